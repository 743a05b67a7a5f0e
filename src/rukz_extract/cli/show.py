"""``rukz show``: articles in the terminal with what was found in them."""

from typing import Annotated

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering
from rukz_extract.cli.dimensions import chosen_pipeline
from rukz_extract.cli.values import parse_dimensions


def show(
    paths: Annotated[list[str], typer.Argument(help="Files and folders to read; - is standard input.")],
    types: Annotated[str, typer.Option("--type", help="Dimensions to show, with commas.")] = opt.ALL,
    published: opt.Published = None,
    encoding: opt.Encoding = None,
) -> None:
    """Show articles with their records: highlighted on a terminal, plain elsewhere.

    Example: rukz show data/raw/01_wire_forum.txt --type money,dates
    """
    with answering():
        from rich.console import Console

        from rukz_extract.show.terminal import article_view
        from rukz_extract.sources.options import ReadOptions
        from rukz_extract.sources.reader import read_articles

        only = parse_dimensions(types)
        pipeline, console = chosen_pipeline(types, "--type"), Console()
        for article in read_articles(paths, ReadOptions(published=published, encoding=encoding)):
            (found,) = pipeline([article])
            console.print(article_view(article.text, found, only), soft_wrap=True)
