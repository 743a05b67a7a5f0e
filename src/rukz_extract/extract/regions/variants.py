"""One name for the case forms of a place that no table knows: "Ракка", "Ракки" and "Ракку" are one territory."""

from collections.abc import Sequence
from functools import cache

from rukz_extract.extract.regions.sighting import Sighting, all_chosen
from rukz_extract.extract.regions.statuses import status_adjectives
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
    sightings = _in_full(sightings)
    if len(best) == 0:
        return sightings
    return [s.chosen(best[name_stem(s.entries[0])]) if s.entries[0].source in _UNKNOWN else s for s in sightings]


def _in_full(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Known units under the fullest name: "Верхний округ" is the "Верхний муниципальный округ" of its article."""
    full: dict[tuple[str, ...], Entry] = {}
    for sighting in sightings:
        entry = sighting.entries[0]
        if entry.source not in _UNKNOWN and (name := _shorter(entry.name)) != entry.name:
            full.setdefault(entry._replace(name=name).identity, entry)
    if not full:
        return list(sightings)
    return all_chosen(sightings, full)


def _shorter(name: str) -> str:
    first, *others = name.split(" ")
    return " ".join([first, *(word for word in others if word.rstrip(ENDINGS) not in _left_out())])


def name_stem(entry: Entry) -> tuple[str, ...]:
    """The level and the words without their endings: "Дейра эз-Зора" and "Дейр эз-Зору" differ in endings only."""
    words = entry.name.lower().replace("ё", "е").split(" ")
    stems = [word.rstrip(ENDINGS) or word for word in words]
    return (entry.level, *(stem for stem in stems[:1] + [stem for stem in stems[1:] if stem not in _left_out()]))


@cache
def _left_out() -> frozenset[str]:
    """Stems of adjectives that the shorter name of a unit leaves out: "Верхний (муниципальный) округ"."""
    return frozenset(stem for stem, adjective in status_adjectives().items() if adjective.of)
