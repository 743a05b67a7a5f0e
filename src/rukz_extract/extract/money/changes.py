"""Numbers beside a change that is told whole: "подорожает на 10 тенге, с 90 до 100", "до $61 млрд (+$1,87)"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.currencies import signs
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.words import BY, TO, WITH
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES

_MARKS = frozenset({",", "(", ":", *DASHES})
"""Marks between a change and the preposition of its ends."""
_ENDS = frozenset({*",.;)!?", ""})
_ROUNDED = Decimal("0.1")
"""The share of a change that its ends may miss it by: "на 3 млн, с 12,4 до 15,5"."""
_SIGNS = frozenset({"+", "-", "–", "−", "—"})
_SCALABLE = Decimal(1000)
_YEARS = range(1990, 2051)
"""Years to which a change may hold, "подняли на 200 рублей, до 2030"; one to 1950 is told of a price."""


def tell_changes(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Gives the ends of a change its scale and currency where they differ by it; and a bracketed change its scale."""
    for left, right in pairwise(amounts):
        if left.currency and left.currency == right.currency and left.scale > right.scale == 1:
            _scale_bracketed(doc, left, right)
        elif left.currency and not right.currency and _is_level(doc, left, right):
            _tell_end(left, right)
    for change, first, last in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if change.currency and not (first.currency or last.currency) and _are_ends(doc, change, first, last):
            _tell_end(change, first)
            _tell_end(change, last)
            last.changed = True


def _are_ends(doc: Doc, change: Amount, first: Amount, last: Amount) -> bool:
    """True for "на 10 тенге – с 90 до 100": the ends differ by what the change tells."""
    if not _is_led_to(doc, change, first, WITH) or change.high is not None:
        return False
    if doc.keys[first.last : last.first] != [TO] or not (first.scale == last.scale == 1):
        return False
    return abs(abs(last.low - first.low) * change.scale - change.low) <= change.low * _ROUNDED


def _is_level(doc: Doc, change: Amount, level: Amount) -> bool:
    """True for "на 340 тенге – до 2 870": what a change of a price leads to, larger than the change."""
    plain = change.scale == level.scale == 1 and not (change.high or level.high)
    if not plain or level.low <= change.low or level.low in _YEARS:
        return False
    marked = level.first - change.last > 1  # never "на 340 тенге до 2 870"
    return marked and _is_led_to(doc, change, level, {TO}) and doc.key_at(level.last)[:1] in _ENDS


def _is_led_to(doc: Doc, change: Amount, end: Amount, prepositions: AbstractSet[str]) -> bool:
    """True for a change behind "на" that only marks and a preposition part from one of its ends."""
    lead, between = past_light(doc, change.first - 1), doc.keys[change.last : end.first]
    if lead < 0 or doc.keys[lead] != BY or not between:
        return False
    return between[-1] in prepositions and _MARKS.issuperset(between[:-1])


def _tell_end(change: Amount, end: Amount) -> None:
    end.low, end.scale = end.low * change.scale, change.scale
    end.currency, end.rule = change.currency, "elided"


def _scale_bracketed(doc: Doc, whole: Amount, change: Amount) -> None:
    """Gives "(+$1,87)" right behind "$61 млрд" the scale of that."""
    between = doc.keys[whole.last : change.first]
    closed = doc.key_at(change.last) == ")"
    if closed and len(between) > 1 and between[0] == "(" and between[1] in _SIGNS and _is_short(doc, whole, change):
        change.low, change.scale, change.rule = change.low * whole.scale, whole.scale, "elided"


def _is_short(doc: Doc, whole: Amount, change: Amount) -> bool:
    """True for a change below its whole that has a fraction or a sign: never "3 млрд рублей (-500 рублей)"."""
    signed = any(key in signs() for key in doc.keys[change.first : change.last])
    told = signed or change.low != change.low.to_integral_value()
    return told and change.low < _SCALABLE and change.low * whole.scale <= whole.low
