"""Sums that differ by whose they are: "взрослый 900 тенге, детский 450", "он получает 350 тысяч, жена – 280"."""

from decimal import Decimal
from functools import cache

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.sums import sum_verbs
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_FARTHEST_RATIO = Decimal(5)  # between two prices of one thing
_LEAST = Decimal(100)  # smaller numbers are ages and counts
_CLAUSE = 6  # tokens back to the verb of paying
_LEAST_FARE = Decimal(5)
_MANNER = 9  # tokens between two prices: "120 тенге при оплате картой и 200 – наличными"
_CLOSERS = frozenset(",.;)")
_JOINERS = frozenset({",", "и", "а"})
_OF_MANNER = frozenset({"datv", "ablt"})


def is_of_buyer(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for a bare number that ends a clause of two words, the other of which tells whose price it is."""
    buyer = amount.first - 1
    if whole.scale > 1 or buyer <= whole.last or doc.keys[buyer - 1] not in _CLOSERS or not _is_like(whole, amount):
        return False
    closed = amount.last >= len(doc) or doc.keys[amount.last] in _CLOSERS
    return closed and _tells_buyer(doc.keys[buyer])


def is_of_manner(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "проезд – 100 тенге наличными, 80 – по карте": another price, and how or by whom it is paid."""
    before, dash = doc.keys[amount.first - 1], amount.last
    if whole.scale > 1 or before not in _JOINERS or dash + 1 >= len(doc) or doc.keys[dash] not in DASHES:
        return False
    near = amount.first - whole.last <= _MANNER and min(whole.low, amount.low) >= _LEAST_FARE
    told = readings(doc.keys[dash + 1])[0]
    return near and _is_near(whole.low, amount.low) and (told.pos == "PREP" or told.case in _OF_MANNER)


def is_of_earner(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "он получает 350 тысяч тенге, жена – 280": another person's pay, behind a dash in the same sentence."""
    dash = amount.first - 1
    if dash - 2 < whole.last or doc.keys[dash] not in DASHES or doc.keys[dash - 2] not in _CLOSERS:
        return False
    if not _is_near(whole.low, amount.low * whole.scale):
        return False
    person = readings(doc.keys[dash - 1])[0]
    named = person.pos == "NOUN" and person.case == "nomn" and person.animacy == "anim"
    first = max(doc.sentence(whole.first)[0], whole.first - _CLAUSE)
    return named and any(key.startswith(sum_verbs()) for key in doc.keys[first : whole.first])


def _is_like(whole: Amount, amount: Amount) -> bool:
    return min(whole.low, amount.low) >= _LEAST and _is_near(whole.low, amount.low)


def _is_near(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((one, other))
    return high <= low * _FARTHEST_RATIO


def _tells_buyer(key: str) -> bool:
    """True for "студентам", "детский" and "обратно"."""
    if key in _words():
        return True
    found = readings(key)[0]
    return found.pos == "NOUN" and found.case == "datv" and found.number == "plur"


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("money/buyers"))
