"""Local engines: this process, or a pool of processes that gives the same lines in the same order."""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rukz_extract.collector import calm_collector, loading_collector
from rukz_extract.run.chunks import Item, Outcome, articles_of, chunks, merge
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.interruption import Interruption
from rukz_extract.run.pool import Pool
from rukz_extract.run.resume import Previous, taking_over
from rukz_extract.run.shape import Share
from rukz_extract.sources.options import ReadOptions
from rukz_extract.sources.reader import read_all

ALONE_UP_TO = 24
"""Up to this many articles a pool costs more to start than it gains."""


@dataclass(frozen=True, slots=True)
class Local:
    """An engine: this process reads, it or its workers extract; ``shard`` is this machine's share of the articles."""

    extraction: Extraction
    workers: int | None = None
    shard: Share | None = None

    def outcomes(
        self, paths: Sequence[str], reading: ReadOptions, previous: Previous | None, interruption: Interruption
    ) -> Generator[Outcome, None, None]:
        """Outcomes in the order of reading; after an interruption those of the articles read so far."""
        supply: Iterator[Item] = interruption.reading(read_all(paths, reading))
        if self.shard:  # every nth: the shares of n machines make the whole, in whatever order they run
            supply = islice(supply, self.shard.index - 1, None, self.shard.count)
        if previous:
            supply = taking_over(supply, previous, self.extraction.shape)
        return extract_all(supply, self.extraction, self.workers)


def available_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def extract_all(
    items: Iterable[Item], extraction: Extraction, workers: int | None = None
) -> Generator[Outcome, None, None]:
    """Outcomes of articles in their order; what is no article passes through.

    ``workers`` is one process per core by default, and this process alone for a few articles.
    """
    stream = iter(items)
    if workers is None:
        first = list(islice(stream, ALONE_UP_TO + 1))
        workers = available_cores() if len(first) > ALONE_UP_TO else 1
        stream = chain(first, stream)
    if workers == 1:
        return _alone(stream, extraction)
    return Pool(extraction, workers).run(stream)


def _alone(items: Iterator[Item], extraction: Extraction) -> Generator[Outcome, None, None]:
    stream = chunks(items)
    for chunk in islice(stream, 1):
        with loading_collector():  # the first articles load the models and tables
            outcomes = extraction(articles_of(chunk))
        yield from merge(chunk, outcomes)
    with calm_collector():
        for chunk in stream:
            yield from merge(chunk, extraction(articles_of(chunk)))
