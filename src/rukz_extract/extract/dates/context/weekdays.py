"""Whether a word is a weekday or a weekend by the words around it."""

from functools import cache

from rukz_extract.extract.dates.context.habits import is_always, is_in_timetable, is_usual
from rukz_extract.extract.dates.context.nearby import (
    is_adjective,
    is_genitive,
    is_name,
    is_quoted,
    key_after,
    key_before,
    last_key,
    likeliest,
    words,
)
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, near
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table, values


def is_weekday(found: Found) -> bool:
    """False for surroundings ("окружающая среда"), feasts and sales ("Чёрная пятница"), for all ("на субботы")."""
    before, several = key_before(found), last_key(found) in words("weekday_plural")
    named = is_name(found) and not _is_in_capitals(found)
    if before in words("holiday_adjective") or named or (several and before in words("onto")):
        return False
    if is_always(found) or (is_in_timetable(found) and "toward" not in found):
        return False  # "по вторникам фермеры, в эту среду – и те и другие" tells a day
    if last_key(found) not in words("surroundings") or "toward" in found or _is_heading(found):
        return True
    if is_genitive(key_after(found)) and key_after(found) not in words("who_acts"):  # "в среду обитания"
        return False
    return not is_adjective(before) if last_key(found) in words("wednesday") else before in words("before_weekday")


def _is_in_capitals(found: Found) -> bool:
    """True for "во Вторник" and "в Среду", as after English; never for «Вторник» and "к Пятнице"."""
    return not is_quoted(found) and key_before(found) in words("in") and last_key(found) in words("on_a_weekday")


def _is_heading(found: Found) -> bool:
    """True for "Среда." at the head of a line, as days of a diary are told."""
    first, last = found.tokens
    return found.doc.starts_line(first) and last - first == 1 and key_after(found) in words("dateline_end")


def is_heading_of_day(found: Found) -> bool:
    """True for "2 июня, понедельник" before a mark, a time or a new line: a clause may go on with the weekday else."""
    place, named = found.tokens[1], likeliest(last_key(found))
    if named is None or named.case == "gent" or last_key(found) in words("wednesday"):
        return False
    if place >= len(found.doc) or found.doc.starts_line(place):
        return True
    word = found.doc.words[place]
    return not word[0].isalpha() or word[0].isupper() or key_after(found) in words("in")


def is_one_stretch(found: Found) -> bool:
    """True for weekdays of one week: "с понедельника по среду шли учения"; false for office hours."""
    return near(found.doc, *found.tokens) in (Tense.PAST, Tense.FUTURE)


def is_office_hours(found: Found) -> bool:
    """True for weekdays that nothing happened or will happen on: "приём с понедельника по пятницу"."""
    return not is_one_stretch(found)


def is_weekend(found: Found) -> bool:
    """True when "выходные" is no adjective, and the weekend is one: not "мест в выходные не бывает"."""
    if is_usual(found) or is_in_timetable(found) or _is_of_noun(found):
        return False
    return "toward" in found or key_before(found) in words("before_weekend")


@cache
def _cases() -> dict[str, list[str]]:
    """The cases in which a noun behind "выходные" is what they are said of, by their preposition."""
    return {row["preposition"]: values(row["cases"]) for row in read_table("dates/preposition_cases")}


def _is_of_noun(found: Found) -> bool:
    """True for "(к) выходным данным", false for "(к) выходным дорогу расчистили" and "(в) выходные жителей ждут"."""
    before, after = key_before(found), key_after(found)
    if not after.isalpha() or readings(after)[0].pos != "NOUN":
        return False
    cases = _cases().get(before)
    if cases is None:
        return readings(after)[0].case != "gent"
    return any(r.pos == "NOUN" and r.number == "plur" and r.case in cases for r in readings(after))
