"""The unit of a post of regions: told by its holder, by the sentence, by the units of the article before it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from rukz_extract.extract.officials.home import Home
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.origins import is_of_a_region, only_fitting
from rukz_extract.extract.officials.outcome.own_units import OwnUnits
from rukz_extract.extract.officials.outcome.same_body import only_unit_of_bodies
from rukz_extract.extract.officials.outcome.told_lands import ToldLands
from rukz_extract.extract.officials.outcome.ways import destination
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import (
    HEADS_OF_UNITS,
    LOCAL,
    capital,
    is_regional,
    level_of_noun,
    points_at_land,
    role,
)
from rukz_extract.extract.officials.words import BY
from rukz_extract.extract.territories import Place
from rukz_extract.gazetteer.entry import KAZAKHSTAN, RUSSIA
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.records import Level

_STAFF = "аппарат"


class RegionalUnits:
    """Answers for the posts of one article that a unit has.

    ``units`` are those that persons are known to head; a place that somebody is only sent to is no candidate.
    """

    def __init__(
        self, people: PeopleIndex, links: Sequence[Link], lands: ToldLands, home: Home, units: Mapping[int, str]
    ) -> None:
        self.people = people
        self.links = links
        self.lands = lands
        self.home = home
        self.units = units
        parts = (part for link in links for part in link.phrase.parts if part.kind == "host" and part.place)
        keys = people.doc.keys
        self._hosts = {part.place.first for part in parts if part.place and keys[part.first] != BY}
        """Tokens of places that somebody is only sent to: "консул Казахстана в Екатеринбурге", not "УМВД по Туве"."""

    @cached_property
    def own(self) -> OwnUnits:
        """The units that the article is from."""
        return OwnUnits(self.home, filter(None, map(self.lands.told, self.links)))

    def of_its_region(self, link: Link, country: str | None) -> str | None:
        """The unit of a post of regions, and of a minister whom only they have."""
        phrase = link.phrase
        if unit := capital(phrase, country or phrase.head.country):
            return unit  # "аким столицы"
        if link.chief is not None and link.chief.bare and role(link.chief) in LOCAL:
            return self.region_before(link.chief, link.chief.head.country)  # "подчеркнул аким. Его заместитель X"
        if not is_regional(phrase):
            return self.region_before(phrase, RUSSIA) if is_of_a_region(phrase) else None
        unit = destination(self.people, self.home.territories, phrase) or self._known_unit(link, country)
        unit = unit or self._of_same_district(phrase)
        return unit or self.region_before(phrase, country or self._only_home(link), link.person)

    def _of_same_district(self, phrase: PostPhrase) -> str | None:
        """The unit of "прежний аким района" after "Акимом Аягозского района области Абай избран X"."""
        nouns = {part.noun for part in phrase.parts if part.kind == "territory_noun"}
        if not any(noun and level_of_noun(noun) == Level.DISTRICT for noun in nouns):
            return None
        before = (link for link in reversed(self.links) if link.phrase.first < phrase.first)
        same = (link for link in before if link.phrase.head is phrase.head)
        told = (x for x in same if any(place.region.level == Level.DISTRICT for place in x.phrase.places()))
        last = max(told, key=lambda link: link.phrase.first, default=None)
        return self.lands.told(last) if last is not None else None

    def of_siblings(self, phrase: PostPhrase, siblings: Iterable[str]) -> list[str]:
        """Codes of its holder's other posts, unless its own words point at the only region of its sentence.

        As in "заместителя председателя правительства региона" behind "из Алтайского края".
        """
        known = list(dict.fromkeys(siblings))
        if known and points_at_land(phrase) and is_regional(phrase):
            near = self.home.in_sentence(phrase, self._fitting(phrase, None))
            known = [near] if near else known
        return known

    def of_inner(self, phrase: PostPhrase, held: str) -> str:
        """What the post inside governs, unless the sentence names a region that it is of.

        As in "в Алматинской области цех готов, сообщил заместитель акима области" after the aqim of another. The one
        before tells too, unless the aqim stands there himself.
        """
        if phrase.inner is None or not (phrase.inner.has("territory_noun") and is_regional(phrase.inner)):
            return held
        begin = self.people.previous(phrase.first)
        near = any(begin <= link.phrase.first < phrase.first and self.lands.told(link) == held for link in self.links)
        fitting = self._fitting(phrase, held[:2])
        before = None if near else self.home.lately(fitting, phrase.first)
        return self.home.in_sentence(phrase, fitting) or before or held

    def of_staff(self, phrase: PostPhrase) -> str | None:
        """The unit of the local head named last before "руководитель аппарата", in its sentence or the one before."""
        if [part.noun for part in phrase.parts] != [_STAFF]:
            return None
        begin = self.people.previous(phrase.first)
        near = (link for link in self.links if begin <= link.phrase.first < phrase.first)
        codes_told = [self.lands.told(link) for link in near if role(link.phrase) in LOCAL]
        return codes_told[-1] if codes_told else None

    def region_before(self, phrase: PostPhrase, country: str | None, person: int | None = None) -> str | None:
        """The unit of the article that a regional post is of; its holder's name may tell of which country."""
        heads = [
            link for link in self.links if link.phrase.first < phrase.first and role(link.phrase) in HEADS_OF_UNITS
        ]
        headed = [code for link in heads if (code := self.lands.told(link))]
        own = self.own.of(self.people.people[person].name) if person is not None else None
        near = self.home.region(phrase, self._fitting(phrase, country), headed, own)
        told = None if near or self.home.places else self._of_bodies
        return told if told and country in (None, told[:2]) else near

    @cached_property
    def _of_bodies(self) -> str | None:
        return only_unit_of_bodies(self.home)

    def _only_home(self, link: Link) -> str | None:
        """Kazakhstan for a name that is of no other country, where the article has a unit of it."""
        at_home = any(place.region.country == KAZAKHSTAN for place in self.home.places)
        name = self.people.people[link.person].name
        return only_fitting(name, (KAZAKHSTAN, RUSSIA)) if at_home else None

    def _known_unit(self, link: Link, country: str | None) -> str | None:
        """The unit that one is known to head, for a head of a region that is told without it."""
        unit = self.units.get(link.person)
        return unit if unit and role(link.phrase) in HEADS_OF_UNITS and country in (None, unit[:2]) else None

    def _fitting(self, phrase: PostPhrase, country: str | None) -> list[Place]:
        """The places in units that a phrase may be of."""
        return [
            place
            for place in self.home.places
            if (country is None or place.region.country == country)
            and place.first not in self._hosts
            and not (place.region.country == KAZAKHSTAN and is_not_kazakh(phrase))
        ]


def is_not_kazakh(phrase: PostPhrase) -> bool:
    """True for posts that regions of Kazakhstan have not: governors, regional ministers and governments.

    "глава Соль-Илецкого округа" beside Kazakh regions is Russian: heads of regions are aqims there.
    """
    government = any(part.noun in word_group("regional_body") for part in phrase.parts)
    elsewhere = any(each.head.lemma in word_group("not_in_kazakhstan") for each in phrase.with_inner())
    office = phrase.has("organization")  # "глава ДГД"
    office = office or any(part.noun in word_group("offices") for part in phrase.parts)  # "глава департамента"
    office = office or any(part.body and part.body.country == KAZAKHSTAN for part in phrase.parts)  # "… акимата"
    return government or role(phrase).endswith("minister") or (elsewhere and not office)


def is_of_state(phrase: PostPhrase) -> bool:
    """True for posts that no region has: "замгенпрокурора", "советник генерального прокурора"."""
    return any(each.title.startswith(tuple(word_group("of_states"))) for each in phrase.with_inner())
