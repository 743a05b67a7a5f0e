"""Amounts whose currency stands in an earlier amount: "1,25 млрд рублей; на первую очередь потрачено 480 млн"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.brackets import tell_by_brackets
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.currencies import Noun, equivalents, nouns
from rukz_extract.extract.money.elided import complete
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sentence import sentence_of
from rukz_extract.extract.money.told import is_told, tell_first
from rukz_extract.extract.money.wide import WideSums, is_no_count, names_things
from rukz_extract.extract.money.words import (
    AGAINST,
    EQUIVALENT,
    FOR,
    IN,
    INSTEAD,
    OUT_OF,
    PART_OF,
    PLURAL_ADJECTIVE,
    TAIL_LEADS,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_PARAGRAPHS = re.compile(r"\n\s*")
_VERBS = frozenset({"VERB", "PRTS"})
_SPEECH = frozenset('«"“–—-')
_FARTHEST = 700  # code points from the amount that tells the currency
_CLAUSE_ENDS = frozenset([*",.;)", ""])
_AHEAD = 80  # code points to an amount later in the sentence
_SENTENCES = 3
_SENTENCES_TO_SPEECH = 2
_CONVERSION = 6  # tokens from an amount to the same in another currency
_TOLD_BEFORE = 14  # tokens from "в тенге" to the amount it is told in
_LOCATIVE = ("ах", "ях")
_VOWELS = ("е", "о", "и", "у")  # ends of nouns that don't decline: тенге, евро, лари


def carry_currencies(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Sets the currency of scaled numbers that stand free, from the nearest amount before them."""
    tell_first(doc, amounts)
    tell_by_brackets(doc, amounts)
    anchor: Amount | None = None
    latest: Amount | None = None  # the last amount with a currency of its own, however far
    nearest: Amount | None = None  # the last sum, None when things were counted since
    wide = WideSums(doc)
    for amount, following in zip(amounts, _followers(doc, amounts), strict=True):
        if amount.currency:
            converts = any(each and _converts(doc, each, amount) for each in (anchor, nearest))
            anchor = latest = anchor if anchor and converts else amount
        elif code := _told_before(doc, amount, nearest.last if nearest else 0):
            amount.currency, amount.rule = code, "currency_told_before"
            anchor = anchor or amount
            latest = latest if latest and latest.currency == code else None  # a sum told in two currencies
        elif code := _told_after(doc, amount):
            amount.currency, amount.rule = code, "currency_told_after"
            anchor = amount
        elif counts_something(doc, amount.last):
            unit = amount.scale == 1 or (amount.first > 0 and doc.keys[amount.first - 1] in FOR)  # "за тысячу тонн"
            anchor = anchor if unit else None  # "5 млн тонн": the next number may be tonnes too
        else:
            _tell(doc, amount, _source(doc, anchor, amount, following, latest), nearest)
            told = _tell_far(doc, wide, latest, amount)
            if told:
                amount.currency, amount.rule = told, "carried"
            anchor = amount if amount.currency and (told or _opens_with_part(doc, amount)) else anchor
        if not (amount.currency or is_no_count(doc, amount)):
            nearest = None  # "судебных дел – 12, из них 7"
        wide.remember(amount, own=amount is anchor)
        if amount.currency:
            nearest = anchor if anchor and anchor.currency != amount.currency else amount


def _tell(doc: Doc, amount: Amount, source: Amount | None, nearest: Amount | None) -> None:
    """Gives a free number the currency of the amount it belongs to, if there is one."""
    if source and source.start < amount.start and nearest is None and _is_compared(doc, amount):
        return
    if source and (nearest or amount.scale > 1 or amount.low != amount.low.to_integral_value()):
        _carry(doc, source, amount)
    if not amount.currency and nearest:
        complete(doc, nearest, amount)


def _is_compared(doc: Doc, amount: Amount) -> bool:
    """Tells "100 бойцов вместо обещанных 5 тысяч": a number of the things counted before it."""
    token = amount.first - 1
    token -= token > 0 and doc.keys[token].endswith(PLURAL_ADJECTIVE)
    return token >= 0 and doc.keys[token] in INSTEAD


def _tell_far(doc: Doc, wide: WideSums, latest: Amount | None, amount: Amount) -> str | None:
    """The currency of a number told to be a sum, by the words beside it or by its size; None for other numbers."""
    if latest is None or latest.currency is None or amount.currency:
        return None
    if is_told(doc, amount):
        return wide.side_of(amount) or latest.currency
    return wide.currency_of(amount, latest.currency)


def _followers(doc: Doc, amounts: Sequence[Amount]) -> list[Amount | None]:
    """For each amount the next that tells a currency, if only scaled numbers without a unit lie between."""
    found: list[Amount | None] = []
    following: Amount | None = None
    for amount in reversed(amounts):
        found.append(following)
        if amount.currency:
            following = amount
        elif amount.scale == 1 or counts_something(doc, amount.last):
            following = None
    return found[::-1]


def _source(
    doc: Doc, anchor: Amount | None, amount: Amount, following: Amount | None, latest: Amount | None
) -> Amount | None:
    """The amount that tells the currency of another one: in the same sentence if it can be, else before it.

    "На семена дадут 5,6 млрд, на технику – 3,2 млрд тенге" tells it at the end, but behind a semicolon another
    currency than the ``latest`` is that of another sum.
    """
    behind = anchor if anchor and _is_clear(doc, anchor, amount) else None
    if behind and _same_sentence(doc, behind, amount):
        return behind
    if following and _same_sentence(doc, amount, following) and not _converts(doc, amount, following):
        apart = ";" in doc.keys[amount.last : following.first]
        return behind if apart and latest and latest.currency != following.currency else following
    return behind


def _same_sentence(doc: Doc, left: Amount, right: Amount) -> bool:
    if right.start - left.end > _AHEAD or "\n" in doc.text[left.end : right.start]:
        return False
    return sentence_of(doc, left.first) == sentence_of(doc, right.first)


def _converts(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True when an amount says an earlier one in another currency: "26,7 млрд тенге, то есть 55 млн долларов".

    All of a bracket does: "4 млрд тенге (700 млн рублей, или 8 млн долларов)".
    """
    if whole.currency == amount.currency:
        return False
    if _is_in_bracket(doc, whole, amount):
        return True
    if amount.first - whole.last > _CONVERSION:
        return False
    between = doc.keys[whole.last : amount.first]
    return any(word in _conversions() for word in (*between, " ".join(between[:3]).lstrip(", ")))


def _is_in_bracket(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True when a bracket that opens right behind one amount is still open at another of the same sentence."""
    opening = whole.last < len(doc) and doc.words[whole.last] == "("
    return opening and amount.start - whole.end < _FARTHEST and ")" not in doc.text[whole.end : amount.start]


def _carry(doc: Doc, source: Amount, amount: Amount) -> None:
    before = source.start < amount.start
    free = not amount.bare or _tells_part(doc, amount.last)
    if amount.scale > 1 and free and not names_things(doc, source.last if before else 0, amount):
        amount.currency, amount.rule = source.currency, "carried" if before else "handed_back"
    elif before and amount.scale == 1 and (_is_part(doc, source, amount) or _is_tail(doc, source, amount)):
        if source.scale > 1:
            amount.low, amount.scale = amount.low * source.scale, source.scale
        amount.currency, amount.rule = source.currency, "carried_part"


def _is_clear(doc: Doc, anchor: Amount, amount: Amount) -> bool:
    """The same paragraph, or a part of it in the next, and at most a few sentences on."""
    if amount.start - anchor.end > _FARTHEST:
        return False
    breaks = len(_PARAGRAPHS.findall(doc.text, anchor.end, amount.start))
    if breaks > 1 or (breaks and not (_opens_with_part(doc, amount) or _opens_speech(doc, anchor, amount))):
        return False
    return bisect_right(doc.sentences, amount.first) - bisect_right(doc.sentences, anchor.first) <= _SENTENCES


def _opens_speech(doc: Doc, anchor: Amount, amount: Amount) -> bool:
    """Tells a paragraph that begins "«Наш вклад – до 40 миллиардов»": it goes on about the sum before."""
    opening = doc.text.rfind("\n", anchor.end, amount.start) + 1  # "млрд." at its end hides where a sentence begins
    if amount.bare or amount.scale == 1 or doc.text[opening] not in _SPEECH or amount.start - opening > _AHEAD:
        return False
    return bisect_right(doc.sentences, amount.first) - bisect_right(doc.sentences, anchor.first) <= _SENTENCES_TO_SPEECH


def _opens_with_part(doc: Doc, amount: Amount) -> bool:
    """Tells "Из дополнительных 38 миллиардов …", which goes on about the sum of the paragraph before."""
    token = amount.first - 1
    if token > 0 and doc.keys[token].endswith(PLURAL_ADJECTIVE):
        token -= 1
    return token >= 0 and doc.words[token] == OUT_OF.capitalize()


def _is_part(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "7,2 миллиарда тенге, из них 4,5 – кредиты": a part has the scale of the whole."""
    if source.scale == 1 or amount.low >= Decimal(1000) or amount.low * source.scale >= (source.high or source.low):
        return False
    return _follows_part_of(doc, amount.first) or _is_spent(doc, source, amount)


def _follows_part_of(doc: Doc, token: int) -> bool:
    before = tuple(doc.keys[max(0, token - 3) : token])
    return any(before[-len(words) :] == words for words in PART_OF)


def _tells_part(doc: Doc, token: int) -> bool:
    """True for "Почти миллиард из них"."""
    return any(tuple(doc.keys[token : token + len(words)]) == words for words in PART_OF)


def _is_spent(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "640 млн, из них возмещено 415." and "из 1,84 млрд рублей, данных краем, потратили 1,79."."""
    verb = past_light(doc, amount.first - 1)
    if not (_is_closed(doc, amount) and verb > 0 and readings(doc.keys[verb])[0].pos in _VERBS):
        return False
    whole = source.first > 0 and doc.keys[source.first - 1] == OUT_OF and _same_sentence(doc, source, amount)
    return whole or _follows_part_of(doc, verb)


def _is_closed(doc: Doc, amount: Amount) -> bool:
    """True at the end of a clause; the mark may be inside the number's token: "возмещено 3,7. 12:30. В Атырау …"."""
    return doc.text[amount.end : amount.end + 1] in _CLAUSE_ENDS


def _is_tail(doc: Doc, source: Amount, amount: Amount) -> bool:
    """Tells "на 45,6 млн тенге, муки – на 12,3," and "62 771 тенге, в Астане – 70 360.": a bare number ends the clause.

    Only a fraction can lack its scale this way, and only grouped thousands can lack just the currency, or what a
    price is compared with ("38 долларов против 26 в январе").
    """
    if source.scale == 1 and amount.first > 0 and doc.keys[amount.first - 1] == AGAINST:
        return _same_sentence(doc, source, amount) and not counts_something(doc, amount.last)
    led = amount.first > 0 and doc.keys[amount.first - 1] in TAIL_LEADS
    if not (_is_closed(doc, amount) and led and _same_sentence(doc, source, amount)):
        return False
    fraction = amount.low != amount.low.to_integral_value()
    text = doc.text[amount.start : amount.end]
    return fraction and amount.low < Decimal(1000) if source.scale > 1 else not fraction and not text.isalnum()


def _told_before(doc: Doc, amount: Amount, floor: int) -> str | None:
    """The currency of "(в тенге – примерно 74 млрд)" and "В тенге убыток вырос с 2,9 млрд": "в" and a noun before.

    Tokens before ``floor`` belong to the last amount that has a currency.
    """
    if amount.scale == 1 or counts_something(doc, amount.last):
        return None
    for token in range(amount.first - 1, max(doc.sentence(amount.first)[0], floor, amount.first - _TOLD_BEFORE), -1):
        noun = nouns().get(doc.keys[token]) if doc.keys[token - 1] == IN else None
        if noun and _is_locative(doc.keys[token], noun):
            return noun.code
        if doc.starts_line(token):
            return None
    return None


def _is_locative(key: str, noun: Noun) -> bool:
    return key.endswith(_LOCATIVE) or (key == noun.lemma and key.endswith(_VOWELS))


def _told_after(doc: Doc, amount: Amount) -> str | None:
    """The currency of "5 млрд в долларовом эквиваленте" and "5 млрд в долларах"."""
    if amount.scale == 1 or amount.last + 1 >= len(doc) or doc.keys[amount.last] != IN:
        return None
    key = doc.keys[amount.last + 1]
    if key in nouns():
        return nouns()[key].code
    follows = doc.keys[amount.last + 2] if amount.last + 2 < len(doc) else ""
    if not follows.startswith(EQUIVALENT):
        return None
    return equivalents().get(key)


@cache
def _conversions() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("money/conversions"))
