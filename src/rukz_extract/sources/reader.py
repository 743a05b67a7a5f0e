"""Articles of files, folders and standard input, in a fixed order."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace

from rukz_extract.errors import InputError
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.formats.html import read_html
from rukz_extract.sources.formats.json_lines import read_json, read_json_lines
from rukz_extract.sources.formats.plain import read_text
from rukz_extract.sources.formats.tables import read_csv, read_parquet
from rukz_extract.sources.inputs import Input, list_inputs, unreadable
from rukz_extract.sources.limits import BoundedFile, open_input
from rukz_extract.sources.options import DEFAULTS, InputFormat, ReadOptions
from rukz_extract.sources.remote import local_copy

_READERS = {
    InputFormat.TEXT: read_text,
    InputFormat.HTML: read_html,
    InputFormat.JSON: read_json,
    InputFormat.JSONL: read_json_lines,
    InputFormat.CSV: read_csv,
}


def read_articles(paths: Iterable[str], options: ReadOptions = DEFAULTS) -> Iterator[Article]:
    """Articles of files, folders (sorted, any depth) and ``-``; raises InputError at the first bad one."""
    for item in read_all(paths, options):
        if isinstance(item, Failure):
            raise InputError(str(item), kind=item.kind)
        yield item


def read_all(paths: Iterable[str], options: ReadOptions = DEFAULTS) -> Iterator[Article | Failure]:
    """Articles as by `read_articles`, with a Failure in the place of each that cannot be read."""
    return read_inputs(list_inputs(paths, options), options)


def read_inputs(items: Iterable[Input | Failure], options: ReadOptions) -> Iterator[Article | Failure]:
    """Articles of listed inputs, as by `read_all`."""
    for item in items:
        if isinstance(item, Failure):
            yield item
        else:
            yield from (_checked(article, options) for article in _read(item, options))


def _read(item: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    try:
        if item.format is InputFormat.PARQUET:
            with local_copy(item.root, item.location) if item.root else nullcontext(item.location) as path:
                yield from read_parquet(path, item, options)
            return
        with open_input(item) as raw:
            yield from _READERS[item.format](BoundedFile(raw), item, options)
    except InputError as problem:
        yield Failure(item.source, problem.kind, str(problem), item.stem)
    except OSError as problem:
        yield unreadable(item.source, problem)


def _checked(article: Article | Failure, options: ReadOptions) -> Article | Failure:
    if isinstance(article, Failure):
        return article
    if len(article.text) > options.max_chars:
        message = f"has {len(article.text):,} characters, more than --max-chars {options.max_chars:,}: split it"
        return Failure(article.source, "too_long", message, article.doc_id)
    return replace(article, published=options.published) if options.published else article
