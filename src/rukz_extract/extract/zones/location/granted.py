"""The territories that a zone's status is given to: "Юрга и Топки получили статус ТОР", "парк ждёт статуса ОЭЗ"."""

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import LOCAL, Tie, in_nominative
from rukz_extract.extract.zones.state.verbs import is_denied
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW, abbreviations, word_group
from rukz_extract.extract.zones.wording.words import before, is_preposition, is_verb, lemmas, role
from rukz_extract.language.doc import Doc

_REACH = 5
"""Tokens between the verb and the status."""
_ON, _OWN = "на", "свой"
_SUBJECT_REACH = 8
"""Tokens from the verb back to who gets the zone: "Омск в 2027 году получит"."""
_NEED_REACH = 4
_NEEDS = frozenset({"needed", "lacking"})
_OWNER_REACH = 12
"""Tokens from "свой" back to whose zone it is."""
VERBS = frozenset({"given", "awaited", "wish", "deprived"})
"""Roles of the verbs by which a status or a zone is got, hoped for or lost."""
_AT = "у"
_HIS = frozenset({"его", "ее", "их"})
_BECOME, _TERRITORY = "стать", "территорией"


def giving_verb(around: Surroundings, phrase: TypePhrase) -> int | None:
    """The verb by which a territory gets the status of a zone by law; None where the phrase tells of no such thing."""
    keys = around.doc.keys
    by_law = phrase.type is not None and phrase.type.kind in BY_LAW
    if by_law and (verb := becoming_verb(around, phrase.wide, phrase.last)) is not None:
        return verb
    if not by_law or role(before(around.doc, phrase.wide)) != "status":
        return None
    start, end = around.limits(phrase.first, phrase.last)
    near = (*range(phrase.wide - 2, max(start, phrase.wide - _REACH) - 1, -1),
            *range(phrase.last, min(end, phrase.last + _REACH)))  # fmt: skip
    verb = next((token for token in near if role(keys[token]) in VERBS), None)
    return None if verb is None or is_denied(around.doc, verb) else verb


def becoming_verb(around: Surroundings, first: int, last: int) -> int | None:
    """The verb of "моногород Юрга стал ТОСЭР": a town before it is what turns into the zone."""
    doc = around.doc
    verb = before(doc, first) if _is_turned_into(doc, first, last) else ""
    if not verb or _BECOME not in lemmas(verb) or is_denied(doc, first - 1):
        return None
    places = around.territories.within(around.sentence(first)[0], first)
    return first - 1 if any(_is_a_subject(around, place) for place in places if place.region.level in LOCAL) else None


def _is_turned_into(doc: Doc, first: int, last: int) -> bool:
    """True for "ТОСЭР" alone and for "территорией опережающего развития"."""
    if last - first > 1:
        return doc.keys[first] == _TERRITORY
    return doc.words[first] in abbreviations() and abbreviations()[doc.words[first]].kind in BY_LAW


def receivers(around: Surroundings, phrase: TypePhrase) -> Tie:
    """The places that get the status: those of the sentence that no preposition rules."""
    start, end = around.limits(phrase.first, phrase.last)
    places = [place for place in around.territories.within(start, phrase.wide) if _receives(around, place)]
    behind = [place for place in around.territories.within(phrase.last, end) if _receives(around, place)]
    keys = around.doc.keys
    more = [place for place in behind if place.last < end and keys[place.last] in word_group("next_too")]
    return Tie((*places, *more) if places else tuple(behind))


def getter(around: Surroundings, first: int, start: int) -> Tie:
    """The place that gets a zone: "Взамен Омск в 2027 году получит сухой порт", "Тара обзаведётся технопарком"."""
    doc, ruled = around.doc, before(around.doc, first)
    near = range(first - 1, max(start, first - _REACH) - 1, -1)
    verb = next((token for token in near if role(doc.keys[token]) in VERBS), None)
    if verb is None or (is_preposition(ruled) and ruled != _ON) or is_denied(doc, verb):
        return Tie()
    for token in range(verb - 1, max(start, verb - _SUBJECT_REACH) - 1, -1):
        place = around.territories.at(token)
        if place and place.last == token + 1 and _is_a_subject(around, place):
            return Tie((place,))
        if is_verb(doc.keys[token]):
            break
    return Tie()


def needer(around: Surroundings, first: int, start: int) -> Tie:
    """The place that needs a zone: "Таре нужен технопарк", "Омску не хватает сухого порта"."""
    near = range(first - 1, max(start, first - _NEED_REACH) - 1, -1)
    verb = next((token for token in near if role(around.doc.keys[token]) in _NEEDS), None)
    if verb is None:
        return Tie()
    for token in range(verb - 1, max(start, verb - _NEED_REACH) - 1, -1):
        place = around.territories.at(token)
        if place and place.region.level != "country" and _is_unruled(around, place):
            return Tie() if in_nominative(around.doc, place) else Tie((place,))
    return Tie()


def owner(around: Surroundings, first: int, start: int) -> Tie:
    """The place of its "own" zone: "Рубцовск предложил площади в своём парке"."""
    own = {before(around.doc, first), around.doc.keys[first]}
    if not any(_OWN in lemmas(key) for key in own if key):
        return Tie()
    for token in range(first - 1, max(start, first - _OWNER_REACH) - 1, -1):
        place = around.territories.at(token)
        if place and place.last == token + 1 and _is_a_subject(around, place):
            return Tie((place,))
    return Tie()


def proprietor(around: Surroundings, first: int) -> Tie:
    """Where he works whose zone it is: "Согласен владелец мельницы в Таре. Его логоцентр загружен на треть"."""
    doc, start = around.doc, around.sentence(first)[0]
    if not start or first != start + 1 or doc.keys[start] not in _HIS:
        return Tie()
    told = around.territories.within(around.sentence(start - 1)[0], start)
    return Tie(tuple(place for place in told if place.region.level in LOCAL and _has_proprietor(around, place))[-1:])


def _has_proprietor(around: Surroundings, place: Place) -> bool:
    """True for "владелец зернового терминала в Таре", "фермер из Тары"."""
    before_it = around.doc.keys[max(place.first - _REACH, 0) : place.first]
    return any(not word_group("proprietors").isdisjoint(lemmas(key)) for key in before_it)


def _is_a_subject(around: Surroundings, place: Place) -> bool:
    """True for a place in the nominative that no preposition rules."""
    return in_nominative(around.doc, place) and place.region.level != "country" and _is_unruled(around, place)


def _receives(around: Surroundings, place: Place) -> bool:
    """True for "Юрга получила", "Юрге присвоили", "у Юрги отозвали"."""
    robbed = place.first > 0 and around.doc.keys[place.first - 1] == _AT and place.first not in around.names
    return place.region.level in LOCAL and (robbed or _is_unruled(around, place))


def _is_unruled(around: Surroundings, place: Place) -> bool:
    """True for a territory that no preposition rules and that is no part of a zone's name."""
    ruled = place.first > 0 and is_preposition(around.doc.keys[place.first - 1])
    return place.first not in around.names and not ruled
