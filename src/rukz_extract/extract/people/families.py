"""Lone surnames that name a family and nobody in it: "чета Ветров", "семьи Ким", "клана Ветровых"."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rukz_extract.extract.people.declension import known_given, surname_forms
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.readings import NameMention
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table, values

_PLURALS = ("овы", "евы", "ёвы", "ины", "ыны")
_OF_ONE = "his"
"""A family that may be called by the one who heads it: "семья Порошенко", whose name has no cases."""
_SIBLINGS = "each"
"""Relatives who may go by their first names as well: "сестры Анны"."""
_CLEARLY = 0.5
"""How much dearer a reading of a surname is that the words do not mean."""
_NOT_OF_ONE = frozenset({"neut", "femn"})


def families(doc: Doc, mentions: Sequence[NameMention]) -> set[TokenSpan]:
    """Lone surnames of several: "Прохоровы держат", "братьев Ямадаевых" where another bears the name, "чета Белов"."""
    known = {name for mention in mentions for _, name in mention.readings.last}
    bearers = {key for mention in mentions if not mention.bare for key in mention.readings.last}
    return {m.span for m in mentions if m.bare and is_of_family(doc, m.span[0])} | {
        mention.span
        for mention in mentions
        if mention.bare and bearers.isdisjoint(mention.readings.last)
        for reading in mention.readings.scores
        if reading.last.endswith(_PLURALS) or (reading.last.endswith("ых") and reading.last[:-2] in known)
    }


def is_of_family(doc: Doc, token: int) -> bool:
    """True for a surname in its base form behind "чета", "семьи": "семья Ветрова" is called by one of them."""
    row = _nouns().get(doc.keys[token - 1]) if token else None
    key = doc.keys[token]
    if row is None or (row["whose"] == _SIBLINGS and known_given(key)) or _is_declined(key):
        return False
    if row["whose"] == _OF_ONE and _has_no_cases(key):
        return False
    return doc.keys[token - 1] == fold(row["lemma"]) or not _is_verb_of_one(doc.key_at(token + 1))


def _is_verb_of_one(key: str) -> bool:
    """True for the verb of "о семье Ветров молчит", not for "для семьи Ветров приготовили"."""
    verb = readings(key)[0]
    return verb.pos == "VERB" and verb.number == "sing" and verb.gender not in _NOT_OF_ONE


@cache
def _nouns() -> dict[str, dict[str, str]]:
    return {fold(form): row for row in read_table("people/families") for form in values(row["forms"])}


@lru_cache(maxsize=LATELY)
def _is_declined(key: str) -> bool:
    """True for the genitive of a surname: "Ветрова", "Обамы"; not for "Обама"."""
    forms = surname_forms(key)
    floor = min((form.cost for form in forms), default=0.0) + _CLEARLY
    return any(form.case == "g" and form.nominative != key and form.cost < floor for form in forms)


def _has_no_cases(key: str) -> bool:
    """True for "Порошенко" and "Кеннеди", which the genitive leaves as they are."""
    forms = surname_forms(key)
    return any(form == (key, "m", "g", forms[0].cost) for form in forms)
