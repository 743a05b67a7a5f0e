"""The year of a dateline that names none, settled by the years that the article names elsewhere."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from rukz_extract.resources import read_table

NEAR = 400
"""How far after the dateline a weekday may stand and still be the day of the news, in code points."""
DAYS_NEAR = 10
"""How far a full date near the dateline may lie from its day and still tell its year."""
_LONG_AGO = 5
"""Years without a word of those between: what is told of the first was no news."""
FIRST_QUARTER = 3
"""Up to this month the news reports the year before: "за 2024 год" in February 2025."""

_YEAR = re.compile(r"(?<![\d.,\-/])(?:(?<=\s)|(?<=[(«–—]))((?:19|20)\d\d)(?=\s?(?:год|г\.|г\b|[-–—]\s?20\d\d))")
_SENTENCE_END = re.compile(r"[.!?\n]\s")
_WORD = re.compile(r"[^\W\d_]+")
_PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ен", "ена", "ено", "ены", "ан", "ана", "ано", "аны")
"""Endings of a past tense and of short participles; some nouns have them too, and let a year count."""
_INFINITIVE = ("ть", "ться", "ти", "чь")
_MARKS = ("future", "part", "bound", "since")
_PLANNED = range(2, 7)
"""Months in which a plan for a year is one for the year that runs; later it may be for the next."""
_FOR = "на"
_BESIDE = 3
"""Words before or behind a year that tell of it."""
_BEFORE = 120
_AFTER = 60


class Naming(NamedTuple):
    """A year named in the text: as a thing to come, or as part of a year (month, quarter) that is told of.

    ``past`` tells that a past tense stands beside it; ``month`` is the number of the month named right before it, the
    first one of a season; ``plan`` tells of "план ремонта на 2025 год", ``aim`` of what is to be done in the year.
    """

    year: int
    future: bool
    part: bool
    past: bool
    month: int | None = None
    plan: bool = False
    aim: bool = False


def settle_year(text: str, after: int, month: int, day: int) -> int | None:
    """The one year in which the dateline's day can lie, None when the article leaves it open.

    ``after`` is the offset behind the dateline. What is told as past was not later than the dateline; a weekday near
    the dateline decides between neighbouring years.
    """
    namings = list(_namings(text))
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
    later = [named for found in _YEAR.finditer(text) if (named := int(found[1])) > year]
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


def _namings(text: str) -> Iterator[Naming]:
    marks = _marks()
    for found in _YEAR.finditer(text):
        before = _SENTENCE_END.split(text[max(0, found.start() - _BEFORE) : found.start()])[-1]
        behind = _SENTENCE_END.split(text[found.end() : found.end() + _AFTER])[0]
        close = _words(before)
        begun = close[-2:-1] if close and close[-1] in marks["months"] else close[-1:]
        if not marks["since"].isdisjoint(begun):  # "с 2020 года", "с января 2026 года": begun, or still to come
            continue
        following = _words(behind.partition("»")[0])  # not "», – сказал он"
        month = month_numbers().get(close[-1]) or _seasons().get(close[-1]) if close else None
        past = any(_is_past(word) for word in close[-_BESIDE:] + following[1 : _BESIDE + 1])
        happened = month is not None and past and not _is_bound(close, marks["bound"])
        yield Naming(
            int(found[1]),
            future=not happened and (_is_ahead(close + following) or _is_bound(close, marks["bound"])),
            part=any(_marked(word, marks["part"]) or word in marks["months"] for word in close[-2:]),
            past=past,
            month=month,
            plan=close[-1:] == [_FOR] and any(_marked(word, _plans()) for word in close[-_BESIDE - 1 : -1]),
            aim=_FOR in close[-_BESIDE:] or any(word.endswith(_INFINITIVE) for word in following[1:2]),
        )


def _words(text: str) -> list[str]:
    return [word.lower().replace("ё", "е") for word in _WORD.findall(text)]


def _is_past(word: str) -> bool:
    """True for "состоялось", never for "запланирован" and "квартала"."""
    return word.endswith(_PAST) and not any(_marked(word, _marks()[mark]) for mark in ("future", "part"))


def _is_ahead(words: Iterable[str]) -> bool:
    return any(_marked(word, _marks()["future"]) for word in words)


def _is_bound(before: Sequence[str], bounds: frozenset[str]) -> bool:
    """True for "до 2026 года", "к июлю 2026 года", "не позднее II квартала 2026 года"."""
    pairs = map(" ".join, pairwise(before[-_BESIDE - 1 :]))
    return not bounds.isdisjoint([*before[-_BESIDE:], *pairs])


def _marked(word: str, starts: frozenset[str]) -> bool:
    """True when a word begins with one of the marks of four letters or more."""
    return any(word[:length] in starts for length in range(4, len(word) + 1))


@cache
def _marks() -> dict[str, frozenset[str]]:
    rows = read_table("sources/year_marks")
    named = {mark: frozenset(row["start"] for row in rows if row["mark"] == mark) for mark in _MARKS}
    return named | {"months": frozenset(month_numbers())}


@cache
def _plans() -> frozenset[str]:
    return frozenset(row["start"] for row in read_table("sources/plans"))


@cache
def month_numbers() -> dict[str, int]:
    """The numbers of the months by their forms."""
    return {row["form"]: int(row["month"]) for row in read_table("dates/months")}


@cache
def any_month() -> str:
    """The forms of the months as alternatives of a pattern, the longest first."""
    return "|".join(sorted(month_numbers(), key=len, reverse=True))


@cache
def _seasons() -> dict[str, int]:
    """The first months of the seasons that lie in one year, by their forms."""
    return {row["form"]: int(row["month"]) for row in read_table("sources/seasons")}


@cache
def _weekdays() -> dict[str, int]:
    return {row["form"]: int(row["weekday"]) for row in read_table("dates/weekdays")}


def _by_weekday(text: str, after: int, month: int, day: int, years: set[int]) -> set[int]:
    """The years whose day falls on the first weekday named near the dateline; empty without one."""
    named = _weekday_near(text, after)
    return {year for year in years if named and _weekday(year, month, day) == named}


def _weekday_near(text: str, after: int, near: int = NEAR) -> int | None:
    """The first weekday named near the dateline."""
    words = _WORD.findall(text[after : after + near])
    return next((_weekdays()[word.lower()] for word in words if word.lower() in _weekdays()), None)


def _weekday(year: int, month: int, day: int, eve: int = 0) -> int:
    """ISO weekday of a day or of the one before, 0 for a day that the year has not (29 February)."""
    told = calendar_day(year, month, day)
    return (told - timedelta(eve)).isoweekday() if told else 0


def calendar_day(year: int, month: int, day: int) -> date | None:
    """A day by its numbers; None for one that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
