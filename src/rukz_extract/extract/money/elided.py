"""Bare numbers that say a sum like the one before them: "оборот – 412 млн долларов, за восемь месяцев – почти 300".

Such a number has lost both its scale and its currency. It is read only where its clause is built like the one with
the whole sum, or has a word that only sums go with, and where nothing in it tells of things that are counted.
"""

from collections.abc import Iterator
from decimal import Decimal

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.buyers import is_of_buyer, is_of_earner, is_of_manner
from rukz_extract.extract.money.columns import is_in_column
from rukz_extract.extract.money.counted_before import opens_with_many
from rukz_extract.extract.money.leads import find_lead, past_light, phrase_before, preposition_of
from rukz_extract.extract.money.listed_prices import is_listed_price
from rukz_extract.extract.money.refused import counts_what_was_told
from rukz_extract.extract.money.rests import begins_rest, goes_on, is_done_with, is_named, is_rest
from rukz_extract.extract.money.sentence import sentence_of
from rukz_extract.extract.money.sizes import of_its_size
from rukz_extract.extract.money.spent import is_spent_alone
from rukz_extract.extract.money.sums import sum_nouns, sum_verbs, sum_words, told_stems
from rukz_extract.extract.money.times import YEARS, time_stems
from rukz_extract.extract.money.twins import is_twin
from rukz_extract.extract.money.unit_prices import (
    is_asked_next,
    is_of_listed_unit,
    is_of_other_good,
    is_of_same_thing,
    is_of_unit,
    is_other_price,
    is_price_changed,
    is_raised_from,
    is_traded_for,
)
from rukz_extract.extract.money.words import (
    BEING,
    BY,
    COMPARISONS,
    COUNTED_OF,
    DEARER,
    LIGHT,
    MORE,
    NUMBER_FOLLOWERS,
    PLURAL_ADJECTIVE,
    PRICED,
    SCORES,
    TO,
)
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, readings

_ELIDABLE = Decimal(1000)
_NO_SUMS = frozenset({0, 1})  # "одна" is mostly another word
_FARTHEST_RATIO = 100  # between a sum and the one that is told by it
_LONGEST_CLAUSE = 16  # tokens before the number that are looked at
_REMARK = 8  # tokens of "– ответил глава края" between two sentences of one speaker
_CLAUSE_ENDS = frozenset(",;:(")
_CLOSERS = frozenset([*',.;)»”"…?!', ""])


def complete(doc: Doc, whole: Amount, amount: Amount) -> None:
    """Gives a bare number the scale and currency of ``whole``, the nearest sum before it, when it says a sum too."""
    if amount.bare:
        if not is_another(doc, whole, amount):
            return
    elif amount.scale > 1 or not takes_after(doc, like := of_its_size(whole, amount), amount):
        return
    else:
        amount.low *= like.scale
        amount.high = amount.high and amount.high * like.scale
        amount.scale = like.scale
    amount.currency, amount.rule = whole.currency, "elided"


def takes_after(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True when a bare number says a sum in the scale and currency of a sum before it."""
    if not _is_alike(doc, whole, amount) or counts_what_was_told(doc, whole, amount):
        return False
    rest = is_rest(doc, whole, amount) or is_named(doc, amount)
    if not ((rest or _stands_free(doc, amount)) and (_is_near(doc, whole, amount) or is_in_column(doc, whole, amount))):
        return False
    if rest or _is_priced(doc, whole, amount) or is_twin(doc, whole, amount) or _is_level_of_sum(doc, whole, amount):
        return True
    first = find_lead(doc, whole, amount)
    if first is None:
        return False
    clause = list(_clause(doc, whole, first))
    return not _is_of_many(doc, clause, first) and _is_clean(doc, clause, same=preposition_of(doc, whole))


def is_another(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "мяса продали на 2 млн тенге, сыра – ещё на миллион": a lone scale word that is a sum too."""
    if doc.key_at(amount.last) in COMPARISONS:
        return _is_difference(doc, amount)
    preposition = preposition_of(doc, whole)
    token = past_light(doc, amount.first - 1)
    alike = preposition is not None and token >= whole.last and doc.keys[token] == preposition
    led = amount.first > 0 and phrase_before(doc, amount.first - 1) > 0  # "хорошо если триллион"
    another = led or (amount.first > 0 and doc.keys[amount.first - 1] in LIGHT)
    if not (alike or another):
        dashed = token > whole.last and doc.keys[token] in DASHES
        another = dashed and _is_clean(doc, list(_clause(doc, whole, token)), None)
    if goes_on(doc, amount) and doc.sentence(amount.first)[0] == doc.sentence(whole.first)[1]:
        return True  # "Ещё миллиард дала область"
    if _is_measured(doc, whole, amount):
        return True
    free = _stands_free(doc, amount) or _is_paid_next(doc, amount)
    given = ((alike or another) and free) or is_done_with(doc, amount)
    return given and amount.first < doc.sentence(whole.first)[1]


def _is_paid_next(doc: Doc, amount: Amount) -> bool:
    """Tells "ещё миллион заплатят": a verb of sums right behind."""
    key = doc.key_at(amount.last)
    return doc.keys[amount.first - 1] == MORE and key.startswith(sum_verbs()) and is_finite(key)


def _is_difference(doc: Doc, amount: Amount) -> bool:
    """Tells "на миллиард больше, чем в 2021-м" and "на миллион выше плана", never "на миллион больше билетов"."""
    if amount.first == 0 or doc.keys[amount.first - 1] != BY:
        return False
    key = doc.key_at(amount.last + 1)
    many = any(reading.case == "gent" and reading.number == "plur" for reading in readings(key)) if key else False
    return not many or readings(key)[0].pos != "NOUN"


def _is_measured(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "за девять месяцев было чуть больше миллиарда", "Год назад дали бы миллион.": a time and a verb of sums."""
    verb = past_light(doc, amount.first - 1)
    if verb < 0 or not doc.keys[verb].startswith(sum_verbs()):
        return False
    clause = list(_clause(doc, whole, verb))
    timed = any(doc.keys[token].startswith(time_stems()) for token in clause)
    free = _stands_free(doc, amount) and _is_near(doc, whole, amount)
    return timed and free and _is_of_size(whole, amount.low) and _is_clean(doc, clause, None)


def _is_alike(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for numbers of one size: "310 млн" and "95" are, "310 млн" and "2" hardly."""
    price = whole.scale == 1 and (_is_priced(doc, whole, amount) or _is_instead(doc, amount))
    if (amount.low >= _ELIDABLE and not price) or amount.low in _NO_SUMS:
        return False
    return _is_of_size(whole, amount.low * whole.scale)


def _is_of_size(whole: Amount, meant: Decimal) -> bool:
    told = whole.high or whole.low
    return told <= meant * _FARTHEST_RATIO and meant <= told * _FARTHEST_RATIO


def _is_instead(doc: Doc, amount: Amount) -> bool:
    """Tells "500 гривен, а не 2900" and "вместо 1200", but no year: "в 2018-м, а не 2019-м"."""
    return amount.low not in YEARS and phrase_before(doc, amount.first - 1) > 0


def _is_priced(doc: Doc, whole: Amount, amount: Amount) -> bool:
    if _is_of_price(doc, amount) or is_of_unit(doc, whole, amount) or is_raised_from(doc, whole, amount):
        return True
    if is_asked_next(doc, whole, amount) or is_price_changed(doc, amount.first - 1):
        return True
    return (
        is_traded_for(doc, amount)
        or is_other_price(doc, whole, amount)
        or is_of_listed_unit(doc, whole, amount)
        or is_of_other_good(doc, whole, amount)
        or is_of_buyer(doc, whole, amount)
        or is_of_manner(doc, whole, amount)
        or is_of_same_thing(doc, whole, amount)
        or is_of_earner(doc, whole, amount)
        or is_listed_price(doc, whole, amount)
    )


def _is_of_price(doc: Doc, amount: Amount) -> bool:
    """Tells "детский дешевле, 1200", "детский дороже – 2400" and "на 1200 дешевле"."""
    if amount.last < len(doc) and doc.keys[amount.last] in DEARER:
        return amount.first > 0 and doc.keys[amount.first - 1] == BY
    return amount.first > 1 and doc.keys[amount.first - 2] in DEARER and not doc.words[amount.first - 1].isalnum()


def _stands_free(doc: Doc, amount: Amount) -> bool:
    """True when nothing that is counted can follow: the clause ends, or goes on with a function word."""
    if doc.text[amount.end : amount.end + 1] in _CLOSERS:
        return True
    token = amount.last
    if token >= len(doc) or doc.starts_line(token):
        return True
    if token + 1 < len(doc) and doc.keys[token] in SCORES and doc.keys[token + 1][:1].isdigit():
        return False
    return doc.keys[token] in NUMBER_FOLLOWERS or doc.keys[token].endswith(PLURAL_ADJECTIVE)


def _is_level_of_sum(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "снизил сумму вдвое – до 31": what is brought to a level is a sum."""
    token = amount.first - 1
    if token <= whole.last or doc.keys[token] != TO:
        return False
    if is_price_changed(doc, token):
        return True
    if doc.keys[token - 1] not in DASHES:
        return False
    first = max(doc.sentence(token)[0], whole.last, token - _LONGEST_CLAUSE)
    return any(key.startswith(sum_words()) for key in doc.keys[first:token])


def _clause(doc: Doc, whole: Amount, last: int) -> Iterator[int]:
    """The tokens before the lead, back to the end of the clause or to the whole sum."""
    for token in range(last - 1, max(whole.last, doc.sentence(max(last - 1, 0))[0], last - _LONGEST_CLAUSE) - 1, -1):
        if doc.keys[token] in _CLAUSE_ENDS:
            return
        yield token


def _is_clean(doc: Doc, clause: list[int], same: str | None) -> bool:
    """True when no word of the clause can be what is counted or who is: "парк машин – до 95", "заявок – почти 300".

    ``same`` is the preposition that the sums share: after "по", "за" and "в" anything may have a price.
    """
    return not any(
        doc.words[token].islower()
        and not doc.keys[token].startswith((*sum_nouns(), *time_stems()))
        and not _is_governed(doc, clause, token)
        and _can_be_counted(doc, token, same)
        for token in clause
    )


def _is_of_many(doc: Doc, clause: list[int], verb: int) -> bool:
    """True for "таких случаев с мая было 17": a genitive plural opens the clause of "было"."""
    return readings(doc.keys[verb])[0].lemma in BEING and opens_with_many(doc, reversed(clause))


def _can_be_counted(doc: Doc, token: int, same: str | None) -> bool:
    """True for a subject or a genitive plural that no preposition governs, and for "их (было 19)"."""
    found = readings(doc.keys[token])
    if found[0].pos != "NOUN":
        return doc.keys[token] in COUNTED_OF
    if found[0].case == "gent":
        return found[0].number == "plur" and same is None
    subject = any(reading.pos == "NOUN" and reading.case == "nomn" for reading in found)
    return subject and same not in PRICED


def _is_governed(doc: Doc, clause: list[int], token: int) -> bool:
    """True when a preposition of the clause stands before a word: "у соседей", "для малых фирм"."""
    return any(place < token and readings(doc.keys[place])[0].pos == "PREP" for place in clause)


def _is_of_name(doc: Doc, amount: Amount) -> bool:
    """True for «Северный поток – 2» and «Восток 15», false for «к весне выйдем на 40»."""
    before = amount.first - 1
    if doc.text[amount.end : amount.end + 1] != "»":
        return False
    return doc.keys[before] in DASHES or doc.words[before][:1].isupper() or not doc.words[before].isalpha()


def _is_near(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """The same sentence, or the next one when it compares: "Год назад выходило 158.", "Показатель превысит 27."."""
    last = sentence_of(doc, whole.first)[1]
    between = doc.text[whole.end : amount.start]
    if "\n" in between or ("«" in between and _is_of_name(doc, amount)):
        return False
    if amount.first < last:
        return True
    if is_asked_next(doc, whole, amount):
        return True
    if goes_on(doc, amount) or begins_rest(doc, amount) or is_named(doc, amount) or is_spent_alone(doc, amount):
        return doc.sentence(amount.first)[0] - last <= _REMARK
    compared = any(
        key.startswith((*sum_nouns(), *time_stems(), *told_stems("cost"))) for key in doc.keys[last : amount.first]
    )
    return compared and doc.sentence(amount.first)[0] == last
