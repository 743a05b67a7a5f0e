"""In which cases a whole post phrase stands, and whether it tells of one holder or of many."""

from rukz_extract.extract.officials.phrases.before_head import Front
from rukz_extract.extract.officials.phrases.complement import Cursor
from rukz_extract.extract.officials.words import AT, OUT_OF, WHERE
from rukz_extract.gazetteer.posts import Cases, HeadForm, Lexicon, word_group
from rukz_extract.language.doc import Doc

_ONE = "одн"
_COUNTED = frozenset({"np", "ap"})
_OF_LOCATIVE = WHERE | {"о", "об", "обо", AT}
_DUTIES = "исполня"
_FINITE_DUTIES = frozenset({"исполняет", "исполнял", "исполняла", "исполнять", "исполняют"})
OWN = frozenset({"его", "ее", "их", "своего", "своему", "своим"})
"""Whose a bare president is: "является его экс-президент Иван Белов" is said of a firm."""
_SINGULAR = frozenset({"ns", "gs", "ds", "as", "is", "ls"})
_PARTICIPLE_CASES = (
    ("его", frozenset({"gs", "as"})),
    ("ему", frozenset({"ds"})),
    ("ими", frozenset({"ip"})),
    ("им", frozenset({"is", "dp"})),
    ("ем", frozenset({"ls"})),
    ("ей", frozenset({"gs", "ds", "is", "ls"})),
    ("ую", frozenset({"as"})),
    ("ие", frozenset({"np"})),
    ("их", frozenset({"gp", "ap", "lp"})),
)


def whole_cases(doc: Doc, lexicon: Lexicon, form: HeadForm, front: Front, cursor: Cursor) -> Cases:
    """The cases of a phrase with what stands before its head: those of the plural for a post of many."""
    cases = _own_cases(doc, form.cases, front)
    if doc.keys[max(front.first - 1, 0)] == OUT_OF and doc.keys[max(front.first - 2, 0)].startswith(_ONE):
        cases = cases | _SINGULAR  # "одного из заместителей главы"
    if cursor.cases == _COUNTED:
        return _COUNTED
    many = _means_many(doc, lexicon, form, front, cursor)
    return frozenset(case[0] + "p" for case in cases) if many else cases


def head_cases(doc: Doc, form: HeadForm, front: Front) -> Cases:
    """The cases of a head: its form's, of several behind a number that takes the genitive ("два вице-премьера")."""
    before = doc.keys[max(front.first - 2, 0) : front.first]
    counts = word_group("counts")
    counted = bool(before) and (before[-1] in counts or (before[-1] in OWN and before[0] in counts))
    return _COUNTED if counted and not form.cases.isdisjoint({"gs", "gp"}) else form.cases


def _own_cases(doc: Doc, cases: Cases, front: Front) -> Cases:
    """After "врио" any, after "исполняющего обязанности" the participle's."""
    if front.governs is None or ("gs" not in cases and "gp" not in cases):
        return cases
    for token in range(front.first, front.first + 2):
        if doc.keys[token].startswith(_DUTIES):
            return next((own for end, own in _PARTICIPLE_CASES if doc.keys[token].endswith(end)), _finite(doc, token))
    return cases if "gs" not in cases else _SINGULAR


def _finite(doc: Doc, token: int) -> Cases:
    """A finite verb ("исполняет обязанности") stands beside no name; its subject holds the post."""
    return frozenset() if doc.keys[token] in _FINITE_DUTIES else frozenset({"ns"})


def _means_many(doc: Doc, lexicon: Lexicon, form: HeadForm, front: Front, cursor: Cursor) -> bool:
    """A form of both numbers that is plural here."""
    before = doc.keys[max(front.first - 1, 0) : front.first]
    if _of_several(doc, lexicon, cursor.at):
        return True  # "судьи двух стран сверили практику"
    if {"ls", "np"} <= form.cases and "ns" not in form.cases:
        return not before or before[-1] not in _OF_LOCATIVE  # "парламентарии решили"
    if front.governs or "ns" in form.cases or not {"gs", "np"} <= form.cases:
        return False
    line = doc.starts_line(front.first) and doc.words[front.first][:1].isupper()
    if doc.sentence(front.first)[0] == front.first or line:
        return True  # "Судьи решили": a genitive does not open a sentence
    return next((part.plural for part in cursor.parts if part.kind != "area"), False)


def _of_several(doc: Doc, lexicon: Lexicon, token: int) -> bool:
    """True at "двух стран": a post of theirs is held by as many."""
    number, *noun = doc.keys[token : token + 2] or [""]
    return number in word_group("several") and bool(noun) and noun[0] in lexicon.territory_nouns
