"""Which territory a name means: what else the article names, then how large each one is."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rukz_extract.extract.regions.adjectives_before import territory_before
from rukz_extract.extract.regions.declension import case_governed
from rukz_extract.extract.regions.nearby import around, shares
from rukz_extract.extract.regions.rulers import in_unit, units_of_rulers
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import JOINERS, Kind, kind_at, status_before
from rukz_extract.extract.regions.surroundings import lemma_before, word_group
from rukz_extract.extract.regions.villages import (
    elsewhere,
    is_another_village,
    is_any_village,
    is_far_village,
    of_a_village,
    of_the_district,
)
from rukz_extract.extract.regions.weighing import FAMOUS, Told, likeliest
from rukz_extract.extract.regions.words import OF_TOWNS
from rukz_extract.gazetteer.entry import HOME, KAZAKHSTAN, Entry
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.gazetteer.names import key_of
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level

_BESIDE = 40
"""Names looked at on either side of one that several territories have."""
_HUGE = 100
"""A town abroad with a hundredfold of the people of its namesakes at home may be meant."""
_NOUNS = ("ск", "цк")
_EQUALS = DASHES | {",", "(", "это"}
_CAPITAL = "столица"


def resolve(doc: Doc, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Each sighting with one territory, or with an open one when the article does not tell.

    Sightings whose territories all need another mention that the article lacks are dropped.
    """
    seen = _context(sightings)
    named = {s.entries[0].code for s in sightings if len(s.entries) == 1 and s.entries[0].level == Level.REGION}
    states = {s.entries[0].code[:2] for s in sightings if len(s.entries) == 1 and s.entries[0].code}
    parts = shares(sighting.entries[0] for sighting in sightings if len(sighting.entries) == 1)
    ruled, with_units = units_of_rulers(doc, sightings), _with_units(doc, sightings)
    found: list[Sighting] = []
    for place, sighting in enumerate(sightings):
        called = _of_case(doc, sighting, _as_called(doc, sighting, _candidates(sighting, seen)))
        listed = _of_its_town(doc, sightings, place, _of_list(doc, sightings, place, called))
        listed = _among_units(doc, sightings, place, listed)
        entries = of_a_village(doc, sighting, _at_home(_of_status(doc, sighting, listed), seen))
        entries = _of_adjective(doc, sighting, _of_an_aqim(doc, sighting, entries))
        unit = ruled.get(sighting.entries) if ruled else None
        entries = in_unit(entries, unit)
        if entries and (is_another_village(doc, sighting, entries, seen) or is_far_village(entries, states, parts)):
            found.append(sighting.chosen(elsewhere(doc, sighting, entries[0])))
        elif entries:
            near = [*found[-_BESIDE:], *sightings[place : place + _BESIDE]] if len(entries) > 1 else []
            line = around(doc, near, min(len(found), _BESIDE)) if near else Counter()
            told = Told(seen, named, parts, line)
            best = likeliest(entries, told) if len(entries) > 1 else entries[0]
            open_to_unit = is_any_village(doc, sighting, best) and doc.sentence(sighting.first)[0] in with_units
            if unit and best.subdivision != unit:
                best = elsewhere(doc, sighting, best)._replace(subdivision=unit, country=unit[:2])
            found.append(sighting.chosen(elsewhere(doc, sighting, best) if open_to_unit else best))
    return of_the_district(doc, found)


def _with_units(doc: Doc, sightings: Sequence[Sighting]) -> set[int]:
    """Beginnings of the sentences with a unit: ``сёла Каменка и Ивановка в Курганской области``."""
    units = (s for s in sightings if s.rule == "unit" and s.entries[0].level == Level.REGION)
    return {doc.sentence(sighting.first)[0] for sighting in units}


def _candidates(sighting: Sighting, seen: Counter[str]) -> tuple[Entry, ...]:
    """The territories a form may mean here; a second meaning counts only where it alone is named otherwise."""
    if not sighting.second or any(seen[entry.code or ""] for entry in sighting.entries):
        return sighting.entries
    named = tuple(entry for entry in sighting.second if seen[entry.code or ""])
    return named or sighting.entries


def _as_called(doc: Doc, sighting: Sighting, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``Село Боровское`` is not Боровской: of several towns the ones that are called as the text has it."""
    if len(entries) < 2 or any(entry.population >= FAMOUS for entry in entries):
        return entries
    here = fold(doc.slice(sighting.first, sighting.last))
    called = tuple(entry for entry in entries if fold(entry.name) == here)
    far = any(entry.country in HOME for entry in entries) and not any(entry.country in HOME for entry in called)
    return entries if far or not called else called  # "города Серова" is not Серова in Africa


def _of_case(doc: Doc, sighting: Sighting, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``под Троицком`` is Троицк, ``в Троицком`` is Троицкое: one form of two names in two cases."""
    if len(entries) < 2 or not doc.keys[sighting.last - 1].endswith(OF_TOWNS):
        return entries
    nouns = tuple(entry for entry in entries if entry.name.endswith(_NOUNS))
    match case_governed(doc, sighting.first):
        case "ins":
            return nouns or entries
        case "loc":
            return tuple(entry for entry in entries if entry not in nouns) or entries
        case _:
            return entries


def _of_list(doc: Doc, sightings: Sequence[Sighting], place: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``в Тайыншинском, Есильском районах``: of several territories the one in the same unit as its neighbour."""
    if len(entries) < 2:
        return entries
    here = sightings[place]
    units = set()
    for other in sightings[max(place - 1, 0) : place + 2]:
        gap = max(other.first - here.last, here.first - other.last)
        if gap == 1 and len(other.entries) == 1 and doc.keys[min(here.last, other.last)] in JOINERS:
            units.add(other.entries[0].subdivision)
    fitting = tuple(entry for entry in entries if entry.subdivision and entry.subdivision in units)
    return fitting or entries


def _among_units(doc: Doc, sightings: Sequence[Sighting], place: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``из Жетісу, Абая и Улытау``: the unit called like a town, beside other units of its country in a list."""
    here = sightings[place]
    if len(entries) != 1 or entries[0].level != Level.CITY or entries[0].country != KAZAKHSTAN or "p" not in here.marks:
        return entries
    unit = lexicon().find(key_of(f"область {entries[0].name}"))
    return unit.entries if unit and unit.entries and _is_beside_a_unit(doc, sightings, place) else entries


def _is_beside_a_unit(doc: Doc, sightings: Sequence[Sighting], place: int) -> bool:
    here = sightings[place]
    for other in sightings[max(place - 1, 0) : place + 2]:
        gap = max(other.first - here.last, here.first - other.last)
        unit = other.entries[0] if other.entries else None
        if gap == 1 and unit and (unit.level, unit.country) == (Level.REGION, KAZAKHSTAN):
            return doc.keys[min(here.last, other.last)] in JOINERS
    return False


def _of_its_town(doc: Doc, sightings: Sequence[Sighting], place: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``из Явленки, это Есильский район``, ``Явленка (Есильский район)``: the district in the unit of the town."""
    town = sightings[place - 1] if place and len(entries) > 1 else None
    if town is None or len(town.entries) != 1 or any(entry.level != Level.DISTRICT for entry in entries):
        return entries
    between = doc.keys[town.last : sightings[place].first]
    if town.entries[0].level != Level.CITY or not 0 < len(between) <= len(_EQUALS) or not _EQUALS.issuperset(between):
        return entries
    return tuple(entry for entry in entries if entry.subdivision == town.entries[0].subdivision) or entries


def _of_status(doc: Doc, sighting: Sighting, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``города Алтай`` is a town: the status word before a name chooses among its territories."""
    kind = status_before(doc, sighting.first) if len(entries) > 1 else None
    if kind is not None and kind.level == Level.CITY and (whole := _whole_of_the_towns(doc, sighting, kind, entries)):
        return whole
    fitting = tuple(entry for entry in entries if kind and entry.level == kind.level)
    return fitting or entries


def _of_adjective(doc: Doc, sighting: Sighting, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``в калининградском Советске``: of several towns the one in the unit that the adjective before tells."""
    told = territory_before(doc, sighting.first) if len(entries) > 1 else None
    fitting = tuple(entry for entry in entries if told and told in (entry.subdivision, entry.country))
    return fitting or entries


def _of_an_aqim(doc: Doc, sighting: Sighting, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``аким Приозёрска``, ``маслихат Алтая``: aqims and their bodies are of Kazakhstan."""
    if len(entries) < 2:
        return entries
    first = sighting.first - 1 if kind_at(doc, sighting.first - 1) else sighting.first  # "аким города Курчатов"
    if lemma_before(doc, first) not in word_group("in_kazakhstan"):
        return entries
    return tuple(entry for entry in entries if entry.country == KAZAKHSTAN) or entries


def _whole_of_the_towns(doc: Doc, sighting: Sighting, kind: Kind, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``города Казахстана``, ``столица Алтая``, ``сёлах Крыма``: the land that towns are of; none for "город Тунис"."""
    lands = tuple(entry for entry in entries if entry.level in {Level.COUNTRY, Level.REGION})
    if not lands or all(reading.case != "gent" for reading in readings(doc.words[sighting.last - 1])):
        return ()
    if lands[0].level == Level.COUNTRY or kind.lemma == _CAPITAL:
        return lands
    nouns = [reading for reading in readings(doc.words[sighting.first - 1]) if "Surn" not in reading.grammemes]
    return lands if all(noun.number == "plur" for noun in nouns) else ()  # "городов", but "города Алтая" is one


def _at_home(entries: tuple[Entry, ...], seen: Counter[str]) -> tuple[Entry, ...]:
    """``города Алтай`` is not the one in China, unless the article names China: far namesakes fall away.

    ``Взрывы в Запорожье`` are in the city, not in a village of Kazakhstan: one that is far larger stays.
    """
    if len(entries) < 2 or any(entry.population >= FAMOUS for entry in entries):
        return entries
    home = max((entry.population for entry in entries if entry.country in HOME), default=0)
    return (
        tuple(
            entry
            for entry in entries
            if entry.country in HOME or seen[entry.country or ""] or entry.population >= _HUGE * max(home, 1)
        )
        or entries
    )


def _context(sightings: Iterable[Sighting]) -> Counter[str]:
    """How often the article names each unit and country, by names of one meaning."""
    seen: Counter[str] = Counter()
    for sighting in sightings:
        entry = sighting.entries[0] if sighting.entries else None
        if entry and not sighting.second and (len(sighting.entries) == 1 or entry.code in HOME):
            seen.update({place for place in (entry.code, entry.subdivision, entry.country) if place})
    return seen
