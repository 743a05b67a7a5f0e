"""Drafts of gold: every article of an output as a file to correct by hand, with its text beside it."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from rukz_extract.errors import OutputError
from rukz_extract.evaluate.brat import brat_lines
from rukz_extract.records import ExtractedArticle

_NO_FILE_NAME = re.compile(r"[%/\\:\x00]")


class Drafts(NamedTuple):
    """What was written: articles, and how many of them without their text."""

    articles: int
    without_text: int


def write_drafts(
    articles: Iterable[ExtractedArticle], folder: Path, text_of: Callable[[ExtractedArticle], str | None], *, brat: bool
) -> Drafts:
    """Write ``.json`` or ``.ann`` files, and the texts as ``.txt``; OutputError before a file is overwritten."""
    folder.mkdir(parents=True, exist_ok=True)
    written = without = 0
    for article in articles:
        text = text_of(article)
        stem = file_stem(article.doc_id)
        draft = "".join(brat_lines(article)) if brat else article.model_dump_json(indent=1, exclude={"text"}) + "\n"
        _write_new(folder / f"{stem}.{'ann' if brat else 'json'}", draft)
        if text is None:
            without += 1
        else:
            _write_new(folder / f"{stem}.txt", text)
        written += 1
    return Drafts(written, without)


def file_stem(doc_id: str) -> str:
    """A file name for a doc_id that `doc_id_of` turns back; an address holds characters that no name may have."""
    return _NO_FILE_NAME.sub(lambda found: f"%{ord(found[0]):02X}", doc_id)


def doc_id_of(file: Path) -> str:
    """The doc_id that a file of gold is named after."""
    return unquote(file.stem)


def read_texts(folder: Path) -> dict[str, str]:
    """The texts beside the gold of a folder, by doc_id; none for a file."""
    files = folder.glob("*.txt") if folder.is_dir() else ()
    return {doc_id_of(file): file.read_bytes().decode("utf-8") for file in files}


def _write_new(file: Path, content: str) -> None:
    try:
        with file.open("x", encoding="utf-8", newline="") as stream:
            stream.write(content)
    except FileExistsError as problem:
        raise OutputError(f"{file} exists already: corrections are not overwritten, name another folder") from problem
    except OSError as problem:
        raise OutputError(f"{file}: {problem.strerror}") from problem
