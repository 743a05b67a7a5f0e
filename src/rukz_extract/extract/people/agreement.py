"""Words behind a first name that can only be its surname, because they stand in its case: "Андрею Белому"."""

from functools import lru_cache

from rukz_extract.extract.people.declension import surname_forms
from rukz_extract.extract.people.dictionary_names import dictionary_forms
from rukz_extract.extract.people.given import listed_given
from rukz_extract.extract.people.lexicon import is_post_head, is_territory, is_title
from rukz_extract.extract.people.spelling import opens
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import readings

_DEAREST = 0.9
_SHORTEST = 4
_NUMBERED = "Anum"


def is_adjective_surname(doc: Doc, given: int) -> bool:
    """True for an adjective with a capital in the case of the first name: "Фёдора Красного", not "Петра Первого"."""
    first, last = doc.keys[given], doc.keys[given + 1] if given + 1 < len(doc) else ""
    if len(last) < _SHORTEST or not _is_set_behind(doc, given) or not _agrees_as_adjective(first, last):
        return False
    if is_territory(last) and not _is_behind_post(doc, given):
        return False
    following = doc.words[given + 2 : given + 3]
    return not following or not following[0][:1].isupper()


def is_surname_of_holder(doc: Doc, given: int) -> bool:
    """True for a word behind a post and a first name in one case with this: "министром Тарасом Кременем"."""
    if not (_is_behind_post(doc, given) and _is_set_behind(doc, given)) or len(doc.keys[given + 1]) < _SHORTEST:
        return False
    return not is_territory(doc.keys[given + 1]) and _agrees(doc.keys[given], doc.keys[given + 1])


def _is_behind_post(doc: Doc, given: int) -> bool:
    return given > 0 and is_post_head(doc.keys[given - 1]) and (doc.words[given - 1].islower() or opens(doc, given - 1))


def _is_set_behind(doc: Doc, given: int) -> bool:
    """True for two words of one line, the second with a capital and no title or post."""
    last = given + 1
    if last >= len(doc) or doc.gap(last) != " " or not doc.words[last].istitle():
        return False
    return not is_title(doc.keys[last])


@lru_cache(maxsize=LATELY)
def _agrees_as_adjective(first: str, last: str) -> bool:
    cells = {form[1:3] for form in listed_given(first)}
    told = any(form[1:3] in cells and form.nominative.endswith(("й", "я")) for form in dictionary_forms(last))
    return told and not any(_NUMBERED in reading.grammemes for reading in readings(last))


@lru_cache(maxsize=LATELY)
def _agrees(first: str, last: str) -> bool:
    cells = {form[1:3] for form in listed_given(first)}
    return any(form[1:3] in cells and form.cost < _DEAREST for form in surname_forms(last))
