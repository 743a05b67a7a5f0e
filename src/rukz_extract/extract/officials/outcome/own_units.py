"""The unit that an article is from: what its heading, its first lines and most of its places and posts tell."""

from collections import Counter
from collections.abc import Iterable

from rukz_extract.extract.officials.home import Home, unit_of
from rukz_extract.extract.officials.origins import speaks_kazakh, speaks_russian
from rukz_extract.extract.officials.outcome.local_offices import CAPITALS
from rukz_extract.gazetteer.entry import KAZAKHSTAN, RUSSIA
from rukz_extract.records import PersonName

_OF_THE_STATE = CAPITALS | {"RU-SPE"}
"""Units in whose news the offices of the state are spoken of as much as their own."""
_LEAD = 60
"""Tokens of a heading and the first lines, whose places count three times."""
_IN_LEAD, _OF_POST = 3, 2
_FEWEST = 4
"""The weight that makes a unit an article's own: one place in the lead and one later."""
_SHARE = 0.5
"""Its share of the weight of all units of its country."""


class OwnUnits:
    """Answers for one article; ``codes`` are those that its posts tell."""

    def __init__(self, home: Home, codes: Iterable[str]) -> None:
        self._weights: Counter[str] = Counter()
        for place in home.places:
            self._weights[unit_of(place) or ""] += _IN_LEAD if place.first < _LEAD else 1
        for code in codes:
            self._weights[code] += _OF_POST if "-" in code else 0
        self._russian, self._kazakh = self._of_country(RUSSIA), self._of_country(KAZAKHSTAN)

    def of(self, name: PersonName) -> str | None:
        """The unit whose office an untold local post is most likely of: a Kazakh first name tells the country.

        A whole name of Russia is of the Russian unit where that outweighs the Kazakh one; else it may be of either.
        """
        if speaks_kazakh(name):
            return self._kazakh
        russian = self._weights[self._russian or ""] > self._weights[self._kazakh or ""]
        return self._russian if russian and speaks_russian(name) else None

    def _of_country(self, country: str) -> str | None:
        """The unit of a country that weighs at least half of all of them, and enough."""
        units = {code: weight for code, weight in self._weights.items() if code.startswith(f"{country}-")}
        best = max(units, key=units.__getitem__, default="")
        enough = units.get(best, 0) >= max(_FEWEST, _SHARE * sum(units.values()))
        return best if enough and best not in _OF_THE_STATE else None
