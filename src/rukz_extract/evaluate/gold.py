"""Reading gold and output: our own JSON shape, JSON Lines, and brat standoff."""

import json
from collections.abc import Iterator
from pathlib import Path

from rukz_extract.errors import InputError
from rukz_extract.evaluate.brat import read_brat
from rukz_extract.evaluate.entities import Json


def read_gold(path: Path) -> list[Json]:
    """Gold articles of a folder (``*.json``, or brat's ``*.ann``) or of a JSON Lines file; InputError when none."""
    if not path.is_dir():
        return list(read_output(path))
    files = sorted(path.glob("*.json"))
    found = [_read_json(file) for file in files] or [read_brat(file) for file in sorted(path.glob("*.ann"))]
    if not found:
        raise InputError(f"{path}: no gold here: expected .json files or brat .ann files")
    return found


def read_output(path: Path) -> Iterator[Json]:
    """The lines of an output of ``rukz extract``; InputError on a line that is none."""
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield _article(f"{path}, line {number}", line)


def _read_json(file: Path) -> Json:
    return _article(str(file), file.read_text(encoding="utf-8"))


def _article(where: str, text: str) -> Json:
    try:
        article = json.loads(text)
    except ValueError as problem:
        raise InputError(f"{where}: not JSON: {problem}") from problem
    if not isinstance(article, dict) or "doc_id" not in article:
        raise InputError(f"{where}: not an article: it has no doc_id; give the output of --layout articles")
    return article
