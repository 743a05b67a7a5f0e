"""The table: what was measured, the bar, whether it holds."""

import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``least`` and ``most`` are the bar that ``value`` must keep, None for none."""

    what: str
    measured: str
    value: float | None = None
    least: float | None = None
    most: float | None = None

    def __str__(self) -> str:
        return f"| {self.what} | {self.measured} | {self._bar()} | {self._verdict()} |"

    @property
    def holds(self) -> bool:
        if self.value is None:
            return True
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)

    def _bar(self) -> str:
        return f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}" if self.most is not None else ""

    def _verdict(self) -> str:
        return ("holds" if self.holds else "**missed**") if self._bar() else ""


def machine() -> str:
    """The machine and the versions that count, in one line."""
    import numpy as np

    model = next(
        (line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    packages = ", ".join(f"{name} {version(name)}" for name in ("natasha", "slovnet", "pymorphy3", "pydantic"))
    return f"{model}, {cores} cores, Python {platform.python_version()}, numpy {np.__version__}, {packages}"


def _lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines() if Path(path).exists() else []


def table(rows: list[Row], heading: list[str]) -> str:
    """Markdown: what was run where, and one line per row."""
    today = datetime.now(UTC).date()
    lines = [f"{today}. {' '.join(heading)}", "", "| what | measured | bar | |", "| --- | --- | --- | --- |"]
    return "\n".join([*lines, *map(str, rows)])


def write(text: str) -> None:
    """Put the table into the README, in place of the last one."""
    before, _, rest = README.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    README.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", "utf-8")
