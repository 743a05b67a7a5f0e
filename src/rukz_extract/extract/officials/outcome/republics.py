"""Which republic a post of "республики" is of: a state that news call so, or a unit of Russia."""

from collections.abc import Sequence

from rukz_extract.extract.officials.home import Home, is_republic_unit, unit_of
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.territories import Place

NOUN = "республика"
_REPUBLIC = NOUN.capitalize()
_NO_REPUBLICS = frozenset({"RU", "US", "GB", "JP", "AE", "SA"})
"""Countries that news name beside a republic and never call one."""


def is_of_republic(phrase: PostPhrase) -> bool:
    """True for "министр республики", and for his deputy."""
    parts = (part for each in phrase.with_inner() for part in each.parts)
    return any(part.kind == "territory_noun" and part.noun == NOUN for part in parts)


def republic_before(home: Home, places: Sequence[Place], phrase: PostPhrase) -> str | None:
    """As in "министр образования республики": the one of this sentence or the last, else the one named last.

    A minister's is the republic of Russia that the article names, if any: those of states are told by their name.
    """
    near = home.lately(home.places, phrase.first)
    if near and is_republic_unit(near):
        return near  # "в Набережных Челнах", in an article that names Kazakhstan too
    before = [place for place in places if place.first < phrase.first]
    begin = home.sentence_start(phrase.first)
    if (opening := home.territories.starting_at(begin)) is not None and _is_republic(opening) and opening in before:
        return opening.code  # "Белоруссия нарастила поставки в Казахстан, сообщила замминистра республики"
    if role(phrase).endswith("minister"):
        before = [place for place in before if _is_republic_of_russia(place)] or before
    named = [place.code for place in before if _is_republic(place) or _REPUBLIC in place.region.name]
    around = [unit for place in before if (unit := unit_of(place)) and is_republic_unit(unit)]
    return next(reversed(named or around), None)


def _is_republic_of_russia(place: Place) -> bool:
    return place.region.level == "region" and _REPUBLIC in place.region.name


def _is_republic(place: Place) -> bool:
    """True for a country that news call "республика"; Russia is a federation, and its republics are meant there."""
    return place.region.level == "country" and place.region.code not in _NO_REPUBLICS
