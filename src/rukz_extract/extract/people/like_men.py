"""Women whose names look like the genitive of a man's: "Аким области Сабира Дюсенова обещает".

No table need know the first name, for that of any man may be made a woman's; the words around it tell.
"""

from rukz_extract.extract.people.declension import given_forms
from rukz_extract.extract.people.deputies import OF_CHIEF, OF_SOMEBODY, SUBJECT, is_of_known_chief
from rukz_extract.extract.people.lexicon import is_governed_place, is_land
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.post_case import is_acting, place_of_post
from rukz_extract.extract.people.spelling import WHOLE_NAME, opens
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import Reading, readings

_SURNAMES = ("ова", "ева", "ёва", "ина", "ына")
"""Ends of a woman's surname that are those of a man's in the genitive as well."""
_BETWEEN = frozenset({"ADVB", "PRCL"})
_PREDICATES = frozenset({"VERB", "PRTS", "ADJS"})


def is_woman_like_man(doc: Doc, span: TokenSpan) -> bool:
    """True for a first name and a surname that may be a man's in the genitive, where a woman is told."""
    first, last = span
    if last - first != WHOLE_NAME or not doc.keys[last - 1].endswith(_SURNAMES):
        return False
    if not _may_be_of_man(doc.keys[first]) or is_of_known_chief(doc, first):
        return False
    predicate = _predicate(doc, last)
    if predicate is not None and predicate.gender == "masc":
        return False  # "Министр Ивана Ветрова уволил"
    hers = predicate is not None and predicate.gender == "femn"
    return _holds_post(doc, first, hers=hers) or _is_subject(doc, span, predicate if hers else _told_before(doc, first))


def _may_be_of_man(key: str) -> bool:
    return key.endswith(("а", "я")) and any(form[1:3] == OF_CHIEF for form in given_forms(key))


def _predicate(doc: Doc, token: int) -> Reading | None:
    """The singular verb or short participle behind a name, over "также" and "сегодня"."""
    while (key := doc.key_at(token)) and not doc.starts_line(token) and readings(key)[0].pos in _BETWEEN:
        token += 1
    likeliest = readings(key)[0] if key and not doc.starts_line(token) else None
    return likeliest if likeliest and likeliest.pos in _PREDICATES and likeliest.number == "sing" else None


def _told_before(doc: Doc, first: int) -> Reading | None:
    """The predicate of a woman right before her name: "заместителем утверждена Батыра Сапарова"."""
    likeliest = readings(doc.keys[first - 1])[0] if first and not doc.starts_line(first) else None
    return likeliest if likeliest and likeliest.pos in _PREDICATES and likeliest.gender == "femn" else None


def _holds_post(doc: Doc, first: int, *, hers: bool) -> bool:
    """True behind a post in the nominative, which agrees with its holder: "аким Актау Талапа Жумашева".

    A body of people may be the man's, "глава фонда Ивана Ветрова"; behind what is no place or office a woman must act.
    """
    place = place_of_post(doc, first) if first and not doc.starts_line(first) else None
    post = lexicon().head(doc.keys[place]) if place is not None else None
    if place is None or post is None or post.head.kind in OF_SOMEBODY:
        return False
    acting = place > 0 and is_acting(doc.keys[place - 1])
    if not (hers if acting else post.cases == SUBJECT):
        return False
    before = doc.keys[first - 1]
    if before in word_group("bodies_of_persons") or before in word_group("teams"):
        return False
    return hers or place == first - 1 or is_land(before) or is_governed_place(before) or _is_office(before)


def _is_office(key: str) -> bool:
    return key in lexicon().body_forms and key not in word_group("staff")


def _is_subject(doc: Doc, span: TokenSpan, predicate: Reading | None) -> bool:
    """True for "6 сентября Аржана Бурулова назначена главой" and "назначена Аржана Бурулова": no noun governs it."""
    first, last = span
    if predicate is None or not _governs_no_object(predicate):
        return False
    if not (_begins_clause(doc, first) or _told_before(doc, first)):
        return False
    return not any(map(_may_be_she, doc.keys[last : _end_of_clause(doc, last)]))


def _governs_no_object(verb: Reading) -> bool:
    return verb.pos != "VERB" or ("intr" in verb.grammemes and not verb.lemma.endswith("ся"))


def _begins_clause(doc: Doc, first: int) -> bool:
    """True at the head of a clause or behind a date: "от 6 сентября", "в 2024 году"."""
    before = doc.keys[first - 1] if first else ""
    if opens(doc, first) or not before[:1].isalnum():
        return before != "."
    return before in word_group("month") or before in word_group("ends_of_dates")


def _end_of_clause(doc: Doc, token: int) -> int:
    _, end = doc.sentence(token - 1)
    return next((place for place in range(token, end) if not doc.keys[place][0].isalnum()), end)


def _may_be_she(key: str) -> bool:
    """True for a noun that the predicate may be of instead: "Ивана Ветрова нужна подпись"."""
    likeliest = readings(key)[0]
    return likeliest.pos == "NOUN" and (likeliest.gender, likeliest.case) == ("femn", "nomn")
