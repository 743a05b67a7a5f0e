"""The words beside a find and what they are."""

from functools import cache

from rukz_extract.extract.dates.classes import codes_of
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.numbers import cardinals
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import Reading, readings
from rukz_extract.resources import read_table


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in the table of context words."""
    return _by_kind()[kind]


@cache
def beginnings(kind: str) -> tuple[str, ...]:
    """The words of one kind as the first letters that they are: "построи" for "построили"."""
    return tuple(words(kind))


@cache
def _by_kind() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("dates/context"):
        found.setdefault(row["kind"], set()).add(row["word"])
    return {kind: frozenset(listed) for kind, listed in found.items()}


def key_before(found: Found, distance: int = 1) -> str:
    """The key of a token before the mention; empty at the start of the text."""
    place = found.tokens[0] - distance
    return found.doc.keys[place] if place >= 0 else ""


def key_after(found: Found) -> str:
    """The key of the token after the mention; empty at the end of the text or of the line."""
    place = found.tokens[1]
    return found.doc.keys[place] if place < len(found.doc) and not found.doc.starts_line(place) else ""


def last_key(found: Found) -> str:
    """The key of the last token of the mention."""
    return found.doc.keys[found.tokens[1] - 1]


def key_before_last(found: Found) -> str:
    """The key of the token before the last one of the mention."""
    return found.doc.keys[found.tokens[1] - 2]


def likeliest(key: str) -> Reading | None:
    """The likeliest reading of a word; None for what is no word."""
    return readings(key)[0] if key.isalpha() else None


def is_adjective(key: str) -> bool:
    """True for an adjective or participle."""
    reading = likeliest(key)
    return reading is not None and reading.pos in ("ADJF", "PRTF")


def is_noun_or_adjective(key: str) -> bool:
    """True for a noun or adjective."""
    reading = likeliest(key)
    return reading is not None and reading.pos in ("NOUN", "ADJF")


def is_plural_adjective(key: str) -> bool:
    """True for the endings of "ближайшие", "прошлых", "этими"."""
    return key.endswith(("ие", "ые", "их", "ых", "ими", "ыми", "эти"))


def tells_days(key: str) -> bool:
    """True for the endings of "(в 20-х) числах", "(пять) чисел", which are no one day."""
    return key.endswith(("ах", "ам", "ами", "ел"))


def is_genitive(key: str) -> bool:
    """True for a noun or adjective in the genitive."""
    reading = likeliest(key)
    return reading is not None and reading.pos in ("NOUN", "ADJF") and reading.case == "gent"


def is_number(key: str) -> bool:
    """True for digits and for number words."""
    return key.isdigit() or key in cardinals()


def is_count(key: str) -> bool:
    """True for figures ("46,5") and for numerals."""
    return key[:1].isdigit() or is_numeral(key)


def is_numeral(key: str) -> bool:
    """True for a word that is most likely a numeral, "несколько" too, which tells no number."""
    reading = likeliest(key)
    return reading is not None and reading.pos == "NUMR"


def follows(found: Found, *classes: str) -> bool:
    """True when the token right before the mention is of one of the classes."""
    place = found.hit.mention[0] - 1
    return place >= 0 and found.island.codes[place] in codes_of(*classes)


def is_name(found: Found) -> bool:
    """True for a last word in quotes or with a capital in the middle of a sentence: «Весна», Красная Весна."""
    first, last = found.tokens
    word = found.doc.words[last - 1]
    if is_quoted(found):
        return True
    return word[0].isupper() and not (len(word) > 1 and word.isupper()) and not opens_sentence(found.doc, first)


def is_quoted(found: Found) -> bool:
    """True for a name in quotes: the newspaper «Сегодня», the agency «Россия сегодня»."""
    first = found.tokens[0]
    named = found.doc.words[first - 1][:1].isupper() and first > 1 and found.doc.keys[first - 2] in words("quote")
    return key_after(found) in words("quote") and (key_before(found) in words("quote") or named)


def opens_sentence(doc: Doc, token: int) -> bool:
    """True for the first token of a line or sentence, or after a mark that may open one."""
    return token == 0 or doc.starts_line(token) or doc.sentence(token)[0] == token or not doc.words[token - 1].isalnum()
