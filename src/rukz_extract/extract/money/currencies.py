"""The words, abbreviations, signs and codes of currencies, as look-up tables."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.resources import Row, read_table, values, words_of

HUNDREDTH = Decimal("0.01")
"""The share of a kopek in its rouble."""


class Noun(NamedTuple):
    """A currency noun with its ISO 4217 code, None when only a country tells it ("5 млн крон").

    ``by_country`` gives the codes by ISO 3166-1 country, ``choice`` is true when the countries named in the article
    choose among them. ``guard`` is a condition of Guard for short or ambiguous nouns. ``factor`` is 0.01 for a
    subunit, which belongs to the currencies ``of``. ``undotted`` abbreviations take a dot in mid-sentence at most.
    """

    lemma: str
    code: str | None
    by_country: Mapping[str, str]
    choice: bool
    guard: str
    factor: Decimal = Decimal(1)
    of: frozenset[str] = frozenset()
    undotted: bool = False


class Sign(NamedTuple):
    """A currency sign; ``prefixed`` gives the codes with letters before it ("HK$")."""

    code: str
    prefixed: Mapping[str, str]


class Country(NamedTuple):
    """How a country shows: stems of its adjective ("шведск") and stems of words that hint at it."""

    code: str
    adjectives: tuple[str, ...]
    hints: tuple[str, ...]


@cache
def nouns() -> Mapping[str, Noun]:
    """Currency and subunit nouns by the folded key of every form, abbreviations without their dot."""
    found = {}
    for row in read_table("money/nouns"):
        found.update(
            _by_form(
                row,
                Noun(
                    row["lemma"],
                    row["code"] or None,
                    _codes(row["by_country"]),
                    row["choice"] == "context",
                    row["guard"],
                    undotted=row["dot"] == "mid",
                ),
            )
        )
    for row in read_table("money/subunits"):
        noun = Noun(
            row["lemma"], row["code"], {}, choice=False, guard="", factor=HUNDREDTH, of=frozenset(values(row["of"]))
        )
        found.update(_by_form(row, noun))
    return MappingProxyType(found)


@cache
def abbreviations() -> frozenset[str]:
    """Keys of the abbreviated nouns, which are written with a dot: руб, долл."""
    tables = (*read_table("money/nouns"), *read_table("money/subunits"))
    return frozenset(form.rstrip(".") for row in tables for form in values(row["abbreviations"]))


@cache
def signs() -> Mapping[str, Sign]:
    """Currency signs."""
    return MappingProxyType(
        {row["sign"]: Sign(row["code"], _codes(row["prefixed"])) for row in read_table("money/signs")}
    )


@cache
def codes() -> Mapping[str, str]:
    """ISO 4217 codes and their variants (RUR, RMB) by folded key; in a text they stand in capitals."""
    return MappingProxyType({fold(row["form"]): row["code"] for row in read_table("money/codes")})


@cache
def tails() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """What may follow a noun, by its lemma: (("сша",), "USD") after доллар."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("money/tails"):
        found.setdefault(row["noun"], []).append((tuple(row["tail"].split()), row["code"]))
    return MappingProxyType({noun: tuple(rows) for noun, rows in found.items()})


@cache
def countries() -> Mapping[str, Country]:
    """The countries whose adjectives go with currencies, by ISO 3166-1 code."""
    return MappingProxyType(
        {
            row["country"]: Country(row["country"], tuple(values(row["adjective_stems"])), tuple(values(row["hints"])))
            for row in read_table("money/countries")
        }
    )


@cache
def equivalents() -> Mapping[str, str]:
    """Adjectives before "эквиваленте": долларовом → USD."""
    return MappingProxyType({row["form"]: row["code"] for row in read_table("money/adjectives")})


@cache
def currency_keys() -> frozenset[str]:
    """The keys of the words, signs and codes that may follow a number."""
    return frozenset({*nouns(), *signs(), *codes()})


def tells_currency(doc: Doc) -> bool:
    """False when no word and no sign of the article tells a currency, so that it holds no money."""
    return not (_words().isdisjoint(doc.keys) and _any_sign().search(doc.text) is None)


@cache
def _words() -> frozenset[str]:
    return currency_keys() | frozenset(equivalents())


@cache
def _any_sign() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(signs())) + "]")


@cache
def country_abbreviations() -> Mapping[str, str]:
    """Abbreviated adjectives of countries without their dot: бел → BY."""
    pairs = words_of("money/countries", "abbreviations", "country")
    return MappingProxyType({form.rstrip("."): country for form, country in pairs})


def country_of_adjective(key: str) -> str | None:
    """ISO code of the country an adjective belongs to: "гонконгских" → HK."""
    for country in countries().values():
        if key.startswith(country.adjectives):
            return country.code
    return None


def _by_form(row: Row, noun: Noun) -> dict[str, Noun]:
    return {fold(form.rstrip(".")): noun for form in values(row["forms"]) + values(row["abbreviations"])}


def _codes(cell: str) -> Mapping[str, str]:
    return MappingProxyType(dict(pair.split(":") for pair in values(cell)))
