"""Numbers whose things stand before the verb: "пломб повесили 84 тысячи", "старых машин списали 3 тысячи"."""

from collections.abc import Iterable

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import funds
from rukz_extract.extract.money.currencies import nouns
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sums import sum_nouns, tells
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.words import BY, PLURAL_ADJECTIVE
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import Reading, is_finite, readings

_MARKS = frozenset(",;:.«»()–—-")


def is_counted_before(doc: Doc, amount: Amount) -> bool:
    """True behind "умножаем на", and where a genitive plural that nothing rules opens the clause of the verb before."""
    verb = past_light(doc, amount.first - 1)
    if _is_factor(doc, verb):
        return True
    if verb < 1 or not (doc.keys[verb].isalpha() and is_finite(doc.keys[verb])):
        return False
    return _names_many(doc, verb - 1) and not _is_ruled(doc, verb - 1)


def _is_factor(doc: Doc, lead: int) -> bool:
    """True behind "умножаем на", "разделить на": "разница – 3 тыс. тенге, умножаем на 9 тыс."."""
    return lead > 0 and doc.keys[lead] == BY and tells(doc.keys[lead - 1], "factor")


def opens_with_many(doc: Doc, tokens: Iterable[int]) -> bool:
    """True where things in the genitive plural come first, past their adjectives: "таких случаев (с мая было)"."""
    words = (token for token in tokens if doc.keys[token].isalpha())
    opening = next((token for token in words if not doc.keys[token].endswith(PLURAL_ADJECTIVE)), None)
    return opening is not None and _names_many(doc, opening)


def _names_many(doc: Doc, token: int) -> bool:
    """True for things in the genitive plural, which are no money and no time."""
    key = doc.keys[token]
    money = key.startswith((*funds(), *sum_nouns())) or key in nouns()
    return key.isalpha() and not money and not is_time(doc, token) and _is_many(readings(key)[0])


def _is_many(reading: Reading) -> bool:
    return reading.known and reading.pos == "NOUN" and reading.case == "gent" and reading.number == "plur"


def _is_ruled(doc: Doc, noun: int) -> bool:
    """True behind a preposition, a number or another noun: "власти районов", "для школ", "из ста районов"."""
    token, start = noun - 1, doc.sentence(noun)[0]
    while token >= start and readings(doc.keys[token])[0].pos in ("ADJF", "PRTF") and doc.keys[token].isalpha():
        token -= 1
    if token < start or doc.words[token] in _MARKS or is_time(doc, token):
        return False
    return not (doc.keys[token].isalpha() and readings(doc.keys[token])[0].pos in ("ADVB", "CONJ", "PRCL"))
