"""What the other territories of an article tell of a place: those of its line, and the one unit that it tells of."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rukz_extract.extract.regions.sighting import Sighting, within
from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_NEAR = 120
"""Tokens of a line looked at on either side of a place."""
_TOLD_OF = 2
"""An article tells of a unit that it names so often, else of one where all its places lie."""
_MOST = 0.6


def line_around(doc: Doc, token: int) -> tuple[int, int]:
    """The line that holds a token, as far as its neighbours tell where a place lies."""
    first = doc.line_start(token, _NEAR)
    last = next((place for place in range(token + 1, min(token + _NEAR, len(doc))) if doc.starts_line(place)), None)
    return first or max(token - _NEAR, 0), last or min(token + _NEAR, len(doc))


def around(doc: Doc, sightings: Sequence[Sighting], place: int) -> Counter[str]:
    """How often the places of one meaning in the line of a sighting name each unit and country.

    Where the line has none, the nearest ones before and behind it tell.
    """
    first, last = line_around(doc, sightings[place].first)
    line = [sighting for sighting in within(sightings, first, last) if _tells(sighting)]
    if not line:
        before = next((sightings[other] for other in range(place - 1, -1, -1) if _tells(sightings[other])), None)
        behind = next((sighting for sighting in sightings[place + 1 :] if _tells(sighting)), None)
        line = [sighting for sighting in (before, behind) if sighting]
    return Counter(
        code for sighting in line for code in (sighting.entries[0].subdivision, sighting.entries[0].country) if code
    )


def _tells(sighting: Sighting) -> bool:
    return len(sighting.entries) == 1 and sighting.entries[0].subdivision is not None


def shares(entries: Iterable[Entry]) -> dict[str, float]:
    """The part that Russia and Kazakhstan have in the places of an article that lie in one of the two."""
    places = Counter(entry.country for entry in entries if entry.subdivision and entry.country in HOME)
    whole = sum(places.values())
    return {country: count / whole for country, count in places.items() if country}


def unit_of_districts(entries: Sequence[Entry]) -> str | None:
    """The unit of which an article tells: all its districts lie there, and most places that are no unit themselves."""
    units = {entry.subdivision for entry in entries if entry.level == Level.DISTRICT and entry.subdivision}
    unit = next(iter(units)) if len(units) == 1 else None
    if unit is None:
        return None
    places = [entry for entry in entries if entry.subdivision and not (entry.code and entry.level == Level.CITY)]
    inside = sum(entry.subdivision == unit for entry in places)
    units_named = sum(entry.subdivision == unit for entry in entries if entry.level != Level.CITY)
    enough = _MOST * len(places) if units_named >= _TOLD_OF else len(places)
    return unit if inside >= enough else None
