"""Regions without the mentions that are part of another thing's name: of a zone, of a central bank.

They are told apart last: zones and officials are placed by them ("глава Нацбанка Казахстана").
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from rukz_extract.extract.regions.parts_of_names import is_central_bank, is_reserve_bank
from rukz_extract.extract.trace import Loss, Trace
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level, Mention, Region, Zone

Stretch = tuple[int, int]


def outside_zones(regions: list[Region], zones: Sequence[Zone], trace: Trace | None = None) -> list[Region]:
    """The regions without the mentions that are part of a zone's name (ОЭЗ "Томск"), numbered anew; else the same."""
    taken = [(mention.start, mention.end) for zone in zones if zone.name for mention in zone.mentions]
    return _outside(regions, taken, "name_of_a_zone", trace)


def outside_banks(doc: Doc, regions: list[Region], trace: Trace | None = None) -> list[Region]:
    """The regions without those in the names of central banks ("ЦБ РФ", "ФРБ Чикаго"), numbered anew; else the same."""
    return _outside(regions, list(_in_banks(doc, regions)), "name_of_a_bank", trace)


def _in_banks(doc: Doc, regions: Sequence[Region]) -> Iterator[Stretch]:
    for region in regions:
        named = is_central_bank if region.level == Level.COUNTRY else is_reserve_bank
        for mention in region.mentions:
            if named(doc, doc.token_at(mention.start)):
                yield mention.start, mention.end


def _outside(regions: list[Region], taken: Collection[Stretch], reason: str, trace: Trace | None) -> list[Region]:
    if not taken:
        return regions
    kept = []
    firsts, reach = _reach(taken)
    for region in regions:
        mentions = [mention for mention in region.mentions if not _is_held(firsts, reach, mention)]
        if trace:
            _tell_inside(region, mentions, taken, reason, trace)
        if mentions:
            kept.append(region.model_copy(update={"mentions": mentions}))
    kept.sort(key=lambda region: region.mentions[0].start)
    return [region.model_copy(update={"id": f"r{number}"}) for number, region in enumerate(kept, 1)]


def _reach(taken: Collection[Stretch]) -> tuple[list[int], list[int]]:
    """Where stretches begin, in order, and how far those that have begun reach."""
    ordered = sorted(taken)
    return [first for first, _ in ordered], list(accumulate((last for _, last in ordered), max))


def _is_held(firsts: Sequence[int], reach: Sequence[int], mention: Mention) -> bool:
    """True for a mention inside a stretch: the farthest of those that begin before it ends behind it."""
    begun = bisect_right(firsts, mention.start)
    return begun > 0 and reach[begun - 1] >= mention.end


def _holds(stretch: Stretch, mention: Mention) -> bool:
    return stretch[0] <= mention.start and mention.end <= stretch[1]


def _tell_inside(
    region: Region, kept: Sequence[Mention], taken: Collection[Stretch], reason: str, trace: Trace
) -> None:
    """Tells of the mentions of a region that belong to another name."""
    for lost in (mention for mention in region.mentions if mention not in kept):
        winner = next(stretch for stretch in taken if _holds(stretch, lost))
        trace(Loss("regions", (lost.start, lost.end), region.rule, region.name, reason, winner))
