"""What the page shows, as plain data: one table per dimension and one block per article."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rukz_extract.records import (
    DIMENSIONS,
    Date,
    ExtractedArticle,
    Money,
    Official,
    Record,
    Region,
    Zone,
    plain_decimal,
)
from rukz_extract.show.stats import ranked
from rukz_extract.show.terminal import mentions_of

COLUMNS: dict[str, tuple[str, ...]] = {
    "officials": ("name", "posts", "code", "count"),
    "regions": ("name", "code", "level", "count"),
    "zones": ("name", "kind", "code", "status", "count"),
    "money": ("amount", "currency", "qualifier", "per", "mention", "rule"),
    "dates": ("value", "grain", "modifier", "mention", "rule"),
}
"""Columns of the tables, keys of labels.csv; the last column of a folded dimension counts its mentions."""

MOST_POSTS = 5
"""Posts named in the row of a person, those of the most articles."""
Place = tuple[int, str]
"""Where a record stands: index of the article, id of the record in it."""
Said = tuple[str, str | None]
"""A field of a record: its name, a key of labels.csv, and its value."""


@dataclass(slots=True)
class Row:
    """One line of a table: cells in the order of COLUMNS, and the records it stands for."""

    cells: list[Any]
    places: list[Place] = field(default_factory=list)


@dataclass(slots=True)
class Payload:
    """Tables by dimension, and per article its head and its block of text, records and marks."""

    tables: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in DIMENSIONS})
    heads: list[list[Any]] = field(default_factory=list)
    blocks: list[dict[str, Any]] = field(default_factory=list)

    @property
    def without_text(self) -> int:
        """How many articles can show their records only."""
        return sum(block["text"] is None for block in self.blocks)


def build_payload(articles: Iterable[ExtractedArticle], text_of: Callable[[ExtractedArticle], str | None]) -> Payload:
    """The data of a page; officials, regions and zones of the same name are one row over all articles."""
    payload = Payload()
    folded: dict[tuple[Any, ...], Row] = {}
    posts: dict[tuple[Any, ...], Counter[str]] = defaultdict(Counter)
    for index, article in enumerate(articles):
        published = article.published.isoformat() if article.published else None
        records = [(name, record) for name in DIMENSIONS for record in getattr(article, name)]
        payload.heads.append([article.doc_id, article.title, published, article.source, len(records)])
        payload.blocks.append(_block(text_of(article), records))
        for dimension, record in records:
            key = _add(payload.tables[dimension], folded, record, (index, record.id))
            if isinstance(record, Official):
                posts[key].update({post.title for post in record.posts})
    for key, titles in posts.items():
        folded[key].cells[1] = "; ".join(title for title, _ in ranked(titles)[:MOST_POSTS])
    return payload


def _add(table: list[Row], folded: dict[tuple[Any, ...], Row], record: Record, place: Place) -> tuple[Any, ...]:
    """Puts a record into its row; returns what the records of one row have in common."""
    cells = _cells(record)
    if isinstance(record, Money | Date):
        table.append(Row(cells, [place]))
        return place
    key = (type(record).__name__, *cells)
    row = folded.get(key)
    if row is None:
        row = folded[key] = Row([*cells, 0])
        table.append(row)
    row.cells[-1] += len(record.mentions)
    row.places.append(place)
    return key


def _cells(record: Record) -> list[Any]:
    """The cells of a record but for the count; the posts of a person are gathered from all articles."""
    match record:
        case Official():
            return [record.name.full, "", record.country or ""]
        case Region():
            return [record.name, record.code or record.subdivision or record.country or "", record.level.value]
        case Zone():
            return [record.name or "—", record.kind.value, " ".join(record.regions), record.status or ""]
        case Money():
            words = [record.qualifier or "", record.per or "", record.mention.text, record.rule]
            return [_bounds(record), record.currency, *words]
        case Date():
            return [record.value, record.grain.value, record.modifier or "", record.mention.text, record.rule]


def _bounds(money: Money) -> str:
    return "…".join(plain_decimal(bound) for bound in (money.amount, money.amount_max) if bound is not None)


def _block(text: str | None, records: list[tuple[str, Record]]) -> dict[str, Any]:
    """One article: its text, its records, and [start, end, index of the record] of every mention in text order."""
    marks = [
        [mention.start, mention.end, number]
        for number, (_, record) in enumerate(records)
        for mention in mentions_of(record)
    ]
    return {
        "text": text,
        "records": [[name, record.id, record.rule, _said(record)] for name, record in records],
        "marks": sorted(marks, key=lambda mark: (mark[0], -mark[1])),
    }


def _said(record: Record) -> list[Said]:
    """The normalised values of a record, the one that names it first; empty ones left out."""
    match record:
        case Official():
            posts = [_post(post.title, post.organization, post.jurisdiction, post.status) for post in record.posts]
            said: list[Said] = [("name", record.name.full), *posts, ("country", record.country)]
        case Region():
            where = record.subdivision if record.subdivision != record.code else None
            said = [("name", record.name), ("code", record.code), ("level", record.level.value), ("unit", where)]
        case Zone():
            said = [("name", record.name), ("kind", record.kind.value), ("profile", record.profile)]
            said += [("code", " ".join(record.regions)), ("place", record.place), ("status", record.status)]
        case Money():
            said = [("amount", f"{_bounds(record)} {record.currency}"), ("qualifier", record.qualifier)]
            said += [("per", record.per)]
        case Date():
            said = [("value", record.value), ("grain", record.grain.value), ("modifier", record.modifier)]
            said += [("start", str(record.start or "")), ("end", str(record.end or ""))]
    return [(name, value) for name, value in said if value]


def _post(title: str, organization: str | None, jurisdiction: str | None, status: str) -> Said:
    return "post", " · ".join(
        filter(None, [title, organization, jurisdiction, None if status == "current" else status])
    )
