"""How the pieces of a number add up: "два миллиарда шестьсот сорок пять миллионов", "1 трлн 400 млрд"."""

from collections.abc import Callable
from decimal import Context, Decimal

from rukz_extract.extract.numbers.pieces import Piece
from rukz_extract.extract.numbers.words import Alone, Kind

_EXACT = Context(prec=80)
_ENDLESS = Decimal("Infinity")
_ZERO = Decimal(0)
_TEN, _HUNDRED, _THOUSAND, _MILLION = (Decimal(10**power) for power in (1, 2, 3, 6))


class Tally:
    """The sum so far. ``total`` holds the closed sections ("2 миллиарда"), ``section`` the open one.

    ``limit`` is the last scale: the next must be smaller. ``room`` is what the next cardinal must stay under:
    after "двадцать" only units may follow.
    """

    def __init__(self, *, governed: bool) -> None:
        self.total = _ZERO
        self.section: Decimal | None = None
        self.whole: Decimal | None = None
        self.limit = _ENDLESS
        self.room = _ZERO
        self.governed = governed
        self.exact = True
        self.more = False
        self.incomplete = False
        self.worded = False
        self.top = Decimal(1)

    @property
    def value(self) -> Decimal | None:
        """The number told so far; None when there is none or it has no exact value."""
        started = self.section is not None or self.limit is not _ENDLESS
        if not started or not self.exact or self.incomplete or self.whole is not None:
            return None
        return _EXACT.add(self.total, self.section or _ZERO)

    @property
    def scale(self) -> Decimal:
        """The last scale, 1 when the number ends without one."""
        return Decimal(1) if self.section is not None or self.limit is _ENDLESS else self.limit

    @property
    def spoken(self) -> Decimal | None:
        """The value of "миллиард триста", which leaves out "миллионов"; None for numbers told in full."""
        if self.value is None or not self.worded or self.section is None or not self.total:
            return None
        if self.limit < _MILLION or self.section < _HUNDRED:
            return None
        return _EXACT.add(self.total, _EXACT.multiply(self.section, self.limit / _THOUSAND))

    def take(self, piece: Piece) -> bool:
        """Adds a piece; False, and nothing changes, when it cannot continue the number."""
        return _TAKE[piece.kind](self, piece)

    def _digits(self, piece: Piece) -> bool:
        if self.section is not None or piece.value is None or piece.value >= self.limit:
            return False
        self.section, self.room = piece.value, _ZERO
        self.more |= piece.more
        return True

    def _cardinal(self, piece: Piece) -> bool:
        value = piece.value or _ZERO
        if self.section is None:
            if value >= self.limit:
                return False
            self.section, self.worded = value, True
        elif value >= self.room or not value:
            return False
        else:
            self.section += value
        self.room = Decimal(100) if value >= 100 else Decimal(10) if value >= 20 else _ZERO
        return True

    def _multiplier(self, piece: Piece) -> bool:
        if piece.kind is Kind.PART and self.section is not None and 1 < self.section < _TEN and not self.total:
            self.section = _EXACT.multiply(self.section, piece.value or _ZERO)  # три четверти миллиарда
            self.room, self.incomplete = _ZERO, True
            return True
        if self.section is not None or self.total:
            return False
        self.section, self.room, self.incomplete = piece.value, _ZERO, piece.kind is Kind.PART
        return True

    def _inexact(self, _piece: Piece) -> bool:
        if self.section is not None or self.total:
            return False
        self.section, self.exact = Decimal(1), False
        return True

    def _one(self, piece: Piece) -> Decimal:
        """What a scale multiplies: the open section, or one of itself; without either the number is not exact."""
        if self.section is not None:
            return self.section
        alone = piece.word.alone
        self.exact &= alone is Alone.YES or (alone is Alone.GOVERNED and self.governed) or self.total > 0
        return Decimal(1)

    def _collective(self, piece: Piece) -> bool:
        self.section = _EXACT.multiply(self._one(piece), piece.value or _ZERO)
        self.room = _ZERO
        return True

    def _scale(self, piece: Piece) -> bool:
        if piece.word.scale >= self.limit or (self.section is None and self.total and piece.word.alone is Alone.NO):
            return False
        self.total = _EXACT.add(self.total, _EXACT.multiply(self._one(piece), piece.value or _ZERO))
        self.section, self.limit, self.incomplete, self.worded = None, piece.word.scale, False, False
        self.top = max(self.top, piece.word.scale)
        return True

    def _half_scale(self, piece: Piece) -> bool:
        if self.section is not None or piece.word.scale >= self.limit:
            return False
        self.total = _EXACT.add(self.total, piece.value or _ZERO)
        self.limit = piece.word.scale
        return True

    def _short_scale(self, piece: Piece) -> bool:
        return self.section is not None and self._scale(piece)

    def _addition(self, piece: Piece) -> bool:
        if self.value is None:
            return False
        self.more |= piece.value is None
        if self.section is not None:
            self.section = _EXACT.add(self.section, piece.value or _ZERO)
        else:
            self.total = _EXACT.add(self.total, _EXACT.multiply(self.limit, piece.value or _ZERO))
        self.room = _ZERO
        return True

    def _fraction(self, piece: Piece) -> bool:
        if self.section is None:
            return False
        if piece.value is None:
            self.whole, self.section = self.section, None
        else:
            self.section = _EXACT.add(self.whole or _ZERO, _EXACT.multiply(self.section, piece.value))
            self.whole = None
        self.room = _ZERO
        return True


_TAKE: dict[Kind, Callable[[Tally, Piece], bool]] = {
    Kind.DIGITS: Tally._digits,
    Kind.CARDINAL: Tally._cardinal,
    Kind.MULTIPLIER: Tally._multiplier,
    Kind.PART: Tally._multiplier,
    Kind.INEXACT: Tally._inexact,
    Kind.COLLECTIVE: Tally._collective,
    Kind.SCALE: Tally._scale,
    Kind.HALF_SCALE: Tally._half_scale,
    Kind.GLUED: Tally._short_scale,
    Kind.DOTTED: Tally._short_scale,
    Kind.ADDITION: Tally._addition,
    Kind.FRACTION: Tally._fraction,
}
