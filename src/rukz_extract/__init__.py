"""Officials, regions, zones, money and dates from Russian-language news.

    from rukz_extract import extract

    article = extract("В Астане подписали контракт на $1,5 млрд.", published="2025-11-12")

Names load at first use: ``import rukz_extract`` itself imports neither numpy nor pydantic.
"""

import sys
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

# Imported before the function of that name is defined: a later import would put the package in the function's place.
import rukz_extract.extract  # noqa: F401
from rukz_extract.collector import loading_collector, paused_collector
from rukz_extract.errors import InputError, ModelError, OutputError, ResourceError, RukzError
from rukz_extract.version import SCHEMA_VERSION, __version__

if TYPE_CHECKING:
    from rukz_extract.pipeline import Pipeline
    from rukz_extract.records import Date, ExtractedArticle, Mention, Money, Official, PersonName, Post, Region, Zone
    from rukz_extract.show.explain import explain
    from rukz_extract.sources.article import Article
    from rukz_extract.sources.reader import read_articles

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Date",
    "ExtractedArticle",
    "InputError",
    "Mention",
    "ModelError",
    "Money",
    "Official",
    "OutputError",
    "PersonName",
    "Pipeline",
    "Post",
    "Region",
    "ResourceError",
    "RukzError",
    "Zone",
    "__version__",
    "explain",
    "extract",
    "read_articles",
]

_HOMES = {
    "Pipeline": "rukz_extract.pipeline",
    "Article": "rukz_extract.sources.article",
    "explain": "rukz_extract.show.explain",
    "read_articles": "rukz_extract.sources.reader",
} | dict.fromkeys(
    ("Date", "ExtractedArticle", "Mention", "Money", "Official", "PersonName", "Post", "Region", "Zone"),
    "rukz_extract.records",
)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def extract(
    text: str, published: date | str | None = None, *, title: str | None = None, doc_id: str = "article"
) -> "ExtractedArticle":
    """All records of one text.

    ``published`` is the article's own date (ISO when a string), against which relative dates are resolved; without it
    the text's header or dateline tells. Raises InputError when it is no date.
    """
    loaded = "rukz_extract.call" in sys.modules
    with paused_collector() if loaded else loading_collector():
        from rukz_extract.call import extract_text

        return extract_text(text, published, title=title, doc_id=doc_id)
