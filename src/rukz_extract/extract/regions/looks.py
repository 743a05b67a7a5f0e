"""The looks of a place that no table knows: is it a settlement, or a street, a hall, a person?"""

import re
from collections.abc import Sequence
from functools import cache

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import (
    JOINERS,
    is_of_many,
    kinds,
    status_adjectives,
    status_before,
    status_of_list,
)
from rukz_extract.extract.regions.surroundings import key_before, of_a_noun, opens_sentence, word_groups
from rukz_extract.extract.regions.words import IN_OR_OUT, INSIDE, OF_PLACE, ON, WITH
from rukz_extract.gazetteer.entry import HOME
from rukz_extract.gazetteer.forms import surname_endings
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import NAMES_OF_PEOPLE, lemma, readings
from rukz_extract.records import Level
from rukz_extract.resources import read_table

TOWN_SIZE = 20_000
"""A name that is a common word too and has fewer people counts only behind a preposition of place."""
_INNER_CAPITAL = re.compile("[а-яё][А-ЯЁ]")
"""``#НашФутбол``"""
_VILLAGE = re.compile("[ое]вка$")
"""``из Малиновки``, ``в Зимовке``: the end of villages that are called like a common noun."""
_SHORTEST_NAME = 3
"""``Касым-Жомартом`` is a person, ``Абу-Камалю`` is not."""
_GENITIVES = ("а", "я", "ы")
_LOCATIVE, _GENITIVE, _SLASHES = "Loc", "Gen", ("/", "/")


def looks_like_a_settlement(doc: Doc, sighting: Sighting) -> bool:
    """True for a place of the tagger that no table knows and whose words may be a settlement's name."""
    words = [doc.words[t] for t in range(sighting.first, sighting.last) if not _is_status(doc.keys[t])]
    if not words or _of_another_kind(words) or "\n" in doc.slice(sighting.first, sighting.last):
        return False
    status = status_before(doc, sighting.first)
    if status and not sighting.sure and is_of_many(doc, sighting.first):
        return False
    if sighting.sure or (status and status.level != Level.COUNTRY) or _is_listed(doc, sighting.first):
        return True
    if of_a_noun(doc, sighting) or any(_is_a_number(word) for word in words) or _is_no_town(doc, sighting):
        return False
    if len(words) > 1:
        return not any(_is_a_persons(word) for word in words)
    return not opens_sentence(doc, sighting.first) and _looks_like_a_place(doc, sighting, words[0])


def _is_no_town(doc: Doc, sighting: Sighting) -> bool:
    """``зимуют на Матуа``, ``/Урал-Граница/``: who is on it is on an island or a mountain; slashes hold an agency.

    Who comes "с" it was on it, ``нефть с Кашагана``.
    """
    tag = doc.tags.get(sighting.first)
    before = key_before(doc, sighting.first)
    told = tag.case if tag is not None else None
    from_it = told == _GENITIVE or doc.keys[sighting.last - 1].endswith(_GENITIVES)
    island = (before == ON and told == _LOCATIVE) or (before in WITH and from_it)
    between = (key_before(doc, sighting.first), *doc.words[sighting.last : sighting.last + 1])
    return island or between == _SLASHES


def _is_listed(doc: Doc, first: int) -> bool:
    """``В сёлах Ольховка, Медвежье и Ключи``: an item of a list behind the plural of a settlement."""
    kind = status_of_list(doc, first) if key_before(doc, first) in JOINERS else None
    return kind is not None and kind.level == Level.CITY and not kind.short


def _of_another_kind(words: Sequence[str]) -> bool:
    """``Чесапикского залива``, ``МГУ``, ``Павлодарской СЭЗ``, ``Улица Монсиньи``: the words tell another thing."""
    if any(word.islower() and word.isalpha() and not word.isascii() for word in words):
        return True
    if (words[-1].isupper() and len(words[-1]) > 1) or any(_INNER_CAPITAL.search(word) for word in words):
        return True
    if words[0].lower().startswith(_prefixes()):
        return True  # "в Минобре", "Минпромстроя"
    return lemma(words[-1]).endswith(_suffixes()) or lemma(words[0]) in word_groups("nature", "named")


def _is_a_number(word: str) -> bool:
    """``Су-24``, ``9M729``; "№ 5" names a settlement."""
    return any(letter.isdigit() for letter in word) and not word.isdigit()


def _is_status(key: str) -> bool:
    return key in kinds() or adjective_stem(key) in status_adjectives()


@cache
def _prefixes() -> tuple[str, ...]:
    """What the names of ministries and other bodies begin with, and no place."""
    return tuple(row["prefix"] for row in read_table("regions/place_prefixes"))


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(row["suffix"] for row in read_table("regions/place_suffixes"))


def _is_a_persons(word: str) -> bool:
    """True for a word that the dictionary knows as a name or surname and not as a place ("Касым-Жомартом")."""
    if "-" in word:
        first, _, rest = word.partition("-")
        named = "Name" in readings(first)[0].grammemes
        return named and len(first) > _SHORTEST_NAME and rest[:1].isupper()
    known = [reading for reading in readings(word) if reading.known]
    places = any("Geox" in reading.grammemes for reading in known)
    return not places and any(reading.grammemes & NAMES_OF_PEOPLE for reading in known)


def _looks_like_a_place(doc: Doc, sighting: Sighting, word: str) -> bool:
    every = readings(word)
    known = [reading for reading in every if reading.known]
    if any("Geox" in reading.grammemes for reading in known):
        return True
    if _is_a_persons(word):
        return key_before(doc, sighting.first) in INSIDE
    if key_before(doc, sighting.first) in IN_OR_OUT and _VILLAGE.search(lemma(word)):
        return True
    doubtful = not known and (every[0].pos == "ADJF" or ends_like_a_surname(word))
    return key_before(doc, sighting.first) in OF_PLACE if doubtful else not known


def ends_like_a_surname(key: str) -> bool:
    """``Кашина``, ``Суровикиным``: a word in lower case that may be a surname in any case."""
    return key.endswith(surname_endings())


def is_abroad(sighting: Sighting) -> bool:
    """True for units and towns that are neither in Russia nor in Kazakhstan."""
    return all(entry.level != Level.COUNTRY and entry.country not in HOME for entry in sighting.entries)
