"""Territories the gazetteer does not know: places the tagger found and settlements told by a status word."""

from collections.abc import Iterator

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.units import kinds
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.language.doc import Doc
from rukz_extract.language.phrase import nominative
from rukz_extract.records import Level


def find_unknown(doc: Doc, taken: set[int]) -> Iterator[Sighting]:
    """Places of the tagger that hold no other sighting, as settlements unless a status word tells else."""
    for span in doc.names:
        if span.kind != "LOC" or not taken.isdisjoint(range(span.first, span.last)):
            continue
        first = span.first
        status = kinds().get(doc.keys[first]) or (kinds().get(doc.keys[first - 1]) if first else None)
        if doc.keys[first] in kinds():
            first += 1
        if first >= span.last or not doc.words[first][:1].isupper():
            continue
        level = status.level if status else Level.CITY
        name = nominative(doc.words[first : span.last])
        entry = Entry(name, level, None, None, None, 0, "tagger")
        yield Sighting(
            first, span.last, doc.starts[first], doc.ends[span.last - 1], (entry,), "tagged_place", "u"
        )
