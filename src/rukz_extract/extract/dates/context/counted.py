"""Whether a number counts what stands behind it: "2000 рабочих", "1950 тенге", "от 2000 до 3000 мест"."""

from functools import cache

from rukz_extract.extract.dates.context.nearby import key_after, key_before, opens_sentence, words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import Reading, readings
from rukz_extract.resources import read_table, values

_EARLIEST, _LATEST = 1700, 2100
"""Years that a number without "год" may mean."""
_DIGITS_OF_A_YEAR = 4
_PAUCAL = frozenset({2, 3, 4})
_TEENS = range(11, 15)
_INSTRUMENTAL = ("ами", "ями")
_SHORT = "many"
"""The guard of nouns whose first form counts too: "1900 сом"."""


def is_counted(found: Found) -> bool:
    """True when the number at the end of the mention counts what follows: "2000 рабочих", "1500 рублей"."""
    return _counts(found.doc, found.tokens[1]) and not _is_subject(found)


def is_of_counted_range(found: Found) -> bool:
    """True for the first number of "от 2000 до 3000 тенге", "с 2000 до 2500": the second is no year."""
    doc, place = found.doc, found.tokens[1]
    opened = key_before(found) in words("range_opener")
    if not opened or key_after(found) not in words("range_link") or place + 1 >= len(doc):
        return False
    number = doc.keys[place + 1]
    if not number.isdecimal():
        return False
    if _counts(doc, place + 2) or doc.keys[place + 2 : place + 3] == ["000"]:
        return True
    return len(number) >= _DIGITS_OF_A_YEAR and not _EARLIEST <= int(number) <= _LATEST


def may_be_year(number: int | None) -> bool:
    """True for a number in the range of years that are told without "год", and for none."""
    return number is None or _EARLIEST <= number <= _LATEST


def _counts(doc: Doc, place: int) -> bool:
    """True when the number before a token counts what begins there, on its line."""
    if place >= len(doc) or doc.starts_line(place):
        return False
    key = doc.keys[place]
    if key in words("counted") or key in _unchanging():
        return True
    if doc.words[place][0].isupper() or not key.isalpha():
        return False
    if key in _currencies():
        return any(map(_is_many, readings(key))) or (_takes_few(doc.keys[place - 1]) and _is_one(key))
    reading = readings(key)[0]
    if reading.pos in ("NOUN", "ADJF"):
        return reading.number == "plur" and reading.case not in (None, "nomn")
    return reading.pos == "ADJS" and any(map(_is_many, readings(key)))  # "саженцев", no short adjective


def _is_many(reading: Reading) -> bool:
    return reading.pos == "NOUN" and reading.case == "gent" and reading.number == "plur"


def _is_one(key: str) -> bool:
    return any(reading.case == "gent" and reading.number == "sing" for reading in readings(key))


def _takes_few(number: str) -> bool:
    """True for numbers that end in 2 to 4: "1992 рубля"."""
    return number.isdecimal() and int(number) % 10 in _PAUCAL and int(number) % 100 not in _TEENS


def _is_subject(found: Found) -> bool:
    """True for "В 2015 тенге подешевел", where a word that does not change is what the clause tells of."""
    doc, place = found.doc, found.tokens[1]
    if key_before(found) not in words("in") | words("since") or key_after(found) not in _unchanging():
        return False
    if not opens_sentence(doc, found.tokens[0] - 1) or place + 1 >= len(doc):
        return False
    verb = readings(doc.keys[place + 1])[0]
    return verb.pos == "VERB" and verb.number == "sing"


@cache
def _currencies() -> frozenset[str]:
    """The forms of the nouns of currencies."""
    return frozenset(form for row in read_table("money/nouns") for form in values(row["forms"]))


def _is_declined(form: str) -> bool:
    return form.endswith(_INSTRUMENTAL)


@cache
def _unchanging() -> frozenset[str]:
    """Names of currencies that have one form for all cases, with signs and codes: "тенге", "тг", "KZT", "1900 сом"."""
    rows = read_table("money/nouns")
    nouns = {form for row in rows if not any(map(_is_declined, values(row["forms"]))) for form in values(row["forms"])}
    nouns |= {row["lemma"] for row in rows if row["guard"] == _SHORT}
    short = {form.rstrip(".") for row in rows for form in values(row["abbreviations"])}
    signs = {row["sign"] for row in read_table("money/signs")} | {
        fold(row["form"]) for row in read_table("money/codes")
    }
    return frozenset(nouns | short | signs)
