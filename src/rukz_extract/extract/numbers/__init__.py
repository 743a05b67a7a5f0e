"""Numbers of a text with their exact values: digits, scales, number words and mixtures of them.

Used by money and by dates. ``find_numbers(doc)`` gives every number of an article, ``number_at(doc, token)`` the one
that begins with a token, ``cardinals()`` is the plain table of single number words.
"""

from rukz_extract.extract.numbers.grammar import Number, find_numbers, number_at
from rukz_extract.extract.numbers.words import cardinals

__all__ = ["Number", "cardinals", "find_numbers", "number_at"]
