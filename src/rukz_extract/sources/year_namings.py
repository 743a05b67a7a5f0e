"""The years that an article names, and what its words tell of each: past, to come, a plan, the month beside it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rukz_extract.resources import read_table
from rukz_extract.sources.calendar_words import (
    month_numbers,
    months_as_goals,
    no_pasts,
    other_pasts,
    period_months,
    period_numbers,
    result_words,
    season_months,
    year_shifts,
)

_YEAR = re.compile(
    r"(?<![\d.,\-/])(?:(?<=\s)|(?<=[(«–—]))((?:19|20)\d\d)(?=(?:-(?:м|го),?)?\s?(?:год|г\.|г\b)|[-–—]\s?20\d\d)"
)
_SPAN_BEFORE = re.compile(r"\d{4}\s?[–—]\s?$")
_SPAN_BEHIND = re.compile(r"\s?[–—-]\s?\d{4}")
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s[^\W\d_]+\s$")
_PERIOD = re.compile(r"(\w+)\s(кварт\w*|полуг\w*|месяц\w*)\s$")
_CLAUSE_END = re.compile(r"[,;:–—]")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ен", "ена", "ено", "ены", "ан", "ана", "ано", "аны")
"""Endings of a past tense and of short participles; some nouns have them too, and let a year count."""
_PASSIVE = _PAST[8:]
_ACTIONS = ("ие", "ия", "ию", "ии", "ием", "ство", "ства", "ству")
_INFINITIVE = ("ть", "ться", "ти", "чь")
_MARKS = ("future", "part", "bound", "since", "until", "talk", "earlier", "than")
_FOR = "на"
_OF = "от"
_WOULD = "бы"
_NOW = re.compile(r"\b(?:(?:текущ|нынешн)(?:его|ем|ий)|эт(?:ого|ом) году?|с начала года)\b")
_BESIDE = 3
"""Words before or behind a year that tell of it."""
_WITHIN = 6
"""Words of the year's clause in which a past tense may follow: "в 2024 году обмен с соседями вырос"."""
_BEFORE = 120
_AFTER = 60
WORD = re.compile(r"[^\W\d_]+")
"""A word: letters only."""


class Naming(NamedTuple):
    """A year named in the text: as a thing to come, or as part of a year (month, quarter) that is told of.

    ``past`` tells that a past tense stands beside it; ``month`` is the number of the month named right before it, the
    first one of a season; ``plan`` tells of "план ремонта на 2025 год", ``aim`` of what is to be done in the year,
    ``before_now`` of a year set beside the running one: "в 2023 году ввезли 5 тонн, в первом квартале текущего – 2".
    ``span`` is a range of years, ``inside`` "в 2025 году", ``over`` the last month of the quarters or months told,
    ``old`` a year of history or one that the running one is compared with, ``now`` the running year as the words beside
    the year tell it: "в прошлом, 2023 году" is said in 2024; ``results`` tells of "итоги 2025 года", "за 2025 год",
    ``closing`` of the first, which are drawn as the year ends, ``acted`` of somebody who did something: "открыл", not
    of what "заложено" for a year, ``leads`` of a year with which its sentence begins.
    """

    year: int
    future: bool
    part: bool
    past: bool
    month: int | None = None
    day: int | None = None
    plan: bool = False
    aim: bool = False
    before_now: bool = False
    span: bool = False
    inside: bool = False
    over: int | None = None
    old: bool = False
    now: int | None = None
    results: bool = False
    closing: bool = False
    acted: bool = False
    leads: bool = False


def named_years(text: str) -> list[int]:
    """Every year that a text names."""
    return [int(found[1]) for found in _YEAR.finditer(text)]


def year_namings(text: str) -> Iterator[Naming]:
    """The years of a text but those since which something is: "с 2020 года"."""
    for found in _YEAR.finditer(text):
        before = _SENTENCE_END.split(text[max(0, found.start() - _BEFORE) : found.start()])[-1]
        close = _words(before)
        if not _is_limit(close):
            yield _naming(int(found[1]), before, close, text[found.end() : found.end() + _BEFORE])


def _is_limit(close: Sequence[str]) -> bool:
    """True for "с 2020 года", "с января 2026 года" (begun, or to come), "по 2025 год", not "по май 2025 года"."""
    marks = _marks()
    if close and close[-1] in marks["months"]:
        return not marks["since"].isdisjoint(close[-2:-1])
    return not (marks["since"] | marks["until"]).isdisjoint(close[-1:])


def _naming(year: int, before: str, close: list[str], behind: str) -> Naming:
    """What the words before a year and behind it, in its sentence, tell of it."""
    marks = _marks()
    told = _SENTENCE_END.split(behind[:_AFTER])[0].partition("»")[0]  # not "», – сказал он"
    following = _words(told)
    month = month_numbers().get(close[-1]) or season_months().get(close[-1]) if close else None
    clause = WORD.findall(_CLAUSE_END.split(told)[0])[1:_WITHIN]
    verbs = _verbs(WORD.findall(before)[-_BESIDE:], clause)
    past = bool(verbs)
    bound = _is_bound(close, marks["bound"])
    happened = month is not None and not bound and (past or any(map(_is_talk, clause)))
    return Naming(
        year,
        future=not happened and (_is_ahead(close + following) or bound),
        part=any(_marked(word, marks["part"]) or word in marks["months"] for word in close[-2:]),
        past=(past or happened) and not _is_for(close),
        month=month,
        day=int(told_day[1]) if (told_day := _DAY.search(before)) else None,
        plan=close[-1:] == [_FOR] and any(_marked(word, _plans()) for word in close[-_BESIDE - 1 : -1]),
        aim=_FOR in close[-_BESIDE:] or any(word.endswith(_INFINITIVE) for word in following[1:2]),
        before_now=_NOW.search(_SENTENCE_END.split(behind)[0]) is not None,
        span=bool(_SPAN_BEFORE.search(before) or _SPAN_BEHIND.match(behind)),
        inside=following[:1] == ["году"],
        over=_last_month(before, close),
        old=_is_old(close, following),
        now=_running_year(year, close, verbs),
        results=bool(close) and close[-1] in result_words(),
        closing=bool(close) and bool(result_words().get(close[-1])),
        leads=len(close) == 1,
        acted=any(not verb.endswith(_PASSIVE) for verb in verbs),
    )


def _verbs(before: list[str], behind: list[str]) -> list[str]:
    """The past tenses beside a year, none for "получила бы в 2026 году"; not "одобрил открытие в 2026 году"."""
    if _WOULD in (*before, *behind):
        return []
    own: list[str] = [] if "".join(before[-2:-1]).endswith(_ACTIONS) else before
    return [word.replace("ё", "е") for word in (*own, *behind) if _is_past(word)]


def _is_for(close: Sequence[str]) -> bool:
    """True for "на 2026 год", "на май 2026 года", not for "на 1 мая 2026 года"."""
    return close[-1:] == [_FOR] or (close[-2:-1] == [_FOR] and close[-1] in months_as_goals())


def _is_old(close: Sequence[str], following: Sequence[str]) -> bool:
    """True for "предыдущий прошёл в мае 2023 года", "чем в мае 2023 года", "закон от 12 мая 2022 года"."""
    marks = _marks()
    return (
        _OF in close[-2:]
        or any(_marked(word, marks["earlier"]) for word in (*close, *following))
        or not marks["than"].isdisjoint(close[-2 * _BESIDE :])
    )


def is_old(text: str, start: int, end: int) -> bool:
    """True for a day of history by the words of its sentence: "указом от 2 июня 2003 года", "родился 2 июня"."""
    before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1]
    return _is_old(_words(before), _words(_SENTENCE_END.split(text[end : end + _AFTER])[0]))


def _last_month(before: str, close: Sequence[str]) -> int | None:
    """The month with which "за девять месяцев", "во втором квартале", "в январе-мае" of a year end."""
    if not close:
        return None
    if found := _PERIOD.search(before.lower().replace("ё", "е")):
        count = period_numbers().get(found[1])
        length = next(months for start, months in period_months().items() if found[2].startswith(start))
        return count * length if count else None
    return month_numbers().get(close[-1])


def _running_year(year: int, close: Sequence[str], verbs: Sequence[str]) -> int | None:
    """2024 for "в прошлом, 2023 году"; "в следующем, 2015 году окончил" is no year to come."""
    shift = next((shift for start, shift in year_shifts().items() if close and close[-1].startswith(start)), None)
    return None if shift is None or (shift < 0 and verbs) else year + shift


def _words(text: str) -> list[str]:
    return [word.lower().replace("ё", "е") for word in WORD.findall(text)]


def _is_past(word: str) -> bool:
    """True for "состоялось", never for "запланирован", "квартала" and the "Барнаула" of "из Барнаула в 2025 году"."""
    plain = word.replace("ё", "е")
    if plain in other_pasts():
        return True
    if not (plain.islower() and plain.endswith(_PAST)) or plain in no_pasts():
        return False
    return not any(_marked(plain, _marks()[mark]) for mark in ("future", "part", "talk"))


def _is_talk(word: str) -> bool:
    """True for "поручил": behind a month it tells when that was, before a year when it is to be done."""
    return word.endswith(_PAST) and _marked(word, _marks()["talk"])


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
