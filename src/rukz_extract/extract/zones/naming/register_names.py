"""Zones of the register named without type words: "автобусы собирают в «Алабуге»"."""

from collections.abc import Iterator

from rukz_extract.extract.zones.location.inner_places import town_before
from rukz_extract.extract.zones.naming.names import Name, known_name, quoted_name
from rukz_extract.extract.zones.naming.quotes import opens
from rukz_extract.extract.zones.naming.sighting import Found, Sighting, implied_profile
from rukz_extract.extract.zones.wording.vocabulary import abbreviations
from rukz_extract.extract.zones.wording.words import before, is_capitalised, is_noun, role
from rukz_extract.gazetteer.zone_register import KEY, RegisterEntry, beginnings, lookup
from rukz_extract.language.doc import Doc

_ZONE = "зона"


def find_register_names(doc: Doc, found: Found) -> Iterator[Sighting]:
    """Zones known by name alone, where the sentence talks of zones or the name is unmistakable."""
    talk = [phrase.first for phrase in found.unnamed if phrase.type or phrase.head == _ZONE]
    sentences = {doc.sentence(token) for token in (*talk, *(sighting.first for sighting in found.named))}
    covered = found.barred | {token for s in found.named for token in range(s.first, s.last)}
    every, distinct = beginnings(distinct=False), beginnings(distinct=True)
    for token in doc.capitalised:
        key = doc.keys[token][:KEY]
        if key not in every or token in covered:
            continue
        name = _name_at(doc, token) if key in distinct or opens(doc, token - 1) else None
        if name is None or name.entry is None or not covered.isdisjoint(range(name.first, name.last)):
            continue
        entry = _spoken_of(name, name.entry, found)
        if (entry.distinct and _stands_free(doc, name)) or _in_talk(doc, name, sentences):
            covered.update(range(name.first, name.last))
            profile = implied_profile(entry)
            place = town_before(doc, name.first - 1, entry.region) if name.quoted else None
            yield Sighting(name.first, name.last, entry.kind, profile, "register_name", name, None, entry, place)


def _spoken_of(name: Name, entry: RegisterEntry, found: Found) -> RegisterEntry:
    """Among zones of one name, the one of the kind last spoken of."""
    kinds = [phrase.type.kind for phrase in found.unnamed if phrase.type and phrase.first < name.first]
    kinds = kinds[-1:] or [sighting.kind for sighting in found.named if sighting.first < name.first][-1:]
    known = lookup(name.text, kinds[0]) if kinds else None
    return known[1] if known else entry


def _name_at(doc: Doc, token: int) -> Name | None:
    """The name of the register that begins at a token; one in quotes fills them."""
    name = known_name(doc, token)
    if name is None:
        return None
    if not opens(doc, token - 1):
        return name
    whole = quoted_name(doc, token - 1)
    if whole is None or whole.last != name.last:
        return None
    return Name(name.first, name.last, whole.after, name.text, quoted=True, entry=name.entry)


def _stands_free(doc: Doc, name: Name) -> bool:
    """Not part of a longer name ("Алабуга Политех", "Алабуга-Волокно") nor a company's (АО «Алабуга»)."""
    if not name.quoted and is_capitalised(doc, name.last) and doc.gap(name.last) in (" ", "\u00a0"):
        return False
    word = before(doc, name.first - 1 if name.quoted else name.first)
    return not (word and role(word) == "company")


def _in_talk(doc: Doc, name: Name, sentences: set[tuple[int, int]]) -> bool:
    """A quoted name where this sentence or the one before speaks of zones: "резиденты «Лотоса»"."""
    if not name.quoted:
        return False
    word = before(doc, name.first - 1)
    if word and role(word) == "carrier":
        return True
    if word and is_noun(word) and word not in abbreviations():
        return False  # "завод «Авангард»"
    here = doc.sentence(name.first)
    return here in sentences or (here[0] > 0 and doc.sentence(here[0] - 1) in sentences)
