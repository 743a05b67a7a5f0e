"""Places that the tagger found and the gazetteer does not know, with what their words tell about them."""

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
        if span.kind == "LOC" and taken.isdisjoint(range(span.first, span.last)):
            sighting = _place(doc, span.first, span.last)
            if sighting:
                yield sighting


def _place(doc: Doc, first: int, last: int) -> Sighting | None:
    status = kinds().get(doc.keys[first - 1]) if first else None
    if doc.keys[first] in kinds():
        status = kinds()[doc.keys[first]]
        first += 1
    while last > first and not doc.words[last - 1][:1].isalnum():
        last -= 1
    if first >= last or not doc.words[first][:1].isupper():
        return None
    level = status.level if status else Level.CITY
    entry = Entry(nominative(doc.words[first:last]), level, None, None, None, 0, "tagger")
    start, end = doc.starts[first], doc.ends[last - 1]
    return Sighting(first, last, start, end, (entry,), "tagged_place", "u", sure=status is not None)
