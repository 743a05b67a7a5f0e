"""What a date is compared with, which is no bound: "на 5 % к 2023 году", "на 2 % к сентябрю", "в мае к апрелю"."""

import re
from collections.abc import Sequence

from rukz_extract.extract.dates.classes import SIGNS_OF, Sign, codes, codes_of
from rukz_extract.extract.dates.context.nearby import beginnings, words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, near

_YEAR_NUMBER = re.compile("[12][0-9]{3}")
_MEASURE = 2
"""Tokens from "к" back to "%" or "раза"."""
_UNITS = ("MONTH", "SEASON", "QUARTER_WORD", "HALF_WORD")
_OF_YEAR = ("YEAR_WORD", "YEAR_SHORT", "DOT", "YEAR4", "YEAR_ORD", "LAST", "PAST", "CURRENT", "THIS")
"""Classes of the tokens of a year behind its month."""
_CLAUSE = 8
"""Tokens on either side in which something is told to be done: "выполнен на 80 % к сентябрю"."""
_MONTHS = 12


def is_compared(found: Found) -> bool:
    """True where "к" before a date sets something against it or derives it: "восходит к 1905 году"."""
    keys, first = found.doc.keys, found.tokens[0]
    before = keys[max(first - 1 - _MEASURE, 0) : first - 1]
    if not words("comes_from").isdisjoint(before[-1:]):
        return True
    if not words("measure").isdisjoint(before):
        return _is_of_a_past_year(found) or _is_past_part(found)
    return _follows_its_like(found)


def _is_of_a_past_year(found: Found) -> bool:
    """True when a date names a year before that of the article: "вырос на 5 % к 2030 году" is a bound."""
    if "shift" in found:
        return found.is_a("shift", "LAST", "PAST", "BEFORE_LAST")
    published, year = found.doc.article.published, _own_year(found)
    return published is not None and year is not None and year < published.year


def _own_year(found: Found) -> int | None:
    return _year_of(found.doc.keys[slice(*found.tokens)])


def _year_of(keys: Sequence[str]) -> int | None:
    """The last year that keys name by its number."""
    years = [int(key[:4]) for key in keys if _YEAR_NUMBER.match(key)]
    return years[-1] if years else None


def _is_past_part(found: Found) -> bool:
    """True for a month, quarter or season that growth is counted from; "выполнен на 80 % к сентябрю" is a bound."""
    published, year = found.doc.article.published, _own_year(found)
    if "day" in found or _unit(found, *found.tokens) is None or (published and year and year > published.year):
        return False
    return not _is_done(found) and near(found.doc, *found.tokens) in (Tense.PAST, None)


def _is_done(found: Found) -> bool:
    """True beside "выполнен", "собрали", "готов"."""
    doc, (first, last) = found.doc, found.tokens
    start, end = doc.sentence(first)
    around = doc.keys[max(start, first - _CLAUSE) : min(end, last + _CLAUSE)]
    return any(key.startswith(beginnings("done_share")) for key in around)


def _follows_its_like(found: Found) -> bool:
    """True for "в октябре | к сентябрю", "в III квартале 2025 года | ко II кварталу", never for "в мае к сентябрю"."""
    end = found.tokens[0] - 1
    place, start = end - 1, found.doc.sentence(end)[0]
    while place > start and _sign(found, place, _OF_YEAR):
        place -= 1
    unit, other = _unit(found, *found.tokens), _unit(found, max(place, start), end)
    if unit is None and other is None:
        return _is_year_before(found, place + 1, end)
    if unit is None or other is None or unit.code != other.code:
        return False
    return unit.code != codes()["MONTH"] or place < end - 1 or _is_before(unit, other)


def _is_year_before(found: Found, first: int, last: int) -> bool:
    """True for "в 2024 году | к 2023-му", never for "в 2024 году к 2030-му"."""
    told, year = _year_of(found.doc.keys[first:last]), _own_year(found)
    return "day" not in found and told is not None and year is not None and year < told


def _is_before(month: Sign, other: Sign) -> bool:
    """True for September after October or October, and for December after January."""
    a, b = int(str(month.value)), int(str(other.value))
    return a <= b or (a == _MONTHS and b == 1)


def _unit(found: Found, first: int, last: int) -> Sign | None:
    """The month, quarter, half or season among tokens, the first sign of it."""
    return next((sign for token in range(first, last) if (sign := _sign(found, token, _UNITS))), None)


def _sign(found: Found, token: int, classes: tuple[str, ...]) -> Sign | None:
    return next((sign for sign in SIGNS_OF[found.doc.keys[token]] if sign.code in codes_of(*classes)), None)
