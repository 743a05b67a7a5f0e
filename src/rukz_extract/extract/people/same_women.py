"""Women told in one place of the article are the same in others: "акима Сабиры Дюсеновой" and "Сабира Дюсенова"."""

from collections.abc import Sequence

from rukz_extract.extract.people.given import listed_given
from rukz_extract.extract.people.readings import HER_OWN, NameMention, read_as_woman
from rukz_extract.language.doc import Doc

_CLEARLY, _NEVER = 0.5, -99.0
"""How much likelier a woman's name must be, and the score of a gender that the words do not allow."""


def with_women_told(doc: Doc, mentions: Sequence[NameMention]) -> list[NameMention]:
    """The mentions, those that may be a man's in the genitive read as the woman of that name where one is told."""
    doubtful = {mention.span for mention in mentions if _may_be_hers(doc, mention)}
    if not doubtful:
        return list(mentions)
    women = {pair for mention in mentions for pair in _woman(mention)}
    return [
        read_as_woman(doc, each) if each.span in doubtful and _words(doc, each) in women else each for each in mentions
    ]


def _may_be_hers(doc: Doc, mention: NameMention) -> bool:
    """True for "Сабира Дюсенова" read as of Сабир Дюсенов: no table knows a woman of that name."""
    first, last = mention.parts.first, mention.parts.last
    if len(first) != 1 or len(last) != 1 or mention.parts.middle or not doc.keys[first[0]].endswith(("а", "я")):
        return False
    known = any(form[1:3] == HER_OWN for form in listed_given(doc.keys[first[0]]))
    return not known and any(gender == "m" for gender, _ in mention.readings.first)


def _woman(mention: NameMention) -> list[tuple[str, str]]:
    """First name and surname of a mention that is clearly a woman's."""
    best = mention.readings.best
    if best.get("f", _NEVER) - best.get("m", _NEVER) < _CLEARLY:
        return []
    return [(reading.first, reading.last) for reading in mention.readings.scores if reading.gender == "f"]


def _words(doc: Doc, mention: NameMention) -> tuple[str, str]:
    return doc.keys[mention.parts.first[0]], doc.keys[mention.parts.last[0]]
