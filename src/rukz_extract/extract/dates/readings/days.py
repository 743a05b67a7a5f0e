"""Readings of days and stretches of days."""

from rukz_extract.extract.dates.context.elided import is_told_alone
from rukz_extract.extract.dates.context.nearby import last_key, tells_days, words
from rukz_extract.extract.dates.edtf import exists
from rukz_extract.extract.dates.meaning import (
    Between,
    DayOfMonth,
    DayOfSameMonth,
    DayOfWeek,
    Earlier,
    FirstOf,
    Moved,
    Point,
    Said,
    Unit,
    WeekdayOfMonth,
    Year,
)
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.readings.roles import between, day_point, last_day, month_point, said, toward_of
from rukz_extract.records import Grain

_WEEK = 7
_MOST_WEEKDAYS = 4  # a fifth Sunday is called the last


def day(found: Found) -> Said | None:
    """12 ноября 2025 года."""
    return said(found, day_point(found))


def day_and_weekday(found: Found) -> Said | None:
    """Вторник, 19 сентября."""
    point = day_point(found)
    return said(found, point and point._replace(weekday=found.number("weekday")))


def written_day(found: Found) -> Said | None:
    """15.08.2023."""
    return said(found, _written(found.value("date")))


def written_days(found: Found) -> Said | None:
    """01.03.2024–05.03.2024."""
    return said(found, between(_written(found.value("date")), _written(found.value("date2"))))


def written_days_of_year(found: Found) -> Said | None:
    """С 1.04 по 30.10.2025: the year stands in the second date."""
    first, last = found.value("start"), _written(found.value("date2"))
    if last is None or not isinstance(first, tuple) or not exists(last.year.number, *first[:2]):
        return None
    return said(found, between(last._replace(month=first[0], day=first[1]), last))


def listed_day(found: Found) -> Said | None:
    """The first of "5 и 6 мая": month and year stand after the second."""
    return said(found, day_point(found, month="2", year="2"))


def listed_day_month(found: Found) -> Said | None:
    """The first of "29 июня и 3 августа 2010 года": the year stands after the second."""
    return said(found, day_point(found, year="2"))


def moved_day_month(found: Found) -> Said | None:
    """The first of "с 15 марта на 20 апреля 2026 года": the last such day before the second."""
    return _moved_from(found, day_point(found))


def day_moved(found: Found) -> Said | None:
    """The first of "с 15 на 20 марта"."""
    return _moved_from(found, day_point(found, month="2"))


def _moved_from(found: Found, first: Point | None) -> Said | None:
    """A day that is moved to the second of the find."""
    last = day_point(found, "2", "2", "2")
    return said(found, FirstOf(first, last)) if first and last else None


def nights(found: Found) -> Said | None:
    """В ночь с 5 на 6 ноября, с 31 октября на 1 ноября: two days that follow each other."""
    first, last = (found.number(role) or 0 for role in ("day", "day2"))
    return days_of_month(found) if last == first + 1 else None


def nights_of_months(found: Found) -> Said | None:
    """В ночь с 31 октября на 1 ноября: the last day of a month and the first of the next."""
    days = days_of_months(found)
    ends = found.number("day"), found.number("day2"), last_day(month_point(found))
    return days if ends[0] == ends[2] and ends[1] == 1 else None


def days_of_month(found: Found) -> Said | None:
    """12–14 ноября."""
    return said(found, between(day_point(found, month="2", year="2"), day_point(found, "2", "2", "2")))


def days_of_months(found: Found) -> Said | None:
    """30 июня – 2 июля 2025 года."""
    return said(found, between(day_point(found), day_point(found, "2", "2", "2")))


def listed_range(found: Found) -> Said | None:
    """The first of "с 27 по 31 марта и с 15 июня по 7 июля 2017 года": the year stands after the second."""
    first = day_point(found, month="" if "month" in found else "2", year="5")
    return said(found, between(first, day_point(found, "2", "2", "5")))


def listed_range_of_month(found: Found) -> Said | None:
    """The first of "с 1 по 3 и с 5 по 9 мая": month and year stand after the second."""
    ends = (day_point(found, number, month="4", year="5") for number in ("", "2"))
    return said(found, between(*ends))


def days_between(found: Found) -> Said | None:
    """Между 5 и 9 мая, между 30 июня и 2 июля."""
    return days_of_months(found) if "month" in found else days_of_month(found)


def weekday(found: Found) -> Said | None:
    """В минувшую пятницу."""
    return said(found, DayOfWeek(found.number("weekday") or 1, toward_of(found)))


def weekdays(found: Found) -> Said | None:
    """С понедельника по среду, понедельник-вторник, с субботы до вторника: days that follow each other."""
    first, last = (DayOfWeek(found.number(role) or 1) for role in ("weekday", "weekday2"))
    return said(found, Between(first, last)) if first.weekday != last.weekday else None


def night_between_weekdays(found: Found) -> Said | None:
    """В ночь с субботы на воскресенье: two days that follow each other."""
    first, last = (DayOfWeek(found.number(role) or 1) for role in ("weekday", "weekday2"))
    return said(found, Between(first, last)) if last.weekday == first.weekday % _WEEK + 1 else None


def numbered_day(found: Found) -> Said | None:
    """5 числа, 25-го числа следующего месяца."""
    if found.key("day") and not tells_days(last_key(found)):
        return said(found, DayOfMonth(found.number("day") or 1, found.number("shift") or 0))
    return None


def day_of_same_month(found: Found) -> Said | None:
    """15-го, after a date of its month or beside its verb."""
    return said(found, DayOfSameMonth(found.number("day") or 1, is_told_alone(found)))


def days_of_same_month(found: Found) -> Said | None:
    """С 12-го по 17-е, after a date of their month."""
    first, last = (found.number(role) or 1 for role in ("day", "day2"))
    return said(found, Between(DayOfSameMonth(first), DayOfSameMonth(last))) if first < last else None


def weekday_of_month(found: Found) -> Said | None:
    """Последнее воскресенье августа, второй вторник сентября."""
    number = -1 if found.is_a("number", "RECENT") else found.number("number") or 0
    if not (number == -1 or 1 <= number <= _MOST_WEEKDAYS):
        return None
    return said(found, WeekdayOfMonth(month_point(found), found.number("weekday") or 1, number))


def edge_of_month(found: Found) -> Said | None:
    """Первый день ноября, последний день октября."""
    month = month_point(found)
    if found.is_a("number", "RECENT"):
        return said(found, month._replace(grain=Grain.DAY, day=last_day(month)))
    number = found.number("number") or 0
    fits = number and exists(month.year.number, month.month or 1, number)
    return said(found, month._replace(grain=Grain.DAY, day=number)) if fits else None


def weekend(found: Found) -> Said | None:
    """В ближайшие выходные."""
    return said(found, DayOfWeek(6, toward_of(found), weekend=True))


def moved_day(found: Found) -> Said | None:
    """Вчера, завтрашний день; накануне, which may be the day before another date."""
    if found.key("away") in words("eve"):
        return said(found, Earlier(Unit.DAY, -1))
    return said(found, Moved(Unit.DAY, found.number("away") or 0))


def moved_days(found: Found) -> Said | None:
    """Завтра-послезавтра."""
    first, last = found.number("away") or 0, found.number("away2") or 0
    return said(found, Between(Moved(Unit.DAY, first), Moved(Unit.DAY, last))) if first < last else None


def _written(value: object) -> Point | None:
    """The day of a date in digits; None when the calendar has no such day."""
    if not isinstance(value, tuple) or len(value) != 3 or not exists(*value):
        return None
    year, month, day_number = value
    return Point(Grain.DAY, Year(year), month=month, day=day_number)
