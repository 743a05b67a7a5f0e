"""Who a post told in the sentence before went to: "Представили начальника полиции. Им стал X"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.told.verb_tables import verb_forms
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status

_IN_IT = frozenset({"им", "ею", "ей"})
_MARKED = 2
"""Tokens at the head of a sentence that may be a dash or a quotation mark before the pronoun."""


class NamedNext:
    """Finds the holders of posts that a pronoun stands for."""

    def __init__(self, doc: Doc, people: PeopleIndex, phrases: Sequence[PostPhrase], links: Sequence[Link]) -> None:
        self.doc = doc
        self.people = people
        self.phrases = phrases
        self.held = {id(link.phrase) for link in links}

    def links(self) -> Iterator[Link]:
        """The last post of the sentence before that is nobody's, for the subject of "Им стал X"."""
        for token in self.doc.tokens_in(_IN_IT):
            begin, end = self.people.sentence(token)
            verb_at = min(token + 1 + self._is_adverb(token + 1), end - 1)  # "Им вновь стал X"
            verb = verb_forms().get(self.doc.keys[verb_at], {}).get("become")
            if not begin or token - begin >= _MARKED or verb is None or verb.noun:
                continue
            phrase, holder = self._told_before(begin), self.people.ahead(verb_at + 1, "n")
            if phrase is not None and holder is not None:
                status = Status(verb.status) if verb.status and verb.status != Status.CURRENT else None
                yield Link(phrase, holder.person, "this_post", status)

    def _is_adverb(self, token: int) -> bool:
        return token < len(self.doc) and readings(self.doc.words[token])[0].pos == "ADVB"

    def _told_before(self, end: int) -> PostPhrase | None:
        """The last post of the sentence that ends at a token, when it is one man's and nobody has it."""
        begin, _ = self.people.sentence(end - 1)
        told = [phrase for phrase in self.phrases if begin <= phrase.first < end and phrase.within is None]
        last = told[-1] if told else None
        free = last is not None and id(last) not in self.held and not last.plural and is_public(last)
        return last if free else None
