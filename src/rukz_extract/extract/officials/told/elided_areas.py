"""Posts told once for two areas: "министр финансов X, труда – Y", "министры культуры X, а также туризма Y"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.complement import Cursor, read_complement
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.phrase import Part, PostPhrase
from rukz_extract.extract.officials.phrases.titles import name_phrase
from rukz_extract.extract.officials.words import ALSO, BUT, LISTING
from rukz_extract.language.marks import LONG_DASHES

_REACH = 40
"""Tokens from a post to the last area of its list."""
_JOINERS = LISTING | {";", BUT}
_SIGNS = LONG_DASHES | {"("}


class ElidedAreas:
    """Finds who holds, in another area, the post that the sentence has just told."""

    def __init__(self, people: PeopleIndex, grammar: PostGrammar, links: Sequence[Link]) -> None:
        self.people = people
        self.grammar = grammar
        self.doc = people.doc
        self._told = [link for link in links if _is_of_area(link.phrase)]
        self._held = {link.person for link in links}

    def links(self) -> Iterator[Link]:
        """The link of each name behind an area alone, by the post of the area told before it."""
        for told in self._told:
            end = min(self.people.sentence(told.phrase.first)[1], told.phrase.last + _REACH)
            for token in range(told.phrase.last, end):
                found = self._office(told, token + 1) if self._joins(token) else None
                if found is not None and found[1].person not in self._held:
                    phrase, name = found
                    self._held.add(name.person)
                    yield Link(phrase, name.person, "post_elided", told.status)

    def _joins(self, token: int) -> bool:
        """True for the last word of "и", ", а" and ", а также" between a name and the next area."""
        key = self.doc.keys[token]
        return key in _JOINERS or (key == ALSO and self.doc.keys[token - 1] == BUT)

    def _office(self, told: Link, first: int) -> tuple[PostPhrase, Naming] | None:
        """The post of the area at a token and the name behind it, which a sign follows unless the head is a plural."""
        cursor = Cursor(self.grammar, told.phrase.head, first, cases=told.phrase.cases)
        read_complement(cursor)
        parts = cursor.parts
        if not parts or parts[0].first != first or any(part.kind != "area" for part in parts):
            return None
        signed = self.doc.key_at(cursor.at) in _SIGNS
        name = self.people.starting.get(cursor.at + signed)
        fits = name is not None and self.people.may_be_subject(name) and (signed or told.phrase.plural)
        return (self._of_area(told.phrase, parts), name) if fits and name is not None else None

    def _of_area(self, post: PostPhrase, areas: Sequence[Part]) -> PostPhrase:
        """The post as that of other areas; its mention is what tells them."""
        parts = (*areas, *(part for part in post.parts if part.kind != "area"))
        first = areas[0].first
        other = replace(post, first=first, last=areas[-1].last, head_at=first - 1, parts=parts)
        other.inner = other.within = other.second = other.organization = other.body = None
        name_phrase(self.doc, self.grammar.lexicon, other)
        return other


def _is_of_area(phrase: PostPhrase) -> bool:
    """True for a post whose head an area follows at once."""
    return bool(phrase.parts) and phrase.parts[0].kind == "area" and phrase.parts[0].first == phrase.head_at + 1
