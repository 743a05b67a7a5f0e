"""How inputs are to be read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

MAX_CHARS = 1_000_000
"""Longest article accepted by default, in code points: a long book chapter has 50,000."""


class InputFormat(StrEnum):
    """The formats that can be asked for; ``auto`` goes by the file name."""

    AUTO = "auto"
    TEXT = "text"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class FieldNames:
    """How JSON objects and table columns name what an article needs."""

    text: str = "text"
    title: str = "title"
    date: str = "published"
    id: str = "id"


USUAL_NAMES = FieldNames()


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Choices of the user about reading.

    ``published`` replaces what the articles say of their date, ``encoding`` what would be detected. ``skip`` holds
    resolved paths that are no input even when they
    lie in a folder to read: the output of the run itself.
    """

    format: InputFormat = InputFormat.AUTO
    published: date | None = None
    encoding: str | None = None
    max_chars: int = MAX_CHARS
    fields: FieldNames = USUAL_NAMES
    skip: frozenset[Path] = frozenset()


DEFAULTS = ReadOptions()
