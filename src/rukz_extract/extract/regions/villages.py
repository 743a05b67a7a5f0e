"""Villages that are called like one of the tables and lie elsewhere: "в селе Прибрежное", "сёл Карабулак и Манкент"."""

import re
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from rukz_extract.extract.regions.nearby import unit_of_districts
from rukz_extract.extract.regions.nominative import place_nominative
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import status_of_list
from rukz_extract.extract.regions.streets import is_alike
from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.records import Level

_VILLAGE = 15_000
"""How many people live in the largest villages; Карабулак in Ingushetia is a town."""
_OF_GENDER = {"masc": ("ий", "ый", "ой"), "neut": ("ое", "ее"), "femn": ("ая", "яя")}
"""Endings of adjectives that are names of villages."""
_FEWEST = 2
"""Territories of one name between which the status word of a village chooses."""
_SMALL_TOWN, _STEPPE, _HALF = 20_000, "KZ", 0.5
"""How many live in a small town abroad that is not meant in an article most of whose places lie in Kazakhstan."""
_VILLAGE_NAME = re.compile("(?:[ое]вка|[ое]во|ино|[ыио]й|[ое]е)$")
_HAMLET = 4_000
"""A village by hand of so many people has namesakes in units that the tables do not list."""


def of_the_district(doc: Doc, sightings: list[Sighting]) -> list[Sighting]:
    """``В сёлах Прибрежное и Соколовка`` in an article of one district: no villages of other units by hand."""
    rural = [_is_a_hamlet(sighting.entries[0]) and _is_rural(doc, sighting) for sighting in sightings]
    if True not in rural:
        return sightings
    pairs = list(zip(sightings, rural, strict=True))
    sure = [sighting.entries[0] for sighting, village in pairs if not village]
    unit = unit_of_districts(sure)
    if unit is None:
        return sightings
    named = {entry.subdivision for entry in sure if entry.subdivision}
    return [
        sighting.chosen(elsewhere(doc, sighting, sighting.entries[0]))
        if village and sighting.entries[0].subdivision not in named
        else sighting
        for sighting, village in pairs
    ]


def _is_a_hamlet(entry: Entry) -> bool:
    """True for a village that may have namesakes which the tables do not list."""
    small = _HAMLET if entry.source == "hand" else _VILLAGE
    return entry.level == Level.CITY and entry.country in HOME and entry.population <= small and entry.source != "user"


def is_another_village(doc: Doc, sighting: Sighting, entries: tuple[Entry, ...], seen: Counter[str]) -> bool:
    """``сёл Карабулак и Манкент``: a village is not the only town of that name that the gazetteer knows."""
    entry = entries[0]
    open_to_doubt = len(entries) == 1 and entry.level == Level.CITY and not entry.code and entry.source != "user"
    if not open_to_doubt or seen[entry.subdivision or ""] > 1 or not _is_rural(doc, sighting):
        return False
    told = any("-" in place for place in seen)
    renamed = not is_alike(doc.keys[sighting.first], fold(entry.name))  # "село Боровое" near Kurgan is no Бурабай
    far = told and (entry.source == "geonames" or renamed)
    abroad = entry.country not in HOME and not (entry.source == "hand" and seen[entry.country or ""] > 1)
    return far or entry.population > _VILLAGE or abroad


def of_a_village(doc: Doc, sighting: Sighting, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``посёлке Октябрьском`` is neither the town of that name nor one that was called so: the small ones, if any.

    Of these the ones whose name is of the status word's gender: Октябрьский, not the village Октябрьское.
    """
    kind = status_of_list(doc, sighting.first) if len(entries) >= _FEWEST else None
    if kind is None or not kind.rural:
        return entries
    small = tuple(e for e in entries if e.population <= _VILLAGE or e.level != Level.CITY or e.code) or entries
    return tuple(entry for entry in small if entry.name.endswith(_OF_GENDER.get(kind.gender, ()))) or small


def is_far_village(entries: tuple[Entry, ...], states: AbstractSet[str], parts: Mapping[str, float]) -> bool:
    """``школа в Калиновке`` in an article of Kazakhstan is not Калиновка in Ukraine, of which nothing else tells.

    Nor is ``врач из Степного`` from a village of Russia where the article names no place there.
    """
    if parts.get(_STEPPE, 0) <= _HALF or not states.isdisjoint(entry.country for entry in entries):
        return False
    unsure = {"geonames", "hand"} if len(entries) > 1 else {"geonames"}
    return all(_is_small(entry) and entry.source in unsure and not parts.get(entry.country or "") for entry in entries)


def _is_small(entry: Entry) -> bool:
    """True for a small town that is called like a village."""
    small = entry.level == Level.CITY and entry.population <= _SMALL_TOWN
    return small and is_called_like_a_village(entry)


def is_called_like_a_village(entry: Entry) -> bool:
    """True for "Калиновка", "Боровое"."""
    return _VILLAGE_NAME.search(entry.name) is not None


def is_any_village(doc: Doc, sighting: Sighting, entry: Entry) -> bool:
    """``села – Каменку и Ивановку``: one of many villages of the name, which may lie where the article tells."""
    return entry.level == Level.CITY and not (entry.subdivision or entry.code) and _is_rural(doc, sighting)


def _is_rural(doc: Doc, sighting: Sighting) -> bool:
    kind = status_of_list(doc, sighting.first)
    return kind is not None and kind.rural


def elsewhere(doc: Doc, sighting: Sighting, entry: Entry) -> Entry:
    """A place of the same name that the tables do not have; an old name ("село Кызылжар") is its only one."""
    alike = is_alike(doc.keys[sighting.first], fold(entry.name))
    name = entry.name if alike else place_nominative(doc, sighting.first, sighting.last)
    return entry._replace(name=name, subdivision=None, country=None, population=0)
