"""The year that the head of a clause tells, for what the clause names without one: "в 2023 году сев начали 2 мая"."""

from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.context.nearby import words
from rukz_extract.extract.dates.tense import Tense, near, tense_of
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Date, Grain

OPEN = frozenset({"month", "season", "day_month", "quarter", "half"})
"""Rules of what may have no year of its own."""
_OF_YEAR = "год"
_YEAR = 4
"""Digits of a year."""
_IN = frozenset({"в", "во"})
_LEADS = _IN | {"с", "до", "к"}
"""Prepositions of what is told; "указ от 28 марта" and "на 1 мая" may be of another year."""
_HEADS = frozenset({",", ".", "а", "и", "но", "что", "если", "—", "–", ":", "»", "«", '"'})
"""What stands before the head of a clause."""
_FARTHEST = 6
"""Words between a year and its part."""
_BEFORE = 3
"""Tokens in which "как и" and "чем" stand before a year that another one is compared with."""


def of_years_told(doc: Doc, dates: Sequence[Date]) -> list[Date]:
    """The dates, a part of the year that opens its clause in that year: what is done is done in it."""
    told = list(dates)
    for place, (year, part) in enumerate(pairwise(dates)):
        if _opens_clause(doc, year) and is_open(part) and _is_done_in(doc, year, part):
            told[place + 1] = with_value(part, year.value + part.value[_YEAR:])
    return told


def is_open(part: Date) -> bool:
    """True for a part of a year that does not tell which: "мае", not "III квартал 2024 года"."""
    return part.rule in OPEN and _OF_YEAR not in part.mention.text and not part.mention.text[-_YEAR:].isdigit()


def is_plain_year(record: Date) -> bool:
    """True for one whole year: "2023 год", "прошлый год", no part, stretch or bound."""
    return record.grain is Grain.YEAR and record.value.isdigit() and not record.modifier


def with_value(record: Date, value: str) -> Date:
    """The record with another value, and the days that it covers."""
    start, end = edtf.days(value)
    return record.model_copy(update={"value": value, "start": start, "end": end})


def _opens_clause(doc: Doc, year: Date) -> bool:
    """True for ``В прошлом году``, not for ``больше, чем в прошлом году`` and ``принятый в прошлом году``."""
    if not is_plain_year(year):
        return False
    first = doc.token_at(year.mention.start)
    if first == doc.sentence(first)[0] or doc.keys[first - 1] not in _IN:
        return False
    before = doc.keys[max(first - 1 - _BEFORE, doc.sentence(first)[0]) : first - 1]
    return not words("likewise") & set(before) and (not before or before[-1] in _HEADS)


def _is_done_in(doc: Doc, year: Date, part: Date) -> bool:
    """True for few words, no mark between: a year that was and a verb of the past, or one to come and another verb."""
    first, last = doc.token_at(year.mention.end - 1) + 1, doc.token_at(part.mention.start)
    between = doc.keys[first:last]
    if not 0 < len(between) <= _FARTHEST or not all(key.isalpha() for key in between):
        return False
    governed = readings(between[-1])[0].pos == "PREP" and between[-1] not in _LEADS
    if governed or part.value[:_YEAR] == year.value:
        return False
    done = any(tense_of(key) is Tense.PAST for key in between)
    done = done or near(doc, last, doc.token_at(part.mention.end - 1) + 1) is Tense.PAST
    return done == (year.value < part.value[:_YEAR])  # "в 2027 году цех сдадут к 1 мая"
