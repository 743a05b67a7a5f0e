"""Which words of a name are the first name, the patronymic, the surname; which letters are initials."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rukz_extract.extract.people.declension import given_forms, is_given, is_listed, known_given, patronymic_forms
from rukz_extract.extract.people.lexicon import closes_patronymic, is_foreign_name, is_particle, is_turkic_name
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import (
    DASHES,
    WHOLE_NAME,
    has_surname_shape,
    is_east_asian,
    is_initial,
    is_patronymic,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY

Tokens = tuple[int, ...]
_OBLIQUE = ("ом", "ем", "у")
_OF_FAMILIES = tuple(f"{stem}{end}" for stem in ("ов", "ев") for end in ("", "а", "у", "ым", "ой"))
"""Endings that no first name has, unlike -ин, -ян, -ик."""
_APOSTROPHES = frozenset("'’`ʼ")


class Parts(NamedTuple):
    """The tokens of one name by their role, in text order; ``initials`` holds single letters."""

    first: Tokens = ()
    middle: Tokens = ()
    last: Tokens = ()
    initials: Tokens = ()
    rule: str = "surname"


def parts_of(doc: Doc, span: TokenSpan) -> Parts:
    """The roles of the words of a name."""
    tokens = [i for i in range(*span) if doc.words[i][0].isalnum() or doc.words[i][1:2].isalpha()]
    initials = tuple(i for i in tokens if is_initial(doc.words[i]) and i + 1 < span[1] and doc.words[i + 1] == ".")
    words = tuple(i for i in tokens if i not in initials)
    initials = tuple(i for i in initials if doc.words[i - 1] not in DASHES or i == span[0])  # "К.-Ж." is one name's
    if initials:
        return _with_initials(doc, words, initials)
    if len(words) == 1:
        return _single(doc.keys[words[0]], words)
    roles = _roles(tuple(doc.keys[i] for i in words))
    first, middle, last = (tuple(words[i] for i in part) for part in (roles.first, roles.middle, roles.last))
    if first and last and last[0] - first[-1] == 2 and doc.words[last[0] - 1] in _APOSTROPHES:  # "О'Нил"
        first, last = first[:-1], (first[-1], *last)
    return Parts(first=first, middle=middle, last=last, rule=roles.rule if first else "surname")


def _with_initials(doc: Doc, words: Tokens, initials: Tokens) -> Parts:
    if not words:
        return Parts(last=initials[-1:], initials=initials[:-1], rule="initials")
    if len(words) > 1 and words[0] < initials[0] < words[-1]:  # "Джордж У. Буш"
        cut = sum(word < initials[0] for word in words)
        return Parts(first=words[:cut], middle=initials, last=words[cut:], rule="full_name")
    if len(words) > 1 and is_given(doc.keys[words[0]]) and not is_particle(doc.keys[words[0]]):
        return Parts(first=words[:1], middle=initials, last=words[1:], rule="full_name")
    return Parts(last=words, initials=initials, rule="initials")


def _single(key: str, words: Tokens) -> Parts:
    if known_given(key) and not has_surname_shape(key):
        return Parts(first=words, rule="first_name")
    return Parts(last=words)


@lru_cache(maxsize=LATELY)
def _roles(keys: tuple[str, ...]) -> Parts:
    """Roles in a name of two words or more without initials, the words counted from 0."""
    words = tuple(range(len(keys)))
    if is_east_asian(keys):
        return Parts(first=words[1:], last=words[:1], rule="east_asian")
    if is_particle(keys[0]) and not (is_given(keys[0]) and has_surname_shape(keys[1])):
        # "фон дер Тален", not "Бен Кардин"
        return Parts(last=words)
    place = next((i for i in range(1, len(keys)) if _is_patronymic_at(keys, i)), None)
    if place is not None:
        return _around_patronymic(keys, words, place)
    count = _given_words(keys)
    if count == 0 and _is_last_first(keys):
        return Parts(first=words[-1:], last=words[:-1], rule="surname_first")
    return Parts(first=words[: count or 1], last=words[count or 1 :], rule="full_name")


def _is_patronymic_at(keys: Sequence[str], place: int) -> bool:
    """True for a patronymic by itself or by its place behind a first name in a name of three words."""
    if len(keys) == 2 and _is_turkic_with_patronymic(keys):
        return True
    if len(keys) == 2 and is_surname_like_patronymic(keys):
        return False
    if is_patronymic(keys[place]) or closes_patronymic(keys[place]):
        return True
    return len(keys) == 3 and known_given(keys[place - 1]) and bool(patronymic_forms(keys[place]))


def _is_turkic_with_patronymic(keys: Sequence[str]) -> bool:
    """True for "Серик Жамбулович": behind such a first name no surname ends so, whatever name it is made of."""
    turkic = any(is_turkic_name(form.nominative) for form in given_forms(keys[0]))
    return turkic and any(form.nominative.endswith(("ич", "вна")) for form in patronymic_forms(keys[1]))


def is_surname_like_patronymic(keys: Sequence[str]) -> bool:
    """True for a surname of that ending: a listed one ("Роман Абрамович"), a woman's with -ович, a foreigner's."""
    forms, given = patronymic_forms(keys[1]), given_forms(keys[0])
    cells = {(form.gender, form.case) for form in given}
    genders = {form.gender for form in forms}
    if any(is_foreign_name(form.nominative) for form in given if form.gender in genders):
        return True  # "Зоран Миланович", but "Ивана Сергеевича" is no Ivana
    listed = any(is_listed(form.nominative, "patronymic") for form in forms)
    return listed or (bool(forms) and cells.isdisjoint((form.gender, form.case) for form in forms))


def _around_patronymic(keys: Sequence[str], words: Tokens, place: int) -> Parts:
    """Roles around a patronymic: "Иван Иванович Иванов", "Иванов Иван Иванович", "Серик Болатұлы"."""
    end = place + 1
    start = place
    if closes_patronymic(keys[place]) and place > 1:  # "Ильхам Гейдар оглы"
        start = place - 1
    before, after = words[:start], words[end:]
    if after:
        return Parts(first=before, middle=words[start:end], last=after, rule="first_patronymic_last")
    if len(before) > 1:
        return Parts(first=before[-1:], middle=words[start:end], last=before[:-1], rule="last_first_patronymic")
    if not keys[place].endswith(_SLAVIC):  # "Айман Қуанышқызы": no other surname stands
        return Parts(first=before, last=words[start:end], rule="full_name")
    return Parts(first=before, middle=words[start:end], rule="first_patronymic")


_SLAVIC = tuple(
    stem + ending
    for stem, endings in (("ич", ("", "а", "у", "ем", "ом", "е")), ("вн", ("а", "ы", "е", "у", "ой")), ("чн", "аыеу"))
    for ending in endings
)


def _given_words(keys: Sequence[str]) -> int:
    """How many of the words are first names; at least one word is left for the surname."""
    count = 0
    while count < len(keys) - 1 and known_given(keys[count]):
        if count and (is_particle(keys[count]) or (len(keys) - count == 2 and not _is_double_given(keys, count))):
            break
        count += 1
    if count == 1 and len(keys) > WHOLE_NAME and _is_left_undeclined(keys):
        count = 2
    particle = next((i for i, key in enumerate(keys) if i and is_particle(key.split("-", maxsplit=1)[0])), None)
    return particle or count


def _is_left_undeclined(keys: Sequence[str]) -> bool:
    """True for "Абдул Саламом | Ханафи": a nominative before a word in another case is half of one name."""
    cells = {(form.gender, form.case) for form in given_forms(keys[0])}
    return cells == {("m", "n")} and keys[1].endswith(_OBLIQUE) and not has_surname_shape(keys[1])


def _is_double_given(keys: Sequence[str], count: int) -> bool:
    """True for "Мохаммад Джавад | Зариф", false for "Хосейн | Джабери Ансари"."""
    return known_given(keys[count]) and not has_surname_shape(keys[count])


def _is_last_first(keys: Sequence[str]) -> bool:
    """True for "Тестов Сергей": a surname's ending before a first name that has none, or "Тестова Кнарик"."""
    return (
        len(keys) == 2
        and known_given(keys[1])
        and not is_given(keys[0])
        and has_surname_shape(keys[0])
        and (not has_surname_shape(keys[1]) or keys[0].endswith(_OF_FAMILIES))
    )
