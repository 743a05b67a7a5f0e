"""An output as tables for other tools, through DuckDB: Parquet, CSV, SQLite or a DuckDB database.

One table per record type with typed columns (amounts DECIMAL, days DATE) and one table of all mentions; the queries
stand in ``export.sql`` beside this file.
"""

import sqlite3
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from rukz_extract.duckdb_types import columns, quoted
from rukz_extract.errors import InputError, OutputError
from rukz_extract.show.targets import Target
from rukz_extract.sources.formats.tables import one_file

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLES = ("articles", "officials", "posts", "regions", "zones", "money", "dates", "mentions")


def export(outputs: Sequence[Path], target: Target, destination: Path, *, force: bool = False) -> tuple[str, ...]:
    """Write the tables of outputs into a new folder (parquet, csv) or a new file (sqlite, duckdb).

    Returns the names of the tables. Raises InputError when an output cannot be read or DuckDB is missing, OutputError
    when the destination exists already; with ``force`` what an earlier export wrote there is replaced. A failed export
    leaves the destination as it was.
    """
    if destination.exists() and not force:
        raise OutputError(f"{destination} exists already: give --force or another name")
    with TemporaryDirectory(prefix=f"{destination.name}.", dir=_existing(destination)) as room:
        made = Path(room) / destination.name
        with _connect(str(made) if target is Target.DUCKDB else ":memory:") as connection:
            _load(connection, outputs)
            if target is Target.SQLITE:
                _write_sqlite(connection, made)
            elif target is not Target.DUCKDB:
                _write_folder(connection, target, made)
        _clear(target, destination)
        made.rename(destination)
    return TABLES


def _existing(destination: Path) -> Path:
    destination.parent.mkdir(parents=True, exist_ok=True)
    return destination.parent


def _clear(target: Target, destination: Path) -> None:
    """Removes the file, or the folder with the files, of an earlier export; OutputError for anything else there."""
    if destination.is_file() and target in {Target.SQLITE, Target.DUCKDB}:
        destination.unlink()
    elif destination.is_dir() and target not in {Target.SQLITE, Target.DUCKDB}:
        own = {destination / f"{table}.{target}" for table in TABLES}
        if others := sorted(set(destination.iterdir()) - own):
            raise OutputError(f"{destination} holds {others[0].name}, which is no table: give another name")
        for file in own:
            file.unlink(missing_ok=True)
        destination.rmdir()
    elif destination.exists():
        raise OutputError(f"{destination} is no earlier export to {target}: give another name")


def _connect(database: str) -> "DuckDBPyConnection":
    try:
        import duckdb
    except ImportError as problem:
        raise InputError("the export needs DuckDB: install rukz-extract[export]") from problem
    return duckdb.connect(database)


def _load(connection: "DuckDBPyConnection", outputs: Sequence[Path]) -> None:
    """Create the tables; every line is read with the shape of the models, so nulls change no type."""
    import duckdb

    shape = ", ".join(f"'{name}': '{kind}'" for name, kind in columns().items())
    source = ", ".join(quoted(one_file(str(output))) for output in outputs)
    try:
        connection.execute(
            f"CREATE TEMP VIEW lines AS SELECT * FROM read_json([{source}], format = 'newline_delimited', "  # noqa: S608
            f"columns = {{{shape}}})"
        )
        connection.execute(files("rukz_extract.show").joinpath("export.sql").read_text(encoding="utf-8"))
        connection.execute("DROP VIEW lines")
    except duckdb.Error as problem:
        reason = str(problem).split("\n", maxsplit=1)[0]
        names = ", ".join(map(str, outputs))
        raise InputError(f"{names}: not an output of rukz extract --layout articles: {reason}") from problem


def _write_folder(connection: "DuckDBPyConnection", target: Target, folder: Path) -> None:
    folder.mkdir(parents=True)
    for table in TABLES:
        rows = connection.table(table)
        file = str(folder / f"{table}.{target}")
        if target is Target.PARQUET:
            rows.write_parquet(file)
        else:
            rows.write_csv(file, header=True)


def _write_sqlite(connection: "DuckDBPyConnection", file: Path) -> None:
    """SQLite has neither DECIMAL nor DATE: amounts and days go in as text, exact and sortable by CAST."""
    with sqlite3.connect(file) as database:
        for table in TABLES:
            rows = connection.table(table)
            names = ", ".join(f'"{name}"' for name in rows.columns)
            marks = ", ".join("?" * len(rows.columns))
            database.execute(f"CREATE TABLE {table} ({names})")
            values = ([_sqlite_value(value) for value in row] for row in rows.fetchall())
            database.executemany(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608
    database.close()


def _sqlite_value(value: object) -> object:
    return value if value is None or isinstance(value, int) else str(value)
