"""Pages made from the code itself: a line ``{{ record_reference }}`` in a page becomes the tables of the models."""

from pathlib import Path
from typing import Any

from rukz_extract.show.reference import record_reference
from rukz_extract.show.rules import rule_catalogue

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks" / "README.md"


def benchmarks() -> str:
    """The page of the benchmarks without its title."""
    return BENCHMARKS.read_text(encoding="utf-8").partition("\n")[2]


PAGES = {"record_reference": record_reference, "rule_catalogue": rule_catalogue, "benchmarks": benchmarks}


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page with its generated parts filled in; called by mkdocs for every page."""
    for name, make in PAGES.items():
        marker = "{{ " + name + " }}"
        if marker in markdown:
            markdown = markdown.replace(marker, make())
    return markdown
