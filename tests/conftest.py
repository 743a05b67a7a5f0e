"""Fixtures shared by all tests."""

from datetime import date
from pathlib import Path

import pytest

from rukz_extract.language.annotator import Annotator
from rukz_extract.pipeline import Pipeline
from rukz_extract.sources.article import Article
from tests.corpus.notation import PUBLISHED

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


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

    def doc(text: str, published: date | None = PUBLISHED):
        return annotate([Article(text=text, published=published)])[0]

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
