"""Part of speech, case, number, gender and animacy in context: the published slovnet morphology, where it is needed."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from rukz_extract.language import weights
from rukz_extract.language.convolution import REACH, Convolutions, fold_projection
from rukz_extract.language.dictionary import dictionary
from rukz_extract.language.doc import Doc, Tag
from rukz_extract.language.memory import Memory
from rukz_extract.language.word_table import BREAK, WordTable

TABLE_ROWS = 8_000
"""Words whose first layer is kept: 25 MB when full; only names and their neighbours are looked up."""


class MorphTagger:
    """Tags chosen tokens of a batch of docs; the answers are those of tagging whole sentences.

    ``elder`` is the word table of the tagger of names, which has seen all words of the batch before.
    """

    def __init__(self, elder: WordTable | None = None) -> None:
        network = weights.network(weights.MORPH)
        self._convolutions = Convolutions(network, WordTable(network, dictionary(), TABLE_ROWS, elder))
        self._projection, self._bias = fold_projection(network)
        self._tags: Memory[int, Tag] = Memory(lambda number: _parse(network.tags[number]), len(network.tags))

    def __call__(self, docs: Sequence[Doc], chosen: Sequence[Sequence[int]]) -> list[Mapping[int, Tag]]:
        """For each doc the tags of its chosen tokens (ascending indices)."""
        words: list[str] = [BREAK]
        places: list[int] = []
        for doc, tokens in zip(docs, chosen, strict=True):
            for first, last, wanted in windows(doc, tokens):
                places += [len(words) + token - first for token in wanted]
                words += doc.words[first:last]
                words.append(BREAK)
        found = iter(self._numbers(words, np.array(places, np.intp)))
        return [{token: self._tags[next(found)] for token in tokens} for tokens in chosen]

    def _numbers(self, words: Sequence[str], places: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Iterable[int]:
        """The likeliest tag at each place; only these rows meet the 753 columns of the last layer."""
        for _, _, features in self._convolutions.at(words, places):
            scores = features @ self._projection + self._bias
            yield from scores.argmax(axis=1).tolist()


def windows(doc: Doc, tokens: Iterable[int]) -> Iterable[tuple[int, int, list[int]]]:
    """Stretches ``(first, last, tokens)`` that hold each token with all that its tag depends on.

    That is REACH words on either side within its sentence. The stretch stands between BREAKs: at a sentence's border
    that is what the network sees there too, elsewhere the BREAK is too far off to reach the token.
    """
    first = last = opened = closed = 0
    wanted: list[int] = []
    for token in tokens:
        goes_on = wanted and token < closed and token - REACH <= last
        if token >= closed:
            opened, closed = doc.sentence(token)
        end = min(closed, token + REACH + 1)
        if goes_on:
            last = end
            wanted.append(token)
            continue
        if wanted:
            yield first, last, wanted
        first, last, wanted = max(opened, token - REACH), end, [token]
    if wanted:
        yield first, last, wanted


def _parse(tag: str) -> Tag:
    """``NOUN|Animacy=Inan|Case=Gen|Gender=Fem|Number=Sing`` as a Tag; other features are left out."""
    pos, *features = tag.split("|")
    values = dict(feature.split("=", 1) for feature in features)
    return Tag(pos, *(values.get(name, "") for name in ("Case", "Number", "Gender", "Animacy")))
