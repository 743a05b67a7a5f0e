"""Units whose name stands in quotation marks behind the status word: "в районе «Сарыарка» Астаны"."""

from collections.abc import Iterator

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import Statuses
from rukz_extract.extract.regions.surroundings import QUOTES
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_LONGEST = 4
"""Tokens of a name and its closing mark."""


def find_quoted(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """Sightings of units that the gazetteer knows by the status word and the quoted name behind it."""
    for token, kind in statuses:
        first = token + 2
        if kind.short or kind.level == Level.CITY or first >= len(doc) or doc.words[token + 1] not in QUOTES:
            continue
        last = next((t for t in range(first, min(first + _LONGEST, len(doc))) if doc.words[t] in QUOTES), first)
        found = lexicon.find(" ".join([kind.lemma, *doc.keys[first:last]])) if last > first else None
        if found and found.entries:
            start, end = doc.starts[token], doc.ends[last]
            yield Sighting(token, last + 1, start, end, found.entries, "gazetteer", sure=True)
