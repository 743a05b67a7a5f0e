"""One name for the case forms of a place that no table knows: "Ракка", "Ракки" and "Ракку" are one territory."""

from collections.abc import Sequence

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.gazetteer.entry import Entry

ENDINGS = "аеиоуыэюяьйм"
_UNKNOWN = frozenset({"tagger", "status"})


def united(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings, unknown places of one stem and level under one entry.

    The name that stands in the article as it is (a nominative) wins, else the first.
    """
    best: dict[tuple[str, ...], Entry] = {}
    for sighting in sightings:
        entry = sighting.entries[0]
        if entry.source in _UNKNOWN:
            key = name_stem(entry)
            known = best.setdefault(key, entry)
            if len(entry.name) < len(known.name) and entry.name.startswith(known.name[:-1]):
                best[key] = entry
    if len(best) == 0:
        return list(sightings)
    return [s.chosen(best[name_stem(s.entries[0])]) if s.entries[0].source in _UNKNOWN else s for s in sightings]


def name_stem(entry: Entry) -> tuple[str, ...]:
    """The level and the words without their endings: "Дейра эз-Зора" and "Дейр эз-Зору" differ in endings only."""
    words = entry.name.lower().replace("ё", "е").split(" ")
    return (entry.level, *(word.rstrip(ENDINGS) or word for word in words))
