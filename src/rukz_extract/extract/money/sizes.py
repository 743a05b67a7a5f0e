"""The scale that a bare number takes from a sum told before: of "4 миллиона 200 тысяч" rather the millions."""

from dataclasses import replace
from decimal import Decimal

from rukz_extract.extract.money.amounts import Amount

_THOUSAND, _LEAST_PLAIN, _LIKELIER = Decimal(1000), Decimal(100), Decimal(3)


def of_its_size(whole: Amount, amount: Amount) -> Amount:
    """The sum before with the scale that makes the likelier number of a bare one.

    It loses its "тыс." in "3–5 тыс. рублей, пастбища – 500".
    """
    if whole.top > whole.scale or whole.scale != _THOUSAND or amount.low < _LEAST_PLAIN:
        return of_whole_scale(whole, amount)
    plain, scaled = _apart(whole, amount.low), _apart(whole, amount.low * whole.scale)
    return replace(whole, scale=Decimal(1)) if plain * _LIKELIER < scaled else whole


def of_whole_scale(whole: Amount, amount: Amount) -> Amount:
    """The sum before with its first scale where that fits better: "из 4 миллионов 200 тысяч три" are millions."""
    if whole.top <= whole.scale:
        return whole
    top, last = (_apart(whole, amount.low * scale) for scale in (whole.top, whole.scale))
    return replace(whole, scale=whole.top) if top < last else whole


def _apart(whole: Amount, low: Decimal) -> Decimal:
    """How many times one number is larger than the other."""
    told = whole.high or whole.low
    if not (told and low):
        return Decimal(0)
    return max(told, low) / min(told, low)
