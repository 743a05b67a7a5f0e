"""EDTF values: written right, with the days they cover, and readable for the reference package ``edtf``."""

import io
import json
import zipfile
from datetime import date
from functools import cache

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rukz_extract.extract.dates import edtf, extract_dates
from tests.corpus.dates import GROUPS
from tests.corpus.notation import marked

FULL_SPANS = [
    ("2025-11-12", "2025-11-12", "2025-11-12"),
    ("2025-02", "2025-02-01", "2025-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025", "2025-01-01", "2025-12-31"),
    ("2025-21", "2025-03-01", "2025-05-31"),
    ("2025-24", "2025-12-01", "2026-02-28"),
    ("2025-33", "2025-01-01", "2025-03-31"),
    ("2025-36", "2025-10-01", "2025-12-31"),
    ("2025-40", "2025-01-01", "2025-06-30"),
    ("2025-41", "2025-07-01", "2025-12-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2024/2026", "2024-01-01", "2026-12-31"),
    ("2025-07-01/2025-09-15", "2025-07-01", "2025-09-15"),
    ("2003-05/2005-11-27", "2003-05-01", "2005-11-27"),
]
UNREAD_BY_THE_ORACLE = ("-21", "-22", "-23", "-24", "-33", "-34", "-35", "-36", "-40", "-41")
"""Sub-year codes: the package reads them after a known year only."""


@pytest.mark.parametrize(("value", "start", "end"), FULL_SPANS)
def test_days_of_a_value(value, start, end):
    assert edtf.days(value) == (date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize("value", ["XXXX", "XXXX-11", "XXXX-11-12", "XXXX-XX-XX/XXXX-XX-XX", "XXXX-23", "2020/XXXX"])
def test_unknown_parts_have_no_days(value):
    assert edtf.days(value) == (None, None)


def day_of(parts):
    return date(*parts[:3])


@cache
def assert_valid(value, start, end):
    """The oracle reads the value and its days lie inside ours; without days the year is unknown."""
    if start is None:
        assert "X" in value
        if not value.endswith(UNREAD_BY_THE_ORACLE):
            oracle.parse_edtf(value)
        return
    parsed = oracle.parse_edtf(value)
    assert start <= day_of(parsed.lower_strict()) <= day_of(parsed.upper_strict()) <= end


@pytest.mark.parametrize("value", [value for value, _, _ in FULL_SPANS])
def test_oracle_agrees(value):
    assert_valid(value, *edtf.days(value))


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 31))
def test_days_of_any_day(year, month, day):
    if edtf.exists(year, month, day):
        value = edtf.day_value(year, month, day)
        assert_valid(value, *edtf.days(value))


@pytest.mark.parametrize("example", [example for item in GROUPS for example in item.examples])
def test_values_of_the_corpus_are_valid(words_only, example):
    for found in extract_dates(words_only(marked(example)[0])):
        assert_valid(found.value, found.start, found.end)


@pytest.mark.shared
@pytest.mark.parametrize("published", [date(2018, 2, 13), None], ids=["dated", "undated"])
def test_values_over_news_are_valid(shared, words_only, published):
    with (
        zipfile.ZipFile(shared / "corpora/news/news_a.jsonl.zip") as archive,
        archive.open(archive.namelist()[0]) as raw,
    ):
        rows = [json.loads(line) for line, _ in zip(io.TextIOWrapper(raw, "utf-8"), range(100), strict=False)]
    seen = 0
    for row in rows:
        text = news_text(row)
        for found in extract_dates(words_only(text, published)):
            assert text[found.mention.start : found.mention.end] == found.mention.text
            assert_valid(found.value, found.start, found.end)
            seen += 1
    assert seen > 400


def news_text(row):
    """All the text of a row, whatever its fields are called."""
    return "\n".join(part for part in row.values() if isinstance(part, str))
