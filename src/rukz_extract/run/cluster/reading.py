"""Reading on the nodes: a Ray Data source whose tasks run the readers of `sources`.

So every format, encoding and failure is what it is on one machine.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ray.data import Datasource, ReadTask
from ray.data.block import BlockMetadata

from rukz_extract.run.chunks import CHUNK, chunks
from rukz_extract.run.cluster.parcels import Parcel, pack
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.inputs import ONE_ARTICLE, Input
from rukz_extract.sources.options import ReadOptions
from rukz_extract.sources.reader import read_inputs

Group = tuple[Input | Failure, ...]

FILES_TOGETHER = 4 * CHUNK
"""Small files that one read task opens."""
MOST_TASKS = 10_000
"""More read tasks than this are a burden for the process that plans them."""


class ArticleSource(Datasource):  # type: ignore[misc] # Any to mypy
    """Articles of listed inputs. Small files share a read task, a file of many articles has one of its own."""

    def __init__(self, inputs: Sequence[Input | Failure], options: ReadOptions) -> None:
        super().__init__()
        self.groups = grouped(inputs)
        self._options = options

    def estimate_inmemory_data_size(self) -> int | None:
        """Unknown: files are not opened before they are read."""
        return None

    def get_read_tasks(self, parallelism: int, *_: Any, **__: Any) -> list[ReadTask]:  # noqa: ARG002 - Ray's shape
        """One task per group, whatever the parallelism: their order is the order of the output."""
        unknown = BlockMetadata(num_rows=None, size_bytes=None, input_files=None, exec_stats=None)
        return [ReadTask(self._reading(number, group), unknown) for number, group in enumerate(self.groups)]

    def _reading(self, number: int, group: Group) -> Callable[[], Iterator[Any]]:
        options = self._options
        return lambda: read_blocks(number, group, options)


def grouped(inputs: Sequence[Input | Failure]) -> list[Group]:
    """Consecutive inputs that are read by one task."""
    size = max(FILES_TOGETHER, -(-len(inputs) // MOST_TASKS))
    groups: list[Group] = []
    run: list[Input | Failure] = []
    for item in inputs:
        many = isinstance(item, Input) and item.format not in ONE_ARTICLE
        if run and (many or len(run) == size):
            groups.append(tuple(run))
            run = []
        if many:
            groups.append((item,))
        else:
            run.append(item)
    return [*groups, tuple(run)] if run else groups


def read_blocks(number: int, group: Group, options: ReadOptions) -> Iterator[Any]:
    """The chunks of a read task, one in memory at a time; Ray Data puts them together to blocks of its size."""
    with _notes() as notes:
        for place, chunk in enumerate(chunks(read_inputs(group, options))):
            yield pack(Parcel((number, place), chunk, tuple(notes)))
            notes.clear()


@contextmanager
def _notes() -> Iterator[list[str]]:
    """The warnings of the readers, which the user hears where the run was started."""
    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("rukz_extract.sources")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)
