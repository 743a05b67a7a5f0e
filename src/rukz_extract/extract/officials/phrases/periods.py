"""Years told beside a post: "премьер в 1988–1998 годах", "с 1991 по 1992 годы", "(2001—2003)"."""

from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings

LAST_OF_UNION = 1991
"""The last year of the Soviet Union and of its posts."""
_LONGEST = 7
_PREPOSITIONS, _THROUGH = frozenset({"в", "с", "до", "во"}), "по"
_IN_BRACKETS = _PREPOSITIONS | DASHES | {_THROUGH, ".", "гг"}
_YEARS = ("год", "гг", "г")
_DIGITS = 4
_SINCE = "с"
EARLIER = frozenset({"тогда", "ранее", "раньше", "прежде"})
THEN = frozenset({"затем", "потом", "далее", "после"})
"""Words of what came next in a life: "консул в Омске, затем – директор департамента"."""
_LONGEST_AGO = 5
"""Tokens of "еще двадцать пять лет назад"."""
_AGO = EARLIER | {"назад", "тому"}
_LAST = "последние"
_BOUNDS = frozenset({_SINCE, "до"})
"""Prepositions before a month alone: "до мая министр"; "в мае министр открыл" tells of what he did."""


def period_end(doc: Doc, token: int) -> int:
    """The token after a time that begins here, the token itself when none does."""
    keys = doc.keys
    if token < len(keys) and keys[token] == "(":
        return _bracketed_end(doc, token)
    if token + 1 < len(keys) and keys[token] == _LAST:
        return _last_years_end(doc, token)
    if token + 1 >= len(keys) or keys[token] not in _PREPOSITIONS:
        return _ago_end(doc, token)
    if not keys[token + 1][:1].isdigit():
        return _worded_end(doc, token)
    last = token + 2
    for place in range(token + 2, min(token + _LONGEST, len(keys))):
        if keys[place].startswith(_YEARS):
            return place + 1 + (keys[place] == "гг" and keys[place + 1 : place + 2] == ["."])
        if keys[place][:1].isdigit() or (keys[token] in _BOUNDS and keys[place] in word_group("month")):
            last = place + 1  # "до 9 января министр"
        elif keys[place] != _THROUGH and keys[place] not in DASHES:
            break
    return last


def _ago_end(doc: Doc, token: int) -> int:
    """The token after "шесть лет назад", "еще год назад", "двумя годами ранее"; the token itself for other words."""
    if _AGO.isdisjoint(doc.keys[token + 1 : token + _LONGEST_AGO + 1]):
        return token
    for place in range(token, min(token + _LONGEST_AGO, len(doc))):
        if doc.keys[place] in word_group("span_of_time"):
            return place + 2 if doc.key_at(place + 1) in _AGO else token
        if not _is_number(doc.keys[place]):
            return token
    return token


def _last_years_end(doc: Doc, token: int) -> int:
    """The token after "последние пять лет", "последние два года"; the token itself for other words."""
    over = token + 1 + _is_number(doc.keys[token + 1])
    return over + 1 if over > token + 1 and doc.key_at(over) in word_group("span_of_time") else token


def _is_number(key: str) -> bool:
    return key.isdigit() or key in word_group("beside_number") or readings(key)[0].pos == "NUMR"


def _worded_end(doc: Doc, token: int) -> int:
    """The token after "до прошлого года", "в начале девяностых", "с мая"; the token itself for other words."""
    decade = token + 1 + (doc.keys[token + 1] in word_group("part_of_time"))
    if doc.key_at(decade) in word_group("decade") or (decade > token + 1 and doc.key_at(decade)[:1].isdigit()):
        return decade + 1 + _is_year(doc, decade + 1)
    first, after = doc.keys[token + 1], token + 2
    if first in word_group("which_time"):
        return after + 1 if _is_year(doc, after) else token
    if first in word_group("month") and doc.keys[token] in _BOUNDS:
        to_month = doc.key_at(after) == _THROUGH and doc.key_at(after + 1) in word_group("month")
        return _over_year(doc, after + 2 * to_month)  # "с мая по август"
    return token


def _over_year(doc: Doc, token: int) -> int:
    """The token after the year of a month: "до мая | прошлого года |", "до мая | 2023 года |", "с мая | 2023-го |"."""
    which = doc.key_at(token)
    if which[:_DIGITS].isdigit() and which[_DIGITS:].startswith("-"):
        return token + 1 + _is_year(doc, token + 1)
    if which[:_DIGITS].isdigit() and token + 2 < len(doc) and doc.keys[token + 1] == _THROUGH:
        month = doc.keys[token + 2] in word_group("month")  # "с марта 2012 по май 2016 года"
        return _over_year(doc, token + 3) if month else token + 3 + _is_year(doc, token + 3)
    told = which.isdigit() or which in word_group("which_time")
    return token + 2 if told and _is_year(doc, token + 1) else token


def _is_year(doc: Doc, token: int) -> bool:
    return token < len(doc) and doc.keys[token].startswith(_YEARS[0])


def _bracketed_end(doc: Doc, token: int) -> int:
    """The token after "(2001–2003)", "(с 2011 года)"; the token itself for a bracket that tells something else."""
    for place in range(token + 1, min(token + _LONGEST, len(doc))):
        key = doc.keys[place]
        if key == ")":
            return place + 1 if any(inner[:1].isdigit() for inner in doc.keys[token + 1 : place]) else token
        if not key[:1].isdigit() and key not in _IN_BRACKETS and not key.startswith(_YEARS):
            return token
    return token


def period_start(doc: Doc, end: int) -> int:
    """The token at which a time begins that ends before ``end``, a dash between left out; ``end`` for none."""
    last = end - 1 if end and doc.keys[end - 1] in DASHES else end
    key = doc.keys[last - 1] if last else ""
    worded = key in _AGO or any(key in word_group(group) for group in ("decade", "month", "span_of_time"))
    if not (worded or key.startswith(_YEARS) or key[:1].isdigit() or key in (".", ")")):
        return end
    starts = range(max(last - _LONGEST, 0), last - 1)
    return next((start for start in starts if doc.keys[start] != "(" and period_end(doc, start) == last), end)


def told_before(doc: Doc, token: int) -> bool:
    """True behind a time that is over: "в 2010–2014 годах | мэр", "до 2020 года | мэр", not "с 2021 года | мэр"."""
    start = period_start(doc, token)
    ended = doc.keys[start] != _SINCE or _THROUGH in doc.keys[start:token] or ended_period(doc, start)
    return start < token and ended


def ended_period(doc: Doc, token: int) -> bool:
    """True when a closed span of years begins here."""
    return spans_years(doc, token, period_end(doc, token))


def spans_years(doc: Doc, first: int, last: int) -> bool:
    """True for tokens with two years or more: "с 2012 по 2016 год", "2012–2016"."""
    years = [key for key in doc.keys[first:last] if len(key) >= _DIGITS and key[:_DIGITS].isdigit()]
    return len(years) > 1 or any(not year.isdigit() and year[-1:].isdigit() for year in years)


def only_time_between(doc: Doc, first: int, last: int) -> bool:
    """True for no words or a time: "бывший | в 2012–2016 годах | министром", not "бывшего | премьера X | министром"."""
    if first > last:
        return False
    return first == last or (first + 1 == last and doc.keys[first] in EARLIER) or period_end(doc, first) == last
