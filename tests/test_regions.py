"""Regions: names, levels, codes and exact mentions over the corpus, and sentences that name none."""

import pytest

from rukz_extract.extract.regions import find_sightings
from rukz_extract.extract.regions.rules import RULES, rules_for, sort_of
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.sources.article import Article
from tests.corpus import (
    regions_abroad,
    regions_at_home,
    regions_beside,
    regions_headed,
    regions_parts,
    regions_small,
    regions_titled,
    regions_together,
    regions_told,
)
from tests.corpus.notation import marked
from tests.corpus.regions import ONE, SEVERAL, Territory
from tests.corpus.regions_none import KNOWN_GAPS, NONE

pytestmark = pytest.mark.models

_CORPORA = (
    regions_abroad,
    regions_at_home,
    regions_beside,
    regions_headed,
    regions_parts,
    regions_small,
    regions_titled,
    regions_together,
    regions_told,
)
EXAMPLES = [
    (example, territory)
    for territory, examples in (*ONE, *(row for corpus in _CORPORA for row in corpus.ONE))
    for example in examples
]
LISTS = [*SEVERAL, *(row for corpus in _CORPORA for row in corpus.SEVERAL)]


def read(record) -> Territory:
    return Territory(record.name, str(record.level), record.code, record.subdivision, record.country)


def spans(records) -> list[tuple[int, int]]:
    return sorted((mention.start, mention.end) for record in records for mention in record.mentions)


@pytest.mark.parametrize(("example", "expected"), EXAMPLES, ids=[example for example, _ in EXAMPLES])
def test_one_territory(records_of, example: str, expected: Territory):
    text, mentions = marked(example)
    records = records_of(text).regions
    assert [read(record) for record in records] == [expected]
    assert spans(records) == mentions


@pytest.mark.parametrize(("example", "expected"), LISTS, ids=[example for example, _ in LISTS])
def test_several_territories(records_of, example: str, expected: list[str]):
    text, mentions = marked(example)
    records = records_of(text).regions
    assert [record.code or record.name for record in records] == expected
    assert spans(records) == mentions
    assert [record.id for record in records] == [f"r{number}" for number in range(1, len(records) + 1)]


@pytest.mark.parametrize(
    ("text", "units"),
    [row for corpus in _CORPORA if corpus is not regions_abroad for row in corpus.LYING],
)
def test_where_places_lie(records_of, text: str, units: dict[str, str | None]):
    found = {record.name: record.subdivision for record in records_of(text).regions}
    assert {name: found[name] for name in units} == units


@pytest.mark.parametrize("text", KNOWN_GAPS)
@pytest.mark.xfail(strict=True, reason="a common noun at the head of a sentence that the tagger takes for a town")
def test_known_gaps(records_of, text: str):
    assert records_of(text).regions == []


@pytest.mark.parametrize("text", [*NONE, *(row for corpus in _CORPORA for row in corpus.NONE)])
def test_no_territory(records_of, text: str):
    assert [mention.text for record in records_of(text).regions for mention in record.mentions] == []


def test_rules_that_are_left_out_have_no_answer(full_pipeline):
    texts = [marked(example)[0] for example, _ in (*EXAMPLES, *LISTS)] + list(NONE)
    for doc in full_pipeline.annotate([Article(text=text) for text in texts[::4]]):
        spans = {token: span for span in doc.names for token in range(span.first, span.last)}
        for sighting in find_sightings(doc, lexicon()):
            if sighting.entries or sighting.second:
                left_out = set(RULES) - set(rules_for(sort_of(sighting)))
                assert not [r for r in left_out if r(doc, sighting, spans.get(sighting.first)) is not None]


def test_the_corpus_is_large():
    assert len(EXAMPLES) + len(SEVERAL) >= 200
    assert len(NONE) >= 80
