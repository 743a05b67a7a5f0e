"""Of whom a verb speaks: subjects and objects among the names of its sentence, else whom those before told."""

from collections.abc import Sequence
from itertools import takewhile

from rukz_extract.extract.officials.beside.relations import is_kin
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.told.subjects_before import SubjectsBefore, gender_of
from rukz_extract.extract.officials.words import HE_OR_SHE, HIS_OR_HER, LISTING
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_NAME_REACH = 4
_LATE_NAME_REACH = 8
"""Tokens between the verb and a name after it: "Премьер-министром станет глава партии «Ирик» Анна Белова"."""
_RELATIVE_REACH = 7
"""Tokens from "который" to its verb: "который в разные годы был"."""
_RELATIVE_CLAUSE = 14
"""Tokens from "которого" to the verb that it is the object of."""
_IN_CLAUSE_JOINTS = LISTING | {"а", "но"}
_JOINT = 3
_WHO, _WHOM = frozenset({"который", "которая"}), frozenset({"которого", "которую"})
_THAT_ONE = frozenset({"тот", "та"})
_THINGS = frozenset({"LOC", "ORG"})
_ANTECEDENT = 8
"""Tokens of a post before its "который"."""


class Subjects:
    """Finds the persons that verbs speak of."""

    def __init__(self, doc: Doc, people: PeopleIndex) -> None:
        self.doc = doc
        self.people = people
        self.earlier = SubjectsBefore(people)

    def subject(
        self, before: Sequence[Naming], behind: Sequence[Naming], later: int, begin: int, *, inverted: bool
    ) -> Naming | None:
        """Who the verb is said of: inverted order looks behind first ("Министром обороны назначен X")."""
        reach = _LATE_NAME_REACH if inverted else _NAME_REACH
        close = [m for m in behind if m.first - later <= reach and self._may_be(m, "na")]
        if not inverted:  # "занимал пост в администрации Петра Белова"
            close = [m for m in close if self.people.tagged_case(m) != "g"]
        surely = next((m for m in close if self.people.may_be_subject(m)), None)
        told = not HE_OR_SHE.isdisjoint(self.doc.keys[begin:later])  # "он был назначен по инициативе Ветрова"
        near = surely or (close[0] if close and not told else None)
        if near is not None and (inverted or not any(self._may_be(m, "n") for m in before)):
            return near
        that_one = bool(before) and not inverted and self._is_that_one(before[-1].last, later)
        for mention in reversed(before):
            if that_one or (self.people.may_be_subject(mention) and not self._is_other_sex(mention, later)):
                return mention
        if near is not None:
            return near
        late = next((m for m in behind if inverted and self.people.tagged_case(m) == "n"), None)
        if late is not None and not before:
            return late  # "Президентом стал уроженец области, бывший глава МВД Иван Белов"
        return self._less_surely(before, later, begin)

    def _less_surely(self, before: Sequence[Naming], later: int, begin: int) -> Naming | None:
        """Whom a pronoun means, else a name before it that may be the subject, else the one told last."""
        fitting = [m for m in before if self._may_be(m, "na") and not self._is_kinsmans(m)]
        if fitting and not self._is_other_sex(before[-1], later):
            return fitting[-1]  # not in "с подачи Ветрова она стала послом"
        pronoun = (HE_OR_SHE | _THAT_ONE) & set(self.doc.keys[begin:later])
        if pronoun:
            return self.earlier.told_before(begin, pronouns=pronoun)
        return None if before else self.earlier.told_last(begin, later)

    def _is_kinsmans(self, mention: Naming) -> bool:
        """True for the genitive of "дед Белова был губернатором": the kinsman is the subject."""
        kinsman = self.doc.word_at(mention.first - 1)
        cases = {(each.case, each.number) for each in readings(kinsman)} if kinsman else set()
        return ("nomn", "sing") in cases and is_kin(kinsman) and not self.people.may_be_subject(mention)

    def _is_other_sex(self, mention: Naming, later: int) -> bool:
        """True before a pronoun of the other sex: "министр Иван Белов напомнил, что она была послом"."""
        if self.doc.key_at(mention.last + 1) in _WHOM and "," in self.doc.keys[mention.last + 1 : later]:
            return False  # "Анна Белова, которую он сменил, ушла на пенсию"
        told = self.people.people[mention.person].gender
        pronoun = HE_OR_SHE & set(self.doc.keys[mention.last : later]) if told else frozenset()
        return gender_of(pronoun) not in (None, told)

    def _is_that_one(self, first: int, later: int) -> bool:
        """True for "президент принял отставку Белова, и тот остался послом": the clause before ends on him."""
        found = list(takewhile(_IN_CLAUSE_JOINTS.__contains__, self.doc.keys[first : min(first + _JOINT, later)]))
        return bool(found) and self.doc.keys[first + len(found)] in _THAT_ONE

    def related_post(self, verb_at: int) -> int | None:
        """The comma behind a post or a country that "который" goes on about; None for other clauses.

        As in "бывшего министра, который занимает пост посла".
        """
        which = next((t for t in range(verb_at - 1, max(verb_at - _RELATIVE_REACH, 1), -1) if self._relates(t)), None)
        if which is None or self.doc.keys[which - 1] != ",":
            return None
        if any(span.last == which - 1 and span.kind in _THINGS for span in self.doc.names):
            return which - 1  # "с Турцией, которая является членом НАТО"
        for token in range(which - 2, max(which - 2 - _ANTECEDENT, -1), -1):
            if token in self.people.tokens or not self.doc.words[token][:1].isalnum():
                return None
            if lexicon().head(self.doc.keys[token]) is not None:
                return which - 1
        return None

    def _relates(self, token: int) -> bool:
        return self.doc.keys[token] in _WHO

    def relative(self, verb_at: int, before: Sequence[Naming]) -> Naming | None:
        """The name that "который" refers to: "сменила Петрова, который стал министром"."""
        for token in range(verb_at - 1, max(verb_at - _RELATIVE_REACH, 0), -1):
            if self._relates(token):
                return next((m for m in before if m.last == token - 1), None)
        return None

    def relative_object(self, verb_at: int, before: Sequence[Naming]) -> Naming | None:
        """The name that "которого" refers to: "Белов, которого президент уволил с поста министра"."""
        for mention in reversed(before):
            word = mention.last + 1
            if word < verb_at <= word + _RELATIVE_CLAUSE and self.doc.keys[word] in _WHOM:
                return mention
        return None

    def told_by_pronoun(self, first: int, last: int) -> Naming | None:
        """The one told before, when a pronoun in some tokens is the object: "президент назначил его послом".

        The subject of its own sentence, as in "Белов вернулся в Омск, где его избрали мэром", else as the one before
        tells.
        """
        pronoun = HIS_OR_HER & set(self.doc.keys[first:last])
        if not pronoun:
            return None
        begin, _ = self.people.sentence(first)
        own = [m for m in self.people.between(begin, first) if self.people.tagged_case(m) == "n"]
        if own and self._begins_clause(own[-1].last, first):
            return own[-1]
        return self.earlier.told_before(begin, pronouns=pronoun)

    def _begins_clause(self, first: int, last: int) -> bool:
        """True when a comma parts a subject from the pronoun: the one who appoints is another."""
        return "," in self.doc.keys[first:last]

    def _may_be(self, mention: Naming, letters: str) -> bool:
        return self.people.may_stand_in(mention, set(letters))
