"""An output as tables for other tools, through DuckDB: Parquet, CSV, SQLite or a DuckDB database.

One table per record type with typed columns (amounts DECIMAL, days DATE) and one table of all mentions; the queries
stand in ``export.sql`` beside this file.
"""

import sqlite3
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from rukz_extract.duckdb_types import columns, quoted
from rukz_extract.errors import InputError, OutputError
from rukz_extract.show.targets import Target
from rukz_extract.sources.formats.tables import one_file

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLES = ("articles", "officials", "posts", "regions", "zones", "money", "dates", "mentions")


def export(output: Path, target: Target, destination: Path) -> tuple[str, ...]:
    """Write the tables of an output into a new folder (parquet, csv) or a new file (sqlite, duckdb).

    Returns the names of the tables. Raises InputError when the output cannot be read or DuckDB is missing, OutputError
    when the destination exists already.
    """
    if destination.exists():
        raise OutputError(f"{destination} exists already: remove it or give another name")
    connection = _connect(str(destination) if target is Target.DUCKDB else ":memory:")
    _load(connection, output)
    if target is Target.SQLITE:
        _write_sqlite(connection, destination)
    elif target is not Target.DUCKDB:
        _write_folder(connection, target, destination)
    connection.close()
    return TABLES


def _connect(database: str) -> "DuckDBPyConnection":
    try:
        import duckdb
    except ImportError as problem:
        raise InputError("the export needs DuckDB: install rukz-extract[export]") from problem
    return duckdb.connect(database)


def _load(connection: "DuckDBPyConnection", output: Path) -> None:
    """Create the tables; every line is read with the shape of the models, so nulls change no type."""
    import duckdb

    shape = ", ".join(f"'{name}': '{kind}'" for name, kind in columns().items())
    source = quoted(one_file(str(output)))
    try:
        connection.execute(
            f"CREATE TEMP VIEW lines AS SELECT * FROM read_json({source}, format = 'newline_delimited', "  # noqa: S608
            f"columns = {{{shape}}})"
        )
        connection.execute(files("rukz_extract.show").joinpath("export.sql").read_text(encoding="utf-8"))
        connection.execute("DROP VIEW lines")
    except duckdb.Error as problem:
        reason = str(problem).split("\n", maxsplit=1)[0]
        raise InputError(f"{output}: not an output of rukz extract --layout articles: {reason}") from problem


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
