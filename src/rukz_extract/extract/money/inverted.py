"""Currencies said before their number, which is then about so much: "рублей триста за ведро", "рублей на двадцать"."""

from rukz_extract.extract.money.beside import Beside
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.currencies import nouns
from rukz_extract.extract.numbers import Number
from rukz_extract.extract.numbers.digits import SPACES
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_GENITIVES = ("ей", "ов")
"""Endings of рублей, долларов; of "тенге" nothing tells the case."""
_BETWEEN = frozenset({"на", "по"})
"""Prepositions between the noun and the number."""
_ONE = 1
_BEFORE = frozenset({"VERB", "INFN", "GRND", "ADVB", "PRCL", "CONJ", "PREP", "PRED", "NPRO"})
"""What may stand before the noun; behind another noun or a number it belongs to that: "курс долларов"."""


def noun_before(doc: Doc, number: Number, done: int) -> Beside | None:
    """The noun right before a number and not before offset ``done``, unless the number counts other things."""
    token = number.first - 1
    token -= token > 0 and doc.keys[token] in _BETWEEN
    noun = nouns().get(doc.keys[token]) if token >= 0 and doc.keys[token].endswith(_GENITIVES) else None
    if noun is None or noun.code is None or noun.guard or doc.starts[token] < done or number.low <= _ONE:
        return None
    if _is_parted(doc, token, number) or counts_something(doc, number.last):
        return None
    following = doc.key_at(number.last)
    if following in nouns() or not _may_begin(doc, token):
        return None
    return Beside(noun.code, token, number.last, doc.starts[token], number.end, noun.factor, noun.of)


def _is_parted(doc: Doc, token: int, number: Number) -> bool:
    """True when more than spaces and one preposition stand between: "подешевеет рублей на двадцать"."""
    return any(doc.gap(place).strip(SPACES) for place in range(token + 1, number.first + 1))


def _may_begin(doc: Doc, token: int) -> bool:
    if token == 0 or doc.starts_line(token) or not doc.words[token - 1].isalnum():
        return True
    return readings(doc.keys[token - 1])[0].pos in _BEFORE
