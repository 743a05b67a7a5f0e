"""The tables of zones: unique keys, known values, and an example per type that is recognised."""

import pycountry
import pytest

from rukz_extract.extract.zones.state.verbs import fate, has_fates
from rukz_extract.extract.zones.wording.phrases import find_phrases
from rukz_extract.extract.zones.wording.vocabulary import context, heads, references, status_cues
from rukz_extract.extract.zones.wording.words import cue, role
from rukz_extract.gazetteer.zone_register import lookup, register
from rukz_extract.language.fold import fold
from rukz_extract.records import ZoneKind, ZoneProfile
from rukz_extract.resources import read_table

KEYS = {
    "heads": ("noun",),
    "adjectives": ("stem",),
    "types": ("head", "classes", "tail"),
    "abbreviations": ("form",),
    "tails": ("words",),
    "context": ("lemma", "role"),
    "word_groups": ("group",),
    "status_cues": ("lemma",),
    "fates": ("lemma", "object"),
    "place_words": ("word",),
    "place_endings": ("sort", "ending", "replacement"),
    "register": ("name", "kind"),
}
ONLY_IN_UA = {"UA-43", "UA-40"}


def typed(words_only, text: str):
    return next(phrase for phrase in find_phrases(words_only(text)) if phrase.type)


@pytest.mark.parametrize(("table", "columns"), KEYS.items())
def test_keys_are_unique_and_rows_full(table, columns):
    rows = read_table(f"zones/{table}")
    keys = [tuple(row[column] for column in columns) for row in rows]
    assert len(keys) == len(set(keys))
    assert all(None not in row.values() and None not in row for row in rows)


@pytest.mark.parametrize("table", [table for table in KEYS if table != "register"])
def test_every_row_has_an_example(table):
    assert all(row["example"] for row in read_table(f"zones/{table}"))


@pytest.mark.parametrize(
    "row", [row for row in read_table("zones/types") if row["need"] != "project"], ids=lambda row: row["example"]
)
def test_example_of_a_type_is_recognised(words_only, row):
    phrase = typed(words_only, row["example"])
    assert phrase.type.kind == row["kind"]
    assert row["profile"] in ("", phrase.profile)


@pytest.mark.parametrize("row", read_table("zones/abbreviations"), ids=lambda row: row["form"])
def test_abbreviation_is_recognised(words_only, row):
    phrase = list(find_phrases(words_only(row["example"])))[-1]
    assert (phrase.type.kind, phrase.profile or "") == (row["kind"], row["profile"])


@pytest.mark.parametrize("row", read_table("zones/tails"), ids=lambda row: row["words"])
def test_tail_belongs_to_the_type(words_only, row):
    doc = words_only(row["example"].partition(" «")[0])
    phrase = typed(words_only, row["example"])
    assert phrase.last == len(doc)
    assert row["profile"] in ("", phrase.profile)


def test_types_use_known_heads():
    nouns = {row["noun"] for row in read_table("zones/heads")}
    assert {row["head"] for name in ("types", "abbreviations") for row in read_table(f"zones/{name}")} <= nouns
    assert {head.noun for head in heads().values()} == nouns == set(references())


def test_needs_are_known():
    rows = [*read_table("zones/types"), *read_table("zones/abbreviations")]
    assert {row["need"] for row in rows} <= {"", "name", "tie", "introduced", "project"}


@pytest.mark.parametrize("row", read_table("zones/context"), ids=lambda row: row["lemma"])
def test_context_word_has_its_role(row):
    assert role(fold(row["lemma"])) == context()[fold(row["lemma"])]


@pytest.mark.parametrize("lemma", status_cues())
def test_status_cue_is_read(lemma):
    assert cue(lemma) == status_cues()[lemma]


@pytest.mark.parametrize("row", read_table("zones/fates"), ids=lambda row: row["example"])
def test_fate_is_read_in_its_example(words_only, row):
    doc = words_only(row["example"])
    told = [fate(doc, token, len(doc)) for token in range(len(doc)) if has_fates(doc.keys[token])]
    assert row["fate"] in ("planned", "existing", "none")
    assert told == [row["fate"]]


@pytest.mark.parametrize(
    ("word", "sense"),
    [
        ("построенном", "work"),
        ("созданная", "work"),
        ("строящегося", "plan"),
        ("создаваемой", "plan"),
        ("действующий", "work"),
    ],
)
def test_participle_tells_whether_it_is_done(word, sense):
    assert cue(word) == sense


def test_register_is_sound():
    for row in read_table("zones/register"):
        assert row["kind"] in set(ZoneKind)
        assert row["profile"] in {"", *ZoneProfile}
        assert row["distinct"] in ("yes", "no")
        assert row["status"] in ("", "existing", "planned", "abolished")
        assert row["confidence"] in ("checked", "memory", "uncertain")
        assert row["source"]


@pytest.mark.parametrize("code", sorted({entry.region for entry in register()} - ONLY_IN_UA))
def test_region_of_the_register_is_iso(code):
    assert pycountry.subdivisions.get(code=code)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Алабуге", "Алабуга"),
        ("Алабугой", "Алабуга"),
        ("Великого камня", "Великий камень"),
        ("Сарыарка", "Сарыарқа"),
        ("Хоргос — Восточные ворота", "Хоргос – Восточные ворота"),
        ("Хоргос - Восточные ворота", "Хоргос – Восточные ворота"),
        ("Астана-Технополис", "Astana-Technopolis"),
        ("Кызылжар", "Qyzyljar"),
        ("Титановой долины", "Титановая долина"),
        ("технополиса «Москва»", "Технополис Москва"),
    ],
)
def test_register_knows_a_name_in_any_spelling(written, name):
    found = lookup(written)
    assert found is not None
    assert found[1].name == name


@pytest.mark.parametrize("written", ["Алабужский", "Камень", "Великий", "Восточные ворота", "Технополис", ""])
def test_register_does_not_know_a_part_of_a_name(written):
    assert lookup(written) is None
