"""Sums in a row, one for each time: "оборот – 30 млрд долларов. …: 2021-й – 24,6, 2022-й – 28,2"."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sums import sum_nouns
from rukz_extract.extract.money.times import is_time, is_year, time_stems
from rukz_extract.extract.money.wide import things
from rukz_extract.extract.money.words import JOINED_CLAUSES, MONEY_PREPOSITIONS
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_FARTHEST = 500  # code points from the sum
_REMARK = 3  # tokens of "27 и мелочь," before the comma
_CLOSERS = frozenset(",;")


def is_in_column(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for a number behind the name of a time and a dash, when another such pair follows or went before."""
    dash = past_light(doc, amount.first - 1)
    if dash < 1 or doc.keys[dash] not in DASHES or not _names_time(doc, dash - 1):
        return False
    if amount.start - whole.end > _FARTHEST or "\n" in doc.text[whole.end : amount.start]:
        return False
    if any(_is_counted(key) for key in doc.keys[max(whole.last, doc.sentence(dash)[0]) : dash]):
        return False
    return whole.rule == "elided" or _leads_on(doc, amount)


def _names_time(doc: Doc, token: int) -> bool:
    """True for "2021-й", "2021 год" and "март"."""
    return is_time(doc, token) or is_year(doc.keys[token])


def _is_counted(key: str) -> bool:
    """True for what numbers may be of: "школ открыли так: 2021-й – 24, 2022-й – 28"."""
    reading = readings(key)[0]
    many = reading.pos == "NOUN" and reading.case == "gent" and reading.number == "plur"
    return key.startswith(things()) or (many and not key.startswith((*sum_nouns(), *time_stems())))


def _leads_on(doc: Doc, amount: Amount) -> bool:
    """True when the next clause is "(в) 2022-й – 28,2"."""
    closed = range(doc.token_at(amount.end - 1), min(amount.last + _REMARK, len(doc)))
    comma = next((token for token in closed if doc.words[token][-1] in _CLOSERS), None)
    if comma is None:
        return False
    token = comma + 1
    while token < len(doc) and doc.keys[token] in JOINED_CLAUSES | MONEY_PREPOSITIONS:
        token += 1
    last = token
    while last < len(doc) and _names_time(doc, last):
        last += 1
    dashed = token < last < len(doc) - 1 and doc.keys[last] in DASHES
    return dashed and is_number_piece(doc, last + 1)
