"""Whether a number tells a time, so that it counts nothing: "15 мая", "за восемь месяцев", never "дали 2 года"."""

from functools import cache

from rukz_extract.extract.money.words import AGO, BEFORE_TIMES
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table

YEARS = range(1900, 2101)
"""Numbers that are likelier years than sums told in short."""
FIRST_YEAR, LAST_YEAR = "1900", "2100"
"""The same as the first digits of a word: "2021-й"."""


def tells_when(doc: Doc, first: int, last: int) -> bool:
    """True for a number, in the tokens ``first`` to ``last`` (exclusive), of a month, or of years behind "за"."""
    if not is_time(doc, last):
        return False
    if not doc.keys[last].startswith(_counted_stems()):
        return True
    return (first > 0 and doc.keys[first - 1] in BEFORE_TIMES) or doc.keys[last + 1 : last + 2] == [AGO]


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
