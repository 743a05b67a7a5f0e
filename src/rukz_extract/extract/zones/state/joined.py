"""Zones joined to something else: a list that one founding rules, a clause of their own behind "и"."""

from collections.abc import Iterator

from rukz_extract.extract.zones.location.places import AND, Surroundings
from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import TO_COME, Vote
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import MORE, cue, is_preposition, is_verb, role

_CLAUSE_OPENS = frozenset(",:")


def list_votes(spot: Spot, around: Surroundings) -> Iterator[Vote]:
    """The founding, or what is asked for, that rules a list; in "проекты идут в ОЭЗ «А» и ОЭЗ «Б»" it rules none."""
    for token in spot.left:
        key = spot.doc.keys[token]
        if is_verb(key) or (is_preposition(key) and token + 1 in around.firsts):
            return
        if cue(key) == "founding" or role(key) == "bid" or key in word_group("plans"):
            yield TO_COME


def opens_clause(spot: Spot) -> bool:
    """True for "второй парк строят, зона «Юг» готова принять заводы": the zone has a verb of its own behind it."""
    opening = spot.first - 2 if joins(spot) else spot.first - 1
    while opening > 0 and (role(key := spot.doc.keys[opening]) == "another" or key == MORE):
        opening -= 1  # "ещё одну зону откроют в Таре"
    if opening < 0 or spot.doc.keys[opening] not in _CLAUSE_OPENS:
        return False
    told = (token for token in spot.right if spot.doc.keys[token] == "," or is_verb(spot.doc.keys[token]))
    return spot.doc.keys[next(told, spot.first - 1)] not in _CLAUSE_OPENS


def joins(spot: Spot) -> bool:
    """As in "создают штаб, и зона «Юг» войдёт в него"."""
    return spot.word in AND and spot.word != "," and spot.governor == spot.first - 1
