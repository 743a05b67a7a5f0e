"""Readings of distances from the article's date."""

from rukz_extract.extract.dates.meaning import Earlier, Moved, Rolling, Said, Unit
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.readings.roles import said
from rukz_extract.records import Modifier


def moved_unit(found: Found) -> Said | None:
    """Прошлая неделя, текущий месяц, конец года."""
    return said(found, Moved(Unit(str(found.value("unit"))), found.number("shift") or 0))


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


def ahead(found: Found) -> Said | None:
    """Через год, через две недели."""
    return _distance(found, 1)


def _distance(found: Found, sign: int) -> Said | None:
    if months := found.number("months") or found.number("months2"):  # "полгода", "полтора года"
        return said(found, Moved(Unit.MONTH, sign * months))
    unit, count = Unit(str(found.value("unit"))), _count(found)
    if count == 0:
        return None
    if "half" in found and unit is Unit.YEAR:  # "два с половиной года назад"
        return said(found, Moved(Unit.MONTH, sign * (12 * count + 6)))
    spoken = said(found, Moved(unit, sign * count, whole=False))
    if spoken and sign < 0 and ("over" in found or "over2" in found):  # "год с лишним назад"
        return Said(spoken.meaning, Modifier.BEFORE)
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
    if months := found.number("months") or found.number("months2"):  # "последние полгода"
        return said(found, Rolling(Unit.MONTH, sign * months))
    unit, count = Unit(str(found.value("unit"))), _count(found)
    if count == 0:
        return None
    if count == 1 and unit is Unit.YEAR:  # "за последний год": twelve months
        return said(found, Rolling(Unit.MONTH, sign * 12))
    return said(found, Rolling(unit, sign * count))


def _count(found: Found) -> int:
    """How many units are counted; one when no number is told."""
    counts = [found.number(role) for role in ("count", "count2") if role in found]
    return 1 if not counts else counts[0] or 0
