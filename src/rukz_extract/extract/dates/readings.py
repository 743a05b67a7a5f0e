"""Readings: from the roles of a found pattern to what its words say."""

from rukz_extract.extract.dates.classes import full_year
from rukz_extract.extract.dates.edtf import exists
from rukz_extract.extract.dates.meaning import (
    NO_YEAR,
    Between,
    DayOfWeek,
    Meaning,
    Moved,
    Point,
    Rolling,
    Said,
    SinceJanuary,
    Toward,
    Unit,
    Year,
)
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.records import Grain, Modifier

_TOWARD = {
    "LAST": Toward.PREVIOUS,
    "BEFORE_LAST": Toward.PREVIOUS,
    "PAST": Toward.LATEST,
    "THIS": Toward.THIS,
    "NEAREST": Toward.COMING,
    "NEXT": Toward.NEXT,
}
_NOT_OF_DAYS = ("ая", "ую", "ые", "ых", "ыми", "ть", "ти", "ью")
"""Endings of number words that name no day: "первая — 19 января"."""

_LONGEST_SPAN = 1000
"""Years: a longer stretch of two bare numbers is no pair of years."""


# --- what several readings share --------------------------------------------------------------


def said(found: Found, meaning: Meaning | None) -> Said | None:
    """A meaning with the modifier that stands inside the mention: its part, or more and less before a distance."""
    if meaning is None:
        return None
    for role in ("part", "brief", "early", "more"):
        if role in found and not isinstance(meaning, Between):
            return Said(meaning, Modifier(str(found.value(role))))
    if "inverted" in found:  # "лет через пять"
        return Said(meaning, Modifier.ABOUT)
    if "late" in found:  # "в последних числах мая"
        return Said(meaning, Modifier.END)
    return Said(meaning)


def year_of(found: Found, number: str = "") -> Year:
    """The year of a phrase <YEAR>; NO_YEAR when it is absent."""
    if (year := found.number("year" + number)) is not None:
        return Year(year)
    if (shift := found.number("shift" + number)) is not None:
        return Year(shift=shift)
    if "current" + number in found:
        return Year(shift=0)
    if "same" + number in found:
        return Year(same=True)
    if (short := found.number("short" + number)) is not None:
        return Year(full_year(f"{short:02}"))
    return Year(year_in_words(found, number)) if "words" + number in found else NO_YEAR


def year_in_words(found: Found, number: str = "") -> int:
    """``тысяча девятьсот девяносто первый`` is 1991, ``девяносто первый`` is 1991, ``две тысячи десятый`` 2010."""
    rest = found.number("words" + number) or 0
    if "thousand" + number not in found:
        return full_year(f"{rest:02}")
    return (found.number("times" + number) or 1) * 1000 + rest


def toward_of(found: Found) -> Toward | None:
    """The adjective under the role ``toward``: минувший, этот, ближайший."""
    return next((toward for name, toward in _TOWARD.items() if found.is_a("toward", name)), None)


def day_point(found: Found, number: str = "", month: str = "", year: str = "") -> Point | None:
    """The day of the phrases <DAY>, <MONTH>, <YEAR> with the given numbers; None when there is no such day."""
    day_number, month_number = found.number("day" + number), found.number("month" + month)
    of_year = year_of(found, year)
    if day_number is None or month_number is None or found.key("day" + number).endswith(_NOT_OF_DAYS):
        return None
    if not exists(of_year.number, month_number, day_number):
        return None
    return Point(Grain.DAY, of_year, month=month_number, day=day_number)


def month_point(found: Found, number: str = "", year: str = "") -> Point:
    """The month of the phrases <MONTH> and <YEAR> with the given numbers."""
    return Point(Grain.MONTH, year_of(found, year), month=found.number("month" + number), toward=toward_of(found))


def between(first: Point | None, last: Point | None) -> Between | None:
    """The interval of two points, when both exist and are in order as far as their own years tell."""
    if first is None or last is None:
        return None
    a, b = first.year.number, last.year.number
    return Between(first, last) if a is None or b is None or a <= b < a + _LONGEST_SPAN else None


def _written(value: object) -> Point | None:
    """The day of a date in digits; None when the calendar has no such day."""
    if not isinstance(value, tuple) or len(value) != 3 or not exists(*value):
        return None
    year, month, day_number = value
    return Point(Grain.DAY, Year(year), month=month, day=day_number)


# --- days -------------------------------------------------------------------------------------


def day(found: Found) -> Said | None:
    """12 ноября 2025 года."""
    return said(found, day_point(found))


def written_day(found: Found) -> Said | None:
    """15.08.2023."""
    return said(found, _written(found.value("date")))


def written_days(found: Found) -> Said | None:
    """01.03.2024–05.03.2024."""
    return said(found, between(_written(found.value("date")), _written(found.value("date2"))))


def listed_day(found: Found) -> Said | None:
    """The first of "5 и 6 мая": month and year stand after the second."""
    return said(found, day_point(found, month="2", year="2"))


def listed_day_month(found: Found) -> Said | None:
    """The first of "29 июня и 3 августа 2010 года": the year stands after the second."""
    return said(found, day_point(found, year="2"))


def days_of_month(found: Found) -> Said | None:
    """12–14 ноября."""
    return said(found, between(day_point(found, month="2", year="2"), day_point(found, "2", "2", "2")))


def days_of_months(found: Found) -> Said | None:
    """30 июня – 2 июля 2025 года."""
    return said(found, between(day_point(found), day_point(found, "2", "2", "2")))


def days_between(found: Found) -> Said | None:
    """Между 5 и 9 мая, между 30 июня и 2 июля."""
    return days_of_months(found) if "month" in found else days_of_month(found)


def weekday(found: Found) -> Said | None:
    """В минувшую пятницу."""
    return said(found, DayOfWeek(found.number("weekday") or 1, toward_of(found)))


def weekend(found: Found) -> Said | None:
    """В ближайшие выходные."""
    return said(found, DayOfWeek(6, toward_of(found), weekend=True))


def moved_day(found: Found) -> Said | None:
    """Вчера, завтрашний день."""
    return said(found, Moved(Unit.DAY, found.number("away") or 0))


def moved_days(found: Found) -> Said | None:
    """Завтра-послезавтра."""
    first, last = found.number("away") or 0, found.number("away2") or 0
    return said(found, Between(Moved(Unit.DAY, first), Moved(Unit.DAY, last))) if first < last else None


# --- parts of a month -------------------------------------------------------------------------


def ten_days(found: Found) -> Said | None:
    """Вторая декада октября."""
    return _part_of_month(found, (10, 20, 31), found.number("number") or 3)


def half_of_month(found: Found) -> Said | None:
    """Первая половина мая."""
    return _part_of_month(found, (15, 31), found.number("number") or 2)


def week_of_month(found: Found) -> Said | None:
    """Первая неделя мая, последняя неделя мая: seven days counted from the first or to the last day."""
    month = month_point(found)
    if found.is_a("number", "RECENT"):
        return said(found, _days(month, _last_day(month) - 6, _last_day(month)))
    return _part_of_month(found, (7, 14, 21, 28), found.number("number") or 1)


def _part_of_month(found: Found, ends: tuple[int, ...], number: int) -> Said | None:
    if not 1 <= number <= len(ends):
        return None
    month = month_point(found)
    first = ends[number - 2] + 1 if number > 1 else 1
    return said(found, _days(month, first, min(ends[number - 1], _last_day(month))))


def _days(month: Point, first: int, last: int) -> Between:
    return Between(
        Point(Grain.DAY, month.year, month=month.month, day=first),
        Point(Grain.DAY, month.year, month=month.month, day=last),
    )


def _last_day(month: Point) -> int:
    return next(day for day in (31, 30, 29, 28) if exists(month.year.number or 2001, month.month or 1, day))


# --- months, quarters, halves, seasons --------------------------------------------------------


def month(found: Found) -> Said | None:
    """Ноябрь прошлого года."""
    return said(found, month_point(found))


def written_month(found: Found) -> Said | None:
    """05.2024."""
    value = found.value("month_year")
    return said(found, Point(Grain.MONTH, Year(value[0]), month=value[1])) if isinstance(value, tuple) else None


def listed_month(found: Found) -> Said | None:
    """The first of "в июле и августе 2008 года"."""
    return said(found, month_point(found, year="2"))


def months(found: Found) -> Said | None:
    """Январь–сентябрь 2024 года, с мая 2015 года по апрель 2016 года."""
    return said(found, between(month_point(found), month_point(found, "2", "2")))


def statistical_months(found: Found) -> Said | None:
    """Девять месяцев 2024 года."""
    count = found.number("count") or 0
    return said(found, SinceJanuary(count, year_of(found))) if 2 <= count <= 11 else None


def quarter(found: Found) -> Said | None:
    """Третий квартал 2025 года."""
    return _numbered(found, Grain.QUARTER, 4)


def half(found: Found) -> Said | None:
    """Первое полугодие 2025 года."""
    return _numbered(found, Grain.HALF, 2)


def season(found: Found) -> Said | None:
    """Осень этого года, прошлой зимой."""
    number, year = found.number("season"), year_of(found)
    return said(found, Point(Grain.SEASON, year, number=number, toward=toward_of(found)))


def quarters(found: Found) -> Said | None:
    """I–III кварталы 2025 года: a stretch of months, for EDTF has no interval of quarters."""
    first, last = found.number("number") or 0, found.number("number2") or 0
    return said(found, _months(found, 3 * first - 2, 3 * last)) if 1 <= first < last <= 4 else None


def seasons(found: Found) -> Said | None:
    """Весна-лето 2025 года: a stretch of months."""
    first, last = found.number("season") or 0, found.number("season2") or 0
    return said(found, _months(found, 3 * first, 3 * last + 2)) if 1 <= first < last < 4 else None


def _numbered(found: Found, grain: Grain, largest: int) -> Said | None:
    number = found.number("number") or 0
    return said(found, Point(grain, year_of(found), number=number)) if 1 <= number <= largest else None


def _months(found: Found, first: int, last: int) -> Between:
    year = year_of(found)
    return Between(Point(Grain.MONTH, year, month=first), Point(Grain.MONTH, year, month=last))


# --- years, decades, centuries ----------------------------------------------------------------


def year(found: Found) -> Said | None:
    """2025 год, прошлый год, двадцать третий год."""
    return said(found, Point(Grain.YEAR, year_of(found)))


def years(found: Found) -> Said | None:
    """2023–2025 годы."""
    first, last = Point(Grain.YEAR, year_of(found)), Point(Grain.YEAR, year_of(found, "2"))
    if first.year.number is not None and first.year == last.year:
        return None
    return said(found, between(first, last))


def early_year(found: Found) -> Said | None:
    """В 862 году."""
    return said(found, Point(Grain.YEAR, Year(found.number("early_year"))))


def mixed(found: Found) -> Said | None:
    """С мая 2003 года по 27 ноября 2005 года: ends of different grain, each with its year."""
    return said(found, between(_finest(found), _finest(found, "2")))


def _finest(found: Found, number: str = "") -> Point | None:
    if "day" + number in found:
        return day_point(found, number, number, number)
    return (
        month_point(found, number, number) if "month" + number in found else Point(Grain.YEAR, year_of(found, number))
    )


def short_years(found: Found) -> Said | None:
    """2023–25 годы."""
    first, digits = found.number("year") or 0, found.number("digits") or 0
    last = first // 100 * 100 + digits
    return said(found, between(Point(Grain.YEAR, Year(first)), Point(Grain.YEAR, Year(last)))) if first < last else None


def year_pair(found: Found) -> Said | None:
    """2025/26 учебный год."""
    pair = found.value("pair")
    if not isinstance(pair, tuple):
        return None
    return said(found, Between(Point(Grain.YEAR, Year(pair[0])), Point(Grain.YEAR, Year(pair[1]))))


def decade(found: Found) -> Said | None:
    """1990-е, девяностые годы, 30-е годы XIX века."""
    return said(found, Point(Grain.DECADE, Year(_decade_year(found, "decade"))))


def decades(found: Found) -> Said | None:
    """1980-е–1990-е, 50-60-е годы."""
    first, last = (Point(Grain.DECADE, Year(_decade_year(found, role))) for role in ("decade", "decade2"))
    return said(found, between(first, last)) if first != last else None


def half_of_decade(found: Found) -> Said | None:
    """Вторая половина 1990-х: the decade, its start or its end."""
    modifier = Modifier.START if found.number("number") == 1 else Modifier.END
    return Said(Point(Grain.DECADE, Year(_decade_year(found, "decade"))), modifier)


def half_of_century(found: Found) -> Said | None:
    """Первая половина XX века: the century, its start or its end."""
    modifier = Modifier.START if found.number("number") == 1 else Modifier.END
    return Said(Point(Grain.CENTURY, number=found.number("century")), modifier)


def _decade_year(found: Found, role: str) -> int:
    """First year of a decade: two digits go to the century that is named, else 00, 10, 20 to this one, 30 to 90 to the last."""
    number = found.number(role) or 0
    if number >= 100:
        return number
    if (century := found.number("century")) is not None:
        return (century - 1) * 100 + number
    return 1900 + number if number >= 30 or "past_century" in found else 2000 + number


def century(found: Found) -> Said | None:
    """XX век, двадцать первое столетие."""
    number = found.number("century") or 0
    return said(found, Point(Grain.CENTURY, number=number)) if 1 <= number <= 30 else None


def centuries(found: Found) -> Said | None:
    """XIX–XX века."""
    first, last = found.number("century") or 0, found.number("century2") or 0
    if not 1 <= first < last <= 30:
        return None
    return said(found, Between(Point(Grain.CENTURY, number=first), Point(Grain.CENTURY, number=last)))


# --- distances from the article's date --------------------------------------------------------


def moved_unit(found: Found) -> Said | None:
    """Прошлая неделя, текущий месяц, конец года."""
    return said(found, Moved(Unit(str(found.value("unit"))), found.number("shift") or 0))


def ago(found: Found) -> Said | None:
    """Пять лет назад, неделю назад, полгода назад."""
    return _distance(found, -1)


def ahead(found: Found) -> Said | None:
    """Через год, через две недели."""
    return _distance(found, 1)


def _distance(found: Found, sign: int) -> Said | None:
    if months := found.number("months") or found.number("months2"):  # "полгода", "полтора года"
        return said(found, Moved(Unit.MONTH, sign * months))
    unit, count = Unit(str(found.value("unit"))), found.number("count")
    count = 1 if count is None else count
    spoken = said(found, Moved(unit, sign * count, whole=False))
    if unit is Unit.WEEK and spoken and spoken.modifier is None:  # "три недели назад": the day, about
        return Said(spoken.meaning, Modifier.ABOUT)
    return spoken


def recent(found: Found) -> Said | None:
    """Последние три года."""
    return _rolling(found, -1)


def coming(found: Found) -> Said | None:
    """Ближайшие пять лет."""
    return _rolling(found, 1)


def _rolling(found: Found, sign: int) -> Said | None:
    if months := found.number("months") or found.number("months2"):  # "последние полгода"
        return said(found, Rolling(Unit.MONTH, sign * months))
    unit = Unit(str(found.value("unit")))
    count = found.number("count") or found.number("count2")
    if count is None and unit is Unit.YEAR:  # "за последний год": twelve months
        return said(found, Rolling(Unit.MONTH, sign * 12))
    return said(found, Rolling(unit, sign * (1 if count is None else count)))
