"""Bodies of several words that the register knows by name: "Палестинской национальной администрации"."""

from functools import cache

from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.phrase import OF_TERRITORY, Part
from rukz_extract.extract.officials.roles import is_of_some_region
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.fold import fold

_STEM = 4
"""Letters of a name's first word that its forms share: "Банк России", "Европейский банк развития"."""
_SECTORS = frozenset({"public", "company", "ruling", "international"})


@cache
def _lengths() -> dict[str, frozenset[int]]:
    """How many words the registered names have that begin with a stem, the longest first."""
    found: dict[str, set[int]] = {}
    for name, body in lexicon().long_bodies.items():
        if " " in name and body.place == "organization" and body.sector in _SECTORS:
            found.setdefault(name.split()[0][:_STEM], set()).add(len(name.split()))
    return {stem: frozenset(lengths) for stem, lengths in found.items()}


def registered_body(cursor: Cursor, first: int) -> tuple[int, Body] | None:
    """The end of the registered name that begins at a token, and its entry."""
    key = cursor.key(first)
    if not cursor.doc.words[first][:1].isupper():
        return None
    for length in sorted(_lengths().get(fold(key)[:_STEM], ()), reverse=True):
        last = first + length
        if last <= cursor.stop and cursor.inside(last - 1):
            body = cursor.around.body_in_nominative(first, last)
            if body is not None and body.place == "organization":
                return last, body
    return None


def read_registered(cursor: Cursor) -> bool:
    """A registered name, whatever its words are by themselves: the first one may be a nation's adjective."""
    first = cursor.at + (cursor.inside(cursor.at + 1) and is_of_some_region(cursor.key(cursor.at)))
    found = registered_body(cursor, first)
    if found is None or cursor.last_kind() in ("territory", "organization"):
        return False
    last, body = found
    cursor.take_adjectives(first, OF_TERRITORY)  # "регионального | СУ СКР"
    if cursor.doc.keys[cursor.at - 1] in word_group("of_affairs") and cursor.last_kind() == "area":
        return cursor.take(Part("area", cursor.at, last))  # "комитета по делам Содружества Независимых Государств"
    return cursor.take(Part("organization", cursor.at, last, body=body, noun=body.name))
