"""Bare numbers in a list of prices: "билет – 1500 тенге, студенческий – 1000", "билет – 500, льготный – 250 рублей"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.leads import past_light
from rukz_extract.extract.money.priced import priced_unit, rate_words
from rukz_extract.extract.money.sentence import sentence_of
from rukz_extract.extract.money.sums import sum_words, tells, told_stems
from rukz_extract.extract.money.things import names_thing
from rukz_extract.extract.money.times import YEARS, is_time
from rukz_extract.extract.money.words import BUT, FROM, IN
from rukz_extract.extract.numbers.pieces import is_number_piece
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings

_FARTHEST = 8  # tokens between two prices
_TO_PRICES = 60  # tokens back to what tells that a list is of prices
_COST = 4  # tokens from a verb of cost to its preposition
_LEAST = Decimal(5)
_OF_ONE_KIND, _OF_TWO_THINGS = Decimal(10), Decimal(3)
"""Ratios of the prices of a kind of ticket, and of two things."""
_OF_A_LIST, _LEAST_FAR = Decimal(30), Decimal(100)
"""The ratio of two things in a longer list, and the least of a price that is so far from the one before."""
_THING = 4  # tokens of "подсолнечное масло –"
_OF_ONE = frozenset({"nomn", "accs", "gent"})
_CLOSERS = frozenset(",.;)")
_LIST_MARKS = frozenset(",:;")
_PLACED = frozenset({"в", "во", "на", "у", "для", "из", "с", "со", "до"})
"""Prepositions of where, for whom and for how long a price is: "в Атырау – 510 тенге", "на год – 80 000"."""


def is_listed_price(doc: Doc, whole: Amount, amount: Amount) -> bool:
    """True for a bare number behind "студенческий –" or "мякоть –", a price like the one before it."""
    return _are_alike(doc, whole, amount) and _is_of_prices(doc, whole)


def tell_listed_prices(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Gives a bare price the currency of the next in its list: "в Уральске литр стоит 420, в Атырау – 510 тенге"."""
    for right, left in pairwise(reversed(amounts)):
        bare = right.currency and not left.currency and not right.signed and left.low not in YEARS
        if bare and _are_alike(doc, left, right) and _is_led(doc, left) and _is_of_prices(doc, left):
            left.currency, left.rule = right.currency, "handed_back"


def _are_alike(doc: Doc, left: Amount, right: Amount) -> bool:
    """True for two plain numbers of a size, the second behind a comma, what it is the price of, and a dash."""
    if not left.scale == right.scale == 1 or left.high or right.high or doc.keys[left.last : left.last + 1] != [","]:
        return False
    dash = _past_bound(doc, right)
    if right.first - left.last > _FARTHEST or dash <= left.last or doc.keys[dash] not in DASHES:
        return False
    first = left.last + (2 if tuple(doc.keys[left.last : left.last + 2]) == BUT else 1)
    low, high = sorted((left.low, right.low))
    largest = _largest_ratio(doc, first, dash)
    if largest and left.rule == "elided":  # the list goes on: "рис – 480 тенге, сахар – 510, соль – 95"
        largest = _OF_ONE_KIND
    elif largest and right.low >= _LEAST_FAR and _goes_on(doc, right):
        largest = _OF_A_LIST
    return low >= _LEAST and high <= low * largest and sentence_of(doc, left.first)[1] > right.first


def _goes_on(doc: Doc, price: Amount) -> bool:
    """True where another thing, a dash and a number follow at once: "(хлеб – 150 тенге, мясо – 2800), рыба – 1900"."""
    first = price.last + 1
    dash = next((token for token in range(first, first + _THING) if doc.key_at(token) in DASHES), None)
    if doc.key_at(price.last) != "," or dash is None or not is_number_piece(doc, dash + 1):
        return False
    return _largest_ratio(doc, first, dash) > 0


def _past_bound(doc: Doc, amount: Amount) -> int:
    """The token before the words of a bound: "в хостеле – | от 3000", "ужин – | в 1200"."""
    token = past_light(doc, amount.first - 1)
    if token > 0 and doc.keys[token] == IN and doc.keys[token - 1] in DASHES:
        return token - 1
    return past_light(doc, token - 1) if token > 0 and doc.keys[token] == FROM else token


def _largest_ratio(doc: Doc, first: int, dash: int) -> Decimal:
    """How far from the price before that of what two tokens enclose may be; 0 where it is no thing with a price."""
    keys = doc.keys[first:dash]
    if not keys or any(key.startswith(sum_words()) or is_number_piece(doc, first + n) for n, key in enumerate(keys)):
        return Decimal(0)
    if is_time(doc, first) or any(map(names_thing, keys)) or not all(key.isalpha() for key in keys):
        return Decimal(0)
    if keys[0] in _PLACED and len(keys) > 1:
        return _OF_ONE_KIND
    if len(keys) > 1 and not tells(keys[0], "fare"):
        return Decimal(0)
    return _ratio_of_word(doc.words[first], keys[0])


def _ratio_of_word(word: str, key: str) -> Decimal:
    """The ratio for one word: "VIP", "льготный", "абонемент", "картой"; "мякоть" and "баранины" are other things."""
    if word.isascii() or tells(key, "fare"):
        return _OF_ONE_KIND
    found = [reading for reading in readings(key) if reading.number == "sing"]
    if any((r.pos == "ADJF" and r.case in ("nomn", "accs")) or (r.pos == "NOUN" and r.case == "ablt") for r in found):
        return _OF_ONE_KIND
    if any(r.pos == "NOUN" and r.animacy == "anim" and r.case == "nomn" for r in readings(key)):
        return _OF_ONE_KIND  # "взрослые – 150 тенге, школьники – 60"
    return _OF_TWO_THINGS if any(r.pos == "NOUN" and r.case in _OF_ONE for r in found) else Decimal(0)


def _is_led(doc: Doc, amount: Amount) -> bool:
    """True behind a dash, a verb of prices or a verb of cost with its "в"."""
    token = _past_bound(doc, amount)
    if token < 0:
        return False
    key = doc.keys[token]
    if key == IN:
        return any(each.startswith(told_stems("cost")) for each in doc.keys[max(0, token - _COST) : token])
    return key in DASHES or key.startswith((*told_stems("price"), *told_stems("asked")))


def _is_of_prices(doc: Doc, amount: Amount) -> bool:
    """True where the sentence up to a number tells of prices: a verb, a ticket, a unit that is priced."""
    first = sentence_of(doc, amount.first)[0]
    stems = (*told_stems("price"), *told_stems("asked"), *told_stems("cost"))
    before = doc.keys[max(first, amount.first - _TO_PRICES) : amount.first]
    if any(key.startswith(stems) or tells(key, "fare") or key in rate_words("priced") for key in before):
        return True
    return priced_unit(doc, amount.first, first) is not None or _opens_list(doc, amount, first)


def _opens_list(doc: Doc, amount: Amount, first: int) -> bool:
    """True for "Рис – 480 тенге", "подорожали: рис – 480": one thing and a dash begin the list."""
    dash = past_light(doc, amount.first - 1)
    if dash <= first or doc.keys[dash] not in DASHES:
        return False
    if amount.rule == "elided":
        return True  # "АИ-92 – 245 тенге, АИ-95 – 315, дизель – 330"
    opens = dash - 1 == first or doc.keys[dash - 2] in _LIST_MARKS
    return opens and _ratio_of_word(doc.words[dash - 1], doc.keys[dash - 1]) > 0
