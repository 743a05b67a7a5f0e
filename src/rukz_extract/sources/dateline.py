"""When an article was published, as its own text tells it: a metadata line, a header line or the dateline."""

import re
from datetime import date
from functools import cache
from itertools import islice
from typing import NamedTuple

from rukz_extract.resources import read_table
from rukz_extract.sources.calendar_words import any_month, calendar_day, month_numbers
from rukz_extract.sources.years import settle_year

LEAD = 1_500
"""Length of the beginning in which a header or a dateline is looked for, in code points."""
HEADER_LINES = 4

_METADATA = re.compile(r"\s*date (\d{4}-\d\d-\d\d)(?:\s|$)")
_DIGITS = r"(?P<d{0}>\d{{1,2}})[./](?P<m{0}>\d{{1,2}})[./](?P<y{0}>\d{{4}})"
_ISO = r"(?P<y{0}>\d{{4}})-(?P<m{0}>\d\d)-(?P<d{0}>\d\d)"
_WORDS = r"(?P<d{0}>\d{{1,2}})\s(?P<m{0}>{months})\.?\s(?P<y{0}>\d{{4}})(?:\s?(?:года|год|г\.?))?"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s(?:мск|msk))?"
_WORD = r"[^\W\d_][\w’'-]*"
_SECOND = rf"(?:\s?[/–—-]\s?(?-i:[A-ZА-ЯЁ]){_WORD})?"  # "МОСКВА/АСТАНА, 3 июля"
_TOWN = rf"{_WORD}(?:[ \u00a0]{_WORD}){{0,2}}"
_ASIDE = rf"{_SECOND}(?:\s?\([^()\n]{{2,30}}\))?"
_CITY = rf"(?P<place>{_TOWN}){_ASIDE}"
_ENDS_OF_YEAR = "0123456789.аАгГдД"
_GAP = r"[ \u00a0]"
_LABELS = r"(?:дата|опубликовано|обновлено|публикация)"
_HEADER_START = re.compile(rf"\d|{_LABELS}", re.IGNORECASE)
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
    found = _field().match(words)
    return _date_of(found) if found else None


def _header_date(text: str) -> date | None:
    if text.lstrip()[:1].isdigit() and (found := _stamp().match(text)):
        return _date_of(found)
    lines = (line.strip() for line in text[:LEAD].split("\n"))
    for line in islice(filter(None, lines), HEADER_LINES):
        if _HEADER_START.match(line) and (found := _header().fullmatch(line)):
            return _date_of(found)
        if line[-1] in _ENDS_OF_YEAR and (found := _place_and_date().fullmatch(line)) and _is_place(found["place"]):
            return _date_of(found)
    return None


def _dateline_date(text: str) -> date | None:
    lead = text[:LEAD]
    for found in _dateline().finditer(lead) if _day_and_month().search(lead) else ():
        if _is_dateline(found):
            day, month, year = _parts(found)
            if year:
                return _day(year, month, day)
            settled = settle_year(text, found.end(), int(month), int(day))
            return _day(settled, month, day) if settled else None
    return None


def _is_dateline(found: re.Match[str]) -> bool:
    """Capitalised words that may be a place, at the start of a line or all in capitals."""
    place = found["place"] or found["place2"]
    if not _is_place(place):
        return False
    shouting = all(word.isupper() for word in place.split())
    return shouting or found.start() == 0 or found.string[found.start() - 1] in "\n\r"


def _is_place(words: str) -> bool:
    return all(word[0].isupper() and word.lower() not in _not_places() for word in words.split())


@cache
def _not_places() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("sources/not_places"))


# --- patterns: each is compiled when an article first has what it begins with -----------------------------------------


@cache
def _any_date() -> str:
    shapes = enumerate((_DIGITS, _ISO, _WORDS), start=1)
    return "|".join(shape.format(number, months=any_month()) for number, shape in shapes)


@cache
def _stamp() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_any_date()})\s?[|,•·T]?\s?{_TIME}", re.IGNORECASE)


@cache
def _header() -> re.Pattern[str]:
    label, gap, rest = rf"(?:{_LABELS}[^\d\n]{{0,20}})?", r"[\s|,•·/T—–-]{1,4}", r"(?:\s?[|•·].{0,60})?"
    return re.compile(rf"{label}(?:{_TIME}{gap})?(?:{_any_date()})(?:{gap}{_TIME}[\dZ+:.]*)?{rest}", re.IGNORECASE)


@cache
def _place_and_date() -> re.Pattern[str]:
    """A line of its own with place and full date: "Уральск, 12 сентября 2025 года", as press services head theirs."""
    return re.compile(rf"(?:г\.\s?)?{_CITY}[,.]\s(?:{_any_date()})\.?", re.IGNORECASE)


@cache
def _field() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_any_date()})(?!\d)", re.IGNORECASE)


@cache
def _day_and_month() -> re.Pattern[str]:
    """What every date of a dateline holds: digits with a mark, or a digit and the first letters of a month."""
    months = "|".join(sorted({month[:3] for month in month_numbers()}))
    return re.compile(rf"\d(?:[./-]\d|\s(?:{months}))", re.IGNORECASE)


@cache
def _dateline() -> re.Pattern[str]:
    months = any_month()
    bare = rf"(?P<d4>\d{{1,2}})[ \u00a0](?P<m4>{months})(?![^\W\d_])\.?"
    day = rf"(?P<d5>\d{{1,2}})[ \u00a0](?P<m5>{months})(?![^\W\d_])(?:\s(?P<y5>\d{{4}}))?"
    reverse = rf"{day},\s(?P<place2>{_TOWN}){_ASIDE}"
    tail = rf"{_GAP}?(?:[,.]?{_GAP}?[-–—/(]|[,.]{_GAP}{{0,2}}{_AGENCY}|[,.]{_GAP}(?=(?-i:[«\"“A-ZА-ЯЁ])))"
    return re.compile(
        rf"(?:^[ \t\u00a0]*|(?<=[.!?»\"”]\s))"
        rf"(?:{_CITY}\s?[,.]\s{{0,2}}(?:{_any_date()}|{bare}){tail}|{reverse}\s?[-–—/])",
        re.IGNORECASE | re.MULTILINE,
    )


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    """Day, month and year of a match, as digits; an absent year is empty."""
    named = {name: value for name, value in found.groupdict().items() if value and name[1:].isdigit()}
    by_letter = {name[0]: value for name, value in named.items()}
    month = by_letter["m"]
    return by_letter["d"], month if month.isdigit() else str(month_numbers()[month.lower()]), by_letter.get("y", "")


def _date_of(found: re.Match[str]) -> date | None:
    day, month, year = _parts(found)
    return _day(year, month, day)


def _day(year: str | int, month: str, day: str) -> date | None:
    return calendar_day(int(year), int(month), int(day))
