"""``rukz report``: one HTML page over an output."""

from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering, say


def report(
    outputs: Annotated[list[Path], typer.Argument(help="Outputs of rukz extract.", exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option("--out", "-o", help="The HTML file to write.")] = Path("report.html"),
    texts: Annotated[
        list[Path] | None,
        typer.Option(help="Folder or file of the articles, when their sources cannot be read from here.", exists=True),
    ] = None,
    text_field: opt.TextField = "text",
) -> None:
    """Write a report that opens offline: charts, tables and every article with its mentions.

    Example: rukz report data/out/articles.jsonl -o report.html
    """
    with answering():
        from rukz_extract.show.lines import read_lines
        from rukz_extract.show.report import Texts, write_report
        from rukz_extract.sources.options import FieldNames, ReadOptions

        reading = ReadOptions(fields=FieldNames(text=text_field))
        written = write_report(read_lines(outputs), out, Texts(texts or [], reading))
        say(f"{out}: {written.articles} articles")
        if written.without_text:
            hint = "name their folder or file with --texts, or extract --with-text"
            say(f"warning: the text of {written.without_text} of them was not found: {hint}")
