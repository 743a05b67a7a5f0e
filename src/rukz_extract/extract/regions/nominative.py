"""The nominative of a place name that no table knows."""

import re
from collections.abc import Sequence

from rukz_extract.extract.regions.adjectival import nominative_of_adjectival
from rukz_extract.extract.regions.declension import is_of_dwellers, nominative_of_unknown
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_known
from rukz_extract.language.phrase import nominative_words

_PARTS = re.compile("([-–—‑’'])")
_LONGEST_ABBREVIATION = 3
_NOMINATIVE = re.compile("(?:[бвгджзйклмнпртфхчшщ]ка|[ое]е)$")
"""The end of a nominative, be it known or not: "в сёлах Пресновка и Камышное"; not of "Зачаганска", "Карабулака"."""


def place_nominative(doc: Doc, first: int, last: int) -> str:
    """The name in the tokens as it stands in the nominative, with the capital letters of the article.

    A name in Latin letters stays as it is, and so does one that the tagger reads as a nominative, except behind a
    preposition or behind those who live there.
    """
    words = doc.words[first:last]
    tag = doc.tags.get(first)
    stands = doc.slice(first, last).isascii() or (len(words) == 1 and _NOMINATIVE.search(words[0]))
    alone = len(words) == 1 and not stands
    form = nominative_of_adjectival(doc, first) if alone else None
    if alone and form is None and not is_known(words[0]):
        form = nominative_of_unknown(doc, first)
    if form:
        return _joined(doc, first, last, [_capitals(form, words[0])])
    if (tag and tag.case == "Nom" and not is_of_dwellers(doc, first)) or stands:
        return _joined(doc, first, last, words)
    forms = nominative_words(words)
    return _joined(doc, first, last, [_capitals(form, word) for form, word in zip(forms, words, strict=True)])


def _joined(doc: Doc, first: int, last: int, words: Sequence[str]) -> str:
    """The words with the spaces of the article between them, a line break as a space."""
    gaps = ["", *(" " if doc.gap(token).strip() == "" and doc.gap(token) else "" for token in range(first + 1, last))]
    return "".join(gap + word for gap, word in zip(gaps, words, strict=True))


def _capitals(form: str, word: str) -> str:
    """``("лонг-айленд", "Лонг-Айленде")`` is "Лонг-Айленд"; a word in capitals is lowered, "ССР" is not."""
    if word.isupper():
        return form.capitalize() if len(word) > _LONGEST_ABBREVIATION else word
    parts, shapes = _PARTS.split(form), _PARTS.split(word)
    if len(parts) != len(shapes):
        return form.capitalize()
    return "".join(
        part.capitalize() if shape[:1].isupper() else part for part, shape in zip(parts, shapes, strict=True)
    )
