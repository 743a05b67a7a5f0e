"""The country or unit told by an adjective before a place: "в финском Лахти", "сирийской деревне Хунейда"."""

from rukz_extract.extract.regions.statuses import kind_at, status_adjectives
from rukz_extract.gazetteer.land_adjectives import lands_by_stem
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc

_FARTHEST = 4


def territory_before(doc: Doc, token: int) -> str | None:
    """The code that the adjective before a name tells, status words and other adjectives between them skipped."""
    for place in range(token - 1, max(token - _FARTHEST, 0) - 1, -1):
        word = doc.words[place]
        stem = adjective_stem(doc.keys[place]) if word.islower() else None
        if stem in lands_by_stem():
            return lands_by_stem()[stem]
        if stem is None and kind_at(doc, place) is None and word != ".":
            return None
        if stem is not None and stem not in status_adjectives() and place < token - 2:
            return None
    return None
