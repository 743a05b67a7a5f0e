"""Adjectives that name units: "Исатайский", "Верхнего", "Лесном" – is a word one, its case ending, its nominative."""

from rukz_extract.extract.regions.words import OF_TOWNS
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import values

_SPELT_WITH_I, _HARD, _STRESSED = tuple("кгхжшщч"), "ый", "ой"
"""Letters behind which "ый" is spelt "ий"."""
_ALIKE = {"ий": "ый", "его": "ого", "ему": "ому", "ем": "ом", "им": "ым", "яя": "ая", "ей": "ой", "юю": "ую"}
"""Endings behind soft and hard stems."""
_SOFT = tuple(values("ний|него|нему|нем|ним|няя|ней|нюю|нее"))
"""Ends of the forms of a soft adjective: "Нижнем", "Верхнего", "Дальнее"."""
_ENDINGS = {"femn": "ая", "masc": "ий", "neut": "ое"}
_SOFT_ENDINGS = _ENDINGS | {"femn": "яя", "neut": "ее"}


def is_name(doc: Doc, token: int) -> bool:
    """True for a capitalised adjective."""
    word = doc.words[token]
    return word[:1].isupper() and adjective_stem(doc.keys[token]) is not None and not _is_a_noun(doc.keys[token])


def _is_a_noun(key: str) -> bool:
    """``Акимом области Абай``: a known noun, no surname ("Глубоковского"), that only ends like an adjective.

    A town in the instrumental ("Каркаралинском") looks like its adjective in the prepositional.
    """
    if key.endswith(OF_TOWNS):
        return False
    found = readings(key)
    return found[0].known and all(r.pos == "NOUN" and "Surn" not in r.grammemes for r in found)


def is_of_another_case(doc: Doc, token: int, behind: int) -> bool:
    """``По словам Ахметовой, Омская область``: a surname that ends like an adjective, in another case than the unit."""
    endings = {case_ending(doc, token), case_ending(doc, behind)}
    return len(endings) > 1 and endings != {_HARD, _STRESSED}  # "Лесной и Майский районы"


def case_ending(doc: Doc, token: int) -> str:
    """The case ending of an adjective of a unit, that of soft stems as of hard ones."""
    key = doc.keys[token]
    ending = key.removeprefix(adjective_stem(key) or key)
    return _ALIKE.get(ending, ending)


def is_stressed(word: str) -> bool:
    """True for a form of "Лесной", "Степной": a masculine that the dictionary has with that ending, or so written."""
    if word.lower().endswith(_STRESSED) and not readings(word)[0].known:
        return True
    return any(r.known and r.pos == "ADJF" and r.lemma.endswith(_STRESSED) for r in readings(word)[:1])


def nominative_adjective(word: str, gender: str) -> str:
    """An adjective of any case in the nominative singular: ("Исатайского", "masc") is "Исатайский"."""
    stem = adjective_stem(word.lower()) or word
    stem = word[: len(stem)]
    if gender in {"masc", ""} and is_stressed(word):
        return (stem.capitalize() if word.isupper() else stem) + _STRESSED
    soft = word.lower().endswith(_SOFT)
    ending = (_SOFT_ENDINGS if soft else _ENDINGS)[gender or "masc"]
    if gender in {"masc", ""} and not (soft or stem.endswith(_SPELT_WITH_I)):
        ending = _HARD
    return (stem.capitalize() if word.isupper() else stem) + ending
