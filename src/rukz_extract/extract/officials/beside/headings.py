"""Who speaks by the heading above his post: "Анна Ладова: «Мост нужен»", and below "Глава Тары – о дорогах"."""

from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import SIGNS
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES

_LONGEST = 30
"""Tokens of a heading."""
_TOP = 25
"""Tokens before the heading of an article, such as a date; further down such a line is a speech of many."""
_INTRODUCTION = 4
"""Tokens of "Наш собеседник –", "Гость номера –"."""


def speaker_above(doc: Doc, people: PeopleIndex, phrase: PostPhrase) -> Naming | None:
    """The name that opens the line above a post and is followed by a colon or a dash, when no other stands by it."""
    first = _opening(doc, phrase.first)
    if not 0 < first < _TOP + _LONGEST or "ns" not in phrase.cases:
        return None
    begin, end = people.sentence(phrase.first)
    above = next((t for t in range(first - 1, max(first - 1 - _LONGEST, -1), -1) if not t or "\n" in doc.gap(t)), None)
    named = people.starting.get(above) if above is not None and above < _TOP else None
    if named is None or named.last >= first or doc.keys[named.last] not in SIGNS or people.between(begin, end):
        return None
    return named


def _opening(doc: Doc, token: int) -> int:
    """Where the line of a post begins, over "Наш собеседник –"; 0 for a post inside a line."""
    if "\n" in doc.gap(token):
        return token
    if token < 2 or doc.keys[token - 1] not in DASHES:
        return 0
    words = range(max(token - 1 - _INTRODUCTION, 0), token - 1)
    first = next((place for place in words if "\n" in doc.gap(place)), 0)
    return first if not word_group("interlocutor").isdisjoint(doc.keys[first : token - 1]) else 0
