"""Whether a number is a year, a decade or a century by the words around it."""

from collections.abc import Sequence

from rukz_extract.extract.dates.context.counted import is_counted, is_of_counted_range, may_be_year
from rukz_extract.extract.dates.context.nearby import (
    beginnings,
    is_genitive,
    is_noun_or_adjective,
    is_plural_adjective,
    key_after,
    key_before,
    key_before_last,
    last_key,
    likeliest,
    opens_sentence,
    words,
)
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, near
from rukz_extract.language.morphology import Reading, is_finite, readings

_EARLIEST_NEWS = 1700
"""Before this year "г" right before a genitive is a gram: "1000 г муки"."""
_INSTRUMENTAL = ("ом", "ой")
_TO_WEIGHT = 5
"""Tokens from "весом" to a number of grams."""

_OF_LIFE = 8
"""Tokens from "родилась", "приехали мы сюда" to the year in words."""
_SHORTEST_YEAR, _LONGEST_TERM = 16, 32
"""Numbers in words that may be of a year of this century, and that count no years of work."""
_DIGITS_OF_YEAR = 4
_LABEL = 16
"""Tokens from a year to the next that labels something: "2022 — 210 млн тенге, 2023 — 345 млн"."""
_THOUSAND = 1000
_LAST_CENTURY = frozenset(map(str, range(1900, 2000)))
_CASES = {"го": "gent", "му": "datv", "м": "loct"}
"""Endings of a number and the cases they tell."""

_WITHIN = ("ом", "ем")
"""Endings of an ordinal in the locative: "шестом", "третьем"."""
_BY = ("им", "ым")
"""Endings of an adjective of "годом"."""
_MANY = ("ов", "ий", "ам", "ах", "ами")
"""Endings of "веков", "столетий" and their like."""


def is_year(found: Found) -> bool:
    """False when a year without the word "год" at the end of the find counts something."""
    bare = _ends_bare(found, "year") or _ends_bare(found, "year2")
    return not (bare and (is_counted(found) or is_of_counted_range(found)))


def is_no_weight(found: Found) -> bool:
    """False for grams: "весом 1500 г", "1000 г муки", "1800 г/т"."""
    first, last = found.tokens
    doc = found.doc
    if words("gram").isdisjoint(doc.keys[last - 2 : last]):
        return True
    if _is_weighed(doc.keys[max(doc.sentence(first)[0], first - _TO_WEIGHT) : first]) or key_after(found) in words(
        "per"
    ):
        return False
    bare = last_key(found) in words("gram") and (found.number("year") or 0) < _EARLIEST_NEWS
    return not (bare and is_genitive(key_after(found)))


def _is_weighed(before: Sequence[str]) -> bool:
    """True behind "весом", "весом в", "масса рыбы"; false behind "вес вырос в" and "весил в"."""
    place = max((place for place, key in enumerate(before) if key in words("weight")), default=None)
    if place is None:
        return False
    between = before[place + 1 :]
    if between and between[-1] in words("in"):
        return len(between) == 1 and before[place].endswith(_INSTRUMENTAL)
    return not any(map(is_finite, between))


def agrees_with_year(found: Found) -> bool:
    """False for "прошедший | годом (ранее)": the noun is in another case than what stands before it."""
    return last_key(found) not in words("by_a_year") or key_before_last(found).endswith(_BY)


def is_year_left_out(found: Found) -> bool:
    """True for "восемь месяцев нынешнего" (года): an adjective of a year that no noun follows.

    "Этого" is more often what somebody waits for: it needs a dash or the end of the sentence behind.
    """
    if last_key(found) in words("this_year"):
        return key_after(found) in words("dash") or _ends_sentence(found)
    return last_key(found) in words("year_adjective") and not is_noun_or_adjective(key_after(found))


def _ends_sentence(found: Found) -> bool:
    """True before the mark that ends the sentence: "вторую сдадут в декабре этого."."""
    place = found.tokens[1]
    return place == len(found.doc) or (found.doc.words[place] == "." and found.doc.sentence(place)[1] == place + 1)


def is_month_of_year(found: Found) -> bool:
    """False for "первые месяцы 2017 года"."""
    return not is_plural_adjective(found.key("number")) and is_year(found)


def is_new_year(found: Found) -> bool:
    """False for the holiday, which has a capital letter: "с Нового года"."""
    return found.doc.words[found.tokens[0]].islower()


def _ends_bare(found: Found, role: str) -> bool:
    return found.is_a(role, "YEAR4") and found.hit.roles[role][1] == found.hit.mention[1]


def is_bare_year(found: Found) -> bool:
    """True when a number without "год" can be a year: in range, and counting nothing."""
    numbers = [found.number(role) for role in ("year", "year2") if role in found]
    if key_after(found) in words("gram") or not is_no_weight(found):  # "весом от 1000 до 1800 г"
        return False
    in_range = all(map(may_be_year, numbers))
    return in_range and is_year(found) and not _continues(found) and not _is_told_of_a_year(found)


def _is_told_of_a_year(found: Found) -> bool:
    """True for a count: "до 1702 в 2015 году", "до 2005 в этом году"."""
    keys = found.doc.keys[found.tokens[1] : found.tokens[1] + 3]
    return len(keys) == 3 and keys[0] in words("in") and keys[2] in words("in_year")


def _continues(found: Found) -> bool:
    """True when digits go on right after the mention ("2010 000")."""
    place = found.tokens[1]
    if found.doc.ends[place - 1] != found.span[1]:  # "2003, 2004": the comma is in the token
        return False
    return key_after(found)[:1].isdigit()


def is_bracketed_year(found: Found) -> bool:
    """False for an area code: digits follow the bracket."""
    doc, place = found.doc, found.tokens[1] + 1
    if place >= len(doc) or not doc.words[place][0].isdigit() or _is_listed(found):
        return True
    return doc.words[place].isdigit() and place + 1 < len(doc) and doc.words[place + 1].isalpha()  # "(1921) 27 лет"


def is_first_label(found: Found) -> bool:
    """True for "доход: 2022 — 210 млн тенге, 2023 — 345 млн": the next year follows as another label."""
    doc, (first, last) = found.doc, found.tokens
    year = int(doc.keys[first]) if doc.keys[first].isdecimal() else 0
    behind = range(last, min(doc.sentence(first)[1], last + _LABEL) - 2)
    labels = (place + 1 for place in behind if doc.keys[place] == "," and doc.keys[place + 2] in words("dash"))
    following = next((doc.keys[place] for place in labels), "")
    return following.isdecimal() and may_be_year(int(following)) and abs(int(following) - year) == 1


def _is_listed(found: Found) -> bool:
    """True before another year: "(2001, 2003, 2005)"."""
    behind = key_after(found).rstrip(",")
    return len(behind) == _DIGITS_OF_YEAR and behind.isdecimal() and may_be_year(int(behind))


def is_ordinal_year(found: Found) -> bool:
    """True for "в 2024-м вложено", false for "на 1994-м километре": a noun in the case of the number."""
    reading = likeliest(key_after(found))
    if reading is None or reading.pos != "NOUN" or found.doc.words[found.tokens[1]][0].isupper():
        return True
    if "part" in found or reading.gender == "femn":  # "в начале 1991-го завода", "в 2019-м компании"
        return True
    case = next((case for ending, case in _CASES.items() if last_key(found).endswith(ending)), None)
    return reading.case != case or reading.number != "sing"


def is_short_year(found: Found) -> bool:
    """True for "в 98-м году", "в 98 году", false for "на 40-м году жизни", "5-й год подряд", "98 года"."""
    if found.is_a("short", "TENS"):
        return key_before(found) in words("in") and is_in_year(found)
    if key_before(found) in words("toward"):
        return found.key("short").endswith("му") and not is_genitive(key_after(found))  # "к 30-му году"
    if is_in_year(found) and key_before(found) not in words("in"):
        return False
    return found.is_a("short", "ORD_TENS") or key_before(found) in words("before_short_year")


def is_spelt_year(found: Found) -> bool:
    """True when the words can only be a year: with "тысяча", or above the numbers that count years of work."""
    return "thousand" in found or (found.number("words") or 0) >= _LONGEST_TERM


def is_spelt_year_told(found: Found) -> bool:
    """True for "в двадцать третьем году", "к тридцатому году"; false for "на двадцатом году жизни", "тридцатый год"."""
    if is_spelt_year(found):
        return True
    lead, short = key_before(found), (found.number("words") or 0) < _SHORTEST_YEAR
    if short or is_genitive(key_after(found)) or lead not in words("before_spelt_year"):
        return False
    return lead not in words("in") or is_in_year(found)


def is_spelt_year_left_out(found: Found) -> bool:
    """True for "в мае сорок пятого", false for "в мае сорок пятого полка": no day has such a number."""
    if not (is_spelt_year(found) and last_key(found).endswith("го")):
        return False
    after = key_after(found)
    return not (after.isalpha() and any(map(_agrees_with_number, readings(after))))


def is_spelt_year_alone(found: Found) -> bool:
    """True for "в восемьдесят шестом уехал", "в двухтысячном построили", false for "живём в восемьдесят шестом"."""
    if not (is_spelt_year(found) and last_key(found).endswith(_WITHIN)):
        return False
    if near(found.doc, *found.tokens) is not Tense.PAST:
        return False
    whole = "thousand" in found or (found.number("words") or 0) >= _THOUSAND
    if not (whole or _is_told_beside(found) or _is_of_birth(found)):
        return False
    after = key_after(found)
    return after in words("and") or not (after.isalpha() and any(map(_is_located, readings(after))))


def _is_told_beside(found: Found) -> bool:
    """True at the head of a clause, before no noun, in an article with another year of the last century in digits."""
    doc, lead = found.doc, found.tokens[0] - 1
    heads = opens_sentence(doc, lead) or doc.keys[lead - 1] in words("clause")
    return heads and not is_noun_or_adjective(key_after(found)) and not doc.by_key.keys().isdisjoint(_LAST_CENTURY)


def _is_of_birth(found: Found) -> bool:
    """True for "родилась в Орске в шестьдесят первом", "в сорок восьмом родился сын", "поженились в …", "уехал в …".

    Whoever comes to a house comes into it: only a time stands in the locative behind "приехали".
    """
    doc, first = found.doc, found.tokens[0]
    if key_after(found) in words("born"):
        return True
    before = doc.keys[max(doc.sentence(first)[0], first - _OF_LIFE) : first - 1]
    acts = words("born") | words("act_of_life")
    return not acts.isdisjoint(before) and not any(is_finite(key) and key not in acts for key in before)


def _is_located(reading: Reading) -> bool:
    """True for what stands in the locative singular: "доме", "жилом"."""
    return reading.pos in ("NOUN", "ADJF", "PRTF") and reading.case in ("loct", "loc2") and reading.number == "sing"


def _agrees_with_number(reading: Reading) -> bool:
    """True for what "сорок пятого" may be of: "полка", never "полки"."""
    singular = reading.number == "sing" and reading.gender in ("masc", "neut")
    return reading.pos in ("NOUN", "ADJF") and reading.case == "gent" and singular


def is_one_century(found: Found) -> bool:
    """True for "в 21 веке", false for "15 веков"."""
    return not last_key(found).endswith(_MANY)


def is_in_year(found: Found) -> bool:
    """True for "в 862 году", false for "в 862 года"."""
    return last_key(found) in words("in_year")


def is_quarter(found: Found) -> bool:
    """False for an area and a flat: "1 кв. м", "2 кв. км", "д. 3 кв. 4"."""
    if words("quarter_short").isdisjoint(found.doc.keys[slice(*found.tokens)]):
        return is_year(found)
    after = key_after(found)
    if after.startswith(beginnings("square_unit")) or after in words("square"):
        return False
    if after.isdecimal() and "year" not in found:
        return key_before(found) in words("before_day") | words("in") | words("over_a_period") | words("and")
    return is_year(found)
