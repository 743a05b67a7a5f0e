"""Contestants in processes of their own, taking turns on the same articles."""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

BATCH = 8


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn cost in seconds, how large the process has ever been in MB, and what was found."""

    cpu: float
    wall: float
    peak: float
    found: object


@dataclass(slots=True)
class Costs:
    """CPU milliseconds per article over the rounds."""

    rounds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return median(self.rounds)

    def __str__(self) -> str:
        return f"{self.median:.1f} ({min(self.rounds):.1f}–{max(self.rounds):.1f})"


class Worker:
    """A process that holds one contestant and waits for its turns."""

    def __init__(self, contestant: Callable[[], Callable[[Sequence[str]], object]]) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(contestant, theirs), daemon=True)
        self._process.start()
        self._line.recv()

    def start(self, texts: Sequence[str]) -> None:
        """Begin a turn."""
        self._line.send(list(texts))

    def finish(self) -> Turn:
        """Wait for the end of the turn."""
        try:
            return self._line.recv()
        except EOFError:
            sys.exit("a contestant failed: its traceback stands above")

    def run(self, texts: Sequence[str]) -> Turn:
        """One turn, from start to finish."""
        self.start(texts)
        return self.finish()

    def close(self) -> None:
        """End the process."""
        self._line.send(None)
        self._process.join()


def _serve(contestant, line) -> None:
    """Load the contestant, tell that it is ready, then run each batch of texts that comes until None."""
    run = contestant()
    line.send("ready")
    while (texts := line.recv()) is not None:
        wall, cpu = time.perf_counter(), time.process_time()
        found = [run(texts[place : place + BATCH]) for place in range(0, len(texts), BATCH)]
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        line.send(Turn(cpu, wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, _flat(found)))


def _flat(batches: list) -> object:
    return [found for batch in batches for found in batch] if isinstance(batches[0], list) else None
