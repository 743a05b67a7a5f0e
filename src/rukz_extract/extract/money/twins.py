"""Bare numbers told side by side with the sum before: "310 млн своих да 150 чужих", "800 – на мост, 440 – на парк"."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.sums import sum_nouns, sum_verbs
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.words import (
    BUT,
    JOINERS,
    MONEY_PREPOSITIONS,
    PARTS,
    PLURAL_ADJECTIVE,
    PLURAL_NOMINATIVE,
    SHARING,
)
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import short_preposition

_FARTHEST = 16  # tokens between the two


def is_twin(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "310 млн тенге своих да 150 чужих" and "96 млн на парк и 14 – на охрану"."""
    if amount.first == whole.last + 1 and doc.keys[whole.last] in PARTS:
        return True  # "около 121 из 225"
    if _is_first_part(doc, whole, amount):
        return True
    if not _is_joined(doc, whole, amount) or amount.last + 1 >= len(doc):
        return False
    behind, following = doc.keys[whole.last], doc.keys[amount.last]
    if following in DASHES:
        return _is_dashed(doc, whole.last, amount)
    if behind == following and behind in SHARING:
        return True  # "90 тенге для взрослых и 45 для детей"
    return amount.first == whole.last + 2 and behind.endswith(PLURAL_ADJECTIVE) and following.endswith(PLURAL_ADJECTIVE)


def _is_first_part(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """Tells "380 млн: 240 – экспорт" and "7,8 млрд: 2,1 – в первый год": the first part of a sum, behind a colon."""
    if doc.key_at(whole.last) != ":" or amount.first != whole.last + 1 or amount.low * whole.scale >= whole.low:
        return False
    following = doc.key_at(amount.last + 1)
    timed = following in MONEY_PREPOSITIONS and any(is_time(doc, amount.last + n) for n in (2, 3))
    return doc.key_at(amount.last) in DASHES and (timed or following.startswith(sum_nouns()))


def _is_joined(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True behind "и", a comma or ", а" not far from the sum before."""
    before = doc.keys[amount.first - 1]
    contrasted = tuple(doc.keys[amount.first - 2 : amount.first]) == BUT
    joined = before in JOINERS or before == "," or contrasted
    return joined and whole.last < amount.first <= whole.last + _FARTHEST


def _is_dashed(doc: Doc, last: int, amount: Amount) -> bool:
    """Tells "4,1 млрд в 2023-м, 4,6 – в 2024-м", "800 млн – на мост, 440 – на парк"; ``last`` ends the sum before."""
    behind, following = doc.keys[last], doc.keys[amount.last + 1]
    paid = behind in DASHES or behind.startswith(sum_verbs())
    if paid and following.startswith(sum_nouns()):
        return True  # "30 млн тенге – область, 20 – инвестор", "30 даст область, 20 – инвестор"
    timed = doc.keys[amount.first - 1] in JOINERS or is_time(doc, amount.first - 2)
    if is_time(doc, amount.last + 1) and timed:
        return True  # "900 тенге летом и 450 – зимой", "12 тенге днём, 8 – ночью"
    if behind.startswith(sum_verbs()) and doc.keys[last + 1] == following:
        return following in MONEY_PREPOSITIONS  # "6,2 млрд пойдёт на школы, 3,1 – на дороги"
    if behind not in DASHES:
        return behind in MONEY_PREPOSITIONS and following == behind
    first = doc.key_at(last + 1)
    if first.endswith(PLURAL_NOMINATIVE) and following.endswith(PLURAL_NOMINATIVE):
        return True  # "860 млн – федеральные деньги, а 340 – областные"
    # "2,1 – в первый год, 3 – во второй"
    return first in MONEY_PREPOSITIONS and short_preposition(following) == short_preposition(first)
