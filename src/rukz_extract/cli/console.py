"""What the user hears: warnings and errors as single lines on standard error, exit codes."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

import typer

from rukz_extract.errors import DISK_FULL, INTERRUPTED, OutputError, RukzError

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 240
"""Columns of a table that nobody sees on a terminal."""

_logger = logging.getLogger("rukz_extract")


class _StderrLines(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        typer.echo(f"rukz: {record.levelname.lower()}: {record.getMessage()}", err=True)


@contextmanager
def answering(*, quiet: bool = False) -> Iterator[None]:
    """Runs a command: its log goes to standard error, its errors become one line and an exit code.

    A reader that has seen enough of a pipe (``| head``) ends the command quietly with 0.
    """
    handler = _StderrLines(logging.ERROR if quiet else logging.WARNING)
    _logger.addHandler(handler)
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()  # a full disk is told of here, not by the interpreter at its end
    except RukzError as problem:
        say(f"error: {problem}")
        _flush_stdout()
        raise typer.Exit(problem.exit_code) from problem
    except BrokenPipeError as problem:
        _close_stdout()
        raise typer.Exit(0) from problem
    except OSError as problem:
        if problem.errno not in DISK_FULL:
            raise
        say("error: the output: the disk is full: free some space")
        _close_stdout()
        raise typer.Exit(OutputError.exit_code) from problem
    except KeyboardInterrupt as problem:
        say("interrupted")
        raise typer.Exit(INTERRUPTED) from problem
    finally:
        _logger.removeHandler(handler)


def printer() -> "Console":
    """Where tables go; a pipe or a file has no edge to wrap them at."""
    from rich.console import Console

    console = Console()
    if not console.is_terminal:
        console.width = max(console.width, WIDE)
    return console


def say(message: str) -> None:
    """A line for the user on standard error."""
    typer.echo(f"rukz: {message}", err=True)


def is_terminal(stream: TextIO | None) -> bool:
    """True for a terminal; a stream that the shell has closed is None."""
    return stream is not None and stream.isatty()


def _flush_stdout() -> None:
    """Writes what is buffered; what a full disk cannot take is let go, or the interpreter would exit with 120."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        _close_stdout()


def _close_stdout() -> None:
    """Sends what is still buffered nowhere, so that the interpreter's last flush cannot fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
