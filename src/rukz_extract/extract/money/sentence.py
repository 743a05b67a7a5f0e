"""Sentences as sums need them: the dot of "500 грн. ($19), а не 900" ends none, though a bracket follows."""

from rukz_extract.extract.money.currencies import abbreviations
from rukz_extract.language.doc import Doc

_DOT, _OPEN = ".", "("


def sentence_of(doc: Doc, token: int) -> tuple[int, int]:
    """The first token and the end of the sentence of a token, over the dots of abbreviated currencies."""
    first, last = doc.sentence(token)
    while _goes_on(doc, first):
        first = doc.sentence(first - 1)[0]
    while _goes_on(doc, last):
        last = doc.sentence(last)[1]
    return first, last


def _goes_on(doc: Doc, token: int) -> bool:
    """True when a bracket at ``token`` follows the dot of a currency on the same line."""
    if not 1 < token < len(doc) or doc.words[token] != _OPEN or doc.words[token - 1] != _DOT:
        return False
    return doc.keys[token - 2] in abbreviations() and not doc.starts_line(token)
