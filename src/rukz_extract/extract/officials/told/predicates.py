"""Posts further on in what is said of somebody: "X – предприниматель, бывший губернатор", "X, историк и депутат,"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.beside.chains import aside_words, past_words
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import cases_of_people, is_human
from rukz_extract.extract.officials.phrases.periods import ended_period, period_end
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.phrases.whereabouts import place_end
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.words import AND, LISTING
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status

_LISTED = LISTING | DASHES | {";"}
_LONGEST_LIST = 48
_LONGEST_INSERTION = 14
_LONGEST_TRADE = 4
_CLOSING = frozenset(",.;:!?)–—-")
_VERBS = frozenset({"VERB", "INFN", "GRND", "PRTS"})


class ListedPosts:
    """Links posts to the name that their list is about."""

    def __init__(self, people: PeopleIndex, links: Sequence[Link]) -> None:
        self.doc = people.doc
        self.people = people
        self.held = {id(link.phrase) for link in links}
        self.dashed = {link.person for link in links if link.rule == "post_after_dash"}

    def links(self, phrases: Sequence[PostPhrase]) -> Iterator[Link]:
        """The links of posts that stand behind a comma or "и" in a list."""
        for phrase in phrases:
            if id(phrase) in self.held or not self._may_be_listed(phrase):
                continue
            nominative = "ns" in phrase.cases
            holder = (self._after_dash(phrase) or self._inserted(phrase)) if nominative else self._oblique(phrase)
            if holder is not None:
                told = self.doc.keys[phrase.first - 1] in past_words() or ended_period(self.doc, phrase.last)
                past = Status.FORMER if told else None
                yield Link(phrase, holder.person, "post_in_a_list", past)

    def _may_be_listed(self, phrase: PostPhrase) -> bool:
        """A public post behind a joiner, with no name of its own after it."""
        if phrase.within or not phrase.first or phrase.plural or not is_public(phrase):
            return False
        end = self._over_terms(place_end(self.doc, period_end(self.doc, phrase.last)))
        closed = end >= len(self.doc) or self.doc.keys[end] in (*_CLOSING, AND)
        listed = self.doc.keys[self._joiner(phrase)] in _LISTED
        return closed and listed and phrase.last not in self.people.starting

    def _joiner(self, phrase: PostPhrase) -> int:
        """The token before a post and its "раньше", "ныне"."""
        return phrase.first - 1 - (phrase.first > 1 and self.doc.keys[phrase.first - 1] in aside_words())

    def _over_terms(self, token: int) -> int:
        """Over how often somebody sat in a chamber: "сенатор двух созывов"."""
        terms = self.doc.key_at(token + 1).startswith(word_starts("terms"))
        return token + 2 if terms and self.doc.key_at(token) in word_group("several") else token

    def _after_dash(self, phrase: PostPhrase) -> Naming | None:
        """As in "46-летний X – предприниматель, бывший губернатор"."""
        begin, _ = self.people.sentence(phrase.first)
        named = self.people.between(max(begin, phrase.first - _LONGEST_LIST), phrase.first)
        subjects = [mention for mention in named if self.people.may_be_subject(mention)]
        if len(subjects) != 1:
            return None
        holder = subjects[0]
        dash = holder.last < phrase.first - 1 and self.doc.keys[holder.last] in DASHES
        if not dash or (holder.person not in self.dashed and self._has_verb(begin, holder.first)):
            return None  # but "Умер X – бывший аким, инженер, депутат"
        return holder

    def _inserted(self, phrase: PostPhrase) -> Naming | None:
        """As in "X, историк, экс-министр культуры, выступил"; no verb and no other name stands between."""
        joiner = self._joiner(phrase)
        if self.doc.keys[joiner] in DASHES:
            return None
        for token in range(joiner - 1, max(phrase.first - _LONGEST_INSERTION, 0), -1):
            if token in self.people.tokens or self.doc.starts_line(token + 1):
                return None
            if self.doc.keys[token] == "," and token in self.people.ending:
                told = self._is_apposed(token) and not self._has_verb(token, phrase.first)
                return self.people.ending[token] if told else None
        return None

    def _is_apposed(self, comma: int) -> bool:
        """True for a name before a comma and a noun for a human being: "X, первая женщина в этом кресле"."""
        nominative = self.people.tagged_case(self.people.ending[comma]) in (None, "n")
        described = self.doc.keys[comma + 1].startswith(word_starts("set_off"))
        return nominative and is_human(self.doc.words[comma + 1 + described])

    def _oblique(self, phrase: PostPhrase) -> Naming | None:
        """As in "Ивану Белову, писателю и депутату Госдумы": the name, the trade and the post stand in one case."""
        trade = phrase.first - 2
        if self.doc.keys[phrase.first - 1] != AND or trade < 1:
            return None
        cases = {case[0] for case in phrase.cases if case.endswith("s")} & cases_of_people(self.doc.words[trade])
        for token in range(trade - 1, max(trade - _LONGEST_TRADE, 0), -1):
            holder = self.people.ending.get(token)
            if holder is not None:
                joined = self.doc.keys[token] == "," or self.doc.keys[token] in DASHES
                return holder if joined and self.people.tagged_case(holder) in cases else None
            if token in self.people.tokens or not self.doc.words[token][:1].isalpha():
                return None
        return None

    def _has_verb(self, first: int, last: int) -> bool:
        return any(readings(word)[0].pos in _VERBS for word in self.doc.words[first:last])
