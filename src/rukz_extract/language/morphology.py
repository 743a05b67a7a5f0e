"""Readings of single words: pymorphy3 behind a cache, as light tuples.

The caches are sized by weight: a parse of pymorphy3 weighs 2 kB a word and is soon used or not at all, the light
readings weigh 0.7 kB a word, so 20,000 words of them, the common stock of a news archive, weigh 14 MB.
"""

import re
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple
from unicodedata import name

import pymorphy3_dicts_ru
from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse
from pymorphy3.tagset import OpencorporaTag

from rukz_extract.language.late_dictionary import late_analyzer
from rukz_extract.language.memory import LATELY

_ADJECTIVE_ENDINGS = tuple(
    re.findall(r"\w+", "ый ий ой ая яя ое ее ые ие го му ей ою ею ую юю ом ем ём ым им ых их ыми ими ся")
)
_OF_INFINITIVES = ("ть", "ться", "ти", "тись", "чь", "чься")
_PREDICATES = frozenset({"VERB", "PRTS"})
NAMES_OF_PEOPLE = frozenset({"Name", "Surn", "Patr"})
"""Grammemes of first names, surnames and patronymics."""
_NAMED = "字"
"""A letter with a name, and neither Russian nor Latin."""


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
    """The one analyzer of the process, built at first use (about 0.02 s, 15 MB).

    It is told where its dictionary lies: else it asks the metadata of every package that is installed.
    """
    return late_analyzer(pymorphy3_dicts_ru.get_path())


@lru_cache(maxsize=1_000)
def _parses(word: str) -> tuple[Parse, ...]:
    try:
        return tuple(analyzer().parse(word))
    except ValueError:  # pymorphy3 asks Unicode for the name of each letter, and some have none: "𗀀"
        return tuple(analyzer().parse("".join(letter if name(letter, "") else _NAMED for letter in word)))


@cache
def _features(tag: OpencorporaTag) -> tuple[str | None, str | None, str | None, str | None, str | None, frozenset[str]]:
    """Part of speech, case, number, gender, animacy and all grammemes of one of the few thousand tags.

    As plain strings: pymorphy3 makes a new object of a class of its own for each, which is large, and slow to compare.
    """
    chosen = (tag.POS, tag.case, tag.number, tag.gender, tag.animacy)
    pos, case, number, gender, animacy = (intern(str(grammeme)) if grammeme else None for grammeme in chosen)
    return pos, case, number, gender, animacy, frozenset(map(intern, map(str, tag.grammemes)))


def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of a word form, the likeliest first; the word is taken in lower case."""
    return _readings(word.lower())


@lru_cache(maxsize=20_000)
def _readings(word: str) -> tuple[Reading, ...]:
    lemmas: dict[str, str] = {}  # readings of a word mostly share one
    return tuple(
        Reading(
            lemmas.setdefault(parse.normal_form, parse.normal_form),
            *_features(parse.tag),
            score=parse.score,
            known=parse.is_known,
        )
        for parse in _parses(word)
    )


def is_finite(word: str) -> bool:
    """True for a word that is most likely a verb in a person or in the past: "открыл", "заявит"."""
    return readings(word)[0].pos == "VERB"


def agree(adjective: Reading, noun: Reading) -> bool:
    """True for ``Северном Ираке``, not for ``Октябрьском Башкирии``: one case and number, one gender or a plural."""
    alike = (adjective.case, adjective.number) == (noun.case, noun.number)
    return alike and (noun.number == "plur" or adjective.gender == noun.gender)


def is_known_verb(word: str) -> bool:
    """True for a finite verb of the dictionary: "прибыл", while "Уэйлерз" only looks like one."""
    likeliest = readings(word)[0]
    return likeliest.pos == "VERB" and likeliest.known


def is_infinitive(word: str) -> bool:
    """True for "назначить", which the dictionary has: not for an unknown word of that ending."""
    return word.endswith(_OF_INFINITIVES) and readings(word)[0].pos == "INFN" and is_known(word)


def is_future(word: str) -> bool:
    """True for a word that is most likely a verb of what is to come: "откроет", "будем"."""
    return "futr" in readings(word)[0].grammemes


def is_plural(word: str) -> bool:
    """True for a word that no reading has in the singular: "районах"."""
    return all(reading.number == "plur" for reading in readings(word))


def may_be_plural(word: str) -> bool:
    """True for a word that may be in the plural: "области"."""
    return any(reading.number == "plur" for reading in readings(word))


def is_predicate(word: str) -> bool:
    """True for a word that is most likely a finite verb or a short participle: "открыл", "открыта"."""
    return readings(word)[0].pos in _PREDICATES


@lru_cache(maxsize=LATELY)
def is_known(word: str) -> bool:
    """True for a word form of the dictionary, in any case: much cheaper than reading an unknown one."""
    return bool(analyzer().word_is_known(word.lower()))


def may_be_adjective(word: str) -> bool:
    """False for a word, in lower case, without the ending of a full adjective or participle: most need no parse."""
    return word.endswith(_ADJECTIVE_ENDINGS)


def lemma(word: str) -> str:
    """The dictionary form of the likeliest reading."""
    return readings(word)[0].lemma


@lru_cache(maxsize=5_000)
def inflect(word: str, grammemes: frozenset[str], reading: int = 0) -> str | None:
    """The form of a word with the given OpenCorpora grammemes, from its nth reading; None when there is none."""
    form = _parses(word.lower())[reading].inflect(set(grammemes))
    return form.word if form else None
