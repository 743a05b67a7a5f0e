"""What a date leaves out for its neighbours to tell: "больше, чем в прошлом" (году), "закроется 15-го"."""

from rukz_extract.extract.dates.classes import SIGNS_OF, codes_of
from rukz_extract.extract.dates.context.nearby import (
    is_noun_or_adjective,
    is_number,
    key_after,
    key_before,
    last_key,
    words,
)
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, readings

_UNITS = ("YEAR_WORD", "MONTH_WORD", "WEEK_WORD", "QUARTER_WORD", "HALF_WORD", "DECADE_WORD", "CENTURY_WORD")
_LOCATIVE = "loct"
_ALONE = ("ом", "ем", "ый")
"""Endings of an adjective of "году" and "год"."""
_TURN = 3
"""Tokens from "первый" or "первый рейс" to the date behind its preposition."""
_COUNTED = 4
"""Tokens from "в этом" to the number that is set against another year's."""
_PART = 3
"""Tokens of "380 млрд тенге" before the dash."""
_FARTHEST = 60
"""Tokens back to the year that another is set against."""
_REFLEXIVE = ("ся", "сь")
_NUMBERED = ("YEAR4", "YEAR_ORD")
_SHIFTS = ("LAST", "PAST", "BEFORE_LAST", "CURRENT", "THIS", "NEXT")


def is_elided_day(found: Found) -> bool:
    """True for "(с 12-го) по 17-е", "закроется 15-го": nothing follows that could be numbered."""
    key = last_key(found)
    if not key.endswith(("го", "му") if "day2" not in found else ("го", "му", "е")):
        return False
    if key_before(found) in words("and"):  # "72-го титула за карьеру и 11-го за сезон"
        return False
    return not (is_noun_or_adjective(key_after(found)) or key_after(found)[:1].isdigit())


def is_told_alone(found: Found) -> bool:
    """True for "отчитаемся 19-го", "сдадут до 25-го": a day that its verb alone makes one of the running month."""
    key = key_before(found)
    if key_after(found) in words("and"):  # "догнал 5-го и 6-го"
        return False
    return is_finite(key) or (key in words("before_day") - words("since") and is_finite(key_before(found, 2)))


def told_by_dash(found: Found) -> Tense | None:
    """Future for what a sentence without a verb tells of a date behind a dash: "ответный визит – весной"."""
    far = 2 if key_before(found) in words("in") | words("onto") | words("until") else 1
    dash = found.tokens[0] - far
    if key_before(found, far) not in words("dash") or found.doc.sentence(found.tokens[0])[0] >= dash:
        return None
    before = found.doc.keys[found.doc.sentence(dash)[0] : dash]
    is_over = not words("past_adjective").isdisjoint(before) and words("time_limit").isdisjoint(before)
    return None if is_over else Tense.FUTURE  # "последний день подачи – 15 января" is to come


def told_by_forecast(found: Found) -> Tense | None:
    """Future for "в ночь на четверг – до минус десяти", the nearest for "план на январь": no verb tells of them."""
    if key_before(found) not in words("onto"):
        return None
    if key_before(found, 2) in words("night"):
        return Tense.FUTURE
    return Tense.NEAREST if key_before(found, 2) in words("planned") else None


def told_by_timetable(found: Found) -> Tense | None:
    """Future for what a timetable or plan lists without a verb: "расписание: два рейса, первый (в конце апреля)"."""
    doc, first = found.doc, found.tokens[0]
    turns = [key for key in doc.keys[max(first - _TURN, 0) : first] if key in words("turn")]
    if not turns or words("timetable").isdisjoint(doc.keys[doc.sentence(first)[0] : first]):
        return None
    return Tense.FUTURE


def is_year_of_contrast(found: Found) -> bool:
    """True for "в этом году больше, чем (в) прошлом", where the unit told last in the sentence is a year.

    "В первый год было 300 гостей, в минувшем – тысяча" needs the dash.

    False for "ошибки остались (в) прошлом", which stands against no year, and before a noun: "(в) прошлом сезоне".
    """
    doc, first = found.doc, found.tokens[0] - 1
    after = key_after(found)
    if _is_part_paid(found):
        return True
    if last_key(found) in words("no_contrast") or (last_key(found) in words("this") and not _is_counted(found)):
        return False
    if _is_of_noun(found) or after[:1].isdigit() or not last_key(found).endswith(_ALONE):
        return False
    if first < 1 or doc.keys[first - 1] not in words("contrast"):
        return False
    unit = _unit_before(doc, first)
    if unit is None or not _has(doc, unit, "YEAR_WORD"):
        return False
    return _has(doc, unit - 1, *_SHIFTS) or (doc.keys[unit - 1] in words("first") and after in words("dash"))


def _is_part_paid(found: Found) -> bool:
    """True for "до 2030 года вложат 1 трлн, из них 380 – уже (в) этом.": a part behind a dash, of what years hold."""
    doc, lead = found.doc, found.tokens[0] - 2
    lead -= lead > 0 and doc.keys[lead] in words("already")
    closed = found.tokens[1] >= len(doc) or not doc.words[found.tokens[1]].isalnum()
    if lead < 1 or doc.keys[lead] not in words("dash") or not closed or not last_key(found).endswith(_ALONE):
        return False
    counted = any(is_number(key) for key in doc.keys[max(lead - _PART, 0) : lead])
    unit = _unit_before(doc, lead)
    return counted and unit is not None and _has(doc, unit, "YEAR_WORD")


def is_year_after_told(found: Found) -> bool:
    """True for "в 1954 году приехали, а уже (в) следующем сдали": the year after one told by its number."""
    doc, first = found.doc, found.tokens[0] - 1
    first -= first > 0 and doc.keys[first - 1] in words("already")
    if first < 1 or doc.keys[first - 1] not in words("contrast") or not last_key(found).endswith(_ALONE):
        return False
    if is_noun_or_adjective(key_after(found)) or key_after(found)[:1].isdigit():
        return False
    unit = _unit_before(doc, first)
    return unit is not None and _has(doc, unit - 1, *_NUMBERED)


def _unit_before(doc: Doc, end: int) -> int | None:
    """The unit of time told last in the sentence, some way back at most."""
    places = range(end - 1, max(doc.sentence(end)[0], end - _FARTHEST), -1)
    return next((token for token in places if _has(doc, token, *_UNITS)), None)


def _has(doc: Doc, token: int, *classes: str) -> bool:
    return any(sign.code in codes_of(*classes) for sign in SIGNS_OF[doc.keys[token]])


def _is_of_noun(found: Found) -> bool:
    """True before the adjective's noun ("(в) прошлом сезоне"), false before a subject: "(в) нынешнем объём вырос"."""
    if not is_noun_or_adjective(key_after(found)):
        return False
    if last_key(found) not in words("year_now"):
        return True
    return any(reading.case == _LOCATIVE for reading in readings(key_after(found)))


def _is_counted(found: Found) -> bool:
    """True for "в (этом) дали почти 14", "в (этом) – 14", never for "в этом признались 14 человек"."""
    doc, last = found.doc, found.tokens[1]
    for token in range(last, min(last + _COUNTED, doc.sentence(last - 1)[1])):
        key = doc.keys[token]
        if is_number(key) or is_number(key.split(",")[0]):
            return True
        if (
            is_noun_or_adjective(key)
            or key.endswith(_REFLEXIVE)
            or readings(key)[0].pos == "NPRO"
            or key in words("clause")
            or key in words("contrast") - words("dash")
        ):
            return False
    return False
