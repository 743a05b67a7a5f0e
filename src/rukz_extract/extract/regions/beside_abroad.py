"""Towns whose unit abroad is told right behind them: "в Портсмуте, штат Огайо", "в городе Портсмут в Огайо"."""

from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.regions.sighting import Sighting, all_chosen
from rukz_extract.extract.regions.words import IN
from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_ASIDE = frozenset({",", "("})
_STATES = ("штат", "провинц")
_LONGEST = 3
"""Words between the two: ", в штате"."""
_TO_TOWN = 2
"""Words from "в" to a town: "в городе Портсмут"."""


def placed_abroad(doc: Doc, sightings: Sequence[Sighting]) -> Sequence[Sighting]:
    """The sightings, the towns of a unit told behind them in that unit wherever the article names them."""
    told: dict[tuple[str, ...], Entry] = {}
    for town, unit in pairwise(sightings):
        entry, code = town.entries[0], unit.entries[0].code
        if code and entry.subdivision != code and _may_hold(entry, unit.entries[0]) and _is_joined(doc, town, unit):
            told[entry.identity] = entry._replace(subdivision=code, country=code[:2])
    if not told:
        return sightings
    return all_chosen(sightings, told)


def _may_hold(town: Entry, unit: Entry) -> bool:
    """True for a town that is no unit itself and a region abroad; those at home are told apart by their namesakes."""
    return town.level == Level.CITY and town.code is None and unit.level == Level.REGION and unit.country not in HOME


def _is_joined(doc: Doc, town: Sighting, unit: Sighting) -> bool:
    """True for an aside, and for "в" behind a town that has "в" before it: none for "из Лондона в Огайо"."""
    between = doc.keys[town.last : unit.first]
    if not between or len(between) > _LONGEST or not all(_joins(key) for key in between):
        return False
    named = any(key.startswith(_STATES) for key in doc.keys[town.last : unit.first + 1])
    if between[0] in _ASIDE:
        return named or between[0] == "("
    return not IN.isdisjoint(doc.keys[max(town.first - _TO_TOWN, 0) : town.first])


def _joins(key: str) -> bool:
    return key in IN or key in _ASIDE or key.startswith(_STATES)
