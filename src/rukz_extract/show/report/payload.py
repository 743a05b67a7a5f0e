"""What the page shows, as plain data: one table per dimension and one block per article."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rukz_extract.records import Date, ExtractedArticle, Money, Official, Record, Region, Zone, plain_decimal
from rukz_extract.show.terminal import mentions_of, summary

DIMENSIONS = ("officials", "regions", "zones", "money", "dates")
COLUMNS: dict[str, tuple[str, ...]] = {
    "officials": ("name", "posts", "code", "count"),
    "regions": ("name", "code", "level", "count"),
    "zones": ("name", "kind", "code", "status", "count"),
    "money": ("amount", "currency", "qualifier", "per", "mention", "rule"),
    "dates": ("value", "grain", "modifier", "mention", "rule"),
}
"""Columns of the tables, keys of labels.csv; the last column of a folded dimension counts its mentions."""

Place = tuple[int, str]
"""Where a record stands: index of the article, id of the record in it."""


@dataclass(slots=True)
class Row:
    """One line of a table: cells in the order of COLUMNS, and the records it stands for."""

    cells: list[Any]
    places: list[Place] = field(default_factory=list)


@dataclass(slots=True)
class Payload:
    """Tables by dimension, and per article its head and its block of text and marks."""

    tables: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in DIMENSIONS})
    heads: list[list[Any]] = field(default_factory=list)
    blocks: list[dict[str, Any]] = field(default_factory=list)


def build_payload(articles: Iterable[ExtractedArticle], text_of: Callable[[ExtractedArticle], str | None]) -> Payload:
    """The data of a page; officials, regions and zones of the same name are one row over all articles."""
    payload = Payload()
    folded: dict[tuple[Any, ...], Row] = {}
    for index, article in enumerate(articles):
        published = article.published.isoformat() if article.published else None
        payload.heads.append([article.doc_id, article.title, published, article.source])
        payload.blocks.append({"text": text_of(article), "marks": _marks(article)})
        for dimension in DIMENSIONS:
            for record in getattr(article, dimension):
                _add(payload.tables[dimension], folded, record, (index, record.id))
    return payload


def _add(table: list[Row], folded: dict[tuple[Any, ...], Row], record: Record, place: Place) -> None:
    cells = _cells(record)
    if isinstance(record, Money | Date):
        table.append(Row(cells, [place]))
        return
    key = (type(record).__name__, *cells)
    row = folded.get(key)
    if row is None:
        row = folded[key] = Row([*cells, 0])
        table.append(row)
    row.cells[-1] += len(record.mentions)
    row.places.append(place)


def _cells(record: Record) -> list[Any]:
    """The cells of a record but for the count."""
    match record:
        case Official():
            posts = sorted({post.title for post in record.posts})
            return [record.name.full, "; ".join(posts), record.country or ""]
        case Region():
            return [record.name, record.code or record.subdivision or record.country or "", record.level.value]
        case Zone():
            return [record.name or "—", record.kind.value, " ".join(record.regions), record.status or ""]
        case Money():
            bounds = [plain_decimal(bound) for bound in (record.amount, record.amount_max) if bound is not None]
            words = [record.qualifier or "", record.per or "", record.mention.text, record.rule]
            return ["…".join(bounds), record.currency, *words]
        case Date():
            return [record.value, record.grain.value, record.modifier or "", record.mention.text, record.rule]


def _marks(article: ExtractedArticle) -> list[list[Any]]:
    """[start, end, dimension, record id, what the tooltip says] of every mention, in text order."""
    marks = [
        [mention.start, mention.end, dimension, record.id, f"{summary(record)} · {record.rule}"]
        for dimension in DIMENSIONS
        for record in getattr(article, dimension)
        for mention in mentions_of(record)
    ]
    return sorted(marks, key=lambda mark: (mark[0], -mark[1]))
