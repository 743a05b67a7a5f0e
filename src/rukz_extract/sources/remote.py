"""Files named by a URI (``s3://``, ``gs://``, ``hdfs://``, …): whatever Ray Data reads, through pyarrow or fsspec.

The names behind the scheme are taken literally, as object stores do: no percent signs are read into them.
"""

import io
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast
from urllib.parse import quote

_URI = re.compile(r"(?P<root>[A-Za-z][A-Za-z0-9+.-]+://[^/?]*)(?P<path>/[^?]*)?(?P<query>\?.*)?", re.DOTALL)
_BUFFER = 2**20


class Found(NamedTuple):
    """A remote file: its URI for people, its path inside its file system, and that inside the folder asked for."""

    uri: str
    place: str
    inner: str = ""


def is_remote(path: str) -> bool:
    """True for a URI with a scheme of two letters or more: ``C://`` is a drive."""
    return _URI.match(path) is not None


def find_remote(uri: str) -> tuple[bool, list[Found]]:
    """Whether a URI names a folder, and the files behind it: itself, or all in the folder in the order of a walk.

    Raises OSError, also when the reader of such paths is not installed.
    """
    system, place = _file_system(uri)
    fs = _arrow()
    info = system.get_file_info(place)
    if info.type == fs.FileType.NotFound:
        raise FileNotFoundError(uri)
    if info.type == fs.FileType.File:
        return False, [Found(shown(uri), place)]
    names = sorted(
        tuple(entry.path[len(place.rstrip("/")) :].strip("/").split("/"))
        for entry in system.get_file_info(fs.FileSelector(place, recursive=True))
        if entry.type == fs.FileType.File
    )
    head, root = shown(uri).rstrip("/"), place.rstrip("/")
    return True, [Found(f"{head}/{inner}", f"{root}/{inner}", inner) for inner in map("/".join, names)]


def shown(uri: str) -> str:
    """A URI as it is written into records: without a query and without the key that may stand before a bucket."""
    return re.sub(r"(?<=://)[^/@]*@", "", uri.partition("?")[0])


def open_remote(root: str, place: str) -> BinaryIO:
    """The bytes of a file in the file system that ``root`` names; raises OSError."""
    system, _ = _file_system(root)
    return io.BufferedReader(cast(io.RawIOBase, system.open_input_stream(place, compression=None)), _BUFFER)


@contextmanager
def local_copy(root: str, place: str) -> Iterator[str]:
    """A remote file copied to this machine, for a format that is not read from front to back; raises OSError."""
    with tempfile.TemporaryDirectory(prefix="rukz-") as folder:
        copy = Path(folder) / "copy"
        with open_remote(root, place) as source, copy.open("wb") as target:
            shutil.copyfileobj(source, target, _BUFFER)
        yield str(copy)


@lru_cache(maxsize=64)
def _file_system(uri: str) -> tuple[Any, str]:
    """The file system behind a URI, and the path of the URI in it."""
    fs = _arrow()
    found = _URI.fullmatch(uri)
    if found is None:
        raise OSError(f"{uri!r} is no URI")
    quoted = found["root"] + quote(found["path"] or "", safe="/") + (found["query"] or "")
    try:
        system, place = fs.FileSystem.from_uri(quoted)
    except ValueError:  # a scheme that pyarrow does not know
        return _by_fsspec(uri)
    return system, place


def _by_fsspec(uri: str) -> tuple[Any, str]:
    fs = _arrow()
    try:
        from fsspec.core import url_to_fs

        system, place = url_to_fs(uri)
    except (ImportError, ValueError) as problem:  # the scheme's package is missing, or nobody knows the scheme
        raise OSError(str(problem)) from problem
    return fs.PyFileSystem(fs.FSSpecHandler(system)), place


def _arrow() -> Any:
    try:
        import pyarrow.fs
    except ImportError as problem:
        raise OSError("such paths need an extra (pip install 'rukz-extract[ray]')") from problem
    return pyarrow.fs
