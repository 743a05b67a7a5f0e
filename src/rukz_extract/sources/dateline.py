"""When an article was published, as its own text tells it: a metadata line, a header line or the dateline."""

import re
from datetime import date
from functools import cache
from itertools import islice
from typing import NamedTuple

from rukz_extract.resources import read_table
from rukz_extract.sources.calendar_words import any_month, calendar_day, month_numbers, weekday_numbers
from rukz_extract.sources.years import settle_year

LEAD = 1_500
"""Length of the beginning in which a header or a dateline is looked for, in code points."""
HEADER_LINES = 4
_HEADER_LENGTH = 150
_YEAR = re.compile(r"(?:19|20)\d\d")

_METADATA = re.compile(r"\s*date (\d{4}-\d\d-\d\d)(?:\s|$)")
_DIGITS = r"(?P<d{0}>\d{{1,2}})[./-](?P<m{0}>\d{{1,2}})[./-](?P<y{0}>\d{{4}})"
_ISO = r"(?P<y{0}>\d{{4}})-(?P<m{0}>\d\d)-(?P<d{0}>\d\d)"
_WORDS = r"(?P<d{0}>\d{{1,2}})\s(?P<m{0}>{months})\.?,?\s(?P<y{0}>\d{{4}})(?:\s?(?:года|год|г\.?))?"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s(?:мск|msk))?"
_WORD = r"[^\W\d_][\w’'-]*"
_SECOND = rf"(?:\s?[/–—-]\s?(?-i:[A-ZА-ЯЁ]){_WORD}){{0,2}}"  # "МОСКВА/АСТАНА, 3 июля"
_TOWN = rf"{_WORD}(?:[ \u00a0]{_WORD}){{0,2}}"
_ASIDE = rf"{_SECOND}(?:\s?\([^()\n]{{2,30}}\))?"
_CITY = rf"(?P<place>{_TOWN}){_ASIDE}"
_GAP = r"[ \u00a0]"
_LABELS = r"(?:дата|опубликовано|обновлено|публикация|пресс-релиз(?:\s№\s?\d{1,4}\w?)?)"
_RUBRIC = r"(?:[^\W\d_][^\n|•·\[\]\d]{0,60}[|/•·]\s?)"  # "Экономика | ", "Главная / Экономика / "
_CHANNEL = re.compile(r"[^\n\[\]]{0,80}\[([^\n\[\]]{10,40})\]")  # "Новости Омска, [09.10.2024 14:25]"
_EDGES = re.compile(r"^[^\w\[(«]+|[^\w\])».]+$")  # "✅", "📌"
_SETTLEMENT = r"(?:(?:г|с|п|пос|пгт|а)\.\s?)?"
_SHOUTED = r"(?-i:[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{2}[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ -]{1,30})"
_TO_SENTENCE = r"\.\s(?=(?-i:[«\"“A-ZА-ЯЁ]))"
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
        if len(line) <= _HEADER_LENGTH and _YEAR.search(line) and (found := _header_of(_EDGES.sub("", line))):
            return _date_of(found)
    return None


def _header_of(line: str) -> re.Match[str] | None:
    """A line that holds a full date and its surroundings only."""
    if channel := _CHANNEL.fullmatch(line):
        line = channel[1]
    if found := _header().fullmatch(line) or _rubric_and_time().fullmatch(line) or _masthead().fullmatch(line):
        return found
    found = _place_and_date().fullmatch(line)
    return found if found and _is_place(found["place"] or found["place2"]) else None


def _dateline_date(text: str) -> date | None:
    lead = text[:LEAD]
    if not _day_and_month().search(lead):
        return None
    found = next(filter(_is_dateline, _dateline().finditer(lead)), None) or _day_line(
        lead[: HEADER_LINES * _HEADER_LENGTH]
    )
    if not found:
        return None
    day, month, year = _parts(found)
    settled = year or settle_year(text, _end_of_month(found), int(month), int(day))
    return _day(settled, month, day) if settled else None


def _day_line(lead: str) -> re.Match[str] | None:
    """A line of the header that holds a day without its year: "4 марта, вторник"; a first line "9 мая" is a title."""
    for found in _day_alone().finditer(lead):
        above = sum(map(bool, map(str.strip, lead[: found.start()].split("\n"))))
        if above < HEADER_LINES and (above or found["more"]):
            return found
    return None


def _end_of_month(found: re.Match[str]) -> int:
    return max(found.end(name) for name in found.groupdict() if name[0] == "m" and name[1:].isdigit())


def _is_dateline(found: re.Match[str]) -> bool:
    """Capitalised words that may be a place, at the start of a line or all in capitals."""
    place = found["place"] or found["place2"] or found["place3"] or found["place4"]
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


def _renumbered(dates: str) -> str:
    """The same dates under other group names, for a second place in one pattern."""
    return re.sub(r"\(\?P<([dmy])(\d)>", r"(?P<\g<1>1\2>", dates)


@cache
def _stamp() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_any_date()})\s?[|,•·T]?\s?{_TIME}", re.IGNORECASE)


@cache
def _header() -> re.Pattern[str]:
    label, gap, rest = (
        rf"(?:{_LABELS}[^\d\n]{{0,20}})?",
        r"(?:[\s|,•·/T—–-]{1,4}|\sв\s)",
        r"(?:(?:\s?[|•·]|[,;]?\s\(?обновл).{0,60}|,(?:\s(?-i:[а-яё]{4,20})){1,3})?",  # ", утренний выпуск"
    )
    day = rf"(?:{_weekday()},?\s)?(?:{_any_date()})(?:,?\s\(?{_weekday()}\)?)?"
    head = rf"(?:{label}|{_RUBRIC}{{1,3}})(?:{_TIME}{gap})?"
    return re.compile(rf"{head}{day}(?:{gap}{_TIME}[\dZ+:.]*)?{rest}", re.IGNORECASE)


@cache
def _rubric_and_time() -> re.Pattern[str]:
    """A rubric beside date and time: "Экономика, 9 октября 2024, 14:25", "14:25 9 октября 2024 Экономика"."""
    rubric, dates = r"[^\W\d_][^\W\d_ ]*(?:[\s.][^\W\d_]+){0,3}", _any_date()
    before = rf"{rubric}(?:,|\s[–—-])?\s(?:{dates}),?\s{_TIME}"
    behind = rf"{_TIME},?\s(?:{_renumbered(dates)})[,.]?\s{rubric}"
    return re.compile(rf"{before}|{behind}", re.IGNORECASE)


@cache
def _masthead() -> re.Pattern[str]:
    """A paper's title beside the date: "5 июня 2025 г. «Вести», газета района", "«Вести» № 23 от 5 июня 2025 г.".

    Without its number, what kind of paper it is or a word that papers are called by ("«Степная новь», 5 июня 2025 г."),
    a title may be the article's own: "«Победа», 9 мая 1945 г.".
    """
    number, dates = r"№\s?\d{1,5}(?:\s?\(\d{1,6}\))?", _any_date()
    papers = r"(?:газета|журнал|альманах|еженедельник|вестник|портал)"
    quoted = r"[«\"“](?!об?\s)[^»\"”\n]{2,60}[»\"”]"  # no act: "«О мерах» № 7 от 5 июня 2025 г."
    paper = rf"(?:(?:[^\W\d_]+\s)?{papers}\s{quoted}|{quoted},?\s{papers}[^\n\d]{{0,60}})"
    gap, weekday = r"(?:[,.]|\s?[|·•—–-])?\s", _weekday()
    known = rf"[«\"“](?:[^\W\d_][^»\"”\n]{{1,40}}\s)?(?:{'|'.join(_papers())})[»\"”]"
    title = rf"(?:{paper}(?:{gap}{number})?|{quoted}{gap}{number}|{known})"
    before = rf"{title}(?:{gap}|\s(?:от|за)\s)(?:{weekday},?\s)?(?:{dates})(?:{gap}{weekday})?\.?"
    day = rf"(?:{weekday},?\s)?(?:{_renumbered(dates)})(?:{gap}\(?{weekday}\)?)?"
    behind = rf"{day}{gap}(?:{number}{gap}(?:{paper}|{quoted})|{title})"
    return re.compile(rf"{before}|{behind}", re.IGNORECASE)


@cache
def _papers() -> tuple[str, ...]:
    """The last words of the names of papers: "новь", "вести"."""
    return tuple(row["word"] for row in read_table("sources/papers"))


@cache
def _weekday() -> str:
    return rf"(?:{'|'.join(sorted(weekday_numbers(), key=len, reverse=True))})"


@cache
def _day_alone() -> re.Pattern[str]:
    """A line with a day and a month, and a weekday or a time, if any."""
    day = rf"(?P<d1>\d{{1,2}})[ \u00a0](?P<m1>{any_month()})"
    more = rf"(?P<more>(?:,?\s\(?{_weekday()}\)?)?(?:[\s|,•·—–-]{{1,3}}{_TIME})?)"
    return re.compile(rf"^[ \t\u00a0]*{day}{more}[ \t\u00a0]*$", re.IGNORECASE | re.MULTILINE)


@cache
def _place_and_date() -> re.Pattern[str]:
    """A line of its own with place and full date: "Уральск, 12 сентября 2025 года", as press services head theirs."""
    dates = _any_date()
    first = rf"(?:{_renumbered(dates)}),\s{_SETTLEMENT}(?P<place2>{_TOWN})"
    return re.compile(rf"{_SETTLEMENT}{_CITY}(?:\sқаласы)?[,.]\s(?:{dates})\.?|{first}", re.IGNORECASE)


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
    bare = rf"(?P<d4>\d{{1,2}}){_GAP}(?P<m4>{months})(?![^\W\d_])\.?"
    more = rf"(?:,?\s\(?{_weekday()}\)?)?(?:,\s{_TIME})?"
    tail = rf"{_GAP}?(?:[,.]?{_GAP}?[-–—/(]|[,.]{_GAP}{{0,2}}{_AGENCY}|[,.]{_GAP}(?=(?-i:[«\"“A-ZА-ЯЁ])))"
    return re.compile(
        rf"(?:^[ \t\u00a0]*|(?<=[.!?»\"”]\s))"
        rf"(?:{_CITY}\s?[,.]\s{{0,2}}(?:{_any_date()}|{bare}){more}{tail}|{_day_first(months)})",
        re.IGNORECASE | re.MULTILINE,
    )


def _day_first(months: str) -> str:
    """A day before its place: "12 ноября, Минск /БЕЛТА/", "12 ноября 2025 года, Минск. ", "12 ноября. МИНСК. "."""
    day = rf"(?P<d{{0}}>\d{{{{1,2}}}}){_GAP}(?P<m{{0}}>{months})(?![^\W\d_])"
    year = r"\s(?P<y{0}>\d{{4}})(?:\s?(?:года|г\.?))?"
    dashed = rf"{day.format(5)}(?:{year.format(5)})?,\s(?P<place2>{_TOWN}){_ASIDE}\s?[-–—/]"
    dated = rf"{day.format(6)}{year.format(6)},\s(?P<place3>{_TOWN}){_ASIDE}{_TO_SENTENCE}"
    shouted = rf"{day.format(7)}[.,]\s(?P<place4>{_SHOUTED}){_TO_SENTENCE}"
    return f"{dashed}|{dated}|{shouted}"


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
