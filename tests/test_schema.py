"""The output contract: every line valid against the published JSON Schema, key order fixed, offsets exact."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from rukz_extract.records import Date, ExtractedArticle, Mention, Model, Money, PersonName, Region, plain_decimal
from rukz_extract.sources.article import Article
from rukz_extract.sources.reader import read_articles

ROOT = Path(__file__).resolve().parent.parent
VALIDATOR = Draft202012Validator(
    ExtractedArticle.model_json_schema(mode="serialization"),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
DIMENSIONS = ("officials", "regions", "zones", "money", "dates")


@pytest.fixture(scope="module")
def sample_lines(full_pipeline):
    articles = list(read_articles([str(ROOT / "data/raw")]))
    lines = [json.loads(line.model_dump_json()) for line in full_pipeline.stream(iter(articles))]
    return list(zip(articles, lines, strict=True))


def mentions(line):
    for dimension in DIMENSIONS:
        for record in line[dimension]:
            yield from record["mentions"] if "mentions" in record else [record["mention"]]
            for post in record.get("posts", []):
                yield from post["mentions"]


def records_in(value):
    if isinstance(value, Model):
        yield value
    parts = value.__dict__.values() if isinstance(value, Model) else value if isinstance(value, list) else ()
    for part in parts:
        yield from records_in(part)


def test_records_made_quickly_are_those_that_pydantic_constructs(full_pipeline):
    text = (
        "Аким Павлодарской области Асель Нургалиева заявила 4 июня 2025 года, что СЭЗ «Павлодар» получит 3 млн тенге."
    )
    made = [r for r in records_in(full_pipeline([Article(text)])[0]) if not isinstance(r, ExtractedArticle)]
    assert {type(record) for record in made} >= {Mention, PersonName, Region, Date}
    for record in made:
        whole = type(record).model_construct(**record.__dict__)
        assert record == whole
        assert list(record.__dict__) == list(type(record).model_fields)
        assert record.model_copy(update={}).model_fields_set == set(type(record).model_fields)
        assert record.model_dump_json() == whole.model_dump_json()


def test_every_sample_line_is_valid(sample_lines):
    assert len(sample_lines) >= 14
    for _, line in sample_lines:
        VALIDATOR.validate(line)
        ExtractedArticle.model_validate(line)


def test_every_dimension_is_found_in_the_samples(sample_lines):
    for dimension in DIMENSIONS:
        assert sum(len(line[dimension]) for _, line in sample_lines) >= 5, dimension


def test_mentions_are_slices_of_the_unchanged_text(sample_lines):
    for article, line in sample_lines:
        for mention in mentions(line):
            assert article.text[mention["start"] : mention["end"]] == mention["text"]


def test_ids_count_in_order_of_first_mention(sample_lines):
    for _, line in sample_lines:
        for dimension in DIMENSIONS:
            records = line[dimension]
            assert [r["id"] for r in records] == [f"{dimension[0]}{n}" for n in range(1, len(records) + 1)]
            starts = [(r.get("mention") or r["mentions"][0])["start"] for r in records]
            assert starts == sorted(starts)


def test_keys_stand_in_the_order_of_the_models(sample_lines):
    for _, line in sample_lines:
        assert list(line) == list(ExtractedArticle.model_fields)
        for amount in line["money"]:
            assert list(amount) == list(Money.model_fields)


def test_nothing_extra_is_accepted():
    with pytest.raises(ValidationError, match="Extra inputs"):
        Mention(start=0, end=1, text="а", note="лишнее")


@pytest.mark.parametrize(
    ("value", "written"),
    [("1.40E+12", "1400000000000"), ("0.50", "0.5"), ("100", "100"), ("2375000000.00", "2375000000")],
)
def test_decimals_leave_without_exponent_or_padding(value, written):
    assert plain_decimal(Decimal(value)) == written
