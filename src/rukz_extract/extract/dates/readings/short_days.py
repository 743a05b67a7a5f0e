"""Readings of days in digits without their year: "с 14.11 по 18.11"."""

from rukz_extract.extract.dates.edtf import exists
from rukz_extract.extract.dates.meaning import Point, Said
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.readings.roles import between, said
from rukz_extract.records import Grain


def short_day(found: Found) -> Said | None:
    """Дата: 14.11."""
    return said(found, _point(found, "date"))


def short_days(found: Found) -> Said | None:
    """14.11–18.11."""
    first, last = _point(found, "date"), _point(found, "date2")
    return said(found, between(first, last)) if first != last else None


def _point(found: Found, role: str) -> Point | None:
    """The day under a role; None when no year has such a day."""
    value = found.value(role)
    if not isinstance(value, tuple) or not exists(None, *value[:2]):
        return None
    return Point(Grain.DAY, month=value[0], day=value[1])
