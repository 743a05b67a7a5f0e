"""Two holders of one post told by one verb: who came and who left, beside "на посту" and the post."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.handover import GIVEN_UP
from rukz_extract.extract.officials.told.meant_holders import is_word
from rukz_extract.extract.officials.told.verbs import VerbLinks
from rukz_extract.extract.officials.verb_tables import is_participle, verb_forms
from rukz_extract.extract.officials.words import FOR_A_TIME, HIS_OR_HER, ON
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.records import Status

_FROM_WHOM, _TO_WHOM = frozenset({"от", "у"}), frozenset({"к", "ко"})
"""Prepositions of who gives a post up and of who gets it."""


class Replaced:
    """Links a post to who took it over and who gave it up."""

    def __init__(self, verbs: VerbLinks) -> None:
        self.doc = verbs.doc
        self.people = verbs.people
        self.verbs = verbs

    def links(self, chain: Sequence[PostPhrase]) -> Iterator[Link]:
        """Two holders of one post: "Белова сменила на посту главы ведомства Петрова", or the names the other way."""
        seat = self.verbs.offices.seat_before(chain[0])
        found = self._hands(chain, seat) if seat is not None else None
        if seat is None or found is None:
            return
        holder, former = found
        status = Status.ACTING if self.verbs.is_duty(seat) else None
        for phrase in chain:
            if holder is not None:
                yield Link(phrase, holder.person, "post_taken_over", status)
            if former is not None:
                yield Link(phrase, former.person, GIVEN_UP, Status.FORMER)

    def _hands(self, chain: Sequence[PostPhrase], seat: int) -> tuple[Naming | None, Naming | None] | None:
        """Who took over and who gave up; None without a verb of it beside the post."""
        last = chain[-1].last
        begin, _ = self.people.sentence(seat)
        after = self.people.starting.get(last)
        if self._replaces(last + 1) and (whom := HIS_OR_HER & {self.doc.keys[last]}):
            left = self.verbs.subjects.earlier.told_before(begin, pronouns=whom)
            return self.people.starting.get(last + 2), left  # "На посту мэра его сменил Белов"
        if seat >= 2 and self._replaces(seat - 2):  # "Белова сменила на посту мэра Петрова"
            before = self.people.between(begin, seat - 2)
            came = self.verbs.subjects.subject(before, (), seat - 2, begin, inverted=False)
            return came, after or self.people.ahead(last, "ag")
        if after is not None and seat and self._yields(seat - 1) and self.people.tagged_case(after) in (None, "d"):
            return after, self.verbs.subject_before(seat - 1, begin)  # "уступил кресло премьера Анне Беловой"
        if after is not None and self._replaces(after.last):
            return self.people.starting.get(after.last + 1), after
        return self._told_before_seat(chain, seat) or self._passed_on(chain, seat)

    def _told_before_seat(self, chain: Sequence[PostPhrase], seat: int) -> tuple[Naming | None, Naming] | None:
        """As in "X, сменивший Белова на посту мэра", "Белова на посту мэра сменит X", "пришёл на смену Белову"."""
        last = chain[-1].last
        gone = self.people.ending.get(seat)
        if gone is not None and gone.first and self._leaves(gone.first - 1) and self._takes(last):
            return self.people.ahead(last + 1, "n"), gone  # "После отставки Белова пост мэра занял Ладов"
        left = self.people.ending.get(max(seat - 1, 0))
        if left is None:
            return None
        if self._replaces(last) and self.people.is_object(left):
            return self.people.ahead(last + 1, "n"), left
        verb = self._verb_of_relief(left.first - 1)
        if verb is not None:
            return self._who_came(verb) or self.people.ahead(last, "n"), left
        return (self._who_came(left.first - 1), left) if self._succeeds(left.first - 1) else None

    def _leaves(self, token: int) -> bool:
        """True for "отставки", "ухода" before a name."""
        noun = verb_forms().get(self.doc.keys[token], {}).get("seat")
        return noun is not None and bool(noun.noun) and noun.status == Status.FORMER

    def _takes(self, token: int) -> bool:
        """True for "занял", "исполняет", "временно исполняет" behind a post."""
        token += self.doc.key_at(token) == FOR_A_TIME
        return self.verbs.takes_seat(token) or "duty" in verb_forms().get(self.doc.key_at(token), {})

    def _verb_of_relief(self, token: int) -> int | None:
        """The token before "на смену" or "на место" that ends here, the verb of "занял место"."""
        place = is_word(self.doc, token, "place")
        if token >= 2 and (place or is_word(self.doc, token, "relief")) and self.doc.keys[token - 1] == ON:
            return token - 2
        return token - 1 if place and token and self.verbs.takes_seat(token - 1) else None

    def _who_came(self, verb: int) -> Naming | None:
        """The name before a participle and its comma, else the subject before the verb."""
        before = self.people.ending.get(verb - 1)
        if verb and self.doc.keys[verb - 1] == "," and before is not None and is_participle(self.doc.words[verb]):
            return before
        begin, _ = self.people.sentence(verb)
        return self.verbs.subject_before(verb, begin)

    def _passed_on(self, chain: Sequence[PostPhrase], seat: int) -> tuple[Naming | None, Naming] | None:
        """As in "принял пост мэра у Белова", "пост мэра перешёл от Белова к Петрову"."""
        passes, last = self.doc.key_at(chain[-1].last) in word_group("passes"), chain[-1].last
        left = self.people.starting.get(last + 1 + passes)
        if left is None or self.doc.keys[last + passes] not in _FROM_WHOM:
            return None
        if passes:
            came = self.people.starting.get(left.last + 1)
            return (came if self.doc.key_at(left.last) in _TO_WHOM else None), left
        taken = seat > 0 and self.doc.keys[seat - 1] in word_group("takes_over")
        return (self._who_came(seat - 1), left) if taken else None

    def _succeeds(self, token: int) -> bool:
        return any(is_word(self.doc, token, kind) for kind in ("finite", "participle", "gerund"))

    def _replaces(self, token: int) -> bool:
        return token < len(self.doc) and "replace" in verb_forms().get(self.doc.keys[token], {})

    def _yields(self, token: int) -> bool:
        return "yield" in verb_forms().get(self.doc.keys[token], {})
