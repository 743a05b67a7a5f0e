"""What the words of one part of a name may be: their nominatives by gender and case."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product

from rukz_extract.extract.people.declension import CASES, is_given, surname_forms
from rukz_extract.extract.people.endings import Form
from rukz_extract.extract.people.joined import joined_forms
from rukz_extract.language.memory import LATELY

Cell = tuple[str, str]
"""A gender and a case."""
FormTable = Mapping[Cell, Sequence[tuple[str, float]]]
"""Nominatives with their costs by gender and case, the cheapest first."""

CELLS: tuple[Cell, ...] = tuple(product("mf", CASES))
_CELLS = {cell: cell for cell in CELLS}
"""One object for each cell: thousands of tables have the same twelve."""
_ABSENT: FormTable = dict.fromkeys(CELLS, (("", 0.0),))
_MOST = 3
"""Forms of a part for one gender and case."""
_FIXED_ANYWAY, _SURELY_DECLINED = 3.0, 6.0
_OBLIQUE = re.compile("(?:ов|ев|ёв|ин|ын|ск|цк)(?:ой|ым|им|ого|ому|ую|у)$")
"""Endings that a Slavic surname has in no nominative: "Сапаровой", whatever verb stands behind it."""
_MAY_STAY = frozenset({"given", "surname"})


@lru_cache(maxsize=LATELY)
def forms_by_case(words: tuple[str, ...], kind: str) -> FormTable:
    """The cheapest forms of a part per gender and case, the empty one for an absent part.

    An unknown name may be left undeclined.
    """
    if not words:
        return _ABSENT
    found: dict[Cell, list[tuple[str, float]]] = {}
    for nominative, gender, case, cost in _leading(words) if kind == "leading" else joined_forms(words, kind):
        rows = found.setdefault(_CELLS[gender, case], [])
        if len(rows) < _MOST:
            rows.append((nominative, cost))
    if kind in _MAY_STAY and not (kind == "given" and is_given(words[-1])):
        undeclined = [(" ".join(words), _SURELY_DECLINED if _OBLIQUE.search(words[-1]) else _FIXED_ANYWAY)]
        for cell in CELLS:
            found.setdefault(cell, undeclined)
    return found


def restored(words: tuple[str, ...]) -> str:
    """A surname as it stands, its nominative where it surely stands in another case: "ветров" of "ветровым"."""
    forms = joined_forms(words, "surname") if words and _OBLIQUE.search(words[-1]) else ()
    return forms[0].nominative if forms else " ".join(words)


def _leading(words: tuple[str, ...]) -> list[Form]:
    """A Chinese surname stays as it is, or declines: "Кима Чен Ына"."""
    forms = [Form(" ".join(words), *cell, 0.0) for cell in CELLS]
    return forms + [form._replace(cost=form.cost + 0.1) for form in surname_forms(words[-1])]
