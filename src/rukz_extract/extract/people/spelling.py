"""The look of a token inside a name: initials, capitals, patronymic endings, East Asian syllables."""

import re
from functools import lru_cache

from rukz_extract.extract.people.declension import known_given, patronymic_forms
from rukz_extract.extract.people.lexicon import east_asian_surnames, turkic_name_ends
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import NAMES_OF_PEOPLE, is_known, readings

DASHES = frozenset("-–—‑")
INITIALS = 6
"""Tokens of the longest row of initials: three letters with their dots."""
WHOLE_NAME = 2
"""Words of a first name and a surname."""
_ROMAN_LETTERS = frozenset("IVXІХ")
_DIGITS_OF_MONARCHS = frozenset("IV")
"""Latin letters that are numbers at the end of a sentence too; X is a look-alike of an initial."""
_INITIAL = re.compile(r"[^\W\d_]|Дж|Дз|Ал|Ев|Ю", re.UNICODE)
_LONGEST_INITIAL = 2
_LATIN_NAME = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.-]*$")
_SURNAME_SHAPE = re.compile(
    r"(?:[оеё]в|[иы]н|[сц]к(?:ий|ая|ого|ому|им|ой|ую|ом)|ко|[уюиа]к|дзе|швили|янц?|[оеё]в(?:а|у|ым|ой|е)|"
    r"[иы]н(?:а|у|ым|ой|е)|ян(?:а|у|ом|е)|[уюиа]к(?:а|у|ом|е)|[иы]х|ич(?:а|у|ем)?)$"
)
_CHINESE = re.compile(
    r"(?:(?:чж|цз|дз|[бпмфдтнлгкхцчшсжвр])?"
    r"(?:уань|юань|янь|ань|энь|инь|унь|юнь|уай|яо|ао|ай|ан|эй|ян|ень|ин|ун|юн|ян|уан|эн|он|ой|оу|уо|ю[эе]|юй|юэ|"
    r"уэй|уй|ь[её]|[аеёоуыэюяи])){1,3}(?:ом|ем|а|у|е|я|ю|эм)?$"
)
_KOREAN = re.compile(r"[а-яё]{1,5}(?:ом|ем|а|у|е|я|ю)?(?:-[а-яё]{1,4}(?:ом|ем|а|у|е)?)?$")
_KAZAKH = frozenset("әғқңөұүһі")
_AGE = re.compile(r"лет(?:н(?:ий|яя|его|ей|ему|им|юю|ем)|ие)$")
_PATRONYMIC_END = re.compile(r"(?:[оеь]вич|ьич|[оеь]вна|[иь]нична|ична)$")
_NAME_ENDS = ("", "й", "ий", "ь", "я", "а", "о")


def is_roman(word: str) -> bool:
    """True for the number of a monarch: "Иоанн Павел II"."""
    return _ROMAN_LETTERS.issuperset(word)


def is_initial(word: str) -> bool:
    """True for "С", "Дж": what stands before a dot as the first letter of a name, not for the number of "Карл V"."""
    if word in _DIGITS_OF_MONARCHS or len(word) > _LONGEST_INITIAL:
        return False
    return word[0].isupper() and bool(_INITIAL.fullmatch(word))


def is_latin(word: str) -> bool:
    """True for a word in Latin letters."""
    return bool(_LATIN_NAME.match(word))


def is_capitalised(word: str) -> bool:
    """True for a word that begins with a capital letter, also behind a particle: "аль-Хадж", "д'Эстен"."""
    return (
        word[0].isupper()
        or word[1:2].isupper()
        or (("-" in word or "'" in word or "’" in word) and any(c.isupper() for c in word))
    )


def opens(doc: Doc, token: int) -> bool:
    """True for the first token of a line or a sentence: a capital says nothing there."""
    return token in doc.lines or doc.sentence(token)[0] == token


def has_surname_shape(key: str) -> bool:
    """True for an ending that surnames have and first names do not: -ов, -ин, -ский, -ко, -швили."""
    return bool(_SURNAME_SHAPE.search(key))


def is_kazakh(key: str) -> bool:
    """True for a word with letters that Kazakh has and Russian has not."""
    return not _KAZAKH.isdisjoint(key)


def says_age(key: str) -> bool:
    """True for "шестидесятилетний": it stands before a name and may have its sentence's capital."""
    return bool(_AGE.search(key))


@lru_cache(maxsize=LATELY)
def is_patronymic(key: str) -> bool:
    """True for a patronymic, not for a surname of the same ending (Мясникович, Лукашевич)."""
    forms = patronymic_forms(key)
    if not forms:
        return False
    nominative = forms[0].nominative
    if not nominative.endswith(("ич", "на")) or _made_of_first_name(nominative):
        return True
    return is_known(key) and any("Patr" in reading.grammemes for reading in readings(key))


def _made_of_first_name(nominative: str) -> bool:
    """True when a first name stands in the patronymic: Иргибаевич of Иргибай, Сергеевна of Сергей."""
    stem = _PATRONYMIC_END.sub("", nominative)
    names = [stem + end for end in _NAME_ENDS]
    return any(known_given(name) or name.endswith(turkic_name_ends()) for name in names)


@lru_cache(maxsize=LATELY)
def is_common(key: str) -> bool:
    """True for a word of the dictionary that is no name."""
    return is_known(key) and not any(reading.grammemes & NAMES_OF_PEOPLE for reading in readings(key))


def is_east_asian(keys: tuple[str, ...]) -> bool:
    """True for a name that begins with its surname in the Chinese, Korean or Vietnamese way."""
    if not 2 <= len(keys) <= 4 or not (keys[0] in east_asian_surnames() or _stem(keys[0]) in east_asian_surnames()):
        return False
    if len(keys) == 2:
        alike = keys[1] in east_asian_surnames() and not known_given(keys[0])  # "Чэнь Лу", whatever Лу is elsewhere
        return (alike or not known_given(keys[1])) and bool(
            _CHINESE.match(keys[1]) or ("-" in keys[1] and _KOREAN.match(keys[1]))
        )
    return all(_KOREAN.match(key) or _CHINESE.match(key) for key in keys[1:])


def _stem(key: str) -> str:
    return re.sub(r"(?:ом|ем|а|у|е)$", "", key) if len(key) > 3 else key


def is_first_and_patronymic(doc: Doc, first: int, last: int) -> bool:
    """True for a first name and a patronymic, nothing else: "Виктор Николаевич"."""
    return last - first == 2 and is_patronymic(doc.keys[last - 1]) and known_given(doc.keys[first])


def is_word(word: str) -> bool:
    """True for a token that is a word of a name: "Марат", and "–Жомарт" of "Касым –Жомарт"."""
    return word[0].isalpha() or (word[0] in DASHES and word[1:2].isalpha())
