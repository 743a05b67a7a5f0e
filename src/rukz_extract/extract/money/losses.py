"""Numbers that became no money, and why."""

from collections.abc import Iterable

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.qualifiers import is_denied
from rukz_extract.extract.trace import Loss, Trace
from rukz_extract.language.doc import Doc
from rukz_extract.records import plain_decimal


def tell_losses(doc: Doc, amounts: Iterable[Amount], trace: Trace) -> None:
    """Tells of every number that has no currency, and of every amount that is denied."""
    for amount in amounts:
        to = _refusal(doc, amount)
        if to:
            bounds = [plain_decimal(bound) for bound in (amount.low, amount.high) if bound is not None]
            trace(Loss("money", (amount.start, amount.end), amount.rule, "…".join(bounds), to))


def _refusal(doc: Doc, amount: Amount) -> str | None:
    if amount.currency:
        return "denied" if is_denied(doc, amount) else None
    return "counts_things" if counts_something(doc, amount.last) else "no_currency"
