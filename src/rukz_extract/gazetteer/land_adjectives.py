"""The lands that adjectives tell: "финский" is of Finland, "новосибирский" of Новосибирская область."""

from functools import cache

from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.fold import fold
from rukz_extract.resources import read_table

_UNITS = ("regions/units_ru", "regions/units_kz")
"""Units that have the adjective of their town: "в калининградском Советске"."""
_COUNTRY_CODE = 2
"""Letters of a country's code; that of a unit is longer."""


def unit_of_adjective(key: str) -> str | None:
    """The code of the first-level unit that an adjective tells: "алматинский" is of Алматинская область."""
    code = lands_by_stem().get(adjective_stem(key) or "", "")
    return code if len(code) > _COUNTRY_CODE else None


def is_of_a_country(key: str) -> bool:
    """``иранская``: an adjective of a country, which names no unit of its own."""
    return len(lands_by_stem().get(adjective_stem(key) or "", "")) == _COUNTRY_CODE


@cache
def lands_by_stem() -> dict[str, str]:
    """The codes of lands by the stems of their adjectives; those of the officials' table win."""
    units = [(row["name"].partition(" ")[0], row["code"]) for table in _UNITS for row in read_table(table)]
    lands = [(row["lemma"], row["code"]) for row in read_table("officials/territory_adjectives")]
    return {stem: code for adjective, code in (*units, *lands) if (stem := adjective_stem(fold(adjective)))}
