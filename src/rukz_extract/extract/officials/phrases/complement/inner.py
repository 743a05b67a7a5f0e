"""A post inside a post: "заместитель министра", "пресс-секретарь главы государства"."""

from rukz_extract.extract.officials.phrases.complement.cursor import DEEPEST, OWN_CHIEF, Cursor
from rukz_extract.extract.officials.phrases.human_nouns import cases_of_people
from rukz_extract.extract.officials.phrases.phrase import NAMED_CHIEF, Part
from rukz_extract.extract.officials.words import AND, BY

_SERVING = frozenset({"aide", "deputy"})
_CLOSED = frozenset({"territory", "territory_noun"})
"""Parts that end a post: "на посту премьер-министра страны лидера партии" names two."""


def read_chief(cursor: Cursor) -> bool:
    """The name of a chief before the field of work: "советник | Трампа | по безопасности"."""
    last = cursor.at
    while last < cursor.stop and last in cursor.around.people:
        last += 1
    named = last > cursor.at and cursor.head.kind in _SERVING and not cursor.depth and cursor.key(last) == BY
    in_field = named and cursor.key(last + 1) not in cursor.lexicon.not_areas
    return in_field and cursor.take(Part("side", cursor.at, last, noun=NAMED_CHIEF))


def read_kin(cursor: Cursor) -> bool:
    """What the holder is besides to the chief behind it: "советник | и зять | президента США"."""
    if cursor.key(cursor.at) != AND or cursor.parts or cursor.depth or cursor.head.kind not in _SERVING:
        return False
    nouns = (cursor.at + 1, cursor.at + 2)  # "и друг", "и давний друг"
    last = next((token for token in nouns if cursor.inside(token) and cases_of_people(cursor.doc.words[token])), None)
    if last is None or cursor.lexicon.head(cursor.key(last)) is not None:
        return False
    chief = cursor.lexicon.head(cursor.key(last + 1)) if cursor.inside(last + 1) else None
    return chief is not None and "gs" in chief.cases and cursor.take(Part("side", cursor.at, last + 1))


def read_inner(cursor: Cursor) -> bool:
    """A post in the genitive singular, with the words before it."""
    if cursor.depth >= DEEPEST or cursor.last_kind() in _CLOSED:
        return False
    start = cursor.at + (cursor.key(cursor.at) in OWN_CHIEF)
    token = start  # "командующего" looks like an adjective
    if cursor.lexicon.head(cursor.key(token)) is None:
        token = cursor.adjectives_end("g", start)
    form = cursor.lexicon.head(cursor.key(token)) if cursor.inside(token) else None
    if form is None or form.head.kind == "member":
        return False
    if "gs" not in form.cases and not (cursor.plural and "gp" in form.cases):
        return False  # "заместители министров экономики России и Казахстана"
    inner = cursor.around.phrase_at(token, floor=start, depth=cursor.depth + 1)
    if inner is None or inner.first != start:
        return False
    cursor.inner = inner
    return cursor.take(Part("inner", cursor.at, inner.last))
