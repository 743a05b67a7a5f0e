"""Doubtful names that stand together or beside a sure one: each tells that the other one is a territory too."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from rukz_extract.extract.regions.looks import TOWN_SIZE, ends_like_a_surname
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import key_before, of_a_noun, opens_sentence
from rukz_extract.extract.regions.ways import is_linked
from rukz_extract.extract.regions.words import AND, FROM, OF_PLACE, UP_TO, WITH
from rukz_extract.gazetteer.entry import HOME
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.records import Level

_DOUBTS = frozenset("cp")
_REACH = 16
"""Tokens between two names with one preposition."""


def are_joined(doc: Doc, left: Sighting, right: Sighting) -> bool:
    """``Рудный и Жанибек``."""
    return right.first - left.last == 1 and doc.keys[left.last] == AND


def in_one_list(doc: Doc, sightings: Sequence[Sighting], doubtful: int, sure: int) -> bool:
    """``Рудный и Лисаковск``: a doubtful name right beside a sure one in a list."""
    left, right = sightings[min(doubtful, sure)], sightings[max(doubtful, sure)]
    if right.first - left.last != 1:
        return False
    sighting, link = sightings[doubtful], doc.keys[left.last]
    if sighting.rule != "gazetteer" or _is_of_a_speaker(doc, sighting, sightings[sure]):
        return False
    if link == UP_TO and key_before(doc, left.first) == FROM:
        return True  # "от Курыка до Петухова"
    if link not in {",", AND, *WITH}:
        return False
    if "n" in sighting.marks:
        return _is_beside_its_town(doc, sighting, sightings[sure], link)
    return sighting.people >= TOWN_SIZE or (link not in WITH and _goes_with(doc, sighting, sightings[sure]))


def _is_of_a_speaker(doc: Doc, name: Sighting, unit: Sighting) -> bool:
    """``По словам Петухова, Курганская область готова``: no place, behind no preposition of one, before the unit."""
    named = ends_like_a_surname(doc.keys[name.last - 1]) and name.first < unit.first
    named = named and not opens_sentence(doc, name.first)  # "Пугачёв, Саратовская область."
    return named and unit.entries[0].level == Level.REGION and key_before(doc, name.first) not in OF_PLACE


def _is_beside_its_town(doc: Doc, water: Sighting, sure: Sighting, link: str) -> bool:
    """``Ишим и Тюмень``: a town called like a river, beside a town of its unit that is called like no water.

    Of another unit where a way on land links the two: ``Дорога свяжет Ишим с Петропавловском``.
    """
    town = "n" not in sure.marks and all(entry.level == Level.CITY for entry in sure.entries)
    if not town or water.people < TOWN_SIZE:
        return False
    return (link not in WITH and bool(_units(water) & _units(sure))) or is_linked(doc, water)


def _goes_with(doc: Doc, sighting: Sighting, sure: Sighting) -> bool:
    """A small place beside one of its unit, or a village in a list of towns: "в Январцеве, Рассыпной и Раннем"."""
    if _units(sighting) & _units(sure):
        return True
    village = set(sighting.marks) <= {"c"} and any(entry.source == "hand" for entry in sighting.entries)
    towns = any(entry.level == Level.CITY for entry in sure.entries)
    return village and towns and not of_a_noun(doc, sighting)


def _units(sighting: Sighting) -> set[str]:
    """The units in which the places of a name lie: "Мерке и Кулан" are both of Жамбылская область."""
    return {entry.subdivision for entry in sighting.entries if entry.subdivision}


def is_before_its_unit(doc: Doc, sightings: Sequence[Sighting], kept: Sequence[bool], place: int) -> bool:
    """``у Петухова Курганской области``: behind a preposition of places, the unit in which it lies right behind."""
    town, unit = sightings[place], sightings[place + 1] if place + 1 < len(sightings) else None
    if unit is None or unit.first != town.last or not kept[place + 1] or key_before(doc, town.first) not in OF_PLACE:
        return False
    codes = {entry.code for entry in unit.entries if entry.level == Level.REGION}
    return town.rule == "gazetteer" and bool(codes & _units(town))


def support_each_other(doc: Doc, left: Sighting, right: Sighting, told: AbstractSet[str]) -> bool:
    """``катки получат Аягоз и Шар``: two towns of one unit, each a common word or a name as well.

    Two that may be people need their unit, one of ``told``, before them: "в Курганской области, у Макушина и Петухова".
    """
    if right.first - left.last != 1 or doc.keys[left.last] != AND or opens_sentence(doc, left.first):
        return False
    if not (_is_doubtful_town(left) and _is_doubtful_town(right)):
        return False
    titles = all(doc.words[sighting.first].istitle() for sighting in (left, right))
    shared = _units(left) & _units(right)
    people = left.marks == right.marks == "p"  # "Абай и Курмангазы" are poets
    return titles and bool(shared & told if people else shared)


def _is_doubtful_town(sighting: Sighting) -> bool:
    """True for one word that the gazetteer has as a town of Russia or Kazakhstan, whatever else it may be."""
    if sighting.rule != "gazetteer" or sighting.last - sighting.first > 1 or not _DOUBTS.issuperset(sighting.marks):
        return False
    return bool(sighting.entries) and all(e.level == Level.CITY and e.country in HOME for e in sighting.entries[:1])


def in_parallel(doc: Doc, sure: Sighting, doubtful: Sighting) -> bool:
    """``Дамба у Железинки стоит 5 млн, у Черлака – 6``: the preposition of the name before, and a dash for its verb."""
    if doubtful.marks or doubtful.rule != "gazetteer" or doubtful.first - sure.last > _REACH:
        return False
    preposition = key_before(doc, doubtful.first)
    if preposition not in OF_PLACE or key_before(doc, sure.first) != preposition:
        return False
    dashed = doubtful.last < len(doc) and doc.words[doubtful.last] in DASHES
    return dashed and doc.sentence(sure.first) == doc.sentence(doubtful.first)
