"""Noun phrases inside a complement: adjectives and a noun in one case, found token by token."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import Reading, may_be_adjective, readings
from rukz_extract.resources import read_table

CASE_NAMES = {"g": "gent", "d": "datv", "i": "ablt", "l": "loct"}
_ALIKE = {"gen2": "gent", "loc2": "loct", "acc2": "accs"}
_ORDINAL = re.compile(r"\d+-(?:й|я|го|му|м|ой|ю|ым)|[ivx]+(?:[-–—][ivx]+)?")
"""Ordinals in digits: "командующий 58-й армией", "депутат VII созыва", "депутат V–VII созывов"."""
_FUNCTION_WORDS = frozenset({"PREP", "CONJ", "PRCL"})
_ADVERBS = ("но", "не", "бо")
_JOINERS = ("и", "или", ",")


@lru_cache(maxsize=LATELY)
def _split(word: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """Cases of a word as an adjective, cases as a noun, and whether it is known."""
    found: tuple[Reading, ...] = readings(word)
    if found[0].pos in _FUNCTION_WORDS:  # "при" is no form of a rare noun
        return frozenset(), frozenset(), True
    adjective = frozenset(_case(r) for r in found if r.pos in ("ADJF", "PRTF") and "Apro" not in r.grammemes)
    noun = frozenset(_case(r) for r in found if r.pos == "NOUN")
    return adjective, noun, found[0].known


def _case(reading: Reading) -> str:
    return _ALIKE.get(reading.case or "", reading.case or "")


@cache
def _foreign_adjectives() -> frozenset[str]:
    """Words before a body that stay as they are: "Жогорку Кенеш", "Милли Меджлис"."""
    return frozenset(row["word"] for row in read_table("officials/foreign_adjectives"))


def is_ordinal(word: str) -> bool:
    """True for "58-й", "VII", "V–VII"."""
    return bool(_ORDINAL.fullmatch(word.lower()))


def is_adjective(word: str, case: str) -> bool:
    """True when a word may be an adjective in a case (gent, datv, ablt, loct)."""
    declined = may_be_adjective(word) and case in _split(word)[0]
    return declined or bool(_ORDINAL.fullmatch(word)) or word in _foreign_adjectives()


def may_be_participle(word: str, case: str) -> bool:
    """True when a word may be a participle in a case."""
    return any(reading.pos == "PRTF" and _case(reading) == case for reading in readings(word))


def is_noun(word: str, case: str) -> bool:
    """True when a word may be a noun in a case."""
    return case in _split(word)[1]


def only_in_case(word: str, case: str) -> bool:
    """True when a noun cannot stand in the nominative: "растениеводства" only follows, "цены" may begin a clause."""
    adjective, noun, known = _split(word)
    return (known or case == "datv") and case in noun and "nomn" not in noun and not adjective


@lru_cache(maxsize=LATELY)
def _is_adverb(word: str) -> bool:
    """True for "временно", "внутренне", "особо": small letters and nothing but an adverb by its likeliest reading."""
    return word.islower() and word.endswith(_ADVERBS) and readings(word)[0].pos == "ADVB"


def adjectives_end(words: Sequence[str], first: int, stop: int, case: str) -> int:
    """The token after a row of adjectives in a case, "и" and commas between them included; ``first`` for none."""
    token = first
    while token < stop and words[token][:1].isalnum():
        if token + 1 < stop and _is_adverb(words[token]) and is_adjective(words[token + 1].lower(), case):
            token += 1  # "по вопросам временно перемещённых лиц"
        if not is_adjective(words[token].lower(), case):
            break
        token += 1
        if token + 1 < stop and words[token] in _JOINERS and is_adjective(words[token + 1].lower(), case):
            token += 1
    return token
