"""One zone of the article with its mentions."""

from bisect import bisect_left
from dataclasses import dataclass, field

from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.gazetteer.zone_register import RegisterEntry
from rukz_extract.records import ZoneKind, ZoneProfile

MOST_COMPARED = 200
"""Zones with which a mention is compared: more in one article are a list, and lists do not refer back."""


@dataclass(slots=True, eq=False)
class Group:
    """One zone: what its words say and its mentions as token ranges, in text order.

    ``words`` are the keys of its name, ``heads`` the nouns of its type words, ``tie`` the place that came with
    them, ``shared`` the place behind type words that a list shares; ``anchors`` lead from a name in a list to the
    type words that it shares; ``plural`` marks one phrase over several zones, to which nothing refers back;
    ``announced`` counts the mentions in the headline.
    """

    kind: ZoneKind
    profile: ZoneProfile | None
    rule: str
    name: str | None = None
    words: tuple[str, ...] = ()
    region: str | None = None
    entry: RegisterEntry | None = None
    heads: set[str] = field(default_factory=set)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    country: str = ""
    anchors: dict[int, int] = field(default_factory=dict)
    tie: Tie = field(default_factory=Tie)
    shared: Tie = field(default_factory=Tie)
    plural: bool = False
    announced: int = 0

    def add(self, first: int, last: int, head: str = "") -> None:
        """Takes a mention, in any order, once."""
        place = bisect_left(self.ranges, (first, last))
        if self.ranges[place : place + 1] != [(first, last)]:
            self.ranges.insert(place, (first, last))
        if head:
            self.heads.add(head)

    def announce(self, first: int, last: int) -> None:
        """Takes a mention in the headline, which tells nothing of where the zone lies."""
        self.add(first, last)
        self.announced += 1

    @property
    def told_at(self) -> int:
        """First token of the first mention in the text itself."""
        return self.ranges[self.announced][0]

    def last_before(self, token: int) -> int:
        """First token of the last mention before a token, -1 for none."""
        place = bisect_left(self.ranges, (token, 0))
        return self.ranges[place - 1][0] if place else -1
