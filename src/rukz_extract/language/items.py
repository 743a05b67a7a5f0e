"""The marks at the heads of lines that make them the items of a list: "• Омск", "– Тара", "1. Орск", "2) Ишим"."""

from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import BULLETS

_BEHIND_NUMBER = frozenset(".)")


def behind_mark(doc: Doc, line: int) -> int:
    """The token behind the mark of the item that begins at a token; the token itself where no mark stands there."""
    if doc.words[line] in BULLETS:
        token = line + 1
    elif doc.words[line].isdigit() and doc.key_at(line + 1) in _BEHIND_NUMBER:
        token = line + 2
    else:
        token = line
    return token if token < len(doc) else line
