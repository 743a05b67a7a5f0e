"""Zones of one list whose places stand behind it, a place each or one for all: "ОЭЗ «Юг» и «Север» в Омске и Таре"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.behind import place_behind
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import Tie, unit_code
from rukz_extract.extract.zones.naming.sighting import Sighting

_LISTED = "listed_name"


def with_own_places(around: Surroundings, sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """The sightings; those of a list have the place that stands for them behind it."""
    for rule, run in groupby(sightings, key=lambda sighting: (sighting.rule, sighting.phrase)):
        listed = list(run)
        near = _places(around, listed).near if rule[0] == _LISTED and len(listed) > 1 else ()
        near = near * len(listed) if len(near) == 1 else near  # "парки «Юг» и «Север» в Таре"
        if len(near) == len(listed) and all(map(_may_lie, listed, near)):
            yield from (sighting._replace(place=place) for sighting, place in zip(listed, near, strict=True))
        else:
            yield from listed


def _places(around: Surroundings, listed: Sequence[Sighting]) -> Tie:
    """The places right behind the last name, where none stands between the names."""
    first, last = listed[0].name, listed[-1].name
    if around.territories.within(first.after, last.first):
        return Tie()
    return place_behind(around, last.after, around.limits(last.first, last.after)[1])


def _may_lie(sighting: Sighting, place: Place) -> bool:
    """False where the register puts the zone elsewhere."""
    return sighting.region is None or sighting.region == unit_code(place)
