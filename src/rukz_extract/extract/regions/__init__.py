"""Regions: administrative territories with their names, levels and codes."""

from rukz_extract.extract.overlap import longest_first
from rukz_extract.extract.regions.context import is_territory
from rukz_extract.extract.regions.identity import resolve
from rukz_extract.extract.regions.names import doc_start, find_names
from rukz_extract.extract.regions.records import fold_regions
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.units import find_units, with_status
from rukz_extract.extract.regions.unknown import find_unknown
from rukz_extract.gazetteer.lexicon import Lexicon, lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.records import Region

__all__ = ["extract_regions"]


def extract_regions(doc: Doc, gazetteer: Lexicon | None = None) -> list[Region]:
    """The territories that an article names, in order of first mention; ``gazetteer`` is the package's by default."""
    return fold_regions(doc, resolve(sightings(doc, gazetteer or lexicon())))


def sightings(doc: Doc, gazetteer: Lexicon) -> list[Sighting]:
    """The stretches that name a territory, with every territory each of them may mean."""
    spans = {token: span for span in doc.names for token in range(span.first, span.last)}
    units = [s for s in find_units(doc, gazetteer) if s.first >= doc_start(doc)]
    known = [*units, *(with_status(doc, name) for name in find_names(doc, gazetteer))]
    taken = {token for sighting in known for token in range(sighting.first, sighting.last)}
    unknown = (with_status(doc, place) for place in find_unknown(doc, taken))
    stretches = longest_first([*known, *unknown], lambda sighting: (sighting.start, sighting.end))
    return [sighting for sighting in stretches if is_territory(doc, sighting, spans)]
