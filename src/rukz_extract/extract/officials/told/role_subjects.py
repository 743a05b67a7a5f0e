"""Posts told of somebody named by another post: "Макрон назначил главу Гавра премьером", "экс-министр стал послом"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.verbs import VerbLinks
from rukz_extract.extract.officials.verb_tables import VerbForm

_REACH = 8
"""Tokens between the verb and the post that stands for its subject or object."""
_OF_SUBJECT, _OF_OBJECT = "n", "a"


class RoleSubjects:
    """Finds the holders of posts in the instrumental through posts that stand for their names."""

    def __init__(self, people: PeopleIndex, phrases: Sequence[PostPhrase], links: Sequence[Link]) -> None:
        self.people = people
        self.phrases = phrases
        self.told = VerbLinks(people.doc, people)
        self.holders = {id(link.phrase): link.person for link in links}
        self.named = {
            id(link.phrase) for link in links if not link.rule.startswith("role_only") and "register" not in link.rule
        }

    def links(self) -> Iterator[Link]:
        """The links of posts that no name explains."""
        for phrase in self.phrases:
            if id(phrase) in self.holders or phrase.within:
                continue
            if (link := self._related(phrase)) is not None:
                yield link
            if link is not None or "is" not in phrase.cases or "ns" in phrase.cases:
                continue
            told = self.told.predicate(phrase)
            person = self._stands_for(phrase, *told) if told else None
            if told and person is not None:
                yield Link(phrase, person, f"post_by_verb_{told[1].pattern}", self.told.status_of(told[1]))

    def _related(self, phrase: PostPhrase) -> Link | None:
        """The link of a post told by "который" of another one's holder: "экс-министра, который стал послом"."""
        told = self.told.relative(phrase)
        if told is None:
            return None
        comma, verb, seat = told
        person = next((self.holders.get(id(other)) for other in self.phrases if other.last == comma), None)
        if person is None:
            return None
        return Link(phrase, person, f"post_by_verb_{verb.pattern}", self.told.status_of(verb, seat))

    def _stands_for(self, phrase: PostPhrase, verb_at: int, verb: VerbForm) -> int | None:
        """The holder of the post that is the verb's subject or, for "назначил", its object."""
        begin, end = self.people.sentence(verb_at)
        case = _OF_OBJECT if verb.pattern == "appoint" else _OF_SUBJECT
        near = [
            other
            for other in self.phrases
            if begin <= other.first < end
            and other is not phrase
            and case + "s" in other.cases
            and id(other) in self.holders
            and id(other) not in self.named
            and min(abs(other.first - verb_at), abs(verb_at - other.last)) <= _REACH
        ]
        return self.holders[id(near[0])] if len(near) == 1 else None
