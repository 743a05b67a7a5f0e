"""Any input ends as records or as one clear error line: no traceback, no wrong offset, no hang.

A few hundred examples in the usual run; ``RUKZ_THOROUGH=1`` makes it more than ten thousand.
"""

import json
import os
import re
import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from rukz_extract.cli.app import app
from rukz_extract.pipeline import Pipeline
from rukz_extract.sources.article import Article
from rukz_extract.sources.dateline import read_heading
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.options import InputFormat, ReadOptions
from rukz_extract.sources.reader import read_all
from tests.corpus.hostile import FRAGMENTS, LINES, SEEDS

THOROUGH = bool(os.environ.get("RUKZ_THOROUGH"))
SLOW_FIXTURES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def examples(usual: int, thorough: int):
    return settings(
        max_examples=thorough if THOROUGH else usual,
        deadline=None,
        derandomize=True,
        suppress_health_check=SLOW_FIXTURES,
    )


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=5)), max_size=30).map("".join),
)
DIMENSIONS = ("officials", "regions", "zones", "money", "dates")


def mentions(records):
    """The mentions of some records, those of posts apart: two people's posts may nest."""
    for record in records:
        yield from getattr(record, "mentions", None) or [record.mention]


def check_offsets(article, text):
    for dimension in DIMENSIONS:
        found = list(mentions(getattr(article, dimension)))
        posts = [m for o in article.officials for post in o.posts for m in post.mentions]
        assert all(text[m.start : m.end] == m.text and m.text for m in found + posts)
        spans = sorted((m.start, m.end) for m in found)
        assert all(before[1] <= after[0] for before, after in pairwise(spans)), (dimension, spans)


@examples(150, 4_000)
@given(text=TEXTS)
def test_offsets_hold_and_mentions_do_not_overlap(full_pipeline, text):
    article = Article(text, published=read_heading(text).published, body_start=read_heading(text).body_start)
    (first,) = full_pipeline([article])
    check_offsets(first, text)
    type(first).model_validate_json(first.model_dump_json())
    assert full_pipeline([article]) == [first]


@examples(30, 500)
@given(texts=st.lists(TEXTS, min_size=2, max_size=4))
def test_articles_of_a_batch_do_not_touch_each_other(full_pipeline, texts):
    articles = [Article(text) for text in texts]
    assert full_pipeline(articles) == [full_pipeline([article])[0] for article in articles]


ROWS = st.dictionaries(
    st.sampled_from(["text", "id", "title", "published", "url", "source", "x"]),
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30), st.lists(st.integers(), max_size=2)
    ),
    max_size=5,
).map(lambda row: json.dumps(row).encode())


@st.composite
def damaged(draw):
    """A seed with bytes lost, doubled, changed or put in."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    dice = draw(st.randoms(use_true_random=False))
    for _ in range(draw(st.integers(0, 4))):
        place = dice.randrange(len(data) + 1)
        data[place : place + dice.randrange(4)] = dice.randbytes(dice.randrange(4))
    return bytes(data)


BYTES = st.one_of(st.binary(max_size=300), damaged(), st.lists(ROWS, max_size=4).map(b"\n".join))
FORMATS = st.sampled_from([kind for kind in InputFormat if kind is not InputFormat.PARQUET])


@examples(200, 6_000)
@given(
    data=BYTES,
    kind=FORMATS,
    compressed=st.booleans(),
    encoding=st.sampled_from([None, None, "utf-8", "utf-16", "cp1251"]),
)
def test_any_bytes_are_articles_or_failures(tmp_path_factory, data, kind, compressed, encoding):
    path = tmp_path_factory.getbasetemp() / ("fuzz.gz" if compressed else "fuzz")
    path.write_bytes(data)
    for item in read_all([str(path)], ReadOptions(format=kind, encoding=encoding, max_chars=2_000)):
        if isinstance(item, Failure):
            assert item.message
            assert len(str(item).splitlines()) == 1
        else:
            item.text.encode()  # raises on half a character


@examples(60, 1_500)
@given(data=BYTES, kind=FORMATS, layout=st.sampled_from(["articles", "records"]))
def test_the_command_answers_any_bytes(data, kind, layout):
    arguments = ["extract", "-", "--only", "money,dates", "--input-format", kind, "--layout", layout]
    result = CliRunner().invoke(app, arguments, input=data)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in {0, 3, 4}
    assert all(json.loads(line) for line in result.stdout.splitlines())
    assert all(re.match(r"rukz: (warning: |error: |[\d,]+ article)", line) for line in result.stderr.splitlines())


def processor_seconds(pipeline: Pipeline, text: str) -> float:
    """The least of three readings: one slow reading is the machine's or a late garbage collection, three are ours."""
    readings = []
    for _ in range(3):
        started = time.process_time()
        read_heading(text)
        (article,) = pipeline([Article(text)])
        readings.append(time.process_time() - started)
        check_offsets(article, text)
    return min(readings)


@pytest.mark.parametrize("line", LINES, ids=lambda line: repr(line[:12]))
def test_time_grows_with_length_not_faster(line):
    pipeline = Pipeline(["money", "dates"])
    short, long = (processor_seconds(pipeline, line * times) for times in (5, 40))
    assert long < 0.5 + 24 * short


def test_a_line_of_ten_megabytes_is_one_error(tmp_path):
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "' + b"5 \xd1\x80\xd1\x83\xd0\xb1. " * 1_000_000 + b'"}\n{"text": "a"}\n')
    failure, article = read_all([str(path)])
    assert failure.kind == "too_long"
    assert article.text == "a"
