"""The territories that a zone's status is given to: "Юрга и Топки получили статус ТОР", "парк ждёт статуса ОЭЗ"."""

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import LOCAL, Tie
from rukz_extract.extract.zones.state.verbs import is_denied
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW
from rukz_extract.extract.zones.wording.words import before, is_preposition, role

_REACH = 5
"""Tokens between the verb and the status."""
VERBS = frozenset({"given", "awaited", "wish"})
"""Roles of the verbs by which a status is got or hoped for."""
_TOO = frozenset({"следом", "тоже", "также", "затем", "позже"})
"""Behind one more receiver: "…, Прокопьевск следом"."""


def giving_verb(around: Surroundings, phrase: TypePhrase) -> int | None:
    """The verb by which a territory gets the status of a zone by law; None where the phrase tells of no such thing."""
    keys = around.doc.keys
    by_law = phrase.type is not None and phrase.type.kind in BY_LAW
    if not by_law or role(before(around.doc, phrase.wide)) != "status":
        return None
    start, end = around.limits(phrase.first, phrase.last)
    near = (*range(phrase.wide - 2, max(start, phrase.wide - _REACH) - 1, -1),
            *range(phrase.last, min(end, phrase.last + _REACH)))  # fmt: skip
    verb = next((token for token in near if role(keys[token]) in VERBS), None)
    return None if verb is None or is_denied(around.doc, verb) else verb


def receivers(around: Surroundings, phrase: TypePhrase) -> Tie:
    """The places that get the status: those of the sentence that no preposition rules."""
    start, end = around.limits(phrase.first, phrase.last)
    places = [place for place in around.territories.within(start, phrase.wide) if _receives(around, place)]
    behind = [place for place in around.territories.within(phrase.last, end) if _receives(around, place)]
    keys = around.doc.keys
    more = [place for place in behind if place.last < end and keys[place.last] in _TOO]
    return Tie((*places, *more) if places else tuple(behind))


def _receives(around: Surroundings, place: Place) -> bool:
    keys = around.doc.keys
    ruled = place.first > 0 and is_preposition(keys[place.first - 1])
    return place.region.level in LOCAL and place.first not in around.names and not ruled
