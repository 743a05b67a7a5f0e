"""Offices that every region has ("начальник УМВД", "прокурор"), told without it: of the unit told before."""

from rukz_extract.extract.officials.home import Home, unit_of
from rukz_extract.extract.officials.outcome.same_body import unit_of_same_body
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.gazetteer.entry import HOME
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.fold import fold

_CENTRAL = "департамент"
"""A unit that ministries have too: only its own sentence tells that it is a region's."""
CAPITALS = frozenset({"RU-MOW", "KZ-71"})
"""Units in which the offices of the state sit."""


def is_local_office(phrase: PostPhrase) -> bool:
    """True for a post of a body that is of a region by its name ("УМВД", "ДЧС"), where nothing tells which."""
    local = fold(phrase.organization or "") in word_group("local_bodies")
    return local and phrase.nation is None and not _tells_land(phrase)


def unit_of_office(home: Home, phrase: PostPhrase) -> str | None:
    """The unit of its body named before such a post, else the only one told near; None for other posts."""
    if unit := unit_of_same_body(home, phrase):
        return unit
    if not _is_untold(phrase):
        return None
    unit = home.in_sentence(phrase, home.places) if _is_central(phrase) else _told(home, phrase)
    unit = unit or home.heading(phrase.first) or (None if _is_central(phrase) else home.nearest(phrase))
    return unit if unit and unit[:2] in HOME and unit not in CAPITALS else None


def may_be_of_own_unit(phrase: PostPhrase) -> bool:
    """True for a post of a body that units have and ministries have not, where nothing tells whose it is."""
    return _is_untold(phrase) and not _is_central(phrase)


def _is_untold(phrase: PostPhrase) -> bool:
    """True for a post of a body that units have, where nothing tells whose it is."""
    return phrase.nation is None and (is_local_office(phrase) or _is_of_any_region(phrase))


def _is_central(phrase: PostPhrase) -> bool:
    return phrase.has_noun(_CENTRAL)


def _told(home: Home, phrase: PostPhrase) -> str | None:
    """The unit behind an earlier mention of the body: "ДЧС области Абай … Начальник ДЧС"."""
    named = home.doc.by_key.get(fold(phrase.organization or ""), ())
    before = (token for token in reversed(named) if token < phrase.first)
    places = (home.territories.starting_at(token + 1) for token in before)
    return next((unit for place in places if place is not None and (unit := unit_of(place))), None)


def _is_of_any_region(phrase: PostPhrase) -> bool:
    """True for "прокурор", "начальник управления образования", "директор департамента экологии"."""
    if phrase.has("organization") or _tells_land(phrase):
        return False
    office = any(part.noun in word_group("local_units") for part in phrase.parts if part.kind == "body")
    office = office or any(word.startswith(word_starts("unit_auditors")) for word in phrase.title.split())
    if phrase.inner is not None and word_group("of_seniority").issuperset(phrase.adjectives):
        return _is_of_any_region(phrase.inner)  # "помощник прокурора"
    return office or (phrase.head.lemma in word_group("local_posts") and phrase.bare and not phrase.adjectives)


def _tells_land(phrase: PostPhrase) -> bool:
    """True when the words of a post tell whose it is."""
    return phrase.has("territory", "territory_noun", "nation", "host")
