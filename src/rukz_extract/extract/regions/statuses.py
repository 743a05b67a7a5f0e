"""Status words ("область", "район", "г."): which ones a text has, and the one that stands before a name."""

from functools import cache, lru_cache
from typing import NamedTuple

from rukz_extract.extract.regions.surroundings import ASKED_IN_TURN
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import may_be_plural, readings
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values


class Kind(NamedTuple):
    """A status word: lemma, level, gender, whether it makes units that no table knows, whether it is short ("обл").

    ``around`` says that it may mean the surroundings ("в районе Мурманска"), ``behind`` is the stem of the adjective
    that makes it a status word ("населённый пункт"), ``state`` that states are called so too ("республика"), ``only``
    the countries whose units are called so ("земля": elsewhere it is soil), ``rural`` that it is of villages ("аул").
    """

    lemma: str
    level: Level
    gender: str
    open: bool
    short: bool
    around: bool = False
    behind: str = ""
    state: bool = False
    only: tuple[str, ...] = ()
    rural: bool = False


@cache
def kinds() -> dict[str, Kind]:
    """Status words by their forms."""
    found = {}
    for row in read_table("regions/status_words"):
        for short, column in ((False, "forms"), (True, "abbreviated")):
            for form in values(row[column]):
                found[form] = Kind(
                    lemma=row["lemma"],
                    level=Level(row["level"]),
                    gender=row["gender"],
                    open=bool(row["open"]),
                    short=short,
                    around=bool(row["around"]),
                    behind=row["behind"],
                    state=bool(row["state"]),
                    only=tuple(values(row["only"])),
                    rural=bool(row["rural"]),
                )
    return found


def kind_at(doc: Doc, token: int) -> Kind | None:
    """The status word at a token, with the adjective before it that it needs; "д." of "и т. д." is none."""
    kind = kinds().get(doc.keys[token]) if token >= 0 else None
    if kind is None:
        return None
    if kind.behind and not (token and adjective_stem(doc.keys[token - 1]) == kind.behind):
        return None
    et_cetera = kind.short and token > 1 and doc.words[token - 1] == "." and len(doc.words[token - 2]) == 1
    return None if et_cetera else kind


class StatusAdjective(NamedTuple):
    """An adjective between name and status: the level it tells, and its nominative where it stays in a unit's name.

    ``of`` is the only status word in whose name it stays: "муниципальный округ", no "район"; empty for any.
    """

    level: Level | None
    keep: str
    of: str


@cache
def status_adjectives() -> dict[str, StatusAdjective]:
    """The adjectives of status words by their stems: "муниципальный", "автономный"."""
    return {
        row["stem"]: StatusAdjective(Level(row["level"]) if row["level"] else None, row["keep"], row["of"])
        for row in read_table("regions/status_adjectives")
    }


_LEAD_IN = frozenset({",", ":", "(", "в", "том", "числе", "включая", "среди", "них"})
_GENITIVE = "gent"
_LONGEST_LIST = 300
"""Tokens from a name back to the status word of the list that it stands in."""
_AMONG = frozenset({"числе", "включая", "них"})
JOINERS = frozenset({",", "и", "или", "а", "также", "да", "/"})


Statuses = list[tuple[int, Kind]]


def find_statuses(doc: Doc) -> Statuses:
    """The tokens that are status words, with what they tell."""
    return [(token, kind) for token in doc.tokens_in(kinds()) if (kind := kind_at(doc, token))]


def behind_status(doc: Doc, token: int, kind: Kind) -> int:
    """The token behind a status word; a short form needs its full stop ("с. Исатай"), or nothing is behind it."""
    if not kind.short:
        return token + 1
    year = token > 0 and (
        doc.words[token - 1][-1].isdigit() or doc.words[token - 1] == "/"
    )  # "в 2016 г. Даже", "км/с."
    dotted = token + 1 < len(doc) and doc.words[token + 1] == "."
    return token + 2 if dotted and not year else len(doc)


def status_before(doc: Doc, first: int) -> Kind | None:
    """The status word right before a token: "города Алтай", "с. Исатай"."""
    if doc.starts_line(first):
        return None  # a heading "Северная земля" does not tell what the next line begins with
    for token in (first - 1, first - 2):
        kind = kind_at(doc, token) if token >= 0 and doc.keys[token] in kinds() else None
        if kind and behind_status(doc, token, kind) == first:
            return kind
    return None


@lru_cache(maxsize=ASKED_IN_TURN)
def status_of_list(doc: Doc, first: int) -> Kind | None:
    """The status word before a token or before the list it stands in: "сёл Карабулак, Манкент и Сайрам"."""
    kind, floor, steps = status_before(doc, first), max(first - _LONGEST_LIST, 1), _steps(doc)
    while kind is None and first > floor and doc.keys[first - 1] in JOINERS:
        step = steps.get(first) or steps.setdefault(first, _step(doc, first))
        if step[0] == first:
            break
        first, kind = step
    return kind or _status_before_lead_in(doc, first)


def _step(doc: Doc, first: int) -> tuple[int, Kind | None]:
    """From a name behind a joiner to the one before it, and the status word before that; a small letter stops."""
    if doc.words[first - 2].islower():
        return first, None
    first -= 2
    kind = status_before(doc, first)
    if kind is None and first and doc.words[first - 1][:1].isupper():
        first -= 1  # "провинций Дейр эз-Зор и Идлиб"
        kind = status_before(doc, first)
    return first, kind


@lru_cache(maxsize=1)
def _steps(_: Doc) -> dict[int, tuple[int, Kind | None]]:
    """The steps made in an article: of a long list each name goes back the way of the one before it."""
    return {}


def _status_before_lead_in(doc: Doc, first: int) -> Kind | None:
    """The plural status word before the words that open a list: "73 населённых пункта, в том числе Илек"."""
    opened = first
    while opened and (doc.keys[opened - 1] in _LEAD_IN or doc.words[opened - 1] in DASHES):
        opened -= 1
    kind = status_before(doc, opened) if opened < first else None
    if kind is None or kind.level != Level.CITY:
        return None
    return kind if doc.keys[first - 1] in _AMONG or may_be_plural(doc.words[opened - 1]) else None


def is_of_many(doc: Doc, first: int) -> bool:
    """``городов Крайнего Севера``, ``сёл Осетии``: a land whose towns are told, in the genitive behind their plural."""
    tag = doc.tags.get(first)
    status = doc.words[first - 1] if first else ""
    if tag is None or tag.case != "Gen" or kind_at(doc, first - 1) is None:
        return False
    return (may_be_plural(status) and not _is_a_list(doc, first)) or _is_of_a_land(doc, first)


def _is_a_list(doc: Doc, first: int) -> bool:
    """``сёл Ольховки и Медвежьего``: several names behind a plural, declined with it."""
    behind = first
    while behind < len(doc) and doc.words[behind][:1].isupper():
        behind += 1
    return list_goes_on(doc, behind)


def list_goes_on(doc: Doc, joiner: int) -> bool:
    """True for the comma or "и" before one more name of a list."""
    return joiner + 1 < len(doc) and doc.keys[joiner] in JOINERS and doc.words[joiner + 1][:1].isupper()


def _is_of_a_land(doc: Doc, first: int) -> bool:
    """``крупнейший город Восточной Гуты``: the town is described, and stands in another case than the land."""
    described = first > 1 and doc.words[first - 2].islower() and adjective_stem(doc.keys[first - 2]) is not None
    return described and all(reading.case != _GENITIVE for reading in readings(doc.words[first - 1]))


def is_behind_a_district(doc: Doc, token: int) -> bool:
    """True for a town behind its district: "района Байконыр | Астаны", "районов Есиль и Нура | Астаны"."""
    kind = status_of_list(doc, token - 1) if token > 1 else None
    return kind is not None and kind.level == Level.DISTRICT
