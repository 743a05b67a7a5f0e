"""Where a district lies that is called after its town: "Акбулакский район" is where Акбулак is."""

from collections import Counter
from collections.abc import Iterator

from rukz_extract.extract.regions.villages import is_called_like_a_village
from rukz_extract.extract.regions.words import OF_A_PLACE
from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.fold import fold
from rukz_extract.records import Level

_TOWN = 10_000
"""People of a town that has no namesakes but those of the tables."""
_SUFFIXES = ("ин", "ов", "ев", "ен")
_TOWN_ENDINGS = ("", "о", "а", "и", "ь", "е", "ы", "я", "й", "ск", "ское", "ский")


def unit_of_namesake(entry: Entry, lexicon: Lexicon, units: Counter[str], told: str | None) -> str | None:
    """``Акбулакский район`` lies where Акбулак does, if the article names that unit or there is one such town."""
    stem = adjective_stem(fold(entry.name).split(" ")[0]) if entry.level == Level.DISTRICT else None
    if stem is None or not stem.endswith(OF_A_PLACE):
        return None
    towns = {unit for root in _roots(stem) for unit in _units_of(lexicon, root)}
    found = {unit for unit in towns or _units_of(lexicon, f"{stem[:-2]}ка") if fitting(unit, told)}
    named = {unit for unit in found if units[unit]}
    best = named or {unit for unit in found if unit[:2] in HOME}  # "Невский район" is not of Невес in France
    return next(iter(best)) if len(best) == 1 else None


def unit_of_known_town(entry: Entry, lexicon: Lexicon, unit: str | None) -> str | None:
    """``Аким Алматинской области … в Курчатове``: of several towns of a name the one in the country of that unit.

    A small one and what is called like a village may lie in any unit.
    """
    if unit is None or entry.level != Level.CITY or entry.population < _TOWN or is_called_like_a_village(entry):
        return unit
    units = {known for known in _units_of(lexicon, fold(entry.name)) if known[:2] == unit[:2]}
    if not units or unit in units:
        return unit
    return next(iter(units)) if len(units) == 1 else None


def _roots(stem: str) -> Iterator[str]:
    base = stem[:-2]
    for root in (base, *(base.removesuffix(suffix) for suffix in _SUFFIXES)):
        for ending in _TOWN_ENDINGS:
            yield root + ending


def _units_of(lexicon: Lexicon, key: str) -> set[str]:
    match = lexicon.find(key)
    entries = match.entries if match else ()
    return {entry.subdivision for entry in entries if entry.level == Level.CITY and entry.subdivision}


def fitting(unit: str | None, told: str | None) -> str | None:
    """A guessed unit, unless another country or unit is told."""
    return unit if unit and (told is None or unit.startswith(told)) else None
