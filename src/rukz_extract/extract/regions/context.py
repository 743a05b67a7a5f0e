"""Is a territory meant? The tagger's spans and the words around vote on each sighting."""

from collections.abc import Callable
from functools import cache

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.morphology import lemma, readings
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values

Rule = Callable[[Doc, Sighting, NameSpan | None], bool | None]
SAFE_SIZE = 100_000
"""A name without a second meaning and with so many people counts even where the tagger is silent."""
KNOWN_SIZE = 20_000
"""A name that is a common word too and has fewer people counts only behind a preposition."""
_QUOTES = frozenset("«»\"“”„‟''’‘")
_PLACE_PREPOSITIONS = frozenset("в во из под до к от у на через между близ возле около для по за с".split())


@cache
def _group(name: str) -> frozenset[str]:
    rows = read_table("regions/context_words")
    return frozenset(lemma for row in rows if row["group"] == name for lemma in values(row["lemmas"]))


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(row["suffix"] for row in read_table("regions/place_suffixes"))


def is_territory(doc: Doc, sighting: Sighting, spans: dict[int, NameSpan]) -> bool:
    """The answer of the first rule that has one."""
    span = spans.get(sighting.first)
    for rule in RULES:
        answer = rule(doc, sighting, span)
        if answer is not None:
            return answer
    return False


def _no_entry(_: Doc, sighting: Sighting, __: NameSpan | None) -> bool | None:
    return None if sighting.entries or sighting.second else False


def _sum_of_money(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``долларов США`` is money."""
    before = doc.keys[sighting.first - 1] if sighting.first else ""
    if before.startswith("доллар") and sighting.entries and sighting.entries[0].code in {"US", "CA", "AU", "HK", "SG"}:
        return False
    return None


def _unknown_unit(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``Новый район`` at the head of a sentence is no name."""
    if not sighting.marks.startswith("u") or not sighting.sure or sighting.rule == "tagged_place":
        return None
    if span and span.kind == "LOC":
        return True
    return doc.sentence(sighting.first)[0] != sighting.first and not doc.starts_line(sighting.first)


def _settled(_: Doc, sighting: Sighting, __: NameSpan | None) -> bool | None:
    return True if sighting.sure else None


def _person(_: Doc, __: Sighting, span: NameSpan | None) -> bool | None:
    return False if span and span.kind == "PER" else None


def _quoted(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``«Барселона»``, ``крейсер «Москва»``: a name alone in quotes names something else."""
    first, last = sighting.first - 1, sighting.last
    if first >= 0 and last < len(doc) and doc.words[first] in _QUOTES and doc.words[last] in _QUOTES:
        return False
    return None


def _other_thing(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``река Иртыш``, ``аэропорт Сочи``, ``имени Пушкина``: the word before tells what is named."""
    place = sighting.first - 1
    if place >= 0 and doc.words[place] in _QUOTES:
        place -= 1
    if place < 0 or not doc.words[place][:1].isalpha():
        return None
    word = lemma(doc.words[place])
    if word in _group("nature") or word in _group("between"):
        return False
    return False if word in _group("named") and _nominative(doc, sighting) else None


def _nominative(doc: Doc, sighting: Sighting) -> bool:
    return bool(sighting.entries) and doc.slice(sighting.first, sighting.last) == sighting.entries[0].name


def _organisation(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """A territory in the name of a public body counts, in that of a bank, club or medium not."""
    if span is None or span.kind != "ORG":
        return None
    words = [lemma(doc.words[token]) for token in range(max(span.first - 1, 0), span.last)]
    return not any(word in _group("proper") for word in words) and _plain(sighting)


def _plain(sighting: Sighting) -> bool:
    return not sighting.marks.strip("a") or bool(sighting.entries and sighting.entries[0].level == Level.COUNTRY)


def _unknown(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """A place of the tagger that no table knows needs the looks of a settlement's name."""
    if not sighting.marks.startswith("u"):
        return None
    words = doc.words[sighting.first : sighting.last]
    if any(word.islower() for word in words) and not any("-" in word for word in words):
        return False
    if words[-1].endswith(_suffixes()) or all(word.isupper() and len(word) > 1 for word in words):
        return False
    return not _of_a_noun(doc, sighting) and _looks_like_a_place(doc, sighting)


def _of_a_noun(doc: Doc, sighting: Sighting) -> bool:
    """``Елисейского дворца``, ``Советского Союза``: an adjective with its noun behind it."""
    if sighting.last >= len(doc) or not doc.words[sighting.last][:1].isalpha():
        return False
    last = readings(doc.words[sighting.last - 1])
    if not any(reading.pos in {"ADJF", "PRTF"} for reading in last):
        return False
    cases = {reading.case for reading in last if reading.pos in {"ADJF", "PRTF"}}
    return any(reading.pos == "NOUN" and reading.case in cases for reading in readings(doc.words[sighting.last]))


def _looks_like_a_place(doc: Doc, sighting: Sighting) -> bool:
    if sighting.last - sighting.first > 1:
        return True
    known = [reading for reading in readings(doc.words[sighting.first]) if reading.known]
    if not known or any("Geox" in reading.grammemes for reading in known):
        return True
    before = doc.keys[sighting.first - 1] if sighting.first else ""
    people = any(reading.grammemes & {"Name", "Surn", "Patr"} for reading in known)
    return people and before in _PLACE_PREPOSITIONS


def _place(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    if span is None or span.kind != "LOC":
        return None
    if "c" in sighting.marks and max((entry.population for entry in sighting.entries), default=0) < KNOWN_SIZE:
        return doc.keys[sighting.first - 1] in _PLACE_PREPOSITIONS if sighting.first else False
    return not _of_a_noun(doc, sighting) if "c" in sighting.marks else True


def _silent(_: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    heavy = max((entry.population for entry in (*sighting.entries, *sighting.second)), default=0)
    return not sighting.marks.strip("a") and heavy >= SAFE_SIZE


RULES: tuple[Rule, ...] = (
    _no_entry, _sum_of_money, _unknown_unit, _settled, _person, _quoted, _other_thing, _organisation, _unknown,
    _place, _silent,
)  # fmt: skip
