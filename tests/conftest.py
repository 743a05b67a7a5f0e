"""Fixtures shared by all tests."""

import json
import zipfile
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import settings

from rukz_extract.language.annotator import Annotator
from rukz_extract.pipeline import Pipeline
from rukz_extract.sources.article import Article
from tests.corpus.notation import PUBLISHED

settings.register_profile("untimed", deadline=None)  # a busy machine fails no test
settings.load_profile("untimed")

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def pytest_addoption(parser):
    parser.addoption(
        "--oracle-articles", type=int, default=40, help="news articles compared with stock natasha's models"
    )


@pytest.fixture(scope="session")
def samples() -> list[str]:
    """The text of our own sample articles, bytes that are no UTF-8 replaced."""
    folder = Path(__file__).resolve().parent.parent / "data" / "raw"
    return [file.read_bytes().decode("utf-8", "replace") for file in sorted(folder.iterdir()) if file.is_file()]


@pytest.fixture(scope="session")
def news(request, shared) -> list[str]:
    """Texts of news articles, as many as ``--oracle-articles`` asks for, half from each file."""
    return [text for file in sorted(shared.glob("corpora/news/*.zip")) for text in _texts(file, request)]


def _texts(file, request) -> list[str]:
    with zipfile.ZipFile(file) as archive, archive.open(archive.namelist()[0]) as lines:
        return [
            json.loads(line)["content"] for line in islice(lines, request.config.getoption("--oracle-articles") // 2)
        ]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent")
    return SHARED


@pytest.fixture(scope="session")
def words_only():
    """``words_only(text, published=…)`` gives a doc with tokens and sentences, no neural models loaded."""
    annotate = Annotator(names=False)

    def doc(text: str, published: date | None = PUBLISHED, body_start: int = 0):
        return annotate([Article(text=text, published=published, body_start=body_start)])[0]

    return doc


@pytest.fixture(scope="session")
def full_pipeline() -> Pipeline:
    """The pipeline with all five dimensions; the models load once for the whole test run."""
    return Pipeline()


@pytest.fixture(scope="session")
def records_of(full_pipeline):
    """``records_of(text, published=…)`` gives the extracted article of a text."""

    def extract(text: str, published: date | None = PUBLISHED):
        return full_pipeline([Article(text=text, published=published)])[0]

    return extract
