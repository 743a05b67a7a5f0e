"""The year of a dateline that names none, settled by the years that the article names elsewhere."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from rukz_extract.sources.calendar_words import any_month, calendar_day, month_numbers
from rukz_extract.sources.dateline_day import NEAR, DatelineDay
from rukz_extract.sources.year_namings import Naming, is_old, named_years, year_namings

DAYS_NEAR = 10
"""How far a full date near the dateline may lie from its day and still tell its year."""
_LONG_AGO = 5
"""Years without a word of those between: what is told of the first was no news."""
FIRST_QUARTER = 3
"""Up to this month the news reports the year before: "за 2024 год" in February 2025."""

_LAST_QUARTER = 10
"""From this month on a plan for the next year is told beside the results of the one that runs."""
_RECENT = 3
"""Months after which what happened in one is hardly news."""
_PLANNED = range(2, 7)
"""Months in which a plan for a year is one for the year that runs; later it may be for the next."""


def settle_year(text: str, after: int, month: int, day: int) -> int | None:
    """The one year in which the dateline's day can lie, None when the article leaves it open.

    ``after`` is the offset behind the dateline. What is told as past was not later than the dateline; a weekday near
    the dateline decides between neighbouring years.
    """
    every = list(year_namings(text))
    namings = [naming for naming in every if not naming.span]
    if said := {naming.now for naming in namings if naming.now}:  # "в прошлом, 2024 году"
        settled = _only(said)
    else:
        settled = _by_evidence(DatelineDay(text, after, month, day), namings, _earliest(every))
    return settled if settled and calendar_day(settled, month, day) else None


def _by_evidence(line: DatelineDay, namings: Sequence[Naming], earliest: int) -> int | None:
    """The year of a full date near the dateline's day, else what the years told of leave."""
    behind = line.text[line.after :]
    told = _by_date_beside(line, namings, behind[:NEAR])
    if told is None and (told := _by_what_is_told(line, namings)):
        told = told if told >= earliest else None
    told = told or _by_date_beside(line, namings, behind)
    return told if told and not _is_long_ago(line.text, told) else _by_latest_day(line) or _by_next_time(line, namings)


def _by_next_time(line: DatelineDay, namings: Sequence[Naming]) -> int | None:
    """The year before that of an earlier day of the month, which is to come, where the article names that year too.

    "10 декабря. К концу 2025 года сдадут мост. Следующий форум состоится 3 декабря 2026 года".
    """
    year = _only({naming.year - 1 for naming in namings if _is_next_time(naming, line)})
    return year if year in {naming.year for naming in namings} else None


def _earliest(namings: Sequence[Naming]) -> int:
    """The last year in which something was done: no article is older than "в 2021–2023 годах построили"."""
    done = (naming for naming in namings if _is_history(naming) and naming.acted)
    return max((naming.year for naming in done if naming.span or naming.inside), default=0)


def _by_latest_day(line: DatelineDay) -> int | None:
    """The year of the latest full date or the one before, if the weekday near the dateline is its day.

    "23 апреля. В пятницу посла вызвали. С 1 июня 2021 года сбор вырастет. Прошлая высылка была в ноябре 2014 года."
    """
    latest = max((told.year for told in _full_dates(line.text)), default=None)
    return None if latest is None else _only(line.by_weekday({latest, latest - 1}))


def _is_long_ago(text: str, year: int) -> bool:
    """True where the next year that the text names is far: "паводок был в 1957 году; в 2025–2026 годах построят"."""
    later = [named for named in named_years(text) if named > year]
    return bool(later) and min(later) - year > _LONG_AGO


def _by_what_is_told(line: DatelineDay, namings: Sequence[Naming]) -> int | None:
    """The latest year of whose months the article tells news; without such, what its whole years leave."""
    told = [naming for naming in _told(namings) if not _is_still_to_come(naming, line.month)]
    if not told:
        return _before_what_comes(line, namings)
    twice = _told_of(namings)
    dated = (naming for naming in told if not (_is_past_but_later(naming, line) or _is_that_day(naming, line, twice)))
    news = [naming for naming in dated if naming.part and not naming.old]
    newest = max((naming.year for naming in news), default=0)
    whole = max((naming.year for naming in told if _is_whole(naming)), default=0)
    if not newest:
        return _by_whole_years(line, namings, whole) if whole else _only(_planned(namings, line.month))
    if newest < whole - 1:
        return None
    if newest < whole:  # "в 2025 году цех взялся за сырьё", yet Tuesday was that day of 2024
        acted = any(naming.year == whole and naming.acted and naming.leads for naming in told)
        return _only(line.by_weekday({newest, whole})) or (whole if acted else None)
    return _at_newest(line, [naming for naming in news if naming.year == newest], namings)


def _at_newest(line: DatelineDay, news: Sequence[Naming], all_: Sequence[Naming]) -> int | None:
    """The year of the latest news, or the one after it when those months were still to come on the dateline's day."""
    year = news[0].year
    seen = [naming for naming in news if naming.past or (naming.over or 0) <= line.month]
    over = max(naming.over or 0 for naming in seen or news)
    if over > line.month:
        recent = line.month + 12 - over <= _RECENT and line.agrees(year + 1)
        return year + 1 if recent or any(naming.year == year + 1 for naming in all_) else None
    sure = any(naming.month is None for naming in news) or line.month - over <= _RECENT or year in _told_of(all_)
    return year if sure and (news[0].month is None or line.agrees(year)) else None


def _by_whole_years(line: DatelineDay, namings: Sequence[Naming], year: int) -> int | None:
    """The latest year told as a whole, or the next one, where something else tells which: alone it may be history."""
    around = {naming.year - year for naming in namings}
    fitting = line.by_weekday({year, year + 1})
    if len(fitting) == 1 and (line.month <= FIRST_QUARTER or not around.isdisjoint({-1, 1, 2})):
        return _only(fitting)
    if any(naming.year == year and naming.before_now and not naming.aim for naming in namings):
        return year + 1
    return _by_what_is_ahead(line, namings, year) or (_only(_leap_years(year, namings)) if line.is_leap_day else None)


def _by_what_is_ahead(line: DatelineDay, namings: Sequence[Naming], year: int) -> int | None:
    """The year told as a whole, or the next one, by what is planned for the two and by the season of results."""
    ahead = {naming.year - year for naming in namings if naming.future or naming.aim}
    closing = any(
        (naming.closing and naming.year == year) or (naming.aim and naming.year == year + 1) for naming in namings
    )
    if 0 in ahead or (line.month >= _LAST_QUARTER and closing):
        return year
    return year + 1 if 1 in ahead and line.month <= FIRST_QUARTER else None


def _leap_years(year: int, namings: Sequence[Naming]) -> set[int]:
    """The years with a 29 February from one told to the first one to come."""
    coming = min((naming.year for naming in namings if naming.year > year), default=year)
    return {leap for leap in range(year, coming + 1) if calendar_day(leap, 2, 29)}


def _is_whole(naming: Naming) -> bool:
    """True for "в 2024 году построили", "за 2024 год", not for "бюджет 2024 года приняли"."""
    return not naming.part and (naming.results or (naming.past and naming.inside))


def _by_date_beside(line: DatelineDay, namings: Sequence[Naming], where: str) -> int | None:
    """The year of a full date in the text ``where`` that is near the dateline's day.

    "5 декабря. Стороны 4 декабря 2025 года подписали": the dateline's year is 2025.
    The first weekday of the article's beginning must agree; where it has none, a later year told as past makes the
    date an anniversary: "открыт 4 декабря 2015 года".
    """
    near = [(told, fits) for told in _full_dates(where) if (fits := _year_near(told, line.month, line.day))]
    other = {(naming.year, naming.day) for naming in namings if _is_of_another_year(naming, line)}
    near = [(told, fits) for told, fits in near if (told.year, told.day) not in other]
    year = _only({fits for _, fits in near})
    if year is None:
        return None
    if weekday := line.named_weekday(2 * NEAR):
        days = {told.isoweekday() for told, _ in near} | {line.weekday_in(year, eve) for eve in (0, 1)}
        return year if weekday in days else None
    if all((told.month, told.day) == (line.month, line.day) for told, _ in near) and year not in _told_of(namings):
        return None
    return None if any(_is_history(naming) and naming.year > year for naming in namings) else year


def _is_that_day(naming: Naming, line: DatelineDay, twice: set[int]) -> bool:
    """True for the dateline's day in a year that nothing else names: "открыт 31 мая 2007 года" on 31 May."""
    return (naming.month, naming.day) == (line.month, line.day) and naming.year not in twice


def _told_of(namings: Sequence[Naming]) -> set[int]:
    """The years named twice or with the next one: the dateline's very day in another year may be an anniversary."""
    times = Counter(naming.year for naming in namings)
    return {year for year in times if times[year] + times[year + 1] > 1}


def _is_of_another_year(naming: Naming, line: DatelineDay) -> bool:
    """True for what was done on a later day or is to come on an earlier one.

    "10 декабря. Следующий форум пройдёт 3 декабря 2026 года" is not told in 2026.
    """
    return _is_next_time(naming, line) or _is_past_but_later(naming, line)


def _is_next_time(naming: Naming, line: DatelineDay) -> bool:
    """True for an earlier day of the dateline's month that is to come."""
    return naming.future and naming.month == line.month and 0 < (naming.day or 0) < line.day


def _is_past_but_later(naming: Naming, line: DatelineDay) -> bool:
    """True for what was done on a later day: "подписали 12 июня 1998 года" on 11 June tells of another year."""
    return _is_history(naming) and naming.acted and naming.month == line.month and (naming.day or 0) > line.day


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
        if told and not is_old(where, found.start(), found.end()):
            yield told


@cache
def _full_date() -> re.Pattern[str]:
    month = rf"(?:\s(?P<month>{any_month()})\s|\.(?P<digits>\d\d)\.)"
    return re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}}){month}(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)


def _before_what_comes(line: DatelineDay, namings: Sequence[Naming]) -> int | None:
    """The year of news of which only what is to come has years: one of those, or the year before one.

    The weekday near the dateline is that day, or its eve where a later month of the year is named: "3 апреля. Совет в
    среду утвердил план. Следующий соберётся в сентябре 2025 года".
    """
    years = {naming.year for naming in namings}
    if fitting := line.by_weekday(years):
        return _only(fitting)
    later, named = {naming.year for naming in namings if (naming.month or 0) > line.month}, line.named_weekday()
    if fitting := {year for year in later if named and line.weekday_in(year, eve=1) == named}:
        return _only(fitting)
    return _only(line.by_weekday({year - 1 for year in years}) or _planned(namings, line.month))


def _planned(namings: Sequence[Naming], month: int) -> set[int]:
    """The years of which news of the first half of a year tells the plan, unless a past one is later."""
    latest = max((naming.year for naming in namings if naming.past), default=0)
    return {naming.year for naming in namings if naming.plan and naming.year >= latest and month in _PLANNED}


def _is_still_to_come(naming: Naming, month: int) -> bool:
    """True for a later month of the year without a past tense: "в Таразе – 7 июня 2026 года", told in March."""
    return not naming.past and (naming.month or 0) > month


def _told(namings: Sequence[Naming]) -> list[Naming]:
    """The years told of; one after the last quarter or month told counts only beside a past: "в 2026 году открыли"."""
    told = [naming for naming in namings if not naming.future]
    newest = max((naming.year for naming in told if naming.part), default=None)
    return told if newest is None else [naming for naming in told if naming.year <= newest or naming.past]


def _only(years: set[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None
