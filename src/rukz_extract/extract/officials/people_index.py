"""The persons of an article by token, and the cases their names may stand in."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from rukz_extract.extract.people import Person, TokenSpan
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import readings

_TAG_CASES = {"Nom": "n", "Gen": "g", "Dat": "d", "Acc": "a", "Ins": "i", "Loc": "l"}
_CASES = {"nomn": "n", "gent": "g", "datv": "d", "accs": "a", "ablt": "i", "loct": "l"}
_NAME_WORDS = frozenset({"Name", "Surn", "Patr"})
_DECLINED_OF_WOMEN = "аяйую"
"""Last letters of a woman's name that changes; "Мэри Миллер", "Габриэль Гиффордс" stay as they are."""
ANY_CASE = frozenset("ngdail")


class Naming:
    """One mention of a person."""

    __slots__ = ("first", "last", "person")

    def __init__(self, person: int, span: TokenSpan) -> None:
        self.person = person
        self.first, self.last = span


class PeopleIndex:
    """Mentions by their first and last token; persons by number."""

    def __init__(self, doc: Doc, people: Sequence[Person]) -> None:
        self.doc = doc
        self.people = people
        self.mentions = sorted(
            (Naming(number, span) for number, person in enumerate(people) for span in person.mentions),
            key=lambda mention: mention.first,
        )
        self._firsts = [mention.first for mention in self.mentions]
        self.starting = {mention.first: mention for mention in self.mentions}
        self.ending = {mention.last: mention for mention in self.mentions}
        self.tokens = {token for mention in self.mentions for token in range(mention.first, mention.last)}

    def between(self, first: int, last: int) -> Sequence[Naming]:
        """The mentions that begin in a token range, in text order."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def tagged_case(self, mention: Naming) -> str | None:
        """The case the tagger gives a name, when its words agree; None for a name that has no cases."""
        if all(self._fixed(mention, self.doc.words[token]) for token in range(mention.first, mention.last)):
            return None
        found = {
            _TAG_CASES.get(self.doc.tags[token].case, "")
            for token in range(mention.first, mention.last)
            if token in self.doc.tags
        } - {""}
        return found.pop() if len(found) == 1 else None

    def _fixed(self, mention: Naming, word: str) -> bool:
        return self.people[mention.person].gender == "f" and word[-1] not in _DECLINED_OF_WOMEN

    def cases(self, mention: Naming) -> frozenset[str]:
        """Every case a name may stand in by the tagger or the dictionary."""
        found = frozenset(
            _TAG_CASES[tag.case]
            for token in range(mention.first, mention.last)
            if (tag := self.doc.tags.get(token)) and tag.case in _TAG_CASES
        )
        return found | self.readable_cases(mention)

    def readable_cases(self, mention: Naming) -> frozenset[str]:
        """The cases that the dictionary allows for all words of a name at once."""
        words = (self.doc.words[token] for token in range(mention.first, mention.last))
        readable = [word_cases(word) for word in words if len(word) > 1 and not self._fixed(mention, word)]
        return frozenset.intersection(*readable) if readable else ANY_CASE


@lru_cache(maxsize=LATELY)
def word_cases(word: str) -> frozenset[str]:
    """Cases of a name word by the dictionary; any case for a word it does not know as a name."""
    cases = frozenset(
        _CASES[reading.case]
        for reading in readings(word)
        if reading.case in _CASES and reading.grammemes & _NAME_WORDS and reading.number != "plur"
    )
    return cases or ANY_CASE
