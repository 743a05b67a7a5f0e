"""Short insertions beside a post: a bracket, a few quoted words."""

from rukz_extract.language.doc import Doc

SHORT_INSERTION = 6
"""Tokens that a bracket or a quote between a post and a name may have."""


def over_bracket(doc: Doc, token: int) -> int:
    """Over a bracket: "депутат Госдумы (ЕР) Иван Белов", "Иван Белов, депутат Госдумы (VI созыва)."; else the token."""
    return _over(doc, token, "(", ")")


def over_quote(doc: Doc, token: int) -> int:
    """Over a few quoted words: "судья «болотного дела» Артур Карпов"; else the token."""
    return _over(doc, token, "«", "»")


def _over(doc: Doc, token: int, opening: str, closing: str) -> int:
    if doc.key_at(token) != opening:
        return token
    ends = (last + 1 for last in range(token + 1, token + SHORT_INSERTION) if doc.key_at(last) == closing)
    return next(ends, token)
