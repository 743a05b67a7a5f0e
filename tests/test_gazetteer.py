"""The tables of the gazetteer: codes known to pycountry, names that the lexicon finds, a user's own rows, look-ups."""

from collections import Counter
from pathlib import Path

import pycountry
import pytest

from rukz_extract.errors import ResourceError
from rukz_extract.extract.regions import extract_regions, find_sightings
from rukz_extract.gazetteer.inflection import case_forms
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.gazetteer.lookup import lines, look_up
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values

UNITS = ("regions/units_ru", "regions/units_kz", "regions/units_abroad")
RUSSIA, KAZAKHSTAN = "RU", "KZ"
# Units that ISO 3166-2 lists under UA although Russian articles may count them to Russia.
ONLY_UNDER_UA = {"UA-09", "UA-14", "UA-23", "UA-40", "UA-43", "UA-65"}


def unit_rows():
    return [row for table in UNITS for row in read_table(table)]


@pytest.mark.parametrize("table", UNITS)
def test_unit_codes_are_known_and_unique(table: str):
    codes = [row["code"] for row in read_table(table)]
    assert [code for code in codes if pycountry.subdivisions.get(code=code) is None] == []
    assert [code for code, count in Counter(codes).items() if count > 1] == []


def test_the_units_of_russia_and_kazakhstan_are_complete():
    known = {row["code"] for row in unit_rows()}
    for country in (RUSSIA, KAZAKHSTAN):
        assert {unit.code for unit in pycountry.subdivisions.get(country_code=country)} <= known
    assert known >= ONLY_UNDER_UA


def test_every_country_has_an_entry():
    entries = {entry.code for entry in built() if entry.level == Level.COUNTRY or entry.code in {"HK", "MO"}}
    assert {country.alpha_2 for country in pycountry.countries} <= entries


def test_built_codes_are_known():
    for entry in built():
        for code in filter(None, (entry.code, entry.subdivision)):
            known = pycountry.subdivisions.get(code=code) if "-" in code else pycountry.countries.get(alpha_2=code)
            assert known is not None, entry


def built():
    known = lexicon()
    return [known.entry(number) for number in range(known.size)]


@pytest.mark.parametrize("table", ["regions/countries", *UNITS])
def test_built_tables_hold_every_name_written_by_hand(table: str):
    for row in read_table(table):
        for name in [row["name"], *values(row["aliases"]), *values(row["abbreviations"])]:
            found = lexicon().lookup(name.removeprefix("?"))
            codes = {entry.code for entry in (*found.entries, *found.second)} if found else set()
            assert row["code"] in codes, f"{name}: run `make tables`"


def test_built_tables_hold_every_district_and_place():
    for row in read_table("regions/districts"):
        for name in (name for cell in values(row["districts"]) for name in cell.split("=")):
            assert row["subdivision"] in {entry.subdivision for entry in lexicon().lookup(name).entries}, name
    for row in read_table("regions/places"):
        for name in [row["name"], *values(row["aliases"])]:
            assert row["name"] in {entry.name for entry in lexicon().lookup(name).entries}, name


def test_other_tables_have_unique_keys():
    for table, key in (
        ("regions/status_words", "lemma"),
        ("regions/status_adjectives", "stem"),
        ("regions/context_words", "group"),
        ("regions/endings", "ending"),
        ("regions/place_suffixes", "suffix"),
        ("regions/place_prefixes", "prefix"),
        ("regions/districts", "subdivision"),
    ):
        counts = Counter(row[key] for row in read_table(table))
        assert [word for word, count in counts.items() if count > 1] == [], table


# The case endings below are written by hand, so that the test does not lean on the code that made the tables.
CASES = {
    "ая область": ["ой области", "ую область", "ой областью"],
    "ий край": ["ого края", "ому краю", "им краем", "ом крае"],
    "ый край": ["ого края", "ому краю", "ым краем", "ом крае"],
    "ая Республика": ["ой Республики", "ую Республику", "ой Республикой", "ой республике"],
    "ий автономный округ": [
        "ого автономного округа",
        "ому автономному округу",
        "им автономным округом",
        "ом автономном округе",
    ],
    "ая автономная область": ["ой автономной области", "ую автономную область", "ой автономной областью"],
}
FIRST_WORDS = {
    "Республика": ["Республики", "Республике", "Республику", "Республикой"],
    "область": ["области", "областью"],
}
CITIES = {
    "Москва": ["Москвы", "Москве", "Москву", "Москвой"],
    "Санкт-Петербург": ["Санкт-Петербурга", "Санкт-Петербургу", "Санкт-Петербургом", "Санкт-Петербурге"],
    "Астана": ["Астаны", "Астане", "Астану", "Астаной"],
    "Алматы": ["Алматы"],
    "Шымкент": ["Шымкента", "Шымкенту", "Шымкентом", "Шымкенте"],
}
ENDINGS = {
    "стан": ["стана", "стану", "станом", "стане"],
    "ия": ["ии", "ию", "ией"],
    "ье": ["ья", "ью", "ьем"],
    "щина": ["щины", "щине", "щину", "щиной"],
    "тка": ["тки", "тке", "тку", "ткой"],
}


def forms_of(name: str) -> list[str]:
    """The name and its other cases, by tables written here."""
    if name in CITIES:
        return [name, *CITIES[name]]
    first, _, rest = name.partition(" ")
    if first in FIRST_WORDS:
        return [name, *(f"{form} {rest}" for form in FIRST_WORDS[first])]
    for ending, others in (CASES | ENDINGS).items():
        if name.endswith(ending) and (" " not in name or ending in CASES):
            return [name, *(name.removesuffix(ending) + other for other in others)]
    return [name]


UNIT_FORMS = [
    (row["code"], form)
    for row in unit_rows()
    if row["code"][:2] in {RUSSIA, KAZAKHSTAN}
    for name in [row["name"], *values(row["aliases"])]
    for form in forms_of(name)
]
ABBREVIATIONS = [
    (row["code"], short)
    for row in unit_rows()
    if row["code"][:2] in {RUSSIA, KAZAKHSTAN}
    for short in values(row["abbreviations"])
    if not short.startswith("?")
]
# Names that are common words, first names or two units too: only an article, or the tagger, settles them.
OPEN = {"Алтай", "Верный", "Первопрестольная", "Белокаменная", "Питер", "Ярославия", "Нурсултан"}


def codes_in(words_only, text: str) -> set[str | None]:
    return {region.code for region in extract_regions(words_only(text))}


@pytest.mark.parametrize(("code", "form"), UNIT_FORMS, ids=[f"{code} {form}" for code, form in UNIT_FORMS])
def test_unit_is_known_in_its_cases(words_only, code: str, form: str):
    found = find_sightings(words_only(f"Речь о том, что {form} растёт."), lexicon())
    assert code in {entry.code for sighting in found for entry in sighting.entries}


FULL = [(code, form) for code, form in UNIT_FORMS if not any(form.startswith(name[:-2]) for name in OPEN)]


def test_units_are_recognised_in_text_and_in_capitals(words_only):
    missed = [
        (code, text)
        for code, form in FULL
        for text in (f"Гости осмотрели, что построила {form} за год.", f"ГОСТИ УВИДЕЛИ, КАК {form.upper()} РАСТЁТ")
        if code not in codes_in(words_only, text)
    ]
    assert len(FULL) > 700
    assert missed == []


@pytest.mark.parametrize(("code", "short"), ABBREVIATIONS, ids=[short for _, short in ABBREVIATIONS])
def test_abbreviations_are_recognised(words_only, code: str, short: str):
    assert codes_in(words_only, f"Власти {short} подвели итоги.") == {code}


def test_an_abbreviation_takes_its_second_meaning_from_the_article(words_only):
    assert codes_in(words_only, "Глава Карелии прибыл утром. Бюджет РК принят.") == {"RU-KR"}
    assert codes_in(words_only, "Посол Таджикистана прибыл. Парламент РТ начал сессию.") == {"TJ"}
    assert codes_in(words_only, "Парламент РК начал сессию.") == {"KZ"}
    assert codes_in(words_only, "Сотрудники МО ответили.") == set()


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("Нижний Новгород", {"Нижнего Новгорода", "Нижним Новгородом"}),
        ("Каменск-Уральский", {"Каменске-Уральском"}),
        ("Ростов-на-Дону", {"Ростовом-на-Дону"}),
        ("Республика Казахстан", {"Республики Казахстан"}),
        ("Босния и Герцеговина", {"Боснию и Герцеговину"}),
        ("Великие Луки", {"Великих Лук"}),
        ("Озинки", {"Озинок", "Озинках"}),
        ("Актау", {"Актау"}),
        ("Республика Сербская", {"Республике Сербской"}),
        ("Кемерово", {"Кемерово", "Кемерова"}),
        ("Большая Мартыновка", {"Большой Мартыновке", "Большую Мартыновку"}),
        ("Большое Село", {"Большого Села", "Большом Селе"}),
    ],
)
def test_case_forms(name: str, some: set[str]):
    assert some <= case_forms(name)


def test_a_homonym_follows_the_unit_that_the_article_names(words_only):
    text = "В Костанайской области открыт парк. Аким Рудного доволен."
    found = {region.name: region.subdivision for region in extract_regions(words_only(text))}
    assert found["Рудный"] == "KZ-39"


def test_an_open_homonym_has_no_unit(words_only):
    regions = extract_regions(words_only("Акимат сообщил, что Есильский район готов к зиме."))
    assert [(region.name, region.subdivision, region.country) for region in regions] == [
        ("Есильский район", None, "KZ")
    ]


USER_ROWS = """name,level,country,subdivision,code,population,aliases,abbreviations
Новая Слобода Дальняя,city,RU,RU-OMS,,1200,Слободка Дальняя,
Москва,district,KZ,KZ-11,,9000000,,
"""


def test_a_users_rows_win(words_only, tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text(USER_ROWS, encoding="utf-8")
    mine = lexicon().with_rows(path)
    doc = words_only("Склад открыли в Новой Слободе Дальней, сообщает Слободка Дальняя.")
    assert [(r.name, r.subdivision, len(r.mentions)) for r in extract_regions(doc, mine)] == [
        ("Новая Слобода Дальняя", "RU-OMS", 2)
    ]
    assert mine.lookup("Москва").entries[0].country == KAZAKHSTAN
    assert lexicon().lookup("Москва").entries[0].country == RUSSIA


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("name,level\n,city\n", "name"),
        ("name,level\nТара,village\n", "level"),
        ("name,level,population\nТара,city,много\n", "population"),
    ],
)
def test_a_broken_user_row_is_told(tmp_path: Path, rows: str, words: str):
    path = tmp_path / "broken.csv"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(ResourceError, match=words):
        lexicon().with_rows(path)


def test_an_absent_user_table_is_told(tmp_path: Path):
    with pytest.raises(ResourceError, match="cannot read"):
        lexicon().with_rows(tmp_path / "absent.csv")


def test_lookup_tells_what_is_known():
    assert lines(look_up("Алма-Атинская область"))[0] == "Алматинская область: region, KZ-19, KZ, from iso3166-2"
    assert any("person's name" in line for line in lines(look_up("Владимир")))
    assert lines(look_up("Европа"))[-1] == "note: no administrative territory"
    assert lines(look_up("Хрюндия")) == ["Хрюндия: nothing known"]
    assert any("several territories" in line for line in lines(look_up("Есильский район")))
    assert any("second meaning" in line for line in lines(look_up("РК")))
