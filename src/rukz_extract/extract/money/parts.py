"""Amounts that are a part of the one before, or like it for another thing: "из них 4,5 – кредиты", "муки – на 12,3"."""

from decimal import Decimal

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sentence import sentence_of
from rukz_extract.extract.money.sums import sum_words
from rukz_extract.extract.money.things import is_of_thing
from rukz_extract.extract.money.unit_prices import is_later_price, is_price_of_time
from rukz_extract.extract.money.words import (
    AGAINST,
    IN,
    OUT_OF,
    PART_OF,
    PLURAL_ADJECTIVE,
    SINGULAR_GENITIVE,
    TAIL_LEADS,
)
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_predicate

_CLAUSE_ENDS = frozenset([*",.;)", ""])
_THOSE = "тех"
_AHEAD = 80  # code points to an amount later in the sentence


def same_sentence(doc: Doc, left: Amount, right: Amount) -> bool:
    """True for two amounts of one sentence and line, not far from each other."""
    if right.start - left.end > _AHEAD or "\n" in doc.text[left.end : right.start]:
        return False
    return sentence_of(doc, left.first) == sentence_of(doc, right.first)


def is_part(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "7,2 миллиарда тенге, из них 4,5 – кредиты": a part has the scale of the whole."""
    if source.scale == 1 or amount.low >= Decimal(1000) or amount.low * source.scale >= (source.high or source.low):
        return False
    if _follows_part_of(doc, amount.first) or _is_of_kind(doc, source, amount):
        return True
    return _is_spent(doc, source, amount) or _is_sole_part(doc, source, amount)


def _is_of_kind(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "смета – 260 млрд тенге, из них государственных 40.", where nothing else was counted in the sentence."""
    adjective = past_light(doc, amount.first - 1)
    if adjective < 1 or not doc.keys[adjective].endswith(PLURAL_ADJECTIVE) or not _is_closed(doc, amount):
        return False
    first = sentence_of(doc, source.first)[0]
    around = (*range(first, source.first), *range(source.last, adjective))
    alone = not any(is_number_piece(doc, token) and doc.keys[token].isalnum() for token in around)
    return alone and _follows_part_of(doc, adjective)


def _is_sole_part(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "бюджет – 92 млн тенге, своих из них только восемь.", where nothing was counted since."""
    opening = past_light(doc, amount.first - 1) + 1
    if opening == amount.first or not (_is_closed(doc, amount) and _follows_part_of(doc, opening)):
        return False
    return not any(is_number_piece(doc, token) for token in range(source.last, opening))


def _follows_part_of(doc: Doc, token: int) -> bool:
    before = tuple(doc.keys[max(0, token - 3) : token])
    return any(before[-len(words) :] == words for words in PART_OF)


def tells_part(doc: Doc, token: int) -> bool:
    """True for "Почти миллиард из них"."""
    return any(tuple(doc.keys[token : token + len(words)]) == words for words in PART_OF)


def _is_spent(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "640 млн, из них возмещено 415." and "из 1,84 млрд рублей, данных краем, потратили 1,79."."""
    verb = past_light(doc, amount.first - 1)
    if not (_is_closed(doc, amount) and verb > 0 and is_predicate(doc.keys[verb])):
        return False
    whole = stands_out_of(doc, source.first - 1) and same_sentence(doc, source, amount)
    return whole or _follows_part_of(doc, verb)


def stands_out_of(doc: Doc, token: int) -> bool:
    """True when the token before a sum is "из" or stands behind it: "из общей суммы в (640 млн)", "из каждых (ста)"."""
    token -= token > 0 and doc.keys[token] == IN
    if token > 0 and doc.keys[token].startswith(sum_words()):
        token -= 1
    if token > 0 and (doc.keys[token] == _THOSE or doc.keys[token].endswith((*PLURAL_ADJECTIVE, *SINGULAR_GENITIVE))):
        token -= 1
    return token >= 0 and doc.keys[token] == OUT_OF


def _is_closed(doc: Doc, amount: Amount) -> bool:
    """True at the end of a clause; the mark may be inside the number's token: "возмещено 3,7. 12:30. В Атырау …"."""
    return doc.text[amount.end : amount.end + 1] in _CLAUSE_ENDS


def is_tail(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "на 45,6 млн тенге, муки – на 12,3," and "62 771 тенге, в Астане – 70 360.": a bare number ends the clause.

    Only a fraction can lack its scale this way, and only grouped thousands can lack just the currency, or what a
    price is compared with ("38 долларов против 26 в январе").
    """
    if source.scale == 1 and amount.first > 0 and doc.keys[amount.first - 1] == AGAINST:
        return same_sentence(doc, source, amount) and not counts_something(doc, amount.last)
    led = amount.first > 0 and doc.keys[amount.first - 1] in TAIL_LEADS
    led = led or is_later_price(doc, amount) or is_price_of_time(doc, amount)
    if not (_is_closed(doc, amount) and led and same_sentence(doc, source, amount)) or is_of_thing(doc, amount):
        return False
    fraction = amount.low != amount.low.to_integral_value()
    text = doc.text[amount.start : amount.end]
    return fraction and amount.low < Decimal(1000) if source.scale > 1 else not fraction and not text.isalnum()
