"""Posts told once for two units: "губернатор Самарской области X, Саратовской – Y", "акимом Зерендинского – Y"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import BUT, LISTING
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.marks import LONG_DASHES


class ElidedPosts:
    """Finds who holds, in another unit, the post that the sentence has just told."""

    def __init__(self, people: PeopleIndex, territories: Territories, links: Sequence[Link]) -> None:
        self.people = people
        self.territories = territories
        self.doc = people.doc
        self._held = {link.person for link in links}
        self._links = sorted(links, key=lambda link: link.phrase.first)

    def links(self) -> Iterator[Link]:
        """The link of each name behind a unit and a dash, by the post of the unit told before it."""
        for number, place in enumerate(self.territories.places):
            name = self._named(place)
            told = self._told_before(number) if name is not None else None
            if name is not None and told is not None and self._goes_on(told, place):
                link = Link(_of_unit(told.phrase, place), name.person, "post_elided", told.status)
                self._links.append(link)
                yield link

    def _told_before(self, number: int) -> Link | None:
        """The link of the last post before a unit that belongs to another one."""
        for place in reversed(self.territories.places[:number]):
            at_place = (link for link in self._links if place in link.phrase.places())
            if told := next((link for link in at_place if not link.phrase.plural), None):
                return told
        return None

    def _named(self, place: Place) -> Naming | None:
        """The name behind a unit and mostly a dash, of somebody without a post of his own."""
        sign = self._over_noun(place.last)
        if not place.first:
            return None
        dashed = self.doc.key_at(sign) in LONG_DASHES
        before, name = self.doc.keys[place.first - 1], self.people.starting.get(sign + dashed)
        if name is None or not (before in LISTING or before == BUT):
            return None
        return name if name.person not in self._held and self.people.may_be_subject(name) else None

    def _over_noun(self, token: int) -> int:
        """Over the noun of a unit that its own mention leaves out."""
        return token + (self.doc.key_at(token) in lexicon().territory_nouns)

    def _goes_on(self, told: Link, place: Place) -> bool:
        """True in the sentence of a post, for another unit of the same level."""
        before = told.phrase.places()[0]
        same = before.region.level == place.region.level and before.region is not place.region
        return same and self.people.sentence(told.phrase.first) == self.people.sentence(place.first)


def _of_unit(post: PostPhrase, place: Place) -> PostPhrase:
    """The post as that of another unit; its mention is the unit."""
    parts = tuple(
        part._replace(first=place.first, last=place.last, place=place) if part.kind == "territory" else part
        for part in post.parts
        if part.kind != "territory_noun"
    )
    return replace(post, first=place.first, last=place.last, parts=parts)
