"""Failed articles: a line each on standard error, and an object each in the file of ``--errors``."""

import json
import logging
from pathlib import Path
from types import TracebackType
from typing import Self

from rukz_extract.run.sinks import abandon, telling
from rukz_extract.sources.failure import Failure, printable

log = logging.getLogger("rukz_extract.run")


class FailureLog:
    """Logs failures and, given a file, writes them there as JSON Lines: source, doc_id, kind, message."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._stream = None
        if path:
            with telling(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                self._stream = path.open("w", encoding="utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream:
            abandon(self._stream)

    def add(self, failure: Failure) -> None:
        """Takes one failure."""
        log.error("%s", failure)
        if self._stream and self._path:
            row = {
                "source": printable(failure.source),
                "doc_id": failure.doc_id and printable(failure.doc_id),
                "kind": failure.kind,
                "message": printable(failure.message),
            }
            with telling(self._path):
                self._stream.write(json.dumps(row, ensure_ascii=False) + "\n")
                self._stream.flush()
