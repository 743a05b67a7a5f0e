"""Who says "я": by the reporting clause behind, by the words before a colon, by the heading or lead of an interview."""

from rukz_extract.extract.officials.beside.headings import interviewed, introduced
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.quotations import is_inside_quotes
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES, LONG_DASHES, QUOTES

_BEFORE_DASH = QUOTES | frozenset({",", "!", "?", "…", "."})
"""What a speech ends with before the dash of its reporting clause."""
_LONGEST = 200
"""Tokens of a paragraph that are looked through on either side."""
_SUPPOSED = frozenset({"бы", "если"})
_NEAR = 4
"""Tokens on either side of a verb among which "бы" makes it a supposition."""


def speaker(doc: Doc, people: PeopleIndex, token: int) -> Naming | None:
    """Who speaks the words at a token; None where the article does not tell, and for "я бы стала президентом"."""
    line = doc.line_start(token, _LONGEST)
    if line is None or not _SUPPOSED.isdisjoint(doc.keys[max(token - _NEAR, 0) : token + _NEAR]):
        return None
    told = _labelled(doc, people, line, token)
    if told is not None or not (doc.keys[line] in DASHES or is_inside_quotes(doc, line, token)):
        return told
    return _reported(doc, people, token) or interviewed(doc, people, token) or introduced(doc, people, line)


def _reported(doc: Doc, people: PeopleIndex, token: int) -> Naming | None:
    """``– Я был мэром, – вспоминает Иван Белов``: the first name of the clause behind the first dash."""
    for place in range(token + 1, min(token + _LONGEST, len(doc))):
        if doc.starts_line(place):
            return None
        if doc.keys[place] in LONG_DASHES and doc.keys[place - 1] in _BEFORE_DASH:
            return people.ahead(place + 1, "n")
    return None


def _labelled(doc: Doc, people: PeopleIndex, line: int, token: int) -> Naming | None:
    """``Белов: Я был мэром``, ``Белов рассказал: «Я был мэром»``: a label, or the subject of a verb of saying."""
    colon = next((place for place in range(token - 1, line, -1) if doc.keys[place] == ":"), None)
    if colon is None:
        return None
    label = people.ending.get(colon)
    if label is not None:
        return label if label.first == line else None
    said = people.ending.get(colon - 1) if doc.keys[colon - 1] in word_group("says") else None
    return said if said is not None and people.may_be_subject(said) else None
