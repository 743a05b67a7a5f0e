"""Which files are read: paths of the user, folders walked in sorted order, formats by name."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rukz_extract.sources.failure import Failure
from rukz_extract.sources.options import InputFormat, ReadOptions
from rukz_extract.sources.remote import find_remote, is_remote, shown

STDIN = "-"
_SUFFIXES = {
    ".txt": InputFormat.TEXT,
    ".text": InputFormat.TEXT,
    ".md": InputFormat.TEXT,
    ".markdown": InputFormat.TEXT,
    ".html": InputFormat.HTML,
    ".htm": InputFormat.HTML,
    ".xhtml": InputFormat.HTML,
    ".json": InputFormat.JSON,
    ".jsonl": InputFormat.JSONL,
    ".jsonlines": InputFormat.JSONL,
    ".ndjson": InputFormat.JSONL,
    ".csv": InputFormat.CSV,
    ".parquet": InputFormat.PARQUET,
}
ONE_ARTICLE = frozenset({InputFormat.TEXT, InputFormat.HTML})
"""The formats in which a file is one article."""


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read, or standard input: its path as given, a stem for the doc_id, format and compression.

    ``place`` is where it is opened when that is not its path: another machine has another current folder. ``root`` is
    the URI that tells the file system of a remote file; the place is a path in it then.
    """

    path: str
    stem: str
    format: InputFormat
    compressed: bool = False
    place: str | None = None
    root: str | None = None

    @property
    def location(self) -> str:
        """Where the file is opened."""
        return self.path if self.place is None else self.place

    @property
    def source(self) -> str:
        """The path as it is written into records: bytes of a name that are no UTF-8 are escaped."""
        return os.fsencode(self.path).decode("utf-8", "backslashreplace")


def list_inputs(paths: Iterable[str], options: ReadOptions) -> Iterator[Input | Failure]:
    """The files behind some paths or URIs: a file as it is named, a folder's articles at any depth, sorted; lazily.

    In a folder, hidden files, files of unknown suffixes, links to folders and special files are passed over.
    """
    for path in paths:
        if path == STDIN:
            yield _input(path, "stdin", options, compressed=False)
        elif is_remote(path):
            yield from _remote(path, options)
        elif Path(path).is_dir():
            yield from _or_empty(path, _walk(path, options))
        else:
            yield _named(path, options)


def _or_empty(folder: str, items: Iterator[Input | Failure]) -> Iterator[Input | Failure]:
    """The items of a folder, or the failure that it holds none."""
    found = False
    for item in items:
        found = True
        yield item
    if not found:
        kinds = " ".join(sorted(_SUFFIXES))
        yield Failure(folder, "empty_folder", f"holds no articles: looked for {kinds} and these with .gz")


def _remote(uri: str, options: ReadOptions) -> Iterator[Input | Failure]:
    try:
        is_folder, files = find_remote(uri)
    except OSError as problem:
        yield unreadable(shown(uri), problem)
        return
    inputs = (
        replace(_named(file.uri, options), place=file.place, root=uri)
        for file in files
        if not is_folder or _is_visible_article(file.inner)
    )
    yield from _or_empty(uri, inputs) if is_folder else inputs


def _is_visible_article(path: str) -> bool:
    """True for a path in a folder that leads to an article, with nothing hidden on the way."""
    return split_name(path)[1] in _SUFFIXES and not any(part.startswith(".") for part in path.split("/"))


def _walk(folder: str, options: ReadOptions) -> Iterator[Input | Failure]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as problem:
        yield unreadable(folder, problem)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, options)
        elif _is_article(entry, options):
            yield _named(entry.path, options)


def _is_article(entry: os.DirEntry[str], options: ReadOptions) -> bool:
    if split_name(entry.name)[1] not in _SUFFIXES:
        return False
    if options.skip and Path(os.path.realpath(entry.path)) in options.skip:  # Path.resolve raises on a loop of links
        return False
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True  # a broken link: opening it will tell


def _named(path: str, options: ReadOptions) -> Input:
    stem, _, compressed = split_name(Path(path).name)
    return _input(path, stem, options, compressed=compressed)


def _input(path: str, stem: str, options: ReadOptions, *, compressed: bool) -> Input:
    kind = options.format
    if kind is InputFormat.AUTO:
        kind = _SUFFIXES.get(split_name(Path(path).name)[1], InputFormat.TEXT)
    return Input(path, os.fsencode(stem).decode("utf-8", "backslashreplace"), kind, compressed)


def split_name(name: str) -> tuple[str, str, bool]:
    """Stem, lower-case suffix and whether it is gzip: ``a.b.TXT.gz`` is ``("a.b", ".txt", True)``."""
    path = Path(name)
    compressed = path.suffix.lower() == ".gz"
    if compressed:
        path = Path(path.stem)
    return path.stem, path.suffix.lower(), compressed


def unreadable(path: str, problem: OSError) -> Failure:
    """The failure behind an error of the operating system."""
    if isinstance(problem, FileNotFoundError):
        return Failure(path, "missing", "no such file or folder: check the path")
    reason = problem.strerror or str(problem)
    hint = "; check its permissions" if isinstance(problem, PermissionError) else ""
    return Failure(path, "unreadable", f"cannot be read: {reason}{hint}")


def count_articles(paths: Iterable[str], options: ReadOptions) -> int | None:
    """How many articles are to come, None when a file may hold many; for a progress bar."""
    count = 0
    for item in list_inputs(paths, options):
        if isinstance(item, Input) and (item.path == STDIN or item.format not in ONE_ARTICLE):
            return None
        count += 1
    return count
