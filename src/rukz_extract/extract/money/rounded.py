"""Sums said again in round numbers: "проекты на 17,8 млрд долларов … «Семнадцать миллиардов – это намерения»"."""

from collections.abc import Iterable
from decimal import Decimal

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.words import THIS_IS
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc

_MARKS = frozenset({",", ";", "а", "и", "но", "«", '"', "“", "„", *DASHES})
_LEAST = Decimal(10)
"""A smaller number may well be another."""
_DOWN, _UP = Decimal("1.1"), Decimal("0.95")
"""How far a sum may lie above and below the round number that says it."""


def said_again(doc: Doc, sums: Iterable[Amount], amount: Amount) -> Amount | None:
    """The nearest sum before that a number at the head of its clause says in short: "девяносто – это бетон"."""
    if doc.key_at(amount.last) not in DASHES or doc.key_at(amount.last + 1) != THIS_IS or amount.low < _LEAST:
        return None
    opens = doc.sentence(amount.first)[0] == amount.first or doc.keys[amount.first - 1] in _MARKS
    if not opens or amount.bare:
        return None
    return next((each for each in sums if _is_near(each, amount)), None)


def _is_near(each: Amount, amount: Amount) -> bool:
    said = amount.low if amount.scale > 1 else amount.low * each.scale
    return each.scale > 1 and said * _UP <= each.low < said * _DOWN
