"""``rukz show``: articles in the terminal with what was found in them."""

from typing import Annotated

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering, printer
from rukz_extract.cli.dimensions import chosen_pipeline
from rukz_extract.cli.values import parse_dimensions
from rukz_extract.sources.options import FieldNames, InputFormat, ReadOptions


def show(
    paths: Annotated[list[str], typer.Argument(help="Files and folders to read; - is standard input.")],
    types: Annotated[str, typer.Option("--type", help="Dimensions to show, with commas.")] = opt.ALL,
    published: opt.Published = None,
    encoding: opt.Encoding = None,
    input_format: opt.Format = InputFormat.AUTO,
    text_field: opt.TextField = "text",
    title_field: opt.TitleField = "title",
    date_field: opt.DateField = "published",
    id_field: opt.IdField = "id",
) -> None:
    """Show articles with their records: highlighted on a terminal, plain elsewhere.

    Example: rukz show data/raw/01_wire_forum.txt --type money,dates
    """
    with answering():
        from rukz_extract.show.terminal import article_view
        from rukz_extract.sources.reader import read_articles

        only = parse_dimensions(types)
        pipeline, console = chosen_pipeline(types, "--type"), printer()
        fields = FieldNames(text_field, title_field, date_field, id_field)
        for article in read_articles(paths, ReadOptions(input_format, published, encoding, fields=fields)):
            (found,) = pipeline([article])
            console.print(article_view(article.text, found, only), soft_wrap=True)
