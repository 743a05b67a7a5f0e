"""From what the words say to an EDTF value: the article's own date fills in what they leave open.

Without ``published`` nothing is guessed: the unknown parts are X.
"""

from datetime import date, timedelta

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.meaning import (
    Between,
    Counted,
    DayOfMonth,
    DayOfSameMonth,
    DayOfWeek,
    DaysOfMonth,
    Earlier,
    FirstOf,
    Later,
    Meaning,
    Moved,
    Point,
    Rolling,
    SchoolYear,
    SinceJanuary,
    Unit,
    WeekdayOfMonth,
    Year,
)
from rukz_extract.extract.dates.resolution.beside import day_of_same_month, earlier, later, weekday_of_month
from rukz_extract.extract.dates.resolution.distances import (
    UNKNOWN_WEEK,
    day_of_month,
    days_of_month,
    days_to,
    moved,
    rolling,
    school_year,
    since_january,
    weekday,
)
from rukz_extract.extract.dates.resolution.points import Anchor, point_value, settled_year
from rukz_extract.extract.dates.tense import Tense
from rukz_extract.records import Grain

_SHORTEST_MONTH = 28
_SINGLE = {-12: (edtf.UNKNOWN_YEAR, Grain.YEAR), -1: (edtf.UNKNOWN_MONTH, Grain.MONTH)}
"""One unit up to an unknown date, by its months: "за последний год", "в течение последнего месяца"."""


def resolve(meaning: Meaning, anchor: Anchor) -> tuple[str, Grain] | None:
    """The EDTF value and grain of a meaning; None when it leaves the calendar (before year 1, after 9999)."""
    try:
        return _resolve(meaning, anchor)
    except (ValueError, OverflowError):  # date arithmetic past the ends of the calendar
        return None


def _resolve(meaning: Meaning, anchor: Anchor) -> tuple[str, Grain] | None:
    match meaning:
        case Point():
            return _of_point(meaning, anchor)
        case FirstOf():
            return _resolve(_shared(meaning.first, meaning.last, anchor)[0], anchor)
        case Between():
            return _between(meaning, anchor)
        case Rolling(unit=Unit.MONTH, number=number) if anchor.published is None and number in _SINGLE:
            return _SINGLE[number]
        case Rolling() | SinceJanuary() | SchoolYear() | DaysOfMonth():
            return _stretch(meaning, anchor), Grain.INTERVAL
        case _:
            return _from_date(meaning, anchor)


def _stretch(meaning: Rolling | SinceJanuary | SchoolYear | DaysOfMonth, anchor: Anchor) -> str:
    """The interval of what has one length."""
    match meaning:
        case Rolling():
            return rolling(meaning, anchor.published)
        case SinceJanuary():
            return since_january(meaning, anchor)
        case SchoolYear():
            return school_year(meaning, anchor.published)
        case DaysOfMonth():
            return days_of_month(meaning, anchor)


def _from_date(meaning: Counted, anchor: Anchor) -> tuple[str, Grain]:
    """What is counted from the article's date or from the date before."""
    match meaning:
        case Moved():
            return moved(meaning, anchor.published)
        case DayOfWeek():
            return weekday(meaning, anchor)
        case DayOfMonth():
            return day_of_month(meaning, anchor), Grain.DAY
        case WeekdayOfMonth():
            return weekday_of_month(meaning, anchor), Grain.DAY
        case DayOfSameMonth() | Earlier() | Later():
            return _from_told(meaning, anchor)


def _from_told(meaning: DayOfSameMonth | Earlier | Later, anchor: Anchor) -> tuple[str, Grain]:
    """What is counted from the date before."""
    match meaning:
        case DayOfSameMonth():
            return day_of_same_month(meaning, anchor), Grain.DAY
        case Earlier():
            return earlier(meaning, anchor)
        case Later():
            return _later(meaning, anchor)


def _later(meaning: Later, anchor: Anchor) -> tuple[str, Grain]:
    """What follows the date before; "в следующем году" counts from the article's own where that is the nearer."""
    if meaning.otherwise is None:
        return later(meaning, anchor)
    try:
        value, grain = later(meaning, anchor)
    except ValueError:
        if meaning.number < 0 and anchor.before and _is_of_past_year(anchor.before, anchor):
            raise  # "в мае 2014 года цены выросли, днём ранее" is counted from no day
        return _of_point_or_moved(meaning.otherwise, anchor)
    if meaning.number < 0 or _is_of_past_year(value, anchor):
        return value, grain
    return _of_point_or_moved(meaning.otherwise, anchor)


def _is_of_past_year(value: str, anchor: Anchor) -> bool:
    return anchor.published is None or (value[:4].isdigit() and int(value[:4]) < anchor.published.year)


def _of_point_or_moved(meaning: Point | Moved, anchor: Anchor) -> tuple[str, Grain]:
    return moved(meaning, anchor.published) if isinstance(meaning, Moved) else _of_point(meaning, anchor)


def _of_point(point: Point, anchor: Anchor) -> tuple[str, Grain]:
    return point_value(point, settled_year(point, anchor)), point.grain


# --- intervals with two named ends -------------------------------------------------------------


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
    """Days that follow each other, the first of them settled as a weekday is; those that were are over."""
    if anchor.published is None:
        return UNKNOWN_WEEK
    length = timedelta((last.weekday - first.weekday) % 7)
    day = anchor.published + timedelta(days_to(first, anchor.published, anchor))
    if day + length > anchor.published and anchor.tense() is Tense.PAST:
        day -= timedelta(7)
    return f"{day.isoformat()}/{(day + length).isoformat()}"


def _reversed(first: str, last: str) -> bool:
    start, end = edtf.days(first)[0], edtf.days(last)[1]
    return start is not None and end is not None and start > end


def _shared(first: Point, last: Point, anchor: Anchor) -> tuple[Point, Point]:
    """The ends of an interval with the year that one of them has or that fits the last; the first is never later."""
    if last.year.open and not first.year.open:
        last = last._replace(year=first.year)
    year = settled_year(last, anchor)
    if year is not None and _runs(first, last, anchor):
        year = anchor.published.year if anchor.published else year
    elif year is not None and _crosses_new_year(first, last, anchor):
        year = _nearest_year(first, last, anchor)
    if year is None:
        return (first._replace(year=last.year) if first.year.open else first), last
    if last.year.open:
        last = last._replace(year=Year(year))
    if first.year.open:
        first = first._replace(year=Year(year - _wraps(first, last)))
    return first, last


def _runs(first: Point, last: Point, anchor: Anchor) -> bool:
    """True for days that name no year and have begun but are not over: "в первой половине марта" told on 12 March."""
    published = anchor.published
    if published is None or not (first.year.open and last.year.open) or first.grain is not Grain.DAY:
        return False
    day = published.month, published.day
    begun, over = (first.month or 0, first.day or 0) <= day, day > (last.month or 0, last.day or 0)
    return begun and not over if not _wraps(first, last) else not over


def _crosses_new_year(first: Point, last: Point, anchor: Anchor) -> bool:
    """True for days on either side of New Year that nothing tells the year of: "с 29 декабря по 8 января отдыхаем"."""
    days = first.grain is last.grain is Grain.DAY and first.year.open and last.year.open
    return days and bool(_wraps(first, last)) and anchor.tense() in (Tense.PRESENT, None)


def _nearest_year(first: Point, last: Point, anchor: Anchor) -> int | None:
    """The year of the last of two days, of the two stretches around the article's date that is nearer."""
    published = anchor.published
    if published is None:
        return None
    past = published - date(published.year, last.month or 1, min(last.day or 1, _SHORTEST_MONTH))
    coming = date(published.year, first.month or 1, min(first.day or 1, _SHORTEST_MONTH)) - published
    return published.year + (coming < past)


def _wraps(first: Point, last: Point) -> int:
    """1 when the first of two points in one year is later: "с 20 декабря по 10 января"."""
    return int((first.month or first.number or 0) > (last.month or last.number or 0))
