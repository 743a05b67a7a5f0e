"""HTML pages: the article's text, title and date by trafilatura (extra ``[html]``); offsets count in that text."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from rukz_extract.errors import InputError
from rukz_extract.sources.article import Article
from rukz_extract.sources.dateline import parse_date, read_heading
from rukz_extract.sources.decoding import declared_encoding
from rukz_extract.sources.formats.plain import decode_telling
from rukz_extract.sources.inputs import Input
from rukz_extract.sources.limits import MAX_DOCUMENT, BoundedFile
from rukz_extract.sources.options import ReadOptions

_PAGE_DATE = {"original_date": True, "extensive_search": False}


def read_html(stream: BoundedFile, item: Input, options: ReadOptions) -> Iterator[Article]:
    """The article of a page; raises InputError, also when the extra is not installed."""
    engine = _trafilatura()
    data = stream.read_whole(MAX_DOCUMENT)
    page = decode_telling(data, item, options, declared_encoding(data))
    found = _main_text(engine, page)
    text = found.text if found and found.text else engine.html2txt(page)
    heading = read_heading(text)
    published = parse_date(found.date) if found and found.date else heading.published
    title = found.title if found else None
    yield Article(text, item.stem, item.source, title, published, heading.body_start)


def _main_text(engine: ModuleType, page: str) -> Any:
    try:
        return engine.bare_extraction(
            page, with_metadata=True, include_comments=False, date_extraction_params=_PAGE_DATE
        )
    except (ValueError, RecursionError, AttributeError, TypeError) as problem:  # what lxml and htmldate let through
        raise InputError(f"cannot be parsed as HTML: {problem}; save it again", kind="html") from problem


def _trafilatura() -> ModuleType:
    try:
        import trafilatura  # an extra, and 0.2 s to import
    except ImportError as problem:
        hint = "pip install 'rukz-extract[html]'"
        raise InputError(f"is an HTML page, and the reader for pages is missing: {hint}", kind="html") from problem
    return trafilatura
