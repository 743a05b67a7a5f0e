"""A second office under one plural head: "министры энергетики Казахстана и экологии России X и Y"."""

from dataclasses import replace

from rukz_extract.extract.officials.phrases.complement import Cursor, Surroundings, read_complement
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.phrases.titles import name_phrase
from rukz_extract.extract.officials.words import AND, LISTING


def add_second_office(around: Surroundings, phrase: PostPhrase) -> None:
    """Gives a phrase the office behind its "и", when that has a land or body of its own and names follow.

    Both offices share the whole stretch as their mention.
    """
    doc = around.doc
    if not phrase.can_be_plural or doc.keys[phrase.last : phrase.last + 1] != [AND] or not _is_closed(phrase):
        return
    cursor = Cursor(around, phrase.head, phrase.last + 1, cases=phrase.cases)
    read_complement(cursor)
    parts, inner = tuple(cursor.parts), cursor.inner
    second = replace(phrase, head_at=phrase.last, parts=parts, inner=inner, organization=None, body=None)
    named = phrase.plural or _names_two(around, cursor.at)
    if cursor.at not in around.people or not _is_closed(second) or not named:
        return
    name_phrase(doc, around.lexicon, second)
    phrase.last = second.last = cursor.at
    phrase.second = second


def _names_two(around: Surroundings, token: int) -> bool:
    """True for two names, before which "главы" is surely a plural."""
    while token in around.people:
        token += 1
    return around.doc.key_at(token) in LISTING and token + 1 in around.people


def _is_closed(phrase: PostPhrase) -> bool:
    """True for an office that tells whose it is: what "и" joins to it is another."""
    return bool(phrase.parts) and phrase.parts[-1].kind in ("territory", "organization")
