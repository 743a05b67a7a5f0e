"""What the heading of a list tells of the zones under it: "Что построят:" and a zone on each line."""

from collections.abc import Iterator

from rukz_extract.extract.zones.state.verbs import COMES_WEAKLY, WORKS_WEAKLY, Vote, tense
from rukz_extract.extract.zones.wording.words import cue, is_verb
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import BULLETS

_WHAT = "что"
_AFTER_NUMBER = frozenset(".)")
_MARK = 3
"""Tokens from the head of a line to its zone: a bullet, or a number and its dot."""
_ITEMS = 200
"""Tokens looked back for the heading."""
_HEADING = 6
"""Tokens that a heading may have."""


def heading_votes(doc: Doc, first: int) -> Iterator[Vote]:
    """The votes of "Что построят", "Что уже работает" above the line that a zone opens behind its bullet."""
    line = doc.line_start(first, _MARK)
    if line is None or not line < first or not _is_marked(doc, line, first):
        return
    told = [key for key in _heading(doc, line) if is_verb(key)]
    if len(told) == 1:
        yield from _of_verb(told[0])


def _of_verb(key: str) -> Iterator[Vote]:
    if cue(key) == "make" and tense(key) == "futr":
        yield COMES_WEAKLY
    elif cue(key) == "work" and tense(key) == "pres":
        yield WORKS_WEAKLY


def _is_marked(doc: Doc, line: int, last: int) -> bool:
    """True for "•", "1." and "2)" before a token."""
    if doc.words[line] in BULLETS:
        return last == line + 1
    return doc.words[line].isdigit() and last == line + 2 and doc.words[line + 1] in _AFTER_NUMBER


def _heading(doc: Doc, line: int) -> list[str]:
    """The keys of the last line before a list, where it asks what: no item of the list itself."""
    last = line
    while last > max(0, line - _ITEMS):
        start = doc.line_start(last - 1, _ITEMS)
        if start is None:
            return []
        if not (doc.words[start] in BULLETS or doc.words[start].isdigit()):
            asked = doc.keys[start] == _WHAT and last - start <= _HEADING
            return list(doc.keys[start:last]) if asked else []
        last = start
    return []
