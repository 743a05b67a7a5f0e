"""Districts and first-level units told by their status word: "Исатайский район", "в Московской и Омской областях".

The adjectives before a status word are read backwards through commas and "и"; each names a unit of its own, known to
the gazetteer by its stem or not. Names behind a status word ("район Шал акына", "штат Техас") follow it.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values


class Kind(NamedTuple):
    """A status word: lemma, the level it tells, gender, whether the form is short ("обл")."""

    lemma: str
    level: Level
    gender: str
    short: bool


@cache
def kinds() -> dict[str, Kind]:
    """Status words by their forms."""
    found = {}
    for row in read_table("regions/status_words"):
        for short, column in ((False, "forms"), (True, "abbreviated")):
            for form in values(row[column]):
                found[form] = Kind(row["lemma"], Level(row["level"]), row["gender"], short)
    return found


@cache
def _between() -> dict[str, tuple[Level | None, str]]:
    """Stems of the adjectives between name and status ("муниципальный"): the level they tell, their nominative."""
    return {
        row["stem"]: (Level(row["level"]) if row["level"] else None, row["keep"])
        for row in read_table("regions/status_adjectives")
    }


ENDINGS = {"femn": "ая", "masc": "ий", "neut": "ое"}
JOINERS = frozenset({",", "и", "или", "а", "также", "да", "/"})


def find_units(doc: Doc, lexicon: Lexicon) -> Iterator[Sighting]:
    """Sightings of units named by adjectives before a status word."""
    known = kinds()
    for token, key in enumerate(doc.keys):
        kind = known.get(key)
        if kind and kind.level != Level.CITY and token:
            yield from _before(doc, lexicon, token, kind)


def _before(doc: Doc, lexicon: Lexicon, status: int, kind: Kind) -> Iterator[Sighting]:
    place, inner = _inner(doc, status)
    end = _status_end(doc, status, kind)
    chain = _chain(doc, place)
    for number, token in enumerate(reversed(chain)):
        last, until = (status + 1, end) if not number else (token + 1, doc.ends[token])
        entries = _entries(doc, lexicon, token, inner, kind)
        if entries:
            yield Sighting(
                token, last, doc.starts[token], until, entries, "unit" if not number else "shared_status", sure=True
            )


def _inner(doc: Doc, status: int) -> tuple[int, list[int]]:
    """The token before the status word's own adjectives, and those adjectives, left to right."""
    place, inner = status - 1, []
    while place > 0 and adjective_stem(doc.keys[place]) in _between() and len(inner) < 3:
        inner.insert(0, place)
        place -= 1
    if inner and doc.words[inner[0]][:1].isupper() and not _is_name(doc, place):
        return inner[0], inner[1:]
    return place, inner


def _is_name(doc: Doc, token: int) -> bool:
    word = doc.words[token]
    return word[:1].isupper() and adjective_stem(doc.keys[token]) is not None


def _chain(doc: Doc, place: int) -> list[int]:
    """The tokens of the capitalised adjectives that share the status word, left to right."""
    chain: list[int] = []
    while place >= 0 and _is_name(doc, place):
        chain.insert(0, place)
        place -= 1
        joined = False
        while place > 0 and doc.keys[place] in JOINERS:
            place -= 1
            joined = True
        if not joined:
            break
    return chain


def _status_end(doc: Doc, status: int, kind: Kind) -> int:
    """The end of the status word, with the full stop of a short form."""
    following = status + 1
    dotted = kind.short and following < len(doc) and doc.words[following] == "."
    return doc.ends[following] if dotted else doc.ends[status]


def _entries(doc: Doc, lexicon: Lexicon, token: int, inner: list[int], kind: Kind) -> tuple[Entry, ...]:
    stems = [adjective_stem(doc.keys[place]) or doc.keys[place] for place in (token, *inner)]
    for key in (" ".join([*stems, kind.lemma]), f"{stems[0]} {kind.lemma}"):
        found = lexicon.find(key)
        if found:
            return found.entries
    if kind.lemma == "регион":
        return _region_entries(lexicon, stems[0])
    return _unknown(doc, token, inner, kind)


def _region_entries(lexicon: Lexicon, stem: str) -> tuple[Entry, ...]:
    """"Омский регион" is what the same adjective names with a proper status word."""
    for lemma in ("область", "край"):
        found = lexicon.find(f"{stem} {lemma}")
        if found:
            return found.entries
    return ()


def _unknown(doc: Doc, token: int, inner: list[int], kind: Kind) -> tuple[Entry, ...]:
    level, words = kind.level, []
    for place in inner:
        told, keep = _between()[adjective_stem(doc.keys[place]) or ""]
        level = told or level
        words += [keep] if keep else []
        if told is None and not keep and _between()[adjective_stem(doc.keys[place]) or ""] == (None, ""):
            continue
    name = " ".join([nominative_adjective(doc.words[token], kind.gender), *words, kind.lemma])
    return (Entry(name, level, None, None, None, 0, "status"),)


def nominative_adjective(word: str, gender: str) -> str:
    """An adjective of any case in the nominative singular: ("Исатайского", "masc") is "Исатайский"."""
    stem = adjective_stem(word.lower()) or word
    stem = word[: len(stem)]
    ending = ENDINGS[gender or "masc"]
    if gender in {"masc", ""} and not stem.endswith(("к", "г", "х", "ж", "ш", "щ", "ч")):
        ending = "ый"
    return (stem.capitalize() if word.isupper() else stem) + ending
