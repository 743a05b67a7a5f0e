"""The notation of the example tables: ``свыше [$1 млрд]`` marks the expected mention with brackets.

A sentence may hold several marked mentions. Square brackets of the text itself are written doubled.
"""

import re
from datetime import date

PUBLISHED = date(2025, 11, 12)
"""The publication date of every example: a Wednesday."""

_MARK = re.compile(r"\[\[|\]\]|\[|\]")


def marked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """The plain text of an example and its marked spans; raises ValueError on odd brackets."""
    text, spans, opened, last = "", [], None, 0
    for bracket in _MARK.finditer(example):
        text += example[last : bracket.start()]
        last = bracket.end()
        match bracket[0]:
            case "[[" | "]]":
                text += bracket[0][0]
            case "[" if opened is None:
                opened = len(text)
            case "]" if opened is not None:
                spans.append((opened, len(text)))
                opened = None
            case _:
                raise ValueError(f"odd brackets: {example}")
    if opened is not None:
        raise ValueError(f"odd brackets: {example}")
    return text + example[last:], spans
