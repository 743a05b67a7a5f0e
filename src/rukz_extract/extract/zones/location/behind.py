"""The place behind a zone: "парк в Омске", "зона на территории района", "хаб, расположенный близ Атырау"."""

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.inner_places import town_behind
from rukz_extract.extract.zones.location.places import AND, BUT, FROM, Surroundings
from rukz_extract.extract.zones.location.steps import (
    CLAUSE_OPENERS,
    is_passable,
    is_station,
    may_tell_a_place,
    past_aside,
    past_holder,
    past_measure,
    past_short_form,
)
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.naming.quotes import MARKS, past_marks
from rukz_extract.extract.zones.wording.relatives import takes_object
from rukz_extract.extract.zones.wording.vocabulary import place_words, word_group
from rukz_extract.extract.zones.wording.words import (
    INSIDE,
    NOT,
    SAME,
    WITH,
    cue,
    is_adjective,
    is_adverb,
    is_numeral,
    is_verb,
    is_wish,
    leads_to_infinitive,
)
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings

_AT, _ON = "при", "на"
BASE = ("на", "базе")
"""Of "создание хаба на базе элеватора"."""
_IS = frozenset({"будет", "будут", "есть", "стоит"})
_LOOSENING = frozenset({"locate", "make"})
_PASSED = MARKS | DASHES | frozenset("()")
_REACH = 16


def place_behind(around: Surroundings, token: int, limit: int) -> Tie:
    """As in "в Омске", "на территории Лиманского района", "Костаная", ", расположенная близ Атырау"."""
    end = min(limit, token + _REACH)
    token = past_short_form(around.doc, past_marks(around.doc, token, end), end)
    token = past_aside(around.doc, token, end)
    token = past_measure(around.doc, token, end)
    token = past_holder(around.doc, around.territories, token, end)
    ready, loose, first = True, False, token
    while token < end:
        place = around.starting_at(token)
        if token == first and place is None and token not in around.names:
            place = town_behind(around.doc, token)
        if place and _is_denied(around, place, limit):
            token = place.last + 2
            continue
        if place and _is_destination(around, place, first):
            return Tie()
        if place and (_is_neighbour(around, token) or _is_station_within(around, place) or _is_water(around, place)):
            token = place.last
            continue
        if place and place.region.level == "country" and token == first:
            return place_behind(around, place.last, limit) or _with_joined(around, place, first, limit)
        if place:
            return _with_joined(around, place, first, limit) if ready else Tie()
        step = _step(around, token, first, ready=ready)
        loose = loose or cue(around.doc.keys[token]) in _LOOSENING or (token == first and _is_at(around, token))
        if step is None and not (loose and is_passable(around.doc, token)):
            return Tie()
        ready = bool(step)
        token += 1
    return Tie()


def _is_at(around: Surroundings, token: int) -> bool:
    """As in "парк «Юг» при университете в Омске", "на базе элеватора в Таре": what it is at tells where it lies."""
    based = tuple(around.doc.keys[token : token + 2]) == BASE
    behind = around.doc.word_at(token + 1)
    return based or (around.doc.keys[token] == _AT and behind.islower())


def _is_denied(around: Surroundings, place: Place, limit: int) -> bool:
    """As in "не в Омске, а в Таре"."""
    keys = around.doc.keys
    denied = place.first > 1 and keys[place.first - 2] == NOT
    return denied and place.last + 1 < limit and keys[place.last : place.last + 2] == BUT


def _with_joined(around: Surroundings, place: Place, first: int, limit: int) -> Tie:
    """The place and those joined to it, unless it is no place of the zone that ends before ``first``."""
    if place.first == first and _is_nominative(around, place):
        return Tie()
    tie = around.chain(place, limit)
    return Tie() if _opens_another(around, first, tie) else tie


def _is_nominative(around: Surroundings, place: Place) -> bool:
    """True for a territory in the nominative, which is no genitive behind the type: "развитие ОЭЗ МОСКВА, …"."""
    key, owner = around.doc.keys[place.last - 1], around.doc.keys[place.first - 1]
    return owner not in word_group("owners") and key == fold(place.region.name) and key[-1] not in WITHOUT_CASES


def _opens_another(around: Surroundings, first: int, tie: Tie) -> bool:
    """As in "парк «Юг», а в Тобольске – «Север»": the place belongs to what follows."""
    after = max(place.last for place in tie.near + tie.around)
    if around.doc.words[first] != "," or after >= len(around.doc):
        return False
    return around.doc.words[after] in DASHES or after in around.firsts or after + 1 in around.firsts


def _is_destination(around: Surroundings, place: Place, first: int) -> bool:
    """As in "парк поставил в Караганду станки": where something is sent, told by the accusative."""
    keys = around.doc.keys
    if place.first - 1 <= first or keys[place.first - 1] not in INSIDE or not is_verb(keys[place.first - 2]):
        return False
    cases = {reading.case for reading in readings(keys[place.last - 1]) if reading.known}
    return "accs" in cases and cases.isdisjoint({"loct", "nomn"})


def _is_neighbour(around: Surroundings, token: int) -> bool:
    """As in "в приграничном с Казахстаном районе", "на границе с Россией в Урде": it only tells of the next."""
    if token < 2 or around.doc.keys[token - 1] not in WITH:
        return False
    place, key = around.territories.starting_at(token), around.doc.keys[token - 2]
    following = around.doc.keys[place.last] if place and place.last < len(around.doc) else ""
    return is_adjective(key) or (key in word_group("border") and place_words().get(following) == "preposition")


def _step(around: Surroundings, token: int, first: int, *, ready: bool) -> bool | None:
    """Whether a territory may follow a token, None where the search ends."""
    key, word = around.doc.keys[token], around.doc.words[token]
    kind = place_words().get(key)
    if kind:
        led = around.doc.keys[token - 1]
        linked = token == first or place_words().get(led) == "link" or cue(led) == "locate"
        return _step_of(kind, key, at_once=token == first, ready=ready, linked=linked)
    if is_station(around.doc, token) or place_words().get(around.doc.key_at(token + 1)) == "compass":
        return True  # "к востоку от Омска"
    if word in ",:":
        return False if may_tell_a_place(around.doc, token + 1) else None
    return _step_of_word(around, token, first, ready=ready)


def _step_of_word(around: Surroundings, token: int, first: int, *, ready: bool) -> bool | None:
    """The step over a word that is neither of place nor a mark."""
    key, word = around.doc.keys[token], around.doc.words[token]
    if key == SAME:
        return ready or None  # "в той же Караганде"
    told = leads_to_infinitive(around.doc, token) or is_wish(around.doc, token) or _is_who_makes(around, token)
    if told or is_adverb(key) or key in _IS:
        return False
    if is_verb(key) or key in CLAUSE_OPENERS or cue(key) == "work":
        return _step_of_verb(around, token, first)
    passes = key in AND and (token > first or _also_there(around, token))
    return True if passes or word in _PASSED or is_numeral(key) or is_adjective(key) else None


def _is_who_makes(around: Surroundings, token: int) -> bool:
    """As in "технопарк мы открываем осенью в Омске": a pronoun before the verb of making."""
    return readings(around.doc.keys[token])[0].pos == "NPRO" and cue(around.doc.key_at(token + 1)) == "make"


def _also_there(around: Surroundings, token: int) -> bool:
    """As in "создать зону и в Таре": one more place, after those told of before."""
    following = token + 1
    opens = following + 1 < len(around.doc) and place_words().get(around.doc.keys[following]) == "preposition"
    place = around.starting_at(following + 1) if opens else None
    return place is not None and (place.last >= len(around.doc) or not is_verb(around.doc.keys[place.last]))


def _step_of_verb(around: Surroundings, token: int, first: int) -> bool | None:
    """The step over what a zone does: "объединит" has its places right behind, "расположится" with a preposition."""
    key = around.doc.keys[token]
    if token == first and cue(key) == "make" and takes_object(around.doc, token, len(around.doc)):
        return None  # "парк откроет филиал в Таре"
    if around.unites(token) and around.starting_at(token + 1):
        return True
    return False if cue(key) or key in CLAUSE_OPENERS else None


def _step_of(kind: str, key: str, *, at_once: bool, ready: bool, linked: bool) -> bool | None:
    """The step over a place word."""
    if key == FROM:  # "«Лотос» из Астрахани", "на выезде из Омска", never "построят инвесторы из Омска"
        return linked or None  # "состоит из участков в Таре" is led by "состоит"
    return (ready and not at_once) if kind == "joint" else True


def _is_water(around: Surroundings, place: Place) -> bool:
    """As in "зона на Бухтарме", "на Балхаше": the water that a town is named like."""
    keys = around.doc.keys
    on = place.first > 0 and keys[place.first - 1] == _ON and place.region.level == "city"
    return on and all(reading.case != "accs" for reading in readings(keys[place.last - 1]) if reading.known)


def _is_station_within(around: Surroundings, place: Place) -> bool:
    """True for a station whose territory follows in brackets."""
    bracketed = place.last < len(around.doc) and around.doc.words[place.last] == "("
    return bracketed and is_station(around.doc, place.first) and around.starting_at(place.last + 1) is not None
