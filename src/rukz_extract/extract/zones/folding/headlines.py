"""Nouns in a headline that speak of a zone before the text names it: "ХАБ НА ГРАНИЦЕ", "Город остался без парка"."""

from collections.abc import Sequence
from heapq import nsmallest
from itertools import pairwise

from rukz_extract.extract.zones.folding.group import Group
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import heads, word_group
from rukz_extract.gazetteer.zone_register import name_words, same_name
from rukz_extract.language.doc import Doc

_LINES = 3
"""Lines in capitals at most behind the first."""
_LONGEST = 40
"""Tokens of a headline at most: a longer line is the article itself."""
_IN_CAPITALS = 0.7
"""Share of words in capitals in a line of capitals."""
_LOOKED_AT = 12
"""Lines looked at for the headline."""


def headline(doc: Doc) -> range:
    """Tokens of the headline: the first line, with those in capitals behind it; a date before it is passed."""
    starts = (*nsmallest(_LOOKED_AT, doc.lines), len(doc))
    lines = [range(first, last) for first, last in pairwise(starts)]
    while lines and not _is_worded(doc, lines[0]):
        lines.pop(0)
    if len(lines) < 2 or len(lines[0]) > _LONGEST:  # a lone line has no text behind it
        return range(0)
    last = lines[0].stop
    for line in lines[1:-1][:_LINES]:
        if not _is_in_capitals(doc, line):
            break
        last = line.stop
    return range(lines[0].start, last)


def _is_worded(doc: Doc, line: range) -> bool:
    return any(doc.words[token].isalpha() for token in line)


def _is_in_capitals(doc: Doc, line: range) -> bool:
    words = [doc.words[token] for token in line if doc.words[token].isalpha()]
    return sum(map(str.isupper, words)) > _IN_CAPITALS * len(words)


def spoken_of(doc: Doc, around: Surroundings, phrase: TypePhrase, fitting: Sequence[Group]) -> Group | None:
    """The zone that words in the headline mean among those that fit; None where more than one may be meant.

    With more it is the one named like a town of the headline ("Абдулино осталось без ТОР"), or the one that the text
    too calls by that noun alone; a noun of many meanings ("Город без центра") must be called so.
    """
    towns = [name_words(place.region.name) for place in around.territories.within(*around.sentence(phrase.first))]
    namesakes = [group for group in fitting if any(same_name(group.words, words) for words in towns)]
    called = [group for group in fitting if _is_called(doc, group, phrase)]
    if phrase.type is None and phrase.head in word_group("loose_heads"):
        return called[0] if len(called) == 1 else None
    return next((found[0] for found in (fitting, namesakes, called) if len(found) == 1), None)


def _is_called(doc: Doc, group: Group, phrase: TypePhrase) -> bool:
    alone = (heads().get(doc.keys[first]) for first, last in group.ranges if last - first == 1)
    return any(head is not None and head.noun == phrase.head for head in alone)
