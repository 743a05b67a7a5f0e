"""The progress bar on a terminal: how many articles, how fast, how long still."""

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

REFRESH = 0.2
"""Seconds between two drawings of the bar."""


class Bar:
    """A bar on standard error, redrawn by the run itself: no thread of its own, for processes are forked under it."""

    def __init__(self, total: int | None) -> None:
        columns = (
            TextColumn("articles"),
            BarColumn(),
            MofNCompleteColumn(),
            _Rate(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
        )
        self._progress = Progress(*columns, console=Console(file=sys.stderr), auto_refresh=False, transient=True)
        self._task = self._progress.add_task("articles", total=total)
        self._drawn = 0.0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.refresh()
        self._progress.stop()

    def advance(self) -> None:
        """One article more."""
        self._progress.advance(self._task)
        if time.monotonic() - self._drawn > REFRESH:
            self._drawn = time.monotonic()
            self._progress.refresh()


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.0f}/s" if task.speed else "-/s")
