"""Readings of distances from the article's date."""

from rukz_extract.extract.dates.classes import SIGNS_OF, codes_of
from rukz_extract.extract.dates.meaning import Earlier, Later, Moved, Point, Rolling, Said, Unit, Year
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.readings.roles import part_of, said
from rukz_extract.records import Grain, Modifier

_MONTHS = 12
"""Of a year."""
_RESULTS_COME = 3
"""The last month in which the results of a year are those of the one before."""
_DAYS_AND_HALF = {Unit.WEEK: 10, Unit.MONTH: 45}
"""Days of one and a half."""


def moved_unit(found: Found) -> Said | None:
    """Прошлая неделя, текущий месяц, конец года."""
    return said(found, Moved(Unit(str(found.value("unit"))), found.number("shift") or 0))


def year_of_results(found: Found) -> Said | None:
    """Итоги года: of the year before in the first months of one."""
    published = found.doc.article.published
    return Said(Moved(Unit.YEAR, -1 if published and published.month <= _RESULTS_COME else 0))


def half_of_results(found: Found) -> Said | None:
    """За полугодие: the last one that is over, none when the article's date is not known."""
    published = found.doc.article.published
    if published is None:
        return None
    second = published.month <= _MONTHS // 2
    return Said(Point(Grain.HALF, Year(published.year - second), number=1 + second))


def ago(found: Found) -> Said | None:
    """Пять лет назад, неделю назад, полгода назад."""
    return _distance(found, -1)


def half_century_ago(found: Found) -> Said | None:
    """Полвека назад."""
    return said(found, Moved(Unit.YEAR, -(found.number("years") or 0), whole=False))


def earlier(found: Found) -> Said | None:
    """Годом ранее, двумя месяцами позже."""
    count = found.number("count") if "count" in found else 1
    return said(found, Earlier(Unit(str(found.value("unit"))), (found.number("way") or 0) * (count or 0)))


def days_earlier(found: Found) -> Said | None:
    """Днём ранее, двумя неделями позже: from the day told just before, else what was earlier from the article's."""
    unit, count = Unit(str(found.value("unit"))), found.number("count") if "count" in found else 1
    shift = (found.number("way") or 0) * (count or 0)
    alone = Moved(unit, shift, whole=False) if shift < 0 else None
    return Said(Later(unit, shift, alone), Modifier.ABOUT if unit is Unit.WEEK else None)


def ahead(found: Found) -> Said | None:
    """Через год, через две недели."""
    return _distance(found, 1)


def later(found: Found) -> Said | None:
    """Спустя год, через два дня, спустя ещё полгода: in a story, from the date told just before."""
    if halves := _halves(found):
        return said(found, Later(*halves))
    unit, count = Unit(str(found.value("unit"))), _count(found)
    if "half" in found and unit is Unit.YEAR:  # "через два с половиной года"
        unit, count = Unit.MONTH, _MONTHS * count + _MONTHS // 2
    told = said(found, Later(unit, count)) if count else None
    return Said(told.meaning, Modifier.AFTER) if told and _is_over(found) else told


def _is_over(found: Found) -> bool:
    """True for "через два с лишним года"."""
    over = codes_of("OVER")
    return any(sign.code in over for token in range(*found.tokens) for sign in SIGNS_OF[found.doc.keys[token]])


def _distance(found: Found, sign: int) -> Said | None:
    if halves := _halves(found):
        about = part_of(found, "more") or (Modifier.ABOUT if halves[0] is Unit.DAY else None)
        return Said(Moved(halves[0], sign * halves[1]), about)
    unit, count = Unit(str(found.value("unit"))), _count(found)
    if count == 0:
        return None
    if "half" in found and unit is Unit.YEAR:  # "два с половиной года назад"
        return said(found, Moved(Unit.MONTH, sign * (_MONTHS * count + _MONTHS // 2)))
    spoken = said(found, Moved(unit, sign * count, whole=False))
    if spoken and _is_over(found):  # "год с лишним назад", "через два с лишним года"
        return Said(spoken.meaning, Modifier.BEFORE if sign < 0 else Modifier.AFTER)
    if spoken and spoken.modifier is None and (unit is Unit.WEEK or "least" in found):  # "2–3 года назад"
        return Said(spoken.meaning, Modifier.ABOUT)
    return spoken


def day_before(found: Found) -> Said | None:
    """За минувшие сутки: the day before the article's."""
    return said(found, Moved(Unit.DAY, -1))


def recent(found: Found) -> Said | None:
    """Последние три года."""
    return _rolling(found, -1)


def recent_years(found: Found) -> Said | None:
    """Последние полвека, последняя четверть века."""
    return said(found, Rolling(Unit.YEAR, -(found.number("years") or found.number("years2") or 0)))


def coming(found: Found) -> Said | None:
    """Ближайшие пять лет."""
    return _rolling(found, 1)


def _rolling(found: Found, sign: int) -> Said | None:
    if halves := _halves(found):
        return said(found, Rolling(halves[0], sign * halves[1]))
    unit, count = Unit(str(found.value("unit"))), _count(found)
    if count == 0:
        return None
    if count == 1 and unit is Unit.YEAR:  # "за последний год": twelve months
        return said(found, Rolling(Unit.MONTH, sign * _MONTHS))
    return said(found, Rolling(unit, sign * count))


def _halves(found: Found) -> tuple[Unit, int] | None:
    """The months of "полгода" and "полтора года", the days of "полторы недели"; None for whole units."""
    if months := found.number("months") or found.number("months2"):
        return Unit.MONTH, months
    return (Unit.DAY, _DAYS_AND_HALF[Unit(str(found.value("half_as_long")))]) if "half_as_long" in found else None


def _count(found: Found) -> int:
    """How many units are counted; one when no number is told."""
    counts = [found.number(role) for role in ("count", "count2") if role in found]
    return 1 if not counts else counts[0] or 0
