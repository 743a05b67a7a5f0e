"""What the post in front of a name tells of its case: "премьеру Японии Сигэру Исибе", "врио главы О. Лаптева"."""

from itertools import takewhile

from rukz_extract.extract.people.declension import given_forms
from rukz_extract.extract.people.deputies import OF_SOMEBODY, SUBJECT, is_of_deputy
from rukz_extract.extract.people.lexicon import is_field, is_governed_place, is_land
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import is_initial, opens
from rukz_extract.gazetteer.posts import HeadForm, lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import BULLETS
from rukz_extract.language.morphology import may_be_adjective, readings
from rukz_extract.records import Status

CaseAndGender = tuple[str, str]
NOMINATIVE: tuple[CaseAndGender, ...] = 2 * (("n", ""),)
SURE = 4
"""How often a case and a gender are told that no tags of two words and a verb behind them tell so often."""
WOMAN: tuple[CaseAndGender, ...] = 3 * (("n", "f"),)
"""What agreement with a verb tells; the tags of both words may be wrong at once."""
_OBLIQUE = "gdila"
_FAR = frozenset("dil")
"""Cases that a post has from afar: a genitive there may be another's, "указом президента Литвы Динара Белова …"."""
_OF_CHIEFS = frozenset({"g", "a"})
_AREA_REACH = 8
"""Tokens of an area between a post and the name of its holder."""
_JOINERS = frozenset({"и", ","})
_NESTING = 4
"""Tokens between two posts of which one is the other's."""
_BEFORE_SUBJECT = BULLETS | {":"}


def told_by_rank(doc: Doc, first: int, tags: tuple[CaseAndGender, ...]) -> tuple[CaseAndGender, ...]:
    """The oblique case of a rank or post before a name, where the tagger has none: "генерал-майора Сомчая Прасета"."""
    if not first or not doc.words[first - 1][:1].islower():
        return _told_from_afar(doc, first, tags)
    rank = lexicon().ranks.get(doc.keys[first - 1]) or _outermost(doc, first - 1)
    if rank is None:
        return _told_from_afar(doc, first, tags)
    cases = {case[0] for case in rank.cases if case.endswith("s")}
    if not cases or "n" in cases or all(case in cases for case, _ in tags):
        return ()
    return _all_in(next(case for case in _OBLIQUE if case in cases), tags)


def _all_in(case: str, tags: tuple[CaseAndGender, ...]) -> tuple[CaseAndGender, ...]:
    return tuple((case, gender) for _, gender in tags)


def _told_from_afar(doc: Doc, first: int, tags: tuple[CaseAndGender, ...]) -> tuple[CaseAndGender, ...]:
    """The case of a post with its land or area behind it: "премьером Японии Сигэру Исибой", "министру обороны X".

    The first name must have a form in that case: "стал премьером Франции Жан Кастекс" is no instrumental. A post in the
    nominative with its town has its holder behind: "глава города Орска Александра Белова" is a woman.
    """
    if not first or is_initial(doc.words[first]):
        return ()
    place = place_of_post(doc, first)
    post = lexicon().head(doc.keys[place]) if place is not None else None
    if place is not None and {case for case, _ in tags} <= _OF_CHIEFS and is_of_deputy(doc, place, first):
        return NOMINATIVE
    cases = {case[0] for case in post.cases if case.endswith("s")} if post is not None else set()
    if cases == {"n"} and _agreeing(post) is not None and is_governed_place(doc.keys[first - 1]):
        return NOMINATIVE if {case for case, _ in tags} == {"g"} else ()
    if not cases or not cases <= _FAR or all(case in cases for case, _ in tags):
        return ()
    borne = {form.case for form in given_forms(doc.keys[first])} & cases
    return _all_in(min(borne), tags) if borne else ()


def place_of_post(doc: Doc, first: int) -> int | None:
    """The token of the post in front of a name, over the words of what it is of."""
    for token in range(first - 1, max(first - 1 - _AREA_REACH, -1), -1):
        key, word = doc.keys[token], doc.words[token]
        if lexicon().head(key) is not None:
            return token
        if not (word[0].isupper() or may_be_adjective(key) or is_field(key) or is_land(key)):
            return None
    return None


def told_by_post(doc: Doc, span: TokenSpan) -> tuple[CaseAndGender, ...]:
    """The nominative of "присутствовали министр культуры и спорта П.Н. Белова": a post agrees with its holder."""
    if not is_initial(doc.words[span[0]]):
        return ()
    for token in range(span[0] - 1, max(span[0] - 1 - _AREA_REACH, -1), -1):
        key = doc.keys[token]
        post = lexicon().head(key)
        if post is not None:
            subject = (_agreeing(post) and post.cases == SUBJECT) or _is_acting_subject(doc, token - 1)
            return NOMINATIVE if subject else ()
        if not (key in _JOINERS or may_be_adjective(key) or key in lexicon().areas):
            return ()
    return ()


def _is_acting_subject(doc: Doc, token: int) -> bool:
    """True for "врио" at the head of a subject: "участвовали врио замгубернатора О. П. Лаптева"."""
    if token < 0 or not is_acting(doc.keys[token]):
        return False
    if opens(doc, token) or doc.keys[token - 1] in _BEFORE_SUBJECT:
        return True
    likeliest = readings(doc.keys[token - 1])[0]
    return likeliest.pos == "VERB" and "intr" in likeliest.grammemes


def _outermost(doc: Doc, token: int) -> HeadForm | None:
    """The post at a token that agrees with the name behind it; none inside another: "помощник министра Иван Белов"."""
    outer = doc.keys[max(token - _NESTING, 0) : token]
    nested = any(map(_bears_case, takewhile(_is_word, reversed(outer))))
    return None if nested else _agreeing(lexicon().head(doc.keys[token]))


def _bears_case(key: str) -> bool:
    """True for a post, and for "врио", which has the case instead of the post behind it: "руководила врио главы X"."""
    return lexicon().head(key) is not None or is_acting(key)


def is_acting(key: str) -> bool:
    """True for "врио" and the like."""
    status = lexicon().words.get(key)
    return status is not None and status.status == Status.ACTING


def _is_word(key: str) -> bool:
    return key.replace("-", "").isalpha()


def _agreeing(post: HeadForm | None) -> HeadForm | None:
    """A post that agrees with the name behind it; None for one that governs it: "заместителем П.Н. Белова"."""
    return post if post is not None and post.head.kind not in OF_SOMEBODY else None
