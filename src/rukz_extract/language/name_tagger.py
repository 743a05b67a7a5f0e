"""Names of persons, places and organizations: the published slovnet NER, same spans, about six times the speed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

import numpy as np

from rukz_extract.language import weights
from rukz_extract.language.convolution import Convolutions, fold_projection
from rukz_extract.language.crf import CRF, OUTSIDE
from rukz_extract.language.dictionary import dictionary
from rukz_extract.language.doc import NameKind, NameSpan
from rukz_extract.language.word_table import BREAK, WordTable

TABLE_ROWS = 24_000
"""Words whose first layer is kept: 74 MB when full (see benchmarks/README.md for other sizes)."""


class NameTagger:
    """Tags the names of a batch of tokenized articles."""

    def __init__(self) -> None:
        network = weights.network(weights.NER)
        if network.transitions is None:
            raise ValueError("the NER archive has no transitions")
        self.table = WordTable(network, dictionary(), TABLE_ROWS)
        self._convolutions = Convolutions(network, self.table)
        self._projection, self._bias = fold_projection(network)
        self._crf = CRF(network.transitions)
        self._begins = [tag.startswith("B-") for tag in network.tags]
        self._inside = [tag.startswith("I-") for tag in network.tags]
        self._kinds = [cast(NameKind, tag[2:]) for tag in network.tags]

    def __call__(self, texts: Sequence[Sequence[str]]) -> list[list[NameSpan]]:
        """The name spans of each text, given as its words."""
        words = [BREAK]
        for text in texts:
            words += text
            words.append(BREAK)
        scores = np.empty((len(words), len(self._bias)), np.float32)
        for begin, end, features in self._convolutions.blocks(words):
            np.matmul(features, self._projection, out=scores[begin:end])
        scores += self._bias
        breaks = np.cumsum([0, *(len(text) + 1 for text in texts)])
        tags = self._crf.decode(scores, breaks)
        return [list(self._spans(tags[a + 1 : b])) for a, b in pairwise(breaks.tolist())]

    def _spans(self, tags: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> Iterator[NameSpan]:
        """Spans as slovnet reads its tags: B opens, I goes on whatever its kind, O closes, I after O means nothing."""
        kind: NameKind | None = None
        first = last = before = 0
        for place in np.flatnonzero(tags != OUTSIDE).tolist():
            tag = int(tags[place])
            if kind and (place != before + 1 or self._begins[tag]):
                yield NameSpan(kind, first, last)
                kind = None
            if self._begins[tag]:
                kind, first, last = self._kinds[tag], place, place + 1
            elif self._inside[tag]:
                last = place + 1
            before = place
        if kind:
            yield NameSpan(kind, first, last)
