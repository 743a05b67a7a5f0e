"""Amounts that share a scale or a currency: ranges, changes, lists, parts of a whole.

"от 3 до 5 млн рублей" becomes one range; "с 3 до 5 млн рублей", "3, 4 и 5 млн рублей" and "180 млн из 240,5 млн
рублей" stay several amounts, each with what the words leave out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from rukz_extract.extract.money.amounts import Amount
from rukz_extract.extract.money.counted import counts_something
from rukz_extract.extract.money.qualifiers import loose_words
from rukz_extract.extract.money.times import YEARS
from rukz_extract.extract.money.words import PLURAL_ADJECTIVE
from rukz_extract.extract.numbers.digits import SPACES
from rukz_extract.extract.numbers.grammar import DASHES
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table

_MOST_LOOSE = 3  # words between a preposition and its number
_LINK_CHARACTERS = 30  # between two linked amounts, code points
_WIDEST_DASH = 100  # "1 – 500 рублей" is a list item, not a range
_ELIDABLE = 1000  # "2,1" of "с 2,1 до 2,6 млрд"; larger numbers are years and the like


class Link(StrEnum):
    """What stands between two amounts that follow each other."""

    DASH = "dash"
    TO = "to"
    AND = "and"
    COMMA = "comma"
    OF = "of"
    FROM = "from"


_PAIRS = frozenset({Link.DASH, Link.TO, Link.OF, Link.FROM})
"""Links between two numbers of one quantity; a comma or "и" stands between two quantities."""


def join_series(doc: Doc, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts with ranges joined, and with the scale and currency that a neighbour tells filled in."""
    links = _in_lists([_link(doc, left, right) for left, right in pairwise(amounts)])
    kept: list[Amount] = []
    place = len(amounts) - 1
    while place >= 0:  # from the right: "3, 4 и 5 млн рублей" hands its scale on to the left
        right = amounts[place]
        link = links[place - 1] if place else None
        merged = _range(doc, amounts[place - 1], right, link) if link else None
        if merged:
            kept.append(merged)
            place -= 2
            if place >= 0 and links[place] is Link.AND and not _is_bound(amounts, links, place):
                _share(doc, amounts[place], merged, Link.AND)
            continue
        if link and not _is_bound(amounts, links, place - 1):
            _share(doc, amounts[place - 1], right, link)
        kept.append(right)
        place -= 1
    return kept[::-1]


def _link(doc: Doc, left: Amount, right: Amount) -> Link | None:
    between = doc.text[left.end : right.start] if right.start - left.end < _LINK_CHARACTERS else "\n"
    if "\n" in between or (left.first > 0 and doc.keys[left.first - 1] in _labels()):
        return None
    if between.strip(SPACES) in DASHES:
        return Link.DASH
    words = tuple(between.lower().replace(",", " ,").split())
    if len(words) > 1 and words[-1].endswith(PLURAL_ADJECTIVE):  # "4,2 из запланированных 6,8 млрд тенге"
        words = words[:-1]
    return _links().get(words)


def _in_lists(links: Sequence[Link | None]) -> list[Link | None]:
    """The links with commas kept only inside a list: "3, 4 и 5", "3, 4, 5 млн", not "в пункте 3, 5 млн"."""
    found = list(links)
    for place in range(len(found) - 1, -1, -1):
        if found[place] is Link.COMMA:
            following = found[place + 1] if place + 1 < len(found) else None
            listed = following is Link.AND or (place > 0 and links[place - 1] is Link.COMMA)
            found[place] = Link.AND if listed else None
    return found


def _is_bound(amounts: Sequence[Amount], links: Sequence[Link | None], place: int) -> bool:
    """True for the second number of "$1,2–1,5 млрд и €2 млрд", "с $3 до 5 млн и €2 млн": its currency stands before."""
    return place > 0 and links[place - 1] in _PAIRS and amounts[place - 1].currency is not None


def _range(doc: Doc, left: Amount, right: Amount, link: Link | None) -> Amount | None:
    """The two amounts as one range, or None."""
    if left.high or right.high or (left.currency and right.currency and left.currency != right.currency):
        return None
    if not _is_range(doc, left, right, link):
        return None
    if left.currency and not right.currency and counts_something(doc, right.last):
        return None
    low = _scaled(left, right)
    if low >= right.low or (link is Link.DASH and right.low > low * _WIDEST_DASH):
        return None
    return replace(
        right,
        low=low,
        high=right.low,
        first=left.first,
        start=left.start,
        currency=right.currency or left.currency,
        signed=left.signed,
        about=left.about or right.about,
        rule="range",
    )


def _is_range(doc: Doc, left: Amount, right: Amount, link: Link | None) -> bool:
    opener = _opener(doc, left)
    match link:
        case Link.DASH:
            tight = right.start - left.end == 1
            return tight or left.scale > 1 or left.currency is not None or left.low not in YEARS
        case Link.TO:
            return opener == "range"
        case Link.AND:
            return opener == "between"
        case _:
            return False


def _scaled(left: Amount, right: Amount) -> Decimal:
    """The lower value with the scale of the upper one where it has none: "3–5 млн", "$600 до 700 млн"."""
    spelt_out = left.scale > 1 or (left.currency and not left.signed)
    scaled = left.low if spelt_out else left.low * right.scale
    return scaled if scaled < right.low else left.low


def _share(doc: Doc, left: Amount, right: Amount, link: Link | None) -> None:
    """Gives each of two linked amounts the scale and the currency that only the other one tells."""
    if link is None or link is Link.DASH or not _is_change(doc, left, link):
        return
    right.changed = link is Link.TO
    left.changed = left.changed or link is Link.FROM
    if right.currency and left.currency == right.currency:
        _share_scale(left, right, link)
    elif right.currency and not left.currency:
        _share_with_left(left, right, link)
    elif link in _PAIRS and left.currency and not right.currency:
        _share_with_right(doc, left, right, link)
    elif not left.currency:
        _share_scale_alone(doc, left, right, link)


def _is_change(doc: Doc, left: Amount, link: Link) -> bool:
    """False for "до" and "с" between amounts without change: "с 3 до 5 млн" is one, "до 700 с 640 рублей" too."""
    match link:
        case Link.TO:
            return _opener(doc, left) == "change"
        case Link.FROM:
            return left.first > 0 and _opener(doc, left) == "level"
        case _:
            return True


def _share_with_left(left: Amount, right: Amount, link: Link) -> None:
    """Hands the currency of "с 3,4 до 4,2 млрд рублей" on to the first number, with the scale it lacks."""
    if left.scale == 1 and right.scale > 1:
        if left.low >= _ELIDABLE:
            return
        left.low, left.scale = left.low * right.scale, right.scale
    left.currency, left.rule = right.currency, f"shared_{link}"


def _share_with_right(doc: Doc, left: Amount, right: Amount, link: Link) -> None:
    """Hands the currency of "с $19 до 28 млрд", "180 млн рублей из 240" on to the second number."""
    if counts_something(doc, right.last) or (right.scale == 1 and right.low >= _ELIDABLE < left.low):
        return
    if right.scale == 1 and left.scale > 1:
        right.low, right.scale = right.low * left.scale, left.scale
    elif left.scale == 1 and left.signed and left.low < _ELIDABLE:
        left.low, left.scale = left.low * right.scale, right.scale
    right.currency, right.rule = left.currency, f"shared_{link}"


def _share_scale_alone(doc: Doc, left: Amount, right: Amount, link: Link) -> None:
    """Hands the scale of "(в тенге) с 2,9 млрд до 3,4", "(с 2,9 до 3,4 млрд)" on; the currency is told elsewhere."""
    if counts_something(doc, right.last):
        return
    if link is Link.TO and left.scale > 1 and right.scale == 1 and right.low < _ELIDABLE:
        right.low, right.scale = right.low * left.scale, left.scale
    elif link in {Link.AND, Link.TO} and left.scale == 1 and right.scale > 1 and left.low < _ELIDABLE:
        left.low, left.scale = left.low * right.scale, right.scale


def _share_scale(left: Amount, right: Amount, link: Link) -> None:
    """Hands the scale of "с $2,1 до $2,6 млрд", "$2 или $2,5 млрд" on to the sign before."""
    if left.scale == 1 and right.scale > 1 and left.signed and right.signed and left.low < _ELIDABLE:
        left.low, left.scale, left.rule = left.low * right.scale, right.scale, f"shared_{link}"


def _opener(doc: Doc, amount: Amount) -> str | None:
    """What the preposition before an amount opens; "с почти 3 до 5", "с нынешних 3 до 5"."""
    token = amount.first - 1
    for _ in range(_MOST_LOOSE):
        if token >= 0 and (doc.keys[token] in loose_words() or doc.keys[token].endswith(PLURAL_ADJECTIVE)):
            token -= 1
    return _openers().get(doc.keys[token]) if token >= 0 else None


@cache
def _links() -> Mapping[tuple[str, ...], Link]:
    return MappingProxyType({tuple(row["words"].split()): Link(row["link"]) for row in read_table("money/links")})


@cache
def _labels() -> frozenset[str]:
    """Words before a number that is a name: "садик № 5 – 12 млн рублей"."""
    return frozenset(row["word"] for row in read_table("money/labels"))


@cache
def _openers() -> Mapping[str, str]:
    return MappingProxyType({row["word"]: row["opens"] for row in read_table("money/openers")})
