"""Two holders of one post told by one verb: who came and who left, beside "на посту" and the post."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.verbs import VerbLinks
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.officials.words import HIS_OR_HER
from rukz_extract.records import Status


class Replaced:
    """Links a post to who took it over and who gave it up."""

    def __init__(self, verbs: VerbLinks) -> None:
        self.doc = verbs.doc
        self.people = verbs.people
        self.verbs = verbs

    def links(self, chain: Sequence[PostPhrase]) -> Iterator[Link]:
        """Two holders of one post: "Белова сменила на посту главы ведомства Петрова", or the names the other way."""
        seat = self.verbs.seat_before(chain[0])
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
        last = chain[-1].last
        begin, _ = self.people.sentence(seat)
        after = self.people.starting.get(last)
        if self._replaces(last + 1) and (whom := HIS_OR_HER & {self.doc.keys[last]}):
            left = self.verbs.subjects.told_before(begin, pronouns=whom)
            return self.people.starting.get(last + 2), left  # "На посту мэра его сменил Белов"
        if seat >= 2 and self._replaces(seat - 2):  # "Белова сменила на посту мэра Петрова"
            before = self.people.between(begin, seat - 2)
            came = self.verbs.subjects.subject(before, (), seat - 2, begin, inverted=False)
            return came, after or self.people.ahead(last, "ag")
        if after is not None and self._yields(seat - 1) and self.people.tagged_case(after) in (None, "d"):
            return after, self.verbs.subject_before(seat - 1, begin)  # "уступил кресло премьера Анне Беловой"
        if after is not None and self._replaces(after.last):
            return self.people.starting.get(after.last + 1), after
        return None

    def _replaces(self, token: int) -> bool:
        return token < len(self.doc) and "replace" in verb_forms().get(self.doc.keys[token], {})

    def _yields(self, token: int) -> bool:
        return "yield" in verb_forms().get(self.doc.keys[token], {})
