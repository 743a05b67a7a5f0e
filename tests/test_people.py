"""People: names in all cases, orders and shapes, folded to persons in the nominative."""

from datetime import date
from itertools import pairwise

import pycountry
import pytest

from rukz_extract.extract.people import find_people
from rukz_extract.gazetteer.holders import holders, ministers_of, regional_heads_of, served, terms_of
from rukz_extract.gazetteer.posts import lexicon as posts_lexicon
from rukz_extract.language.annotator import Annotator
from rukz_extract.language.fold import fold
from rukz_extract.records import PersonName
from rukz_extract.resources import read_table, values
from rukz_extract.sources.article import Article
from tests.corpus.notation import PUBLISHED, marked
from tests.corpus.people import EXAMPLES, NEGATIVE, PARTS
from tests.corpus.people_cases import EXAMPLES as IN_CASES
from tests.corpus.people_forms import FORMS, FRAMES, PATRONYMICS
from tests.corpus.people_like_men import EXAMPLES as LIKE_MEN

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def annotate():
    annotator = Annotator()
    return lambda text: annotator([Article(text=text, published=PUBLISHED)])[0]


def in_cases():
    for name, gender, *forms in (*FORMS, *PATRONYMICS):
        for frame, form in zip(FRAMES[gender], (name, *forms), strict=True):
            if form:
                yield pytest.param(name, frame.format(form), id=frame.format(form))


def spans_of(doc, person):
    return [(doc.starts[first], doc.ends[last - 1]) for first, last in person.mentions]


def check(doc, name, spans):
    people = find_people(doc)
    found = {person.name.full: spans_of(doc, person) for person in people}
    assert found.get(name) == spans, found


@pytest.mark.parametrize(("name", "article"), list(in_cases()))
def test_a_name_in_any_case_is_given_in_the_nominative(annotate, name, article):
    text, spans = marked(article)
    check(annotate(text), name, spans)


@pytest.mark.parametrize(("name", "article"), [*EXAMPLES, *IN_CASES, *LIKE_MEN])
def test_the_mentions_of_a_person_are_folded(annotate, name, article):
    text, spans = marked(article)
    check(annotate(text), name, spans)


@pytest.mark.parametrize(("article", "full", "first", "middle", "last", "gender"), PARTS)
def test_the_parts_of_a_name(annotate, article, full, first, middle, last, gender):  # noqa: PLR0917
    text, _ = marked(article)
    person = next(person for person in find_people(annotate(text)) if person.name.full == full)
    assert (person.name.first, person.name.middle, person.name.last) == (first, middle, last)
    assert gender is None or person.gender == gender


@pytest.mark.parametrize("text", NEGATIVE)
def test_nobody_is_named(annotate, text):
    assert find_people(annotate(text)) == []


def test_mentions_never_share_a_token(annotate):
    text = "А. Оверчинский, Иван Петров и Петров С.П. Ли Пэн. Ким Чен Хо Ван Жун — Иванов-Иванов. " * 5
    tokens = [t for person in find_people(annotate(text)) for span in person.mentions for t in range(*span)]
    assert len(tokens) == len(set(tokens))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "А.",
        "«»",
        "-",
        "Иван",
        "О'Нил д’Арк",
        "ИВАНОВ\n\nИВАНОВ",
        "А. " * 500,
        "Иван Петров " * 500,
        "\u0301Иван\u00adов 💥",
    ],
)
def test_any_text_is_read(annotate, text):
    assert all(person.name.full for person in find_people(annotate(text)))


def test_holders_are_dated():
    assert [holder.jurisdiction for holder in holders("Шольц", "Олаф", day=date(2023, 5, 1))] == ["DE"]
    assert holders("Шольц", day=date(2025, 11, 12)) == []
    assert {holder.first for holder in holders("Алиев")} == {"Гейдар", "Ильхам"}  # father and son
    assert {holder.first for holder in holders("Алиев", "И.")} == {"Ильхам"}
    assert [holder.title for holder in holders("Шмыгаль")] == ["премьер-министр"]
    assert [holder.title for holder in holders("Карл III", day=date(2025, 1, 1))] == ["король"]


def test_terms_are_those_of_a_name_of_any_length():
    whole = PersonName(full="Денис Шмыгаль", first="Денис", middle=None, last="Шмыгаль")
    monarch = PersonName(full="Карл III", first="Карл III", middle=None, last=None)
    assert [term.title for term in terms_of(whole)] == ["премьер-министр"]
    assert [term.title for term in terms_of(monarch, day=date(2025, 1, 1))] == ["король"]
    assert terms_of(whole.model_copy(update={"first": "Пётр"})) == []


def test_the_register_of_holders_is_sound():
    seen = set()
    for row in read_table("officials/office_holders"):
        key = (row["last"], row["first"], row["title"], row["jurisdiction"], row["since"])
        assert key not in seen
        seen.add(key)
        assert row["first"] or row["last"]
        assert len(row["jurisdiction"]) == 2
        assert row["source"]
        assert not row["until"] or date.fromisoformat(row["since"]) < date.fromisoformat(row["until"])


def test_the_register_of_ministers_is_sound():
    rows = read_table("officials/ministers")
    keys = [(row["last"], row["first"], row["title"], row["jurisdiction"], row["since"]) for row in rows]
    assert len(set(keys)) == len(keys)
    lexicon = posts_lexicon()
    for row in rows:
        assert row["source"]
        assert row["last"]
        assert row["first"]
        assert not row["jurisdiction"] or pycountry.countries.get(alpha_2=row["jurisdiction"])
        assert not row["until"] or date.fromisoformat(row["since"]) < date.fromisoformat(row["until"])
        assert row["title"].split()[0] in lexicon.heads


def test_terms_of_ministers_are_those_of_one_bearer():
    lone = PersonName(full="Лавров", first=None, middle=None, last="Лавров")
    assert [term.title for term in ministers_of(lone)] == ["министр иностранных дел"]
    two = PersonName(full="Иванов", first=None, middle=None, last="Иванов")
    assert ministers_of(two) == []
    other = PersonName(full="Пётр Лавров", first="Пётр", middle=None, last="Лавров")
    assert ministers_of(other) == []


def test_the_register_of_regional_heads_is_sound():
    rows = sorted(read_table("officials/regional_heads"), key=lambda row: (row["jurisdiction"], row["since"]))
    assert all(row["last"] and row["first"] and row["source"] and _is_code(row["jurisdiction"]) for row in rows)
    for row, following in pairwise(rows):
        assert not row["until"] or row["since"] < row["until"]
        if row["jurisdiction"] == following["jurisdiction"]:
            assert row["until"], following
            assert row["until"] <= following["since"], following


def test_a_regional_head_is_known_by_the_whole_name():
    whole = PersonName(full="Вадим Шумков", first="Вадим", middle=None, last="Шумков")
    assert [term.jurisdiction for term in regional_heads_of(whole)] == ["RU-KGN"]
    lone = PersonName(full="Шумков", first=None, middle=None, last="Шумков")
    assert regional_heads_of(lone) == []


def test_who_is_known_serves_one_country():
    assert served("Алиханов", "Антон") == "RU"
    assert served("Ван", "И") == "CN"
    assert served("Сулейменов", "Т.") == "KZ"
    assert served("Сулейменов", "Б.") is None
    rows = read_table("officials/countrymen")
    assert len({row["name"] for row in rows}) == len(rows)
    assert all(row["source"] and " " in row["name"] for row in rows)
    assert [row for row in rows if not _is_code(row["serves"])] == []


def test_no_head_of_a_state_is_told_twice():
    """The register of offices tells the country of its holders; nothing reads a row of countrymen for one."""
    held = {fold(f"{row['first']} {row['last']}") for row in read_table("officials/office_holders")}
    assert [row["name"] for row in read_table("officials/countrymen") if fold(row["name"]) in held] == []


def _is_code(code: str) -> bool:
    return bool(pycountry.subdivisions.get(code=code) if "-" in code else pycountry.countries.get(alpha_2=code))


def test_the_tables_of_names_have_unique_keys():
    names = [(row["name"], row["gender"]) for row in read_table("people/first_names")]
    assert len(names) == len(set(names))
    particles = [row["word"] for row in read_table("people/particles")]
    assert len(particles) == len(set(particles))
    short = [row["long"] for row in read_table("people/short_names")]
    assert len(short) == len(set(short))
    surnames = [row["nominative"] for row in read_table("people/surnames")]
    assert len(surnames) == len(set(surnames))


def test_every_ending_has_its_example():
    for table in ("people/endings", "people/patronymics"):
        for row in read_table(table):
            assert set(row["cases"]) <= set("ngdail")
            assert set(row["gender"]) <= set("mf")
            assert row["example"].split()[-1].lower().endswith(row["form"]), row


def test_titles_are_single_words():
    assert all(" " not in word for row in read_table("people/titles") for word in values(row["words"]))
