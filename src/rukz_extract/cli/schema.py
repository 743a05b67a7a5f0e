"""``rukz schema``: the JSON Schema of an output line."""

import json
from typing import Annotated

import typer

from rukz_extract.cli.console import answering
from rukz_extract.run.shape import Layout


def schema(
    layout: Annotated[Layout, typer.Option(help="The layout whose lines are described.")] = Layout.ARTICLES,
) -> None:
    """Print the JSON Schema of an output line.

    Example: rukz schema --layout records
    """
    with answering():
        from pydantic import TypeAdapter

        from rukz_extract.record_lines import AnyRecordLine
        from rukz_extract.records import ExtractedArticle

        line = TypeAdapter(AnyRecordLine if layout is Layout.RECORDS else ExtractedArticle)
        typer.echo(json.dumps(line.json_schema(mode="serialization"), ensure_ascii=False, indent=2))
