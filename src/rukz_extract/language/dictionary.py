"""The words that the taggers know, with their vectors; one dictionary serves both networks."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from rukz_extract.language import weights
from rukz_extract.language.shape import word_shape
from rukz_extract.language.weights import Floats

SPECIAL = 2
"""The list ends with <unk> and <pad>, out of order; all before them is sorted."""
SIGNPOST = 64
"""Every so many words one is kept as an object, so that only the last steps of a bisection cut the block."""


class Dictionary:
    """Word and shape numbers as both networks count them, and the vectors of words.

    The word lists of both archives are equal, and sorted: they stay one block of bytes in which a word is found by
    bisection. That is slower than a dict of 250,000 strings (2 µs a word), but words are asked for only when they are
    new to a table, and it saves 40 MB and 0.1 s at the start.
    """

    def __init__(self) -> None:
        self._lines = weights.lines(weights.NER, "word")
        breaks = np.flatnonzero(np.frombuffer(self._lines, np.uint8) == ord("\n")).astype(np.int32)
        self._begins = array("i", [0])
        self._begins.frombytes((breaks + 1).tobytes())
        self._known = range(len(self._begins) - SPECIAL)
        self._unknown = len(self._known)
        self._signposts = [self._line(place) for place in self._known[::SIGNPOST]]
        self._shapes = {s: number for number, s in enumerate(weights.lines(weights.NER, "shape").decode().splitlines())}
        self._vectors = weights.vectors()
        self._places = np.arange(self._vectors.codes.shape[0])

    def number(self, word: str) -> int:
        """The number of a word in lower case; unknown words share one."""
        sought = word.lower().encode("utf-8", "surrogatepass")
        near = SIGNPOST * bisect_left(self._signposts, sought)
        place = bisect_left(self._known, sought, max(0, near - SIGNPOST), min(near, self._unknown), key=self._line)
        return place if place < self._unknown and self._line(place) == sought else self._unknown

    def shape(self, word: str) -> int:
        """The number of a word's shape."""
        return self._shapes[word_shape(word)]

    def vectors(self, numbers: Sequence[int]) -> Floats:
        """The vectors of words by their numbers, one a row."""
        indexes: npt.NDArray[np.uint8] = self._vectors.indexes[numbers]
        return self._vectors.codes[self._places, indexes].reshape(len(numbers), -1)

    def _line(self, place: int) -> bytes:
        return self._lines[self._begins[place] : self._begins[place + 1] - 1]


@cache
def dictionary() -> Dictionary:
    """The one dictionary of the process."""
    return Dictionary()
