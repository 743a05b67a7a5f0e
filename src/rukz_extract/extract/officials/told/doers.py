"""Who did what a verb in the past tells, by its own clause: "победила Анна Белова", not "сообщила, что мандат сдан"."""

from rukz_extract.extract.officials.people_index import Naming
from rukz_extract.extract.officials.told.clauses import BREAKS
from rukz_extract.extract.officials.told.subjects import Subjects
from rukz_extract.extract.officials.words import HE_OR_SHE, NOT
from rukz_extract.language.marks import QUOTES
from rukz_extract.language.morphology import is_finite, readings

_MARKS = BREAKS - QUOTES
_OPENING = frozenset({",", "("})
"""Marks before what is said of somebody by the way: "Белов, набрав две трети, победил"."""
_CLOSED = frozenset({"CONJ", "NPRO"})
"""How a clause of its own begins behind a comma: "победила явка, как и ждал Белов"."""


def doer(subjects: Subjects, verb: int) -> Naming | None:
    """The name in the nominative that a verb goes with; None where it is denied, or the gender is another."""
    if subjects.doc.key_at(verb - 1) == NOT:
        return None
    begin, end = subjects.people.sentence(verb)
    found = _before(subjects, begin, verb) or _behind(subjects, verb, end)
    return found if found is not None and subjects.people.agrees(verb, found) else None


def _before(subjects: Subjects, begin: int, verb: int) -> Naming | None:
    """The last subject before a verb in its clause, over what is said of him by the way."""
    keys, people = subjects.doc.keys, subjects.people
    first = next((token + 1 for token in range(verb - 1, begin - 1, -1) if keys[token] in _MARKS), begin)
    named = [name for name in people.between(begin, verb) if people.may_be_subject(name)]
    if first == verb:
        return next((name for name in reversed(named) if _is_apart(subjects, name, verb)), None)
    own = [name for name in named if name.first >= first]
    return own[-1] if own else subjects.relative(verb, named)


def _is_apart(subjects: Subjects, name: Naming, verb: int) -> bool:
    """True for "Анна Белова, депутат думы, сложила" and "депутат думы, Анна Белова, сложила"."""
    keys = subjects.doc.keys
    alone = name.last == verb - 1
    return subjects.doc.key_at(name.first - 1) in _OPENING if alone else keys[name.last] in _OPENING


def _behind(subjects: Subjects, verb: int, end: int) -> Naming | None:
    """The first subject behind a verb, before another verb or clause: "победил действующий мэр, физик Пётр Белов"."""
    doc, people = subjects.doc, subjects.people
    for token in range(verb + 1, end):
        if (name := people.starting.get(token)) is not None and people.may_be_subject(name):
            return name
        if doc.keys[token] in HE_OR_SHE | {NOT} or is_finite(doc.words[token]):
            return None  # "победил не Белов"
        if doc.keys[token] in _MARKS and (doc.keys[token] != "," or _begins_clause(subjects, token + 1)):
            return None
    return None


def _begins_clause(subjects: Subjects, token: int) -> bool:
    word = subjects.doc.word_at(token)
    return bool(word) and readings(word)[0].pos in _CLOSED
