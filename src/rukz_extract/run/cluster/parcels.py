"""What travels between the nodes: numbered chunks on the way there, their outcomes on the way back.

A Ray Data row holds one parcel as pickled bytes, so that articles and failures arrive as the very objects that the
local engine handles.
"""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from rukz_extract.errors import RukzError
from rukz_extract.run.chunks import Item

COLUMN = "parcel"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A chunk of items: ``number`` is its read task and its place there, ``notes`` the warnings of the reader."""

    number: tuple[int, int]
    items: Sequence[Item]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a parcel: its items with lines for articles, except those that an earlier run has written."""

    items: Sequence[Item] = ()
    notes: Sequence[str] = ()
    error: RukzError | None = field(default=None)


def pack(*parcels: Parcel | Answer) -> Any:
    """Parcels or answers as a block of Ray Data."""
    import pyarrow as pa

    return pa.table({COLUMN: pa.array([pickle.dumps(parcel) for parcel in parcels], pa.large_binary())})


def unpack(block: Any) -> Iterator[Any]:
    """The parcels or answers of a block."""
    for cell in block.column(COLUMN):
        yield pickle.loads(cell.as_py())  # noqa: S301 - packed by this run
