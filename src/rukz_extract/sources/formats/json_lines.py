"""JSON: one object per line (JSON Lines), or one object or list of objects per file."""

import codecs
import io
import json
from collections.abc import Iterator
from itertools import count
from typing import Any, BinaryIO, cast

from rukz_extract.errors import InputError
from rukz_extract.sources.article import Article
from rukz_extract.sources.decoding import marked_encoding
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.formats.plain import decode_telling
from rukz_extract.sources.formats.rows import article_of
from rukz_extract.sources.inputs import Input
from rukz_extract.sources.limits import MAX_DOCUMENT, BoundedFile, LongLineError
from rukz_extract.sources.options import ReadOptions


def read_json_lines(stream: BoundedFile, item: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The articles of a JSON Lines file, one line in memory at a time; a bad line is a failure of its own."""
    for number in count(1):
        try:
            line = stream.read_line()
            if number == 1:
                line, stream = _unmarked(line, stream)
        except LongLineError as problem:
            yield _failed(problem, item, number)
            continue
        if not line:
            return
        if line.strip():
            yield _parsed_line(line, item, options, number)


def _parsed_line(line: bytes, item: Input, options: ReadOptions, number: int) -> Article | Failure:
    try:
        row = _load(decode_telling(line, item, options))
        return article_of(_object(row), item, options, f"{item.stem}-{number}")
    except InputError as problem:
        return _failed(problem, item, number)


def _failed(problem: InputError, item: Input, number: int) -> Failure:
    return Failure(item.source, problem.kind, f"line {number} {problem}", f"{item.stem}-{number}")


def _unmarked(line: bytes, stream: BoundedFile) -> tuple[bytes, BoundedFile]:
    """The first line without its byte order mark; a UTF-16 file is recoded, for its line ends are two bytes."""
    encoding = marked_encoding(line)
    if encoding in {"utf-16", "utf-32"}:
        text = (line + stream.read_whole(MAX_DOCUMENT)).decode(encoding, "replace")
        again = BoundedFile(cast(BinaryIO, io.BytesIO(text.encode("utf-8", "replace"))))
        return again.read_line(), again
    return line.removeprefix(codecs.BOM_UTF8), stream


def read_json(stream: BoundedFile, item: Input, options: ReadOptions) -> Iterator[Article | Failure]:
    """The articles of a JSON file: one object, or a list of them."""
    document = _load(decode_telling(stream.read_whole(MAX_DOCUMENT), item, options))
    if not isinstance(document, list):
        yield article_of(_object(document), item, options, item.stem)
        return
    for number, row in enumerate(document, 1):
        try:
            yield article_of(_object(row), item, options, f"{item.stem}-{number}")
        except InputError as problem:
            yield Failure(item.source, problem.kind, f"item {number} {problem}", f"{item.stem}-{number}")


def _object(row: Any) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise InputError('is no JSON object: write {"text": "…"}', kind="json")
    return row


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as problem:
        raise InputError(f"is no valid JSON ({problem})", kind="json") from problem
    except RecursionError as problem:
        raise InputError("is JSON nested too deep to be an article", kind="json") from problem
