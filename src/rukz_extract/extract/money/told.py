"""Sums without a currency that the words beside them tell: "причал обойдётся области в 8,5 млн", "85 млн потратили".

They are in the currency of the last sum of the article, however far it is.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something, funds
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.needed import is_needed
from rukz_extract.extract.money.sums import sum_verbs, tells, told_stems
from rukz_extract.extract.money.words import BY, IN, LIGHT, MONEY_PREPOSITIONS, MORE_OR_LESS
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, is_predicate, readings

_BILLION = Decimal(10**9)
_LEAST = Decimal(10**6)  # thousands are mostly people and things
_FARTHEST = 5  # tokens back to the word that tells: "обойдётся нашему краю в"
_PAY_CLAUSE = 8  # tokens back to the word for pay
_BETWEEN = 2  # words before a participle: "85 млн тогда же потратили"
_CLAUSE_ENDS = frozenset(",.;()")
_FORECAST_LEADS = DASHES | {":", "от"}


def tell_first(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Gives what is told to be a sum before any currency the only one of the article: "принёс 118 млрд … 40 рублей"."""
    currencies = {amount.currency for amount in amounts if amount.currency}
    if len(currencies) != 1:
        return
    only = next(iter(currencies))
    for amount in takewhile(lambda each: not each.currency, amounts):
        if not counts_something(doc, amount.last) and (is_told(doc, amount) or _is_of_deal(doc, amount)):
            amount.currency, amount.rule = only, "handed_back"


def _is_of_deal(doc: Doc, amount: Amount) -> bool:
    """Tells "контракт на 85 млн", which is money wherever it stands."""
    return amount.scale >= _LEAST and not amount.bare and is_needed(doc, amount)


def is_told(doc: Doc, amount: Amount) -> bool:
    """True for what is of funds or pay, for prices, and for millions that are spent or that an estimate names."""
    if _is_of_funds(doc, amount) or _is_of_pay(doc, amount) or _is_price(doc, amount) or is_forecast(doc, amount):
        return True
    if amount.scale < _LEAST or amount.bare:
        return False
    lead = past_light(doc, amount.first - 1)
    if lead < 0:
        return _is_spent(doc, amount.last)
    compared = amount.last < len(doc) and doc.keys[amount.last] in MORE_OR_LESS  # "на 8 млн больше билетов"
    return _is_spent(doc, amount.last) or (not compared and _is_led(doc, lead))


def _is_of_funds(doc: Doc, amount: Amount) -> bool:
    """Tells "заплатили 1,9 млрд налогов", which is money wherever it stands."""
    told = amount.scale > 1 and not amount.bare and amount.last < len(doc)
    return told and doc.keys[amount.last].startswith(funds()) and readings(doc.keys[amount.last])[0].pos == "NOUN"


def _is_of_pay(doc: Doc, amount: Amount) -> bool:
    """Tells "зарплата будет от ста тысяч" and "сумма в 50 тыс.", never "пенсии получают 40 тыс."."""
    if amount.scale == 1 or amount.bare:
        return False
    first = max(doc.sentence(amount.first)[0], amount.first - _PAY_CLAUSE)
    for token in range(amount.first - 1, first - 1, -1):
        key = doc.keys[token]
        if key in _CLAUSE_ENDS or key in told_stems("sums") or _is_done_by_many(key):
            return key in told_stems("sums") and token >= past_light(doc, amount.first - 1) - 1
        if key.startswith(told_stems("pay")) or tells(key, "estimate"):
            return any(r.pos == "NOUN" and r.case == "nomn" and r.number == "sing" for r in readings(key))
    return False


def _is_price(doc: Doc, amount: Amount) -> bool:
    """Tells "место стоит 40 тысяч", "обойдётся в 40 тысяч", "заплатил 40 тысяч": thousands that only money can be."""
    lead = past_light(doc, amount.first - 1)
    if amount.scale == 1 or amount.bare or lead < 0:
        return False
    key = doc.keys[lead]
    if key == IN:
        return any(each.startswith(told_stems("cost")) for each in _clause(doc, lead))
    return key.startswith(told_stems("price")) and is_predicate(key)


def _is_done_by_many(key: str) -> bool:
    return key.isalpha() and is_finite(key) and readings(key)[0].number == "plur"


def is_forecast(doc: Doc, amount: Amount) -> bool:
    """Tells "прогнозы расходятся: от 25 до 29 миллиардов", "называл ориентиром 30 млрд"."""
    lead = past_light(doc, amount.first - 1)
    lead -= lead > 0 and doc.keys[lead] in _FORECAST_LEADS
    return amount.scale >= _BILLION and lead >= 0 and any(tells(key, "forecast") for key in _clause(doc, lead))


def _is_spent(doc: Doc, first: int) -> bool:
    """Tells "(85 млн) уже освоено", "(85 млн) потратят"."""
    for token in range(first, min(first + _BETWEEN + 1, doc.sentence(first - 1)[1])):
        key = doc.keys[token]
        if key.startswith((*told_stems("spent"), *told_stems("price"))):
            return is_predicate(key)
        if key not in LIGHT and not (key.isalpha() and readings(key)[0].pos == "ADVB"):
            return False
    return False


def _is_led(doc: Doc, lead: int) -> bool:
    """Tells "освоено (85 млн)", "смета – (85 млн)", "в складчину: по (85 млн)"."""
    key = doc.keys[lead]
    if key.startswith((*told_stems("spent"), *told_stems("asked"))) and is_predicate(key):
        return True
    named = lead - 1 if key in DASHES or key in MONEY_PREPOSITIONS else lead
    if named >= 0 and _is_estimate(doc.keys[named]):
        return True
    return _is_named(doc, lead) or _is_in_clause(list(_clause(doc, lead))) or _is_earned(doc, lead)


def _is_earned(doc: Doc, lead: int) -> bool:
    """Tells "налог на прибыль принёс (118 млрд)": a verb of sums behind what sums are of."""
    verb = doc.keys[lead].startswith(sum_verbs()) and is_finite(doc.keys[lead])
    return verb and any(map(_is_estimate, _clause(doc, lead - 1)))


def _is_named(doc: Doc, lead: int) -> bool:
    """Tells "деньги на краны, порядка (85 млн), найдут": the comma stands behind what is named."""
    return doc.keys[lead] == "," and lead > 0 and any(key in told_stems("funds") for key in _clause(doc, lead - 1))


def _is_in_clause(clause: Sequence[str]) -> bool:
    """Tells "муки отправили на", "строят в складчину: по"; the clause is read backwards."""
    traded = bool(clause) and clause[0] == BY
    return any(
        key.startswith(told_stems("share")) or (traded and key.startswith(told_stems("trade"))) for key in clause
    )


def _is_estimate(key: str) -> bool:
    return tells(key, "estimate") and readings(key)[0].pos == "NOUN"


def _clause(doc: Doc, lead: int) -> Iterator[str]:
    for token in range(lead, max(doc.sentence(lead)[0], lead - _FARTHEST + 1) - 1, -1):
        if doc.keys[token] in _CLAUSE_ENDS:
            return
        yield doc.keys[token]
