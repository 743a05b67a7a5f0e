"""``rukz export``: an output as tables for other tools."""

from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli.console import answering, say
from rukz_extract.show.targets import Target


def export(
    outputs: Annotated[list[Path], typer.Argument(help="Outputs of rukz extract.", exists=True, dir_okay=False)],
    to: Annotated[Target, typer.Option(help="What to write.")] = Target.PARQUET,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", help="Folder (parquet, csv) or file (sqlite, duckdb) to make; named after the output."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace what an earlier export has written.")] = False,
) -> None:
    """Export an output as typed tables, one per record type, and one of all mentions.

    Example: rukz export data/out/articles.jsonl --to duckdb -o articles.duckdb
    """
    with answering():
        from rukz_extract.show.export import export as write

        destination = out or outputs[0].with_suffix(f".{to}")
        tables = write(outputs, to, destination, force=force)
        say(f"{destination}: {', '.join(tables)}")
