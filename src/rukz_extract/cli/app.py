"""The commands, each in a module of its own."""

from typing import Annotated

import typer

from rukz_extract.cli.draft import draft
from rukz_extract.cli.evaluate import evaluate
from rukz_extract.cli.explain import explain
from rukz_extract.cli.export import export
from rukz_extract.cli.extract import extract
from rukz_extract.cli.lookup import lookup
from rukz_extract.cli.report import report
from rukz_extract.cli.schema import schema
from rukz_extract.cli.show import show
from rukz_extract.cli.stats import stats
from rukz_extract.version import __version__

app = typer.Typer(
    name="rukz",
    help="Officials, regions, zones, money and dates from Russian-language news, as JSON Lines.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (extract, show, explain, lookup, report, stats, export, draft, evaluate, schema):
    app.command()(command)


def _print_version(value: bool) -> None:
    if value:
        typer.echo(f"rukz-extract {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Officials, regions, zones, money and dates from Russian-language news, as JSON Lines."""
