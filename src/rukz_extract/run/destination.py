"""Which sink an output path means, and what of an earlier run lies there."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rukz_extract.errors import OutputError
from rukz_extract.run.resume import Previous
from rukz_extract.run.shape import Share
from rukz_extract.run.sinks import FileSink, FolderSink, Sink, StreamSink, files_of, part_of

STDOUT = "-"
_DEVICES = ("/dev/std", "/dev/fd/", "/dev/null", "/proc/self/fd/")


@dataclass(frozen=True, slots=True)
class Destination:
    """An output path as given: ``-``, a device, a file, or a folder (exists, or ends with a slash).

    ``table`` makes a table beside each finished file of a folder.
    """

    path: str
    resume: bool = False
    force: bool = False
    shard: Share | None = None
    table: Callable[[Path], Path] | None = None

    @property
    def is_stream(self) -> bool:
        """True for standard output, pipes and devices, which are written directly."""
        target = Path(self.path)
        return (
            self.path == STDOUT
            or self.path.startswith(_DEVICES)
            or (target.exists() and not target.is_file() and not target.is_dir())
        )

    @property
    def is_folder(self) -> bool:
        """True when many files with a manifest are to be written."""
        return not self.is_stream and (self.path.endswith(os.sep) or Path(self.path).is_dir())

    @property
    def target(self) -> Path:
        """The path behind links: a link to an output file stays a link."""
        return Path(os.path.realpath(self.path))

    @property
    def prefix(self) -> str:
        """How the names of a folder's files begin: machines with a shard each may share a folder."""
        return f"part-{self.shard.index}of{self.shard.count}" if self.shard else "part"

    def own_files(self) -> frozenset[Path]:
        """The files that the run itself writes, which are no input."""
        return frozenset() if self.is_stream else frozenset({self.target, part_of(self.target)})

    def open(self) -> tuple[Sink, Previous | None]:
        """The sink, and the lines to take over when resuming; raises OutputError rather than overwrite unasked."""
        if self.is_stream:
            return StreamSink(_stream(self.path)), None
        found = self._earlier()
        if found and not (self.resume or self.force):
            raise OutputError(f"{found[0]} exists: go on with --resume, or start anew with --force")
        behind = bool(found) and self.resume
        if self.is_folder:
            sink: Sink = FolderSink(self.target, self.prefix, behind=behind, table=self.table)
        else:
            sink = FileSink(self.target, behind=behind)
        return sink, Previous(found) if behind else None

    def _earlier(self) -> list[Path]:
        """Files of an earlier run, those of an unfinished one first."""
        if self.is_folder:
            return files_of(self.target, self.prefix)
        return [path for path in (part_of(self.target), self.target) if path.exists()]


def _stream(path: str):  # type: ignore[no-untyped-def]
    if path in {STDOUT, "/dev/stdout"}:
        if sys.stdout is None:  # closed by the shell: >&-
            raise OutputError("standard output is closed: give -o FILE")
        return sys.stdout.buffer
    try:
        return open(path, "wb")  # noqa: PTH123 - closed with the process
    except OSError as problem:
        raise OutputError(f"{path}: cannot be written: {problem.strerror}") from problem
