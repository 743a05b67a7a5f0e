"""A named zone where it stands, and what an article holds of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.naming.names import Name
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW
from rukz_extract.gazetteer.zone_register import RegisterEntry
from rukz_extract.records import ZoneKind, ZoneProfile


class Sighting(NamedTuple):
    """A named zone at some tokens: the mention ``first`` to ``last``, and what its words say.

    ``phrase`` is None for a name without type words; ``place`` is a town inside the name (технополис «Москва»).
    """

    first: int
    last: int
    kind: ZoneKind
    profile: ZoneProfile | None
    rule: str
    name: Name
    phrase: TypePhrase | None = None
    entry: RegisterEntry | None = None
    place: Place | None = None

    @property
    def head(self) -> str:
        """The head noun of the type words, empty for none."""
        return self.phrase.head if self.phrase else ""

    @property
    def region(self) -> str | None:
        """Code of the first-level unit where the register puts a zone of this name."""
        return self.entry.region if self.entry else None


@dataclass(slots=True, eq=False)
class Found:
    """What the article holds: named zones, phrases without a name, and tokens that are no names of zones.

    These belong to companies or are short forms of a type that the article gives itself.
    """

    named: list[Sighting] = field(default_factory=list)
    unnamed: list[TypePhrase] = field(default_factory=list)
    barred: set[int] = field(default_factory=set)

    def add(self, sightings: Iterable[Sighting]) -> None:
        """Takes more named zones, in any order; phrases inside their names fall away."""
        self.named = sorted((*self.named, *sightings), key=lambda sighting: sighting.first)
        inside = {token for sighting in self.named for token in range(sighting.name.first, sighting.name.last)}
        self.unnamed = [phrase for phrase in self.unnamed if inside.isdisjoint(range(phrase.first, phrase.last))]


def implied_profile(entry: RegisterEntry) -> ZoneProfile | None:
    """The profile that the kind implies: a zone by law has one only where the article says so."""
    return None if entry.kind in BY_LAW else entry.profile
