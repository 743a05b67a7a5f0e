"""Worker processes, each on a pipe of its own, so that one may be killed without harm to the others.

The pools of the standard library share queues and locks between their processes; a process that is killed while it
holds one leaves the rest waiting for ever. Here the parent hands one job at a time to each worker and knows at every
moment which articles died with it.
"""

import gc
import multiprocessing
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from rukz_extract.collector import calm_collector
from rukz_extract.errors import RukzError
from rukz_extract.run.chunks import Outcome
from rukz_extract.run.dispatch import Dispatcher, Job
from rukz_extract.run.extraction import Extraction

PATIENCE = 5.0
"""Seconds that a worker is given to end by itself."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    job: Job | None = None


class Pool(Dispatcher):
    """Extracts items in processes of this machine."""

    def __init__(self, extraction: Extraction, workers: int) -> None:
        super().__init__(workers)
        self._extraction = extraction
        self._workers: list[_Worker] = []

    def _hand_out(self) -> None:
        """Gives waiting jobs to free workers, after the results that are ready have been taken."""
        self._collect(timeout=0)
        while self._waiting and (worker := self._free_worker()):
            worker.job = self._waiting.popleft()
            try:
                worker.pipe.send(worker.job.articles)
            except OSError:
                self._bury(worker)

    def _free_worker(self) -> _Worker | None:
        free = next((worker for worker in self._workers if worker.job is None), None)
        if free is None and len(self._workers) < self._size:
            free = self._start()
        return free

    def _collect(self, timeout: float | None = None) -> None:
        """Takes the results that are ready, waiting for the first unless told how long."""
        busy = {worker.pipe: worker for worker in self._workers if worker.job}
        for pipe in wait(list(busy), timeout) if busy else ():
            self._receive(busy[pipe])  # type: ignore[index]

    def _receive(self, worker: _Worker) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if isinstance(answer, RukzError):
            raise answer
        if worker.job:
            worker.job.settle(answer)
            worker.job = None

    def _bury(self, worker: _Worker) -> None:
        """Removes a dead worker and puts its articles in front, one by one."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join(PATIENCE)
        if worker.job:
            self._again(worker.job)

    def _start(self) -> _Worker:
        """A new worker; it shares the loaded models with this process where the system can fork."""
        forking = sys.platform == "linux"
        if forking and not self._workers:
            self._extraction.warm_up()
        process_type: Callable[..., BaseProcess] = (
            multiprocessing.get_context("fork").Process if forking else multiprocessing.get_context("spawn").Process
        )
        ours, theirs = multiprocessing.Pipe()
        not_theirs = [ours, *(worker.pipe for worker in self._workers)] if forking else []
        process = process_type(target=_work, args=(theirs, self._extraction, not_theirs), daemon=True)
        gc.freeze()  # the worker's collector leaves what it shares with us alone
        process.start()
        gc.unfreeze()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _stop(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
            if worker.job:
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join(PATIENCE)
        self._workers.clear()


def _work(pipe: Connection, extraction: Extraction, not_ours: Sequence[Connection]) -> None:
    """In a worker: jobs from the pipe until it closes, which it does when the parent ends in whatever way.

    The parent's ends of the pipes, inherited by forking, are closed first: they would keep siblings waiting for a
    parent that is dead. Ctrl-C is the parent's business.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for end in not_ours:
        end.close()
    with calm_collector():
        _serve(pipe, extraction)


def _serve(pipe: Connection, extraction: Extraction) -> None:
    while True:
        try:
            articles = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer: list[Outcome] | RukzError = extraction(articles)
        except RukzError as problem:
            answer = problem
        try:
            pipe.send(answer)
        except OSError:
            return
