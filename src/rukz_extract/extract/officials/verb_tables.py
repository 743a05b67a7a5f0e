"""Verbs and words of office: what "стал", "назначил", "пост" say of a post."""

from functools import cache
from typing import NamedTuple

from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table, values, words_of


class VerbForm(NamedTuple):
    """What a verb says of a post, and the post's status.

    ``pattern``: become (post in the instrumental, its subject holds it), appoint (its object holds it), seat
    (a verb of "пост"), move (its object gets or loses the "пост"), replace (one for another), yield (one to
    another), reach ("дорос до министра"), join ("перешёл в советники"), being ("будучи министром"), known
    ("известен как министр"), remembered ("его помнят как министра"), duty ("исполняет обязанности"), entrust
    (duties to another), lead (a body), decree ("назначить" at the head of an order), sit (in a chamber),
    approve ("одобрил кандидатуру"), none (only a chance is told).
    """

    pattern: str
    status: str | None
    noun: bool = False
    """True for "отставка", "назначение": their holder stands in the genitive."""


DUTY = VerbForm("duty", None)
"""The verb of "временно исполняет обязанности губернатора", which is part of the mention."""
BECOMING = VerbForm("become", None)
"""The verb of who gave the post to himself, and of what is told without one: "Пётр Белов теперь министр"."""
DECREE = VerbForm("appoint", None)
"""The verb of an order: "2. Назначить …"."""


@cache
def verb_forms() -> dict[str, dict[str, VerbForm]]:
    """Verb forms by key, then by pattern."""
    found: dict[str, dict[str, VerbForm]] = {}
    for row in read_table("officials/verbs"):
        for form in values(row["forms"]):
            found.setdefault(fold(form), {})[row["pattern"]] = VerbForm(
                row["pattern"], row["status"] or None, bool(row["noun"])
            )
    return found


@cache
def seat_words() -> frozenset[str]:
    """Forms of "пост", "должность", "кресло", "обязанности"."""
    return frozenset(fold(form) for row in read_table("officials/seat_words") for form in values(row["forms"]))


@cache
def any_words() -> frozenset[str]:
    """Words before an office that mean any holder of it: "ни один президент"."""
    return frozenset(fold(form) for row in read_table("officials/any_words") for form in values(row["forms"]))


@cache
def his_words() -> frozenset[str]:
    """The pronouns "его", "её", "их"."""
    return frozenset(fold(form) for form, kind in words_of("officials/succession", "forms", "kind") if kind == "his")


@cache
def own_words() -> frozenset[str]:
    """The forms of the pronoun "свой"."""
    return frozenset(fold(form) for form, kind in words_of("officials/succession", "forms", "kind") if kind == "own")


@cache
def openings() -> frozenset[str]:
    """Words that open a sentence whose subject was named in the one before: "он", "ранее", "затем"."""
    return frozenset(row["word"] for row in read_table("officials/openings"))


def is_participle(word: str) -> bool:
    """True for "занимавший", "назначенного"; short forms ("назначен") are verbs."""
    return readings(word)[0].pos == "PRTF"


@cache
def succession_kinds() -> dict[str, frozenset[str]]:
    """Kinds of the words of succession by key."""
    found: dict[str, set[str]] = {}
    for form, kind in words_of("officials/succession", "forms", "kind"):
        found.setdefault(fold(form), set()).add(kind)
    return {key: frozenset(kinds) for key, kinds in found.items()}


@cache
def reign_words(sense: str) -> frozenset[str]:
    """Forms of the words around a name that tell of a time in office, of a namesake thing, of an election."""
    rows = read_table("officials/reign_words")
    return frozenset(fold(form) for row in rows if row["sense"] == sense for form in values(row["forms"]))
