"""Two dates side by side that tell one time: the vaguer takes the value of the other.

"пять лет назад, в 2012 году" without the article's date; "3 ноября, в понедельник"; "на следующей неделе, в четверг";
"накануне, 9 ноября"; "в прошлом году, в мае,", "в 2023 году осенью", "год назад, 5 мая,".
"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.context.nearby import words
from rukz_extract.extract.dates.years_told import (
    OPEN,
    ends_after_beginnings,
    is_open,
    is_plain_year,
    of_same_story,
    of_years_told,
    with_value,
)
from rukz_extract.language.doc import Doc
from rukz_extract.records import Date, Grain

_DISTANCES = frozenset({"ago", "ago_inverted"})
_AHEAD = "ahead"
_DAY = "moved_day"
_DAYS_BEFORE = frozenset({"last_day_and_night", "days_earlier"})
_BETWEEN = frozenset({"", "в", "во"})
_CLOSED = frozenset({",", ".", ")", "и", ":", ";", "–", "—"})
"""What stands behind words that are set apart."""
_JOINED = frozenset({"и", "и в", ", в", ","})
_YEAR = 4
"""Digits of a year."""


def settle(doc: Doc, dates: Sequence[Date]) -> list[Date]:
    """The dates of an article in text order, the vaguer of two that stand side by side settled by the other."""
    settled = list(dates)
    for place, (first, second) in enumerate(pairwise(dates)):
        if doc.text[first.mention.end : second.mention.start].strip(" ,(—–-\u00a0").lower() not in _BETWEEN:
            continue
        if _tells_year(first, second) or _is_year_earlier(first, second):
            settled[place] = with_value(first, second.value[:_YEAR])
        elif _tells_day(first, second):
            settled[place] = with_value(first, second.value)
        elif _tells_day(second, first):
            settled[place + 1] = with_value(second, first.value)
        elif years := _years_away(first, second):
            settled[place] = with_value(first, _moved(first, years))
            settled[place + 1] = with_value(second, settled[place].value)
        elif _tells_eve(first, second) or _tells_distant_day(first, second):
            settled[place] = with_value(first, second.value)
        elif day := _day_in_week(first, second):
            settled[place + 1] = with_value(second, day)
        elif _is_of_year(doc, first, second):
            settled[place + 1] = with_value(second, first.value + second.value[_YEAR:])
    return _shared(doc, ends_after_beginnings(doc, of_same_story(doc, of_years_told(doc, settled))))


def _is_of_year(doc: Doc, year: Date, part: Date) -> bool:
    """``В прошлом году, в мае,``, ``в 2023 году в мае`` tell one year; ``как и в прошлом году, в мае`` tells two."""
    if not (is_plain_year(year) and is_open(part)):
        return False
    before = doc.keys[max(doc.token_at(year.mention.start) - 3, 0) : doc.token_at(year.mention.start)]
    led = year.rule in _DISTANCES or (before[-1:] and before[-1] in _BETWEEN)  # "год назад, 12 ноября,"
    inside = led and not words("likewise") & set(before)
    apart = "," in doc.text[year.mention.end : part.mention.start]
    behind = doc.token_at(part.mention.end - 1) + 1
    closed = behind >= len(doc) or doc.keys[behind] in _CLOSED
    return bool(inside) and (closed or not apart)


def _shared(doc: Doc, dates: list[Date]) -> list[Date]:
    """The dates, a month that "и" joins to one of a told year in that year too: "в 2023 году, в мае и сентябре"."""
    for place, (year, first, second) in enumerate(zip(dates, dates[1:], dates[2:], strict=False)):
        joined = doc.text[first.mention.end : second.mention.start].strip().lower() in _JOINED
        alike = first.rule == second.rule and first.rule in OPEN
        if joined and alike and _is_of_year(doc, year, first) and first.value.startswith(year.value):
            dates[place + 2] = with_value(second, year.value + second.value[_YEAR:])
    return dates


def _tells_year(distance: Date, other: Date) -> bool:
    """True for a distance in years of unknown start beside a date of a known year."""
    if not other.value[:4].isdigit() or "/" in other.value:
        return False
    unknown = distance.value == edtf.UNKNOWN_YEAR and distance.rule in _DISTANCES | {_AHEAD}
    return unknown or _is_of_a_story(distance, other)


def _is_of_a_story(distance: Date, other: Date) -> bool:
    """True for "через два года, в 1936-м": counted from what was told before, not from the article's date."""
    ahead = distance.rule == _AHEAD and distance.grain is Grain.YEAR and distance.value.isdigit()
    return ahead and int(other.value[:4]) < int(distance.value)


def _is_year_earlier(earlier: Date, other: Date) -> bool:
    """True for "годом ранее, в 2018-м" and "годом ранее, в мае 2018 года", which tells the year."""
    known = other.value[:_YEAR].isdigit() and "/" not in other.value and not is_open(other)
    return earlier.rule == "earlier" and earlier.grain is Grain.YEAR and known


def _tells_day(weekday: Date, other: Date) -> bool:
    """True for a bare weekday beside the day of a month, unless they contradict each other."""
    if weekday.rule != "weekday" or other.rule == "weekday" or other.grain is not Grain.DAY:
        return False
    if weekday.start is None or other.start is None:
        return True
    return weekday.start.isoweekday() == other.start.isoweekday()


def _years_away(day: Date, weekday: Date) -> int | None:
    """The way to the year beside in which the day of a month falls on the weekday behind it: "5 марта, в среду"."""
    if weekday.rule != "weekday" or day.rule != "day_month" or day.start is None or weekday.start is None:
        return None
    return next((years for years in (1, -1) if _falls_on(_moved(day, years), weekday.start.isoweekday())), None)


def _moved(day: Date, years: int) -> str:
    return f"{int(day.value[:4]) + years:04}{day.value[4:]}"


def _falls_on(value: str, weekday: int) -> bool:
    start = edtf.days(value)[0]
    return start is not None and start.isoweekday() == weekday


def _tells_eve(eve: Date, other: Date) -> bool:
    """True for "накануне", "минувшие сутки", "днём ранее" right before the day meant: not that before the article."""
    eves = eve.rule in _DAYS_BEFORE or (eve.rule == "moved_day" and eve.mention.text.lower() in words("eve"))
    return eves and other.grain is Grain.DAY


def _tells_distant_day(distance: Date, other: Date) -> bool:
    """True for "неделю назад, 10 января" and "вчера (15 марта)" where the article's own date is not known."""
    return distance.rule in _DISTANCES | {_DAY} and distance.value == edtf.UNKNOWN_DAY and other.grain is Grain.DAY


def _day_in_week(week: Date, weekday: Date) -> str | None:
    """The day that a bare weekday beside a known week (Monday to Sunday) names; None when they are no such pair."""
    if weekday.rule != "weekday" or weekday.start is None or week.start is None or week.end is None:
        return None
    if week.start.isoweekday() != 1 or week.end - week.start != timedelta(6):
        return None
    return (week.start + timedelta(weekday.start.weekday())).isoformat()
