"""The territories that tell where a zone lies."""

from typing import NamedTuple

from rukz_extract.extract.territories import Place
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold

LOCAL = frozenset({"city", "district"})
"""Levels of a territory that can be a zone's place."""

COMMON = dict.fromkeys(("регионе", "области", "крае", "республике"), "region") | {
    "городе": "city",
    "районе": "district",
    "городом": "city",
}
"""Common nouns for the territory told of, with its level: "в регионе появится кластер"."""


class Tie(NamedTuple):
    """The territories that tell where a zone lies: ``near`` are coordinated, ``around`` hold the others."""

    near: tuple[Place, ...] = ()
    around: tuple[Place, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.near)

    @property
    def place(self) -> str | None:
        """Names of the cities or districts, joined by ", "."""
        names = dict.fromkeys(place.region.name for place in self.near if place.region.level in LOCAL)
        return ", ".join(names) or None

    @property
    def codes(self) -> list[str]:
        """Codes of the first-level units, in text order."""
        found = [code for place in self.near if (code := unit_code(place))]
        return list(dict.fromkeys(found)) or [code for place in self.around if (code := unit_code(place))][:1]


def unit_code(place: Place) -> str | None:
    """Code of the first-level unit that a territory is or lies in."""
    return place.region.subdivision or (place.region.code if "-" in (place.region.code or "") else None)


def in_nominative(doc: Doc, place: Place) -> bool:
    """True for a territory that stands as it is called: "Тарский район", never "Тарского района"."""
    return " ".join(doc.keys[place.first : place.last]) == " ".join(fold(place.region.name).split())
