"""The tables of the package: words, names, codes and scales, one CSV file each.

A table has a header row; ``|`` separates several values in a cell; an empty cell means none. Control flow
elsewhere holds no Russian words beyond a rule table: a new case is one row here and one example in the tests.
"""

import csv
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from rukz_extract.errors import ResourceError

Row = dict[str, str]

_FOLDER = Path(__file__).parent


def read_bytes(path: str) -> bytes:
    """A file of this folder, as it is; FileNotFoundError when it is absent."""
    return (_FOLDER / path).read_bytes()


def read_table(name: str) -> list[Row]:
    """Rows of a table, for example ``read_table("money/currencies")``; ResourceError when it is absent."""
    header, *rows = _cells(name)
    return [dict(zip(header, row, strict=True)) for row in rows]


def read_columns(name: str, *columns: str) -> list[tuple[str, ...]]:
    """Some columns of a long table, row by row: a dict for each row would take as long as reading does."""
    header, *rows = _cells(name)
    chosen = itemgetter(*map(header.index, columns))
    return list(map(chosen, rows))


def _cells(name: str) -> list[list[str]]:
    try:
        with open(f"{_FOLDER}/{name}.csv", encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a hundred times
            return list(csv.reader(stream))
    except FileNotFoundError as problem:
        raise ResourceError(f"the package has no table {name!r}: reinstall rukz-extract") from problem


def values(cell: str) -> list[str]:
    """The values of a cell: ``values("рубль|руб.")`` is ``["рубль", "руб."]``, an empty cell is ``[]``."""
    return [value for part in cell.split("|") if (value := part.strip())]


def words_of(name: str, key: str, value: str) -> Iterator[tuple[str, str]]:
    """(form, value) pairs of a table whose column ``key`` lists forms."""
    for row in read_table(name):
        for form in values(row[key]):
            yield form, row[value]
