"""What passes from one holder to the next: whose post is whose when two of them are told of together."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.links import Link, by_person, is_former
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.officials.selection import is_public, sector
from rukz_extract.extract.officials.told.meant_holders import is_word
from rukz_extract.language.doc import Doc
from rukz_extract.records import Status

_BY_VERB = "post_by_verb"
GIVEN_UP, UNTOLD = "post_given_up", "replaced"
"""Rules of links to an office that somebody gave up; of UNTOLD no word beside him tells: "X – министр. Он сменил Y"."""
_NEW = frozenset({"новом", "новой"})
"""Before a seat that is named for who came: "На новой должности он сменил Белова"."""
_SEATS = frozenset({"member", "senator"})
"""Offices that many hold at once."""


class Handover:
    """Hands the posts of an article from those who left to those who came."""

    def __init__(self, doc: Doc, people: PeopleIndex, phrases: Sequence[PostPhrase], links: Sequence[Link]) -> None:
        self.doc = doc
        self.people = people
        self.phrases = phrases
        self.firsts = [phrase.first for phrase in phrases]
        self.of_person = by_person(links)

    def pair(self, token: int, came: Naming | None, left: Naming | None) -> Iterator[Link]:
        """The post of one of the two goes to the other; none when the one who left is named with a post of his own."""
        if came is None or left is None or came.person == left.person or self.own_post(token, left):
            return
        begin, end = self.people.sentence(token)
        own = [link for link in self.posts(came, end) or self.posts(came, len(self.doc))[:1] if not is_former(link)]
        now = [link for link in own if begin <= link.phrase.first]
        his = self.posts(left, max(left.last, token))
        his = [link for link in his if is_former(link)] or his
        seats = (place for place in range(begin, end) if is_word(self.doc, place, "seat"))
        seated = any(self.doc.keys[place - 1] not in _NEW for place in seats)  # "на этом посту"
        rule = GIVEN_UP if seated else UNTOLD
        if now and ("verb" in now[-1].rule or not his):
            yield from self.gave_up(now[-1].phrase, left, rule)
        elif own and not his and ("verb" in own[-1].rule or begin <= came.first):
            yield from self.gave_up(own[-1].phrase, left, rule)
        elif his and not self._is_in(his[-1].phrase, came.person):
            now_held = Status.CURRENT if his[-1].phrase.status == Status.FORMER else None  # "бывшего акима X сменил Y"
            yield Link(his[-1].phrase, came.person, "post_taken_over", now_held, place=his[-1].place)

    def only_post_left(self, left: Naming) -> Iterator[Link]:
        """The post of somebody who was replaced, once more and as a former one; of two nobody knows which.

        Not what he has become: "сменил Белову, ставшую послом".
        """
        _, end = self.people.sentence(left.first)
        became = range(left.last, end)
        told = [
            link
            for link in self.posts(left, len(self.doc))
            if not (link.rule.startswith(_BY_VERB) and link.phrase.first in became)
        ]
        if len({role(link.phrase) for link in told}) == 1 and not any(map(is_former, told)):
            yield Link(told[0].phrase, left.person, "post_left", Status.FORMER, place=told[0].place)

    def posts(self, naming: Naming, end: int) -> list[Link]:
        """The posts of a person told before a token that somebody else may have next."""
        return [link for link in self.of_person.get(naming.person, ()) if link.phrase.first < end and _may_pass(link)]

    def gave_up(self, phrase: PostPhrase, left: Naming, rule: str = GIVEN_UP) -> Iterator[Link]:
        """The office as a former one of somebody who has none of that kind by words of his own."""
        if not self._holds(phrase, left.person):
            yield Link(phrase, left.person, rule, Status.FORMER)

    def _holds(self, phrase: PostPhrase, person: int) -> bool:
        """True when the article gives somebody the office by words of its own: "прежний глава ведомства X"."""
        return any(
            role(link.phrase) == role(phrase)
            or (is_former(link) and link.phrase.head.kind == phrase.head.kind == "chair")
            for link in self.of_person.get(person, ())
        )

    def _is_in(self, phrase: PostPhrase, person: int) -> bool:
        """True when the article gives the office to who came by words of its own; what he was before is another."""
        held = (link for link in self.of_person.get(person, ()) if not is_former(link))
        return any(role(link.phrase) == role(phrase) for link in held)

    def own_post(self, token: int, left: Naming) -> bool:
        """True when a post stands before a name: "сменил главу Минфина Петра Белова" tells who was dismissed."""
        place = bisect_left(self.firsts, token)
        return any(phrase.last <= left.first for phrase in self.phrases[place : place + 1] if phrase.first < left.first)


def _may_pass(link: Link) -> bool:
    """One post has one holder at a time; seats of members pass to nobody in particular, and a party is no office."""
    shared = link.phrase.plural or link.phrase.head.role in _SEATS
    return is_public(link.phrase) and not shared and sector(link.phrase) != "ruling"
