"""Heads of state and government known by the register: named without a post, or by their office alone."""

from collections.abc import Iterator

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.gazetteer.holders import Holder, holders
from rukz_extract.gazetteer.posts import Lexicon
from rukz_extract.language.doc import Doc

_ENDING = 3
_YEARS = range(1985, 2100)


class RegisteredHolders:
    """The persons of an article whom the register knows to have been in office at its time."""

    def __init__(self, doc: Doc, people: PeopleIndex, lexicon: Lexicon) -> None:
        self.doc = doc
        self.people = people
        self.lexicon = lexicon
        self.years = _years(doc)
        self.terms = {number: found for number in range(len(people.people)) if (found := self._terms(number))}

    def links(self) -> Iterator[Link]:
        """What the register knows, in the shape of links, so that "президент Франции" finds its holder.

        Of two men who held one office the later one has it: "президент России" beside Медведев and Путин.
        """
        latest: dict[tuple[str, str], tuple[Holder, int]] = {}
        for person, terms in self.terms.items():
            for term in terms:
                office = term.title, term.jurisdiction
                if term.title in self.lexicon.heads and (office not in latest or latest[office][0].since < term.since):
                    latest[office] = term, person
        for term, person in latest.values():
            yield Link(self._phrase(term, person), person, "register")

    def countries(self) -> dict[int, str]:
        """The country of each person in office."""
        return {person: terms[0].jurisdiction[:2] for person, terms in self.terms.items()}

    def _terms(self, number: int) -> list[Holder]:
        """Terms at the time of the article or of what it tells; all of one man, or none."""
        name = self.people.people[number].name
        last = name.last or name.first
        if not last:
            return []
        first = name.first if name.last else None
        found = holders(last, first) or [term for term in holders(last) if first and _spelt_alike(first, term.first)]
        if len({(term.first, term.last) for term in found}) > 1:
            return []
        return [term for term in found if self._at_that_time(term)]

    def _at_that_time(self, term: Holder) -> bool:
        """Without a date of the article, a year that it names or, when it names none, any time will do."""
        published = self.doc.article.published
        if published is not None:
            return term.in_office(published)
        last = term.until.year if term.until else _YEARS.stop
        return not self.years or any(term.since.year <= year <= last for year in self.years)

    def _phrase(self, term: Holder, person: int) -> PostPhrase:
        first = self.people.people[person].mentions[0][0]
        head = self.lexicon.heads[term.title].head
        return PostPhrase(
            first=first,
            last=first,
            head=head,
            head_at=first,
            cases=frozenset(),
            status=None,
            adjectives=(),
            nation=term.jurisdiction,
            private=False,
            parts=(),
            inner=None,
            title=term.title,
        )


def _spelt_alike(left: str, right: str) -> bool:
    """Two spellings of a foreign first name: "Беньямин" and "Биньямин"."""
    return left[:1] == right[:1] and left[-_ENDING:] == right[-_ENDING:]


def _years(doc: Doc) -> set[int]:
    """The years that an article names."""
    return {int(key) for key in doc.keys if len(key) == 4 and key.isdecimal() and int(key) in _YEARS}
