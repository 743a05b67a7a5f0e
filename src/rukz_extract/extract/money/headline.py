"""Sums of a headline whose currency the article tells further on: "Бюджет приняли с дефицитом в 9 млрд"."""

from collections.abc import Sequence

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.counted_before import is_counted_before
from rukz_extract.language.doc import Doc


def tell_headline(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Gives a sum of the first line the one currency that the same sum has in the text."""
    end = doc.text.find("\n", doc.article.body_start + 1)
    for amount in amounts:
        if amount.start > end:
            return
        if amount.currency or amount.scale == 1 or counts_something(doc, amount.last) or is_counted_before(doc, amount):
            continue
        same = {other.currency for other in amounts if (other.low, other.high) == (amount.low, amount.high)} - {None}
        if len(same) == 1:
            amount.currency, amount.rule = same.pop(), "handed_back"
