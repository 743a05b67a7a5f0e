"""Cells of tables that an article has as text: columns parted by "|" or by tabs."""

from collections.abc import Iterator

from rukz_extract.language.doc import Doc

SEPARATOR = "|"
_TAB = "\t"


def has_cells(doc: Doc) -> bool:
    """True where an article has any cells."""
    return SEPARATOR in doc.by_key or _TAB in doc.text


def begins_cell(doc: Doc, token: int) -> bool:
    """True for a token behind a tab that stands inside a line."""
    return _TAB in (gap := doc.gap(token)) and "\n" not in gap


def cell_edges(doc: Doc) -> Iterator[int]:
    """The tokens at which cells begin and end; nothing for an article without any."""
    if SEPARATOR in doc.by_key:
        yield from doc.by_key[SEPARATOR]
        yield from (token + 1 for token in doc.by_key[SEPARATOR])
    if _TAB in doc.text:
        yield from (token for token in range(1, len(doc)) if begins_cell(doc, token))
