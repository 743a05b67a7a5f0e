"""The unit or country told right beside a place: "посёлок Журавка Воронежской области", "Бодрум (Турция)"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import in_plain_nominative
from rukz_extract.extract.regions.words import ON
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.records import Level

_ASIDE = frozenset({",", "("})
_BESIDE = _ASIDE | {"в", ON}
_THIS, _MARKS = "это", DASHES | {","}
_EQUALS = _MARKS | {_THIS, "уже", "еще", "("}
_SIDES = ("востоке", "западе", "севере", "юге")


def unit_beside(doc: Doc, sightings: Sequence[Sighting], place: int) -> str | None:
    """``посёлок Журавка Воронежской области``, ``Журавка (Воронежская область)``: the unit right behind or before."""
    here = sightings[place]
    for other, first, last in _neighbours(sightings, place, here):
        entry = other.entries[0]
        behind = other.first > here.first
        if behind and entry.subdivision and _is_told_to_be_of(doc, first, last):
            return entry.subdivision
        joined = last - first <= 1 and all(doc.keys[token] in _BESIDE for token in range(first, last))
        joined = joined or (behind and _is_side(doc, first, last))
        unit = entry.level == Level.REGION or (behind and entry.level == Level.DISTRICT)
        beside = here.entries[0].level == Level.DISTRICT and other.first == here.last
        unit = unit or (beside and not in_plain_nominative(doc, other))  # "района Донецка"
        if joined and entry.subdivision and unit:
            return entry.subdivision
    return None


def _is_told_to_be_of(doc: Doc, first: int, last: int) -> bool:
    """``в Дубках, это уже Саратов``, ``Дубки – это Саратовский район``: what lies between tells that it is there."""
    between = doc.keys[first:last]
    return _THIS in between and between[0] in _MARKS and _EQUALS.issuperset(between)


def country_beside(doc: Doc, sightings: Sequence[Sighting], place: int) -> str | None:
    """``Бодрум (Турция)``, ``в Отепя, Эстония``, ``Эль-Бейда на востоке Ливии``: the country right behind."""
    for other, first, last in _neighbours(sightings, place, sightings[place]):
        if other.first < sightings[place].first or other.entries[0].level != Level.COUNTRY:
            continue
        if last - first == 1:
            return other.entries[0].country if doc.keys[first] in _ASIDE else None
        if _is_side(doc, first, last):
            return other.entries[0].country
    return None


def _is_side(doc: Doc, first: int, last: int) -> bool:
    """True for "на востоке", "на северо-западе" between a place and what it lies in."""
    return last - first == 2 and doc.keys[first] == ON and doc.keys[first + 1].endswith(_SIDES)


def _neighbours(sightings: Sequence[Sighting], place: int, here: Sighting) -> Iterator[tuple[Sighting, int, int]]:
    if place + 1 < len(sightings):
        yield sightings[place + 1], here.last, sightings[place + 1].first
    if place:
        yield sightings[place - 1], sightings[place - 1].last, here.first
