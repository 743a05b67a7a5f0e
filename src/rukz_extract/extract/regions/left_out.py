"""Units whose status word the sentence has told before: "открыли мост в Омской области, в Тюменской – школу"."""

from collections.abc import Iterator

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import Kind, Statuses, kinds
from rukz_extract.extract.regions.units import is_name
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level

_REACH = 24  # tokens from the status word
_ENDINGS = {"femn": ("ая", "ой", "ую", "ою"), "masc": ("ий", "ый", "ом", "ого", "ему", "ому", "им", "ым")}
_STRANGE = frozenset({"«", '"', "“", "на"})  # "на Тверской" is a street
_MODIFIED = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})


def find_left_out(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """Lone adjectives of units that the gazetteer knows, behind a unit with the status word they lack."""
    told = [(token, kind) for token, kind in statuses if kind.level != Level.CITY and kind.gender in _ENDINGS]
    for number, (token, kind) in enumerate(told):
        if not (token and _is_named(doc, token)):
            continue
        last = min(doc.sentence(token)[1], token + _REACH, told[number + 1][0] if number + 1 < len(told) else len(doc))
        for place in range(token + 1, last):
            if doc.words[place][:1].isupper() and is_name(doc, place) and _stands_alone(doc, place, kind):
                yield from _sighting(doc, lexicon, place, kind)


def _is_named(doc: Doc, token: int) -> bool:
    """True where an adjective with a capital stands before the status word."""
    return any(is_name(doc, place) for place in range(max(token - 2, 0), token))


def _stands_alone(doc: Doc, place: int, kind: Kind) -> bool:
    """True for an adjective that no noun follows and that is no person's name."""
    if not doc.keys[place].endswith(_ENDINGS[kind.gender]) or doc.words[place - 1] in _STRANGE:
        return False
    following = doc.keys[place + 1] if place + 1 < len(doc) else ""
    if following[:1].isalpha() and (following in kinds() or readings(following)[0].pos in _MODIFIED):
        return False
    return not any(span.kind == "PER" and span.first <= place < span.last for span in doc.names)


def _sighting(doc: Doc, lexicon: Lexicon, place: int, kind: Kind) -> Iterator[Sighting]:
    found = lexicon.find(f"{adjective_stem(doc.keys[place])} {kind.lemma}")
    if found and found.entries:
        start, end = doc.starts[place], doc.ends[place]
        yield Sighting(place, place + 1, start, end, found.entries, "left_out_status", sure=True)
