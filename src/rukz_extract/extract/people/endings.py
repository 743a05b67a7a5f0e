"""The paradigms of names as tables: which ending of a form belongs to which ending of the nominative."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from operator import methodcaller
from typing import NamedTuple

from rukz_extract.resources import read_table

ENDS_OF_MEN = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий")
"""Ends of a man's surname that no other case has."""
_MORE = frozenset("^?$()")
"""Signs of an expression that does more than list endings."""
_LETTER = re.compile(r"\[(\w+)\]|(\w)")


class Form(NamedTuple):
    """One reading of a name's form, all in lower case."""

    nominative: str
    gender: str
    case: str
    cost: float


class Ending(NamedTuple):
    """One row of the paradigms: a stem with ``form`` has the nominative of the stem with ``nominative``."""

    model: str
    form: str
    nominative: str
    stem: str
    genders: str
    cases: str
    cost: float
    fits: Callable[[str], object]
    """Tells whether a stem is one that the row's expression allows."""


@cache
def _test(source: str) -> Callable[[str], object]:
    """What tells whether a stem fits an expression; one that only lists endings needs not be compiled.

    Asked four hundred times an article: a call of a method, without a function around it.
    """
    body = source.removesuffix("$").removeprefix("(?:").removesuffix(")")
    if not _MORE.isdisjoint(body):
        return re.compile(source).search
    return methodcaller("endswith", tuple(_listed(body)))


def _listed(body: str) -> Iterator[str]:
    """The endings of "[оеё]в|[иы]н": ов, ев, ёв, ин, ын."""
    for alternative in body.split("|"):
        letters = (several or one for several, one in _LETTER.findall(alternative))
        yield from map("".join, product(*letters))


@cache
def endings() -> tuple[Ending, ...]:
    """The paradigms of first names and surnames."""
    return tuple(_read_endings("people/endings"))


@cache
def patronymic_tails() -> frozenset[str]:
    """The last three letters of every patronymic's form: what may be one at all."""
    return frozenset(row.form[-3:] for row in patronymic_endings())


@cache
def patronymic_endings() -> tuple[Ending, ...]:
    """The paradigms of patronymics."""
    return tuple(_read_endings("people/patronymics"))


def _read_endings(table: str) -> Iterator[Ending]:
    for row in read_table(table):
        yield Ending(
            row["model"],
            row["form"],
            row["nominative"],
            row["stem"],
            row["gender"],
            row["cases"],
            float(row["cost"]),
            _test(row["stem"]),
        )


@cache
def by_ending() -> dict[str, list[Ending]]:
    """Rows by the ending of the form."""
    found: dict[str, list[Ending]] = {}
    for row in endings():
        found.setdefault(row.form, []).append(row)
    return found


@cache
def by_nominative() -> dict[str, list[Ending]]:
    """Rows by the ending of the nominative."""
    found: dict[str, list[Ending]] = {}
    for row in endings():
        found.setdefault(row.nominative, []).append(row)
    return found


def paradigms(nominative: str) -> Iterator[tuple[Ending, str]]:
    """The rows that a nominative may follow, with its stem there."""
    for size in range(min(4, len(nominative))):
        stem = nominative[: len(nominative) - size]
        for row in by_nominative().get(nominative[len(stem) :], ()):
            if row.fits(stem):
                yield row, stem
