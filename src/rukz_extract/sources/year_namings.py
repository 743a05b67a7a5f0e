"""The years that an article names, and what its words tell of each: past, to come, a plan, the month beside it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rukz_extract.resources import read_table
from rukz_extract.sources.calendar_words import month_numbers, season_months

_YEAR = re.compile(r"(?<![\d.,\-/])(?:(?<=\s)|(?<=[(«–—]))((?:19|20)\d\d)(?=\s?(?:год|г\.|г\b|[-–—]\s?20\d\d))")
_SENTENCE_END = re.compile(r"[.!?\n]\s")
_PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ен", "ена", "ено", "ены", "ан", "ана", "ано", "аны")
"""Endings of a past tense and of short participles; some nouns have them too, and let a year count."""
_INFINITIVE = ("ть", "ться", "ти", "чь")
_MARKS = ("future", "part", "bound", "since")
_FOR = "на"
_NOW = re.compile(r"\b(?:(?:текущ|нынешн)(?:его|ем|ий)|эт(?:ого|ом) году?|с начала года)\b")
_BESIDE = 3
"""Words before or behind a year that tell of it."""
_BEFORE = 120
_AFTER = 60
WORD = re.compile(r"[^\W\d_]+")
"""A word: letters only."""


class Naming(NamedTuple):
    """A year named in the text: as a thing to come, or as part of a year (month, quarter) that is told of.

    ``past`` tells that a past tense stands beside it; ``month`` is the number of the month named right before it, the
    first one of a season; ``plan`` tells of "план ремонта на 2025 год", ``aim`` of what is to be done in the year,
    ``before_now`` of a year set beside the running one: "в 2023 году ввезли 5 тонн, в первом квартале текущего – 2".
    """

    year: int
    future: bool
    part: bool
    past: bool
    month: int | None = None
    plan: bool = False
    aim: bool = False
    before_now: bool = False


def named_years(text: str) -> list[int]:
    """Every year that a text names."""
    return [int(found[1]) for found in _YEAR.finditer(text)]


def year_namings(text: str) -> Iterator[Naming]:
    """The years of a text but those since which something is: "с 2020 года"."""
    marks = _marks()
    for found in _YEAR.finditer(text):
        before = _SENTENCE_END.split(text[max(0, found.start() - _BEFORE) : found.start()])[-1]
        behind = _SENTENCE_END.split(text[found.end() : found.end() + _AFTER])[0]
        close = _words(before)
        begun = close[-2:-1] if close and close[-1] in marks["months"] else close[-1:]
        if not marks["since"].isdisjoint(begun):  # "с 2020 года", "с января 2026 года": begun, or still to come
            continue
        told = behind.partition("»")[0]  # not "», – сказал он"
        following = _words(told)
        month = month_numbers().get(close[-1]) or season_months().get(close[-1]) if close else None
        past = any(map(_is_past, WORD.findall(before)[-_BESIDE:] + WORD.findall(told)[1 : _BESIDE + 1]))
        happened = month is not None and past and not _is_bound(close, marks["bound"])
        yield Naming(
            int(found[1]),
            future=not happened and (_is_ahead(close + following) or _is_bound(close, marks["bound"])),
            part=any(_marked(word, marks["part"]) or word in marks["months"] for word in close[-2:]),
            past=past,
            month=month,
            plan=close[-1:] == [_FOR] and any(_marked(word, _plans()) for word in close[-_BESIDE - 1 : -1]),
            aim=_FOR in close[-_BESIDE:] or any(word.endswith(_INFINITIVE) for word in following[1:2]),
            before_now=_NOW.search(_SENTENCE_END.split(text[found.end() : found.end() + _BEFORE])[0]) is not None,
        )


def _words(text: str) -> list[str]:
    return [word.lower().replace("ё", "е") for word in WORD.findall(text)]


def _is_past(word: str) -> bool:
    """True for "состоялось", never for "запланирован", "квартала" and the "Барнаула" of "из Барнаула в 2025 году"."""
    plain = word.replace("ё", "е")
    return (
        plain.islower() and plain.endswith(_PAST) and not any(_marked(plain, _marks()[m]) for m in ("future", "part"))
    )


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
