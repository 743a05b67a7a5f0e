"""Trade between states, told in one currency through an article: "товарооборот – 27 млрд долларов … дойдёт до 35"."""

from decimal import Decimal
from itertools import pairwise

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.clause import clause_before
from rukz_extract.extract.money.words import TRADE, TURNOVER, TURNOVER_OF
from rukz_extract.language.doc import Doc

_LEAST = Decimal(10**6)
_REACH = 12  # tokens of the clause before a sum


class Turnovers:
    """The currency in which an article told of trade between states so far."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self.currency: str | None = None

    def remember(self, amount: Amount) -> None:
        """Takes note of a sum that is of such trade."""
        if amount.currency and amount.scale >= _LEAST and self._is_of_trade(amount):
            self.currency = amount.currency

    def currency_of(self, amount: Amount) -> str | None:
        """The currency of a number whose clause tells of such trade; None before any sum of it."""
        if self.currency is None or amount.scale < _LEAST or amount.bare or not self._is_of_trade(amount):
            return None
        return self.currency

    def _is_of_trade(self, amount: Amount) -> bool:
        """True behind "товарооборот" and "оборот с" in the clause of a sum."""
        before = (self._doc.keys[amount.first], *clause_before(self._doc, amount.first, _REACH))
        return any(
            key.startswith(TRADE) or (key.startswith(TURNOVER) and following in TURNOVER_OF)
            for following, key in pairwise(before)
        )
