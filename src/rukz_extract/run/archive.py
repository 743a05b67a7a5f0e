"""A whole run: articles in, lines out, with everything that may go wrong between."""

import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rukz_extract.run.chunks import Outcome
from rukz_extract.run.destination import Destination
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.failures import FailureLog
from rukz_extract.run.interruption import Interruption
from rukz_extract.run.lines import Written
from rukz_extract.run.local import Local
from rukz_extract.run.progress import Summary
from rukz_extract.run.resume import Previous
from rukz_extract.run.shape import Engine
from rukz_extract.run.sinks import Sink
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.options import ReadOptions

log = logging.getLogger("rukz_extract.run")


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with the articles behind some paths."""

    extraction: Extraction
    destination: Destination
    workers: int | None = None
    errors: Path | None = None
    fail_fast: bool = False
    engine: Engine = Engine.LOCAL
    ray_address: str | None = None


class Workforce(Protocol):
    """What an engine does: articles behind paths to outcomes, in the order of reading."""

    def outcomes(
        self, paths: Sequence[str], reading: ReadOptions, previous: Previous | None, interruption: Interruption
    ) -> Generator[Outcome, None, None]:
        """Outcomes until the input ends or the run is interrupted; lines of ``previous`` are taken over."""


def run(paths: Sequence[str], reading: ReadOptions, job: Job, advance: Callable[[], None] = lambda: None) -> Summary:
    """Extracts all articles and writes their lines in order; ``advance`` is called after each.

    Failures are logged one line each and written to ``job.errors``. Raises OutputError and BrokenPipeError. A signal
    (``summary.interrupted``) and the first failure of a fail-fast job (``summary.stopped``) end the run early.
    """
    workforce = _workforce(job)
    with ExitStack() as stack:
        sink, previous = job.destination.open()
        stack.callback(sink.leave)
        failures = stack.enter_context(FailureLog(job.errors))
        interruption = stack.enter_context(Interruption())
        outcomes = workforce.outcomes(paths, reading, previous, interruption)
        stack.enter_context(closing(outcomes))  # ends the workers, whatever happens here
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


def _workforce(job: Job) -> Workforce:
    """The engine of the job; Ray is connected to before our own handlers of signals are set, for it sets some."""
    if job.engine is Engine.LOCAL:
        return Local(job.extraction, job.workers, job.destination.shard)
    from rukz_extract.run.cluster.engine import connect

    return connect(job.extraction, job.workers, job.ray_address)


def _written(outcomes: Iterator[Outcome], sink: Sink, previous: Previous | None) -> Iterator[Outcome]:
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
