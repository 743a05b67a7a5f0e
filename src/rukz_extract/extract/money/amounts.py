"""Numbers and the currency words, signs and codes right beside them: the first reading of an amount."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rukz_extract.extract.money.beside import CurrencyReader
from rukz_extract.extract.money.currencies import HUNDREDTH
from rukz_extract.extract.money.inverted import noun_before
from rukz_extract.extract.money.times import YEARS
from rukz_extract.extract.money.words import AND
from rukz_extract.extract.numbers import Number
from rukz_extract.extract.numbers.digits import SPACES
from rukz_extract.language.doc import Doc

_KOPEK_DASHES = frozenset("-–=")
_KOPEKS = 2
"""Digits of kopeks."""
_LEAST_DASHED = 100
"""Before "-50" a smaller number may be the lower end of a range that is written loosely."""


@dataclass(slots=True, eq=False)
class Amount:
    """A number on its way to an amount of money: tokens ``first`` to ``last`` (exclusive), ``text[start:end]``.

    ``currency`` is None while nothing tells it; ``signed`` when it stands before the number; ``changed`` when the
    amount is what another one became ("с 3 до 5 млн"). ``tail`` counts the characters of a bound that ends it and is
    no part of its mention: "21 млрд с небольшим"; ``top`` is the first scale word: 10**6 for "4 млн 200 тыс.".
    """

    low: Decimal
    high: Decimal | None
    scale: Decimal
    first: int
    last: int
    start: int
    end: int
    rule: str
    currency: str | None = None
    factor: Decimal = Decimal(1)
    of: frozenset[str] = frozenset()
    signed: bool = False
    changed: bool = False
    more: bool = False
    about: bool = False
    bare: bool = False
    tail: int = 0
    top: Decimal = Decimal(1)

    @property
    def may_be_year(self) -> bool:
        """True for a bare number that may be a year: "2024"."""
        return self.scale == 1 and YEARS[0] <= self.low <= YEARS[-1]


def find_amounts(doc: Doc, numbers: Sequence[Number]) -> list[Amount]:
    """Every number of the article as an amount, with the currency that stands beside it."""
    reader, amounts, done = CurrencyReader(doc), list[Amount](), 0
    for number in numbers:
        if number.start < done:
            continue  # the same number in words, inside the amount before
        amount = _of_number(number)
        _attach(reader, amount, number, done)
        amounts.append(amount)
        done = amount.end
    return _with_subunits(doc, amounts)


def _attach(reader: CurrencyReader, amount: Amount, number: Number, done: int) -> None:
    """Sets the currency of an amount from the words before and after its number; ``done`` ends the amount before."""
    before, after = reader.before(number, done), reader.after(number)
    inverted = None if before or after else noun_before(reader.doc, number, done)
    if inverted:
        amount.about, amount.rule = True, "inverted"
    if before := before or inverted:
        amount.start, amount.first = before.start, before.first
        amount.currency, amount.signed = before.code, True
        amount.low *= before.factor
    if after and (before is None or before.code == after.code):
        amount.end, amount.last, amount.tail = after.end, after.last, 0
        amount.currency, amount.factor, amount.of = after.code, after.factor, after.of
        amount.low *= after.factor


def _with_subunits(doc: Doc, amounts: Sequence[Amount]) -> list[Amount]:
    """Joins "5 рублей 30 копеек" into one amount; elsewhere a subunit is an amount of its own ("50 копеек")."""
    joined: list[Amount] = []
    for amount in amounts:
        major = joined[-1] if joined else None
        if major and _is_dashed_rest(doc, major, amount):
            joined[-1] = replace(
                amount,
                low=major.low + amount.low * HUNDREDTH,
                start=major.start,
                first=major.first,
                signed=major.signed,
                rule="with_subunit",
            )
        elif major and amount.of and _is_rest(doc, major, amount):
            major.low += amount.low
            major.end, major.last, major.tail, major.rule = amount.end, amount.last, amount.tail, "with_subunit"
        else:
            joined.append(amount)
    return joined


def _is_dashed_rest(doc: Doc, major: Amount, minor: Amount) -> bool:
    """Tells "12500-00 тенге" and "1800-50 рублей" from "80-90 рублей": less than the number before, two digits."""
    if doc.text[major.end : minor.start] not in _KOPEK_DASHES or not (major.scale == minor.scale == 1):
        return False
    written = doc.text[minor.start : minor.start + _KOPEKS + 1]
    two = written[:_KOPEKS].isdecimal() and not written[_KOPEKS:].isdecimal()
    large = major.low >= _LEAST_DASHED or written.startswith("00")
    return two and large and minor.currency is not None and not minor.of and minor.factor == 1 and minor.high is None


def _is_rest(doc: Doc, major: Amount, minor: Amount) -> bool:
    if major.currency not in minor.of or major.of or minor.low >= 1 or minor.start - major.end > 5:
        return False
    between = doc.text[major.end : minor.start].strip(SPACES)
    return major.low == int(major.low) and between in AND


def _of_number(number: Number) -> Amount:
    return Amount(
        low=number.low,
        high=number.high,
        scale=number.scale,
        first=number.first,
        last=number.last,
        start=number.start,
        end=number.end,
        rule=number.rule,
        more=number.more,
        tail=number.tail,
        top=number.top,
        about=number.rule == "inverted",
        bare=number.rule == "scaled_words" and number.low == number.scale and number.last == number.first + 1,
    )
