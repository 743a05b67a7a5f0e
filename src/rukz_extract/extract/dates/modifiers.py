"""The modifier that the words before a date give it: до, к, после, с, около."""

from collections.abc import Mapping
from functools import cache

from rukz_extract.extract.dates.classes import SIGNS_OF, codes
from rukz_extract.extract.dates.context.nearby import words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.language.morphology import is_finite
from rukz_extract.records import Modifier
from rukz_extract.resources import read_table

_INSTRUMENTAL = ("ом", "ем", "ой", "ей", "ью", "ым", "им", "ами", "ями", "-м", "-ми")
_LONGEST = 3
_OPPOSITE = {Modifier.BEFORE: Modifier.AFTER, Modifier.AFTER: Modifier.BEFORE}
_AFTER = "после"
"""после 2014 года, never the "с" of comparison."""


@cache
def _phrases() -> Mapping[tuple[str, ...], Modifier]:
    return {tuple(row["words"].split()): Modifier(row["modifier"]) for row in read_table("dates/modifiers")}


def modifier_before(found: Found) -> Modifier | None:
    """The modifier of the longest phrase that stands right before a date."""
    keys, first = found.doc.keys, found.tokens[0]
    first -= first > 1 and keys[first - 1] in words("part_of_day")  # "до вечера пятницы"
    for length in range(min(_LONGEST, first), 0, -1):
        modifier = _phrases().get(tuple(keys[first - length : first]))
        if modifier:
            if length == 1 and _is_adverb(found):
                return None
            if length == 1 and _is_denied(found):
                return _OPPOSITE.get(modifier, modifier)
            return None if modifier is Modifier.AFTER and length == 1 and _with(found) else modifier
    return None


def _is_adverb(found: Found) -> bool:
    """True for "опубликованный ранее сегодня отчёт"."""
    first, last = found.tokens
    return found.doc.keys[first - 1] in words("flipped") and last - first == 1 and "away" in found


def _is_denied(found: Found) -> bool:
    """True for "не окупится раньше 2045 года": "не" stands before the verb."""
    keys, first = found.doc.keys, found.tokens[0]
    told = first > 2 and keys[first - 1] in words("flipped") and keys[first - 3] in words("flipping")
    return told and is_finite(keys[first - 2])


def _is_month(key: str) -> bool:
    return any(sign.code == codes()["MONTH"] for sign in SIGNS_OF[key])


def _with(found: Found) -> bool:
    """True for "с" in the sense of with ("по сравнению с прошлым годом"), and in "перенесли со 2 мая на 21 июня"."""
    first, last = found.tokens
    keys = found.doc.keys
    if keys[first - 1] == _AFTER:
        return False
    if last + 2 < len(keys) and keys[last] in words("onto") and _is_month(keys[last + 2]):
        return True
    return keys[last - 1].endswith(_INSTRUMENTAL) or (first > 1 and keys[first - 2] in words("comparison"))
