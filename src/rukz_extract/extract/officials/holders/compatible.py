"""Whether a post may be one that the article told before: of one land, one level and one organization."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.officials.holders.known_links import Known
from rukz_extract.extract.officials.holders.land_kinds import of_other_land
from rukz_extract.extract.officials.holders.organizations import same_organization
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import LOCAL, is_regional, level_of_noun, role
from rukz_extract.extract.territories import Place
from rukz_extract.gazetteer.entry import KAZAKHSTAN, RUSSIA
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.records import Status
from rukz_extract.resources import read_table

_OF_ONE_LEVEL = ("head_of_state", "head_of_government", "minister")
"""Offices that a country and its region both have, each its own."""
_REPUBLIC = "республика"
_OF_ANY_LEVEL = "head_of_region"
"""The role of "аким": of a region, a town or a village, as its place tells."""


def one_office(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for an office under its short and its long name: "постпред США" for the "постоянный представитель США"."""
    mine, theirs = spelled_post(phrase.title), spelled_post(known.title)
    if mine == theirs:
        apart = None not in (phrase.organization, known.organization) and not same_organization(phrase, known)
        return phrase.title != known.title and not apart
    if phrase.serves and phrase.body and known.body and phrase.body.name == known.body.name:
        return mine.rpartition(" ")[0] == theirs  # "генсек альянса" after that of NATO
    alike = phrase.organization is None or same_organization(phrase, known)
    cut = (mine, theirs) != (phrase.title, known.title) and theirs.startswith(f"{mine} ")
    return alike and cut  # "полпред" after the "полномочный представитель президента"


def has_same_words(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for a "вице-министр" and the "вице-министр энергетики", for a "замминистра" and a "заместитель министра"."""
    mine, theirs = spelled_post(phrase.title), spelled_post(known.title)
    return mine == theirs or theirs.startswith(f"{mine} ")


def spelled_post(title: str) -> str:
    """A title with its short first word in full: "заместитель министра энергетики" of "замминистра энергетики"."""
    for short, long in _same_posts().get(title.partition(" ")[0], ()):
        if title == short or title.startswith(f"{short} "):
            return long + title.removeprefix(short)
    return title


@cache
def _same_posts() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Short and long names of posts by the first word of the short one; long articles ask again and again."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_table("officials/same_posts"):
        found.setdefault(row["short"].partition(" ")[0], []).append((row["short"], row["long"]))
    return MappingProxyType(found)


def compatible(phrase: PostPhrase, mine: Sequence[str], told: Known, *, other_word: bool = False) -> bool:
    """True when neither the territory nor the organization tells them apart."""
    theirs, known, by_role = told.codes, told.link.phrase, other_word
    if mine and theirs and not (mine[0] == theirs[0] or mine[0][:2] == theirs[0] or theirs[0][:2] == mine[0]):
        return False  # first, as the cheapest: long articles tell of hundreds
    if of_other_land(phrase, told.link) or (phrase.head is known.head and _is_of_another_level(phrase, told)):
        return False
    another_land = mine[:1] == [RUSSIA] and _REPUBLIC in known.land_nouns  # "министра РФ", "министра республики"
    if theirs and not another_land:
        another_land = _is_word_of_another_land(phrase, known, theirs[0][:2], other_word=other_word)
    if another_land or (theirs and is_of_union(phrase)):
        return False
    another = is_former(told.link) and phrase.status != Status.FORMER  # "президент Финляндии" after "прежний президент"
    another = another or _stands_in_later(phrase, told.link)
    other_word = other_word and not (_is_untold_governor(mine, known) or one_office(phrase, known))
    if mine and not theirs and (other_word or another or (is_regional(known) and len(mine[0]) == 2)):
        return False
    if mine and theirs and mine[0] != theirs[0] and told.role.endswith(_OF_ONE_LEVEL):
        return False  # "президент Татарстана" beside that of Russia, "министр финансов РФ" beside that of a region
    return by_role or phrase.organization is None or same_organization(phrase, known)


def is_of_union(phrase: PostPhrase) -> bool:
    """True for "глава дипломатии ЕС", "министр ЕЭК": no minister of a state."""
    return phrase.organization is not None and phrase.body is not None and phrase.body.sector == "international"


def _stands_in_later(phrase: PostPhrase, known: Link) -> bool:
    """True for "президент Приднестровья" before "исполняющим обязанности президента объявил себя Белов"."""
    return phrase.first < known.phrase.first and Status.ACTING in (known.status, known.phrase.status)


def _is_untold_governor(mine: Sequence[str], known: PostPhrase) -> bool:
    """True for "губернатор Белов", "аким Беков" of no region told so far, whom "глава Омской области" may mean."""
    told = mine[0] if len(mine) == 1 else ""
    governor = told.startswith(f"{RUSSIA}-") and known.head.lemma in word_group("governors")
    governor = governor or (told.startswith(f"{KAZAKHSTAN}-") and known.head.country == KAZAKHSTAN)
    return governor and known.bare and not known.adjectives


def _is_word_of_another_land(phrase: PostPhrase, known: PostPhrase, country: str, *, other_word: bool) -> bool:
    """True for an "аким" beside "глава Республики Алтай", and for a "вице-губернатор" beside an aqim."""
    if other_word and country == KAZAKHSTAN and phrase.head.lemma in word_group("governors"):
        return True
    return phrase.head is not known.head and phrase.head.country not in (None, country)


def _is_of_another_level(phrase: PostPhrase, told: Known) -> bool:
    """True for the "аким области" beside the "аким города" of its centre, which have one code, or "глава района"."""
    if phrase.head.role != _OF_ANY_LEVEL:
        return not phrase.bare and {role(phrase), told.role} <= LOCAL and role(phrase) != told.role
    mine, theirs = _heads_unit(phrase, None), _heads_unit(told.link.phrase, told.link.place)
    return None not in (mine, theirs) and mine != theirs


def _heads_unit(phrase: PostPhrase, share: Place | None) -> bool | None:
    """True for the post of a first-level unit, False for one of a town or district; None when it does not tell."""
    place = share or next(iter(phrase.places()), None)
    if place is not None:
        return place.region.level == "region" if place.region.code is None or place.region.level == "region" else None
    level = next((found for noun in phrase.land_nouns if (found := level_of_noun(noun))), None)
    return level == "region" if level is not None else None
