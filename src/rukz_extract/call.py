"""The Python call behind `rukz_extract.extract`."""

from datetime import date
from functools import cache

from rukz_extract.errors import InputError
from rukz_extract.extract.trace import Trace
from rukz_extract.pipeline import Pipeline
from rukz_extract.records import ExtractedArticle
from rukz_extract.sources.article import Article
from rukz_extract.sources.dateline import read_heading


def extract_text(
    text: str,
    published: date | str | None,
    *,
    title: str | None = None,
    doc_id: str = "article",
    trace: Trace | None = None,
) -> ExtractedArticle:
    """All records of one text; raises InputError when ``published`` is a string but no ISO date.

    ``trace`` hears of the candidates that gave no record.
    """
    heading = read_heading(text)
    day = _day(published) or heading.published
    article = Article(text, doc_id=doc_id, title=title, published=day, body_start=heading.body_start)
    pipeline = _pipeline()
    (doc,) = pipeline.annotate([article])
    return pipeline.extract(doc, trace)


@cache
def _pipeline() -> Pipeline:
    """The pipeline of the process, built at the first call."""
    return Pipeline()


def _day(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    try:
        return date.fromisoformat(published)
    except ValueError as problem:
        raise InputError(f"published={published!r} is no date: write YYYY-MM-DD", kind="date") from problem
