"""Whom a verb or a noun of office tells of: the holder among the names around it."""

from collections.abc import Sequence
from functools import cached_property

from rukz_extract.extract.officials.beside.ranks import ranks_end
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import cases_of_people
from rukz_extract.extract.officials.told.subjects import Subjects
from rukz_extract.extract.officials.verb_tables import DUTY, VerbForm, is_participle, verb_forms
from rukz_extract.extract.officials.words import HE_OR_SHE, HIS_OR_HER, OF_ACTING
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import may_be_adjective, readings
from rukz_extract.records import Status

_OWNER_REACH = 6
"""Tokens from a noun or participle back to "его" or to the comma after the name."""
_IF, _IF_REACH = frozenset({"случае"}), 2
_BEFORE_AND_AFTER = frozenset({"до", "после"})
_SUBJECT_REACH = 10
"""Tokens from a post at the head of a sentence to its subject."""
_ASKED = frozenset("dag")
"""Cases of those whom somebody asks, orders or forces to do something."""
_OPENING = 2
"""Tokens before a post that opens a sentence: "Прежде пост мэра"."""
WILL_BE = frozenset({"будет", "будут"})
_CONGRATULATED = frozenset({"с", "со", "о", "об", "после", "до", "к", "на"})
"""Prepositions before a noun whose owner was named: "поздравил Ветрова с назначением на пост"."""


class VerbHolders:
    """Finds the holder that a verb of office tells."""

    def __init__(self, doc: Doc, people: PeopleIndex) -> None:
        self.doc = doc
        self.people = people
        self.subjects = Subjects(doc, people)

    @cached_property
    def places(self) -> set[int]:
        """Tokens right after a place in the nominative; "Аким области", as the tagger may have it, is none."""
        return {
            span.last
            for span in self.doc.names
            if span.kind == "LOC" and (tag := self.doc.tags.get(span.first)) is not None and tag.case == "Nom"
            if lexicon().head(self.doc.keys[span.first]) is None
        }

    def holder(self, first: int, last: int, verb_at: int, verb: VerbForm) -> Naming | None:
        """The holder of a post that stands in the tokens ``first`` to ``last``, told by the verb at ``verb_at``."""
        begin, end = self.people.sentence(verb_at)
        if verb.pattern == "entrust" or (verb.pattern == "duty" and self._is_entrusted(verb_at, begin, end)):
            return self._entrusted(begin, end)
        if verb.noun:
            return self._of_opening_noun(verb_at, last) or self._of_noun(verb_at, first, last)
        if is_participle(self.doc.words[verb_at]):
            found = self._of_participle(verb_at, first, last) or self._named_around(first, last, verb_at, verb)
            return found if found is None or self.people.agrees(verb_at, found) else None
        return self._named_around(first, last, verb_at, verb)

    def _named_around(self, first: int, last: int, verb_at: int, verb: VerbForm) -> Naming | None:
        """The subject or object of a finite verb among the names around it."""
        if verb_at in self.places and verb_at != last:
            return None  # "чтобы Украина стала членом Евросоюза"
        asked = self.people.ending.get(verb_at) or self._kept(verb_at, first, verb)
        infinitive = verb_at > 0 and readings(self.doc.words[verb_at])[0].pos == "INFN"
        if infinitive and (asked is not None or self._asks_others(verb_at - 1)):
            return asked  # "потребовал от Ивана Белова уйти с поста"; nobody of "поручил чиновникам покинуть посты"
        begin, end = self.people.sentence(verb_at)
        before = [*self.people.between(begin, min(verb_at, first)), *self._between(begin, first, last, verb_at)]
        later = max(last, verb_at)
        behind = [
            m for m in self.people.between(min(verb_at, first), end) if verb_at < m.first < first or m.first >= later
        ]
        if verb.pattern in ("appoint", "move"):
            return self._moved(first, verb_at, before, behind)
        relative = self.subjects.relative(verb_at, before)
        if relative is not None or self.subjects.related_post(verb_at) is not None:
            return relative  # behind "министра, который" another post tells whose it is
        found = self.subjects.subject(before, behind, later, begin, inverted=verb_at >= last)
        late = found is not None and found.first < begin and self.doc.keys[verb_at] in WILL_BE
        return None if late else found  # "генсеком будет кандидат от Алжира"

    def _kept(self, verb_at: int, first: int, verb: VerbForm) -> Naming | None:
        """Who is not to leave: "решил оставить Ивана Белова на посту"."""
        leaves = verb.pattern == "seat" and verb.status is None
        return next(iter(self.people.between(verb_at + 1, first)), None) if leaves else None

    def _asks_others(self, token: int) -> bool:
        """True for people without a name: "поручил чиновникам", "попросил министров (оставить пост)"."""
        word = self.doc.words[token]
        cases = cases_of_people(word) | cases_of_people(word, "plur")
        return not cases.isdisjoint(_ASKED)

    def _moved(self, first: int, verb_at: int, before: Sequence[Naming], behind: Sequence[Naming]) -> Naming | None:
        """The object of a verb of appointing or moving."""
        return (
            self.subjects.relative_object(verb_at, before)
            or self.subjects.told_by_pronoun(verb_at - 1, verb_at)
            or self.people.object_among([*behind, *reversed(before)])
            or self._only_other(before, behind)
            or self.subjects.told_by_pronoun(min(verb_at, first), max(verb_at, first))
        )

    def _only_other(self, before: Sequence[Naming], behind: Sequence[Naming]) -> Naming | None:
        """The one name behind a verb that may be its object, when the subject stands before it."""
        subject = any(self.people.tagged_case(mention) == "n" for mention in before)
        alone = subject and len(behind) == 1 and self.people.may_stand_in(behind[0], {"a"})
        return behind[0] if alone else None

    def _between(self, begin: int, first: int, last: int, verb_at: int) -> Sequence[Naming]:
        """The names between a post that opens a sentence and its verb: "Пост мэра Омска Белов занимал"."""
        return self.people.between(last, verb_at) if first - begin <= _OPENING else ()

    def _is_entrusted(self, verb_at: int, begin: int, end: int) -> bool:
        """True for "исполнять обязанности министра поручено Анне Беловой": duties are given to somebody."""
        infinitive = readings(self.doc.words[verb_at])[0].pos == "INFN"
        return infinitive and any("entrust" in verb_forms().get(key, {}) for key in self.doc.keys[begin:end])

    def _entrusted(self, begin: int, end: int) -> Naming | None:
        """To whom duties are given: the only name in the dative."""
        found = [m for m in self.people.between(begin, end) if self.people.tagged_case(m) == "d"]
        return found[0] if len(found) == 1 else None

    def says_less(self, noun: int, first: int, last: int) -> bool:
        """True for a noun that tells nobody's change, or not this one: "в случае избрания X министром станет Y"."""
        key = self.doc.keys[last] if last < len(self.doc) and noun < first else ""
        becomes = "become" in verb_forms().get(key, {}) and key not in WILL_BE  # not "будет означать"
        told = self._of_opening_noun(noun, last) or self._of_noun(noun, first, last)
        return becomes or told is None

    def _of_noun(self, noun: int, first: int, last: int) -> Naming | None:
        """Whose appointment or retirement it is: "отставки Белова с поста", "поздравил Ветрова с назначением".

        A name in the genitive right behind the post tells it too: "о назначении министром Игоря Ветрова".
        """
        begin, _ = self.people.sentence(noun)
        if not _IF.isdisjoint(self.doc.keys[max(begin, noun - _IF_REACH) : noun]):
            return None  # "в случае его избрания на пост"
        between = self.people.between(noun + 1, first)
        if between:
            return between[0]
        given = verb_forms()[self.doc.keys[noun]].get("become", DUTY).status == Status.CURRENT  # no "работа"
        described = self._over_description(ranks_end(self.doc, lexicon(), last))
        behind = self.people.starting.get(described) if given else None
        if behind and self.people.tagged_case(behind) in (None, "g", "a"):
            return behind
        before = self.people.between(begin, noun)
        if before and self._is_made_to(noun) and self.people.is_object(before[-1]):
            return before[-1]
        if self.doc.keys[noun].endswith(OF_ACTING) and self.doc.keys[noun - 1] in _CONGRATULATED and before:
            return before[-1]
        whose = HIS_OR_HER & set(self.doc.keys[max(begin, noun - _OWNER_REACH) : noun])
        return self.subjects.earlier.told_before(begin, pronouns=whose) if whose else None

    def _over_description(self, token: int) -> int:
        """Over who somebody is: "назначение министром | бывшего боксёра | Петра Белова"."""
        last = token
        while last < len(self.doc) and may_be_adjective(self.doc.words[last]):
            last += 1
        described = last < len(self.doc) and not self.doc.words[last][:1].isupper()
        return last + 1 if described and "g" in cases_of_people(self.doc.words[last]) else token

    def _is_made_to(self, noun: int) -> bool:
        """True for "вынудил Белова подать в отставку": who goes is the object of another verb."""
        return noun > 1 and readings(self.doc.words[noun - 2])[0].pos == "INFN"

    def _of_opening_noun(self, noun: int, last: int) -> Naming | None:
        """The subject behind "до назначения министром финансов" at the head of a sentence."""
        begin, end = self.people.sentence(noun)
        opening = begin + (self.doc.keys[begin] in word_group("soon"))
        if noun != opening + 1 or self.doc.keys[opening] not in _BEFORE_AND_AFTER:
            return None
        named = self.people.between(noun + 1, min(last + _SUBJECT_REACH, end))
        if named:
            cases = (None, "n", "g") if named[0].first == last else (None, "n")
            return named[0] if named[0].first >= last and self.people.tagged_case(named[0]) in cases else None
        pronoun = HE_OR_SHE & set(self.doc.keys[last : min(last + _SUBJECT_REACH, end)])
        return self.subjects.earlier.told_before(begin, pronouns=pronoun) if pronoun else None

    def _of_participle(self, verb: int, first: int, last: int) -> Naming | None:
        """Beside a participle: "X, ранее занимавший пост", "занимавший пост X", "X, в 2016 году бывший министром"."""
        for comma in range(verb - 1, max(verb - _OWNER_REACH, 0), -1):
            if self.doc.keys[comma] == ",":
                return self.people.ending.get(comma)
            if not self.doc.words[comma][:1].isalnum() or comma in self.people.tokens:
                break
        return self.people.starting.get(ranks_end(self.doc, lexicon(), last)) if verb < first else None
