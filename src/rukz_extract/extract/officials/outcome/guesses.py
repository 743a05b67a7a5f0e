"""The country of a post that tells none: that of a neighbour, of the sides of talks, of the article."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.origins import may_be_of, only_abroad, only_fitting, only_ministry, speaks_russian
from rukz_extract.extract.officials.outcome.parties import party_country
from rukz_extract.extract.officials.outcome.senates import is_of_senate
from rukz_extract.extract.officials.outcome.told_codes import states_told
from rukz_extract.extract.officials.outcome.ways import visited
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import BEFRIENDED, PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.extract.officials.words import LISTING
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.entry import HOME
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.records import PersonName

_NO_PREMIERS = frozenset({"US", "BR", "MX", "AR"})
_BESIDE = "post_before_name"
_CHIEF = "head_of_state"
"""Whom the register knows, so that no neighbour is guessed."""
_LAND = "страна"
_DOMINANT = 0.6
"""Share of an article's territory mentions that makes one country its own."""
_FEWEST = 3


class Guesses:
    """Guesses countries for the links of one article.

    ``homes`` are the countries that persons are known to serve. What a link itself tells is asked of whoever asks for a
    guess: kept here, it would make a cycle that holds an article until the collector comes.
    """

    def __init__(
        self,
        territories: Territories,
        people: PeopleIndex,
        homes: Mapping[int, str],
        sides: Sides,
        links: Sequence[Link],
    ) -> None:
        self.territories = territories
        self.people = people
        self.links = links
        self.homes = homes
        self.sides = sides
        self.countries = sorted({place.region.country for place in territories.places if place.region.country})

    def country(self, link: Link, told: Callable[[Link], str | None]) -> str | None:
        """The country of the article or of a neighbour, where it fits the name and the post."""
        phrase = link.phrase
        if phrase.bare and phrase.head.lemma in word_group("of_unions"):
            return None  # a "генсек" is of no country
        if party := party_country(self.people, phrase):
            return party
        if states := states_told(phrase):
            return self._one_of(states, phrase.first)
        if whose := self._of_antecedent(phrase):
            return whose
        if phrase.of_states:
            return self.homes.get(link.person) or self._one_of_states(link)
        found = self._likeliest(link, told)
        return found if found and self._may_govern(link, found) else None

    def _likeliest(self, link: Link, told: Callable[[Link], str | None]) -> str | None:
        """The country of the holder, of the side that speaks, of the name, of a neighbour, of the land told before."""
        phrase, name = link.phrase, self.people.people[link.person].name
        found = self.homes.get(link.person) or self.sides.country(phrase.first) or only_ministry(phrase, self.countries)
        states = self._states(phrase)
        found = found or only_fitting(name, states) or self._abroad(phrase, name) or self._only_left(name)
        found = found or self._of_bank(phrase)
        by_land = found is None and link.rule == _BESIDE and role(phrase) != _CHIEF
        found = found or (self._of_the_land(phrase) if by_land else None)
        return found or self._of_guest(phrase) or self._country_of_neighbour(phrase, told) or self._country_near(told)

    @cached_property
    def _befriended(self) -> Mapping[int, set[str | None]]:
        """The countries that each person is a friend of by his post: "глава группы дружбы с Казахстаном"."""
        found: dict[int, set[str | None]] = defaultdict(set)
        for link in self.links:
            for part in link.phrase.parts:
                if part.noun == BEFRIENDED:
                    places = self.territories.within(part.first, part.last)
                    found[link.person] |= {place.region.country for place in places}
        return found

    def _of_bank(self, phrase: PostPhrase) -> str | None:
        """The only country of an article that has a "Нацбанк": beside it that of Russia is the "ЦБ"."""
        if phrase.organization not in word_group("own_banks"):
            return None
        having = [country for country in self.countries if country in word_group("national_banks")]
        return having[0] if len(having) == 1 else None

    def _only_left(self, name: PersonName) -> str | None:
        """The only country of an article that a Russian name may be of: "США и Россия спорят. Сенатор Морозов"."""
        fitting = [country for country in self.countries if may_be_of(name, country)] if speaks_russian(name) else []
        return fitting[0] if len(fitting) == 1 else None

    def _abroad(self, phrase: PostPhrase, name: PersonName) -> str | None:
        """The only country of a foreign name."""
        return only_abroad(name, self._states(phrase), unlisted=_is_senatorial(phrase))

    def _states(self, phrase: PostPhrase) -> Sequence[str]:
        """The countries of the article; of a senator those that have a senate."""
        senates = word_group("with_senates") if _is_senatorial(phrase) else None
        return [code for code in self.countries if senates is None or code in senates]

    def _of_guest(self, phrase: PostPhrase) -> str | None:
        """Russia of "консул в Уральске", Kazakhstan of "консул в Омске": the other of the two, where it is named."""
        hosts = {part.place.region.country for part in phrase.parts if part.kind == "host" and part.place}
        guests = HOME - hosts if hosts and hosts <= HOME else frozenset()
        return next((country for country in guests if country in self.countries), None)

    def _may_govern(self, link: Link, country: str) -> bool:
        """False for the host of an envoy or a guest ("послом в России"), a premier of the USA, another land's name.

        So for a land that one is a friend of.
        """
        phrase = link.phrase
        hosts = {part.place.region.country for part in phrase.parts if part.kind == "host" and part.place}
        hosts |= self._befriended.get(link.person, set())
        if country in hosts or country in visited(self.people, self.territories, phrase):
            return False
        without_premier = role(phrase) == "head_of_government" and country in _NO_PREMIERS
        return may_be_of(self.people.people[link.person].name, country) and not without_premier

    def _of_antecedent(self, phrase: PostPhrase) -> str | None:
        """As in "Киргизию, чей посол в России X": the state before the comma."""
        keys, comma = self.people.doc.keys, phrase.first - 2
        if comma < 0 or keys[comma] != "," or keys[comma + 1] not in word_group("whose"):
            return None
        return next((p.region.country for p in self.territories.within(comma - 3, comma) if p.last == comma), None)

    def _of_the_land(self, phrase: PostPhrase) -> str | None:
        """As in "Газ ищет и Сирия. Министр нефти страны X": the only state told in its sentence or the one before."""
        if not any(each.has_noun(_LAND) for each in phrase.with_inner()):
            return None
        begin, _ = self.people.sentence(phrase.first)
        previous = self.people.previous(begin)
        for first, last in ((begin, phrase.first), (previous, begin)):
            near = {place.region.country for place in self.territories.within(first, last)} - {None}
            if near:
                return near.pop() if len(near) == 1 else None
        return None

    def _one_of_states(self, link: Link) -> str | None:
        """Of "министры двух стран X и Y" the one whose name speaks for a country, and the other of the other."""
        name = self.people.people[link.person].name
        names = (self.people.people[other.person].name for other in self.links if other.phrase is link.phrase)
        told = {only_fitting(each, self.countries) for each in names} - {None}
        rest = [country for country in self.countries if country not in told]
        other = rest[0] if told and len(rest) == 1 and may_be_of(name, rest[0]) else None
        return only_fitting(name, self.countries) or other

    def _country_of_neighbour(self, phrase: PostPhrase, told: Callable[[Link], str | None]) -> str | None:
        """The country of a holder named in one breath: "министр КНР Ван И и вице-премьер Дин Сюэсян"."""
        beside = self.people.ending.get(phrase.first - 1)
        if beside is None or self.people.doc.keys[phrase.first - 1] not in LISTING:
            return None
        near = [link for link in self.links if link.person == beside.person and link.phrase.last <= beside.first]
        code = told(near[-1]) if near else None
        return code[:2] if code else None

    def _one_of(self, states: Collection[str], token: int) -> str | None:
        """As in "министр обороны королевства": the kingdom named last before it, or the only one of the article."""
        named = [place.code for place in self.territories.places if place.code in states and place.first < token]
        around = [country for country in self.countries if country in states]
        return named[-1] if named else around[0] if len(around) == 1 else None

    def _country_near(self, told: Callable[[Link], str | None]) -> str | None:
        """The only country of the article or of its posts, else the one most of its territories lie in.

        One post alone tells less than the territories: a minister of a neighbour in an article on Zimbabwe.
        """
        if len(self.countries) == 1:
            return self.countries[0]
        governed = [code[:2] for link in self.links if (code := told(link))]
        if len(set(governed)) == 1:
            return (self.dominant() if len(governed) == 1 else None) or governed[0]
        homes = set(self.homes.values()) or self._of_bodies()
        return homes.pop() if len(homes) == 1 and not self.countries else self.dominant()

    def _of_bodies(self) -> set[str]:
        """The countries of the bodies that an article without a territory names: "Мажилис одобрил поправки"."""
        if self.countries:
            return set()
        keys, forms, nouns = self.people.doc.by_key, lexicon().body_forms, lexicon().body_nouns
        named = [lexicon().short_bodies.get(key) for key in keys]
        named += [nouns[form.lemma] for key in keys if (form := forms.get(key)) is not None]
        return {body.country for body in named if body is not None and body.country and body.sector == "public"}

    def dominant(self) -> str | None:
        """The country that most of the article's territories lie in."""
        counts = Counter(place.region.country for place in self.territories.places if place.region.country)
        if not counts:
            return None
        country, most = counts.most_common(1)[0]
        return country if most >= _FEWEST and most >= _DOMINANT * counts.total() else None


def _is_senatorial(phrase: PostPhrase) -> bool:
    """True for a senator and for a post of a senate: only some states have one."""
    return phrase.head.role == "senator" or is_of_senate(phrase)
