"""Files of an output folder as Parquet, too: the same lines, typed by the record models (extra ``[export]``)."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from rukz_extract.duckdb_types import PLAIN, columns, quoted
from rukz_extract.errors import OutputError, ResourceError
from rukz_extract.record_lines import ArticleWithText
from rukz_extract.records import ExtractedArticle
from rukz_extract.sources.formats.tables import one_file

SUFFIX = ".parquet"
USUAL_LINE = 2**24
"""Bytes of a line that DuckDB takes without being told."""


def parquet_writer(*, with_text: bool) -> Callable[[Path], Path]:
    """What makes a Parquet file beside a file of lines and returns its path; raises ResourceError without DuckDB."""
    try:
        import duckdb
    except ImportError as problem:
        raise ResourceError("--parquet needs DuckDB: pip install 'rukz-extract[export]'") from problem

    def write(lines: Path) -> Path:
        table = lines.with_suffix(SUFFIX)
        part = table.with_name(f"{table.name}.part")
        try:
            with duckdb.connect(config={"threads": 1}) as connection:  # one thread: the same bytes every time
                connection.execute(_query(lines, part, with_text=with_text))
        except duckdb.Error as problem:
            reason = str(problem).split("\n", maxsplit=1)[0]
            raise OutputError(f"{table}: cannot be written: {reason}") from problem
        return part.replace(table)

    return write


def _query(lines: Path, table: Path, *, with_text: bool) -> str:
    """Amounts stay text, as in the lines: no DECIMAL holds both kopecks of a unit price and a national debt."""
    types = columns(ArticleWithText if with_text else ExtractedArticle)
    shape = ", ".join(f"'{name}': '{kind.replace(PLAIN[Decimal], 'VARCHAR')}'" for name, kind in types.items())
    with lines.open("rb") as stream:
        longest = max(map(len, stream), default=0)
    return (  # nothing of a stranger: our own paths, quoted, and our own types
        f"COPY (SELECT * FROM read_json({quoted(one_file(str(lines)))}, format = 'newline_delimited', "  # noqa: S608
        f"maximum_object_size = {max(USUAL_LINE, longest + 1)}, columns = {{{shape}}})) "
        f"TO {quoted(str(table))} (FORMAT parquet, COMPRESSION zstd)"
    )
