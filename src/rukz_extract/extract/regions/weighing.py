"""The likeliest of several territories that are called alike: what the article names, then how large each one is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log10
from typing import NamedTuple

from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.records import Level

_SAME_UNIT, _SAME_COUNTRY = 2.0, 1.0
"""Weights of a unit and a country that the article names, against tenfold population."""
_SHARE, _LINE, _BY_HAND = 1.5, 1.0, 0.5
"""Weights of a country in which all other places lie, of a unit or country that alone the line names, and of a place
by hand, which news of the two countries name."""
FAMOUS = 1_000_000
"""So many people live in a place that is known by its bare name."""
_TINY = 10
"""A town with a tenth of its namesake's people is not meant because of its country alone."""
_CLEAR = 0.5
"""How far ahead the best reading must be; otherwise it stays open."""


class Told(NamedTuple):
    """What the article tells of namesakes.

    ``seen``: how often it names units and countries; ``named``: the units that it names by their own names;
    ``parts``: the shares of Russia and Kazakhstan in its places; ``line``: how often the line names them.
    """

    seen: Counter[str]
    named: set[str | None]
    parts: Mapping[str, float]
    line: Counter[str]


def likeliest(entries: Sequence[Entry], told: Told) -> Entry:
    """The entry that is meant; an open one, of no unit or country but a common one, when none is clearly ahead."""
    entries = _of_named_country(entries, told.seen)
    if len(entries) == 1:
        return entries[0]
    famous = [entry for entry in entries if entry.population >= FAMOUS]
    if len(famous) == 1:  # "Лондон" in an article about Canada: the one in Ontario only where that is named
        entries = [entry for entry in entries if entry is famous[0] or entry.subdivision in told.named]
        if len(entries) == 1:
            return entries[0]
    largest = max(entry.population for entry in entries)
    towns = all(entry.level == Level.CITY for entry in entries)
    weights = {
        entry.identity: _weight_of_town(entry, told, largest) if towns else _weight(entry, told) for entry in entries
    }
    best, second = sorted(entries, key=lambda entry: -weights[entry.identity])[:2]
    if weights[best.identity] - weights[second.identity] >= _CLEAR:
        return best
    if best.name != second.name:  # "между Петропавловском и Курганом": no village called Петропавловское
        return max(best, second, key=lambda entry: entry.population)
    return best._replace(
        code=None,
        subdivision=best.subdivision if best.subdivision == second.subdivision else None,
        country=best.country if best.country == second.country else None,
    )


def _of_named_country(entries: Sequence[Entry], seen: Counter[str]) -> Sequence[Entry]:
    """``провинция Лимбург`` beside Belgium alone is not the Dutch one, though that has a code.

    Towns of Russia and Kazakhstan that are called alike lie in the one of the two that the article names.
    """
    if any(entry.level == Level.CITY for entry in entries):
        if any(entry.level != Level.CITY or entry.country not in HOME for entry in entries):
            return entries
        named = {country for country in HOME if seen[country]}
        largest = max(entry.population for entry in entries)
        near = [
            entry
            for entry in entries
            if entry.country in named and (entry.population * _TINY > largest or seen[entry.subdivision or ""])
        ]
        return near if near and len(named) == 1 else entries
    return [entry for entry in entries if seen[entry.country or ""]] or entries


def _weight(entry: Entry, told: Told) -> float:
    unit = _SAME_UNIT if entry.subdivision and told.seen[entry.subdivision] else 0
    country = _SAME_COUNTRY if entry.country and told.seen[entry.country] else 0
    return log10(entry.population + 10) + unit + country


def _weight_of_town(entry: Entry, told: Told, largest: int) -> float:
    """The weight of one of several towns that are called alike: where the article's other places lie tells too.

    They tell nothing of the country of one with a tenth of its namesake's people.
    """
    tiny = entry.population * _TINY <= largest
    share = 0 if tiny else _SHARE * told.parts.get(entry.country or "", 0)
    by_hand = _BY_HAND if entry.source == "hand" else 0
    places = [entry.subdivision] if tiny else [entry.subdivision, entry.country]
    return _weight(entry, told) + share + by_hand + sum(_LINE for place in places if _is_alone(place, told.line))


def _is_alone(place: str | None, line: Counter[str]) -> bool:
    """``В Семее и Курчатове``: a country, or a unit, in which all other places of the line lie."""
    return bool(place and line[place]) and all(
        code == place for code in line if ("-" in code) == ("-" in (place or ""))
    )
