"""How one mention may read: gender, case and nominatives that its words allow together, with a score."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rukz_extract.extract.people.case_forms import CELLS, Cell, forms_by_case, restored
from rukz_extract.extract.people.namesakes import namesake
from rukz_extract.extract.people.parts import Parts, Tokens
from rukz_extract.extract.people.person import TokenSpan
from rukz_extract.extract.people.post_case import SURE
from rukz_extract.extract.people.spelling import DASHES
from rukz_extract.extract.people.subject import SILENT, with_verb
from rukz_extract.language.cases import TAG_CASE_LETTERS
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN, fold
from rukz_extract.language.marks import AS_HYPHENS
from rukz_extract.language.memory import LATELY

PARTS = ("first", "middle", "last")
_UD_GENDER = {"Masc": "m", "Fem": "f"}
_BINDERS = DASHES | frozenset("'’`ʼ")
_ROMAN = frozenset("IVX")
_OF_WOMEN = ("а", "я")
HER_OWN: Cell = ("f", "n")
_WOMAN = ("n", "f")
_HOPELESS = -4.0
"""A score that no form earns which goes with the words around it."""
_CASE_AGREES = 1.0
_GENDER_AGREES = 0.4
_NOMINATIVE_FIRST = 0.15
_WIDTH = 2.5  # a reading so much worse than the best is given up


class NameReading(NamedTuple):
    """Nominatives in lower case, empty for a part that the mention lacks; a higher score is likelier."""

    gender: str
    first: str
    middle: str
    last: str


Key = tuple[str, str]
"""Gender and a nominative in lower case, spelled plainly (see ``plain``)."""


class ReadingSet(NamedTuple):
    """The readings of some words with their scores, and per part the keys they allow.

    ``best`` holds the highest score per gender; ``options`` the highest score of every nominative of a part, by part
    and gender.
    """

    scores: dict[NameReading, float]
    best: dict[str, float]
    options: dict[tuple[str, str], dict[str, float]]
    first: frozenset[Key]
    middle: frozenset[Key]
    last: frozenset[Key]


class NameMention(NamedTuple):
    """One place of a name with its parts and its readings.

    ``letters`` are its initials in lower case, of the first name and then of the patronymic; ``bare`` is true for a
    surname alone or a first name alone. ``apart`` tells a namesake of the family from the one better known: "отец
    Владимир Спиридонович Ветров", "Дональд Ветров — младший".
    """

    span: TokenSpan
    parts: Parts
    readings: ReadingSet
    letters: str
    bare: bool
    apart: str = ""

    def as_surname(self, gender: str = "") -> "NameMention":
        """A first name as a surname or a part of it: "Филипп" after "Эдуар Филипп"; of a ``gender`` when told."""
        known = self.readings.scores.items()
        scores = {NameReading(gender or r.gender, "", "", f"{r.first} {r.last}".strip()): s for r, s in known}
        parts = Parts(last=self.parts.first + self.parts.last, rule="surname")
        return self._replace(parts=parts, readings=_reading_set(scores), bare=True)


def read_mention(doc: Doc, span: TokenSpan, parts: Parts) -> NameMention:
    """The mention with everything its words allow."""
    tags = tuple(_tag(doc, token) for token in (*parts.first[-1:], *_telling(doc, parts.last)))
    readings = _read(
        parts.rule == "east_asian",
        _spelled(doc, parts.first),
        () if parts.middle and _is_letter(doc, parts.middle[0]) else _spelled(doc, parts.middle),
        _spelled(doc, parts.last),
        with_verb(doc, span, tags),
    )
    letters = plain("".join(fold(doc.words[i])[0] for i in parts.initials))
    bare = not letters and sum(map(bool, (parts.first, parts.middle, parts.last))) == 1
    return NameMention(span, parts, readings, letters, bare, namesake(doc, span, parts))


def read_as_woman(doc: Doc, mention: NameMention) -> NameMention:
    """The first name and surname of a mention in the nominative of a woman, as they stand."""
    first, last = _spelled(doc, mention.parts.first), _spelled(doc, mention.parts.last)
    return mention._replace(readings=_read(False, first, (), last, SURE * (_WOMAN,)))  # noqa: FBT003 - a cache key


def _is_letter(doc: Doc, token: int) -> bool:
    return len(doc.words[token]) == 1


def _telling(doc: Doc, words: Tokens) -> Tokens:
    """The word of a surname whose tag tells its case: the last that cases change, "Пеньей" of "Пеньей Ньето"."""
    return tuple(token for token in words if doc.keys[token][-1] not in SILENT)[-1:] or words[-1:]


def _tag(doc: Doc, token: int) -> tuple[str, str]:
    tag = doc.tags.get(token)
    if not tag:
        return "", ""
    told = doc.keys[token][-1] not in SILENT  # the tagger takes every Матвиенко for a man
    return TAG_CASE_LETTERS.get(tag.case, ""), _UD_GENDER.get(tag.gender, "") if told else ""


def _spelled(doc: Doc, tokens: Tokens) -> tuple[str, ...]:
    return tuple(map(_lowered, words_of(doc, tokens)))


@lru_cache(maxsize=LATELY)
def _lowered(word: str) -> str:
    return spelled(word).lower()


def words_of(doc: Doc, tokens: Tokens) -> tuple[str, ...]:
    """The words of a part, those that a dash or an apostrophe binds made one: "Касым- Жомарт", "О'Нил"."""
    if not tokens:
        return ()
    if len(tokens) == 1:
        return (doc.words[tokens[0]].translate(AS_HYPHENS),)
    words: list[str] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        between = doc.words[before + 1 : token] if before is not None else ()
        word = doc.words[token]
        if len(between) == 1 and between[0] in _BINDERS:
            words[-1] += between[0] + word
        elif before is not None and not between and (doc.words[before][-1] in DASHES or word[0] in DASHES):
            words[-1] += word
        else:
            words.append(word)
    return tuple(word.translate(AS_HYPHENS) for word in words)


@lru_cache(maxsize=LATELY)
def spelled(word: str) -> str:
    """A name's word for the record: capitals lowered, look-alikes of other alphabets mended, ё kept."""
    key = fold(word)
    if (key == word.lower() and not word.isupper()) or _ROMAN.issuperset(word):  # "Елизавета II"
        return word
    if len(key) != len(word) or (word.isupper() and len(word) > 1):
        letters = "-".join(part[:1].upper() + part[1:] for part in key.split("-"))
    else:
        letters = "".join(k.upper() if c.isupper() else k for c, k in zip(word, key, strict=True))
    if len(letters) == len(word):
        yo = {"е": "ё", "Е": "Ё"}  # "ЛЕПЁХИН" too
        letters = "".join(yo.get(k, k) if c in "ёЁ" else k for c, k in zip(word, letters, strict=True))
    return letters


@lru_cache(maxsize=LATELY)
def _read(
    asian: bool,  # noqa: FBT001 - a cache key
    first: tuple[str, ...],
    middle: tuple[str, ...],
    last: tuple[str, ...],
    tags: tuple[tuple[str, str], ...],
) -> ReadingSet:
    firsts = forms_by_case(first, "asian" if asian else "given")
    if len(first) == 1 and len(tags) >= SURE and set(tags) == {_WOMAN} and firsts.get(HER_OWN) is None:
        firsts = {**firsts, HER_OWN: ((first[0], 0.0),)}  # "Сабира" of whom no table knows
    middles = forms_by_case(middle, "patronymic")
    lasts = forms_by_case(last, "leading" if asian else "surname")
    found: dict[tuple[str, str, str, str], float] = {}
    for cell, agreement in _agreements(tags):
        gender, _ = cell
        for f, f_cost in firsts.get(cell, ()):
            for m, m_cost in middles.get(cell, ()):
                for n, n_cost in lasts.get(cell, ()):
                    score = agreement - f_cost - m_cost - n_cost
                    reading = gender, f, m, n
                    if score > found.get(reading, -99.0):
                        found[reading] = score
    if max(found.values(), default=_HOPELESS) <= _HOPELESS:
        found = _as_written(first, middle, last, tags)
    best = max(found.values())
    return _reading_set({NameReading(*reading): score for reading, score in found.items() if score > best - _WIDTH})


def _as_written(
    first: tuple[str, ...], middle: tuple[str, ...], last: tuple[str, ...], tags: Sequence[tuple[str, str]]
) -> dict[tuple[str, str, str, str], float]:
    """The words as they stand, where no form of one part goes with any of another: "Микаэла Фриберг" is no Микаэл.

    A Slavic surname that is surely in another case is put back: the slip in "с Олегом и Иван Ветровым".
    """
    given, patronymic = " ".join(first), " ".join(middle)
    surname = restored(last)
    woman = given.endswith(_OF_WOMEN) or surname.endswith(_OF_WOMEN)
    scores = {gender: _agreement(tags, gender, "n") + (woman == (gender == "f")) for gender in "mf"}
    return {(gender, given, patronymic, surname): score for gender, score in scores.items()}


def _reading_set(scores: dict[NameReading, float]) -> ReadingSet:
    best: dict[str, float] = {}
    options: dict[tuple[str, str], dict[str, float]] = {}
    for reading, score in scores.items():
        gender, *nominatives = reading
        if score >= best.get(gender, score):
            best[gender] = score
        for part, nominative in zip(PARTS, nominatives, strict=True):
            if nominative:
                rows = options.setdefault((part, gender), {})
                if score >= rows.get(nominative, score):
                    rows[nominative] = score
    return ReadingSet(scores, best, options, *(_keys(options, part) for part in PARTS))


def _keys(options: dict[tuple[str, str], dict[str, float]], part: str) -> frozenset[Key]:
    return frozenset([(gender, plain(name)) for gender in "mf" for name in options.get((part, gender), ())])


@lru_cache(maxsize=LATELY)
def plain(name: str) -> str:
    """A nominative as two spellings of it have it alike: ё as е, Kazakh letters as the Russian ones for them."""
    return name.replace("ё", "е").translate(KAZAKH_TO_RUSSIAN)


@lru_cache(maxsize=LATELY)
def _agreements(tags: Sequence[tuple[str, str]]) -> tuple[tuple[Cell, float], ...]:
    """Every gender and case with the score that the tags give it."""
    return tuple((cell, _agreement(tags, *cell)) for cell in CELLS)


def _agreement(tags: Sequence[tuple[str, str]], gender: str, case: str) -> float:
    score = _NOMINATIVE_FIRST if case == "n" else 0.0
    for tag_case, tag_gender in tags:
        score += _CASE_AGREES * (tag_case == case)
        if tag_gender:
            score += _GENDER_AGREES if tag_gender == gender else -_GENDER_AGREES
    return score
