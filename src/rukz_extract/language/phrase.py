"""The nominative of a noun phrase: its head noun and the adjectives that agree with it change, the rest stays."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import Reading, inflect, readings
from rukz_extract.resources import read_table

_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_CLOSED = frozenset({"PREP", "CONJ", "PRCL"})
_JOINERS = frozenset({"и", "или", ",", "-", "–", "—"})
_ORDINAL = re.compile(r"(\d+)-(?:й|я|е|го|му|м|ой|ю)")
_ORDINAL_ENDS = {"masc": "й", "femn": "я", "neut": "е"}
_OF_PLACE = re.compile(r"[сц]к(?:ого|ому|ой|им|ом|ую)$")
_OF_STATE = re.compile(r"гос(?!уд)\w+(?:ого|ому|ой|ым|ом|ую)$")
"""The adjectives that news join "государственный" to: "Госфискальной службы"."""
_HIGHEST = re.compile(r"(высш)(?:ий|его|ему|им|ем|ая|ей|ую|ее)", re.IGNORECASE)
_HIGHEST_ENDS = {"masc": "ий", "femn": "ая", "neut": "ее"}
"""Of the two superlatives of "высокий" the dictionary puts "высочайший" for "высшего", which no court is."""
_NOMINATIVE = frozenset({"nomn", "sing"})
_HARD = {  # endings of a masculine noun: case and number
    "": ("nomn", "sing"),
    "а": ("gent", "sing"),
    "у": ("datv", "sing"),
    "ом": ("ablt", "sing"),
    "е": ("loct", "sing"),
    "ы": ("nomn", "plur"),
    "ов": ("gent", "plur"),
    "ам": ("datv", "plur"),
    "ами": ("ablt", "plur"),
    "ах": ("loct", "plur"),
}
_SOFT = {
    "ь": ("nomn", "sing"),
    "я": ("gent", "sing"),
    "ю": ("datv", "sing"),
    "ем": ("ablt", "sing"),
    "е": ("loct", "sing"),
    "и": ("nomn", "plur"),
    "ей": ("gent", "plur"),
    "ям": ("datv", "plur"),
    "ями": ("ablt", "plur"),
    "ях": ("loct", "plur"),
}


class _Noun(NamedTuple):
    """One way to read a word as the head: its nominative and the features its adjectives share, None for any."""

    nominative: str
    case: str | None
    number: str | None
    gender: str | None


def nominative_words(words: Sequence[str]) -> list[str]:
    """The words of one noun phrase in any case, with its head and the adjectives before it in the nominative singular.

    Each word keeps its capital letters. A phrase without a noun that can be its head comes back as it is.
    """
    return list(_nominative(tuple(words)))


def nominative(words: Sequence[str]) -> str:
    """The words of ``nominative_words`` joined with single spaces, none before a comma.

    >>> nominative("первым заместителем председателя комитета".split())
    'первый заместитель председателя комитета'
    """
    return " ".join(nominative_words(words)).replace(" ,", ",")


@lru_cache(maxsize=LATELY)
def _nominative(words: tuple[str, ...]) -> tuple[str, ...]:
    place, noun = _head(words)
    if noun is None:
        return words
    front = (_adjective(word, noun) for word in words[:place])
    return (*front, _like(noun.nominative, words[place]), *words[place + 1 :])


def _head(words: Sequence[str]) -> tuple[int, _Noun | None]:
    """Place and reading of the head: the first noun its adjectives agree with, else the last of the adjectives.

    A word that is noun and adjective ("управляющего") is an adjective when an agreeing noun follows
    ("управляющего директора"), else the head ("управляющего делами").
    """
    best: tuple[int, _Noun | None] = (0, None)
    for place, word in enumerate(words):
        noun = next((noun for noun in _nouns(word) if _fits(noun, words[:place])), None)
        if noun:
            best = place, noun
        if _is_adjective(word):
            best = best if noun else (place, _substantive(word))
        elif not _is_joiner(word):
            break
    return best


def _fits(noun: _Noun, before: Sequence[str]) -> bool:
    return all(
        _ordinal_fits(noun, word) if _ORDINAL.fullmatch(word) else any(_agrees(r, noun) for r in _adjectives(word))
        for word in before
        if not _is_joiner(word) or _ORDINAL.fullmatch(word)
    )


def _ordinal_fits(noun: _Noun, word: str) -> bool:
    """False for a feminine noun behind "1047-го": "полка" is no shelf there."""
    return noun.gender != "femn" or not word.endswith(("го", "му", "-м", "-е"))


def _agrees(adjective: Reading, noun: _Noun) -> bool:
    return (
        noun.case in (None, adjective.case)
        and noun.number in (None, adjective.number)
        and (adjective.gender is None or noun.gender in (None, adjective.gender))
    )


@lru_cache(maxsize=LATELY)
def _nouns(word: str) -> tuple[_Noun, ...]:
    known = _table().get(word.lower())
    return known or tuple(_read_nouns(word))


def _read_nouns(word: str) -> Iterator[_Noun]:
    if readings(word)[0].pos in _CLOSED:  # "по" is also a river
        return
    substantive = bool(_adjectives(word))  # "уполномоченным" is a man here, never a thing
    for number, reading in enumerate(readings(word)):
        if reading.pos == "NOUN" and not (substantive and reading.gender == "neut"):
            form = inflect(word, _NOMINATIVE, number) or reading.lemma
            yield _Noun(form, reading.case, reading.number, reading.gender)


@lru_cache(maxsize=LATELY)
def _adjectives(word: str) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings(word) if reading.pos in _ADJECTIVES)


@lru_cache(maxsize=LATELY)
def _is_joiner(word: str) -> bool:
    """True for a word that does not change among the adjectives: "чрезвычайный и", "временно исполняющий"."""
    return word.lower() in _JOINERS or bool(_ORDINAL.fullmatch(word)) or readings(word)[0].pos == "ADVB"


def _is_adjective(word: str) -> bool:
    """True for a word that is likely an adjective or a full participle: also of a town that no dictionary has."""
    likely = readings(word)[0].known or _OF_PLACE.search(word) or _OF_STATE.match(word.lower())
    return word.lower() not in _table() and bool(likely and _adjectives(word))


def _substantive(word: str) -> _Noun:
    """An adjective as the head itself: "уполномоченного по правам человека"."""
    found = _adjectives(word)
    gender = "femn" if all(reading.gender == "femn" for reading in found) else "masc"
    return _Noun(_inflected(word, gender), found[0].case, found[0].number, gender)


def _adjective(word: str, noun: _Noun) -> str:
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal:
        return f"{ordinal[1]}-{_ORDINAL_ENDS[noun.gender or 'masc']}"
    if _is_joiner(word):
        return word
    fitting = [reading for reading in _adjectives(word) if _agrees(reading, noun)]
    gender = noun.gender or ("masc" if any(r.gender in ("masc", None) for r in fitting) else "femn")
    return _like(_inflected(word, gender), word)


def _inflected(word: str, gender: str) -> str:
    if highest := _HIGHEST.fullmatch(word):
        return highest[1].lower() + _HIGHEST_ENDS[gender]
    for number, reading in enumerate(readings(word)):
        if reading.pos in _ADJECTIVES:
            form = inflect(word, _NOMINATIVE | {gender}, number) or word
            front, dash, tail = word.lower().rpartition("-")
            return form if not dash or dash in form else f"{front}-{_inflected(tail, gender)}"  # "Южно-Уральской"
    return word


def _like(form: str, model: str) -> str:
    """A form with the capitals of another: all, the first or none, each side of a hyphen."""
    if "-" in model and form.count("-") == model.count("-"):
        return "-".join(_like(part, like) for part, like in zip(form.split("-"), model.split("-"), strict=True))
    if model.isupper() and len(model) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if model[:1].isupper() else form


@cache
def _table() -> dict[str, tuple[_Noun, ...]]:
    """Forms of nouns that the dictionary lacks, or reads as names ("аким", "раис")."""
    found: dict[str, tuple[_Noun, ...]] = {}
    for row in read_table("people/phrase_nouns"):
        for form, case, number in _forms(row["nominative"], row["model"]):
            found[form] = (*found.get(form, ()), _Noun(row["nominative"], case, number, row["gender"]))
    return found


def _forms(nominative: str, model: str) -> Iterator[tuple[str, str | None, str | None]]:
    if model == "fixed":
        yield nominative, None, None
        return
    stem, endings = (nominative, _HARD) if model == "hard" else (nominative[:-1], _SOFT)
    for ending, (case, number) in endings.items():
        yield stem + ending, case, number
        if ending in ("а", "я", "ов", "ей"):
            yield stem + ending, "accs", number
