"""How the words around an amount bound it: "около", "не менее", "с лишним", "превысил"."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.currencies import nouns, signs
from rukz_extract.extract.money.denied import turned
from rukz_extract.extract.money.restated import reckoned_before
from rukz_extract.extract.money.sentence import sentence_of
from rukz_extract.extract.money.sums import sum_verbs, sum_words
from rukz_extract.extract.money.times import is_year_of_subject
from rukz_extract.extract.money.words import (
    BY,
    DEARER,
    EVEN,
    FROM,
    IN,
    NONE,
    NOT,
    NOT_ONE,
    ONES,
    PER_CENT,
    RANGE_OPENERS,
    TO,
    WITH,
    WITHIN,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import Qualifier
from rukz_extract.resources import read_table, values

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]

_EQUALS = "="
_LEVEL = 14  # tokens back in which a word of change makes "до" a level
_MOST_TRANSPARENT = 3
_CLAUSE = 10  # tokens back in which a verb governs the amount
_NEGATION = 3  # tokens from "не" to its verb: "не должен превышать"
_VERBS = frozenset({"VERB", "GRND"})
_CLAUSE_VERBS = _VERBS | {"PRTS"}  # "судят за превышение полномочий, ущерб оценён в 312 млн"
_ACTS = frozenset({"VERB", "INFN", "GRND"})
_SPEECH = 5  # tokens from a verb of speech to the comma behind its speaker
_NEAR = frozenset({Qualifier.ALMOST, Qualifier.ABOUT})
_STOPS = frozenset(";:!?")
_CLAUSE_STARTS = frozenset({",", "(", ";", "а", "и"})


class Verb(NamedTuple):
    """A verb that bounds an amount, the words of which it needs one behind it, its sense plain and after "не"."""

    stem: str
    needs: frozenset[str]
    plain: Qualifier | None
    negated: Qualifier | None


def find_qualifier(doc: Doc, amount: Amount, floor: int) -> Qualifier | None:
    """The bound of an amount; words before token ``floor`` belong to the amount before it."""
    if amount.more:
        return Qualifier.MORE_THAN
    first = _before_opener(doc, amount, floor)
    reckoned = reckoned_before(doc, first, floor)
    return (
        _before(doc, amount, first, floor)
        or _after(doc, amount)
        or (_before(doc, amount, reckoned, floor) if reckoned else None)
        or _verb(doc, first, floor)
        or _even(doc, amount, floor)
        or (Qualifier.ABOUT if amount.about else None)
    )


def _before_opener(doc: Doc, amount: Amount, floor: int) -> int:
    """The first token of an amount with the preposition that opens its range."""
    if amount.high is not None and amount.first > floor and doc.keys[amount.first - 1] in RANGE_OPENERS:
        return amount.first - 1
    return amount.first


def _before(doc: Doc, amount: Amount, first: int, floor: int) -> Qualifier | None:
    phrases = _phrases("before")
    for token in range(first - 1, max(floor, first - 2 - _MOST_TRANSPARENT) - 1, -1):
        for words, qualifier in phrases.get(doc.keys[token], ()):
            start = token + 1 - len(words)
            bound = start >= floor and tuple(doc.keys[start : token + 1]) == words
            if bound and _holds(doc, amount, words, start, floor):
                return turned(doc, qualifier, start, floor)
        if doc.keys[token] in DASHES and _is_of_dashed(doc, token - 1, floor):
            continue
        if doc.keys[token] not in transparent_words() and doc.keys[token] not in {TO, FROM}:
            return None
    return None


def _is_of_dashed(doc: Doc, token: int, floor: int) -> bool:
    """Tells "минимум 3 млрд, максимум – 5 млрд": a bound that opens its clause, no "прожиточный минимум – 46 тысяч"."""
    if token < floor or (token > floor and doc.keys[token - 1] not in _CLAUSE_STARTS):
        return False
    return any(words == (doc.keys[token],) for words, _ in _phrases("before").get(doc.keys[token], ()))


def is_denied(doc: Doc, amount: Amount) -> bool:
    """True for "ни одного рубля", which names no amount, for the rate "1 доллар = 538 тенге", "в 2014 рубль упал"."""
    before = doc.keys[amount.first - 1] if amount.first else ""
    after = doc.key_at(amount.last)
    if amount.may_be_year and is_year_of_subject(doc, amount.first, amount.last):
        return True
    many = before == NOT and doc.keys[amount.first] in ONES  # "не один миллиард рублей"
    return (
        many or before == NOT_ONE or (before == _EQUALS and amount.scale == 1) or (after == _EQUALS and amount.low == 1)
    )


def _holds(doc: Doc, amount: Amount, words: tuple[str, ...], start: int, floor: int) -> bool:
    """Whether a bare "до" or "от" is a bound: "до 5 млрд" is, "вырос до 5 млрд" and "отказался от 5 млрд" are not."""
    if words[-1] == TO:
        return not (
            _is_nearly(doc, start, floor)
            or amount.changed
            or _reaches_level(doc, start)
            or _verb(doc, start + 1, floor)
        )
    if words[-1] in DEARER and doc.keys[start + len(words)] == ",":
        return False  # "детский дешевле, 1200 рублей"
    if words == WITHIN:
        return amount.high is None  # "в пределах 80–85 тысяч" is a range
    if words == (FROM,):
        return start == 0 or not doc.keys[start - 1].startswith(_from_blockers())
    return True


def _is_nearly(doc: Doc, token: int, floor: int) -> bool:
    """True for "до" behind a word that tells how near the level is: "взнос подняли почти (до) 5 тысяч"."""
    before = doc.keys[token - 1] if token > floor else ""
    return any(words == (before,) and qualifier in _NEAR for words, qualifier in _phrases("before").get(before, ()))


def _reaches_level(doc: Doc, token: int) -> bool:
    """Tells "вырос на 11 % – до 61 млрд", "с 5 млрд рублей в 2020 году до 8 млрд": a level, not a bound."""
    first, reach = sentence_of(doc, token)[0], token - _LEVEL
    for place in range(token - 1, first - 1, -1):
        key = doc.keys[place]
        if key in _STOPS or place < reach:
            return False
        if key == TO:  # "вырастут до 612 млрд в 2026-м, до 640 млрд – в 2027-м и до 671 млрд – в 2028-м"
            reach = place - _LEVEL
        changes = key.startswith(levels()) and not (_is_speech(doc, place, token) or _is_purpose(doc, place))
        if changes or _moves(doc, place):
            return not _has_clause(doc, place + 1, token)
    return False


def _is_speech(doc: Doc, verb: int, last: int) -> bool:
    """True for the verb of ", добавила она,", which changes nothing."""
    return doc.keys[verb - 1] == "," and "," in doc.keys[verb + 1 : min(verb + _SPEECH, last)]


def _is_purpose(doc: Doc, noun: int) -> bool:
    """True for what is paid for: "вложит в расширение сети (до 500 млн)", not "вложит в увеличение бюджета до"."""
    led = doc.keys[noun - 1] in {IN, BY} and readings(doc.keys[noun])[0].pos == "NOUN"
    paid = led and doc.keys[noun - 2].startswith(sum_verbs()) and readings(doc.keys[noun - 2])[0].pos in _VERBS
    return paid and not doc.keys[noun + 1].startswith(sum_words())


def _has_clause(doc: Doc, first: int, last: int) -> bool:
    """True when a comma and a verb stand between: "вырастет вдвое, а на школы выделят до 800 млн", "…, отдав до"."""
    commas = [token for token in range(first, last) if doc.keys[token] == ","]
    return bool(commas) and any(readings(key)[0].pos in _ACTS for key in doc.keys[commas[-1] : last])


def _moves(doc: Doc, token: int) -> bool:
    """Tells "с 3 до 5 млн" and "на 10 % до 5 млн", but not "на 3 года и штраф до 5 млн"."""
    first, second = doc.keys[token + 1], doc.key_at(token + 2)
    if doc.keys[token] == BY:
        return first in signs() or second in nouns() or second.startswith(PER_CENT)
    return doc.keys[token] in WITH and (first[:1].isdigit() or first in signs())


def _after(doc: Doc, amount: Amount) -> Qualifier | None:
    for words, qualifier in _phrases("after").get(doc.key_at(amount.last), ()):
        if tuple(doc.keys[amount.last : amount.last + len(words)]) == words and _closes(doc, amount.last + len(words)):
            return qualifier
    return None


def _closes(doc: Doc, token: int) -> bool:
    """True when a phrase after an amount does not lead on to a number of its own ("5 млн, минимум 3 млн")."""
    if token >= len(doc) or doc.starts_line(token):
        return True
    return not (doc.keys[token][:1].isdigit() or doc.keys[token] in transparent_words() - {","})


def _verb(doc: Doc, first: int, floor: int) -> Qualifier | None:
    """The bound of a governing verb: "превысил в 2024 году 5 млрд", but "превысил план на 5 млрд" tells no bound."""
    if first <= floor or doc.keys[first - 1] == BY:
        return None
    for token in range(first - 1, max(floor, doc.sentence(first)[0], first - 1 - _CLAUSE) - 1, -1):
        key = doc.keys[token]
        if key in _STOPS or key == "(":  # "превышает ВВП страны ($291 млрд)"
            return None
        if bounding := [verb for verb in _verbs() if key.startswith(verb.stem)]:
            senses = () if _has_verb(doc, token + 1, first) else (_sense(doc, verb, token, first) for verb in bounding)
            return next(filter(None, senses), None)
    return None


def _even(doc: Doc, amount: Amount, floor: int) -> Qualifier | None:
    """Tells "и восьмисот тысяч не набралось" and "не собрали и трёх миллионов": less than that."""
    even, last = amount.first - 1, amount.last
    if even < floor or doc.keys[even] != EVEN:
        return None
    denied = even - 2 >= floor and doc.keys[even - 2] == NOT and readings(doc.keys[even - 1])[0].pos in _VERBS
    lacking = even - 1 >= floor and doc.keys[even - 1] == NONE
    short = last + 1 < len(doc) and doc.keys[last] == NOT and doc.keys[last + 1].startswith(_gains())
    return Qualifier.LESS_THAN if denied or lacking or short else None


def _has_verb(doc: Doc, first: int, last: int) -> bool:
    return any(readings(key)[0].pos in _CLAUSE_VERBS for key in doc.keys[first:last])


def _sense(doc: Doc, verb: Verb, token: int, first: int) -> Qualifier | None:
    if verb.needs and verb.needs.isdisjoint(doc.keys[token + 1 : first]):
        return None
    negated = NOT in doc.keys[max(0, token - _NEGATION) : token]
    return verb.negated if negated else verb.plain


@cache
def _phrases(position: str) -> Phrases:
    """Qualifier phrases by their word next to the amount: the last one before it, the first one after it."""
    found: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for row in read_table("money/qualifiers"):
        for phrase in values(row[position]):
            words = tuple(phrase.split())
            found.setdefault(words[-1 if position == "before" else 0], []).append((words, Qualifier(row["qualifier"])))
    longest = {key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in found.items()}
    return MappingProxyType(longest)


@cache
def _verbs() -> tuple[Verb, ...]:
    return tuple(
        Verb(row["stem"], frozenset(values(row["needs"])), _optional(row["plain"]), _optional(row["negated"]))
        for row in read_table("money/qualifier_verbs")
    )


def _optional(cell: str) -> Qualifier | None:
    return Qualifier(cell) if cell else None


@cache
def _gains() -> tuple[str, ...]:
    """Stems of verbs that denied make a sum too high: "и ста тысяч не набралось"."""
    return tuple(row["stem"] for row in read_table("money/gains"))


@cache
def levels() -> tuple[str, ...]:
    """Stems of words of change, behind which "до" tells a level: "вырос до 5 млрд"."""
    return tuple(row["stem"] for row in read_table("money/levels"))


@cache
def _from_blockers() -> tuple[str, ...]:
    return tuple(row["stem"] for row in read_table("money/from_blockers"))


@cache
def transparent_words() -> frozenset[str]:
    """Words that may stand between a qualifier and its amount."""
    return frozenset(row["word"] for row in read_table("money/transparent"))


@cache
def loose_words() -> frozenset[str]:
    """Single words of the qualifiers that stand before an amount, the prepositions aside."""
    words = {word for rows in _phrases("before").values() for phrase, _ in rows for word in phrase}
    return frozenset(words - {TO, FROM, IN} - WITH)
