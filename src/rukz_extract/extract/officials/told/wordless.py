"""Posts told of somebody with no verb of office beside them: "в качестве главы", "дорос до министра", a dash."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from rukz_extract.extract.officials.people_index import Naming
from rukz_extract.extract.officials.phrases.before_head import before_outside
from rukz_extract.extract.officials.phrases.periods import EARLIER
from rukz_extract.extract.officials.phrases.phrase import IN_QUALITY, PostPhrase
from rukz_extract.extract.officials.told.clauses import BREAKS
from rukz_extract.extract.officials.told.verb_holders import VerbHolders
from rukz_extract.extract.officials.verb_tables import BECOMING, VerbForm, succession_kinds, verb_forms
from rukz_extract.extract.officials.words import HE_OR_SHE, HIS_OR_HER, IN_WHICH, INTO, NOT, OF_HER, ON
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_finite, readings
from rukz_extract.records import Status

_IN_QUALITY = frozenset({IN_QUALITY, ("в", "ранге"), ("в", "статусе")})
_BACK = 9
"""Tokens looked through before a post."""
_NEAR = 2
"""Tokens between "ушёл" and the "в" of "в министры"."""
_VERBS = frozenset({"VERB", "INFN", "GRND"})
_UP_TO = "до"
_WITH_OTHERS = ("с", "другими")
_AS = "как"
_IN_OFFICE = ([ON, "посту"], ["в", "должности"], ["в", "кресле"])
_ALSO = ("еще", "и")
_CANDIDATURE = "кандидатуру"
_ENDED = VerbForm("become", Status.FORMER)
_BEFORE_HIM, _BEHIND_HIM = "predecessor", "named successor"
_LEFT, _TAKEN = VerbForm("seat", Status.FORMER), VerbForm("seat", None)
Telling = tuple[Naming, VerbForm, int | None]
"""The holder, what is told of the post, and the token of "пост"."""


def _becoming(holder: Naming | None) -> Telling | None:
    """What is told of a holder without a verb of office; None of nobody."""
    return (holder, BECOMING, None) if holder is not None else None


class Wordless:
    """Finds the holders that a preposition, a noun or a dash tells."""

    def __init__(self, holders: VerbHolders) -> None:
        self.holders = holders
        self.doc = holders.doc
        self.people = holders.people

    def told(self, phrase: PostPhrase, seat: int | None) -> Telling | None:
        """What the words before a post or its "пост" tell."""
        rules = (
            self.in_quality,
            self.reached,
            self.joined,
            self.known_as,
            self.acts_as,
            self.remembered_as,
            self.among_others,
            self.is_now,
            self.no_longer,
            self.where,
        )
        shown = next(filter(None, (rule(phrase) for rule in rules)), None)
        return shown or self.approved(seat) or self.before_him(phrase, seat)

    def before_him(self, phrase: PostPhrase, seat: int | None) -> Telling | None:
        """As in "её предшественник на посту директора Пётр Белов", "преемник на посту мэра Иван Лугов"."""
        named = self.people.starting.get(phrase.last)
        if seat is None or seat < _NEAR or named is None or self.doc.keys[seat - 1] != ON:
            return None
        kinds = succession_kinds().get(self.doc.keys[seat - _NEAR], frozenset())
        told = {_BEFORE_HIM: _LEFT, _BEHIND_HIM: _TAKEN}
        return next(((named, verb, seat) for kind, verb in told.items() if kind in kinds), None)

    def in_office(self, seat: int) -> Telling | None:
        """No verb of it: "первое решение Бахтадзе на посту премьера", "последнее для Беловой в должности мэра"."""
        before = self.people.ending.get(seat - 1) if self.doc.keys[seat - 1 : seat + 1] in _IN_OFFICE else None
        if before is None or self._is_seen_by_others(before.first):
            return None  # "хочет видеть Белова на посту мэра", "увидим ли мы Белова на посту мэра"
        return before, VerbForm("seat", None), seat

    def _is_seen_by_others(self, name: int) -> bool:
        """True for a name that a verb of proposing or imagining governs."""
        begin, _ = self.people.sentence(name)
        near = self.doc.keys[max(name - _NEAR - 1, begin) : name]
        return any(key.startswith(word_starts("names_for_office")) for key in near)

    def in_quality(self, phrase: PostPhrase) -> Telling | None:
        """As in "дебют Смолла в качестве главы Федрезерва", not "предложили Смолла в качестве главы"."""
        first = before_outside(self.doc, phrase) + 1
        if not phrase.cases & {"gs"} or tuple(self.doc.keys[max(first - 2, 0) : first]) not in _IN_QUALITY:
            return None
        before = self.people.ending.get(first - 2)
        if before is None:
            return self._in_quality_by_verb(phrase, first - 3)
        leading = readings(self.doc.words[before.first - 1])[0].pos if before.first else None
        chance = leading != "PREP" and self.only_a_chance(before.first)  # "может стать последним для Беловой"
        return None if leading in _VERBS or chance else (before, BECOMING, None)

    def _in_quality_by_verb(self, phrase: PostPhrase, last: int) -> Telling | None:
        """As in "Белов представлен коллективу в качестве директора", "бывал там в качестве министра"."""
        begin, _ = self.people.sentence(phrase.first)
        for token in range(last, max(begin, last - _BACK) - 1, -1):
            if self.doc.keys[token] in BREAKS:
                return None
            forms = verb_forms().get(self.doc.keys[token], {})
            if (verb := forms.get("become") or forms.get("appoint")) is not None and "none" not in forms:
                holder = self.holders.holder(phrase.first, phrase.last, token, verb)
                return (holder, verb, None) if holder else None
            if is_finite(self.doc.words[token]):
                holder = self._doer(begin, token, last)
                earlier = self.doc.keys[token - 1] in EARLIER  # "раньше отвечал за порт в ранге советника"
                return (holder, _ENDED, None) if holder and earlier else _becoming(holder)
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

    def reached(self, phrase: PostPhrase) -> Telling | None:
        """As in "дорос до командующего флотом", "прошёл путь от рабочего до министра"."""
        before = before_outside(self.doc, phrase)
        if "gs" not in phrase.cases or before < 0 or self.doc.keys[before] != _UP_TO:
            return None
        return self._by_verb(phrase, "reach", self._back(before))

    def joined(self, phrase: PostPhrase) -> Telling | None:
        """As in "Белов перешёл в советники акима", "подался в депутаты": the plural of one man's new post."""
        before = before_outside(self.doc, phrase)
        if "np" not in phrase.cases or before < 1 or self.doc.keys[before] not in INTO:
            return None
        return self._by_verb(phrase, "join", range(before - 1, max(before - 1 - _NEAR, -1), -1))

    def known_as(self, phrase: PostPhrase) -> Telling | None:
        """As in "известен как бывший министр", "вошёл в историю как первый президент"."""
        before = before_outside(self.doc, phrase)
        if "ns" not in phrase.cases or before < 1 or self.doc.keys[before] != _AS:
            return None
        return self._by_verb(phrase, "known", self._back_in_clause(before))

    def acts_as(self, phrase: PostPhrase) -> Telling | None:
        """As in "Пётр Белов как председатель комитета подписал протокол", "он, как мэр, поддержал план"."""
        before = before_outside(self.doc, phrase)
        if "ns" not in phrase.cases or before < 1 or self.doc.keys[before] != _AS:
            return None
        apart = self.doc.keys[before - 1] == ","
        if apart and self.doc.key_at(phrase.last)[:1].isalpha():
            return None  # "Белов, как мэр и сообщил, уехал"
        last = before - apart
        holder = self.people.ending.get(last)
        if holder is None:
            return _becoming(self._meant(last - 1) if last and self.doc.keys[last - 1] in HE_OR_SHE else None)
        return _becoming(holder if self.people.may_be_subject(holder) else None)

    def _by_verb(self, phrase: PostPhrase, pattern: str, tokens: Iterable[int]) -> Telling | None:
        """What the first verb of a pattern among some tokens tells."""
        for token in tokens:
            if (verb := verb_forms().get(self.doc.keys[token], {}).get(pattern)) is not None:
                holder = self.holders.holder(phrase.first, phrase.last, token, verb)
                return (holder, verb, None) if holder else None
        return None

    def remembered_as(self, phrase: PostPhrase) -> Telling | None:
        """As in "Белова помнят как министра", "его вспоминают как председателя колхоза и главу района"."""
        begin, _ = self.people.sentence(phrase.first)
        told = "gs" in phrase.cases and _AS in self.doc.keys[begin : phrase.first]
        for token in self._back(phrase.first) if told else ():
            if (verb := verb_forms().get(self.doc.keys[token], {}).get("remembered")) is not None:
                named = self.people.object_among(self.people.between(begin, phrase.first))
                holder = named or self.holders.subjects.told_by_pronoun(begin, token)
                return (holder, verb, None) if holder else None
        return None

    def among_others(self, phrase: PostPhrase) -> Telling | None:
        """As in "Пётр Белов наряду с другими депутатами мажилиса подписал": he is one of them."""
        with_, along = phrase.first - len(_WITH_OTHERS), phrase.first - len(_WITH_OTHERS) - 1
        told = "ip" in phrase.cases and along >= 0 and tuple(self.doc.keys[with_ : phrase.first]) == _WITH_OTHERS
        holder = self.people.ending.get(along) if told and self.doc.keys[along] in word_group("along") else None
        return _becoming(holder)

    def is_now(self, phrase: PostPhrase) -> Telling | None:
        """As in "Пётр Белов теперь министр", "его внук, Пётр Белов, теперь министр и приедет на праздник".

        So in "Анна Белова теперь ещё и министр".
        """
        now = self._before(phrase)
        if now < 1 or phrase.cases.isdisjoint({"ns", "is"}):
            return None
        told = "ns" in phrase.cases and self.doc.keys[now] in word_group("now")
        return _becoming(self._by_pronoun(phrase) or (self._named_before_now(now) if told else None))

    def _before(self, phrase: PostPhrase) -> int:
        """The token before a post and its "ещё и"."""
        token = phrase.first - 1
        return token - len(_ALSO) if tuple(self.doc.keys[max(token - 1, 0) : token + 1]) == _ALSO else token

    def _named_before_now(self, now: int) -> Naming | None:
        """The name before "теперь", alone or between two commas."""
        apart = self.doc.keys[now - 1] == ","
        holder = self.people.ending.get(now - apart)
        if holder is None or not self.people.may_be_subject(holder):
            return None
        inserted = not apart or (holder.first > 0 and self.doc.keys[holder.first - 1] == ",")
        return holder if inserted else None

    def no_longer(self, phrase: PostPhrase) -> Telling | None:
        """As in "Пётр Белов больше не министр", "она уже не мэр Омска"."""
        denied = phrase.first - 1
        told = "ns" in phrase.cases and denied > 1 and self.doc.keys[denied] == NOT
        if not told or self.doc.keys[denied - 1] not in word_group("no_longer"):
            return None
        holder = self.people.ending.get(denied - 1)
        if holder is None and (pronoun := HE_OR_SHE & {self.doc.keys[denied - 2]}):
            holder = self.holders.subjects.earlier.told_before(self.people.sentence(denied)[0], pronouns=pronoun)
        fits = holder is not None and self.people.may_be_subject(holder)
        return (holder, _ENDED, None) if fits and holder is not None else None

    def _by_pronoun(self, phrase: PostPhrase) -> Naming | None:
        """Whom a pronoun right before a post means: "теперь он посол (послом) в Минске", "она теперь сенатор"."""
        token = self._before(phrase)
        token -= self.doc.keys[token] in word_group("now") and self.doc.keys[token - 1] in HE_OR_SHE
        now = not word_group("now").isdisjoint(self.doc.keys[max(token - 1, 0) : phrase.first])
        return self._meant(token) if self.doc.keys[token] in HE_OR_SHE and ("ns" in phrase.cases or now) else None

    def _meant(self, token: int) -> Naming | None:
        """Whom "он" or "она" means: the last subject before it in the sentence, the only name there, or one before."""
        begin, _ = self.people.sentence(token)
        gender = "f" if self.doc.keys[token] in OF_HER else "m"
        named = self.people.between(begin, token)
        people = self.people.people
        for mention in reversed(named):
            if self.people.may_be_subject(mention):
                return mention if people[mention.person].gender in (None, gender) else None
        agree = [mention for mention in named if people[mention.person].gender in (None, gender)]
        if len({mention.person for mention in agree}) == 1:
            return agree[-1]  # "важна фигура Ивана Белова, и он как мэр решает"
        return self.holders.subjects.earlier.told_before(begin, pronouns={self.doc.keys[token]})

    def where(self, phrase: PostPhrase) -> Telling | None:
        """As in "сельский округ, где акимом Сергей Белов"."""
        told = "is" in phrase.cases and phrase.first and self.doc.keys[phrase.first - 1] == IN_WHICH
        holder = self.people.starting.get(phrase.last) if told else None
        fits = holder is not None and self.people.may_be_subject(holder)
        return _becoming(holder if fits else None)

    def elliptic(self, phrase: PostPhrase) -> Telling | None:
        """A dash for the verb: "Руководителем аппарата — Патрик Строда", "Строда — советником министра"."""
        dash = phrase.last < len(self.doc) and self.doc.keys[phrase.last] in DASHES
        holder = self.people.starting.get(phrase.last + 1) if dash else None
        if holder is None and phrase.first and self.doc.keys[phrase.first - 1] in DASHES and phrase.cases == {"is"}:
            holder = self.people.ending.get(phrase.first - 1)
            if holder is None and phrase.first > 1:
                return self._of_other(phrase.first - 2)
        return _becoming(holder)

    def _of_other(self, token: int) -> Telling | None:
        """What "Первый был акимом, вторая – послом" tells of the second, whom a token stands for."""
        begin, _ = self.people.sentence(token)
        holder = self.holders.subjects.earlier.of_two(begin, self.doc.keys[token])
        told = (verb_forms().get(key, {}).get("become") for key in self.doc.keys[begin:token])
        ended = any(verb is not None and verb.status == Status.FORMER for verb in told)
        return (holder, _ENDED, None) if holder and ended else _becoming(holder)

    def approved(self, seat: int | None) -> Telling | None:
        """As in "сенат одобрил кандидатуру Марка Белова на пост госсекретаря": he is about to take it."""
        named = self.people.ending.get(seat - 1) if seat else None
        if seat is None or named is None or self.doc.keys[seat - 1] != ON:
            return None
        begin, _ = self.people.sentence(seat)
        for token in range(named.first - 1, begin, -1):
            if self.doc.keys[token] == _CANDIDATURE:
                verb = verb_forms().get(self.doc.keys[token - 1], {}).get("approve")
                return (named, verb, seat) if verb else None
        return None

    def only_a_chance(self, token: int) -> bool:
        """True when the clause of a token only speaks of a chance: "может стать преемником"."""
        return any("none" in verb_forms().get(self.doc.keys[place], {}) for place in self._back_in_clause(token))

    def _back(self, token: int) -> range:
        """The tokens looked through before one in its sentence, the nearest first."""
        begin, _ = self.people.sentence(token)
        return range(token - 1, max(begin, token - _BACK) - 1, -1)

    def _back_in_clause(self, token: int) -> Iterator[int]:
        """The same, up to a mark behind which another clause stands."""
        return takewhile(lambda place: self.doc.keys[place] not in BREAKS, self._back(token))
