"""A stretch of the article that may name a territory."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from rukz_extract.gazetteer.entry import Entry
from rukz_extract.language.doc import Doc

_FIRST = attrgetter("first")


class Sighting(NamedTuple):
    """One place where a territory may be named: tokens ``first`` to ``last`` (exclusive), offsets ``start``, ``end``.

    ``entries`` are the territories that go by the name, the weightiest first; ``marks`` tell what else the form may
    be (see ``gazetteer.names``), with "u" for a name the gazetteer lacks; ``sure`` says that the words around already
    settle that a territory is meant; ``second`` are territories meant only if the article names them elsewhere.
    """

    first: int
    last: int
    start: int
    end: int
    entries: tuple[Entry, ...]
    rule: str
    marks: str = ""
    sure: bool = False
    second: tuple[Entry, ...] = ()

    @property
    def people(self) -> int:
        """How many people live in the largest territory of the name."""
        return max((entry.population for entry in (*self.entries, *self.second)), default=0)

    def chosen(self, entry: Entry) -> "Sighting":
        """The same stretch with one territory."""
        return self if self.entries == (entry,) else self._replace(entries=(entry,))


def all_chosen(sightings: Iterable[Sighting], told: Mapping[tuple[str, ...], Entry]) -> list[Sighting]:
    """The sightings, each with what is told of its first territory, by the identity of that, or with it alone."""
    return [sighting.chosen(told.get(sighting.entries[0].identity, sighting.entries[0])) for sighting in sightings]


def within(sightings: Sequence[Sighting], first: int, last: int) -> Sequence[Sighting]:
    """Those of the sightings of an article, which stand in text order, that begin in a range of tokens."""
    begin = bisect_left(sightings, first, key=_FIRST)
    return sightings[begin : bisect_left(sightings, last, lo=begin, key=_FIRST)]


def settlement(doc: Doc, first: int, last: int, entry: Entry) -> Sighting:
    """The sighting of a settlement that no table knows, told by the words around it."""
    return Sighting(first, last, doc.starts[first], doc.ends[last - 1], (entry,), "settlement", "u", sure=True)
