"""The classes of tokens that date rules are written in: one character for each class, from tables and from shape.

``SIGNS_OF[key]`` answers what a folded token may be in a date. A token that is joined by a dash
("12–14", "январь-март", "XIX–XX") gives several signs. Words that mean nothing to a date give none.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from rukz_extract.extract.numbers import cardinals
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import Memory
from rukz_extract.resources import read_table

Value = int | str | tuple[int, int] | tuple[int, int, int]

_SHAPES = (
    "SMALL",  # 1 to 12: a day, a month or a count
    "MIDDLE",  # 13 to 31: a day or a count
    "TENS",  # 0 and 32 to 99
    "HUNDREDS",  # 100 to 999
    "YEAR4",  # 1000 to 2199
    "BIG",  # other whole numbers
    "DECIMAL",  # 2,5
    "DAY_POINT_MONTH",  # 10.05, which may be a decimal
    "MONTH_POINT_YEAR",  # 05.2024
    "FULL_DATE",  # 15.08.2023, 15/08/2023, 2023-08-15
    "YEAR_PAIR",  # 2025/26, 2016/2017
    "YEAR_ORD",  # 2024-м, 2016-го
    "ORD",  # 1-й, 21-го
    "ORD_TENS",  # 45-го
    "DECADE",  # 1990-х, 90-е
    "ROMAN",
)
_NAMED = ("MONTH", "WEEKDAY", "CARDINAL")
_TABLES = ("dates/words", "dates/ordinals")


class Sign(NamedTuple):
    """What a token, or a part of it, is in a date: class character, value, and the stretch inside the token."""

    code: str
    value: Value
    start: int
    end: int


@cache
def codes() -> dict[str, str]:
    """The character of each class; ideographs, so that none is special in a regular expression."""
    words = [row["word_class"] for table in _TABLES for row in read_table(table)]
    return {name: chr(0x4E00 + n) for n, name in enumerate(dict.fromkeys((*_SHAPES, *_NAMED, *words)))}


@cache
def codes_of(*names: str) -> frozenset[str]:
    """The characters of some classes."""
    return frozenset(codes()[name] for name in names)


@cache
def _word_signs() -> dict[str, tuple[str, Value]]:
    code = codes()
    found: dict[str, tuple[str, Value]] = {}
    found.update((form, (code["CARDINAL"], int(value))) for form, value in cardinals().items())
    for row in read_table("dates/months"):
        found[row["form"]] = code["MONTH"], int(row["month"])
    for row in read_table("dates/weekdays"):
        found[row["form"]] = code["WEEKDAY"], int(row["weekday"])
    for table in _TABLES:
        for row in read_table(table):
            sign = code[row["word_class"]], _value(row["value"])
            found.update((form, sign) for form in row["forms"].split("|"))
    return found


def _value(cell: str) -> int | str:
    return int(cell) if cell.lstrip("-").isdigit() else cell


# --- shapes ---------------------------------------------------------------------------------

_LIKE_ROMAN = str.maketrans("хі", "xi")
_ALIKE = {"x": "xх", "i": "iі"}
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_ORDINAL_END = re.compile(
    r"(.+?)-?(й|я|е|го|ого|его|му|ому|м|ом|ем|ю|ую|ая|ое|ый|ий|ой|и|х|ых|ые|ым|ыми|ми)(?<![^\W\d_]{4})"
)
_PLURAL_ENDS = frozenset({"е", "х", "ых", "ые", "ыми", "ми"})
_JOINED = re.compile(r"[-–—−](?=\d|[^\W\d_]{3,}|(?!х$)[xivхі]+(?:[-–—−]|$))")
_DAY_FIRST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d\d)\2(\d\d)")
_MONTH_YEAR = re.compile(r"(\d{1,2})\.(\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})")
_YEAR_PAIR = re.compile(r"(\d{4})/(\d{4}|\d\d)")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_LISTED = re.compile(r"[0-9]{1,2}(?:,[0-9]{1,2}){2,}")
_LONGEST = 40
_REMEMBERED = 10_000
"""Keys in each generation of the memory of signs."""
_COMMA = re.compile(",")
_MARKS = (",", ".")


def with_signs(doc: Doc) -> set[str]:
    """The different keys of an article that have signs.

    An archive has words without end: those that are letters only, in no table and no Roman number are passed over here
    and burden no memory.
    """
    return {*doc.keys_in(_signs_of_letters()), *filter(SIGNS_OF.__getitem__, doc.odd_keys)}


@cache
def _signs_of_letters() -> frozenset[str]:
    """All keys of letters only that have signs: those of the tables and the Roman numbers in either alphabet."""
    return frozenset({*_word_signs(), *_roman_spellings()})


def _roman_spellings() -> Iterator[str]:
    """The Roman numbers up to 39 as they are written, each "i" and "x" in Latin letters or in those that look so."""
    for tens, units in product(("", "x", "xx", "xxx"), ("", *["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"])):
        yield from map("".join, product(*(_ALIKE.get(letter, letter) for letter in tens + units)))


def _read_signs(key: str) -> tuple[Sign, ...]:
    whole = _sign(key)
    if whole:
        return (Sign(*whole, 0, len(key)),)
    if key and key[-1] in _MARKS and (number := _sign(key[:-1])):  # razdel leaves "2003," of "2003, 2004" whole
        return Sign(*number, 0, len(key) - 1), Sign(*_word_signs()[key[-1]], len(key) - 1, len(key))
    if len(key) > _LONGEST:
        return ()
    if _LISTED.fullmatch(key):
        return _joined_signs(key, _COMMA, "COMMA")
    return _dashed_signs(key) if _JOINED.search(key) else ()


def _dashed_signs(key: str) -> tuple[Sign, ...]:
    """Signs of parts joined by dashes, and of the mark that razdel leaves behind them: "2016-2017,"."""
    if key[-1] in _MARKS and (found := _joined_signs(key[:-1], _JOINED, "DASH")):
        return *found, Sign(*_word_signs()[key[-1]], len(key) - 1, len(key))
    return _joined_signs(key, _JOINED, "DASH")


def _joined_signs(key: str, mark: re.Pattern[str], name: str) -> tuple[Sign, ...]:
    """Signs of a token whose parts are joined by dashes or commas, with these; empty unless every part has one."""
    found: list[Sign] = []
    place = 0
    for dash in (*mark.finditer(key), None):
        end = dash.start() if dash else len(key)
        part = _sign(key[place:end])
        if part is None:
            return ()
        found.append(Sign(*part, place, end))
        if dash:
            found.append(Sign(codes()[name], "", end, dash.end()))
            place = dash.end()
    return tuple(found)


def _sign(key: str) -> tuple[str, Value] | None:
    named = _word_signs().get(key)
    if named or not key:
        return named
    if key[0].isdigit():
        shape = _number_shape(key) if key.isascii() and key.isdigit() else _date_shape(key) or _ordinal_shape(key)
    else:
        shape = _roman_shape(key)
    return (codes()[shape[0]], shape[1]) if shape else None


def _number_shape(key: str) -> tuple[str, Value]:
    if len(key) > 9:
        return "BIG", 0
    number = int(key)
    if len(key) <= 2:
        return ("SMALL" if 1 <= number <= 12 else "MIDDLE" if 13 <= number <= 31 else "TENS"), number
    if len(key) == 3:
        return "HUNDREDS", number
    return ("YEAR4" if len(key) == 4 and 1000 <= number < 2200 else "BIG"), number


def _date_shape(key: str) -> tuple[str, Value] | None:
    """Shape of digits with points, slashes or dashes."""
    if found := _DAY_FIRST.fullmatch(key):
        day, _, month, year = found.groups()
        return "FULL_DATE", (full_year(year), int(month), int(day))
    if found := _YEAR_FIRST.fullmatch(key):
        return "FULL_DATE", (int(found[1]), int(found[3]), int(found[4]))
    if (found := _MONTH_YEAR.fullmatch(key)) and 1 <= int(found[1]) <= 12 and 1000 <= int(found[2]) < 2200:
        return "MONTH_POINT_YEAR", (int(found[2]), int(found[1]))
    if found := _YEAR_PAIR.fullmatch(key):
        first = int(found[1])
        last = int(found[1][:2] + found[2]) if len(found[2]) == 2 else int(found[2])
        return ("YEAR_PAIR", (first, last)) if last == first + 1 else None
    if found := _DAY_MONTH.fullmatch(key):
        return "DAY_POINT_MONTH", (int(found[2]), int(found[1]))
    return ("DECIMAL", 0) if _DECIMAL.fullmatch(key) else None


def full_year(digits: str) -> int:
    """A year of two digits: 00 to 49 are of the 21st century, 50 to 99 of the 20th; four digits stay."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _ordinal_shape(key: str) -> tuple[str, Value] | None:
    """Shape of digits with an ending: 1-й, 2016-го, 90-е."""
    found = _ORDINAL_END.fullmatch(key)
    if not found or not (found[1].isascii() and found[1].isdigit()) or len(found[1]) > 4:
        return None
    number = int(found[1])
    if number % 10 == 0 and found[2] in _PLURAL_ENDS and number != 0:
        return "DECADE", number
    if len(found[1]) == 4:
        return "YEAR_ORD", number
    return ("ORD" if 1 <= number <= 31 else "ORD_TENS"), number


def _roman_shape(key: str) -> tuple[str, Value] | None:
    if len(key) > 8:
        return None
    letters = key.partition("-")[0].translate(_LIKE_ROMAN)  # "XX-го"
    return ("ROMAN", _roman_number(letters)) if letters and _ROMAN.fullmatch(letters) else None


def _roman_number(letters: str) -> int:
    """The number of a Roman numeral up to 39 in lower case."""
    amounts = [{"i": 1, "v": 5, "x": 10}[letter] for letter in letters]
    return sum(-a if a < b else a for a, b in zip(amounts, [*amounts[1:], 0], strict=True))


SIGNS_OF: Mapping[str, tuple[Sign, ...]] = Memory(_read_signs, _REMEMBERED)
"""The signs of a folded token, in order; empty when it means nothing to a date."""
