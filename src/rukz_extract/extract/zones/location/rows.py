"""Rows of a table: a zone and its place stand in cells side by side, "ТЛЦ «Степь» | г. Тара | IV кв. 2027 г."."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.inner_places import town_alone
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import LOCAL, Tie, in_nominative
from rukz_extract.extract.zones.wording.words import role
from rukz_extract.language.cells import SEPARATOR, begins_cell, has_cells
from rukz_extract.language.doc import Doc

_LONGEST_ROW = 240
"""Tokens of a row to either side of a zone: longer ones are no rows."""
_PARTING = frozenset(",();")
_SIGN = "settlement"


class Row(NamedTuple):
    """The cells of a line as token ranges, and the number of the cell that holds the zone."""

    cells: Sequence[tuple[int, int]]
    own: int

    @property
    def others(self) -> list[tuple[int, int]]:
        """The cells beside the zone's, the next one first, those before it last, from it to the left."""
        return [*self.cells[self.own + 1 :], *self.cells[: self.own][::-1]]


def row_of(doc: Doc, token: int) -> Row | None:
    """The row that holds a token; None where its line has no cells."""
    if not has_cells(doc):
        return None
    first, last = token, token + 1
    while first > 0 and "\n" not in doc.gap(first) and token - first < _LONGEST_ROW:
        first -= 1
    while last < len(doc) and "\n" not in doc.gap(last) and last - token < _LONGEST_ROW:
        last += 1
    cells = list(_cells(doc, first, last))
    own = next((order for order, (start, end) in enumerate(cells) if start <= token < end), None)
    return Row(cells, own) if own is not None and len(cells) > 1 else None


def _cells(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The ranges of the cells of a line; empty ones keep their place among them."""
    start = first
    for token in range(first, last):
        if doc.words[token] == SEPARATOR:
            if token > first:
                yield start, token
            start = token + 1
        elif token > start and begins_cell(doc, token):
            yield start, token
            start = token
    yield start, last


def in_row(around: Surroundings, first: int) -> Tie:
    """The place of a zone in a row: the address in its own cell, else the nearest cell that is an address alone."""
    row = row_of(around.doc, first)
    if row is None:
        return Tie()
    told = [_tie(place for piece in _pieces(around.doc, *row.cells[row.own]) if (place := _address(around, *piece)))]
    told += [_tie(places) for cell in row.others if (places := address(around, *cell))]
    return next((tie for tie in told if tie.place), None) or next((tie for tie in told if tie), Tie())


def address(around: Surroundings, first: int, last: int) -> list[Place]:
    """The territories of a cell of nothing else: "пос. Достык, область Жетісу", never "Омск – Тара"."""
    places = [_address(around, *piece) for piece in _pieces(around.doc, first, last)]
    return [place for place in places if place] if all(places) else []


def _pieces(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches of a cell between commas and brackets, without "г.", "пос." before them."""
    start = first
    for token in range(first, last + 1):
        if token < last and doc.keys[token] not in _PARTING:
            continue
        while start < token and (role(doc.keys[start]) == _SIGN or doc.words[start] == "."):
            start += 1
        if start < token:
            yield start, token
        start = token + 1


def _address(around: Surroundings, first: int, last: int) -> Place | None:
    """The territory that a stretch is: one of the article's, else a town of the gazetteer."""
    last -= last - first > 1 and around.doc.words[last - 1] == "."  # "Тара | Омская обл."
    if around.names & set(range(first, last)):
        return None
    place = around.starting_at(first)
    if place is None:
        return town_alone(around.doc, first, last)
    return place if place.last >= last and place.region.level != "country" and _is_named(around, place) else None


def _tie(places: Iterable[Place]) -> Tie:
    """The towns of an address with what holds them, else its districts, else its units."""
    told = list(places)
    local = [place for place in told if place.region.level in LOCAL]
    near = [place for place in local if place.region.level == "city"] or local or told
    return Tie(tuple(near), tuple(place for place in told if place not in near))


def _is_named(around: Surroundings, place: Place) -> bool:
    """True for a territory in the nominative, or told by an abbreviation such as СКО or "обл."."""
    words = around.doc.words[place.first : place.last]
    if place.region.level != "city" or all(word.isupper() for word in words):
        return True
    return in_nominative(around.doc, place)
