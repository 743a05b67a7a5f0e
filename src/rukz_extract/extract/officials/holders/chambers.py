"""Members of chambers by their other posts: "сенатор" for the head of a committee of the Совет Федерации."""

from collections.abc import Mapping
from functools import cache

from rukz_extract.extract.officials.phrases.phrase import IN_CHAMBER, PostPhrase
from rukz_extract.extract.officials.roles import is_of_faction
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.resources import read_table, values

_DEPUTY = "депутат"
_HOUSE = "палата"
_HOUSES = {"нижней палаты": "нижняя палата", "верхней палаты": "верхняя палата"}
"""What a house is called in a title, and as a chamber: "зампред комитета нижней палаты"."""
_SEATED = frozenset({"chair", "deputy", "member", "office"})
"""Kinds of heads that sit in a chamber themselves; its aides do not."""
_OFFICES = frozenset({"member", "senator", "deputy:speaker"})


@cache
def chambers(member: str) -> frozenset[str]:
    """The chambers whose members go by a word; none for a word that is no such."""
    return _chambers().get(member, frozenset())


@cache
def _chambers() -> dict[str, frozenset[str]]:
    return {row["member"]: frozenset(values(row["chambers"])) for row in read_table("officials/chamber_members")}


@cache
def chamber_units() -> frozenset[str]:
    """The nouns of what a chamber has inside: "комитет", "комиссия", "фракция"."""
    return frozenset(row["noun"] for row in read_table("officials/chamber_units"))


@cache
def _adjectives() -> tuple[Mapping[str, str], ...]:
    return tuple(read_table("officials/chamber_adjectives"))


@cache
def _own_chambers() -> dict[str, frozenset[str]]:
    """The chamber in the very name of a member: "сенатор" sits in a "сенат"."""
    told = {member: frozenset(name for name in of if member.startswith(name)) for member, of in _chambers().items()}
    return {member: of for member, of in told.items() if of}


def is_chamber(name: str) -> bool:
    """True for the name of a chamber that has members: "Госдума", "совет федерации"."""
    return any(name.lower() in of for of in _chambers().values())


def sits_in(phrase: PostPhrase, found: frozenset[str]) -> bool:
    """True when a post is of one of the chambers, of a committee of it, or of a faction that tells no chamber."""
    phrases = list(phrase.with_inner())
    if phrase.bare and not found.isdisjoint(_own_chambers().get(phrase.head.lemma, ())):
        return True  # a "сенатор" for "конгрессмен"
    if not all(map(_may_sit, phrases)):
        return False
    faction = (
        is_of_faction(phrase)
        and chamber_units().issuperset(_bodies(phrase))
        and not found.isdisjoint(chambers(_DEPUTY))
    )
    return faction or any(not found.isdisjoint(_bodies(each)) for each in phrases)


def is_of_committee(phrase: PostPhrase) -> bool:
    """True for "председатель комитета по обороне": the chamber is not told."""
    if phrase.bare or phrase.head.kind != "chair" or phrase.has("organization", "territory", "territory_noun", "inner"):
        return False
    bodies = _bodies(phrase)
    stems = word_starts("no_committee")
    other = any(word.startswith(stems) for word in phrase.title.split())  # "глава ревизионной комиссии"
    return bool(bodies) and not other and all(name in chamber_units() for name in bodies)


def _may_sit(phrase: PostPhrase) -> bool:
    """False for aides and for heads of an office of the chamber: "руководитель аппарата Госдумы"."""
    known = phrase.head.kind in _SEATED and (phrase.head.kind != "office" or phrase.head.role in _OFFICES)
    known = known and phrase.head.role != "speaker"  # goes by "спикер"
    return known and all(name in chamber_units() or is_chamber(name) for name in _bodies(phrase))


def _bodies(phrase: PostPhrase) -> list[str]:
    """The bodies that a post is of; a faction's party is none, the chamber behind it is."""
    faction = any(part.noun in word_group("factions") for part in phrase.parts)
    kinds = ("body",) if faction else ("body", "organization")
    found = [part.noun.lower() for part in phrase.parts if part.kind in kinds and part.noun]
    if _HOUSE in found and (side := next((side for side in _HOUSES if side in phrase.title), None)):
        found[found.index(_HOUSE)] = _HOUSES[side]
    found += [row["chamber"] for row in _adjectives() if f" {row['start']}" in phrase.title]  # "думской комиссии"
    if phrase.body is not None and all(name in chamber_units() for name in found) and is_chamber(phrase.body.name):
        found.append(phrase.body.name.lower())  # told before: "в сенате спорят. Председатель комитета"
    return found + [part.body.name for part in phrase.parts if part.noun == IN_CHAMBER and part.body]
