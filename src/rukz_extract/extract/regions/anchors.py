"""Where a territory without a unit lies: the unit beside it, the town it is named after, the article's only unit."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rukz_extract.extract.regions.adjectives_before import territory_before
from rukz_extract.extract.regions.beside_abroad import placed_abroad
from rukz_extract.extract.regions.namesakes import fitting, unit_of_known_town, unit_of_namesake
from rukz_extract.extract.regions.nearby import line_around, unit_of_districts
from rukz_extract.extract.regions.sentences import Sentences
from rukz_extract.extract.regions.sighting import Sighting, all_chosen, within
from rukz_extract.extract.regions.statuses import status_before, status_of_list
from rukz_extract.extract.regions.surroundings import (
    in_nominative,
    in_plain_nominative,
    lemma_before,
    word_group,
)
from rukz_extract.extract.regions.told_beside import country_beside, unit_beside
from rukz_extract.gazetteer.entry import HOME, KAZAKHSTAN, RUSSIA, Entry
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_HEAD, _OKRUG, _RURAL = "глава", " округ", "сельск"
_BOUND = (Level.DISTRICT, Level.CITY)
"""Levels of what lies in a unit."""


class _Article(NamedTuple):
    """What the territories of an article tell together."""

    units: Counter[str]
    countries: Counter[str]
    only: str | None
    """The one unit that it names."""
    only_for_towns: str | None
    """The same, where towns may lie in it: none lies in Москва."""
    of_districts: str | None
    """The unit that its districts and most of its places lie in."""
    country: str | None
    """The one country in which its districts and towns lie."""
    sentences: Sentences


def anchored(doc: Doc, sightings: Sequence[Sighting], lexicon: Lexicon) -> list[Sighting]:
    """The sightings, each of one entry, with unit and country for those that have neither, where the article tells."""
    sightings = placed_abroad(doc, sightings)
    corrected = [_corrected(doc, sightings, place) for place in range(len(sightings))]
    article = _article(doc, sightings, corrected)
    sightings = corrected
    known: dict[tuple[str, ...], Entry] = {}
    for place, sighting in enumerate(sightings):
        entry = sighting.entries[0]
        if _open(entry) and entry.identity not in known:
            unit, country = _where(doc, sightings, place, lexicon, article)
            unit = unit_of_known_town(entry, lexicon, unit)
            if country:
                unit = entry.subdivision if entry.level == Level.REGION else unit
                known[entry.identity] = entry._replace(subdivision=unit, country=country)
    if not known:
        return sightings
    found = all_chosen(sightings, known)
    return [_corrected(doc, found, place) for place in range(len(found))]  # "в Дубках Верхнего района"


def _article(doc: Doc, sightings: Sequence[Sighting], corrected: Sequence[Sighting]) -> _Article:
    """What the sightings tell together, and what they tell with the unit right behind each."""
    units = Counter(entry.subdivision for entry in _entries(sightings) if entry.subdivision)
    cities = {entry.code for entry in _entries(sightings) if entry.level == Level.CITY}
    bound = Counter(entry.country for entry in _entries(sightings) if entry.country and entry.level in _BOUND)
    countries = Counter(entry.country for entry in _entries(corrected) if entry.country)
    only, country = (_at_home(_only(counts), countries) for counts in (units, bound))
    of_districts = unit_of_districts(list(_entries(corrected)))
    for_towns = None if only in cities else only
    return _Article(units, countries, only, for_towns, of_districts, country, Sentences(doc, corrected))


def _where(
    doc: Doc, sightings: Sequence[Sighting], place: int, lexicon: Lexicon, article: _Article
) -> tuple[str | None, str | None]:
    """The unit and the country of a territory, by the words around it before what the whole article tells."""
    sighting, entry = sightings[place], sightings[place].entries[0]
    told = territory_before(doc, sighting.first) or _of_an_aqim(doc, sighting.first)
    told = told or country_beside(doc, sightings, place) or _of_a_head(doc, sighting, article.countries)
    told = told or _of_a_village_there(doc, sighting, article.countries)
    unit = unit_beside(doc, sightings, place) or unit_of_namesake(entry, lexicon, article.units, told)
    near = article.only_for_towns if entry.level == Level.CITY else article.only
    here, sentences = sighting.first, article.sentences
    near = near or _in_sentence(doc, sightings, here, sentences) or _beside_a_town(doc, here, sentences)
    unit = unit or fitting(near or (article.of_districts if _is_settlement(doc, sighting) else None), told)
    unit = unit or (_only_within(article.units, told) if told and _is_within(doc, sighting) else None)
    if unit or told:
        return unit or _unit(told), (unit or told or "")[:2]
    if sentences.answers_an_aqim(here):
        return _only_within(article.units, KAZAKHSTAN), KAZAKHSTAN
    return None, article.country


def _at_home(code: str | None, named: Counter[str]) -> str | None:
    """The only code of an article, unless it tells of more countries than Russia, Kazakhstan and one other.

    The only unit elsewhere among several countries tells nothing of other places.
    """
    abroad = len(named) > 1 and (code is None or code[:2] not in HOME or len(set(named) - HOME) > 1)
    return None if abroad else code


def _corrected(doc: Doc, sightings: Sequence[Sighting], place: int) -> Sighting:
    """``Алтайского района Восточно-Казахстанской области``: the unit right behind wins over the gazetteer's."""
    here, behind = sightings[place], sightings[place + 1] if place + 1 < len(sightings) else None
    entry = here.entries[0]
    named = status_before(doc, behind.first) if behind else None  # "Петровского района города Донецка"
    between = (2 if named.short else 1) if named and named.level == Level.CITY else 0  # "района г. Владикавказа"
    if behind is None or behind.first - between != here.last or entry.code or entry.level not in _BOUND:
        return here
    if not between and in_plain_nominative(doc, behind):  # "в Раменском районе Москва помогает"
        return here
    unit = behind.entries[0].subdivision
    town = entry.level == Level.DISTRICT and behind.entries[0].level == Level.CITY  # "Ленинского района Уфы"
    if (
        unit is None
        or entry.subdivision == unit
        or not (town or (_is_its_unit(doc, behind) and (entry.subdivision or entry.country)))
    ):
        return here
    return here.chosen(entry._replace(subdivision=unit, country=unit[:2]))


def _is_its_unit(doc: Doc, sighting: Sighting) -> bool:
    """``Есильский район СКО``, ``района Калмыкии``: a unit with its status word, or one in the genitive."""
    if sighting.rule == "unit":
        return True
    return sighting.entries[0].level == Level.REGION and not in_nominative(doc, sighting)


def _entries(sightings: Sequence[Sighting]) -> Iterator[Entry]:
    return (sighting.entries[0] for sighting in sightings)


def _open(entry: Entry) -> bool:
    return entry.country is None and entry.code is None and entry.level != Level.COUNTRY


def _only(counts: Counter[str]) -> str | None:
    """The one key of a counter; None when there are several."""
    return next(iter(counts)) if len(counts) == 1 else None


def _only_within(units: Counter[str], told: str) -> str | None:
    """The only unit of an article within what is told: districts of two countries' aqims and heads."""
    return _only(Counter({unit: count for unit, count in units.items() if unit.startswith(told)}))


def _unit(told: str | None) -> str | None:
    return told if told and "-" in told else None


def _of_an_aqim(doc: Doc, token: int) -> str | None:
    """``аким Котяевского сельского округа``: aqims are of Kazakhstan, whatever unit the article tells of before."""
    return KAZAKHSTAN if lemma_before(doc, token) in word_group("in_kazakhstan") else None


def _of_a_head(doc: Doc, sighting: Sighting, named: Counter[str]) -> str | None:
    """``глава Верхнего округа``: heads of districts, and okrugs that are not rural, are of Russia, if that is named.

    Rural okrugs are of Kazakhstan, if that is named.
    """
    entry = sighting.entries[0]
    if entry.level != Level.DISTRICT:
        return None
    okrug, rural = entry.name.endswith(_OKRUG), _RURAL in entry.name
    if okrug and rural and named[KAZAKHSTAN]:
        return KAZAKHSTAN
    if not named[RUSSIA]:
        return None
    okrug = okrug and not rural
    return RUSSIA if okrug or lemma_before(doc, sighting.first) == _HEAD else None


def _of_a_village_there(doc: Doc, sighting: Sighting, named: Counter[str]) -> str | None:
    """``из деревни Малиновый Ключ``: villages of Kazakhstan are not called so, if Russia is named."""
    return RUSSIA if named[RUSSIA] and _is_a_russian_village(doc, sighting) else None


def _is_a_russian_village(doc: Doc, sighting: Sighting) -> bool:
    return lemma_before(doc, sighting.first) in word_group("in_russia")


def _is_within(doc: Doc, sighting: Sighting) -> bool:
    """True for what must lie in the only unit that an article names of its country."""
    return sighting.entries[0].level == Level.DISTRICT or _is_a_russian_village(doc, sighting)


def _in_sentence(doc: Doc, sightings: Sequence[Sighting], here: int, sentences: Sentences) -> str | None:
    """``В Туркестанской области жители сёл Карабулак и Манкент``: the only unit of the sentence, else of the line."""
    unit = sentences.unit(here)
    if unit or doc.words[here].isascii():
        return unit
    unit = _only_unit(sightings, *line_around(doc, here))
    return unit if unit and unit[:2] in HOME else None


def _beside_a_town(doc: Doc, here: int, sentences: Sentences) -> str | None:
    """``остался Жанаозен, а с ним посёлки Рахат и Достар``: villages in the only unit of the towns told before."""
    kind = status_of_list(doc, here)
    return None if kind is None or kind.level != Level.CITY else sentences.unit_of_towns(here)


def _is_settlement(doc: Doc, sighting: Sighting) -> bool:
    """True for a town or village that no table knows, in Russian letters."""
    return sighting.entries[0].level == Level.CITY and not doc.words[sighting.first].isascii()


def _only_unit(sightings: Sequence[Sighting], first: int, last: int) -> str | None:
    near = (sighting.entries[0] for sighting in within(sightings, first, last))
    units = Counter(entry.subdivision for entry in near if entry.subdivision and entry.level != Level.CITY)
    return _only(units)
