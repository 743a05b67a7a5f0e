"""Sightings to region records: one per territory, in order of first mention."""

from collections.abc import Iterable

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.language.doc import Doc
from rukz_extract.records import Region


def fold_regions(doc: Doc, sightings: Iterable[Sighting]) -> list[Region]:
    """Records r1, r2, … of sightings that have one territory each."""
    groups: dict[tuple[str, ...], list[Sighting]] = {}
    for sighting in sorted(sightings, key=lambda sighting: sighting.start):
        groups.setdefault(sighting.entries[0].identity, []).append(sighting)
    return [_region(doc, number, group) for number, group in enumerate(groups.values(), 1)]


def _region(doc: Doc, number: int, group: list[Sighting]) -> Region:
    entry: Entry = group[0].entries[0]
    return Region.made(
        id=f"r{number}",
        name=entry.name,
        level=entry.level,
        code=entry.code,
        subdivision=entry.subdivision,
        country=entry.country,
        mentions=[doc.span(sighting.start, sighting.end) for sighting in group],
        rule=group[0].rule,
    )
