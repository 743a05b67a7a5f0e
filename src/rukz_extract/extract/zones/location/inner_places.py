"""Territories inside other words: "красногорский индустриальный парк", "Калининградская ОЭЗ", технополис «Москва»."""

from functools import lru_cache

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW, place_endings
from rukz_extract.extract.zones.wording.words import nominative_adjective, role
from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.records import Level, Region, ZoneKind

_LARGE = 100_000
_STEM = 5
"""Letters in which the adjective and the name of its unit agree at least."""
_OF_ADJECTIVES = "овая"
_ENOUGH_PEOPLE = 20_000
"""Smaller towns are not looked for: their adjectives are mostly those of other places."""


def adjective_place(doc: Doc, token: int, kind: ZoneKind | None) -> Place | None:
    """The territory that an adjective at a token tells of: a first-level unit for a zone by law, else a town.

    Where there is no town, or a small one of another unit ("карельский", "алтайский"), it is the unit too; a capital
    inside a sentence may be the zone's own name: "Приморская промзона".
    """
    return _place_told(doc, token, doc.keys[token], kind)


def plural_place(doc: Doc, token: int, kind: ZoneKind | None) -> Place | None:
    """The territory of the adjective of a list: "тюменские парки «Юг» и «Север»"."""
    key = nominative_adjective(doc.keys[token], feminine=False)
    return _place_told(doc, token, key, kind) if key else None


def _place_told(doc: Doc, token: int, key: str, kind: ZoneKind | None) -> Place | None:
    unit = _unit(key)
    town = None if unit and kind in BY_LAW else _town(key)  # "рудненская СЭЗ" tells no unit
    if kind not in BY_LAW and doc.words[token][0].isupper() and doc.sentence(token)[0] != token:
        unit = None
    entry = unit if unit and (town is None or _is_of_unit(key, town, unit)) else town
    return _place(entry, token, token + 1) if entry else None


def _is_of_unit(key: str, town: Entry, unit: Entry) -> bool:
    """True where the unit is meant: the town is small or far ("алтайский") or has another name now ("жамбылский")."""
    far = town.population < _LARGE or (town.country not in HOME and not town.code)
    renamed = fold(town.name) not in _bases(key, "town") and fold(unit.name).startswith(key[:_STEM])
    return renamed or (far and town.subdivision != unit.code)


def town_before(doc: Doc, opening: int, unit: str | None) -> Place | None:
    """The town of an adjective before quotes that open, in the zone's own unit: "омский «Авангард»".

    "Свердловская" is of the region: the town has another name now.
    """
    token = opening - 1
    place = adjective_place(doc, token, None) if token >= 0 and not doc.starts_line(opening) else None
    named_so = place is not None and fold(place.region.name) in _bases(doc.keys[token], "town")
    return place if place and named_so and place.region.subdivision == unit else None


def is_large(doc: Doc, place: Place) -> bool:
    """True for a town of a hundred thousand people, and for one that is a first-level unit itself."""
    entries = _towns_called(" ".join(doc.keys[place.first : place.last]))
    return place.region.code is not None or any(entry.population >= _LARGE for entry in entries)


def is_village(doc: Doc, place: Place) -> bool:
    """True for a settlement of fewer people than the smallest towns that are looked for."""
    entries = _towns_called(" ".join(doc.keys[place.first : place.last]))
    fits = place.region.level == "city" and place.region.code is None
    return fits and all(entry.population < _ENOUGH_PEOPLE for entry in entries)


def town_in_name(doc: Doc, first: int, last: int, unit: str) -> Place | None:
    """The town that a zone's quoted name is, where it lies in the zone's own unit: технополис «Москва»."""
    towns = _towns_called(" ".join(doc.keys[first:last]))
    return next((_place(entry, first, last) for entry in towns if unit in (entry.code, entry.subdivision)), None)


def town_behind(doc: Doc, token: int) -> Place | None:
    """A town in the genitive behind type words that the regions leave out: "индустриальной зоне Костаная".

    A name without cases needs more people ("индустриальная зона Актобе"); one in the nominative is the zone's own.
    """
    key = doc.keys[token]
    towns = _towns_called(key) if doc.words[token][0].isupper() else []
    largest = max(towns, key=lambda entry: entry.population, default=None)
    if largest is None:
        return None
    fixed = key == fold(largest.name)
    if fixed and key[-1] not in WITHOUT_CASES:
        return None
    return _place(largest, token, token + 1) if largest.population >= (_LARGE if fixed else _ENOUGH_PEOPLE) else None


def town_alone(doc: Doc, first: int, last: int) -> Place | None:
    """A town that a cell or a bracket is, in the nominative, which the regions leave out: "СЭЗ «Юг» (Шу)"."""
    name = " ".join(doc.keys[first:last])
    towns = (
        [entry for entry in _towns_called(name) if fold(entry.name) == name] if doc.words[first][0].isupper() else []
    )
    largest = max(towns, key=lambda entry: entry.population, default=None)
    return _place(largest, first, last) if largest and largest.population >= _ENOUGH_PEOPLE else None


def is_town(key: str) -> bool:
    """True for the name of a town of people enough, in the nominative."""
    return any(fold(entry.name) == key and entry.population >= _ENOUGH_PEOPLE for entry in _towns_called(key))


def town_of_port(doc: Doc, token: int) -> Place | None:
    """The town whose name a port has: "порт Актау", "в порту Курык"."""
    towns = [entry for entry in _towns_called(doc.keys[token]) if fold(entry.name) == doc.keys[token]]
    largest = max(towns, key=lambda entry: (entry.country in HOME, entry.population), default=None)
    return _place(largest, token, token + 1) if largest else None


def _towns_called(name: str) -> list[Entry]:
    """The towns and villages of the gazetteer that go by a name."""
    match = lexicon().find(name)
    return [entry for entry in match.entries if entry.level is Level.CITY] if match else []


def _place(entry: Entry, first: int, last: int) -> Place:
    region = Region.model_construct(
        id="",
        name=entry.name,
        level=entry.level,
        code=entry.code,
        subdivision=entry.subdivision,
        country=entry.country,
        mentions=[],
        rule="zone_place",
    )
    return Place(region, first, last)


@lru_cache(maxsize=5_000)
def _town(key: str) -> Entry | None:
    """The largest town whose adjective a word may be: "красногорский" → Красногорск, "рудненский" → Рудный."""
    if role(key) == "of_others":
        return None
    found: list[Entry] = []
    for form in _bases(key, "town"):
        match = lexicon().find(form)
        common = match is not None and "c" in match.marks and not form.endswith(_OF_ADJECTIVES)
        enough = _LARGE if common else _ENOUGH_PEOPLE  # Курган is a barrow too, Узловая a station as well as a town
        entries = match.entries if match else ()
        found += [entry for entry in entries if entry.level is Level.CITY and entry.population >= enough]
        if found:
            return max(found, key=lambda entry: entry.population)
    return None


@lru_cache(maxsize=5_000)
def _unit(key: str) -> Entry | None:
    """The first-level unit of an adjective: "калининградская" → Калининградская область."""
    if role(key) == "of_others":
        return None
    for form in _bases(key, "unit"):
        match = lexicon().find(form)
        entries = [entry for entry in match.entries if entry.level is Level.REGION] if match else []
        if entries:
            return entries[0]
    return None


def _bases(key: str, sort: str) -> list[str]:
    """The names that an adjective may come from, by the table of endings."""
    return [
        key[: -len(ending)] + suffix
        for ending, suffix in place_endings(sort)
        if key.endswith(ending) and len(key) > len(ending) + 1
    ]
