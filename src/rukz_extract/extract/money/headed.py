"""Numbers of a list whose head tells their scale and currency: "Доходы, млрд тенге: 2023 – 12,4; 2024 – 15,1"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.counted_before import opens_with_many
from rukz_extract.extract.money.currencies import codes, nouns, signs
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sums import tells
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.words import IN
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.extract.numbers.words import Kind, number_words
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_finite

_COLON, _OPEN, _CLOSE, _SLASH, _DOT = ":", "(", ")", "/", "."
_OPENERS = frozenset({",", _OPEN, IN})
_LONGEST_HEAD = 12
"""Tokens of "Доля расчётов с соседними странами" before "в рублях:"."""
_LONGEST_LABEL = 6
"""Tokens of "; Западно-Казахстанская область –"."""


class _Head(NamedTuple):
    """The colon behind a head, and the scale and currency it tells."""

    colon: int
    scale: Decimal
    currency: str


def tell_headed(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Gives the bare numbers of each list with such a head its scale and currency."""
    firsts = [amount.first for amount in amounts] if _COLON in doc.by_key else []
    for head in _heads(doc):
        last = head.colon + 1
        end = doc.sentence(head.colon)[1]
        for amount in amounts[bisect_right(firsts, head.colon) : bisect_left(firsts, end)]:
            if _is_label(doc, amount):
                continue
            if not _is_of_list(doc, last, amount) or (head.scale == 1 and _is_of_count(doc, last, amount)):
                break
            amount.low, amount.scale = amount.low * head.scale, head.scale
            amount.currency, amount.rule = head.currency, "currency_told_before"
            last = amount.last


def _heads(doc: Doc) -> Iterator[_Head]:
    for colon in doc.by_key.get(_COLON, ()):
        place = colon - 1 - (doc.key_at(colon - 1) == _CLOSE)
        if place < 1:
            continue
        place -= 2 * (doc.words[place - 1] == _SLASH)  # "тенге/кг"
        currency = _currency(doc, place)
        scale, opener = _scale(doc, place - 1)
        if not currency or opener < 0 or doc.keys[opener] not in _OPENERS or is_number_piece(doc, opener - 1):
            continue
        if scale > 1 or not _is_of_share(doc, opener):
            yield _Head(colon, scale, currency)


def _is_of_share(doc: Doc, opener: int) -> bool:
    """True for "доля расчётов в рублях", of which the numbers are per cent; "доля, рублей" is a sum."""
    before = doc.keys[max(doc.sentence(opener)[0], opener - _LONGEST_HEAD) : opener]
    return doc.keys[opener] == IN and any(tells(key, "share") for key in before)


def _currency(doc: Doc, token: int) -> str | None:
    """The code of a noun, sign or code that no country need tell."""
    if token < 1:
        return None
    key = doc.keys[token]
    token -= doc.words[token] == _DOT  # "млрд руб.:"
    noun = nouns().get(doc.keys[token])
    if noun:
        return noun.code if noun.factor == 1 else None
    sign = signs().get(key)
    return sign.code if sign else codes().get(key) if doc.words[token].isupper() else None


def _scale(doc: Doc, token: int) -> tuple[Decimal, int]:
    """The scale that ends at a token, 1 without one, and the token before it."""
    if token > 0 and doc.words[token] == _DOT:
        token -= 1
    while token > 0 and (doc.keys[token] in nouns() or doc.words[token] == _DOT):
        token -= 1
    word = number_words().get(doc.keys[token])
    if word is None or word.kind is not Kind.SCALE:
        return Decimal(1), token
    return word.scale, token - 1


def _is_label(doc: Doc, amount: Amount) -> bool:
    """True for the year or the number of a month or quarter that names what a number is of."""
    return doc.key_at(amount.last) in DASHES or is_time(doc, amount.last)


def _is_of_count(doc: Doc, last: int, amount: Amount) -> bool:
    """True for "заявок – 120" under a head that tells no scale: "кредиты в тенге"."""
    label = range(last, past_light(doc, amount.first - 1))
    return opens_with_many(doc, (token for token in label if not doc.words[token].istitle()))  # "Омаров – 5000"


def _is_of_list(doc: Doc, last: int, amount: Amount) -> bool:
    """True for a bare number behind a label and a dash, where the list goes on; ``last`` ends the number before."""
    dash = past_light(doc, amount.first - 1)
    if amount.currency or amount.scale > 1 or dash <= last or doc.keys[dash] not in DASHES:
        return False
    label = doc.keys[last:dash]
    told = any(key == _COLON or (key.isalpha() and is_finite(key)) for key in label)
    return len(label) <= _LONGEST_LABEL and not told and not counts_something(doc, amount.last)
