"""What an earlier run has already written: its lines are taken over instead of extracting again."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b, sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json

from rukz_extract.records import DIMENSIONS
from rukz_extract.run.chunks import Item
from rukz_extract.run.lines import Written
from rukz_extract.run.shape import Shape
from rukz_extract.sources.article import Article
from rukz_extract.version import SCHEMA_VERSION, __version__

WINDOW = 1_000
"""How many lines ahead an article is looked for, when articles were added or removed since the earlier run."""
_NAMES = ("source", "doc_id", "title", "published", "text_sha256", "schema_version", "package_version")


class Key(NamedTuple):
    """What must agree for a line to be taken over."""

    source: str
    doc_id: str
    title: str | None
    published: str | None
    text_sha256: str
    with_text: bool
    schema_version: str
    package_version: str

    @property
    def digest(self) -> bytes:
        """The key in 16 bytes, to be carried to other machines."""
        return blake2b(repr(tuple(self)).encode(), digest_size=16).digest()


def key_of(article: Article, shape: Shape) -> Key:
    """The key that the line of an article would have."""
    return Key(
        source=article.source,
        doc_id=article.doc_id,
        title=article.title,
        published=article.published.isoformat() if article.published else None,
        text_sha256=sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        with_text=shape.with_text,
        schema_version=SCHEMA_VERSION,
        package_version=__version__,
    )


class Previous:
    """The lines of earlier runs, in the order of their files; each is given out once."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files
        self._lines = chain.from_iterable(map(_complete_lines, files))
        self._ahead: deque[tuple[Key, Written]] = deque()
        self._keys: Counter[Key] = Counter()
        self.taken = 0
        self.exhausted = False

    def take(self, key: Key) -> Written | None:
        """The line with a key, None when it is not among the next ones; lines before it are given up."""
        if not self._ahead:
            self._read(1)
        if self._ahead and self._ahead[0][0] != key and key not in self._keys:
            self._read(WINDOW - len(self._ahead))
        if key not in self._keys:
            return None
        while True:
            found, written = self._pop()
            if found == key:
                self.taken += 1
                self._read(1 - len(self._ahead))
                return written

    def digests(self) -> frozenset[bytes]:
        """The digests of the keys of all lines, read in a pass of its own."""
        return frozenset(key.digest for file in self._files for key, _ in _complete_lines(file))

    def _pop(self) -> tuple[Key, Written]:
        key, written = self._ahead.popleft()
        self._keys[key] -= 1
        if not self._keys[key]:
            del self._keys[key]
        return key, written

    def _read(self, count: int) -> None:
        for _ in range(count):
            entry = next(self._lines, None)
            if entry is None:
                self.exhausted = True
                return
            self._ahead.append(entry)
            self._keys[entry[0]] += 1

    @property
    def used_up(self) -> bool:
        """True when no line is left to give out."""
        return self.exhausted and not self._ahead


def taking_over(items: Iterable[Item], previous: Previous, shape: Shape) -> Iterator[Item]:
    """The items, with the finished line in the place of each article that an earlier run has written."""
    for item in items:
        known = previous.take(key_of(item, shape)) if isinstance(item, Article) else None
        yield known or item


def _complete_lines(path: Path) -> Iterator[tuple[Key, Written]]:
    """The whole lines of an output file; the first that is cut or broken ends it."""
    if not path.exists():
        return
    with path.open("rb") as stream:
        for data in stream:
            entry = _parsed(data)
            if entry is None:
                return
            yield entry


def _parsed(data: bytes) -> tuple[Key, Written] | None:
    if not data.endswith(b"\n"):
        return None
    try:
        line = from_json(data)
        key = Key(**{name: line[name] for name in _NAMES}, with_text="text" in line)
        count = sum(len(line[dimension]) for dimension in DIMENSIONS)
    except (ValueError, KeyError, TypeError):
        return None
    return key, Written(data, count, key.source, kept=True)
