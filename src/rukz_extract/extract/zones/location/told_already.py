"""Where that lies of which the article tells already: "Там же откроют хаб", "вокруг завода", "соседний парк"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.behind import place_behind
from rukz_extract.extract.zones.location.inner_places import is_village
from rukz_extract.extract.zones.location.places import AND, Surroundings
from rukz_extract.extract.zones.location.speakers import post_of
from rukz_extract.extract.zones.location.steps import ON_HECTARES, is_on_hectares
from rukz_extract.extract.zones.location.tie import COMMON, LOCAL, Tie
from rukz_extract.extract.zones.naming.quotes import MARKS
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import THERE, is_adjective, is_verb, role

_NEAR_TO = ["рядом", "с"]
_OPENERS = THERE | {_NEAR_TO[0]}
"""Only the others may stand amid their clause too: "инвесторам там выделят участок"."""
_BESIDE = frozenset({"вокруг", "возле", "около", "у", "при", "близ", "вблизи", "напротив"})
_PEOPLE = frozenset({"нас", "вас", "меня", "них", "себя"})
"""Who is told of in "у нас парк", "у них зона"."""
_CLAUSE = frozenset({":", ";", ",", "«", "–", "—", "что", "и", "а"})
_BESIDE_REACH = 8
_SAME = ("там", "же")
_NEXT, _UP_TO = "next", "до"
_SENTENCES_BACK = 4
_COMMON_BEFORE = frozenset({"в", "с", "под", "за"})
_OF_CITY = frozenset({"города"})
_INSIDE = frozenset({"в", "на", "за"})
_LOOKED_BACK = 12
_STEM = 4
"""Letters in which two cases of a name agree: "«Маяк»", "«Маяком»"."""
_THING_BACK = 400
"""Tokens looked back for the name of a thing."""
NEAR = 80
"""Tokens looked back or ahead in a sentence: longer ones are lists."""


def there(around: Surroundings, first: int, last: int) -> Tie:
    """As in "Рядом, в Шу, строят завод. Там же откроют логоцентр": the place of the last sentence that has one."""
    start = around.sentence(first)[0]
    clause = next(
        (token for token in range(first, max(start, first - NEAR), -1) if around.doc.words[token - 1] in ";:"), start
    )
    amid = {*around.doc.keys[clause:first], *around.doc.keys[last : last + 1], *_participle(around, last)}
    if around.doc.keys[clause] not in _OPENERS and THERE.isdisjoint(amid):
        return Tie()
    if around.doc.keys[clause : clause + 2] == _NEAR_TO and first == clause + 2:
        return Tie()  # "Рядом с СЭЗ «Юг» построят завод"
    here = [p for p in around.territories.within(start, clause) if p.region.level in LOCAL]
    if any(start <= other < clause for other in around.firsts):  # "из Тары – в парк «Юг»: аренда там в парке дешёвая"
        return Tie(tuple(place for place in here if around.is_locative(place))[-1:])
    here = [p for p in here if around.doc.keys[p.first - 1] != _UP_TO] or here  # "в Таре, где до Омска час езды: здесь"
    return Tie((here[-1],)) if here else _last_told(around, start)  # "В Шу строят завод; рядом откроют парк"


def _participle(around: Surroundings, last: int) -> Sequence[str]:
    """The words of "в парке, открытом здесь (осенью)" behind its participle."""
    opened = around.doc.key_at(last) == "," and is_adjective(around.doc.key_at(last + 1))
    return around.doc.keys[last + 2 : last + 4] if opened else []


def _last_told(around: Surroundings, start: int) -> Tie:
    """The place of the last sentence before a token that has one, in the nearest sentences."""
    for _ in range(_SENTENCES_BACK):
        if not start:
            break
        here, start = (around.sentence(start - 1)[0], start), around.sentence(start - 1)[0]
        places = [place for place in around.territories.within(*here) if place.region.level != "country"]
        if told := [place for place in places if place.first not in around.names]:
            local = [place for place in told if place.region.level in LOCAL]
            visited = [place for place in local if _is_entered(around, place)]
            return Tie((_inner(around, visited or local) if local else told[-1],))
    return Tie()


def _is_entered(around: Surroundings, place: Place) -> bool:
    """True behind "в", "на" or "за": "в Тару, где гостей встретил аким Тарского района"."""
    return place.first > 0 and around.doc.keys[place.first - 1] in _INSIDE


def _inner(around: Surroundings, local: Sequence[Place]) -> Place:
    """The last of several places, or the town whose district stands behind it: "у села Нура (Нуринский район)"."""
    last, before = local[-1], local[-2] if len(local) > 1 else None
    held = before and before.region.level == "city" and last.region.level == "district"
    beside = before and last.first - before.last <= 1 and around.doc.keys[before.last] not in AND
    return before if before and held and beside else last


def beside(around: Surroundings, first: int) -> Tie:
    """As in "Завод ставят под Шу. Вокруг завода появится парк": beside what is already being told of.

    The words stand at the head of the clause, behind a size or right before the verb; the sentence has no territory
    but that of who speaks.
    """
    start, end = around.sentence(first)
    keys = around.doc.keys
    for token in (start, *range(max(start + 1, first - _BESIDE_REACH), first - 1)):
        near = keys[token : token + 2] == _NEAR_TO
        thing = token + (2 if near else 1)
        if (near or keys[token] in _BESIDE) and _is_set_apart(around, token, thing, start):
            if keys[thing] in word_group("villages"):
                return _village(around, start)
            here = (place for place in around.territories.within(start, end) if not post_of(around, place))
            common = around.doc.words[thing].islower() and keys[thing] not in _PEOPLE and next(here, None) is None
            return _last_told(around, start) if common else Tie()
    return Tie()


def _is_set_apart(around: Surroundings, token: int, thing: int, start: int) -> bool:
    """True at the head of a clause, in "на 19 гектарах рядом с портом" and "для них рядом с портом строят"."""
    doc = around.doc
    opens = token == start or doc.keys[token - 1] in _CLAUSE or is_on_hectares(doc, token - ON_HECTARES)
    return opens or (thing - token > 1 and is_verb(doc.keys[thing + 1]))


def beside_known(around: Surroundings, first: int) -> Tie:
    """As in "Ремонт идёт на «Маяке» в Омской области. Рядом с «Маяком» появится хаб": where the thing named lies."""
    doc, start = around.doc, around.sentence(first)[0]
    for token in range(max(start + 1, first - NEAR), first - 1):
        near = doc.keys[token - 1] in _BESIDE or doc.keys[max(token - 2, 0) : token] == _NEAR_TO
        if near and doc.words[token] in MARKS and token + 1 not in around.names:
            return _of_thing(around, doc.keys[token + 1], start)
    return Tie()


def _of_thing(around: Surroundings, key: str, end: int) -> Tie:
    """The place behind an earlier mention of a name in quotes, whatever its case, the nearest first."""
    stem = key[:_STEM]
    for token in range(end - 1, max(end - _THING_BACK, 0) if len(stem) == _STEM else end, -1):
        if around.doc.keys[token].startswith(stem) and around.doc.words[token - 1] in MARKS:
            tie = place_behind(around, token + 1, around.sentence(token)[1])
            if tie:
                return tie
    return Tie()


def _village(around: Surroundings, start: int) -> Tie:
    """The village last named before a token: "Вблизи посёлка построят зону", which means no large town."""
    return Tie(tuple(place for place in _named_before(around, start) if is_village(around.doc, place))[:1])


def _named_before(around: Surroundings, token: int) -> Iterator[Place]:
    """The territories before a token, the last one first."""
    earlier = bisect_left(around.territories.places, token, key=lambda place: place.first)
    return reversed(around.territories.places[max(earlier - _LOOKED_BACK, 0) : earlier])


def neighbouring(around: Surroundings, first: int) -> Tie:
    """As in "В Омске растёт технопарк; соседний парк ждёт", "Омск готов. Здешний парк растёт": where was told of."""
    start = around.sentence(first)[0]
    if not first or role(around.doc.keys[first - 1]) != _NEXT:
        return Tie()
    places = [p for p in around.territories.within(start, first) if p.region.level in LOCAL]
    here = [place for place in places if place.first not in around.names]
    return Tie((here[-1],)) if here else _last_told(around, start)


def same_place(around: Surroundings, first: int, last: int) -> Tie:
    """As in "зону в Кентау запустят летом, технопарк там же – осенью"."""
    if tuple(around.doc.keys[last : last + 2]) != _SAME:
        return Tie()
    here = around.territories.within(around.sentence(first)[0], first)
    return Tie(tuple(place for place in here if place.region.level in LOCAL)[-1:])


def territory_back(around: Surroundings, first: int, *, local: bool = False) -> Tie:
    """As in "Омская область растёт. В регионе появится кластер": a common noun for the territory last named.

    For ``local`` the noun stands before the zone and means a town or a district.
    """
    start, end = around.sentence(first)
    for token in range(start + 1, first if local else end):
        outskirts = _outskirts(around, token) or _main_town(around, first, token)
        told = COMMON.get(around.doc.keys[token]) or outskirts
        placed = told and (outskirts or around.doc.keys[token - 1] in _COMMON_BEFORE)
        lone = placed and not around.territories.within(token, min(token + 2, end))
        if lone and not around.territories.at(token):
            known = token if told == "city" else start  # "Тара растёт: на окраине города строят парк"
            named = (place for place in _named_before(around, known) if place.region.level == told)
            if told == "district":  # "Аким района и глава Тарского района подписали план": not where the guests are
                named = (place for place in named if not post_of(around, place))
            return Tie(tuple(named)[:1] if told in LOCAL or not local else ())
    return Tie()


def _outskirts(around: Surroundings, token: int) -> str:
    """The level of "на окраине города", "в центре города", empty for other words."""
    keys = around.doc.keys
    held = keys[token] in _OF_CITY and token > 1 and keys[token - 2] in _INSIDE
    return "city" if held and role(keys[token - 1]) == "side" else ""


def _main_town(around: Surroundings, first: int, token: int) -> str:
    """The level of "в областном центре", "в райцентре", empty for other words and behind the next zone."""
    if any(first < other <= token for other in around.firsts):
        return ""
    keys = around.doc.keys
    told = keys[token] in word_group("main_towns") and keys[token - 1] in _INSIDE
    joined = " ".join(keys[token - 1 : token + 1]) in word_group("main_towns") and keys[token - 2] in _INSIDE
    return "city" if told or joined else ""


def topic(around: Surroundings, first: int) -> Tie:
    """As in "В Славгороде дело пошло. С 2021 года там работает технопарк": the place that opens the sentence before.

    The sentence of the zone names no place where something is, the one before no other.
    """
    start, end = around.sentence(first)
    if not start or around.doc.starts_line(start):
        return Tie()
    if any(around.is_locative(place) for place in around.territories.within(start, end)):
        return Tie()
    opened = around.sentence(start - 1)[0]
    places = around.territories.within(opened, start)
    place = places[0] if len(places) == 1 else None
    opening = place and (place.first == opened + 1 or _sets_scene(around, place, opened, start))
    fits = place and opening and place.region.level in LOCAL and place.first not in around.names
    return Tie((place,)) if place and fits and around.is_locative(place) else Tie()


def _sets_scene(around: Surroundings, place: Place, opened: int, end: int) -> bool:
    """As in "Второй день прошёл в Таре. Гости осмотрели пустырь, где появится хаб"."""
    closes = place.last == end - 1
    return closes and any(role(around.doc.keys[token]) == "setting" for token in range(opened, place.first))
