"""The words between a zone and its place: measures, stations, clauses, nouns behind a verb."""

from rukz_extract.extract.territories import Territories
from rukz_extract.extract.zones.naming.quotes import quoted
from rukz_extract.extract.zones.wording.vocabulary import place_words, word_group
from rukz_extract.extract.zones.wording.words import (
    cue,
    in_brackets,
    is_adjective,
    is_capitalised,
    is_noun,
    is_preposition,
    is_verb,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings

CLAUSE_OPENERS = frozenset({"где", "который", "которая", "которое", "которую", "которого", "которой", "что"})
"""Words that open a clause which may say where a zone lies."""
_IN_HONOUR = "имени"
_FOR, _ON = "для", "на"
ON_HECTARES = 3
"""Tokens of "на 35 гектарах"."""
_AWAY = frozenset({"из", "с", "со", "от"})
_DONE = frozenset({"make", "finish", "work"})
_ASIDE, _ASIDE_REACH = [",", "по"], 7
_REMARKS = frozenset({"ADVB", "CONJ", "PRCL"})
_REMARK = 3
"""Tokens of ", напомним,"."""


def past_measure(doc: Doc, token: int, end: int) -> int:
    """The token behind "площадью 20 тыс. кв. м" and "для малого бизнеса", which only describe, or behind "области"."""
    if token + 1 < end and doc.keys[token] in word_group("owners"):
        return token + 2 if doc.words[token + 1] in DASHES else token + 1
    if is_on_hectares(doc, token):
        return token + ON_HECTARES
    if token >= end or (role(doc.keys[token]) != "measure" and doc.keys[token] != _FOR):
        return token
    for place in range(token + 1, end):
        key = doc.keys[place]
        if is_verb(key) or key == "," or place_words().get(key) == "preposition":
            return place
    return token


def is_on_hectares(doc: Doc, token: int) -> bool:
    """True at "на 35 гектарах": how large a zone is."""
    sized = doc.key_at(token) == _ON and doc.key_at(token + 2) in word_group("land_measures")
    return sized and doc.keys[token + 1][:1].isdigit()


def past_short_form(doc: Doc, token: int, end: int) -> int:
    """The token behind an abbreviation in brackets: "центр приграничной торговли (ЦПТ) в Урде"."""
    return token + 3 if token + 2 < end and in_brackets(doc, token).isupper() else token


def past_holder(doc: Doc, territories: Territories, token: int, end: int) -> int:
    """The token behind "вуза", "научного центра завода «Юг»", "РЖД": who has the zone, before what tells its place."""
    place = token
    while place < end and not territories.at(place) and _may_hold(doc, place):
        place = _past_honoured(doc, place, end) if doc.keys[place] == _IN_HONOUR else place + 1
    named = quoted(doc, place) if place > token and place < end else None
    held = place > token and (is_noun(doc.keys[place - 1]) or doc.words[place - 1][0].isupper())
    place = named.after if named else place
    return place if held and place < end and _may_follow_a_holder(doc.keys[place]) else token


def _past_honoured(doc: Doc, token: int, end: int) -> int:
    """The token behind "имени Башира Рамеева"."""
    token += 1
    while token < end and is_capitalised(doc, token):
        token += 1
    return token


def _may_follow_a_holder(key: str) -> bool:
    """True for "в Омске", "открыли в Омске", ", открытый в Омске", never for "из Омска"."""
    ruled = place_words().get(key) == "preposition" and key not in _AWAY
    return key == "," or ruled or (is_verb(key) and cue(key) in _DONE)


def _may_hold(doc: Doc, token: int) -> bool:
    """True for a word in the genitive, "Карагандинского технического университета", "Казпочты", and for "РЖД"."""
    key, word = doc.keys[token], doc.words[token]
    if key == _IN_HONOUR:
        return True
    if not word.isalpha() or place_words().get(key):
        return False
    if _is_short(word):
        return True
    return (is_adjective(key) or is_noun(key)) and readings(key)[0].case == "gent"


def _is_short(word: str) -> bool:
    """True for the abbreviation of a body: РЖД, КарТУ."""
    return word[1:] != word[1:].lower()


def facts_behind(doc: Doc, colon: int) -> bool:
    """As in "построит в Шу цех: 2 млрд тенге, зона «Юг»": a list of facts about what was told before the colon."""
    return doc.words[colon] == ":" and colon + 1 < len(doc) and doc.keys[colon + 1][:1].isdigit()


def past_aside(doc: Doc, token: int, end: int) -> int:
    """The token behind ", по задумке,", ", по словам акима," and ", напомним,"."""
    if is_remark(doc, token):
        return token + _REMARK
    if doc.keys[token : token + 2] != _ASIDE:
        return token
    closing = next((place for place in range(token + 2, min(end, token + _ASIDE_REACH)) if doc.keys[place] == ","), 0)
    return closing + 1 if closing else token


def is_remark(doc: Doc, comma: int) -> bool:
    """True for ", напомним,", ", впрочем,": one word between commas that says nothing of the zone."""
    keys = doc.keys[comma : comma + _REMARK]
    if len(keys) < _REMARK or keys[0] != "," or keys[2] != ",":
        return False
    return keys[1] in word_group("remarks") or (keys[1].isalpha() and readings(keys[1])[0].pos in _REMARKS)


def is_passable(doc: Doc, token: int) -> bool:
    """True for words between a verb and its place: "откроется через год в Костанае", "создана в 2023 году в Томске"."""
    if doc.keys[token].isdigit():
        return True
    return is_noun(doc.keys[token]) or is_preposition(doc.keys[token])


def is_station(doc: Doc, token: int) -> bool:
    """True for the name in "на ст. Озинки (Саратовская обл.)": a station is no territory, what holds it is."""
    sign = token - 2 if doc.words[token - 1] == "." else token - 1
    return sign >= 0 and doc.keys[sign] in word_group("stations") and doc.words[token][0].isupper()


def may_tell_a_place(doc: Doc, token: int) -> bool:
    """True where a clause or a phrase begins that may say where: "который", "построенный", "в"."""
    if token >= len(doc):
        return False
    key = doc.keys[token]
    if doc.keys[token + 1 : token + 2] == [","] and key not in CLAUSE_OPENERS:
        return False  # "ОЭЗ «Юг», рядом, в Таре, работает парк"
    return key in CLAUSE_OPENERS or bool(cue(key)) or place_words().get(key) == "preposition"
