"""When an article was published, as its own text tells it: a metadata line, a header line or the dateline."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from rukz_extract.resources import read_table
from rukz_extract.sources.years import settle_year

LEAD = 1_500
"""Length of the beginning in which a header or a dateline is looked for, in code points."""
HEADER_LINES = 4

_METADATA = re.compile(r"\s*date (\d{4}-\d\d-\d\d)(?:\s|$)")
_DIGITS = r"(?P<d{0}>\d{{1,2}})[./](?P<m{0}>\d{{1,2}})[./](?P<y{0}>\d{{4}})"
_ISO = r"(?P<y{0}>\d{{4}})-(?P<m{0}>\d\d)-(?P<d{0}>\d\d)"
_WORDS = r"(?P<d{0}>\d{{1,2}})\s(?P<m{0}>{months})\.?\s(?P<y{0}>\d{{4}})(?:\s?(?:года|год|г\.?))?"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s(?:мск|msk))?"
_CITY = r"(?P<place>[^\W\d_][\w’'-]*(?:[ \u00a0][^\W\d_][\w’'-]*){0,2})(?:\s?\([^()\n]{2,30}\))?"
_GAP = r"[ \u00a0]"
_AGENCY = r"(?P<agency>(?-i:[A-ZА-ЯЁ])[\w.\- ]{1,40}?[ \u00a0]?[-–—:/](?=\s))"


class Heading(NamedTuple):
    """The article's own date and the offset after a leading metadata line."""

    published: date | None
    body_start: int = 0


def read_heading(text: str) -> Heading:
    """What the beginning of an article says about its date.

    A leading `` date 2025-11-12 `` line is no part of the article's body; a header line (``15.08.2023 | 10:42``) and a
    dateline (``МОСКВА, 8 ноября. /ТАСС/.``) are. A dateline without a year counts when the other years of the article
    settle it.
    """
    if head := _METADATA.match(text):
        day = _day(*head[1].split("-"))
        if day:
            return Heading(day, head.end())
    return Heading(_header_date(text) or _dateline_date(text))


def parse_date(words: str) -> date | None:
    """The date that a metadata field gives: ISO 8601, ``12.11.2025`` or ``12 ноября 2025``, time ignored; else None."""
    found = _patterns().field.match(words)
    return _date_of(found) if found else None


def _header_date(text: str) -> date | None:
    patterns = _patterns()
    found = patterns.stamp.match(text)
    if found:
        return _date_of(found)
    lines = (line for line in text[:LEAD].split("\n") if line.strip())
    for line, _ in zip(lines, range(HEADER_LINES), strict=False):
        if found := patterns.header.fullmatch(line.strip()):
            return _date_of(found)
    return None


def _dateline_date(text: str) -> date | None:
    for found in _patterns().dateline.finditer(text[:LEAD]):
        if _is_dateline(found):
            day, month, year = _parts(found)
            if year:
                return _day(year, month, day)
            settled = settle_year(text, found.end(), int(month), int(day))
            return _day(settled, month, day) if settled else None
    return None


def _is_dateline(found: re.Match[str]) -> bool:
    """Capitalised words that may be a place, at the start of a line or all in capitals."""
    words = (found["place"] or found["place2"]).split()
    if not all(word[0].isupper() and word.lower() not in _not_places() for word in words):
        return False
    shouting = all(word.isupper() for word in words)
    return shouting or found.start() == 0 or found.string[found.start() - 1] in "\n\r"


class _Patterns(NamedTuple):
    stamp: re.Pattern[str]
    header: re.Pattern[str]
    field: re.Pattern[str]
    dateline: re.Pattern[str]


@cache
def _months() -> dict[str, int]:
    return {row["form"]: int(row["month"]) for row in read_table("dates/months")}


@cache
def _not_places() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("sources/not_places"))


@cache
def _patterns() -> _Patterns:
    months = "|".join(sorted(_months(), key=len, reverse=True))
    full = "|".join(
        shape.format(number, months=months) for number, shape in enumerate((_DIGITS, _ISO, _WORDS), start=1)
    )
    bare = rf"(?P<d4>\d{{1,2}})[ \u00a0](?P<m4>{months})(?![^\W\d_])\.?"
    reverse = rf"(?P<d5>\d{{1,2}})[ \u00a0](?P<m5>{months})(?![^\W\d_])(?:\s(?P<y5>\d{{4}}))?,\s(?P<place2>{_CITY[10:]}"
    label = r"(?:(?:дата|опубликовано|обновлено|публикация)[^\d\n]{0,20})?"
    gap = r"[\s|,•·/T—–-]{1,4}"
    tail = rf"{_GAP}?(?:[,.]?{_GAP}?[-–—/(]|[,.]{_GAP}{{0,2}}{_AGENCY}|[,.]{_GAP}(?=(?-i:[«\"“A-ZА-ЯЁ])))"
    rest = r"(?:\s?[|•·].{0,60})?"
    flags = re.IGNORECASE
    return _Patterns(
        stamp=re.compile(rf"\s*(?:{full})\s?[|,•·T]?\s?{_TIME}", flags),
        header=re.compile(rf"{label}(?:{_TIME}{gap})?(?:{full})(?:{gap}{_TIME}[\dZ+:.]*)?{rest}", flags),
        field=re.compile(rf"\s*(?:{full})(?!\d)", flags),
        dateline=re.compile(
            rf"(?:^[ \t\u00a0]*|(?<=[.!?»\"”]\s))"
            rf"(?:{_CITY}\s?[,.]\s{{0,2}}(?:{full}|{bare}){tail}|{reverse}\s?[-–—/])",
            flags | re.MULTILINE,
        ),
    )


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    """Day, month and year of a match, as digits; an absent year is empty."""
    named = {name: value for name, value in found.groupdict().items() if value and name[1:].isdigit()}
    by_letter = {name[0]: value for name, value in named.items()}
    month = by_letter["m"]
    return by_letter["d"], month if month.isdigit() else str(_months()[month.lower()]), by_letter.get("y", "")


def _date_of(found: re.Match[str]) -> date | None:
    day, month, year = _parts(found)
    return _day(year, month, day)


def _day(year: str | int, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
