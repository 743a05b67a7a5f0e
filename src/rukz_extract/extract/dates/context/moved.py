"""Dates that stand together: moved from one day to another, nights of two days, days in a list."""

from functools import cache

from rukz_extract.extract.dates.classes import SIGNS_OF, codes, codes_of
from rukz_extract.extract.dates.context.nearby import beginnings, key_after, key_before, opens_sentence, words
from rukz_extract.extract.dates.context.years import is_year
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.language.morphology import is_finite

_TO_NIGHT = 4
"""Tokens from "ночь" to its days: "в ночь со среды, с 5 на 6 ноября"."""


def is_in_list_of_days(found: Found) -> bool:
    """True for a day in "13, 14, 15 марта", false for what may number something else: "в пункте 13, 14 марта".

    Of two days nothing that has numbers may stand before: "сборы пройдут 14, 15 марта".
    """
    comma, (first, last) = codes()["COMMA"], found.hit.mention
    line = found.island.codes
    if line[first - 1 : first] == comma or line[last + 2 : last + 3] == comma:
        return True
    return opens_sentence(found.doc, found.tokens[0]) or is_finite(key_before(found))


def is_moved_day(found: Found) -> bool:
    """True for "перенесли с 15 на 20 марта", never for "в ночь с 15 на 16 марта"."""
    return not is_night(found) and _tells_move(found)


def is_night(found: Found) -> bool:
    """True for "(в ночь) с 5 на 6 ноября", false for "матч перенесли с 5 на 6 ноября"."""
    start = found.doc.sentence(found.tokens[0])[0]
    night = found.doc.keys[max(start, found.tokens[0] - _TO_NIGHT) : found.tokens[0]]
    return (not words("night").isdisjoint(night) or not _tells_move(found)) and is_year(found)


def _tells_move(found: Found) -> bool:
    """True where the sentence tells of a change of a date: "перенесли", "сдвинут", "отложив"."""
    start, end = found.doc.sentence(found.tokens[0])
    return any(key.startswith(beginnings("move")) for key in found.doc.keys[start:end])


def is_moved(found: Found) -> bool:
    """True for either date of "перенесли с июня на сентябрь", which both are near."""
    return (goes_to_date(found) or key_before(found) in words("onto")) and _tells_move(found)


def goes_to_date(found: Found) -> bool:
    """True for the first date of "с июня на сентябрь", "с 2 мая на 21 июня", "с 2025 на начало 2026 года"."""
    if key_before(found) not in words("since") or key_after(found) not in words("onto"):
        return False
    last = found.tokens[1]
    return any(map(_is_of_date, found.doc.keys[last + 1 : last + 3])) or _tells_move(found)


def _is_of_date(key: str) -> bool:
    return any(sign.code in _of_dates() for sign in SIGNS_OF[key])


@cache
def _of_dates() -> frozenset[str]:
    """The classes of words that name a date by themselves: "на сентябрь", "на среду", "на 2026 год"."""
    points = ("MONTH", "WEEKDAY", "SEASON", "YEAR4", "YEAR_ORD", "QUARTER_WORD", "HALF_WORD", "FULL_DATE", "NEXT")
    named = (*points, "START", "MID", "END", "DECADE")
    return codes_of(*named)
