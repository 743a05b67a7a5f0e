"""Quarters and halves told by their number alone behind one that is named: "в первом квартале – 249, во втором – 678".

Sought only where a quarter or half was found, in its sentence and at the head of the next one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.classes import SIGNS_OF, codes, codes_of
from rukz_extract.extract.dates.context.nearby import is_number, words
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import short_preposition
from rukz_extract.language.morphology import is_predicate, readings
from rukz_extract.records import Date, Grain

RULE = "number_alone"
_RULES = frozenset({"quarter", "half", "half_of_year"})
_LAST = {Grain.QUARTER: 4, Grain.HALF: 2}
_NUMBERS = ("ORDINAL", "ORD", "ROMAN")
"""Classes of tokens that tell the number of a quarter or half."""
_YEAR = 4
"""Digits of a year."""
_ONE = "од"
"""Of "в одном (матче)", which a number alone may go on from."""
_OPENERS = frozenset({",", ";", ".", "а", "и", "но", "—", "–", "-", "чем", "против", "»", "("})
"""What stands before the preposition of a number alone."""
_BACK = frozenset({"чем", "против"})
"""Behind which an earlier quarter may be told: "меньше, чем в первом"."""
_ENDS = frozenset({",", ".", ";", ")", "—", "–", "-", "»", ":", "?", "!"})
"""Marks behind a number that is of no noun of its own."""


class _Part(NamedTuple):
    """A quarter or half that is told, its number, and the tokens that it is told by."""

    record: Date
    number: int
    first: int
    last: int
    lead: str


def with_numbers_alone(doc: Doc, dates: Sequence[Date]) -> list[Date]:
    """The dates of an article in text order, with the quarters and halves that a number alone tells."""
    if not any(date.rule in _RULES for date in dates):
        return list(dates)
    told = [*dates]
    for place, date in enumerate(dates):
        if date.rule in _RULES and (part := _part(doc, date)):
            ceiling = next((other.mention.start for other in dates[place + 1 :] if other.rule in _RULES), len(doc.text))
            told += _behind(doc, part, ceiling)
    told.sort(key=lambda date: date.mention.start)
    return [date.model_copy(update={"id": f"d{number}"}) for number, date in enumerate(told, 1)]


def _part(doc: Doc, date: Date) -> _Part | None:
    """A quarter or half of a year by its tokens; None where no number tells it: "последний квартал"."""
    first, last = doc.token_at(date.mention.start), doc.token_at(date.mention.end - 1) + 1
    number = next((token for token in range(first, last) if _number(doc, token)), None)
    if number is None:
        return None
    lead = doc.keys[first - 1] if first else ""
    return _Part(date, _number(doc, number), number, last, short_preposition(lead))


def _behind(doc: Doc, part: _Part, ceiling: int) -> Iterator[Date]:
    """The numbers alone behind a part, each of which another may follow: "за второй – 3, за третий – 4"."""
    end = _reach(doc, part.last)
    token = part.last
    while token < end and doc.starts[token] < ceiling:
        if doc.keys[token].startswith(_ONE) and is_number(doc.keys[token]):
            return
        if number := _number(doc, token):
            if not _is_alone(doc, part, token, number):
                return
            yield _record(doc, part, token, number)
            part = part._replace(number=number, last=token + 1)
            end = _reach(doc, token + 1)
        token += 1


def _reach(doc: Doc, token: int) -> int:
    """Where the sentence ends, or the next one where that may begin with a number alone: "Во втором – 3"."""
    end = doc.sentence(token - 1)[1]
    if end + 1 < len(doc) and not doc.starts_line(end) and _number(doc, end + 1):
        return doc.sentence(end)[1]
    return end


def _number(doc: Doc, token: int) -> int:
    """The number that a token tells as an ordinal, 0 for other tokens."""
    signs = SIGNS_OF[doc.keys[token]]
    if len(signs) != 1 or signs[0].code not in codes_of(*_NUMBERS):
        return 0
    value = signs[0].value
    return value if isinstance(value, int) else 0


def _is_alone(doc: Doc, part: _Part, token: int, number: int) -> bool:
    """True for the number of another quarter: led as the first was, in its form, and of no noun of its own."""
    lead = short_preposition(doc.keys[token - 1])
    if lead in words("toward") and part.last == token - 1:  # "в третьем квартале ко второму"
        return number < part.number and _is_free(doc, token)
    back = doc.keys[token - 2] in _BACK or _is_set_against(doc, token)
    if not 1 <= number <= _LAST[part.record.grain] or (number <= part.number and not back) or number == part.number:
        return False
    if part.lead in words("in") | words("over_a_period") | words("toward"):
        led = lead == part.lead and (doc.keys[token - 2] in _OPENERS or doc.sentence(token)[0] == token - 1)
    else:
        led = doc.keys[token - 1] == "," and doc.keys[token + 1 : token + 2] in (["–"], ["—"])
    return led and _forms(doc, part.first) & _forms(doc, token) != set() and _is_free(doc, token)


def _is_set_against(doc: Doc, token: int) -> bool:
    """True for "в III квартале – 412, во II – 388": a sign for a number and a dash, where words may be of houses."""
    sign = SIGNS_OF[doc.keys[token]][0].code != codes()["ORDINAL"]
    return sign and doc.keys[token + 1 : token + 2] in (["–"], ["—"])


def _forms(doc: Doc, token: int) -> set[tuple[str | None, ...]]:
    """What forms a number may have: by its ending, or as Roman numbers have none."""
    key = doc.keys[token]
    if SIGNS_OF[key][0].code == codes()["ROMAN"]:
        return {("ROMAN",)}
    if not key.isalpha():
        return {(key.lstrip("0123456789"),)}
    return {(r.case, r.gender, r.animacy) for r in readings(key) if r.pos == "ADJF" and r.number == "sing"}


def _is_free(doc: Doc, token: int) -> bool:
    """False before what the number may be of: "во втором матче", "во втором из домов"."""
    place = token + 1
    if place >= len(doc) or doc.starts_line(place) or doc.keys[place] in _ENDS or doc.keys[place][:1].isdigit():
        return True
    if is_predicate(doc.keys[place]):
        return True
    cases = {form[0] for form in _forms(doc, token)}
    following = readings(doc.keys[place])
    if following[0].pos == "PREP" or not doc.keys[place].isalpha() or doc.words[place][:1].isupper():
        return False
    return not any(r.pos in ("NOUN", "ADJF", "PRTF") and r.case in cases for r in following)


def _record(doc: Doc, part: _Part, token: int, number: int) -> Date:
    """The record of a number alone: the year of the part that was told whole, and its modifier."""
    base = edtf.quarter_value if part.record.grain is Grain.QUARTER else edtf.half_value
    value = part.record.value[:_YEAR] + base(None, number)[_YEAR:]
    start, end = edtf.days(value)
    return part.record.model_copy(
        update={
            "value": value,
            "start": start,
            "end": end,
            "mention": doc.span(doc.starts[token], doc.ends[token]),
            "rule": RULE,
        }
    )
