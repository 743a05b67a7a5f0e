"""Short insertions beside a post: a bracket, a few quoted words."""

from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import LONG_DASHES

SHORT_INSERTION = 6
"""Tokens that a bracket or a quote between a post and a name may have."""

_TERM = 9
"""Tokens of a bracket with the days of a term: "(27 февраля — 25 марта 2014)"."""
_NOTE = 24
"""Tokens of a note in brackets."""
_SIGNATURE = 6
"""Tokens from the dash before its author to its end: "— RT)", "— Прим. ред.)"."""


def over_bracket(doc: Doc, token: int) -> int:
    """Over a bracket: "депутат Госдумы (ЕР) Иван Белов", "Иван Белов, депутат Госдумы (VI созыва)."; else the token.

    A note that its editors sign may be longer: "депутат партии (получила 20 мест. — Ред.) Иван Белов".
    """
    end = _over(doc, token, "(", ")")
    return _over_note(doc, token) if end == token and doc.key_at(token) == "(" else end


def _over_note(doc: Doc, token: int) -> int:
    ends = (last for last in range(token + 1, min(token + _NOTE, len(doc))) if doc.keys[last] == ")")
    last = next(ends, token)
    signature = doc.words[max(token + 1, last - _SIGNATURE) : last]
    return last + 1 if not LONG_DASHES.isdisjoint(signature) else token


def over_quote(doc: Doc, token: int) -> int:
    """Over a few quoted words: "судья «болотного дела» Артур Карпов"; else the token."""
    return _over(doc, token, "«", "»")


def _over(doc: Doc, token: int, opening: str, closing: str) -> int:
    if doc.key_at(token) != opening:
        return token
    reach = _TERM if doc.key_at(token + 1).isdigit() else SHORT_INSERTION
    ends = (last + 1 for last in range(token + 1, token + reach) if doc.key_at(last) == closing)
    return next(ends, token)
