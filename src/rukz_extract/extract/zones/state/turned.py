"""Buildings and works that become zones: "здание превратят в технопарк", "завод стал индустриальным парком"."""

from collections.abc import Iterator

from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import IS_THERE, TO_COME, Vote, is_denied, is_done
from rukz_extract.extract.zones.wording.words import is_building, is_verb, role

_INTO = frozenset({"в", "под"})


def turned_votes(spot: Spot) -> Iterator[Vote]:
    """As in "здание превратят в технопарк", "завод стал парком": the building is what becomes the zone."""
    turned = next((t for t in spot.left if role(spot.doc.keys[t]) == "predicate" and is_verb(spot.doc.keys[t])), None)
    into = spot.word in _INTO or is_verb(spot.word)  # not "переделают корпус технопарка"
    built = into and turned is not None and any(is_building(spot.doc.keys[t]) for t in spot.left)
    if turned is not None and built and not is_denied(spot.doc, turned):
        yield IS_THERE if is_done(spot.doc, turned) else TO_COME
