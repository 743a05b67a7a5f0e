"""Local engines: this process, or a pool of processes that gives the same lines in the same order."""

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice

from rukz_extract.run.extraction import Extraction
from rukz_extract.run.lines import Written
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure

CHUNK = 8
"""Articles handed to a worker at once: fewer cost messages, more cost balance (measured 4 to 16 best)."""
CHUNKS_AHEAD = 4
"""Chunks in flight per worker: enough to keep it busy, few enough to bound memory."""
ITEMS_PER_CHUNK = 8 * CHUNK
ALONE_UP_TO = 24
"""Up to this many articles a pool costs more to start than it gains."""

Item = Article | Written | Failure
Outcome = Written | Failure


def available_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def extract_all(items: Iterable[Item], extraction: Extraction, workers: int | None = None) -> Iterator[Outcome]:
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


def _alone(items: Iterator[Item], extraction: Extraction) -> Iterator[Outcome]:
    for chunk in chunks(items):
        yield from merge(chunk, extraction(articles_of(chunk)))


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


@dataclass(slots=True)
class _Task:
    chunk: list[Item]
    future: Future[list[Outcome]] | None


class Pool:
    """Worker processes that survive each other: when one is killed, its articles are tried again one by one.

    An article that ends its worker twice, the second time alone, is reported as a failure; nothing else is lost.
    """

    def __init__(self, extraction: Extraction, workers: int) -> None:
        self._extraction = extraction
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None

    def run(self, items: Iterator[Item]) -> Iterator[Outcome]:
        """Outcomes in the order of the items; the processes end with the iterator."""
        pending: deque[_Task] = deque()
        supply = chunks(items)
        try:
            while True:
                for chunk in islice(supply, self._workers * CHUNKS_AHEAD - len(pending)):
                    pending.append(_Task(chunk, self._submit(articles_of(chunk))))
                if not pending:
                    return
                yield from merge(pending[0].chunk, self._result(pending))
                pending.popleft()
        finally:
            self._stop()

    def _result(self, pending: deque[_Task]) -> list[Outcome]:
        """Outcomes of the oldest task; after a worker's death all tasks in flight are settled one by one."""
        task = pending[0]
        if task.future is None:
            return []
        try:
            return task.future.result()
        except BrokenProcessPool:
            self._stop()
        for late in pending:
            if late.future and not _is_done(late.future):
                late.future = _settled([self._single(article) for article in articles_of(late.chunk)])
        self._stop()
        return task.future.result()

    def _single(self, article: Article) -> Outcome:
        try:
            return self._started(1).submit(extract_chunk, [article]).result()[0]
        except BrokenProcessPool:
            self._stop()
            message = "its worker process was killed twice (out of memory?): split it or give it more memory"
            return Failure(article.source, "killed", message, article.doc_id)

    def _submit(self, articles: list[Article]) -> Future[list[Outcome]] | None:
        if not articles:
            return None
        try:
            return self._started(self._workers).submit(extract_chunk, articles)
        except BrokenProcessPool as problem:
            broken: Future[list[Outcome]] = Future()
            broken.set_exception(problem)
            return broken

    def _started(self, workers: int) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = _executor(self._extraction, workers)
        return self._executor

    def _stop(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def _is_done(future: Future[list[Outcome]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _settled(outcomes: list[Outcome]) -> Future[list[Outcome]]:
    future: Future[list[Outcome]] = Future()
    future.set_result(outcomes)
    return future


def _executor(extraction: Extraction, workers: int) -> ProcessPoolExecutor:
    """A pool whose processes share the loaded models where the system can fork."""
    method = "fork" if sys.platform == "linux" else "spawn"
    if method == "fork":
        extraction.warm_up()
        gc.freeze()
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(workers, context, initializer=_start_worker, initargs=(extraction,))


_worker_extraction: Extraction | None = None


def _start_worker(extraction: Extraction) -> None:
    """In a worker: keep the extraction for all chunks; Ctrl-C is the parent's business."""
    global _worker_extraction  # noqa: PLW0603 - a pool's worker has no other memory between its calls
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _worker_extraction = extraction


def extract_chunk(articles: list[Article]) -> list[Outcome]:
    """In a worker: the outcomes of some articles."""
    if _worker_extraction is None:
        raise RuntimeError("extract_chunk runs in a worker of a pool")
    return _worker_extraction(articles)
