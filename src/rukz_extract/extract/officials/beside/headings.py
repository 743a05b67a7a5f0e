"""Who speaks by the heading above his post: "Анна Ладова: «Мост нужен»", and below "Глава Тары – о дорогах"."""

from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import SIGNS
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES, QUOTES

_LONGEST = 30
"""Tokens of a heading."""
_TOP = 25
"""Tokens before the heading of an article, such as a date; further down such a line is a speech of many."""
_ASKS = "?"
_INTRODUCTION = 4
"""Tokens of "Наш собеседник –", "Гость номера –"."""


def speaker_above(doc: Doc, people: PeopleIndex, phrase: PostPhrase) -> Naming | None:
    """The name that opens the line above a post and is followed by a colon or a dash, when no other stands by it."""
    first = _opening(doc, phrase.first)
    if not 0 < first < _TOP + _LONGEST or "ns" not in phrase.cases:
        return None
    begin, end = people.sentence(phrase.first)
    above = next((t for t in range(first - 1, max(first - 1 - _LONGEST, -1), -1) if not t or "\n" in doc.gap(t)), None)
    named = _speaker(doc, people, above) if above is not None and above < _TOP else None
    return named if named is not None and named.last < first and not people.between(begin, end) else None


def interviewed(doc: Doc, people: PeopleIndex, token: int) -> Naming | None:
    """Who answers in a line that opens with a dash, when the heading of the article is his speech."""
    line = doc.token_at(doc.text.rfind("\n", 0, doc.starts[token])) + 1
    return _speaker(doc, people, 0) if line and doc.keys[line] in DASHES else None


def introduced(doc: Doc, people: PeopleIndex, line: int) -> Naming | None:
    """The holder of a post who alone is named before questions and answers, of which ``line`` opens one.

    Of one whom nothing but his name is told, or who is a journalist, nobody knows that he answers.
    """
    if not line or doc.keys[line] not in DASHES:
        return None
    first, *others = (place for place in doc.tokens_in(DASHES) if place and doc.starts_line(place))
    asked = bool(others) and _ASKS in doc.keys[first : others[0]]
    named = people.between(0, first) if asked else ()
    if len({name.person for name in named}) != 1:
        return None
    begin, end = people.sentence(named[0].first)
    posted = any(lexicon().head(key) is not None for key in doc.keys[begin:end])
    return named[0] if posted and word_group("interviewers").isdisjoint(doc.keys[begin:end]) else None


def _speaker(doc: Doc, people: PeopleIndex, line: int) -> Naming | None:
    """The name that opens a line and is followed by a colon or a dash, or whose post opens it."""
    first = _over_header(doc, line)
    named = people.starting.get(first)
    if named is not None:
        return named if doc.key_at(named.last) in SIGNS else None
    return _with_post(doc, people, first) if lexicon().head(doc.key_at(first)) is not None else None


def _with_post(doc: Doc, people: PeopleIndex, first: int) -> Naming | None:
    """The only name before the quotes of a heading: "Генконсул Анна Ладова: «Очередь с утра»"."""
    colon = next((place for place in range(first, min(first + _LONGEST, len(doc))) if doc.keys[place] == ":"), None)
    if colon is None or any(map(doc.starts_line, range(first + 1, colon))) or doc.word_at(colon + 1) not in QUOTES:
        return None
    named = people.between(first, colon)
    return named[0] if len(named) == 1 and named[0].last == colon else None


def _over_header(doc: Doc, token: int) -> int:
    """Over the day that a file opens with: "date 2026-01-22 | Анна Ладова: «Мост нужен»"."""
    if token or doc.key_at(0) not in word_group("day_headers"):
        return token
    return next((place for place in range(1, min(_TOP, len(doc))) if doc.words[place][:1].isalpha()), token)


def _opening(doc: Doc, token: int) -> int:
    """Where the line of a post begins, over "Наш собеседник –"; 0 for a post inside a line."""
    if "\n" in doc.gap(token):
        return token
    if token < 2 or doc.keys[token - 1] not in DASHES:
        return 0
    words = range(max(token - 1 - _INTRODUCTION, 0), token - 1)
    first = next((place for place in words if "\n" in doc.gap(place)), 0)
    return first if not word_group("interlocutor").isdisjoint(doc.keys[first : token - 1]) else 0
