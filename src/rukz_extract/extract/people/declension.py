"""How names decline: from a form to the nominatives it may belong to, and back.

The tables ``people/endings`` and ``people/surnames`` hold the paradigms. Cases are letters: n, g, d, a, i, l for
nominative, genitive, dative, accusative, instrumental and prepositional. A cost tells how unlikely a reading is.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import zip_longest
from operator import itemgetter

from rukz_extract.extract.people.dictionary_names import dictionary_forms
from rukz_extract.extract.people.endings import (
    Form,
    by_ending,
    paradigms,
    patronymic_endings,
    patronymic_tails,
)
from rukz_extract.extract.people.given import GIVEN, listed_given
from rukz_extract.extract.people.lexicon import is_particle, is_turkic_name, turkic_name_ends
from rukz_extract.language.cases import CASE_LETTERS, CONSONANTS, GENDER_LETTERS
from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN
from rukz_extract.language.marks import AS_HYPHENS
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import is_known, readings
from rukz_extract.resources import read_columns, read_table

CASES = "ngdail"
_UNDECLINED = ("и", "о", "ы")
"""Last letters of Arabic surnames, which no case changes."""
_FIXED = ("и", "е", "о", "у", "ы", "ю")
"""Last letters of foreign surnames in the register that no case changes: "Берлускони", "Бэсеску"."""
_OF_ADJECTIVES = ("ую", "юю")
"""Ends of an adjective that few surnames have: "Косую", "Зимнюю"."""
_NOT_SURNAME = frozenset({"name", "asian"})
_ASIAN = frozenset({"asian", "short", "soft", "fixed"})
_SYLLABLE = 3
_VOWELS = frozenset("аеёиоуыэюя")
_UNKNOWN_GIVEN = 1.5  # a first name that no table knows
_UNKNOWN_MAN = 1.0
_LISTED = -1.0
_FORMS_BELOW = 1.0


@lru_cache(maxsize=LATELY)
def surname_forms(word: str) -> tuple[Form, ...]:
    """Readings of a surname's form; the parts of a double name decline together or only the last does."""
    if of_father := tuple(_of_father(word)):
        return of_father
    head, dash, tail = word.rpartition("-")
    if not dash or not head:
        in_dictionary = list(dictionary_forms(word))
        if in_dictionary and word.endswith(_OF_ADJECTIVES):
            return _cheapest(in_dictionary)  # "Косую" is of Косая, not of Косуй
        return _cheapest([*_simple(word, _NOT_SURNAME, wanted=False), *in_dictionary])
    if is_particle(head) and tail.endswith(_UNDECLINED):  # "аль-Хашими", not "аль-Асаду"
        return tuple(Form(word, gender, case, 0.0) for gender in "mf" for case in CASES)
    return _cheapest(_double(head, tail, surname_forms))


def _of_father(word: str) -> Iterator[Form]:
    """Readings of "Серікқызы" or "Абдигалиулы" as a surname, which no case changes; none for "Вакулы"."""
    ends = (row for row in patronymic_endings() if row.model == "turkic") if word[-3:] in patronymic_tails() else ()
    for row in ends:
        father = word.removesuffix(row.form)
        kazakh = row.form.translate(KAZAKH_TO_RUSSIAN) != row.form
        if father != word and (kazakh or known_given(father) or father.endswith(turkic_name_ends())):
            yield from (Form(word, row.genders, case, 0.0) for case in CASES)


@lru_cache(maxsize=LATELY)
def given_forms(word: str) -> tuple[Form, ...]:
    """Readings of a first name's form: from the table, else the dictionary, else by its ending."""
    listed = listed_given(word) or _in_kazakh_letters(word)
    if listed:
        return listed + tuple(_of_a_man(word, listed))
    head, dash, tail = word.rpartition("-")
    if dash and head:
        return _cheapest(_both_unknown(head, tail) or _double(head, tail, given_forms))
    unknown = () if (known := tuple(_dictionary(word))) else _cheapest(_simple(word, GIVEN, wanted=True))
    return known or _of_turkic_man(unknown) or tuple(form._replace(cost=form.cost + _UNKNOWN_GIVEN) for form in unknown)


def _of_turkic_man(forms: Iterable[Form]) -> tuple[Form, ...]:
    """The readings of an unknown name as a man's whose ending tells it: "Галидоллы" is of Галидолла."""
    ends = tuple(end for end in turkic_name_ends() if end.endswith("а"))
    return tuple(form for form in forms if form.gender == "m" and form.nominative.endswith(ends))


def _of_a_man(word: str, listed: tuple[Form, ...]) -> Iterator[Form]:
    """A woman's name may be the genitive of a man's that no table knows: "Алена Жюппе" of Ален."""
    stem = word.removesuffix("а")
    if is_turkic_name(word) or word.translate(KAZAKH_TO_RUSSIAN) != word:
        return  # "Ұлдана" and "Гульназира" are no man's, whatever the tagger says
    if stem != word and stem[-1:] in CONSONANTS and all(form.gender == "f" for form in listed):
        for case in "ga":
            yield Form(stem, "m", case, _UNKNOWN_MAN)


@lru_cache(maxsize=LATELY)
def _in_kazakh_letters(word: str) -> tuple[Form, ...]:
    """Readings of a first name that the table has in Russian letters: "Қасыма" of Касым."""
    plain = word.translate(KAZAKH_TO_RUSSIAN)
    if plain == word:
        return ()
    return tuple(form._replace(nominative=_with_letters_of(word, form.nominative)) for form in listed_given(plain))


def _with_letters_of(word: str, nominative: str) -> str:
    """A nominative in Russian letters with the Kazakh ones of the form: "касым" of "қасыма" is "қасым"."""
    return "".join(
        w if w.translate(KAZAKH_TO_RUSSIAN) == n else n for w, n in zip_longest(word, nominative, fillvalue="")
    )[: len(nominative)]


@lru_cache(maxsize=LATELY)
def asian_forms(word: str) -> tuple[Form, ...]:
    """Readings of the form of a Chinese or Korean given name: "Цзиньпином", "Ына"; none knows the names."""
    found = _simple(word, _ASIAN, wanted=True)
    return _cheapest(form for form in found if not _VOWELS.isdisjoint(form[0]))  # "Чан Мин Гю" is no "Гь"


@lru_cache(maxsize=LATELY)
def patronymic_forms(word: str) -> tuple[Form, ...]:
    """Readings of a patronymic's form: -ович, -овна and the Turkic -ұлы, -қызы; none for another word."""
    return _cheapest(_patronymics(word))


@lru_cache(maxsize=LATELY)
def given_cases(word: str) -> frozenset[str]:
    """The cases (n g d a i l) of a form of a first name in the table: "Дархану" is a dative."""
    return frozenset(form.case for form in listed_given(word.lower()))


@lru_cache(maxsize=LATELY)
def known_given(word: str) -> bool:
    """True for a form of a first name in the table, also in Kazakh letters; ``word`` is in lower case."""
    word = word.translate(AS_HYPHENS).strip("-")
    if listed_given(word) or _in_kazakh_letters(word):
        return True
    head, dash, tail = word.partition("-")
    return bool(dash and listed_given(head) and listed_given(tail))


@lru_cache(maxsize=LATELY)
def is_given(word: str) -> bool:
    """True for a form of a first name in the table or the dictionary."""
    return known_given(word) or any(True for _ in _dictionary(word))


def surname_inflected(nominative: str, gender: str | None) -> frozenset[str]:
    """Every likely form of a surname in lower case, both genders when the gender is unknown."""
    head, dash, tail = nominative.rpartition("-")
    if dash and head:
        tails = surname_inflected(tail, gender)
        whole = {f"{left}-{right}" for left, right in _pairs(head, tail, gender)}
        return frozenset({f"{head}-{form}" for form in tails} | whole)
    found = {nominative}
    for row, stem in paradigms(nominative):
        if row.cost <= _FORMS_BELOW and row.model not in _NOT_SURNAME and (gender is None or gender in row.genders):
            found.add(stem + row.form)
    return frozenset(found)


def _pairs(head: str, tail: str, gender: str | None) -> Iterator[tuple[str, str]]:
    """Forms of the two halves of a double surname in the same case."""
    for left in surname_inflected(head, gender):
        cases = {form.case for form in surname_forms(left) if form.nominative == head}
        for right in surname_inflected(tail, gender):
            if any(form.case in cases for form in surname_forms(right) if form.nominative == tail):
                yield left, right


def _simple(word: str, models: frozenset[str], *, wanted: bool) -> Iterator[tuple[str, str, str, float]]:
    """Readings by the endings; ``models`` are those to use or, unless ``wanted``, those to leave out."""
    listed = _listed()
    for size in range(min(4, len(word))):
        ending = word[len(word) - size :]
        stem = word[: len(word) - size]
        bare = size > 0 and len(stem) < _SYLLABLE and _VOWELS.isdisjoint(stem)  # "Бой" is no form of "Ба"
        for row in by_ending().get(ending, ()):
            if bare and row.form != row.nominative:
                continue
            if (row.model in models) is wanted and row.fits(stem):
                nominative = stem + row.nominative
                bonus = _LISTED if (nominative, row.model) in listed else 0.0
                cost = row.cost + bonus
                for gender in row.genders:
                    for case in row.cases:
                        yield nominative, gender, case, cost


def _double(head: str, tail: str, forms: Callable[[str], tuple[Form, ...]]) -> Iterator[Form]:
    whole = {(form.gender, form.case): form for form in reversed(forms(head))}
    for form in forms(tail):
        yield form._replace(nominative=f"{head}-{form.nominative}", cost=form.cost + 0.3)
        front = whole.get((form.gender, form.case))
        if front and not is_particle(head):
            yield form._replace(nominative=f"{front.nominative}-{form.nominative}", cost=form.cost + front.cost)


def _both_unknown(head: str, tail: str) -> list[Form]:
    """Readings of a double name of two that no table knows: "Фостену-Арканжу" is one name, and declines as one."""
    if is_given(head) or is_particle(head):
        return []
    return [
        form._replace(cost=form.cost - _UNKNOWN_GIVEN) if _ends_alike(form.nominative, f"{head}-{tail}") else form
        for form in _double(head, tail, given_forms)
    ]


def _ends_alike(nominative: str, word: str) -> bool:
    """True for "фостен-арканж" of "фостену-арканжу": both halves have lost an ending."""
    pairs = zip(nominative.split("-"), word.split("-"), strict=False)
    return all(name != form for name, form in pairs)


def _cheapest(forms: Iterable[tuple[str, str, str, float]]) -> tuple[Form, ...]:
    """The readings without repetition, each at its lowest cost, the cheapest first."""
    best: dict[tuple[str, str, str], float] = {}
    for nominative, gender, case, cost in forms:
        key = nominative, gender, case
        known = best.get(key)
        if known is None or cost < known:
            best[key] = cost
    return tuple([Form(*key, cost) for key, cost in sorted(best.items(), key=itemgetter(1))])


def _dictionary(word: str) -> Iterator[Form]:
    if not is_known(word):
        return
    for reading in readings(word):
        if "Name" in reading.grammemes and reading.number == "sing" and reading.case in CASE_LETTERS:
            for gender in GENDER_LETTERS.get(reading.gender or "", "mf"):
                lemma = reading.lemma if "ё" in word else reading.lemma.replace("ё", "е")
                yield Form(lemma, gender, CASE_LETTERS[reading.case], 0.3)


def _patronymics(word: str) -> Iterator[Form]:
    for row in patronymic_endings() if word[-3:] in patronymic_tails() else ():
        if word.endswith(row.form) and len(word) > len(row.form) + 1:
            for case in row.cases:
                yield Form(word.removesuffix(row.form) + row.nominative, row.genders, case, row.cost)


def is_listed(nominative: str, model: str) -> bool:
    """True for a surname of the table that follows a model; the nominative is in lower case."""
    return (nominative, model) in _listed()


@cache
def _listed() -> frozenset[tuple[str, str]]:
    listed = {(row["nominative"].lower(), row["model"]) for row in read_table("people/surnames")}
    listed |= {(name[:-2] + "ая", model) for name, model in listed if model == "adjective" and name.endswith("ой")}
    held = [last.lower() for last, _ in read_columns("officials/office_holders", "last", "first")]
    fixed = {(last, "fixed") for last in held if last.endswith(_FIXED)}
    return frozenset(listed | fixed | {(last, "patronymic") for last in held if last.endswith("ович")})
