"""Regions: administrative territories with their names, levels and codes."""

from functools import partial

from rukz_extract.extract.overlap import longest_first
from rukz_extract.extract.regions.again import find_again
from rukz_extract.extract.regions.anchors import anchored
from rukz_extract.extract.regions.bullets import find_bulleted
from rukz_extract.extract.regions.context import territories
from rukz_extract.extract.regions.identity import resolve
from rukz_extract.extract.regions.left_out import find_left_out, find_pairs
from rukz_extract.extract.regions.lists import find_lists, find_named
from rukz_extract.extract.regions.losses import tell_losses, tell_overlap
from rukz_extract.extract.regions.names import find_names
from rukz_extract.extract.regions.quoted_units import find_quoted
from rukz_extract.extract.regions.records import fold_regions
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import find_statuses
from rukz_extract.extract.regions.units import find_units
from rukz_extract.extract.regions.unknown import find_joined, find_settlements, find_unknown
from rukz_extract.extract.regions.variants import united
from rukz_extract.extract.regions.whole_names import listed_unit, with_status
from rukz_extract.extract.trace import Trace
from rukz_extract.gazetteer.lexicon import Lexicon, lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.records import Region

__all__ = ["extract_regions"]


def extract_regions(doc: Doc, gazetteer: Lexicon | None = None, trace: Trace | None = None) -> list[Region]:
    """The territories that an article names, in order of first mention; ``gazetteer`` is the package's by default."""
    known = gazetteer or lexicon()
    sightings = find_sightings(doc, known, trace)
    meant = territories(doc, sightings)
    resolved = resolve(doc, meant)
    if trace:
        tell_losses(doc, sightings, meant, resolved, trace)
    return fold_regions(doc, anchored(doc, united(resolved), known))


def find_sightings(doc: Doc, gazetteer: Lexicon, trace: Trace | None = None) -> list[Sighting]:
    """The stretches that may name a territory, none overlapping, in text order."""
    statuses = find_statuses(doc)
    names = (with_status(doc, name, gazetteer) for name in find_names(doc, gazetteer))
    units = [
        *find_units(doc, gazetteer, statuses),
        *find_lists(doc, gazetteer, statuses),
        *find_bulleted(doc, gazetteer, statuses),
        *find_named(doc, gazetteer, statuses),
        *find_quoted(doc, gazetteer, statuses),
    ]
    found = [*units, *find_left_out(doc, gazetteer, statuses), *find_pairs(doc, gazetteer, statuses), *names]
    unknown = find_unknown(doc, _tokens(found), gazetteer)
    found += [listed_unit(doc, place, gazetteer) or with_status(doc, place, gazetteer) for place in unknown]
    found += find_settlements(doc, statuses, _tokens(found))
    found = [*find_joined(doc, found, gazetteer), *find_again(doc, found), *found]
    overlapped = partial(tell_overlap, trace) if trace else None
    return longest_first(found, lambda sighting: (sighting.start, sighting.end), overlapped)


def _tokens(sightings: list[Sighting]) -> set[int]:
    return {token for sighting in sightings for token in range(sighting.first, sighting.last)}
