"""The options of ``rukz extract``: their names, types and one line of help each."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rukz_extract.cli.values import parse_day, parse_encoding, parse_shard
from rukz_extract.run.shape import Engine, Layout, Share
from rukz_extract.sources.options import InputFormat

ALL = "officials,regions,zones,money,dates"

Paths = Annotated[list[str] | None, typer.Argument(help="Files and folders to read; - is standard input.")]
Out = Annotated[
    str,
    typer.Option("--out", "-o", help="File to write, or a folder for files of 10,000 articles; - is standard output."),
]
LayoutOption = Annotated[Layout, typer.Option("--layout", help="A line per article or per record.")]
WithText = Annotated[bool, typer.Option("--with-text", help="Put the article's text into its line.")]
Only = Annotated[str, typer.Option(help="Dimensions to extract, with commas.")]
Published = Annotated[
    date | None,
    typer.Option(parser=parse_day, metavar="DATE", help="Date of the articles, whatever they say themselves."),
]
Encoding = Annotated[
    str | None, typer.Option(parser=parse_encoding, metavar="NAME", help="Encoding of the input, not detected.")
]
Format = Annotated[
    InputFormat, typer.Option("--input-format", help="auto goes by file names; standard input is text then.")
]
TextField = Annotated[str, typer.Option(help="Field or column with the text.")]
TitleField = Annotated[str, typer.Option(help="Field or column with the title.")]
DateField = Annotated[str, typer.Option(help="Field or column with the date.")]
IdField = Annotated[str, typer.Option(help="Field or column with the doc_id.")]
MaxChars = Annotated[int, typer.Option(min=1, help="Longer articles are failures, never cut.")]
KeepGoing = Annotated[bool, typer.Option("--keep-going/--fail-fast", help="After a bad article, go on or stop.")]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes; one per core by default, one for a few articles.")]
EngineOption = Annotated[Engine, typer.Option("--engine", help="Where the workers are: this machine or a Ray cluster.")]
RayAddress = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="Cluster to join with --engine ray; by default a local one.")
]
Resume = Annotated[bool, typer.Option("--resume", help="Keep what an earlier run has written to -o, go on after it.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the output of an earlier run.")]
Parquet = Annotated[bool, typer.Option("--parquet", help="Write each file of the folder -o as Parquet, too.")]
Errors = Annotated[Path | None, typer.Option(help="File for a JSON line per failed article.")]
Shard = Annotated[
    Share | None,
    typer.Option(parser=parse_shard, metavar="I/N", help="Only the Ith of N equal shares of the articles."),
]
Gazetteer = Annotated[
    Path | None,
    typer.Option(help="CSV file of your own territories; their names win.", exists=True, dir_okay=False),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No warnings, progress or summary.")]
