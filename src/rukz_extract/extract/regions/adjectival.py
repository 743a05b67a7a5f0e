"""Villages that are called by an adjective: "в селе Камышном" is Камышное, "деревни Берёзовой" is Берёзовая.

The status word tells gender and case; without one a preposition tells the case, and the village is a neuter.
"""

from rukz_extract.extract.regions.declension import case_governed, is_of_dwellers
from rukz_extract.extract.regions.statuses import Kind, status_before
from rukz_extract.extract.regions.unit_adjectives import is_stressed
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level

_CASES = {"gent": "gen", "datv": "dat", "ablt": "ins", "loct": "loc"}
_OBLIQUE = {
    "gen": ("ого", "его"),
    "dat": ("ому", "ему"),
    "ins": ("ым", "им"),
    "loc": ("ом", "нем"),
}
"""Endings that no noun of the same case has."""
_FEMININE, _OF_FEMININE = ("ой", "ей"), ("gen", "dat", "loc")
_VELAR, _SOFT, _SIBILANT = tuple("кгх"), ("нее", "него", "нему", "ним", "нем", "ней"), tuple("жшщч")
_NEUTER, _SHORTEST = "neut", 3


def nominative_of_adjectival(doc: Doc, token: int) -> str | None:
    """The nominative of a place of one word, in lower case, that is an adjective in another case; else None."""
    kind = status_before(doc, token)
    if kind is not None and (kind.short or kind.level != Level.CITY):
        return None
    key = doc.words[token].lower()
    gender = kind.gender if kind else _NEUTER
    fitting = (case for case in _told_cases(doc, token, kind) if key.endswith(_endings(case, gender)))
    stem = adjective_stem(key) if next(fitting, None) else None
    if stem is None or len(stem) < _SHORTEST:
        return None
    return _nominative(stem, gender, soft=key.endswith(_SOFT), stressed=is_stressed(key))


def _told_cases(doc: Doc, token: int, kind: Kind | None) -> list[str]:
    """The cases that the word before leaves open."""
    if kind:
        found = {reading.case for reading in readings(doc.words[token - 1]) if reading.number == "sing"}
        return [case for name, case in _CASES.items() if name in found]
    told = "gen" if is_of_dwellers(doc, token) else case_governed(doc, token)
    return [told] if told in _OBLIQUE else []


def _endings(case: str, gender: str) -> tuple[str, ...]:
    if gender == "femn":
        return _FEMININE if case in _OF_FEMININE else ()
    return _OBLIQUE[case]


def _nominative(stem: str, gender: str, *, soft: bool, stressed: bool) -> str:
    if gender == "femn":
        return stem + ("яя" if soft else "ая")
    if gender == _NEUTER:
        return stem + ("ее" if soft or stem.endswith(_SIBILANT) else "ое")
    if stressed:
        return stem + "ой"
    return stem + ("ий" if soft or stem.endswith((*_VELAR, *_SIBILANT)) else "ый")
