"""Officials told without a post: "возглавляющий Комитет …", "фонд «Самрук-Казына» во главе с X"."""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from rukz_extract.extract.officials.beside.chains import aside_before
from rukz_extract.extract.officials.beside.ranks import ranks_end
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.phrase import AT_THE_HEAD, PostPhrase
from rukz_extract.extract.officials.quoted_names import quoted_end
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.verb_tables import his_words, verb_forms
from rukz_extract.extract.officials.words import AND, BY, WHICH
from rukz_extract.extract.territories import Place
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import LONG_DASHES, OPENING_QUOTES
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level, Status

Told = tuple[int, str, str | None]
"""A person's number, the rule that tells the office, and the country."""


class Led(NamedTuple):
    """Who leads, the rule that tells it, the country, and the body with the token at which the article tells it."""

    person: int
    rule: str
    country: str | None
    at: int
    body: Body | None = None


_PUBLIC = frozenset({"public", "company", "international"})
_LED = _PUBLIC | {"unit"}
_IN_FIELDS = frozenset({AND, BY})
_CLAUSE = 2
"""The clause of "центр, который возглавляет X", and the tokens that open it."""
_OF_A_PLACE = ("ск", "цк")
_REACH = 4
_BACK = 8


@cache
def leading_words() -> frozenset[str]:
    """Forms of "возглавить" and "руководить", and "главе" of "во главе с"."""
    return frozenset({AT_THE_HEAD[1], *(form for form, verbs in verb_forms().items() if "lead" in verbs)})


class LeadingTold:
    """Finds who leads a public body by a verb."""

    def __init__(self, grammar: PostGrammar, people: PeopleIndex) -> None:
        self.grammar = grammar
        self.doc = grammar.doc
        self.people = people

    @cached_property
    def found(self) -> list[Led]:
        """Every person so told, in text order."""
        found: list[Led] = []
        for token in self.doc.tokens_in(leading_words()):
            at_the_head = self.doc.keys[token] == AT_THE_HEAD[1]
            found += self._at_the_head(token) if at_the_head else self._by_verb(token)
        return found

    def reference(self, phrase: PostPhrase) -> Link | None:
        """The only one told to lead the body of a chair: "X возглавил «КазАвтоЖол» … Глава «КазАвтоЖола» добавил"."""
        if phrase.head.kind != "chair" or phrase.status or phrase.within or not phrase.organization or not self.found:
            return None
        name = fold(phrase.organization)
        told = (each for each in self.found if each.body and each.at < phrase.first and not self._is_over(each))
        led = [each for each in told if each.body and fold(each.body.name) == name]
        return Link(phrase, led[0].person, "role_only_same_role") if len({each.person for each in led}) == 1 else None

    def _is_over(self, led: Led) -> bool:
        """True for "управлявшая Рособрнадзором", "возглавлял Минфин": another may head it now."""
        return self.doc.keys[led.at].startswith(word_starts("led_once"))

    def mark_predecessors(self, links: Sequence[Link]) -> None:
        """Makes public bare former chairs: "Управление спорта Астаны возглавил X. Прежний руководитель Y ушёл"."""
        for link in links if self.found else ():
            phrase = link.phrase
            former = phrase.bare and phrase.head.kind == "chair" and phrase.status == Status.FORMER
            begin = self.people.previous(phrase.first) if former and not is_public(phrase) else phrase.first
            for led in self.found:
                if led.body is not None and led.person != link.person and begin <= led.at < phrase.first:
                    phrase.serve(led.body)

    def _by_verb(self, token: int) -> Iterator[Led]:
        subject = self.people.starting.get(ranks_end(self.doc, self.grammar.lexicon, token + 1))
        if subject is not None:  # "администрацию города возглавил полковник X"
            yield from self._behind(token, subject)
            return
        led = self._led(token + 1, self.people.sentence(token)[1])
        holder = self._leader(token) if led else None
        if led and holder:
            yield Led(holder.person, "leads_by_verb", led[1], token, self._named_at(led[0]))

    def _behind(self, verb: int, subject: Naming) -> Iterator[Led]:
        """As in "ведомство возглавил X", "Омскую область возглавил X", "до него город возглавлял X"."""
        before = self._before(verb)
        body, land = self._body_before(verb), self.grammar.territories.at(before)
        if body is not None and body.sector in _PUBLIC:
            yield Led(subject.person, "leads_by_verb", body.country, verb, body)
        elif body is None and land is not None and self._is_object(land):
            for leader in (subject, *self._listed(subject)):
                yield Led(leader.person, "leads_by_verb", land.region.country, verb)
        elif land is None and self._is_led_land(before):
            yield Led(subject.person, "leads_by_verb", None, verb)

    def _listed(self, leader: Naming) -> Iterator[Naming]:
        """Who leads what else: "Есильский район возглавил X, Жаксынский – Y"."""
        token = leader.last
        while self.doc.key_at(token) == "," and self.doc.key_at(token + 2) in LONG_DASHES:
            following = self.people.starting.get(token + 3)
            if following is None or adjective_stem(self.doc.keys[token + 1]) is None:
                return
            yield following
            token = following.last

    def _before(self, verb: int) -> int:
        """The token before a verb and its adverbs: "область | по-прежнему возглавляет"."""
        token = verb - 1
        token -= aside_before(self.doc, verb)[0]  # "ведомством | в ту пору руководил"
        spans = word_group("spans_of_time")
        while token > 0 and (self.doc.keys[token] in spans or readings(self.doc.keys[token])[0].pos == "ADVB"):
            token -= 1
        return token

    def _is_led_land(self, token: int) -> bool:
        """True for the "город" or "областью" that somebody led, not for "области" of something else."""
        noun = self.doc.keys[token] in self.grammar.lexicon.territory_nouns
        return noun and any(reading.case in ("accs", "ablt") for reading in readings(self.doc.words[token]))

    def _is_object(self, land: Place) -> bool:
        """True for "Омскую область возглавил X": a unit alone before its verb, in the accusative."""
        alone = land.first == self.doc.sentence(land.first)[0] and land.region.level != Level.COUNTRY
        return alone and any(reading.case == "accs" for reading in readings(self.doc.words[land.last - 1]))

    def _body_before(self, verb: int) -> Body | None:
        """The body before the verb: "Минздрав возглавил Иванов", "Управление культуры Омской области возглавил X"."""
        begin, _ = self.people.sentence(verb)
        verb = self._over_pointer(verb, begin)
        for token in range(verb - 1, max(begin, verb - _BACK) - 1, -1):
            if not self.doc.words[token][:1].isalpha() or token in self.people.tokens:
                return None
            body = self._body(token)
            if body is None or (body.sector not in _LED and self.doc.keys[token] in self.grammar.lexicon.areas):
                continue  # "Министерство сельского хозяйства"
            places = self.grammar.territories.within(token + 1, verb)
            owned = places or self._is_called_by_place(token)
            fields = body.sector == "unit" or body.named_by_area
            if not all(self._may_follow_body(place, fields=fields) for place in range(token + 1, verb)):
                return None  # "Совет ветеранов области возглавил"
            country = body.country or next((p.region.country for p in places), None)  # "Управление спорта Астаны"
            return body._replace(sector="public", country=country) if body.sector == "unit" and owned else body
        return None

    def _over_pointer(self, verb: int, begin: int) -> int:
        """Where the words that a clause points at end: "фонд | , который возглавляет X", "фонд | , его с мая …"."""
        if self.doc.keys[verb - 1].startswith(WHICH) and self.doc.keys[verb - _CLAUSE] == ",":
            return verb - _CLAUSE
        for token in range(verb - 1, max(begin, verb - _REACH), -1):
            if self.doc.keys[token] in his_words() and self.doc.keys[token - 1] == ",":
                return token - 1
        return verb

    def _is_called_by_place(self, noun: int) -> bool:
        """True for "Уральское таможенное управление": a unit that bears the name of a place."""
        for token in range(noun - 1, -1, -1):
            stem = adjective_stem(self.doc.keys[token])
            if stem is None or self.doc.words[token][:1].isupper():
                return stem is not None and stem.endswith(_OF_A_PLACE)
        return False

    def _may_follow_body(self, token: int, *, fields: bool) -> bool:
        """True for a word of a territory, for "теперь" and, of a body that has ``fields``, for what it governs."""
        key, word = self.doc.keys[token], readings(self.doc.keys[token])[0]
        field = fields and (key in self.grammar.lexicon.areas or key in _IN_FIELDS) and word.animacy != "anim"
        field = field or (fields and word.pos == "ADJF" and word.case == "gent")
        land = key in self.grammar.lexicon.territory_nouns or self.grammar.territories.at(token) is not None
        return field or land or word.pos == "ADVB" or key in word_group("spans_of_time")

    def _led(self, first: int, stop: int) -> tuple[int, str | None] | None:
        """The public body or territory that begins within reach: its token and country."""
        for token in range(first, min(first + _REACH, stop)):
            if not self.doc.words[token][:1].isalpha() and self.doc.words[token] not in '«"':
                return None
            if token in self.people.tokens:
                return None
            place = self.grammar.territories.at(token)
            if place is not None:
                return token, place.region.country
            body = self._body(token)
            if body is not None:
                public = body.sector in _PUBLIC or self._governs(token, stop, body) or self._manages_zone(token)
                return (token, body.country) if public else None
            if self.doc.keys[token] in self.grammar.lexicon.territory_nouns:
                return token, None
        return None

    def _named_at(self, token: int) -> Body | None:
        """The body by its own name that stands at a token, perhaps in quotes."""
        last = quoted_end(self.doc, token) if self.doc.key_at(token) in OPENING_QUOTES else None
        return self.grammar.body_named(token, last) if last else self.grammar.short_body(token)

    def _governs(self, noun: int, stop: int, body: Body) -> bool:
        """True for a unit with what it governs or where: "Комитет туризма", "управление образования области"."""
        if body.sector != "unit" and not body.named_by_area:
            return False
        last = noun + 1
        while last < stop and (self._may_follow_body(last, fields=True) or self._body(last)):
            last += 1
        owned = any(self.doc.keys[token] in self.grammar.lexicon.territory_nouns for token in range(noun + 1, last))
        capital = self.doc.words[noun][:1].isupper() and last > noun + 1
        owned = owned or self._is_called_by_place(noun)
        return capital or owned or bool(self.grammar.territories.within(noun + 1, last))

    def _manages_zone(self, noun: int) -> bool:
        """True for the "управляющую компанию" of an economic zone that the sentence names."""
        begin, end = self.people.sentence(noun)
        managing = self.doc.keys[noun - 1].startswith(word_starts("managing"))
        return managing and not word_group("economic_zones").isdisjoint(self.doc.keys[begin:end])

    def _body(self, token: int) -> Body | None:
        noun = self.grammar.lexicon.body_forms.get(self.doc.keys[token])
        named = self.grammar.short_body(token)
        return named or (self.grammar.lexicon.body_nouns[noun.lemma] if noun else None)

    def _leader(self, verb: int) -> Naming | None:
        """The name before the verb ("X, который возглавляет", "X, возглавляющий"), else the subject of the clause."""
        begin, _ = self.people.sentence(verb)
        before = self.people.between(begin, verb)
        for gap in (0, 1, 2):
            beside = self.people.ending.get(verb - gap)
            if beside is not None and (gap or self.people.may_be_subject(beside)):
                return beside  # not "который при Ветрове возглавлял"
        subjects = [mention for mention in before if self.people.may_be_subject(mention)]
        return subjects[-1] if subjects else None

    def _at_the_head(self, token: int) -> Iterator[Led]:
        """A name after "во главе с" and the body before it."""
        if tuple(self.doc.keys[token - 1 : token + 1]) != AT_THE_HEAD[:2]:
            return
        if self.doc.key_at(token + 1) != AT_THE_HEAD[2]:
            yield from self._standing(token)
        if (holder := self.people.starting.get(token + 2)) is None:
            return
        begin, _ = self.people.sentence(token)
        bodies = (self._body(place) for place in range(token - 2, max(begin, token - _BACK) - 1, -1))
        body = self._body_before(token - 1) or next(filter(None, bodies), None)
        if body is not None and body.sector in _PUBLIC:
            yield Led(holder.person, "at_the_head_of", body.country, token, body)

    def _standing(self, token: int) -> Iterator[Led]:
        """Who stands there: "X встал во главе министерства", "во главе области тогда стоял X"."""
        begin, end = self.people.sentence(token)
        verbs = word_group("stands_at_head").intersection(self.doc.keys[begin:end])
        led = self._led(token + 1, end) if verbs else None
        named = self.people.between(begin, end) if led else ()
        subjects = [name for name in named if self.people.may_be_subject(name)]
        objects = [name for name in named if self.people.is_object(name)]
        if led and (holder := next(iter(subjects or objects), None)):
            yield Led(holder.person, "at_the_head_of", led[1], token)
