"""The built table of forms as it lies in the file: a block of bytes, in which names are sought by their first token."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rukz_extract.language.memory import LATELY, Memory

STRIDE = 1024
"""Bytes between two signposts: the forms that are kept as objects, to be found by bisection."""

_DASHES = str.maketrans("–—‑", "---")


class Rows(NamedTuple):
    """The rows of the forms that begin with one token, by form, and how many tokens the longest form has."""

    by_form: Mapping[str, str]
    longest: int


_NONE = Rows({}, 0)


class Forms:
    """Rows of the table by the first token of their form: ``forms["нижний"].by_form["нижний новгород"]`` is "4031,".

    The file is sorted by form, and a blank sorts before all that a token holds: the forms that begin with a token stand
    together. So nothing is read until a name is looked up, and only the names of late are kept: a dict of all
    62,000 forms takes 0.05 s and 15 MB. ``own`` holds a user's rows by first token; they take the place of equal forms.
    """

    def __init__(self, table: bytes, own: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self.own = own or {}
        self._table = table[table.index(b"\n") :]
        self._signs, self._signposts = _signposts(self._table)
        self._known: Memory[str, Rows] = Memory(self._read, LATELY)

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
        token = token.translate(_DASHES)
        rows = {**dict(self._built(token)), **self.own.get(token, {})}
        return Rows(rows, max(form.count(" ") + 1 for form in rows)) if rows else _NONE

    def _built(self, token: str) -> Iterator[tuple[str, str]]:
        """The rows that begin with the token: the first stands between two signposts, the others follow on it."""
        sought = token.encode("utf-8", "surrogatepass")
        post = bisect_right(self._signposts, sought) - 1
        if post < 0 or "," in token:  # "2,5" is no form, nor the beginning of a line
            return iter(())
        begin, end = self._signs[post], self._signs[post + 1] + len(sought) + 2
        place = self._table.find(b"\n" + sought + b",", begin, end)
        if place < 0:
            place = self._table.find(b"\n" + sought + b" ", begin, end)
        return self._rows(place, sought) if place >= 0 else iter(())

    def _rows(self, place: int, sought: bytes) -> Iterator[tuple[str, str]]:
        """The rows from a place on, as long as they begin with the token."""
        size = len(sought) + 1
        while self._table.startswith(sought, place + 1) and self._table[place + size : place + size + 1] in b", ":
            end = self._table.index(b"\n", place + 1)
            form, _, row = self._table[place + 1 : end].decode().partition(",")
            yield form, row
            place = end


def _signposts(table: bytes) -> tuple[list[int], list[bytes]]:
    """The line breaks before some forms, a stride apart and at the table's end, and these forms."""
    signs = [0]
    while (place := table.find(b"\n", signs[-1] + STRIDE)) >= 0 and place < len(table) - 1:
        signs.append(place)
    posts = [table[sign + 1 : table.index(b",", sign)] for sign in signs]
    return [*signs, len(table)], posts
