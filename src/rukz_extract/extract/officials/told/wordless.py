"""Posts told of somebody with no verb of office beside them: "дорос до министра", "теперь он посол", a dash."""

from rukz_extract.extract.officials.beside.chains import aside_before, aside_words
from rukz_extract.extract.officials.people_index import Naming
from rukz_extract.extract.officials.phrases.before_head import before_outside
from rukz_extract.extract.officials.phrases.periods import THEN, period_start
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.in_quality import InQuality
from rukz_extract.extract.officials.told.telling import ENDED, Before, Telling, becoming
from rukz_extract.extract.officials.told.verb_holders import VerbHolders
from rukz_extract.extract.officials.verb_tables import BECOMING, VerbForm, succession_kinds, verb_forms
from rukz_extract.extract.officials.words import BUT, HE_OR_SHE, IN_WHICH, INTO, NOT, ON
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status

_NEAR = 2
"""Tokens between "ушёл" and the "в" of "в министры"."""
_UP_TO = "до"
_WITH_OTHERS = ("с", "другими")
_IN_OFFICE = ([ON, "посту"], ["в", "должности"], ["в", "кресле"])
_ALSO = ("еще", "и")
_CANDIDATURE = "кандидатуру"
_GOES_ON = frozenset({",", ";", BUT})
"""Before the time at which a life goes on: "работал в банке, а с 2019 года – акимом"."""
_TO_BECOME, _CALLED = "стать", "зовут"
_BEFORE_THAT = {"прежде": ("чем",), "того": ("как",), "тем": ("как",), ",": ("как",)}
"""Words before the infinitive of what came later, by the word before them: "прежде чем", "до того, как"."""
_BEFORE_HIM, _BEHIND_HIM = "predecessor", "named successor"
_LEFT, _TAKEN = VerbForm("seat", Status.FORMER), VerbForm("seat", None)


class Wordless:
    """Finds the holders that a preposition, a noun or a dash tells."""

    def __init__(self, holders: VerbHolders) -> None:
        self.holders = holders
        self.doc = holders.doc
        self.people = holders.people
        self.before = Before(holders)
        self.quality = InQuality(holders, self.before)

    def told(self, phrase: PostPhrase, seat: int | None) -> Telling | None:
        """What the words before a post or its "пост" tell."""
        rules = (
            self.quality.told,
            self.reached,
            self.joined,
            self.among_others,
            self.is_now,
            self.no_longer,
            self.where,
            self.before_becoming,
            self.is_called,
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

    def reached(self, phrase: PostPhrase) -> Telling | None:
        """As in "дорос до командующего флотом", "прошёл путь от рабочего до министра"."""
        before = before_outside(self.doc, phrase)
        if "gs" not in phrase.cases or before < 0 or self.doc.keys[before] != _UP_TO:
            return None
        return self.before.by_verb(phrase, "reach", self.before.back(before))

    def joined(self, phrase: PostPhrase) -> Telling | None:
        """As in "Белов перешёл в советники акима", "подался в депутаты": the plural of one man's new post."""
        before = before_outside(self.doc, phrase)
        if "np" not in phrase.cases or before < 1 or self.doc.keys[before] not in INTO:
            return None
        return self.before.by_verb(phrase, "join", range(before - 1, max(before - 1 - _NEAR, -1), -1))

    def among_others(self, phrase: PostPhrase) -> Telling | None:
        """As in "Пётр Белов наряду с другими депутатами мажилиса подписал": he is one of them."""
        with_, along = phrase.first - len(_WITH_OTHERS), phrase.first - len(_WITH_OTHERS) - 1
        told = "ip" in phrase.cases and along >= 0 and tuple(self.doc.keys[with_ : phrase.first]) == _WITH_OTHERS
        holder = self.people.ending.get(along) if told and self.doc.keys[along] in word_group("along") else None
        return becoming(holder)

    def is_now(self, phrase: PostPhrase) -> Telling | None:
        """As in "Пётр Белов теперь министр", "его внук, Пётр Белов, теперь министр и приедет на праздник".

        So in "Анна Белова теперь ещё и министр".
        """
        now = self._last_before(phrase)
        if now < 1 or phrase.cases.isdisjoint({"ns", "is"}):
            return None
        told = "ns" in phrase.cases and self.doc.keys[now] in word_group("now")
        return becoming(self._by_pronoun(phrase) or (self._named_before_now(now) if told else None))

    def _last_before(self, phrase: PostPhrase) -> int:
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
        return (holder, ENDED, None) if fits and holder is not None else None

    def _by_pronoun(self, phrase: PostPhrase) -> Naming | None:
        """Whom a pronoun right before a post means: "теперь он посол (послом) в Минске", "она теперь сенатор"."""
        token = self._last_before(phrase)
        token -= self.doc.keys[token] in word_group("now") and self.doc.keys[token - 1] in HE_OR_SHE
        now = not word_group("now").isdisjoint(self.doc.keys[max(token - 1, 0) : phrase.first])
        return self.before.meant(token) if self.doc.keys[token] in HE_OR_SHE and ("ns" in phrase.cases or now) else None

    def where(self, phrase: PostPhrase) -> Telling | None:
        """As in "сельский округ, где акимом Сергей Белов"."""
        told = "is" in phrase.cases and phrase.first and self.doc.keys[phrase.first - 1] == IN_WHICH
        holder = self.people.starting.get(phrase.last) if told else None
        fits = holder is not None and self.people.may_be_subject(holder)
        return becoming(holder if fits else None)

    def before_becoming(self, phrase: PostPhrase) -> Telling | None:
        """As in "Белов был мэром, прежде чем стать министром", "до того, как стать послом"."""
        become = phrase.first - 1
        if "is" not in phrase.cases or become < 1 or self.doc.keys[become] != _TO_BECOME:
            return None
        if self.doc.keys[become - 1] not in _BEFORE_THAT.get(self.doc.keys[max(become - 2, 0)], ()):
            return None
        holder = self.holders.holder(phrase.first, phrase.last, become, BECOMING)
        return becoming(holder)

    def is_called(self, phrase: PostPhrase) -> Telling | None:
        """As in "акима района зовут Ербол Белов, главу соседнего — Раиса Ладова"."""
        if phrase.cases.isdisjoint({"as", "gs"}) or self._is_of_noun(phrase):
            return None
        verb, before = self.doc.key_at(phrase.last), self.doc.keys[self.people.sentence(phrase.first)[0] : phrase.first]
        if verb != _CALLED and not (verb in DASHES and _CALLED in before):
            return None
        holder = self.people.starting.get(phrase.last + 1)
        return becoming(holder if holder is not None and self.people.may_be_subject(holder) else None)

    def _is_of_noun(self, phrase: PostPhrase) -> bool:
        """True for "жену мэра", "собаку акима": somebody's, and not he himself."""
        begin, before = self.people.sentence(phrase.first)[0], before_outside(self.doc, phrase)
        return before >= begin and readings(self.doc.words[before])[0].pos == "NOUN"

    def elliptic(self, phrase: PostPhrase) -> Telling | None:
        """A dash for the verb: "Руководителем аппарата — Патрик Строда", "Строда — советником министра"."""
        dash = phrase.last < len(self.doc) and self.doc.keys[phrase.last] in DASHES
        holder = self.people.starting.get(phrase.last + 1) if dash else None
        if holder is None and phrase.first and self.doc.keys[phrase.first - 1] in DASHES and phrase.cases == {"is"}:
            holder = self.people.ending.get(phrase.first - 1)
            if holder is None and phrase.first > 1:
                return self._later(phrase) or self._of_other(phrase.first - 2)
        return becoming(holder)

    def _later(self, phrase: PostPhrase) -> Telling | None:
        """What "Белова работала в банке, с 2019 года – заместителем акима" tells: the verb goes on behind the time."""
        dash = phrase.first - 1
        short = self.doc.keys[dash - 1] in THEN or self.doc.keys[dash - 1] in aside_words()
        time = min(period_start(self.doc, phrase.first), dash - aside_before(self.doc, dash)[0], dash - short)
        if time >= dash or self.doc.key_at(time - 1) not in _GOES_ON:
            return None
        begin, _ = self.people.sentence(dash)
        return self.before.by_verb(phrase, "become", range(begin, time))

    def _of_other(self, token: int) -> Telling | None:
        """What "Первый был акимом, вторая – послом" tells of the second, whom a token stands for."""
        begin, _ = self.people.sentence(token)
        holder = self.holders.subjects.earlier.of_two(begin, self.doc.keys[token])
        told = (verb_forms().get(key, {}).get("become") for key in self.doc.keys[begin:token])
        ended = any(verb is not None and verb.status == Status.FORMER for verb in told)
        return (holder, ENDED, None) if holder and ended else becoming(holder)

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
