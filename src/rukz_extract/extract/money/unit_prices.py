"""Bare numbers that are a price, like the sum before them: "мёд по 900 рублей за литр, сыр – 700 за килограмм"."""

from decimal import Decimal

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.priced import priced_unit, rate_words
from rukz_extract.extract.money.qualifiers import loose_words
from rukz_extract.extract.money.sentence import sentence_of
from rukz_extract.extract.money.sums import sum_verbs, told_stems
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.units import unit_after
from rukz_extract.extract.money.words import COST, EACH, FROM, IN, LIGHT, SUBJECTS, TO, TRADED_FOR
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, is_predicate, readings

_AT, _BOUNDS = "при", frozenset({FROM, TO})
_CLAUSE_STARTS = frozenset(",(;")
_TIME_WORDS = frozenset({"в", "а", "но", "было", "была"}) | LIGHT
_PRICES = ("fare", "estimate", "pay")
_ELSEWHERE, _SHORT = frozenset({"в", "у", "на", "здесь", "там"}), 5
_FARTHEST_RATIO = Decimal(20)  # between the prices of two things
_NEAR_RATIO = Decimal(3)  # between two prices of one thing


def is_of_unit(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for two prices of units, the second behind a dash, "по" or a verb of prices."""
    low, high = sorted((whole.low, amount.low * whole.scale))
    if high > low * _FARTHEST_RATIO or not (_has_unit(doc, whole) and _has_unit(doc, amount)):
        return False
    return leads_to_price(doc, amount)


def is_of_listed_unit(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "буханка хлеба стоит 50 рублей, литр молока – 90": each clause names the unit that it prices."""
    low, high = sorted((whole.low, amount.low * whole.scale))
    if high > low * _FARTHEST_RATIO or whole.scale > 1 or not priced_unit(doc, amount.first, whole.last):
        return False
    return _has_unit(doc, whole) or priced_unit(doc, whole.first, doc.sentence(whole.first)[0]) is not None


def is_of_other_good(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "молоко – 450 тенге за литр, кефир – 500": a comma, another thing and a dash, behind a price of a unit."""
    thing, low, high = amount.first - 2, *sorted((whole.low, amount.low))
    if whole.scale > 1 or high > low * _NEAR_RATIO or thing <= whole.last or not _has_unit(doc, whole):
        return False
    if doc.keys[thing + 1] not in DASHES or doc.keys[thing - 1] != ",":
        return False
    return any(r.pos == "NOUN" and r.case == "nomn" and r.number == "sing" for r in readings(doc.keys[thing]))


def is_price_of_thing(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "взял 35 млн тенге и машину ценой 4,8 млн рублей": what is told next is in the currency of the first."""
    if whole.currency == amount.currency or whole.first < sentence_of(doc, amount.first)[0]:
        return False
    token = past_light(doc, amount.first - 1)
    token -= token > 0 and doc.keys[token] == IN
    return token > 0 and doc.keys[token].startswith(told_stems("worth"))


def is_later_price(doc: Doc, amount: Amount) -> bool:
    """Tells "теперь – от 1 450": behind the bound stands a dash or a verb of prices."""
    return amount.first > 0 and doc.keys[amount.first - 1] == FROM and leads_to_price(doc, amount)


def is_raised_from(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "килограмм стоил 85 тенге, теперь – от 120" and "в центре – от 450": of the size of the price before."""
    low, high = sorted((whole.low, amount.low * whole.scale))
    return high <= low * _FARTHEST_RATIO and is_later_price(doc, amount)


def is_other_price(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "ставка – 2350 долларов за контейнер; для тех, кто успеет до мая, – 2100.": a price of nearly that size."""
    dashed = amount.first > 1 and doc.keys[amount.first - 1] in DASHES and doc.keys[amount.first - 2] == ","
    low, high = sorted((whole.low, amount.low * whole.scale))
    return dashed and high <= low * _NEAR_RATIO and _has_unit(doc, whole)


def is_traded_for(doc: Doc, amount: Amount) -> bool:
    """Tells "соседи продают за 850–900", "отдают по 700": a verb of prices with its preposition."""
    token = amount.first - 1
    token = token if token >= 0 and doc.keys[token] in TRADED_FOR else past_light(doc, token)
    return token > 0 and doc.keys[token] in TRADED_FOR and doc.keys[token - 1] in rate_words("priced")


def is_of_same_thing(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "за билет просят 1800 тенге, в кассе он стоит 1150": "он" is what has the price told before."""
    verb = past_light(doc, amount.first - 1)
    if verb < 2 or doc.keys[verb - 1] not in SUBJECTS or readings(doc.keys[verb])[0].lemma != COST:
        return False
    low, high = sorted((whole.low, amount.low * whole.scale))
    return high <= low * _NEAR_RATIO and whole.last < verb


def is_price_of_time(doc: Doc, amount: Amount) -> bool:
    """Tells "2 150 рублей за тонну, зимой было (2 400)": the clause has a time and perhaps a verb of sums."""
    timed = False
    for token in range(amount.first - 1, doc.sentence(amount.first)[0], -1):
        key = doc.keys[token]
        if key in _CLAUSE_STARTS:
            return timed
        timed = timed or is_time(doc, token)
        if not (is_time(doc, token) or key in _TIME_WORDS or key.startswith(sum_verbs())):
            return False
    return False


def is_price_changed(doc: Doc, to: int) -> bool:
    """Tells "поднял тариф до (150)", "цену снизят до (90)": what is paid beside the verb of its change."""
    if to < 2 or doc.keys[to] != TO:
        return False
    verb, noun = (to - 2, to - 1) if is_predicate(doc.keys[to - 2]) else (to - 1, to - 2)
    price = doc.keys[noun].startswith(tuple(stem for kind in _PRICES for stem in told_stems(kind)))
    told = price and any(reading.pos == "NOUN" and reading.case == "accs" for reading in readings(doc.keys[noun]))
    return told and is_predicate(doc.keys[verb])


def is_asked_next(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "Сосед просит 14 долларов с тонны. В Актау берут 17.": what is asked for a unit elsewhere."""
    start, end = doc.sentence(amount.first)
    verb = past_light(doc, amount.first - 1)
    short = start == doc.sentence(whole.first)[1] and verb > start and amount.last >= end - 1
    if not short or doc.keys[start] not in _ELSEWHERE or verb - start > _SHORT or not _has_unit(doc, whole):
        return False
    low, high = sorted((whole.low, amount.low * whole.scale))
    return high <= low * _NEAR_RATIO and doc.keys[verb].startswith(sum_verbs()) and is_finite(doc.keys[verb])


def is_of_volume(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "14 долларов с тонны при обороте от 10 тысяч": how many of the units have this price."""
    noun = amount.first - 1
    while noun > whole.last and (doc.keys[noun] in _BOUNDS or doc.keys[noun] in loose_words()):
        noun -= 1
    return noun > whole.last and doc.keys[noun - 1] == _AT and _has_unit(doc, whole)


def leads_to_price(doc: Doc, amount: Amount) -> bool:
    """True behind "– (от)", "по" and "просят (от)"."""
    token = past_light(doc, amount.first - 1)
    if token >= 0 and doc.keys[token] == FROM:
        token = past_light(doc, token - 1)
    if EACH in doc.keys[max(0, token) : amount.first]:
        return True
    return token >= 0 and (doc.keys[token] in DASHES or doc.keys[token].startswith(_price_verbs()))


def _price_verbs() -> tuple[str, ...]:
    return (*told_stems("price"), *told_stems("asked"))


def _has_unit(doc: Doc, amount: Amount) -> bool:
    return amount.last < len(doc) and unit_after(doc, amount.last, len(doc)) is not None
