"""The same work in actors of a Ray cluster (extra ``[ray]``): any number of machines, the same lines in the same order.

This process reads and writes; the actors hold the models and extract. They reserve a CPU each, and nothing else of the
run needs one, so they cannot starve it. A lost node costs the chunks in flight there, which are done again elsewhere.
"""

from dataclasses import dataclass
from types import ModuleType
from typing import Any

from rukz_extract.errors import ResourceError, RukzError
from rukz_extract.run.dispatch import Dispatcher, Job
from rukz_extract.run.extraction import Extraction


@dataclass(slots=True)
class _Worker:
    """An actor and the reference it will answer: a job's outcomes, or its readiness while ``job`` is None."""

    actor: Any
    answer: Any
    job: Job | None = None


class _Actor:
    """Runs in a process of the cluster; keeps the models between its calls."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction

    def warm_up(self) -> None:
        """Loads the models."""
        self._extraction.warm_up()

    def extract(self, articles: Any) -> Any:
        """Outcomes of a job's articles; an error that concerns the whole run is handed over as a value."""
        try:
            return self._extraction(articles)
        except RukzError as problem:
            return problem


class RayPool(Dispatcher):
    """Extracts items in actors; one per CPU of the cluster unless told how many."""

    deaths_allowed = 4  # the actors of a lost node die one after another, and may take a retried article along

    def __init__(self, extraction: Extraction, workers: int | None = None, address: str | None = None) -> None:
        self._ray = _connected(address)
        super().__init__(workers or max(1, int(self._ray.cluster_resources().get("CPU", 1))))
        self._extraction = extraction
        self._workers: list[_Worker] = []
        self._free: list[_Worker] = []

    def _hand_out(self) -> None:
        while len(self._workers) < min(self._size, len(self._waiting) + len(self._workers)):
            self._start()
        while self._waiting and self._free:
            worker = self._free.pop()
            worker.job = self._waiting.popleft()
            worker.answer = worker.actor.extract.remote(worker.job.articles)

    def _collect(self) -> None:
        awaited = {worker.answer: worker for worker in self._workers if worker not in self._free}
        if not awaited:
            return
        ready, _ = self._ray.wait(list(awaited), num_returns=1)
        for answer in ready:
            self._receive(awaited[answer])

    def _receive(self, worker: _Worker) -> None:
        try:
            outcomes = self._ray.get(worker.answer)
        except self._ray.exceptions.RayError:
            self._bury(worker)
            return
        if isinstance(outcomes, RukzError):
            raise outcomes
        if worker.job:
            worker.job.settle(outcomes)
            worker.job = None
        self._free.append(worker)

    def _bury(self, worker: _Worker) -> None:
        """Removes a dead actor; later jobs start another one where the cluster has room.

        Free actors must answer anew before they get a job: they may have died with the same node.
        """
        self._workers.remove(worker)
        for idle in self._free:
            idle.answer = idle.actor.warm_up.remote()
        self._free.clear()
        if worker.job:
            self._again(worker.job)

    def _start(self) -> None:
        remote = self._ray.remote(num_cpus=1, max_restarts=0)(_Actor)
        actor = remote.remote(self._extraction)
        self._workers.append(_Worker(actor, actor.warm_up.remote()))

    def _stop(self) -> None:
        for worker in self._workers:
            self._ray.kill(worker.actor)
        self._workers.clear()
        self._free.clear()


def _connected(address: str | None) -> ModuleType:
    """The ray module, joined to a cluster: the one at an address, or one of this machine's cores."""
    try:
        import ray
    except ImportError as problem:
        raise ResourceError("--engine ray needs its extra: pip install 'rukz-extract[ray]'") from problem
    if not ray.is_initialized():
        try:
            ray.init(address=address, logging_level="ERROR", log_to_driver=False, include_dashboard=False)
        except (ConnectionError, ValueError, RuntimeError) as problem:
            raise ResourceError(f"no Ray cluster at {address}: start it with ray start --head") from problem
    return ray  # type: ignore[no-any-return]
