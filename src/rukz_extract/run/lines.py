"""Extracted articles as bytes of JSON Lines, in either layout."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rukz_extract.record_lines import (
    AnyRecordLine,
    ArticleWithText,
    DateLine,
    MoneyLine,
    OfficialLine,
    RegionLine,
    ZoneLine,
)
from rukz_extract.records import (
    Date,
    ExtractedArticle,
    Model,
    Money,
    Official,
    Record,
    Region,
    Zone,
)
from rukz_extract.run.shape import Layout, Shape

_LINE_OF: dict[type[Record], type[AnyRecordLine]] = {
    Official: OfficialLine,
    Region: RegionLine,
    Zone: ZoneLine,
    Money: MoneyLine,
    Date: DateLine,
}


@dataclass(frozen=True, slots=True)
class Written:
    """The finished lines of one article and how many records of each dimension they hold."""

    data: bytes
    records: int
    source: str = ""
    blank: bool = False
    kept: bool = False


def render(article: ExtractedArticle, text: str, shape: Shape) -> Written:
    """The lines of one article; keys stand in the order of the models."""
    records: list[Record] = [*article.officials, *article.regions, *article.zones, *article.money, *article.dates]
    if shape.layout is Layout.RECORDS:
        data = b"".join(_json(line) for line in _record_lines(article, records))
    elif shape.with_text:
        data = _json(ArticleWithText.model_construct(**article.__dict__, text=text))
    else:
        data = _json(article)
    return Written(data, len(records), article.source, blank=not text.strip())


def _record_lines(article: ExtractedArticle, records: list[Record]) -> Iterator[Model]:
    head: dict[str, Any] = {"doc_id": article.doc_id, "source": article.source, "published": article.published}
    for record in records:
        yield _LINE_OF[type(record)].model_construct(**head, **record.__dict__)


def _json(model: Model) -> bytes:
    return model.__pydantic_serializer__.to_json(model) + b"\n"
