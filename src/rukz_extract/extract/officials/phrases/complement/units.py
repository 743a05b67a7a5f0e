"""The unit that an adjective before a local body tells: "Степногорского райкома", "Троицкой гордумы"."""

import re

from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.entry import KAZAKHSTAN
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.gazetteer.town_adjectives import district_or_town_code, town_code
from rukz_extract.language.fold import fold

_OF_PLACE = re.compile(r"[сц]к(?:ого|ой|ому|им|ом|ую)$")
_UNITS = (("рай", "ий район"), ("об", "ая область"))
"""How bodies begin, and the end of the name that their unit has: "райком", "облсовет"; others are of towns."""


def is_of_unit(word: str, key: str, body: Body | None) -> bool:
    """True for an adjective in capitals before a common-noun body that regions, districts and towns have."""
    local = body is not None and body.regional and body.place == "title"
    return local and word[:1].isupper() and bool(_OF_PLACE.search(key))


def unit_code(territories: Territories, key: str, noun: str, country: str | None) -> str | None:
    """The code of the unit that an adjective means: one the article names, else a town or a district.

    A ``country`` is that of the body: "Бурлинского районного маслихата" is in Kazakhstan, of many Burly districts.
    """
    stem = adjective_stem(key) or key
    named = (place.code for place in territories.places if fold(place.region.name).startswith(stem))
    if found := next(named, None):
        return found
    names = [f"{stem}{end}" for start, end in _UNITS if noun.startswith(start)]
    return next(map(_only_code, names), None) if names else _town_or_district(key, country)


def _town_or_district(key: str, country: str | None) -> str | None:
    """The unit of a town or district of a country, else of a town of any: "Юрмальской думы" is of no Russian town.

    What only Kazakhstan has is there or nowhere: "Калининского маслихата".
    """
    found = (town_code(key, country) or district_or_town_code(key, country)) if country else None
    return found if found or country == KAZAKHSTAN else town_code(key)


def _only_code(name: str) -> str | None:
    """The first-level unit of the only territory that goes by a name."""
    match = lexicon().lookup(name)
    entries = match.entries if match else ()
    return entries[0].code or entries[0].subdivision if len(entries) == 1 else None
