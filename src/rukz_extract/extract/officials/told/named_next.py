"""Whose the post of the sentence before is: "Представили начальника. Им стал X", "Умер министр. Сегодня умер X"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.beside.chains import aside_before
from rukz_extract.extract.officials.beside.ranks import ranks_end
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import codes, is_helping
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.posts import lexicon, word_group, word_starts
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_finite, readings
from rukz_extract.records import Status

_IN_IT = frozenset({"им", "ею", "ей"})
_THIS = "это"
_MARKED = 2
"""Tokens at the head of a sentence that may be a dash or a quotation mark before the pronoun."""
_TO_VERB = 4
_TELLING_NOTHING = frozenset({"VERB", "PRTS", "ADVB", "NPRO"})
_APART = frozenset(",(–—-")
_BESIDE = 2
"""Tokens between a verb of dying and whoever died."""


class NamedNext:
    """Finds the holders of posts that a pronoun stands for, or a verb of dying told again."""

    def __init__(
        self, people: PeopleIndex, territories: Territories, phrases: Sequence[PostPhrase], links: Sequence[Link]
    ) -> None:
        self.doc = people.doc
        self.people = people
        self.territories = territories
        self.phrases = phrases
        self.told = links
        self.held = {id(link.phrase) for link in links}
        self.holders = {link.person for link in links}
        self.heads = {link.phrase.head.lemma for link in links}

    def links(self) -> Iterator[Link]:
        """Links to the last post of the sentence before that is nobody's."""
        yield from self._become()
        yield from self._renewed()
        yield from self._dead()
        yield from self._opening()
        yield from self._said_before()
        yield from self._introduced()
        yield from self._travelling()
        yield from self._identified()
        yield from self._answering()

    def _identified(self) -> Iterator[Link]:
        """As in "Отвечает заместитель акима. Это Иван Белов", "это был Иван Белов", "– Иван Белов? Обещал"."""
        for mention in self.people.mentions:
            begin, _ = self.people.sentence(mention.first)
            before = self.doc.keys[begin : mention.first]
            was = not word_group("was").isdisjoint(before[-1:])
            this = mention.first - was - 1
            pointed = this >= begin and self.doc.keys[this] == _THIS
            pointed = pointed and this - begin == aside_before(self.doc, this)[0]
            asked = (not before or before[0] in DASHES) and self.doc.keys[mention.last : mention.last + 1] == ["?"]
            phrase = self._told_before(begin) if begin and (pointed or asked) else None
            if phrase is not None and "ns" in phrase.cases and mention.last - mention.first > 1:
                status = Status.FORMER if was else None
                yield Link(phrase, mention.person, "this_post", status, place=self._where(phrase))

    def _answering(self) -> Iterator[Link]:
        """As in "Мы поговорили с акимом Костаная." above "Марат Белов: К лету": the only one who answers."""
        labels = [name for name in self.people.mentions if self._is_label(name)]
        if not labels or len({name.person for name in labels}) != 1 or self.people.between(0, labels[0].first):
            return
        before = [each for each in self._free() if each.first < labels[0].first and is_public(each)]
        asked = len(before) == 1 and self._is_of_dialogue(before[0])
        if asked and labels[0].person not in self.holders:
            yield Link(before[0], labels[0].person, "named_next", place=self._where(before[0]))

    def _is_label(self, mention: Naming) -> bool:
        """True for a full name, met first here, that opens a line and stands before a colon."""
        name, spans = self.people.people[mention.person].name, self.people.people[mention.person].mentions
        opens = mention.first > 0 and self.doc.starts_line(mention.first) and self.doc.key_at(mention.last) == ":"
        return opens and bool(name.first and name.last) and min(spans)[0] == mention.first

    def _is_of_dialogue(self, phrase: PostPhrase) -> bool:
        begin, end = self.people.sentence(phrase.first)
        return any(key.startswith(word_starts("of_dialogue")) for key in self.doc.keys[begin:end])

    def _travelling(self) -> Iterator[Link]:
        """As in the heading "Мэр Омска вернулся из Астаны" above "Поездка Ивана Белова заняла три дня"."""
        first = next(self._free(), None)
        if first is None or "ns" not in first.cases or not is_public(first):
            return
        _, end = self.people.sentence(first.first)
        named = self.people.between(0, self.people.sentence(end)[1]) if end < len(self.doc) else ()
        names = {mention.person for mention in named} - self.holders
        after_trip = named[:1] and self.doc.keys[named[0].first - 1] in word_group("trips") and named[0].first >= end
        if after_trip and len(names) == 1 and self.people.case_of_chief(named[0]) in (None, "g"):
            yield Link(first, named[0].person, "named_next")

    def _said_before(self) -> Iterator[Link]:
        """As in "…, заявил Сергей Ладов. Министр обороны России отметил …": named without a word of who he is."""
        for phrase in self._free():
            if "ns" not in phrase.cases or not codes(phrase):
                continue
            begin, end = self.people.sentence(phrase.first)
            if phrase.first != begin or not begin or not is_public(phrase) or self.people.between(begin, end):
                continue
            speaker = self._speaker(begin)
            if speaker is not None and self._acts(phrase.last):
                yield Link(phrase, speaker, "named_next")

    def _introduced(self) -> Iterator[Link]:
        """As in "Виноват в этом Кирилл Ладов. Министр экономики области вышел впервые": who he is comes next."""
        for phrase in self._free():
            begin, end = self.people.sentence(phrase.first)
            if phrase.first != begin or "ns" not in phrase.cases or phrase.head.lemma in self.heads:
                continue
            mention = self._untold_before(begin)
            placed = phrase.head.kind == "office" or bool(codes(phrase))  # not "глава агентства"
            free = placed and is_public(phrase) and not self.people.between(begin, end)
            if mention is not None and free and self._acts(phrase.last):
                yield Link(phrase, mention.person, "named_next")

    def _untold_before(self, begin: int) -> Naming | None:
        """A full name met first at the end of a sentence, without a post and any word of what its bearer is."""
        mention = self.people.ending.get(begin - 1)
        if mention is None or mention.person in self.holders or not mention.first:
            return None
        person = self.people.people[mention.person]
        whole = bool(person.name.first and person.name.last) and person.mentions[0][0] == mention.first
        before = readings(self.doc.words[mention.first - 1])[0]
        told = before.pos not in _TELLING_NOTHING and "Apro" not in before.grammemes
        return mention if whole and not told else None

    def _free(self) -> Iterator[PostPhrase]:
        """The posts of one man that nobody has yet."""
        return (each for each in self.phrases if not (each.within or each.plural or id(each) in self.held))

    def _speaker(self, end: int) -> int | None:
        """The only person named before a token, who has no post and no description."""
        before = self.people.between(0, end)
        persons = {mention.person for mention in before}
        if len(persons) != 1 or persons & self.holders or not before:
            return None
        name, last = self.people.people[before[0].person].name, before[-1]
        spoke = last.first > 0 and is_finite(self.doc.words[last.first - 1])
        spoke = spoke and self.people.sentence(last.first)[0] == self.people.sentence(end - 1)[0]
        described = any(readings(self.doc.words[m.first - 1])[0].pos == "NOUN" for m in before if m.first)
        return persons.pop() if spoke and not described and name.first and name.last else None

    def _acts(self, token: int) -> bool:
        return token < len(self.doc) and is_finite(self.doc.words[token])

    def _opening(self) -> Iterator[Link]:
        """As in "На встрече с акимом Костанайской области. Нурлан Серов отметил …": who has no other description."""
        for phrase in self._free():
            begin, end = self.people.sentence(phrase.first)
            if self.doc.keys[phrase.last : phrase.last + 1] == [":"] and "ns" not in phrase.cases:
                end = phrase.last + 1  # "Представили начальника управления: Иван Белов прежде работал в банке"
            mention = self.people.starting.get(ranks_end(self.doc, lexicon(), end))
            if mention is None or self._told_before(end) is not phrase or self.people.between(begin, end):
                continue
            if not self._is_new(mention):
                continue
            if self._is_chosen(phrase):
                yield Link(phrase, mention.person, "named_next", place=self._where(phrase))
            elif end - phrase.last <= 1 and codes(phrase):
                yield Link(phrase, mention.person, "named_next")

    def _is_chosen(self, phrase: PostPhrase) -> bool:
        """True for "Новый прокурор назначен в Омске", "Назначен новый прокурор Омска"."""
        keys = self.doc.keys
        around = (*keys[max(phrase.first - _BESIDE, 0) : phrase.first], *keys[phrase.last : phrase.last + 1])
        verbs = (verb for key in around if (verb := verb_forms().get(key, {}).get("become")) and not verb.noun)
        return "ns" in phrase.cases and any(verb.status == Status.CURRENT for verb in verbs)

    def _where(self, phrase: PostPhrase) -> Place | None:
        """The only place of the sentence of a post that tells none: "В Омске назначен прокурор"."""
        places = self.territories.within(*self.people.sentence(phrase.first))
        return places[0] if len(places) == 1 and not codes(phrase) else None

    def _is_new(self, mention: Naming) -> bool:
        """True for a full name met first here, right before what its bearer did."""
        person = self.people.people[mention.person]
        after = self.doc.words[mention.last : mention.last + _TO_VERB]
        acts = any(is_finite(word) for word in after) and after[0] not in _APART
        first = min(span[0] for span in person.mentions) == mention.first
        return acts and first and bool(person.name.first and person.name.last)

    def _dead(self) -> Iterator[Link]:
        """As in "Скончался бывший консул", a headline, and "В субботу умер Иван Белов"."""
        for token in self.doc.tokens_in(word_group("passed_away")):
            begin, _ = self.people.sentence(token)
            phrase = self._told_before(begin) if begin else None
            died = self.people.ahead(token + 1, "ng") or self.people.ending.get(token)
            if phrase is None or died is None or not self._dies(phrase):
                continue
            yield Link(phrase, died.person, "this_post", Status.FORMER)

    def _dies(self, phrase: PostPhrase) -> bool:
        """True for a post right beside a verb of dying in a sentence that names nobody."""
        begin, end = self.people.sentence(phrase.first)
        near = self.doc.keys[max(begin, phrase.first - _BESIDE) : min(end, phrase.last + _BESIDE)]
        return not word_group("passed_away").isdisjoint(near) and not self.people.between(begin, end)

    def _become(self) -> Iterator[Link]:
        """For the subject of "Им стал X", "Сменился прокурор: им стал X"."""
        for token in self.doc.tokens_in(_IN_IT):
            begin, end = self.people.sentence(token)
            begin = token if token and self.doc.keys[token - 1] == ":" else begin
            verb_at = min(token + 1 + self._is_adverb(token + 1), end - 1)  # "Им вновь стал X"
            verb = verb_forms().get(self.doc.keys[verb_at], {}).get("become")
            if not begin or token - begin >= _MARKED or verb is None or verb.noun:
                continue
            phrase, holder = self._told_before(begin), self.people.ahead(verb_at + 1, "n")
            if phrase is not None and holder is not None and not self._is_run_for(phrase):
                status = Status(verb.status) if verb.status and verb.status != Status.CURRENT else None
                yield Link(phrase, holder.person, "this_post", status, place=self._where(phrase))

    def _is_run_for(self, phrase: PostPhrase) -> bool:
        """True for "Партия утвердила кандидата на выборах | президента": "им" is the candidate."""
        begin, _ = self.people.sentence(phrase.first)
        return any(key.startswith(word_starts("candidate")) for key in self.doc.keys[begin : phrase.first])

    def _renewed(self) -> Iterator[Link]:
        """As in "Сменился начальник полиции Тары. Новым начальником стал X": the bare post is the one told before."""
        for link in self.told:
            begin, _ = self.people.sentence(link.phrase.first)
            bare = (
                begin and link.rule == "post_by_verb_become" and link.phrase.bare and link.phrase.head.kind == "chair"
            )
            phrase = self._told_before(begin) if bare else None
            if phrase is None or phrase.head.kind != "chair" or self.people.between(self.people.previous(begin), begin):
                continue
            keys = self.doc.keys[self.people.previous(begin) : begin]
            if any(key.startswith(word_starts("changes_hands")) for key in keys):
                link.phrase.serve(phrase.body)
                yield Link(phrase, link.person, "this_post", place=self._where(phrase))

    def _is_adverb(self, token: int) -> bool:
        return token < len(self.doc) and readings(self.doc.words[token])[0].pos == "ADVB"

    def _told_before(self, end: int) -> PostPhrase | None:
        """The last post of the sentence that ends at a token, when it is one man's and nobody has it."""
        begin, _ = self.people.sentence(end - 1)
        told = [phrase for phrase in self.phrases if begin <= phrase.first < end and phrase.within is None]
        last = told[-1] if told else None
        if last is None or id(last) in self.held or last.plural:
            return None
        return last if is_public(last) or is_helping(last) else None
