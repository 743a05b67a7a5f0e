"""A zone that is all its sentence says, as entries of a list begin: "СЭЗ «Юг». Тара, ул. Мира, 1. 90 га"."""

from rukz_extract.extract.zones.location.behind import place_behind
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import Tie, in_nominative
from rukz_extract.extract.zones.naming.quotes import before_marks, past_marks
from rukz_extract.extract.zones.wording.words import MAKING, cue
from rukz_extract.language.marks import BULLETS

_BEHIND_PLACE = frozenset(",.;(")
_TELLING = MAKING | {"work", "locate"}


def opened_entry(around: Surroundings, first: int, last: int) -> int | None:
    """The token where the second sentence of an entry begins, None where the zone is no head of an entry."""
    doc = around.doc
    first = first if doc.starts_line(first) else before_marks(doc, first)
    led = doc.starts_line(first) or (doc.words[first - 1] in BULLETS and doc.starts_line(first - 1))
    last = past_marks(doc, last)
    start = last + 1
    return start if led and doc.word_at(last) == "." and start < len(doc) and not doc.starts_line(start) else None


def told_in_entry(around: Surroundings, first: int, last: int) -> Tie:
    """The address that follows the head of an entry, or the place of a verb: "ТЛЦ «Юг». Строится под Тарой"."""
    start = opened_entry(around, first, last)
    if start is None:
        return Tie()
    end = around.sentence(start)[1]
    if cue(around.doc.keys[start]) in _TELLING:
        return place_behind(around, start + 1, end)
    place = around.starting_at(start)
    if place is None or place.region.level == "country" or not in_nominative(around.doc, place):
        return Tie()
    tie = around.chain(place, end)
    closed = around.doc.word_at(max(p.last for p in tie.near + tie.around))
    return tie if closed in _BEHIND_PLACE else Tie()
