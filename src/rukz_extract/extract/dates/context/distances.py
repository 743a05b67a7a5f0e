"""Whether words tell a distance from the article's date, by the words around them."""

import re

from rukz_extract.extract.dates.context.counted import is_counted
from rukz_extract.extract.dates.context.habits import is_of_every_month
from rukz_extract.extract.dates.context.nearby import (
    beginnings,
    is_genitive,
    is_number,
    is_plural_adjective,
    is_quoted,
    key_after,
    key_before,
    last_key,
    words,
)
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, near, tense_of
from rukz_extract.language.morphology import is_finite, is_future, is_predicate, readings

_NEXT_YEAR = 2
"""Tokens of "следующем году"."""

_ACTION = ("ние", "ния", "нию", "тие", "тия", "тию")
"""Endings of nouns of action: "получение (до конца года) денег"."""
_CLAUSE = 10
"""Words behind "в следующем году" within which its verb is sought."""

_DIGITS = 4
"""Digits of a year."""

_PROMISE = 8
"""Words within which a verb of promising stands before what is promised."""

_MOST_OF_A_YEAR = 7
"""Months from which "за … месяцев" means those of the year so far."""


_FARTHEST_COUNT = 6
"""Words behind a part of the year within which a verb and a number tell of what is counted."""

_PHRASE = 4
"""Words from an adjective to its noun: "одной только программе"."""

_LATEST_NUMBER = 2
"""Words from that verb to its number."""


_GROWTH = re.compile(r"\([+–−-]\s?\d[\d,]*\s?%\)")


def is_singular(found: Found) -> bool:
    """False for "последние годы", "следующих месяцев": an adjective in the plural."""
    first, last = found.tokens
    return not any(map(is_plural_adjective, found.doc.keys[first : last - 1]))


def is_one_of_list(found: Found) -> bool:
    """True for "(в) прошлом и текущем году", false for "(в) прошлых и текущих годах"."""
    return not is_plural_adjective(last_key(found))


def is_distance(found: Found) -> bool:
    """False when an unnamed number of units is meant: "несколько лет назад"."""
    if "count" in found:
        return True
    return found.key("unit") not in words("counted_unit") and key_before(found) not in words("vague_count")


def is_distance_told(found: Found) -> bool:
    """True for "годом ранее", "двумя годами ранее", false for "годами ранее" and for what is no instrumental."""
    key = found.key("unit")
    return key.endswith(("ами", "ями") if "count" in found else ("ом", "ем", "ей"))


def is_rough_count(found: Found) -> bool:
    """True for "последние лет десять", false for "последние годы десять школ (пусты)"."""
    return found.is_a("unit", "YEARS_COUNTED") or not is_counted(found)


def is_last_unit(found: Found) -> bool:
    """True for "за последнюю неделю", false for "последние годы", "последний месяц лета", "последний день"."""
    return is_singular(found) and not found.is_a("unit", "DAY_WORD") and not is_genitive(key_after(found))


def is_ahead(found: Found) -> bool:
    """False inside a story ("через год после запуска", "через неделю он умер") and for "день через два"."""
    if key_after(found) in words("from_an_event"):
        return False
    tense = near(found.doc, *found.tokens)
    if "inverted" in found and (is_number(key_before(found)) or is_counted(found)):
        return False
    if "count" not in found and found.is_a("unit", "DAY_WORD"):  # "через день" is every other day
        return tense is Tense.FUTURE
    if tense is Tense.PAST and not (_is_promised(found) or _is_of_told_year(found)):
        return False
    return "unit" not in found or is_distance(found)


def is_later(found: Found) -> bool:
    """True inside a story ("а спустя год мост открыли"), unless the words tell since when: "через год после пуска"."""
    after = key_after(found)
    if "count" not in found and found.is_a("unit", "DAY_WORD"):  # "через день" is every other day
        return False
    if after in words("from_an_event") or is_ahead(found) or (is_genitive(after) and not _does_itself(found)):
        return False
    if after == "," and found.doc.key_at(found.tokens[1] + 1) in words("in"):
        return False  # "через четыре года, в декабре 1981 года, мост открыли": the date itself is told
    return near(found.doc, *found.tokens) is Tense.PAST and is_distance(found)


def is_next_of_story(found: Found) -> bool:
    """True for "в следующем году пьесу поставили", "на следующий год уехал": what was, told by the year before it."""
    if found.key("shift") not in words("of_story") or found.tokens[1] - found.tokens[0] != _NEXT_YEAR:
        return False
    onto = key_before(found) in words("onto")
    opens = found.tokens[0] == found.doc.sentence(found.tokens[0])[0] + 1 or key_before(found, 2) in words("contrast")
    led = key_before(found) in words("in") or (onto and opens)  # "бюджет на следующий год"
    return led and near(found.doc, *found.tokens) is Tense.PAST and _is_act(found)


def _is_act(found: Found) -> bool:
    """True where the verb tells an act: not what is decided or provided for, "решили снести", "уже одобрен"."""
    behind = found.doc.keys[found.tokens[1] : min(found.doc.sentence(found.tokens[0])[1], found.tokens[1] + _CLAUSE)]
    clause = behind[: behind.index(",")] if "," in behind else behind
    verb = next((key for key in clause if is_predicate(key)), key_before(found, 2))
    return tense_of(verb) is Tense.PAST and verb not in words("plan") and readings(verb)[0].pos == "VERB"


def _is_of_told_year(found: Found) -> bool:
    """True for "через десять лет, в 2001 году, платили вдвое больше": the year that a story reaches is told."""
    if "unit" not in found or not found.is_a("unit", "YEAR_WORD", "YEARS_WORD", "YEARS_COUNTED"):
        return False
    comma, preposition, year = (*found.doc.keys[found.tokens[1] : found.tokens[1] + 3], "", "", "")[:3]
    return comma == "," and preposition in words("in") and year[:_DIGITS].isdecimal() and len(year) >= _DIGITS


def _is_promised(found: Found) -> bool:
    """True for "консул пообещал визит через две недели": the promise is past, what it is about is not."""
    start, first = found.doc.sentence(found.tokens[0])[0], found.tokens[0]
    left = (key for key in reversed(found.doc.keys[max(start, first - _PROMISE) : first]) if tense_of(key))
    return next(left, "") in words("promise")


def is_part_of_current(found: Found) -> bool:
    """False when the unit is that of something: "в начале недели моды", "в конце года его правления".

    In "получение до конца года нового транша" the tranche is what is got.
    """
    after = key_after(found)
    if key_before(found) in words("until") and key_before(found, 2).endswith(_ACTION):
        return True
    if not is_genitive(after) or after in words("not_counted") or _is_of_other_case(found):
        return True
    return _are_counted_later(found) or _does_itself(found)


def _is_of_other_case(found: Found) -> bool:
    """Tells "до конца года одной только программе нужно": the noun shows that the adjective is no genitive."""
    keys, first = found.doc.keys, found.tokens[1]
    if readings(keys[first])[0].pos == "NOUN":
        return False
    for key in keys[first + 1 : min(found.doc.sentence(first)[1], first + _PHRASE)]:
        nouns = [reading for reading in readings(key) if reading.pos == "NOUN"]
        if nouns:
            return not any(reading.case == "gent" for reading in nouns)
        if not key.isalpha():
            return False
    return False


def _does_itself(found: Found) -> bool:
    """Tells "с начала месяца задержки обошлись фирмам": what looks like a genitive is what the verb tells of."""
    doc, subject = found.doc, found.tokens[1]
    if found.is_a("unit", "WEEK_WORD") or subject + 1 >= doc.sentence(subject)[1]:
        return False  # "в начале недели моды показали пальто"
    if not is_predicate(doc.keys[subject + 1]):
        return False
    verb = readings(doc.keys[subject + 1])[0]
    return any(r.pos == "NOUN" and r.case == "nomn" and r.number == verb.number for r in readings(doc.keys[subject]))


def _takes_long(found: Found) -> bool:
    """True for how long an act takes: "построили за девять месяцев", "рассчитывают завершить за 10 месяцев"."""
    key = key_before(found, 2)
    if not key.isalpha():
        return False
    if readings(key)[0].pos == "INFN" or is_future(key):
        return True
    return key.startswith(beginnings("finished"))


def is_part_of_one_month(found: Found) -> bool:
    """False for a part that each month has: "в последнюю неделю каждого месяца", "ежемесячно в первой декаде"."""
    return is_part_of_current(found) and not is_of_every_month(found)


def _are_counted_later(found: Found) -> bool:
    """Tells "до конца года маршрутов города будет двадцать": the genitive belongs to the number behind the verb."""
    keys, verb, first = found.doc.keys, 0, found.tokens[1]
    if readings(keys[first])[0].number != "plur":
        return False
    for token in range(first + 1, min(found.doc.sentence(first)[1], first + _FARTHEST_COUNT)):
        if verb and token <= verb + _LATEST_NUMBER and (is_number(keys[token]) or keys[token] in words("how_many")):
            return True
        if not keys[token].isalpha():
            return False
        verb = verb or (token if is_finite(keys[token]) else 0)
    return False


def is_statistical(found: Found) -> bool:
    """True for the months of a year up to now ("за 10 месяцев"), false for a mere length ("за два месяца до пуска")."""
    if key_after(found) in words("not_statistical"):
        return False
    if key_before(found) not in words("over_a_period") or "first" in found:  # "по итогам", "за первые"
        return True
    if _takes_long(found):
        return False
    count, published = found.number("count") or 0, found.doc.article.published
    count *= 3 if "quarters" in found else 1
    if published is None and _is_grown(found):
        return True
    return count >= _MOST_OF_A_YEAR or (published is not None and abs(published.month - 1 - count) <= 1)


def _is_grown(found: Found) -> bool:
    """True where the sentence gives the growth since the year before in brackets: "за пять месяцев – 3 тонны (+6%)"."""
    start, end = found.doc.sentence(found.tokens[0])
    text = found.doc.text[found.doc.starts[start] : found.doc.ends[end - 1]]
    return _GROWTH.search(text) is not None


def is_year_of_results(found: Found) -> bool:
    """True for "итоги года подвели", false for "по итогам года работы", «Итоги года», "по итогам года платят"."""
    if last_key(found) not in words("of_one_year") or is_genitive(key_after(found)) or is_quoted(found):
        return False
    return near(found.doc, *found.tokens) in (Tense.PAST, Tense.FUTURE)


def is_half_of_results(found: Found) -> bool:
    """True for "за полугодие продали", false for "за полугодие до пуска", "за полугодие продают"."""
    if last_key(found) not in words("one_half") or key_after(found) in words("not_statistical"):
        return False
    if is_genitive(key_after(found)) or key_before(found, 2) in words("measure"):
        return False
    return near(found.doc, *found.tokens) is Tense.PAST


def is_by_turns(found: Found) -> bool:
    """False for a unit in the genitive: "недели через две" tells about when, "сутки через двое" how often."""
    return all(reading.case != "gent" for reading in readings(found.doc.keys[found.tokens[0]]))
