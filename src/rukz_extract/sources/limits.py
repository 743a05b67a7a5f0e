"""Bounded reading: nothing is held in memory that is larger than its limit, compressed or not."""

import errno
import gzip
import io
import sys
import zlib
from typing import BinaryIO, cast

from rukz_extract.errors import InputError
from rukz_extract.sources.inputs import STDIN, Input
from rukz_extract.sources.remote import open_remote

MAX_DOCUMENT = 256 * 2**20
"""Largest JSON document or HTML page, in bytes after decompression."""
MAX_LINE = 64 * 2**20
"""Longest line of a JSON Lines file, in bytes."""

LINES_SKIPPED = 16
"""How many times this length a line may have and still be passed over: a finite file ends, a device may not."""


class LongLineError(InputError):
    """A line over the limit; the lines behind it can be read."""


class BoundedFile:
    """A binary file that is read whole up to a limit or line by line; broken gzip becomes an InputError."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw

    def read_whole(self, limit: int) -> bytes:
        """All bytes; raises InputError when there are more than ``limit``."""
        data = self._guarded(limit + 1)
        if len(data) > limit:
            raise InputError(f"is larger than {size(limit)}: split it or raise --max-chars", kind="too_long")
        return data

    def read_line(self) -> bytes:
        """The next line with its end; empty at the end of the file.

        Raises LongLineError, after which the next line can be read, and InputError on an endless line.
        """
        line = self._guarded(MAX_LINE + 1, line=True)
        if len(line) > MAX_LINE:
            if not line.endswith(b"\n"):
                self._skip_line()
            raise LongLineError(f"is longer than {size(MAX_LINE)}: split it", kind="too_long")
        return line

    def _skip_line(self) -> None:
        for _ in range(LINES_SKIPPED):
            rest = self._guarded(MAX_LINE, line=True)
            if not rest or rest.endswith(b"\n"):
                return
        limit = size(LINES_SKIPPED * MAX_LINE)
        raise InputError(f"has a line over {limit}: is it JSON Lines? The rest was not read", kind="too_long")

    def _guarded(self, limit: int, *, line: bool = False) -> bytes:
        try:
            return self._raw.readline(limit) if line else self._raw.read(limit)
        except (gzip.BadGzipFile, EOFError, zlib.error) as problem:
            raise InputError(f"is no intact gzip file ({problem}): fetch it again", kind="gzip") from problem


def open_input(item: Input) -> BinaryIO:
    """The bytes of an input, decompressed; raises OSError."""
    if item.path == STDIN:
        return io.BufferedReader(cast(io.RawIOBase, _StandardInput()))
    raw = open_remote(item.root, item.location) if item.root else open(item.location, "rb")  # noqa: PTH123, SIM115
    return cast(BinaryIO, _Gzip(raw)) if item.compressed else raw


class _Gzip(gzip.GzipFile):
    """A gzip file that closes the file below it."""

    def __init__(self, raw: BinaryIO) -> None:
        super().__init__(fileobj=raw, mode="rb")
        self._below = raw

    def close(self) -> None:
        super().close()
        self._below.close()


class _StandardInput(io.RawIOBase):
    """Standard input that stays open when its reader is closed."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if sys.stdin is None:  # closed by the shell: <&-
            raise OSError(errno.EBADF, "standard input is closed")
        stream = sys.stdin.buffer
        data = stream.read1(len(buffer)) if hasattr(stream, "read1") else stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def size(count: int) -> str:
    """A number of bytes for people: ``64 MB``."""
    return f"{count // 2**20} MB" if count >= 2**20 else f"{count:,} bytes"
