"""The words that the taggers know, with their vectors; one dictionary serves both networks."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from rukz_extract.language import weights
from rukz_extract.language.shape import word_shape
from rukz_extract.language.weights import Floats

Numbers = npt.NDArray[np.intp]

SPECIAL = 2
"""The list ends with <unk> and <pad>, out of order; all before them is sorted."""
STRIDE = 1024
"""Bytes between two signposts: the words that are kept as objects, to be found by bisection."""


class Dictionary:
    """Word and shape numbers as both networks count them, and the vectors of words.

    The word lists of both archives are equal, and sorted: they stay one block of bytes, in which a word is sought
    between two signposts. That is slower than a dict of 250,000 strings, but words are asked for only when they are
    new to a table, and it saves 40 MB and 0.1 s at the start. A word's number is that of its line.
    """

    def __init__(self) -> None:
        self._lines = weights.lines(weights.NER, "word")
        breaks = np.frombuffer(self._lines, np.uint8) == ord("\n")
        self._unknown = int(np.count_nonzero(breaks)) + 1 - SPECIAL
        self._first = self._lines[: self._lines.index(b"\n")]
        end = self._lines.rindex(b"\n", 0, self._lines.rindex(b"\n"))
        self._signs = [self._lines.index(b"\n", place) for place in range(0, end, STRIDE)]
        self._numbers = _lines_before(breaks, len(self._signs))
        self._signposts = [self._lines[sign + 1 : self._lines.index(b"\n", sign + 1)] for sign in self._signs]
        self._signs.append(end)
        self._shapes = {s: number for number, s in enumerate(weights.lines(weights.NER, "shape").decode().splitlines())}
        vectors = weights.vectors()
        places, centroids, width = vectors.codes.shape
        self._indexes, self._codes = vectors.indexes, vectors.codes.reshape(-1, width)
        self._first_codes = np.arange(places) * centroids

    def number(self, word: str) -> int:
        """The number of a word, whatever its case; unknown words share one."""
        sought = word.lower().encode("utf-8", "surrogatepass")
        post = bisect_right(self._signposts, sought) - 1
        if post < 0:
            return 0 if sought == self._first else self._unknown
        begin, end = self._signs[post], self._signs[post + 1] + 1
        place = self._lines.find(b"\n" + sought + b"\n", begin, end)
        return self._numbers[post] + self._lines.count(b"\n", begin, place) if place >= 0 else self._unknown

    def shape(self, word: str) -> int:
        """The number of a word's shape."""
        return self._shapes[word_shape(word)]

    def look(self, word: str) -> int:
        """All that the networks see of a word, its number and its shape, in one number."""
        return self.number(word) * len(self._shapes) + self.shape(word)

    def numbers_and_shapes(self, looks: Sequence[int]) -> tuple[Numbers, Numbers]:
        """The numbers and the shapes of some looks."""
        return np.divmod(np.array(looks, np.intp), len(self._shapes))

    def vectors(self, numbers: Numbers) -> Floats:
        """The vectors of words by their numbers, one a row: each is put together from a hundred shared codes."""
        codes = self._indexes[numbers] + self._first_codes
        vectors: Floats = self._codes.take(codes, axis=0)
        return vectors.reshape(len(numbers), -1)


def _lines_before(breaks: npt.NDArray[np.bool_], strides: int) -> list[int]:
    """The number of the first line that begins in each stride: one more than the breaks before the stride."""
    whole = breaks[: (strides - 1) * STRIDE].reshape(-1, STRIDE)
    return [1, *(1 + np.cumsum(np.count_nonzero(whole, axis=1))).tolist()]


@cache
def dictionary() -> Dictionary:
    """The one dictionary of the process."""
    return Dictionary()
