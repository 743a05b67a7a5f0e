"""A name with the words that belong to it: "автономной республики Крым", "Королевство Тонга", "округ Ориндж"."""

from rukz_extract.extract.people.declension import known_given
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import JOINERS, Kind, kind_at, kinds, status_adjectives, status_of_list
from rukz_extract.extract.regions.surroundings import key_before, opens_sentence
from rukz_extract.extract.regions.unit_adjectives import is_name, nominative_adjective
from rukz_extract.extract.regions.words import INSIDE
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.land_adjectives import is_of_a_country
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.gazetteer.names import adjective_stem, key_of
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_plural, readings
from rukz_extract.records import Level


def with_status(doc: Doc, sighting: Sighting, lexicon: Lexicon) -> Sighting:
    """The sighting with the status word before it that is part of the name."""
    level = sighting.entries[0].level if sighting.entries else None
    if level == Level.CITY:
        return _unit_called_like(doc, _okrug(doc, sighting), lexicon)
    if level == Level.COUNTRY:
        return _state(doc, sighting)
    if level not in {Level.REGION, Level.DISTRICT}:
        return sighting
    token = sighting.first if kind_at(doc, sighting.first) else _before_its_gloss(doc, sighting.first) - 1
    kind = kind_at(doc, token)
    if kind is None or kind.short or kind.level != level or not doc.words[token][:1].islower():
        return sighting
    if token < sighting.first and (doc.gap(sighting.first) != " " or _is_of_a_name(doc, token)):
        return sighting
    while token > 0 and adjective_stem(doc.keys[token - 1]) in status_adjectives():
        token -= 1
    return sighting._replace(first=token, start=doc.starts[token], sure=True)


def _before_its_gloss(doc: Doc, first: int) -> int:
    """Where the brackets open in ``мухафазы (области) Найнава``: what a status word of another country means."""
    glossed = first > 3 and doc.words[first - 1] == ")" and doc.words[first - 3] == "("
    return first - 3 if glossed and kind_at(doc, first - 2) and kind_at(doc, first - 4) else first


def _okrug(doc: Doc, sighting: Sighting) -> Sighting:
    """``сельского округа Карабулак``: the okrug around a town, with its own name."""
    first = sighting.first - 2
    if first < 0 or sighting.rule != "gazetteer" or doc.gap(sighting.first) != " ":
        return sighting
    if first and is_name(doc, first - 1):
        return sighting  # "Восточного административного округа Москвы"
    kind, stem = kind_at(doc, first + 1), adjective_stem(doc.keys[first])
    described = status_adjectives().get(stem or "")
    if kind is None or described is None or not kind.level == described.level == Level.DISTRICT:
        return sighting
    if _is_a_first_name(doc, sighting):
        return sighting  # "аким сельского округа | Роза Белова"
    status = f"{nominative_adjective(doc.keys[first], kind.gender)} {kind.lemma}"
    entries = tuple(
        entry._replace(name=f"{status} {entry.name}", level=Level.DISTRICT, code=None) for entry in sighting.entries
    )
    return sighting._replace(first=first, start=doc.starts[first], entries=entries, sure=True, marks="")


def _is_a_first_name(doc: Doc, sighting: Sighting) -> bool:
    """True for the first name in a person's name of two words."""
    if not known_given(doc.keys[sighting.first]):
        return False
    name = doc.name_at(sighting.first)
    return name == ("PER", sighting.first, sighting.first + 2)


def _unit_called_like(doc: Doc, sighting: Sighting, lexicon: Lexicon) -> Sighting:
    """``провинции Хама``, ``округ Сан-Диего``, ``провинциях Хомс и Идлиб``: the unit that has the name of a town."""
    doubtful = set("cp") & set(sighting.marks) and "w" not in sighting.marks
    if doubtful or sighting.rule != "gazetteer" or not _stands_as_called(doc, sighting):
        return sighting
    first = _before_its_gloss(doc, sighting.first) - 1
    kind = _status_of_unit(doc, sighting, first)
    if kind is None:
        first, kind = sighting.first, _status_of_units(doc, sighting)
    if kind is None:
        return sighting
    entries = _units_named(lexicon, kind, sighting)
    return sighting._replace(first=first, start=doc.starts[first], entries=entries, sure=True, marks="")


def listed_unit(doc: Doc, sighting: Sighting, lexicon: Lexicon) -> Sighting | None:
    """``в провинциях Дамаск, Дараа и Хама``: a name in a list of units that the tables have with its status word."""
    kind = _status_of_units(doc, sighting)
    name = key_of(doc.slice(sighting.first, sighting.last))
    found = lexicon.find(f"{kind.lemma} {name}") if kind else None
    return sighting._replace(entries=found.entries, rule="gazetteer", sure=True, marks="") if found else None


def _units_named(lexicon: Lexicon, kind: Kind, sighting: Sighting) -> tuple[Entry, ...]:
    """The units in the tables that a town's name with its status word names, else ones made of the towns."""
    name = key_of(sighting.entries[0].name)
    words = (kind.lemma, *(other.lemma for other in kinds().values() if other.level == kind.level == Level.REGION))
    found = (lexicon.find(f"{word} {name}") for word in dict.fromkeys(words))
    known = next((match.entries for match in found if match and match.entries), ())
    return known or tuple(_called(entry, kind, weak="w" in sighting.marks) for entry in sighting.entries)


def _called(entry: Entry, kind: Kind, *, weak: bool) -> Entry:
    unit = entry.subdivision if kind.level == Level.DISTRICT else None
    country = None if weak and kind.level == Level.REGION else entry.country
    return entry._replace(level=kind.level, code=None, subdivision=unit, country=country, source="status")


def _status_of_unit(doc: Doc, sighting: Sighting, token: int) -> Kind | None:
    """The status word of a unit right before a town's name that is no adjective's ("Ленинский район Уфы")."""
    kind = kind_at(doc, token)
    if kind is None or kind.short or kind.level not in {Level.REGION, Level.DISTRICT}:
        return None
    if kind.only and not any(entry.country in kind.only for entry in sighting.entries):
        return None  # "вернут землю Темиртау"
    numbered = token and doc.words[token - 1][:1].isdigit()  # "в 18-м микрорайоне Актау"
    if numbered or (kind.around and _is_described(doc, token)):
        return None
    if doc.gap(sighting.first) != " " or _is_of_a_name(doc, token):
        return None
    plural = is_plural(doc.words[token])
    if plural and (sighting.last >= len(doc) or doc.keys[sighting.last] not in JOINERS):
        return None  # "Партия регионов Владимира …"
    return None if kind.around and key_before(doc, token) in INSIDE else kind  # "в районе Сочи" is around the town


def _is_of_a_name(doc: Doc, token: int) -> bool:
    """``Ленинский район Уфы``: a status word of the name before it; ``Китайская провинция Ганьсу`` has none there."""
    return token > 0 and is_name(doc, token - 1) and not is_of_a_country(doc.keys[token - 1])


def _is_described(doc: Doc, token: int) -> bool:
    """``курортном районе Хургада``: an adjective that is neither a name nor a status's tells of a common noun."""
    stem = adjective_stem(doc.keys[token - 1]) if token and doc.words[token - 1].islower() else None
    return stem is not None and stem not in status_adjectives() and readings(doc.words[token - 1])[0].pos == "ADJF"


def _status_of_units(doc: Doc, sighting: Sighting) -> Kind | None:
    """The plural status word before the list in which a town's name stands: "в провинциях Хомс и Идлиб"."""
    if not sighting.first or doc.keys[sighting.first - 1] not in JOINERS:
        return None
    kind = status_of_list(doc, sighting.first)
    return kind if kind and kind.level == Level.REGION and not (kind.short or kind.around) else None


def _stands_as_called(doc: Doc, sighting: Sighting) -> bool:
    here = key_of(doc.slice(sighting.first, sighting.last)).replace("-", " ")
    return any(key_of(entry.name).replace("-", " ") == here for entry in sighting.entries)


def _state(doc: Doc, sighting: Sighting) -> Sighting:
    """``Королевство Тонга``, ``Федеративную республику Германия``: a state by its full name."""
    token = sighting.first - 1
    kind = kind_at(doc, token)
    if kind is None or kind.short or not (kind.level == Level.COUNTRY or kind.state) or sighting.rule != "gazetteer":
        return sighting
    common = kind.level == Level.COUNTRY and doc.words[token].islower()  # "соседнее государство Казахстан"
    if common or doc.gap(sighting.first) != " " or not _stands_as_called(doc, sighting):
        return sighting
    while token > 0 and is_name(doc, token - 1) and not opens_sentence(doc, token - 1):
        token -= 1
    return sighting._replace(first=token, start=doc.starts[token])
