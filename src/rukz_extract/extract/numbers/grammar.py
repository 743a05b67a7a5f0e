"""Numbers of a text: pieces read together into exact values, and ranges of two."""

from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple
from unicodedata import category

from rukz_extract.extract.numbers.digits import SPACES
from rukz_extract.extract.numbers.pieces import Piece, adjacent, find_pieces, is_number_piece
from rukz_extract.extract.numbers.tally import Tally
from rukz_extract.extract.numbers.words import Alone, Kind, governors
from rukz_extract.language.doc import Doc

DASHES = frozenset("-–—−‑‐")
_SURE_THOUSANDS = len("12,345")
_ONE = Decimal(1)
_REACH = 24  # tokens; no number and no range of two is longer
_LONGEST_RUN = 48  # pieces; longer ones are tables and noise, of which only the end can lead to a unit
_FEW = (2, 3, 4)  # they take the form of one: миллиарда четыре
_ROUGH = frozenset({"на", "в", "по", "до", "под"})  # тысяч на семьсот
_LONG = 12  # pieces; the longest number of a language has fewer


class Number(NamedTuple):
    """A number in a text, ``text[start:end]``, in the tokens ``first`` to ``last`` (exclusive).

    ``low`` is its exact value; ``high`` is the upper end of a range ("3–5", "два-три"), else None. ``scale`` is
    its last scale word: 10**6 for "1 млрд 250 млн", 1 for "1 250". ``more`` tells an unknown rest ("с лишним").
    ``rule`` names the construction: digits, words, scaled_digits, scaled_words, range,
    inverted ("тысяч сорок", about 40 thousand).
    """

    low: Decimal
    high: Decimal | None
    first: int
    last: int
    start: int
    end: int
    scale: Decimal
    more: bool
    rule: str
    tail: int = 0
    """Characters of an unknown rest that ends it: " с небольшим" of "21 млрд с небольшим"."""
    top: Decimal = _ONE
    """Its first scale word: 10**9 for "1 млрд 250 млн"."""


def find_numbers(doc: Doc, units: Container[str] = frozenset()) -> list[Number]:
    """Every number of an article, in text order, without overlaps; ranges are left as two numbers.

    ``units`` are keys of counted words: digits without a scale join a scaled number only before one of them
    ("5 тыс. 200 рублей", but "5 тыс. 15 ноября").
    """
    found: list[Number] = []
    for run in _runs(doc, find_pieces(doc)):
        found.extend(_read_run(doc, run if len(run) <= _LONGEST_RUN else run[-_LONG:], units))
    return found


def number_at(doc: Doc, token: int) -> Number | None:
    """The number that begins with a token, as a range when a dash and a larger number follow; None without one.

    "девять месяцев" at its first token is 9, "три с половиной года" 3.5, "2–3 дня" and "два-три дня" are low 2 and
    high 3, "15 тыс." is 15000 with scale 1000. Words without an exact value ("несколько") and ordinals give None.
    """
    if not is_number_piece(doc, token):
        return None
    run = next(_runs(doc, find_pieces(doc, token, token + _REACH)), [])
    if not run or run[0].token != token:
        return None
    numbers = list(_read_run(doc, run, frozenset()))
    if not numbers or numbers[0].start != run[0].start:
        return None
    first = numbers[0]
    second = numbers[1] if len(numbers) > 1 else None
    if second and first.low < second.low and doc.text[first.end : second.start].strip(SPACES) in DASHES:
        return second._replace(low=first.low, high=second.low, first=first.first, start=first.start, rule="range")
    return first


def _runs(doc: Doc, pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces in groups: within a group only spaces, a dot after an abbreviation or a dash part them."""
    run: list[Piece] = []
    for piece in pieces:
        if run and not _near(doc.text, run[-1], piece):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _near(text: str, left: Piece, right: Piece) -> bool:
    if adjacent(text, left, right) or _is_rough_gap(text, left, right):
        return True
    return right.start - left.end < 5 and text[left.end : right.start].strip(SPACES) in DASHES


def _is_rough_gap(text: str, left: Piece, right: Piece) -> bool:
    """True for the preposition of "тысяч на семьсот", "миллионов в двадцать"."""
    few = right.kind is Kind.CARDINAL and right.value in _FEW  # "миллиарда в два тенге"
    if left.kind is not Kind.SCALE or left.word.short or not (few or left.word.alone is Alone.NO):
        return False
    return right.start - left.end < 5 and text[left.end : right.start].strip(SPACES).lower() in _ROUGH


def _read_run(doc: Doc, run: Sequence[Piece], units: Container[str]) -> Iterator[Number]:
    """The numbers of a group of pieces, each as long as it can be."""
    place, rough = 0, _ONE
    while place < len(run):
        first = place + 1 if _is_inverted(doc, run, place, units) else place
        tally = Tally(governed=_is_governed(doc, run[place]))
        last = _fill(doc, tally, run, first, units)
        if tally.value is not None:
            number = _number(doc, tally.value, tally, run[first:last])
            if first == place:
                joined = rough > 1 and number.scale == 1 and not adjacent(doc.text, run[place - 1], run[place])
                yield number._replace(low=number.low * rough, scale=rough) if joined else number
                rough = _ONE
            elif number.scale == 1:
                rough = run[place].word.scale
                yield _inverted(doc, run[place], number)
        place = max(last, place + 1)


def _is_inverted(doc: Doc, run: Sequence[Piece], place: int, units: Container[str]) -> bool:
    """Tells "тысяч сорок пять", "миллиарда четыре": the scale stands before its number, so it is a rough one."""
    scale, number = run[place], run[place + 1] if place + 1 < len(run) else None
    if number is None or scale.kind is not Kind.SCALE:
        return False
    if not adjacent(doc.text, scale, number):
        return _is_rough_gap(doc.text, scale, number) and _is_unscaled(doc, run[place + 1 :], units)
    if scale.word.alone is Alone.NO:
        return number.kind in {Kind.DIGITS, Kind.CARDINAL}
    scaled = place + 2 < len(run) and run[place + 2].kind is Kind.SCALE
    few = (number.kind is Kind.CARDINAL and number.value in _FEW) or number.kind is Kind.MULTIPLIER
    return few and not scaled


def _is_unscaled(doc: Doc, pieces: Sequence[Piece], units: Container[str]) -> bool:
    """True for a number without a scale that leads to a unit: "(тысяч на) семьсот долларов", "(в) пять с половиной"."""
    plain = all(piece.kind in {Kind.DIGITS, Kind.CARDINAL, Kind.ADDITION} for piece in pieces)
    return plain and _before_unit(doc, pieces[-1], units)


def _inverted(doc: Doc, scale: Piece, number: Number) -> Number:
    times = scale.word.scale
    first = doc.token_at(scale.start)
    return number._replace(low=number.low * times, first=first, start=scale.start, scale=times, rule="inverted")


def _fill(doc: Doc, tally: Tally, run: Sequence[Piece], first: int, units: Container[str]) -> int:
    """Adds pieces from ``first`` on until one does not fit; the place of that one."""
    for place in range(first, min(first + _LONG, len(run))):
        piece = run[place]
        following = run[place + 1] if place + 1 < len(run) else None
        if place > first and not adjacent(doc.text, run[place - 1], piece):
            return place
        if piece.kind is Kind.DIGITS and not _digits_fit(doc, tally, piece, following, units):
            return place
        if piece.kind is Kind.CARDINAL and not _words_fit(doc, tally, run[first:], place - first, units):
            return place
        if piece.kind is Kind.DOTTED and not _before_unit(doc, piece, units):
            return place
        if not tally.take(_thousands(doc, piece, following)):
            return place
    return min(first + _LONG, len(run))


def _digits_fit(doc: Doc, tally: Tally, piece: Piece, following: Piece | None, units: Container[str]) -> bool:
    """Digits open a number; they join one only with a smaller scale of their own or right before a unit."""
    if not tally.total:
        return True
    if following and following.kind is Kind.SCALE and adjacent(doc.text, piece, following):
        return following.word.scale < tally.limit
    return _before_unit(doc, piece, units)


def _words_fit(doc: Doc, tally: Tally, run: Sequence[Piece], place: int, units: Container[str]) -> bool:
    """Words join digits only with a scale of their own or before a unit: never in "5 тыс. два года назад"."""
    if not tally.total or tally.section is not None or all(piece.kind is not Kind.DIGITS for piece in run[:place]):
        return True
    last = place
    while last + 1 < len(run) and run[last + 1].kind is Kind.CARDINAL:
        last += 1
    scaled = last + 1 < len(run) and run[last + 1].kind is Kind.SCALE
    return scaled or _before_unit(doc, run[last], units)


def _before_unit(doc: Doc, piece: Piece, units: Container[str]) -> bool:
    token = doc.token_at(piece.end - 1) + 1
    if token < len(doc) and doc.keys[token] == ".":
        token += 1
    return token < len(doc) and doc.keys[token] in units


def _thousands(doc: Doc, piece: Piece, following: Piece | None) -> Piece:
    """Reads "12,500" and "$12,345" as thousands, but not "2,375 млрд" and the rate "$1,172"."""
    if piece.thousands is None or piece.value is None:
        return piece
    text = doc.text[piece.start : piece.end]
    scaled = following and following.kind in {Kind.SCALE, Kind.GLUED} and adjacent(doc.text, piece, following)
    signed = piece.start > 0 and category(doc.text[piece.start - 1]) == "Sc"
    if scaled or not (text.endswith("0") or (signed and len(text) >= _SURE_THOUSANDS)):
        return piece
    return piece._replace(value=piece.thousands)


def _is_governed(doc: Doc, piece: Piece) -> bool:
    return piece.token > 0 and doc.keys[piece.token - 1] in governors()


def _number(doc: Doc, value: Decimal, tally: Tally, pieces: Sequence[Piece]) -> Number:
    end, spoken = pieces[-1].end, tally.spoken if doc.text[pieces[0].start - 1 : pieces[0].start] != "(" else None
    if pieces[-1].word.dot and doc.text[end : end + 1] == ".":
        end += 1
    return Number(
        low=value if spoken is None else spoken,
        high=None,
        first=doc.token_at(pieces[0].start),
        last=doc.token_at(end - 1) + 1,
        start=pieces[0].start,
        end=end,
        scale=tally.scale if spoken is None else tally.limit,
        more=tally.more,
        rule=_rule(pieces),
        top=tally.top,
        tail=end - pieces[-2].end if pieces[-1].kind is Kind.ADDITION and pieces[-1].value is None else 0,
    )


def _rule(pieces: Sequence[Piece]) -> str:
    kinds = {piece.kind for piece in pieces}
    unit = "digits" if Kind.DIGITS in kinds else "words"
    return f"scaled_{unit}" if kinds & {Kind.SCALE, Kind.HALF_SCALE, Kind.GLUED, Kind.DOTTED} else unit
