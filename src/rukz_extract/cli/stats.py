"""``rukz stats``: what an output holds."""

import json
from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli.console import answering, printer


def stats(
    outputs: Annotated[list[Path], typer.Argument(help="Outputs of rukz extract.", exists=True, dir_okay=False)],
    top: Annotated[int, typer.Option(min=1, help="How many of the most mentioned.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="JSON instead of tables.")] = False,
) -> None:
    """Count the records of an output: per type, totals per currency, most mentioned.

    Example: rukz stats data/out/articles.jsonl --top 5
    """
    with answering():
        from rukz_extract.show.lines import read_lines
        from rukz_extract.show.stats import collect, stats_tables

        found = collect(read_lines(outputs))
        if as_json:
            typer.echo(json.dumps(found.as_json(top), ensure_ascii=False, indent=1))
        else:
            printer().print(stats_tables(found, top))
