"""The quotation that a reporting clause ends: who is named inside it does not speak it."""

from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES

_OPENING, _CLOSING = frozenset({"«", "“", "„"}), frozenset({"»", "”"})
_CLOSES_LOW, _STRAIGHT = "“", '"'
"""A mark that closes behind „ and opens elsewhere; one that does either."""
_LONGEST = 120
"""Tokens of a quotation that are gone back over."""
_CLAUSE = 4
"""Tokens between the dash and the speaker: "», — написал позднее глава государства"."""


def is_inside_quotes(doc: Doc, first: int, token: int) -> bool:
    """True when a quotation that opens in the tokens from ``first`` on is still open at a token."""
    inside = False
    for key in doc.keys[first:token]:
        if key in _CLOSING or (key == _CLOSES_LOW and inside):
            inside = False
        elif key in _OPENING:
            inside = True
        elif key == _STRAIGHT:
            inside = not inside
    return inside


def quotation_before(doc: Doc, token: int) -> tuple[int, int] | None:
    """The tokens of the quotation spoken by the subject at a token: "«…», — сказал глава государства"."""
    back = range(token - 1, max(token - 2 - _CLAUSE, 1), -1)
    dash = next((place for place in back if doc.keys[place] in DASHES), None)
    if dash is None:
        return None
    opening = doc.line_start(dash, _LONGEST)
    if opening is not None and doc.keys[opening] in DASHES and opening < dash:
        return opening, dash  # "– Цены в Омске выросли, – сказал министр"
    end = dash - 1 if doc.keys[dash - 1] in _CLOSING else dash - 2
    if doc.keys[end] not in _CLOSING:
        return None
    depth = 0
    for place in range(end, max(end - _LONGEST, -1), -1):
        depth += (doc.keys[place] in _CLOSING) - (doc.keys[place] in _OPENING)
        if not depth:
            return place, end
    return None
