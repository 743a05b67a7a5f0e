"""What a post governs: from its phrase, from the body it names, inherited in the article when that is clear."""

from collections.abc import Iterable, Mapping, Sequence

from rukz_extract.extract.officials.home import Home, is_republic_unit
from rukz_extract.extract.officials.links import Link, second_post
from rukz_extract.extract.officials.origins import may_be_of, speaks_kazakh
from rukz_extract.extract.officials.outcome.appointers import (
    of_embassy,
    of_office_before,
    of_predecessor,
    of_same_office,
    unit_of_appointer,
)
from rukz_extract.extract.officials.outcome.governments import Governments, may_be_regional
from rukz_extract.extract.officials.outcome.guesses import Guesses
from rukz_extract.extract.officials.outcome.local_offices import may_be_of_own_unit, unit_of_office
from rukz_extract.extract.officials.outcome.regional_units import RegionalUnits, is_not_kazakh, is_of_state
from rukz_extract.extract.officials.outcome.republics import is_of_republic, republic_before
from rukz_extract.extract.officials.outcome.same_body import country_of_same_ministry
from rukz_extract.extract.officials.outcome.seats import Seats
from rukz_extract.extract.officials.outcome.senates import is_of_senate, of_one_senate
from rukz_extract.extract.officials.outcome.told_codes import body_country, country_of_municipality, head_country
from rukz_extract.extract.officials.outcome.told_lands import ToldLands
from rukz_extract.extract.officials.outcome.ways import (
    charged_by_minutes,
    gone_to,
    issuing_unit,
    of_colleague,
    sent_by,
    spoken_for,
)
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, CUSTOMS, is_central, is_regional, role
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.entry import KAZAKHSTAN, RUSSIA
from rukz_extract.gazetteer.posts import word_group

_OF_THE_COUNTRY = frozenset({"member", "senator", "speaker", "envoy"})
_IN_A_LIFE = "post_in_a_life"
_CAPITAL, _AKIMAT_UNIT = "RU-MOW", "управление"
"""In Kazakhstan an "управление" is of an akimat, a "департамент" of a ministry too."""
_UNITS_OF = {KAZAKHSTAN: "unit_in_kazakhstan", RUSSIA: "unit_in_russia"}
"""Groups of bodies that are a unit's where the post tells nothing more, by country."""


class Jurisdictions:
    """Answers for the links of one article.

    ``homes`` are the countries that persons are known to serve, of a governor or an aqim the unit.
    """

    def __init__(
        self,
        territories: Territories,
        people: PeopleIndex,
        links: Sequence[Link],
        homes: Mapping[int, str],
        sides: Sides,
    ) -> None:
        self.homes = {person: code[:2] for person, code in homes.items()}
        units = {person: code for person, code in homes.items() if "-" in code}
        self.people = people
        self.sides = sides
        self.territories = territories
        self.home = Home(people.doc, territories)
        self.seats = Seats(people.doc, territories)
        self.lands = ToldLands(people, territories, self.seats, self.homes, links)
        self.governments = Governments(people, self.home, self.homes, links)
        self.links = links
        self.regions = RegionalUnits(people, links, self.lands, self.home, units)
        self.guesses = Guesses(territories, people, self.homes, sides, links)

    def country(self, link: Link) -> str | None:
        """The country of a post without a code: an aqim is of KZ, and so is his deputy."""
        head = next((each.head.country for each in link.phrase.with_inner() if each.head.country), None)
        named = self.people.people[link.person].name
        return head if head and not self.lands.is_international(link) and may_be_of(named, head) else None

    def governs_no_unit(self, link: Link) -> bool:
        """True for posts of international bodies and of states that are gone: they have no code."""
        gone = link.phrase.gone and body_country(link.phrase) is None
        return gone or self.lands.is_international(link)

    def inherited(self, group: Sequence[Link], siblings: Iterable[str], held_inside: str | None) -> str | None:
        """The code of a post that tells none.

        It is the unit whose act gives it or whose guests its holder leads. ``siblings`` are the codes of his other
        posts, ``held_inside`` that of the post inside it ("советник министра"). Then the territories before it decide,
        never between two.
        """
        if beside := self._of_next_in_life(group[0]):
            return beside
        phrase = group[0].phrase
        ways = (
            way(self.people, self.territories, phrase)
            for way in (issuing_unit, charged_by_minutes, of_colleague, sent_by, spoken_for, gone_to)
        )
        given = next(filter(None, ways), None) or unit_of_appointer(self.people, self.links, self._told, group[0])
        return given or self._of_side(group[0]) or self._in_article(group, siblings, held_inside)

    def _of_next_in_life(self, link: Link) -> str | None:
        """The land of the post behind a comma in a life: "начальник отдела, директор департамента Министерства РК"."""
        if link.rule != _IN_A_LIFE or self.people.doc.key_at(link.phrase.last) != ",":
            return None
        beside = (each for each in self.links if each.phrase.first == link.phrase.last + 1)
        return next((self.lands.told(each) for each in beside if each.person == link.person), None)

    def _of_side(self, link: Link) -> str | None:
        """The unit whose side it is, of a post that units have: "от курганской стороны – директор департамента".

        Else the country: "с российской – заместитель директора департамента".
        """
        phrase, office = link.phrase, role(link.phrase)
        if office in CHIEFS or is_of_state(phrase):
            return None
        name = self.people.people[link.person].name
        regional = not office.endswith("minister") or may_be_regional(phrase, name)
        if regional and (unit := self.sides.unit(phrase.first)):
            return unit
        side = self.sides.country(phrase.first) if not is_regional(phrase) and link.person not in self.homes else None
        of_akimat = side == KAZAKHSTAN and phrase.has_noun(_AKIMAT_UNIT)
        return side if side and may_be_of(name, side) and not of_akimat else None

    def _told(self, link: Link) -> str | None:
        """What a link tells, else the country that its holder is known to serve."""
        named = not link.rule.startswith("role_only")
        return self.lands.told(link) or (self.homes.get(link.person) if named else None)

    def _in_article(self, group: Sequence[Link], siblings: Iterable[str], held_inside: str | None) -> str | None:
        phrase = group[0].phrase
        known = self.regions.of_siblings(phrase, siblings)
        # "депутат" of the chair of a regional chamber's committee, "постпред республики" of one who was its minister
        own = group[0].rule.startswith("role_only") or (is_of_republic(phrase) and any(map(is_republic_unit, known)))
        central = is_of_state(phrase) or is_of_senate(phrase)
        if len(known) == 1 and ((phrase.head.role in _OF_THE_COUNTRY and not own) or central):
            known = [known[0][:2]]  # a senator who was an aqim
        if len(known) == 1 and known[0][:2] == KAZAKHSTAN and any(map(is_not_kazakh, phrase.with_inner())):
            known = [KAZAKHSTAN]  # a minister or his adviser who was an aqim
        governed = self.governments.unit(group[0], known, self.lands.told)
        governed = governed or of_same_office(self.links, self.lands.told, group[0])
        governed = governed or of_predecessor(self.links, self.lands.told, group[0])
        governed = governed or of_office_before(self.links, self.lands.told, group[0])
        governed = governed or self._of_own_government(group[0], known)
        if governed is None and known in ([RUSSIA], [KAZAKHSTAN]) and is_regional(phrase):
            # "заместитель губернатора – директор департамента"
            governed = self.regions.of_its_region(group[0], known[0])
        second = second_post(self.people.doc, group[0], self.links)
        if governed is None and known and "-" in known[0] and second is not None:
            return known[0]
        if held := governed or self._of_holder(phrase, known, held_inside):
            return held
        country = self._country_of(group[0]) or (known[0][:2] if known else None)
        if is_of_republic(phrase):
            return republic_before(self.home, self.territories.places, phrase) or self.guesses.dominant()
        return self._by_office(group[0], country)

    def _of_own_government(self, link: Link, known: Sequence[str]) -> str | None:
        """The Russian unit that an article is from, of a minister whom it tells no more of than his office."""
        name = self.people.people[link.person].name
        if known or link.person in self.homes or not may_be_regional(link.phrase, name):
            return None
        before = [each for each in self.links if each.phrase.first < link.phrase.first]
        told = [code for each in before if (code := self.lands.told(each)) and code[:2] == RUSSIA]
        headed = [unit for unit in self.home.headings(link.phrase.first) if unit[:2] == RUSSIA]
        if len(headed) == 1:
            return headed[0]
        own = self.regions.own.of(name) if told[-1:] != [RUSSIA] else None
        if own is None or own[:2] != RUSSIA:
            return None
        russian = [place for place in self.home.places if place.region.country == RUSSIA]
        # "В Курганской области жалуются. «Дорого», – говорит директор департамента" in news of Челябинск
        return self.home.lately(russian, link.phrase.first) or own

    def _by_office(self, link: Link, country: str | None) -> str | None:
        """What the kind of an office tells: a seat in a chamber, a post of regions, one that every region has."""
        phrase = link.phrase
        if phrase.has_noun(CUSTOMS):
            return country or (unit_of_office(self.home, phrase) or "")[:2] or None
        seat = self.seats.seat(phrase)
        if seat is not None and (seat[0] or seat[1]):
            return seat[0] or self.regions.region_before(phrase, country, link.person)
        unit = self.regions.of_its_region(link, country)
        if unit or is_regional(phrase):
            return unit or country_of_municipality(phrase) or (country if phrase.bare and phrase.serves else None)
        if local := self._of_local_office(link, country):
            return local
        if country or any(part.kind == "territory" and not (part.place and part.place.code) for part in phrase.parts):
            return country  # "лидер Югославии": a territory of its own that no gazetteer knows, or without a code
        return self._guessed(link)

    def _of_local_office(self, link: Link, country: str | None) -> str | None:
        """The unit told before "прокурор X", "начальник УМВД X", when the name may be of its country."""
        if is_central(link.phrase):
            return None
        name = self.people.people[link.person].name
        unit = unit_of_office(self.home, link.phrase)
        if unit and unit[:2] == RUSSIA and speaks_kazakh(name) and (own := self.regions.own.of(name)):
            return own  # "прокурор Асем Белова" of a court in Павлодар, behind what was done in Омск
        if unit is None and may_be_of_own_unit(link.phrase):
            unit = self.regions.own.of(name)
        return unit if unit and country in (None, unit[:2]) and may_be_of(name, unit[:2]) else None

    def _guessed(self, link: Link) -> str | None:
        """The country that is guessed, or the unit in it where the post is most likely of one."""
        same = country_of_same_ministry(self.home, link.phrase) if link.person not in self.homes else None
        if code := self.regions.of_staff(link.phrase) or same:
            return code
        found = self._headed(link) or self.guesses.country(link, self.lands.told)
        if found is None and (second := second_post(self.people.doc, link, self.links)) is not None:
            found = self.guesses.country(second, self.lands.told)
        if is_of_senate(link.phrase) and found not in word_group("with_senates"):
            return self._only_senate()
        nouns = {part.noun for part in link.phrase.parts} if not is_central(link.phrase) else set()
        if not nouns.isdisjoint(word_group(_UNITS_OF[RUSSIA])) and (
            near := self.home.in_sentence(link.phrase, self.home.places)
        ):
            return near
        of_unit = found in _UNITS_OF and not nouns.isdisjoint(word_group(_UNITS_OF[found]))
        of_unit = of_unit or (found == RUSSIA and self.governments.is_of_unknown(link))
        unit = self.regions.region_before(link.phrase, found) if of_unit else None
        return unit if unit and unit != _CAPITAL else found

    def _headed(self, link: Link) -> str | None:
        """The country of the heading in a digest: "Ташкент. Первый замминистра водного хозяйства Анна Белова …"."""
        unit = self.home.heading(link.phrase.first) if role(link.phrase).endswith("minister") else None
        if unit is None or link.person in self.homes:
            return None
        return unit[:2] if may_be_of(self.people.people[link.person].name, unit[:2]) else None

    def _only_senate(self) -> str | None:
        """Kazakhstan where it is the only state with a senate that the article names: Russia has none.

        Where it names none, the only one that a post is of: "президенту Дональду Трампу … глава сенатского комитета X".
        """
        states = {place.region.country for place in self.territories.places} & word_group("with_senates")
        if not states:
            told = {code[:2] for link in self.links if (code := self.lands.told(link))} & word_group("with_senates")
            return told.pop() if len(told) == 1 else None
        return KAZAKHSTAN if states == {KAZAKHSTAN} else None

    def _of_holder(self, phrase: PostPhrase, known: Sequence[str], held_inside: str | None) -> str | None:
        """What the holder's other posts tell, or the post inside this one."""
        if len(known) == 1 and (held_inside is None or _are_other_units(known[0], held_inside)):
            return known[0]
        return self.regions.of_inner(phrase, held_inside) if held_inside else None

    def _country_of(self, link: Link) -> str | None:
        """The country that the head or the body of a phrase alone has."""
        country = head_country(link.phrase)
        name = self.people.people[link.person].name
        mine = country if country and may_be_of(name, country) else None
        return (
            mine
            or (None if self.lands.is_namesake(link) else body_country(link.phrase))
            or of_one_senate(link, self.links, self.lands.told)
            or of_embassy(self.links, self.lands.told, link)
            or country_of_municipality(link.phrase)
            or self._of_customs(link.phrase)
        )

    def _of_customs(self, phrase: PostPhrase) -> str | None:
        """Russia of "начальник поста Троицкой таможни", where it is named: in Kazakhstan customs have posts alone."""
        named = any(place.region.country == RUSSIA for place in self.territories.places)
        return RUSSIA if named and phrase.has_noun(CUSTOMS) else None


def _are_other_units(code: str, held: str) -> bool:
    """True for two units: of "заместитель губернатора – министр области" the second tells whose governor is meant."""
    return "-" in code and "-" in held and code != held
