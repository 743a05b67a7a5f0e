"""Reading output lines back, one article at a time."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO, cast

from pydantic import ValidationError

from rukz_extract.errors import InputError
from rukz_extract.record_lines import ArticleWithText
from rukz_extract.records import ExtractedArticle

_GZIP = b"\x1f\x8b"


def read_lines(paths: Iterable[Path]) -> Iterator[ExtractedArticle]:
    """Articles of outputs of ``rukz extract --layout articles``; InputError names a line that is none."""
    for path in paths:
        with _opened(path) as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield _parse(line, f"{path}, line {number}")


def _opened(path: Path) -> TextIO:
    """A file of lines, also one that was compressed since."""
    with path.open("rb") as stream:
        packed = stream.read(2) == _GZIP
    return cast("TextIO", gzip.open(path, "rt", encoding="utf-8")) if packed else path.open(encoding="utf-8")


def _model_of(line: str) -> type[ExtractedArticle]:
    """Lines of ``--with-text`` end with their text, all others with the list of dates."""
    return ArticleWithText if line.rstrip().endswith('"}') else ExtractedArticle


def _parse(line: str, where: str) -> ExtractedArticle:
    try:
        return _model_of(line).model_validate_json(line)
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the line"
        hint = "give the output of rukz extract --layout articles"
        raise InputError(f"{where}: {place}: {first['msg']}: {hint}") from problem
