"""``rukz lookup``: what the gazetteer and the register of zones know about a name."""

from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli.console import answering


def lookup(
    name: Annotated[str, typer.Argument(help="Name of a territory or zone, in any case or spelling.")],
    gazetteer: Annotated[
        Path | None, typer.Option(help="CSV file of your own territories; its names win.", exists=True, dir_okay=False)
    ] = None,
) -> None:
    """Tell what a name may mean, the likeliest first, and why when several territories compete.

    Example: rukz lookup "Алма-Атинская область"
    """
    with answering():
        from rukz_extract.gazetteer.lexicon import lexicon
        from rukz_extract.gazetteer.lookup import lines, look_up

        known = lexicon().with_rows(gazetteer) if gazetteer else lexicon()
        for line in lines(look_up(name, known)):
            typer.echo(line)
