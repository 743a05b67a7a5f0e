"""The unit an amount is told for, in the nominative: "за кв. метр" → "кв. метр", "на одного жителя" → "один житель"."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.counted import is_genitive
from rukz_extract.extract.money.words import NO_UNITS, ONE, SHORTENED
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import Reading, inflect, readings
from rukz_extract.resources import Row, read_table, values

_SLASH = "/"
_JOINTS = frozenset("/.•")
_POWERS = frozenset("23²³")
_LONGEST = 4  # words of a unit: "одно исполнительное производство"
_LONGEST_MEASURE = 6  # tokens of "1 тыс. куб. м"
_CASES = frozenset({"accs", "gent"})
_ADJECTIVE = ("ый", "ий", "ой", "ую", "юю", "ое", "ого")


def unit_after(doc: Doc, token: int, last: int, *, leading: bool = False, each: bool = False) -> str | None:
    """The unit after a preposition or slash at ``token``, inside the tokens up to ``last``; None without one.

    ``leading`` means before the amount, where "за час" tells how long something took and no rate. ``each`` means
    behind "по", where any adjective tells the kind of a unit: "по 900 рублей за контрольную пробу".
    """
    preposition = doc.keys[token]
    if token + 1 >= last or (preposition != _SLASH and preposition not in _prepositions()):
        return None
    head = heads().get(doc.keys[token + 1])
    headed = head and preposition in values(head["prepositions"]) and _headed(doc, token + 1, last, head)
    if headed:
        return headed
    sized = not leading and (_of_size(doc.keys[token + 1]) or (each and _is_adjective(doc.keys[token + 1])))
    place = token + 1 + sized
    row = units().get(doc.keys[place]) if place < last else None
    if row is None or (leading and row["temporal"]):
        return None
    unit = _plain(doc, place, preposition, last, row)
    return unit and (agreed_unit(doc, token + 1, last) if sized else unit)


def agreed_unit(doc: Doc, token: int, last: int) -> str | None:
    """The adjectives and noun from a token on, in the nominative singular: "торговую точку" → "торговая точка"."""
    return _agreed(doc, token, last, [])


def _is_adjective(key: str) -> bool:
    return key.endswith(_ADJECTIVE) and readings(key)[0].pos == "ADJF"


def _of_size(key: str) -> bool:
    """True for the adjective of "за 40-футовый контейнер", "за пятилитровую канистру"."""
    return key.endswith(_ADJECTIVE) and any(size in key for size in _sizes())


def _plain(doc: Doc, token: int, preposition: str, last: int, row: Row) -> str | None:
    """A unit of the table, with what completes it: "на душу населения"."""
    if preposition != _SLASH and preposition not in values(row["prepositions"]):
        return None
    following = doc.keys[token + 1] if token + 1 < last else ""
    complement = _complements().get((row["unit"], following))
    return f"{row['unit']} {complement}" if complement else _named(doc, token, last, row)


def _headed(doc: Doc, token: int, last: int, head: Row) -> str | None:
    """A unit that begins with a numeral, "каждый" or an adjective of measure."""
    if head["kind"] in {"one", "each"}:
        return _agreed(doc, token + 1, last, [ONE] if head["kind"] == "one" else [])
    if head["kind"] == "digits":
        return _measured(doc, token, last)
    if head["kind"] == "many":
        return _numbered(doc, token, last, head["nominative"])
    following = token + 2 if doc.keys[token + 1 : token + 2] == ["."] else token + 1
    unit = units().get(doc.keys[following]) if following < last else None
    return f"{head['nominative']} {unit['unit']}" if unit else None


def _numbered(doc: Doc, token: int, last: int, number: str) -> str | None:
    """What is counted behind the word of a number: "за тысячу кубометров", "за тысячу куб. м", "за тыс. литров"."""
    place = token + 2 if doc.keys[token + 1 : token + 2] == ["."] else token + 1
    if place >= last or not doc.keys[place][:1].isalpha():
        return None
    key = doc.keys[place]
    counted = _measured(doc, place, last) if key in SHORTENED else key if is_genitive(key) else None
    return f"{number} {counted}" if counted else None


def _measured(doc: Doc, first: int, last: int) -> str | None:
    """A unit after digits, as written when abbreviated: "за 1 тонну" → "1 тонна", "за 1 тыс. куб. м" as it is."""
    place = first
    while place < last and doc.keys[place].isdecimal():
        place += 1
    while place < min(first + _LONGEST_MEASURE, last) and doc.keys[place] in SHORTENED:
        place += 1
    if place >= last:
        return None
    row = units().get(doc.keys[place])
    name = _named(doc, place, last, row) if row else _many(doc.keys[place])
    return f"{doc.slice(first, place)} {name}" if name else None


def _named(doc: Doc, token: int, last: int, row: Row) -> str:
    """The name of a unit of the table, with what a mark joins to it: "кВт/ч", "кВт.ч", and with its power: "м3"."""
    behind = doc.keys[token + 1 : min(token + 3, last)]
    if len(behind) > 1 and behind[0] in _JOINTS:
        row = units().get("".join([doc.keys[token], *behind]), row)
    power = behind and behind[0] in _POWERS and not doc.gap(token + 1)
    return row["unit"] + behind[0] if power else row["unit"]


def _many(key: str) -> str | None:
    """The word of a unit in the genitive plural as it stands: "за 1000 кубометров", never "за 10 дней"."""
    if not key.isalpha():
        return None
    for reading in readings(key):
        if reading.case == "gent" and reading.number == "plur":
            row = units().get(reading.lemma)
            return key if row and row["prepositions"] and not row["temporal"] else None
    return None


def _agreed(doc: Doc, token: int, last: int, heads: list[str]) -> str | None:
    """Adjectives and noun in the nominative singular, behind "один": "одно исполнительное производство".

    "Каждый" tells nothing of the unit: "за каждую вторую тонну" is for a "вторая тонна".
    """
    for place in range(token, min(token + _LONGEST, last)):
        key = doc.keys[place]
        if not (key[:1].isalpha() or _of_size(key)):
            return None
        if key.isascii() and key in units():
            return " ".join([*heads, *doc.keys[token:place], units()[key]["unit"]])  # "за один TEU"
        found = readings(key)
        if found[0].pos == "NOUN":
            noun = next((r for r in found if r.pos == "NOUN" and r.case in _CASES and r.number == "sing"), None)
            noun = None if noun and noun.lemma in NO_UNITS else noun
            return _phrase(doc, token, place, heads, noun) if noun else None
    return None


def _phrase(doc: Doc, first: int, noun_at: int, heads: list[str], noun: Reading) -> str:
    grammemes = frozenset({"nomn", "sing", noun.gender or "masc"})
    modifiers = [*heads, *doc.keys[first:noun_at]]
    return " ".join([*((inflect(word, grammemes) or word) for word in modifiers), noun.lemma])


@cache
def units() -> Mapping[str, Row]:
    """The rows of the units by every form."""
    rows = read_table("money/units")
    return MappingProxyType({form: row for row in rows for form in (row["unit"], *values(row["forms"]))})


@cache
def _sizes() -> tuple[str, ...]:
    """Stems of adjectives that tell the size or kind of a unit."""
    return tuple(row["stem"] for row in read_table("money/unit_sizes"))


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(word for row in read_table("money/units") for word in values(row["prepositions"]))


@cache
def heads() -> Mapping[str, Row]:
    """The words that begin a unit of several words."""
    return MappingProxyType({row["form"]: row for row in read_table("money/unit_heads")})


@cache
def _complements() -> Mapping[tuple[str, str], str]:
    return MappingProxyType(
        {(row["unit"], fold(row["complement"])): row["complement"] for row in read_table("money/unit_complements")}
    )
