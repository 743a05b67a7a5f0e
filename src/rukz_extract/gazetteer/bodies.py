"""Bodies that posts are of: institutions by their own name, nouns such as "комитет", names of two nouns.

The tables are ``resources/officials/bodies``, ``body_nouns`` and ``compound_bodies``.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, cast

from rukz_extract.gazetteer.word_forms import body_name_keys
from rukz_extract.language.fold import fold
from rukz_extract.language.phrase import nominative
from rukz_extract.resources import read_table

Sector = Literal["public", "unit", "private", "neutral", "company", "party", "ruling", "international"]
BodyPlace = Literal["organization", "title", "named"]

_PLURAL_ENDS = ("ые", "ие", "лы")
"""How names of bodies in the plural begin: "Сухопутные войска", "Силы воздушной обороны"."""


class Body(NamedTuple):
    """An institution: by its own name (``place`` organization) or one that stays in the title."""

    name: str
    sector: Sector
    place: BodyPlace
    country: str | None
    area: str | None = None
    """For a ministry: what it governs, as its minister's title says."""
    named_by_area: bool = False
    """True for body nouns that an area alone makes a name: "Министерство обороны"."""
    named_by_number: bool = False
    """True for military units that a number makes a name: "54-я бригада"."""
    named_by_capital: bool = False
    """True for formations that are common nouns in small letters: "Сухопутные войска"."""
    regional: bool = False
    """True for bodies of regions, towns and districts ("маслихат"): the country alone does not tell whose."""


def registered_bodies() -> list[Body]:
    """Every body with a name of its own, in the order of the table."""
    return [_body(row) for row in read_table("officials/bodies")]


def _body(row: Mapping[str, str]) -> Body:
    return Body(
        name=row["name"],
        sector=cast(Sector, row["sector"]),
        place=cast(BodyPlace, row["place"].partition(" by ")[0]),
        country=row["country"] or None,
        area=row.get("area") or None,
        named_by_area=row["place"].endswith(" by area"),
        named_by_number=row["place"].endswith(" by number"),
        named_by_capital=row["place"].endswith(" by capital"),
        regional=bool(row.get("level")),
    )


def short_bodies(bodies: Sequence[Body]) -> Iterator[tuple[str, Body]]:
    """The forms of names of one word, as keys, with their bodies."""
    for body in bodies:
        if " " not in body.name and "." not in body.name:
            for key in body_name_keys(body.name):
                yield key, body


def long_key(name: str) -> str:
    """The key of a whole name, without slashes and lone dashes: "ХДС/ХСС", "КТЖ – Грузовые перевозки"."""
    return fold(" ".join(word for word in name.replace("/", " ").split() if word[0].isalnum()))


def plural_names(bodies: Sequence[Body]) -> dict[str, Body]:
    """Bodies of plural names by the singular that their inflected forms come down to: "Сухопутное войско"."""
    plural = (body for body in bodies if " " in body.name and body.name.split()[0].endswith(_PLURAL_ENDS))
    return {fold(nominative(body.name.split())): body for body in plural}


def body_nouns() -> dict[str, Body]:
    """Common nouns for bodies by their lemma: "комитет", "управление"."""
    return {row["lemma"]: _body({**row, "name": row["lemma"]}) for row in read_table("officials/body_nouns")}


def compound_bodies() -> Iterator[tuple[tuple[str, str], Body]]:
    """Bodies of two nouns: ("совет", "федерации") by the lemma of the first and the form of the second."""
    for row in read_table("officials/compound_bodies"):
        yield (row["lemma"], row["second"]), _body({**row, "name": row["name"]})
