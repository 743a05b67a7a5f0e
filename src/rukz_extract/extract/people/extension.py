"""Words beside a tagged name that belong to it: initials, first names, patronymics, torn halves."""

from collections.abc import Set as AbstractSet

from rukz_extract.extract.people.agreement import is_adjective_surname
from rukz_extract.extract.people.declension import known_given
from rukz_extract.extract.people.kazakh import with_torn_half
from rukz_extract.extract.people.lexicon import (
    closes_patronymic,
    east_asian_surnames,
    is_body,
    is_particle,
    is_territory,
    is_title,
)
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import (
    DASHES,
    INITIALS,
    has_surname_shape,
    is_capitalised,
    is_common,
    is_first_and_patronymic,
    is_initial,
    is_patronymic,
    opens,
)
from rukz_extract.language.doc import Doc

_SHORT_SECOND = 3
_ABBREVIATED = 5
"""Letters of a word in capitals that may be a body's: "ВЕТРОВА Петра Андреевича" has more."""


def extended(doc: Doc, span: TokenSpan, taken: AbstractSet[int]) -> TokenSpan:
    """The span with the initials, the first name and the patronymic that stand beside it, outside ``taken``."""
    first, last = span
    last = _with_patronymic(doc, first, _over_particle(doc, first, last, taken))
    if is_first_and_patronymic(doc, first, last):
        return _with_surname(doc, first, last, taken)
    if last - first == 1 and (pair := with_torn_half(doc, first, taken)):
        return pair
    before = _with_initials_before(doc, first, taken)
    if last - first == 1 and known_given(doc.keys[first]) and not has_surname_shape(doc.keys[first]):
        return (before, last) if before < first else (first, _with_sure_surname(doc, last, taken))  # "Е. Нартай"
    first = _with_half_before(doc, first, taken)
    before = _with_initials_before(doc, first, taken)
    if before < first:
        return before, last
    if first and first - 1 not in taken and _is_first_name_before(doc, first, last):
        return _with_half_before(doc, first - 1, taken), last
    return first, _with_initials_after(doc, first, last)


def _over_particle(doc: Doc, first: int, last: int, taken: AbstractSet[int]) -> int:
    """The end behind a particle that the tagger cut the name at: "Брюно Ле | Мэр"."""
    open_end = last - first > 1 and is_particle(doc.keys[last - 1]) and last < len(doc) and last not in taken
    goes_on = open_end and doc.words[last][:1].isupper() and doc.gap(last) == " "
    return last + 1 if goes_on else last


def _with_half_before(doc: Doc, first: int, taken: AbstractSet[int]) -> int:
    """Where the name begins when its first name is torn at the hyphen: "Касым- | Жомарт", "Касым | –Жомарт"."""
    if first == 0 or not known_given(doc.keys[first]):
        return first
    half = first - 1
    if doc.words[half] in DASHES and half and "" in (doc.gap(first), doc.gap(half)):
        half -= 1
    elif doc.words[first][0] not in DASHES and doc.words[half][-1] not in DASHES:
        return first
    return half if half not in taken and known_given(doc.keys[half]) else first


def _with_initials_before(doc: Doc, first: int, taken: AbstractSet[int]) -> int:
    floor = max(2, first - INITIALS + 2)
    while first >= floor and doc.words[first - 1] == "." and is_initial(doc.words[first - 2]):
        if first - 2 in taken or doc.starts_line(first) or doc.starts_line(first - 1):
            break
        first -= 2
    if (
        first >= 3
        and doc.words[first - 1] in DASHES
        and doc.words[first - 2] == "."
        and is_initial(doc.words[first - 3])
    ):
        return first - 3  # "К.-Ж. Токаев"
    return first


def _with_initials_after(doc: Doc, first: int, last: int) -> int:
    """The end after "Иванову С.П.", only behind a lone surname, so that the next sentence's "А." stays out."""
    if last - first == 2 and doc.keys[first] in east_asian_surnames():
        return last  # "Ван И." at the end of a sentence is no "Ван" with an initial
    if last < len(doc) and doc.words[last] == "." and last - first > 1 and is_initial(doc.words[last - 1]):
        return last + 1  # the tagger leaves the last dot out
    if last - first > 1:
        return last
    end = last
    limit = min(len(doc) - 1, last + INITIALS)
    while end < limit and is_initial(doc.words[end]) and doc.words[end + 1] == "." and not doc.starts_line(end):
        end += 2
    opens_sentence = end - last == 2 and doc.words[min(end, len(doc) - 1)][0].isupper()
    return last if opens_sentence else end


def _with_surname(doc: Doc, first: int, last: int, taken: AbstractSet[int]) -> TokenSpan:
    """A first name and patronymic with the untagged surname behind them or, in a list, before them."""
    if last < len(doc) and last not in taken and _may_be_surname(doc, last) and doc.gap(last) == " ":
        return first, last + 1
    if first and first - 1 not in taken and not doc.starts_line(first):
        key, capitals = doc.keys[first - 1], doc.words[first - 1].isupper() and len(doc.words[first - 1]) > _ABBREVIATED
        if not capitals and opens(doc, first - 1):
            return first, last  # "Министр Пётр Иванович"
        if (capitals or _may_be_surname(doc, first - 1)) and has_surname_shape(key) and not is_common(key):
            return first - 1, last
        if capitals and doc.words[first].istitle() and not (is_common(key) or is_territory(key) or is_body(key)):
            return first - 1, last  # "САПАРБЕК Нурлан Маратұлы"
    return first, last


def _with_sure_surname(doc: Doc, last: int, taken: AbstractSet[int]) -> int:
    """The end behind a lone first name and the untagged word after it that has a surname's ending."""
    sure = last < len(doc) and last not in taken and doc.gap(last) == " " and _may_be_surname(doc, last)
    return last + 1 if sure and (has_surname_shape(doc.keys[last]) or is_adjective_surname(doc, last - 1)) else last


def _may_be_surname(doc: Doc, token: int) -> bool:
    word, key = doc.words[token], doc.keys[token]
    return word[0].isupper() and not word.isupper() and len(word) > 2 and not is_title(key) and not known_given(key)


def _with_patronymic(doc: Doc, first: int, last: int) -> int:
    if last < len(doc) and not doc.starts_line(last):
        word, key = doc.words[last], doc.keys[last]
        if word[0].isupper() and is_patronymic(key) and known_given(doc.keys[last - 1]):
            return last + 1
        if closes_patronymic(key) and last - first > 1:
            return last + 1
    return last


def _is_first_name_before(doc: Doc, first: int, last: int) -> bool:
    """True for a first name that the tagger left out: "Геннадий | Фисун", "Маркете | Пекаровой Адамовой"."""
    begins = last - first == 1 or is_patronymic(doc.keys[first]) or all(map(has_surname_shape, doc.keys[first:last]))
    return (
        begins
        and is_capitalised(doc.words[first - 1])
        and (known_given(doc.keys[first - 1]) or _is_compound_given(doc.keys[first - 1]))
        and not known_given(doc.keys[first])
        and not doc.starts_line(first)
    )


def _is_compound_given(key: str) -> bool:
    """True for "Ахмат-Хаджи": a first name with a second word that no table has; not for "Алма-Ата"."""
    front, hyphen, second = key.partition("-")
    return bool(hyphen) and len(second) > _SHORT_SECOND and known_given(front)
