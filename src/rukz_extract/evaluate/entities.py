"""What makes two records the same: a key per dimension, and the attributes compared where the keys agree."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from rukz_extract.evaluate.edges import folded, stems
from rukz_extract.evaluate.matching import shared_length

Json = dict[str, Any]
Keyed = list[tuple[Hashable, Json]]


def _amount(value: str | None) -> str | None:
    """'5000000.0' and '5000000' are one amount; an unreadable value stays as it is."""
    if value is None:
        return None
    try:
        return format(Decimal(str(value)).normalize(), "f")
    except InvalidOperation:
        return str(value)


def _unique(pairs: Iterable[tuple[Hashable, Json]]) -> Keyed:
    return list({key: (key, item) for key, item in pairs}.values())


def _name(official: Json) -> str:
    return folded(official["name"]["full"])


def _posts(article: Json, key: Callable[[Json], Hashable]) -> Keyed:
    return _unique(((_name(o), key(post)), post) for o in article["officials"] for post in o["posts"])


def _jurisdictions(article: Json) -> Keyed:
    return [pair for pair in _posts(article, lambda post: post["jurisdiction"]) if pair[1].get("jurisdiction")]


def _region_key(region: Json) -> Hashable:
    return (region["code"],) if region.get("code") else (folded(region["name"]), region["level"])


def _zone_key(zone: Json) -> Hashable:
    """A named zone by its name, an unnamed one by the regions it is tied to."""
    name = folded(zone["name"]) if zone.get("name") else None
    return zone["kind"], name, None if name else tuple(sorted(zone.get("regions") or []))


KEYS: dict[str, Callable[[Json], Keyed]] = {
    "officials": lambda article: [(_name(official), official) for official in article["officials"]],
    "official posts": lambda article: _posts(article, lambda post: stems(post["title"])),
    "official posts, as written": lambda article: _posts(article, lambda post: folded(post["title"])),
    "official jurisdictions": _jurisdictions,
    "regions": lambda article: _unique((_region_key(region), region) for region in article["regions"]),
    "zones": lambda article: _unique((_zone_key(zone), zone) for zone in article["zones"]),
    "money": lambda article: [
        ((_amount(m["amount"]), _amount(m.get("amount_max")), m["currency"]), m) for m in article["money"]
    ],
    "dates": lambda article: [(d["value"], d) for d in article["dates"]],
}
"""Entity rows: the keyed records of one article."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "official posts": ("status", "organization"),
    "regions": ("name", "level", "country", "subdivision"),
    "zones": ("profile", "place", "status"),
    "money": ("qualifier", "per"),
    "dates": ("modifier", "grain"),
}
"""Attributes compared on the records whose keys agree."""


def aligned(gold: Keyed, pred: Keyed) -> list[tuple[Json, Json]]:
    """Pairs of records with equal keys; among equal keys those whose mentions overlap go together."""
    groups: dict[Hashable, tuple[list[Json], list[Json]]] = defaultdict(lambda: ([], []))
    for key, item in gold:
        groups[key][0].append(item)
    for key, item in pred:
        groups[key][1].append(item)
    return [pair for left, right in groups.values() for pair in _closest(left, right)]


def _closest(left: list[Json], right: list[Json]) -> Iterable[tuple[Json, Json]]:
    rest = list(right)
    for item in left:
        if rest:
            best = max(range(len(rest)), key=lambda place: _mentions_overlap(item, rest[place]))
            yield item, rest.pop(best)


def _mentions_overlap(left: Json, right: Json) -> int:
    a, b = left.get("mention"), right.get("mention")
    return shared_length((a["start"], a["end"]), (b["start"], b["end"])) if a and b else 0


def same_value(left: Any, right: Any) -> bool:
    """Equal, or equal strings but for case, ё and spaces."""
    if isinstance(left, str) and isinstance(right, str):
        return folded(left) == folded(right)
    return bool(left == right)
