"""Times at which something is always so, none of one year or week: "летом пасут скот", "по средам и в выходные"."""

from itertools import pairwise

from rukz_extract.extract.dates.context.nearby import beginnings, key_after, key_before, opens_sentence, words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, tense_of
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_EVERY = "кажд"
"""Of "каждый месяц", "каждого месяца"."""

_REACH = 30
"""Tokens on either side that are searched for the other season, for a timetable and for the acts that are told."""
_CLAUSE = 4
"""Tokens on either side that belong to the clause."""
_JOINED = 4
"""Tokens from one of two joined words to the other: "зимой и летом", "как летом, так и зимой"."""


def is_habit(found: Found) -> bool:
    """True for a bare season beside "обычно" or beside another bare season, where no single act is told.

    In "весной построили школу, осенью откроют больницу" each verb tells of one act.
    """
    doc, (first, last) = found.doc, found.tokens
    if last - first > 1 or doc.keys[first] not in words("in_season"):
        return False
    around = _around(found, _REACH)
    usual = any(_tells_habit(doc, token) for token in around)
    paired = any(_is_another(doc, first, token) for token in around if token != first)
    return (usual or paired) and not _tells_one_act(doc, around)


def is_usual(found: Found) -> bool:
    """True where the words right around tell what is always so: "обычно", "бывает", "как правило"; not "чем обычно"."""
    return any(_tells_habit(found.doc, token) for token in _around(found, _CLAUSE))


def _around(found: Found, reach: int) -> range:
    """The tokens of the sentence that are some way from a find at most, its own included."""
    first, last = found.tokens
    start, end = found.doc.sentence(first)
    return range(max(start, first - reach), min(end, last + reach))


def _tells_habit(doc: Doc, token: int) -> bool:
    before = doc.keys[token - 1] if token else ""
    if doc.keys[token] in words("usually"):
        return before not in words("likewise")
    return doc.keys[token] in words("rule") and before in words("likewise")


def is_always(found: Found) -> bool:
    """True for a bare weekday or month in which something is always so: "обычно в пятницу здесь пробки"."""
    return is_usual(found) and not _is_of_one_act(found)


def is_in_timetable(found: Found) -> bool:
    """True for a weekday among sets: "ходит по средам, а в выходные – дважды", "по утрам, в субботу, рынок закрыт"."""
    before = found.doc.keys[_around(found, _REACH).start : found.tokens[0]]
    listed = any(key in words("on") and day in words("such_days") for key, day in pairwise(before))
    return listed and not _is_of_one_act(found)


def _is_of_one_act(found: Found) -> bool:
    return _tells_one_act(found.doc, _around(found, _REACH))


def is_of_every_month(found: Found) -> bool:
    """True for a day that each month has: "до 25 числа каждого месяца", "ежемесячно до 25 числа", "5 числа месяца"."""
    doc = found.doc
    if key_before(found).startswith(_EVERY):
        return True
    start, end = doc.sentence(found.tokens[0])
    keys = doc.keys[start:end]
    if any(key.startswith(beginnings("monthly")) for key in keys) or key_after(found) in words("of_month"):
        return True
    return any(key.startswith(_EVERY) and month in words("month") for key, month in pairwise(keys))


def _is_another(doc: Doc, season: int, other: int) -> bool:
    """True for a bare season that stands against the first, each at the head of its clause.

    "Переговоры шли весной и осенью" tells of two times, "и зимой, и летом" of the whole year.
    """
    if not _is_bare(doc, other):
        return False
    joined = abs(other - season) <= _JOINED
    if joined:
        return {doc.keys[season], doc.keys[other]} == words("all_year")
    return _opens_clause(doc, season) and _opens_clause(doc, other)


def _is_bare(doc: Doc, token: int) -> bool:
    """True for "зимой", never for "прошлой зимой", "зимой 2024 года"."""
    if doc.keys[token] not in words("in_season"):
        return False
    around = [*doc.keys[max(token - 1, 0) : token], *doc.keys[token + 1 : token + 2]]
    return not any(key[:1].isdigit() or readings(key)[0].pos == "ADJF" for key in around)


def _opens_clause(doc: Doc, token: int) -> bool:
    """True at the head of a sentence or behind a mark, "а" or "и"."""
    return opens_sentence(doc, token) or doc.keys[token - 1] in words("clause")


def _tells_one_act(doc: Doc, tokens: range) -> bool:
    """True where a verb is perfective or ahead, or the verbs differ in tense: "чинили школу, чинят сад"."""
    tenses = {(token, tense) for token in tokens if (tense := tense_of(doc.keys[token]))}
    if Tense.FUTURE in {tense for _, tense in tenses} or len({tense for _, tense in tenses}) > 1:
        return True
    return any("perf" in readings(doc.keys[token])[0].grammemes for token, _ in tenses)
