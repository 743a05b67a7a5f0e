"""A run on a Ray cluster: the nodes read and extract, this process puts the lines in order and writes them.

Ray Data moves the blocks, holds back what runs ahead, and does again what was lost with a node. The actors reserve a
CPU each and everything else reserves none, so nothing can wait for a CPU that the actors hold.
"""

import logging
import os
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

from rukz_extract.run.chunks import Outcome
from rukz_extract.run.cluster.connection import connected, telling
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.interruption import Interruption
from rukz_extract.run.resume import Previous, key_of
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.inputs import Input, list_inputs
from rukz_extract.sources.options import ReadOptions

log = logging.getLogger("rukz_extract.run")
BLOCK = 2**18
"""Bytes of articles that an actor is handed at once: half a second of work, against some milliseconds of Ray's own."""
_NODE = "ray.io/node-id"


@dataclass(slots=True)
class Cluster:
    """An engine; made by `connect`."""

    ray: ModuleType
    extraction: Extraction
    actors: int
    joined: bool = False
    """True when the cluster was joined for this run, and is left after it."""

    def outcomes(
        self, paths: Sequence[str], reading: ReadOptions, previous: Previous | None, interruption: Interruption
    ) -> Generator[Outcome, None, None]:
        """Outcomes in the order of a run on one machine; after an interruption those that have arrived."""
        inputs = [_placed(item) for item in list_inputs(paths, reading)]
        with telling(self.ray, leave=self.joined), closing(self._answers(inputs, reading, previous)) as answers:
            for answer in interruption.reading(answers):
                for note in answer.notes:
                    log.warning("%s", note)
                if answer.error:
                    raise answer.error
                for item in answer.items:
                    yield self._taken_over(item, previous) if isinstance(item, Article) else item

    def _answers(
        self, inputs: Sequence[Input | Failure], reading: ReadOptions, previous: Previous | None
    ) -> Generator[Any, None, None]:
        from rukz_extract.run.cluster.actor import Actor, Ledger
        from rukz_extract.run.cluster.parcels import unpack
        from rukz_extract.run.cluster.reading import ArticleSource

        data = self.ray.data
        known = self.ray.put(previous.digests() if previous else frozenset())
        ledger = self.ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(Ledger).remote()
        source = ArticleSource(inputs, reading)
        with data.DataContext.current(_quiet_in_order(data)):
            articles = data.read_datasource(
                source,
                num_cpus=0,
                concurrency=self.actors + 1,
                override_num_blocks=len(source.groups),
                label_selector=self._readers(inputs),
            )
            extracted = articles.map_batches(
                Actor,
                batch_size=None,
                batch_format="pyarrow",
                fn_constructor_args=(self.extraction, ledger, known),
                compute=data.ActorPoolStrategy(size=self.actors),
                num_cpus=1,
            )
            for block in extracted.iter_batches(batch_size=None, batch_format="pyarrow"):
                yield from unpack(block)

    def _taken_over(self, article: Article, previous: Previous | None) -> Outcome:
        """The line of an earlier run; extracted here in the rare case that it stands elsewhere or once for two."""
        written = previous.take(key_of(article, self.extraction.shape)) if previous else None
        return written or self.extraction([article])[0]

    def _readers(self, inputs: Sequence[Input | Failure]) -> dict[str, str] | None:
        """Which nodes may read: all when they see the files, else this machine alone."""
        files = [item for item in inputs if isinstance(item, Input) and not item.root]
        nodes = [node["NodeID"] for node in self.ray.nodes() if node["Alive"]]
        if not files or len(nodes) == 1:
            return None
        samples = [item.location for item in (files[0], files[-1]) if os.path.lexists(item.location)]
        look = self.ray.remote(num_cpus=0)(_all_there)
        seen = [look.options(label_selector={_NODE: node}).remote(samples) for node in nodes]
        if all(self.ray.get(seen)):
            return None
        log.warning("%s: not every node of the cluster sees it: this machine alone reads", files[0].source)
        return {_NODE: self.ray.get_runtime_context().get_node_id()}


def connect(extraction: Extraction, actors: int | None = None, address: str | None = None) -> Cluster:
    """The engine on the cluster at an address, or on a cluster of this machine's cores.

    ``actors`` is one per CPU of the cluster by default. Raises ResourceError without Ray or without a cluster.
    """
    ray, joined = connected(address)
    return Cluster(ray, extraction, actors or max(1, int(ray.cluster_resources().get("CPU", 1))), joined)


def _quiet_in_order(data: Any) -> Any:
    """Ray Data's settings for a run: blocks in the order of the input, nothing printed."""
    context = data.DataContext.get_current().copy()
    context.execution_options.preserve_order = True
    context.target_max_block_size = BLOCK
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    return context


def _placed(item: Input | Failure) -> Input | Failure:
    """A local file with its whole path: the processes of the cluster have another current folder."""
    if isinstance(item, Failure) or item.root:
        return item
    return replace(item, place=os.path.abspath(item.path))  # noqa: PTH100 - links stay as they are


def _all_there(paths: Sequence[str]) -> bool:
    return all(map(os.path.lexists, paths))
