"""Whether a word is a day, a month or a season by the words around it."""

import re

from rukz_extract.extract.dates.context.habits import is_always, is_habit, is_of_every_month
from rukz_extract.extract.dates.context.nearby import (
    follows,
    is_adjective,
    is_name,
    is_plural_adjective,
    key_after,
    key_before,
    last_key,
    tells_days,
    words,
)
from rukz_extract.extract.dates.context.years import is_year
from rukz_extract.extract.dates.patterns import Found

_OF_PATHS = ("/", "_", "=")
_PATH_GOES_ON = re.compile(r"[/_=]|\.\w")

_MANY_MONTHS = ("цы", "цев", "цам", "цами", "цах")
"""Endings of "месяц" in the plural."""

_NATIONAL = ("ская", "скую", "ской", "цкая", "цкую", "цкой")
"""Endings of "арабская", "русскую"."""

_OF_SCIENCE = "ческ"


def is_no_street(found: Found) -> bool:
    """False for the street: "на улице 8 Марта", "завод имени 1 Мая"; a street's month has a capital."""
    if found.doc.words[found.tokens[1] - 1][0].islower():
        return True
    return words("street").isdisjoint((key_before(found), key_before(found, 2)))


def is_no_path(found: Found) -> bool:
    """False inside an address, a file name or the number of an article: "/2016/07/11/", "19.10.16.webm"."""
    start, end = found.span
    text = found.doc.text
    if text[max(start - 1, 0) : start] in _OF_PATHS or _PATH_GOES_ON.match(text, end):
        return False
    before = key_before(found, 2) if key_before(found) == "." else key_before(found)
    return before not in words("article")  # "ст. 20.3.11 кодекса"


def is_month(found: Found) -> bool:
    """False for a name («Октябрь», Марта Кос), for what is left of 31 июня and for any ("рекорд для июня")."""
    if key_before(found).isdigit() or is_name(found) or key_before(found) in words("norm"):
        return False
    first, last = found.tokens
    if last - first == 1 and is_always(found):
        return False
    alone = last - first == 1 and found.doc.words[first].istitle()
    return not (alone and last_key(found) in words("given_name"))


def is_season(found: Found) -> bool:
    """False for a name («Весна»), the river Lethe, several ("ближайшие зимы"), counted ("третье лето"), a habit."""
    if (
        _is_thing(found)
        or is_name(found)
        or follows(found, "ORDINAL", "ORD", "CARDINAL")
        or is_plural_adjective(found.key("toward"))
    ):
        return False
    if key_before(found) in words("season_owner") or (key_before(found) in words("feels") and "toward" not in found):
        return False
    if is_habit(found) or _is_uprising(found) or _is_weather(found):
        return False
    return last_key(found) not in words("lethe") or key_before(found) not in words("in")


def is_season_when_done(found: Found) -> bool:
    """True for "сделаем это (летом)", where "это" is what is done."""
    return key_before(found) in words("it") and last_key(found) not in words("neuter_season") and is_season(found)


def _is_thing(found: Found) -> bool:
    """True for "сделаем (это летом)": the season begins behind "это"."""
    return found.key("toward") in words("it") and last_key(found) not in words("neuter_season")


def _is_weather(found: Found) -> bool:
    """True for a season told of ("холодное лето затянулось", "лета не будет") and for any ("тепло для зимы")."""
    first, last = found.tokens
    if last - first > 1:
        return False
    told = last_key(found) in words("season_subject") and key_before(found) not in words("to_season")
    lacking = last_key(found) in words("season_lacking") and key_after(found) in words("flipping")
    return told or lacking or key_before(found) in words("norm")


def _is_uprising(found: Found) -> bool:
    """True for "арабская весна" and "русская весна", a time in name only; not for "климатическая весна"."""
    first, last = found.tokens
    before = key_before(found)
    return last - first == 1 and before.endswith(_NATIONAL) and _OF_SCIENCE not in before and is_adjective(before)


def is_numbered_day(found: Found) -> bool:
    """True for "до 25 числа", "12-го числа", false for "сложили 3 числа"."""
    if is_of_every_month(found):
        return False
    return found.is_a("day", "ORD") or (found.number("day") or 0) > 4 or key_before(found) in words("before_day")


def is_one_numbered_day(found: Found) -> bool:
    """False for several: "в 20-х числах октября"; and when the bare number after it is no year."""
    return not tells_days(found.key("tail")) and is_year(found)


def is_one_edge(found: Found) -> bool:
    """False for several: "последние дни октября"."""
    return found.key("tail") in words("one_day") and is_year(found)


def is_several_days(found: Found) -> bool:
    """True for "первые дни ноября", false for one day."""
    return found.key("tail") not in words("one_day") and is_year(found)


def is_several_months(found: Found) -> bool:
    """True for "первые месяцы года", false for "первый месяц года"."""
    return found.key("tail").endswith(_MANY_MONTHS) and is_year(found)
