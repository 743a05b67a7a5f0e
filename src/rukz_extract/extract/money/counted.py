"""Whether a number counts things ("5 млн тонн") or stands free, so that a currency may be left out."""

from functools import cache

from rukz_extract.extract.money.sums import sum_verbs
from rukz_extract.extract.money.words import PART_OF, PLURAL_ADJECTIVE
from rukz_extract.extract.numbers.digits import SPACES
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import OPENING_QUOTES
from rukz_extract.language.morphology import is_finite, readings
from rukz_extract.resources import read_table, values

_COUNTED = frozenset({"NOUN", "ADJF"})
_FUNCTION_WORDS = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
_PREDICATES = frozenset({"VERB", "ADJS", "PRTS"})
_PRONOUN = "Apro"
_DOT = "."
_FEW = ("тыс", "млн", "миллион")
"""Scales in which loans are counted: "выдали 423 тыс. кредитов", while "3 млрд кредитов" are money."""
_CLAUSE_ENDS = frozenset(",.;)")


def counts_something(doc: Doc, token: int) -> bool:
    """True when the token after a number is what it counts: a unit, a per cent sign, a noun in the genitive."""
    if token >= len(doc) or doc.gap(token).strip(SPACES):
        return False
    if doc.words[token] == "." and token + 1 < len(doc) and doc.words[token + 1][0].islower():
        token += 1  # 5 млн. тонн
    if doc.words[token] in OPENING_QUOTES and token + 1 < len(doc) and doc.words[token + 1][0].islower():
        token += 1  # 11 тыс. «экспортных» пенсий
    key, word = doc.keys[token], doc.words[token]
    if word.istitle() and token > 0 and doc.words[token - 1] == _DOT:
        return False  # "выдали 5 тыс. Пенсии выросли"
    if (len(word) > 1 and word.isupper()) or (word.isascii() and word.isalpha()):
        return not _is_payer(doc, token)  # 15 млн ОФЗ, 33 billion people
    if key.startswith(funds()) and not _is_of_others(doc, token):
        return key in _countable() and doc.keys[token - 1 - (doc.words[token - 1] == _DOT)].startswith(_FEW)
    if _is_of_funds(doc, token) or _is_lone_adjective(doc, token) or _is_ready(doc, token) or _is_paid(key):
        return False
    return key in unit_signs() or (key[:1].isalpha() and is_genitive(key))


def _is_payer(doc: Doc, token: int) -> bool:
    """Tells "из которых 2,5 млрд НКТ готова вложить": capitals with a predicate of one behind a part of a sum."""
    number = token - 1
    while number > 0 and is_number_piece(doc, number):
        number -= 1
    part = any(tuple(doc.keys[max(0, number + 1 - len(words)) : number + 1]) == words for words in PART_OF)
    if not part or token + 1 >= len(doc):
        return False
    predicate = readings(doc.keys[token + 1])[0]
    return predicate.pos in _PREDICATES and predicate.number == "sing"


def _is_of_others(doc: Doc, token: int) -> bool:
    """True for "8 тыс. частных лиц": an adjective of money goes with a noun that is none."""
    following = doc.key_at(token + 1)
    if not following[:1].isalpha() or following.startswith(funds()) or readings(doc.keys[token])[0].pos != "ADJF":
        return False
    return readings(following)[0].pos == "NOUN" and is_genitive(following)


def _is_of_funds(doc: Doc, token: int) -> bool:
    """Tells "350 тыс. судебных издержек": an adjective of what only money is counted in, and cannot be counted."""
    following = doc.key_at(token + 1)
    if not following.startswith(funds()) or following in _countable():
        return False
    return doc.keys[token].endswith(PLURAL_ADJECTIVE) and readings(doc.keys[token])[0].pos == "ADJF"


def _is_lone_adjective(doc: Doc, token: int) -> bool:
    """True for "против 2,1 млрд плановых.": an adjective at the end of its clause tells which money, not what of."""
    closed = token + 1 >= len(doc) or doc.words[token + 1] in _CLAUSE_ENDS
    return closed and doc.keys[token].endswith(PLURAL_ADJECTIVE) and readings(doc.keys[token])[0].pos == "ADJF"


def _is_paid(key: str) -> bool:
    """Tells "из них 40 дали спонсоры": a verb of sums, whatever noun looks so too."""
    return key.startswith(sum_verbs()) and is_finite(key)


def _is_ready(doc: Doc, token: int) -> bool:
    """Tells "2,1 млрд готов дать банк": a short adjective with its infinitive, no thing that is counted."""
    following = doc.key_at(token + 1)
    ready = following.isalpha() and any(reading.pos == "ADJS" for reading in readings(doc.keys[token]))
    return ready and readings(following)[0].pos == "INFN"


def is_genitive(key: str) -> bool:
    """True when a word can be a noun or an adjective in the genitive, as the things that a number counts are."""
    found = readings(key)
    return found[0].pos not in _FUNCTION_WORDS and any(
        reading.pos in _COUNTED
        and reading.case == "gent"
        and (reading.number == "plur" or _PRONOUN not in reading.grammemes)
        for reading in found
    )


@cache
def funds() -> tuple[str, ...]:
    """Stems of words that only money is counted in: "3 тысячи пошлины"."""
    return tuple(row["stem"] for row in read_table("money/funds"))


@cache
def _countable() -> frozenset[str]:
    """Forms of funds that can be counted: "кредитов", "штрафов"."""
    return frozenset(form for row in read_table("money/funds") for form in values(row["counted"]))


@cache
def unit_signs() -> frozenset[str]:
    """Abbreviations and signs of units: т, га, %, чел."""
    return frozenset(row["sign"] for row in read_table("money/unit_signs"))
