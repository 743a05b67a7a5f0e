"""The gazetteer at run time: longest match of folded tokens over the built tables, and a user's own rows."""

import csv
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from rukz_extract.errors import ResourceError
from rukz_extract.gazetteer.entry import Entry, entry_of
from rukz_extract.gazetteer.forms import Forms
from rukz_extract.gazetteer.names import Names, key_of
from rukz_extract.gazetteer.sorted_table import SortedTable
from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN
from rukz_extract.language.marks import AS_HYPHENS
from rukz_extract.language.memory import LATELY
from rukz_extract.records import Level
from rukz_extract.resources import read_bytes, values


class Match(NamedTuple):
    """The territories that go by a form, and the marks that make the form doubtful (see ``names``).

    ``second`` are those meant only where the article names them otherwise too ("РК" for Карелия).
    """

    entries: tuple[Entry, ...]
    marks: str = ""
    second: tuple[Entry, ...] = ()


class Lexicon:
    """Forms of territory names by their first token, and the territories that go by them.

    ``forms`` maps a form to the entries' numbers and the marks. Entries stay text until they are asked for.
    """

    def __init__(self, entries: list[bytes], forms: Forms) -> None:
        self._lines = entries
        self._entries: dict[int, Entry] = {}
        self.forms = forms
        self._match = lru_cache(maxsize=LATELY)(self._read)

    def find(self, key: str) -> Match | None:
        """What goes by a key such as "нижнем новгороде"; None for an unknown one.

        "қостанайск область" is found by its Russian letters.
        """
        row = self.forms[key.partition(" ")[0]].by_form.get(key)
        if row is None:
            plain = key.translate(KAZAKH_TO_RUSSIAN)
            return self.find(plain) if plain != key else None
        return self._match(row)

    def _read(self, row: str) -> Match:
        """What the row of a form says: the same rows are met again and again."""
        numbers, _, marks = row.partition(",")
        cell = numbers.split()
        first = tuple(self.entry(int(number)) for number in cell if number[0] != "?")
        return Match(first, marks, tuple(self.entry(int(number[1:])) for number in cell if number[0] == "?"))

    def match(self, keys: Sequence[str], first: int) -> tuple[int, Match] | None:
        """The longest form that begins with token ``first``, as (tokens, match)."""
        rows, longest = self.forms[keys[first]]
        for count in range(min(longest, len(keys) - first), 0, -1):
            row = rows.get(" ".join(keys[first : first + count]).translate(AS_HYPHENS))
            if row is not None and not row.endswith("s"):
                return count, self._match(row)
        return None

    def lookup(self, name: str) -> Match | None:
        """What goes by a name as people write it, adjectives with their status word included."""
        return self.find(key_of(name)) or self.find(Names.stem_key(name) or "")

    @property
    def size(self) -> int:
        """How many territories the lexicon has."""
        return len(self._lines)

    def entry(self, number: int) -> Entry:
        """The territory with a number, read at first use."""
        if number not in self._entries:
            self._entries[number] = entry_of(next(csv.reader([self._lines[number].decode()])))
        return self._entries[number]

    def with_rows(self, path: Path) -> "Lexicon":
        """A lexicon with the rows of a user's CSV file added; its names win over the built ones.

        Columns as in ``resources/regions/places.csv``: name, level, country, subdivision, code, population, aliases,
        abbreviations; all but name and level may be absent or empty. Raises ResourceError on an unreadable row.
        """
        lines, names = list(self._lines), Names()
        for row in _user_rows(path):
            fields = [row.get(field) or "" for field in Entry._fields]
            names.add(
                len(lines), [row["name"], *values(row.get("aliases") or "")], values(row.get("abbreviations") or "")
            )
            lines.append(_csv_line([*fields[:-1], "user"]))
        own = {form: f"{numbers},{marks}" for form, numbers, marks in names.rows()}
        return Lexicon(lines, self.forms.with_own(own))


def _user_rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise ResourceError(f"cannot read the gazetteer {path}: {problem}") from problem
    if not {"name", "level"} <= set(reader.fieldnames or ()):
        raise ResourceError(f"{path}: a gazetteer has at least the columns name and level")
    for number, row in enumerate(rows, 2):
        _check(row, f"{path}, line {number}")
    return rows


def _check(row: dict[str, str], place: str) -> None:
    if not row.get("name"):
        raise ResourceError(f"{place}: a row needs a name")
    if row.get("level") not in set(Level):
        raise ResourceError(f"{place}: level is one of {', '.join(Level)}")
    if not (row.get("population") or "0").isdigit():
        raise ResourceError(f"{place}: population is a whole number")


def _csv_line(fields: Iterable[str]) -> bytes:
    return ",".join(f'"{field}"' if "," in field else field for field in fields).encode()


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package, one per process."""
    try:
        entries, names = read_bytes("regions/built/entries.csv"), read_bytes("regions/built/names.csv")
    except FileNotFoundError as problem:
        raise ResourceError("the tables of territories are missing: run `make tables`") from problem
    return Lexicon(entries.splitlines()[1:], Forms(SortedTable(names)))
