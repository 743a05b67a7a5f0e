"""Sentences as sums need them: neither the dot of "500 грн. ($19), а не 900" nor a semicolon ends one."""

from rukz_extract.extract.money.currencies import abbreviations
from rukz_extract.language.doc import Doc

_MOST = 4  # pieces joined on either side: a list of thousands is no sentence
_DOT, _OPEN, _SEMICOLON = ".", "(", ";"


def sentence_of(doc: Doc, token: int) -> tuple[int, int]:
    """The first token and the end of the sentence of a token, over semicolons and dots of abbreviated currencies."""
    first, last = doc.sentence(token)
    for _ in range(_MOST):
        if not _goes_on(doc, first):
            break
        first = doc.sentence(first - 1)[0]
    for _ in range(_MOST):
        if not _goes_on(doc, last):
            break
        last = doc.sentence(last)[1]
    return first, last


def _goes_on(doc: Doc, token: int) -> bool:
    """True at a token on the same line as a semicolon before it, and at a bracket behind the dot of a currency."""
    if not 1 < token < len(doc) or doc.starts_line(token):
        return False
    if doc.words[token - 1] == _SEMICOLON:
        return True
    return doc.words[token] == _OPEN and doc.words[token - 1] == _DOT and doc.keys[token - 2] in abbreviations()
