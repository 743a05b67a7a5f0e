"""Public bodies that no table lists, told by their shape: "Росгранстрой", "АО «НК «…»", "РГП на ПХВ «…»"."""

from collections.abc import Sequence
from functools import cache
from typing import cast

from rukz_extract.gazetteer.bodies import Body, Sector
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.language.phrase import nominative
from rukz_extract.resources import read_table

_SHORTEST_TAIL = 4
"""Letters after a prefix: "Ростов" and "Миндаль" are words of their own, "Росбанк" is a row of the table."""


_OF_BUSINESS = ("банк", "страх")
"""Last letters of names of firms."""


@cache
def _prefixes() -> dict[str, tuple[Sector, str | None]]:
    return {
        row["prefix"]: (cast(Sector, row["sector"]), row["country"] or None)
        for row in read_table("officials/body_prefixes")
    }


@cache
def _marks() -> dict[tuple[str, ...], str | None]:
    """Legal forms and first words of state companies, with their country."""
    return {tuple(row["words"].split()): row["country"] or None for row in read_table("officials/state_marks")}


def body_by_prefix(word: str) -> Body | None:
    """The body that one capitalised word names by its make: "Росгранстроя"; None for a word of the dictionary."""
    found = _prefixes().get(fold(word[:3]))
    if found is None or len(word) < 3 + _SHORTEST_TAIL or not word[0].isupper() or word[1:] != word[1:].lower():
        return None
    if not word.isalpha() or any(reading.known for reading in readings(word)):
        return None
    sector, country = found
    name = nominative([word])
    if fold(name).endswith(_OF_BUSINESS):
        return None  # "Росевробанк"
    return Body(name, sector, "organization", country)


def state_company(words: Sequence[str]) -> Body | None:
    """The state company that a stretch names by a legal form or by its first words ("СПК «Тобол»")."""
    keys = [fold(word) for word in words if word[:1].isalnum()]
    forms = {fold(form) for form in lexicon().legal_forms}
    start = next((place for place, key in enumerate(keys) if key not in forms), len(keys))
    starts: list[tuple[str, ...]] = [(key,) for key in keys[:start]]
    starts += [tuple(keys[place : place + size]) for place in range(start + 1) for size in (1, 2, 3)]
    mark = next((mark for mark in starts if mark in _marks()), None)
    if mark:
        return Body(" ".join(words), "company", "organization", _marks()[mark])
    return _of_parent([word for word in words if word[:1].isalnum() and word not in lexicon().legal_forms])


def _of_parent(words: Sequence[str]) -> Body | None:
    """The company that the abbreviation of a state company opens: "КТЖ-Грузовые перевозки", "Росатом Сервис"."""
    front, dash, _ = fold(words[0]).partition("-") if words else ("", "", "")
    found = lexicon().short_bodies.get(front) if dash or len(words) > 1 else None
    company = found is not None and found.sector == "company" and words[0][0].isupper()
    return found._replace(name=" ".join(words), place="organization") if found and company else None


@cache
def _name_countries() -> list[tuple[str, str]]:
    return [(row["words"], row["country"]) for row in read_table("officials/name_countries")]


def country_of_name(name: str) -> str | None:
    """The country that words in a body's name tell: "Федеральная служба …" is of Russia."""
    key = fold(name)
    return next((country for words, country in _name_countries() if words in key), None)
