"""More offices under one plural head: "министры энергетики Казахстана и экологии России X и Y", "спорта X, труда Y"."""

from dataclasses import replace
from functools import cache

from rukz_extract.extract.officials.phrases.complement import Cursor, Surroundings, read_complement
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.phrases.titles import name_phrase
from rukz_extract.extract.officials.words import AND, LISTING
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.fold import fold
from rukz_extract.resources import read_table

_GOVERNED = frozenset({"area", "body", "organization"})
_LONGEST = 8
"""Tokens of two areas with their "и"."""


def add_second_office(around: Surroundings, phrase: PostPhrase) -> None:
    """Gives a phrase the office behind its "и", when that has a land or body of its own and names follow.

    Both offices share the whole stretch as their mention.
    """
    if phrase.plural and phrase.last in around.people:
        _add_between_names(around, phrase)
        if phrase.second is None and phrase.head.role == "minister" and _names_two(around, phrase.last):
            _share_out(around, phrase)
    elif phrase.can_be_plural and around.doc.key_at(phrase.last) == AND and _is_closed(phrase):
        _add_joined(around, phrase)


def _add_joined(around: Surroundings, phrase: PostPhrase) -> None:
    """Adds the office behind the "и" of "министры энергетики Казахстана | и экологии России X и Y"."""
    cursor = Cursor(around, phrase.head, phrase.last + 1, cases=phrase.cases)
    read_complement(cursor)
    parts, inner = tuple(cursor.parts), cursor.inner
    second = replace(phrase, head_at=phrase.last, parts=parts, inner=inner, organization=None, body=None)
    named = phrase.plural or _names_two(around, cursor.at)
    if cursor.at not in around.people or not _is_closed(second) or not named:
        return
    name_phrase(around.doc, around.lexicon, second)
    phrase.last = second.last = cursor.at
    phrase.second = second


def _add_between_names(around: Surroundings, phrase: PostPhrase) -> None:
    """Adds the offices that stand among the names: "министры спорта Иван Белов, культуры Пётр Лугов и …"."""
    office, name = phrase, phrase.last
    while (cursor := _behind_name(around, phrase, name)) is not None:
        parts, inner = tuple(cursor.parts), cursor.inner
        office.second = replace(
            phrase, head_at=parts[0].first - 1, parts=parts, inner=inner, organization=None, body=None, second=None
        )
        name_phrase(around.doc, around.lexicon, office.second)
        office, name = office.second, cursor.at


def _behind_name(around: Surroundings, phrase: PostPhrase, token: int) -> Cursor | None:
    """What "и" or a comma adds behind the name at a token, when another name follows it at once."""
    while token in around.people:
        token += 1
    if around.doc.key_at(token) not in LISTING:
        return None
    cursor = Cursor(around, phrase.head, token + 1, cases=phrase.cases)
    read_complement(cursor)
    governed = bool(cursor.parts) and cursor.parts[0].kind in _GOVERNED and cursor.parts[0].first == token + 1
    return cursor if governed and cursor.at in around.people else None


def _share_out(around: Surroundings, phrase: PostPhrase) -> None:
    """Parts "министры финансов и энергетики X и Y", each half of which is a ministry's area, not the whole."""
    doc = around.doc
    areas = [part for part in phrase.parts if part.kind == "area"]
    joints = [number for number, part in enumerate(areas) if number and doc.keys[part.first - 1] == AND]
    if len(joints) != 1 or areas[-1].last - areas[0].first > _LONGEST:
        return
    left, right = areas[: joints[0]], areas[joints[0] :]
    one, other = (fold(doc.slice(half[0].first, half[-1].last)) for half in (left, right))
    if not {one, other} <= _governed() or f"{one} {AND} {other}" in _governed():
        return
    rest = tuple(part for part in phrase.parts if part.kind != "area")
    phrase.second = replace(phrase, head_at=right[0].first - 1, parts=(*right, *rest))
    phrase.parts = (*left, *rest)
    for office in (phrase, phrase.second):
        name_phrase(doc, around.lexicon, office)


@cache
def _governed() -> frozenset[str]:
    """The areas that the ministries of the register govern: "финансов", "культуры и спорта"."""
    bodies = (*lexicon().short_bodies.values(), *lexicon().long_bodies.values())
    told = (row["area"] for row in read_table("officials/ministries"))
    return frozenset(map(fold, (*(body.area for body in bodies if body.area), *told, *word_group("joint_areas"))))


def _names_two(around: Surroundings, token: int) -> bool:
    """True for two names, before which "главы" is surely a plural."""
    while token in around.people:
        token += 1
    return around.doc.key_at(token) in LISTING and token + 1 in around.people


def _is_closed(phrase: PostPhrase) -> bool:
    """True for an office that tells whose it is: what "и" joins to it is another."""
    return bool(phrase.parts) and phrase.parts[-1].kind in ("territory", "organization")
