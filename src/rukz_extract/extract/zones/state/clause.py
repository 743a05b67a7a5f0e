"""The words of a clause behind a zone, without what is put in between: sources, brackets, remarks between commas."""

from collections.abc import Iterator

from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.wording.relatives import FOR, RELATIVE
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import (
    MAKING,
    cue,
    is_adjective,
    is_land,
    is_noun,
    is_preposition,
    is_verb,
)
from rukz_extract.language.doc import Doc

_SOURCES = frozenset({"по", "как", "если"})
_TELLING = MAKING | {"founding", "work", "growth", "enter", "end"}
_LONGEST = 14


def clause_behind(doc: Doc, around: Surroundings, token: int, end: int) -> Iterator[int]:
    """The tokens from one on that belong to the clause itself; territories, brackets and remarks are left out."""
    while token < end:
        behind = _past_bracket(doc, token, end) or _past_place(doc, around, token) or _past_remark(doc, token, end)
        if behind:
            token = behind
            continue
        if not around.territories.at(token):
            yield token
        token += 1


def _past_bracket(doc: Doc, token: int, end: int) -> int | None:
    """The token behind brackets that say nothing of the state: "(Омская обл.)", never "(откроют летом)"."""
    if doc.words[token] != "(":
        return None
    closing = next((t for t in range(token + 1, min(end, token + _LONGEST)) if doc.words[t] == ")"), None)
    told = closing is None or any(cue(doc.keys[place]) for place in range(token + 1, closing))
    return None if told or closing is None else closing + 1


def _past_place(doc: Doc, around: Surroundings, comma: int) -> int | None:
    """The token behind the place of "ещё один технопарк, в Рудном, достроят"."""
    if doc.keys[comma] != "," or comma + 2 >= len(doc) or not is_preposition(doc.keys[comma + 1]):
        return None
    place = around.territories.at(comma + 2)
    closed = place is not None and place.last < len(doc) and doc.keys[place.last] == ","
    return place.last + 1 if place and closed else None


def _past_remark(doc: Doc, comma: int, end: int) -> int | None:
    """The token behind ", по словам акима,", ", как рассчитывают,", ", хозяева которого ждут,", ", впрочем,"."""
    if doc.keys[comma] != ",":
        return None
    closing = next((t for t in range(comma + 2, min(end, comma + _LONGEST)) if doc.keys[t] == ","), None)
    return closing + 1 if closing is not None and _is_remark(doc, comma + 1, closing) else None


def _is_remark(doc: Doc, first: int, closing: int) -> bool:
    key = doc.keys[first]
    if key in _SOURCES:
        return True
    if closing == first + 1:
        tells = is_noun(key) or is_adjective(key) or cue(key) or is_verb(key) or key in RELATIVE
        return key in word_group("remarks") or not tells
    told = any(cue(doc.keys[token]) in _TELLING for token in range(first, closing))
    related = (is_preposition(key) or is_noun(key)) and doc.keys[first + 1] in RELATIVE
    granted = key in FOR and any(is_land(each) for each in doc.keys[first:closing])  # "под который отвели участок"
    return not told and not granted and (related or is_verb(key))
