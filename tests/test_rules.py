"""The catalogue of rules and checks: each example meets its own, and no record or loser tells of one not in it."""

from collections import Counter
from pathlib import Path

import pytest

from rukz_extract.call import extract_text
from rukz_extract.extract.dates.rules import RULES
from rukz_extract.show.rules import catalogue, meanings, reasons, refusals, rule_catalogue
from rukz_extract.sources.reader import read_articles

ROOT = Path(__file__).resolve().parent.parent
DIMENSIONS = ("officials", "regions", "zones", "money", "dates")


def losses(text: str) -> set[tuple[str, str]]:
    found = []
    extract_text(text, "2025-11-12", trace=found.append)
    return {(loss.dimension, loss.to) for loss in found}


def rules(article) -> set[tuple[str, str]]:
    found = {(dimension, record.rule) for dimension in DIMENSIONS for record in getattr(article, dimension)}
    return found | {("officials", post.rule) for official in article.officials for post in official.posts}


def test_rows_are_unique_and_complete():
    rows = [*catalogue(), *refusals()]
    assert [key for key, times in Counter((row.dimension, row.rule) for row in rows).items() if times > 1] == []
    assert all(all(row) for row in rows)


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


@pytest.mark.models
@pytest.mark.parametrize("row", refusals(), ids=[f"{row.dimension}-{row.rule}" for row in refusals()])
def test_the_example_loses_to_its_check(row):
    assert (row.dimension, row.rule) in losses(row.example)


def test_every_check_and_negative_rule_of_dates_is_listed():
    checks = {rule.when.__name__ for rule in RULES if rule.when} | {rule.name for rule in RULES if not rule.reading}
    assert checks - {check for dimension, check in reasons() if dimension == "dates"} == set()


@pytest.mark.models
@pytest.mark.parametrize("folder", ["data/raw", "../shared/dev/articles"])
def test_candidates_lose_to_known_checks_and_rules_only(folder):
    if not (ROOT / folder).is_dir():
        pytest.skip(f"{folder} is absent")
    found = {key for article in read_articles([str(ROOT / folder)]) for key in losses(article.text)}
    assert found - set(reasons()) - set(meanings()) == set()


def test_the_page_lists_every_rule():
    page = rule_catalogue()
    assert [row.rule for row in (*catalogue(), *refusals()) if f"| `{row.rule}` |" not in page] == []
