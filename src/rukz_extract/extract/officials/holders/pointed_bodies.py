"""Bare chairs of a body named just before: "в Госдуму в качестве председателя", "Госдума и её председатель"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.gazetteer.posts import Body
from rukz_extract.language.morphology import readings

_GENDERS = {"его": frozenset({"masc", "neut"}), "ее": frozenset({"femn"})}
_IN_QUALITY = ("в", "качестве")
_CHAIRS = frozenset({"chair", "deputy"})
_PUBLIC = frozenset({"public", "international"})
_REACH = 16
"""Tokens from the pronoun back to the body it means."""


class PointedBodies:
    """Makes public the bare chairs of public bodies that a pronoun or the words before point at."""

    def __init__(self, grammar: PostGrammar, people: PeopleIndex) -> None:
        self.grammar = grammar
        self.people = people
        self.keys = grammar.doc.keys

    def mark(self, phrases: Sequence[PostPhrase]) -> None:
        """Marks the chairs, and the deputies listed behind them, as serving the body."""
        last: PostPhrase | None = None
        for phrase in phrases:
            if not phrase.bare or phrase.within or phrase.head.kind not in _CHAIRS or not phrase.first:
                continue
            body = self._pointed(phrase)
            if body is None and last is not None and self._is_listed(last, phrase):
                body = last.body
            if body is not None:
                phrase.serves, phrase.body = True, body
                last = phrase

    def _pointed(self, phrase: PostPhrase) -> Body | None:
        before = phrase.first - 1
        if genders := _GENDERS.get(self.keys[before]):
            return self._body_before(before, genders)
        if before > 1 and tuple(self.keys[before - 1 : before + 1]) == _IN_QUALITY:
            return self._body_at(before - 2)
        return None

    def _body_before(self, token: int, genders: frozenset[str]) -> Body | None:
        """The nearest body before a pronoun in its sentence; none where a person stands between."""
        begin, _ = self.people.sentence(token)
        for place in range(token - 1, max(begin, token - _REACH) - 1, -1):
            if place in self.people.tokens:
                return None
            if (body := self._body_at(place)) is not None:
                return body if readings(self.grammar.doc.words[place])[0].gender in genders else None
        return None

    def _body_at(self, token: int) -> Body | None:
        noun = self.grammar.lexicon.body_forms.get(self.keys[token])
        named = self.grammar.short_body(token) or (self.grammar.lexicon.body_nouns[noun.lemma] if noun else None)
        return named if named is not None and named.sector in _PUBLIC else None

    def _is_listed(self, last: PostPhrase, phrase: PostPhrase) -> bool:
        """True for "её председателю X, первым зампредам Y и Z": only names and signs stand between."""
        between = range(last.last, phrase.first)
        return phrase.head.kind == "deputy" and all(
            place in self.people.tokens or not self.grammar.doc.words[place][:1].isalnum() for place in between
        )
