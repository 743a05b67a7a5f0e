"""How large one worker grows over a long run."""

from collections.abc import Sequence

from benchmarks.arena import Worker
from benchmarks.contestants import Ours

STEP = 500


def growth(texts: Sequence[str]) -> dict[int, float]:
    """Peak memory of the process in MB after every 500 articles."""
    worker = Worker(Ours)
    peaks = {}
    for place in range(0, len(texts), STEP):
        part = texts[place : place + STEP]
        peaks[place + len(part)] = worker.run(part).peak
    worker.close()
    return peaks
