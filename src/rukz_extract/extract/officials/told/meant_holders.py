"""Whom words of succession mean by "его", "ему", "он": the holder told of before, whose post changes hands."""

from collections.abc import Mapping, Sequence

from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.told.verbs import VerbLinks
from rukz_extract.extract.officials.verb_tables import succession_kinds
from rukz_extract.language.doc import Doc


def is_word(doc: Doc, token: int, kind: str) -> bool:
    """True when a token of the article is a word of succession of a kind: "his", "him", "this", "own"."""
    return 0 <= token < len(doc) and kind in succession_kinds().get(doc.keys[token], ())


class MeantHolders:
    """Answers for one article whose holders are known: ``of_person`` are the links of each."""

    def __init__(self, people: PeopleIndex, verbs: VerbLinks, of_person: Mapping[int, Sequence[Link]]) -> None:
        self.doc = people.doc
        self.people = people
        self.verbs = verbs
        self.of_person = of_person

    def subject(self, token: int) -> Naming | None:
        """Of whom the verb is said: a name before it, for "он" the one who got a post in the sentence before."""
        begin, _ = self.people.sentence(token)
        by_pronoun = any(is_word(self.doc, place, "he") for place in range(begin, token))
        if by_pronoun and not self.people.between(begin, token):
            came = self.told_last(token, leaving=False)
            if came is not None:
                return came
        return self.verbs.subject_before(token, begin)

    def of_whom(self, token: int) -> tuple[Naming | None, int]:
        """The one in the genitive at a word of succession, and the token after."""
        if is_word(self.doc, token - 1, "his"):
            return self.told_before(token), token + 1
        whose = self.people.starting.get(token + 1)
        return whose, whose.last if whose else token + 1

    def told_last(self, token: int, *, leaving: bool = True) -> Naming | None:
        """Whom "его" means: of the holders in the sentence before the one whose change is told, else the only one."""
        begin, _ = self.people.sentence(token)
        if not begin:
            return None
        previous, _ = self.people.sentence(begin - 1)
        holders = [m for m in self.people.between(previous, begin) if m.person in self.of_person]
        changed = [m for m in holders if self._changes(m.person, previous, begin, leaving=leaving)]
        if not holders:  # "Назначен послом. Ему на смену пришёл Белов": posts of somebody named before
            persons = {p for p in self.of_person if self._changes(p, previous, begin, leaving=False)}
            return self.named_before(persons.pop(), begin) if len(persons) == 1 else None
        return changed[-1] if changed else holders[0] if len({m.person for m in holders}) == 1 else None

    def told_before(self, token: int) -> Naming | None:
        """Whom "ему" means late in a sentence: who left there, the last subject, else whom the sentence before told."""
        begin, _ = self.people.sentence(token)
        named = self.people.between(begin, token)
        gone = [m for m in named if m.person in self.of_person and self._changes(m.person, begin, token, leaving=True)]
        if gone:
            return gone[-1]  # "Президент Белов уволил Лугова и назначил на его место"
        before = [m for m in named if self.people.may_be_subject(m)]
        return before[-1] if before else self.told_last(token)

    def named_before(self, person: int, token: int) -> Naming | None:
        """The last mention of a person before a token."""
        named = [mention for mention in self.people.between(0, token) if mention.person == person]
        return named[-1] if named else None

    def _changes(self, person: int, begin: int, end: int, *, leaving: bool) -> bool:
        links = [link for link in self.of_person[person] if begin <= link.phrase.first < end]
        return any("verb" in link.rule and (is_former(link) or not leaving) for link in links)
