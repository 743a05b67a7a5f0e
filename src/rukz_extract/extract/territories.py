"""Where the regions of an article stand: what zones and officials ask about territories."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rukz_extract.language.doc import Doc
from rukz_extract.records import Region


@dataclass(slots=True, eq=False)  # compared by identity: a region holds lists
class Place:
    """One mention of a region in tokens, ``last`` exclusive."""

    region: Region
    first: int
    last: int

    @property
    def code(self) -> str | None:
        """ISO code of the territory, or of the first-level unit it lies in, or of its country."""
        return self.region.code or self.region.subdivision or self.region.country


class Territories:
    """The region mentions of one article, by token."""

    def __init__(self, doc: Doc, regions: Sequence[Region]) -> None:
        self.regions = regions
        self.places = sorted(_places(doc, regions), key=lambda place: place.first)
        self._at = {token: place for place in self.places for token in range(place.first, place.last)}

    def at(self, token: int) -> Place | None:
        """The mention that covers a token."""
        return self._at.get(token)

    def starting_at(self, token: int) -> Place | None:
        """The mention that begins with a token."""
        place = self._at.get(token)
        return place if place and place.first == token else None

    def within(self, first: int, last: int) -> list[Place]:
        """The mentions that lie inside a token range, in text order."""
        found = dict.fromkeys(self._at[token] for token in range(first, last) if token in self._at)
        return [place for place in found if place.first >= first and place.last <= last]


def _places(doc: Doc, regions: Iterable[Region]) -> Iterator[Place]:
    for region in regions:
        for mention in region.mentions:
            first = doc.token_at(mention.start)
            yield Place(region, first, doc.token_at(mention.end - 1) + 1)
