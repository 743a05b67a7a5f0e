"""The modifier that the words before a date give it: до, к, после, с, около."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from rukz_extract.extract.dates.context.compared import is_compared
from rukz_extract.extract.dates.context.moved import goes_to_date
from rukz_extract.extract.dates.context.nearby import is_count, words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, tense_of
from rukz_extract.language.morphology import is_finite
from rukz_extract.records import Modifier
from rukz_extract.resources import read_table

_INSTRUMENTAL = ("ом", "ем", "ой", "ей", "ью", "ым", "им", "ами", "ями", "-м", "-ми")
_LONGEST = 4
_TO_DENIAL = 6
"""Tokens behind a date within which its verb is denied."""
_ASIDE = 9
"""Tokens from one comma to the other of "по словам мэра города Омска"."""
_CLAUSE_ENDS = frozenset(",;:()–—")
_OPPOSITE = {Modifier.BEFORE: Modifier.AFTER, Modifier.AFTER: Modifier.BEFORE}
_HOUR = 2
"""Words of an hour behind its number: "двух часов дня"."""
_CLOCK = re.compile(r"[0-9]{1,2}[.-][0-9]{2}")
"""с 18.00, до 8-30."""
_AFTER = "после"
"""после 2014 года, never the "с" of comparison."""


@cache
def _phrases() -> Mapping[tuple[str, ...], Modifier]:
    return {tuple(row["words"].split()): Modifier(row["modifier"]) for row in read_table("dates/modifiers")}


def modifier_before(found: Found) -> Modifier | None:
    """The modifier of the longest phrase that stands right before a date."""
    keys, first = found.doc.keys, found.tokens[0]
    hour = _before_hour(keys, first)
    about_hour, first = hour < first and is_count(keys[hour]), hour
    for length in range(min(_LONGEST, first), 0, -1):
        modifier = _phrases().get(tuple(keys[first - length : first]))
        if modifier:
            if (length == 1 and _is_adverb(found)) or (about_hour and modifier is Modifier.ABOUT):
                return None
            if keys[first - 1] in words("toward") and is_compared(found):
                return None
            if length == 1 and _is_denied(found):
                return _OPPOSITE.get(modifier, modifier)
            return None if modifier is Modifier.AFTER and length == 1 and _with(found) else modifier
    return None


def _before_hour(keys: Sequence[str], first: int) -> int:
    """The first token of an hour before a date: "до | вечера пятницы", "с | 18:00 (местного времени) 2 мая"."""
    place = first - 1
    if place > 1 and keys[place] in words("time_of_place") and keys[place - 1] in words("whose_time"):
        place -= 2
    hour = place
    while hour > 0 and place - hour < _HOUR and keys[hour] in words("part_of_day"):
        hour -= 1
    if hour < place:
        return hour if is_count(keys[hour]) else hour + 1
    if place > 0 and _CLOCK.fullmatch(keys[place]):
        return place
    spaced = place > 1 and keys[place - 1] == ":" and keys[place].isdigit() and keys[place - 2].isdigit()
    return place - 2 if spaced else first


def _is_adverb(found: Found) -> bool:
    """True for "опубликованный ранее сегодня отчёт"."""
    first, last = found.tokens
    return found.doc.keys[first - 1] in words("flipped") and last - first == 1 and "away" in found


def _is_denied(found: Found) -> bool:
    """True for "не окупится раньше 2045 года", "раньше 2045 года не окупится": "не" stands before the verb."""
    keys, first = found.doc.keys, found.tokens[0]
    if keys[first - 1] not in words("flipped"):
        return False
    if first > 2 and keys[first - 3] in words("flipping") and is_finite(keys[first - 2]):
        return True
    return _is_denied_behind(found)


def _is_denied_behind(found: Found) -> bool:
    """True for "раньше осени цех не откроют", what is to come; "раньше мая цех не работал" tells of what was."""
    keys, sentence_end = found.doc.keys, found.doc.sentence(found.tokens[1] - 1)[1]
    first = _behind_aside(keys, found.tokens[1], sentence_end)
    for place in range(first, min(sentence_end, first + _TO_DENIAL) - 1):
        if keys[place] in _CLAUSE_ENDS:
            return False
        if keys[place] in words("flipping"):
            return tense_of(keys[place + 1]) in (Tense.FUTURE, Tense.PRESENT)
    return False


def _behind_aside(keys: Sequence[str], first: int, end: int) -> int:
    """The token behind an aside that begins at a token: "раньше осени, считает мэр, цех не откроют"."""
    aside = keys[first : min(end, first + _ASIDE)]
    return first + aside.index(",", 1) + 1 if aside[:1] == [","] and "," in aside[1:] else first


def _with(found: Found) -> bool:
    """True for "с" in the sense of with ("по сравнению с прошлым годом"), and in "перенесли со 2 мая на 21 июня"."""
    first, last = found.tokens
    keys = found.doc.keys
    if keys[first - 1] == _AFTER:
        return False
    if goes_to_date(found):
        return True
    return keys[last - 1].endswith(_INSTRUMENTAL) or (first > 1 and keys[first - 2] in words("comparison"))
