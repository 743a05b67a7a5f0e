"""Points of the calendar: their values, and the year of one that is named without it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.meaning import Point, Toward, Year
from rukz_extract.extract.dates.tense import Tense
from rukz_extract.records import Grain


class Anchor(NamedTuple):
    """What a date is resolved against: the article's date, the year last named, the tense around the date.

    ``before`` is the value of the date before in the sentence, empty without one.
    """

    published: date | None
    last_year: int | None = None
    tense: Callable[[], Tense | None] = lambda: None
    before: str = ""


_VALUES: Mapping[Grain, Callable[[Point, int | None], str]] = {
    Grain.DAY: lambda point, year: edtf.day_value(year, point.month or 0, point.day or 0),
    Grain.MONTH: lambda point, year: edtf.month_value(year, point.month or 0),
    Grain.QUARTER: lambda point, year: edtf.quarter_value(year, point.number or 0),
    Grain.HALF: lambda point, year: edtf.half_value(year, point.number or 0),
    Grain.SEASON: lambda point, year: edtf.season_value(year, point.number or 0),
    Grain.YEAR: lambda _, year: edtf.year_text(year),
    Grain.DECADE: lambda _, year: edtf.decade_value(year),
    Grain.CENTURY: lambda point, _: edtf.century_value(point.number),
}


_DECADE, _CENTURY = 10, 100
_SOON = 20
"""Years within which a decade is spoken of as one to come: "расскажут о шестидесятых" is of those that were."""
_STRETCHES = frozenset({Grain.QUARTER, Grain.HALF, Grain.SEASON})
_BEGUN = timedelta(days=30)
"""After so long nobody says that something will be "from" or "till" the quarter, half year or season that runs."""
AWAY = {Toward.BEFORE_PREVIOUS: -2, Toward.PREVIOUS: -1, Toward.THIS: 0, Toward.NEXT: 1}
"""Years, or weeks, away from the article's."""


def point_value(point: Point, year: int | None) -> str:
    """The value of a point in a year."""
    return _VALUES[point.grain](point, year)


def first_after(point: Point, day: date) -> Point:
    """A point that names no year, in the first year in which it is not over on a day."""
    over = (edtf.days(point_value(point, day.year))[1] or day) <= day
    return point._replace(year=Year(day.year + over))


def settled_year(point: Point, anchor: Anchor) -> int | None:
    """The year of a point: its own, one counted from the article's, the one last named, or the one that fits."""
    year, published = point.year, anchor.published
    if year.number is not None:
        return _in_century(point, year.number, anchor)
    if year.same and (year.shift is None or anchor.last_year):
        return anchor.last_year
    if published is None or point.grain is Grain.CENTURY:
        return None
    if year.shift is not None:
        return published.year + year.shift
    return _fitting_year(point, published, anchor)


def _in_century(point: Point, year: int, anchor: Anchor) -> int:
    """The year of a point; a decade of no century that is ahead is the next one: "к середине двадцатых вырастет"."""
    published = anchor.published
    if point.grain is not Grain.DECADE or point.number is None or published is None:
        return year
    ahead = published.year // 100 * 100 + point.number
    ahead += _CENTURY if ahead + _DECADE <= published.year else 0
    near = ahead <= published.year + _SOON
    return ahead if year < ahead and near and anchor.tense() is Tense.FUTURE else year


def _fitting_year(point: Point, published: date, anchor: Anchor) -> int:
    """The year of a day, month or season named without one."""
    year = published.year
    if point.grain is Grain.SEASON and point.number == 4 and published.month < 3:
        year -= 1  # in January "зимой" began in December
    if point.toward is Toward.NEXT and (told := _year_of_story(published, anchor)):
        return told + AWAY[point.toward]
    if point.toward in AWAY:
        return year + AWAY[point.toward]
    if point.toward is Toward.LATEST:
        return year if _days_of(point, year)[1] < published else year - 1
    if point.toward is Toward.COMING:
        return year if _days_of(point, year)[0] > published else year + 1
    step = _step(point, year, published, anchor)
    return year + (step if point.weekday is None else _on_weekday(point, year, step))


def _year_of_story(published: date, anchor: Anchor) -> int | None:
    """The year told before in a sentence of the past: "в 2013 году пал скот, денег ждали до следующей весны"."""
    told = anchor.before[:4]
    if not told.isdecimal() or int(told) >= published.year:
        return None
    return int(told) if anchor.tense() in (Tense.PAST, Tense.PRESENT) else None


def _step(point: Point, year: int, published: date, anchor: Anchor) -> int:
    """The way to the nearest past of a past act (-1, 0) or the nearest future of one to come (0, 1)."""
    first, last = _days_of(point, year)
    if first <= published <= last:
        begun = point.grain in _STRETCHES and published - first > _BEGUN and anchor.tense() is Tense.BEGINS
        return int(begun)  # "присоединится со второго полугодия", told in December
    match anchor.tense():
        case Tense.NEAREST:
            return min((0, -1, 1), key=lambda way: _distance(_days_of(point, year + way), published))
        case Tense.PAST if first > published:
            return -1
        case Tense.FUTURE | Tense.BEGINS if last < published:
            return 1
        case _:
            return 0


def _distance(days: tuple[date, date], published: date) -> timedelta:
    """How far a stretch lies from the article's date: "данные за полугодие выйдут в августе", told in July."""
    return min(abs(day - published) for day in days)


def _on_weekday(point: Point, year: int, step: int) -> int:
    """The way to the nearest year in which the day has its weekday: "в пятницу, 23 февраля"; else the given one."""
    ways = sorted((step, 0, 1, -1), key=lambda way: (way != step, abs(way)))
    days = ((way, edtf.days(point_value(point, year + way))[0]) for way in ways)
    return next((way for way, day in days if day and day.isoweekday() == point.weekday), step)


def _days_of(point: Point, year: int) -> tuple[date, date]:
    first, last = edtf.days(point_value(point, year))
    return first or date(year, 1, 1), last or date(year, 12, 31)
