"""``rukz explain``: what was found in a phrase and by which rule, what lost and to which."""

import json
from typing import Annotated

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering, printer


def explain(
    text: Annotated[str, typer.Argument(help="The phrase or article to explain.")],
    published: opt.Published = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON instead of a table.")] = False,
) -> None:
    """Explain a phrase: what was found, its normalised value and rule; which candidates lost, and to what.

    Example: rukz explain "В Омске до конца года вложат свыше 5 млрд рублей." --published 2025-11-12
    """
    with answering():
        from rukz_extract.show import explain as explaining

        found = explaining.explain(text, published)
        if as_json:
            typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
        else:
            printer().print(explaining.explanation_view(found))
