"""Amounts of money: numbers with a currency, their bounds, and what they are told for.

The steps in order: numbers (``extract.numbers``), the currency beside each (``beside``, ``amounts``), ranges and
lists that share a scale or a currency (``series``), currencies carried from an earlier amount (``carried``), then
the qualifier and ``per`` of every amount.
"""

from rukz_extract.extract.money.amounts import Amount, find_amounts
from rukz_extract.extract.money.carried import carry_currencies
from rukz_extract.extract.money.currencies import triggers
from rukz_extract.extract.money.per import find_per
from rukz_extract.extract.money.qualifiers import find_qualifier
from rukz_extract.extract.money.series import join_series
from rukz_extract.extract.numbers import find_numbers
from rukz_extract.language.doc import Doc
from rukz_extract.records import Money

__all__ = ["extract_money"]


def extract_money(doc: Doc) -> list[Money]:
    """Every amount with a currency, in text order."""
    if triggers().isdisjoint(doc.keys):
        return []
    amounts = join_series(doc, find_amounts(doc, find_numbers(doc, triggers())))
    carry_currencies(doc, amounts)
    kept = [(amount, amount.currency) for amount in amounts if amount.currency]
    bounds = [0, *(amount.last for amount, _ in kept)]
    nexts = [*(amount.first for amount, _ in kept[1:]), len(doc)]
    return [
        _record(doc, f"m{number}", amount, currency, (floor, ceiling))
        for number, ((amount, currency), floor, ceiling) in enumerate(zip(kept, bounds, nexts, strict=False), 1)
    ]


def _record(doc: Doc, name: str, amount: Amount, currency: str, room: tuple[int, int]) -> Money:
    """The record of an amount; ``room`` is the stretch of tokens that no other amount claims."""
    return Money.model_construct(
        id=name,
        amount=amount.low,
        amount_max=amount.high,
        currency=currency,
        qualifier=find_qualifier(doc, amount, room[0]),
        per=find_per(doc, amount, *room),
        mention=doc.span(amount.start, amount.end),
        rule=amount.rule,
    )
