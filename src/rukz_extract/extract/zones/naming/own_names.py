"""Names made of adjectives: "Южноуральская ОЭЗ", "Восточная промзона", «Костанайская индустриальная зона» in quotes."""

import re

from rukz_extract.extract.territories import Place, Territories
from rukz_extract.extract.zones.location.inner_places import adjective_place
from rukz_extract.extract.zones.naming.names import Name, known_name
from rukz_extract.extract.zones.naming.quotes import closes, opens
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW, adjectives, feminine_heads, heads
from rukz_extract.extract.zones.wording.words import (
    before,
    cue,
    is_capitalised,
    is_noun,
    is_preposition,
    nominative_adjective,
    role,
)
from rukz_extract.gazetteer.zone_register import lookup
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_OF_A_PLACE = re.compile(r"[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$")
_LONGEST = 3
_FILLED = "filled"
_STATES = frozenset({"work", "growth"})


def register_adjective(doc: Doc, phrase: TypePhrase, taken: int) -> Name | None:
    """As in "Южноуральская ОЭЗ": an adjective of the register before its type, or with it ("Кузбасский технопарк")."""
    token = phrase.wide - 1
    if token >= max(taken, 0) and is_capitalised(doc, token) and (whole := _with_type(doc, token, phrase)):
        return whole
    by_law = phrase.type is not None and phrase.type.kind in BY_LAW
    if token < max(taken, 0) or not by_law or not is_capitalised(doc, token):
        return None
    name = known_name(doc, token) if nominative_adjective(doc.keys[token], feminine=True) else None
    kind = phrase.type.kind if phrase.type else None
    fits = name and name.last == phrase.wide and name.entry and name.entry.kind is kind
    return name if fits else None


def _with_type(doc: Doc, token: int, phrase: TypePhrase) -> Name | None:
    nominative = nominative_adjective(doc.keys[token], feminine=phrase.head in feminine_heads())
    known = lookup(f"{nominative} {phrase.head}", phrase.type.kind if phrase.type else None) if nominative else None
    return Name(token, phrase.last, phrase.last, known[0], quoted=False, entry=known[1]) if known else None


def own_adjective(doc: Doc, phrase: TypePhrase, taken: int, territories: Territories) -> Name | None:
    """As in "в Восточной промзоне": an adjective with a capital inside the sentence, of no territory.

    At the start of a sentence, where any word has a capital, only one like "Алятская" that no dictionary has.
    """
    token = phrase.wide - 1
    if phrase.type is None or phrase.number == "plur" or token < max(taken, 0):
        return None
    word, key = doc.words[token], doc.keys[token]
    nominative = nominative_adjective(key, feminine=phrase.head in feminine_heads())
    if not word.istitle() or nominative is None or adjectives(key) or not _is_named_so(doc, token):
        return None
    if territories.at(token) or adjective_place(doc, token, phrase.type.kind) or role(key):
        return None
    return Name(token, token + 1, token + 1, nominative.capitalize(), quoted=False)


def _is_named_so(doc: Doc, token: int) -> bool:
    if token > doc.sentence(token)[0] and not doc.starts_line(token):
        return True
    key = doc.keys[token]
    known = any(reading.known for reading in readings(key))
    return bool(_OF_A_PLACE.search(key)) and not known


def whole_name(doc: Doc, phrase: TypePhrase, territories: Territories) -> tuple[Name, Place] | None:
    """The name of a place's zone that fills its quotes, and the place: «Костанайская индустриальная зона».

    The place may stand before the quotes, if a verb of state follows: "В Таразе «Химический парк» загружен".
    """
    opening = next((t for t in range(phrase.wide - 1, max(phrase.wide - _LONGEST - 1, -1), -1) if opens(doc, t)), None)
    if opening is None or opening + 1 >= phrase.last or not closes(doc, phrase.last):
        return None
    first = opening + 1
    place = adjective_place(doc, first, phrase.type.kind if phrase.type else None)
    if place is None and (town := _town_before(doc, phrase, opening, territories)):
        return Name(first, phrase.last, phrase.last + 1, _in_nominative(doc, first, phrase), quoted=True), town
    word = before(doc, opening)
    if not is_capitalised(doc, first) or place is None or (word and (is_noun(word) or role(word) == "company")):
        return None  # the conference «Омский технопарк»
    return Name(first, phrase.last, phrase.last + 1, _in_nominative(doc, first, phrase), quoted=True), place


def _town_before(doc: Doc, phrase: TypePhrase, opening: int, territories: Territories) -> Place | None:
    town = territories.at(opening - 1)
    verb = doc.key_at(phrase.last + 1)
    told = cue(verb) in _STATES or role(verb) == _FILLED
    fits = told and phrase.first < phrase.last - 1 and is_capitalised(doc, opening + 1)
    return town if fits and town and town.region.level == "city" and is_preposition(before(doc, town.first)) else None


def _in_nominative(doc: Doc, first: int, phrase: TypePhrase) -> str:
    """The adjectives agree with the head noun; what stands behind it keeps its case."""
    words: list[str] = []
    feminine = phrase.head in feminine_heads()
    for token in range(first, phrase.last):
        word, head = doc.words[token], heads().get(doc.keys[token])
        if head:
            return " ".join((*words, head.noun, *doc.words[token + 1 : phrase.last]))
        turned = nominative_adjective(doc.keys[token], feminine=feminine) or word
        words.append(turned.capitalize() if word.istitle() else turned)
    return doc.slice(first, phrase.last)
