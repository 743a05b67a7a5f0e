"""The catalogue of rules: each example fires its rule, and no record carries a rule that is not in it."""

from collections import Counter
from pathlib import Path

import pytest

from rukz_extract.show.rules import catalogue, meanings, rule_catalogue
from rukz_extract.sources.reader import read_articles

ROOT = Path(__file__).resolve().parent.parent
DIMENSIONS = ("officials", "regions", "zones", "money", "dates")


def rules(article) -> set[tuple[str, str]]:
    found = {(dimension, record.rule) for dimension in DIMENSIONS for record in getattr(article, dimension)}
    return found | {("officials", post.rule) for official in article.officials for post in official.posts}


def test_rows_are_unique_and_complete():
    assert [key for key, times in Counter((row.dimension, row.rule) for row in catalogue()).items() if times > 1] == []
    assert all(all(row) for row in catalogue())


@pytest.mark.models
@pytest.mark.parametrize("row", catalogue(), ids=[f"{row.dimension}-{row.rule}" for row in catalogue()])
def test_the_example_fires_its_rule(records_of, row):
    assert (row.dimension, row.rule) in rules(records_of(row.example))


@pytest.mark.models
@pytest.mark.parametrize("folder", ["data/raw", "../shared/dev/articles"])
def test_records_carry_known_rules_only(full_pipeline, folder):
    if not (ROOT / folder).is_dir():
        pytest.skip(f"{folder} is absent")
    found = {rule for article in full_pipeline.stream(read_articles([str(ROOT / folder)])) for rule in rules(article)}
    assert found - set(meanings()) == set()


def test_the_page_lists_every_rule():
    page = rule_catalogue()
    assert [row.rule for row in catalogue() if f"| `{row.rule}` |" not in page] == []
