r"""Where lines begin, apart from breaks inside a sentence: news pages set their links on lines of their own.

"посол \nИрина Волкова\n заявила", "после \nвстречи с министром\n Петровым": the sentence goes on over such a break.
A page's links leave the space of the running text on one side of the break, captions on both, headings on none.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rukz_extract.language.marks import DASHES

_ENDS = frozenset(".!?…:;")
"""Marks after which a break is always one."""
_GOES_ON = frozenset(",.;:)»”!?")
_LONGEST_LINK = 120
"""Code points of a link's line."""
_BEFORE_LINK, _BEHIND_LINK = " \n", "\n "


def line_starts(text: str, starts: Sequence[int], ends: Sequence[int]) -> frozenset[int]:
    """The tokens that begin a line of their own, the first of the article among them; tokens by their offsets."""
    behind = list(_behind_breaks(text, starts))
    inside: set[int] = set()
    for place, token in enumerate(behind):
        following = behind[place + 1] if place + 1 < len(behind) else None
        gap = _gap(text, starts, ends, token)
        if _is_whole(text, ends, token, gap):
            continue
        opens = gap == _BEFORE_LINK and following is not None and _closes_link(text, starts, ends, token, following)
        closes = gap == _BEHIND_LINK and place > 0 and behind[place - 1] in inside
        if opens or closes or _continues(text, starts[token]):
            inside.add(token)
    return frozenset({0, *behind}) - inside


def _behind_breaks(text: str, starts: Sequence[int]) -> Iterator[int]:
    """The tokens behind one or more line breaks, in order."""
    place, last = text.find("\n"), 0
    while place >= 0:
        token = bisect_left(starts, place)
        if token >= len(starts):
            return
        if token and token != last:
            yield token
        last = token
        place = text.find("\n", starts[token])


def _gap(text: str, starts: Sequence[int], ends: Sequence[int], token: int) -> str:
    return text[ends[token - 1] : starts[token]]


def _is_whole(text: str, ends: Sequence[int], token: int, gap: str) -> bool:
    """True for a break that ends a sentence or a paragraph."""
    return gap.count("\n") > 1 or text[ends[token - 1] - 1] in _ENDS


def _continues(text: str, start: int) -> bool:
    """True where a small letter, or a mark that cannot open a line, goes on with a sentence."""
    first = text[start]
    if first in DASHES:
        first = text[start + 1 : start + 3].strip()[:1]
        return first.islower()
    return first.islower() or first in _GOES_ON


def _closes_link(text: str, starts: Sequence[int], ends: Sequence[int], token: int, following: int) -> bool:
    """True when the line that a token begins is short and the next break is inside the sentence too."""
    gap = _gap(text, starts, ends, following)
    if starts[following] - starts[token] > _LONGEST_LINK or _is_whole(text, ends, following, gap):
        return False
    return gap.startswith(_BEHIND_LINK) or _continues(text, starts[following])
