"""CSV and Parquet: one article per row; columns are named by the same options as JSON fields."""

import csv
import io
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from rukz_extract.errors import InputError
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.formats.plain import decode_telling
from rukz_extract.sources.formats.rows import article_of
from rukz_extract.sources.inputs import Input
from rukz_extract.sources.limits import MAX_DOCUMENT, BoundedFile
from rukz_extract.sources.options import ReadOptions

ROWS_AT_ONCE = 256
_SNIFFED = 65_536


def read_csv(stream: BoundedFile, item: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The articles of a CSV file with a header row; comma, semicolon or tab between the columns."""
    text = decode_telling(stream.read_whole(MAX_DOCUMENT), item, options)
    csv.field_size_limit(MAX_DOCUMENT)
    header = text[:_SNIFFED].split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, restval="")
    try:
        yield from _articles(enumerate(rows, 1), item, options)
    except csv.Error as problem:
        raise InputError(f"is no valid CSV ({problem})", kind="csv") from problem


def read_parquet(path: str, item: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The articles of a Parquet file, by DuckDB (extra ``[export]``), some rows in memory at a time."""
    engine = _duckdb()
    try:
        with engine.connect() as connection:
            table = connection.execute("SELECT * FROM read_parquet(?)", [one_file(path)])
            names = [column[0] for column in table.description]
            rows = (dict(zip(names, row, strict=True)) for row in _fetched(table))
            yield from _articles(enumerate(rows, 1), item, options)
    except engine.Error as problem:
        reason = str(problem).split("\n", maxsplit=1)[0]
        raise InputError(f"is no readable Parquet ({reason})", kind="parquet") from problem


def one_file(path: str) -> str:
    """A path for DuckDB's readers that names this file alone, though its name may hold ``*``, ``?`` or ``[1]``."""
    return re.sub(r"[*?\[]", r"[\g<0>]", path)


def _fetched(table: Any) -> Iterator[tuple[Any, ...]]:
    while rows := table.fetchmany(ROWS_AT_ONCE):
        yield from rows


def _articles(
    rows: Iterator[tuple[int, dict[str, Any]]], item: Input, options: ReadOptions
) -> Iterator[Article | Failure]:
    for number, row in rows:
        doc_id = f"{item.stem}-{number}"
        try:
            yield article_of({k: v for k, v in row.items() if k}, item, options, doc_id)
        except InputError as problem:
            yield Failure(item.source, problem.kind, f"row {number} {problem}", doc_id)


def _duckdb() -> ModuleType:
    try:
        import duckdb  # an extra
    except ImportError as problem:
        hint = "pip install 'rukz-extract[export]'"
        raise InputError(f"is Parquet, and its reader is missing: {hint}", kind="parquet") from problem
    return duckdb
