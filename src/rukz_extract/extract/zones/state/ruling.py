"""What the noun that rules a zone tells of its state: "строительство парка", "на территории зоны", "статус ТОР"."""

from collections.abc import Iterator

from rukz_extract.extract.zones.location.granted import VERBS
from rukz_extract.extract.zones.state.begun import is_begun
from rukz_extract.extract.zones.state.described import is_completed
from rukz_extract.extract.zones.state.judged import is_revised
from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import (
    COMES_WEAKLY,
    GONE,
    IS_THERE,
    TO_COME,
    WORKS_WEAKLY,
    Vote,
    is_done,
    tense,
)
from rukz_extract.extract.zones.wording.relatives import FOR
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import (
    INSIDE,
    WITH,
    cue,
    is_adjective,
    is_instrumental,
    is_noun,
    is_verb,
    lemmas,
    role,
)
from rukz_extract.language.morphology import readings

_BUILDING, _BUILDING_SITE = "строительн", "стройплощадк"
_UNDER, _ON = "под", "на"
_THERE = frozenset({"loct"})


def ruling_votes(spot: Spot) -> Iterator[Vote]:
    """The votes of the word before a zone; where it tells of things ("сооружения парка") the zone is there."""
    if _is_building_site(spot):
        yield COMES_WEAKLY
    yield from [WORKS_WEAKLY] if _are_things(spot) else _noun_votes(spot)


def _is_building_site(spot: Spot) -> bool:
    """As in "посетил строительную площадку парка", "на стройплощадке парка"."""
    ruler = spot.doc.keys[spot.governor - 1] if spot.governor > 0 else ""
    built = role(spot.word) == "carrier" and ruler.startswith(_BUILDING)
    return built or spot.word.startswith(_BUILDING_SITE)


def _are_things(spot: Spot) -> bool:
    """True for a noun of founding in the plural: "очистные сооружения (парка)" are no founding of it."""
    founding = spot.governor > 0 and cue(spot.word) == "founding"
    adjective = spot.doc.keys[spot.governor - 1] if founding else ""
    told = readings(adjective)[0] if adjective and is_adjective(adjective) else None
    return told is not None and told.number == "plur" and told.case != "gent"


def _noun_votes(spot: Spot) -> Iterator[Vote]:
    if is_begun(spot):
        yield TO_COME
    ruler = spot.doc.keys[spot.governor - 1] if spot.governor > 0 else ""
    match cue(spot.word):
        case "founding":
            if is_revised(spot):
                yield COMES_WEAKLY  # "концепцию СЭЗ обновят": one by law is there
                return
            yield IS_THERE if _is_founded(spot, ruler) else TO_COME
        case "growth" | "work" if is_noun(spot.word):
            yield IS_THERE
    if role(spot.word) in ("carrier", "inside") and ruler in INSIDE and spot.oblique:
        yield WORKS_WEAKLY  # "на территории зоны построят завод"
    if role(spot.word) == "status":
        yield from _status_votes(spot)
    if role(spot.word) in ("stage", "part") and role(ruler) == "another":
        yield IS_THERE  # "вторая очередь технопарка", "второй корпус технопарка"
    if role(spot.word) == "manager" or (spot.governor == spot.first - 1 and _is_head(spot.word)):
        yield WORKS_WEAKLY  # "директор технопарка", "глава технопарка"
    yield from _site_votes(spot, ruler)
    if spot.word in WITH and role(ruler) == "deal":
        yield WORKS_WEAKLY  # "переговоры с технопарком"


def _is_head(key: str) -> bool:
    """True for "глава (технопарка)"."""
    return not word_group("chiefs").isdisjoint(lemmas(key))


def _is_founded(spot: Spot, ruler: str) -> bool:
    """As in "после создания зоны", "завершено строительство парка", "строительство парка завершено"."""
    since = ruler in word_group("since") or (ruler != "" and is_completed(spot.doc, spot.governor - 1))
    return since or _is_done(spot) or _is_attended(spot, ruler)


def _is_done(spot: Spot) -> bool:
    """As in "Строительство технопарка завершено"."""
    verb = next((token for token in spot.right if is_verb(spot.doc.keys[token])), None)
    return verb is not None and is_completed(spot.doc, verb)


def _is_attended(spot: Spot, ruler: str) -> bool:
    """As in "на открытии технопарка выступил аким": who was there saw it open."""
    there = ruler == _ON and role(spot.word) == "opening" and {r.case for r in readings(spot.word)} <= _THERE
    return there and any(tense(spot.doc.keys[token]) == "past" for token in (*spot.left, *spot.right))


def _site_votes(spot: Spot, ruler: str) -> Iterator[Vote]:
    """As in "участок для парка", "площадка под парк", "под парк отвели"."""
    if (spot.word in FOR and role(ruler) == "site") or (
        spot.word == _UNDER and (role(ruler) == "carrier" or not is_instrumental(spot.doc.keys[spot.first]))
    ):
        yield TO_COME


def _status_votes(spot: Spot) -> Iterator[Vote]:
    """As in "получил статус ТОР", "получит статус ТОР", "ждёт статуса ОЭЗ"."""
    verb = next((token for token in (*spot.left, *spot.right) if role(spot.doc.keys[token]) in VERBS), None)
    if verb is not None and role(spot.doc.keys[verb]) == "deprived":
        yield GONE if is_done(spot.doc, verb) else IS_THERE  # "у города отозвали статус ТОР"
    elif verb is not None:
        given = role(spot.doc.keys[verb]) == "given" and is_done(spot.doc, verb)
        yield IS_THERE if given else TO_COME
