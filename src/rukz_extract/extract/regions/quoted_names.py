"""Names in quotes that are of another thing: "«Барселона»", "крейсер «Москва»", "«Қазақстан темір жолы»"."""

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import lemma_before, quotation, quoted_alone, word_groups
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_known_verb, readings


def quoted(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``«Барселона»``, ``крейсер «Москва»``, ``«Единая Россия»``: a short proper name in quotes is of another thing."""
    if quoted_alone(doc, sighting):
        return False
    marks = quotation(doc, sighting)
    if marks is None:
        return None
    size = marks[1] - marks[0] - 1
    if doc.words[marks[1] - 1].isdigit():
        return False
    if _is_told_of(doc, sighting, marks[0]) or _is_said(doc, marks[0]):
        return None
    named = bool(span and span.kind == "ORG") or _is_titled(doc, marks[0]) or _is_shortened(doc, marks[1])
    if not _is_titled(doc, marks[0]) and any(map(is_known_verb, doc.words[marks[0] + 1 : marks[1]])):
        return None
    named = named or _is_a_strange_title(doc, sighting, marks)
    return False if size <= 2 or (size <= 5 and named) else None


def _is_said(doc: Doc, mark: int) -> bool:
    """``«продажей Самары»``: a small letter opens somebody's words, not a name."""
    return doc.words[mark + 1][:1].islower() and not _is_titled(doc, mark)


def _is_told_of(doc: Doc, sighting: Sighting, mark: int) -> bool:
    """``«Астана – наш партнёр»``: a dash behind the name makes a sentence, not a title."""
    dash = sighting.last
    if _is_titled(doc, mark) or mark + 1 != sighting.first or dash + 1 >= len(doc) or doc.words[dash] not in DASHES:
        return False
    return doc.gap(dash) != "" and doc.words[dash + 1][:1].islower()


def _is_a_strange_title(doc: Doc, sighting: Sighting, marks: tuple[int, int]) -> bool:
    """``«Қазақстан темір жолы»``: words in small letters that are no Russian ones, behind the name."""
    behind = doc.words[sighting.last : marks[1]]
    if marks[0] + 1 != sighting.first or not behind:
        return False
    small = all(word.isalpha() and word.islower() for word in behind)
    return small and not all(readings(word)[0].known for word in behind)


def _is_shortened(doc: Doc, mark: int) -> bool:
    """True where an abbreviation in brackets follows a closing mark: ``«Қазақстан темір жолы» (КТЖ)``."""
    following = doc.words[mark + 1 : mark + 4]
    return len(following) == 3 and following[0] == "(" and following[1].isupper() and following[2] == ")"


def _is_titled(doc: Doc, mark: int) -> bool:
    """True where the word before an opening mark tells a named thing: ``радиостанция «Говорит Москва»``."""
    return lemma_before(doc, mark) in word_groups("proper", "named")
