"""The first convolution as a look-up: what each word adds to its own place and to its neighbours'."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rukz_extract.language.dictionary import Dictionary
from rukz_extract.language.weights import Floats, Layer, Network

Rows = npt.NDArray[np.intp]

BREAK = ""
"""Stands between two texts in a flat list of words: a place where the networks see zeros."""
_FORGET = 4
"""One of so many rows, those unused for longest, is given up when the table is full."""


class _Index(dict[str, int]):
    """Row of each word in the table; a word met for the first time takes a row and waits to be computed."""

    def __init__(self, dictionary: Dictionary, size: int) -> None:
        super().__init__()
        self._dictionary = dictionary
        self.free = list(range(size))
        self.pairs: dict[tuple[int, int], int] = {}
        self.waiting: list[tuple[int, int, int]] = []

    def __missing__(self, word: str) -> int:
        pair = self._dictionary.number(word), self._dictionary.shape(word)
        row = self.pairs.get(pair)
        if row is None:
            row = self.pairs[pair] = self.free.pop()
            self.waiting.append((row, *pair))
        self[word] = row
        return row


class WordTable:
    """Rows of the first convolution, kept for the words met of late.

    Before its rectifier the first layer is linear: place i gets ``L x[i-1] + M x[i] + R x[i+1] + bias`` where x depends
    on nothing but the word and its shape. So the three products are computed once per distinct word and kept in three
    tables; the sum of three look-ups is the layer's exact output, without two thirds of the network's arithmetic.
    Unknown words of one shape are one row. ``size`` rows weigh 3 kB each.
    """

    def __init__(self, network: Network, dictionary: Dictionary, size: int) -> None:
        self._dictionary = dictionary
        self._size = size
        self._index = _Index(dictionary, size)
        self._index[BREAK] = size
        layer = network.layers[0]
        width = layer.bias.size
        self._product, self._shape_rows = _split_by_taps(layer, network.shapes)
        self.left, self.middle, self.right = (np.zeros((size + 1, width), np.float32) for _ in range(3))
        self._used = np.zeros(size, np.int64)
        self._time = 0

    @property
    def break_row(self) -> int:
        """The row of BREAK: zeros, as the padding of a convolution."""
        return self._size

    def rows(self, words: Sequence[str]) -> Rows:
        """The row of each word; valid until the next call. At most ``size`` distinct words at a time."""
        if len(self._index.free) < len(words):
            self._forget(len(words))
        rows = np.fromiter(map(self._index.__getitem__, words), np.intp, len(words))
        if self._index.waiting:
            self._compute()
        self._time += 1
        self._used[rows[rows < self._size]] = self._time
        return rows

    def _compute(self) -> None:
        """Fill the rows of the words that have just been met, all in one product."""
        rows, numbers, shapes = map(list, zip(*self._index.waiting, strict=True))
        self._index.waiting.clear()
        taps = self._dictionary.vectors(numbers) @ self._product + self._shape_rows[shapes]
        self.left[rows], self.middle[rows], self.right[rows] = np.split(taps, 3, axis=1)

    def _forget(self, needed: int) -> None:
        """Give up the rows unused for longest: a table of this size then holds the frequent words of any archive."""
        count = max(needed, self._size // _FORGET)
        oldest = np.argpartition(self._used, count - 1)[:count] if count < self._size else np.arange(self._size)
        keep = np.ones(self._size + 1, bool)
        keep[oldest] = False
        kept = keep.tolist()
        index = self._index
        words = {word: row for word, row in index.items() if kept[row]}
        index.clear()
        index.update(words)
        index.pairs = {pair: row for pair, row in index.pairs.items() if kept[row]}
        index.free = sorted(set(range(self._size)) - set(index.pairs.values()))


def _split_by_taps(layer: Layer, shapes: Floats) -> tuple[Floats, Floats]:
    """The layer as one matrix for vectors and one row per shape; columns hold left, middle and right tap in turn.

    What a word sends to its left neighbour stands in that neighbour's right tap and so on; the bias rides with the
    middle tap, which every place has.
    """
    by_input = np.ascontiguousarray(layer.weight.transpose(1, 2, 0).reshape(layer.weight.shape[1], -1))
    vector_width = layer.weight.shape[1] - shapes.shape[1]
    shape_rows = shapes @ by_input[vector_width:]
    width = layer.bias.size
    shape_rows[:, width : 2 * width] += layer.bias
    return by_input[:vector_width], shape_rows
