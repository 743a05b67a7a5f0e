"""Names told once more in Latin letters behind themselves: "Томас Шефер (Thomas Schäfer)"."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import DASHES, is_initial
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.resources import read_table

_LONGEST = 12
"""Tokens of the longest name in Latin letters, its dots and dashes counted."""
_CLOSING = frozenset(");,")
_INSIDE = frozenset(".'’") | DASHES


def spelled_abroad(doc: Doc, spans: Sequence[TokenSpan]) -> dict[TokenSpan, TokenSpan]:
    """The names in Latin letters in a bracket behind a name, by that name."""
    return {span: found for span in spans if doc.key_at(span[1]) == "(" and (found := _spelling(doc, span))}


def _spelling(doc: Doc, span: TokenSpan) -> TokenSpan | None:
    first = span[1] + 1
    if doc.key_at(first + 1) == "." and doc.words[first].islower():  # "(порт. António Guterres)"
        first += 2
    last = first
    while last < min(len(doc), first + _LONGEST) and _goes_on(doc, last):
        last += 1
    if doc.key_at(last) not in _CLOSING or last == first:
        return None
    names = [word for word in doc.words[first:last] if word[0].isupper()]
    mine = [word for word in doc.words[slice(*span)] if word[0].isupper() and not is_initial(word)]
    return (first, last) if len(names) > 1 and mine and _sound_alike(mine, names) else None


def _goes_on(doc: Doc, token: int) -> bool:
    return _is_latin(doc.words[token]) or doc.words[token] in _INSIDE


@lru_cache(maxsize=LATELY)
def _is_latin(word: str) -> bool:
    return all(_plain(letter) in _letters() for letter in word if letter.isalpha()) and word[:1].isalpha()


def _sound_alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """True when both names begin alike and the surname is among the words: "(Goldman Sachs)" is no Белов."""
    begins = len(mine) == 1 or _begin_alike(mine[0], theirs[0])
    return begins and any(_begin_alike(mine[-1], word) for word in theirs[1:])


def _begin_alike(mine: str, theirs: str) -> bool:
    return mine[0].lower() in _letters()[_plain(theirs[0])]


def _plain(letter: str) -> str:
    """A letter in lower case without its marks: "š" is "s"."""
    return unicodedata.normalize("NFD", letter.lower())[:1]


@cache
def _letters() -> Mapping[str, str]:
    """The Cyrillic letters that a name may begin with, by the Latin one."""
    return {row["latin"]: row["cyrillic"] for row in read_table("people/latin_letters")}
