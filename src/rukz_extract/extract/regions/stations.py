"""Names of stations and of checkpoints on a border, which are not the towns that they are called like."""

from rukz_extract.extract.regions.looks import TOWN_SIZE
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.streets import head_of_list
from rukz_extract.extract.regions.surroundings import lemma_before, stands_alone_in_nominative, word_group
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import may_be_plural

_PASSAGE = "пропуска"
_APPOSED = 3
"""Words of an apposition up to its noun."""


def is_listed_checkpoint(doc: Doc, sighting: Sighting) -> bool:
    """``через пункты пропуска Кулунда и Веселоярск``: names in the nominative behind the plural of checkpoints.

    A lone name that stands alike in every case tells whose they are: ``пункты пропуска Актау``.
    """
    head = head_of_list(doc, sighting.first)
    point = head > 1 and doc.keys[head - 1] == _PASSAGE  # "населённые пункты Утая и Дараа" are none
    place = head - 1 - point
    group = word_group("point" if point else "checkpoint")
    if place < 0 or lemma_before(doc, place + 1) not in group or not may_be_plural(doc.words[place]):
        return False
    lone = head == sighting.first and doc.keys[sighting.last - 1].endswith(WITHOUT_CASES)
    return not lone and stands_alone_in_nominative(doc, sighting)


def is_listed_station(doc: Doc, sighting: Sighting) -> bool:
    """``через станции Аксарайская и Озинки``: a later station of a list, in the nominative."""
    head = head_of_list(doc, sighting.first)
    listed = head < sighting.first and lemma_before(doc, head) in word_group("station")
    return listed and stands_alone_in_nominative(doc, sighting)


def is_told_a_station(doc: Doc, sighting: Sighting) -> bool:
    """``до Болашака, последней станции перед границей``: a small place that an apposition calls a station."""
    if sighting.people >= TOWN_SIZE or doc.key_at(sighting.last) != ",":
        return False
    for token in range(sighting.last + 1, min(sighting.last + 1 + _APPOSED, len(doc))):
        if lemma_before(doc, token + 1) in word_group("station"):
            return True
        if adjective_stem(doc.keys[token]) is None:
            return False
    return False
