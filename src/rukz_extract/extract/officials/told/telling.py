"""What the rules without a verb of office share: what they tell, and what stands before a post in its sentence."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from rukz_extract.extract.officials.people_index import Naming
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.clauses import BREAKS
from rukz_extract.extract.officials.told.verb_holders import VerbHolders
from rukz_extract.extract.officials.verb_tables import BECOMING, VerbForm, verb_forms
from rukz_extract.extract.officials.words import OF_HER
from rukz_extract.records import Status

BACK = 9
"""Tokens looked through before a post."""
ENDED = VerbForm("become", Status.FORMER)
Telling = tuple[Naming, VerbForm, int | None]
"""The holder, what is told of the post, and the token of "пост"."""


def becoming(holder: Naming | None) -> Telling | None:
    """What is told of a holder without a verb of office; None of nobody."""
    return (holder, BECOMING, None) if holder is not None else None


class Before:
    """Looks before a post for a verb that tells its holder, and for whom a pronoun means."""

    def __init__(self, holders: VerbHolders) -> None:
        self.holders = holders
        self.doc = holders.doc
        self.people = holders.people

    def by_verb(self, phrase: PostPhrase, pattern: str, tokens: Iterable[int]) -> Telling | None:
        """What the first verb of a pattern among some tokens tells."""
        for token in tokens:
            if (verb := verb_forms().get(self.doc.keys[token], {}).get(pattern)) is not None:
                holder = self.holders.holder(phrase.first, phrase.last, token, verb)
                return (holder, verb, None) if holder else None
        return None

    def meant(self, token: int) -> Naming | None:
        """Whom "он" or "она" means: the last subject before it in the sentence, the only name there, or one before."""
        begin, _ = self.people.sentence(token)
        gender = "f" if self.doc.keys[token] in OF_HER else "m"
        named = self.people.between(begin, token)
        people = self.people.people
        for mention in reversed(named):
            if self.people.may_be_subject(mention):
                return mention if people[mention.person].gender in (None, gender) else None
        agree = [mention for mention in named if people[mention.person].gender in (None, gender)]
        if len({mention.person for mention in agree}) == 1:
            return agree[-1]  # "важна фигура Ивана Белова, и он как мэр решает"
        return self.holders.subjects.earlier.told_before(begin, pronouns={self.doc.keys[token]})

    def only_a_chance(self, token: int) -> bool:
        """True when the clause of a token only speaks of a chance: "может стать преемником"."""
        return any("none" in verb_forms().get(self.doc.keys[place], {}) for place in self.back_in_clause(token))

    def back(self, token: int) -> range:
        """The tokens looked through before one in its sentence, the nearest first."""
        begin, _ = self.people.sentence(token)
        return range(token - 1, max(begin, token - BACK) - 1, -1)

    def back_in_clause(self, token: int) -> Iterator[int]:
        """The same, up to a mark behind which another clause stands."""
        return takewhile(lambda place: self.doc.keys[place] not in BREAKS, self.back(token))
