"""Readings of days at the edge of a month or year, and of parts of a month told by its place alone."""

from rukz_extract.extract.dates.meaning import Between, DaysOfMonth, Moved, Point, Said, Unit, Year
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.readings.roles import last_day, month_point, said, year_of
from rukz_extract.records import Grain, Modifier

_WEEK = 7
_HALVES = {1: Modifier.START, 2: Modifier.END}
_DECEMBER = 12
_MORE_THAN_A_WEEK = 10
"""Days of "полторы недели"."""
_SHORTEST_MONTH, _LAST_DAY = 28, 31
"""Days of a month: every one ends on the last or before."""
_PARTS = {
    "week": (7, 14, 21, 28),
    "half": (15, _LAST_DAY),
    "ten_days": (10, 20, _LAST_DAY),
}
"""The last days of the parts of a month."""


def days_at_edge(found: Found) -> Said | None:
    """Первые десять дней ноября, последние две недели мая."""
    return _at_edge(found, month_point(found))


def days_at_edge_of_year(found: Found) -> Said | None:
    """Первые три недели 2025 года, последняя неделя года."""
    year = Year(shift=0) if year_of(found).open else year_of(found)
    return _at_edge(found, Point(Grain.MONTH, year, month=12 if _is_at_end(found) else 1))


def half_of_season(found: Found) -> Said | None:
    """Первая половина осени: the season, its start or its end."""
    season = Point(Grain.SEASON, year_of(found), number=found.number("season"))
    half = _HALVES.get(found.number("number") or 0)
    return Said(season, half) if half else None


def half_of_past_century(found: Found) -> Said | None:
    """Вторая половина прошлого века: the century, its start or its end."""
    half = _HALVES.get(found.number("number") or 0)
    return Said(Moved(Unit.CENTURY, found.number("shift") or 0), half) if half else None


def months_at_edge_of_year(found: Found) -> Said | None:
    """Последние три месяца 2024 года."""
    count, year = found.number("count") or 0, year_of(found)
    if not 1 < count < _DECEMBER:
        return None
    first, last = (Point(Grain.MONTH, year, month=month) for month in (_DECEMBER - count + 1, _DECEMBER))
    return said(found, Between(first, last))


def days_at_edge_of_running_month(found: Found) -> Said | None:
    """Первые две недели месяца, последние десять дней прошлого месяца."""
    count = _days_counted(found)
    if not 1 < count <= _SHORTEST_MONTH or not (_is_at_end(found) or _number(found) == 1):
        return None
    first, last = (-count, _LAST_DAY) if _is_at_end(found) else (1, count)
    return said(found, DaysOfMonth(first, last, found.number("shift") or 0))


def _number(found: Found) -> int | None:
    return found.number("number") or found.number("number2")


def _at_edge(found: Found, month: Point) -> Said | None:
    count, longest = _days_counted(found), last_day(month)
    if not 1 < count < longest or not (_is_at_end(found) or _number(found) == 1):
        return None
    first = longest - count + 1 if _is_at_end(found) else 1
    ends = (month._replace(grain=Grain.DAY, day=day) for day in (first, first + count - 1))
    return said(found, Between(*ends))


def _is_at_end(found: Found) -> bool:
    return found.is_a("number", "RECENT") or found.is_a("number2", "RECENT")


def _days_counted(found: Found) -> int:
    """How many days "десять дней", "две недели", "полторы недели" are."""
    size = _WEEK if found.value("unit") == Unit.WEEK else 1
    if "one_and_half" in found or "one_and_half2" in found:
        return _MORE_THAN_A_WEEK if size == _WEEK else 0
    counts = [found.number(role) or 0 for role in ("count", "count2") if role in found]
    return size * (counts[0] if counts else 1)


def part_of_running_month(found: Found) -> Said | None:
    """Последняя декада месяца, вторая половина прошлого месяца."""
    ends = _PARTS[str(found.value("unit"))]
    at_end = found.is_a("number", "RECENT")
    number = len(ends) if at_end else found.number("number") or 0
    if not 1 <= number <= len(ends):
        return None
    if at_end and found.value("unit") == Unit.WEEK:
        return said(found, DaysOfMonth(-_WEEK, _LAST_DAY, found.number("shift") or 0))
    first = ends[number - 2] + 1 if number > 1 else 1
    return said(found, DaysOfMonth(first, ends[number - 1], found.number("shift") or 0))
