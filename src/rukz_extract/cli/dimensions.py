"""The pipeline for the dimensions that an option names."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from rukz_extract.cli.values import parse_dimensions

if TYPE_CHECKING:
    from rukz_extract.pipeline import Pipeline


def chosen_pipeline(words: str, option: str, gazetteer: Path | None = None) -> "Pipeline":
    """A pipeline for dimensions with commas between; an unknown one is a usage error of ``option``."""
    from rukz_extract.pipeline import Pipeline

    try:
        return Pipeline(parse_dimensions(words), gazetteer)
    except ValueError as problem:
        raise typer.BadParameter(str(problem), param_hint=option) from problem
