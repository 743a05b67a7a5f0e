"""What a run has done: the counts of its summary line."""

import time
from dataclasses import dataclass, field

from rukz_extract.run.lines import Written
from rukz_extract.sources.failure import Failure


@dataclass(slots=True)
class Summary:
    """What a run has done so far; seconds are wall-clock time."""

    articles: int = 0
    records: int = 0
    failed: int = 0
    blank: int = 0
    kept: int = 0
    started: float = field(default_factory=time.monotonic)
    interrupted: bool = False
    stopped: bool = False

    def count(self, outcome: Written | Failure) -> None:
        """Counts one outcome."""
        if isinstance(outcome, Failure):
            self.failed += 1
            return
        self.articles += 1
        self.records += outcome.records
        self.blank += outcome.blank
        self.kept += outcome.kept

    def __str__(self) -> str:
        seconds = time.monotonic() - self.started
        extras = (
            (self.kept, "kept from an earlier run"),
            (self.blank, "empty"),
            (self.failed, "failed"),
        )
        told = "".join(f", {count:,} {word}" for count, word in extras if count)
        rate = (self.articles - self.kept) / seconds if seconds else 0.0
        plural = "" if self.articles == 1 else "s"
        return f"{self.articles:,} article{plural}, {self.records:,} records{told}; {seconds:.1f} s, {rate:.1f}/s"
