"""How words begin: a word that begins as no word of a table is a form of none, and need not be parsed."""

from collections.abc import Iterable

_SAME = {2: 5, 3: 7, 4: 99}
"""How many letters all forms share, up to which length of the dictionary form: "один", "одного"; "возить", "вожу"."""
WITH_PRONOUNS = 6
"""Letters from which on no word is a form of "весь", "тот" or "быть", which begin in several ways."""


class Beginnings:
    """The first letters of some dictionary forms, given as keys, that their forms keep.

    A key of fewer than ``sure`` letters may always be a form.
    """

    def __init__(self, lemmas: Iterable[str], sure: int = 1) -> None:
        self._letters = frozenset(map(_same_in_all_forms, lemmas))
        self._sure = sure

    def fit(self, key: str) -> bool:
        """True when a key may be a form of one of the words; nearly all words of an article fit none."""
        return len(key) < self._sure or not self._letters.isdisjoint([key[:size] for size in _SAME])


def _same_in_all_forms(lemma: str) -> str:
    return lemma[: next(size for size, longest in _SAME.items() if len(lemma) <= longest)]
