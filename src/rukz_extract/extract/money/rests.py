"""Bare numbers that are a part of the sum before them: "сорок из них собрали соседи", "из ста тенге уходит восемь"."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.clause import clause_before
from rukz_extract.extract.money.leads import past_light, phrase_before
from rukz_extract.extract.money.parts import stands_out_of
from rukz_extract.extract.money.qualifiers import loose_words
from rukz_extract.extract.money.spent import is_spent_alone, is_wished
from rukz_extract.extract.money.sums import sum_verbs, told_stems
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.words import (
    LIGHT,
    MONEY_PREPOSITIONS,
    MORE,
    ONE,
    PART_OF,
    PARTLY,
    PLURAL_NOMINATIVE,
    SHARES,
    TOTAL,
)
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, is_predicate, readings

_MARKS = frozenset(",;:")
_TAKEN = 4  # tokens from "уберите" to the whole sum
_CLAUSE = 8  # tokens back from the comma to the verb of sums
_NEEDED = frozenset({"VERB", "ADJS", "PRED"})
"""Parts of speech of "ещё около шести нужно", "ещё 6 потребуется"."""
_CLOSERS = frozenset([*",.;)»”…?!", ""])


def goes_on(doc: Doc, amount: Amount) -> bool:
    """Tells "Потом добавили ещё 120", "Ещё 120 дал край", "Итого 760": a sentence that goes on about a sum."""
    before = amount.first - 1
    if before < 0:
        return False
    if doc.keys[before] != MORE:
        return doc.keys[before] == TOTAL
    beside = (doc.keys[before - 1] if before else "", doc.key_at(amount.last))
    return any(key.startswith(sum_verbs()) and is_finite(key) for key in beside)


def is_named(doc: Doc, amount: Amount) -> bool:
    """Tells "«Весной нам называли 49»" and "Обещали 49.": another figure for the sum told before, said in a clause."""
    verb = past_light(doc, amount.first - 1)
    told = verb >= 0 and doc.keys[verb].startswith(told_stems("named")) and is_finite(doc.keys[verb])
    return told and doc.text[amount.end : amount.end + 1] in _CLOSERS


def is_rest(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for a part of a sum that its own words tell: the verb, "из них", "меньше половины"."""
    return (
        _is_other_part(doc, amount)
        or _is_part_of_paid(doc, whole, amount)
        or _is_of_them(doc, amount)
        or _is_out_of(doc, whole, amount)
        or _is_share(doc, whole, amount)
        or is_wished(doc, amount)
        or (is_spent_alone(doc, amount) and amount.low * whole.scale < whole.low)
    )


def _is_other_part(doc: Doc, amount: Amount) -> bool:
    """Tells "вторые 140 обещал к марту" and "ещё 1,4 добавит инвестор": the other part of a sum, with its verb."""
    if amount.first == 0 or amount.last >= len(doc):
        return False
    before, following = doc.keys[_past_bound(doc, amount.first - 1)], doc.keys[amount.last]
    other = before.endswith(PLURAL_NOMINATIVE) and phrase_before(doc, amount.first - 1) > 0
    if is_done_with(doc, amount) or begins_rest(doc, amount):
        return True
    if before == MORE and following in DASHES:
        return _is_of_other_time(doc, amount)
    told = other or before == MORE
    paid = following.startswith(sum_verbs()) and is_finite(following)
    needed = following.startswith(told_stems("need")) and readings(following)[0].pos in _NEEDED
    return told and (paid or needed)


def _is_of_other_time(doc: Doc, amount: Amount) -> bool:
    """Tells "500 тыс. рублей передали в мае, ещё 300 – в августе": another time, no other verb in the clause."""
    comma = past_light(doc, amount.first - 1)
    timed = is_time(doc, amount.last + 2) and doc.keys[amount.last + 1] in MONEY_PREPOSITIONS
    paid = any(key.startswith(sum_verbs()) for key in clause_before(doc, comma, _CLAUSE))
    return timed and paid and doc.keys[comma] == ","


def _past_bound(doc: Doc, token: int) -> int:
    """The token before the words of a bound: "ещё | около шести"."""
    while token > 0 and doc.keys[token] in loose_words() - {MORE}:
        token -= 1
    return token


def is_done_with(doc: Doc, amount: Amount) -> bool:
    """Tells ", причём двадцать уже перечислены", ", сорок выделит область": a part that opens its clause.

    The verb is a participle of what is done with sums, or has a subject of its own in the singular.
    """
    first, last = past_light(doc, amount.first - 1), amount.last
    opens = first >= 0 and doc.keys[first] in PARTLY | _MARKS
    last = _past_light_words(doc, last)
    if not opens or last >= len(doc) or not doc.keys[last].startswith(sum_verbs()):
        return False
    verb = readings(doc.keys[last])[0]
    return (verb.pos == "PRTS" and verb.number == "plur") or (verb.pos == "VERB" and verb.number == "sing")


def _past_light_words(doc: Doc, token: int) -> int:
    """The first token from one on that is no "уже"."""
    while token < len(doc) and doc.keys[token] in LIGHT:
        token += 1
    return token


def _is_part_of_paid(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "платят 900 тысяч рублей, причём 200 из них – на охрану": only a sum is told before, and it is paid."""
    last = amount.last
    if doc.keys[amount.first - 1] not in PARTLY:
        return False
    if tuple(doc.keys[last : last + 2]) in PART_OF:
        last += 2
    if last >= len(doc) or doc.keys[last] not in DASHES:
        return False
    first = doc.sentence(whole.first)[0]
    paid = any(key.startswith(sum_verbs()) for key in doc.keys[first : amount.first])
    return paid and not any(_may_count(doc, token) for token in range(first, whole.first))


def _may_count(doc: Doc, token: int) -> bool:
    """True for a number of things; none for "14 декабря" and "на одного студента"."""
    return is_number_piece(doc, token) and not is_time(doc, token + 1) and readings(doc.keys[token])[0].lemma != ONE


def begins_rest(doc: Doc, amount: Amount) -> bool:
    """Tells "Пятьсот уже вложены": a part that begins its sentence, with the participle of what is done with sums."""
    first, last = amount.first - 1, amount.last
    if first >= 0 and doc.keys[first] in DASHES:
        first -= 1
    if first >= doc.sentence(amount.first)[0]:
        return False
    last = _past_light_words(doc, last)
    told = last < len(doc) and doc.keys[last].startswith(sum_verbs())
    return told and readings(doc.keys[last])[0].pos == "PRTS" and readings(doc.keys[last])[0].number == "plur"


def _is_of_them(doc: Doc, amount: Amount) -> bool:
    """Tells ", сорок из них собрали", ", 410 из них уже выплачены": a part that opens a clause, with a verb of sums."""
    last = amount.last + 2
    if tuple(doc.keys[amount.last : last]) not in PART_OF:
        return False
    last = _past_light_words(doc, last)
    if last >= len(doc):
        return False
    first = past_light(doc, amount.first - 1)
    opens = first < doc.sentence(amount.first)[0] or doc.keys[first] in _CLOSERS
    return opens and doc.keys[last].startswith(sum_verbs()) and is_predicate(doc.keys[last])


def _is_share(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "нужно 25 млн рублей; половину, 12,5, даст край": a share in words, and how much it is."""
    less = amount.low * whole.scale < whole.low
    named = amount.first > 1 and doc.keys[amount.first - 1] == "," and doc.keys[amount.first - 2].startswith(SHARES)
    return less and named and doc.text[amount.end : amount.end + 1] in {",", ")", "–"}


def _is_out_of(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "из каждых ста тенге восемь ушли" and "из 90 млн тенге выбрано меньше половины, 40."."""
    if amount.low * whole.scale >= whole.low or not _opens_with_whole(doc, whole, amount):
        return False
    last = amount.last
    if last < len(doc) and not doc.starts_line(last) and is_predicate(doc.keys[last]):
        return "," not in doc.keys[whole.last : amount.first]
    if _is_taken(doc, whole, amount):
        return True
    shared = doc.keys[amount.first - 1] in {",", *DASHES} and doc.keys[amount.first - 2].startswith(SHARES)
    return shared and doc.text[amount.end : amount.end + 1] in _CLOSERS


def _is_taken(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "Уберите из тех 26 миллиардов хотя бы три" and "если из них 40 миллионов вычесть пять"."""
    first = doc.sentence(whole.first)[0]
    taken = any(key.startswith(told_stems("take")) for key in doc.keys[max(first, whole.first - _TAKEN) : amount.first])
    return taken and doc.text[amount.end : amount.end + 1] in _CLOSERS | {" "}


def _opens_with_whole(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for a number behind "из (каждых) ста тенге" in one sentence."""
    return stands_out_of(doc, whole.first - 1) and whole.last <= amount.first < doc.sentence(whole.first)[1]
