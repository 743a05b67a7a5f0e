"""What the tagger takes into a name in front of it: the town or body that a post is of, a word of another name."""

from collections.abc import Iterator

from rukz_extract.extract.people.declension import given_cases, is_given, known_given, patronymic_forms
from rukz_extract.extract.people.lexicon import (
    governs_land,
    is_body,
    is_field,
    is_governed_place,
    is_home_place,
    is_land,
    is_particle,
    is_territory,
    is_title,
    kinds_of_namesakes,
)
from rukz_extract.extract.people.spelling import (
    WHOLE_NAME,
    has_surname_shape,
    is_common,
    is_east_asian,
    is_initial,
    is_word,
)
from rukz_extract.gazetteer.town_adjectives import town_code
from rukz_extract.language.doc import Doc

_INSIDE = frozenset({"в", "на"})
_SHORT = ("г", "с", "п")
"""Short words for a town or village, before a full stop."""
_GOVERNING = frozenset({"post", "land"})


def is_of_post(doc: Doc, first: int, last: int) -> bool:
    """True for what a post is of: "спикер Мажилиса | Ерлан Кошанов", "аким города Костаная | М. Ветров"."""
    key, body = doc.keys[first], is_body(doc.words[first])
    if not body and not is_territory(key, surely=False):
        return False
    behind = frozenset(_stands_behind(doc, first))
    whole = opens_with_initials(doc, first + 1) or known_given(doc.keys[first + 1])
    if body:
        return not known_given(key) and (whole or "post" in behind)
    if not behind or (last - first == WHOLE_NAME and known_given(key)):
        return False  # "глава города Владимир Ветров"
    if is_governed_place(key):
        return whole or (is_home_place(key) and not behind.isdisjoint(_GOVERNING))
    wanted = "land" in behind or governs_land(doc.keys[first - 1])
    doubtful = wanted and whole and is_home_place(key) and not _is_last_first(tuple(doc.keys[first:last]))
    return doubtful and _differs(doc, first)


def is_adjective_of_town(doc: Doc, token: int) -> bool:
    """True for "Астраханский градоначальник", "Омский губернатор": the tagger takes it for a surname."""
    after = doc.words[token + 1 : token + 2]
    of_post = bool(after) and after[0].islower() and is_title(doc.keys[token + 1])
    return of_post and town_code(doc.keys[token]) is not None


def _stands_behind(doc: Doc, first: int) -> Iterator[str]:
    """What the word before tells: a post, "города" or "г.", an area ("отдела образования"), a preposition."""
    if not first or doc.starts_line(first):
        return
    before = doc.keys[first - 1]
    if is_title(before):
        yield "post"
    if is_land(before) or (before == "." and first > 1 and doc.keys[first - 2] in _SHORT):
        yield "land"
    if is_field(before):
        yield "field"
    if before in _INSIDE:
        yield "in"


def _differs(doc: Doc, first: int) -> bool:
    """True when a word that may be a name is in another case than the first name behind it: "города Абая | Нурлан"."""
    mine, theirs = given_cases(doc.keys[first]), given_cases(doc.keys[first + 1])
    return not mine or not theirs or mine.isdisjoint(theirs)


def opens_with_initials(doc: Doc, token: int) -> bool:
    """True where initials stand before a word with a capital letter, or before one more initial."""
    initial = doc.keys[token + 1 : token + 2] == ["."] and is_initial(doc.words[token]) and doc.gap(token) == " "
    return initial and token + 2 < len(doc) and doc.words[token + 2][:1].isupper()


def after_namesake(doc: Doc, first: int, last: int) -> int:
    """Where a name begins after a region called like a man: "управления области Абай | Серика Досымова"."""
    swallowed = last - first > 2 and first > 0 and doc.keys[first - 1] in kinds_of_namesakes(doc.keys[first])
    return first + 1 if swallowed and known_given(doc.keys[first + 1]) else first


def after_stranger(doc: Doc, first: int, last: int) -> int:
    """Where the name begins when a word of another name or a place was swallowed: "Экибастуза | Дамир Оспанкулов"."""
    if last - first < 3 or not all(is_word(word) for word in doc.words[first:last]):
        return first
    keys = tuple(doc.keys[first:last])
    if is_given(keys[0]) or is_east_asian(keys) or _is_last_first(keys) or any(map(is_particle, keys[:2])):
        return first  # "Салех ибн Иса", and not only where the first name is listed
    if len(keys) == 3 and is_east_asian(keys[1:]):
        return first + (is_territory(keys[0]) or is_common(keys[0]))  # "Китая | Ван И", but "Брюно Ле Ру"
    begins = next((i for i in range(1, len(keys) - 1) if known_given(keys[i])), None)
    if begins == 1 and first and is_land(doc.keys[first - 1]):
        return first + 1  # "села Ақбұлақ | Төлебай Ерназаров"
    surnames = begins == 1 and has_surname_shape(keys[0]) and has_surname_shape(keys[-1])
    if begins is None or (_same_case(doc, first, first + begins) and not surnames):  # "Муджахид Юсуф Рава"
        return first
    return first + begins


def _is_last_first(keys: tuple[str, ...]) -> bool:
    """True for "Ветров Иван Иванович", not for "растений Шымкента | Ербол Ахметұлы"."""
    return bool(patronymic_forms(keys[-1])) and (has_surname_shape(keys[0]) or not is_territory(keys[0]))


def _same_case(doc: Doc, left: int, right: int) -> bool:
    one, other = doc.tags.get(left), doc.tags.get(right)
    alike = bool(one and other and one.case and one.case == other.case and one.pos == other.pos)
    return alike and not is_territory(doc.keys[left])
