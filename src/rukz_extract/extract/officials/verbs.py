"""Posts told by a verb: "стал министром", "занял пост акима", "освобождён от должности", "исполняет обязанности"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.periods import ended_period, period_end
from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.extract.officials.subjects import Subjects
from rukz_extract.extract.officials.verb_tables import VerbForm, any_words, seat_words, verb_forms
from rukz_extract.language.doc import Doc
from rukz_extract.records import Status

_BEFORE, _AFTER = 9, 10
"""Tokens looked through for the verb before and after a post."""
_SEAT_REACH = 3
_NOUN_ENDINGS = ("ние", "ния", "нию", "нием", "нии")
_BREAKS = frozenset({";", ":", "(", ")", "«", "»", '"'})
_WITH_SOMEBODY = frozenset({"с", "со", "между", "перед", "над", "под", "за"})
_WITH = frozenset({"с", "со", "между", "перед", "над", "под", "и", ","})
_DASHES = frozenset({"-", "–", "—"})
_SPEAKING = frozenset({"я", "ты", "вы", "мы"})


_DUTY = VerbForm("duty", None)
"""The verb of "временно исполняет обязанности губернатора", which is part of the mention."""


class VerbLinks:
    """Links posts to the persons of whom a verb tells them."""

    def __init__(self, doc: Doc, people: PeopleIndex) -> None:
        self.doc = doc
        self.people = people
        self.subjects = Subjects(doc, people)

    def links(self, chain: Sequence[PostPhrase]) -> Iterator[Link]:
        """The links that a verb makes for a chain of posts."""
        found = self._told(chain)
        if found is None:
            return
        holder, verb, seat = found
        status = Status.FORMER if ended_period(self.doc, chain[-1].last) else self._status(verb, seat)
        for phrase in chain:
            yield Link(phrase, holder.person, f"post_by_verb_{verb.pattern}", status)

    def seat_before(self, phrase: PostPhrase) -> int | None:
        """The token of "пост" just before a post in the genitive."""
        if not phrase.cases & {"gs", "gp"}:
            return None
        for token in range(phrase.first - 1, max(phrase.first - 1 - _SEAT_REACH, -1), -1):
            if self.doc.keys[token] in seat_words():
                return token
            if not self.doc.words[token][:1].isalpha() or token in self.people.tokens:
                return None
        return None

    def may_refer(self, phrase: PostPhrase) -> bool:
        """False for an office spoken of as such: "на пост главы государства", "новым президентом хотела бы видеть"."""
        if self.seat_before(phrase) is not None:
            return False
        if phrase.first and self.doc.keys[phrase.first - 1] in any_words():
            return False  # "ни один американский президент"
        predicate = phrase.cases == {"is"} and phrase.within is None
        if phrase.first and self.doc.keys[phrase.first - 1].startswith("выбор"):
            return False
        return not predicate or (phrase.first > 0 and self.doc.keys[phrase.first - 1] in _WITH)

    def replaced(self, chain: Sequence[PostPhrase]) -> Iterator[Link]:
        """Two holders of one post: "Белова сменила на посту главы ведомства Петрова", or the names the other way."""
        seat = self.seat_before(chain[0])
        found = self._hands(chain, seat) if seat is not None and seat >= 1 else None
        if found is None:
            return
        holder, former = found
        for phrase in chain:
            if holder is not None:
                yield Link(phrase, holder.person, "post_taken_over")
            if former is not None:
                yield Link(phrase, former.person, "post_given_up", Status.FORMER)

    def _hands(self, chain: Sequence[PostPhrase], seat: int) -> tuple[Naming | None, Naming | None] | None:
        """Who took over and who gave up; None without a verb of it beside the post."""
        after = self.people.starting.get(chain[-1].last)
        if seat >= 2 and self._replaces(seat - 2):
            begin, _ = self.doc.sentence(seat)
            return self.subjects.subject(
                self.people.between(begin, seat - 2), (), seat - 2, begin, inverted=False
            ), after
        if after is not None and self._replaces(after.last):
            return self.people.starting.get(after.last + 1), after
        return None

    def _replaces(self, token: int) -> bool:
        return token < len(self.doc) and "replace" in verb_forms().get(self.doc.keys[token], {})

    def life(self, chain: Sequence[PostPhrase]) -> Iterator[Link]:
        """Posts in a life told in short lines: "С 2001 года — глава палаты.", "Депутат с 1998 по 2007 год."."""
        first, last = chain[0], chain[-1]
        begin, end = self.doc.sentence(first.first)
        if "ns" not in first.cases or self.people.between(begin, end) or not begin:
            return
        dated = period_end(self.doc, last.last) > last.last and first.first == begin
        if not dated and not self._after_a_time(begin, first.first):
            return
        holder = self.subjects.told_before(begin)
        if holder is not None:
            for phrase in chain:
                past = dated and ended_period(self.doc, last.last)
                yield Link(phrase, holder.person, "post_in_a_life", Status.FORMER if past else None)

    def _after_a_time(self, begin: int, token: int) -> bool:
        """True when a time or a pronoun and a dash stand before: "в 1999—2005 гг. — председатель"."""
        keys = self.doc.keys[begin:token]
        if len(keys) < 2 or keys[-1] not in _DASHES:
            return False
        return keys[-2] in ("он", "она") or any(key.startswith(("год", "гг")) for key in keys[-4:-1])

    def _told(self, chain: Sequence[PostPhrase]) -> tuple[Naming, VerbForm, int | None] | None:
        first, last = chain[0], chain[-1]
        seat = self.seat_before(first)
        if not first.cases:
            duty = first.first + (self.doc.keys[first.first] == "временно")
            holder = self._holder(chain, duty, _DUTY)
            return (holder, _DUTY, None) if holder else None
        if seat is None and (not first.cases & {"is", "ip"} or self.doc.keys[first.first - 1] in _WITH_SOMEBODY):
            return None
        patterns = ("seat", "move", "duty") if seat is not None else ("become", "appoint")
        found = self._verb(first, last, first.first if seat is None else seat, patterns)
        if found is None:
            return self._elliptic(last) if seat is None else self._in_office(seat)
        verb_at, verb = found
        if not _SPEAKING.isdisjoint(self.doc.keys[max(verb_at - 2, 0) : verb_at]):
            return None  # "если бы я был президентом, Белов …"
        holder = self._holder(chain, verb_at, verb)
        return (holder, verb, seat) if holder else None

    def _status(self, verb: VerbForm, seat: int | None) -> Status | None:
        duty = seat is not None and self.doc.keys[seat].startswith("обязанност")
        if duty and verb.status != Status.FORMER:
            return Status.ACTING
        return None if verb.status in (None, Status.CURRENT) else Status(verb.status)

    def _in_office(self, seat: int) -> tuple[Naming, VerbForm, int] | None:
        """No verb at all: "первое решение Бахтадзе на посту премьера"."""
        before = self.people.ending.get(seat - 1) if self.doc.keys[seat - 1 : seat + 1] == ["на", "посту"] else None
        return (before, VerbForm("seat", None), seat) if before else None

    def _elliptic(self, phrase: PostPhrase) -> tuple[Naming, VerbForm, None] | None:
        """A dash for the verb: "Руководителем аппарата — Патрик Строда"."""
        dash = phrase.last < len(self.doc) and self.doc.keys[phrase.last] in _DASHES
        holder = self.people.starting.get(phrase.last + 1) if dash else None
        return (holder, VerbForm("become", None), None) if holder else None

    def _verb(
        self, first: PostPhrase, last: PostPhrase, at: int, patterns: tuple[str, ...]
    ) -> tuple[int, VerbForm] | None:
        """The nearest verb of these patterns in the clause; None when the clause only speaks of a chance."""
        begin, end = self.doc.sentence(first.first)
        behind = range(at - 1, max(begin, at - _BEFORE) - 1, -1)
        ahead = range(last.last, min(end, last.last + _AFTER))
        for tokens in (behind, ahead):
            for token in tokens:
                if self.doc.keys[token] in _BREAKS or self.doc.keys[token] == ",":
                    break
                forms = verb_forms().get(self.doc.keys[token])
                if forms is None:
                    continue
                if "none" in forms:
                    return None
                verb = next((forms[pattern] for pattern in patterns if pattern in forms), None)
                if verb is not None:
                    return token, verb
        return None

    def _holder(self, chain: Sequence[PostPhrase], verb_at: int, verb: VerbForm) -> Naming | None:
        begin, end = self.doc.sentence(verb_at)
        first, last = chain[0].first, chain[-1].last
        before = self.people.between(begin, min(verb_at, first))
        later = max(last, verb_at)
        behind = [
            m for m in self.people.between(min(verb_at, first), end) if verb_at < m.first < first or m.first >= later
        ]
        if verb.pattern in ("appoint", "move"):
            return self.subjects.object_of([*behind, *reversed(before)]) or self.subjects.told_by_pronoun(
                begin, verb_at, first
            )
        if before and self.doc.keys[verb_at].endswith(_NOUN_ENDINGS):
            return before[-1]  # "поздравил Ветрова с назначением на пост"
        return self.subjects.relative(verb_at, before) or self.subjects.subject(
            before, behind, later, begin, inverted=verb_at >= last
        )
