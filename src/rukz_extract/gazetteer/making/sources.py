"""Entries with their names, from the hand-written tables and from GeoNames; the hand-written ones win."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from babel import Locale

from rukz_extract.gazetteer.entry import HOME, Entry
from rukz_extract.gazetteer.inflection import is_adjective
from rukz_extract.gazetteer.making.towns import Town, area_codes, towns
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values

UNITS = ("regions/units_kz", "regions/units_ru", "regions/units_abroad")
COUNTRY_WEIGHT, UNIT_WEIGHT, DISTRICT_WEIGHT = 100_000_000, 3_000_000, 30_000
"""Weights of the levels among homonyms; a town weighs as many as live in it."""


NAMESAKE = 100_000
"""A smaller town far away is left out when a larger one has its name (Венеция in Florida)."""
VILLAGE = 4_000
"""A place by hand that is no larger than this may have namesakes in other units."""
FAMOUS, KNOWN = 1_000_000, 20_000
"""A town of so many people, far away and near, counts even if its name is a common word (Пуна, Изюм)."""
SAME_AREAS = frozenset({"BE", "CH", "GB", "US"})
"""Countries whose areas GeoNames calls by the second half of the ISO code."""
NEAR = frozenset({"RU", "KZ", "UZ", "KG", "BY", "TJ", "TM", "UA"})


class Source(NamedTuple):
    """An entry with the names it goes by: those that inflect and those that do not."""

    entry: Entry
    names: list[str]
    abbreviations: list[str]
    weak: bool = False


def sources() -> Iterator[Source]:
    """All territories: countries, first-level units, districts and towns by hand, then those of GeoNames."""
    yield from _countries()
    yield from _units()
    yield from _districts()
    by_hand = list(_places())
    yield from by_hand
    known = {(fold(name), _whose(source.entry)) for source in by_hand for name in source.names}
    yield from _towns(known | {(fold(name), entry.country) for entry, name in _city_units()})
    yield from _old_names({(source.entry.name, source.entry.subdivision): source.entry for source in by_hand})


def _source(entry: Entry, row: Mapping[str, str]) -> Source:
    """An entry with the names of its row."""
    return Source(entry, [row["name"], *values(row["aliases"])], values(row["abbreviations"]))


def _countries() -> Iterator[Source]:
    named = {row["code"]: row for row in read_table("regions/countries")}
    russian = Locale("ru").territories
    codes = {str(code) for code in russian if len(str(code)) == 2 and str(code).isalpha()}
    for code in sorted(codes - set(_NO_COUNTRY)):
        row = named.get(code, {"name": str(russian[code]), "aliases": "", "abbreviations": ""})
        entry = Entry(row["name"], Level.COUNTRY, code, None, code, COUNTRY_WEIGHT, "iso3166-1")
        yield _source(entry, row)


_NO_COUNTRY = ("AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ", "CQ", "HK", "MO")
"""Codes of babel that ISO 3166-1 does not assign, and two whose regions stand in ``places`` by hand."""


def _units() -> Iterator[Source]:
    for table in UNITS:
        for row in read_table(table):
            code = row["code"]
            entry = Entry(_bare(row["name"]), Level(row["level"]), code, code, code[:2], UNIT_WEIGHT, "iso3166-2")
            yield _source(entry, row)


def _bare(name: str) -> str:
    """``провинция Идлиб`` is written "Идлиб"; its forms keep the word, which tells it from the town."""
    status, _, rest = name.partition(" ")
    return rest if rest and status in _told_by_level() else name


@cache
def _told_by_level() -> frozenset[str]:
    """Words before the name of a unit abroad that is called like its town; the record has its level."""
    return frozenset(row["lemma"] for row in read_table("regions/status_words") if row["bare"])


def _city_units() -> Iterator[tuple[Entry, str]]:
    for source in _units():
        if source.entry.level == Level.CITY:
            for name in source.names:
                yield source.entry, name


def _districts() -> Iterator[Source]:
    """The districts of Kazakhstan and Kyrgyzstan ("район Бәйтерек=Зеленовский район") and of Russia's border."""
    for row in read_table("regions/districts"):
        for cell in values(row["districts"]):
            names = cell.split("=")
            yield Source(_district(names[0], row["subdivision"]), names, [])
    for row in read_table("regions/districts_ru"):
        for name in values(row["names"]):
            yield from _russian_district(name, row["subdivision"])


def _russian_district(name: str, unit: str) -> Iterator[Source]:
    """A district that may be a municipal okrug by now; a starred name is one of other units of Russia too.

    The district of a city stands with its status word ("Невский район").
    """
    plain = name.removesuffix("*")
    for full in (plain,) if " " in plain else (f"{plain} район", f"{plain} округ"):
        yield Source(_district(full, unit), [full], [])
        if name.endswith("*"):
            yield Source(_district(full, None), [full], [])


def _district(name: str, unit: str | None) -> Entry:
    return Entry(name, Level.DISTRICT, None, unit, unit[:2] if unit else "RU", DISTRICT_WEIGHT, "hand")


def _places() -> Iterator[Source]:
    for row in (*read_table("regions/places"), *read_table("regions/places_abroad")):
        entry = Entry(
            row["name"], Level(row["level"]), row["code"] or None, row["subdivision"] or None,
            row["country"] or None, int(row["population"] or 0), "hand",
        )  # fmt: skip
        yield _source(entry, row)


def _old_names(by_hand: Mapping[tuple[str, str | None], Entry]) -> Iterator[Source]:
    """Old names of towns that are surnames above all: weak ones, which count where a place is seen."""
    for row in read_table("regions/old_names"):
        entry = by_hand[row["name"], row["subdivision"]]
        yield Source(entry, values(row["old"]), [], weak=True)


_CAPITALS = frozenset({"RU-MOW", "RU-SPE"})
"""Units whose adjectival places of GeoNames are districts ("Ярославский"), which news name with their status word."""


def _towns(known: set[tuple[str, str | None]]) -> Iterator[Source]:
    every = towns()
    codes = area_codes((town for town in every if not town.weak), _centres())
    seen: set[tuple[str, str, str]] = set()
    names: set[str] = {name for name, _ in known}
    for town in sorted(every, key=lambda town: (town.weak or _is_a_common_word(town), -town.population)):
        iso = f"{town.country}-{town.area}" if town.country in SAME_AREAS else None
        unit = iso or codes.get((town.country, town.area))
        place = (fold(town.name), town.country, town.area)
        same = {town.name} if town.country in NEAR else town.russian
        if not known.isdisjoint({(fold(name), where) for name in same for where in (town.country, unit)}):
            continue
        weak = town.weak or _is_a_common_word(town)
        if unit in _CAPITALS and is_adjective(town.name):
            continue
        if place in seen or (weak and (town.country in NEAR or not town.known or fold(town.name) in names)):
            continue
        if town.population < NAMESAKE and town.country not in NEAR and fold(town.name) in names:
            continue
        names.add(fold(town.name))
        seen.add(place)
        yield _town(town, unit, weak=weak)


def _town(town: Town, unit: str | None, *, weak: bool) -> Source:
    entry = Entry(town.name, Level.CITY, None, unit, town.country, town.population, "geonames")
    others = [name for name in town.known if weak or not (town.country in NEAR or _has_another_meaning(name))]
    return Source(entry, list(dict.fromkeys([town.name, *others])), [], weak)


def _whose(entry: Entry) -> str | None:
    """Where a place by hand stands for those of GeoNames: a town in its country, a village in its unit."""
    return entry.country if entry.population > VILLAGE else entry.subdivision


def _is_a_common_word(town: Town) -> bool:
    """True for a town abroad whose name the dictionary has, but not as a place: Совет in Tajikistan, Метро in Java."""
    if town.country in HOME or town.population >= (KNOWN if town.country in NEAR else FAMOUS):
        return False
    return _has_another_meaning(town.name)


def _has_another_meaning(name: str) -> bool:
    """True for a name that the dictionary has, but not as a place's: a common word or a person (Каролина)."""
    known = [reading for reading in readings(name) if reading.known]
    return bool(known) and not any("Geox" in reading.grammemes for reading in known)


def _centres() -> dict[tuple[str, str], str]:
    found = {}
    for table in UNITS:
        for row in read_table(table):
            centre = row["centre"] or (row["name"] if row["level"] == "city" else "")
            if centre:
                found[row["code"][:2], fold(centre)] = row["code"]
    return found
