"""What the words of one part of a name may be: their nominatives by gender and case."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import product

from rukz_extract.extract.people.declension import (
    CASES,
    asian_forms,
    given_forms,
    is_given,
    patronymic_forms,
    surname_forms,
)
from rukz_extract.extract.people.endings import Form
from rukz_extract.extract.people.lexicon import closes_patronymic, is_particle
from rukz_extract.language.memory import LATELY

Cell = tuple[str, str]
"""A gender and a case."""
FormTable = Mapping[Cell, Sequence[tuple[str, float]]]
"""Nominatives with their costs by gender and case, the cheapest first."""

CELLS: tuple[Cell, ...] = tuple(product("mf", CASES))
_ABSENT: FormTable = dict.fromkeys(CELLS, (("", 0.0),))
_MOST = 3
"""Forms of a part for one gender and case."""
_FIXED_ANYWAY = 3.0
_MAY_STAY = frozenset({"given", "surname"})


@lru_cache(maxsize=LATELY)
def forms_by_case(words: tuple[str, ...], kind: str) -> FormTable:
    """The cheapest forms of a part per gender and case, the empty one for an absent part.

    An unknown name may be left undeclined.
    """
    if not words:
        return _ABSENT
    found: dict[Cell, list[tuple[str, float]]] = {}
    for nominative, gender, case, cost in _leading(words) if kind == "leading" else _joined(words, kind):
        rows = found.setdefault((gender, case), [])
        if len(rows) < _MOST:
            rows.append((nominative, cost))
    if kind in _MAY_STAY and not (kind == "given" and is_given(words[-1])):
        undeclined = [(" ".join(words), _FIXED_ANYWAY)]
        for cell in CELLS:
            found.setdefault(cell, undeclined)
    return found


def _leading(words: tuple[str, ...]) -> list[Form]:
    """A Chinese surname stays as it is, or declines: "Кима Чен Ына"."""
    forms = [Form(" ".join(words), *cell, 0.0) for cell in CELLS]
    return forms + [form._replace(cost=form.cost + 0.1) for form in surname_forms(words[-1])]


def _joined(words: tuple[str, ...], kind: str) -> tuple[Form, ...]:
    """Forms of a part of several words: the last declines, the others with it where they can."""
    forms_of = _FORMS[kind]
    if closes_patronymic(words[-1]):  # "Ильхама Гейдар оглы Алиева"
        return tuple(Form(" ".join(words), *cell, 0.0) for cell in CELLS)
    found = forms_of(words[-1])
    for word in reversed(words[:-1]):
        if is_particle(word) or not word[0].isalpha() or kind == "asian":
            found = tuple(form._replace(nominative=f"{word} {form.nominative}") for form in found)
            continue
        cheapest: dict[tuple[str, str], Form] = {}
        for form in forms_of(word):
            cheapest.setdefault((form.gender, form.case), form)
        found = tuple(
            form._replace(
                nominative=f"{cheapest[form[1:3]].nominative} {form.nominative}",
                cost=form.cost + cheapest[form[1:3]].cost,
            )
            for form in found
            if form[1:3] in cheapest
        )
    return found


def _middle_forms(word: str) -> tuple[Form, ...]:
    return patronymic_forms(word) or given_forms(word)


_FORMS: dict[str, Callable[[str], tuple[Form, ...]]] = {
    "given": given_forms,
    "asian": asian_forms,
    "patronymic": _middle_forms,
    "surname": surname_forms,
}
