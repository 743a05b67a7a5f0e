"""The key of a word: the form under which tables are looked up."""

import re
from functools import lru_cache

from rukz_extract.language.alphabets import in_one_alphabet

KAZAKH_TO_RUSSIAN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
"""For ``str.translate``: the letters that Kazakh names have in Russian spelling, "Қасым" as "Касым"."""
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301"))
_PLAIN = re.compile(r"[а-я]+")

_SHORT_PREPOSITIONS = {"во": "в", "ко": "к", "со": "с"}


def short_preposition(key: str) -> str:
    """The preposition without the vowel that it takes before some words: "в" for "во"; other words as they are."""
    return _SHORT_PREPOSITIONS.get(key, key)


@lru_cache(maxsize=10_000)
def fold(word: str) -> str:
    """Lower case, ё as е, one kind of dash, no soft hyphens or stress marks, no Latin look-alikes inside a word.

    ``fold("Жетiсу")`` with a Latin i equals ``fold("Жетісу")``; a wholly Latin word stays Latin.
    """
    key = word.lower().replace("ё", "е")
    if key.isascii() or _PLAIN.fullmatch(key):
        return key
    key = in_one_alphabet(word.translate(_INVISIBLE)).lower().replace("ё", "е")
    return key.replace("‑", "-").replace("‐", "-")
