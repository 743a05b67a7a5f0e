"""What the words beside a name tell of its case and gender: "Назарбаева выступила", "министр А. Белова"."""

from rukz_extract.extract.people.declension import known_given
from rukz_extract.extract.people.deputies import OF_SOMEBODY, is_of_known_chief
from rukz_extract.extract.people.endings import ENDS_OF_MEN
from rukz_extract.extract.people.like_men import is_woman_like_man
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.post_case import (
    NOMINATIVE,
    SURE,
    WOMAN,
    CaseAndGender,
    is_acting,
    told_by_post,
    told_by_rank,
)
from rukz_extract.extract.people.spelling import is_initial, opens
from rukz_extract.extract.people.women import told_of_woman
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.cases import CONSONANTS
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import BULLETS
from rukz_extract.language.morphology import is_finite, readings

SILENT = frozenset("оеиуыэюіүұөә")
"""Last letters of names that tell no gender."""
_VERB_REACH, _NEAR_VERB = 12, 5
"""Tokens of a post between a verb and the name of its holder."""
_JOINERS = frozenset({"и", ","})
_OF_WOMEN, _DONE_TO_WOMEN = ("ла", "лась"), ("на", "та")
_ENDS_OF_WOMEN = _OF_WOMEN + _DONE_TO_WOMEN
_ACTS = ["и", "о"]
"""The letters of "и.о."."""
_INITIALS_AND_NAME = 4
"""Tokens of "В. Ветров и" before the next name."""
_PAST = {"ла": "f", "лась": "f", "л": "m", "лся": "m"}


def with_verb(doc: Doc, span: TokenSpan, tags: tuple[CaseAndGender, ...]) -> tuple[CaseAndGender, ...]:
    """Case and gender of a name by its own tags and by the verb after it; a lone word at the head only by the verb."""
    if woman := told_of_woman(doc, span) or (SURE * WOMAN[:1] if is_woman_like_man(doc, span) else ()):
        return woman
    if ranked := told_by_rank(doc, span[0], tags):
        return ranked
    if _is_chief_of_next(doc, span):
        return 2 * (("g", ""),)
    told = _told_by_verb(doc, span[1])
    if span[1] - span[0] > 1:
        told = told or _told_by_list(doc, span) or _told_by_name_before(doc, span)
        return tags + (told or _told_by_verb_before(doc, span) or told_by_post(doc, span))
    if opens(doc, span[0]):
        return 2 * told or tags
    return tags + told if told and _is_base_form(doc, span[0]) else tags


def _is_chief_of_next(doc: Doc, span: TokenSpan) -> bool:
    """True for the surname in "помощник Ветрова Юрий Белов"."""
    first, last = span
    if last - first > 1 or not first or last >= len(doc) or doc.starts_line(last):
        return False
    post = lexicon().head(doc.keys[first - 1])
    return post is not None and post.head.kind in OF_SOMEBODY and known_given(doc.keys[last])


def _told_by_verb(doc: Doc, token: int) -> tuple[CaseAndGender, ...]:
    """The nominative and the gender of a past tense: "Назарбаева выступила" is a woman."""
    key = doc.key_at(token)
    gender = next((gender for ending, gender in _PAST.items() if key.endswith(ending)), "")
    if not gender or not is_finite(key):
        return ()
    return (("n", gender),)


def _told_by_list(doc: Doc, span: TokenSpan) -> tuple[CaseAndGender, ...]:
    """The nominative of a name with initials that opens an item: "– О.Д. Белова, министр"."""
    first = span[0] - 1 if span[0] and doc.keys[span[0] - 1] in BULLETS else span[0]
    listed = first < span[0] and doc.starts_line(first) and is_initial(doc.words[span[0]])
    return NOMINATIVE if listed and doc.keys[span[1] : span[1] + 1] == [","] else ()


def _told_by_name_before(doc: Doc, span: TokenSpan) -> tuple[CaseAndGender, ...]:
    """The nominative of the second name of "депутаты В. Ветров и Л. Белова": the first has no ending."""
    first = span[0]
    if first < _INITIALS_AND_NAME or doc.keys[first - 1] not in _JOINERS or not is_initial(doc.words[first]):
        return ()
    initial, stop, surname = doc.words[first - _INITIALS_AND_NAME : first - 1]
    whole = is_initial(initial) and stop == "." and surname.endswith(ENDS_OF_MEN)
    return NOMINATIVE if whole else ()


def _told_by_verb_before(doc: Doc, span: TokenSpan) -> tuple[CaseAndGender, ...]:
    """The woman of "уточнила пресс-секретарь губернатора Яна Белова": the verb agrees with the holder of the post.

    With initials no post need stand between, "говорила Г.М. Белова". Another woman or thing that the verb may be of
    stops the search: "сообщила супруга мэра Александра Белова".
    """
    back = range(span[0] - 1, max(span[0] - 1 - _VERB_REACH, -1), -1)
    ended = (token for token in back if doc.keys[token].endswith(_ENDS_OF_WOMEN))
    verb = next((token for token in ended if _is_of_woman(doc.keys[token])), None)
    between = [key for key in doc.keys[verb + 1 : span[0]] if key != "."] if verb is not None else []
    if verb is None or not all(key[:1].isalpha() for key in between) or doc.sentence(verb)[1] <= span[0]:
        return ()
    if len(between) > _NEAR_VERB and not (_is_held(between[0]) or between[:2] == _ACTS):
        return ()  # "работала в институте под руководством академика М. М. Белова"
    if is_initial(doc.words[span[0]]):
        return WOMAN if any(map(_is_held, between)) else WOMAN[:2]
    if is_of_known_chief(doc, span[0]):
        return ()
    others = (doc.words[token] for token in range(verb + 1, span[0]) if not _is_of_post(doc.keys[token]))
    return WOMAN if any(map(_is_held, between)) and not any(map(_may_be_subject, others)) else ()


def _is_of_woman(key: str) -> bool:
    """True for the predicate of a woman: "уточнила", "назначена"."""
    if key.endswith(_OF_WOMEN):
        return is_finite(key)
    likeliest = readings(key)[0] if key.endswith(_DONE_TO_WOMEN) else None
    return likeliest is not None and likeliest.pos == "PRTS" and likeliest.gender == "femn"


def _is_of_post(key: str) -> bool:
    """True for a post or a body that it is of: "маслихата" is no woman."""
    return lexicon().head(key) is not None or key in lexicon().body_forms


def _is_held(key: str) -> bool:
    """True for the post of a subject: "пресс-секретарь", and "врио" with whatever stands behind it."""
    post = lexicon().head(key)
    return is_acting(key) or (post is not None and "ns" in post.cases)


def _may_be_subject(word: str) -> bool:
    """True for a feminine noun in the nominative: "супруга", "служба"."""
    nouns = (reading for reading in readings(word) if reading.pos == "NOUN" and reading.gender == "femn")
    return any(noun.case == "nomn" and noun.number == "sing" for noun in nouns)


def _is_base_form(doc: Doc, token: int) -> bool:
    """True for a lone word that is a subject if a verb follows: "Рено вернулась", not "для Рено вернулась"."""
    ending = doc.keys[token][-1]
    base = ending in SILENT or ending in CONSONANTS
    return base and readings(doc.words[token - 1])[0].pos not in ("PREP", "NOUN")
