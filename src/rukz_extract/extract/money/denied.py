"""Comparisons turned round by "не": "обед не может быть дороже 900 тенге" sets a bound, it tells of no larger sum."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.words import NOT
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Qualifier
from rukz_extract.resources import read_table

_CONTRARY: Mapping[Qualifier, Qualifier] = MappingProxyType(
    {Qualifier.MORE_THAN: Qualifier.UP_TO, Qualifier.LESS_THAN: Qualifier.AT_LEAST}
)
_FARTHEST = 6  # tokens from the comparison back to its "не"
_PAYERS = frozenset({"NOUN", "NPRO", "PREP", "ADVB"})
"""What may stand between: "не должен стоить для пенсионера дороже"."""


def turned(doc: Doc, qualifier: Qualifier, start: int, floor: int) -> Qualifier:
    """The sense of a comparison that begins at token ``start``, after the verbs of measure and "не" before it."""
    contrary = _CONTRARY.get(qualifier)
    return contrary if contrary and _is_denied(doc, start, floor) else qualifier


def _is_denied(doc: Doc, start: int, floor: int) -> bool:
    measured = False
    for token in range(start - 1, max(floor, start - _FARTHEST) - 1, -1):
        key = doc.keys[token]
        if key == NOT:
            return measured
        measured = key.startswith(_measures()) or (measured and key.startswith(_modals()))
        if not (measured or (key.isalpha() and readings(key)[0].pos in _PAYERS)):
            return False
    return False


@cache
def _measures() -> tuple[str, ...]:
    """Stems of verbs that tell how much something is or costs: "не обойдётся дороже"."""
    return tuple(row["stem"] for row in read_table("money/measures") if not row["modal"])


@cache
def _modals() -> tuple[str, ...]:
    """Stems of what leads to them: "не должен", "не сможет"."""
    return tuple(row["stem"] for row in read_table("money/measures") if row["modal"])
