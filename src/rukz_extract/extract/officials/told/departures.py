"""Who left office by the article's own words: "освобождён от должности", "ушёл в отставку", "покинул пост"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property

from rukz_extract.extract.officials.beside.dismissals import dismissed_with
from rukz_extract.extract.officials.links import Link, by_person, is_former
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.told.dismissal_lists import dismissed_in_lists
from rukz_extract.extract.officials.told.doers import doer
from rukz_extract.extract.officials.told.handover import UNTOLD
from rukz_extract.extract.officials.told.meant_holders import is_word
from rukz_extract.extract.officials.told.verbs import VerbLinks
from rukz_extract.extract.officials.words import NOT, ON, WHERE
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import OPENING_QUOTES
from rukz_extract.records import Status
from rukz_extract.resources import words_of

_ACCUSATIVE = frozenset({"as", "ap"})
_RESIGNATION, _TENDERED = "отставку", "пода"
_DENIED = 2
"""Tokens between "не" and what it denies: "отставка не была принята"."""
_POST_REACH = 4
"""Tokens from "пост" to a post that it is of."""


@cache
def _seats() -> frozenset[str]:
    """Forms of "пост", "должность", "отставка" that nothing need follow."""
    pairs = words_of("officials/succession", "forms", "kind")
    return frozenset(fold(form) for form, kind in pairs if kind in ("seat", "resignation"))


class Departures:
    """Finds the posts that their holders left, told apart from the post itself."""

    def __init__(self, doc: Doc, people: PeopleIndex, phrases: Sequence[PostPhrase], links: Sequence[Link]) -> None:
        self.doc = doc
        self.people = people
        self.told = VerbLinks(doc, people)
        self._phrases = phrases
        self._firsts = [phrase.first for phrase in phrases]
        self._links = links

    @cached_property
    def of_person(self) -> Mapping[int, Sequence[Link]]:
        """The links of each person, but not to what another's post tells of him; few articles tell who leaves."""
        return by_person(link for link in self._links if link.rule != UNTOLD)

    def links(self) -> Iterator[Link]:
        """The post of each who left it, once more and as a former one."""
        for token in self.doc.tokens_in(_seats()):
            post = self._post_after(token)
            if (post is not None and "ns" not in post.cases) or is_word(self.doc, token - 1, "this"):
                continue  # "с поста министра", "с этого поста": links of their own tell those
            person = self.told.leaver(token)
            link = self._last_post(person, token) if person is not None else None
            if link is not None and post in (None, link.phrase):  # "ушёл в отставку министр Белов"
                yield _as_left(link)
        yield from self._moved_on()
        yield from self._handed_over()
        yield from self._resigned()
        yield from dismissed_with(self.people, self._links)
        yield from dismissed_in_lists(self.people, self._links)

    def _moved_on(self) -> Iterator[Link]:
        """The post of who "ушёл в «Казпочту»", "перешла на другую работу"."""
        for token in self.doc.tokens_in(word_group("moves_on")):
            mover = self._mover(token) if self._is_elsewhere(token + 1) else None
            left = self._post_before(mover) if mover is not None else None
            if left is not None and not is_former(left):
                yield _as_left(left)

    def _handed_over(self) -> Iterator[Link]:
        """The post of who "сдал удостоверение", "сложила мандат"."""
        for token in self.doc.tokens_in(word_group("hands_over")):
            if self.doc.key_at(token + 1) not in word_group("insignia"):
                continue
            leaver = doer(self.told.subjects, token)
            left = self._post_before(leaver) if leaver is not None else None
            if left is not None and not is_former(left):
                yield _as_left(left)

    def _resigned(self) -> Iterator[Link]:
        """The post of who "подал в отставку, она принята"; nobody knows whether another one has gone."""
        for token in self.doc.tokens_in({_RESIGNATION}):
            if not self.doc.key_at(token - 2).startswith(_TENDERED) or not self._is_accepted(token):
                continue
            leaver = doer(self.told.subjects, token - 2)
            left = self._last_post(leaver.person, token) if leaver is not None else None
            if left is not None and not is_former(left):
                yield _as_left(left)

    def _is_accepted(self, resignation: int) -> bool:
        """True for "она принята", not for "она пока не принята"."""
        _, end = self.people.sentence(resignation)
        accepted = (token for token in range(resignation, end) if self.doc.keys[token] in word_group("accepted"))
        return any(NOT not in self.doc.keys[token - _DENIED : token] for token in accepted)

    def _mover(self, token: int) -> Naming | None:
        """The name right before the verb, or the first one in the nominative behind it."""
        before = self.people.ending.get(token) or self.people.ending.get(token - 1)
        if before is not None and self.people.may_be_subject(before):
            return before
        _, end = self.people.sentence(token)
        names = self.people.between(token, end)
        return next((name for name in names if self.people.may_be_subject(name)), None)

    def _post_before(self, mover: Naming) -> Link | None:
        """The last post told of somebody before a place of his name."""
        own = self.of_person.get(mover.person, ())
        told = [link for link in own if link.phrase.first < mover.last and is_public(link.phrase)]
        return told[-1] if told else None

    def _is_elsewhere(self, token: int) -> bool:
        """True for "в «Казпочту»", "на другую работу", "в бизнес": no office that one goes to."""
        keys = self.doc.keys
        if token + 1 >= len(self.doc) or keys[token] not in WHERE:
            return False
        quoted = keys[token] != ON and self.doc.words[token + 1] in OPENING_QUOTES
        return (
            quoted
            or self._is_office(token + 1)
            or not word_group("elsewhere").isdisjoint(keys[token + 1 : token + _POST_REACH])
        )

    def _is_office(self, token: int) -> bool:
        """True for "в управление сельского хозяйства", "в аппарат полпреда": where one works, no chamber, no party."""
        body = lexicon().body_forms.get(self.doc.keys[token])
        return body is not None and body.lemma in word_group("workplaces") and bool(body.cases & _ACCUSATIVE)

    def _post_after(self, token: int) -> PostPhrase | None:
        """The post right behind a word of leaving."""
        place = bisect_left(self._firsts, token)
        if place == len(self._firsts) or self._firsts[place] - token >= _POST_REACH:
            return None
        between = self.doc.words[token + 1 : self._firsts[place]]
        return self._phrases[place] if all(word.isalpha() for word in between) else None

    def _last_post(self, person: int, token: int) -> Link | None:
        _, end = self.people.sentence(token)
        told = [link for link in self.of_person.get(person, ()) if link.phrase.first < end and is_public(link.phrase)]
        return told[-1] if told else None


def _as_left(link: Link) -> Link:
    """The post of a link as one that its holder has left."""
    return Link(link.phrase, link.person, "post_left", Status.FORMER, place=link.place)
