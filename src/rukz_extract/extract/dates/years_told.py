"""The year that the head of a clause tells, for what the clause names without one: "в 2023 году сев начали 2 мая"."""

from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.context.nearby import beginnings, words
from rukz_extract.extract.dates.tense import Tense, near, tense_of
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Date, Grain

OPEN = frozenset({"month", "season", "day_month", "quarter", "half"})
"""Rules of what may have no year of its own."""
_IN_STORY = frozenset({"month", "day_month"})
_JOINS = frozenset({",", "и", "а", "–", "—", ";"})
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
_LEAD = 2
"""Tokens before a date in which the participle stands that it is of: "принятый в мае"."""
_VERB = 2
"""Tokens behind a date within which its verb may stand: "осенью закончат уборку"."""
_BEFORE = 3
"""Tokens in which "как и" and "чем" stand before a year that another one is compared with."""


def of_years_told(doc: Doc, dates: Sequence[Date]) -> list[Date]:
    """The dates, a part of the year that opens its clause in that year: what is done is done in it."""
    told = list(dates)
    for place, (year, part) in enumerate(pairwise(dates)):
        if _opens_clause(doc, year) and is_open(part) and _is_done_in(doc, year, part):
            told[place + 1] = with_value(part, year.value + part.value[_YEAR:])
    return told


def of_same_story(doc: Doc, dates: Sequence[Date]) -> list[Date]:
    """The dates, a month or day in the story of the one before: "в марте 2020 года закрыли, в июне открыли"."""
    told = list(dates)
    for place, last in enumerate(dates[1:], 1):
        first = told[place - 1]
        if is_open(last) and last.rule in _IN_STORY and _tell_a_story(doc, first, last):
            told[place] = with_value(last, _after(first, last, Tense.PAST) or last.value)
    return told


def _tell_a_story(doc: Doc, first: Date, last: Date) -> bool:
    """True for two acts of the past in one sentence, the first of a day or month of a year that was."""
    if first.grain not in (Grain.MONTH, Grain.DAY) or is_open(first) or first.modifier or last.modifier:
        return False
    told = _OF_YEAR in first.mention.text or first.value[:_YEAR] in first.mention.text
    if not (told and first.value[:_YEAR] < last.value[:_YEAR]):
        return False
    opening, begins = doc.token_at(first.mention.start), doc.token_at(last.mention.start)
    start, end = doc.sentence(opening)
    between = doc.keys[doc.token_at(first.mention.end - 1) + 1 : begins]
    if not start <= begins < end or not _goes_on(between) or _is_aside(doc, opening):
        return False
    spans = ((opening, doc.token_at(first.mention.end - 1) + 1), (begins, doc.token_at(last.mention.end - 1) + 1))
    return all(near(doc, *span) is Tense.PAST for span in spans)


def _goes_on(between: Sequence[str]) -> bool:
    """True for one more clause, and a date that its preposition or its head leads: "…, в июне (открыли)"."""
    joined = between and not _JOINS.isdisjoint(between) and between.count(",") <= 1
    return bool(joined) and between[-1] in _LEADS | _HEADS


def _is_aside(doc: Doc, first: int) -> bool:
    """True for the date of what something only is: "закон, принятый в мае 2021 года, …"."""
    before = [key for key in doc.keys[max(first - _LEAD, 0) : first] if key.isalpha()]
    return any(readings(key)[0].pos == "PRTF" for key in before)


def ends_after_beginnings(doc: Doc, dates: Sequence[Date]) -> list[Date]:
    """The dates, an end put behind its beginning: "начнут летом, закончат к осени", "начали в мае, сдали в марте"."""
    told = list(dates)
    for place, last in enumerate(dates[1:], 1):
        first = told[place - 1]
        if is_open(last) and (tense := _tense_of_end(doc, first, last)) and (value := _after(first, last, tense)):
            told[place] = with_value(last, value)
    return told


def _tense_of_end(doc: Doc, first: Date, last: Date) -> Tense | None:
    """The tense of a verb of ending beside the last of two dates, when one of beginning stands before it."""
    opening, end = doc.token_at(first.mention.start), doc.token_at(last.mention.end - 1) + _VERB
    start = doc.sentence(opening)[0]
    if not start <= doc.token_at(last.mention.start) < doc.sentence(opening)[1]:
        return None
    ending = next((t for t in range(opening, min(end, len(doc))) if _is_verb_of(doc.keys[t], "ends")), start)
    begun = any(_is_verb_of(key, "begins") for key in doc.keys[start:ending])
    return tense_of(doc.keys[ending]) if begun else None


def _is_verb_of(key: str, kind: str) -> bool:
    return key.startswith(beginnings(kind)) and tense_of(key) is not None


def _after(first: Date, last: Date, tense: Tense) -> str | None:
    """The value of the first such part of a year behind a date; None where the year is not known or tells no other."""
    if first.start is None or last.end is None or (tense is not Tense.PAST and last.end >= first.start):
        return None
    years = (f"{first.start.year + more:04}{last.value[_YEAR:]}" for more in (0, 1))
    known = filter(edtf.is_of_calendar, years)  # no year but a leap one has the "29 февраля"
    return next((value for value in known if (edtf.days(value)[0] or first.start) > first.start), None)


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
