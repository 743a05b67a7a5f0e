"""The year of a dateline that names none, settled by the years that the article names elsewhere."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, partial

from rukz_extract.sources.calendar_words import any_month, calendar_day, month_numbers, weekday_numbers
from rukz_extract.sources.year_namings import WORD, Naming, named_years, year_namings

NEAR = 400
"""How far after the dateline a weekday may stand and still be the day of the news, in code points."""
DAYS_NEAR = 10
"""How far a full date near the dateline may lie from its day and still tell its year."""
_LONG_AGO = 5
"""Years without a word of those between: what is told of the first was no news."""
FIRST_QUARTER = 3
"""Up to this month the news reports the year before: "за 2024 год" in February 2025."""

_PLANNED = range(2, 7)
"""Months in which a plan for a year is one for the year that runs; later it may be for the next."""


def settle_year(text: str, after: int, month: int, day: int) -> int | None:
    """The one year in which the dateline's day can lie, None when the article leaves it open.

    ``after`` is the offset behind the dateline. What is told as past was not later than the dateline; a weekday near
    the dateline decides between neighbouring years.
    """
    namings = list(year_namings(text))
    beside = partial(_by_date_beside, month, day, _weekday_near(text, after, 2 * NEAR), namings)
    near = text[after : after + NEAR]
    told = beside(near) or _by_what_is_told(text, after, month, day, namings) or beside(text[after:])
    return told if told and not _is_long_ago(text, told) else _by_latest_day(text, after, month, day)


def _by_latest_day(text: str, after: int, month: int, day: int) -> int | None:
    """The year of the latest full date or the one before, if the weekday near the dateline is its day.

    "23 апреля. В пятницу посла вызвали. С 1 июня 2021 года сбор вырастет. Прошлая высылка была в ноябре 2014 года."
    """
    latest = max((told.year for told in _full_dates(text)), default=None)
    return None if latest is None else _only(_by_weekday(text, after, month, day, {latest, latest - 1}))


def _is_long_ago(text: str, year: int) -> bool:
    """True where the next year that the text names is far: "паводок был в 1957 году; в 2025–2026 годах построят"."""
    later = [named for named in named_years(text) if named > year]
    return bool(later) and min(later) - year > _LONG_AGO


def _by_what_is_told(text: str, after: int, month: int, day: int, namings: Sequence[Naming]) -> int | None:
    """The latest year that the article tells of, or the one after it."""
    told = [naming for naming in _told(namings) if not _is_still_to_come(naming, month)]
    if not told:
        return _before_what_comes(text, after, month, day, namings)
    latest = max(naming.year for naming in told)
    if any(naming.year == latest and _is_over_later(naming, month) for naming in told):
        return latest + 1 if any(naming.year == latest + 1 for naming in namings) else None
    sure = any(naming.part for naming in told if naming.year == latest)
    ahead = any(naming.year == latest for naming in namings if naming.future)
    fitting = _by_weekday(text, after, month, day, {latest} if sure else {latest, latest + 1})
    if not fitting and not sure:  # "в 2025 году цех возьмётся за сырьё", yet Tuesday was that day of 2024
        fitting = _by_weekday(text, after, month, day, {naming.year for naming in told})
    if len(fitting) == 1:
        return _only(fitting)
    if any(naming.year == latest and naming.before_now and not naming.aim for naming in told):
        return latest + 1
    return latest if sure or ahead or month > FIRST_QUARTER else None


def _by_date_beside(month: int, day: int, weekday: int | None, namings: Sequence[Naming], where: str) -> int | None:
    """The year of a full date in the text ``where`` that is near the dateline's day.

    "5 декабря. Стороны 4 декабря 2025 года подписали": the dateline's year is 2025.
    The first weekday of the article's beginning must agree; where it has none, a later year told as past makes the
    date an anniversary: "открыт 4 декабря 2015 года".
    """
    near = [(told, fits) for told in _full_dates(where) if (fits := _year_near(told, month, day))]
    year = _only({fits for _, fits in near})
    if year is None:
        return None
    if weekday:
        days = {told.isoweekday() for told, _ in near} | {_weekday(year, month, day, eve) for eve in (0, 1)}
        return year if weekday in days else None
    return None if any(_is_history(naming) and naming.year > year for naming in namings) else year


def _is_history(naming: Naming) -> bool:
    """True for a year in which something was done; "перенесли на 2026 год", "просят в 2026 году связать" are aims."""
    return naming.past and not (naming.future or naming.aim)


def _year_near(told: date, month: int, day: int) -> int | None:
    """The year in which the dateline's day lies within ``DAYS_NEAR`` of a full date: "3 января" by 29 December 2024."""
    for year in (told.year, told.year - 1, told.year + 1):
        dateline = calendar_day(year, month, day)
        if dateline and abs((dateline - told).days) <= DAYS_NEAR:
            return year
    return None


def _full_dates(where: str) -> Iterator[date]:
    """The days that a text names with their years: "18–19 июня 2025 года" tells the second, "18.06.2025" the day."""
    for found in _full_date().finditer(where):
        month = found["digits"] or month_numbers()[found["month"].lower()]
        told = calendar_day(int(found["year"]), int(month), int(found["day"]))
        if told:
            yield told


@cache
def _full_date() -> re.Pattern[str]:
    month = rf"(?:\s(?P<month>{any_month()})\s|\.(?P<digits>\d\d)\.)"
    return re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}}){month}(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)


def _before_what_comes(text: str, after: int, month: int, day: int, namings: Sequence[Naming]) -> int | None:
    """The year of news of which only what is to come has years: one of those, or the year before one.

    The weekday near the dateline is that day, or its eve where a later month of the year is named: "3 апреля. Совет в
    среду утвердил план. Следующий соберётся в сентябре 2025 года".
    """
    years = {naming.year for naming in namings}
    if fitting := _by_weekday(text, after, month, day, years):
        return _only(fitting)
    later, named = {naming.year for naming in namings if (naming.month or 0) > month}, _weekday_near(text, after)
    if fitting := {year for year in later if named and _weekday(year, month, day, eve=1) == named}:
        return _only(fitting)
    return _only(_by_weekday(text, after, month, day, {year - 1 for year in years}) or _planned(namings, month))


def _planned(namings: Sequence[Naming], month: int) -> set[int]:
    """The years of which news of the first half of a year tells the plan, unless a past one is later."""
    latest = max((naming.year for naming in namings if naming.past), default=0)
    return {naming.year for naming in namings if naming.plan and naming.year >= latest and month in _PLANNED}


def _is_still_to_come(naming: Naming, month: int) -> bool:
    """True for a later month of the year without a past tense: "в Таразе – 7 июня 2026 года", told in March."""
    return not naming.past and (naming.month or 0) > month


def _is_over_later(naming: Naming, month: int) -> bool:
    """True for a month told as past that the dateline's year has not yet seen: "прошлое прошло в ноябре" in April."""
    return naming.past and (naming.month or 0) > month


def _told(namings: Sequence[Naming]) -> list[Naming]:
    """The years told of; one after the last quarter or month told counts only beside a past: "в 2026 году открыли"."""
    told = [naming for naming in namings if not naming.future]
    newest = max((naming.year for naming in told if naming.part), default=None)
    return told if newest is None else [naming for naming in told if naming.year <= newest or naming.past]


def _only(years: set[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None


def _by_weekday(text: str, after: int, month: int, day: int, years: set[int]) -> set[int]:
    """The years whose day falls on the first weekday named near the dateline; empty without one."""
    named = _weekday_near(text, after)
    return {year for year in years if named and _weekday(year, month, day) == named}


def _weekday_near(text: str, after: int, near: int = NEAR) -> int | None:
    """The first weekday named near the dateline."""
    words = WORD.findall(text[after : after + near])
    return next((weekday_numbers()[word.lower()] for word in words if word.lower() in weekday_numbers()), None)


def _weekday(year: int, month: int, day: int, eve: int = 0) -> int:
    """ISO weekday of a day or of the one before, 0 for a day that the year has not (29 February)."""
    told = calendar_day(year, month, day)
    return (told - timedelta(eve)).isoweekday() if told else 0
