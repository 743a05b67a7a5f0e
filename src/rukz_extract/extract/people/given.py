"""Forms of the first names in the table ``people/first_names``, told from the form and not listed beforehand."""

from collections.abc import Iterator
from functools import cache, lru_cache

from rukz_extract.extract.people.endings import Ending, Form, endings, paradigms
from rukz_extract.extract.people.lexicon import first_name_rows
from rukz_extract.language.memory import LATELY
from rukz_extract.resources import read_table

GIVEN = frozenset({"possessive", "hard", "short", "soft", "vowel", "fixed", "name"})
"""The models that first names follow."""
_LISTED_FIXED = 0.5
_BEGINNING = 4
"""Letters of a stem that tell most other words apart."""
_LOOKED_UP = 3 * LATELY
"""Every capitalised word is looked up, most of them in vain; such an answer weighs little."""

_Numbered = tuple[int, Ending]
_Origin = tuple[int, Ending, str]
"""A row of the paradigms with its place in them, and the name that a form has by it."""


@lru_cache(maxsize=_LOOKED_UP)
def listed_given(word: str) -> tuple[Form, ...]:
    """Readings of a form of a first name in the table, in lower case; of a double name the last part declines.

    In the order of the table, for each name in that of the paradigms: as if all 17,000 forms had been made.
    """
    head, dash, tail = word.rpartition("-")
    if not dash and not _may_begin(word):
        return ()
    found = [
        (place, len(row.nominative), number, Form(name, gender, case, 0.0))
        for number, row, name in _origins(head + dash, tail)
        for place, gender in _names()[name]
        if gender in row.genders
        for case in row.cases
    ]
    found.sort(key=lambda reading: reading[:3])
    return tuple(dict.fromkeys(form for *_, form in found))


def _origins(front: str, form: str) -> Iterator[_Origin]:
    """The names of the table that may have a form behind an undeclined front."""
    names, rows, fleeting, stems = _names(), _rows(), _fleeting(), _stems()
    for size in range(min(_longest() + 1, len(form))):
        stem, ending = form[: len(form) - size], form[len(form) - size :]
        for number, row in rows.get(ending, ()) if front + stem in stems else ():
            nominative = stem + row.nominative
            if front + nominative in names and not (ending and nominative in fleeting) and row.fits(stem):
                yield number, row, front + nominative
        for nominative in _with_fleeting_vowel().get(stem, ()):
            if ending and front + nominative in names:
                yield from ((number, row, front + nominative) for number, row in _of_fleeting(nominative, ending))


def _of_fleeting(nominative: str, ending: str) -> Iterator[_Numbered]:
    """The rows by which a name that loses its vowel has an ending."""
    followed = {row for row, _ in paradigms(nominative)}
    return (numbered for numbered in _rows().get(ending, ()) if numbered[1] in followed)


@cache
def _names() -> dict[str, tuple[tuple[int, str], ...]]:
    """Place in the table and gender of each first name."""
    found: dict[str, tuple[tuple[int, str], ...]] = {}
    for place, (name, gender) in enumerate(first_name_rows()):
        found[name] = (*found.get(name, ()), (place, gender))
    return found


@cache
def _rows() -> dict[str, list[_Numbered]]:
    """The paradigms of first names by the ending of the form."""
    found: dict[str, list[_Numbered]] = {}
    for number, row in enumerate(endings()):
        if row.model in GIVEN and not _only_of_surnames(row):
            found.setdefault(row.form, []).append((number, row))
    return found


@cache
def _stems() -> frozenset[str]:
    """The names without the endings of their nominatives: what is no stem needs no row of the paradigms."""
    ends = {row.nominative for numbered in _rows().values() for _, row in numbered}
    return frozenset(name.removesuffix(end) for name in _names() for end in ends if name.endswith(end))


def _may_begin(word: str) -> bool:
    """False for a word that begins as no stem does: most capitalised words, before their endings are looked at."""
    known = _beginnings()
    return any(word[:size] in known for size in range(1, _BEGINNING + 1))


@cache
def _beginnings() -> frozenset[str]:
    """The first letters of every stem, a shorter stem whole."""
    return frozenset(stem[:_BEGINNING] for stem in {*_stems(), *_with_fleeting_vowel()})


@cache
def _longest() -> int:
    return max(map(len, _rows()))


def _only_of_surnames(row: Ending) -> bool:
    """True for "Ивановым" beside "Мартином", and for names that are seldom left undeclined."""
    return row.cost > _LISTED_FIXED if row.model == "fixed" else (row.model, row.form) == ("possessive", "ым")


@cache
def _fleeting() -> dict[str, str]:
    """Stems of first names that lose a vowel: Павел, Павла; Пётр, Петра; Лев, Льва."""
    return {row["nominative"].lower(): row["stem"] for row in read_table("people/fleeting_names")}


@cache
def _with_fleeting_vowel() -> dict[str, list[str]]:
    """The nominatives of each such stem."""
    found: dict[str, list[str]] = {}
    for nominative, stem in _fleeting().items():
        found.setdefault(stem, []).append(nominative)
    return found
