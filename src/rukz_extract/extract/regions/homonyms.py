"""Territories called like a person, and people called like a territory: "Алтай Кульгинов", "Министр Киров"."""

from rukz_extract.extract.people.declension import known_given
from rukz_extract.extract.people.lexicon import governs_land, is_governed_place, is_land, is_title
from rukz_extract.extract.people.spelling import is_patronymic
from rukz_extract.extract.regions.looks import ends_like_a_surname
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import status_before
from rukz_extract.extract.regions.surroundings import in_nominative, in_plain_nominative, key_before
from rukz_extract.extract.regions.words import INSIDE
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level

_WHOLE, _INITIALS = 2, 3
"""Words of a name, and letters of an abbreviation in capitals behind a place: "Абай РЭС"."""


def first_name(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``Алтай Кульгинов``, ``области Алтай Сеитов``: a territory called like a man, right before a surname."""
    last = sighting.last - 1
    if _is_whole_name(doc, sighting) or _is_before_a_whole_name(doc, sighting) or _is_of_a_holder(doc, sighting):
        return False
    if sighting.last >= len(doc) or "a" in sighting.marks or doc.gap(sighting.last) != " ":
        return None
    surname = doc.words[sighting.last]
    sure = _is_sure_surname(doc, sighting, span)
    if not (doc.words[last].istitle() and (sure or _looks_like_surname(surname))):
        return None
    given = known_given(doc.keys[sighting.last]) and not sure  # "Сатыбалды" is a first name too
    if given or any(entry.level == Level.COUNTRY for entry in sighting.entries):
        return None  # "президент Перу Мартин Ветров"
    called = (sure and sighting.last - sighting.first == 1) or _is_called(doc, sighting)
    return None if not (known_given(doc.keys[last]) and called) or doc.starts_line(sighting.last) else False


def _is_whole_name(doc: Doc, sighting: Sighting) -> bool:
    """True for "Габит СЫЗДЫКОВ", which the tagger takes for a town behind "аким города"."""
    words = doc.words[sighting.first : sighting.last]
    shouted = len(words) == _WHOLE and words[0].istitle() and words[1].isupper() and len(words[1]) > _INITIALS
    return shouted and "u" in sighting.marks and known_given(doc.keys[sighting.first])


def _is_before_a_whole_name(doc: Doc, sighting: Sighting) -> bool:
    """``фермер Камышин Иван Петрович``: a surname, which a first name and a patronymic follow."""
    given, father = sighting.last, sighting.last + 1
    before, key = key_before(doc, sighting.first), doc.keys[sighting.first]
    if before in INSIDE or (governs_land(before) and is_governed_place(key)):
        return False  # "политик в Косово Оливер Иванович", "аким Алматы Дархан Асанулы"
    if is_land(before) and not ends_like_a_surname(key):
        return False  # "аким села Шалкар Асхат Омарұлы"
    if father >= len(doc) or sighting.last - sighting.first > 1 or doc.gap(given) != " " or doc.gap(father) != " ":
        return False
    titles = doc.words[given].istitle() and doc.words[father].istitle() and in_nominative(doc, sighting)
    return titles and known_given(doc.keys[given]) and is_patronymic(doc.keys[father])


def _is_of_a_holder(doc: Doc, sighting: Sighting) -> bool:
    """``Аким Алматы Дархан Сатыбалды``: a first name behind the place of a post, before a word with a capital."""
    first, behind = sighting.first, doc.words[sighting.last : sighting.last + 1]
    if first < _WHOLE or sighting.last - first > 1 or not (behind and behind[0].istitle()) or doc.starts_line(first):
        return False
    governed = governs_land(doc.keys[first - 2]) and is_governed_place(doc.keys[first - 1])
    return governed and known_given(doc.keys[first]) and in_nominative(doc, sighting)


def _looks_like_surname(word: str) -> bool:
    """True for a surname or a Kazakh patronymic: "аким области Дархан | Сапарұлы Белов"."""
    return word.istitle() and (ends_like_a_surname(word.lower()) or is_patronymic(fold(word)))


def _is_sure_surname(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool:
    """True for "Дарханом САТЫБАЛДЫ", a surname in capitals, and for one that the tagger takes for a man's."""
    surname = doc.words[sighting.last]
    shouted = surname.isupper() and len(surname) > _INITIALS
    tagged = span is not None and span.kind == "PER" and span.last == sighting.last + 1 and surname.istitle()
    return shouted or tagged


def _is_called(doc: Doc, sighting: Sighting) -> bool:
    """True for a nominative of one word, or behind a status word that is not of the name: "области Алтай"."""
    if sighting.last - sighting.first == 1:
        called = any(entry.name == doc.words[sighting.first] for entry in sighting.entries)
        return called and status_before(doc, sighting.first) is None
    name = doc.words[sighting.last - 1]
    return any(entry.name == name for entry in sighting.entries)  # not "область Абай"


def is_man_of_a_post(doc: Doc, sighting: Sighting) -> bool:
    """``замакима города | Дархан Смагулов``: a first name in the nominative between a post of a town and a surname."""
    first, last = sighting.first, sighting.last
    if last - first > 1 or first < 2 or last >= len(doc) or not in_nominative(doc, sighting):
        return False
    return is_title(doc.keys[first - 2]) and known_given(doc.keys[first]) and _looks_like_surname(doc.words[last])


def holder(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``Министр Киров``, ``Депутат Грозный``: a surname in the nominative right behind a post."""
    named = "p" in sighting.marks or _is_a_first_name(doc, sighting)
    if not named or not sighting.first or not in_nominative(doc, sighting):
        return None
    first = sighting.first
    beside = doc.gap(first) == " " and not doc.starts_line(first)
    if beside and "p" not in sighting.marks and _is_shortened_state(doc.words[first - 1]):
        return False  # "вице-министр энергетики РК Иран Шархан"
    told = beside and is_title(doc.keys[first - 1])
    return False if told and any(r.case == "nomn" for r in readings(doc.words[first - 1])) else None


def _is_shortened_state(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= _INITIALS


def _is_a_first_name(doc: Doc, sighting: Sighting) -> bool:
    """``Вице-министр Иран Шархан``: a state in a nominative that other cases would show, before a capital letter."""
    if sighting.last >= len(doc) or doc.gap(sighting.last) != " " or not in_plain_nominative(doc, sighting):
        return False
    state = sighting.entries[0].level == Level.COUNTRY and sighting.last - sighting.first == 1
    return state and doc.words[sighting.first].istitle() and doc.words[sighting.last].istitle()
