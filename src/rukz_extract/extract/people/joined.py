"""Forms of a part of several words: "Касым-Жомарта Кемелевича", "Луиса Марии", "Гейдара оглы"."""

from collections.abc import Callable, Iterable, Mapping

from rukz_extract.extract.people.declension import CASES, asian_forms, given_forms, patronymic_forms, surname_forms
from rukz_extract.extract.people.endings import Form
from rukz_extract.extract.people.lexicon import closes_patronymic, is_particle
from rukz_extract.language.cases import CONSONANTS

Cell = tuple[str, str]
"""A gender and a case."""
_UNDECLINED = CONSONANTS | {"ь"}
_LEFT_UNDECLINED = 0.6


def joined_forms(words: tuple[str, ...], kind: str) -> tuple[Form, ...]:
    """Forms of a part of several words: the last declines, the others with it where they can."""
    if not words:
        return ()
    forms_of = _FORMS[kind]
    if closes_patronymic(words[-1]):  # "Ильхама Гейдар оглы Алиева"
        return tuple(Form(" ".join(words), gender, case, 0.0) for gender in "mf" for case in CASES)
    found = forms_of(words[-1])
    for word in reversed(words[:-1]):
        if is_particle(word) or not word[0].isalpha() or kind == "asian":
            found = tuple(form._replace(nominative=f"{word} {form.nominative}") for form in found)
            continue
        cheapest: dict[tuple[str, str], Form] = {}
        for form in forms_of(word):
            cheapest.setdefault((form.gender, form.case), form)
        agreeing = tuple(
            form._replace(
                nominative=f"{cheapest[form[1:3]].nominative} {form.nominative}",
                cost=form.cost + cheapest[form[1:3]].cost,
            )
            for form in found
            if form[1:3] in cheapest
        )
        crossed = kind == "given" and len(words) == 2
        found = (agreeing or (_crossed(cheapest.values(), found) if crossed else ())) + _undeclined(
            word, cheapest, found
        )
    return found


def _crossed(leading: Iterable[Form], following: Iterable[Form]) -> tuple[Form, ...]:
    """Two first names of two genders, of which the first one tells: "Луис Мария", "Райнера Марии"."""
    by_case: dict[str, Form] = {}
    for form in following:
        by_case.setdefault(form.case, form)
    return tuple(
        form._replace(nominative=f"{form.nominative} {by_case[form.case].nominative}")
        for form in leading
        if form.case in by_case
    )


def _undeclined(word: str, leading: Mapping[Cell, Form], following: Iterable[Form]) -> tuple[Form, ...]:
    """A man's first word left as it is, of which the next one tells: "Абдель Хамидом", "Рам Натхом", "Абуль Гейту"."""
    if word[-1] not in _UNDECLINED or ("m", "n") not in leading:
        return ()
    return tuple(
        form._replace(nominative=f"{word} {form.nominative}", cost=form.cost + _LEFT_UNDECLINED)
        for form in following
        if form.gender == "m" and form[1:3] not in leading
    )


def _middle_forms(word: str) -> tuple[Form, ...]:
    return patronymic_forms(word) or given_forms(word)


_FORMS: dict[str, Callable[[str], tuple[Form, ...]]] = {
    "given": given_forms,
    "asian": asian_forms,
    "patronymic": _middle_forms,
    "surname": surname_forms,
}
