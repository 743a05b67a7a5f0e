"""Back from a case to the nominative of a place that neither the gazetteer nor the dictionary knows.

The preposition before it or the tagger tells the case; what an ending of that case comes from is told by how the towns
of the gazetteer are declined (the commoner way where there are two: "в Жешуве" may be of Жешув or Жешува).
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.regions.surroundings import lemma_before, word_group
from rukz_extract.extract.regions.words import AND
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_CASES = {"Gen": "gen", "Dat": "dat", "Ins": "ins", "Loc": "loc"}
"""Cases of the tagger (Universal Dependencies) that have endings of their own."""
_CASES_OF_WORDS = {"loct": "loc", "ablt": "ins", "datv": "dat", "gent": "gen"}
"""The same cases as ``Reading`` names them; the first that a status word may be in counts."""
_OF_A_LIST = tuple(f"{letter}ке" for letter in "вдлнрст")
"""Endings of a village in "-ка" in the prepositional."""
_LIST = 24
"""Tokens from the preposition of a list to its last item."""
_OF_ONE_CASE = ("ске", "ска", "ску", "ском", "цке", "цка", "цку", "цком", *_OF_A_LIST)
"""Endings of a town in "-ск" or "-цк" outside the nominative, and of a village in "-ка" as above."""
_OF_ACCUSATIVE = tuple(f"{letter}ку" for letter in "влнр")
"""Endings that a village has in the accusative only: "подтопил Бурановку"."""


def nominative_of_unknown(doc: Doc, token: int) -> str | None:
    """The nominative of an unknown place of one word in lower case; None where nothing tells its case."""
    case = _case(doc, token)
    if case is None:
        return None
    word = doc.words[token].lower()
    for ending, nominative in _endings()[case]:
        if ending.search(word):
            return ending.sub(rf"\g<1>{nominative}", word)
    return word


def _case(doc: Doc, token: int) -> str | None:
    """By the preposition right before, else by the tagger, which often takes a foreign name for a nominative."""
    tag = doc.tags.get(token)
    told = case_governed(doc, token) or _case_of_status(doc, token) or _case_in_a_list(doc, token)
    if told is None and is_of_dwellers(doc, token):
        return "gen"
    told = told or (_CASES.get(tag.case or "") if tag else None)
    return told or ("acc" if doc.keys[token].endswith(_OF_ACCUSATIVE) else None)


def is_of_dwellers(doc: Doc, token: int) -> bool:
    """``жительница Соколовки``: a place in the genitive behind those who live there or govern it."""
    return lemma_before(doc, token) in word_group("dwellers")


def _case_in_a_list(doc: Doc, token: int) -> str | None:
    """``в Краматорске (Украина) и Берёзовке``: behind "и" an ending that no nominative has, in a phrase with "в"."""
    if not token or doc.keys[token - 1] != AND or not doc.keys[token].endswith(_OF_A_LIST):
        return None
    first = max(doc.sentence(token)[0], token - _LIST)
    return "loc" if any(_prepositions().get(doc.keys[place]) == "loc" for place in range(first, token)) else None


def _case_of_status(doc: Doc, token: int) -> str | None:
    """``в городе Новогеоргиевске``: an ending that a town has in one case only, in the case of its status word."""
    if not token or not doc.words[token].lower().endswith(_OF_ONE_CASE):
        return None
    found = {reading.case for reading in readings(doc.words[token - 1]) if reading.pos == "NOUN"}
    return next((case for name, case in _CASES_OF_WORDS.items() if name in found), None)


def case_governed(doc: Doc, token: int) -> str | None:
    """The case that the preposition right before a place asks for: "gen", "dat", "ins" or "loc"."""
    before = doc.keys[token - 1] if token and not doc.starts_line(token) else ""
    return _prepositions().get(before)


@cache
def _prepositions() -> Mapping[str, str]:
    return MappingProxyType({row["preposition"]: row["case"] for row in read_table("regions/case_prepositions")})


@cache
def _endings() -> Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]:
    """Endings of each case, with what the nominative has instead."""
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for row in read_table("regions/unknown_endings"):
        found.setdefault(row["case"], []).append((re.compile(f"{row['ending']}$"), row["nominative"]))
    return MappingProxyType({case: tuple(rows) for case, rows in found.items()})
