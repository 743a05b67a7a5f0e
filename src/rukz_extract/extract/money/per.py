"""What an amount is told for: a period ("в месяц", "ежегодно") or a unit ("за тонну"), inside its own clause."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.charged import charged_period, each_gets, is_of_each, is_time_taken, periods
from rukz_extract.extract.money.counted import funds, is_genitive
from rukz_extract.extract.money.priced import CLAUSE_MARKS, priced_unit, rate_words
from rukz_extract.extract.money.qualifiers import find_qualifier
from rukz_extract.extract.money.sums import told_stems
from rukz_extract.extract.money.units import agreed_unit, unit_after, units
from rukz_extract.extract.money.words import BUT, BY, DEARER, EACH, FOR, IN, NOT, OVER
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Qualifier
from rukz_extract.resources import read_table, values, words_of

_AFTER, _BEFORE, _UNIT_AFTER = 6, 16, 3  # tokens of the clause looked at
_REMARKS = frozenset({"VERB", "ADVB", "CONJ", "PRCL"})
_REMARK = 8  # words of the longest remark: "по данным старшего аудитора Анны Петровны Вершининой"
_COUNTING = frozenset({"ADJF", "NUMR"})
_LIMITS = frozenset({Qualifier.UP_TO, Qualifier.AT_LEAST, Qualifier.LESS_THAN})
"""Bounds of what each gets."""
_ON_AVERAGE = ("в", "среднем")
_ONE_DAY = frozenset({"один день", "один час", "одна минута", "одни сутки", "одна неделя", "час", "минута"})
_BRACKET = 10  # tokens of the longest conversion in brackets


def find_per(doc: Doc, amount: Amount, floor: int, ceiling: int) -> str | None:
    """The period or unit of an amount; tokens before ``floor`` and from ``ceiling`` on belong to other amounts."""
    first = _past_bracket(doc, amount.last)
    if _ends_sentence(doc, amount):
        return _before(doc, amount.first, floor) or priced_unit(doc, amount.first, floor)
    return (
        _after(doc, amount, first, max(ceiling, min(first + _UNIT_AFTER, len(doc))))
        or _share(doc, amount, first, floor)
        or _before(doc, amount.first, floor)
        or priced_unit(doc, amount.first, floor)
        or each_gets(doc, amount, floor, ceiling)
    )


def is_contrasted(doc: Doc, left: Amount, right: Amount) -> bool:
    """Tells "не $210 за тонну, а $95": one clause, so one unit for both amounts."""
    return (
        left.first > 0
        and doc.keys[left.first - 1] == NOT
        and tuple(doc.keys[max(0, right.first - 2) : right.first]) == BUT
    )


def _ends_sentence(doc: Doc, amount: Amount) -> bool:
    """True when the dot of an abbreviation ends the sentence too: "дали 3 млн тг. Цех рассчитан на 9 т в сутки"."""
    following = doc.word_at(amount.last)
    return doc.text[amount.end - 1] == "." and following[:1].isupper()


def _share(doc: Doc, amount: Amount, place: int, floor: int) -> str | None:
    """The unit of "не более 3 млн рублей на компанию", "по 3 млн рублей на школу": "3 млн на школу" is for one school.

    Only what is limited, handed round or an average tells what each gets.
    """
    if place + 1 >= len(doc) or doc.keys[place] != BY or doc.starts_line(place):
        return None
    noun = place + 2 if place + 2 < len(doc) and readings(doc.keys[place + 1])[0].pos == "ADJF" else place + 1
    unit = _shares().get(doc.keys[noun])
    if unit is None or (noun + 1 < len(doc) and _is_dated(doc, noun + 1)):
        return None  # "на проект моста", "на дом культуры"
    average = tuple(doc.keys[max(amount.first - 2, 0) : amount.first]) == _ON_AVERAGE
    if not (average or is_of_each(doc, amount) or find_qualifier(doc, amount, floor) in _LIMITS):
        return None
    return unit if noun == place + 1 else agreed_unit(doc, place + 1, noun + 1)


def _past_bracket(doc: Doc, token: int) -> int:
    """The token after a bracket that closes or follows at once: "80 грн ($3) за бутылку" tells both amounts."""
    if token < len(doc) and doc.keys[token] == ")":
        return token + 1
    if token + 1 < len(doc) and doc.keys[token] == "(" and doc.keys[token + 1] in FOR:
        return token + 1  # "59 рублей (за доллар)"
    if token < len(doc) and doc.keys[token] == "(":
        for place in range(token + 1, min(token + _BRACKET, len(doc))):
            if doc.keys[place] == ")":
                return place + 1
    return token


def _after(doc: Doc, amount: Amount, first: int, ceiling: int) -> str | None:
    each = is_of_each(doc, amount)
    for token in range(first, min(first + _AFTER, ceiling)):
        if doc.keys[token] in CLAUSE_MARKS or doc.starts_line(token):
            return None
        found = _period(doc, token, ceiling) or (_adjective(doc, token) if token == first else None)
        if found is None and each and doc.keys[token] == OVER:
            found = _shares().get(doc.key_at(token + 1))  # "по 9 млн рублей за дом"
        if found is None and token < first + _UNIT_AFTER:
            found = _unit(doc, amount, token, ceiling, each=each) or charged_period(doc, amount, token, ceiling)
        if found:
            return found
    return None


def _unit(doc: Doc, amount: Amount, token: int, ceiling: int, *, each: bool) -> str | None:
    """The unit after a preposition; one of time is none where the sum was gathered in it."""
    unit = unit_after(doc, token, ceiling, each=each)
    row = units().get(doc.keys[token + 1]) if unit else None
    if unit in _ONE_DAY and amount.first and doc.keys[amount.first - 1] in DEARER:
        return None  # "оформляет посылки дешевле тысячи евро за один день"
    return None if row and row["temporal"] and is_time_taken(doc, amount, token) else unit


def _before(doc: Doc, first: int, floor: int) -> str | None:
    floor += floor > 0  # what follows the amount before at once belongs to it: "21 доллар за тонну против 26"
    for token in range(first - 1, max(floor, first - _BEFORE) - 1, -1):
        key = doc.keys[token]
        if key in CLAUSE_MARKS and not _is_of_remark(doc, token):
            return None
        found = _period(doc, token, first) or (_for_unit(doc, token, first) if key in FOR else None)
        if found:
            return found
        if rate := _rate(doc, token):
            return rate
        if found := _adjective(doc, token):
            return found
        if doc.starts_line(token):
            return None
    return None


def _adjective(doc: Doc, token: int) -> str | None:
    """The period of "ежемесячная плата – 700 рублей" and "700 рублей ежемесячных выплат"."""
    key = doc.keys[token]
    if not key.startswith(_adjectives()):
        return None
    return next(per for stem, per in _adjective_pairs() if key.startswith(stem))


def _is_of_remark(doc: Doc, comma: int) -> bool:
    """True for either comma of a remark: "за рейс, говорит, платят", "час простоя, по его подсчётам, стоит"."""
    if doc.keys[comma] != ",":
        return False
    behind, before = doc.keys[comma + 1 : comma + _REMARK + 2], doc.keys[max(0, comma - _REMARK - 1) : comma][::-1]
    remarks = (part[: part.index(",")] for part in (behind, before) if "," in part)
    return any(words and (EACH in {words[0], words[-1]} or _is_remark(words)) for words in remarks)


def _is_remark(words: Sequence[str]) -> bool:
    return len(words) == 1 and readings(words[0])[0].pos in _REMARKS


def _for_unit(doc: Doc, token: int, last: int) -> str | None:
    """The unit behind "за" and "на"; one of time is a rate where it is paid: "за рейс платят", never "собрали"."""
    paid = not rate_words("paid").isdisjoint(doc.keys[token + 2 : last])
    period = _rates().get(doc.keys[token + 1]) if paid and token + 1 < last else None
    return period or unit_after(doc, token, last, leading=not paid)


def _rate(doc: Doc, token: int) -> str | None:
    """The period of "за сутки простоя берут", "месяц аренды стоит"; "три месяца аренды" tells no rate."""
    period = _rates().get(doc.keys[token])
    if not period or doc.keys[token + 1] not in rate_words("of"):
        return None
    before = doc.keys[token - 1] if token else ""
    told = is_number_piece(doc, token - 1) if token else False
    return None if told or (before and readings(before)[0].pos in _COUNTING) else period


def _period(doc: Doc, token: int, last: int) -> str | None:
    """The period told at a token: "в месяц", "ежегодно", "каждую неделю"; "в день рождения" tells none."""
    key = doc.keys[token]
    if key == IN:
        period = periods().get(doc.keys[token + 1]) if token + 1 < last else None
        return period if period and not _is_dated(doc, token + 2) else None
    for words, period in _adverbs().get(key, ()):
        if tuple(doc.keys[token : token + len(words)]) == words:
            return period
    return None


def _is_dated(doc: Doc, token: int) -> bool:
    """True when a genitive makes the period one certain date: "в день выборов", never "в месяц пенсии"."""
    if token >= len(doc) or not doc.keys[token][:1].isalpha() or doc.keys[token].startswith(_incomes()):
        return False
    return _is_owner(doc.keys[token])


def _is_owner(key: str) -> bool:
    return key in _owners() or is_genitive(key)


@cache
def _incomes() -> tuple[str, ...]:
    """Stems of what is paid in a period: "в месяц пенсии"."""
    return (*funds(), *told_stems("pay"))


@cache
def _shares() -> Mapping[str, str]:
    """What gets a share, by the accusative behind "на"."""
    return MappingProxyType(dict(words_of("money/shares", "forms", "unit")))


@cache
def _rates() -> Mapping[str, str]:
    return MappingProxyType({row["word"]: row["per"] for row in read_table("money/rates") if row["per"]})


@cache
def _owners() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("money/owners"))


@cache
def _adverbs() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("money/periods"):
        for phrase in values(row["adverbs"]):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, row["per"]))
    return MappingProxyType({key: tuple(rows) for key, rows in found.items()})


@cache
def _adjective_pairs() -> tuple[tuple[str, str], ...]:
    return tuple((stem, row["per"]) for row in read_table("money/periods") for stem in values(row["adjectives"]))


@cache
def _adjectives() -> tuple[str, ...]:
    return tuple(stem for stem, _ in _adjective_pairs())
