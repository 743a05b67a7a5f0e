"""Rivers and lakes, and the towns that are called like them: "русло Есиля", "отдых на Балхаше", "дорога на Ишим"."""

from functools import lru_cache

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.streets import head_of_list
from rukz_extract.extract.regions.surroundings import (
    in_nominative,
    key_before,
    lemma_at,
    lemma_before,
    word_group,
    word_groups,
)
from rukz_extract.extract.regions.words import ACROSS, IN_OR_OUT, ON
from rukz_extract.gazetteer.names import key_of
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level

_ACCUSATIVE = ("у", "ю")
"""Endings of a woman's name of a town to which a road leads: "дорога на Кострому"."""
_ALONG = "вдоль"
_ACTIONS = frozenset({"VERB", "PRTF", "GRND", "INFN"})


def is_water(doc: Doc, sighting: Sighting) -> bool:
    """``озеро Камбаш``: an unknown name right behind the word of a water or mountain."""
    return "u" in sighting.marks and lemma_before(doc, sighting.first) in word_groups("nature", "water")


@lru_cache(maxsize=1)
def is_wet(doc: Doc) -> bool:
    """True for an article that tells of rivers and floods, where ``Ишим`` may be the river, whatever town it names."""
    told = word_groups("water", "shore", "flood")
    return any(lemma_before(doc, token + 1) in told for token in range(len(doc)) if doc.words[token].islower())


def is_of_a_water(doc: Doc, sighting: Sighting) -> bool:
    """``русло Есиля``, ``бассейнов Жайыка, Ертиса и Тобола``, ``берег Балхаша``: a river or lake, not its town.

    Behind "берег" a town may stand ("берег Актау"), unless a water has its name or no table knows it.
    """
    if any(entry.level != Level.CITY for entry in sighting.entries):
        return False
    head = head_of_list(doc, sighting.first)
    before = lemma_before(doc, head)
    if before in word_group("water"):
        return True
    if key_before(doc, head) == ACROSS and lemma_before(doc, head - 1) in word_group("crossing"):
        return True  # "мост через Бурлу", "переходы через Бурлу, Кулунду и Алей"
    if before in word_group("shore"):
        return "u" in sighting.marks or _has_a_water(sighting)
    if not _has_a_water(sighting):
        return False
    return before in word_group("filling") or _is_on_a_water(doc, sighting) or _is_a_lake_told_so(doc, sighting)


def _is_a_lake_told_so(doc: Doc, sighting: Sighting) -> bool:
    """``эколог, изучающий Балхаш, боится обмеления озера``: an object, and a lake without a name behind it."""
    if not sighting.first or readings(doc.words[sighting.first - 1])[0].pos not in _ACTIONS:
        return False
    behind = range(sighting.last, doc.sentence(sighting.first)[1])
    lakes = (token for token in behind if lemma_at(doc, token) in word_group("lake"))
    return any(not doc.words[token + 1 : token + 2][0][:1].isupper() for token in lakes if token + 1 < len(doc))


def _has_a_water(sighting: Sighting) -> bool:
    """True for a town that a river or a lake is called like."""
    return any(key_of(entry.name) in word_group("town_waters") for entry in sighting.entries)


def _is_on_a_water(doc: Doc, sighting: Sighting) -> bool:
    """``отдых на Балхаше``, ``вода в Нуре``: nothing lies "на" a town; a road leads "на Балхаш"."""
    if key_before(doc, head_of_list(doc, sighting.first)) == _ALONG:
        return True  # "вдоль Иртыша и Ульбы"
    before = key_before(doc, sighting.first)
    if before == ON:
        return not in_nominative(doc, sighting) and not doc.keys[sighting.last - 1].endswith(_ACCUSATIVE)
    wet = word_groups("shore", "water")
    return before in IN_OR_OUT and lemma_before(doc, sighting.first - 1) in wet
