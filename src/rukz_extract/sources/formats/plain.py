"""Plain text and Markdown: the whole file is one article."""

import logging
from collections.abc import Iterator

from rukz_extract.sources.article import Article
from rukz_extract.sources.dateline import read_heading
from rukz_extract.sources.decoding import decode
from rukz_extract.sources.inputs import Input
from rukz_extract.sources.limits import BoundedFile
from rukz_extract.sources.options import ReadOptions

BYTES_PER_CHAR = 4
log = logging.getLogger("rukz_extract.sources")


def read_text(stream: BoundedFile, item: Input, options: ReadOptions) -> Iterator[Article]:
    """The article of a text file; raises InputError."""
    data = stream.read_whole(options.max_chars * BYTES_PER_CHAR + BYTES_PER_CHAR)
    text = decode_telling(data, item, options)
    heading = read_heading(text)
    yield Article(text, item.stem, item.source, None, heading.published, heading.body_start)


def decode_telling(data: bytes, item: Input, options: ReadOptions, declared: str | None = None) -> str:
    """The text of an input; a guessed encoding is told in a warning."""
    decoded = decode(data, options.encoding, declared=declared)
    if decoded.guess:
        log.warning("%s: read as %s by its letters; --encoding settles it", item.source, decoded.guess)
    return decoded.text
