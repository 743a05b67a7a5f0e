"""Whatever else stands between a post and its holder's name: "глава комиссии по защите прав и предотвращению утечек X".

Other readers know words and places; this one knows only that nothing but attributes of the post may stand there.
"""

from rukz_extract.extract.officials.phrases.complement.bodies import in_topic, named_body_end
from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.complement.quoted import quote_end
from rukz_extract.extract.officials.phrases.human_nouns import is_person
from rukz_extract.extract.officials.phrases.noun_phrases import is_ordinal
from rukz_extract.extract.officials.phrases.phrase import Part, PartKind
from rukz_extract.extract.officials.words import AND, AT, BY, LISTING, WHERE
from rukz_extract.extract.people import given_cases
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.cases import TAG_CASE_LETTERS
from rukz_extract.language.morphology import readings

_LONGEST = 16
"""Tokens from what was read of a post to the name."""
_ATTRIBUTES = frozenset({"NOUN", "ADJF", "PRTF"})
_OF_WORK = frozenset({BY, AT})
_SHORT = 6
"""Letters of an abbreviation."""


def read_bridge(cursor: Cursor) -> bool:
    """The rest of a post up to the name of its holder, which agrees with the post."""
    if not cursor.parts or cursor.depth or _opens_aside(cursor):
        return False
    name = _name_ahead(cursor)
    if name is None or not _is_holder(cursor, name):
        return False
    end = _attributes_end(cursor, name)
    kind: PartKind = "side" if _is_seat(cursor, name) else "area"
    return end is not None and cursor.take(Part(kind, cursor.at, end))


def read_rest_of_name(cursor: Cursor) -> bool:
    """What the tagger has of a body's name up to the holder's: "координатор Центра | ОНФ по мониторингу цен X"."""
    inside = cursor.parts[-1].first if cursor.last_kind() == "body" else None
    end = cursor.around.organizations.get(inside) if inside is not None else None
    if end is None or not cursor.at < end <= cursor.stop:
        return False
    short = end == cursor.at + 1 and cursor.doc.words[cursor.at].isupper()  # "Центра | ОНФ | по мониторингу цен"
    return (short or end in cursor.around.people) and cursor.take(Part("area", cursor.at, end))


def _opens_aside(cursor: Cursor) -> bool:
    """True for "по просьбе": it tells of what was done, not of a post; and for a list or a noun behind a land."""
    told = _is_preposition(cursor.key(cursor.at)) or cursor.last_kind() == "area"
    return not told or cursor.key(cursor.at + 1) in cursor.lexicon.not_areas


def _is_preposition(key: str) -> bool:
    """True for what opens an attribute: "по защите прав", "надзора за оборотом"."""
    return key in WHERE or key in _OF_WORK or key in word_group("of_attributes")


def _joins(key: str) -> bool:
    """True for what cannot stand right before a name: a preposition, a comma, "и"."""
    return key in LISTING or _is_preposition(key)


def _name_ahead(cursor: Cursor) -> int | None:
    """Where the next name of the line begins, when it is near."""
    ahead = range(cursor.at + 1, min(cursor.at + _LONGEST, cursor.stop + 1, len(cursor.doc)))
    return next((token for token in ahead if token in cursor.around.people), None)


def _is_holder(cursor: Cursor, name: int) -> bool:
    """True for a name in the case of the post.

    In the genitive it may be another's: "главы комитета на встрече в доме | Ивана Белова"; so an area must be told, or
    a body or land end before it, or one word tell where an envoy is.
    """
    case = _case_of(cursor, name)
    if f"{case}s" not in cursor.cases:
        return False
    told = cursor.key(cursor.at) == BY or in_topic(cursor) or _ends_in_name(cursor, name)
    return case != "g" or told or _is_seat(cursor, name)


def _case_of(cursor: Cursor, name: int) -> str | None:
    """The case (letter) that the tagger gives a name, or the only one of a form that it takes for another's."""
    tag = cursor.doc.tags.get(name)
    case = TAG_CASE_LETTERS.get(tag.case) if tag is not None else None
    borne = given_cases(cursor.doc.keys[name])
    return case if case in borne or len(borne - {"a"}) != 1 else next(iter(borne - {"a"}))  # "Ербола"


def _is_seat(cursor: Cursor, name: int) -> bool:
    """True for one noun of a place before the name: "спецпредставителя президента на космодроме | Ивана Белова"."""
    seat = cursor.key(cursor.at) in WHERE and "posted" in cursor.head.takes
    return seat and name == cursor.adjectives_end("l", cursor.at + 1) + 1


def _ends_in_name(cursor: Cursor, name: int) -> bool:
    tagged = {*cursor.around.locations.values(), *cursor.around.organizations.values()}
    return name in tagged or cursor.doc.words[name - 1].isupper()


def _attributes_end(cursor: Cursor, name: int) -> int | None:
    """Where the name or the ranks before it begin, when each token up to there is of the post's attributes.

    None for another token than a preposition, what joins nouns, a body or land, and what stands in an oblique case.
    """
    last = name
    while cursor.key(last - 1) in cursor.lexicon.ranks:
        last -= 1
    token: int | None = cursor.at
    while token is not None and token < last:
        token = _step(cursor, token, last)
    return last if token == last > cursor.at and not _joins(cursor.key(last - 1)) else None


def _step(cursor: Cursor, token: int, name: int) -> int | None:
    """The token after an attribute that begins here; None for what is none."""
    key = cursor.key(token)
    if _is_preposition(key) or key == AND or (key == "," and AND in cursor.doc.keys[token:name]):
        return token + 1
    named = quote_end(cursor, token) or named_body_end(cursor, token)
    if named is not None:
        return named if _is_of_state(cursor, token, named) else None
    named = cursor.territory_end(token)
    if named is not None:
        return named
    return token + 1 if _is_oblique(cursor, token) else None


def _is_of_state(cursor: Cursor, first: int, last: int) -> bool:
    """False for a name that no register has behind a unit that may be a firm's: "глава отдела продаж по Азии Acme"."""
    told = any(part.body and part.body.sector in ("public", "international") for part in cursor.parts)
    told = told or "posted" in cursor.head.takes
    return told or cursor.has("inner") or cursor.around.body_named(first, last) is not None


def _is_oblique(cursor: Cursor, token: int) -> bool:
    """True for a noun or adjective that need not be a nominative, for an ordinal and an abbreviation."""
    word = cursor.doc.words[token]
    if is_ordinal(word) or (word.isupper() and word.isalpha() and len(word) < _SHORT):
        return True
    noun = cursor.lexicon.body_forms.get(cursor.key(token))
    if noun is not None and cursor.lexicon.body_nouns[noun.lemma].sector == "private":
        return False
    if cursor.lexicon.head(cursor.key(token)) or cursor.key(token) in cursor.lexicon.ranks or is_person(word.lower()):
        return False
    found = readings(word)
    return found[0].pos in _ATTRIBUTES and any(each.case not in (None, "nomn") for each in found)
