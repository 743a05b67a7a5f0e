"""Members of chambers told without a post: "представляет Омскую область в Совете Федерации", "избран в сенат"."""

from collections.abc import Iterator
from functools import cache

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.human_nouns import is_human
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.leading import Told
from rukz_extract.extract.officials.told.verb_holders import VerbHolders
from rukz_extract.extract.officials.verb_tables import VerbForm, verb_forms
from rukz_extract.extract.officials.words import INTO
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.resources import read_table

_SITS = VerbForm("sit", None)
_MEMBERS = frozenset({"member", "senator"})
_ADJECTIVES = 2
"""Words between the preposition and the chamber: "в нижнюю палату", "в Государственную думу"."""


class ChamberTold:
    """Finds who sits in a chamber by a verb."""

    def __init__(self, grammar: PostGrammar, people: PeopleIndex) -> None:
        self.grammar = grammar
        self.doc = grammar.doc
        self.people = people
        self.holders = VerbHolders(grammar.doc, people)
        self.found = list(self._found())

    def reference(self, phrase: PostPhrase) -> Link | None:
        """The only member told so and named before a bare "сенатор" or "депутат"."""
        persons = {person for person, _, _ in self.found}
        if (
            not phrase.bare
            or phrase.adjectives
            or phrase.plural
            or phrase.head.role not in _MEMBERS
            or len(persons) != 1
        ):
            return None
        named = [mention for mention in self.people.between(0, phrase.first) if mention.person in persons]
        return Link(phrase, persons.pop(), "role_only_same_role") if named else None

    def _found(self) -> Iterator[Told]:
        for token in self.doc.tokens_in(_sitting()):
            _, end = self.people.sentence(token)
            place = self.grammar.territories.starting_at(token + 1)
            into = place.last if place else token + 1
            if into >= end or self.doc.keys[into] not in INTO or (place is None and self._needs_land(token)):
                continue
            chamber = self._chamber(into + 1, end)
            holder = self._holder(token) if chamber else None
            if chamber and holder:
                yield holder.person, "sits_by_verb", place.region.country if place else chamber.country

    def _needs_land(self, token: int) -> bool:
        """True for "представляет": without a territory it is a bill that somebody presents."""
        return verb_forms()[self.doc.keys[token]]["sit"].status is None

    def _chamber(self, first: int, end: int) -> Body | None:
        """The chamber that stands at a token, behind its adjectives at most."""
        for token in range(first, min(first + _ADJECTIVES + 1, end)):
            noun = self.grammar.lexicon.body_forms.get(self.doc.keys[token])
            second = self.doc.keys[token + 1] if token + 1 < end else ""
            if noun is not None and ((noun.lemma, "") in _chambers() or (noun.lemma, second) in _chambers()):
                return self.grammar.lexicon.body_nouns[noun.lemma]
        return None

    def _holder(self, verb: int) -> Naming | None:
        """The subject of the verb; for "чиновница представляет" the one told before."""
        begin, _ = self.people.sentence(verb)
        holder = self.holders.holder(verb, verb + 1, verb, _SITS)
        if holder is None and is_human(self.doc.words[begin]) and not self.people.between(begin, verb):
            return self.holders.subjects.earlier.told_before(begin)
        return holder


@cache
def _sitting() -> frozenset[str]:
    return frozenset(form for form, verbs in verb_forms().items() if "sit" in verbs)


@cache
def _chambers() -> frozenset[tuple[str, str]]:
    return frozenset((row["noun"], row["second"]) for row in read_table("officials/chambers"))
