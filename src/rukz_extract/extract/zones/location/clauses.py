"""The place told in a clause about the zone right behind it: "зона, которую инвестор из Омска строит в Таре"."""

from collections.abc import Iterable, Iterator

from rukz_extract.extract.zones.location.behind import place_behind
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.steps import past_holder
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.naming.quotes import past_marks
from rukz_extract.extract.zones.wording.relatives import RELATIVE, clause_about, is_acting
from rukz_extract.extract.zones.wording.words import MAKING, cue, is_numeral, is_verb, role
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import LEADING_IN

_TELLING = MAKING | {"founding", "locate", "work"}
_REACH = 24
_OPENING = 5
"""Tokens behind the comma among which a clause about the zone shows itself."""
_OPENERS = RELATIVE | {"где", "куда"}
_COUNTED_REACH = 5
_ENDS = frozenset({",", ";", ":", ")"})


def told_behind(around: Surroundings, last: int, limit: int) -> Tie:
    """The place of a clause that tells where the zone is made or works; none where it tells of something else."""
    doc = around.doc
    about = clause_about(doc, past_holder(doc, around.territories, past_marks(doc, last, limit), limit), limit)
    if about is None or is_acting(doc, about, limit):
        return Tie()
    words = list(_words(doc, about.start, limit))
    heads = range(about.head, about.start)
    sited = about.sort == "for" and any(role(doc.keys[token]) == "site" for token in words)
    told = sited or _tells(doc, heads) or any(_tells(doc, [token]) and is_verb(doc.keys[token]) for token in words)
    if not told:
        return Tie()
    places = (around.starting_at(token) for token in words)
    place = next((place for place in places if place and around.is_locative(place)), None)
    talked = place and any(role(doc.keys[token]) == "talk" for token in range(about.start, place.first))
    return around.chain(place, limit) if place and not talked else Tie()


def counted_behind(around: Surroundings, last: int, limit: int) -> Tie:
    """As in "ТОР у нас две: в Юрге и Топках", "индустриальных зон в области три – в Таре, Омске и Исилькуле"."""
    doc = around.doc
    for token in range(last, min(limit - 3, last + _COUNTED_REACH)):
        if is_numeral(doc.keys[token]) and doc.words[token + 1] in LEADING_IN:
            place = around.starting_at(token + 3)
            tie = around.chain(place, limit) if place and around.is_locative(place) else Tie()
            return tie if len(tie.near) > 1 else Tie()
        if doc.words[token] in _ENDS or is_verb(doc.keys[token]):
            break
    return Tie()


def acts_behind(around: Surroundings, last: int, limit: int) -> bool:
    """As in "парк, который открыл филиал в Таре": the place is that of the branch."""
    about = clause_about(around.doc, past_marks(around.doc, last, limit), limit)
    return about is not None and is_acting(around.doc, about, limit)


def told_past(around: Surroundings, last: int, limit: int) -> Tie:
    """As in "парк, хозяева которого ждут денег, построят в Таре": the place behind the clause about the zone."""
    doc, last = around.doc, past_marks(around.doc, last, limit)
    opened = (
        last < limit
        and doc.words[last] == ","
        and any(doc.keys[token] in _OPENERS for token in range(last + 1, min(last + _OPENING, limit)))
    )
    if not opened:
        return Tie()
    closing = next((token for token in range(last + 2, min(limit, last + _REACH)) if doc.words[token] == ","), limit)
    return place_behind(around, closing + 1, limit) if closing + 1 < limit and is_verb(doc.keys[closing + 1]) else Tie()


def _tells(doc: Doc, tokens: Iterable[int]) -> bool:
    return any(cue(doc.keys[token]) in _TELLING for token in tokens)


def _words(doc: Doc, start: int, limit: int) -> Iterator[int]:
    """The tokens of a clause up to its end."""
    for token in range(start, min(limit, start + _REACH)):
        if doc.words[token] in _ENDS:
            return
        yield token
