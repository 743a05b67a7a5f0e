"""Trade between states, told in one currency through an article: "товарооборот – 27 млрд долларов … дойдёт до 35"."""

from decimal import Decimal

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.words import CLAUSE_ENDS, TRADE, TURNOVER, TURNOVER_OF
from rukz_extract.language.doc import Doc

_LEAST = Decimal(10**6)
_CLAUSE = 12  # tokens of the clause before a sum


class Turnovers:
    """The currency in which an article told of trade between states so far."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._currency: str | None = None

    def remember(self, amount: Amount) -> None:
        """Takes note of a sum that is of such trade."""
        if amount.currency and amount.scale >= _LEAST and self._is_of_trade(amount):
            self._currency = amount.currency

    def currency_of(self, amount: Amount) -> str | None:
        """The currency of a number whose clause tells of such trade; None before any sum of it."""
        if self._currency is None or amount.scale < _LEAST or amount.bare or not self._is_of_trade(amount):
            return None
        return self._currency

    def _is_of_trade(self, amount: Amount) -> bool:
        keys = self._doc.keys
        first = max(self._doc.sentence(amount.first)[0], amount.first - _CLAUSE)
        for token in range(amount.first - 1, first - 1, -1):
            if keys[token] in CLAUSE_ENDS:
                return False
            if keys[token].startswith(TRADE):
                return True
            if keys[token].startswith(TURNOVER) and keys[token + 1] in TURNOVER_OF:
                return True
        return False
