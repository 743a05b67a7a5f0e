"""Who won an office: "на выборах мэра победила X", "X выиграл выборы губернатора Омской области"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.before_head import before_outside
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.officials.told.doers import doer
from rukz_extract.extract.officials.told.subjects import Subjects
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.records import Status

_YEAR = 4
"""Digits of a year: with one, what was won long ago is told."""


class ElectionsWon:
    """Finds the winners of elections among the names of their sentence."""

    def __init__(self, people: PeopleIndex, phrases: Sequence[PostPhrase], links: Sequence[Link]) -> None:
        self.people = people
        self.doc = people.doc
        self.subjects = Subjects(people.doc, people)
        self.phrases = phrases
        self._held = {(link.person, role(link.phrase)) for link in links}

    def links(self) -> Iterator[Link]:
        """The link of each winner, who is to take the office, unless it is told as his already."""
        if not self.doc.tokens_in(word_group("wins_election")):
            return
        for phrase in self.phrases:
            winner = self._winner(phrase) if self._is_stood_for(phrase) else None
            if winner is not None and (winner.person, role(phrase)) not in self._held:
                yield Link(phrase, winner.person, "post_by_election", Status.ELECT)

    def _is_stood_for(self, phrase: PostPhrase) -> bool:
        """True for the office of "на выборах мэра", "выборы главы района"."""
        before = before_outside(self.doc, phrase)
        return "gs" in phrase.cases and before >= 0 and self.doc.keys[before] in word_group("elections")

    def _winner(self, phrase: PostPhrase) -> Naming | None:
        """Who "победил" in the sentence of an office: no party, and nobody who only tells of a victory."""
        begin, end = self.people.sentence(phrase.first)
        if any(key.isdigit() and len(key) == _YEAR for key in self.doc.keys[begin:end]):
            return None
        verbs = (token for token in range(begin, end) if self.doc.keys[token] in word_group("wins_election"))
        return next(filter(None, (doer(self.subjects, verb) for verb in verbs)), None)
