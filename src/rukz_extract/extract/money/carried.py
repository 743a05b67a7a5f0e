"""Amounts whose currency stands in an earlier amount: "1,25 млрд рублей; на первую очередь потрачено 480 млн"."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.behind import tell_behind
from rukz_extract.extract.money.beside_noun import told_after, told_before
from rukz_extract.extract.money.brackets import tell_by_brackets
from rukz_extract.extract.money.changes import tell_changes
from rukz_extract.extract.money.conversions import converts
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.counted_before import is_counted_before
from rukz_extract.extract.money.elided import complete
from rukz_extract.extract.money.headed import tell_headed
from rukz_extract.extract.money.headline import tell_headline
from rukz_extract.extract.money.items import is_list_mark, is_next_item
from rukz_extract.extract.money.leads import past_light, reaches
from rukz_extract.extract.money.listed_prices import tell_listed_prices
from rukz_extract.extract.money.parts import is_part, is_tail, same_sentence, tells_part
from rukz_extract.extract.money.rounded import said_again
from rukz_extract.extract.money.sizes import of_whole_scale
from rukz_extract.extract.money.spent import is_provided
from rukz_extract.extract.money.times import is_time
from rukz_extract.extract.money.told import is_forecast, is_told, tell_first
from rukz_extract.extract.money.turnover import Turnovers
from rukz_extract.extract.money.unit_prices import is_of_volume, is_price_of_thing
from rukz_extract.extract.money.wide import WideSums, is_no_count, names_things
from rukz_extract.extract.money.words import BUT, FOR, INSTEAD, OUT_OF, PLURAL_ADJECTIVE, SUBJECTS
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc

_PARAGRAPHS = re.compile(r"\n\s*")
_SPEECH = frozenset('«"“–—-')
_FARTHEST = 700  # code points from the amount that tells the currency
_OPENING = 80  # code points from the mark of a speech to the amount in it
_SENTENCES = 3
_CLAUSE = 4  # tokens from "он" to the sum of its verb
_SENTENCES_TO_SPEECH = 2
_OWN = 6  # the last sums that have a currency of their own


def carry_currencies(doc: Doc, amounts: Sequence[Amount]) -> None:
    """Sets the currency of scaled numbers that stand free, from the nearest amount before them."""
    tell_behind(doc, amounts)
    tell_headed(doc, amounts)
    tell_changes(doc, amounts)
    tell_listed_prices(doc, amounts)
    tell_first(doc, amounts)
    tell_by_brackets(doc, amounts)
    carrier = _Carrier(doc)
    for amount, following in zip(amounts, _followers(doc, amounts), strict=True):
        carrier.read(amount, following)
    tell_headline(doc, amounts)


class _Carrier:
    """What the amounts so far tell of the next one.

    A free number may belong to the ``anchor``; ``latest`` is the last amount with a currency of its own, however far,
    ``nearest`` the last sum, None when things were counted since.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._anchor: Amount | None = None
        self._latest: Amount | None = None
        self._nearest: Amount | None = None
        self._wide, self._turnovers = WideSums(doc), Turnovers(doc)
        self._own: deque[Amount] = deque(maxlen=_OWN)

    def read(self, amount: Amount, following: Amount | None) -> None:
        """Sets the currency of an amount where another one tells it; ``following`` is one behind that may."""
        if amount.currency:
            self._heed(amount)
        else:
            self._tell(amount, following)
        if not (amount.currency or is_list_mark(self._doc, amount) or self._is_no_count(amount)):
            self._nearest = None  # "судебных дел – 12, из них 7"
        self._wide.remember(amount, own=amount is self._anchor)
        self._turnovers.remember(amount)
        if amount.currency:
            apart = self._anchor is not None and self._anchor.currency != amount.currency
            self._nearest = self._anchor if apart else amount

    def _is_no_count(self, amount: Amount) -> bool:
        """True for years, days and per cents, and for how many of the units have the price just told."""
        volume = self._anchor is not None and is_of_volume(self._doc, self._anchor, amount)
        return volume or is_no_count(self._doc, amount)

    def _heed(self, amount: Amount) -> None:
        """An amount with a currency is the anchor, unless it only tells the one before in another or its price."""
        doc, anchor = self._doc, self._anchor
        self._own.appendleft(amount)
        converted = any(each and converts(doc, each, amount) for each in (anchor, self._nearest))
        aside = anchor is not None and is_price_of_thing(doc, anchor, amount)
        self._anchor = self._latest = anchor if anchor and (converted or aside) else amount

    def _tell(self, amount: Amount, following: Amount | None) -> None:
        doc = self._doc
        if said := said_again(doc, self._own, amount):
            amount.low = amount.low if amount.scale > 1 else amount.low * said.scale
            amount.currency, amount.scale, amount.rule = said.currency, max(amount.scale, said.scale), "said_again"
        elif code := told_before(doc, amount, self._nearest.last if self._nearest else 0):
            amount.currency, amount.rule = code, "currency_told_before"
            self._anchor = self._anchor or amount
            if self._latest and self._latest.currency != code:
                self._latest = None  # a sum told in two currencies
        elif code := told_after(doc, amount):
            amount.currency, amount.rule = code, "currency_told_after"
            self._anchor = amount
        elif counts_something(doc, amount.last):
            unit = amount.scale == 1 or (amount.first > 0 and doc.keys[amount.first - 1] in FOR)  # "за тысячу тонн"
            self._anchor = self._anchor if unit else None  # "5 млн тонн": the next number may be tonnes too
        elif code := self._turnovers.currency_of(amount):
            amount.currency, amount.rule = code, "carried"
            self._anchor = amount
        else:
            self._tell_free(amount, following)

    def _tell_free(self, amount: Amount, following: Amount | None) -> None:
        """Gives a number of which the words beside it tell nothing the currency of the amount it belongs to."""
        doc, nearest = self._doc, self._nearest
        source = _source(doc, self._anchor, amount, following, self._latest)
        if not (source and source.start < amount.start and nearest is None and _is_compared(doc, amount)):
            if source and (nearest or amount.scale > 1 or amount.low != amount.low.to_integral_value()):
                _carry(doc, source, amount)
            if not amount.currency and nearest:
                self._complete(nearest, amount)
        if not amount.currency and self._anchor and amount.bare and is_provided(doc, self._anchor, amount):
            amount.currency, amount.rule = self._anchor.currency, "elided"
        if amount.rule == "carried":
            amount.currency = self._wide.said_by(amount) or amount.currency  # in a quotation that of who speaks
        far = self._told_far(amount)
        if far:
            amount.currency, amount.rule = far, "carried"
        if amount.currency:
            self._anchor = amount if far or _opens_with_part(doc, amount) else self._anchor
        elif amount.scale > 1 and names_things(doc, 0, amount):
            self._anchor = None  # "в области живут 3 млн"

    def _complete(self, nearest: Amount, amount: Amount) -> None:
        """Gives a number what the sum before it tells: the currency in a list of lines, else scale and currency."""
        things = counts_something(self._doc, amount.last) or names_things(self._doc, nearest.last, amount)
        if amount.scale > 1 and not things and is_next_item(self._doc, nearest, amount):
            amount.currency, amount.rule = nearest.currency, "carried"
        else:
            complete(self._doc, nearest, amount)

    def _told_far(self, amount: Amount) -> str | None:
        """The currency of a number told to be a sum, by the words beside it or by its size; None for other numbers."""
        if self._latest is None or self._latest.currency is None or amount.currency:
            return None
        if is_told(self._doc, amount):
            return self._wide.side_of(amount) or self._latest_or_of_trade(amount)
        return self._wide.currency_of(amount, self._latest.currency)

    def _latest_or_of_trade(self, amount: Amount) -> str | None:
        """The latest currency; of a forecast that of trade: "оборот – $24 млрд, мука – 19 тенге, прогноз – 30 млрд"."""
        latest = self._latest.currency if self._latest else None
        if not is_forecast(self._doc, amount) or self._wide.is_of_one_currency:
            return latest
        return self._turnovers.currency


def _is_compared(doc: Doc, amount: Amount) -> bool:
    """Tells "100 бойцов вместо обещанных 5 тысяч": a number of the things counted before it."""
    token = _past_adjective(doc, amount.first - 1)
    return token >= 0 and doc.keys[token] in INSTEAD


def _past_adjective(doc: Doc, token: int) -> int:
    """The token before an adjective of a number: "обещанных (5 тысяч)", "дополнительных (38 миллиардов)"."""
    return token - 1 if token > 0 and doc.keys[token].endswith(PLURAL_ADJECTIVE) else token


def _followers(doc: Doc, amounts: Sequence[Amount]) -> list[Amount | None]:
    """For each amount the next that tells a currency, if only scaled numbers without a unit lie between."""
    found: list[Amount | None] = []
    following: Amount | None = None
    for amount in reversed(amounts):
        found.append(following)
        if amount.currency:
            following = amount
        elif not _is_label(doc, amount) and (amount.scale == 1 or counts_something(doc, amount.last)):
            following = None
    return found[::-1]


def _is_label(doc: Doc, amount: Amount) -> bool:
    """True for the years of "2023 год – 5 млрд, 2024 год – 6 млрд тенге", which label the sums."""
    return amount.may_be_year and _is_labelled(doc, amount.last)


def _is_labelled(doc: Doc, token: int) -> bool:
    return is_time(doc, token) or (token < len(doc) and doc.keys[token] in DASHES)


def _source(
    doc: Doc, anchor: Amount | None, amount: Amount, following: Amount | None, latest: Amount | None
) -> Amount | None:
    """The amount that tells the currency of another one: in the same sentence if it can be, else before it.

    "На семена дадут 5,6 млрд, на технику – 3,2 млрд тенге" tells it at the end, but behind a semicolon another
    currency than the ``latest`` is that of another sum.
    """
    behind = anchor if anchor and _is_clear(doc, anchor, amount) else None
    if behind and same_sentence(doc, behind, amount):
        return behind
    if following and same_sentence(doc, amount, following) and not converts(doc, amount, following):
        apart = ";" in doc.keys[amount.last : following.first] or _goes_on_with_subject(doc, amount, following)
        return behind if apart and latest and latest.currency != following.currency else following
    return behind


def _goes_on_with_subject(doc: Doc, amount: Amount, following: Amount) -> bool:
    """Tells "он превысил 25 млрд, а на льготы дают 60 млрд тенге": what was told before, in a clause of its own."""
    first = max(doc.sentence(amount.first)[0], amount.first - _CLAUSE)
    between = doc.keys[amount.last : following.first]
    apart = BUT in pairwise(between)
    return apart and not SUBJECTS.isdisjoint(doc.keys[first : amount.first])


def _carry(doc: Doc, source: Amount, amount: Amount) -> None:
    before, source = source.start < amount.start, of_whole_scale(source, amount) if amount.scale == 1 else source
    free = not amount.bare or tells_part(doc, amount.last)
    things = is_counted_before(doc, amount) or names_things(doc, source.last if before else 0, amount)
    things = things or is_of_volume(doc, source, amount)
    if amount.scale > 1 and free and not things:
        amount.currency, amount.rule = source.currency, "carried" if before else "handed_back"
    elif before and amount.scale == 1 and (is_part(doc, source, amount) or is_tail(doc, source, amount)):
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
    if amount.bare or amount.scale == 1 or doc.text[opening] not in _SPEECH:
        return False
    if amount.start - opening > _OPENING and not reaches(doc, past_light(doc, amount.first - 1)):
        return False
    return bisect_right(doc.sentences, amount.first) - bisect_right(doc.sentences, anchor.first) <= _SENTENCES_TO_SPEECH


def _opens_with_part(doc: Doc, amount: Amount) -> bool:
    """Tells "Из дополнительных 38 миллиардов …", which goes on about the sum of the paragraph before."""
    token = _past_adjective(doc, amount.first - 1)
    return token >= 0 and doc.words[token] == OUT_OF.capitalize()
