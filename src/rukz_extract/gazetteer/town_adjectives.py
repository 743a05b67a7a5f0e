"""The town that an adjective is made of: "Юрмальской городской думы" is of Юрмала."""

from functools import lru_cache

from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.memory import LATELY
from rukz_extract.records import Level

_SHORTEST = 3
_SUFFIXES = ("овск", "евск", "инск", "ск")
_ENDS = ("", "а", "ь", "о", "е", "и", "ы", "я", "к", "ск", "цк")


@lru_cache(maxsize=LATELY)
def town_code(key: str) -> str | None:
    """The code of the first-level unit that the largest town lies in that a folded adjective may mean."""
    stem = adjective_stem(key) or ""
    for suffix in _SUFFIXES:
        root = stem.removesuffix(suffix)
        if root in ("", stem):
            continue
        roots = {root, root.removesuffix("ь"), root.removesuffix("ж") + "г"}
        towns = [town for start in roots for end in _ENDS for town in _towns(start + end)]
        if towns:
            largest = max(towns, key=lambda town: town.population)
            return largest.code or largest.subdivision
    return None


def _towns(name: str) -> list[Entry]:
    """The towns that go by a name."""
    found = lexicon().find(name) if len(name) > _SHORTEST else None
    return [entry for entry in (found.entries if found else ()) if entry.level == Level.CITY]
