"""What the words around a find say: whether a bare number is a year, a capital May a name, a "сегодня" that day."""

from functools import cache

from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, near
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_QUOTES = ("«", "»", '"', "“", "”", "„", "''")
_EARLIEST, _LATEST = 1700, 2100
"""Years that a number without "год" may mean."""

_BEFORE_A_DAY = ("до", "к", "с", "после", "на", "от")
_OWN_CLAUSE = 10
"""Words, marks counted for several, within which a verb is that of "сегодня"."""


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in the table of context words."""
    return frozenset(row["word"] for row in read_table("dates/context") if row["kind"] == kind)


def key_before(found: Found, distance: int = 1) -> str:
    """The key of a token before the mention; empty at the start of the text."""
    place = found.tokens[0] - distance
    return found.doc.keys[place] if place >= 0 else ""


def key_after(found: Found) -> str:
    """The key of the token after the mention; empty at the end of the text or of the line."""
    place = found.tokens[1]
    return found.doc.keys[place] if place < len(found.doc) and not found.doc.starts_line(place) else ""


# --- years ------------------------------------------------------------------------------------


def is_counted(found: Found) -> bool:
    """True when the number before what follows counts it: "2000 рабочих", "1500 рублей"."""
    key = key_after(found)
    if key in words("counted"):
        return True
    if not key.isalpha() or found.doc.words[found.tokens[1]][0].isupper():
        return False
    return _is_counted_word(key)


def _is_counted_word(key: str) -> bool:
    """True for a noun or adjective that a number can count: in the plural, in any case but the nominative."""
    likeliest = readings(key)[0]
    return likeliest.pos in ("NOUN", "ADJF") and likeliest.number == "plur" and likeliest.case not in (None, "nomn")


def is_year(found: Found) -> bool:
    """False when a year without the word "год" at the end of the find counts something."""
    last = found.island.codes[found.hit.mention[1] - 1]
    if not any(
        found.is_a(role, "YEAR4") and found.hit.roles[role][1] == found.hit.mention[1] for role in ("year", "year2")
    ):
        return bool(last)
    return not is_counted(found)


def is_bare_year(found: Found) -> bool:
    """True when a number without "год" can be a year: in range, and counting nothing."""
    if not is_year(found):
        return False
    numbers = [found.number(role) for role in ("year", "year2") if role in found]
    return all(number is None or _EARLIEST <= number <= _LATEST for number in numbers) and not _continues(found)


def _continues(found: Found) -> bool:
    """True when digits go on right after the mention ("2010 000")."""
    place = found.tokens[1]
    if found.doc.ends[place - 1] != found.span[1]:  # "2003, 2004": the comma is in the token
        return False
    return place < len(found.doc) and found.doc.words[place][0].isdigit() and not found.doc.starts_line(place)


def is_bracketed_year(found: Found) -> bool:
    """False for an area code: digits follow the bracket."""
    place = found.tokens[1] + 1
    return place >= len(found.doc) or not found.doc.words[place][0].isdigit()


def is_short_year(found: Found) -> bool:
    """True for "в 98-м году", "в 98 году", false for "на 40-м году жизни", "5-й год подряд", "98 года"."""
    if found.is_a("short", "TENS"):
        return key_before(found) == "в" and is_in_year(found)
    if key_before(found) == "на" and found.doc.keys[found.tokens[1] - 1] == "году":
        return False
    return found.is_a("short", "ORD_TENS") or key_before(found) in ("в", "с", "до")


def is_spelt_year(found: Found) -> bool:
    """True when the words can only be a year: with "тысяча", or above the numbers that count years of work."""
    return "thousand" in found or (found.number("words") or 0) >= 32


def is_decade(found: Found) -> bool:
    """True unless a bare "20-х" may be days of a month, or a bare "40-е" a place."""
    number, key = found.number("decade") or 0, key_after(found)
    if number >= 1000 or found.hit.mention[1] - found.hit.mention[0] > 1:
        return True
    ordinal = found.key("decade").endswith("е") and key.isalpha() and readings(key)[0].pos in ("NOUN", "ADJF")
    return number >= 40 and not ordinal


def is_round_decade(found: Found) -> bool:
    """True for "1980 годов", "сороковым годам", "нулевые годы"; false for "2013 годов", "третьи годы"."""
    number = found.number("decade") or 0
    return number % 10 == 0 and (number >= 20 or found.is_a("decade", "DECADE_ORDINAL"))


def is_one_century(found: Found) -> bool:
    """True for "в 21 веке", false for "15 веков"."""
    return not found.doc.keys[found.tokens[1] - 1].endswith(("ов", "ий", "ам", "ах", "ами"))


def is_in_year(found: Found) -> bool:
    """True for "в 862 году", false for "в 862 года"."""
    return found.doc.keys[found.tokens[1] - 1] == "году"


# --- days and months --------------------------------------------------------------------------


def is_no_street(found: Found) -> bool:
    """False for the street: "на улице 8 Марта", "завод имени 1 Мая"; a street's month has a capital."""
    if found.doc.words[found.tokens[1] - 1][0].islower():
        return True
    return key_before(found) not in words("street") and key_before(found, 2) not in words("street")


def is_no_path(found: Found) -> bool:
    """False inside an address or a file name: "/2016/07/11/", "19.10.16.webm"."""
    start, end = found.span
    text = found.doc.text
    return text[max(start - 1, 0) : start] not in ("/", "_", "=") and text[end : end + 1] not in ("/", "_", "=")


def is_month(found: Found) -> bool:
    """False for a month's word in the middle of a sentence with a capital: a name."""
    first, last = found.tokens
    word = found.doc.words[last - 1]
    if key_before(found).isdigit():  # "31 июня"
        return False
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return True
    return last - first == 1 and _opens_sentence(found.doc, first) and found.doc.keys[first] != "марта"


def is_season(found: Found) -> bool:
    """False for a season's word in quotes or with a capital in the middle of a sentence."""
    first, last = found.tokens
    word = found.doc.words[last - 1]
    if word == "лету" and key_before(found) == "в":  # "кануло в Лету"
        return False
    capital = word[0].isupper() and not word.isupper()
    if capital and not _opens_sentence(found.doc, first):
        return False
    return (key_before(found) not in ("«", '"', "“") and not is_counted(found)) or found.doc.keys[last - 1][-1] in "мйю"


def _opens_sentence(doc: Doc, token: int) -> bool:
    return token == 0 or doc.starts_line(token) or doc.sentence(token)[0] == token or not doc.words[token - 1].isalnum()


def is_weekday(found: Found) -> bool:
    """False for surroundings ("окружающая среда") and for feasts and sales ("Чёрная пятница")."""
    if key_before(found) in words("holiday_adjective"):
        return False
    key = found.doc.keys[found.tokens[1] - 1]
    if not key.startswith("сред") or "toward" in found:
        return True
    before = key_before(found)
    if key == "среду":
        return not _is_adjective(before) and not _is_genitive(key_after(found))
    return before in ("до", "с", "со", "к", "ко") and not _is_genitive(key_after(found))


def _is_adjective(key: str) -> bool:
    return key.isalpha() and readings(key)[0].pos in ("ADJF", "PRTF")


def _is_genitive(key: str) -> bool:
    return key.isalpha() and readings(key)[0].pos in ("NOUN", "ADJF") and readings(key)[0].case == "gent"


def is_one_stretch(found: Found) -> bool:
    """True for weekdays of one week: "с понедельника по среду шли учения"; false for office hours."""
    return near(found.doc, *found.tokens) in (Tense.PAST, Tense.FUTURE)


def is_office_hours(found: Found) -> bool:
    """True for weekdays that nothing happened or will happen on: "приём с понедельника по пятницу"."""
    return not is_one_stretch(found)


def is_numbered_day(found: Found) -> bool:
    """True for "до 25 числа", "12-го числа", false for "сложили 3 числа"."""
    return found.is_a("day", "ORD") or (found.number("day") or 0) > 4 or key_before(found) in _BEFORE_A_DAY


def is_weekend(found: Found) -> bool:
    """True when "выходные" is no adjective: after a preposition or an adjective of time, before no noun."""
    key = key_after(found)
    if key.isalpha() and readings(key)[0].pos == "NOUN" and readings(key)[0].case != "gent":
        return False
    return "toward" in found or key_before(found) in ("в", "на", "за", "все")


def is_that_day(found: Found) -> bool:
    """True when "сегодня" means the day: not "на сегодня", not "сегодня в Китае живут …"."""
    before = key_before(found)
    if found.key("away").startswith("завтрашн") and found.doc.keys[found.tokens[1] - 1] == "дне":
        return False  # "уверенность в завтрашнем дне"
    if found.number("away") != 0:
        return not _on_the_eve(found) and not _quoted(found)
    if _quoted(found):
        return False
    if before in ("на", "к", "ко") or found.hit.rule.name != "moved_day":
        return before not in ("на", "к", "ко", "до", "по")
    tense = near(found.doc, *found.tokens, farthest=_OWN_CLAUSE)
    return tense in (Tense.PAST, Tense.FUTURE) or not _event_absent(found)


def _on_the_eve(found: Found) -> bool:
    """True for "накануне голосования", unless the article's own meeting is meant ("накануне встречи")."""
    if not found.key("away").startswith("накануне"):
        return False
    after = key_after(found)
    return _is_genitive(after) and after not in words("dated_event")


def _quoted(found: Found) -> bool:
    """True for a name in quotes: the newspaper «Сегодня»."""
    return key_before(found) in _QUOTES and key_after(found) in _QUOTES


def _event_absent(found: Found) -> bool:
    """True when no word of the sentence tells of one event, and no time of day or date follows."""
    first, last = found.doc.sentence(found.tokens[0])
    place = found.tokens[1]
    following = "".join(found.doc.keys[place : place + 2])
    if key_after(found) in {",", *words("day_time")} or any(mark.isdigit() for mark in following):
        return False
    return words("event").isdisjoint(found.doc.keys[max(first, place - 30) : min(last, place + 30)])


# --- distances --------------------------------------------------------------------------------

_PLURAL = ("ие", "ые", "их", "ых", "ими", "ыми", "эти", "этих", "этими")


def is_singular(found: Found) -> bool:
    """False for "последние годы", "следующих месяцев": an adjective in the plural."""
    first, last = found.tokens
    return not any(found.doc.keys[token].endswith(_PLURAL) for token in range(first, last - 1))


_COUNTED_UNITS = frozenset(
    ("лет", "месяцев", "недель", "дней", "суток", "кварталов", "десятилетий", "веков", "столетий")
)


def is_distance(found: Found) -> bool:
    """False when an unnamed number of units is meant: "несколько лет назад"."""
    if "count" in found:
        return True
    unit = found.island.tokens[found.hit.roles["unit"][0]]
    return found.doc.keys[unit] not in _COUNTED_UNITS and key_before(found) not in ("несколько", "пару", "много")


def is_ahead(found: Found) -> bool:
    """False for a distance inside a story: "через год после запуска", "через неделю он умер"."""
    if key_after(found) in ("после", "с"):
        return False
    if ("unit" in found and not is_distance(found)) or ("inverted" in found and is_counted(found)):
        return False
    return near(found.doc, *found.tokens) is not Tense.PAST


def is_part_of_current(found: Found) -> bool:
    """False when the unit is that of something: "в начале недели моды", "в конце года его правления"."""
    return not _is_genitive(key_after(found)) or key_after(found) in words("not_counted")


def is_statistical(found: Found) -> bool:
    """True for the months of a year up to now ("за 10 месяцев"), false for a mere length ("за два месяца до пуска")."""
    if key_after(found) in ("до", "после", "со", "с", "работы", "подряд", "назад") or "за" not in _before(found):
        return key_after(found) not in ("до", "после") and "за" not in _before(found)
    count, published = found.number("count") or 0, found.doc.article.published
    if count >= 7 or found.is_a("unit", "MONTH_WORD"):
        return True
    return published is not None and (published.month - 1) - count in (-1, 0, 1)


def _before(found: Found) -> tuple[str, str]:
    return key_before(found), key_before(found, 2)
