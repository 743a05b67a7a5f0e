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
NEVER = -1e6
"""A score that no sum of real ones makes up for."""


class _Stretches(NamedTuple):
    """Runs of words to search: where they start, how long they are, longest first."""

    starts: npt.NDArray[np.intp]
    lengths: npt.NDArray[np.intp]


class CRF:
    """Decodes scores of tags (words by tags) into the best sequence of tags."""

    def __init__(self, transitions: Floats) -> None:
        self._transitions = transitions
        others = [tag for tag in range(len(transitions)) if tag != OUTSIDE]
        gains = transitions.astype(np.float64) - transitions[OUTSIDE, OUTSIDE]  # of a transition over staying outside
        self._others = others
        self._enter = gains[OUTSIDE, others]
        self._go_on = gains[np.ix_(others, others)].max(axis=0)
        self._leave = gains[others, OUTSIDE].max()

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

        Were a word inside a name in the best sequence, then the stretch a…b between the nearest O on its left and right
        would score no less than O in its place. It scores more by at most ``enter[a] + go_on[a+1] + … + go_on[b] +
        leave``: at each word the tag with the best sum of its score over O's and of the best transition into it, taken
        freely. The largest such sum over all a…b around a word is a matter of running sums; where it is under zero, the
        word is outside. At a text's first and last word there is no transition to pay.
        """
        over = scores[:, self._others] - scores[:, OUTSIDE, None]
        go_on = (over + self._go_on).max(axis=1)
        enter = (over + self._enter).max(axis=1)
        leave = np.full(len(scores), self._leave)
        first, last = breaks[:-1] + 1, breaks[1:] - 1
        enter[first], leave[last] = over[first].max(axis=1), 0
        go_on[breaks] = enter[breaks] = leave[breaks] = NEVER
        total = np.cumsum(go_on)
        up_to_here = np.maximum.accumulate(enter - total) + total
        from_here = np.maximum.accumulate((total + leave)[::-1])[::-1] - total
        outside: npt.NDArray[np.bool_] = up_to_here + from_here < -SLACK
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
