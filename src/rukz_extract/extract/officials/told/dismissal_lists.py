"""Lists of those who left: "Освобождены: X (вице-министр), Y (аким). Назначены: …", "Уволены X (министр) и Y (мэр)"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.told.verb_holders import WILL_BE
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.officials.words import AND, NOT
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_finite, is_plural
from rukz_extract.records import Status
from rukz_extract.resources import read_table, values

_BESIDE = frozenset(
    {"post_in_brackets", "post_after_dash", "post_after_comma", "post_before_name", "plural_post_before_names"}
)
_HEADING = 8
"""Tokens of "Освобождены от занимаемых должностей:" before the colon or the first name."""
_NEAR = 60
"""Tokens from a heading in which a list tells that its men left their posts."""
_AUXILIARY = 2
"""Tokens of "мог быть", "должны быть"."""
_LISTING = frozenset({",", ";", "(", ")", AND, "также"}) | DASHES


def dismissed_in_lists(people: PeopleIndex, links: Sequence[Link]) -> Iterator[Link]:
    """The posts of the lists once more, as former ones."""
    words = people.doc.tokens_in(_words())
    placed = [link for link in links if link.rule in _BESIDE] if words else []
    beside = sorted(placed, key=lambda link: link.phrase.first)
    firsts = [link.phrase.first for link in beside]
    items = {token for link in beside for token in range(link.phrase.first, link.phrase.last)} | people.tokens
    for token in words if beside else ():
        first = _list_start(people, token, items)
        if first is None:
            continue
        listed = beside[bisect_left(firsts, first) : bisect_left(firsts, _list_end(people, first, items))]
        for link in listed:
            if (link.status or link.phrase.status) is None and _is_meant(people, token, first, listed[0], link):
                yield link._replace(rule="post_left", status=Status.FORMER)


def _is_meant(people: PeopleIndex, token: int, first: int, head: Link, link: Link) -> bool:
    """True for the first of "Уволен министр X и губернатор Y назначил преемника", for each of several who left.

    The first may have no post: "Уволен водитель X, министр Y остался".
    """
    doc, named = people.doc, people.starting.get(first)
    whose = named.person if named is not None else head.person
    return link.person == whose or doc.keys[first - 1] == ":" or is_plural(doc.words[token])


def _list_start(people: PeopleIndex, token: int, items: AbstractSet[int]) -> int | None:
    """Where the list behind a word of dismissal begins: behind a colon, or at a name or post; None for another word."""
    doc, needs = people.doc, _words()[people.doc.keys[token]]
    for place in range(token + 1, min(token + _HEADING, len(doc))):
        if doc.keys[place] == ":" and place not in items:
            return place + 1 if _heads_list(people, token, place, needs) else None
        if place in items:
            around = doc.keys[people.sentence(token)[0] : place]
            told = (not needs or not needs.isdisjoint(around)) and not _is_untold(doc, token)
            return place if told else None
        if not doc.keys[place].isalpha() or doc.starts_line(place):
            return None
    return None


def _heads_list(people: PeopleIndex, token: int, colon: int, needs: AbstractSet[str]) -> bool:
    """True for "Освобождены от занимаемых должностей:" at the head of its sentence with no more before the colon.

    Not for "Уволены десятки рабочих: мэр назвал причины", "Снят карантин: губернатор подписал указ".
    """
    doc = people.doc
    plain = set(doc.keys[token + 1 : colon]) <= word_group("heading_of_leavers") | needs
    near = doc.keys[token : colon + _NEAR]
    return plain and people.sentence(token)[0] == token and (not needs or not needs.isdisjoint(near))


def _is_untold(doc: Doc, token: int) -> bool:
    """True for "не уволен", "мог быть уволен", "будет уволен"."""
    before = doc.keys[max(token - _AUXILIARY, 0) : token]
    return before[-1:] == [NOT] or any(_only_a_chance(key) for key in before)


def _only_a_chance(key: str) -> bool:
    return "none" in verb_forms().get(key, {}) or key in WILL_BE


def _list_end(people: PeopleIndex, first: int, items: AbstractSet[int]) -> int:
    """Where the list ends: with its sentence or lines, before a verb, an appointment, a heading, or another word."""
    doc, headed = people.doc, people.doc.keys[first - 1] == ":"
    end = len(doc) if headed and doc.starts_line(first) else people.sentence(first)[1]
    while headed and end < len(doc) and doc.keys[end - 1] == ";":
        _, end = people.sentence(end)
    for token in range(first, end):
        told = headed or token in items or doc.keys[token] in _LISTING
        if not told or (token not in items and _opens_another(doc, token)):
            return token  # "Уволен X, брат которого, Y (мэр)"
    return end


def _opens_another(doc: Doc, token: int) -> bool:
    """True for a verb, a colon, or an empty line: what stands behind it is told of others."""
    key = doc.keys[token]
    empty = doc.starts_line(token) and doc.gap(token).count("\n") > 1
    return key == ":" or empty or "become" in verb_forms().get(key, {}) or (is_finite(key) and key.isalpha())


@cache
def _words() -> dict[str, frozenset[str]]:
    """The words that open a list of those who left, and what one of them needs beside it."""
    rows = read_table("officials/dismissal_lists")
    return {word: frozenset(values(row["needs"])) for row in rows for word in values(row["words"])}
