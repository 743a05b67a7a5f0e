"""One territory of the gazetteer."""

from typing import NamedTuple

from rukz_extract.records import Level

RUSSIA, KAZAKHSTAN = "RU", "KZ"
HOME = frozenset({RUSSIA, KAZAKHSTAN})
"""The countries whose news we read: their units, districts and villages are all known."""


class Entry(NamedTuple):
    """A territory with its identity; ``population`` weighs homonyms (a first-level unit outweighs its towns)."""

    name: str
    level: Level
    code: str | None
    subdivision: str | None
    country: str | None
    population: int
    source: str = ""

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes two entries the same territory: the code, else level, name and where it lies."""
        if self.code:
            return (self.code,)
        return self.level, self.name, self.subdivision or "", self.country or ""


def entry_of(row: list[str]) -> Entry:
    """The entry of a row: name, level, code, subdivision, country, population, source."""
    name, level, code, subdivision, country, population, source = row
    return Entry(name, Level(level), code or None, subdivision or None, country or None, int(population or 0), source)
