"""The words of zones: head nouns, adjectives and abbreviations in every form, read from the tables once."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from rukz_extract.language.fold import fold
from rukz_extract.records import ZoneKind, ZoneProfile
from rukz_extract.resources import Row, read_table, values

Number = Literal["sing", "plur"]
Need = Literal["", "name", "tie", "introduced", "project"]
"""What a type phrase needs to count: nothing, a name, a place, to be spelled out elsewhere in the article, or to be
founded in a place ("построят хаб в Рудном"), else it only refers back."""

_ENDINGS: dict[str, dict[Number, list[str]]] = {
    "masculine": {"sing": ["", "а", "у", "ом", "е"], "plur": ["ы", "и", "ов", "ам", "ами", "ах"]},
    "feminine": {"sing": ["а", "ы", "е", "у", "ой", "ою"], "plur": ["ы", "", "ам", "ами", "ах"]},
    "territory": {"sing": ["я", "и", "ю", "ей", "ею"], "plur": ["и", "й", "ям", "ями", "ях"]},
}
_ADJECTIVE_ENDINGS = re.findall(
    r"\w+", "ый ий ой ого его ому ему ым им ом ем ая яя ой ей ую юю ою ое ее ые ие ых их ыми ими о"
)
_PLACE_CASES = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую")
BY_LAW = frozenset({ZoneKind.SPECIAL_ECONOMIC_ZONE, ZoneKind.PRIORITY_DEVELOPMENT_AREA})
"""Kinds that come into being by an act: they exist, and have no profile, unless the article says otherwise."""
_PLURAL_ENDINGS = re.compile(r"(?:ые|ие|ых|их|ыми|ими)$")
_NATIONS = re.compile(
    r"^(?!северо|южно|западно|восточно)\w+(?:ско|цко|о)-\w+[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$"
)


class Head(NamedTuple):
    """A form of a head noun: its dictionary form and the numbers that the form may stand for."""

    noun: str
    numbers: frozenset[Number]
    instrumental: bool


class Adjective(NamedTuple):
    """What an adjective says of a zone: its class (see ``zones/types``), the profile and the country it gives."""

    category: str
    profile: ZoneProfile | None
    country: str = ""


class ZoneType(NamedTuple):
    """A kind of zone, what its type words need to count as a record, and the one country that has it."""

    head: str
    kind: ZoneKind
    profile: ZoneProfile | None
    need: Need
    country: str
    categories: frozenset[str]
    tail: str


class Tail(NamedTuple):
    """Words behind a head that belong to the type: "опережающего развития", "ППТ"."""

    words: tuple[str, ...]
    tail: str
    profile: ZoneProfile | None


def _profile(cell: str) -> ZoneProfile | None:
    return ZoneProfile(cell) if cell else None


@cache
def heads() -> dict[str, Head]:
    """Every form of the head nouns, by key."""
    found: dict[str, Head] = {}
    for row in read_table("zones/heads"):
        for form, number in _head_forms(row["noun"], row["model"]):
            known = found.get(fold(form))
            numbers = known.numbers | {number} if known else frozenset({number})
            found[fold(form)] = Head(row["noun"], numbers, form.endswith("ом"))
    return found


def _head_forms(noun: str, model: str) -> Iterator[tuple[str, Number]]:
    if model == "fleeting":  # узел, узла
        yield noun, "sing"
        noun, model = noun[:-2] + noun[-1], "masculine"
    stem = noun if model == "masculine" else noun[:-1]
    for number, endings in _ENDINGS[model].items():
        for ending in endings:
            yield stem + ending, number


@cache
def word_group(name: str) -> frozenset[str]:
    """Words of a group of ``zones/word_groups``: lemmas or forms that one rule looks for beside a zone."""
    return _word_groups()[name]


@cache
def _word_groups() -> dict[str, frozenset[str]]:
    return {row["group"]: frozenset(values(row["words"])) for row in read_table("zones/word_groups")}


@cache
def feminine_heads() -> frozenset[str]:
    """Head nouns of feminine gender: зона, территория."""
    return frozenset(row["noun"] for row in read_table("zones/heads") if row["model"] in ("feminine", "territory"))


@cache
def references() -> dict[str, frozenset[ZoneKind]]:
    """Kinds of zone that a bare head noun may refer to, whatever the head of their type: "зона", "хаб"."""
    rows = read_table("zones/heads")
    return {row["noun"]: frozenset(ZoneKind(kind) for kind in values(row["refers"])) for row in rows}


@cache
def bare_heads() -> frozenset[str]:
    """Head nouns that refer back to a zone when they stand alone."""
    return frozenset(row["noun"] for row in read_table("zones/heads") if row["bare"] != "no")


@cache
def naming_heads() -> frozenset[str]:
    """Head nouns that may take a zone's name without an adjective of type: "зона «Кайрат»", never "порт «Оля»"."""
    return frozenset(row["noun"] for row in read_table("zones/heads") if row["bare"] == "yes")


@cache
def _adjectives() -> dict[str, Adjective]:
    found = {}
    for row in read_table("zones/adjectives"):
        adjective = Adjective(row["class"], _profile(row["profile"]), row["country"])
        for ending in _ADJECTIVE_ENDINGS:
            found[fold(row["stem"] + ending)] = adjective
    return found


def adjectives(key: str) -> list[Adjective]:
    """What an adjective says; a compound says what its parts say ("транспортно-логистического")."""
    known = _adjectives().get(key)
    if known:
        return [known]
    if "-" not in key:
        return []
    if _NATIONS.match(key) and not any(part in _adjectives() for part in key.split("-")):
        return [Adjective("scope", None)]  # "китайско-белорусского индустриального парка"
    first, _, last = key.rpartition("-")
    tail = _adjectives().get(last)
    if tail is None:
        return []
    front = _adjectives().get(first)
    return [front, tail] if front else [tail]


def is_plural_adjective(key: str) -> bool:
    """True for a form that only the plural has: "особые", "промышленных"."""
    return bool(_PLURAL_ENDINGS.search(key))


@cache
def abbreviations() -> dict[str, ZoneType]:
    """The abbreviations of types by their exact spelling."""
    return {row["form"]: _zone_type(row) for row in read_table("zones/abbreviations")}


@cache
def project_types() -> dict[str, ZoneType]:
    """Types of the head nouns that are a zone without an adjective where one is founded."""
    return {head: kind for head, kinds in types().items() for kind in kinds if kind.need == "project"}


@cache
def types() -> dict[str, list[ZoneType]]:
    """The types of each head noun, the first that fits wins."""
    found: dict[str, list[ZoneType]] = {}
    for row in read_table("zones/types"):
        found.setdefault(row["head"], []).append(_zone_type(row))
    return found


def _zone_type(row: Row) -> ZoneType:
    return ZoneType(
        row["head"],
        ZoneKind(row["kind"]),
        _profile(row["profile"]),
        row["need"],  # type: ignore[arg-type]  # the tests check the cells
        row["country"],
        frozenset(row.get("classes", "").split()),
        row.get("tail", ""),
    )


@cache
def tails() -> dict[str, list[Tail]]:
    """The tails by their first word, the longest first."""
    found: dict[str, list[Tail]] = {}
    for row in read_table("zones/tails"):
        words = tuple(fold(word) for word in row["words"].split())
        found.setdefault(words[0], []).append(Tail(words, row["tail"], _profile(row["profile"])))
    for rows in found.values():
        rows.sort(key=lambda tail: -len(tail.words))
    return found


@cache
def context() -> dict[str, str]:
    """Role of a word beside a type phrase, by its lemma: generic, blocked, company, speaker and others."""
    return {fold(row["lemma"]): row["role"] for row in read_table("zones/context")}


@cache
def status_cues() -> dict[str, str]:
    """What a word says of the state of a zone, by its lemma: make, plan, founding, growth, work, enter, end."""
    return {fold(row["lemma"]): row["cue"] for row in read_table("zones/status_cues")}


@cache
def fates() -> dict[str, dict[str, str]]:
    """What a verb says with an object, by the lemmas of both: "остался на бумаге" is none, planned, existing."""
    found: dict[str, dict[str, str]] = {}
    for row in read_table("zones/fates"):
        found.setdefault(fold(row["lemma"]), {})[fold(row["object"])] = row["fate"]
    return found


@cache
def place_words() -> dict[str, str]:
    """Words between a zone and its place: preposition, link ("территории"), joint ("с"), compass ("к северу от")."""
    return {fold(row["word"]): row["role"] for row in read_table("zones/place_words")}


@cache
def place_endings(sort: str) -> list[tuple[str, str]]:
    """Endings of place adjectives in every case with what the place's name has instead; ``sort`` town or unit."""
    rows = [row for row in read_table("zones/place_endings") if row["sort"] == sort]
    return [(row["ending"][:-2] + case, row["replacement"]) for row in rows for case in _PLACE_CASES]
