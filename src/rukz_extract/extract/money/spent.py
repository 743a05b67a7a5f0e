"""Sums told in short by what is done with money: "освоено лишь 96", "по пять-шесть получили", "заложен миллиард"."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sums import sum_verbs, told_stems
from rukz_extract.extract.money.words import EACH, LIGHT, MODALS, MORE, WOULD
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, readings

_CLOSERS = frozenset([*",.;)»”…?!", ""])


def is_spent_alone(doc: Doc, amount: Amount) -> bool:
    """Tells "Освоено лишь 96." and "Ещё по пять-шесть получили заводы": a sentence that goes on about a sum."""
    return _is_done(doc, amount) or _is_of_each(doc, amount)


def is_wished(doc: Doc, amount: Amount) -> bool:
    """Tells "гость оставляет 18 тысяч, мог бы и пятьдесят"."""
    would = amount.first - 1
    while would > 0 and doc.keys[would] in LIGHT - {WOULD}:
        would -= 1
    return would > 0 and doc.keys[would] == WOULD and doc.keys[would - 1] in MODALS and _is_closed(doc, amount)


def is_provided(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "На это предусмотрен миллиард": a participle of what is set aside, in the sentence of a sum or the next."""
    verb = past_light(doc, amount.first - 1)
    if verb < whole.last or not doc.keys[verb].startswith((*told_stems("spent"), *told_stems("need"))):
        return False
    last = doc.sentence(whole.first)[1]
    beside = amount.first < last or doc.sentence(amount.first)[0] == last
    return beside and readings(doc.keys[verb])[0].pos == "PRTS" and _is_closed(doc, amount)


def _is_done(doc: Doc, amount: Amount) -> bool:
    """Tells "Освоено лишь 96.": the participle of what is done with sums begins the sentence."""
    verb, first = past_light(doc, amount.first - 1), doc.sentence(amount.first)[0]
    if verb < first or not LIGHT.issuperset(doc.keys[first:verb]) or not _is_closed(doc, amount):
        return False
    reading = readings(doc.keys[verb])[0]
    spent = reading.pos == "PRTS" and reading.gender == "neut"
    return spent and doc.keys[verb].startswith(told_stems("spent"))


def _is_of_each(doc: Doc, amount: Amount) -> bool:
    """Tells "(Ещё) по пять-шесть получили заводы": several got as much each."""
    first, last = doc.sentence(amount.first)[0], amount.last
    led = amount.first > first and doc.keys[amount.first - 1] == EACH
    opens = led and {MORE}.issuperset(doc.keys[first : amount.first - 1])
    paid = opens and doc.key_at(last).startswith(sum_verbs())
    return paid and is_finite(doc.keys[last]) and readings(doc.keys[last])[0].number == "plur"


def _is_closed(doc: Doc, amount: Amount) -> bool:
    return doc.text[amount.end : amount.end + 1] in _CLOSERS
