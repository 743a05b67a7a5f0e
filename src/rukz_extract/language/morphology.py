"""Readings of single words: pymorphy3 behind a cache, as light tuples.

The caches are sized by weight: a parse of pymorphy3 weighs 2 kB a word and is soon used or not at all, the light
readings weigh 1 kB a word, so 30,000 words of them, the common stock of a news archive, weigh 30 MB.
"""

from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple

from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse


class Reading(NamedTuple):
    """One way to read a word form; grammemes are OpenCorpora's, None where the word has none."""

    lemma: str
    pos: str | None
    case: str | None
    number: str | None
    gender: str | None
    animacy: str | None
    grammemes: frozenset[str]
    score: float
    known: bool


@cache
def analyzer() -> MorphAnalyzer:
    """The one analyzer of the process, built at first use (about 0.1 s, 15 MB)."""
    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=1_000)
def _parses(word: str) -> tuple[Parse, ...]:
    return tuple(analyzer().parse(word))


@lru_cache(maxsize=30_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of a word form, the likeliest first; the word is taken in lower case."""
    return tuple(
        Reading(
            lemma=intern(parse.normal_form),
            pos=parse.tag.POS,
            case=parse.tag.case,
            number=parse.tag.number,
            gender=parse.tag.gender,
            animacy=parse.tag.animacy,
            grammemes=frozenset(parse.tag.grammemes),
            score=parse.score,
            known=parse.is_known,
        )
        for parse in _parses(word.lower())
    )


def lemma(word: str) -> str:
    """The dictionary form of the likeliest reading."""
    return readings(word)[0].lemma


@lru_cache(maxsize=20_000)
def inflect(word: str, grammemes: frozenset[str], reading: int = 0) -> str | None:
    """The form of a word with the given OpenCorpora grammemes, from its nth reading; None when there is none."""
    form = _parses(word.lower())[reading].inflect(set(grammemes))
    return form.word if form else None
