"""Where a zone lies by the words around it: its own sentence first, then what the sentences before and behind tell."""

from bisect import bisect_left
from collections.abc import Sequence

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.behind import BASE, place_behind
from rukz_extract.extract.zones.location.clauses import acts_behind, told_behind, told_past
from rukz_extract.extract.zones.location.granted import getter, needer, owner
from rukz_extract.extract.zones.location.inner_places import is_village
from rukz_extract.extract.zones.location.places import AND, Surroundings
from rukz_extract.extract.zones.location.tie import COMMON, LOCAL, Tie, unit_code
from rukz_extract.extract.zones.naming.quotes import MARKS
from rukz_extract.extract.zones.wording.vocabulary import feminine_heads, heads
from rukz_extract.extract.zones.wording.words import THERE, cue, is_adjective, is_verb, role
from rukz_extract.language.marks import DASHES
from rukz_extract.records import ZoneKind

_NEAR_TO = ["рядом", "с"]
_OPENERS = THERE | {_NEAR_TO[0]}
"""Only the others may stand amid their clause too: "инвесторам там выделят участок"."""
_BESIDE = frozenset({"вокруг", "возле", "около", "у", "при", "близ", "вблизи", "напротив"})
_CLAUSE = frozenset({":", ";", ",", "«", "–", "—", "что", "и", "а"})
_VILLAGES = frozenset({"поселка", "поселком", "села", "селом", "аула", "аулом", "деревни", "станицы"})
_BESIDE_REACH = 8
_NEXT_TO_IT = ("за", "ним")
_SAME = ("там", "же")
_NEXT, _UP_TO = "next", "до"
_SENTENCES_BACK = 4
_COMMON_BEFORE = frozenset({"в", "с", "под", "за"})
_OF_CITY = frozenset({"города"})
_INSIDE = frozenset({"в", "на", "за"})
_LOOKED_BACK = 12
_NEAR = 80
"""Tokens looked back or ahead in a sentence: longer ones are lists."""
_PRONOUNS = {"он": "masculine", "его": "masculine", "она": "feminine", "ее": "feminine"}


def where(around: Surroundings, first: int, last: int, kind: ZoneKind | None, *, named: bool) -> Tie:
    """Where a zone lies by its own sentence: behind it, else before it."""
    start, end = around.limits(first, last)
    tie = (
        _bracketed(around, first)
        or (Tie() if acts_behind(around, last, end) else _nearer(around, first, place_behind(around, last, end)))
        or told_behind(around, last, end)
        or around.adjective(first, kind)
        or around.before(first, start, named=named)
    )
    tie = tie or told_past(around, last, end) or _there(around, first, last) or _same_place(around, first, last)
    tie = tie or _neighbouring(around, first) or (_back(around, first, level="city") if named else Tie())
    if tie or named:
        return tie
    tie = (
        _behind_it(around, first)
        or _on_base(around, first, start)
        or owner(around, first, start)
        or _back(around, first)
        or _subject(around, first, start)
        or getter(around, first, start)
        or needer(around, first, start)
    )
    tie = tie or _topic(around, first) or _beside(around, first)
    return tie or pronoun(around, first, last)


def _nearer(around: Surroundings, first: int, tie: Tie) -> Tie:
    """The place told, or the town before the zone that lies in it: "В Таре откроют порт, в Омской области он нужен"."""
    if not tie or tie.place:
        return tie
    town = around.before(first, around.sentence(first)[0], named=False)
    return town if town.place and town.codes == tie.codes else tie


def _bracketed(around: Surroundings, first: int) -> Tie:
    """As in "Самарской области («Тольятти») и Татарстана («Алабуга»)": the territory before the bracket."""
    token = first - 1
    while token > 0 and (around.doc.words[token] in MARKS or token in around.names or around.doc.keys[token] in AND):
        token -= 1
    place = around.territories.at(token - 1) if token > 0 and around.doc.words[token] == "(" else None
    return Tie((place,)) if place else Tie()


def _behind_it(around: Surroundings, first: int) -> Tie:
    """As in "в Таре построят технопарк, за ним – логистический хаб": where the zone before it in the sentence lies."""
    if first <= len(_NEXT_TO_IT) or around.doc.words[first - 1] not in DASHES:
        return Tie()
    keys = around.doc.keys[first - 3 : first - 1]
    told = tuple(keys) == _NEXT_TO_IT or role(keys[-1]) == "then"
    return shared(around, first) if told else Tie()


def _on_base(around: Surroundings, first: int, start: int) -> Tie:
    """As in "в Таре на базе ОЭЗ «Юг» создаётся хаб": where the zone lies at which another one is made."""
    other = next((begin for begin, last in around.edges if last == start or last + 1 == start), None)
    if other is None or other < around.sentence(first)[0]:
        return Tie()
    made = any(cue(around.doc.keys[token]) == "make" for token in range(start, first))
    based = made and tuple(around.doc.keys[max(other - 2, 0) : other]) == BASE
    return around.before(other, around.limits(other, other)[0], named=False) if based else Tie()


def _there(around: Surroundings, first: int, last: int) -> Tie:
    """As in "Рядом, в Шу, строят завод. Там же откроют логоцентр": the place of the last sentence that has one."""
    start = around.sentence(first)[0]
    clause = next(
        (token for token in range(first, max(start, first - _NEAR), -1) if around.doc.words[token - 1] in ";:"), start
    )
    amid = {*around.doc.keys[clause:first], *around.doc.keys[last : last + 1], *_participle(around, last)}
    if around.doc.keys[clause] not in _OPENERS and THERE.isdisjoint(amid):
        return Tie()
    here = [p for p in around.territories.within(start, clause) if p.region.level in LOCAL]
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


def _beside(around: Surroundings, first: int) -> Tie:
    """As in "Завод ставят под Шу. Вокруг завода появится парк": beside what is already being told of.

    The words stand at the head of the clause or right before the verb; no territory stands in the sentence.
    """
    start, end = around.sentence(first)
    keys = around.doc.keys
    for token in (start, *range(max(start + 1, first - _BESIDE_REACH), first - 1)):
        opens = token == start or keys[token - 1] in _CLAUSE
        near = keys[token : token + 2] == _NEAR_TO
        if opens and (near or keys[token] in _BESIDE):
            thing = token + (2 if near else 1)
            if keys[thing] in _VILLAGES:
                return _village(around, start)
            common = around.doc.words[thing].islower() and not around.territories.within(start, end)
            return _last_told(around, start) if common else Tie()
    return Tie()


def _village(around: Surroundings, start: int) -> Tie:
    """The village last named before a token: "Вблизи посёлка построят зону", which means no large town."""
    earlier = bisect_left(around.territories.places, start, key=lambda place: place.first)
    named = reversed(around.territories.places[max(earlier - _LOOKED_BACK, 0) : earlier])
    return Tie(tuple(place for place in named if is_village(around.doc, place))[:1])


def _neighbouring(around: Surroundings, first: int) -> Tie:
    """As in "В Омске растёт технопарк; соседний парк ждёт", "Омск готов. Здешний парк растёт": where was told of."""
    start = around.sentence(first)[0]
    if not first or role(around.doc.keys[first - 1]) != _NEXT:
        return Tie()
    places = [p for p in around.territories.within(start, first) if p.region.level in LOCAL]
    here = [place for place in places if place.first not in around.names]
    return Tie((here[-1],)) if here else _last_told(around, start)


def _same_place(around: Surroundings, first: int, last: int) -> Tie:
    """As in "зону в Кентау запустят летом, технопарк там же – осенью"."""
    if tuple(around.doc.keys[last : last + 2]) != _SAME:
        return Tie()
    here = around.territories.within(around.sentence(first)[0], first)
    return Tie(tuple(place for place in here if place.region.level in LOCAL)[-1:])


def _back(around: Surroundings, first: int, level: str = "") -> Tie:
    """As in "Омская область растёт. В регионе появится кластер": a common noun for the territory last named.

    A ``level`` asks for such a noun before the zone.
    """
    start, end = around.sentence(first)
    for token in range(start + 1, first if level else end):
        outskirts = _outskirts(around, token)
        told = COMMON.get(around.doc.keys[token]) or outskirts
        placed = told and (outskirts or around.doc.keys[token - 1] in _COMMON_BEFORE)
        lone = placed and not around.territories.within(token, min(token + 2, end))
        if lone and not around.territories.at(token):
            known = token if told == "city" else start  # "Тара растёт: на окраине города строят парк"
            earlier = bisect_left(around.territories.places, known, key=lambda place: place.first)
            named = reversed(around.territories.places[max(earlier - _LOOKED_BACK, 0) : earlier])
            return Tie(tuple(place for place in named if place.region.level == told)[:1] if level in ("", told) else ())
    return Tie()


def _outskirts(around: Surroundings, token: int) -> str:
    """The level of "на окраине города", "в центре города", empty for other words."""
    keys = around.doc.keys
    held = keys[token] in _OF_CITY and token > 1 and keys[token - 2] in _INSIDE
    return "city" if held and role(keys[token - 1]) == "side" else ""


def _topic(around: Surroundings, first: int) -> Tie:
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


def _subject(around: Surroundings, first: int, start: int) -> Tie:
    """The territories that found a zone: "Саратовская область и ЗКО создадут торгово-экономическую зону"."""
    place = around.starting_at(start)
    if place is None or place.region.level == "country":
        return Tie()
    tie = around.chain(place, first)
    last = (tie.near + tie.around)[-1].last
    behind = [cue(key) for key in around.doc.keys[last : min(first, last + _NEAR)]]
    agreed = len(tie.near) > 1 and "founding" in behind  # "область А и область Б подписали соглашение о создании"
    return tie if agreed or not {"make", "plan"}.isdisjoint(behind[:3]) else Tie()


def shared(around: Surroundings, first: int) -> Tie:
    """The place before an earlier zone of the sentence: "в Челябинске построят парк, линия будет в парке «Юг»"."""
    start = around.sentence(first)[0]
    here = bisect_left(around.firsts, first)
    for other, _ in reversed(around.edges[:here]):
        if other < start:
            break
        tie = around.before(other, around.limits(other, other)[0], named=True)
        if tie:
            return tie
    return Tie()


def opening(around: Surroundings, first: int, region: str | None) -> Tie:
    """As in "В Шымкенте держат место в СЭЗ «Юг»": the place that opens the sentence, in the zone's own unit."""
    start = around.sentence(first)[0]
    place = around.starting_at(start + 1) if start + 1 < first else None
    if place is None or place.region.level not in LOCAL or not around.is_locative(place):
        return Tie()
    talked = any(role(key) == "talk" for key in around.doc.keys[place.last : first])
    return Tie((place,)) if unit_code(place) == region and not talked else Tie()


def pronoun(around: Surroundings, first: int, last: int) -> Tie:
    """The place in the next sentence or behind a colon: "Строится сухой порт. Он расположен в 12 км от Актобе"."""
    colon = last < len(around.doc) and around.doc.words[last] == ":"
    start = last + 1 if colon else around.sentence(last - 1)[1]
    start += start < len(around.doc) and around.doc.words[start] in DASHES  # "– А порт?\n– Он в Омске"
    if start + 1 < len(around.doc) and is_verb(around.doc.keys[start]) and not around.doc.starts_line(start):
        start += 1  # "Обещают его в Исилькуле"
    gender = _PRONOUNS.get(around.doc.keys[start]) if start < len(around.doc) else None
    nouns = [head.noun for key in around.doc.keys[first:last] if gender and (head := heads().get(key))]
    if gender is None or any((noun in feminine_heads()) != (gender == "feminine") for noun in nouns):
        return Tie()
    return place_behind(around, start + 1, around.sentence(start)[1])
