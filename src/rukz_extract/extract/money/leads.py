"""What leads to a sum told in short: a preposition, a dash, a verb of paying, a phrase like "вместо", "речь шла о"."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.qualifiers import levels, loose_words
from rukz_extract.extract.money.sums import sum_verbs, sum_words, told_stems
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.words import (
    BY,
    DASH_BARRED,
    EACH,
    IN,
    LIGHT,
    MONEY_PREPOSITIONS,
    MORE_OR_LESS,
    PARTS,
    TO,
    WITH,
)
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table

_MOST_LIGHT = 5
_COST = 4  # tokens from a verb of cost to its preposition


def find_lead(doc: Doc, whole: Amount, amount: Amount) -> int | None:
    """The token at which the clause of the number ends and its lead begins; None when nothing leads to a sum.

    Leads are the preposition of the whole sum, a dash, a word of a bound, a verb of paying, a phrase of the table.
    """
    token = past_light(doc, amount.first - 1)
    if token < 0:
        return None
    bounded = any(key in loose_words() for key in doc.keys[token + 1 : amount.first])
    if phrase := phrase_before(doc, token):
        before = token + 1 - phrase
        timed = (
            doc.keys[token] in PARTS and before > 1 and is_time(doc, before - 1) and is_number_piece(doc, before - 2)
        )
        return None if timed else before  # "за 6 суток вместо 11"
    key, preposition = doc.keys[token], preposition_of(doc, whole)
    apart = doc.keys[token - 1] in DASHES or (preposition == BY and doc.keys[token - 1] == ",")
    changed = key == TO and (preposition in WITH or apart)  # "подорожал на 20 тенге, до 150"
    if key == preposition or changed or (key == BY and _compares(doc, amount)) or _is_governed(doc, token):
        return token - 1 if token and doc.keys[token - 1] in DASHES else token
    if key in DASHES:
        return token if _dash_leads(doc, token, preposition) else None
    if key.startswith(sum_verbs()):
        return token
    return token + 1 if bounded and key not in MONEY_PREPOSITIONS else None


def _is_governed(doc: Doc, token: int) -> bool:
    """Tells "вырастет до (40)", "выйдем на (40)" and "обошёлся дороже – в (950)": the verb asks for the preposition."""
    key, verb = doc.keys[token], past_light(doc, token - 1)
    if key == IN:
        return any(each.startswith(told_stems("cost")) for each in doc.keys[max(0, token - _COST) : token])
    if verb < 0:
        return False
    return reaches(doc, token) or (key == TO and doc.keys[verb].startswith(levels()))


def reaches(doc: Doc, token: int) -> bool:
    """Tells "выйдем на (40)" and "можем выйти на (40)" at their preposition."""
    verb = past_light(doc, token - 1)
    return token > 0 and verb >= 0 and doc.keys[token] == BY and doc.keys[verb].startswith(told_stems("reach"))


def _compares(doc: Doc, amount: Amount) -> bool:
    """Tells "(это на) 40 больше, чем весной"."""
    return amount.last < len(doc) and doc.keys[amount.last] in MORE_OR_LESS


def _dash_leads(doc: Doc, token: int, preposition: str | None) -> bool:
    """False for a minus ("(–3)"), for votes ("за – 42, против – 3") and where "на" of the whole sum is lacking."""
    if token and doc.keys[token - 1] in DASH_BARRED:
        return False
    return preposition != BY or _names_sum(doc, token)


def _names_sum(doc: Doc, token: int) -> bool:
    """True when the noun before a dash says what sums are of: "договоров на 40 млн, импорт – 12"."""
    return token > 0 and doc.keys[token - 1].startswith(sum_words())


def past_light(doc: Doc, token: int) -> int:
    """The token before words of a bound and words like "ещё" and "всего"."""
    last = token - _MOST_LIGHT
    while token > last and token >= 0 and (doc.keys[token] in LIGHT or doc.keys[token] in loose_words()):
        token -= 1
    return token


def preposition_of(doc: Doc, whole: Amount) -> str | None:
    """The preposition of the whole sum: "на" of "продали на почти 3 млн рублей"."""
    if whole.first > 0 and doc.keys[whole.first - 1] == EACH:
        return EACH
    token = past_light(doc, whole.first - 1)
    key = doc.keys[token] if token >= 0 else ""
    return key if key in MONEY_PREPOSITIONS else None


def phrase_before(doc: Doc, token: int) -> int:
    """How many words of a phrase that leads to a sum end at a token, 0 for none: "вместо", "речь шла о"."""
    for words in _phrases().get(doc.keys[token], ()):
        if tuple(doc.keys[max(0, token + 1 - len(words)) : token + 1]) == words:
            return len(words)
    return 0


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases that lead to a sum, by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in read_table("money/leads"):
        words = tuple(row["words"].split())
        found.setdefault(words[-1], []).append(words)
    return MappingProxyType({key: tuple(sorted(rows, key=len, reverse=True)) for key, rows in found.items()})
