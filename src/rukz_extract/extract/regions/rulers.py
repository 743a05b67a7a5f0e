"""Towns of one name in the unit of whoever speaks of them: "новосибирский губернатор: хаб под Толмачёвом окупится"."""

from collections.abc import Sequence

from rukz_extract.extract.regions.adjectives_before import unit_of_adjective
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import lemma_at, lemma_before, word_group
from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_REACH = 30
"""Tokens looked back in the sentence for who speaks."""
_SEVERAL, _SMALL, _COMMON = 2, 25_000, 3
"""Towns of one name; people of the largest and towns at least of a name that there is in every unit."""


def units_of_rulers(doc: Doc, sightings: Sequence[Sighting]) -> dict[tuple[Entry, ...], str]:
    """The unit in which towns of one name are told of: "губернатор Томской области: центр в Берёзовке достроят".

    A unit where the tables have no such town counts for names that there are everywhere.
    """
    found: dict[tuple[Entry, ...], str] = {}
    for place, sighting in enumerate(sightings):
        entries = sighting.entries
        if len(entries) < _SEVERAL or any(entry.level != Level.CITY or entry.code for entry in entries):
            continue
        unit = _unit_of_a_ruler(doc, sighting.first) or _unit_ruled(doc, sightings, place)
        if unit and (any(entry.subdivision == unit for entry in entries) or _is_common(entries, unit)):
            found.setdefault(entries, unit)
    return found


def in_unit(entries: tuple[Entry, ...], unit: str | None) -> tuple[Entry, ...]:
    """The towns that lie in a unit, else all of them."""
    return tuple(entry for entry in entries if unit and entry.subdivision == unit) or entries


def _is_common(entries: Sequence[Entry], unit: str) -> bool:
    small = all(entry.population <= _SMALL for entry in entries)
    return len(entries) >= _COMMON and small and unit[:2] in HOME


def _unit_of_a_ruler(doc: Doc, token: int) -> str | None:
    """The unit of "омский губернатор", "алтайские власти" before a token."""
    first = max(doc.sentence(token)[0], token - _REACH)
    for place in range(token - 1, first, -1):
        if lemma_at(doc, place) in word_group("rulers") and (unit := unit_of_adjective(doc, place - 1)):
            return unit
    return None


def _unit_ruled(doc: Doc, sightings: Sequence[Sighting], place: int) -> str | None:
    """The unit of "губернатор Томской области" before a sighting, where the sentence names no other."""
    here = sightings[place].first
    first = max(doc.sentence(here)[0], here - _REACH)
    units = [s for s in sightings[:place] if s.first >= first and s.entries[:1] and s.entries[0].level == Level.REGION]
    ruled = len(units) == 1 and lemma_before(doc, units[0].first) in word_group("rulers")
    return units[0].entries[0].code if ruled else None
