"""Where names stand: the tagger's spans, cut, trimmed, joined and extended."""

from collections.abc import Iterator

from rukz_extract.extract.people.declension import given_forms, is_given, known_given
from rukz_extract.extract.people.extension import extended
from rukz_extract.extract.people.joining import joined
from rukz_extract.extract.people.lexicon import (
    closes_patronymic,
    east_asian_surnames,
    is_home_place,
    is_land,
    is_particle,
    is_post_head,
    is_territory,
    is_title,
)
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import (
    DASHES,
    WHOLE_NAME,
    has_surname_shape,
    is_capitalised,
    is_common,
    is_east_asian,
    is_initial,
    is_latin,
    is_roman,
    is_word,
    opens,
    says_age,
)
from rukz_extract.extract.people.swallowed import (
    after_namesake,
    after_stranger,
    is_adjective_of_town,
    is_of_post,
    opens_with_initials,
)
from rukz_extract.extract.territories import Territories
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import QUOTES
from rukz_extract.language.morphology import is_infinitive, is_known_verb, readings

_INSIDE = DASHES | QUOTES | frozenset(".'’ʼ`")


def name_spans(doc: Doc, territories: Territories | None = None) -> list[TokenSpan]:
    """Token ranges of the names that the tagger points at, in text order, none overlapping another."""
    found: list[TokenSpan] = []
    pieces: list[TokenSpan] = []
    taken: set[int] = set()
    for first, last in sorted((span.first, span.last) for span in doc.names if span.kind == "PER"):
        begin = _after_territory(doc, territories, first, last) if territories else first
        taken.update(range(first, begin))
        pieces += _pieces(doc, (begin, last))
    for span in joined(doc, pieces):
        first, last = extended(doc, span, taken)
        found.append((first, last))
        taken.update(range(first, last))
    return found


def _after_territory(doc: Doc, territories: Territories, first: int, last: int) -> int:
    """Where a name begins behind a territory that the tagger took along: "акима города Сәтбаев | Асхат Есімұлы"."""
    place = territories.at(first)
    if place is None or place.last >= last:
        return first
    told = place.first < first or (first > 0 and is_land(doc.keys[first - 1]))
    return place.last if told else first


def _pieces(doc: Doc, span: TokenSpan) -> Iterator[TokenSpan]:
    """A tagged span cut where a name cannot go on, each piece trimmed; pieces without a name fall away."""
    start, end = span
    for token in range(start, end):
        if token > start and _cuts_before(doc, start, token):
            yield from _trimmed(doc, (start, token))
            start = token
    yield from _trimmed(doc, (start, end))


def _cuts_before(doc: Doc, start: int, token: int) -> bool:
    """True when a name that began at ``start`` cannot hold the token."""
    word, before = doc.words[token], doc.words[token - 1]
    if doc.starts_line(token):
        return not (token - start == 1 and "\n\n" not in doc.gap(token) and known_given(doc.keys[start]))
    if not _belongs(word) or not _belongs(before):
        return True
    stopped = before == "." and token - start >= 2 and not is_initial(doc.words[token - 2])
    if stopped or _begins_another(doc, start, token):  # "Байхановым. | М. Азильханову"
        return True
    if is_roman(word):
        return False
    if is_latin(word) != is_latin(before) and len(word) > 1 and len(before) > 1 and is_word(word) and is_word(before):
        return True
    return token - start >= 2 and is_word(word) and _same_surname(doc.keys[token], doc.keys[token - 1])


def _begins_another(doc: Doc, start: int, token: int) -> bool:
    """True for the next one's initials, or first name in another case: "вдова Олега Ветрова | Анна приехала"."""
    if token - start < 2 or not (has_surname_shape(doc.keys[token - 1]) and known_given(doc.keys[token - 2])):
        return False  # "с акимом Асетом Омаровым | Р. Ветров напомнил"
    first, next_ = (_cases(doc.keys[place]) for place in (token - 2, token))
    return opens_with_initials(doc, token) or (bool(next_) and first.isdisjoint(next_))


def _cases(given: str) -> set[str]:
    """The cases that a form of a listed first name may stand in; none for other words."""
    return {form.case for form in given_forms(given)} if known_given(given) else set()


def _same_surname(key: str, other: str) -> bool:
    """True for "Максим Дадашев | Дадашев дебютировал": the next sentence begins without a stop."""
    return key == other and has_surname_shape(key)


def _belongs(word: str) -> bool:
    return is_word(word) or word in _INSIDE


def _trimmed(doc: Doc, span: TokenSpan) -> Iterator[TokenSpan]:
    """The piece without titles, lower-case words and stops at its ends."""
    first, last = span
    while first < last and _falls_away_in_front(doc, first, last):
        first += 1
    while first < last and _falls_away_at_end(doc, first, last):
        last -= 1
    first = after_namesake(doc, first, last)
    own = after_stranger(doc, first, last)
    if own - first == 1 and _is_chief(doc, first):
        yield first, own
    if own < last:
        yield own, last


def _is_chief(doc: Doc, token: int) -> bool:
    """True for the surname of another that the tagger took along: "советник министра Досымова | Ивар Бектуров"."""
    key = doc.keys[token]
    return token > 0 and has_surname_shape(key) and not is_territory(key) and is_title(doc.keys[token - 1])


def _falls_away_in_front(doc: Doc, first: int, last: int) -> bool:
    word, key = doc.words[first], doc.keys[first]
    if not is_word(word) or is_roman(word):
        return True
    if is_particle(key):
        return False
    if not is_capitalised(word) or says_age(key):
        return True
    if is_of_post(doc, first, last) if last - first > 1 else is_adjective_of_town(doc, first):
        return True
    if is_title(key):
        alone = last - first == 1
        return not (_is_surname_too(doc, first) if alone else _is_name_like_title(doc, first, last))
    common = opens(doc, first) and _is_common_before_name(doc, first, last)
    return common or _is_verb_of_sentence(doc, first, last)


def _is_verb_of_sentence(doc: Doc, first: int, last: int) -> bool:
    """True for "Похвалил | Трамп и союзников", "1 Отрешить | Ветрова Ивана": a verb with its sentence's capital."""
    key = doc.keys[first]
    if opens(doc, first) and is_known_verb(key) and not known_given(key):
        return not is_east_asian(tuple(doc.keys[first:last]))  # "Сунь Лифэн заверил"
    return last - first > WHOLE_NAME and is_infinitive(key)


def _is_surname_too(doc: Doc, token: int) -> bool:
    """True for "министр Султанов" inside a sentence: a capital there is no sultans'."""
    surname = has_surname_shape(doc.keys[token]) and not opens(doc, token)
    return surname and any("Surn" in reading.grammemes for reading in readings(doc.words[token]))


def _is_name_like_title(doc: Doc, first: int, last: int) -> bool:
    """True for "Раис Ханнанов" inside a sentence: a capital there is a first name's, not a post's.

    A post has what it is of or a whole name behind it: "По теме: Аким Костаная | Марат Ветров".
    """
    key = doc.keys[first]
    if key in east_asian_surnames() and is_east_asian(tuple(doc.keys[first:last])):
        return True  # "Кореи | Хан Мин Су"
    if is_home_place(doc.keys[first + 1]) or (known_given(doc.keys[first + 1]) and last - first > WHOLE_NAME):
        return False
    return known_given(key) or (not opens(doc, first) and is_given(key) and not known_given(doc.keys[first + 1]))


def _is_common_before_name(doc: Doc, first: int, last: int) -> bool:
    """True for "Предшественник | Кравцова": a common noun with its sentence's capital before a sure name."""
    keys = tuple(doc.keys[first:last])
    if len(keys) < 2 or known_given(keys[0]) or is_east_asian(keys) or not is_common(keys[0]):
        return False
    tag = doc.tags.get(first)
    return known_given(keys[1]) or has_surname_shape(keys[1]) or (tag is not None and tag.pos != "PROPN")


def _falls_away_at_end(doc: Doc, first: int, last: int) -> bool:
    word = doc.words[last - 1]
    if word == "." and last - first > 1 and is_initial(doc.words[last - 2]):
        return last - first == 3 and doc.keys[first] in east_asian_surnames()  # "Ван И." ends a sentence
    if word in QUOTES:
        return not _balanced(doc, first, last)
    if last - first > 1 and word.isupper() and doc.words[last - 2].isupper() and is_known_verb(doc.keys[last - 1]):
        return True  # "ГЛЕБ ВЕТРОВ | ПРИБЫЛ В ОМСК"
    behind_surname = last - first > WHOLE_NAME and has_surname_shape(doc.keys[last - 2])
    if behind_surname and is_post_head(doc.keys[last - 1]):
        return True  # "Указом Ивана Ветрова | Послом назначена"
    if behind_surname and is_territory(doc.keys[last - 1]):
        surname, town = (doc.tags.get(token) for token in (last - 2, last - 1))
        asian = is_east_asian(tuple(doc.keys[first:last]))
        return (
            not asian and surname is not None and town is not None and surname.case != town.case
        )  # "Беловым | Астана"
    return not (is_capitalised(word) or closes_patronymic(doc.keys[last - 1])) or not is_word(word)


def _balanced(doc: Doc, first: int, last: int) -> bool:
    return sum(doc.words[i] in QUOTES for i in range(first, last)) % 2 == 0
