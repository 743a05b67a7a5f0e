"""Whether a bare noun means one zone told of: "зона растёт", never "другая зона", "порт Актау", "зона отдыха"."""

from rukz_extract.extract.zones.folding.definite import is_definition
from rukz_extract.extract.zones.location.inner_places import adjective_place
from rukz_extract.extract.zones.naming.quotes import opens
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import (
    NOT,
    SAME,
    before,
    cue,
    is_adjective,
    is_capitalised,
    is_noun,
    is_numeral,
    is_preposition,
    is_verb,
    lemmas,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings

_SUPPLY_REACH = 4
"""Tokens from "подвести к зоне" to what is brought there."""
_ENDS = frozenset(',.!?;»”"')
_NOT_DEFINITE = frozenset({"generic", "status", "plural", "company", "another"})


def is_definite(doc: Doc, phrase: TypePhrase) -> bool:
    """False behind an adjective of another kind, and before a name or a noun that makes it something else."""
    word = before(doc, phrase.first - (before(doc, phrase.first) == SAME))  # "такой же парк"
    if is_definition(doc, phrase) and not _opens_speech(doc, phrase):
        return False
    if word == NOT and not (phrase.last < len(doc) and is_verb(doc.keys[phrase.last])):
        return False  # "нужна не зона, а завод"
    if _is_managed(doc, phrase.first - 1) or _is_praised(doc, phrase):
        return True
    if word and (is_numeral(word) or (role(word) in _NOT_DEFINITE and not _owns(doc, phrase))):
        return False
    if word and is_adjective(word) and role(word) != "demonstrative":
        place = adjective_place(doc, phrase.first - 1, None)  # "в костанайской зоне"
        return place is not None and not _goes_on(doc, phrase.last)
    told = _is_called(doc, phrase) or _is_founding_there(doc, phrase) or _is_described(doc, phrase)
    return told or not _goes_on(doc, phrase.last)


def _owns(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "предприятия зоны", "компаниям парка": a genitive is no name of a company, as in "компания ТЛЦ"."""
    cases = {reading.case for reading in readings(doc.keys[phrase.first]) if reading.number == "sing"}
    return role(before(doc, phrase.first)) == "company" and "gent" in cases and "nomn" not in cases


def _is_called(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "Мэр называет центр «воротами в Азию»": what stands in quotes is no name."""
    word = doc.keys[phrase.first - 1] if phrase.first and opens(doc, phrase.last) else ""
    return word != "" and is_verb(word) and not word_group("calling").isdisjoint(lemmas(word))


def _is_managed(doc: Doc, token: int) -> bool:
    """As in "возглавляет управляющую компанию зоны", where a company's own name holds no "зона"."""
    return token > 0 and role(doc.keys[token]) == "company" and role(doc.keys[token - 1]) == "managing"


def _opens_speech(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "«Центр – это не базар», – сказал хоким": what was told of is spoken of further."""
    return opens(doc, phrase.first - 1)


def _is_described(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "«Зона дорогая, – согласился он": an adjective that ends the first clause belongs to no noun."""
    token = phrase.last
    if not (_opens_speech(doc, phrase) or phrase.first == doc.sentence(phrase.first)[0]):
        return False
    if token + 1 >= len(doc) or doc.words[token + 1] not in _ENDS:
        return False
    return any(reading.pos == "ADJF" and reading.case == "nomn" for reading in readings(doc.keys[token]))


def _is_praised(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "«Хорошая зона, только пустая», – сказал депутат": an adjective that judges what was told of."""
    opening = phrase.first - 1
    spoken = opening > 0 and opens(doc, opening - 1)
    judged = spoken and not word_group("evaluating").isdisjoint(lemmas(doc.keys[opening]))
    return judged and phrase.last < len(doc) and doc.words[phrase.last] in _ENDS


def _goes_on(doc: Doc, token: int) -> bool:
    """True when a noun or a name follows at once: "порт Актау", "центр города", "зона отдыха"."""
    if token >= len(doc) or doc.starts_line(token):
        return False
    key, word = doc.keys[token], doc.words[token]
    if opens(doc, token):
        return True
    if word in DASHES or not word[0].isalpha() or is_preposition(key) or is_numeral(key):
        return False
    if key in word_group("denying"):
        return False  # "В зоне никаких складов"
    noun = is_noun(key) and not cue(key) and not _is_brought(doc, token)
    return is_capitalised(doc, token) or noun or (is_adjective(key) and not _is_predicative(doc, token))


def _is_predicative(doc: Doc, token: int) -> bool:
    """As in "плата в зоне символическая – 120 тенге": the adjective is in another case than the zone before it."""
    cases = {reading.case for reading in readings(doc.keys[token])}
    zone = {reading.case for reading in readings(doc.keys[token - 1])}
    return "nomn" in cases and cases.isdisjoint(zone)


def _is_brought(doc: Doc, token: int) -> bool:
    """As in "подвели к зоне дорогу", "протянуть к зоне сети": what is brought there, no "зона отдыха"."""
    cases = {reading.case for reading in readings(doc.keys[token]) if reading.pos == "NOUN"}
    if "gent" not in cases:
        return True
    led = any(role(key) == "supply" for key in doc.keys[max(token - _SUPPLY_REACH, 0) : token])
    return led and "accs" in cases and is_preposition(doc.keys[token - 2])


def _is_founding_there(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "создание в парке высоких производств": what follows belongs to the founding, not to the park."""
    token = phrase.first - 2
    return token >= 0 and is_preposition(doc.keys[token + 1]) and cue(doc.keys[token]) == "founding"
