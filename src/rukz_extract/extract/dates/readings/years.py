"""Readings of years, decades and centuries."""

from rukz_extract.extract.dates.context.distances import is_next_of_story
from rukz_extract.extract.dates.context.nearby import key_before, words
from rukz_extract.extract.dates.meaning import Between, Later, Meaning, Point, Said, SchoolYear, Unit, Year
from rukz_extract.extract.dates.modifiers import modifier_before
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.readings.roles import between, day_point, month_point, part_of, said, year_of
from rukz_extract.extract.dates.tense import Tense, near
from rukz_extract.records import Grain, Modifier

_BEGINNINGS = {"school": 9, "harvest": 7}
"""The months in which years of two calendar years begin."""
_MONTHS, _QUARTERS, _HALVES = 12, 4, 2
_FRESH = 2
"""Months that a school year is new, and before it in which its beginning is spoken of."""
_YOUNG = 3  # up to this month "новый год" is the article's own


def new_year(found: Found) -> Said | None:
    """В новом году: the one to come, or the one that has just begun."""
    published = found.doc.article.published
    begun = published is not None and published.month <= _YOUNG
    return said(found, Point(Grain.YEAR, Year(shift=0 if begun else 1)))


def year(found: Found) -> Said | None:
    """2025 год, прошлый год, двадцать третий год."""
    return said(found, Point(Grain.YEAR, year_of(found)))


def shifted_year(found: Found) -> Said | None:
    """Прошлый год; and in a story the year after the one told: "в 1939 году рассчитали, в следующем году построили"."""
    told = year(found)
    if told is None or not isinstance(told.meaning, Point) or not is_next_of_story(found):
        return told
    return said(found, Later(Unit.YEAR, 1, told.meaning))


def year_after_told(found: Found) -> Said | None:
    """В 1954 году приехали, а в следующем сдали: the year after the one told by its number."""
    return said(found, Later(Unit.YEAR, 1))


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
    """An end of a mixed range; a quarter or half is told by the month at its end, as EDTF has no interval of them."""
    if "day" + number in found:
        return day_point(found, number, number, number)
    if "month" + number in found:
        return month_point(found, number, number)
    year = year_of(found, number)
    if (season := found.number("season" + number)) is not None:
        return Point(Grain.SEASON, year, number=season)
    if "part_unit" + number in found:
        return _end_of_part(found, number, year)
    return Point(Grain.YEAR, year)


def _end_of_part(found: Found, number: str, year: Year) -> Point | None:
    """The first month of a quarter or half that opens a range, the last of one that closes it."""
    parts = _QUARTERS if found.is_a("part_unit" + number, "QUARTER_WORD") else _HALVES
    told, length = found.number("number" + number) or 0, _MONTHS // parts
    month = told * length if number else (told - 1) * length + 1
    return Point(Grain.MONTH, year, month=month) if 1 <= told <= parts else None


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
    return _of_two_years(found, Between(Point(Grain.YEAR, Year(pair[0])), Point(Grain.YEAR, Year(pair[1]))))


def school_years(found: Found) -> Said | None:
    """2024–2025 учебный год: one year, so that "с" and "до" before it tell its modifier."""
    told = years(found)
    return told and _of_two_years(found, told.meaning)


def _of_two_years(found: Found, meaning: Meaning) -> Said:
    """A school year with its part, "начало", or the modifier before it."""
    return Said(meaning, part_of(found) or modifier_before(found))


def _beginning(found: Found) -> int | None:
    """The month in which a year of this kind begins; None for a year of the calendar."""
    return _BEGINNINGS.get(str(found.value("kind")))


def school_year(found: Found) -> Said | None:
    """В следующем учебном году, в прошлом сельскохозяйственном: two calendar years; a financial one stays one."""
    begins = _beginning(found)
    shift = found.number("shift") if begins else None
    return year(found) if shift is None or begins is None else said(found, SchoolYear(shift, begins))


def new_school_year(found: Found) -> Said | None:
    """В новом учебном году: the one to come, or the one that has begun not long ago."""
    begins, published = _beginning(found), found.doc.article.published
    if begins is None:
        return None
    begun = published is not None and begins <= published.month
    return said(found, SchoolYear(0 if begun and not _is_to_come(found, begins) else 1, begins))


def _is_to_come(found: Found, begins: int) -> bool:
    """True for what will be "в новом учебном году" a while after one began, and for "к новому учебному году"."""
    published, tense = found.doc.article.published, near(found.doc, *found.tokens)
    if published is None or published.month < begins + _FRESH:
        return False
    return tense is Tense.FUTURE or (tense is not Tense.PAST and key_before(found) in words("toward"))


def part_of_school_year(found: Found) -> Said | None:
    """До конца учебного года: the one that runs; its beginning is to come when a month or two are left."""
    begins, published = _beginning(found), found.doc.article.published
    if begins is None:
        return None
    ahead = published is not None and 0 < begins - published.month <= _FRESH
    return said(found, SchoolYear(int(ahead and part_of(found) is Modifier.START), begins))


def decade(found: Found) -> Said | None:
    """1990-е, девяностые годы, 30-е годы XIX века."""
    return said(found, Point(Grain.DECADE, Year(_decade_year(found, "decade")), number=_of_no_century(found)))


def _of_no_century(found: Found) -> int | None:
    """The number of a decade that names no century, as "тридцатые" do; the tense may move it to this one."""
    number = found.number("decade") or 0
    told = number >= 100 or "century" in found or "past_century" in found
    return None if told else number


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
    """First year of a decade: two digits go to the century named, else 00 and 10 to this one, 20 to 90 to the last."""
    number = found.number(role) or 0
    if number >= 100:
        return number
    if (century := found.number("century")) is not None:
        return (century - 1) * 100 + number
    return 1900 + number if number >= 20 or "past_century" in found else 2000 + number


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
