"""What the words of a date say, before the article's own date is known: the underspecified values.

A reading of a rule makes one of these; ``resolution/`` turns it into an EDTF value.
"""

from enum import StrEnum
from typing import NamedTuple

from rukz_extract.records import Grain, Modifier


class Unit(StrEnum):
    """A stretch of the calendar that words count in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Toward(StrEnum):
    """Where a weekday, season or month stands by its adjective, seen from the article's date."""

    BEFORE_PREVIOUS = "before_previous"  # позапрошлый
    PREVIOUS = "previous"  # прошлый: in the previous week or year
    LATEST = "latest"  # минувший: the last one that is over
    THIS = "this"  # этот, нынешний
    COMING = "coming"  # ближайший: the first one to come
    NEXT = "next"  # следующий: in the next week or year


class Year(NamedTuple):
    """A year as the words give it: by number, by its distance from the article's year, or as one said before."""

    number: int | None = None
    shift: int | None = None
    same: bool = False

    @property
    def open(self) -> bool:
        """True when the words name no year at all."""
        return self.number is None and self.shift is None and not self.same


NO_YEAR = Year()


class Point(NamedTuple):
    """A day, month, quarter, half, season, year, decade or century; ``number`` is the quarter, half or season.

    For a decade ``year.number`` is any year in it, and ``number`` its two digits when the words name no century; for a
    century ``number`` is the century's own. The weekday of a day, 1 Monday to 7 Sunday, may tell its year.
    """

    grain: Grain
    year: Year = NO_YEAR
    month: int | None = None
    day: int | None = None
    number: int | None = None
    toward: Toward | None = None
    weekday: int | None = None


class Moved(NamedTuple):
    """A unit at a distance from the article's date: вчера, на прошлой неделе, пять лет назад.

    ``whole`` weeks are their Monday/Sunday interval; else a week's distance ends on a day.
    """

    unit: Unit
    shift: int
    whole: bool = True


class DayOfWeek(NamedTuple):
    """A weekday, 1 Monday to 7 Sunday; 6 with ``weekend`` is Saturday and Sunday."""

    weekday: int
    toward: Toward | None = None
    weekend: bool = False


class DayOfMonth(NamedTuple):
    """A day told by its number alone, in the article's month or so many after it: до 25 числа."""

    day: int
    months: int = 0


class DaysOfMonth(NamedTuple):
    """Days told by their numbers alone, in the article's month or so many after it: последняя декада месяца.

    A negative first day counts from the end; a last day that the month has not is its last one.
    """

    first: int
    last: int
    months: int = 0


class DayOfSameMonth(NamedTuple):
    """A day told by its number alone after a date of its month: "открылась 1 ноября, закроется 15-го".

    ``alone`` tells that without such a date it is one of the running month: "отчитаемся 19-го".
    """

    day: int
    alone: bool = False


class WeekdayOfMonth(NamedTuple):
    """A weekday counted in a month, -1 the last one: последнее воскресенье августа."""

    month: Point
    weekday: int
    number: int


class Earlier(NamedTuple):
    """So many units before (negative) or after the date named before in the sentence: годом ранее."""

    unit: Unit
    shift: int


class Later(NamedTuple):
    """So many units after the date told just before, by then past: "в 2015 году проект утвердили, а спустя год …".

    ``otherwise`` is what the words mean where no such date was told, or one not long ago. A negative number counts
    back: "днём ранее".
    """

    unit: Unit
    number: int
    otherwise: Point | Moved | None = None


class Rolling(NamedTuple):
    """So many units up to the article's date (negative) or from it on: последние три года, ближайшие пять лет."""

    unit: Unit
    number: int


class Between(NamedTuple):
    """An interval with two named ends; an end takes what it lacks from the other."""

    first: "Meaning"
    last: "Meaning"


class FirstOf(NamedTuple):
    """The first of two points, which takes what it lacks from the last: с (мая) на июнь 2026 года."""

    first: Point
    last: Point


class SinceJanuary(NamedTuple):
    """The months of a statistical year up to and with ``month``: за девять месяцев 2024 года."""

    month: int
    year: Year = NO_YEAR


class SchoolYear(NamedTuple):
    """A year that begins in a month of its own, so many after the one of the article's date.

    A school year begins in September, a year of farmers in July.
    """

    shift: int
    begins: int = 9


Counted = Moved | DayOfWeek | DayOfMonth | DayOfSameMonth | WeekdayOfMonth | Earlier | Later
Meaning = Point | Counted | Rolling | Between | FirstOf | SinceJanuary | SchoolYear | DaysOfMonth


class Said(NamedTuple):
    """A meaning with the modifier that the mention itself holds: конец года, более года назад."""

    meaning: Meaning
    modifier: Modifier | None = None
