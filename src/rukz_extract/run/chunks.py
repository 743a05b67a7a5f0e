"""Runs of items that are worked on together, and their outcomes put back in order."""

from collections.abc import Iterator

from rukz_extract.run.lines import Written
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure

CHUNK = 8
"""Articles handed to a worker at once: fewer cost messages, more cost balance (measured 4 to 16 best)."""
ITEMS_PER_CHUNK = 8 * CHUNK

Item = Article | Written | Failure
Outcome = Written | Failure


def chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    """Runs of items with at most `CHUNK` articles each."""
    chunk: list[Item] = []
    articles = 0
    for item in items:
        chunk.append(item)
        articles += isinstance(item, Article)
        if articles == CHUNK or len(chunk) == ITEMS_PER_CHUNK:
            yield chunk
            chunk, articles = [], 0
    if chunk:
        yield chunk


def articles_of(chunk: list[Item]) -> list[Article]:
    """The articles among the items of a chunk."""
    return [item for item in chunk if isinstance(item, Article)]


def merge(chunk: list[Item], extracted: list[Outcome]) -> Iterator[Outcome]:
    """The items of a chunk with every article replaced by its outcome."""
    outcomes = iter(extracted)
    for item in chunk:
        yield next(outcomes) if isinstance(item, Article) else item
