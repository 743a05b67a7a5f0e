"""Bare chairs of a body named just before: "в Госдуму в качестве председателя", "Госдума и её председатель"."""

from collections.abc import Sequence
from functools import cache, cached_property

from rukz_extract.extract.officials.holders.company_posts import CompanyPosts
from rukz_extract.extract.officials.holders.meant_bodies import MeantBodies
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.phrase import IN_QUALITY, PostPhrase
from rukz_extract.extract.officials.quoted_names import quoted_end
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.officials.words import IN_WHICH, OWNED_BY
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.marks import OPENING_QUOTES
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status

_CHAIRS = frozenset({"chair", "deputy"})
_STEM = 4
_OF_STATE = frozenset({"public", "company"})
_UNKNOWN = Body("", "private", "organization", None)
_PUBLIC = frozenset({"public", "international"})
_OF_BODIES = _PUBLIC | _OF_STATE
_NEW, _OF_THE_STATE = "нов", "гос"
_DUTIES = "обязанности"
_VERB_REACH = 4
_LAND = 3
"""Tokens of the land behind a body."""
_REACH = 16
"""Tokens from the pronoun back to the body it means."""


@cache
def _open_stems() -> frozenset[str]:
    """How the nouns begin that say nothing of whose a body is."""
    return frozenset(noun[:_STEM] for noun in word_group("open_body"))


class PointedBodies:
    """Makes public the bare chairs of public bodies that a pronoun or the words before point at."""

    def __init__(self, grammar: PostGrammar, people: PeopleIndex) -> None:
        self.grammar = grammar
        self.people = people
        self.keys = grammar.doc.keys

    def mark(self, phrases: Sequence[PostPhrase]) -> None:
        """Marks the chairs, and the deputies listed behind them, as serving the body."""
        MeantBodies(self.grammar, self.people).mark(phrases)
        CompanyPosts(self.grammar, self.people).mark(phrases)
        last: PostPhrase | None = None
        left: PostPhrase | None = None
        for phrase in phrases:
            if named := self._named_before(phrase):
                phrase.serve(named)
            if last is not None and phrase.inner is not None and self._is_same_chief(last, phrase.inner):
                phrase.inner.serve(last.body)
            if phrase.within or not phrase.bare:
                left = left if phrase.within else phrase
                continue
            if left is not None and phrase.head.kind == left.head.kind == "president" and self._follows(left, phrase):
                phrase.private = phrase.private or not is_public(left)
            if body := self._body_of(phrase, left, last):
                phrase.serve(body)
                last = phrase

    def _body_of(self, phrase: PostPhrase, left: PostPhrase | None, last: PostPhrase | None) -> Body | None:
        """The body that the words before a bare chair point at, else that of the chair whom a deputy is listed behind.

        ``left`` is the last post that is not bare, ``last`` the chair who was given a body last.
        """
        if phrase.head.kind not in _CHAIRS or not phrase.first:
            return None
        body = self._pointed(phrase) or (self._left(left, phrase) if left else None)
        return last.body if body is None and last is not None and self._is_listed(last, phrase) else body

    def _is_same_chief(self, last: PostPhrase, inner: PostPhrase) -> bool:
        """True for the chief of "с его руководителем X и с заместителем руководителя Y", told in one sentence."""
        same = inner.bare and inner.head is last.head
        return same and self.people.sentence(last.first) == self.people.sentence(inner.first)

    def _left(self, left: PostPhrase, phrase: PostPhrase) -> Body | None:
        """The body whose chief was spoken of just before: "Директор ФСБ ушёл. Новым директором назначен X"."""
        if left.head.kind not in _CHAIRS or not self._follows(left, phrase):
            return None
        body = left.body or next((part.body for part in left.parts if part.body is not None), None)
        if body is not None and body.sector == "unit" and is_public(left):
            return body._replace(sector="public")  # "Председатель комитета лесного хозяйства ушёл"
        return body if body is not None and body.sector in _OF_BODIES else None

    def _follows(self, left: PostPhrase, phrase: PostPhrase) -> bool:
        """True for the post of a new or acting chief told by a verb, in or right after the sentence of another.

        As in "Начальник ушёл. Начальником назначен X", "Исполняет обязанности начальника X".
        """
        begin, end = self.people.sentence(phrase.first)
        near = left.first >= begin or self.people.sentence(begin - 1)[0] <= left.first
        if phrase.head is left.head and self.keys[phrase.head_at - 1] == _DUTIES:
            return near
        new = phrase.status == Status.ACTING or self.keys[phrase.first - 1].startswith(_NEW)
        new = new or (phrase.head is left.head and phrase.first == begin and self._leaves(left, phrase.first))
        named = "is" in phrase.cases or (phrase.status == Status.ACTING and not phrase.cases)
        if not new or not named:
            return False
        around = self.keys[max(begin, phrase.first - _VERB_REACH) : min(end, phrase.last + _VERB_REACH)]
        return near and any("become" in verb_forms().get(key, {}) for key in around)

    def _leaves(self, left: PostPhrase, end: int) -> bool:
        """True when the words behind a post up to a token tell that its holder went: "Начальник Белов ушёл."."""
        return not word_group("went").isdisjoint(self.keys[left.last : end])

    def _named_before(self, phrase: PostPhrase) -> Body | None:
        """The body of "председатель правления фонда", when the article named a fund of the state before."""
        nouns = [part for part in phrase.parts if part.kind == "body"]
        if phrase.organization or not nouns or phrase.inner or (noun := nouns[-1]).noun not in word_group("open_body"):
            return None
        told = [body for place, kind, body in self._bodies if kind == noun.noun and place < phrase.first]
        return told[-1] if told and noun.last == phrase.last and told[-1].sector in _OF_STATE else None

    @cached_property
    def _bodies(self) -> list[tuple[int, str, Body]]:
        """The bodies that the article names behind their nouns, known to the register: "фонд «Даму»"."""
        found = []
        for token in self.grammar.doc.tokens_where(self._open_noun):
            last = self._name_end(token)
            if last is not None:
                body = self.grammar.body_named(token + 1, last) or self.grammar.body_named(token, last)
                found.append((token, self._open_noun(self.keys[token]), body or _UNKNOWN))
        return found

    @cached_property
    def _last_words(self) -> dict[int, int]:
        """Where the tagged names of bodies begin, by their last tokens."""
        return {last - 1: first for first, last in self.grammar.organizations.items()}

    def _open_noun(self, key: str) -> str:
        """The lemma of a noun that says nothing of whose a body is; empty for another word."""
        key = key.removeprefix(_OF_THE_STATE)
        if key[:_STEM] not in _open_stems():
            return ""
        noun = self.grammar.lexicon.body_forms.get(key)
        return noun.lemma if noun is not None and noun.lemma in word_group("open_body") else ""

    def _name_end(self, noun: int) -> int | None:
        """The end of the name in quotes behind a noun, or of the tagged one."""
        after = noun + 1
        if self.grammar.doc.key_at(after) in OPENING_QUOTES:
            return quoted_end(self.grammar.doc, after)
        return self.grammar.organizations.get(after) or self.grammar.organizations.get(noun)

    def _pointed(self, phrase: PostPhrase) -> Body | None:
        before = phrase.first - 1
        if genders := OWNED_BY.get(self.keys[before]):
            return self._body_before(before, genders)
        if before > 0 and self.keys[before] in word_group("whose") and self.keys[before - 1] == ",":
            near = range(before - 2, max(before - 2 - _LAND, 0), -1)  # "поступит в Сенат Казахстана, чей председатель"
            return next(filter(None, map(self._body_at, near)), None)
        if before > 1 and self.keys[before] == IN_WHICH and self.keys[before - 1] == ",":
            return self._body_of_clause(before - 1)
        if self.people.doc.key_at(before - self.keys[before].startswith(_NEW)) in word_group("elects"):
            return self._electing(before)
        if before > 1 and tuple(self.keys[before - 1 : before + 1]) == IN_QUALITY:
            return self._body_at(before - 2)
        return None

    def _electing(self, token: int) -> Body | None:
        """The chamber that elects: "Депутаты маслихата Тараза избрали | председателя": the nearest body before."""
        begin, _ = self.people.sentence(token)
        bodies = (self._named_at(place) for place in range(token - 1, begin - 1, -1))
        body = next(filter(None, bodies), None)
        return body if body is not None and body.sector in _PUBLIC else None

    def _body_of_clause(self, comma: int) -> Body | None:
        """The body that a clause goes on about: "управление экономики Омской области, где руководителем Иван Белов"."""
        begin, _ = self.people.sentence(comma)
        for place in range(comma - 1, max(begin, comma - _REACH) - 1, -1):
            if self.keys[place] == "," or place in self.people.tokens:
                return None
            if (body := self._named_at(place)) is not None:
                owned = body.sector == "unit" and self.grammar.territories.within(place, comma)
                known = body.sector in _OF_BODIES
                return body._replace(sector="public") if owned else body if known else None
        return None

    def _body_before(self, token: int, genders: frozenset[str]) -> Body | None:
        """The nearest body before a pronoun in its sentence; none where a person stands between."""
        begin, _ = self.people.sentence(token)
        if begin == token and begin:  # "Проект рассмотрел комитет. Его глава, Иван Белов, …"
            begin, _ = self.people.sentence(begin - 1)
        whole: Body | None = None
        for place in range(token - 1, max(begin, token - _REACH) - 1, -1):
            if place in self.people.tokens:
                return None
            body = self._named_at(place)
            known = _OF_BODIES if self.grammar.short_body(place) else _PUBLIC  # "КТЖ, её председатель"
            public = body is not None and body.sector in known
            if body is not None and _may_be_of_gender(self.grammar.doc.words[place], genders):
                return body if public else whole  # "комитет Госдумы … Его глава"
            whole = body if public else whole
        return None

    def _body_at(self, token: int) -> Body | None:
        named = self._named_at(token)
        return named if named is not None and named.sector in _PUBLIC else None

    def _named_at(self, token: int) -> Body | None:
        noun = self.grammar.lexicon.body_forms.get(self.keys[token])
        first = self._last_words.get(token)  # "Евразийская экономическая | комиссия"
        known = self.grammar.body_named(first, token + 1) if first is not None else None
        known = known or self.grammar.short_body(token)
        return known or (self.grammar.lexicon.body_nouns[noun.lemma] if noun else None)

    def _is_listed(self, last: PostPhrase, phrase: PostPhrase) -> bool:
        """True for "её председателю X, первым зампредам Y и Z": only names and signs stand between."""
        between = range(last.last, phrase.first)
        return phrase.head.kind == "deputy" and all(
            place in self.people.tokens or not self.grammar.doc.words[place][:1].isalnum() for place in between
        )


def _may_be_of_gender(word: str, genders: frozenset[str]) -> bool:
    """True by the first reading of a known word, by any of one that the dictionary has not: "маслихата"."""
    first, *others = readings(word)
    return first.gender in genders or (not first.known and any(other.gender in genders for other in others))
