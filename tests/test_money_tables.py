"""The tables of numbers and money: unique keys, known codes, known values."""

import csv
import re
from collections import Counter
from decimal import Decimal

import pycountry
import pytest

from rukz_extract.extract.money.currencies import codes, countries, equivalents, nouns, signs
from rukz_extract.extract.numbers.words import Kind, cardinals, number_words
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import analyzer
from rukz_extract.records import Qualifier
from rukz_extract.resources import read_table, values

HISTORIC = {"BEF", "BGN", "DEM", "EEK", "FIM", "FRF", "IEP", "ITL", "SKK", "SUR", "VEF"}
CURRENT = {currency.alpha_3 for currency in pycountry.currencies}
FORMS = [
    ("numbers/words", "forms"),
    ("numbers/scales", "forms"),
    ("numbers/scales", "abbreviations"),
    ("numbers/fractions", "forms"),
    ("numbers/additions", "word"),
    ("numbers/governors", "word"),
    ("money/nouns", "forms"),
    ("money/subunits", "forms"),
    ("money/signs", "sign"),
    ("money/codes", "form"),
    ("money/adjectives", "form"),
    ("money/levels", "stem"),
    ("money/things", "stem"),
    ("money/unit_heads", "form"),
    ("money/unit_signs", "sign"),
    ("money/units", "forms"),
    ("money/transparent", "word"),
    ("money/openers", "word"),
    ("money/links", "words"),
    ("money/conversions", "word"),
    ("money/labels", "word"),
    ("money/funds", "stem"),
    ("money/prepositions", "word"),
    ("money/owners", "word"),
    ("money/leads", "words"),
    ("money/sum_verbs", "stem"),
    ("money/sum_nouns", "stem"),
    ("money/times", "stem"),
    ("money/gains", "stem"),
    ("money/told", "stem"),
    ("money/buyers", "word"),
    ("money/measures", "stem"),
    ("money/rates", "word"),
    ("money/shares", "forms"),
    ("money/reckoned", "word"),
    ("money/sides", "stem"),
]


@pytest.mark.parametrize(("name", "column"), FORMS)
def test_forms_are_unique_and_folded(name: str, column: str):
    forms = [form.rstrip(".") for row in read_table(name) for form in values(row[column])]
    assert [form for form, times in Counter(forms).items() if times > 1] == []
    assert [form for form in forms if fold(form) != form] == []


def test_a_verb_of_a_bound_has_one_row_for_what_it_needs():
    told = [(row["stem"], need) for row in read_table("money/qualifier_verbs") for need in values(row["needs"]) or [""]]
    assert [pair for pair, times in Counter(told).items() if times > 1] == []
    assert [pair for pair in told if fold(pair[0]) != pair[0]] == []


@pytest.mark.parametrize(
    "name",
    [
        *("money/levels", "money/from_blockers", "money/qualifier_verbs", "money/weights", "money/funds"),
        *("money/sum_verbs", "money/sum_nouns", "money/times", "money/gains", "money/told", "money/measures"),
        "money/sides",
    ],
)
def test_example_holds_its_stem(name: str):
    assert [row for row in read_table(name) if row["stem"] not in fold(row["example"])] == []


@pytest.mark.parametrize(
    "name", ["money/sum_verbs", "money/sum_nouns", "money/times", "money/gains", "money/told", "money/measures"]
)
def test_example_holds_a_word_of_its_stem(name: str):
    """A misspelt stem begins no word of the dictionary, which lacks two of Kazakhstan's."""
    for row in read_table(name):
        begun = [word for word in re.findall(r"\w+", row["example"].lower()) if fold(word).startswith(row["stem"])]
        assert any(word in {"акимат", "тенге"} or analyzer().word_is_known(word) for word in begun), row


def test_currency_codes_are_iso_4217():
    known = CURRENT | HISTORIC
    told = {noun.code for noun in nouns().values() if noun.code}
    told |= {code for noun in nouns().values() for code in (*noun.by_country.values(), *noun.of)}
    told |= {row["currency"] for row in read_table("money/sides")}
    told |= {code for row in read_table("money/former") for code in (row["code"], row["former"])}
    told |= {code for sign in signs().values() for code in (sign.code, *sign.prefixed.values())}
    assert told | set(codes().values()) | set(equivalents().values()) <= known


def test_countries_of_nouns_are_described():
    assert {country for noun in nouns().values() for country in noun.by_country} <= set(countries())
    assert {country for country in countries() if len(country) == 2} <= {c.alpha_2 for c in pycountry.countries} | {
        "SU",
        "XO",
    }


def test_guards_are_known():
    assert {noun.guard for noun in nouns().values()} <= {"", "many", "country", "weight"}


def test_every_reference_currency_is_told(shared):
    with (shared / "facts" / "currencies.csv").open(encoding="utf-8") as stream:
        wanted = {row["code"] for row in csv.DictReader(stream)}
    told = {noun.code for noun in nouns().values()} | set(codes().values())
    assert wanted <= told | {code for noun in nouns().values() for code in noun.by_country.values()}


def test_qualifiers_are_those_of_the_contract():
    assert {row["qualifier"] for row in read_table("money/qualifiers")} == {str(kind) for kind in Qualifier}
    phrases = [phrase for row in read_table("money/qualifiers") for phrase in values(row["before"])]
    assert len(phrases) == len(set(phrases))


def test_every_kind_of_number_word_has_a_row():
    kinds = {word.kind for word in number_words().values()}
    assert kinds == set(Kind) - {Kind.DIGITS, Kind.ADDITION}


def test_scales_are_powers_of_a_thousand():
    assert [Decimal(row["value"]) for row in read_table("numbers/scales")] == [Decimal(1000) ** n for n in range(1, 6)]


def test_cardinals_are_complete():
    assert set(cardinals().values()) == {*range(20), *range(20, 100, 10), *range(100, 1000, 100), 150}
