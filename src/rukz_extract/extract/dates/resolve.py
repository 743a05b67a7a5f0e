"""From what the words say to an EDTF value: the article's own date fills in what they leave open.

Without ``published`` nothing is guessed: the unknown parts are X.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.meaning import (
    NO_YEAR,
    Between,
    DayOfMonth,
    DayOfWeek,
    Meaning,
    Moved,
    Point,
    Rolling,
    SinceJanuary,
    Toward,
    Unit,
    Year,
)
from rukz_extract.extract.dates.tense import Tense
from rukz_extract.records import Grain

_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.SEASON: 3}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
_UNKNOWN_WEEK = f"{edtf.UNKNOWN_DAY}/{edtf.UNKNOWN_DAY}"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date is resolved against: the article's date, the year last named, the tense around the date."""

    published: date | None
    last_year: int | None = None
    tense: Callable[[], Tense | None] = lambda: None


def resolve(meaning: Meaning, anchor: Anchor) -> tuple[str, Grain] | None:
    """The EDTF value and grain of a meaning; None when it leaves the calendar (before year 1, after 9999)."""
    try:
        return _resolve(meaning, anchor)
    except (ValueError, OverflowError):  # date arithmetic past the ends of the calendar
        return None


def _resolve(meaning: Meaning, anchor: Anchor) -> tuple[str, Grain] | None:
    match meaning:
        case Point():
            return point_value(meaning, settled_year(meaning, anchor)), meaning.grain
        case Between():
            return _between(meaning, anchor)
        case Rolling():
            return _rolling(meaning, anchor.published), Grain.INTERVAL
        case SinceJanuary():
            return _since_january(meaning, anchor), Grain.INTERVAL
        case _:
            return _from_date(meaning, anchor)


def _from_date(meaning: Moved | DayOfWeek | DayOfMonth, anchor: Anchor) -> tuple[str, Grain]:
    """What is counted from the article's date alone."""
    match meaning:
        case Moved():
            return _moved(meaning, anchor.published)
        case DayOfWeek():
            return _weekday(meaning, anchor)
        case DayOfMonth():
            return _day_of_month(meaning, anchor.published), Grain.DAY


# --- points -----------------------------------------------------------------------------------


def point_value(point: Point, year: int | None) -> str:
    """The value of a point in a year."""
    number, month = point.number or 0, point.month or 0
    return {
        Grain.DAY: lambda: edtf.day_value(year, month, point.day or 0),
        Grain.MONTH: lambda: edtf.month_value(year, month),
        Grain.QUARTER: lambda: edtf.quarter_value(year, number),
        Grain.HALF: lambda: edtf.half_value(year, number),
        Grain.SEASON: lambda: edtf.season_value(year, number),
        Grain.DECADE: lambda: edtf.decade_value(year),
        Grain.CENTURY: lambda: edtf.century_value(number),
        Grain.YEAR: lambda: edtf.year_text(year),
    }[point.grain]()


def settled_year(point: Point, anchor: Anchor) -> int | None:
    """The year of a point: its own, one counted from the article's, the one last named, or the one that fits."""
    year, published = point.year, anchor.published
    if year.number is not None:
        return year.number
    if year.same:
        return anchor.last_year
    if published is None or point.grain is Grain.CENTURY:
        return None
    if year.shift is not None:
        return published.year + year.shift
    return _fitting_year(point, published, anchor)


def _fitting_year(point: Point, published: date, anchor: Anchor) -> int:
    """The year of a day, month or season named without one."""
    year = published.year
    if point.grain is Grain.SEASON and point.number == 4 and published.month < 3:
        year -= 1  # in January "зимой" began in December
    match point.toward:
        case Toward.PREVIOUS:
            return year - 1
        case Toward.NEXT:
            return year + 1
        case Toward.LATEST:
            return year if _days_of(point, year)[1] < published else year - 1
        case Toward.COMING:
            return year if _days_of(point, year)[0] > published else year + 1
        case Toward.THIS:
            return year
    return year + _step(point, year, published, anchor)


def _step(point: Point, year: int, published: date, anchor: Anchor) -> int:
    """The way to the nearest past of a past act (-1, 0) or the nearest future of one to come (0, 1)."""
    first, last = _days_of(point, year)
    if first > published and anchor.tense() is Tense.PAST:
        return -1
    return 1 if last < published and anchor.tense() is Tense.FUTURE else 0


def _days_of(point: Point, year: int) -> tuple[date, date]:
    first, last = edtf.days(point_value(point, year))
    return first or date(year, 1, 1), last or date(year, 12, 31)


# --- distances --------------------------------------------------------------------------------


def _moved(meaning: Moved, published: date | None) -> tuple[str, Grain]:
    unit, shift = meaning.unit, meaning.shift
    if unit is Unit.WEEK and meaning.whole:
        return _week(published, shift), Grain.INTERVAL
    if unit in _DAYS:
        return _day(published, shift * _DAYS[unit]), Grain.DAY
    if unit in _YEARS:
        return _years_away(unit, shift, published, whole=meaning.whole)
    return _months_away(unit, shift, published, whole=meaning.whole)


def _day(published: date | None, days: int) -> str:
    return (published + timedelta(days)).isoformat() if published else edtf.UNKNOWN_DAY


def _week(published: date | None, weeks: int) -> str:
    """The Monday/Sunday interval of a week counted from that of the article."""
    if published is None:
        return _UNKNOWN_WEEK
    monday = published - timedelta(published.weekday() - 7 * weeks)
    return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def _years_away(unit: Unit, shift: int, published: date | None, *, whole: bool) -> tuple[str, Grain]:
    year = published.year if published else None
    if unit is Unit.CENTURY and whole:
        return edtf.century_value(None if year is None else year // 100 + 1 + shift), Grain.CENTURY
    moved = None if year is None else year + shift * _YEARS[unit]
    if moved is not None and not 1 <= moved <= 9999:
        raise ValueError(moved)
    if unit is Unit.DECADE and whole:
        return edtf.decade_value(moved), Grain.DECADE
    return edtf.year_text(moved), Grain.YEAR


def _months_away(unit: Unit, shift: int, published: date | None, *, whole: bool) -> tuple[str, Grain]:
    size = _MONTHS[unit]
    year, month = _month_at(published, shift * size)
    if not whole or unit is Unit.MONTH:
        return (edtf.month_value(year, month) if published else "XXXX-XX"), Grain.MONTH
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


def _day_of_month(meaning: DayOfMonth, published: date | None) -> str:
    if published is None:
        return f"XXXX-XX-{meaning.day:02}"
    return date(*_month_at(published, meaning.months), meaning.day).isoformat()


def _weekday(meaning: DayOfWeek, anchor: Anchor) -> tuple[str, Grain]:
    published = anchor.published
    if published is None:
        return (_UNKNOWN_WEEK, Grain.INTERVAL) if meaning.weekend else (edtf.UNKNOWN_DAY, Grain.DAY)
    day = published + timedelta(_days_to(meaning, published, anchor))
    if meaning.weekend:
        return f"{day.isoformat()}/{(day + timedelta(1)).isoformat()}", Grain.INTERVAL
    return day.isoformat(), Grain.DAY


def _days_to(meaning: DayOfWeek, published: date, anchor: Anchor) -> int:
    """Days from the article's date to the weekday that is meant: the latest one unless a word or the verb says else."""
    of_week = meaning.weekday - 1 - published.weekday()  # in the same calendar week
    match meaning.toward:
        case Toward.PREVIOUS:
            return of_week - 7
        case Toward.NEXT:
            return of_week + 7
        case Toward.THIS:
            return of_week
        case Toward.LATEST:
            return of_week if of_week < 0 else of_week - 7
    if meaning.toward is Toward.COMING or anchor.tense() is Tense.FUTURE:
        return of_week if of_week > 0 else of_week + 7
    return of_week if of_week <= 0 else of_week - 7


# --- intervals --------------------------------------------------------------------------------


def _rolling(meaning: Rolling, published: date | None) -> str:
    """So many whole units, the article's own among them: the last three years of 2025 are 2023/2025."""
    unit, count = meaning.unit, meaning.count
    if unit in _DAYS:
        return _rolling_days(count * _DAYS[unit], published)
    if unit in _YEARS:
        year = published.year if published else None
        far = None if year is None else year + _inward(count * _YEARS[unit])
        ends = (edtf.year_text(year), edtf.year_text(far))
    else:
        near, away = _month_at(published, 0), _month_at(published, _inward(count * _MONTHS[unit]))
        ends = (edtf.month_value(*near), edtf.month_value(*away)) if published else ("XXXX-XX", "XXXX-XX")
    return f"{ends[1]}/{ends[0]}" if count < 0 else f"{ends[0]}/{ends[1]}"


def _rolling_days(days: int, published: date | None) -> str:
    if published is None:
        return _UNKNOWN_WEEK
    first, last = sorted((published, published + timedelta(_inward(days))))
    return f"{first.isoformat()}/{last.isoformat()}"


def _inward(count: int) -> int:
    """The distance to the far end when the near one counts too."""
    return count + 1 if count < 0 else count - 1


def _since_january(meaning: SinceJanuary, anchor: Anchor) -> str:
    """January up to a month of the year; without a year, of the latest year in which they are over."""
    year, published = meaning.year, anchor.published
    if not year.open:
        number = settled_year(Point(Grain.YEAR, year), anchor)
    elif published:
        number = published.year if meaning.month <= published.month else published.year - 1
    else:
        number = None
    return f"{edtf.month_value(number, 1)}/{edtf.month_value(number, meaning.month)}"


def _between(meaning: Between, anchor: Anchor) -> tuple[str, Grain] | None:
    first, last = meaning.first, meaning.last
    if isinstance(first, Point) and isinstance(last, Point):
        first, last = _shared(first, last, anchor)
    if isinstance(first, DayOfWeek) and isinstance(last, DayOfWeek):
        return _weekdays(first, last, anchor), Grain.INTERVAL
    ends = _resolve(first, anchor), _resolve(last, anchor)
    if ends[0] is None or ends[1] is None or _reversed(ends[0][0], ends[1][0]):
        return None
    return edtf.interval_value(ends[0][0], ends[1][0]), Grain.INTERVAL


def _weekdays(first: DayOfWeek, last: DayOfWeek, anchor: Anchor) -> str:
    """Days of one week, the first of them settled as a weekday is."""
    if anchor.published is None:
        return _UNKNOWN_WEEK
    day = anchor.published + timedelta(_days_to(first, anchor.published, anchor))
    return f"{day.isoformat()}/{(day + timedelta(last.weekday - first.weekday)).isoformat()}"


def _reversed(first: str, last: str) -> bool:
    start, end = edtf.days(first)[0], edtf.days(last)[1]
    return start is not None and end is not None and start > end


def _shared(first: Point, last: Point, anchor: Anchor) -> tuple[Point, Point]:
    """The ends of an interval with the year that one of them has or that fits the last; the first is never later."""
    if last.year.open and not first.year.open:
        last = replace(last, year=first.year)
    year = settled_year(last, anchor)
    if year is None:
        return (replace(first, year=last.year) if first.year.open else first), last
    if last.year == NO_YEAR or last.year.open:
        last = replace(last, year=Year(year))
    if first.year.open:
        first = replace(first, year=Year(year - _wraps(first, last)))
    return first, last


def _wraps(first: Point, last: Point) -> int:
    """1 when the first of two points in one year is later: "с 20 декабря по 10 января"."""
    return int((first.month or 0) > (last.month or 0))
