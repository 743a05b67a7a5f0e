"""Of whom a sentence goes on to speak: whom the sentences before told, for "он", "последний" or no subject at all."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import is_human
from rukz_extract.extract.officials.verb_tables import openings, verb_forms
from rukz_extract.extract.officials.words import HE_OR_SHE, HIS_OR_HER, OF_HER
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.cases import GENDER_LETTERS
from rukz_extract.language.morphology import readings

_SENTENCES_BACK = 12
"""Sentences without a name that a row of posts may run over, as in a life told in short sentences."""
_LONG_OPENING = 10
_PRONOUNS = HE_OR_SHE | HIS_OR_HER | {"ему", "ей"}
_LATTER = {"последний": "m", "последняя": "f"}
_ORDINALS = {"первый": (0, "m"), "первая": (0, "f"), "второй": (1, "m"), "вторая": (1, "f")}
"""Which of two, and the gender: "Первый был акимом, вторая – послом"."""
_FINITE = frozenset({"VERB", "PRTS", "INFN"})
_GIVING = frozenset({"appoint", "decree"})
_OPENING = 4
"""Tokens before the name that a sentence opens with: "50-летний профсоюзный активист Мадуро"."""


class SubjectsBefore:
    """Finds the persons whom the sentences before told."""

    def __init__(self, people: PeopleIndex) -> None:
        self.doc = people.doc
        self.people = people

    def told_before(
        self,
        begin: int,
        *,
        elided: bool = False,
        pronouns: AbstractSet[str] = frozenset(),
        gender: str | None = None,
    ) -> Naming | None:
        """The subject of the nearest sentence before that names somebody, else the only name there.

        An ``elided`` subject goes on over sentences that name others: "Вышла замуж за Петра Белова. С 2005 года …".
        Of ``pronouns`` the gender tells: after "указ о назначении Анны Беловой" only she is "она". So a ``gender``.
        """
        gender = gender or gender_of(pronouns)
        for _ in range(_SENTENCES_BACK):
            if begin == 0:
                return None
            previous, _ = self.people.sentence(begin - 1)
            names = [m for m in self.people.between(previous, begin) if not self._in_brackets(m, previous)]
            names = [m for m in names if gender is None or self.people.people[m.person].gender in (None, gender)]
            told_of = {m.person for m in names if self.people.people[m.person].gender}
            if pronouns and gender == "f" and len(told_of) == 1:
                return names[-1]
            if (pronouns or elided) and (appointed := self._appointed(names, previous, begin)):
                return appointed
            told = names and (self._opens(names[0], previous) or any(self._is_told(mention) for mention in names))
            if told and not (elided and self._only_objects(names, previous)):
                return self._opening(names, previous) or (self._sole(names, previous) if pronouns else None)
            if pronouns and (sole := self._sole(names, previous)) is not None:
                return sole
            begin = previous  # "Давний друг Ивана Белова." goes on about somebody told before
        return None

    def told_last(self, begin: int, end: int) -> Naming | None:
        """The one told before, when the sentence opens with a pronoun, a time or the verb itself.

        Up to ``end`` the verbs tell the gender: "Указом Ивана Ветрова назначена Анна Белова. Ранее занимала пост …".
        """
        key = self.doc.keys[begin]
        if begin and key in _LATTER:
            return self._latter(begin, _LATTER[key])
        if one := self.of_two(begin, key):
            return one
        opens = key in openings() or key in verb_forms() or key[:1].isdigit()
        gender = self._gender_of_verbs(begin, end)
        return self.told_before(begin, elided=key not in _PRONOUNS, gender=gender) if begin and opens else None

    def _gender_of_verbs(self, begin: int, end: int) -> str | None:
        """The gender that the past verbs among some tokens agree on: "Ей 51 год, родилась в Омске, занимала"."""
        past = (readings(word)[0] for word in self.doc.words[begin:end])
        told = {GENDER_LETTERS.get(each.gender or "") for each in past if each.pos == "VERB" and each.gender}
        return told.pop() if len(told) == 1 else None

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

    def _sole(self, names: Sequence[Naming], begin: int) -> Naming | None:
        """The one of whom alone "он" may be said."""
        return names[0] if self._only_man(names, begin) else None

    def _only_man(self, names: Sequence[Naming], begin: int) -> bool:
        """True for "Карьера Белова типична.", "Встречаем акима Белова.": of nobody else may "он" be said."""
        if len({name.person for name in names}) != 1 or self._has_pronoun(begin, names[0].first):
            return False
        before = (self.doc.words[token] for token in range(begin, names[0].first) if not self._is_giver(token))
        return not any(is_human(word) and _may_be_subject(word) for word in before)

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
        return self.people.object_among(names[1:] if two else names)

    def _in_brackets(self, mention: Naming, begin: int) -> bool:
        """True for a name said by the way: "возглавил отдел Центра (Центром руководил Иван Белов)"."""
        before = self.doc.keys[begin : mention.first]
        return before.count("(") > before.count(")")

    def _only_objects(self, names: Sequence[Naming], begin: int) -> bool:
        """True for "Вышла замуж за Петра Белова": the subject was told before."""
        objects = bool(names) and not any(map(self.people.may_be_subject, names))
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


def _may_be_subject(word: str) -> bool:
    """False for an oblique form only: the "главе" of "приговор главе района Белову" is his own title."""
    return any(reading.case == "nomn" for reading in readings(word))


def gender_of(pronouns: AbstractSet[str]) -> str | None:
    """The gender of "она", "её" or of "он", "его"; None for both or neither."""
    found = {"f" if pronoun in OF_HER else "m" for pronoun in pronouns}
    return found.pop() if len(found) == 1 else None
