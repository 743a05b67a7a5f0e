"""Posts told as somebody's part: "в качестве главы", "как председатель комитета", "помнят как министра"."""

from rukz_extract.extract.officials.people_index import Naming
from rukz_extract.extract.officials.phrases.before_head import before_outside
from rukz_extract.extract.officials.phrases.periods import EARLIER
from rukz_extract.extract.officials.phrases.phrase import IN_QUALITY, PostPhrase
from rukz_extract.extract.officials.told.clauses import BREAKS
from rukz_extract.extract.officials.told.telling import BACK, ENDED, Before, Telling, becoming
from rukz_extract.extract.officials.told.verb_holders import VerbHolders
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.officials.words import AS, HE_OR_SHE, HIS_OR_HER
from rukz_extract.gazetteer.posts import word_starts
from rukz_extract.language.morphology import is_finite, readings

_IN_QUALITY = frozenset({IN_QUALITY, ("в", "ранге"), ("в", "статусе")})
_VERBS = frozenset({"VERB", "INFN", "GRND"})


class InQuality:
    """Finds whom "в качестве" and "как" give a post."""

    def __init__(self, holders: VerbHolders, before: Before) -> None:
        self.holders = holders
        self.doc = holders.doc
        self.people = holders.people
        self.before = before

    def told(self, phrase: PostPhrase) -> Telling | None:
        """What "в качестве" or "как" before a post tells."""
        rules = (self.in_quality, self.known_as, self.acts_as, self.remembered_as)
        return next(filter(None, (rule(phrase) for rule in rules)), None)

    def in_quality(self, phrase: PostPhrase) -> Telling | None:
        """As in "дебют Смолла в качестве главы Федрезерва", not "предложили Смолла в качестве главы"."""
        first = before_outside(self.doc, phrase) + 1
        if not phrase.cases & {"gs"} or tuple(self.doc.keys[max(first - 2, 0) : first]) not in _IN_QUALITY:
            return None
        before = self.people.ending.get(first - 2)
        if before is None:
            return self._in_quality_by_verb(phrase, first - 3)
        leading = readings(self.doc.words[before.first - 1])[0].pos if before.first else None
        chance = leading != "PREP" and self.before.only_a_chance(before.first)  # "может стать последним для Беловой"
        return None if leading in _VERBS or chance else becoming(before)

    def _in_quality_by_verb(self, phrase: PostPhrase, last: int) -> Telling | None:
        """As in "Белов представлен коллективу в качестве директора", "бывал там в качестве министра"."""
        begin, _ = self.people.sentence(phrase.first)
        for token in range(last, max(begin, last - BACK) - 1, -1):
            if self.doc.keys[token] in BREAKS:
                return None
            forms = verb_forms().get(self.doc.keys[token], {})
            if (verb := forms.get("become") or forms.get("appoint")) is not None and "none" not in forms:
                holder = self.holders.holder(phrase.first, phrase.last, token, verb)
                return (holder, verb, None) if holder else None
            if is_finite(self.doc.words[token]):
                holder = self._doer(begin, token, last)
                earlier = self.doc.keys[token - 1] in EARLIER  # "раньше отвечал за порт в ранге советника"
                return (holder, ENDED, None) if holder and earlier else becoming(holder)
        return None

    def _doer(self, begin: int, verb: int, last: int) -> Naming | None:
        """The subject right before a verb that is done to nobody: "Белов посетил Париж в качестве главы Омска"."""
        names_others = self.doc.keys[verb].startswith(word_starts("names_for_office"))
        done_to = bool(self.people.between(verb, last + 1)) or self._is_pronoun(verb - 1) or self._is_pronoun(verb + 1)
        subject = self.people.ending.get(verb - (self.doc.keys[verb - 1] in EARLIER))
        own = subject is not None and self.people.tagged_case(subject) == "n" and subject.first >= begin
        return subject if own and not (names_others or done_to) else None

    def _is_pronoun(self, token: int) -> bool:
        return self.doc.key_at(token) in HIS_OR_HER

    def known_as(self, phrase: PostPhrase) -> Telling | None:
        """As in "известен как бывший министр", "вошёл в историю как первый президент"."""
        before = before_outside(self.doc, phrase)
        if "ns" not in phrase.cases or before < 1 or self.doc.keys[before] != AS:
            return None
        return self.before.by_verb(phrase, "known", self.before.back_in_clause(before))

    def acts_as(self, phrase: PostPhrase) -> Telling | None:
        """As in "Пётр Белов как председатель комитета подписал протокол", "он, как мэр, поддержал план".

        So in "Белов, который служил как консул России", not in "работал как министр".
        """
        before = before_outside(self.doc, phrase)
        if "ns" not in phrase.cases or before < 1 or self.doc.keys[before] != AS:
            return None
        apart = self.doc.keys[before - 1] == ","
        if apart and self.doc.key_at(phrase.last)[:1].isalpha():
            return None  # "Белов, как мэр и сообщил, уехал"
        last = before - apart
        holder = self.people.ending.get(last)
        served = not (apart or phrase.bare) and self.doc.keys[before - 1].startswith(word_starts("serves_as"))
        if holder is None and served and (told := self.before.by_verb(phrase, "become", [before - 1])):
            return told
        if holder is None:
            return becoming(self.before.meant(last - 1) if last and self.doc.keys[last - 1] in HE_OR_SHE else None)
        return becoming(holder if self.people.may_be_subject(holder) else None)

    def remembered_as(self, phrase: PostPhrase) -> Telling | None:
        """As in "Белова помнят как министра", "его вспоминают как председателя колхоза и главу района"."""
        begin, _ = self.people.sentence(phrase.first)
        told = "gs" in phrase.cases and AS in self.doc.keys[begin : phrase.first]
        for token in self.before.back(phrase.first) if told else ():
            if (verb := verb_forms().get(self.doc.keys[token], {}).get("remembered")) is not None:
                before = self.people.between(begin, phrase.first)
                named = self.people.object_among(before) or self.holders.subjects.relative_object(token, before)
                holder = named or self.holders.subjects.told_by_pronoun(begin, token)
                return (holder, verb, None) if holder else None
        return None
