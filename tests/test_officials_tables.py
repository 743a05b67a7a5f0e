"""The tables of posts: unique keys, known classes and codes, generated forms up to date."""

import re

import pytest

from rukz_extract.extract.officials.verb_tables import seat_words, verb_forms
from rukz_extract.gazetteer.build_posts import paradigm, tables
from rukz_extract.gazetteer.posts import is_post_word, lexicon
from rukz_extract.gazetteer.word_forms import adjective_forms, body_name_keys
from rukz_extract.language.fold import fold
from rukz_extract.records import Status
from rukz_extract.resources import read_table, values

KEYS = {
    "heads": ("lemma",),
    "post_words": ("words",),
    "bodies": ("name",),
    "body_nouns": ("lemma",),
    "compound_bodies": ("lemma", "second"),
    "territory_nouns": ("lemma",),
    "territory_adjectives": ("lemma",),
    "role_nouns": ("noun",),
    "connectors": ("words",),
    "asides": ("word",),
    "openings": ("word",),
    "foreign_adjectives": ("word",),
    "own_name_words": ("start",),
    "homonyms": ("lemma",),
    "ranks": ("lemma",),
    "relations": ("lemma",),
    "private_adjectives": ("lemma",),
    "reign_words": ("example",),
    "dated_names": ("forms",),
    "any_words": ("example",),
    "state_adjectives": ("lemma", "sector"),
    "state_marks": ("words",),
    "body_prefixes": ("prefix",),
    "name_countries": ("words",),
    "unit_kinds": ("start",),
    "land_kinds": ("noun",),
    "land_names": ("word",),
    "dismissal_lists": ("words",),
    "parties": ("starts",),
    "ombudsmen": ("title",),
    "seats": ("heads",),
    "same_posts": ("short",),
    "nicknames": ("noun",),
    "militants": ("sense",),
    "word_groups": ("group",),
    "capitals": ("country",),
}
KINDS = {"office", "president", "leader", "chair", "deputy", "aide", "member"}
SECTORS = {"public", "unit", "private", "neutral", "company", "party", "ruling", "international"}
PLACES = {"organization", "title", "title by number", "named", "named by area", "organization by capital"}
OF_POSTS = {"become", "appoint", "seat", "move", "replace", "yield", "duty", "entrust", "decree", "approve"}
PATTERNS = OF_POSTS | {"reach", "join", "being", "known", "remembered", "lead", "sit", "none"}
CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


@pytest.mark.parametrize("table", KEYS)
def test_keys_are_unique_and_nothing_is_padded(table):
    rows = read_table(f"officials/{table}")
    keys = [tuple(row[column] for column in KEYS[table]) for row in rows]
    assert len(keys) == len(set(keys))
    assert all(cell == cell.strip() for row in rows for cell in row.values())


def test_classes_are_known():
    heads = read_table("officials/heads")
    assert {row["kind"] for row in heads} <= KINDS
    taken = {taken for row in heads for taken in values(row["takes"])}
    assert taken <= {"area", "posted", "origin", "international", "crown", "described", "beside", "instrumental"}
    assert {row["sense"] for row in read_table("officials/post_words")} <= {"status", "rank", "outside", "private"}
    assert {row["pattern"] for row in read_table("officials/verbs")} <= PATTERNS
    for table in ("bodies", "body_nouns", "compound_bodies"):
        rows = read_table(f"officials/{table}")
        assert {row["sector"] for row in rows} <= SECTORS
        assert {row["place"] for row in rows} <= PLACES


def test_statuses_and_codes_are_known():
    statuses = {row["status"] for table in ("post_words", "verbs") for row in read_table(f"officials/{table}")}
    assert statuses - {""} <= set(Status)
    assert all(CODE.fullmatch(row["code"]) for row in read_table("officials/territory_adjectives"))
    countries = {row["country"] for t in ("heads", "bodies", "body_nouns") for row in read_table(f"officials/{t}")}
    assert all(re.fullmatch("[A-Z]{2}", country) for country in countries - {""})


def test_capitals_are_units_of_their_countries():
    units = {row["code"]: row["country"] for row in read_table("regions/built/entries")}
    assert all(units[row["unit"]] == row["country"] for row in read_table("officials/capitals"))


def test_areas_of_adjectives_are_those_of_bodies():
    areas = {row["area"] for table in ("bodies", "body_nouns") for row in read_table(f"officials/{table}")}
    assert {row["area"] for row in read_table("officials/state_adjectives")} <= areas


def test_homonyms_and_roles_belong_to_heads():
    heads = {row["lemma"] for row in read_table("officials/heads")}
    roles = {row["role"] for row in read_table("officials/heads")}
    assert {row["lemma"] for row in read_table("officials/homonyms")} <= heads
    assert {row["role"] for row in read_table("officials/role_nouns")} <= roles | {"head_of_district"}
    assert {head for row in read_table("officials/territory_nouns") for head in values(row["keeps"])} <= heads


@pytest.mark.parametrize("name", ["head_forms", "noun_forms"])
def test_generated_tables_are_up_to_date(name):
    header, *rows = tables()[name]
    assert [tuple(row[column] for column in header) for row in read_table(f"officials/{name}")] == rows


@pytest.mark.parametrize(
    "word", ["министра", "акиму", "вице-премьером", "экс-губернатора", "врио", "первого", "замминистра"]
)
def test_words_of_posts_are_told(word):
    assert is_post_word(word)


@pytest.mark.parametrize("word", ["стол", "после", "Костанай", "", "экс-", "-"])
def test_other_words_are_not(word):
    assert not is_post_word(fold(word))


def test_a_prefix_tells_the_status():
    assert lexicon().head("экс-министру").status == "former"
    assert lexicon().head("министру").status is None


def test_forms_follow_the_ending():
    assert "чрезвычайного" in adjective_forms("чрезвычайный")
    assert "прежнюю" in adjective_forms("прежний")
    assert adjective_forms("врио") == ["врио"]
    assert "минфином" in body_name_keys("Минфин")
    assert "минкомсвязи" in body_name_keys("Минкомсвязь")
    assert body_name_keys("Минэнерго") == ["минэнерго"]
    assert ("акимом", "i", "s") in paradigm("аким")
    assert {form for form, _, _ in paradigm("замминистра")} == {"замминистра"}


def test_words_of_office_are_found():
    assert "seat" in verb_forms()["занял"]
    assert {"пост", "должности"} <= seat_words()
