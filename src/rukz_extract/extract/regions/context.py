"""Is a territory meant? The tagger's spans and the words around vote on each sighting."""

from collections.abc import Callable
from functools import cache

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.morphology import lemma
from rukz_extract.resources import read_table

Rule = Callable[[Doc, Sighting, NameSpan | None], bool | None]
SAFE_SIZE = 100_000
"""A name without a second meaning and with so many people counts even where the tagger is silent."""


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("regions/context_words") if row["group"] == name)


def is_territory(doc: Doc, sighting: Sighting, spans: dict[int, NameSpan]) -> bool:
    """The answer of the first rule that has one."""
    span = spans.get(sighting.first)
    for rule in RULES:
        answer = rule(doc, sighting, span)
        if answer is not None:
            return answer
    return False


def _sum_of_money(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """"долларов США" is money."""
    if sighting.first and sighting.entries[0].code == "US" and doc.keys[sighting.first - 1].startswith("доллар"):
        return False
    return None


def _settled(_: Doc, sighting: Sighting, __: NameSpan | None) -> bool | None:
    return True if sighting.sure else None


def _person(_: Doc, __: Sighting, span: NameSpan | None) -> bool | None:
    return False if span and span.kind == "PER" else None


def _no_territory_word(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """"река Урал", "гостиница «Россия»", "улица Киевская": the word before tells what is named."""
    place = sighting.first - 1
    if place >= 0 and doc.words[place] in "«\"“„":
        place -= 1
    if place >= 0 and doc.words[place][:1].islower() and lemma(doc.words[place]) in _group("named"):
        return False
    return None


def _organisation(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """A territory in the name of a public body counts, in that of a bank, club or medium not."""
    if span is None or span.kind != "ORG":
        return None
    words = [lemma(doc.words[token]) for token in range(max(span.first - 1, 0), span.last)]
    return not any(word in _group("proper") for word in words)


def _place(_: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    return True if span and span.kind == "LOC" else None


def _silent(_: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    return not sighting.marks.strip("a") and sighting.entries[0].population >= SAFE_SIZE


RULES: tuple[Rule, ...] = (
    _sum_of_money, _settled, _person, _no_territory_word, _organisation, _place, _silent,
)  # fmt: skip
