"""Territories joined by dashes in one token: "Россия—Казахстан", "Астана-Усть-Каменогорск"."""

import re
from collections.abc import Iterator, Sequence

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import lemma_before, word_group
from rukz_extract.gazetteer.lexicon import Lexicon, Match
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import AS_HYPHENS

_DASH = re.compile(r"[-–—‑]")
_PART = re.compile(r"[^-–—‑]+")
_KNOWN = 100_000
"""How many live in a town whose name, also a word or a person's, counts in a compound."""
_LONGEST = 4
"""Words of the last name, which goes on behind the compound."""
_PARTICLE = "то"
_FEWEST = 2
"""Names of a compound."""


def find_compound(doc: Doc, lexicon: Lexicon, token: int) -> Iterator[Sighting]:
    """The territories of a compound, none where a part of it is something else; the one of "Россия-то"."""
    word = doc.words[token]
    if not word[:1].isupper() or not _DASH.search(word) or lemma_before(doc, token) in word_group("airfield"):
        return
    pieces = [part.span() for part in _PART.finditer(word)]
    if word[slice(*pieces[-1])] == _PARTICLE:
        name = _part(doc, lexicon, token, pieces[:-1])
        yield from [name] if name else []
        return
    head, tail = _begun_before(doc, lexicon, token, pieces[0]), _going_on(doc, lexicon, token, pieces[-1])
    inner = _parts(doc, lexicon, token, pieces[bool(head) : len(pieces) - bool(tail)])
    found = [part for part in (head, *inner, tail) if part]
    if None not in inner and len(found) >= _FEWEST:
        yield from found


def _parts(doc: Doc, lexicon: Lexicon, token: int, pieces: Sequence[tuple[int, int]]) -> list[Sighting | None]:
    """The longest names that the pieces of a token make, one behind the other; None for a piece that is none."""
    found: list[Sighting | None] = []
    while pieces:
        tried = ((count, _part(doc, lexicon, token, pieces[:count])) for count in range(len(pieces), 0, -1))
        count, part = next(((count, part) for count, part in tried if part), (len(pieces), None))
        found.append(part)
        pieces = pieces[count:]
    return found


def _part(doc: Doc, lexicon: Lexicon, token: int, pieces: Sequence[tuple[int, int]]) -> Sighting | None:
    first, last = pieces[0][0], pieces[-1][1]
    text = doc.words[token][first:last]
    match = lexicon.find(fold(text).translate(AS_HYPHENS))
    start = doc.starts[token]
    return _sighting(token, token + 1, start + first, start + last, match) if _stands(text, match) else None


def _going_on(doc: Doc, lexicon: Lexicon, token: int, piece: tuple[int, int]) -> Sighting | None:
    """``Москва-Нижний Новгород``: the last name goes on behind the token."""
    if token + 1 >= len(doc) or not doc.words[token + 1][:1].isupper():
        return None
    text = doc.words[token][slice(*piece)]
    found = lexicon.match([fold(text), *doc.keys[token + 1 : token + _LONGEST]], 0)
    if found is None or found[0] == 1 or not _stands(text, found[1]):
        return None
    last = token + found[0]
    return _sighting(token, last, doc.starts[token] + piece[0], doc.ends[last - 1], found[1])


def _begun_before(doc: Doc, lexicon: Lexicon, token: int, piece: tuple[int, int]) -> Sighting | None:
    """``Нижний Новгород-Москва``: the first name begins before the token."""
    if not token or not doc.words[token - 1][:1].isupper() or doc.gap(token) != " ":
        return None
    text = doc.words[token][slice(*piece)]
    match = lexicon.find(f"{doc.keys[token - 1]} {fold(text)}")
    if not _stands(text, match):
        return None
    return _sighting(token - 1, token + 1, doc.starts[token - 1], doc.starts[token] + piece[1], match)


def _sighting(first: int, last: int, start: int, end: int, match: Match | None) -> Sighting | None:
    return Sighting(first, last, start, end, match.entries, "compound", match.marks, sure=True) if match else None


def _stands(text: str, match: Match | None) -> bool:
    if match is None or not text[:1].isupper() or {"s", "n", "w"} & set(match.marks):
        return False
    people = max((entry.population for entry in match.entries), default=0)
    return people >= _KNOWN or not {"c", "p"} & set(match.marks)  # "Марка-Андре" is a person
