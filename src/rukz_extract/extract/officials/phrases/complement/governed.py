"""The noun that a preposition governs: of "по делам молодежи", "в делах", "за оборотом наркотиков"."""

from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.noun_phrases import is_noun

_SHORTEST_CUT, _SHORTEST_AREA = 3, 6
"""Letters that the first word of a joined one keeps, and those of its second at the least."""


def governed(cursor: Cursor, case: str, name: str) -> int | None:
    """The noun that a preposition governs, with adjectives before it."""
    last = cursor.adjectives_end(case, cursor.at + 1)
    noun = cursor.inside(last) and (is_noun(cursor.doc.words[last].lower(), name) or _ends_in_area(cursor, last, case))
    return last if noun else None


def _ends_in_area(cursor: Cursor, token: int, case: str) -> bool:
    """True for a word that no dictionary has, in a case: "ЧС", or cut and joined as "информполитике"."""
    key = cursor.doc.keys[token]
    tails = (cursor.lexicon.areas.get(key[cut:]) for cut in (0, *range(_SHORTEST_CUT, len(key) - _SHORTEST_AREA)))
    return any(area is not None and not area.cases.isdisjoint({case + "s", case + "p"}) for area in tails)
