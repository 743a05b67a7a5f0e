"""Territories that the tagger takes for people: "форум примет Кустанай", "Щучинск живёт как курорт"."""

from rukz_extract.extract.people.spelling import WHOLE_NAME
from rukz_extract.extract.people.swallowed import is_of_post
from rukz_extract.extract.regions.looks import TOWN_SIZE, ends_like_a_surname, is_abroad
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import is_behind_a_district, status_before
from rukz_extract.extract.regions.surroundings import (
    in_another_case_than_before,
    in_another_case_than_next,
    in_brackets,
    is_governed,
    key_before,
)
from rukz_extract.extract.regions.towns import is_a_town_at_home, is_at_home, is_in_a_full_name
from rukz_extract.extract.regions.ways import is_beside, is_gone_to
from rukz_extract.extract.regions.words import INSIDE, OF_PLACE
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level

FAMOUS = 1_000_000
"""A name without a second meaning and with so many people counts even where the tagger sees a person."""
_TOWNS = ("ск", "град")
_PLURAL, _OF_PLURAL, _STEM = "ки", ("ок", "ек"), 3
"""Озинки: у Озинок."""


def person(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """A territory inside what the tagger takes for a person counts where the words tell so."""
    if span is None or span.kind != "PER":
        return None
    if sighting.last - sighting.first > span.last - span.first and not sighting.marks:
        return None
    district = span.last == sighting.last and not sighting.marks and is_behind_a_district(doc, sighting.first)
    if district or _stands_before_a_person(doc, sighting, span) or _is_of_a_post(doc, sighting, span):
        return True
    if _follows_a_person(doc, sighting, span):
        return True
    unit = bool(sighting.entries) and sighting.entries[0].level in {Level.COUNTRY, Level.REGION} and not sighting.marks
    if unit and (_stands_alone(doc, sighting) or (span.first + 1 == sighting.first and is_governed(doc, sighting))):
        return True
    described = sighting.last - sighting.first > 1 and adjective_stem(doc.keys[sighting.first])  # "Старый Оскол"
    whole = (span.first, span.last) == (sighting.first, sighting.last) and (sighting.people >= FAMOUS or described)
    whole = whole or is_gone_to(doc, sighting, span) or is_beside(doc, sighting)
    whole = whole or is_a_town_at_home(doc, sighting, span) or _is_plural_town(doc, sighting)
    whole = whole or (not is_abroad(sighting) and (_is_only_a_place(doc, span) or _ends_like_a_town(sighting, span)))
    return not sighting.marks and bool(whole or in_brackets(doc, sighting))


def is_named_like_a_person(doc: Doc, sighting: Sighting) -> bool:
    """``гордится Каролиной``, ``с Возняцки``: an unknown or far place that the article has in a person's full name."""
    doubtful = "u" in sighting.marks or ("p" in sighting.marks and is_abroad(sighting))
    if not doubtful or sighting.last - sighting.first > 1 or status_before(doc, sighting.first):
        return False
    if key_before(doc, sighting.first) in INSIDE:
        return False  # "в Калинове" beside "Иван Калинов"
    return is_in_a_full_name(doc, sighting.first)


def _is_only_a_place(doc: Doc, span: NameSpan) -> bool:
    """``форум примет Кустанай``: one word that the dictionary has as a place and as nothing else."""
    found = readings(doc.words[span.first]) if span.last - span.first == 1 else ()
    place = bool(found) and all(reading.known and "Geox" in reading.grammemes for reading in found)
    return place and not ends_like_a_surname(doc.keys[span.first])  # "эксперт Кашин"


def _is_plural_town(doc: Doc, sighting: Sighting) -> bool:
    """``у Озинок``: the genitive of a plural behind a preposition of places, which no surname has."""
    name, key = fold(sighting.entries[0].name) if sighting.entries else "", doc.keys[sighting.first]
    plural = name.endswith(_PLURAL) and key.endswith(_OF_PLURAL) and name[:_STEM] == key[:_STEM]
    return plural and not is_abroad(sighting) and key_before(doc, sighting.first) in OF_PLACE


def _ends_like_a_town(sighting: Sighting, span: NameSpan) -> bool:
    """``Щучинск живёт как курорт``: no surname ends so."""
    whole = (span.first, span.last) == (sighting.first, sighting.last)
    return whole and bool(sighting.entries) and all(entry.name.endswith(_TOWNS) for entry in sighting.entries)


def _follows_a_person(doc: Doc, sighting: Sighting, span: NameSpan) -> bool:
    """``По идее Серова у Жаркента построили мост``, ``с министром Серовым Москва договорилась``: the tagger joins both.

    A preposition parts them, or a large town stands in another case than the name.
    """
    if sighting.marks or sighting.last != span.last or sighting.first <= span.first or not sighting.entries:
        return False
    if sighting.first > span.first + 1 and key_before(doc, sighting.first) in OF_PLACE:
        return True
    return sighting.people >= FAMOUS and in_another_case_than_before(doc, sighting)


def _stands_before_a_person(doc: Doc, sighting: Sighting, span: NameSpan) -> bool:
    """``Минпромстроя РК``, ``лидере Руанды Поле Кагаме``: a state that the tagger takes into the person's name.

    So with a town before a whole name, as in "отдела культуры Костаная Гульнар Сейтова".
    """
    if not sighting.entries:
        return False
    inside = sighting.first == span.first and sighting.last < span.last
    if sighting.entries[0].level not in {Level.COUNTRY, Level.REGION}:
        oblique = doc.keys[sighting.first] != fold(sighting.entries[0].name)
        before_name = inside and span.last - sighting.last >= WHOLE_NAME
        known = not sighting.marks and is_at_home(sighting, TOWN_SIZE)
        return before_name and oblique and known
    return sighting.marks == "a" or (inside and not sighting.marks and in_another_case_than_next(doc, sighting))


def _is_of_a_post(doc: Doc, sighting: Sighting, span: NameSpan) -> bool:
    """``аким Аксу Нурлан Серов``: what the post is of, which the tagger takes into the name of its holder."""
    if sighting.first - span.first > 1 or sighting.last - sighting.first > 1 or not sighting.entries:
        return False
    last = span.last
    if sighting.last == last and sighting.first > span.first:  # "Замакима Костаная | Нурлан Серов"
        holder = doc.name_at(last)
        if holder and holder.first == last and holder.kind == "PER":
            last = holder.last
    return sighting.last < last and is_of_post(doc, sighting.first, last)


def _stands_alone(doc: Doc, sighting: Sighting) -> bool:
    """True for an item of a bullet list: ``• Эль-Сальвадор • Эфиопия •``."""
    around = (sighting.first - 1, sighting.last)
    return all(0 <= token < len(doc) and not doc.words[token][:1].isalpha() for token in around)
