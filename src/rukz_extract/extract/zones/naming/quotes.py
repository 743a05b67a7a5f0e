"""Stretches in quotation marks: every style, nested, and with one closing mark for two."""

from typing import NamedTuple

from rukz_extract.language.doc import Doc

OPENING = frozenset("«„“‘\"'`") | {"``"}
CLOSING = frozenset("»”“’\"'") | {"''"}
MARKS = OPENING | CLOSING
_EITHER = frozenset("\"'“”’‘`")
_LIMIT = 16
"""Tokens that a name in quotes may have."""


class Quoted(NamedTuple):
    """A stretch in quotation marks: ``first`` to ``last`` is the inside, ``after`` the token behind the marks."""

    first: int
    last: int
    after: int


def opens(doc: Doc, token: int) -> bool:
    """True when a token is a mark that opens: before a word, and at the start or behind a space."""
    if token < 0 or token >= len(doc.words) - 1 or doc.words[token] not in OPENING:
        return False
    if doc.gap(token + 1):
        return False
    return doc.words[token] not in _EITHER or token == 0 or bool(doc.gap(token)) or doc.words[token - 1] in "([«„—–-"


def closes(doc: Doc, token: int) -> bool:
    """True when a token is a mark that closes: right behind a word or another mark."""
    return 0 < token < len(doc) and doc.words[token] in CLOSING and not doc.gap(token) and not opens(doc, token)


def quoted(doc: Doc, token: int) -> Quoted | None:
    """The stretch whose opening mark is a token; None when it opens nothing or holds more than a name.

    «Технополис «Москва» with one closing mark for two ends at that mark.
    """
    if not opens(doc, token):
        return None
    depth, last_close = 1, None
    for place in range(token + 1, min(token + _LIMIT, len(doc))):
        if doc.starts_line(place):
            break
        if closes(doc, place):
            depth -= 1
            last_close = place
            if depth == 0:
                break
        elif opens(doc, place):
            if last_close is not None and place > last_close + 1:
                break  # «Технополис «Москва» и «Алабуга»: the second name is another
            depth += 1
    if last_close is None or last_close == token + 1:
        return None
    return Quoted(token + 1, _inner_end(doc, token, last_close), last_close + 1)


def _inner_end(doc: Doc, opening: int, closing: int) -> int:
    """End of the inside without the closing marks of nested names."""
    end = closing
    while end > opening + 1 and closes(doc, end - 1):
        end -= 1
    return end


def past_marks(doc: Doc, token: int, end: int | None = None) -> int:
    """The first token from one on that is no quotation mark, ``end`` where there is none before it."""
    end = len(doc) if end is None else end
    while token < end and doc.words[token] in MARKS:
        token += 1
    return token


def before_marks(doc: Doc, token: int, start: int = 0) -> int:
    """The token, or the first of the quotation marks that stand before it, down to ``start``."""
    while token > start and doc.words[token - 1] in MARKS:
        token -= 1
    return token


def inside_text(doc: Doc, first: int, last: int) -> str:
    """The words of a stretch as the article writes them, without quotation marks."""
    parts: list[str] = []
    for token in range(first, last):
        if doc.words[token] in MARKS:
            continue
        follows_mark = token > first and doc.words[token - 1] in MARKS
        space = bool(parts) and (follows_mark or bool(doc.gap(token)))
        parts.append((" " if space else "") + doc.words[token])
    return "".join(parts)
