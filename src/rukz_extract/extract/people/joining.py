"""Which neighbouring spans of the tagger are one name: "Иванушкину | Сергею Петровичу"."""

from rukz_extract.extract.people.declension import given_forms, known_given, surname_forms
from rukz_extract.extract.people.kazakh import is_pair
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import (
    has_surname_shape,
    is_east_asian,
    is_first_and_patronymic,
    is_initial,
    is_patronymic,
    is_roman,
)
from rukz_extract.language.doc import Doc

_SHAPED, _SHAPELESS = 1, 0.1
"""What a form of a surname before its first name may cost: "Иванушкину", and "Шмидту" that has no Russian ending."""


def joined(doc: Doc, spans: list[TokenSpan]) -> list[TokenSpan]:
    """Neighbouring spans that are one name made one."""
    found: list[TokenSpan] = []
    for span in spans:
        if found and _is_one_name(doc, found[-1], span):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return found


def _is_one_name(doc: Doc, left: TokenSpan, right: TokenSpan) -> bool:
    far = right[0] - left[1] > 1  # more than a stop between them
    if far or any(doc.starts_line(token) for token in range(left[1], right[0] + 1)):
        return False
    between = doc.words[left[1] : right[0]]
    last, next_ = doc.words[left[1] - 1], doc.keys[right[0]]
    if not between and right[1] - right[0] == 1 and is_first_and_patronymic(doc, *left):
        return not known_given(next_)
    if between == ["."]:
        return is_initial(last)
    if between:
        return False
    if last == "." or is_patronymic(next_) or is_roman(doc.words[right[0]]):
        return True
    return left[1] - left[0] == 1 and _opens_name(doc, left[0], right)


def _opens_name(doc: Doc, token: int, right: TokenSpan) -> bool:
    """True when a lone word is the first name or the surname in front of the span to its right."""
    key, next_ = doc.keys[token], doc.keys[right[0]]
    if right[1] - right[0] == 1 and is_pair(doc, token):
        return True
    if is_east_asian((key, *doc.keys[right[0] : right[1]])):
        return True
    if _is_shouted(doc, token, right):
        return True
    if known_given(next_):  # "Юлдашева | Кристина Камиловна", not "внучка Шаймиева | Камиля"
        whole = right[1] - right[0] == 1 or is_patronymic(doc.keys[right[1] - 1])
        return whole and not known_given(key) and (_agree(doc, token, right[0]) or _is_listed_so(doc, token, right))
    return known_given(key) or (
        has_surname_shape(next_) and not has_surname_shape(key) and _agree(doc, token, right[0])
    )


def _is_shouted(doc: Doc, token: int, right: TokenSpan) -> bool:
    """True for "НАРТАЙ | Ермек Қалиұлы": a surname in capitals before a first name and a patronymic without."""
    return doc.words[token].isupper() and doc.words[right[0]].istitle() and is_first_and_patronymic(doc, *right)


def _is_listed_so(doc: Doc, token: int, right: TokenSpan) -> bool:
    """True for "Иванушкину | Сергею Петровичу": forms that may stand in one case, whatever the tagger says."""
    if right[1] - right[0] == 1:
        return False
    dearest = _SHAPED if has_surname_shape(doc.keys[token]) else _SHAPELESS
    given = {form[1:3] for form in given_forms(doc.keys[right[0]])}
    return any(form[1:3] in given and form.cost < dearest for form in surname_forms(doc.keys[token]))


def _agree(doc: Doc, left: int, right: int) -> bool:
    """True when two tokens carry the same case and gender."""
    one, other = doc.tags.get(left), doc.tags.get(right)
    return bool(one and other and (one.case, one.gender) == (other.case, other.gender))
