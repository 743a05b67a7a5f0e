"""Where lines go: a stream, one file, or a folder of files; nothing half-written ever bears the final name.

A file is written beside its final name (``out.jsonl.part``), synced to disk once and renamed when all is done. A
killed run leaves that part; what the system had accepted is in it, and a half-written last line is cut on resuming.
"""

import hashlib
import json
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO

from rukz_extract.errors import DISK_FULL, OutputError
from rukz_extract.run.lines import Written
from rukz_extract.version import SCHEMA_VERSION, __version__

ARTICLES_PER_FILE = 10_000
"""Articles in each file of an output folder."""


class Sink(ABC):
    """Takes finished lines in order; `finish` makes the output final, `leave` keeps it for a later ``--resume``."""

    @abstractmethod
    def write(self, written: Written) -> None:
        """Takes the lines of one article; raises OutputError, or BrokenPipeError when nobody reads."""

    @abstractmethod
    def finish(self) -> None:
        """Makes the output final; raises OutputError."""

    @abstractmethod
    def leave(self) -> None:
        """Ends the run before its time."""

    @abstractmethod
    def discard(self) -> None:
        """Ends a run that wrote nothing and leaves no trace."""

    @abstractmethod
    def promote(self) -> None:
        """Told that every line of an earlier run that is still wanted has been taken over."""


class StreamSink(Sink):
    """Lines to an open stream, flushed per article, so that a pipe's reader sees them at once."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, written: Written) -> None:
        """Takes the lines of one article."""
        with telling("the output"):
            self._stream.write(written.data)
            self._stream.flush()

    def finish(self) -> None:
        """Nothing is left to do: every line was flushed."""

    leave = discard = promote = finish


class FileSink(Sink):
    """One file. ``behind`` says that lines of an earlier run are being taken over from its part."""

    def __init__(self, path: Path, *, behind: bool = False) -> None:
        self._final = path
        self._part = part_of(path)
        self._working = self._part.with_name(f"{self._part.name}.new") if behind else self._part
        with telling(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = self._working.open("wb")

    def write(self, written: Written) -> None:
        """Takes the lines of one article and hands them to the system."""
        with telling(self._final):
            self._stream.write(written.data)
            self._stream.flush()

    def promote(self) -> None:
        """The new part holds all of the old one and takes its place."""
        if self._working != self._part:
            with telling(self._final):
                self._working.replace(self._part)
            self._working = self._part

    def finish(self) -> None:
        """Syncs the part to disk and gives it its final name."""
        with telling(self._final):
            os.fsync(self._stream.fileno())
            self._stream.close()
            self._working.replace(self._final)
            self._part.unlink(missing_ok=True)

    def leave(self) -> None:
        """Closes the part and leaves it."""
        abandon(self._stream)

    def discard(self) -> None:
        """Removes the part."""
        abandon(self._stream)
        self._working.unlink(missing_ok=True)


@dataclass(slots=True)
class FileEntry:
    """What the manifest of an output folder says of one of its files."""

    file: str
    articles: int = 0
    records: int = 0
    bytes: int = 0
    sha256: str = ""
    parquet: str | None = None


class FolderSink(Sink):
    """A folder of files with `ARTICLES_PER_FILE` articles each, and a manifest written last.

    ``table`` makes a table beside each finished file and returns its path.
    """

    def __init__(
        self,
        folder: Path,
        prefix: str = "part",
        *,
        per_file: int = ARTICLES_PER_FILE,
        behind: bool = False,
        table: Callable[[Path], Path] | None = None,
    ) -> None:
        self._table = table
        self._folder = folder
        self._behind = behind
        self._prefix = prefix
        self._per_file = per_file
        self._entries: list[FileEntry] = []
        self._open_next()

    def write(self, written: Written) -> None:
        """Takes the lines of one article; a full file is finished and the next begun."""
        if self._entry.articles == self._per_file:
            self._close_file()
            self._open_next()
        self._file.write(written)
        self._digest.update(written.data)
        self._entry.articles += 1
        self._entry.records += written.records
        self._entry.bytes += len(written.data)

    def promote(self) -> None:
        """The files from here on are new ones."""
        self._behind = False
        self._file.promote()

    def finish(self) -> None:
        """Finishes the last file, removes files of an earlier, longer run and writes the manifest."""
        self._close_file()
        kept = {name for entry in self._entries for name in (entry.file, entry.parquet)}
        with telling(self._folder):
            for stale in [*files_of(self._folder, self._prefix), *files_of(self._folder, self._prefix, ".parquet")]:
                if stale.name not in kept:
                    stale.unlink()
            part = self._folder / f"{self._prefix}-manifest.json.part"
            part.write_text(json.dumps(self._manifest(), indent=1) + "\n", encoding="utf-8")
            part.replace(manifest_of(self._folder, self._prefix))

    def leave(self) -> None:
        """Leaves the finished files and the part of the last one."""
        self._file.leave()

    def discard(self) -> None:
        """Removes the part of the first file."""
        self._file.discard()

    def _open_next(self) -> None:
        name = f"{self._prefix}-{len(self._entries):05d}.jsonl"
        self._entry = FileEntry(name)
        self._digest = hashlib.sha256()
        self._file = FileSink(self._folder / name, behind=self._behind)

    def _close_file(self) -> None:
        self._file.finish()
        self._entry.sha256 = self._digest.hexdigest()
        if self._table:
            self._entry.parquet = self._table(self._folder / self._entry.file).name
        self._entries.append(self._entry)

    def _manifest(self) -> dict[str, Any]:
        return {
            "package_version": __version__,
            "schema_version": SCHEMA_VERSION,
            "articles": sum(entry.articles for entry in self._entries),
            "records": sum(entry.records for entry in self._entries),
            "files": [asdict(entry) for entry in self._entries],
        }


def part_of(path: Path) -> Path:
    """The name under which an output file is written."""
    return path.with_name(f"{path.name}.part")


def files_of(folder: Path, prefix: str, suffix: str = ".jsonl") -> list[Path]:
    """The files of an output folder in their order, the unfinished one included."""
    shape = prefix + "-" + "[0-9]" * 5 + suffix
    return sorted([*folder.glob(shape), *folder.glob(f"{shape}.part")])


def manifest_of(folder: Path, prefix: str) -> Path:
    """The manifest of an output folder: ``manifest.json``, or one per ``--shard``."""
    return folder / ("manifest.json" if prefix == "part" else f"{prefix}-manifest.json")


def abandon(stream: IO[Any]) -> None:
    """Closes a file; a full disk has been told of when it was written to, and is found again by the last flush."""
    with suppress(OSError):
        stream.close()


@contextmanager
def telling(place: Path | str) -> Iterator[None]:
    """Turns trouble with the output into one clear line; a closed pipe stays what it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as problem:
        if problem.errno in DISK_FULL:
            raise OutputError(f"{place}: the disk is full: free some space and go on with --resume") from problem
        raise OutputError(f"{place}: cannot be written: {problem.strerror or problem}") from problem
