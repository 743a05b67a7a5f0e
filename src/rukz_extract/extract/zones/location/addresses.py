"""Places told as an address: "Тверь, индустриальный парк «Юг»", "технопарк «Юг», Тверь.", "(область, район)"."""

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.behind import place_behind
from rukz_extract.extract.zones.location.inner_places import town_alone
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import LOCAL, Tie, in_nominative
from rukz_extract.extract.zones.naming.quotes import before_marks, past_marks
from rukz_extract.extract.zones.wording.vocabulary import place_words, word_group
from rukz_extract.extract.zones.wording.words import THIS, in_brackets, is_preposition, lemmas, role
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES

_OPENS = DASHES | frozenset(":(;,.")
_CLOSES = frozenset(".);")
_COMMA = ","
_OPENING = DASHES | frozenset(",(")
_CLOSING = DASHES | frozenset(",.);")


def bracketed_town(around: Surroundings, last: int) -> Tie:
    """As in "цемент с завода в СЭЗ «Юг» (Шу)": a bracket that is one town."""
    doc = around.doc
    last = past_marks(doc, last)
    if not in_brackets(doc, last):
        return Tie()
    place = around.starting_at(last + 1) or town_alone(doc, last + 1, last + 2)
    return Tie((place,)) if place else Tie()


def addressed(around: Surroundings, first: int, last: int) -> Tie:
    """The town of an address before a zone, else the one behind it that ends the sentence."""
    return _before(around, first) or _behind(around, last)


def explained(around: Surroundings, last: int) -> Tie:
    """As in "в парке «Юг», это Тарский район, строят цех", "(это под Тарой)": a place that "это" puts beside a zone."""
    doc = around.doc
    last = past_marks(doc, last)
    if doc.key_at(last) not in _OPENING or doc.key_at(last + 1) != THIS:
        return Tie()
    start, end = last + 2, around.sentence(last)[1]
    if place_words().get(doc.key_at(start)) == "preposition":
        return place_behind(around, start, end)
    place = around.starting_at(start)
    tie = around.chain(place, end) if place else Tie()
    closed = not place or doc.word_at(max(p.last for p in tie.near + tie.around)) in _CLOSING
    return tie if closed else Tie()


def on_land(around: Surroundings, last: int) -> Tie:
    """As in "появится туристическая зона: склон над Тарой готовят под трассы": the land behind the colon."""
    doc = around.doc
    if doc.word_at(last) != ":" or not (doc.key_at(last + 1) and _is_land(doc.keys[last + 1])):
        return Tie()
    place = around.starting_at(last + 3) if doc.key_at(last + 2) and is_preposition(doc.keys[last + 2]) else None
    return Tie((place,)) if place and place.region.level in LOCAL else Tie()


def _is_land(key: str) -> bool:
    return role(key) == "site" or not word_group("grounds").isdisjoint(lemmas(key))


def _before(around: Surroundings, first: int) -> Tie:
    """As in "Адрес: г. Тверь, индустриальный парк «Юг»", never "В Твери, Омске, индустриальном парке"."""
    doc = around.doc
    first = before_marks(doc, first, 1)
    place = around.territories.at(first - 2) if first > 1 and doc.keys[first - 1] == _COMMA else None
    if place is None or place.first in around.names or not _is_named(doc, place):
        return Tie()  # "ОЭЗ по выручке: Алабуга, Липецк": a zone of the list
    opens = doc.starts_line(place.first) or doc.words[place.first - 1] in _OPENS
    lone = place.first < 2 or not around.territories.at(place.first - 2) or doc.words[place.first - 1] == "."
    return Tie((place,)) if opens and lone else Tie()


def _behind(around: Surroundings, last: int) -> Tie:
    """As in "Технопарк «Юг», Тверь.", never "технопарк «Юг», Тверь и Омск"."""
    doc = around.doc
    last = past_marks(doc, last)
    place = around.starting_at(last + 1) if last + 1 < len(doc) and doc.keys[last] == _COMMA else None
    if place is None or not _is_named(doc, place):
        return Tie()
    closed = place.last >= len(doc) or doc.starts_line(place.last) or doc.words[place.last] in _CLOSES
    return Tie((place,)) if closed else Tie()


def _is_named(doc: Doc, place: Place) -> bool:
    """True for a town or district in the nominative."""
    return place.region.level in LOCAL and in_nominative(doc, place)
