"""The texts of the articles of an output: in its lines, by their source, from files that are named, or none."""

from collections.abc import Sequence
from pathlib import Path

from rukz_extract.record_lines import ArticleWithText
from rukz_extract.records import ExtractedArticle
from rukz_extract.sources.article import Article
from rukz_extract.sources.options import DEFAULTS, ReadOptions
from rukz_extract.sources.reader import read_all


class Texts:
    """Finds the text of an article by its SHA-256, so that offsets are sure to fit.

    Files are read once, at the first article that names them; a source that is gone or has changed gives no text.
    ``paths`` are files and folders to look in first, for articles whose source cannot be read from here.
    """

    def __init__(self, paths: Sequence[Path] = (), reading: ReadOptions = DEFAULTS) -> None:
        self._texts: dict[str, str] = {}
        self._seen: set[str] = set()
        self._reading = reading
        for path in paths:
            self._read(str(path))

    def __call__(self, article: ExtractedArticle) -> str | None:
        """The text of an article, or None when it cannot be found unchanged; a line ``--with-text`` holds its own."""
        if isinstance(article, ArticleWithText):
            return article.text
        if article.text_sha256 not in self._texts:
            self._read(article.source)
        return self._texts.get(article.text_sha256)

    def _read(self, source: str) -> None:
        if source in self._seen or not Path(source).exists():
            return
        self._seen.add(source)
        for article in read_all([source], self._reading):
            if isinstance(article, Article):  # a source broken since the extraction costs its own text only
                self._texts[article.text_sha256] = article.text
