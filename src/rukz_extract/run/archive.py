"""A whole run: articles in, lines out, with everything that may go wrong between."""

import logging
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rukz_extract.run.chunks import Item, Outcome
from rukz_extract.run.destination import Destination
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.failures import FailureLog
from rukz_extract.run.interruption import Interruption
from rukz_extract.run.lines import Written
from rukz_extract.run.local import extract_all
from rukz_extract.run.progress import Summary
from rukz_extract.run.resume import Previous, taking_over
from rukz_extract.run.shape import Engine, Share
from rukz_extract.run.sinks import Sink
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure

log = logging.getLogger("rukz_extract.run")


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with a stream of articles."""

    extraction: Extraction
    destination: Destination
    workers: int | None = None
    errors: Path | None = None
    fail_fast: bool = False
    engine: Engine = Engine.LOCAL
    ray_address: str | None = None


def run(items: Iterable[Article | Failure], job: Job, advance: Callable[[], None] = lambda: None) -> Summary:
    """Extracts all items and writes their lines in order; ``advance`` is called after each.

    Failures are logged one line each and written to ``job.errors``. Raises OutputError and BrokenPipeError. A signal
    (``summary.interrupted``) and the first failure of a fail-fast job (``summary.stopped``) end the run early.
    """
    with ExitStack() as stack:
        sink, previous = job.destination.open()
        stack.callback(sink.leave)
        failures = stack.enter_context(FailureLog(job.errors))
        interruption = stack.enter_context(Interruption())
        supply: Iterator[Article | Failure | Written] = interruption.reading(_share(items, job.destination.shard))
        if previous:
            supply = taking_over(supply, previous, job.extraction.shape)  # type: ignore[arg-type]
        outcomes = stack.enter_context(closing(_extracted(supply, job)))  # ends the workers, whatever happens here
        summary = Summary()
        for outcome in _written(outcomes, sink, previous):
            summary.count(outcome)
            advance()
            if isinstance(outcome, Failure):
                failures.add(outcome)
                if job.fail_fast:
                    summary.stopped = True
                    break
            elif outcome.blank:
                log.warning("%s: holds no text: its lists are empty", outcome.source)
        summary.interrupted = interruption.asked
        _end(sink, summary)
    return summary


def _extracted(items: Iterator[Item], job: Job) -> Generator[Outcome, None, None]:
    """The items through the engine of the job."""
    if job.engine is Engine.LOCAL:
        return extract_all(items, job.extraction, job.workers)
    from rukz_extract.run.ray_pool import RayPool

    return RayPool(job.extraction, job.workers, job.ray_address).run(items)


def _share(items: Iterable[Article | Failure], share: Share | None) -> Iterator[Article | Failure]:
    """Every nth item: the shares of n machines make the whole, in whatever order they run."""
    return islice(items, share.index - 1, None, share.count) if share else iter(items)


def _written(
    outcomes: Iterator[Written | Failure], sink: Sink, previous: Previous | None
) -> Iterator[Written | Failure]:
    """The outcomes as their lines are written; the old part is replaced once the new one holds all of it."""
    kept = 0
    for outcome in outcomes:
        if isinstance(outcome, Written):
            sink.write(outcome)
            kept += outcome.kept
        if previous and previous.used_up and kept == previous.taken:
            sink.promote()
        yield outcome


def _end(sink: Sink, summary: Summary) -> None:
    if summary.interrupted or summary.stopped:
        return
    if summary.failed and not summary.articles:
        with suppress(OSError):
            sink.discard()
    else:
        sink.finish()
