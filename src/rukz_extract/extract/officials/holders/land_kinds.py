"""What kind of land a post is of: "аким района" is neither the aqim of a region nor that of a village."""

from functools import cache

from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.territories import Place
from rukz_extract.records import Level, Region
from rukz_extract.resources import read_table, values

_ANY: frozenset[str] = frozenset()
_SMALL = frozenset({Level.DISTRICT, Level.CITY})
"""Levels of lands that share the code of their unit."""


def of_other_land(phrase: PostPhrase, known: Link) -> bool:
    """True for "аким района" beside "аким посёлка Бурабай", where both tell what they head and it differs."""
    left, right = _innermost(phrase), _innermost(known.phrase)
    mine, theirs = _kinds(left, None), _kinds(right, known.place)
    apart = bool(mine and theirs and mine.isdisjoint(theirs)) or _is_of_small_land(left, known)
    return apart or _are_two(_place(left, None), _place(right, known.place))


def _is_of_small_land(phrase: PostPhrase, known: Link) -> bool:
    """True for the "аким Бурабайского района" beside a bare "прежний аким", of what the article told of before."""
    place = _place(phrase, None)
    bare = known.phrase.bare and known.place is None and is_former(known) and phrase.status is None
    return bare and place is not None and place.region.level in _SMALL and place.region.code is None


def _are_two(mine: Place | None, theirs: Place | None) -> bool:
    """True for two districts or two towns, which one code may stand for: their unit's."""
    if mine is None or theirs is None or mine.region.level != theirs.region.level or mine.region.code:
        return False
    return mine.region.level in _SMALL and mine.region.name != theirs.region.name


def _place(phrase: PostPhrase, share: Place | None) -> Place | None:
    return share or next(iter(phrase.places()), None)


def _innermost(phrase: PostPhrase) -> PostPhrase:
    return list(phrase.with_inner())[-1]


def _kinds(phrase: PostPhrase, share: Place | None) -> frozenset[str]:
    """The kinds of land that a phrase may mean: by its noun, else by its place; empty where it does not tell."""
    if found := next((_by_noun()[noun] for noun in phrase.land_nouns if noun in _by_noun()), None):
        return found
    if place := _place(phrase, share):
        return _of_region(place.region)
    named = next((part.noun for part in phrase.parts if part.kind == "territory" and part.noun), None)
    return _by_name(named) if named else _ANY  # "сельского округа", a place of no name


def _of_region(region: Region) -> frozenset[str]:
    """What its level tells; a town without a code of its own may be called a village."""
    if region.level == Level.DISTRICT:
        return _by_name(region.name)
    if region.level == Level.CITY:
        return frozenset({"city", "region" if region.code else "village"})
    return frozenset({"region"}) if region.level == Level.REGION else _ANY


def _by_name(name: str) -> frozenset[str]:
    """What "Абайский район", "Степное сельское поселение" are; the first words of the table win."""
    words = name.lower().split()
    return next((kinds for start, kinds in _by_words() if any(word.startswith(start) for word in words)), _ANY)


@cache
def _by_noun() -> dict[str, frozenset[str]]:
    return {row["noun"]: frozenset(values(row["kinds"])) for row in read_table("officials/land_kinds")}


@cache
def _by_words() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((row["word"], frozenset(values(row["kinds"]))) for row in read_table("officials/land_names"))
