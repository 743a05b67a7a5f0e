"""Whether a number tells a time, so that it counts nothing: "15 мая", "за восемь месяцев", never "дали 2 года"."""

from functools import cache

from rukz_extract.extract.money.currencies import nouns
from rukz_extract.extract.money.words import AGO, BEFORE_TIMES, IN, WITH
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

YEARS = range(1900, 2101)
"""Numbers that are likelier years than sums told in short."""
_FIRST_YEAR, _PAST_YEARS = "1900", "2100"
"""First digits of a word for a year, the last exclusive: "2021-й"."""


def is_year(key: str) -> bool:
    """True for "2021" and "2021-й"."""
    return _FIRST_YEAR <= key[:4] < _PAST_YEARS and key[:4].isdigit() and not key[4:5].isdigit()


def tells_when(doc: Doc, first: int, last: int) -> bool:
    """True for a number, in the tokens ``first`` to ``last`` (exclusive), of a month, or of years behind "за"."""
    if not is_time(doc, last):
        return False
    if not doc.keys[last].startswith(_counted_stems()):
        return True
    return (first > 0 and doc.keys[first - 1] in BEFORE_TIMES) or doc.keys[last + 1 : last + 2] == [AGO]


def is_year_of_subject(doc: Doc, first: int, last: int) -> bool:
    """True for "В 2014 рубль упал", where the currency is what the sentence tells of; false for "в 2014 рублей"."""
    if last - first != 2 or first == 0 or last >= len(doc) or doc.keys[first - 1] not in {IN, *WITH}:
        return False
    noun = nouns().get(doc.keys[last - 1])
    verb = readings(doc.keys[last])[0]
    opens = doc.sentence(first)[0] == first - 1 and doc.keys[first].isdecimal()
    return (
        opens and noun is not None and noun.lemma == doc.keys[last - 1] and verb.pos == "VERB" and verb.number == "sing"
    )


def is_time(doc: Doc, token: int) -> bool:
    """True for a word of time: "месяцев", "мая"."""
    return token < len(doc) and doc.keys[token].startswith(time_stems())


@cache
def time_stems() -> tuple[str, ...]:
    """Stems of words of time."""
    return tuple(row["stem"] for row in read_table("money/times"))


@cache
def _counted_stems() -> tuple[str, ...]:
    return tuple(row["stem"] for row in read_table("money/times") if row["counted"])
