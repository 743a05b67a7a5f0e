"""What is told by another date or inside a month: годом ранее, 15-го, последнее воскресенье августа."""

import re
from calendar import monthrange
from datetime import date, timedelta

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.meaning import DayOfMonth, DayOfSameMonth, Earlier, Later, Unit, WeekdayOfMonth
from rukz_extract.extract.dates.resolution.distances import DAYS, day_of_month
from rukz_extract.extract.dates.resolution.points import Anchor, settled_year
from rukz_extract.extract.dates.tense import Tense
from rukz_extract.records import Grain

_MONTH = re.compile(r"([0-9]{4}|XXXX)-(0[1-9]|1[0-2])(?:-([0-9]{2}))?")
_QUARTER = re.compile(r"([0-9]{4})-3([3-6])")
_MONTHS = 12
_DAY_LENGTH = len("2025-11-12")
_ANY_YEAR = 2001  # a year without a leap day stands in for one that is not told
_STEP_BACK = 7  # days: "24 февраля, точнее с 23-го" stays in the month, "29 ноября … до 5-го" does not
_FIRST_QUARTER = 3  # last digit of its code


def earlier(meaning: Earlier, anchor: Anchor) -> tuple[str, Grain]:
    """The year, month or quarter at a distance from the date before, or else from the article's."""
    if meaning.unit is Unit.DAY:
        return _day_before(anchor), Grain.DAY
    if meaning.unit is Unit.YEAR:
        year = _year(anchor, meaning.shift)
        return edtf.year_text(None if year is None else year + meaning.shift), Grain.YEAR
    if meaning.unit is Unit.QUARTER:
        year, quarter = _quarter(anchor)
        years, moved = divmod(quarter - 1 + meaning.shift, 4)
        return edtf.quarter_value(year + years, moved + 1), Grain.QUARTER
    year, month = _month(anchor)
    years, moved = divmod(month - 1 + meaning.shift, _MONTHS)
    return edtf.month_value(year + years, moved + 1), Grain.MONTH


def later(meaning: Later, anchor: Anchor) -> tuple[str, Grain]:
    """The year, month or day at a distance behind the date before; ValueError without one, or past the article's."""
    before, published = anchor.before.rpartition("/")[2], anchor.published
    value, grain = _later(meaning, before)
    if published and value > published.isoformat()[: len(value)] and value[:4].isdigit():
        raise ValueError(value)  # "в 2024 году обещали: через пять лет" is no past
    return value, grain


def _later(meaning: Later, before: str) -> tuple[str, Grain]:
    if meaning.unit in DAYS:
        year, rest = before[:4], before[5:_DAY_LENGTH]
        day = date.fromisoformat(f"{year if year.isdigit() else _ANY_YEAR}-{rest}")
        moved = (day + timedelta(meaning.number * DAYS[meaning.unit])).isoformat()
        return (moved if year.isdigit() else f"{edtf.UNKNOWN_YEAR}{moved[4:]}"), Grain.DAY
    if meaning.unit is Unit.YEAR:
        return edtf.year_text(int(before[:4]) + meaning.number), Grain.YEAR
    found = _MONTH.match(before)
    if found is None:
        raise ValueError(before)
    years, month = divmod(int(found[2]) - 1 + meaning.number, _MONTHS)
    return edtf.month_value(int(found[1]) + years if found[1].isdigit() else None, month + 1), Grain.MONTH


def _day_before(anchor: Anchor) -> str:
    """The day before that of the date before ("приём прошёл 5 мая, накануне гости приехали"), else the article's eve.

    What was done on the eve of what is to come was done on the article's: "рейс откроют 5 июня, сообщили накануне".
    """
    told, published = edtf.days(anchor.before)[0] if len(anchor.before) == _DAY_LENGTH else None, anchor.published
    if told and (published is None or told <= published or anchor.tense() is not Tense.PAST):
        return (told - timedelta(1)).isoformat()
    return (published - timedelta(1)).isoformat() if published else edtf.UNKNOWN_DAY


def _year(anchor: Anchor, shift: int) -> int | None:
    """The year of the date before; else, for what was earlier, the article's: "годом ранее" compares with today."""
    if anchor.before[:4].isdigit():
        return int(anchor.before[:4])
    if shift < 0 and anchor.published:
        return anchor.published.year
    return None if anchor.before else anchor.last_year  # counted from a day or month of no known year


def _month(anchor: Anchor) -> tuple[int, int]:
    """The month of the date before, else the article's; ValueError when neither is known."""
    found = _MONTH.match(anchor.before)
    if found and found[1].isdigit():
        return int(found[1]), int(found[2])
    if anchor.published is None:
        raise ValueError(anchor.before)
    return anchor.published.year, anchor.published.month


def _quarter(anchor: Anchor) -> tuple[int, int]:
    if found := _QUARTER.match(anchor.before):
        return int(found[1]), int(found[2]) - _FIRST_QUARTER + 1
    year, month = _month(anchor)
    return year, (month - 1) // 3 + 1


def day_of_same_month(meaning: DayOfSameMonth, anchor: Anchor) -> str:
    """The day in the month of the date before, in the next one when that day is later.

    ValueError without such a date, unless the day may be one of the running month.
    """
    found = _MONTH.match(anchor.before.rpartition("/")[2])
    if found is None and meaning.alone:
        return day_of_month(DayOfMonth(meaning.day), anchor)
    if found is None:
        raise ValueError(anchor.before)
    year, month = int(found[1]) if found[1].isdigit() else None, int(found[2])
    if found[3] and int(found[3]) > meaning.day + _STEP_BACK:
        year, month = _month_after(year, month)
    if meaning.day > monthrange(year or 2000, month)[1]:
        raise ValueError(meaning.day)
    return edtf.day_value(year, month, meaning.day)


def _month_after(year: int | None, month: int) -> tuple[int | None, int]:
    if month < _MONTHS:
        return year, month + 1
    return (None if year is None else year + 1), 1


def weekday_of_month(meaning: WeekdayOfMonth, anchor: Anchor) -> str:
    """The day of the first to fourth or last such weekday of a month."""
    month = meaning.month.month or 1
    year = settled_year(meaning.month, anchor)
    if year is None:
        return f"{edtf.month_value(None, month)}-XX"
    if meaning.number < 0:
        last = date(year, month, monthrange(year, month)[1])
        return edtf.day_value(year, month, last.day - (last.isoweekday() - meaning.weekday) % 7)
    first = (meaning.weekday - date(year, month, 1).isoweekday()) % 7 + 1
    return date(year, month, first + 7 * (meaning.number - 1)).isoformat()
