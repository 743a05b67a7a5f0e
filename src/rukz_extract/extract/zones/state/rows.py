"""What the cells beside a zone in a table tell of it: "| строится |", "| IV кв. 2027 г.", "| запущен 12.09.2024"."""

import re
from collections.abc import Iterator

from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.rows import Row, address, row_of
from rukz_extract.extract.zones.naming.quotes import MARKS
from rukz_extract.extract.zones.state.deeds import made
from rukz_extract.extract.zones.state.verbs import COMES_WEAKLY, IS_THERE, TO_COME, WORKS_WEAKLY, Vote
from rukz_extract.extract.zones.wording.words import MAKING, cue, is_noun, is_preposition, is_verb, role
from rukz_extract.language.doc import Doc

_LONGEST = 10
"""Tokens of a cell that tells a state or a date: longer ones are prose."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_DEADLINES = frozenset({"deadline", "opening"})
"""Roles of the heads of a column: "Срок", "Ввод", "Сдача"."""
_ROWS_BACK = 400
"""Tokens looked back for the row that heads the columns."""


def row_votes(doc: Doc, around: Surroundings, first: int) -> Iterator[Vote]:
    """The votes of a row: of a zone that it is about, else the zone is the place of something and is there."""
    row = row_of(doc, first)
    if row is None or any(is_verb(key) for key in doc.keys[slice(*row.cells[row.own])]):
        return  # "Парк построят в Таре | Новости": the words of its own cell tell more
    if not _is_about(doc, around, row, first):
        yield WORKS_WEAKLY
        return
    told = [vote for cell in row.others if (vote := _told(doc, *cell))]
    if told:
        yield told[0]
    elif any(_is_due(doc, row, cell) for cell in row.others):
        yield COMES_WEAKLY


def _is_about(doc: Doc, around: Surroundings, row: Row, first: int) -> bool:
    """True where a zone opens its cell, and the cells before it are numbers or addresses."""
    start = row.cells[row.own][0]
    led = all(doc.words[token] in MARKS or not doc.words[token].isalpha() for token in range(start, first))
    return led and all(_may_lead(doc, around, *cell) for cell in row.cells[: row.own])


def _may_lead(doc: Doc, around: Surroundings, first: int, last: int) -> bool:
    numbered = not any(word.isalpha() for word in doc.words[first:last])
    return numbered or bool(address(around, first, last))


def _told(doc: Doc, first: int, last: int) -> Vote | None:
    """The vote of the word that opens a cell: "строится", "действует с 2019 года", "проект"."""
    if not 0 < last - first <= _LONGEST:
        return None
    first += _before_state(doc, first, last)
    kind = cue(doc.keys[first])
    if kind == "work":
        return IS_THERE
    if kind in MAKING and is_verb(doc.keys[first]):
        return next(iter(made(doc, first, kind)), None)
    bare = kind == "founding" and is_noun(doc.keys[first]) and not _years(doc, first, last)
    return TO_COME if bare or kind == "plan" else None


def _before_state(doc: Doc, first: int, last: int) -> int:
    """Tokens of "в стадии", "на этапе", "в" before what tells a state: "в стадии проектирования"."""
    if last - first < 2 or not is_preposition(doc.keys[first]):
        return 0
    return 1 + (role(doc.keys[first + 1]) == "phase" and last - first > 2)


def _is_due(doc: Doc, row: Row, cell: tuple[int, int]) -> bool:
    """True for a date after the article's own year; without one the head of the column tells: "Срок"."""
    years = _years(doc, *cell) if cell[1] - cell[0] <= _LONGEST else []
    if not years:
        return False
    now = doc.article.published
    return max(years) > now.year if now else _is_headed(doc, row, row.cells.index(cell))


def _is_headed(doc: Doc, row: Row, order: int) -> bool:
    """True where the column of a cell is headed "Срок", "Ввод", "Готовность"."""
    start = row.cells[0][0]
    if len(row.cells) == 1 or start == 0:
        return False
    above = row_of(doc, start - 2 if doc.words[start - 1] == "|" else start - 1)
    while above and len(above.cells) == len(row.cells) and start - above.cells[0][0] < _ROWS_BACK:
        cell = above.cells[order]
        if any(role(key) in _DEADLINES for key in doc.keys[slice(*cell)]) and not _years(doc, *cell):
            return True
        above = row_of(doc, above.cells[0][0] - 1) if above.cells[0][0] else None
    return False


def _years(doc: Doc, first: int, last: int) -> list[int]:
    return [int(year) for token in range(first, last) for year in _YEAR.findall(doc.words[token])]
