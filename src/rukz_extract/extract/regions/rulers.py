"""Towns of one name in the unit of whoever speaks of them: "новосибирский губернатор: хаб под Толмачёвом окупится"."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import lemma_at, lemma_before, word_group
from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.gazetteer.land_adjectives import unit_of_adjective
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_STEM = 3
"""First letters that all forms of a word for a ruler have."""
_REACH = 30
"""Tokens looked back in the sentence for who speaks."""
_SEVERAL, _SMALL, _COMMON = 2, 25_000, 3
"""Towns of one name; people of the largest and towns at least of a name that there is in every unit."""


def units_of_rulers(doc: Doc, sightings: Sequence[Sighting]) -> dict[tuple[Entry, ...], str]:
    """The unit in which towns of one name are told of: "губернатор Томской области: центр в Берёзовке достроят".

    A unit where the tables have no such town counts for names that there are everywhere.
    """
    found: dict[tuple[Entry, ...], str] = {}
    several = [place for place, sighting in enumerate(sightings) if _are_towns(sighting.entries)]
    if not several or not _has_rulers(doc):
        return found
    for place in several:
        sighting = sightings[place]
        entries = sighting.entries
        units = _units_before(doc, sightings, place)
        unit = _unit_ruled(doc, units) if units else _unit_of_a_ruler(doc, sighting.first)
        if unit and (any(entry.subdivision == unit for entry in entries) or _is_common(entries, unit)):
            found.setdefault(entries, unit)
    return found


def _are_towns(entries: Sequence[Entry]) -> bool:
    """True for several towns of one name."""
    return len(entries) >= _SEVERAL and all(entry.level == Level.CITY and not entry.code for entry in entries)


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
        if lemma_at(doc, place) in word_group("rulers") and (unit := unit_of_adjective(doc.keys[place - 1])):
            return unit
    return None


def _units_before(doc: Doc, sightings: Sequence[Sighting], place: int) -> list[Sighting]:
    """The first-level units that the sentence names not far before a sighting, the nearest first."""
    here = sightings[place].first
    first = max(doc.sentence(here)[0], here - _REACH)
    before = takewhile(lambda sighting: sighting.first >= first, reversed(sightings[max(place - _REACH, 0) : place]))
    return [sighting for sighting in before if sighting.entries and sighting.entries[0].level == Level.REGION]


def _unit_ruled(doc: Doc, units: Sequence[Sighting]) -> str | None:
    """The unit of "губернатор Томской области", where the sentence names no other."""
    ruled = len(units) == 1 and lemma_before(doc, units[0].first) in word_group("rulers")
    return units[0].entries[0].code if ruled else None


def _has_rulers(doc: Doc) -> bool:
    """True for an article that speaks of a governor, an aqim or authorities at all."""
    return any(lemma_at(doc, token) in word_group("rulers") for token in doc.tokens_where(_may_rule))


def _may_rule(key: str) -> bool:
    return key.startswith(_beginnings())


@cache
def _beginnings() -> tuple[str, ...]:
    """What every form of the words for rulers begins with."""
    return tuple({lemma[:_STEM] for lemma in word_group("rulers")})
