"""What the roles of a find say: the pieces that many readings share."""

from rukz_extract.extract.dates.classes import full_year
from rukz_extract.extract.dates.context.nearby import beginnings, key_before, words
from rukz_extract.extract.dates.edtf import exists
from rukz_extract.extract.dates.meaning import NO_YEAR, Between, Meaning, Point, Said, Toward, Year
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, near
from rukz_extract.records import Grain, Modifier

_TOWARD = {
    "LAST": Toward.PREVIOUS,
    "BEFORE_LAST": Toward.BEFORE_PREVIOUS,
    "PAST": Toward.LATEST,
    "CURRENT": Toward.THIS,
    "THIS": Toward.THIS,
    "NEAREST": Toward.COMING,
    "NEXT": Toward.NEXT,
}
_NOT_OF_DAYS = ("ая", "ую", "ые", "ых", "ыми", "ть", "ти", "ью")
"""Endings of number words that name no day: "первая — 19 января"."""

_PARTS = ("part", "brief", "edge")
"""Roles of "начало", "нач." and "ранние"."""

_LAST_CENTURY, _LATEST_AHEAD = 1900, 40
"""Of which a year in two words is from 40 on: "летом сорок первого", while "к тридцать пятому году" is to come."""
_THOUSAND = 1000
_LATEST_SHORT, _CENTURY = 2050, 100
"""The year that a number of two digits does not reach in this century."""
_TO_PAPER = 25
"""Tokens back to a contract or law whose year is to come."""
_LONGEST_SPAN = 1000
"""Years: a longer stretch of two bare numbers is no pair of years."""


def said(found: Found, meaning: Meaning | None) -> Said | None:
    """A meaning with the modifier that stands inside the mention: its part, or more and less before a distance."""
    if meaning is None:
        return None
    part = None if isinstance(meaning, Between) else part_of(found, *_PARTS, "early", "more")
    if part:
        return Said(meaning, part)
    if "inverted" in found:  # "лет через пять"
        return Said(meaning, Modifier.ABOUT)
    if "late" in found:  # "в последних числах мая"
        return Said(meaning, Modifier.END)
    return Said(meaning)


def part_of(found: Found, *roles: str) -> Modifier | None:
    """The part that the words of a find name, "начало", "конец"; ``roles`` are those that may tell it."""
    told = next((found.value(role) for role in roles or _PARTS if role in found), None)
    return Modifier(str(told)) if told else None


def year_of(found: Found, number: str = "") -> Year:
    """The year of a phrase <YEAR>; NO_YEAR when it is absent."""
    if (year := found.number("year" + number)) is not None:
        return Year(year)
    if (shift := found.number("shift" + number)) is not None:
        return Year(shift=shift)
    if "current" + number in found:
        return Year(shift=0)
    if "same" + number in found:
        return Year(same=True, shift=0 if found.is_a("same" + number, "THIS") else None)
    year = _short_year(found, number)
    return NO_YEAR if year is None else Year(year)


def _short_year(found: Found, number: str) -> int | None:
    """The year of "98-й", "девяносто восьмой", "тысяча девятьсот тридцать первый"; None where none is told."""
    for role in ("short", "tens"):
        if (short := found.number(role + number)) is not None:
            return _of_its_century(found, full_year(f"{short:02}"))
    if "words" + number not in found:
        return None
    year = year_in_words(found, number)
    return year if "thousand" + number in found else _of_its_century(found, year)


def _of_its_century(found: Found, year: int) -> int:
    """A year told by two digits, of the last century where its act is past: "в августе 42-го погиб"."""
    published = found.doc.article.published
    if published is None or not published.year + 1 < year < _LATEST_SHORT:
        return year
    if key_before(found) in words("due_by") | words("since") or _is_of_a_paper(found):
        return year
    return year - _CENTURY if near(found.doc, *found.tokens) is Tense.PAST else year


def _is_of_a_paper(found: Found) -> bool:
    """True behind what tells of years to come: "принял закон о выборах в тридцать втором году"."""
    doc, first = found.doc, found.tokens[0]
    start = max(doc.sentence(first)[0], first - _TO_PAPER)
    return any(key.startswith(beginnings("paper")) for key in doc.keys[start:first])


def year_in_words(found: Found, number: str = "") -> int:
    """``тысяча девятьсот девяносто первый`` is 1991, ``девяносто первый`` is 1991, ``две тысячи десятый`` 2010."""
    rest = found.number("words" + number) or 0
    if "thousand" + number not in found and rest < _THOUSAND:  # "двухтысячный" is told whole
        return _LAST_CENTURY + rest if rest >= _LATEST_AHEAD else full_year(f"{rest:02}")
    return rest if rest >= _THOUSAND else (found.number("times" + number) or 1) * _THOUSAND + rest


def toward_of(found: Found) -> Toward | None:
    """The adjective under the role ``toward``: минувший, этот, ближайший."""
    if "toward" not in found:
        return None
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


def last_day(month: Point) -> int:
    """The number of the last day of a month, 28 for a February of no known year."""
    return next(day for day in (31, 30, 29, 28) if exists(month.year.number or 2001, month.month or 1, day))


def between(first: Point | None, last: Point | None) -> Between | None:
    """The interval of two points, when both exist and are in order as far as their own years tell."""
    if first is None or last is None:
        return None
    a, b = first.year.number, last.year.number
    return Between(first, last) if a is None or b is None or a <= b < a + _LONGEST_SPAN else None
