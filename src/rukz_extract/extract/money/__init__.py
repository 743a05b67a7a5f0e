"""Amounts of money: numbers with a currency, their bounds, and what they are told for.

The steps in order: numbers (``extract.numbers``), the currency beside each (``beside``, ``amounts``), ranges and
lists that share a scale or a currency (``series``), currencies carried from an earlier amount (``carried``), then
the qualifier and ``per`` of every amount.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount, find_amounts
from rukz_extract.extract.money.carried import carry_currencies
from rukz_extract.extract.money.currencies import currency_keys, tells_currency
from rukz_extract.extract.money.losses import tell_losses
from rukz_extract.extract.money.per import find_per, is_contrasted
from rukz_extract.extract.money.qualifiers import find_qualifier, is_denied
from rukz_extract.extract.money.series import join_series
from rukz_extract.extract.numbers import find_numbers
from rukz_extract.extract.trace import Trace
from rukz_extract.language.doc import Doc
from rukz_extract.records import Money, plain_decimal

__all__ = ["extract_money"]

_OF_ONE_CHANGE = 2
"""Tokens between the two sums of a change that nothing else parts: "до почти"."""


def extract_money(doc: Doc, trace: Trace | None = None) -> list[Money]:
    """Every amount with a currency, in text order."""
    if trace is None and not tells_currency(doc):
        return []
    numbers = find_numbers(doc, currency_keys())
    if begin := doc.article.body_start:  # " date 2026-02-06 Рубль дорожает"
        numbers = [number for number in numbers if number.start >= begin]
    amounts = join_series(doc, find_amounts(doc, numbers))
    carry_currencies(doc, amounts)
    kept = [amount for amount in amounts if amount.currency and not is_denied(doc, amount)]
    if trace:
        tell_losses(doc, amounts, trace)
    rooms = _rooms(doc, kept)
    pers = [find_per(doc, amount, *room) for amount, room in zip(kept, rooms, strict=True)]
    for place, (left, right) in enumerate(pairwise(kept), 1):
        if pers[place] is None and is_contrasted(doc, left, right):
            pers[place] = pers[place - 1]
        elif right.changed and right.first - left.last <= _OF_ONE_CHANGE:
            pers[place - 1] = pers[place - 1] or pers[place]  # "с 1,9 до 2,2 тыс. тенге за килограмм"
            pers[place] = pers[place] or pers[place - 1]  # "плату за литр подняли с 45 до 60 тенге"
    return [
        _record(doc, f"m{number}", amount, per, floor)
        for number, (amount, per, (floor, _)) in enumerate(zip(kept, pers, rooms, strict=True), 1)
    ]


def _rooms(doc: Doc, amounts: Sequence[Amount]) -> list[tuple[int, int]]:
    """The stretch of tokens around each amount that no other amount claims."""
    floors = [0, *(amount.last for amount in amounts)]
    ceilings = [*(amount.first for amount in amounts[1:]), len(doc)]
    return list(zip(floors, ceilings, strict=False))[: len(amounts)]


def _record(doc: Doc, name: str, amount: Amount, per: str | None, floor: int) -> Money:
    """The record of an amount; tokens before ``floor`` belong to the amount before it."""
    return Money.model_construct(
        id=name,
        amount=Decimal(plain_decimal(amount.low)),
        amount_max=None if amount.high is None else Decimal(plain_decimal(amount.high)),
        currency=amount.currency or "",
        qualifier=find_qualifier(doc, amount, floor),
        per=per,
        mention=doc.span(amount.start, amount.end - amount.tail),
        rule=amount.rule,
    )
