"""Files behind a URI: the same articles in the same order as behind a path."""

import gzip
import sys
from dataclasses import replace

import pytest

from rukz_extract.sources.failure import Failure
from rukz_extract.sources.options import ReadOptions
from rukz_extract.sources.reader import read_all
from rukz_extract.sources.remote import shown

NAMES = ["б.txt", "a b.txt", "50%.txt", "%41.txt", "a?x.txt", "a#1.txt", "a/2.md", "a/1.txt.gz", "a-b/1.txt", "Z.jsonl"]
PASSED_OVER = ["в.jpg", ".hidden.txt", "a/.git/x.txt"]


@pytest.fixture
def folder(tmp_path):
    """A folder whose names are a trial for whoever quotes them."""
    pytest.importorskip("pyarrow", reason="the extra [ray] is not installed")
    for name in NAMES + PASSED_OVER:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = b'{"text": "%s"}' % name.encode() if name.endswith("jsonl") else name.encode()
        path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.mark.parametrize("scheme", ["file://", "local://"])
def test_a_folder_is_read_as_by_its_path(folder, scheme):
    by_path = list(read_all([str(folder)]))
    by_uri = list(read_all([f"{scheme}{folder}"]))
    assert by_uri == [replace(article, source=f"{scheme}{article.source}") for article in by_path]
    assert sorted(article.text for article in by_uri) == sorted(NAMES)


@pytest.mark.parametrize("end", ["", "/"])
def test_the_end_of_the_address_does_not_matter(folder, end):
    first, *_ = read_all([f"file://{folder}/a{end}"])
    assert first.source == f"file://{folder}/a/1.txt.gz"


@pytest.mark.parametrize("name", [name for name in NAMES if "?" not in name])
def test_one_file_is_read_whatever_its_name(folder, name):
    (article,) = read_all([f"file://{folder}/{name}"])
    assert (article.text, article.source) == (name, f"file://{folder}/{name}")


def test_a_table_is_read(folder):
    duckdb = pytest.importorskip("duckdb")
    duckdb.sql(f"COPY (SELECT 'Мост' AS text, 7 AS id) TO '{folder}/a.parquet' (FORMAT parquet)")
    (article,) = read_all([f"file://{folder}/a.parquet"])
    assert (article.text, article.doc_id) == ("Мост", "7")


@pytest.mark.parametrize(
    ("uri", "kind", "words"),
    [
        ("file://{}/nowhere.txt", "missing", "check the path"),
        ("file://{}/nowhere", "missing", "check the path"),
        ("file://{}/empty", "empty_folder", "holds no articles"),
        ("nosuch://bucket/a.txt", "unreadable", "nosuch"),
        ("memory://nothing/there.txt", "missing", "check the path"),
    ],
)
def test_what_cannot_be_read_is_one_failure(folder, uri, kind, words):
    (failure,) = read_all([uri.format(folder)])
    assert isinstance(failure, Failure)
    assert failure.kind == kind
    assert words in failure.message
    assert failure.source == uri.format(folder)


@pytest.mark.parametrize(
    ("uri", "source"),
    [
        ("s3://bucket/a.txt", "s3://bucket/a.txt"),
        ("s3://key:secret@bucket/a.txt?region=eu-west-1", "s3://bucket/a.txt"),
        ("hdfs://name:8020/a@b.txt", "hdfs://name:8020/a@b.txt"),
    ],
)
def test_keys_and_settings_do_not_get_into_records(uri, source):
    assert shown(uri) == source


def test_a_limit_holds_for_remote_files(folder):
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * 20_000_000, 1))
    (failure,) = read_all([f"file://{folder}/bomb.txt.gz"], ReadOptions(max_chars=1_000))
    assert failure.kind == "too_long"


def test_without_its_extra_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.fs", None)
    (failure,) = read_all(["s3://a-bucket-never-asked/a.txt"])
    assert "pip install 'rukz-extract[ray]'" in str(failure)
