"""Patronymics that only the article tells from surnames: "Марат Кусаинович" beside "Марат Елеупов"."""

from collections.abc import Sequence

from rukz_extract.extract.people.declension import patronymic_forms
from rukz_extract.extract.people.parts import Parts, is_surname_like_patronymic
from rukz_extract.extract.people.readings import NameMention, read_mention
from rukz_extract.language.cases import CONSONANTS
from rukz_extract.language.doc import Doc


def with_patronymics(doc: Doc, mentions: Sequence[NameMention]) -> list[NameMention]:
    """The mentions, "Марат Кусаинович" read as a man's address where one of that first name has another surname."""
    doubtful = {mention.span for mention in mentions if _may_be_address(doc, mention)}
    if not doubtful:
        return list(mentions)
    sure = [mention for mention in mentions if mention.span not in doubtful and mention.parts.last]
    return [_as_address(doc, each) if each.span in doubtful and _is_of_one(each, sure) else each for each in mentions]


def _may_be_address(doc: Doc, mention: NameMention) -> bool:
    """True for a first name and one word that ends like a patronymic and was read as a surname.

    A consonant before -евич is a surname's: "Руслан Мацкевич".
    """
    first, last = mention.parts.first, mention.parts.last
    if mention.parts.rule != "full_name" or len(first) != 1 or len(last) != 1:
        return False
    keys = doc.keys[first[0]], doc.keys[last[0]]
    names = [form.nominative for form in patronymic_forms(keys[1])]
    of_surname = any(name.endswith("евич") and name[-5] in CONSONANTS for name in names)
    return bool(names) and not of_surname and not is_surname_like_patronymic(keys)


def _is_of_one(mention: NameMention, others: Sequence[NameMention]) -> bool:
    """True when those named before by that first name have one surname, and nobody has the doubtful word for one."""
    mine = mention.readings
    if any(not mine.last.isdisjoint(other.readings.last) for other in others):
        return False
    before = (other.readings for other in others if other.span < mention.span)
    named = [readings for readings in before if not mine.first.isdisjoint(readings.first)]
    return bool(named) and all(not named[0].last.isdisjoint(other.last) for other in named)


def _as_address(doc: Doc, mention: NameMention) -> NameMention:
    parts = Parts(first=mention.parts.first, middle=mention.parts.last, rule="first_patronymic")
    return read_mention(doc, mention.span, parts)
