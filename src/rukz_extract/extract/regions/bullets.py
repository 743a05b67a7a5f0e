"""Units in the items of a list whose first one alone has its status word: "• Омская область — 5; • Томская — 3"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rukz_extract.extract.regions.left_out import left_out_unit, stands_alone
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import Kind, Statuses
from rukz_extract.extract.regions.unit_adjectives import is_name
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.items import behind_mark
from rukz_extract.language.marks import BULLETS, DASHES
from rukz_extract.records import Level

_SIGNS = BULLETS - DASHES
"""Bullets that open an item inside a line too."""
_MARK = 3
"""Tokens from the head of a line to what its mark leads to."""
_TOLD = DASHES | {"(", ":"}
"""What stands behind a unit in an item."""
_FIGURE = 6
"""Tokens from a unit to a figure of its own."""
_REACH = 80
"""Tokens from one item to the next."""


def find_bulleted(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """The units without a status word in the items behind one that has it."""
    told = {token - 1: kind for token, kind in statuses if _opens_an_item(doc, token - 1, kind)}
    if not told:
        return
    items = _items(doc)
    for name, kind in told.items():
        for place in _further(items, name):
            if place in told:
                break
            if is_name(doc, place) and _is_told_of(doc, place) and stands_alone(doc, place, kind):
                yield from left_out_unit(doc, lexicon, place, kind)


def _opens_an_item(doc: Doc, token: int, kind: Kind) -> bool:
    if token < 0 or kind.short or kind.level == Level.CITY or not is_name(doc, token):
        return False
    return doc.starts_line(token) or (token > 0 and (doc.keys[token - 1] in _SIGNS or _is_marked(doc, token)))


def _is_marked(doc: Doc, token: int) -> bool:
    """True behind a dash or a number at the head of a line: "– Омская", "2) Томская"."""
    line = doc.line_start(token, _MARK)
    return line is not None and line < token == behind_mark(doc, line)


def _is_told_of(doc: Doc, place: int) -> bool:
    """True before a sign that leads to what is told of a unit; without a bullet a figure: "Томская — 5 млн"."""
    if doc.key_at(place + 1) not in _TOLD:
        return False
    return place not in doc.lines or any(word[0].isdigit() for word in doc.words[place + 2 : place + _FIGURE])


def _items(doc: Doc) -> Sequence[int]:
    """The first words of all items, their marks left out."""
    signs = {token + 1 for token in doc.tokens_in(_SIGNS) if token + 1 < len(doc)}
    return sorted(signs | {behind_mark(doc, token) for token in doc.lines})


def _further(items: Sequence[int], first: int) -> Iterator[int]:
    """The items behind one, as long as they follow each other."""
    for place in items[bisect_right(items, first) :]:
        if place - first > _REACH:
            return
        yield place
        first = place
