"""Nouns for human beings: "историк" beside a post tells what its holder is besides."""

from rukz_extract.language.cases import CASE_LETTERS
from rukz_extract.language.morphology import readings


def is_person(word: str) -> bool:
    """True for one human being or animal: a singular animate noun."""
    reading = readings(word)[0]
    return reading.pos == "NOUN" and reading.animacy == "anim" and reading.number == "sing"


def cases_of_people(word: str, number: str = "sing") -> frozenset[str]:
    """The cases of a noun for a human being in the singular, or for several in the plural; none for other words."""
    found = readings(word)
    if found[0].pos != "NOUN":
        return frozenset()
    people = (reading for reading in found if reading.animacy == "anim" and reading.number == number)
    return frozenset(CASE_LETTERS[reading.case] for reading in people if reading.case in CASE_LETTERS)


def is_human(word: str) -> bool:
    """True for a noun for a human being in the nominative: "историк"."""
    return any(
        r.pos == "NOUN" and r.animacy == "anim" and r.case == "nomn" and r.number == "sing" for r in readings(word)[:2]
    )
