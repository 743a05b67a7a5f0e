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
from rukz_extract.extract.zones.wording.words import is_building, is_instrumental, is_noun, is_verb, role

_INTO = frozenset({"в", "под"})
_RANKS = frozenset({"another", "first"})


def turned_votes(spot: Spot) -> Iterator[Vote]:
    """As in "здание превратят в технопарк", "завод стал парком": the building is what becomes the zone."""
    keys = spot.doc.keys
    turned = next((token for token in spot.left if role(keys[token]) == "predicate" and is_verb(keys[token])), None)
    if turned is None:
        return
    if turned == spot.governor and not is_instrumental(keys[spot.first]):
        yield from _ranked_votes(spot, turned)
    into = spot.word in _INTO or is_verb(spot.word)  # not "переделают корпус технопарка"
    if into and any(is_building(keys[token]) for token in spot.left) and not is_denied(spot.doc, turned):
        yield IS_THERE if is_done(spot.doc, turned) else TO_COME


def _ranked_votes(spot: Spot, turned: int) -> Iterator[Vote]:
    """As in "третьей в области станет зона в Таре", "лучшим стал технопарк в Омске"."""
    if is_done(spot.doc, turned):
        yield WORKS_WEAKLY
    elif any(role(spot.doc.keys[token]) in _RANKS for token in spot.left):
        yield COMES_WEAKLY
    elif any(is_noun(spot.doc.keys[token]) and is_instrumental(spot.doc.keys[token]) for token in spot.left):
        yield IS_THERE  # "Площадкой для цеха может стать СЭЗ «Ветер»": what is there is put to use
