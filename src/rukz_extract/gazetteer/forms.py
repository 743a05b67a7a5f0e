"""Forms of territory names by their first token, looked up in the built table as it lies in the file."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from rukz_extract.gazetteer.sorted_table import SortedTable
from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN
from rukz_extract.language.marks import AS_HYPHENS
from rukz_extract.language.memory import LATELY, Memory
from rukz_extract.resources import read_table

_LOOKED_UP = 3 * LATELY
"""Every capitalised word is looked up, most of them in vain; such an answer weighs little."""


@cache
def surname_endings() -> tuple[str, ...]:
    """The ends of surnames in all cases: a word in lower case with one may be somebody's."""
    return tuple(row["ending"] for row in read_table("regions/surname_endings"))


class Rows(NamedTuple):
    """The rows of the forms that begin with one token, by form, and how many tokens the longest form has."""

    by_form: Mapping[str, str]
    longest: int


_NONE = Rows({}, 0)


class Forms:
    """Rows of the table by the first token of their form: ``forms["нижний"].by_form["нижний новгород"]`` is "4031,".

    Only the names of late are kept. ``own`` holds a user's rows by first token; they take the place of equal forms.
    """

    def __init__(self, table: SortedTable, own: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self.own = own or {}
        self._table = table
        self._known: Memory[str, Rows] = Memory(self._read, _LOOKED_UP)

    def __getitem__(self, token: str) -> Rows:
        """The forms whose first token is this one, every dash alike."""
        return self._known[token]

    def __contains__(self, token: str) -> bool:
        return self._known[token] is not _NONE

    def with_own(self, rows: Mapping[str, str]) -> "Forms":
        """The table with more rows of a user's own, by form."""
        own: dict[str, dict[str, str]] = {token: dict(forms) for token, forms in self.own.items()}
        for form, row in rows.items():
            own.setdefault(form.partition(" ")[0], {})[form] = row
        return Forms(self._table, own)

    def _read(self, token: str) -> Rows:
        token = token.translate(AS_HYPHENS)
        rows = dict(self._built(token))
        if own := self.own.get(token):
            rows.update(own)
        rows = rows or self._in_kazakh_letters(token)
        return Rows(rows, max(form.count(" ") + 1 for form in rows)) if rows else _NONE

    def _in_kazakh_letters(self, token: str) -> dict[str, str]:
        """The row of the same word in Russian letters: "Қаражале" of Каражал."""
        plain = token.translate(KAZAKH_TO_RUSSIAN)
        named = plain != token and not token.endswith(surname_endings())  # "Бұлғақове" is nobody's town
        row = dict(self._built(plain)).get(plain) if named else None
        return {token: row} if row is not None else {}

    def _built(self, token: str) -> Iterator[tuple[str, str]]:
        """The built rows that begin with the token, as pairs of form and row."""
        for line in self._table.rows(token, ", "):
            form, _, row = line.partition(",")
            yield form, row
