"""Currencies that the next clause tells: "смета – 150 млн, все – в рублях", "кредит – 40 млн, и это доллары"."""

import re
from collections.abc import Sequence
from functools import cache

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.counted_before import is_counted_before
from rukz_extract.extract.money.currencies import nouns
from rukz_extract.extract.money.told import is_told
from rukz_extract.extract.money.wide import names_things
from rukz_extract.extract.money.words import BY, IN
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.resources import read_table

_REACH = 9  # tokens from a number to its currency
_MARKS = DASHES | frozenset(",;:.(«")
_IN = frozenset({IN, "о"})
_YEAR = re.compile("[12][0-9]{3}")
_LOCATIVE = ("ах", "ях", "е", "о", "и")
"""Ends of "в рублях", "в тенге"."""
_TOLD = frozenset({"это", "валюта", *DASHES})
"""Words right before a currency in the nominative: "валюта – доллары США"."""


def tell_behind(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Gives a number without a currency the one that the next clause names, only words of it between."""
    for amount in amounts:
        if amount.currency or amount.scale == 1 or counts_something(doc, amount.last):
            continue
        noun = _noun_behind(doc, amount)
        if noun is not None and not is_counted_before(doc, amount) and not names_things(doc, 0, amount):
            amount.currency, amount.rule = nouns()[doc.keys[noun]].code, "currency_told_after"


def _noun_behind(doc: Doc, amount: Amount) -> int | None:
    """The token of the noun: what is paid in it is a sum only where the words before tell so."""
    end = min(doc.sentence(amount.first)[1], amount.last + _REACH)
    if amount.last >= end or doc.keys[amount.last] not in _MARKS:
        return None
    paid = False
    for token in range(amount.last, end):
        key = doc.keys[token]
        if key in nouns():
            told = _is_told_of(doc, token) and _ends(doc, token + 1)
            return token if told and (not paid or is_told(doc, amount)) else None
        paid = paid or key.startswith(_stems("paid"))
        if not _is_between(key):
            return None
    return None


def _is_between(key: str) -> bool:
    between = key in _MARKS or key in _stems("word") or key.startswith((*_stems("same"), *_stems("paid")))
    return between or _YEAR.fullmatch(key) is not None


def _is_told_of(doc: Doc, token: int) -> bool:
    """True for "в рублях", "о рублях", "в пересчёте на рубли", "это доллары"."""
    before = doc.keys[token - 1]
    return (before in _IN and doc.keys[token].endswith(_LOCATIVE)) or before == BY or before in _TOLD


def _ends(doc: Doc, token: int) -> bool:
    """True where the clause ends: "все – в тенге.", "доллары США"; not in "цены в тенге растут"."""
    return not doc.key_at(token)[:1].isalpha() or doc.key_at(token) in _stems("state")


@cache
def _stems(kind: str) -> tuple[str, ...]:
    """Words, or stems of them, that may stand between a sum and its currency."""
    return tuple(row["stem"] for row in read_table("money/behind") if row["kind"] == kind)
