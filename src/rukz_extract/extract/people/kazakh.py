"""First names and surnames in Kazakh letters, of which the tagger often sees one: "Санжара | Қазыбека"."""

from collections.abc import Set as AbstractSet

from rukz_extract.extract.people.declension import given_forms, known_given, surname_forms
from rukz_extract.extract.people.lexicon import is_land, is_territory, is_title
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.spelling import is_kazakh, is_patronymic, opens
from rukz_extract.language.doc import Doc

_DEAREST = 1.0
"""What a form may cost: a surname as its ending has it, a first name that no table knows somewhat more."""
_SHORTEST = 3


def with_torn_half(doc: Doc, token: int, taken: AbstractSet[int]) -> TokenSpan | None:
    """The first name and the surname of which one is tagged alone, the other outside ``taken``; None for others."""
    for left in (token, token - 1):
        half = left + 1 if left == token else left
        if 0 <= half < len(doc) and half not in taken and is_pair(doc, left) and not _is_tagged(doc, half):
            return left, left + 2
    return None


def is_pair(doc: Doc, left: int) -> bool:
    """True for a first name and a surname in one case, one of them with Kazakh letters."""
    first, last = doc.keys[left], doc.keys[left + 1]
    if not (is_kazakh(first) or is_kazakh(last)) or doc.gap(left + 1) != " " or doc.starts_line(left + 1):
        return False
    if not all(_may_name(doc.words[token], doc.keys[token]) for token in (left, left + 1)):
        return False
    return (known_given(first) or _is_unknown_name(doc, left)) and _agree(first, last)


def _may_name(word: str, key: str) -> bool:
    written = len(word) >= _SHORTEST and word[0].isupper() and not word.isupper()
    return written and not is_title(key) and not is_territory(key)


def _is_unknown_name(doc: Doc, token: int) -> bool:
    """True for a first name that no table has: inside a sentence and behind no "село" or "район"."""
    return is_kazakh(doc.keys[token]) and not opens(doc, token) and not is_land(doc.keys[token - 1])


def _agree(first: str, last: str) -> bool:
    cells = {form[1:3] for form in given_forms(first)}
    return is_patronymic(last) or any(form[1:3] in cells and form.cost < _DEAREST for form in surname_forms(last))


def _is_tagged(doc: Doc, token: int) -> bool:
    """True inside another name of the tagger: what it sees apart is told by the words of both."""
    return (name := doc.name_at(token)) is not None and name.kind == "PER"
