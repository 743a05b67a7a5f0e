"""``rukz evaluate``: an output against gold."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering
from rukz_extract.sources.options import FieldNames, ReadOptions


def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="Folder of gold (.json, or brat .ann), or a JSON Lines file.", exists=True)
    ],
    output: Annotated[Path, typer.Argument(help="Output of rukz extract.", exists=True, dir_okay=False)],
    errors: Annotated[int, typer.Option(min=0, help="How many of the most frequent errors of each kind to list.")] = 0,
    texts: Annotated[
        Path | None,
        typer.Option(help="Folder or file of the articles for the context of errors, if not beside gold.", exists=True),
    ] = None,
    text_field: opt.TextField = "text",
    id_field: opt.IdField = "id",
    as_json: Annotated[bool, typer.Option("--json", help="JSON instead of a table.")] = False,
) -> None:
    """Score an output against gold: precision, recall, F1 per type and accuracy per attribute.

    Example: rukz evaluate my/gold data/out/articles.jsonl --errors 20
    """
    with answering():
        from rukz_extract import evaluate as scoring

        scores = scoring.evaluate(scoring.read_gold(gold), scoring.read_output(output))
        typer.echo(json.dumps(scores.as_json(), indent=1) if as_json else scoring.score_table(scores))
        if errors:
            text_of = _texts(gold, texts, FieldNames(text=text_field, id=id_field))
            for line in scoring.error_lines(scores, errors, text_of):
                typer.echo(line)


def _texts(gold: Path, place: Path | None, fields: FieldNames) -> Callable[[str], str | None]:
    """The text of an article by its doc_id: from where the user says, else from beside the gold."""
    if place is None:
        from rukz_extract.evaluate.drafts import read_texts

        return read_texts(gold).get
    from rukz_extract.sources.reader import read_articles

    return {article.doc_id: article.text for article in read_articles([str(place)], ReadOptions(fields=fields))}.get
