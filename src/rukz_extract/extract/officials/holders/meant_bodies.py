"""Bodies that a post points at by a common noun: "Росстат ждёт ответа. Глава агентства Иван Белов"."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from rukz_extract.extract.officials.holders.chambers import is_chamber, is_of_committee
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.phrase import Part, PostPhrase
from rukz_extract.extract.officials.roles import AUDITOR
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.officials.words import INTO
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.marks import QUOTES
from rukz_extract.language.morphology import is_finite, readings
from rukz_extract.resources import read_table, values

_REACH = 60
"""Tokens from a post back to the body that it means."""
_FAR = 2000
"""Tokens of an article back to its chamber of audit."""
_MINISTRY, _COMMISSION, _COMMITTEE = "министерство", "комиссия", "комитет"
_ADVERBS = 1
"""Words between a body and the verb of who leads it."""
_OF_STATE = frozenset({"public", "company"})
_LEADING = frozenset({"chair", "deputy"})
_QUOTE, _CLOSING = "«", "»"
_LONGEST_NAME = 6


class _Noun(NamedTuple):
    """What a noun points at: bodies of some sectors, ministries or others, and whether their sentence is of them."""

    sectors: frozenset[str]
    ministry: bool
    subject: bool


@cache
def _nouns() -> dict[str, _Noun]:
    return {
        row["noun"]: _Noun(frozenset(values(row["sectors"])), row["named"] == "ministry", row["named"] == "subject")
        for row in read_table("officials/pointing_nouns")
    }


class MeantBodies:
    """Gives posts of "агентства", "компании" and the like the body that the article named last."""

    def __init__(self, grammar: PostGrammar, people: PeopleIndex) -> None:
        self.grammar = grammar
        self.people = people
        self.doc = grammar.doc

    def mark(self, phrases: Sequence[PostPhrase]) -> None:
        """Marks the posts as serving their body; those of a ministry are public by themselves."""
        for phrase in phrases:
            if is_of_committee(phrase) and (chamber := self._chamber_before(phrase)):
                phrase.body = chamber
                continue
            if phrase.bare and phrase.head.role == AUDITOR and (auditing := self._auditing(phrase.first)):
                phrase.serve(auditing)
                continue
            if phrase.bare and phrase.head.kind in _LEADING and (chamber := self._chamber_of_committee(phrase)):
                phrase.serve(chamber)
                continue
            if phrase.head.kind == "deputy" and (led := self._led_by(phrase)):
                phrase.serve(led)
                continue
            noun = _pointing(phrase)
            body = self._named_before(phrase, noun) if noun else None
            if noun and body and _may_be_of_area(phrase, body):
                phrase.body = body
                phrase.serves = phrase.serves or not _nouns()[noun].ministry

    def _auditing(self, end: int) -> Body | None:
        """The body of state that a bare "аудитор" is of: the chamber or commission of audit named last before him."""
        for token in range(end - 1, max(end - _FAR, 0) - 1, -1):
            body = self._registered(token)
            if body is not None and body.name in word_group("audit_bodies"):
                return body
            if self.doc.keys[token].startswith(word_starts("unit_auditors")):
                return self.grammar.lexicon.body_nouns[_COMMISSION]._replace(sector="public", regional=True)
        return None

    def _named_before(self, phrase: PostPhrase, noun: str) -> Body | None:
        """The body named last before a post, when the noun may mean it; none behind one that nobody knows."""
        meant = _nouns()[noun]
        tokens = range(phrase.first - 1, max(phrase.first - _REACH, 0) - 1, -1)
        if namesake := next(filter(None, (self._called(token, noun) for token in tokens)), None):
            return namesake
        for token in tokens:
            body = self._registered(token) or (self._spelled_out(token) if meant.ministry else None)
            if body is not None and self._may_mean(phrase, noun, body, token):
                return body._replace(country=self._country(token) or body.country)
            if not meant.ministry and (body is not None or self._names_unknown(token)):
                return None
        return None

    def _called(self, token: int, noun: str) -> Body | None:
        """The body whose own name has the noun: "бюро" of the "Антикоррупционное бюро", whatever stands between."""
        end = self.grammar.organizations.get(token)
        body = self.grammar.body_named(token, end) if end else None
        return body if body is not None and noun in body.name.lower().split() else None

    def _registered(self, token: int) -> Body | None:
        """The body of the register that begins at a token, in one word or in several that the tagger marks."""
        end = self.grammar.organizations.get(token)
        return self.grammar.short_body(token) or (self.grammar.body_named(token, end) if end else None)

    def _chamber_before(self, phrase: PostPhrase) -> Body | None:
        """The chamber that the committee of a post is of: "В сенате спорят. Председатель комитета Иван Белов"."""
        for token in range(phrase.first - 1, max(phrase.first - _REACH, 0) - 1, -1):
            if (chamber := self._chamber(token)) is not None:
                begin, _ = self.people.sentence(token)
                others = (other for at in range(begin, token) if (other := self._chamber(at)) is not None)
                return None if any(other.name != chamber.name for other in others) else chamber
        return None

    def _led_by(self, phrase: PostPhrase) -> Body | None:
        """The body that opens the sentence of "СНБ временно возглавит | первый заместитель директора X"."""
        begin, _ = self.people.sentence(phrase.first)
        verb, body = phrase.first - 1, self._registered(begin)
        leads = verb > begin and "lead" in verb_forms().get(self.doc.keys[verb], {})
        near = verb - self.grammar.organizations.get(begin, begin + 1) <= _ADVERBS
        return body if leads and near and body is not None and body.sector in _OF_STATE else None

    def _chamber_of_committee(self, phrase: PostPhrase) -> Body | None:
        """The chamber whose committee the sentence before is of: "В комитете сената спорят. Первый зампред X"."""
        begin, _ = self.people.sentence(phrase.first)
        previous = self.people.previous(begin)
        form = self.grammar.lexicon.body_forms.get(self.doc.key_at(previous + 1))
        if begin == previous or form is None or form.lemma != _COMMITTEE or self.doc.keys[previous] not in INTO:
            return None
        return next(filter(None, map(self._chamber, range(previous + 2, min(previous + _LONGEST_NAME, begin)))), None)

    def _chamber(self, token: int) -> Body | None:
        """The chamber that begins at a token: "Совфеде", "Совете Федерации"."""
        form = self.grammar.lexicon.body_forms.get(self.doc.keys[token])
        second = self.doc.key_at(token + 1)
        pair = self.grammar.lexicon.compound_bodies.get((form.lemma, second)) if form else None
        found = pair or self.grammar.short_body(token)
        if found is None and form is not None and is_chamber(form.lemma):
            found = self.grammar.lexicon.body_nouns[form.lemma]._replace(name=form.lemma)
        if found is None or not is_chamber(found.name):
            return None
        return found._replace(country=self._country(token) or found.country)

    def _spelled_out(self, token: int) -> Body | None:
        """The ministry of "украинского Министерства обороны", "Министерства обороны Украины", with its country."""
        form = self.grammar.lexicon.body_forms.get(self.doc.keys[token])
        if form is None or form.lemma != _MINISTRY:
            return None
        words = self.doc.words[token + 1 : token + _LONGEST_NAME]
        area = list(takewhile(lambda word: readings(word)[0].case == "gent" and word.islower(), words))
        country = self._country(token) or self._country(token + len(area))
        noun = self.grammar.lexicon.body_nouns[_MINISTRY]
        return noun._replace(country=country, area=" ".join(area) or _MINISTRY) if country else None

    def _names_unknown(self, token: int) -> bool:
        """True for the first token of a body that no register knows, tagged or in quotes."""
        quoted = self.doc.keys[token] == _QUOTE and self.doc.words[token + 1][:1].isupper()
        short = quoted and _CLOSING in self.doc.keys[token + 2 : token + _LONGEST_NAME]
        named = short or token in self.grammar.organizations
        return named and self._registered(token + quoted) is None

    def _may_mean(self, phrase: PostPhrase, noun: str, body: Body, token: int) -> bool:
        meant = _nouns()[noun]
        if body.sector not in meant.sectors or (body.area is not None) != meant.ministry:
            return False
        begin, end = self.people.sentence(token)
        quote = self.doc.keys[begin] == _QUOTE
        if meant.subject and token - begin > quote and not self._is_alone(token, phrase):
            return False
        own = self.grammar.organizations.get(token, token)  # "Бюро статистики" names no other bureau
        around = (*self.doc.keys[begin:token], *self.doc.keys[own : min(end, phrase.first)])
        forms = map(self.grammar.lexicon.body_forms.get, around)
        return meant.ministry or not any(form is not None and form.lemma == noun for form in forms)

    def _is_alone(self, token: int, phrase: PostPhrase) -> bool:
        """True for a lone subject behind its verb, a lone firm: "даст Продкорпорация", "работы у РГП «Казводхоз»"."""
        begin, end = self.people.sentence(token)
        if phrase.first < end or self.people.previous(phrase.first) != begin:
            return False
        verb, outer = token - 1, {*self.grammar.lexicon.legal_forms, *QUOTES}
        while verb > begin and self.doc.words[verb] in outer:
            verb -= 1
        formal = not self.grammar.lexicon.legal_forms.isdisjoint(self.doc.words[verb + 1 : token])
        others = (first for first in self.grammar.organizations if begin <= first < phrase.first)
        return (formal or is_finite(self.doc.words[verb])) and all(verb < first <= token for first in others)

    def _country(self, token: int) -> str | None:
        """The country of "МИД Белоруссии", of "белорусский МИД"."""
        place = self.grammar.territories.starting_at(token + 1)
        behind = place.region.country if place is not None and place.region.level == "country" else None
        return behind or self.grammar.lexicon.nation_before(self.doc.keys, token)


def _pointing(phrase: PostPhrase) -> str | None:
    """The noun that alone tells the body of a post and its adjectives: "глава нового агентства"."""
    last = phrase.parts[-1] if phrase.parts else None
    if last is None or last.noun not in _nouns() or last.kind != "body":
        return None
    alone = phrase.nation is None and phrase.organization is None and all(map(_is_adjective, phrase.parts[:-1]))
    return last.noun if alone else None


def _may_be_of_area(phrase: PostPhrase, body: Body) -> bool:
    """False for the ministry of defence behind "глава внешнеполитического ведомства"."""
    told = phrase.body.area if phrase.body is not None else None
    return told in (None, body.area)


def _is_adjective(part: Part) -> bool:
    """True for an adjective of the noun, and for another body before it: "председатель правления компании"."""
    return part.kind == "body" or (part.kind == "area" and part.noun == "of body")
