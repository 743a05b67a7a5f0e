"""The pieces of numbers in a text: digits, number words and scales, each with its offsets.

Tokens are not enough: the tokenizer keeps "3–5", "млн-3", "5," and "два-три" whole and takes "500 000" apart.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from rukz_extract.extract.numbers.digits import SPACES, read_digits
from rukz_extract.extract.numbers.words import Kind, NumberWord, additions, number_words
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold

_DIGIT = frozenset("0123456789")
_DASHES = re.compile(r"[-–—−]")
_PART = re.compile(r"[0-9]|[^\W\d_]+")
_CASE_ENDING = re.compile(r"-(?:ти|и|х|ух|[её]х|ми|мя|ю|у|а)(?![^\W_])")  # 5-ти миллионов
_COMPOUND = re.compile(r"[-–][^\W\d_]+")  # 100-тысячный
_PLUS = re.compile(rf"\+[{SPACES}]?(?=[^\W\d_])")  # 30+ млрд
_DIGITS = NumberWord(Kind.DIGITS)
_WITH = "с"
_SIGNS = frozenset("₸€₽₴₾₩₹£¥$")
"""Signs that the tokenizer leaves on a scale: 5 млрд₸."""


class Piece(NamedTuple):
    """One piece of a number, ``text[start:end]``, in or from ``token``; ``value`` as in NumberWord and Digits.

    ``more`` tells a plus behind it.
    """

    word: NumberWord
    value: Decimal | None
    start: int
    end: int
    token: int
    thousands: Decimal | None = None
    more: bool = False

    @property
    def kind(self) -> Kind:
        """What the piece does to those before it."""
        return self.word.kind


def is_number_piece(doc: Doc, token: int) -> bool:
    """True when a token can begin a number: a cheap test before the reading."""
    return _may_hold_piece(doc.keys[token])


def _may_hold_piece(key: str) -> bool:
    return key in number_words() or _is_mixed(key)


def _is_mixed(key: str) -> bool:
    """True for tokens that may hold pieces between other characters: "3–5", "два-три", "млрд₸"."""
    return key[:1] in _DIGIT or key[-1:] in _DIGIT or key[-1:] in _SIGNS or _DASHES.search(key) is not None


def _keys_of_pieces(doc: Doc) -> set[str]:
    """The different keys that may hold a piece: no word of letters only does that stands in no table."""
    listed = filter(_listed().__contains__, doc.by_key)
    return {*listed, *filter(_may_hold_piece, doc.odd_keys)}


@cache
def _listed() -> frozenset[str]:
    return frozenset({*number_words(), *additions()})


def find_pieces(doc: Doc, first: int = 0, last: int | None = None) -> Iterator[Piece]:
    """The pieces from token ``first`` to ``last`` (exclusive), or of the article; in text order, none overlapping."""
    words, added, done = number_words(), additions(), 0
    if last is None:
        tokens: Iterable[int] = doc.tokens_of(_keys_of_pieces(doc))
    else:
        tokens = range(first, min(last, len(doc)))
    for token in tokens:
        key = doc.keys[token]
        if key in added and token and doc.keys[token - 1] == _WITH:
            yield Piece(added[key], added[key].value, doc.starts[token - 1], doc.ends[token], token)
        elif word := words.get(key):
            if word.kind is not Kind.GLUED or not doc.gap(token):
                yield Piece(word, word.value, doc.starts[token], doc.ends[token], token)
        elif _is_mixed(key):
            for piece in _inside(doc, token, max(done, doc.starts[token])):
                done = piece.end
                if piece.value is not None or piece.kind is not Kind.DIGITS:
                    yield piece


def _inside(doc: Doc, token: int, start: int) -> Iterator[Piece]:
    """The pieces that begin inside one token, from an offset on; digits may reach into the tokens after it."""
    text, end = doc.text, doc.ends[token]
    while part := _PART.search(text, start, end):
        if part[0] in _DIGIT:
            piece = _digits(text, part.start(), token)
            start = piece.end
            yield piece
        elif word := number_words().get(fold(part[0])):
            yield Piece(word, word.value, part.start(), part.end(), token)
            start = part.end()
        else:
            return


def _digits(text: str, start: int, token: int) -> Piece:
    digits = read_digits(text, start)
    if ending := _CASE_ENDING.match(text, digits.end):
        return Piece(_DIGITS, digits.value, start, ending.end(), token)
    compound = _COMPOUND.match(text, digits.end)
    if compound and fold(compound[0][1:]) not in number_words():
        return Piece(_DIGITS, None, start, compound.end(), token)
    plus = digits.value is not None and _PLUS.match(text, digits.end) is not None  # $30+ млрд
    return Piece(_DIGITS, digits.value, start, digits.end + plus, token, digits.thousands, more=plus)


def adjacent(text: str, left: Piece, right: Piece) -> bool:
    """True when two pieces may belong to one number: only spaces between them, or a dot after an abbreviation.

    A capital letter behind the dot begins a sentence: "достигнет 10 млрд. Десять лет назад".
    """
    gap = text[left.end : right.start].strip(SPACES) if right.start - left.end < 5 else "far"
    return not gap or (gap == "." and left.kind in {Kind.SCALE, Kind.DOTTED} and not text[right.start].isupper())
