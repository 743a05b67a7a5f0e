"""Clauses about a zone right behind it: "который строят", "строительство которого", "возводимый под Омском"."""

from functools import lru_cache
from typing import Literal, NamedTuple

from rukz_extract.extract.zones.wording.words import (
    INTRANSITIVE,
    START,
    cue,
    is_adjective,
    is_noun,
    is_numeral,
    is_preposition,
    is_to_make,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import Reading, readings

RELATIVE = frozenset(
    {"который", "которая", "которое", "которую", "которого", "которой", "котором", "которым", "которому", "которые"}
)
_WHICH = frozenset({"который", "которая", "которое", "которую", "что"})
_SUBJECTS = _WHICH - {"которую"}
_FEMININE = frozenset({"которая"})
"""Relative words that may be the subject of their clause."""
_WHOSE = frozenset({"которого", "которой"})
_WHOM = "которую"
FOR = frozenset({"под", "для"})
"""Prepositions of what land is set aside for: "участок под технопарк", "для которого нашли место"."""
_WHOSE_REACH = 3
_OBJECT_REACH = 4
_CLAUSE_REACH = 6
_STATES = frozenset({"work", "plan"})
_OTHERS = frozenset({"company", "speaker"})


class About(NamedTuple):
    """A clause about a zone: it opens at ``head``, its own words go on at ``start``."""

    head: int
    start: int
    sort: Literal["which", "whose", "participle", "for"]


def clause_about(doc: Doc, comma: int, limit: int) -> About | None:
    """The clause that a comma behind a zone opens; None where something else follows."""
    head = comma + 1
    if head >= limit or doc.keys[comma] != ",":
        return None
    key = doc.keys[head]
    if key in _WHICH:
        return About(head, head + 1, "which")
    if is_adjective(key) and cue(key) in _STATES:
        return About(head, head + 1, "participle")
    if key in FOR and head + 1 < limit and doc.keys[head + 1] in RELATIVE:
        return About(head, head + 2, "for")
    return _clause_of_part(doc, head, limit)


def _clause_of_part(doc: Doc, head: int, limit: int) -> About | None:
    """As in "первая очередь которого", "о создании которой", "создать которую"."""
    if doc.keys[head + 1 : head + 2] == [_WHOM] and readings(doc.keys[head])[0].pos == "INFN":
        return About(head, head + 2, "whose")
    first = head + 1 if is_preposition(doc.keys[head]) else head
    for place in range(first, min(first + _WHOSE_REACH, limit - 1)):
        if not (is_noun(doc.keys[place]) or is_adjective(doc.keys[place])):
            break
        if doc.keys[place + 1] in _WHOSE:
            return About(head, place + 2, "whose")
    return None


def is_of_founding(doc: Doc, about: About) -> bool:
    """As in "строительство которого", "о создании которой", "создать которую"."""
    if about.sort != "whose":
        return False
    heads = [doc.keys[token] for token in range(about.head, about.start)]
    return any(cue(key) == "founding" or is_to_make(key) for key in heads)


def is_to_be_made(doc: Doc, about: About, limit: int) -> bool:
    """As in "которую область просит создать": an infinitive tells what is to be done to the zone."""
    if about.sort != "which" or doc.keys[about.head] in _FEMININE:
        return False
    keys = doc.keys[about.start : min(limit, about.start + _CLAUSE_REACH)]
    return any(map(is_to_make, keys))


def is_acting(doc: Doc, about: About, limit: int) -> bool:
    """True where the zone does something to another thing: "который откроет цех в Омске", "открывший филиал"."""
    if about.sort == "participle":
        return any({"actv", "tran"} <= reading.grammemes for reading in readings(doc.keys[about.head])[:1])
    if about.sort in ("whose", "for") or doc.keys[about.head] not in _SUBJECTS or about.start >= limit:
        return False
    return takes_object(doc, about.start, limit)


def takes_object(doc: Doc, token: int, limit: int) -> bool:
    """As in "(парк) откроет цех", "(который) создаёт школы": what a verb makes stands behind it."""
    return _takes_object(doc.keys[token]) and _is_object(doc, token + 1, limit)


@lru_cache(maxsize=LATELY)
def _takes_object(key: str) -> bool:
    """True for "откроет", "создаёт", never for "строят", "строится", "заработает"."""
    reading = readings(key)[0]
    told = reading.pos == "VERB" and reading.number == "sing" and "tran" in reading.grammemes
    return told and not key.endswith(INTRANSITIVE) and reading.lemma != START


def _is_object(doc: Doc, token: int, limit: int) -> bool:
    """True when the noun that follows is in the accusative and nobody who founds zones himself."""
    for place in range(token, min(limit, token + _OBJECT_REACH)):
        key = doc.keys[place]
        if is_noun(key):
            return role(key) not in _OTHERS and any(_is_governed(reading) for reading in readings(key))
        if not (is_adjective(key) or is_numeral(key)):
            return False
    return False


def _is_governed(reading: Reading) -> bool:
    return reading.pos == "NOUN" and (reading.case == "accs" or (reading.case == "gent" and reading.number == "plur"))
