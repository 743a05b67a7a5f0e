"""Two workers against one, through the engine of ``rukz extract``."""

import multiprocessing
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass(slots=True)
class Runs:
    """Articles per second of wall clock, and CPU milliseconds per article, of the runs with some number of workers."""

    speeds: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)

    @property
    def speed(self) -> float:
        return median(self.speeds)

    @property
    def cost(self) -> float:
        return median(self.costs)


def scale(texts: Sequence[str], rounds: int) -> dict[int, Runs]:
    """Whole runs in fresh processes, with one worker and two in turn, model loading included.

    Wall clock: it takes a quiet machine with two cores. The CPU tells what the other one cost.
    """
    runs = {1: Runs(), 2: Runs()}
    context = multiprocessing.get_context("spawn")
    for _ in range(rounds):
        for workers, found in runs.items():
            here, there = context.Pipe()
            process = context.Process(target=_run, args=(list(texts), workers, there))
            process.start()
            wall, cpu = here.recv()
            process.join()
            found.speeds.append(len(texts) / wall)
            found.costs.append(1000 * cpu / len(texts))
    return runs


def _run(texts: list[str], workers: int, line) -> None:
    from rukz_extract.pipeline import Pipeline
    from rukz_extract.run.extraction import Extraction
    from rukz_extract.run.local import extract_all
    from rukz_extract.sources.article import Article

    begun, before = time.perf_counter(), os.times()
    articles = (Article(text=text, doc_id=str(number)) for number, text in enumerate(texts))
    for _ in extract_all(articles, Extraction(Pipeline()), workers):
        pass
    wall, after = time.perf_counter() - begun, os.times()
    line.send((wall, sum(after[:4]) - sum(before[:4])))
