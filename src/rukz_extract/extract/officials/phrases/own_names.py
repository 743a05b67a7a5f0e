"""Which nouns for bodies make a name of their own with what stands around them."""

from functools import cache

from rukz_extract.extract.officials.phrases.phrase import Part
from rukz_extract.extract.officials.words import AT
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table


def is_own_name(doc: Doc, part: Part, first: int, last: int) -> bool:
    """True for a name of its own ("Агентства по атомной энергии"), not for "комитета промышленности"."""
    body = part.body
    if body is None or body.place == "title":
        return False
    capital, long = doc.words[first][:1].isupper(), last - first > 1
    if body.place == "organization":
        return capital and (long or body.sector == "public")
    if body.named_by_area:
        unit = body.sector in ("unit", "private")  # "Совета по …", not "Государственного", "Общественного совета"
        council = doc.words[part.first][:1].isupper() and last > part.last and body.sector == "unit"
        told = council or not unit
        return capital and long and told and not _ends_in_members(doc, last)
    if AT in doc.keys[first:last]:
        return True
    if capital and any(doc.keys[token].startswith(place_named()) for token in range(first + 1, part.last)):
        return True
    return capital and first < part.last - 1 and doc.keys[first].startswith(_own_name_starts())


@cache
def place_named() -> tuple[str, ...]:
    """First letters of bodies that a place makes a name: "Омской таможни", "Уральского таможенного управления"."""
    return tuple(row["start"] for row in read_table("officials/own_name_words") if row["of_place"])


@cache
def _own_name_starts() -> tuple[str, ...]:
    """First letters of adjectives that make a body a name: all of ``own_name_words``."""
    return tuple(row["start"] for row in read_table("officials/own_name_words"))


def _ends_in_members(doc: Doc, last: int) -> bool:
    """True for "Совета народных депутатов": a chamber, whose kind stays in the title."""
    form = lexicon().head(doc.keys[last - 1])
    return form is not None and "gp" in form.cases
