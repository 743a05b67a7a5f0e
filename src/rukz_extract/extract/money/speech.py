"""The states whose money a clause or a quotation tells of: "глава района сказал: «Нужно не меньше 150 миллионов»"."""

from collections.abc import Sequence
from functools import cache

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table

_OPENING, _CLOSING = "«", "»"
_BEFORE_SPEECH = ":"
_SPEAKER = 20
"""Tokens of the clause that names the speaker."""
_NEXT = 3
"""Tokens from one word of a row to its next: "глава Степного района"."""


def side_of_speaker(doc: Doc, amount: Amount) -> str | None:
    """The currency of the state of who says an amount inside a quotation; None when no clause before it tells."""
    opening = _opening(doc, amount)
    if opening is None:
        return None
    told = sides_of(doc, max(doc.sentence(opening)[0], opening - _SPEAKER), opening)
    return next(iter(told)) if len(told) == 1 else None


def _opening(doc: Doc, amount: Amount) -> int | None:
    """The mark that opens the quotation an amount stands in, behind a colon and on the same line."""
    line = doc.text.rfind("\n", 0, amount.start) + 1
    mark = doc.text.rfind(_OPENING, line, amount.start)
    if mark < 0 or _CLOSING in doc.text[mark : amount.start]:
        return None
    token = amount.first
    while token > 0 and doc.starts[token] > mark:
        token -= 1
    return token if token > 0 and doc.keys[token - 1] == _BEFORE_SPEECH else None


def sides_of(doc: Doc, first: int, last: int) -> set[str]:
    """The currencies of the states that the words of some tokens name: "краевой", "акимат", "глава района"."""
    return {code for token in range(first, last) for words, code in _sides() if _names(doc.keys[token:last], words)}


def _names(keys: Sequence[str], words: tuple[str, ...]) -> bool:
    """True where the first key begins with the first word, and one of the next few with the next."""
    if not keys[0].startswith(words[0]):
        return False
    return len(words) == 1 or any(key.startswith(words[1]) for key in keys[1 : 1 + _NEXT])


@cache
def _sides() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Beginnings of the words that tell a state, and its currency."""
    return tuple((tuple(row["stem"].split()), row["currency"]) for row in read_table("money/sides"))
