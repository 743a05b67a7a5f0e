"""The option that names where the texts of an output are, and what finds them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rukz_extract.cli.console import say

if TYPE_CHECKING:
    from rukz_extract.records import ExtractedArticle

Texts = Annotated[
    list[Path] | None,
    typer.Option(help="Folder or file of the articles, when their sources cannot be read from here.", exists=True),
]


def finder(paths: list[Path] | None, text_field: str) -> "Callable[[ExtractedArticle], str | None]":
    """What finds the text of an article of an output."""
    from rukz_extract.show.texts import Texts as Finder
    from rukz_extract.sources.options import FieldNames, ReadOptions

    return Finder(paths or [], ReadOptions(fields=FieldNames(text=text_field)))


def tell_missing(without_text: int) -> None:
    """A warning about articles whose text was not found."""
    if without_text:
        hint = "name their folder or file with --texts, or extract --with-text"
        say(f"warning: the text of {without_text} of them was not found: {hint}")
