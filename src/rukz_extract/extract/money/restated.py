"""Sums that say in money what was told in units of reckoning: "не более двух МРП, то есть 7 864 тенге"."""

from functools import cache

from rukz_extract.extract.money.words import THAT_IS
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table


def reckoned_before(doc: Doc, first: int, floor: int) -> int | None:
    """The token at which "двух МРП, то есть" begins before token ``first``; its bound is that of the sum."""
    token = first - 1
    while token > floor and doc.keys[token] in THAT_IS:
        token -= 1
    unit = token
    if token == first - 1:
        return None
    while token > floor and doc.keys[token] in _units():
        token -= 1
    counted = token
    while token >= floor and is_number_piece(doc, token):
        token -= 1
    return token + 1 if token < counted < unit else None


@cache
def _units() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("money/reckoned"))
