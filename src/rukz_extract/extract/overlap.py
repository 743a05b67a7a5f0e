"""The one policy for mentions that overlap."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def longest_first(
    items: Iterable[Item],
    span: Callable[[Item], tuple[int, int]],
    lost: Callable[[Item, Item], None] | None = None,
) -> list[Item]:
    """The items that stay when overlaps are resolved: the longest wins, then the earliest; in text order.

    ``span`` gives the half-open stretch of an item, in tokens or code points; ``lost`` hears of each loser and the
    item that beat it. Cost: n log n and the length covered.
    """
    taken: set[int] = set()
    kept: list[Item] = []
    losers: list[Item] = []
    for start, end, item in sorted(_with_spans(items, span), key=_longest_and_earliest):
        stretch = range(start, end)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            kept.append(item)
        elif lost is not None:
            losers.append(item)
    if lost is not None:
        _tell(losers, kept, span, lost)
    return sorted(kept, key=span)


def _with_spans(items: Iterable[Item], span: Callable[[Item], tuple[int, int]]) -> list[tuple[int, int, Item]]:
    return [(*span(item), item) for item in items]


def _longest_and_earliest(placed: tuple[int, int, object]) -> tuple[int, int]:
    start, end, _ = placed
    return start - end, start


def _tell(
    losers: Iterable[Item],
    kept: Iterable[Item],
    span: Callable[[Item], tuple[int, int]],
    lost: Callable[[Item, Item], None],
) -> None:
    """Tells of each loser the first winner that stands in its stretch."""
    at = {place: item for item in kept for place in range(*span(item))}
    for loser in sorted(losers, key=span):
        lost(loser, next(at[place] for place in range(*span(loser)) if place in at))
