"""The outline of a word (Xx, XX, NUM …), the second thing besides the word itself that the taggers see.

After ``slovnet.shape`` of natasha (MIT); the answers must be the same for every string.
"""

import re

_PUNCTUATION = "!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`\"'«»„“ʼʻ”№…"
_KIND = re.compile(
    rf"(?P<RU>[а-яё]+)|(?P<EN>[a-z]+)|(?P<NUM>[+-]?\d+)|(?P<PUNCT>[{re.escape(_PUNCTUATION)}]+)", re.IGNORECASE
)


def word_shape(word: str) -> str:
    """The name of a word's shape, such as ``RU_Xx`` for "Астана" or ``NUM`` for "2011-2020"."""
    found = _KIND.match(word)
    kind = found.lastgroup if found else None
    if kind in ("RU", "EN"):
        return f"{kind}_{_outline(word)}"
    if kind == "PUNCT":
        return f"PUNCT_{word}" if len(word) == 1 else "PUNCT_OTHER"
    return kind or "OTHER"


def _outline(word: str) -> str:
    if len(word) == 1:
        return "X" if word.isupper() else "x"
    if word.isupper():
        return "XX"
    if word.islower():
        return "xx"
    if _is_title(word):
        return "Xx"
    left, dash, right = word.partition("-")
    return "Xx-Xx" if dash and _is_title(left) and _is_title(right) else "OTHER"


def _is_title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()
