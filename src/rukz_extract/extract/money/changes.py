"""Numbers beside a change that is told whole: "подорожает на 10 тенге, с 90 до 100", "до $61 млрд (+$1,87)"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.currencies import signs
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.words import BY, TO, WITH
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES

_BETWEEN = frozenset({",", "(", ":", *DASHES, *WITH})
_ENDS = frozenset({*",.;)!?", ""})
_ROUNDED = Decimal("0.1")
"""The share of a change that its ends may miss it by: "на 3 млн, с 12,4 до 15,5"."""
_SIGNS = frozenset({"+", "-", "–", "−", "—"})
_SCALABLE = Decimal(1000)
_YEARS = range(1990, 2051)


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
    lead = past_light(doc, change.first - 1)
    between = doc.keys[change.last : first.first]
    if lead < 0 or doc.keys[lead] != BY or not between or between[-1] not in WITH or not _BETWEEN.issuperset(between):
        return False
    if doc.keys[first.last : last.first] != [TO] or not (first.scale == last.scale == 1) or change.high is not None:
        return False
    return abs(abs(last.low - first.low) * change.scale - change.low) <= change.low * _ROUNDED


def _is_level(doc: Doc, change: Amount, level: Amount) -> bool:
    """True for "на 340 тенге – до 2 870": what a change of a price leads to, larger than the change."""
    lead = past_light(doc, change.first - 1)
    between = doc.keys[change.last : level.first]
    if (
        lead < 0
        or doc.keys[lead] != BY
        or len(between) <= 1
        or between[-1] != TO
        or not _BETWEEN.issuperset(between[:-1])
    ):
        return False
    if (
        not (change.scale == level.scale == 1)
        or change.high
        or level.high
        or level.low <= change.low
        or _is_year(level)
    ):
        return False
    return doc.key_at(level.last)[:1] in _ENDS


def _is_year(level: Amount) -> bool:
    """True for "подняли на 200 рублей, до 2030"."""
    return level.low in _YEARS


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
