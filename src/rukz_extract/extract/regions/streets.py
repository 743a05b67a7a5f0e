"""Names of streets: "улица Абая", "на пересечении улиц Абая и Сатпаева", "на проспекте Астана"."""

from functools import lru_cache

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import JOINERS, list_goes_on
from rukz_extract.extract.regions.surroundings import (
    in_plain_nominative,
    key_before,
    lemma_before,
    word_group,
    word_groups,
)
from rukz_extract.extract.regions.towns import are_forms
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import is_plural
from rukz_extract.records import Level

_SOFT = "ь"
STREET_SIZE = 200_000
"""``улица Абая``: behind the word of a street only the names of larger towns count ("улица Москвы")."""


def street(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """False for a name behind the word of a street, or in the list of names behind it."""
    head = head_of_list(doc, sighting.first)
    if doc.starts_line(sighting.first) or not _may_be_streets(doc, head):
        return None
    if any(entry.level != Level.CITY for entry in sighting.entries):
        return None
    listed = head < sighting.first or list_goes_on(doc, sighting.last)
    if is_plural(doc.words[head - 1]) and not listed:
        return None  # "на улицах Рудного"
    return False if sighting.people < STREET_SIZE or is_named_after(doc, sighting) else None


def _may_be_streets(doc: Doc, head: int) -> bool:
    """True behind the word of a street, also short, or behind that of a crossing of streets."""
    if key_before(doc, head) == ".":
        return key_before(doc, head - 1) in word_group("street")
    return lemma_before(doc, head) in word_groups("street", "crossroads")


def is_named_after(doc: Doc, sighting: Sighting) -> bool:
    """True for a person, for an old name and for a nominative: "улицы Кирова и Жамбыла", "проспект Астана"."""
    if "p" in sighting.marks:
        return True
    if in_plain_nominative(doc, sighting):
        return True
    key = doc.keys[sighting.last - 1]
    return not any(is_alike(key, fold(entry.name).split(" ")[-1]) for entry in sighting.entries)


def is_alike(key: str, name: str) -> bool:
    """True for a form of a name, which may be short ("Риги"); only an old name is quite another word."""
    return key.replace(_SOFT, "")[:3] == name.replace(_SOFT, "")[:3] or are_forms(key, name)  # "Улькен" is Улкен


def head_of_list(doc: Doc, first: int) -> int:
    """The first name of the list that a name stands in."""
    known, passed = _heads_of_lists(doc), []
    while first not in known and first > 1 and doc.keys[first - 1] in JOINERS and doc.words[first - 2][:1].isupper():
        passed.append(first)
        first -= 2
    head = known.setdefault(first, first)
    known.update(dict.fromkeys(passed, head))
    return head


@lru_cache(maxsize=1)
def _heads_of_lists(_: Doc) -> dict[int, int]:
    """The heads that were asked for in an article: of a list of thousands each name asks again."""
    return {}
