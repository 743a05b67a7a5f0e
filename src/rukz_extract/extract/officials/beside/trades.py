"""What a holder is besides his post, between the post and his name: "министр экономист Иван Белов"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.beside.relations import is_kin, is_relation
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import cases_of_people
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import AND
from rukz_extract.gazetteer.posts import Lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_LONGEST_TRADE = 4
_LONGEST_SECOND = 9
"""Tokens of what a holder is besides his post."""
_CLAUSE = frozenset({"VERB", "CONJ", "INFN", "NPRO"})


def _is_adjective(word: str) -> bool:
    return readings(word)[0].pos in ("ADJF", "PRTF")


class Trades:
    """Finds where the words for a holder's trade end, when his name follows them."""

    def __init__(self, doc: Doc, people: PeopleIndex, lexicon: Lexicon) -> None:
        self.doc = doc
        self.people = people
        self.lexicon = lexicon

    def over(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over what else the holder is, in the case of the post: "генсек ООН норвежец X", "министр экономист X"."""
        for last in range(token, min(token + _LONGEST_TRADE, len(self.doc))):
            if last in self.people.starting or self.doc.starts_line(last) or not self.doc.words[last][:1].islower():
                return token
            name = self.people.starting.get(last + 1)
            if chain[-1].plural and name is not None and self._are_several(chain[-1], self.doc.words[last]):
                return last + 1
            cases = cases_of_people(self.doc.words[last])
            if name is not None:
                if is_relation(self.doc.words[last]) and self.people.is_object(name):
                    return token  # "заместителя министра бывшего соперника Ивана Белова": his name is another
                fits = {case + "s" for case in cases} & chain[-1].cases
                return last + 1 if fits and self.people.may_stand_in(name, cases) else token
            if not cases and not _is_adjective(self.doc.words[last]):
                return token
        return token

    @staticmethod
    def _are_several(phrase: PostPhrase, word: str) -> bool:
        """True for what holders of a plural post are besides: "депутаты Госдумы супруги Иван и Анна Беловы"."""
        return any(f"{case}p" in phrase.cases for case in cases_of_people(word, "plur"))

    def over_apart(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over a comma and what else the holder is: "Депутат Госдумы, чемпион мира по боксу Иван Белов"."""
        if (
            self.doc.key_at(token) != ","
            or chain[0].first - 1 in self.people.ending
            or self._before_comma(chain[0].first - 1)
        ):
            return token
        further = self.over(chain, token + 1)
        return further if further > token + 1 else self._over_being(chain, token)

    def over_second(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over what else the holder is after "и": "сенатор и ветеран разведки Иван Белов"."""
        return self._over_being(chain, token) if self.doc.key_at(token) == AND else token

    def _over_being(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over a noun for a human being in the case of the post with what follows it, and more of them after commas."""
        human = False
        for last in range(token + 1, min(token + _LONGEST_SECOND, len(self.doc))):
            name = self.people.starting.get(last)
            if name is not None:
                return last if human and self._may_be(chain[-1], name) else token
            served = human and self._is_in_genitive(last)  # "депутат и соперник президента Иван Белов"
            if (self._breaks_off(last) and not served) or (self.doc.key_at(last) == "," and not human):
                return token
            cases = {case + "s" for case in cases_of_people(self.doc.words[last])}
            human = self.doc.key_at(last) != "," and (human or bool(cases & chain[-1].cases))
            if not (human or self.doc.key_at(last) == "," or _is_adjective(self.doc.words[last])):
                return token
        return token

    def _may_be(self, phrase: PostPhrase, name: Naming) -> bool:
        """True for a whole name in a case of the post: not "премьер и мисс Белова"."""
        tagged = self.people.tagged_case(name)
        possible = {tagged} if tagged else self.people.readable_cases(name)
        return name.last - name.first > 1 and any(f"{case}s" in phrase.cases for case in possible)

    def _breaks_off(self, token: int) -> bool:
        """True for what no holder is besides: another post or rank, somebody's kin, what a new line or clause tells."""
        word, key = self.doc.words[token], self.doc.keys[token]
        titled = self.lexicon.head(key) is not None or key in self.lexicon.ranks
        told = self.doc.starts_line(token) or readings(word)[0].pos in _CLAUSE
        return titled or told or is_kin(word)  # "президент и его жена Анна Белова"

    def _is_in_genitive(self, token: int) -> bool:
        """True for the head of a post that can only stand behind another noun."""
        form = self.lexicon.head(self.doc.keys[token])
        return form is not None and "gs" in form.cases and form.cases.isdisjoint({"ns", "ds", "is"})

    def _before_comma(self, token: int) -> bool:
        """True for a post in a row after a name: "Анна Белова, депутат, писатель Иван Ветров"."""
        return self.doc.key_at(token) == "," and token in self.people.ending
