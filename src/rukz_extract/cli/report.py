"""``rukz report``: one HTML page over an output."""

from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli.console import answering, say


def report(
    outputs: Annotated[list[Path], typer.Argument(help="Outputs of rukz extract.", exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option("--out", "-o", help="The HTML file to write.")] = Path("report.html"),
    texts: Annotated[
        Path | None,
        typer.Option(help="Folder of the articles, when their sources cannot be read from here.", exists=True),
    ] = None,
) -> None:
    """Write a report that opens offline: charts, tables and every article with its mentions.

    Example: rukz report data/out/articles.jsonl -o report.html
    """
    with answering():
        from rukz_extract.show.lines import read_lines
        from rukz_extract.show.report import write_report

        count = write_report(read_lines(outputs), out, texts=texts)
        say(f"{out}: {count} articles")
