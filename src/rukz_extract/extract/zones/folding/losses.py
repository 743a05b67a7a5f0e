"""Type words of zones that became no zone, and why."""

from collections.abc import Sequence

from rukz_extract.extract.trace import Loss, Trace
from rukz_extract.extract.zones.folding.definite import is_of_many, refusal
from rukz_extract.extract.zones.folding.group import Group
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.whereabouts import where
from rukz_extract.extract.zones.naming.sighting import Found
from rukz_extract.extract.zones.wording.phrases import TypePhrase, find_phrases
from rukz_extract.language.doc import Doc


def tell_losses(doc: Doc, around: Surroundings, found: Found, groups: Sequence[Group], trace: Trace) -> None:
    """Tells of every type phrase and noun of zones that stands in no mention and introduces no names."""
    mentioned = {token for group in groups for first, last in group.ranges for token in range(first, last)}
    introducing = {sighting.phrase.wide for sighting in found.named if sighting.phrase}
    unnamed = {phrase.wide: phrase for phrase in found.unnamed}
    phrases = {phrase.wide: phrase for phrase in find_phrases(doc)} | unnamed
    for wide, phrase in sorted(phrases.items()):
        if wide in introducing or not mentioned.isdisjoint(range(phrase.first, phrase.last)):
            continue
        to = _refusal(doc, around, phrase) if wide in unnamed else "company"
        if to:
            stretch = doc.starts[wide], doc.ends[phrase.last - 1]
            trace(Loss("zones", stretch, "type_words" if phrase.type else "bare_noun", _kind(phrase), to))


def _kind(phrase: TypePhrase) -> str:
    return phrase.type.kind.value if phrase.type else ""


def _refusal(doc: Doc, around: Surroundings, phrase: TypePhrase) -> str | None:
    if phrase.type is None:
        return "refers_to_none"
    if is_of_many(doc, around, phrase, phrase.type):
        return "generic"
    tie = where(around, phrase.wide, phrase.last, phrase.type.kind, named=False)
    return refusal(doc, around, phrase, phrase.type, tie)
