"""Where "сегодня" is nowadays, no day: what is so is set against what was or what will be."""

from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.dates.context.nearby import is_count, words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import tense_of
from rukz_extract.language.morphology import readings

_CLAUSE_ENDS = frozenset([*',;:().!?«»"'])
_REACH = 12
"""Tokens on either side of "сегодня" that belong to its clause."""
_PER_CENT = ("%", "процент")
_COUNTED = 3
"""Tokens from a number to its per cents: "сорок шесть процентов"."""
_YEAR_DIGITS = 4


def is_against_the_past(found: Found) -> bool:
    """True for "пять лет назад торговали мукой. Сегодня появились масло и сыр"."""
    doc, (first, _) = found.doc, found.tokens
    begins = doc.sentence(first)[0]
    told = doc.keys[doc.sentence(begins - 1)[0] if begins else 0 : first]
    return any(word in words("years_back") and following in words("back") for word, following in pairwise(told))


def is_level(found: Found) -> bool:
    """True for "доля сегодня 46 процентов, к 2027 году доведём до 70": a share, or a count beside another year.

    Its clause has no verb; "сегодня 5 мая" and "сегодня в 10 часов" tell no count.
    """
    doc, (first, last) = found.doc, found.tokens
    start, end = doc.sentence(first)
    before = _clause(doc.keys[max(start, first - _REACH) : first][::-1])
    behind = _clause(doc.keys[last : min(end, last + _REACH)])
    if any(map(tense_of, [*before, *behind])):
        return False
    place = next((place for place, key in enumerate(behind) if is_count(key)), None)
    if place is None:
        return False
    counted = behind[place + 1 : place + 1 + _COUNTED]
    if any(key.startswith(_PER_CENT) for key in counted):
        return True  # "в 1990 году доля была 3 %, сегодня – в 0,2 %"
    if place and readings(behind[place - 1])[0].pos == "PREP":
        return False
    of_time = not words("month").isdisjoint(counted)
    return not of_time and any(key[:_YEAR_DIGITS].isdigit() for key in doc.keys[last + len(behind) : end])


def is_rate(found: Found) -> bool:
    """True for "сегодня выполняется 68 рейсов в неделю": what is done by the week is done on no day."""
    doc, (_, last) = found.doc, found.tokens
    behind = _clause(doc.keys[last : min(doc.sentence(last - 1)[1], last + _REACH)])
    by_time = (word in words("in") and following in words("rate_unit") for word, following in pairwise(behind))
    return any(map(is_count, behind)) and any(by_time)


def _clause(keys: Sequence[str]) -> Sequence[str]:
    end = next((place for place, key in enumerate(keys) if key in _CLAUSE_ENDS), len(keys))
    return keys[:end]
