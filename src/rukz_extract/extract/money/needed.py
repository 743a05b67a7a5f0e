"""Millions told by weaker words, for where nothing is counted near by: "нужно 40 млн", "договоров на 40 млн"."""

from functools import cache
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.clause import clause_before
from rukz_extract.extract.money.counted import is_genitive
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.sums import sum_verbs, tells, told_stems
from rukz_extract.extract.money.words import BY, FOR, HOW_MANY, IN, MONEY_PREPOSITIONS, MORE_OR_LESS
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_CLAUSE = 6  # tokens back to what a sum is of
_QUESTION = 20  # tokens of the question before an answer


def is_needed(doc: Doc, amount: Amount) -> bool:
    """True for what is lacking, owed or handed over, what deals are worth, and what answers a question for a sum."""
    lead = past_light(doc, amount.first - 1)
    compared = amount.last < len(doc) and doc.keys[amount.last] in MORE_OR_LESS
    if lead < 0 or compared:
        return False
    if _answers(doc, lead):
        return True
    if doc.keys[lead] in (BY, IN):
        return _is_of_deal(doc, lead)
    if lead > 0 and readings(doc.keys[lead])[0].case == "datv":  # "должны подрядчику 40 млн"
        lead -= 1
    elif lead > 1 and doc.keys[lead - 1] in FOR:  # "получил за это 61 миллион"
        lead -= 2
    return doc.keys[lead].startswith(told_stems("need"))


def _is_of_deal(doc: Doc, lead: int) -> bool:
    return any(tells(key, "deal") for key in clause_before(doc, lead, _CLAUSE))


def _answers(doc: Doc, lead: int) -> bool:
    """Tells "– Сколько денег ушло? – Почти 40 миллионов.": a number that opens the line behind a question for a sum."""
    while lead > 0 and doc.keys[lead] in MONEY_PREPOSITIONS:
        lead -= 1
    opens = lead > 0 and doc.keys[lead] in DASHES and doc.starts_line(lead)
    if not opens or doc.words[lead - 1] != "?":
        return False
    keys = doc.keys[max(doc.sentence(lead - 1)[0], lead - _QUESTION) : lead]
    counted = any(word in HOW_MANY and _is_thing(following) for word, following in pairwise(keys))
    return not counted and any(key.startswith(_asked_for()) for key in keys)


def _is_thing(key: str) -> bool:
    return is_genitive(key) and not key.startswith(told_stems("funds"))


@cache
def _asked_for() -> tuple[str, ...]:
    """Stems of words that ask for a sum: "во что обошёлся", "сколько стоил", "какой бюджет"."""
    kinds = ("cost", "funds", "asked", "spent", "price", "estimate", "turnover")
    return (*sum_verbs(), *(stem for kind in kinds for stem in told_stems(kind)))
