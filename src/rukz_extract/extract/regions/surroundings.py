"""What stands around a sighting: the word before, quotation marks, the noun behind an adjective, datelines."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.words import AND, IN_OR_OUT
from rukz_extract.language import marks
from rukz_extract.language.beginnings import Beginnings
from rukz_extract.language.cases import CONSONANTS, WITHOUT_CASES
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.memory import LATELY, Memory
from rukz_extract.language.morphology import Reading, agree, lemma, readings
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values

QUOTES = marks.QUOTES | frozenset("‟'’‘")
"""Quotation marks, single ones too."""
_OPENING, _CLOSING = frozenset("«„"), frozenset("»”")
_DATELINE = frozenset([".", ",", "—", "–", "-", "/", "(", ":"])
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
ASKED_IN_TURN = 16
"""Answers kept of what a dozen rules ask about one sighting, one after the other."""


@cache
def word_group(name: str) -> frozenset[str]:
    """Lemmas of a group of ``regions/context_words``: nature, named, proper, between, governs."""
    return _word_groups()[name]


@cache
def word_groups(*names: str) -> frozenset[str]:
    """Lemmas of several groups."""
    return frozenset[str]().union(*map(word_group, names))


@cache
def _word_groups() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    for row in read_table("regions/context_words"):
        found.setdefault(row["group"], []).extend(values(row["lemmas"]))
    return {group: frozenset(lemmas) for group, lemmas in found.items()}


@cache
def _beginnings() -> Beginnings:
    return Beginnings(fold(lemma) for group in _word_groups().values() for lemma in group)


_FORMER = "экс-"


@lru_cache(maxsize=ASKED_IN_TURN)
def lemma_before(doc: Doc, token: int) -> str:
    """Lemma of the word before a token, an opening quotation mark and initials between them skipped.

    Empty where none stands, or one that no group of ``word_group`` has a form of.
    """
    place = token - 1
    while place > 1 and doc.words[place] == "." and len(doc.words[place - 1]) == 1 and doc.words[place - 1].isupper():
        place -= 2
    if place >= 0 and doc.words[place] in QUOTES:
        place -= 1
    if place < 0 or not doc.words[place][:1].isalpha():
        return ""
    return _LEMMAS[doc.words[place]]


def _lemma_in_a_group(word: str) -> str:
    plain = word[len(_FORMER) :] if fold(word).startswith(_FORMER) else word  # "экс-аким Рудного"
    return lemma(plain) if _beginnings().fit(fold(plain)) else ""


_LEMMAS: Memory[str, str] = Memory(_lemma_in_a_group, LATELY)


def lemma_at(doc: Doc, token: int) -> str:
    """Lemma of a word; empty for one that no group of ``word_group`` has a form of."""
    return _LEMMAS[doc.words[token]]


def key_before(doc: Doc, token: int) -> str:
    """The folded token before a token; "" at the start."""
    return doc.keys[token - 1] if token else ""


def quoted_alone(doc: Doc, sighting: Sighting) -> bool:
    """True for a name alone between quotation marks: ``«Барселона»``."""
    first, last = sighting.first - 1, sighting.last
    if first < 0 or last >= len(doc) or doc.words[first] not in QUOTES or doc.words[last] not in QUOTES:
        return False
    return doc.words[first] not in _CLOSING and doc.words[last] not in _OPENING  # "«привычку» России «тянуть»"


def quotation(doc: Doc, sighting: Sighting) -> tuple[int, int] | None:
    """The tokens of the opening and closing marks of a short quotation around a sighting."""
    near = doc.words[max(sighting.first - 4, 0) : sighting.last + 5]
    if QUOTES.isdisjoint(near):
        return None
    before = range(sighting.first - 1, max(sighting.first - 5, -1), -1)
    behind = range(sighting.last, min(sighting.last + 5, len(doc)))
    left = next((token for token in before if doc.words[token] in QUOTES), None)
    right = next((token for token in behind if doc.words[token] in QUOTES), None)
    if left is None or right is None or _closes(doc, left):
        return None
    return left, right


def _closes(doc: Doc, token: int) -> bool:
    """True for a mark that ends a quotation: ``»``, or a straight one right behind a word."""
    if doc.words[token] in _CLOSING:
        return True
    return token > 0 and doc.words[token] not in _OPENING and not doc.gap(token)


def of_a_noun(doc: Doc, sighting: Sighting) -> bool:
    """True for an adjective with its noun behind it: ``Елисейского дворца``, ``Советского Союза``."""
    if sighting.last >= len(doc) or not doc.words[sighting.last][:1].isalpha():
        return False
    last = readings(doc.words[sighting.last - 1])
    cases = {reading.case for reading in last if reading.pos in _ADJECTIVES}
    noun = sighting.last
    shared = doc.keys[noun] == AND  # "Северного и Балтийского морей"
    noun += shared
    while cases and noun + 1 < len(doc) and readings(doc.words[noun])[0].pos in _ADJECTIVES:
        if noun == sighting.last and doc.words[noun][:1].isupper():
            return False  # "из Первомайского Оренбургского района"
        noun += 1  # "Южного военного округа"
    if noun >= len(doc) or not doc.words[noun][:1].isalpha():
        return False
    every = readings(doc.words[noun])
    if doc.words[noun].istitle() and "Geox" in every[0].grammemes and not _agree(last, every):
        return False  # "в Октябрьском Башкирии", but "в Северном Ираке"
    if key_before(doc, sighting.first) in IN_OR_OUT and any(reading.pos == "VERB" for reading in every):
        return False  # "Участники из Рудного прибыли"
    behind = [reading for reading in every if not shared or reading.number == "plur"]
    return any(reading.pos == "NOUN" and reading.case in cases and reading.score > 0.1 for reading in behind)


def _agree(adjectives: Sequence[Reading], nouns: Sequence[Reading]) -> bool:
    """True where a word may be an adjective of the next one."""
    return any(
        agree(one, other) for one in adjectives for other in nouns if one.pos in _ADJECTIVES and other.pos == "NOUN"
    )


def heads_a_line(doc: Doc, token: int) -> bool:
    """True for the place of a dateline: ``АСТАНА. КАЗИНФОРМ –``, ``МОСКВА, 8 ноября``, ``Алматы /КазТАГ/``."""
    if token != doc.first_of_body() and not doc.starts_line(token):
        return False
    return token + 1 < len(doc) and doc.words[token + 1] in _DATELINE


def in_capitals(doc: Doc, token: int) -> bool:
    """True where the words around are in capitals, or a dateline is."""
    near = [doc.words[place] for place in (token - 2, token - 1, token + 1, token + 2) if 0 <= place < len(doc)]
    return heads_a_line(doc, token) or any(len(word) > 3 and word.isupper() for word in near)


def in_nominative(doc: Doc, sighting: Sighting) -> bool:
    """True when the sighting stands as its territory is called."""
    return bool(sighting.entries) and doc.slice(sighting.first, sighting.last) == sighting.entries[0].name


def in_plain_nominative(doc: Doc, sighting: Sighting) -> bool:
    """``Москва помогает``: a nominative that other cases would show, unlike that of Актобе."""
    return in_nominative(doc, sighting) and not doc.keys[sighting.last - 1].endswith(WITHOUT_CASES)


def stands_alone_in_nominative(doc: Doc, sighting: Sighting) -> bool:
    """True when the words may be a nominative: "остров Сахалин", "аэропорт Сочи"."""
    if in_nominative(doc, sighting):
        return True
    word = doc.words[sighting.last - 1]
    known = [reading for reading in readings(word) if reading.known and reading.pos == "NOUN"]
    known = [reading for reading in known if "Geox" in reading.grammemes] or known  # "Берлина" is a coach too
    if not known and word[-1:].lower() in CONSONANTS:
        return sighting.last - sighting.first == 1  # "станция Тюратам", by its older name
    return sighting.last - sighting.first == 1 and any(
        (reading.case, reading.number) == ("nomn", "sing") for reading in known
    )


def in_full_names(doc: Doc) -> set[int]:
    """The tokens of persons' names of several words."""
    full = (span for span in doc.names if span.kind == "PER" and span.last - span.first > 1)
    return {token for span in full for token in range(span.first, span.last)}


def behind_initials(doc: Doc, token: int) -> bool:
    """True behind an initial with its full stop: "С.П. Королёв"; "г. Орёл" has a small letter."""
    if token < 2 or doc.words[token - 1] != "." or doc.starts_line(token):
        return False
    initial = doc.words[token - 2]
    return len(initial) == 1 and initial.isupper() and doc.gap(token - 1) == ""


def is_governed(doc: Doc, sighting: Sighting) -> bool:
    """``Раис Татарстана``: a unit in another case than the word before, which may be a first name, is no surname."""
    if not sighting.first or not sighting.entries or sighting.entries[0].level not in {Level.COUNTRY, Level.REGION}:
        return False
    before, here = (_cases(doc.words[token]) for token in (sighting.first - 1, sighting.first))
    return bool(here) and before.isdisjoint(here)


def in_another_case_than_before(doc: Doc, sighting: Sighting) -> bool:
    """``Шахбазовым Астана``: the word before agrees with another one, the name is no part of it."""
    return _disagree(doc, sighting.first)


def in_another_case_than_next(doc: Doc, sighting: Sighting) -> bool:
    """``лидере Руанды Поле Кагаме``: the next word agrees with another one, the name is no part of it."""
    return sighting.last < len(doc) and _disagree(doc, sighting.last)


def _disagree(doc: Doc, token: int) -> bool:
    """True for a noun and one before it that have no case in common."""
    before, here = (_cases(doc.words[place]) for place in (token - 1, token))
    return bool(before and here) and before.isdisjoint(here)


def _cases(word: str) -> set[str | None]:
    return {reading.case for reading in readings(word) if reading.pos == "NOUN"}


def in_brackets(doc: Doc, sighting: Sighting) -> bool:
    """True for a name alone in brackets: ``агроном (Шортанды)``."""
    if not sighting.first or sighting.last >= len(doc):
        return False
    return doc.words[sighting.first - 1] == "(" and doc.words[sighting.last] == ")"


def opens_sentence(doc: Doc, token: int) -> bool:
    """True for the first word of a sentence, a line or a quotation that opens one: its capital letter tells nothing."""
    first = doc.sentence(token)[0]
    return token in {first, first + (doc.words[first] in QUOTES)} or doc.starts_line(token)
