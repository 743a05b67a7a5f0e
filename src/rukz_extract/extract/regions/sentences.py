"""What the sentences of an article tell of a place without a unit: each is read once, however many places ask."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import QUOTES, key_before, lemma_at, lemma_before, word_group
from rukz_extract.gazetteer.entry import HOME, KAZAKHSTAN
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_AWAY = frozenset({"из", "от", "до"})
"""Before a town from where somebody comes: ``из Рудного приехали в посёлок``."""


class _Towns(NamedTuple):
    """The unit of the first town of a sentence with its token, and the token of the first town of another unit."""

    unit: str
    first: int
    end: int | None = None


class Sentences:
    """The units, countries and towns told in the sentences of an article; ``sightings`` stand in text order."""

    def __init__(self, doc: Doc, sightings: Sequence[Sighting]) -> None:
        self._doc, self._sightings = doc, sightings

    def unit(self, token: int) -> str | None:
        """The only unit that the sentence of a token tells, by the unit itself or what is no town of it."""
        units = self._units.get(self._start(token), set[str]())
        return next(iter(units)) if len(units) == 1 else None

    def unit_of_towns(self, token: int) -> str | None:
        """The only unit of the towns before a token in its sentence, those aside from where somebody comes."""
        towns = self._towns.get(self._start(token))
        if towns is None or towns.first >= token or (towns.end is not None and towns.end < token):
            return None
        return towns.unit

    def answers_an_aqim(self, token: int) -> bool:
        """``Спросили о воде в Дубках. Аким района ответил``: this sentence or the next, which tell of no other land."""
        doc = self._doc
        first, last = doc.sentence(token)
        goes_on = last < len(doc) and not doc.starts_line(last)
        if not self._others.isdisjoint((first, last) if goes_on else (first,)):
            return False
        place = bisect_left(self._aqims, first)
        return place < len(self._aqims) and self._aqims[place] < (doc.sentence(last)[1] if goes_on else last)

    def _start(self, token: int) -> int:
        return self._doc.sentence(token)[0]

    @cached_property
    def _units(self) -> Mapping[int, set[str]]:
        found: dict[int, set[str]] = {}
        for sighting in self._sightings:
            entry = sighting.entries[0]
            if entry.subdivision and entry.level != Level.CITY:
                found.setdefault(self._start(sighting.first), set()).add(entry.subdivision)
        return found

    @cached_property
    def _towns(self) -> Mapping[int, _Towns]:
        found: dict[int, _Towns] = {}
        for sighting in self._sightings:
            town = sighting.entries[0]
            if not (town.subdivision and town.country in HOME and not town.code):
                continue
            if key_before(self._doc, sighting.first) in _AWAY:
                continue
            start = self._start(sighting.first)
            told = found.setdefault(start, _Towns(town.subdivision, sighting.first))
            if told.end is None and told.unit != town.subdivision:
                found[start] = told._replace(end=sighting.first)
        return found

    @cached_property
    def _others(self) -> set[int]:
        """The sentences that tell of another land than that of aqims."""
        lands = (s for s in self._sightings if s.entries[0].country not in (None, KAZAKHSTAN))
        return {self._start(sighting.first) for sighting in lands}

    @cached_property
    def _aqims(self) -> Sequence[int]:
        """The tokens behind which ``lemma_before`` tells of an aqim."""
        doc, group = self._doc, word_group("in_kazakhstan")
        words = [token for token in range(len(doc)) if lemma_at(doc, token) in group]
        around = {near for token in words for near in _over_initials(doc, token)}
        return sorted(token for token in around if lemma_before(doc, token + 1) in group)


def _over_initials(doc: Doc, token: int) -> Iterator[int]:
    """A token and the initials, stops and quotation marks right behind it, which ``lemma_before`` skips."""
    yield token
    for place in range(token + 1, len(doc)):
        word = doc.words[place]
        if not (word == "." or word in QUOTES or (len(word) == 1 and word.isupper())):
            return
        yield place
