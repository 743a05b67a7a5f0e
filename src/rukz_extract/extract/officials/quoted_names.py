"""Where a name in quotes ends, behind a noun or alone: "фонд «Даму»"."""

from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import CLOSING_QUOTE

_LONGEST = 10


def quoted_end(doc: Doc, opening: int) -> int | None:
    """The token behind the name that opens with a quotation mark; None for another token and for a long quotation."""
    closing = CLOSING_QUOTE.get(doc.key_at(opening))
    if closing is None:
        return None
    ends = range(opening + 2, min(opening + _LONGEST, len(doc)))
    return next((end + 1 for end in ends if doc.keys[end] == closing), None)
