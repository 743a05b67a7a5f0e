"""Posts of long ago that no "бывший" stands beside: "Ещё в 1974 году председатель райсовета Белов"."""

from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.periods import LAST_OF_UNION
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.language.morphology import readings

_DIGITS = 4
"""Digits of a year."""
_OF_YEARS = frozenset({"", "-х", "-м", "х"})
_ENDS = frozenset(",;:(.")
_APART = frozenset({"PRTF", "GRND"})
"""Forms whose year is not that of the post: "основанный в 1950 году завод посетил министр"."""
_LONG = 30
"""Years after which nobody is taken to hold the post still that the article tells him to have held."""
_SINCE = frozenset({"с", "со"})


def long_ago(people: PeopleIndex, phrase: PostPhrase) -> bool:
    """True for "Ещё в 1974 году председатель райсовета Белов", "в середине 1980-х был избран председателем"."""
    begin, _ = people.sentence(phrase.first)
    for token in range(phrase.first - 1, begin - 1, -1):
        key = people.doc.keys[token]
        if len(key) >= _DIGITS and key[:_DIGITS].isdigit() and key[_DIGITS:] in _OF_YEARS:
            published = people.doc.article.published
            last = published.year - _LONG if published else LAST_OF_UNION
            return int(key[:_DIGITS]) <= last and people.doc.keys[token - 1] not in _SINCE
        if key in _ENDS or token in people.tokens or readings(key)[0].pos in _APART:
            return False
    return False
