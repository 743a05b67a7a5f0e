"""What the heading of a list tells of the zones under it: "Что построят:" and a zone on each line."""

from collections.abc import Iterator

from rukz_extract.extract.zones.state.verbs import COMES_WEAKLY, WORKS_WEAKLY, Vote, tense
from rukz_extract.extract.zones.wording.words import cue, is_verb
from rukz_extract.language.doc import Doc
from rukz_extract.language.items import behind_mark

_WHAT = "что"
_MARK = 3
"""Tokens from the head of a line to its zone: a bullet, or a number and its dot."""
_ITEMS = 200
"""Tokens looked back for the heading."""
_HEADING = 6
"""Tokens that a heading may have."""


def heading_votes(doc: Doc, first: int) -> Iterator[Vote]:
    """The votes of "Что построят", "Что уже работает" above the line that a zone opens behind its bullet."""
    line = doc.line_start(first, _MARK)
    if line is None or not line < first == behind_mark(doc, line):
        return
    told = [key for key in _heading(doc, line) if is_verb(key)]
    if len(told) == 1:
        yield from _of_verb(told[0])


def _of_verb(key: str) -> Iterator[Vote]:
    if cue(key) == "make" and tense(key) == "futr":
        yield COMES_WEAKLY
    elif cue(key) == "work" and tense(key) == "pres":
        yield WORKS_WEAKLY


def _heading(doc: Doc, line: int) -> list[str]:
    """The keys of the last line before a list, where it asks what: no item of the list itself."""
    last = line
    while last > max(0, line - _ITEMS):
        start = doc.line_start(last - 1, _ITEMS)
        if start is None:
            return []
        if behind_mark(doc, start) == start:
            asked = doc.keys[start] == _WHAT and last - start <= _HEADING
            return list(doc.keys[start:last]) if asked else []
        last = start
    return []
