"""Zones: kinds, names, places and status over the corpus, with exact mentions."""

import pytest

from tests.corpus import (
    zones_beside_others,
    zones_by_adjective,
    zones_in_clauses,
    zones_in_dialogues,
    zones_in_digests,
    zones_in_news,
    zones_in_passing,
    zones_in_plans,
    zones_in_sentences,
    zones_in_states,
    zones_in_tables,
    zones_in_talk,
    zones_judged,
    zones_made_by_others,
    zones_one_more,
    zones_set_apart,
    zones_told_around,
    zones_told_next,
    zones_wanted,
)
from tests.corpus.notation import marked
from tests.corpus.zones import EXAMPLES, LISTS, NEGATIVE, Expected
from tests.corpus.zones_in_stories import STORIES

EVERY = [
    *EXAMPLES,
    *zones_in_sentences.EXAMPLES,
    *zones_in_states.EXAMPLES,
    *zones_in_talk.EXAMPLES,
    *zones_in_dialogues.EXAMPLES,
    *zones_in_clauses.EXAMPLES,
    *zones_told_around.EXAMPLES,
    *zones_in_news.EXAMPLES,
    *zones_in_plans.EXAMPLES,
    *zones_wanted.EXAMPLES,
    *zones_in_digests.EXAMPLES,
    *zones_told_next.EXAMPLES,
    *zones_by_adjective.EXAMPLES,
    *zones_in_tables.EXAMPLES,
    *zones_judged.EXAMPLES,
    *zones_set_apart.EXAMPLES,
    *zones_made_by_others.EXAMPLES,
    *zones_one_more.EXAMPLES,
    *zones_beside_others.EXAMPLES,
    *zones_in_passing.EXAMPLES,
]
TOLD = [
    *STORIES,
    *zones_in_states.STORIES,
    *zones_in_talk.STORIES,
    *zones_in_dialogues.STORIES,
    *zones_in_clauses.STORIES,
    *zones_told_around.STORIES,
    *zones_in_news.STORIES,
    *zones_in_plans.STORIES,
    *zones_wanted.STORIES,
    *zones_told_next.STORIES,
    *zones_in_tables.STORIES,
    *zones_one_more.STORIES,
    *zones_beside_others.STORIES,
    *zones_in_passing.STORIES,
]
PLACED_LISTS = [
    *zones_in_sentences.PLACED_LISTS,
    *zones_told_around.PLACED_LISTS,
    *zones_one_more.PLACED_LISTS,
]
NONE = [
    *NEGATIVE,
    *zones_in_talk.NEGATIVE,
    *zones_in_dialogues.NEGATIVE,
    *zones_in_clauses.NEGATIVE,
    *zones_told_around.NEGATIVE,
    *zones_in_news.NEGATIVE,
    *zones_in_digests.NEGATIVE,
    *zones_by_adjective.NEGATIVE,
    *zones_judged.NEGATIVE,
    *zones_set_apart.NEGATIVE,
    *zones_made_by_others.NEGATIVE,
    *zones_one_more.NEGATIVE,
    *zones_in_passing.NEGATIVE,
]
pytestmark = pytest.mark.models


def spans(zone) -> list[tuple[int, int]]:
    return [(mention.start, mention.end) for mention in zone.mentions]


@pytest.mark.parametrize(("example", "expected"), EVERY, ids=lambda value: value if isinstance(value, str) else "")
def test_zone(records_of, example: str, expected: Expected):
    text, mentions = marked(example)
    zones = records_of(text).zones
    assert [(zone.kind, zone.name, zone.profile, zone.place, zone.status) for zone in zones] == [
        (expected.kind, expected.name, expected.profile, expected.place, expected.status)
    ]
    assert spans(zones[0]) == mentions
    if expected.regions is not None:
        assert zones[0].regions == expected.regions


LISTED = [*LISTS, *zones_set_apart.LISTS]


@pytest.mark.parametrize(("example", "kind", "names"), LISTED, ids=[example for example, _, _ in LISTED])
def test_list_of_zones(records_of, example: str, kind: str, names: list[str]):
    text, mentions = marked(example)
    zones = records_of(text).zones
    assert [zone.name for zone in zones] == names
    assert sorted(span for zone in zones for span in spans(zone)) == mentions
    assert not kind or {zone.kind for zone in zones} == {kind}


@pytest.mark.parametrize(("example", "regions"), PLACED_LISTS)
def test_place_of_a_list(records_of, example: str, regions: list[list[str]]):
    text, mentions = marked(example)
    zones = records_of(text).zones
    assert [zone.regions for zone in zones] == regions
    assert [mention for zone in zones for mention in spans(zone)] == mentions


@pytest.mark.parametrize(("story", "expected"), TOLD, ids=[story[:60] for story, _ in TOLD])
def test_zones_of_a_story(records_of, story: str, expected: list):
    text, mentions = marked(story)
    zones = records_of(text).zones
    assert [(z.kind, z.name, z.place, z.status, [m.text for m in z.mentions]) for z in zones] == expected
    assert sorted(span for zone in zones for span in spans(zone)) == mentions


@pytest.mark.parametrize("text", NONE)
def test_no_zone(records_of, text: str):
    assert records_of(text).zones == []


def test_corpus_is_wide():
    assert len(EVERY) + len(LISTS) >= 150
    assert len(NEGATIVE) >= 60
