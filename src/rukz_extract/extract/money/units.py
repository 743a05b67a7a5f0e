"""The unit an amount is told for, in the nominative: "за кв. метр" → "кв. метр", "на одного жителя" → "один житель"."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.words import ONE, SHORTENED
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import Reading, inflect, readings
from rukz_extract.resources import Row, read_table, values

_SLASH = "/"
_LONGEST = 4  # words of a unit: "одно исполнительное производство"
_LONGEST_MEASURE = 6  # tokens of "1 тыс. куб. м"
_CASES = frozenset({"accs", "gent"})


def unit_after(doc: Doc, token: int, last: int, *, leading: bool = False) -> str | None:
    """The unit after a preposition or slash at ``token``, inside the tokens up to ``last``; None without one.

    ``leading`` means before the amount, where "за час" tells how long something took and no rate.
    """
    preposition = doc.keys[token]
    if token + 1 >= last or (preposition != _SLASH and preposition not in _prepositions()):
        return None
    head = _heads().get(doc.keys[token + 1])
    if head and preposition in values(head["prepositions"]):
        return _headed(doc, token + 1, last, head)
    row = _units().get(doc.keys[token + 1])
    if row is None or (leading and row["temporal"]):
        return None
    return _plain(doc, token + 1, preposition, last, row)


def _plain(doc: Doc, token: int, preposition: str, last: int, row: Row) -> str | None:
    """A unit of the table, with what completes it: "на душу населения"."""
    if preposition != _SLASH and preposition not in values(row["prepositions"]):
        return None
    following = doc.keys[token + 1] if token + 1 < last else ""
    complement = _complements().get((row["unit"], following))
    return f"{row['unit']} {complement}" if complement else row["unit"]


def _headed(doc: Doc, token: int, last: int, head: Row) -> str | None:
    """A unit that begins with a numeral, "каждый" or an adjective of measure."""
    if head["kind"] in {"one", "each"}:
        return _agreed(doc, token + 1, last, [ONE] if head["kind"] == "one" else [])
    if head["kind"] == "digits":
        return _measured(doc, token, last)
    if head["kind"] == "many":
        return _numbered(doc, token, last, head["nominative"])
    following = token + 2 if doc.keys[token + 1 : token + 2] == ["."] else token + 1
    unit = _units().get(doc.keys[following]) if following < last else None
    return f"{head['nominative']} {unit['unit']}" if unit else None


def _numbered(doc: Doc, token: int, last: int, number: str) -> str | None:
    """What is counted behind the word of a number: "за тысячу кубометров", "за тысячу куб. м", "за тыс. литров"."""
    place = token + 2 if doc.keys[token + 1 : token + 2] == ["."] else token + 1
    if place >= last or not doc.keys[place][:1].isalpha():
        return None
    counted = _measured(doc, place, last) if doc.keys[place] in SHORTENED else doc.keys[place]
    return f"{number} {counted}" if counted else None


def _measured(doc: Doc, first: int, last: int) -> str | None:
    """A unit after digits, as written when abbreviated: "за 1 тонну" → "1 тонна", "за 1 тыс. куб. м" as it is."""
    place = first + doc.keys[first].isdigit()
    while place < min(first + _LONGEST_MEASURE, last) and doc.keys[place] in SHORTENED:
        place += 1
    unit = _units().get(doc.keys[place]) if place < last else None
    return f"{doc.slice(first, place)} {unit['unit']}" if unit else None


def _agreed(doc: Doc, token: int, last: int, heads: list[str]) -> str | None:
    """Adjectives and noun in the nominative singular, behind "один": "одно исполнительное производство".

    "Каждый" tells nothing of the unit: "за каждую вторую тонну" is for a "вторая тонна".
    """
    for place in range(token, min(token + _LONGEST, last)):
        key = doc.keys[place]
        if not key[:1].isalpha():
            return None
        found = readings(key)
        if found[0].pos == "NOUN":
            noun = next((r for r in found if r.pos == "NOUN" and r.case in _CASES and r.number == "sing"), None)
            return _phrase(doc, token, place, heads, noun) if noun else None
    return None


def _phrase(doc: Doc, first: int, noun_at: int, heads: list[str], noun: Reading) -> str:
    grammemes = frozenset({"nomn", "sing", noun.gender or "masc"})
    modifiers = [*heads, *doc.keys[first:noun_at]]
    return " ".join([*((inflect(word, grammemes) or word) for word in modifiers), noun.lemma])


@cache
def _units() -> Mapping[str, Row]:
    rows = read_table("money/units")
    return MappingProxyType({form: row for row in rows for form in (row["unit"], *values(row["forms"]))})


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(word for row in read_table("money/units") for word in values(row["prepositions"]))


@cache
def _heads() -> Mapping[str, Row]:
    return MappingProxyType({row["form"]: row for row in read_table("money/unit_heads")})


@cache
def _complements() -> Mapping[tuple[str, str], str]:
    return MappingProxyType(
        {(row["unit"], row["complement"]): row["complement"] for row in read_table("money/unit_complements")}
    )
