"""Genitives that no table knows, between a post and the name: "отдела по обеспечению деятельности комиссий X"."""

from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.human_nouns import is_person
from rukz_extract.extract.officials.phrases.noun_phrases import CASE_NAMES, is_noun
from rukz_extract.extract.officials.phrases.phrase import Part
from rukz_extract.extract.officials.words import BY, LISTING
from rukz_extract.language.morphology import readings

_LONGEST = 9
"""Tokens between what was read of a post and the name."""


def read_tail(cursor: Cursor) -> bool:
    """Nouns with their adjectives in the genitive, where nothing else stands before the name.

    Other readers have passed them over, since each of their words may mean something else. But nothing besides the
    post's own attributes can stand in the genitive between its body or area and the holder's name.
    """
    ends = (_end(cursor, cursor.at, case) for case in _cases(cursor))
    end = next((end for end in ends if end is not None), None)
    if end is None or (cursor.key(cursor.at) == "," and end not in cursor.around.people):
        return False  # "сказал начальник Генштаба, действия США …"
    return cursor.take(Part("area", cursor.at, end))


def _cases(cursor: Cursor) -> str:
    """The cases (letters) in which such nouns may stand: of a body's field, of what a noun in the dative governs."""
    kind = cursor.last_kind()
    genitive = "g" if kind in ("area", "body") and cursor.has("body") else ""
    governed = kind == "area" and cursor.doc.keys[cursor.parts[-1].first] == BY  # "по обмену пленными"
    return genitive + ("i" if governed else "")


def _end(cursor: Cursor, token: int, case: str) -> int | None:
    """The token at which the name, a body or a territory with its "по" begins; None where another thing does.

    The first noun stands in the case (letter), those behind it in the genitive: "по охране | Конституции".
    """
    first = token
    while token - first < _LONGEST and token < cursor.stop:
        end = _attribute_end(cursor, token, case)
        if end is None:
            return None
        token, case = end, "g"
        land = token + (cursor.key(token) == BY)
        if token in cursor.around.people or token in cursor.around.organizations:
            return token
        if cursor.territory_end(land) is not None:
            return token
    return None


def _attribute_end(cursor: Cursor, token: int, case: str) -> int | None:
    """The token after a noun with its joiner and adjectives, or after adjectives that stand for people."""
    start = token + (cursor.key(token) in LISTING)
    last = cursor.adjectives_end(case, start)
    if last > start and last in cursor.around.people and _is_noun_of_people(cursor, last - 1):
        return last
    return last + 1 if _is_attribute(cursor, last, case) else None


def _is_noun_of_people(cursor: Cursor, token: int) -> bool:
    """True for adjectives that stand for people: "по обмену военнопленными | Анна Белова"."""
    found = readings(cursor.doc.words[token])
    return found[0].number == "plur" or found[0].pos == "NOUN"


def _is_attribute(cursor: Cursor, token: int, case: str) -> bool:
    """True for a noun in a case that is neither a person nor a post: not "главы отдела соперник Иван Белов"."""
    if not cursor.inside(token):
        return False
    word = cursor.doc.words[token]
    rank = cursor.lexicon.ranks.get(cursor.key(token))  # "комитета демократов США" is of several
    titled = cursor.lexicon.head(cursor.key(token)) is not None or (rank is not None and "gs" in rank.cases)
    plain = word.islower() or _is_in_name(cursor, token)
    return plain and is_noun(word.lower(), CASE_NAMES[case]) and not titled and not is_person(word)


def _is_in_name(cursor: Cursor, token: int) -> bool:
    """True inside the tagged name of a body: "ведомства по охране | Конституции"."""
    return any(first < token < last for first, last in cursor.around.organizations.items())
