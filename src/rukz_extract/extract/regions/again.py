"""Settlements that no table knows, told again where the tagger missed them: "в селе Камышном … жители Камышного"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.regions.declension import is_of_dwellers
from rukz_extract.extract.regions.sighting import Sighting, settlement
from rukz_extract.extract.regions.statuses import status_of_list
from rukz_extract.extract.regions.surroundings import in_full_names, key_before
from rukz_extract.extract.regions.variants import ENDINGS
from rukz_extract.extract.regions.words import IN_OR_OUT
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.records import Level

_SHORTEST = 4
"""Letters of a stem that tells one village from another."""


def find_again(doc: Doc, found: Sequence[Sighting]) -> Iterator[Sighting]:
    """Further forms of the unknown settlements of an article that have a status word, where a place may stand.

    A form that the tagger has as a place but that looks like none is one too.
    """
    known: dict[str, Entry] = {}
    for sighting in found:
        if "u" in sighting.marks and sighting.last - sighting.first == 1 and _is_settlement(doc, sighting):
            known.setdefault(_stem(doc.keys[sighting.first]), sighting.entries[0])
    if not known:
        return
    taken = {token for s in found if "u" not in s.marks or s.sure for token in range(s.first, s.last)}
    people = in_full_names(doc)
    for token in doc.capitalised:
        if token in taken or token in people or not (entry := known.get(_stem(doc.keys[token]))):
            continue
        if key_before(doc, token) in IN_OR_OUT or is_of_dwellers(doc, token):
            yield settlement(doc, token, token + 1, entry)


def _is_settlement(doc: Doc, sighting: Sighting) -> bool:
    kind = status_of_list(doc, sighting.first)
    return kind is not None and kind.level == Level.CITY and len(_stem(doc.keys[sighting.first])) >= _SHORTEST


def _stem(key: str) -> str:
    return adjective_stem(key) or key.rstrip(ENDINGS)
