"""Currencies told by a noun apart from the number: "в тенге – примерно 74 млрд", "5 млрд в долларовом эквиваленте"."""

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.currencies import Noun, equivalents, nouns
from rukz_extract.extract.money.words import EQUIVALENT, IN
from rukz_extract.language.doc import Doc

_REACH = 14  # tokens from "в тенге" to the amount it is told in
_LOCATIVE = ("ах", "ях")
_VOWELS = ("е", "о", "и", "у")  # ends of nouns that don't decline: тенге, евро, лари


def told_before(doc: Doc, amount: Amount, floor: int) -> str | None:
    """The currency of "(в тенге – примерно 74 млрд)" and "В тенге убыток вырос с 2,9 млрд": "в" and a noun before.

    Tokens before ``floor`` belong to the last amount that has a currency.
    """
    if amount.scale == 1 or counts_something(doc, amount.last):
        return None
    for token in range(amount.first - 1, max(doc.sentence(amount.first)[0], floor, amount.first - _REACH), -1):
        noun = nouns().get(doc.keys[token]) if doc.keys[token - 1] == IN else None
        if noun and _is_locative(doc.keys[token], noun):
            return noun.code
        if doc.starts_line(token):
            return None
    return None


def _is_locative(key: str, noun: Noun) -> bool:
    return key.endswith(_LOCATIVE) or (key == noun.lemma and key.endswith(_VOWELS))


def told_after(doc: Doc, amount: Amount) -> str | None:
    """The currency of "5 млрд в долларовом эквиваленте" and "5 млрд в долларах"."""
    if amount.scale == 1 or amount.last + 1 >= len(doc) or doc.keys[amount.last] != IN:
        return None
    key = doc.keys[amount.last + 1]
    if key in nouns():
        return nouns()[key].code
    follows = doc.key_at(amount.last + 2)
    if not follows.startswith(EQUIVALENT):
        return None
    return equivalents().get(key)
