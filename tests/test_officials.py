"""Officials: whole sentences of every construction, with names, titles, organizations, jurisdictions and spans."""

from datetime import date

import pytest

from rukz_extract.pipeline import Pipeline
from rukz_extract.records import Official
from rukz_extract.sources.article import Article
from tests.corpus import (
    officials_around,
    officials_asides,
    officials_at_length,
    officials_beside,
    officials_careers,
    officials_changes,
    officials_cooperation,
    officials_digests,
    officials_families,
    officials_governments,
    officials_headlines,
    officials_in_articles,
    officials_kazakh,
    officials_later,
    officials_lives,
    officials_news,
    officials_none,
    officials_own_region,
    officials_posts,
    officials_references,
    officials_region,
    officials_reports,
    officials_sent,
    officials_spoken,
    officials_succession,
    officials_talks,
    officials_terms,
    officials_verbs,
    officials_wider,
    officials_women,
    officials_world,
)
from tests.corpus.notation import PUBLISHED
from tests.corpus.officials_notation import Example, Expected, examples

CORPORA = (
    officials_around,
    officials_asides,
    officials_at_length,
    officials_beside,
    officials_careers,
    officials_changes,
    officials_cooperation,
    officials_digests,
    officials_families,
    officials_governments,
    officials_headlines,
    officials_in_articles,
    officials_kazakh,
    officials_verbs,
    officials_succession,
    officials_later,
    officials_lives,
    officials_own_region,
    officials_posts,
    officials_references,
    officials_region,
    officials_reports,
    officials_sent,
    officials_spoken,
    officials_talks,
    officials_terms,
    officials_wider,
    officials_women,
    officials_world,
)
ROWS = [example for corpus in CORPORA for example in examples(corpus.EXAMPLES)]
NEGATIVE = [
    *officials_none.NEGATIVE,
    *officials_asides.NEGATIVE,
    *officials_at_length.NEGATIVE,
    *officials_changes.NEGATIVE,
    *officials_spoken.NEGATIVE,
    *officials_region.NEGATIVE,
    *officials_cooperation.NEGATIVE,
    *officials_sent.NEGATIVE,
    *officials_wider.NEGATIVE,
    *officials_careers.NEGATIVE,
    *officials_kazakh.NEGATIVE,
    *officials_lives.NEGATIVE,
    *officials_talks.NEGATIVE,
    *officials_terms.NEGATIVE,
    *officials_reports.NEGATIVE,
    *officials_governments.NEGATIVE,
    *officials_headlines.NEGATIVE,
    *officials_in_articles.NEGATIVE,
    *officials_posts.NEGATIVE,
    *officials_families.NEGATIVE,
    *officials_women.NEGATIVE,
]
UNDATED = [
    *examples(officials_news.EXAMPLES),
    *examples(officials_reports.UNDATED),
    *examples(officials_families.UNDATED),
    *examples(officials_women.UNDATED),
]


@pytest.fixture(scope="module")
def officials_of():
    """``officials_of(text)`` gives the officials of a text; other dimensions are left out."""
    pipeline = Pipeline({"officials"})

    def extract(text: str, published: date | None = PUBLISHED) -> list[Official]:
        return pipeline([Article(text=text, published=published)])[0].officials

    return extract


def told(officials: list[Official]) -> set[Expected]:
    """What the records say, as the corpus writes it."""
    posts = {
        Expected(o.name.full, p.title, p.jurisdiction, p.status.value, p.organization)
        for o in officials
        for p in o.posts
    }
    return posts | {Expected(o.name.full, None, None, "current", None) for o in officials if not o.posts}


@pytest.mark.parametrize("example", ROWS, ids=[row.text for row in ROWS])
def test_posts_and_their_holders(example: Example, officials_of):
    check(example, officials_of(example.text))


@pytest.mark.parametrize("example", UNDATED, ids=[row.text for row in UNDATED])
def test_officials_of_news_without_a_date(example: Example, officials_of):
    check(example, officials_of(example.text, None))


@pytest.mark.parametrize("text", [*officials_news.NEGATIVE, *officials_families.UNDATED_NEGATIVE])
def test_nobody_is_in_office_in_news_without_a_date(text: str, officials_of):
    assert told(officials_of(text, None)) == set()


def check(example: Example, officials: list[Official]) -> None:
    """The posts, their holders and all spans are those of the example."""
    assert told(officials) == set(example.expected)
    posts = {(m.start, m.end) for o in officials for p in o.posts for m in p.mentions}
    names = {(m.start, m.end) for o in officials for m in o.mentions}
    assert {example.text[a:b] for a, b in posts} == {example.text[a:b] for a, b in example.posts}
    assert posts == example.posts
    assert names == example.names


@pytest.mark.parametrize("text", NEGATIVE)
def test_nobody_here_is_an_official(text: str, officials_of):
    assert told(officials_of(text)) == set()


def test_corpus_is_large_enough():
    assert len(ROWS) >= 300
    assert len(officials_none.NEGATIVE) >= 120
    assert len({row.text for row in ROWS}) == len(ROWS)


def test_ids_follow_the_first_mention(officials_of):
    text = "Глава МИД Ирана Реза Хасани и аким Костанайской области Ивар Бектуров встретились. Хасани доволен."
    officials = officials_of(text)
    assert [(o.id, o.name.last, len(o.mentions)) for o in officials] == [("o1", "Хасани", 2), ("o2", "Бектуров", 1)]


def test_who_heads_a_union_is_of_no_country(officials_of):
    """A former premier of Luxembourg serves the union now."""
    [official] = officials_of("Прибыл председатель Европейской комиссии Жан-Клод Юнкер.")
    assert official.country is None


def test_every_post_tells_its_rule_and_country(officials_of):
    (official,) = officials_of("Цех открыл Ивар Бектуров, аким Костанайской области.")
    assert official.country == "KZ"
    assert official.rule == official.posts[0].rule == "post_after_comma"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "министра " * 300 + "Иван Петров",
        "и.о. " * 50 + "(«министр» Иван Петров",
        "\u202eминистр\u00ad Иван\ud800 Петров 😀",
        "глава, глава и глава; врио – экс- бывший первый",
    ],
)
def test_any_text_is_read(text, officials_of):
    for official in officials_of(text):
        spans = [*official.mentions, *(mention for post in official.posts for mention in post.mentions)]
        assert all(text[mention.start : mention.end] == mention.text for mention in spans)
