"""Readings of months, parts of a month, quarters, halves and seasons."""

from rukz_extract.extract.dates.context.nearby import tells_days
from rukz_extract.extract.dates.meaning import NO_YEAR, Between, FirstOf, Point, Said, SinceJanuary, Year
from rukz_extract.extract.dates.modifiers import modifier_before
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.readings.roles import between, last_day, month_point, part_of, said, toward_of, year_of
from rukz_extract.records import Grain, Modifier

_SPRING, _WINTER = 1, 4
_TENS = (10, 20)


def ten_days(found: Found) -> Said | None:
    """Вторая декада октября."""
    return _part_of_month(found, (10, 20, 31), found.number("number") or 3)


def tens_of_days(found: Found) -> Said | None:
    """Двадцатые числа октября: the 20th to the 29th."""
    month, first = month_point(found), found.number("number") or 0
    plural = found.is_a("number", "DECADE_ORDINAL", "DECADE") or tells_days(found.key("tail"))
    if first not in _TENS or not plural:
        return None
    return Said(_days(month, first, min(first + 9, last_day(month))), modifier_before(found))


def edge_days(found: Found) -> Said | None:
    """Первые дни ноября, последние дни октября: the start or the end of the month."""
    if not (found.is_a("number", "RECENT") or found.number("number") == 1):
        return None
    return Said(month_point(found), Modifier.END if found.is_a("number", "RECENT") else Modifier.START)


def edge_months(found: Found) -> Said | None:
    """Первые месяцы 2025 года, последние месяцы года: the start or the end of the year."""
    last, year = found.is_a("number", "RECENT"), year_of(found)
    if not (last or found.number("number") == 1):
        return None
    return Said(Point(Grain.YEAR, Year(shift=0) if year.open else year), Modifier.END if last else Modifier.START)


def half_of_month(found: Found) -> Said | None:
    """Первая половина мая."""
    return _part_of_month(found, (15, 31), found.number("number") or 2)


def week_of_month(found: Found) -> Said | None:
    """Первая неделя мая, последняя неделя мая: seven days counted from the first or to the last day."""
    month = month_point(found)
    if found.is_a("number", "RECENT"):
        return Said(_days(month, last_day(month) - 6, last_day(month)), part_of(found))
    return _part_of_month(found, (7, 14, 21, 28), found.number("number") or 1)


def _part_of_month(found: Found, ends: tuple[int, ...], number: int) -> Said | None:
    if not 1 <= number <= len(ends):
        return None
    month = month_point(found)
    first = ends[number - 2] + 1 if number > 1 else 1
    return Said(_days(month, first, min(ends[number - 1], last_day(month))), part_of(found) or modifier_before(found))


def _days(month: Point, first: int, last: int) -> Between:
    return Between(
        Point(Grain.DAY, month.year, month=month.month, day=first),
        Point(Grain.DAY, month.year, month=month.month, day=last),
    )


def month(found: Found) -> Said | None:
    """Ноябрь прошлого года."""
    return said(found, month_point(found))


def written_month(found: Found) -> Said | None:
    """05.2024."""
    return said(found, _written(found, "month_year"))


def written_months(found: Found) -> Said | None:
    """09.1983–06.1988."""
    return said(found, between(_written(found, "month_year"), _written(found, "month_year2")))


def _written(found: Found, role: str) -> Point | None:
    value = found.value(role)
    return Point(Grain.MONTH, Year(value[0]), month=value[1]) if isinstance(value, tuple) else None


def listed_month(found: Found) -> Said | None:
    """The first of "в июле и августе 2008 года"."""
    return said(found, month_point(found, year="2"))


def listed_season(found: Found) -> Said | None:
    """The first of "летом и осенью 2024 года"."""
    return said(found, Point(Grain.SEASON, year_of(found, "2"), number=found.number("season")))


def moved_month(found: Found) -> Said | None:
    """The first of "с июня на сентябрь 2025 года": the last month of its name before the second."""
    return said(found, FirstOf(Point(Grain.MONTH, month=found.number("month")), month_point(found, "2", "2")))


def moved_season(found: Found) -> Said | None:
    """The first of "с весны на осень 2026 года"."""
    last = Point(Grain.SEASON, year_of(found, "2"), number=found.number("season2"))
    return said(found, FirstOf(Point(Grain.SEASON, number=found.number("season")), last))


def month_of_year(found: Found) -> Said | None:
    """Первый месяц 2017 года, последний месяц года."""
    number = found.number("number") or 12
    return said(found, Point(Grain.MONTH, year_of(found), month=number)) if number <= 12 else None


def months(found: Found) -> Said | None:
    """Январь–сентябрь 2024 года, с мая 2015 года по апрель 2016 года."""
    return said(found, between(month_point(found), month_point(found, "2", "2")))


def statistical_months(found: Found) -> Said | None:
    """Девять месяцев 2024 года."""
    count = found.number("count") or 0
    largest = 11 if year_of(found).open else 12
    return said(found, SinceJanuary(count, year_of(found))) if 2 <= count <= largest else None


def statistical_quarters(found: Found) -> Said | None:
    """Три квартала 2024 года."""
    count = found.number("count") or 0
    return said(found, SinceJanuary(3 * count, year_of(found))) if 2 <= count <= 3 else None


def first_half(found: Found) -> Said | None:
    """Первые полгода 2024 года."""
    return said(found, Point(Grain.HALF, year_of(found), number=1))


def quarter(found: Found) -> Said | None:
    """Третий квартал 2025 года."""
    return _numbered(found, Grain.QUARTER, 4)


def half(found: Found) -> Said | None:
    """Первое полугодие 2025 года."""
    return _numbered(found, Grain.HALF, 2)


def last_part_of_year(found: Found) -> Said | None:
    """Последний квартал 2025 года, последнее полугодие прошлого года."""
    grain, number = (Grain.QUARTER, 4) if "unit" in found else (Grain.HALF, 2)
    return said(found, Point(grain, year_of(found), number=number))


def season(found: Found) -> Said | None:
    """Осень этого года, прошлой зимой."""
    number, year = found.number("season"), year_of(found)
    return said(found, Point(Grain.SEASON, year, number=number, toward=toward_of(found)))


def quarters(found: Found) -> Said | None:
    """I–III кварталы 2025 года: a stretch of months, for EDTF has no interval of quarters."""
    first, last = found.number("number") or 0, found.number("number2") or 0
    return said(found, _months(found, 3 * first - 2, 3 * last)) if 1 <= first < last <= 4 else None


def winter(found: Found) -> Said | None:
    """Зимой 2024–2025 годов: the winter that begins in the first of two years."""
    pair = found.value("pair")
    year = pair[0] if isinstance(pair, tuple) else found.number("year")
    if found.number("season") != _WINTER:
        return None
    return said(found, Point(Grain.SEASON, Year(year), number=_WINTER))


def seasons(found: Found) -> Said | None:
    """Весна-лето 2025 года, зима–весна 2025 года: a winter that a spring follows began the year before."""
    first, last = (Point(Grain.SEASON, year_of(found), number=found.number(role)) for role in ("season", "season2"))
    if (first.number, last.number) == (_WINTER, _SPRING):
        return said(found, Between(first._replace(year=NO_YEAR), last))
    return said(found, Between(first, last)) if (first.number or 0) < (last.number or 0) else None


def seasons_of_years(found: Found) -> Said | None:
    """С осени 2018 до весны 2019 года."""
    first = Point(Grain.SEASON, year_of(found), number=found.number("season"))
    return said(found, between(first, Point(Grain.SEASON, year_of(found, "2"), number=found.number("season2"))))


def _numbered(found: Found, grain: Grain, largest: int) -> Said | None:
    number = found.number("number") or 0
    return said(found, Point(grain, year_of(found), number=number)) if 1 <= number <= largest else None


def _months(found: Found, first: int, last: int) -> Between:
    year = year_of(found)
    return Between(Point(Grain.MONTH, year, month=first), Point(Grain.MONTH, year, month=last))
