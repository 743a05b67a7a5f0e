"""The best tag sequence of a linear-chain CRF, searched only where it can differ from "no name".

The table of transitions scores each pair of neighbouring tags; Viterbi's algorithm finds the best sequence word by
word, which takes longer in Python than the network itself. Nearly all words are plainly outside names: these are told
apart first, by a bound, and the stretches between them are searched all at once.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rukz_extract.language.weights import Floats

Tags = npt.NDArray[np.int64]

OUTSIDE = 1
"""The tag O in the network's list."""
BROKEN = -1
"""The tag of a BREAK between two texts."""
SLACK = 1e-3
"""Far above the rounding of float32 scores, far below any margin that matters."""


class _Stretches(NamedTuple):
    """Runs of words to search: where they start, how long they are, longest first."""

    starts: npt.NDArray[np.intp]
    lengths: npt.NDArray[np.intp]


class CRF:
    """Decodes scores of tags (words by tags) into the best sequence of tags."""

    def __init__(self, transitions: Floats) -> None:
        self._transitions = transitions
        others = np.delete(np.arange(len(transitions)), OUTSIDE)
        stay = transitions[OUTSIDE, OUTSIDE]
        self._others = others
        self._inner_gain = float(transitions[np.ix_(others, others)].max() - stay)
        border_gain = max(transitions[OUTSIDE, others].max(), transitions[others, OUTSIDE].max()) - stay
        if border_gain >= 0 or self._inner_gain < 0:
            raise ValueError(
                "the bound of CRF.surely_outside needs transitions that make entering a name cost something"
            )

    def decode(self, scores: Floats, breaks: npt.NDArray[np.intp]) -> Tags:
        """The tag of each word; ``breaks`` are the rows between texts, which get BROKEN."""
        outside = self.surely_outside(scores, breaks)
        tags = np.full(len(scores), OUTSIDE, np.int64)
        tags[breaks] = BROKEN
        stretches = _stretches(~outside)
        if len(stretches.starts):
            self._search(scores, tags, stretches)
        return tags

    def surely_outside(self, scores: Floats, breaks: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
        """True where the best sequence has O, whatever stands elsewhere (and at the breaks).

        Replacing an excursion from O over words a…b by O changes the score by at most the sum of ``best other - O``
        over its words, plus (b - a) inner transitions of at most ``inner_gain`` each over staying outside; its two
        border transitions only lose. With ``pay = inner_gain + best other - O`` it pays off only if the sum of pay over
        a…b exceeds inner_gain. The largest such sum over all intervals through a word is a matter of running sums.
        """
        pay = scores[:, self._others].max(axis=1) - scores[:, OUTSIDE] + self._inner_gain
        pay = pay.astype(np.float64)
        pay[breaks] = -1e6
        total = np.cumsum(pay)
        before = total - pay
        ending_here = total - np.minimum.accumulate(before)
        starting_here = np.maximum.accumulate(total[::-1])[::-1] - before
        outside: npt.NDArray[np.bool_] = ending_here + starting_here - pay < self._inner_gain - SLACK
        outside[breaks] = True
        return outside

    def _search(self, scores: Floats, tags: Tags, stretches: _Stretches) -> None:
        """Viterbi over all stretches in step, from O (or a text's begin) to O (or its end); writes the tags."""
        starts, lengths = stretches
        transitions = self._transitions
        before, after = tags[starts - 1], tags[starts + lengths]
        score = scores[starts] + np.where(before == OUTSIDE, 1, 0)[:, None] * transitions[OUTSIDE]
        final = np.empty_like(score)
        history = []
        alive = len(starts)
        for step in range(1, int(lengths[0])):
            still = int(np.searchsorted(-lengths, -step))
            final[still:alive] = score[still:]
            alive = still
            paths = score[:alive, :, None] + transitions
            history.append(paths.argmax(axis=1))
            score = paths.max(axis=1) + scores[starts[:alive] + step]
        final[:alive] = score
        final += np.where(after == OUTSIDE, 1, 0)[:, None] * transitions[:, OUTSIDE]
        _trace_back(final.argmax(axis=1), history, tags, stretches)


def _stretches(chosen: npt.NDArray[np.bool_]) -> _Stretches:
    """The runs of chosen words, longest first."""
    edges = np.flatnonzero(np.diff(chosen, prepend=False, append=False))
    starts, lengths = edges[::2], edges[1::2] - edges[::2]
    order = np.argsort(-lengths, kind="stable")
    return _Stretches(starts[order], lengths[order])


def _trace_back(best: Tags, history: list[npt.NDArray[np.intp]], tags: Tags, stretches: _Stretches) -> None:
    """Follow the best last tags back to the first words and write the sequences."""
    starts, lengths = stretches
    tags[starts + lengths - 1] = best
    current = best.copy()
    for step in range(len(history), 0, -1):
        came_from = history[step - 1]
        alive = len(came_from)
        current[:alive] = came_from[np.arange(alive), current[:alive]]
        tags[starts[:alive] + step - 1] = current[:alive]
