"""The shapes of the output."""

from dataclasses import dataclass
from enum import StrEnum


class Layout(StrEnum):
    """One line per article, or one line per record."""

    ARTICLES = "articles"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Shape:
    """How an article is written: its layout and whether its text goes into the line."""

    layout: Layout = Layout.ARTICLES
    with_text: bool = False


class Engine(StrEnum):
    """What runs the workers: this machine, or a Ray cluster."""

    LOCAL = "local"
    RAY = "ray"


@dataclass(frozen=True, slots=True)
class Share:
    """Part ``index`` (from 1) of ``count`` equal parts of the articles, for machines without a coordinator."""

    index: int
    count: int


ARTICLE_LINES = Shape()
"""The default: a line per article, without its text."""
