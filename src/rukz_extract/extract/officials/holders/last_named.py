"""Who of some persons was spoken of last before a token: by name, or by a post that tells its territory."""

from bisect import bisect_left, insort
from collections.abc import Collection, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.quotations import quotation_before
from rukz_extract.extract.officials.roles import codes


class LastNamed:
    """The places where the persons of an article are spoken of, and whether as the subject of a sentence."""

    def __init__(self, people: PeopleIndex) -> None:
        self.people = people
        self._places: dict[int, list[int]] = {}
        self._subjects: set[int] = set()
        for mention in people.mentions:
            self._places.setdefault(mention.person, []).append(mention.first)
        self._names = {person: list(places) for person, places in self._places.items()}

    def named(self, person: int) -> list[int]:
        """Where a person is named, in text order."""
        return self._names[person]

    def refer(self, person: int, phrase: PostPhrase) -> None:
        """Takes in a post that stands for a name ("российский лидер"); one without a territory may be a guess."""
        if codes(phrase) and phrase.within is None:
            insort(self._places[person], phrase.first)
            if "ns" in phrase.cases:
                self._subjects.add(phrase.first)

    def last(self, persons: Collection[int], phrase: PostPhrase) -> int | None:
        """Of the persons named before a post the last; of a subject, that of the sentence in which he was named."""
        found = {place: person for person in persons if (place := self._before(person, phrase.first)) is not None}
        found = self._outside_quotation(found, phrase) or found
        if not found:
            return None
        latest = max(found)
        begin, end = self.people.sentence(latest)
        if "ns" in phrase.cases and end <= phrase.first and not self._is_subject(latest):
            return found[max((place for place in found if place >= begin and self._is_subject(place)), default=latest)]
        return found[latest]

    def _outside_quotation(self, found: dict[int, int], phrase: PostPhrase) -> dict[int, int]:
        """Who is not named in the words that a post's holder speaks: "«Белов прав», — сказал глава государства"."""
        told = quotation_before(self.people.doc, phrase.first) if len(found) > 1 and "ns" in phrase.cases else None
        if told is None:
            return found
        named = {mention.person for mention in self.people.between(*told)}
        return {place: person for place, person in found.items() if person not in named}

    def is_tied(self, persons: Collection[int], phrase: PostPhrase) -> bool:
        """True when the sentence that names the last of some persons has two of them as its subjects."""
        places = [place for person in persons if (place := self._before(person, phrase.first)) is not None]
        if "ns" not in phrase.cases or len(places) < 2:
            return False
        begin, end = self.people.sentence(max(places))
        return end <= phrase.first and sum(self._is_subject(place) for place in places if place >= begin) > 1

    def in_one_list(self, phrase: PostPhrase, links: Sequence[Link]) -> bool:
        """True when those named last are holders of one plural post: "губернаторы X и Y прибыли. Глава региона …"."""
        listed = [link for link in links if link.phrase.plural and link.phrase.last <= phrase.first]
        if not listed:
            return False
        row = listed[-1].phrase
        people = {link.person for link in listed if link.phrase is row}
        mentioned = [last for person in people for last in self.named(person) if row.last <= last < phrase.first]
        others = {link.person for link in links} - people
        latest = max(mentioned, default=0)
        later = any(latest < last < phrase.first for person in others for last in self.named(person))
        return len(people) > 1 and len(mentioned) == len(people) and not later

    def _before(self, person: int, token: int) -> int | None:
        places = self._places[person]
        number = bisect_left(places, token)
        return places[number - 1] if number else None

    def _is_subject(self, place: int) -> bool:
        mention = self.people.starting.get(place)
        return place in self._subjects if mention is None else self.people.tagged_case(mention) == "n"
