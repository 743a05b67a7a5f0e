"""Namesakes of one family: "отец Владимир Спиридонович Ветров", "Дональд Ветров — младший"."""

from collections.abc import Iterable
from functools import cache

from rukz_extract.extract.people.parts import Parts
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import DASHES, opens
from rukz_extract.gazetteer.holders import bears_office
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table, values

_TELLING = 5
"""Letters of a surname that the register may vouch for: "Хан" and "Ма" are too short."""
_PARTY = "Блок"
_NAMESAKE_REACH = 3
"""Tokens behind a name up to the word that tells of another bearer: "полный тёзка", "однофамилец"."""
NAMESAKE = "namesake"
KIN = "kin"
"""What sets a relative apart who is called by first name and patronymic."""


def namesake(doc: Doc, span: TokenSpan, parts: Parts) -> str:
    """What sets the bearer of a name apart from another one of that name; empty for nothing."""
    first, last = span
    generation = _generation(doc, last) or _told_namesake(doc, last)
    if generation:
        return generation
    father = bool(parts.first and parts.middle and parts.last)
    return KIN if father and first and not opens(doc, first) and _is_kin(doc.words[first - 1]) else ""


def is_of_holder(surnames: Iterable[tuple[str, str]]) -> bool:
    """True for a surname of the register of offices, whatever small town bears it: "включая Никсона".

    ``surnames`` are the nominatives that a mention allows, each with its gender.
    """
    return any(len(name) >= _TELLING and bears_office(name) for _, name in surnames)


def names_party(doc: Doc, span: TokenSpan) -> bool:
    """True for the name inside a party's: "депутаты Блока | Петра Ветрова"."""
    return span[0] > 0 and doc.words[span[0] - 1].startswith(_PARTY)


def _generation(doc: Doc, token: int) -> str:
    """The word "младший" or "старший" behind a name, with a dash or without."""
    place = token + (token < len(doc) and doc.words[token] in DASHES)
    key = doc.key_at(place)
    return _generations().get(key, "") if place > token or (key and doc.words[place][:1].isupper()) else ""


def of_elder(surname: str) -> str:
    """The surname of the elder of two namesakes by itself: "буш" of "буш-старший"; empty for any other.

    The younger one does not go by it: "Трамп" is the father.
    """
    plain, place = generation_told(surname)
    return plain if place else ""


def generation_told(surname: str) -> tuple[str, int]:
    """The surname of "Буш-младший" by itself and the place of its bearer among namesakes, the latest first.

    0 for the younger one, -1 for the elder one; the whole surname and 0 for any other.
    """
    plain, dash, end = surname.rpartition("-")
    return (plain, _places()[end]) if dash and end in _places() else (surname, 0)


def _told_namesake(doc: Doc, token: int) -> str:
    """Another one of a known name: "Иван Белов, полный тёзка премьера"."""
    if doc.keys[token : token + 1] not in ([","], ["("]):
        return ""
    return next((NAMESAKE for key in doc.keys[token + 1 : token + _NAMESAKE_REACH] if key in _same_names()), "")


@cache
def _same_names() -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in read_table("people/same_names"))


@cache
def _generations() -> dict[str, str]:
    """Forms of the words of generations."""
    return {fold(form): row["lemma"] for row in read_table("people/generations") for form in values(row["forms"])}


@cache
def _places() -> dict[str, int]:
    """The places of the bearers that the words of generations tell."""
    return {row["lemma"]: int(row["place"]) for row in read_table("people/generations")}


@cache
def kin_words() -> frozenset[str]:
    """Lemmas of kinsmen: сын, вдова, тёзка."""
    return frozenset(fold(row["lemma"]) for row in read_table("officials/relations") if row["kin"])


def _is_kin(word: str) -> bool:
    return any(fold(reading.lemma) in kin_words() for reading in readings(word))
