"""Sums whose bracket restates them in another currency: "на счёт положили 170 тыс. ($6,3 тыс.)"."""

from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.qualifiers import loose_words
from rukz_extract.extract.money.wide import names_things
from rukz_extract.language.doc import Doc

_LOOSE = 2  # words of a bound between the bracket and the amount in it


def tell_by_brackets(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Gives a scaled number before such a bracket the last currency told that is not the one in the bracket."""
    told: list[str] = []
    for left, right in pairwise(amounts):
        if left.currency:
            told.append(left.currency)
        elif right.currency and left.scale > 1 and _is_restated(doc, left, right) and not names_things(doc, 0, left):
            left.currency = next((code for code in reversed(told) if code != right.currency), None)
            left.rule = "carried" if left.currency else left.rule


def _is_restated(doc: Doc, left: Amount, right: Amount) -> bool:
    """True when an amount is the first thing in a bracket right behind a number."""
    if left.last >= right.first or doc.words[left.last] != "(" or right.first - left.last > 1 + _LOOSE:
        return False
    return all(key in loose_words() for key in doc.keys[left.last + 1 : right.first])
