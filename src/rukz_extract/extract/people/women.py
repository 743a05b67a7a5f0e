"""Lone surnames that can only be a woman's: "за Клинтон", "сенатора Клинтон", "Клинтон убеждена".

A man's surname in a consonant has cases, a woman's has none.
"""

from collections.abc import Iterable
from functools import lru_cache

from rukz_extract.extract.people.declension import given_forms, known_given, surname_forms
from rukz_extract.extract.people.lexicon import east_asian_surnames
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.post_case import CaseAndGender
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.cases import CONSONANTS
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import readings

_SURELY = 4
"""How often a case and a gender are told that no tag may overrule."""
_RATHER = 1
"""How often where a man of the name may be meant as well."""
_AS_MUCH = 0.5
"""How much dearer the woman's name may be than the man's: "Белов" is none."""
_OF_WOMAN = frozenset({"PRTS", "ADJS"})
_LA = ("ла", "лась")
_ENDS = CONSONANTS | frozenset("йь")
"""Last letters of surnames that a man's cases change."""
_SELDOM = 0.01
_BETWEEN = frozenset({"ADVB", "PRCL"})
_OF_OTHERS = frozenset({"femn", "neut"})
_REACH = 30
"""Tokens of a sentence that are looked through on both sides of a name."""
_STOPS = frozenset('.,;:()«»"–—')
_WHAT_KIND_OF = "что"
"""Before a preposition that governs nothing: "что за Ветров"."""


def told_of_woman(doc: Doc, span: TokenSpan) -> tuple[CaseAndGender, ...]:
    """Case and gender of a lone surname that stands as only a woman's does; nothing for another one."""
    first, last = span
    if last - first != 1 or not may_be_of_woman(doc.keys[first]):
        return ()
    if _agrees_with_woman(doc, last):
        return _SURELY * (("n", "f"),)
    if not first or doc.starts_line(first):
        return ()
    if _is_governed(doc, first):
        return _SURELY * (("g", "f"),)
    return _RATHER * (("g", "f"),) if _is_of_noun(doc, first) else ()


def is_surely_woman(doc: Doc, spans: Iterable[TokenSpan]) -> bool:
    """True when the words beside one of the places of a name tell that it is a woman's."""
    return any(len(told_of_woman(doc, span)) == _SURELY for span in spans)


def is_name_of_man(first: str) -> bool:
    """True for the nominative of a first name that only men bear."""
    key = fold(first)
    return {form.gender for form in given_forms(key) if form.nominative == key} == {"m"}


@lru_cache(maxsize=LATELY)
def may_be_of_woman(key: str) -> bool:
    """True for the surname of a woman as it stands in all cases, and of a man in the nominative only: "Клинтон"."""
    if key[-1] not in _ENDS or known_given(key) or key in east_asian_surnames():
        return False
    forms = surname_forms(key)
    own = [form for form in forms if form.nominative == key]
    man = next((form.cost for form in own if form[1:3] == ("m", "n")), None)
    woman = next((form.cost for form in own if form[1:3] == ("f", "g")), None)
    fixed = any(form[1:3] == ("m", "g") and form.cost < _AS_MUCH for form in own)
    if man is None or woman is None or fixed or woman - man >= _AS_MUCH:
        return False
    return all(form.nominative == key or form.cost > man + _AS_MUCH for form in forms)  # "Крампом" is a form itself


def _agrees_with_woman(doc: Doc, token: int) -> bool:
    """True for "убеждена" and "также заявила" behind a name."""
    while (key := doc.key_at(token)) and readings(key)[0].pos in _BETWEEN:
        token += 1
    likeliest = readings(key)[0] if key else None
    if likeliest is None or likeliest.gender != "femn":
        return False
    return likeliest.pos in _OF_WOMAN or (likeliest.pos == "VERB" and key.endswith(_LA))


def _is_governed(doc: Doc, token: int) -> bool:
    """True behind a preposition, and behind a post in another case: "за Клинтон", "сенатора Клинтон"."""
    before = doc.keys[token - 1]
    if (other := _other_than_preposition(before)) is not None:
        adverb = other > _SELDOM and _is_of_man(doc.key_at(token + 1))  # "прежде Ветров опережал"
        return not adverb and doc.keys[max(token - 2, 0)] != _WHAT_KIND_OF
    post = lexicon().head(before)
    oblique = post is not None and all(case[0] != "n" and case[1] == "s" for case in post.cases)
    return oblique and not _may_act(doc, token + 1)


@lru_cache(maxsize=LATELY)
def _other_than_preposition(key: str) -> float | None:
    """How likely a word that is mostly a preposition is something else: "прежде", "после"; None for another word."""
    found = readings(key)
    return sum(each.score for each in found if each.pos != "PREP") if found[0].pos == "PREP" else None


def _is_of_noun(doc: Doc, token: int) -> bool:
    """True behind a noun that may govern it: "письма штаба Клинтон", not "на выборах победил Трамп"."""
    likeliest = readings(doc.keys[token - 1])[0]
    if likeliest.pos != "NOUN" or likeliest.animacy == "anim":
        return False
    begin, _ = doc.sentence(token)
    verbs = (place for place in range(max(begin, token - _REACH), token) if _is_of_man(doc.keys[place]))
    return all(_has_subject(doc, verb) for verb in verbs) and not _may_act(doc, token + 1)


def _may_act(doc: Doc, token: int) -> bool:
    """True when a verb that a man may be the subject of follows in the clause."""
    _, end = doc.sentence(token - 1)
    for place in range(token, min(end, token + _REACH)):
        if doc.keys[place] in _STOPS or doc.starts_line(place):
            return False
        if _is_of_man(doc.keys[place]):
            return True
    return False


def _is_of_man(key: str) -> bool:
    verb = readings(key)[0]
    return verb.pos == "VERB" and verb.number == "sing" and verb.gender not in _OF_OTHERS


def _has_subject(doc: Doc, verb: int) -> bool:
    """True when a noun in the nominative or a word in Latin letters stands before a verb."""
    before = doc.keys[verb - 1] if verb else ""
    return before.isascii() or any(r.pos == "NOUN" and r.case == "nomn" for r in readings(before))
