"""Amounts that say an earlier one in another currency: "26,7 млрд тенге, то есть 55 млн долларов"."""

from functools import cache

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table

_FARTHEST = 700  # code points from an amount to the end of the bracket behind it
_REACH = 6  # tokens from an amount to the same in another currency


def converts(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True when an amount says an earlier one in another currency: "26,7 млрд тенге, то есть 55 млн долларов".

    All of a bracket does: "4 млрд тенге (700 млн рублей, или 8 млн долларов)".
    """
    if whole.currency == amount.currency:
        return False
    if _is_in_bracket(doc, whole, amount):
        return True
    if amount.first - whole.last > _REACH:
        return False
    between = doc.keys[whole.last : amount.first]
    return any(word in _conversions() for word in (*between, " ".join(between[:3]).lstrip(", ")))


def _is_in_bracket(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True when a bracket that opens right behind one amount is still open at another of the same sentence."""
    opening = whole.last < len(doc) and doc.words[whole.last] == "("
    return opening and amount.start - whole.end < _FARTHEST and ")" not in doc.text[whole.end : amount.start]


@cache
def _conversions() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("money/conversions"))
