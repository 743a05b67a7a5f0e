"""TEMPORARY minimal reader: files of a folder, UTF-8."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rukz_extract.sources.article import Article

_HEADER = re.compile(r"\s*date (\d{4}-\d\d-\d\d)\s")


def read_articles(paths: list[str]) -> Iterator[Article]:
    """Articles of the given files and folders, sorted."""
    for path in paths:
        root = Path(path)
        for file in sorted(root.rglob("*.txt")) if root.is_dir() else [root]:
            text = file.read_bytes().decode("utf-8")
            head = _HEADER.match(text)
            yield Article(
                text=text,
                doc_id=file.stem,
                source=str(file),
                published=date.fromisoformat(head[1]) if head else None,
                body_start=head.end() if head else 0,
            )
