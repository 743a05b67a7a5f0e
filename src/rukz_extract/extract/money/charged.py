"""Rates told by "за" and a period, which elsewhere tells how long something took: "аренда – 450 тысяч за месяц"."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.priced import rate_words
from rukz_extract.extract.money.sums import tells, told_stems
from rukz_extract.extract.money.words import BY, EACH, LIGHT, OVER
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, readings
from rukz_extract.resources import read_table, values

_REACH = 12  # tokens of the sentence before an amount
_GATHERED = 6  # tokens from a verb of gathering to its sum
_EACH = 2  # tokens of "каждая семья"
_EACH_ONE = frozenset({"каждый", "каждая", "каждое"})
_TO_EACH = frozenset({"каждому", "каждой"})
_STOPS = frozenset(".;:!?()«»")


def is_of_each(doc: Doc, amount: Amount) -> bool:
    """True for what is handed round or asked of each: "по 900 рублей"."""
    token = amount.first - 1
    while token > 0 and doc.keys[token] in LIGHT:
        token -= 1
    return token >= 0 and doc.keys[token] == EACH


def each_gets(doc: Doc, amount: Amount, floor: int, ceiling: int) -> str | None:
    """Who gets the sum: "каждая семья получит по 900 рублей", "выплатят по 900 рублей каждому ребёнку"."""
    if amount.last + 1 < ceiling and doc.keys[amount.last] in _TO_EACH and is_of_each(doc, amount):
        return _noun(doc.keys[amount.last + 1], "datv")
    verb = past_light(doc, amount.first - 1)
    verb -= verb > 0 and doc.keys[verb] == EACH
    if verb < floor + _EACH or not doc.keys[verb].startswith(tuple(rate_words("gets"))):
        return None
    return _noun(doc.keys[verb - 1], "nomn") if doc.keys[verb - 2] in _EACH_ONE else None


def _noun(key: str, case: str) -> str | None:
    """The nominative of a noun in the singular of a case; "пострадавший" in the nominative stands for one."""
    found = [r for r in readings(key) if r.case == case and r.number == "sing"]
    noun = next((reading.lemma for reading in found if reading.pos == "NOUN"), None)
    return noun or (key if case == "nomn" and any(reading.pos == "PRTF" for reading in found) else None)


def charged_period(doc: Doc, amount: Amount, token: int, last: int) -> str | None:
    """The period behind "за" where a price is told: "за месяц" of a rent, never of "заработали 5 млн за месяц"."""
    if token + 1 >= last or doc.keys[token] != OVER or amount.changed:
        return None
    period = periods().get(doc.keys[token + 1])
    return period if period and (is_of_each(doc, amount) or _is_charged(doc, amount)) else None


def is_time_taken(doc: Doc, amount: Amount, token: int) -> bool:
    """True for "собрали миллион за час", "потерял 4 тысячи за сутки": the time it took, never that of a rate."""
    if doc.keys[token] != OVER or is_of_each(doc, amount):
        return False
    for place in range(amount.first - 1, max(doc.sentence(amount.first)[0], amount.first - _GATHERED) - 1, -1):
        if doc.keys[place] in _STOPS:
            return False
        if doc.keys[place].startswith((*told_stems("gathered"), *told_stems("spent"))) and is_finite(doc.keys[place]):
            return True
    return False


def _is_charged(doc: Doc, amount: Amount) -> bool:
    """True behind a verb of charging, or behind a rent, a fee or "платный" with no other verb between."""
    lead = past_light(doc, amount.first - 1)
    if lead < 0 or doc.keys[lead] == BY:  # "подорожала на 40 тысяч за месяц"
        return False
    for token in range(lead, max(doc.sentence(amount.first)[0], amount.first - _REACH) - 1, -1):
        key = doc.keys[token]
        if key in _STOPS:
            return False
        if key in rate_words("paid") or key in rate_words("charged") or _is_fee(key):
            return True
        if key not in rate_words("copula") and key.isalpha() and is_finite(key):
            return False
    return False


def _is_fee(key: str) -> bool:
    """True for "платный", "аренда" and "плата" as subjects; "доход от аренды" is none."""
    if key in rate_words("fee"):
        return True
    return tells(key, "pay") and any(r.pos == "NOUN" and r.case == "nomn" for r in readings(key))


@cache
def periods() -> Mapping[str, str]:
    """Periods by their accusative: "месяц", "сутки"."""
    return MappingProxyType(
        {noun: row["per"] for row in read_table("money/periods") for noun in values(row["after_in"])}
    )
