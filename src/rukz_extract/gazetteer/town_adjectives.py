"""The town or district that an adjective is made of: "Юрмальской городской думы", "Теректинский аким"."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.memory import LATELY
from rukz_extract.records import Level
from rukz_extract.resources import read_table

_DISTRICT = "район"
_SHORTEST = 2
_SUFFIXES = ("овск", "евск", "инск", "ск")
_OF_TOWN = ("город", "горад", "горак", "горд", "горисп", "горк", "горс")
_OF_UNIT = "обл"
_ENDS = ("", "а", "ь", "о", "е", "и", "ы", "я", "к", "ск", "цк")


@lru_cache(maxsize=LATELY)
def district_or_town_code(key: str, country: str | None) -> str | None:
    """The code of the only first-level unit that has a district or town a folded adjective may mean.

    As of "бурлинский аким", with the ``country`` that has aqims; None for any. A town counts where no district does.
    """
    found = lexicon().find(f"{adjective_stem(key) or ''} {_DISTRICT}")
    districts = [e for e in (found.entries if found else ()) if e.level == Level.DISTRICT and _is_in(e, country)]
    codes = {entry.subdivision for entry in districts}
    if codes:
        return codes.pop() if len(codes) == 1 else None
    return town_code(key, country)


@lru_cache(maxsize=LATELY)
def town_code(key: str, country: str | None = None) -> str | None:
    """The code of the first-level unit that the largest town lies in that a folded adjective may mean."""
    stem = adjective_stem(key) or ""
    for suffix in _SUFFIXES:
        root = stem.removesuffix(suffix)
        if root in ("", stem):
            continue
        roots = {root, root.removesuffix("ь"), root.removesuffix("ж") + "г"}
        towns = [town for start in roots for end in _ENDS for town in _towns(start + end)]
        towns = [town for town in towns if _is_in(town, country)]
        if towns:
            largest = max(towns, key=lambda town: town.population)
            return largest.code or largest.subdivision
    return None


def _is_in(entry: Entry, country: str | None) -> bool:
    return country in (None, entry.country)


def _towns(name: str) -> list[Entry]:
    """The towns that go by a name."""
    found = lexicon().find(name) if len(name) > _SHORTEST else None
    return [entry for entry in (found.entries if found else ()) if entry.level == Level.CITY]


def town_or_unit(key: str, code: str, words: Sequence[str]) -> str:
    """The code of a folded adjective that a town shares with the unit around it, as the words behind it tell.

    "Минского горисполкома" is of Minsk, "Минского облисполкома" of its region; ``code`` is the adjective's own.
    """
    town, unit = _shared().get(adjective_stem(key) or "", (code, code))
    if any(word.startswith(_OF_UNIT) for word in words):
        return unit
    return town if any(word.startswith(_OF_TOWN) for word in words) else code


@cache
def _shared() -> dict[str, tuple[str, str]]:
    rows = read_table("officials/shared_adjectives")
    return {adjective_stem(row["lemma"]) or "": (row["town"], row["unit"]) for row in rows}
