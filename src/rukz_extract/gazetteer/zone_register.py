"""The register of real zones: what is known of a name, whatever its case or spelling."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rukz_extract.language.fold import fold
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneKind, ZoneProfile, ZoneStatus
from rukz_extract.resources import Row, read_table, values

_WORD = re.compile(r"[\w.+]+")
_ENDING = re.compile(
    r"(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ам|ям|ом|ем|ой|ей|ий|ый|ая|яя|ое|ее|ую|юю|ые|ие|ых|их|ым|им|ов|ев"
    r"|[аеиоуыюяйь])$"
)
_SHORTEST_STEM = 3
_ENDING_LENGTH = 3
"""Letters of the longest case ending."""
KEY = 3
"""Letters by which names are looked up: no case ending reaches them."""


class RegisterEntry(NamedTuple):
    """One zone of the register; ``distinct`` names a zone also without quotes and type words ("Алабуга")."""

    name: str
    kind: ZoneKind
    profile: ZoneProfile | None
    region: str
    status: ZoneStatus | None
    distinct: bool
    confidence: str
    source: str


def name_words(name: str) -> list[str]:
    """The keys of the words of a name, hyphens and dashes parting words."""
    return _WORD.findall(fold(name))


@lru_cache(maxsize=LATELY)
def stem(key: str) -> str:
    """A word without its case ending: the same for "Алабуга" and "Алабуге", "Великий" and "Великого"."""
    bare = _ENDING.sub("", key)
    return bare if len(bare) >= _SHORTEST_STEM else key


@lru_cache(maxsize=LATELY)
def same_word(left: str, right: str) -> bool:
    """True when two keys are forms of one word, by stem or by lemma ("камень", "камня")."""
    if left == right or stem(left) == stem(right):
        return True
    if not _begin_alike(left, right) or not left.isalpha():
        return False
    return not {r.lemma for r in readings(left)}.isdisjoint(r.lemma for r in readings(right))


def _begin_alike(left: str, right: str) -> bool:
    """False for words that are surely no forms of one: they differ before the ending, or in length by more than it."""
    short, long = sorted((len(left), len(right)))
    stays = max(_ENDING_LENGTH, short - _ENDING_LENGTH)
    return long - short <= _ENDING_LENGTH and left[:stays] == right[:stays]


def same_name(left: Sequence[str], right: Sequence[str]) -> bool:
    """True when two names, as words, differ in case only."""
    return len(left) == len(right) and all(map(same_word, left, right))


@cache
def _spelled() -> tuple[tuple[RegisterEntry, tuple[str, ...]], ...]:
    """Every entry with its spellings, in the order of the table."""
    return tuple((_entry(row), (row["name"], *values(row["variants"]))) for row in read_table("zones/register"))


@cache
def register() -> tuple[RegisterEntry, ...]:
    """Every entry, in the order of the table."""
    return tuple(entry for entry, _ in _spelled())


def _entry(row: Row) -> RegisterEntry:
    return RegisterEntry(
        row["name"],
        ZoneKind(row["kind"]),
        ZoneProfile(row["profile"]) if row["profile"] else None,
        row["region"],
        ZoneStatus(row["status"]) if row["status"] in ("existing", "planned") else None,
        row["distinct"] == "yes",
        row["confidence"],
        row["source"],
    )


@cache
def _index() -> dict[str, list[tuple[list[str], str, RegisterEntry]]]:
    """Spellings by the stem of their first word, the longest first: (words, spelling, entry)."""
    found: dict[str, list[tuple[list[str], str, RegisterEntry]]] = {}
    for entry, spellings in _spelled():
        for spelling in spellings:
            words = name_words(spelling)
            found.setdefault(words[0][:KEY], []).append((words, spelling, entry))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


@cache
def beginnings(*, distinct: bool) -> frozenset[str]:
    """First ``KEY`` letters of the names, all or the distinct ones: a token without them begins no name."""
    rows = ((key, entry) for key, found in _index().items() for _, _, entry in found)
    return frozenset(key for key, entry in rows if entry.distinct or not distinct)


@lru_cache(maxsize=LATELY)
def begins_name(word: str) -> bool:
    """True for a form of the first word of a name, told by its key."""
    return any(same_word(name[0], word) for name, _, _ in _index().get(word[:KEY], ()))


def known_at(words: Sequence[str]) -> Iterator[tuple[int, str, RegisterEntry]]:
    """Entries whose name begins a row of word keys: (words taken, spelling, entry), the longest first."""
    if not words:
        return
    for name, spelling, entry in _index().get(words[0][:KEY], ()):
        if len(name) <= len(words) and same_name(name, words[: len(name)]):
            yield len(name), spelling, entry


def lookup(name: str, kind: ZoneKind | None = None) -> tuple[str, RegisterEntry] | None:
    """The spelling and entry of a whole name, preferably of a kind; None when the register lacks it."""
    words = name_words(name)
    found = [(spelling, entry) for taken, spelling, entry in known_at(words) if taken == len(words)]
    fitting = [pair for pair in found if kind is None or pair[1].kind is kind]
    return next(iter(fitting or found), None)
