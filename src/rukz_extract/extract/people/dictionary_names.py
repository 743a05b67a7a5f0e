"""Surnames that are words of the dictionary: "Погребному" of Погребной, "Козлу" of Козёл, "Соловью" of Соловей."""

import re
from collections.abc import Iterator

from rukz_extract.extract.people.endings import Form
from rukz_extract.language.cases import CASE_LETTERS, GENDER_LETTERS
from rukz_extract.language.morphology import NAMES_OF_PEOPLE, Reading, is_known, may_be_adjective, readings

_COST = -0.3
"""Less than that of a paradigm, which guesses: "Козлу" may be of "Козл" by its ending."""
_SHORTEST = 4
_OF_MEN = ("ый", "ой", "ий")
_POSSESSIVE = re.compile("(?:ов|ев|ёв|ин|ын)(?:ый|ой|ий)$").search
"""Tells an adjective whose forms are those of commoner surnames: "Калиевым" is of Калиев."""
_PARTS = frozenset({"ADJF", "NOUN"})
_ENDINGS_OF_NOUNS = ("а", "у", "ом", "ем", "ём", "е", "я", "ю")
_NAMES = NAMES_OF_PEOPLE | {"Geox"}


def dictionary_forms(word: str) -> Iterator[Form]:
    """Readings of a surname that the dictionary has as an adjective, or as a man's noun that loses a vowel."""
    if len(word) < _SHORTEST or not (may_be_adjective(word) or word.endswith(_ENDINGS_OF_NOUNS)) or not is_known(word):
        return
    found = readings(word)
    for reading in found if found[0].pos in _PARTS else ():
        if (
            reading.pos == found[0].pos
            and reading.case in CASE_LETTERS
            and reading.number == "sing"
            and reading.grammemes.isdisjoint(_NAMES)
        ):
            case = CASE_LETTERS[reading.case]
            for nominative in _nominatives(word, reading):
                yield Form(nominative, GENDER_LETTERS[reading.gender or ""], case, _COST)


def _nominatives(word: str, reading: Reading) -> Iterator[str]:
    lemma = reading.lemma
    if (
        reading.pos == "ADJF"
        and reading.gender in GENDER_LETTERS
        and lemma.endswith(_OF_MEN)
        and not _POSSESSIVE(lemma)
    ):
        shown = lemma if "ё" in word else lemma.replace("ё", "е")
        yield shown if reading.gender == "masc" else shown[:-2] + _ending_of_woman(shown)
    elif reading.pos == "NOUN" and reading.gender == "masc" and _loses_vowel(word, lemma):
        yield from {lemma, lemma.replace("ё", "е")}


def _ending_of_woman(lemma: str) -> str:
    """The ending of "Лютая", "Горячая", "Зимняя"."""
    return "яя" if lemma.endswith("ний") else "ая"


def _loses_vowel(word: str, lemma: str) -> bool:
    """True for "козлу" of "козёл", not for "жуку": the form does not go on as the lemma does."""
    return word != lemma and not word.startswith(lemma[:-1])
