"""Bare numbers that look like sums of a clause but count what was told before: years, projects; and exchange rates."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.currencies import nouns
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.words import BY, OUT_OF
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_REACH = 12  # tokens back to "из девяти лет"
_THINGS = 4  # tokens of "67 российских проектов" before "на 17,8 млрд"
_DOZENS = 100
"""Larger numbers of things are not told in short."""


def counts_what_was_told(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for a number that is no sum though its clause looks like one of sums."""
    return _is_of_term(doc, amount) or _is_of_bought(doc, whole, amount) or _is_rate(doc, whole, amount)


def _is_rate(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for "доллар — 503,6, евро — 543,1" behind the sentence of a sum: what a currency costs, in no said one."""
    dash = amount.first - 1
    if (
        amount.first < doc.sentence(whole.first)[1]
        or dash < 1
        or doc.keys[dash] not in DASHES
        or doc.keys[dash - 1] not in nouns()
    ):
        return False
    return any(reading.case == "nomn" and reading.number == "sing" for reading in readings(doc.keys[dash - 1]))


def _is_of_term(doc: Doc, amount: Amount) -> bool:
    """Tells "Из девяти лет отсидел чуть больше четырёх": the years of the clause are counted."""
    first = max(doc.sentence(amount.first)[0], amount.first - _REACH)
    return any(
        doc.keys[token] == OUT_OF and is_number_piece(doc, token + 1) and is_time(doc, token + 2)
        for token in range(first, amount.first - 2)
    )


def _is_of_bought(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "67 проектов на 17,8 млрд долларов. Заработали лишь шесть": a number of the things that the sum is for."""
    if amount.first < doc.sentence(whole.first)[1] or not 1 < amount.low < _DOZENS or amount.low % 1:
        return False
    onto = past_light(doc, whole.first - 1)
    if onto < 1 or doc.keys[onto] != BY:
        return False
    noun = readings(doc.keys[onto - 1])[0]
    counted = noun.pos == "NOUN" and noun.case == "gent" and not is_time(doc, onto - 1)
    return counted and any(is_number_piece(doc, token) for token in range(max(0, onto - _THINGS), onto - 1))
