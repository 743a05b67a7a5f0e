"""The words of a clause before a number, from the number back."""

from collections.abc import Iterator

from rukz_extract.extract.money.words import CLAUSE_ENDS
from rukz_extract.language.doc import Doc


def clause_before(doc: Doc, token: int, reach: int) -> Iterator[str]:
    """The keys of at most ``reach`` tokens before a token, up to the mark or the sentence that begins its clause."""
    first = max(doc.sentence(token)[0], token - reach)
    for place in range(token - 1, first - 1, -1):
        if doc.keys[place] in CLAUSE_ENDS:
            return
        yield doc.keys[place]
