"""Which way a post leads: to a place ("в Москву на должность мэра"), only as a guest, or from whoever gives it."""

from collections.abc import Sequence

from rukz_extract.extract.officials.home import land_of, unit_of
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.verb_tables import seat_words
from rukz_extract.extract.officials.words import HIS_OR_HER, INTO, ON
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.posts import lexicon, word_group, word_starts
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_finite

_REACH = 5
"""Tokens from a place to the "пост" that somebody goes to."""
_MEMBERS = "составе"
_TO_LAND = 3
"""Tokens from a post back to the land of a colleague: adjective, noun, comma."""


def destination(people: PeopleIndex, territories: Territories, phrase: PostPhrase) -> str | None:
    """The place that somebody goes to for a post: "перешёл в Москву на должность мэра"."""
    keys, seat = people.doc.keys, phrase.first - 1
    if seat < _REACH or not phrase.bare or keys[seat] not in seat_words() or keys[seat - 1] != ON:
        return None
    return next((place.code for place in territories.within(seat - _REACH, seat) if place.last == seat - 1), None)


def issuing_unit(people: PeopleIndex, territories: Territories, phrase: PostPhrase) -> str | None:
    """The unit whose act gives a post: "Распоряжением акима Костанайской области руководителем управления назначен"."""
    begin, _ = people.sentence(phrase.first)
    if people.doc.keys[begin] not in word_group("acts"):
        return None
    issuer = next(iter(territories.within(begin, min(begin + _REACH, phrase.first))), None)
    return unit_of(issuer) if issuer is not None else None


def charged_by_minutes(people: PeopleIndex, territories: Territories, phrase: PostPhrase) -> str | None:
    """The unit that minutes open with, whose numbered items charge somebody: "1. Директору департамента X – до мая …".

    None where the lines before the first item name a state too.
    """
    doc, number = people.doc, phrase.first - 2
    if "ds" not in phrase.cases or number < 0 or not _is_item(doc, number):
        return None
    first = next(token for token in sorted(doc.lines) if _is_item(doc, token))
    head = territories.within(0, first)
    named = {unit_of(place) for place in head}
    return named.pop() if len(named) == 1 else None


def _is_item(doc: Doc, token: int) -> bool:
    return doc.starts_line(token) and doc.keys[token].isdigit() and doc.key_at(token + 1) == "."


def of_colleague(people: PeopleIndex, _: Territories, phrase: PostPhrase) -> str | None:
    """The land of "со своим казахстанским коллегой, вице-премьером X", of "его саратовский коллега, министр X"."""
    before = people.doc.keys[max(phrase.first - _TO_LAND, 0) : phrase.first]
    told = len(before) == _TO_LAND and before[1] in word_group("colleague") and before[2] == ","
    return lexicon().nations.get(before[0]) if told else None


def sent_by(people: PeopleIndex, territories: Territories, phrase: PostPhrase) -> str | None:
    """The land whose guests somebody leads: "делегация Омской области во главе с министром", "Возглавил её министр"."""
    keys, before = people.doc.keys, people.previous(phrase.first)
    delegation = word_starts("delegation")
    sent = next((t for t in range(phrase.first - 1, before - 1, -1) if keys[t].startswith(delegation)), None)
    place = territories.starting_at(sent + 1) if sent is not None else None
    if sent is not None and place is None and keys[sent - 1] == _MEMBERS:
        return _of_its_members(territories, keys, before, sent)
    nation = lexicon().nation_before(keys, sent) if sent else None
    if nation and place is None and sent is not None:  # "российская делегация во главе с министром"
        led = not word_group("leads_guests").isdisjoint(keys[sent + 1 : phrase.first])
        return nation if led and not people.between(sent, phrase.first) else None
    return land_of(place) if place is not None and _is_guest(people, place.last, phrase.first) else None


def _is_guest(people: PeopleIndex, first: int, last: int) -> bool:
    """True for tokens between a delegation and a post that make it one of the guests'.

    As in "в её составе – министр", "её возглавил Белов, министр"; not for the host of "делегация во главе с Беловым
    встретилась с министром".
    """
    keys, named = people.doc.keys, people.between(first, last)
    if _MEMBERS in keys[first:last]:
        return True
    lead = next((token for token in range(first, last) if keys[token] in word_group("leads_guests")), None)
    apposed = len(named) == 1 and named[0].last == last - 1 and keys[last - 1] == ","
    return lead is not None and (not named or (apposed and lead < named[0].first))


def _of_its_members(territories: Territories, keys: Sequence[str], first: int, sent: int) -> str | None:
    """The land of "В составе делегации министр Белов" by the sentence before: "Делегация Омской области прибыла"."""
    told = (token for token in range(first, sent) if keys[token].startswith(word_starts("delegation")))
    place = next((place for token in told if (place := territories.starting_at(token + 1))), None)
    return land_of(place) if place is not None else None


def gone_to(people: PeopleIndex, territories: Territories, phrase: PostPhrase) -> str | None:
    """The place that somebody goes to as a holder: "перешёл в правительство Омской области министром спорта"."""
    first = max(phrase.first - _REACH - 1, 0)
    place = next((p for p in territories.within(first, phrase.first) if p.last == phrase.first), None)
    if place is None or INTO.isdisjoint(people.doc.keys[first : place.first]):
        return None
    went = word_group("went_over").intersection(people.doc.keys[first : place.first])
    return land_of(place) if went else None


def spoken_for(people: PeopleIndex, territories: Territories, phrase: PostPhrase) -> str | None:
    """The land that somebody speaks for: "Омскую область представлял министр спорта", "От Тувы выступил министр"."""
    keys, verb = people.doc.keys, phrase.first - 1
    place = next((place for place in territories.within(max(verb - _REACH, 0), verb) if place.last == verb), None)
    if place is None and keys[verb].startswith(word_starts("represent")) and keys[verb - 1] in HIS_OR_HER:
        land = next(iter(territories.within(people.sentence(verb)[0], verb)), None)
        return land_of(land) if land is not None else None  # "Россия присоединилась, её представлял министр"
    if place is None or place.region.level == "city" or not (is_finite(keys[verb]) or keys[verb] in DASHES):
        return None  # "Из Москвы прилетел министр"
    behalf = keys[place.first - 1] in word_group("on_behalf")
    if keys[verb] in DASHES:
        return land_of(place) if behalf else None  # "по Омской области – глава комиссии"
    opens = place.first - behalf == people.sentence(verb)[0]
    told = opens and (behalf or keys[verb].startswith(word_starts("represent")))
    return land_of(place) if told else None


def visited(people: PeopleIndex, territories: Territories, phrase: PostPhrase) -> set[str | None]:
    """The country that somebody comes to: "сенатор Джон Смит прибыл в Пакистан" is of another."""
    keys, (begin, end) = people.doc.keys, people.sentence(phrase.first)
    arrival = word_group("arrival")
    arrived = next((token for token in range(begin, end) if keys[token] in arrival), end)
    places = (place for place in territories.within(arrived, end) if place.region.level == "country")
    to = next((place for place in places if place.first - 1 == arrived or keys[place.first - 1] in INTO), None)
    return {to.region.country} if to is not None else set()
