"""The country or unit told by an adjective before a place: "в финском Лахти", "сирийской деревне Хунейда"."""

from functools import cache

from rukz_extract.extract.regions.statuses import kind_at, status_adjectives
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.resources import read_table

_FARTHEST = 4
_UNITS = ("regions/units_ru", "regions/units_kz")
"""Units that have the adjective of their town: "в калининградском Советске"."""
_COUNTRY_CODE = 2
"""Letters of a country's code; that of a unit is longer."""


def territory_before(doc: Doc, token: int) -> str | None:
    """The code that the adjective before a name tells, status words and other adjectives between them skipped."""
    for place in range(token - 1, max(token - _FARTHEST, 0) - 1, -1):
        word = doc.words[place]
        stem = adjective_stem(doc.keys[place]) if word.islower() else None
        if stem in _codes():
            return _codes()[stem]
        if stem is None and kind_at(doc, place) is None and word != ".":
            return None
        if stem is not None and stem not in status_adjectives() and place < token - 2:
            return None
    return None


def unit_of_adjective(doc: Doc, token: int) -> str | None:
    """``новосибирский (губернатор)``: the code of the unit that an adjective tells, at the head of a sentence too."""
    code = _codes().get(adjective_stem(doc.keys[token]) or "", "")
    return code if len(code) > _COUNTRY_CODE else None


def is_of_a_country(key: str) -> bool:
    """``иранская``: an adjective of a country, which names no unit of its own."""
    return len(_codes().get(adjective_stem(key) or "", "")) == _COUNTRY_CODE


@cache
def _codes() -> dict[str, str]:
    """The codes of lands by the stems of their adjectives; those of the officials' table win."""
    units = [(row["name"].partition(" ")[0], row["code"]) for table in _UNITS for row in read_table(table)]
    lands = [(row["lemma"], row["code"]) for row in read_table("officials/territory_adjectives")]
    return {stem: code for adjective, code in (*units, *lands) if (stem := adjective_stem(fold(adjective)))}
