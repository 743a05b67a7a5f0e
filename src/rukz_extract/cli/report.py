"""``rukz report``: one HTML page over an output."""

from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering, say
from rukz_extract.cli.texts import Texts, finder, tell_missing


def report(
    outputs: Annotated[list[Path], typer.Argument(help="Outputs of rukz extract.", exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option("--out", "-o", help="The HTML file to write.")] = Path("report.html"),
    texts: Texts = None,
    text_field: opt.TextField = "text",
    opened: Annotated[bool, typer.Option("--open", help="Open the report in the browser.")] = False,
) -> None:
    """Write a report that opens offline: charts, tables and every article with its mentions.

    Example: rukz report data/out/articles.jsonl -o report.html
    """
    with answering():
        from rukz_extract.show.lines import read_lines
        from rukz_extract.show.report import write_report

        written = write_report(read_lines(outputs), out, finder(texts, text_field))
        say(f"{out}: {written.articles} articles")
        tell_missing(written.without_text)
    if opened:
        import webbrowser

        if not webbrowser.open(out.resolve().as_uri()):
            say(f"no browser found here: open {out} in yours")
