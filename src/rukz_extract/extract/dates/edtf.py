"""EDTF values (ISO 8601-2) as strings: how they are written, and the first and last day they cover.

Unknown parts are ``X``. Sub-year codes: 21 to 24 are the seasons from spring to winter, 33 to 36 the quarters,
40 and 41 the halves of a year. A winter begins in December of its year.
"""

import re
from calendar import monthrange
from datetime import date

UNKNOWN_YEAR = "XXXX"
UNKNOWN_MONTH = "XXXX-XX"
UNKNOWN_DAY = "XXXX-XX-XX"

_SEASON, _QUARTER, _HALF = 20, 32, 39
_MONTHS = {
    **{_SEASON + n: (3 * n, 3 * n + 2) for n in range(1, 5)},
    **{_QUARTER + n: (3 * n - 2, 3 * n) for n in range(1, 5)},
    **{_HALF + n: (6 * n - 5, 6 * n) for n in range(1, 3)},
}
"""First and last month of each sub-year code, counted from January of the year: winter is 12 to 14."""

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_POINT = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d)(?:-(\d\d))?)?")


def year_text(year: int | None) -> str:
    """A year with four digits, ``XXXX`` when it is unknown; raises ValueError before the year 1."""
    if year is None:
        return UNKNOWN_YEAR
    if year < 1:
        raise ValueError(f"{year} is before the calendar")
    return f"{year:04}"


def month_value(year: int | None, month: int) -> str:
    """``2025-11``, ``XXXX-11``."""
    return f"{year_text(year)}-{month:02}"


def day_value(year: int | None, month: int, day: int) -> str:
    """``2025-11-12``, ``XXXX-11-12``."""
    return f"{year_text(year)}-{month:02}-{day:02}"


def season_value(year: int | None, season: int) -> str:
    """Season 1 (spring) to 4 (winter) of a year: ``2025-21``."""
    return f"{year_text(year)}-{_SEASON + season}"


def quarter_value(year: int | None, quarter: int) -> str:
    """Quarter 1 to 4 of a year: ``2025-33``."""
    return f"{year_text(year)}-{_QUARTER + quarter}"


def half_value(year: int | None, half: int) -> str:
    """Half 1 or 2 of a year: ``2025-40``."""
    return f"{year_text(year)}-{_HALF + half}"


def decade_value(year: int | None) -> str:
    """The decade that holds a year: ``199X``."""
    return UNKNOWN_YEAR if year is None else f"{year // 10:03}X"


def century_value(century: int | None) -> str:
    """The century by its number, as its years are spoken of: the 20th is ``19XX``."""
    return UNKNOWN_YEAR if century is None else f"{century - 1:02}XX"


def interval_value(first: str, last: str) -> str:
    """``first/last``; two equal ends are one value unless their year is unknown."""
    return first if first == last and "X" not in first else f"{first}/{last}"


def exists(year: int | None, month: int, day: int = 1) -> bool:
    """True for a day of the calendar; without a year, 29 February exists."""
    return year != 0 and 1 <= month <= 12 and 1 <= day <= monthrange(2000 if year is None else year, month)[1]


def is_of_calendar(value: str) -> bool:
    """False for a value with a day that its year has not: "2022-02-29"."""
    return all(exists(*map(int, parts)) for parts in _DAY.findall(value))


def days(value: str) -> tuple[date | None, date | None]:
    """First and last day a value covers; (None, None) when a part of it is unknown."""
    first, _, last = value.partition("/")
    start, end = _span(first), _span(last or first)
    return (start[0], end[1]) if start and end else (None, None)


def _span(point: str) -> tuple[date, date] | None:
    parts = _POINT.fullmatch(point)
    if not parts or point.startswith("0000"):
        return None
    digits, month, day = parts.groups()
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if day:
        return date(low, int(month), int(day)), date(low, int(month), int(day))
    if month:
        first, last = _MONTHS.get(int(month), (int(month), int(month)))
        return date(low, first, 1), _month_end(low, last)
    return date(max(low, 1), 1, 1), date(high, 12, 31)


def _month_end(year: int, month: int) -> date:
    """Last day of a month counted from January of a year; month 14 is February of the next."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])
