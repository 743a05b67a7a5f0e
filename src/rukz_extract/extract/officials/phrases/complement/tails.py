"""Genitives that no table knows, between a post and the name: "отдела по обеспечению деятельности комиссий X"."""

from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.noun_phrases import is_noun, is_person
from rukz_extract.extract.officials.phrases.phrase import Part
from rukz_extract.extract.officials.words import BY, LISTING

_LONGEST = 9
"""Tokens between what was read of a post and the name."""


def read_tail(cursor: Cursor) -> bool:
    """Nouns in the genitive with their adjectives, where nothing else stands before the name.

    Other readers have passed them over, since each of their words may mean something else. But nothing besides the
    post's own attributes can stand in the genitive between its body or area and the holder's name.
    """
    if cursor.last_kind() not in ("body", "area") or not cursor.has("body"):
        return False
    end = _end(cursor)
    return end is not None and cursor.take(Part("area", cursor.at, end))


def _end(cursor: Cursor) -> int | None:
    """The token at which the name, a body or a territory with its "по" begins; None where another thing does."""
    token = cursor.at
    while token - cursor.at < _LONGEST and token < cursor.stop:
        token = cursor.adjectives_end("g", token + (cursor.key(token) in LISTING))
        if not _is_attribute(cursor, token):
            return None
        token += 1
        land = token + (cursor.key(token) == BY)
        if token in cursor.around.people or token in cursor.around.organizations:
            return token
        if cursor.territory_end(land) is not None:
            return token
    return None


def _is_attribute(cursor: Cursor, token: int) -> bool:
    """True for a noun in the genitive that is neither a person nor a post: not "главы отдела соперник Иван Белов"."""
    if not cursor.inside(token):
        return False
    word = cursor.doc.words[token]
    titled = cursor.lexicon.head(cursor.key(token)) is not None or cursor.key(token) in cursor.lexicon.ranks
    return word.islower() and is_noun(word, "gent") and not titled and not is_person(word)
