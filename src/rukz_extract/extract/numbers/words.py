"""The words of numbers: cardinals, scales, halves, and the words that add to a number."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from rukz_extract.resources import Row, read_table, values, words_of


class Kind(StrEnum):
    """What a piece of a number does to the pieces before it."""

    DIGITS = "digits"  # 1 234,56
    CARDINAL = "cardinal"  # пятьсот
    MULTIPLIER = "multiplier"  # полтора, пара: a number of its own, nothing joins it but a scale
    PART = "part"  # половина, четверть: only before a scale
    INEXACT = "inexact"  # треть, несколько: spoils the scale after it
    COLLECTIVE = "collective"  # сотня, десяток: multiplies, and a scale may follow
    SCALE = "scale"  # миллион, млн
    HALF_SCALE = "half_scale"  # полмиллиона: value and scale in one word
    GLUED = "glued"  # 30K: a scale only without a space
    DOTTED = "dotted"  # 300 т.р.: a scale only with a dot and a counted word after it
    ADDITION = "addition"  # с половиной, с лишним
    FRACTION = "fraction"  # целых, десятых


class Alone(StrEnum):
    """Whether a scale or collective without a number means one of it."""

    YES = "yes"  # миллион, до миллиона
    GOVERNED = "governed"  # тысячи: "до тысячи рублей" is 1000, "потратил тысячи рублей" is no number
    NO = "no"  # миллионы, млн


class NumberWord(NamedTuple):
    """One form of a number word: its value, None when it has none, and how it combines."""

    kind: Kind
    value: Decimal | None = None
    alone: Alone = Alone.NO
    scale: Decimal = Decimal(1)
    dot: bool = False
    """An abbreviation that is written with a dot: тыс., but млн."""
    short: bool = False
    """An abbreviation, with or without a dot."""


@cache
def number_words() -> Mapping[str, NumberWord]:
    """Every form of every number word, by its folded key."""
    found = {form: word for row in read_table("numbers/words") for form, word in _word_forms(row)}
    found.update((form, word) for row in read_table("numbers/scales") for form, word in _scale_forms(row))
    fractions = words_of("numbers/fractions", "forms", "value")
    found.update((form, NumberWord(Kind.FRACTION, _decimal(value))) for form, value in fractions)
    return MappingProxyType(found)


@cache
def cardinals() -> Mapping[str, int]:
    """Whole numbers told by one word, in every case: ``cardinals()["пятью"]`` is 5, ``["двухсот"]`` is 200."""
    return MappingProxyType(
        {
            form: int(word.value)
            for form, word in number_words().items()
            if word.kind is Kind.CARDINAL and word.value is not None
        }
    )


@cache
def additions() -> Mapping[str, NumberWord]:
    """Words after "с" that add to a number: половиной adds 0.5, лишним an unknown rest (value None)."""
    rows = read_table("numbers/additions")
    return MappingProxyType({row["word"]: NumberWord(Kind.ADDITION, _decimal(row["value"])) for row in rows})


@cache
def governors() -> frozenset[str]:
    """Words that take the genitive, so that "тысячи" after them is one thousand."""
    return frozenset(row["word"] for row in read_table("numbers/governors"))


def _word_forms(row: Row) -> Iterator[tuple[str, NumberWord]]:
    value = _decimal(row["value"])
    for form in values(row["forms"]):
        yield form, NumberWord(Kind(row["kind"]), value, _alone(row, form))


def _scale_forms(row: Row) -> Iterator[tuple[str, NumberWord]]:
    value = Decimal(row["value"]).normalize()
    for form in values(row["forms"]):
        yield form, NumberWord(Kind.SCALE, value, _alone(row, form), value)
    for form in values(row["abbreviations"]):
        yield form.rstrip("."), NumberWord(Kind.SCALE, value, Alone.NO, value, form.endswith("."), short=True)
    for form in values(row["glued"]):
        yield form, NumberWord(Kind.GLUED, value, Alone.NO, value)
    for form in values(row["dotted"]):
        yield form, NumberWord(Kind.DOTTED, value, Alone.NO, value)
    for form in values(row["half"]):
        yield form, NumberWord(Kind.HALF_SCALE, value / 2, Alone.YES, value)


def _decimal(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def _alone(row: Row, form: str) -> Alone:
    if form in values(row["alone"]):
        return Alone.YES
    return Alone.GOVERNED if form in values(row["shared"]) else Alone.NO
