"""Which region of Russia an untold minister, premier or head of a committee is of, by the others of its government."""

from collections.abc import Callable, Mapping, Sequence

from rukz_extract.extract.officials.home import Home
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.origins import is_only_of_states, may_be_of, only_fitting
from rukz_extract.extract.officials.outcome.told_codes import body_country
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import points_at_land, role
from rukz_extract.gazetteer.entry import KAZAKHSTAN, RUSSIA
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.records import PersonName

_ABROAD = frozenset({"envoy", "member", "senator"})
"""Roles of a federation's people that news of a region have too: "был консулом России в Уральске"."""
_GOVERNING = frozenset({"minister", "head_of_government", "deputy:head_of_government"})
"""Roles of a government, of a state or of a region; "замминистра" alone is mostly of the federation."""
_AND_DEPUTIES = _GOVERNING | {"deputy:minister"}
_UNTOLD = frozenset({"head_of_government", "deputy:head_of_government", "speaker", "deputy:speaker"})
"""Roles that regions have too, under the same words."""
_CAPITALS = frozenset({"RU-MOW", "RU-SPE"})
"""Units without ministers of their own that those of the federation are seen in."""
_FEWEST = 2
"""Holders that tell the region whose government an article is about."""


class Governments:
    """Answers for the governments of Russian regions in one article; ``homes`` as in ``Jurisdictions``."""

    def __init__(self, people: PeopleIndex, home: Home, homes: Mapping[int, str], links: Sequence[Link]) -> None:
        self.people = people
        self.home = home
        self.homes = homes
        self.links = links

    def unit(self, link: Link, known: Sequence[str], told: Callable[[Link], str | None]) -> str | None:
        """The unit of the others in its holder's government, else the only one told near by.

        Not of holders who are known to serve elsewhere; ``known`` are the codes of their other posts.
        """
        name = self.people.people[link.person].name
        if known not in ([], [RUSSIA]) or link.person in self.homes or not may_be_regional(link.phrase, name):
            return None
        if fellow := self._of_fellows(link, told):
            return fellow
        near = self.home.alone(link.phrase, RUSSIA) if role(link.phrase) in _GOVERNING else None
        return near if near not in _CAPITALS else None  # a dateline of Moscow tells of the federation's

    def is_of_unknown(self, link: Link) -> bool:
        """True for a vice-premier or speaker of Russia whom no register has: those of the federation are in it.

        Not where the article speaks of Russia as such.
        """
        unknown = link.person not in self.homes and role(link.phrase) in _UNTOLD and link.phrase.bare
        return unknown and not any(place.code == RUSSIA for place in self.home.territories.places)

    def _of_fellows(self, link: Link, told: Callable[[Link], str | None]) -> str | None:
        """The only region of Russia that the posts of an article tell, when two of their holders do.

        As of "министр спорта Анна Белова" in the news of a regional government; those who serve the federation beside
        her leave it open.
        """
        codes = [(each, code) for each in self.links if (code := told(each)) and code[:2] == RUSSIA]
        federal = any(code == RUSSIA and role(each.phrase) not in _ABROAD for each, code in codes)
        if federal and not _heads_committee(link.phrase):
            return None
        units = {code for _, code in codes if code != RUSSIA}
        holders = {each.person for each, code in codes if code in units and each.person != link.person}
        return units.pop() if len(units) == 1 and len(holders) >= _FEWEST else None


def may_be_regional(phrase: PostPhrase, name: PersonName) -> bool:
    """True for ministers, premiers and heads of committees whom neither their words nor their names put elsewhere."""
    if points_at_land(phrase) or not (role(phrase) in _AND_DEPUTIES or _heads_committee(phrase)):
        return False  # "министр спорта области": the one told near by
    kazakh = only_fitting(name, (KAZAKHSTAN, RUSSIA)) == KAZAKHSTAN
    return may_be_of(name, RUSSIA) and not kazakh and not is_only_of_states(phrase) and body_country(phrase) is None


def _heads_committee(phrase: PostPhrase) -> bool:
    """True for "председатель комитета по туризму", "руководитель агентства по делам молодежи" and their deputies."""
    while phrase.inner is not None:
        phrase = phrase.inner
    bodies = [part.noun for part in phrase.parts if part.kind == "body"]
    whole = len(bodies) == 1 and bodies[0] in word_group("of_government") and phrase.organization is None
    return whole and phrase.has("area") and phrase.head.role in ("head", "chair")
