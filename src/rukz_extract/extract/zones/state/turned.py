"""Buildings and works that become zones: "здание превратят в технопарк", "завод стал индустриальным парком"."""

from collections.abc import Iterator

from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import (
    COMES_WEAKLY,
    IS_THERE,
    TO_COME,
    WORKS_WEAKLY,
    Vote,
    is_denied,
    is_done,
)
from rukz_extract.extract.zones.wording.words import is_building, is_verb, role
from rukz_extract.language.morphology import readings

_INTO = frozenset({"в", "под"})
_RANKS = frozenset({"another", "first"})


def turned_votes(spot: Spot) -> Iterator[Vote]:
    """As in "здание превратят в технопарк", "завод стал парком": the building is what becomes the zone."""
    turned = next((t for t in spot.left if role(spot.doc.keys[t]) == "predicate" and is_verb(spot.doc.keys[t])), None)
    if turned is not None and turned == spot.governor and not _is_instrumental(spot):
        yield from _ranked_votes(spot, turned)
    into = spot.word in _INTO or is_verb(spot.word)  # not "переделают корпус технопарка"
    built = into and turned is not None and any(is_building(spot.doc.keys[t]) for t in spot.left)
    if turned is not None and built and not is_denied(spot.doc, turned):
        yield IS_THERE if is_done(spot.doc, turned) else TO_COME


def _ranked_votes(spot: Spot, turned: int) -> Iterator[Vote]:
    """As in "третьей в области станет зона в Таре", "лучшим стал технопарк в Омске"."""
    if is_done(spot.doc, turned):
        yield WORKS_WEAKLY
    elif any(role(spot.doc.keys[token]) in _RANKS for token in spot.left):
        yield COMES_WEAKLY


def _is_instrumental(spot: Spot) -> bool:
    return all(reading.case == "ablt" for reading in readings(spot.doc.keys[spot.first]))
