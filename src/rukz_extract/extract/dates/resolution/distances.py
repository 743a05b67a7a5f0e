"""What is counted from the article's date: days, weeks, months and years away, weekdays, stretches up to it."""

from calendar import monthrange
from datetime import date, timedelta

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.meaning import (
    DayOfMonth,
    DayOfWeek,
    DaysOfMonth,
    Moved,
    Point,
    Rolling,
    SchoolYear,
    SinceJanuary,
    Toward,
    Unit,
)
from rukz_extract.extract.dates.resolution.points import AWAY, Anchor, settled_year
from rukz_extract.extract.dates.tense import Tense
from rukz_extract.records import Grain

_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.SEASON: 3}
DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
UNKNOWN_WEEK = f"{edtf.UNKNOWN_DAY}/{edtf.UNKNOWN_DAY}"


def moved(meaning: Moved, published: date | None) -> tuple[str, Grain]:
    """Value and grain of a unit at a distance: вчера, на прошлой неделе, пять лет назад."""
    unit, shift = meaning.unit, meaning.shift
    if unit is Unit.WEEK and meaning.whole:
        return _week(published, shift), Grain.INTERVAL
    if unit in DAYS:
        return _day(published, shift * DAYS[unit]), Grain.DAY
    if unit in _YEARS:
        return _years_away(unit, shift, published, whole=meaning.whole)
    return _months_away(unit, shift, published, whole=meaning.whole)


def _day(published: date | None, days: int) -> str:
    return (published + timedelta(days)).isoformat() if published else edtf.UNKNOWN_DAY


def _week(published: date | None, weeks: int) -> str:
    """The Monday/Sunday interval of a week counted from that of the article."""
    if published is None:
        return UNKNOWN_WEEK
    monday = published - timedelta(published.weekday() - 7 * weeks)
    return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def _years_away(unit: Unit, shift: int, published: date | None, *, whole: bool) -> tuple[str, Grain]:
    year = published.year if published else None
    if unit is Unit.CENTURY and whole:
        return edtf.century_value(None if year is None else year // 100 + 1 + shift), Grain.CENTURY
    reached = None if year is None else year + shift * _YEARS[unit]
    if reached is not None and not 1 <= reached <= 9999:
        raise ValueError(reached)
    if unit is Unit.DECADE and whole:
        return edtf.decade_value(reached), Grain.DECADE
    return edtf.year_text(reached), Grain.YEAR


def _months_away(unit: Unit, shift: int, published: date | None, *, whole: bool) -> tuple[str, Grain]:
    size = _MONTHS[unit]
    year, month = _month_at(published, shift * size)
    if not whole or unit is Unit.MONTH:
        return (edtf.month_value(year, month) if published else edtf.UNKNOWN_MONTH), Grain.MONTH
    if published is None:
        return edtf.UNKNOWN_YEAR, Grain.QUARTER if unit is Unit.QUARTER else Grain.HALF
    if unit is Unit.QUARTER:
        return edtf.quarter_value(year, (month - 1) // 3 + 1), Grain.QUARTER
    return edtf.half_value(year, (month - 1) // 6 + 1), Grain.HALF


def _month_at(published: date | None, months: int) -> tuple[int, int]:
    """Year and month at a distance from the article's month; year 1, month 1 without one."""
    if published is None:
        return 1, 1
    years, month = divmod(published.month - 1 + months, 12)
    return published.year + years, month + 1


def day_of_month(meaning: DayOfMonth, anchor: Anchor) -> str:
    """A day told by its number, in the article's month, so many after it, or in the one that the tense asks for."""
    published, months = anchor.published, meaning.months
    if published is None:
        return f"{edtf.UNKNOWN_MONTH}-{meaning.day:02}"
    if not months and meaning.day < published.day and anchor.tense() is Tense.FUTURE:
        months = 1
    elif not months and meaning.day > published.day and anchor.tense() is Tense.PAST:
        months = -1
    return date(*_month_at(published, months), meaning.day).isoformat()


def days_of_month(meaning: DaysOfMonth, anchor: Anchor) -> str:
    """Days told by their numbers, in the article's month, so many after it, or in the one that the tense asks for."""
    published, months = anchor.published, meaning.months
    if published is None:
        return UNKNOWN_WEEK
    if not months and 0 < meaning.last < published.day and anchor.tense() is Tense.FUTURE:
        months = 1
    elif not months and meaning.first > published.day and anchor.tense() is Tense.PAST:
        months = -1
    year, month = _month_at(published, months)
    longest = monthrange(year, month)[1]
    first = meaning.first if meaning.first > 0 else longest + 1 + meaning.first
    return f"{date(year, month, first).isoformat()}/{date(year, month, min(meaning.last, longest)).isoformat()}"


def weekday(meaning: DayOfWeek, anchor: Anchor) -> tuple[str, Grain]:
    """A weekday as a day, a weekend as its two days."""
    published = anchor.published
    if published is None:
        return (UNKNOWN_WEEK, Grain.INTERVAL) if meaning.weekend else (edtf.UNKNOWN_DAY, Grain.DAY)
    day = published + timedelta(days_to(meaning, published, anchor))
    if meaning.weekend:
        return f"{day.isoformat()}/{(day + timedelta(1)).isoformat()}", Grain.INTERVAL
    return day.isoformat(), Grain.DAY


def days_to(meaning: DayOfWeek, published: date, anchor: Anchor) -> int:
    """Days from the article's date to the weekday that is meant: the latest one unless a word or the verb says else."""
    of_week = meaning.weekday - 1 - published.weekday()  # in the same calendar week
    if meaning.toward in AWAY:
        return of_week + 7 * AWAY[meaning.toward]
    if meaning.toward is Toward.LATEST:
        return of_week if of_week < 0 else of_week - 7
    if meaning.toward is Toward.COMING or anchor.tense() is Tense.FUTURE:
        return of_week if of_week > 0 else of_week + 7
    return of_week if of_week <= 0 else of_week - 7


def rolling(meaning: Rolling, published: date | None) -> str:
    """So many whole units, the article's own among them: the last three years of 2025 are 2023/2025."""
    unit, count = meaning.unit, meaning.number
    if unit in DAYS:
        return _rolling_days(count * DAYS[unit], published)
    if unit in _YEARS:
        year = published.year if published else None
        far = None if year is None else year + _inward(count * _YEARS[unit])
        ends = (edtf.year_text(year), edtf.year_text(far))
    else:
        near, away = _month_at(published, 0), _month_at(published, _inward(count * _MONTHS[unit]))
        ends = (
            (edtf.month_value(*near), edtf.month_value(*away))
            if published
            else (edtf.UNKNOWN_MONTH, edtf.UNKNOWN_MONTH)
        )
    return f"{ends[1]}/{ends[0]}" if count < 0 else f"{ends[0]}/{ends[1]}"


def _rolling_days(days: int, published: date | None) -> str:
    if published is None:
        return UNKNOWN_WEEK
    first, last = sorted((published, published + timedelta(_inward(days))))
    return f"{first.isoformat()}/{last.isoformat()}"


def _inward(count: int) -> int:
    """The distance to the far end when the near one counts too."""
    return count + 1 if count < 0 else count - 1


def since_january(meaning: SinceJanuary, anchor: Anchor) -> str:
    """January up to a month of the year; without a year, of the latest year in which they are over."""
    year, published = meaning.year, anchor.published
    if not year.open:
        number = settled_year(Point(Grain.YEAR, year), anchor)
    elif published:
        number = published.year if meaning.month <= published.month else published.year - 1
    else:
        number = None
    return f"{edtf.month_value(number, 1)}/{edtf.month_value(number, meaning.month)}"


def school_year(meaning: SchoolYear, published: date | None) -> str:
    """The two years of a school year: in May 2025 the next one is 2025/2026."""
    if published is None:
        return f"{edtf.UNKNOWN_YEAR}/{edtf.UNKNOWN_YEAR}"
    first = published.year + meaning.shift - (published.month < meaning.begins)
    return f"{edtf.year_text(first)}/{edtf.year_text(first + 1)}"
