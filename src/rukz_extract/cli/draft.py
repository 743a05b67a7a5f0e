"""``rukz draft``: an output as gold to correct by hand."""

from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering, say
from rukz_extract.cli.texts import Texts, finder, tell_missing


def draft(
    outputs: Annotated[list[Path], typer.Argument(help="Outputs of rukz extract.", exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder for the drafts.", file_okay=False)],
    brat: Annotated[bool, typer.Option("--brat", help="brat standoff (.ann) instead of JSON.")] = False,
    texts: Texts = None,
    text_field: opt.TextField = "text",
) -> None:
    """Write each article of an output as a draft of gold, its text beside it, to correct and evaluate against.

    Example: rukz draft data/out/articles.jsonl -o my/gold
    """
    with answering():
        from rukz_extract.evaluate.drafts import write_drafts
        from rukz_extract.show.lines import read_lines

        written = write_drafts(read_lines(outputs), out, finder(texts, text_field), brat=brat)
        say(f"{out}: {written.articles} drafts")
        tell_missing(written.without_text)
