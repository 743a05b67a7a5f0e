"""Numbers in digits: where one begins and ends in a text, and its exact value."""

import re
from decimal import Decimal
from typing import NamedTuple

SPACES = " \t\u00a0\u2007\u2008\u2009\u200a\u202f"
"""Spaces that group digits or stand inside a number: ordinary, non-breaking, figure, thin, hair, narrow."""

# At most six groups, so that a megabyte of digits is many short numbers. No part can fail after it matched: linear.
_NUMERAL = re.compile(rf"[0-9]{{1,3}}(?:[{SPACES}'’][0-9]{{3}}(?![0-9])){{1,6}}(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*")
_DECIMAL = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_GROUPED = (
    re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"),  # 1,234,567.89
    re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"),  # 1.250.000,00
)
_NOT_DIGIT_OR_MARK = re.compile(r"[^0-9.,]")
_LONGEST = 24  # longer runs of digits are account numbers and noise


class Digits(NamedTuple):
    """A number in digits: its end in the text and its value, None when the digits are a date, a version or noise.

    ``thousands`` is the other reading of "12,500" and "10.000", in which the mark groups thousands.
    """

    end: int
    value: Decimal | None
    thousands: Decimal | None = None


def read_digits(text: str, start: int) -> Digits:
    """The number in digits that begins at an offset, where a digit must stand."""
    found = _NUMERAL.match(text, start)
    if found is None:
        raise ValueError(f"no digit at offset {start}")
    raw = found[0]
    if len(raw) > _LONGEST:
        return Digits(found.end(), None)
    plain = _NOT_DIGIT_OR_MARK.sub("", raw)
    spaced = len(plain) < len(raw)
    grouped = None if spaced else _grouped(plain)
    if _DECIMAL.fullmatch(plain):
        return Digits(found.end(), Decimal(plain.replace(",", ".")), grouped)
    return Digits(found.end(), grouped)


def _grouped(raw: str) -> Decimal | None:
    """The value when the marks group thousands; "0,500" has none."""
    for pattern, mark in zip(_GROUPED, ",.", strict=True):
        if not raw.startswith("0") and mark in raw and pattern.fullmatch(raw):
            return Decimal(raw.replace(mark, "").replace(",", "."))
    return None
