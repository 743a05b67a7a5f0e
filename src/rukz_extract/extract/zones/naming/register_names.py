"""Zones of the register named without type words: "автобусы собирают в «Алабуге»"."""

from collections.abc import Iterator

from rukz_extract.extract.territories import Territories
from rukz_extract.extract.zones.location.inner_places import town_before
from rukz_extract.extract.zones.location.tie import unit_code
from rukz_extract.extract.zones.naming.names import Name, is_of_another
from rukz_extract.extract.zones.naming.neighbours import name_at, neighbours
from rukz_extract.extract.zones.naming.quotes import closes, opens
from rukz_extract.extract.zones.naming.sighting import Found, Sighting, implied_profile
from rukz_extract.extract.zones.wording.vocabulary import abbreviations, adjectives, heads, word_group
from rukz_extract.extract.zones.wording.words import before, is_adjective, is_capitalised, is_noun, is_resident, role
from rukz_extract.gazetteer.zone_register import KEY, RegisterEntry, beginnings, lookup
from rukz_extract.language.doc import Doc
from rukz_extract.records import ZoneKind

_ZONE = "зона"
_ONTO, _JOINING = "на", frozenset({"и", ","})
_LISTED = 8
"""Tokens of a name in quotes before another one."""


def find_register_names(doc: Doc, found: Found, territories: Territories) -> Iterator[Sighting]:
    """Zones known by name alone, where the sentence talks of zones or the name is unmistakable."""
    candidates = list(_candidates(doc, found))
    if not candidates:
        return
    talk = [phrase.first for phrase in found.unnamed if phrase.type or phrase.head == _ZONE]
    talk += doc.tokens_where(is_resident)
    sentences = {doc.sentence(token) for token in (*talk, *(sighting.first for sighting in found.named))}
    told = {sighting.entry.name: sighting.entry for sighting in found.named if sighting.entry}
    silent: list[tuple[Name, RegisterEntry]] = []
    crossed = any(role(key) == "crossing" for key in doc.by_key)
    for name, entry in candidates:
        free = entry.distinct and _stands_free(doc, name) and not (crossed and _is_gone_onto(doc, name))
        if free or (_in_talk(doc, name, entry, sentences) and not _is_elsewhere(doc, name, entry, territories)):
            told.setdefault(entry.name, entry)
            yield _sighting(doc, name, entry)
        elif _is_bare(doc, name) and not _is_elsewhere(doc, name, entry, territories):
            silent.append((name, entry))
    yield from (_sighting(doc, name, entry) for name, entry in neighbours(doc, silent, told))


def _is_elsewhere(doc: Doc, name: Name, entry: RegisterEntry, territories: Territories) -> bool:
    """As in "в Томске создают площадку «Южную»": an adjective is no name of a zone in a unit that the article lacks."""
    if name.last - name.first > 1 or not is_adjective(doc.keys[name.first]):
        return False
    units = {unit for place in territories.places if (unit := unit_code(place))}
    return bool(units) and entry.region not in units


def _candidates(doc: Doc, found: Found) -> Iterator[tuple[Name, RegisterEntry]]:
    """Names of the register that stand in no zone found already, with the entry that is meant."""
    covered = found.barred | {token for s in found.named for token in range(s.first, s.last)}
    every, distinct = beginnings(distinct=False), beginnings(distinct=True)
    end = 0
    for token in doc.capitalised:
        key = doc.keys[token][:KEY]
        if key not in every or token in covered or token < end:
            continue
        name = name_at(doc, token) if key in distinct or opens(doc, token - 1) else None
        if name and name.entry and covered.isdisjoint(range(name.first, name.last)):
            end = name.last
            yield name, _spoken_of(name, name.entry, found)


def _sighting(doc: Doc, name: Name, entry: RegisterEntry) -> Sighting:
    place = town_before(doc, name.first - 1, entry.region) if name.quoted else None
    headed = _has_its_head(doc, name, entry)
    first, last = (name.first - 2, name.after) if headed else (name.first, name.last)
    return Sighting(first, last, entry.kind, implied_profile(entry), "register_name", name, None, entry, place)


def _spoken_of(name: Name, entry: RegisterEntry, found: Found) -> RegisterEntry:
    """Among zones of one name, the one of the kind last spoken of."""
    kinds = [phrase.type.kind for phrase in found.unnamed if phrase.type and phrase.first < name.first]
    kinds = kinds[-1:] or [sighting.kind for sighting in found.named if sighting.first < name.first][-1:]
    known = lookup(name.text, kinds[0]) if kinds else None
    return known[1] if known else entry


def _stands_free(doc: Doc, name: Name) -> bool:
    """Not part of a longer name ("Алабуга Политех", "Алабуга-Волокно") nor a company's (АО «Алабуга»)."""
    if not name.quoted and is_capitalised(doc, name.last) and doc.gap(name.last) in (" ", "\u00a0"):
        return False
    if name.quoted and is_of_another(doc, name.first, name.after, name.text):
        return False
    if not name.quoted and name.first > 1 and role(doc.keys[name.first - 2]) == "crossing":
        return False  # "на пункте пропуска в Жибек Жолы"
    word = before(doc, name.first - 1 if name.quoted else name.first)
    return not (word and role(word) == "company")


def _is_gone_onto(doc: Doc, name: Name) -> bool:
    """As in "модернизируют пункты пропуска: зайдём на «Маяк» и «Кызыл жар»": among checkpoints that is one."""
    token = name.first - 1 if name.quoted else name.first
    while token > 2 and doc.keys[token - 1] in _JOINING and closes(doc, token - 2):
        opening = (place for place in range(token - 3, max(token - _LISTED, 0), -1) if opens(doc, place))
        token = next(opening, 0)
    return before(doc, token) == _ONTO


def _in_talk(doc: Doc, name: Name, entry: RegisterEntry, sentences: set[tuple[int, int]]) -> bool:
    """A quoted name where this sentence or the one before speaks of zones: "резиденты «Лотоса»"."""
    if not name.quoted:
        return False
    word = before(doc, name.first - 1)
    if word and role(word) == "carrier":
        return True
    here = doc.sentence(name.first)
    if _has_its_head(doc, name, entry):  # "На границе с Россией работает центр «Евразия»"
        return here in sentences or any(_is_of_border(key) for key in doc.keys[here[0] : here[1]])
    if not _is_bare(doc, name):
        return False
    return here in sentences or (here[0] > 0 and doc.sentence(here[0] - 1) in sentences)


def _has_its_head(doc: Doc, name: Name, entry: RegisterEntry) -> bool:
    """True for the quoted name of a trade centre behind "центр": the noun alone tells no kind."""
    head = heads().get(before(doc, name.first - 1)) if name.quoted and entry.kind is ZoneKind.TRADE_CENTRE else None
    return head is not None and head.noun in word_group("trade_heads")


def _is_of_border(key: str) -> bool:
    """True for "на границе", "приграничная торговля"."""
    return key in word_group("border") or any(word.category == "scope" for word in adjectives(key))


def _is_bare(doc: Doc, name: Name) -> bool:
    """False behind a noun, as in "завод «Авангард»"."""
    if not name.quoted or is_of_another(doc, name.first, name.after, name.text):
        return False
    word = before(doc, name.first - 1)
    return not (word and is_noun(word) and word not in abbreviations())
