"""The first convolution as a look-up: what each word adds to its own place and to its neighbours'."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rukz_extract.language.dictionary import Dictionary
from rukz_extract.language.weights import Floats, Layer, Network

Rows = npt.NDArray[np.intp]

BREAK = ""
"""Stands between two texts in a flat list of words: a place where the networks see zeros."""
FORGOTTEN_SHARE = 8
"""One of so many rows, those unused for longest, is given up when the table is full."""
GRACE, MOST_GRACES = 40, 8
"""Each use keeps a row for so many batches longer, up to so many times: what has come again will come again.

After 400 news articles 125 words of an article have no row; when only the last use counted, it was 147.
"""
MOST_ALIASES = 10_000

_NEVER = np.iinfo(np.int64).max


class TableFull(Exception):  # noqa: N818 - no error: the table makes room and goes on
    """A new word found no free row."""


class _Index(dict[str, int]):
    """Row of each word; a word met for the first time takes a free row and waits to be computed.

    Words that look alike share a row: all unknown ones of a shape, and spellings such as "иИ" and "Ии". The first is
    the row's owner and its key here, the others are aliases. ``elder`` is the index of a table that has mostly just
    seen the same words: it knows their looks without a search of the dictionary.
    """

    def __init__(self, dictionary: Dictionary, size: int, elder: "_Index | None" = None) -> None:
        super().__init__()
        self._elder = elder
        self._dictionary = dictionary
        self.free = list(range(size))
        self.owners: dict[int, tuple[str, int]] = {}
        self.rows: dict[int, int] = {}
        self.aliases: dict[str, int] = {}
        self.waiting: list[int] = []

    def __missing__(self, word: str) -> int:
        look = self.aliases.get(word)
        if look is None:
            look = self._found(word)
        row = self.rows.get(look)
        return self._take_row(word, look) if row is None else row

    def _found(self, word: str) -> int:
        """What the networks see of a word that has no row; remembered where another word like it has one."""
        look = self._elder.look(word) if self._elder else None
        if look is None:
            look = self._dictionary.look(word)
        if look in self.rows:
            if len(self.aliases) >= MOST_ALIASES:
                self.aliases.clear()
            self.aliases[word] = look
        return look

    def look(self, word: str) -> int | None:
        """What the networks see of a word met lately; None for another."""
        row = self.get(word)
        return self.aliases.get(word) if row is None else self.owners[row][1]

    def _take_row(self, word: str, look: int) -> int:
        if not self.free:
            raise TableFull
        row = self.free.pop()
        self[word] = self.rows[look] = row
        self.owners[row] = word, look
        self.waiting.append(row)
        return row

    def give_up(self, rows: Sequence[int]) -> None:
        """Free some rows."""
        for row in rows:
            word, look = self.owners.pop(row)
            del self[word], self.rows[look]
        self.free.extend(rows)


class WordTable:
    """Rows of the first convolution, kept for the words met of late.

    Before its rectifier the first layer is linear: place i gets ``L x[i-1] + M x[i] + R x[i+1] + bias`` where x depends
    on nothing but the word and its shape. So the three products are computed once per distinct word and kept in three
    tables; the sum of three look-ups is the layer's exact output, without two thirds of the network's arithmetic.
    ``size`` rows weigh 3 kB each. ``elder`` is a larger table that sees all the words first.
    """

    def __init__(self, network: Network, dictionary: Dictionary, size: int, elder: "WordTable | None" = None) -> None:
        self.size = size
        self._dictionary = dictionary
        self._index: _Index = _Index(dictionary, size, elder._index if elder else None)
        self._index[BREAK] = size
        layer = network.layers[0]
        self._product, self._shape_rows = _split_by_taps(layer, network.shapes)
        self.left, self.middle, self.right = (np.zeros((size + 1, layer.bias.size), np.float32) for _ in range(3))
        self._used, self._uses = np.zeros(size + 1, np.int64), np.zeros(size + 1, np.int64)
        self._time = 0

    @property
    def break_row(self) -> int:
        """The row of BREAK: zeros, as the padding of a convolution."""
        return self.size

    def rows(self, words: Sequence[str]) -> Rows:
        """The row of each word, valid until the next call; at most ``size`` words at a time."""
        self._time += 1
        try:
            rows = self._look_up(words)
        except TableFull:
            self._make_room(set(words))
            rows = self._look_up(words)
        if self._index.waiting:
            self._compute()
        self._used[rows] = self._time
        self._uses[rows] += 1
        return rows

    def _look_up(self, words: Sequence[str]) -> Rows:
        return np.fromiter(map(self._index.__getitem__, words), np.intp, len(words))

    def _compute(self) -> None:
        """Fill the rows of the words that have just been met, all in one product."""
        owners = self._index.owners
        numbers, shapes = self._dictionary.numbers_and_shapes([owners[row][1] for row in self._index.waiting])
        rows = np.array(self._index.waiting)
        self._index.waiting.clear()
        taps = self._dictionary.vectors(numbers) @ self._product
        taps += self._shape_rows[shapes]
        self.left[rows], self.middle[rows], self.right[rows] = np.split(taps, 3, axis=1)

    def _make_room(self, words: set[str]) -> None:
        """Free rows for the words that have none by giving up those that came seldom and long ago.

        So a table of this size holds the frequent words of an archive of any size. What is computed again is equal.
        """
        index = self._index
        known = words & index.keys()
        missing = len(words) - len(known) - len(index.free)
        if missing > 0:
            worth = self._used + GRACE * np.minimum(self._uses, MOST_GRACES)
            worth[[*index.free, *(index[word] for word in known), self.break_row]] = _NEVER
            count = min(max(missing, self.size // FORGOTTEN_SHARE), int(np.count_nonzero(worth != _NEVER)))
            forgotten = np.argpartition(worth, count - 1)[:count]
            self._uses[forgotten] = 0
            index.give_up(forgotten.tolist())


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
