"""Tables that are looked up where they lie: the same answers as from a table of every form."""

import re
from itertools import groupby, product

import pytest

from rukz_extract.extract.people.endings import endings, paradigms, patronymic_endings
from rukz_extract.extract.people.given import GIVEN, listed_given
from rukz_extract.extract.people.lexicon import first_name_rows
from rukz_extract.gazetteer import posts
from rukz_extract.gazetteer.forms import Forms
from rukz_extract.gazetteer.sorted_table import SortedTable
from rukz_extract.gazetteer.word_forms import adjective_forms, adjective_keys
from rukz_extract.language.beginnings import WITH_PRONOUNS, Beginnings
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import analyzer
from rukz_extract.resources import read_table, values


@pytest.fixture(scope="module")
def forms():
    """The forms of the built table, with their rows, by their first token."""
    rows = [(row["form"], f"{row['entries']},{row['marks']}") for row in read_table("regions/built/names")]
    return {token: dict(group) for token, group in groupby(rows, key=lambda row: row[0].partition(" ")[0])}


@pytest.fixture
def table(forms):
    lines = "".join(f"{form},{row}\n" for rows in forms.values() for form, row in rows.items())
    return Forms(SortedTable(f"form,entries,marks\n{lines}".encode()))


def test_every_form_is_found_by_its_first_token(table, forms):
    for token, rows in forms.items():
        found = table[token]
        assert found.by_form == rows
        assert found.longest == max(len(form.split(" ")) for form in rows)


@pytest.mark.parametrize("token", ["", " ", "usa ", "а", "аазаз,7594", "нижнийй", "яяяяяя", "\ud800", "\n", "москва\n"])
def test_what_begins_no_form_finds_nothing(token, table, forms):
    assert token not in forms
    assert token not in table
    assert table[token].by_form == {}


def test_every_dash_finds_the_same(table):
    assert table["алма–ата"] == table["алма-ата"]
    assert "алма-ата" in table["алма‑ата"].by_form


def test_own_rows_take_the_place_of_equal_forms(table, forms):
    mine = table.with_own({"москва": "9,", "москва дальняя и ближняя": "8,"})
    assert mine["москва"].by_form == forms["москва"] | {"москва": "9,", "москва дальняя и ближняя": "8,"}
    assert mine["москва"].longest >= 4
    assert mine.with_own({"москва": "7,"})["москва"].by_form["москва"] == "7,"
    assert table["москва"].by_form == forms["москва"]


def test_a_sorted_table_gives_every_row_of_a_word_wherever_the_signposts_stand():
    rows = [f"{word},{number},{'x' * 200}" for word in ("аб", "абв", "абв г", "г-д", "гд") for number in range(12)]
    table = SortedTable("\n".join(["form,number,filling", *rows, ""]).encode())
    for word in ("аб", "абв", "абв г", "г-д", "гд"):
        assert list(table.rows(word)) == [row for row in rows if row.startswith(f"{word},")]
    assert len(list(table.rows("абв", ", "))) == 24
    assert [other for other in ("", "а", "абв,0", "яя", "г", "гд\n", "\ud800") if list(table.rows(other))] == []


def test_nouns_of_complements_are_told_as_if_every_form_had_been_listed():
    listed = {kind: {} for kind in ("body", "territory", "area", "rank")}
    for row in read_table("officials/noun_forms"):
        _, cases = listed[row["kind"]].get(row["form"], ("", frozenset()))
        listed[row["kind"]][row["form"]] = row["lemma"], cases | set(row["readings"].split("|"))
    keys = {form for forms in listed.values() for form in forms}
    for kind, forms in listed.items():
        nouns = posts.NounForms(kind)
        for key in keys | {key[:-1] for key in keys}:
            assert nouns.get(key) == forms.get(key), (kind, key)
            assert (key in nouns) is (key in forms)


def test_keys_of_inflected_words_are_those_of_their_forms():
    for row in read_table("officials/territory_adjectives"):
        assert adjective_keys(row["lemma"]) == [fold(form) for form in adjective_forms(row["lemma"])]


def test_first_names_are_told_as_if_every_form_had_been_listed():
    listed = _every_form()
    assert len(listed) > 5000
    for form, readings in listed.items():
        assert [reading[:3] for reading in listed_given(form)] == readings, form
        for other in (form[:-1], form + "а", f"{form}-", f"-{form}"):
            assert [reading[:3] for reading in listed_given(other)] == listed.get(other, []), other


def test_stems_fit_as_their_expressions_say():
    stems = {name[: len(name) - size].lower() for name in _sample_names() for size in range(4) if len(name) > size}
    for row in (*endings(), *patronymic_endings()):
        expression = re.compile(row.stem)
        assert [stem for stem in stems if row.fits(stem)] == [stem for stem in stems if expression.search(stem)], row


@pytest.mark.parametrize(
    ("table", "column", "sure"), [("regions/context_words", "lemmas", 1), ("zones/context", "lemma", WITH_PRONOUNS)]
)
def test_no_form_of_a_context_word_begins_otherwise(table, column, sure):
    """What is passed over without a parse is no form of a word of the table."""
    lemmas = {lemma for row in read_table(table) for lemma in values(row[column])}
    beginnings = Beginnings(map(fold, lemmas), sure)
    for lemma in lemmas:
        for parse in analyzer().parse(lemma):
            forms = parse.lexeme if fold(parse.normal_form) == fold(lemma) else []
            keys = {fold(form.word) for form in forms if "Cmp2" not in form.tag}  # "поторговее"
            odd = {key for key in keys if key.startswith("вожен")}  # of "возить", and in no text
            assert [key for key in keys - odd if not beginnings.fit(key)] == [], lemma


def _sample_names():
    """First names, surnames of persons in office, and every pair of letters."""
    yield from (name for name, _ in first_name_rows())
    yield from (row["last"] for row in read_table("officials/office_holders"))
    yield from map("".join, product("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіұү", repeat=2))


def _every_form():
    """The (name, gender, case) readings of every form of the table's first names, made one by one."""
    stems = {row["nominative"].lower(): row["stem"] for row in read_table("people/fleeting_names")}
    found = {}
    for name, gender in first_name_rows():
        head, dash, tail = name.rpartition("-")
        for row, stem in paradigms(tail):
            if gender not in row.genders or row.model not in GIVEN or _only_of_surnames(row):
                continue
            form = head + dash + (stems.get(tail, stem) if row.form else stem) + row.form
            readings = found.setdefault(form, [])
            readings += [(name, gender, case) for case in row.cases if (name, gender, case) not in readings]
    return found


def _only_of_surnames(row):
    return row.cost > 0.5 if row.model == "fixed" else (row.model, row.form) == ("possessive", "ым")
