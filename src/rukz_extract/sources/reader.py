"""Articles of files and folders."""

from collections.abc import Iterator
from pathlib import Path

from rukz_extract.sources.article import Article
from rukz_extract.sources.dateline import read_heading


def read_articles(paths: list[str]) -> Iterator[Article]:
    """Articles of the given files and folders, sorted."""
    for path in paths:
        root = Path(path)
        for file in sorted(root.rglob("*.txt")) if root.is_dir() else [root]:
            text = file.read_bytes().decode("utf-8")
            heading = read_heading(text)
            yield Article(
                text=text,
                doc_id=file.stem,
                source=str(file),
                published=heading.published,
                body_start=heading.body_start,
            )
