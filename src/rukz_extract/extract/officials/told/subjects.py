"""Of whom a verb speaks: subjects and objects among the names of a sentence, or of the one before."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import is_human
from rukz_extract.extract.officials.verb_tables import openings, verb_forms
from rukz_extract.extract.officials.words import HE_OR_SHE, HIS_OR_HER, LISTING, OF_HER
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_NAME_REACH = 4
_LATE_NAME_REACH = 8
"""Tokens between the verb and a name after it: "Премьер-министром станет глава партии «Ирик» Анна Белова"."""
_RELATIVE_REACH = 4
_RELATIVE_CLAUSE = 14
"""Tokens from "которого" to the verb that it is the object of."""
_SENTENCES_BACK = 12
"""Sentences without a name that a row of posts may run over, as in a life told in short sentences."""
_LONG_OPENING = 10
_PRONOUNS = HE_OR_SHE | HIS_OR_HER | {"ему", "ей"}
_IN_CLAUSE_JOINTS = LISTING | {"а", "но"}
_JOINT = 3
_LATTER = {"последний": "m", "последняя": "f"}
_ORDINALS = {"первый": (0, "m"), "первая": (0, "f"), "второй": (1, "m"), "вторая": (1, "f")}
"""Which of two, and the gender: "Первый был акимом, вторая – послом"."""
_WHO, _WHOM = frozenset({"который", "которая"}), frozenset({"которого", "которую"})
_THAT_ONE = frozenset({"тот", "та"})
_THINGS = frozenset({"LOC", "ORG"})
_ANTECEDENT = 8
"""Tokens of a post before its "который"."""
_FINITE = frozenset({"VERB", "PRTS", "INFN"})
_GIVING = frozenset({"appoint", "decree"})
_OPENING = 4
"""Tokens before the name that a sentence opens with: "50-летний профсоюзный активист Мадуро"."""


class Subjects:
    """Finds the persons that verbs speak of."""

    def __init__(self, doc: Doc, people: PeopleIndex) -> None:
        self.doc = doc
        self.people = people

    def subject(
        self, before: Sequence[Naming], behind: Sequence[Naming], later: int, begin: int, *, inverted: bool
    ) -> Naming | None:
        """Who the verb is said of: inverted order looks behind first ("Министром обороны назначен X")."""
        reach = _LATE_NAME_REACH if inverted else _NAME_REACH
        close = [m for m in behind if m.first - later <= reach and self._may_be(m, "na")]
        if not inverted:  # "занимал пост в администрации Петра Белова"
            close = [m for m in close if self.people.tagged_case(m) != "g"]
        surely = next((m for m in close if self.people.tagged_case(m) in (None, "n")), None)
        told = not HE_OR_SHE.isdisjoint(self.doc.keys[begin:later])  # "он был назначен по инициативе Ветрова"
        near = surely or (close[0] if close and not told else None)
        if near is not None and (inverted or not any(self._may_be(m, "n") for m in before)):
            return near
        that_one = bool(before) and not inverted and self._is_that_one(before[-1].last, later)
        for mention in reversed(before):
            if that_one or (self.people.tagged_case(mention) in (None, "n") and not self._is_other_sex(mention, later)):
                return mention
        if near is not None:
            return near
        late = next((m for m in behind if inverted and self.people.tagged_case(m) == "n"), None)
        if late is not None and not before:
            return late  # "Президентом стал уроженец области, бывший глава МВД Иван Белов"
        return self._less_surely(before, later, begin)

    def _less_surely(self, before: Sequence[Naming], later: int, begin: int) -> Naming | None:
        """Whom a pronoun means, else a name before it that may be the subject, else the one told last."""
        fitting = [m for m in before if self._may_be(m, "na")]
        if fitting and not self._is_other_sex(before[-1], later):
            return fitting[-1]  # not in "с подачи Ветрова она стала послом"
        pronoun = (HE_OR_SHE | _THAT_ONE) & set(self.doc.keys[begin:later])
        if pronoun:
            return self.told_before(begin, pronouns=pronoun)
        return None if before else self._told_last(begin)

    def _is_other_sex(self, mention: Naming, later: int) -> bool:
        """True before a pronoun of the other sex: "министр Иван Белов напомнил, что она была послом"."""
        told = self.people.people[mention.person].gender
        pronoun = HE_OR_SHE & set(self.doc.keys[mention.last : later]) if told else frozenset()
        return _gender(pronoun) not in (None, told)

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

    def object_of(self, mentions: Sequence[Naming]) -> Naming | None:
        """Who was appointed: a name in the accusative."""
        tagged = next((m for m in mentions if self.people.tagged_case(m) in ("a", "g")), None)
        return tagged or next((m for m in mentions if self._only_object(m)), None)

    def _only_object(self, mention: Naming) -> bool:
        cases = self.people.readable_cases(mention)
        return "a" in cases and "n" not in cases

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
        return self.told_before(begin, pronouns=pronoun)

    def _begins_clause(self, first: int, last: int) -> bool:
        """True when a comma parts a subject from the pronoun: the one who appoints is another."""
        return "," in self.doc.keys[first:last]

    def _may_be(self, mention: Naming, letters: str) -> bool:
        return self.people.may_stand_in(mention, set(letters))

    def _told_last(self, begin: int) -> Naming | None:
        """The one told before, when the sentence opens with a pronoun, a time or the verb itself."""
        key = self.doc.keys[begin]
        if begin and key in _LATTER:
            return self._latter(begin, _LATTER[key])
        if one := self.of_two(begin, key):
            return one
        opens = key in openings() or key in verb_forms() or key[:1].isdigit()
        return self.told_before(begin, elided=key not in _PRONOUNS) if begin and opens else None

    def of_two(self, begin: int, key: str) -> Naming | None:
        """Of the two of the sentence before whom "первый" or "вторая" means: "Первый был акимом, вторая – послом"."""
        if not begin or key not in _ORDINALS:
            return None
        number, gender = _ORDINALS[key]
        previous, _ = self.people.sentence(begin - 1)
        names = self.people.between(previous, begin)
        if len(names) != 2 or names[0].person == names[1].person:
            return None
        return names[number] if self.people.people[names[number].person].gender in (None, gender) else None

    def _latter(self, begin: int, gender: str) -> Naming | None:
        """Who was named last: "Боролись Белов и Ветров. Последний стал мэром"."""
        previous, _ = self.people.sentence(begin - 1)
        names = self.people.between(previous, begin)
        return names[-1] if names and self.people.people[names[-1].person].gender in (None, gender) else None

    def told_before(
        self, begin: int, *, elided: bool = False, pronouns: AbstractSet[str] = frozenset()
    ) -> Naming | None:
        """The subject of the nearest sentence before that names somebody, else the only name there.

        An ``elided`` subject goes on over sentences that name others: "Вышла замуж за Петра Белова. С 2005 года …".
        Of ``pronouns`` the gender tells: after "указ о назначении Анны Беловой" only she is "она".
        """
        gender = _gender(pronouns)
        for _ in range(_SENTENCES_BACK):
            if begin == 0:
                return None
            previous, _ = self.people.sentence(begin - 1)
            names = [m for m in self.people.between(previous, begin) if not self._in_brackets(m, previous)]
            names = [m for m in names if gender is None or self.people.people[m.person].gender in (None, gender)]
            if gender == "f" and len({m.person for m in names if self.people.people[m.person].gender}) == 1:
                return names[-1]
            if (pronouns or elided) and (appointed := self._appointed(names, previous, begin)):
                return appointed
            told = names and (self._opens(names[0], previous) or any(self._is_told(mention) for mention in names))
            if told and not (elided and self._only_objects(names, previous)):
                return self._opening(names, previous)
            if pronouns and self._only_man(names, previous):
                return names[0]
            begin = previous  # "Давний друг Ивана Белова." goes on about somebody told before
        return None

    def _only_man(self, names: Sequence[Naming], begin: int) -> bool:
        """True for "Карьера Белова типична.", "Встречаем акима Белова.": of nobody else may "он" be said."""
        if len({name.person for name in names}) != 1 or self._has_pronoun(begin, names[0].first):
            return False
        before = (self.doc.words[token] for token in range(begin, names[0].first) if not self._is_giver(token))
        return not any(map(is_human, before))

    def _is_giver(self, token: int) -> bool:
        """True for the "президент" of "Президент назначил Белова послом"."""
        return self._gives(token, token + _OPENING) and lexicon().head(self.doc.keys[token]) is not None

    def _gives(self, first: int, last: int) -> bool:
        """True when a verb or decree among some tokens gives an office."""
        return any(_GIVING & verb_forms().get(key, {}).keys() for key in self.doc.keys[first:last])

    def _appointed(self, names: Sequence[Naming], begin: int, end: int) -> Naming | None:
        """Of whom one goes on to speak behind "Президент Белов назначил Петра Ветрова послом": the object."""
        two = len({name.person for name in names}) == 2
        if not self._gives(begin, end) or not (two or self._only_man(names, begin)):
            return None
        return self.object_of(names[1:] if two else names)

    def _in_brackets(self, mention: Naming, begin: int) -> bool:
        """True for a name said by the way: "возглавил отдел Центра (Центром руководил Иван Белов)"."""
        before = self.doc.keys[begin : mention.first]
        return before.count("(") > before.count(")")

    def _only_objects(self, names: Sequence[Naming], begin: int) -> bool:
        """True for "Вышла замуж за Петра Белова": the subject was told before."""
        objects = bool(names) and all(self.people.tagged_case(mention) not in (None, "n") for mention in names)
        return objects and self._verb_between(begin, names[0].first)

    def _opening(self, names: Sequence[Naming], begin: int) -> Naming | None:
        """Of whom a sentence is: its only person as the subject, or the one it opens with."""
        first = names[0]
        subjects = [mention for mention in names if self.people.tagged_case(mention) == "n"]
        alone = len({mention.person for mention in names}) == 1
        sole = len({mention.person for mention in subjects}) == 1 and not self._has_pronoun(begin, names[-1].first)
        of_another = sole and not self._is_told(first)  # "Приказом акима Ивана Белова министром назначен Пётр Лугов"
        if first.first - begin <= _OPENING and not of_another:
            return first
        if self._is_told(first) and not self._verb_between(begin, first.first):
            return first
        return subjects[0] if subjects and (alone or sole) else None

    def _has_pronoun(self, first: int, last: int) -> bool:
        """True when "он" or "она" is the subject before the names of a sentence."""
        return not HE_OR_SHE.isdisjoint(self.doc.keys[first:last])

    def _opens(self, mention: Naming, begin: int) -> bool:
        """True for a name that a sentence opens with; not for that of another: "Давний друг Ивана Белова."."""
        if mention.first - begin > _OPENING:
            return False
        head = readings(self.doc.words[mention.first - 1])[0].pos if mention.first > begin else None
        of_noun = head == "NOUN" and readings(self.doc.words[begin])[0].pos != "PREP"  # "По словам Белова"
        return self._is_told(mention) or not of_noun

    def _is_told(self, mention: Naming) -> bool:
        """False for a name in the genitive that only tells whose: "телохранителя Ивана Белова"."""
        if not mention.first or not self.people.is_object(mention):
            return self.people.tagged_case(mention) != "g"
        whose = readings(self.doc.words[mention.first - 1])[0].pos == "NOUN"
        return not whose and self.people.tagged_case(mention) != "g"

    def _verb_between(self, first: int, last: int) -> bool:
        """True when a finite verb stands before a name: "Бывшему водителю и активисту Белову 50 лет" has none."""
        return last - first > _LONG_OPENING or any(
            readings(word)[0].pos in _FINITE for word in self.doc.words[first:last]
        )


def _gender(pronouns: AbstractSet[str]) -> str | None:
    """The gender of "она", "её" or of "он", "его"; None for both or neither."""
    found = {"f" if pronoun in OF_HER else "m" for pronoun in pronouns}
    return found.pop() if len(found) == 1 else None
