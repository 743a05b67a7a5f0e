"""``rukz extract``: records from articles."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from rukz_extract.cli import options as opt
from rukz_extract.cli.console import answering, is_terminal, say
from rukz_extract.cli.dimensions import chosen_pipeline
from rukz_extract.collector import loading_collector
from rukz_extract.errors import INTERRUPTED, PARTIAL_FAILURE, InputError
from rukz_extract.run.shape import Engine, Layout, Shape
from rukz_extract.sources.options import MAX_CHARS, FieldNames, InputFormat, ReadOptions

if TYPE_CHECKING:
    from rukz_extract.run.archive import Job
    from rukz_extract.run.destination import Destination
    from rukz_extract.run.extraction import Extraction
    from rukz_extract.run.progress import Summary
    from rukz_extract.run.shape import Share


_NOT_LINES = {
    ".gz": "name the file .jsonl, or pipe -o - to gzip",
    ".parquet": "name the file .jsonl, then rukz export it, or give -o FOLDER/ --parquet",
    ".csv": "name the file .jsonl, then rukz export it",
    ".duckdb": "name the file .jsonl, then rukz export it",
    ".sqlite": "name the file .jsonl, then rukz export it",
}
"""Endings that promise another format, with what to do instead."""


def extract(
    paths: opt.Paths = None,
    out: opt.Out = "-",
    layout: opt.LayoutOption = Layout.ARTICLES,
    only: opt.Only = opt.ALL,
    gazetteer: opt.Gazetteer = None,
    published: opt.Published = None,
    encoding: opt.Encoding = None,
    input_format: opt.Format = InputFormat.AUTO,
    text_field: opt.TextField = "text",
    title_field: opt.TitleField = "title",
    date_field: opt.DateField = "published",
    id_field: opt.IdField = "id",
    with_text: opt.WithText = False,
    keep_going: opt.KeepGoing = True,
    errors: opt.Errors = None,
    max_chars: opt.MaxChars = MAX_CHARS,
    workers: opt.Workers = None,
    engine: opt.EngineOption = Engine.LOCAL,
    ray_address: opt.RayAddress = None,
    shard: opt.Shard = None,
    resume: opt.Resume = False,
    force: opt.Force = False,
    parquet: opt.Parquet = False,
    quiet: opt.Quiet = False,
) -> None:
    """Extract records from news articles, one JSON line per article.

    Example: rukz extract data/raw -o articles.jsonl
    """
    fields = FieldNames(text_field, title_field, date_field, id_field)
    reading = ReadOptions(input_format, published, encoding, max_chars, fields)
    _check_usage(paths, out, layout, resume=resume, force=force)
    _check_engine(engine, paths or [], shard)
    with answering(quiet=quiet):
        with loading_collector():
            from rukz_extract.run.archive import Job
            from rukz_extract.run.destination import Destination

            extraction = _extraction(only, gazetteer, Shape(layout, with_text))
        table = _parquet(layout, with_text=with_text) if parquet else None
        target = Destination(out, resume=resume, force=force, shard=shard, table=table)
        _check_target(target)
        job = Job(extraction, target, workers, errors, not keep_going, engine=engine, ray_address=ray_address)
        _answer(_run(paths or [], reading, job, visible=not quiet), out, quiet=quiet)


def _check_target(target: "Destination") -> None:
    if target.table and not target.is_folder:
        raise typer.BadParameter("--parquet needs a folder to write to: give -o FOLDER/")
    if not target.is_folder and (advice := _NOT_LINES.get(Path(target.path).suffix.lower())):
        raise typer.BadParameter(f"-o writes plain JSON Lines: {advice}")


def _check_usage(paths: list[str] | None, out: str, layout: Layout, *, resume: bool, force: bool) -> None:
    if not paths:
        raise typer.BadParameter("name files or folders to read, or - for standard input", param_hint="PATHS")
    if resume and force:
        raise typer.BadParameter("--resume keeps what --force throws away: choose one")
    if resume and out == "-":
        raise typer.BadParameter("--resume needs the output file to go on with: give -o FILE")
    if resume and layout is Layout.RECORDS:
        raise typer.BadParameter("--resume needs --layout articles: lines of records do not tell finished articles")


def _check_engine(engine: Engine, paths: list[str], shard: "Share | None") -> None:
    if engine is not Engine.RAY:
        return
    from rukz_extract.sources.inputs import STDIN

    if STDIN in paths:
        raise typer.BadParameter("--engine ray reads files on its nodes, which have no part in standard input")
    if shard:
        raise typer.BadParameter("--shard is for machines without a cluster: --engine ray divides the work itself")


def _parquet(layout: Layout, *, with_text: bool) -> Callable[[Path], Path]:
    if layout is Layout.RECORDS:
        raise typer.BadParameter("--parquet needs --layout articles: a table has one shape")
    from rukz_extract.run.parquet import parquet_writer

    return parquet_writer(with_text=with_text)


def _extraction(only: str, gazetteer: Path | None, shape: Shape) -> "Extraction":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: the workers are the parallelism
    from rukz_extract.run.extraction import Extraction

    return Extraction(chosen_pipeline(only, "--only", gazetteer), shape)


def _run(paths: list[str], reading: ReadOptions, job: "Job", *, visible: bool) -> "Summary":
    from rukz_extract.run.archive import run

    own = job.destination.own_files() | ({Path(os.path.realpath(job.errors))} if job.errors else set())
    reading = replace(reading, skip=frozenset(own))
    with _bar(paths, reading, visible=visible and is_terminal(sys.stderr)) as advance:
        return run(paths, reading, job, advance)


@contextmanager
def _bar(paths: list[str], reading: ReadOptions, *, visible: bool) -> Iterator[Callable[[], None]]:
    """A progress bar when there is a terminal to draw it on."""
    if not visible:
        yield lambda: None
        return
    from rukz_extract.run.bar import Bar
    from rukz_extract.sources.inputs import count_articles

    with Bar(count_articles(paths, reading)) as bar:
        yield bar.advance


def _answer(summary: "Summary", out: str, *, quiet: bool) -> None:
    """The summary line, and the exit code of a run that was not undisturbed."""
    if not quiet:
        say(str(summary))
    again = "" if out == "-" else f"; what is written is kept beside {out}: the same command with --resume goes on"
    if summary.interrupted:
        say(f"interrupted{again}")
        raise typer.Exit(INTERRUPTED)
    if summary.stopped:
        say(f"stopped at the first failure{again}")
        raise typer.Exit(InputError.exit_code)
    if summary.failed:
        raise typer.Exit(PARTIAL_FAILURE if summary.articles else InputError.exit_code)
