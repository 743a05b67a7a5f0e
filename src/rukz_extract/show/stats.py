"""What an output holds: counts per dimension, totals per currency, who and what is named most."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rich.console import Group
from rich.table import Table

from rukz_extract.records import DIMENSIONS, ExtractedArticle, Official, Region, Zone, plain_decimal


@dataclass(slots=True)
class Stats:
    """Counts over any number of articles; ``most`` counts mentions by dimension and label."""

    articles: int = 0
    records: Counter[str] = field(default_factory=Counter)
    amounts: Counter[str] = field(default_factory=Counter)
    totals: dict[str, Decimal] = field(default_factory=dict)
    most: dict[str, Counter[str]] = field(
        default_factory=lambda: {"officials": Counter(), "regions": Counter(), "zones": Counter()}
    )

    def add(self, article: ExtractedArticle) -> None:
        """Count one article; a range of money counts with its lower bound."""
        self.articles += 1
        for dimension in DIMENSIONS:
            self.records[dimension] += len(getattr(article, dimension))
        for money in article.money:
            self.amounts[money.currency] += 1
            self.totals[money.currency] = self.totals.get(money.currency, Decimal(0)) + money.amount
        for dimension, counter in self.most.items():
            for record in getattr(article, dimension):
                counter[label(record)] += len(record.mentions)

    def as_json(self, limit: int) -> dict[str, Any]:
        """The figures for programs: totals as decimal strings, lists the most frequent first."""
        return {
            "articles": self.articles,
            "records": {dimension: self.records[dimension] for dimension in DIMENSIONS},
            "money": [
                {"currency": currency, "mentions": count, "total": plain_decimal(self.totals[currency])}
                for currency, count in ranked(self.amounts)
            ],
            **{
                dimension: [{"name": name, "mentions": count} for name, count in ranked(counter)[:limit]]
                for dimension, counter in self.most.items()
            },
        }


def collect(articles: Iterable[ExtractedArticle]) -> Stats:
    """The stats of a stream of articles."""
    stats = Stats()
    for article in articles:
        stats.add(article)
    return stats


def ranked(counter: Counter[str]) -> list[tuple[str, int]]:
    """(label, count), the largest count first, equal counts by label."""
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))


def label(record: Official | Region | Zone) -> str:
    """How a record is named in a table: ``Астана (KZ-71)``; an unnamed zone by its kind and regions."""
    if isinstance(record, Official):
        return record.name.full
    if isinstance(record, Region):
        return f"{record.name} ({record.code})" if record.code else record.name
    return record.name or " ".join([record.kind.value, *record.regions])


def stats_tables(stats: Stats, limit: int) -> Group:
    """The figures for people."""
    counts = Table("records", "count", title=f"{stats.articles} articles", title_justify="left")
    for dimension in DIMENSIONS:
        counts.add_row(dimension, str(stats.records[dimension]))
    money = Table("currency", "mentions", "total as mentioned")
    for currency, count in ranked(stats.amounts):
        money.add_row(currency, str(count), f"{stats.totals[currency]:,f}".replace(",", " "))
    return Group(counts, money, *(_most(name, counter, limit) for name, counter in stats.most.items()))


def _most(dimension: str, counter: Counter[str], limit: int) -> Table:
    table = Table(dimension, "mentions")
    for name, count in ranked(counter)[:limit]:
        table.add_row(name, str(count))
    return table
