"""Who says "я": by the reporting clause behind, by the words before a colon, by the heading or lead of an interview."""

from rukz_extract.extract.officials.beside.headings import interviewed
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES, LONG_DASHES

_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”")
_BEFORE_DASH = _CLOSING | frozenset({",", "!", "?", "…", "."})
_SUPPOSED, _NEAR = frozenset({"бы", "если"}), 4
_LONGEST = 200
"""Tokens of a paragraph that are looked through on either side."""
_CLAUSE = 8
"""Tokens of a reporting clause up to the speaker's name: "– вспоминает о тех годах Иван Белов"."""


def speaker(doc: Doc, people: PeopleIndex, token: int) -> Naming | None:
    """Who speaks the words at a token; None where the article does not tell, and for "я бы стала президентом"."""
    line = doc.line_start(token, _LONGEST)
    if line is None or not _SUPPOSED.isdisjoint(doc.keys[max(token - _NEAR, 0) : token + _NEAR]):
        return None
    spoken = doc.keys[line] in DASHES or _is_quoted(doc, line, token)
    return _labelled(doc, people, line, token) or (
        (_reported(doc, people, token) or interviewed(doc, people, token)) if spoken else None
    )


def _is_quoted(doc: Doc, line: int, token: int) -> bool:
    keys = doc.keys[line:token]
    return sum(key in _OPENING for key in keys) > sum(key in _CLOSING for key in keys)


def _reported(doc: Doc, people: PeopleIndex, token: int) -> Naming | None:
    """``– Я был мэром, – вспоминает Иван Белов``: the first name of the clause behind the first dash."""
    for place in range(token + 1, min(token + _LONGEST, len(doc))):
        if doc.starts_line(place):
            return None
        if doc.keys[place] in LONG_DASHES and doc.keys[place - 1] in _BEFORE_DASH:
            return people.ahead(place + 1, "n")
    return None


def _labelled(doc: Doc, people: PeopleIndex, line: int, token: int) -> Naming | None:
    """``Белов: Я был мэром``, ``Белов рассказал: «Я был мэром»``: who is named last before the colon."""
    colons = (place for place in range(token - 1, line, -1) if doc.keys[place] == ":")
    colon = next((place for place in colons if doc.keys[place + 1] in _OPENING or place in people.ending), None)
    named = people.between(line, colon) if colon is not None else ()
    return next((name for name in reversed(named) if people.may_be_subject(name)), None)
