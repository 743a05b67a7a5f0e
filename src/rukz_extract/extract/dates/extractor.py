"""From an article to its date records."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.appositions import settle
from rukz_extract.extract.dates.context.elided import told_by_dash, told_by_forecast, told_by_timetable
from rukz_extract.extract.dates.context.lasting import of_what_lasts
from rukz_extract.extract.dates.context.moved import is_moved
from rukz_extract.extract.dates.context.nearby import is_noun_or_adjective, key_after, key_before, words
from rukz_extract.extract.dates.context.ordered import is_due_after
from rukz_extract.extract.dates.meaning import (
    Between,
    DayOfSameMonth,
    DayOfWeek,
    Earlier,
    FirstOf,
    Later,
    Meaning,
    Moved,
    Point,
    Said,
    Unit,
    Year,
)
from rukz_extract.extract.dates.modifiers import modifier_before
from rukz_extract.extract.dates.numbered import with_numbers_alone
from rukz_extract.extract.dates.patterns import Found, Grammar
from rukz_extract.extract.dates.resolution.points import Anchor, first_after
from rukz_extract.extract.dates.resolution.resolve import resolve
from rukz_extract.extract.dates.rules import RULES
from rukz_extract.extract.dates.rules.phrases import PHRASES, TRIGGERS
from rukz_extract.extract.dates.tense import Tense, near
from rukz_extract.extract.overlap import longest_first
from rukz_extract.extract.trace import Loss, Trace
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite
from rukz_extract.records import Date, Grain, Modifier

_THIS_YEAR = Moved(Unit.YEAR, 0)
_OF_STORY = Year(same=True, shift=0)
"""The year of "в этом же году": the one last told of, or the article's own."""
_DECEMBER = 12
_LAST_MONTHS: dict[Modifier | None, int] = {Modifier.START: 4, Modifier.MID: 8}
"""The month after which a part of the year is no more spoken of as one to come."""
_BOUNDS = frozenset({Modifier.BEFORE, Modifier.AFTER})
_OWN_VERB = 3
"""Tokens from a verb to its date: "продлится до"."""
_SHARED = frozenset({Modifier.BEFORE, Modifier.AFTER, Modifier.ABOUT})
"""Modifiers whose preposition governs both of two dates."""


@cache
def grammar() -> Grammar:
    """The compiled rules, built at first use."""
    return Grammar(RULES, PHRASES, TRIGGERS, words("year_opening"))


def extract_dates(doc: Doc, trace: Trace | None = None) -> list[Date]:
    """Every date of an article, in text order: the longest find wins, a negative one gives nothing."""
    overlapped = partial(_tell_overlap, trace) if trace else None
    candidates = longest_first(_candidates(doc, trace), lambda candidate: candidate.stretch, overlapped)
    records: list[Date] = []
    last_year: int | None = None
    for found, said, _ in candidates:
        if said is None:
            if trace:
                trace(_loss(found, "", "gives_nothing"))
            continue
        record = _record(found, said, last_year, records)
        if record:
            last_year = _year_told(found, record, records) or last_year
            records.append(record)
        elif trace:
            trace(_loss(found, "", "unresolved"))
    return with_numbers_alone(doc, settle(doc, records))


class _Candidate(NamedTuple):
    """A find with what it says, None for a negative one, and the offsets it takes."""

    found: Found
    said: Said | None
    stretch: tuple[int, int]


def _candidates(doc: Doc, trace: Trace | None) -> Iterator[_Candidate]:
    """The finds that hold; nothing begins before the body of the article."""
    for found in grammar().finds(doc):
        stretch = found.stretch
        if stretch[0] < doc.article.body_start:
            continue
        rule = found.hit.rule
        if rule.when is not None and not rule.when(found):
            if trace:
                trace(_loss(found, "", rule.when.__name__))
            continue
        said = rule.reading(found) if rule.reading else None
        if said or rule.reading is None:
            yield _Candidate(found, said, stretch)
        elif trace:
            trace(_loss(found, "", "no_calendar"))


def _tell_overlap(trace: Trace, loser: _Candidate, winner: _Candidate) -> None:
    """Of the smaller find what it would have said; a negative one says nothing."""
    record = _record(loser.found, loser.said, None, ()) if loser.said else None
    trace(_loss(loser.found, record.value if record else "", winner.found.hit.rule.name, winner.stretch))


def _loss(found: Found, value: str, to: str, winner: tuple[int, int] | None = None) -> Loss:
    return Loss("dates", found.stretch, found.hit.rule.name, value, to, winner)


def _record(found: Found, said: Said, last_year: int | None, records: Sequence[Date]) -> Date | None:
    """The record of a find after those before it; None when it leaves the calendar or has nothing to stand by."""
    modifier = said.modifier or _modifier_before(found, said, records)
    before = _before(found, said, records)
    if (
        last_year
        and isinstance(said.meaning, Point)
        and said.meaning.year == _OF_STORY
        and not _goes_on(found, records)
    ):
        last_year = None
    anchor = Anchor(found.doc.article.published, last_year, lambda: _tense(found, said, modifier), before)
    meaning = _year_of_order(found, said, modifier, records) or _year_of_part(said, anchor)
    resolved = resolve(meaning, anchor)
    if resolved is None:
        return None
    value, grain = resolved
    start, end = edtf.days(value)
    return Date.made(
        id=f"d{len(records) + 1}",
        value=value,
        grain=grain,
        modifier=modifier,
        start=start,
        end=end,
        mention=found.doc.span(*found.span),
        rule=found.hit.rule.name,
    )


def _year_of_order(found: Found, said: Said, modifier: Modifier | None, records: Sequence[Date]) -> Point | None:
    """The meaning of a day, month or season before which something was to be done, by the day of the order."""
    point, last = said.meaning, records[-1] if records else None
    if not (isinstance(point, Point) and point.year.open and point.toward is None and modifier is Modifier.BEFORE):
        return None
    return first_after(point, last.end) if last and last.end and is_due_after(found, last) else None


def _year_of_part(said: Said, anchor: Anchor) -> Meaning:
    """The meaning, of a part of this year that is over moved to the next: "заработает к середине года", in December."""
    meaning, published = said.meaning, anchor.published
    if not (isinstance(meaning, Moved) and meaning == _THIS_YEAR and published):
        return meaning
    over = published.month > _LAST_MONTHS.get(said.modifier, _DECEMBER)
    return meaning._replace(shift=1) if over and anchor.tense() is Tense.FUTURE else meaning


def _modifier_before(found: Found, said: Said, records: Sequence[Date]) -> Modifier | None:
    """The modifier before a date; of a stretch only a bound, "с" opening what "по" closes."""
    if not isinstance(said.meaning, Between):
        return modifier_before(found) or _shared_modifier(found, records)
    bound = None if key_before(found) in words("since") else modifier_before(found)
    return bound if bound in _BOUNDS else None


def _shared_modifier(found: Found, records: Sequence[Date]) -> Modifier | None:
    """The modifier of the date that "или" or "и" joins to this one: "к 2019 или 2021 году"."""
    if not records or key_before(found) not in words("or") | words("and"):
        return None
    doc, last = found.doc, records[-1]
    if _begins_clause(found, last):
        return None
    beside = last.mention.end <= doc.starts[found.tokens[0] - 1] and last.modifier in _SHARED
    return last.modifier if beside and doc.ends[found.tokens[0] - 2] == last.mention.end else None


def _begins_clause(found: Found, last: Date) -> bool:
    """True for "продлится до 1 декабря и 3 декабря переедет": each date has a verb of its own."""
    doc, place = found.doc, found.doc.token_at(last.mention.start)
    before = doc.keys[max(doc.sentence(place)[0], place - _OWN_VERB) : place]
    return key_before(found) in words("and") and is_finite(key_after(found)) and any(map(is_finite, before))


def _before(found: Found, said: Said | None, records: Sequence[Date]) -> str:
    """The value of the date before in the sentence, empty without one; "годом ранее" may begin the next sentence."""
    if not records:
        return ""
    doc, last = found.doc, records[-1]
    first = doc.sentence(found.tokens[0])[0]
    if first and said and (_tells_on(said.meaning) or _is_set_off(found, said.meaning)):
        first = doc.sentence(first - 1)[0]
    beside = last.mention.start >= doc.starts[first] and "\n" not in doc.text[last.mention.end : found.span[0]]
    return last.value if beside else ""


def _tells_on(meaning: Meaning) -> bool:
    """True for what may be counted from a date of the sentence before."""
    return isinstance(meaning, Later) or (isinstance(meaning, Earlier) and meaning.unit is not Unit.DAY)


def _tense(found: Found, said: Said, modifier: Modifier | None) -> Tense | None:
    """The tense around a date.

    One before which something is due ("к пятнице") is ahead unless it was done by then; one that is reported on
    ("итоги декабря", "за декабрь") is past, or the nearest where a verb tells that the report is to come.
    """
    if isinstance(said.meaning, Point | FirstOf) and is_moved(found):
        return Tense.NEAREST
    tense = told_by_timetable(found) or near(found.doc, *found.tokens) or told_by_dash(found) or told_by_forecast(found)
    stretch = isinstance(said.meaning, Between) and key_before(found) in words("since")
    if not stretch and (lasting := of_what_lasts(found, tense, weekday=isinstance(said.meaning, DayOfWeek))):
        return lasting
    if key_before(found) in words("told_of"):
        return Tense.NEAREST if tense is Tense.FUTURE else Tense.PAST
    if tense is Tense.PAST and key_before(found) in words("onto") and _is_provided_for(said.meaning):
        return Tense.NEAREST  # "цена на четвёртый квартал согласована"
    if tense is Tense.FUTURE and modifier is Modifier.AFTER and _is_stretch(said.meaning):
        return Tense.BEGINS
    sooner = modifier is Modifier.AFTER and key_before(found) in words("sooner")  # "раньше лета ждать не стоит"
    if sooner:
        tense = tense or Tense.FUTURE  # "договора ждать не раньше лета"
    return _due(tense, said.meaning) if modifier is Modifier.BEFORE or sooner else tense


def _due(tense: Tense | None, meaning: Meaning) -> Tense | None:
    """The tense of a date before which something is due, by the tense of the verb."""
    if tense is Tense.PAST:
        return Tense.PRESENT
    if tense is Tense.FUTURE and isinstance(meaning, Point) and meaning.grain is Grain.SEASON:
        return Tense.BEGINS  # "отгрузка растянется до весны", told in May
    return Tense.FUTURE if tense or isinstance(meaning, DayOfWeek) else None


def _is_provided_for(meaning: Meaning) -> bool:
    """True for what goods and prices are set for: "уголь на зиму", "цена на четвёртый квартал"."""
    return _is_stretch(meaning) or (isinstance(meaning, Point) and meaning.grain is Grain.SEASON)


def _is_stretch(meaning: Meaning) -> bool:
    """True for a quarter or half of a year."""
    return isinstance(meaning, Point) and meaning.grain in (Grain.QUARTER, Grain.HALF)


def _is_set_off(found: Found, meaning: Meaning) -> bool:
    """True for "Возвращение – 12-го": a day behind a dash, of the month told in the sentence before."""
    return isinstance(meaning, DayOfSameMonth) and key_before(found) in words("dash")


def _goes_on(found: Found, records: Sequence[Date]) -> bool:
    """True where this sentence or the one before it names a date of a known year: "в этом же году" tells on."""
    first = found.doc.sentence(found.tokens[0])[0]
    begins = found.doc.starts[found.doc.sentence(first - 1)[0] if first else 0]
    return any(record.mention.start >= begins and _year_named(record.value) for record in records)


def _year_told(found: Found, record: Date, records: Sequence[Date]) -> int | None:
    """The year of which an article tells, behind another date neither that of an act nor one long ago.

    "В июне 1992 года вспомнили закон 1978 года", "в июне 1992 года врач, ещё в 1985 году бывший мэром, уехал".
    """
    of_act = record.grain is Grain.YEAR and is_noun_or_adjective(key_before(found))
    aside = of_act or key_before(found, 2) in words("still")
    return None if aside and _before(found, None, records)[:4].isdigit() else _year_named(record.value)


def _year_named(value: str) -> int | None:
    """The year of a value that lies in one year."""
    years: Iterable[str] = {end[:4] for end in value.split("/")}
    year = next(iter(years))
    return int(year) if value[:4].isdigit() and years == {year} else None
