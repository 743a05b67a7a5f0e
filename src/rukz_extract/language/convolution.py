"""The three convolutions that both taggers are made of, over a flat list of words."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import as_strided

from rukz_extract.language.weights import TAPS, Floats, Layer, Network
from rukz_extract.language.word_table import Rows, WordTable

Places = npt.NDArray[np.intp]

REACH = 3
"""Words on either side that an answer depends on: one for each convolution."""
BLOCK = 1024
"""Words computed together: the arrays of a block stay in the processor's cache."""
LOOKED_UP_TOGETHER = 16
"""Blocks whose words are looked up at a time, so that the new ones among them are computed in one large product."""


class Convolutions:
    """Words to features, the same numbers as the published network's up to rounding.

    The texts of a batch lie in one flat list with a BREAK before, between and after them, so nothing is computed for
    padding. ``scale`` and ``shift`` of each normalization are folded into the layer that follows; see ``_fold``.
    """

    def __init__(self, network: Network, table: WordTable) -> None:
        self._table = table
        self._stretch = BLOCK * max(1, min(LOOKED_UP_TOGETHER, table.size // BLOCK // 2))
        first, second, third = network.layers
        self._pad = [_pad_value(layer) for layer in network.layers]
        self._products = [_fold(second, first), _fold(third, second)]
        longest = BLOCK + 2 * REACH
        widths = [layer.bias.size for layer in network.layers]
        self._outputs = [np.zeros((longest, width), np.float32) for width in widths]
        self._neighbour = np.zeros((longest, widths[0]), np.float32)

    def blocks(self, words: Sequence[str]) -> Iterator[tuple[int, int, Floats]]:
        """``(begin, end, features)`` for one stretch of words after another; use the features before the next comes.

        Each block is computed with REACH words more on both sides, which is all that its answers depend on.
        """
        for begin, end, left, rows in self._rows(words):
            yield begin, end, self._features(rows)[begin - left : end - left]

    def at(self, words: Sequence[str], places: Places) -> Iterator[tuple[int, int, Floats]]:
        """``(first, last, features)`` of the places ``places[first:last]`` for one stretch of words after another.

        The places ascend and are no BREAKs. A feature depends on three rows of the layer below and these on five of
        the first, so where few words of many are asked about two thirds of the arithmetic fall away.
        """
        for begin, end, left, rows in self._rows(words):
            first, last = np.searchsorted(places, (begin, end)).tolist()
            if last > first:
                yield first, last, self._features_at(rows, places[first:last] - left)

    def _rows(self, words: Sequence[str]) -> Iterator[tuple[int, int, int, Rows]]:
        """``(begin, end, left, rows)`` of each block: the rows of its words and of those around from ``left`` on."""
        for first in range(0, len(words), self._stretch):
            last = min(first + self._stretch, len(words))
            before = max(0, first - REACH)
            rows = self._table.rows(words[before : last + REACH])
            for begin in range(first, last, BLOCK):
                end = min(begin + BLOCK, last)
                left = max(0, begin - REACH)
                yield begin, end, left, rows[left - before : end + REACH - before]

    def _features(self, rows: Rows) -> Floats:
        breaks = np.flatnonzero(rows == self._table.break_row)
        features = self._first_layer(rows)
        features[breaks] = self._pad[0]
        for place, (product, bias) in enumerate(self._products, 1):
            output = self._outputs[place][: len(rows)]
            convolve(features, product, output)
            output += bias
            np.maximum(output, 0, out=output)
            output[breaks] = self._pad[place]
            features = output
        return features

    def _features_at(self, rows: Rows, places: Places) -> Floats:
        breaks = np.flatnonzero(rows == self._table.break_row)
        below = self._first_layer(rows)
        below[breaks] = self._pad[0]
        asked = np.zeros(len(rows), bool)
        for shift in (-1, 0, 1):
            asked[places + shift] = True
        asked[breaks] = False
        near = np.flatnonzero(asked)
        features = self._outputs[1][: len(rows)]
        features[near] = _layer_at(below, near, *self._products[0])
        features[breaks] = self._pad[1]
        return _layer_at(features, places, *self._products[1])

    def _first_layer(self, rows: Rows) -> Floats:
        """The sum of what a word and its two neighbours give to its place, rectified."""
        table, count = self._table, len(rows)
        output, neighbour = self._outputs[0][:count], self._neighbour[: count - 1]
        np.take(table.middle, rows, axis=0, out=output, mode="clip")
        np.take(table.left, rows[:-1], axis=0, out=neighbour, mode="clip")
        output[1:] += neighbour
        np.take(table.right, rows[1:], axis=0, out=neighbour, mode="clip")
        output[:-1] += neighbour
        return np.maximum(output, 0, out=output)


def _layer_at(below: Floats, places: Places, product: Floats, bias: Floats) -> Floats:
    """One convolution with its rectifier at some places; three neighbouring rows are one longer row in memory."""
    count, width = below.shape
    windows = as_strided(below, (count - TAPS + 1, TAPS * width), below.strides)
    output: Floats = windows[places - 1] @ product
    output += bias
    return np.maximum(output, 0, out=output)


def convolve(features: Floats, product: Floats, output: Floats) -> None:
    """Fill ``output`` with the convolution of ``features`` with three taps; its first and last row stay as they are.

    Three neighbouring rows of an array are one longer row in memory. So the windows that begin at row 0, 3, 6 … are a
    plain matrix, those from 1 and from 2 are too, and three matrix products give every place without copying a window.
    """
    count, width = features.shape
    for phase in range(TAPS):
        windows = (count - phase) // TAPS
        if windows:
            matrix = features[phase : phase + TAPS * windows].reshape(windows, TAPS * width)
            np.matmul(matrix, product, out=output[phase + 1 :: TAPS][:windows])


def _fold(layer: Layer, before: Layer) -> tuple[Floats, Floats]:
    """Weights and bias of a layer that takes the one before without its normalization.

    A convolution of ``scale * x + shift`` is one of x with the weights times scale, and the shift adds a constant.
    """
    scaled = layer.weight * before.scale[None, :, None]
    bias = layer.bias + np.einsum("oit,i->o", layer.weight, before.shift)
    taps = scaled.transpose(2, 1, 0).reshape(-1, layer.bias.size)
    return np.ascontiguousarray(taps, np.float32), bias.astype(np.float32)


def _pad_value(layer: Layer) -> Floats:
    """What stands for padding before the normalization: the value that it makes zero, as the network pads after it."""
    return -layer.shift / layer.scale


def fold_projection(network: Network) -> tuple[Floats, Floats]:
    """The last linear layer, taking the third convolution without its normalization."""
    last = network.layers[-1]
    weight = (network.projection * last.scale[:, None]).astype(np.float32)
    bias = (network.projection_bias + last.shift @ network.projection).astype(np.float32)
    return weight, bias
