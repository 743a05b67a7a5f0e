"""What the words of a post tell of its territory, and where they mislead: namesakes, brackets, local chambers."""

from collections.abc import Mapping, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.origins import may_be_of
from rukz_extract.extract.officials.outcome.local_offices import is_local_office
from rukz_extract.extract.officials.outcome.seats import Seats
from rukz_extract.extract.officials.outcome.told_codes import body_country, district_of, told
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, LOCAL, codes, role
from rukz_extract.extract.people.spelling import is_kazakh
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.posts import word_group, word_starts

_OF_A_LAND = frozenset({"member", "senator", "speaker", "envoy", "minister"}) | LOCAL
"""Roles whose land may stand in brackets behind the name; of others it is where somebody comes from."""


class ToldLands:
    """Answers for the links of one article; ``homes`` are the countries that persons are known to serve."""

    def __init__(
        self,
        people: PeopleIndex,
        territories: Territories,
        seats: Seats,
        homes: Mapping[int, str],
        links: Sequence[Link],
    ) -> None:
        self.people = people
        self.territories = territories
        self.seats = seats
        self.homes = homes
        self.links = links
        self._told: dict[int, tuple[Link, str | None]] = {}

    def told(self, link: Link) -> str | None:
        """The code that the phrase or its body tells; None when neither does. Long articles ask again and again."""
        known = self._told.get(id(link))
        if known is None:
            known = self._told[id(link)] = link, self._tell(link)
        return known[1]

    def _tell(self, link: Link) -> str | None:
        if (country := district_of(link.phrase)) is not None:
            return country  # "полпред президента в УФО": a federal district has no code
        found = self._of_another_state(link) or self._in_brackets(link) or told(link.phrase, link.place)
        by_head = found == link.phrase.head.country and not self._may_be_told_by_head(link)
        other = by_head or self.is_namesake(link) or self._is_of_local_chamber(link.phrase)
        other = other or (found is not None and len(found) == 2 and is_local_office(link.phrase))
        return link.code if found is None or other else found

    def _is_of_local_chamber(self, phrase: PostPhrase) -> bool:
        """True for "председатель думы" after "Екатеринбургской городской думы": not of the State Duma."""
        if phrase.has("organization", "territory", "inner") or not phrase.has("body") or codes(phrase):
            return False
        seat = self.seats.seat(phrase) if body_country(phrase) else None
        return seat is not None and ("-" in (seat[0] or "") or seat[1])

    def _of_another_state(self, link: Link) -> str | None:
        """The state of the second of "президентов США X и Y", who heads another one than is told."""
        home = self.homes.get(link.person)
        shared = link.place is None and link.rule == "plural_post_before_names" and role(link.phrase) in CHIEFS
        mine = codes(link.phrase) if home and shared else []
        others = (
            {self.homes.get(other.person) for other in self.links if other.phrase is link.phrase} if mine else set()
        )
        return home if len(mine) == 1 and home != mine[0] in others else None

    def is_namesake(self, link: Link) -> bool:
        """True for "глава Минобрнауки Карлис Шадурскис": a ministry of that name in another country.

        A fund or agency too, when the name is in Kazakh letters.
        """
        body, name = link.phrase.body, self.people.people[link.person].name
        if body is None or body.country is None or codes(link.phrase, link.place):
            return False
        return (body.area is not None or is_kazakh(name.full.lower())) and not may_be_of(name, body.country)

    def _in_brackets(self, link: Link) -> str | None:
        """The territory in brackets behind a post that tells none, or behind the name.

        As in "глава АО «Фонд развития» (РК) Асет Белов", "сенатор Анна Белова (Омская область)".
        """
        phrase, keys = link.phrase, self.people.doc.keys
        if codes(phrase):
            return None
        name = self.people.starting.get(phrase.last)
        own = name is not None and name.person == link.person and role(phrase) in _OF_A_LAND
        ends = [phrase.last, name.last] if name is not None and own else [phrase.last]
        places = (self.territories.starting_at(end + 1) for end in ends if keys[end : end + 1] == ["("])
        return next((place.code for place in places if place and keys[place.last : place.last + 1] == [")"]), None)

    def _may_be_told_by_head(self, link: Link) -> bool:
        """False for "госсекретарь Серик Досымов" without a country: no American; nor for one of a union of states."""
        phrase = link.phrase
        if codes(phrase, link.place) or body_country(phrase):
            return True
        name = self.people.people[link.person].name
        return not self.is_international(link) and may_be_of(name, phrase.head.country or "")

    def _is_of_union(self, phrase: PostPhrase) -> bool:
        """True for "глава европейской дипломатии"; a "министр европейской интеграции" is one of a state."""
        keys = (self.people.doc.keys[part.first] for part in phrase.parts if part.kind == "area")
        return any(key.startswith(word_starts("union_adjectives")) for key in keys)

    def is_international(self, link: Link) -> bool:
        """True for posts of international bodies: they govern no territory."""
        phrase = link.phrase
        while phrase.inner is not None:
            phrase = phrase.inner  # "представитель генсека ООН", not "представитель президента по делам СНГ"
        union = any(part.noun in word_group("unions") for part in phrase.parts)  # "генсек альянса"
        if phrase.head.lemma in word_group("heads_of_diplomacy") and self._is_of_union(phrase):
            return True
        return (
            "international" in phrase.head.takes
            or (phrase.body is not None and phrase.body.sector == "international")
            or (union and phrase.head.lemma in word_group("of_unions"))
        )
