"""The unit that has a price: "тонна с доставкой стоит 28 тысяч", "литр молока принимают по 180 тенге"."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.units import heads, units
from rukz_extract.extract.money.words import JOINED_CLAUSES, ONES, SINGLE
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table, values

CLAUSE_MARKS = frozenset('.,;:!?()[]«»"“”')
_REACH = 12
"""Tokens of the clause before an amount."""
_BOUND, _THING = 4, 5
"""Tokens back to the dash, and from it to the unit: "литр цельного молока – не менее чем 90 рублей"."""
_ONE = "1"
_ORDINAL = "Anum"
_DOT = "."


def priced_unit(doc: Doc, first: int, floor: int) -> str | None:
    """The unit priced before token ``first``, by a verb, a dash or "цена"; before ``floor`` stand others' words."""
    if unit := _listed_unit(doc, first, floor):
        return unit
    priced = False
    for token in range(first - 1, max(floor, first - _REACH) - 1, -1):
        key = doc.keys[token]
        if key in CLAUSE_MARKS:
            return None
        if unit := (_unit_at(doc, token) if priced else None) or _unit_of_price(doc, token):
            return unit
        priced = priced or key in rate_words("priced")
        if doc.starts_line(token):
            return None
    return None


def _listed_unit(doc: Doc, first: int, floor: int) -> str | None:
    """The unit that opens the clause before a dash: "литр молока – 90 рублей", "тонна пшеницы – около 15 тысяч"."""
    dash = next((token for token in range(first - 1, max(floor, first - _BOUND - 1), -1) if _is_dash(doc, token)), None)
    if dash is None:
        return None
    opening = dash - 1
    while opening > floor and opening > dash - _THING and not _opens_clause(doc, opening):
        opening -= 1
    return _unit_at(doc, opening) if _opens_clause(doc, opening) else None


def _unit_of_price(doc: Doc, token: int) -> str | None:
    """The unit of "цена барреля поднялась до 50 долларов", "стоимость одного квадратного метра – 120 тысяч"."""
    unit = _of_measures().get(doc.keys[token])
    if unit is None:
        return _single_thing(doc, token)
    place = token - 1
    head = heads().get(doc.keys[place]) if place >= 0 else None
    adjective = head is not None and head["kind"] == "adjective"
    place -= adjective
    place -= place > 0 and (doc.keys[place] == _ONE or doc.keys[place] in ONES)
    if place < 0 or doc.keys[place] not in rate_words("price_of"):
        return None
    return f"{head['nominative']} {unit}" if head is not None and adjective else unit


def _single_thing(doc: Doc, token: int) -> str | None:
    """Any thing priced one by one: "стоимость каждого корабля составляет 3 млрд", "цена одной поездки – 30 рублей"."""
    if token < 2 or doc.keys[token - 1] not in SINGLE or doc.keys[token - 2] not in rate_words("price_of"):
        return None
    found = (r for r in readings(doc.keys[token]) if r.pos == "NOUN" and r.case == "gent" and r.number == "sing")
    return next((reading.lemma for reading in found), None)


def _is_dash(doc: Doc, token: int) -> bool:
    return doc.keys[token] in DASHES


def _opens_clause(doc: Doc, token: int) -> bool:
    """True for the first word of a sentence, a line or a clause."""
    if token == 0 or doc.starts_line(token) or doc.sentence(token)[0] == token:
        return True
    return doc.keys[token - 1] in CLAUSE_MARKS or doc.keys[token - 1] in JOINED_CLAUSES


def _unit_at(doc: Doc, token: int) -> str | None:
    """The unit of measure that a token names as one of it, with the words before that belong to it."""
    before = doc.keys[token - 1] if token and not doc.starts_line(token) else ""
    if number := _collectives().get(before):
        return f"{number} {doc.keys[token]}" if _is_many(doc.keys[token]) else None
    unit = _measures().get(doc.keys[token])
    if unit is None:
        return None
    if before == _DOT:  # "кв. метр"
        short = heads().get(doc.keys[token - 2])
        return f"{short['nominative']} {unit}" if short and short["kind"] == "short" else unit
    head = heads().get(before)
    if head and head["kind"] == "adjective":
        return f"{head['nominative']} {unit}"
    return _counted(before, unit)


def _counted(before: str, unit: str) -> str | None:
    """A unit behind "одна", which is told, and behind no other number, no preposition and no "первый"."""
    if before == _ONE or before in rate_words("one"):
        return f"{before} {unit}"
    if before[:1].isdigit():
        return None
    if not before.isalpha():
        return unit
    reading = readings(before)[0]
    return None if reading.pos in ("PREP", "NUMR") or _ORDINAL in reading.grammemes else unit


def _is_many(key: str) -> bool:
    """True for a unit of measure in the genitive plural: "тысяча кубометров"."""
    if not key.isalpha():
        return False
    return any(r.case == "gent" and r.number == "plur" and r.lemma in _measures() for r in readings(key))


@cache
def _collectives() -> Mapping[str, str]:
    """Words of numbers that stand for themselves, by both cases: "тысяча кубометров", "тысячу кубометров"."""
    rows = [row for row in heads().values() if row["kind"] == "many"]
    return MappingProxyType({form: row["nominative"] for row in rows for form in (row["form"], row["nominative"])})


@cache
def _measures() -> Mapping[str, str]:
    """Units of measure by their nominative and accusative."""
    listed = [row["unit"] for row in read_table("money/unit_measures")]
    forms = {unit: unit for unit in listed}
    forms.update((values(units()[unit]["forms"])[0], unit) for unit in listed)
    return MappingProxyType(forms)


@cache
def _of_measures() -> Mapping[str, str]:
    """Units of measure by their genitive."""
    forms = ((values(units()[row["unit"]]["forms"])[-1], row["unit"]) for row in read_table("money/unit_measures"))
    return MappingProxyType(dict(forms))


@cache
def rate_words(kind: str) -> frozenset[str]:
    """Words of one kind of the table of rates: "priced", "charged", "paid", "fee", "one", "price_of"."""
    return frozenset(row["word"] for row in read_table("money/rates") if kind in values(row["kind"]))
