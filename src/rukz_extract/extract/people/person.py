"""A person named in an article."""

from typing import Literal, NamedTuple

from rukz_extract.records import PersonName

Gender = Literal["m", "f"]
TokenSpan = tuple[int, int]
"""A half-open range of tokens."""


class Person(NamedTuple):
    """Somebody named in an article, official or not: the name in the nominative and every place it stands.

    ``name`` is as full as the article gives it. ``mentions`` are half-open token ranges in text order; no two
    persons share a token. ``rule`` names the construction that gave the fullest mention. ``apart`` is not empty for a
    relative who bears the name of somebody better known. ``spellings`` are the places where the name stands once more
    in Latin letters.
    """

    name: PersonName
    gender: Gender | None
    mentions: tuple[TokenSpan, ...]
    rule: str
    apart: str = ""
    spellings: tuple[TokenSpan, ...] = ()
