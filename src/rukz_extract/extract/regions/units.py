"""Districts and first-level units told by their status word: "Исатайский район", "в Московской и Омской областях".

The adjectives before a status word are read backwards through commas and "и"; each names a unit of its own, known to
the gazetteer by its stem or not. Names behind a status word ("район Шал акына", "штат Техас") follow it.
"""

from collections.abc import Iterator

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import JOINERS, Kind, StatusAdjective, Statuses, status_adjectives
from rukz_extract.extract.regions.surroundings import lemma_before, word_group
from rukz_extract.extract.regions.unit_adjectives import is_name, is_of_another_case, nominative_adjective
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.land_adjectives import is_of_a_country
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_plural, readings
from rukz_extract.records import Level
from rukz_extract.resources import values

_SETTLEMENT, _OF_SETTLEMENTS = "поселение", frozenset({"сельск", "городск"})
"""A status word, and the stems of its adjectives that make it one of a unit."""
REGION, _PROPER_STATUS = "регион", ("область", "край")
"""What "Омский регион" may stand for."""
_NOW = {"губерния": "область"}
"""What the units of a status word of old times mostly are today: "Омская губерния"."""
_OF_PLURAL = tuple(values("ые|ие|ых|их|ыми|ими"))
_OF_MASCULINE, _OF_DATIVE = ("ым", "им"), ("ам", "ям")
"""Endings of an adjective that may be plural, and of the plural status words that tell it."""
_LONGEST_ASIDE = 10
"""Tokens of brackets behind a name, with both of them."""


def find_units(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """Sightings of units named by adjectives before a status word."""
    for token, kind in statuses:
        municipal = kind.level != Level.CITY or _is_a_municipality(doc, token, kind)
        if token and municipal and (doc.words[token].islower() or not _is_a_surname(doc, token)):
            found = list(_before(doc, lexicon, token, kind))
            if found and not _is_of_troops(doc, token):
                yield from found


def _is_of_troops(doc: Doc, status: int) -> bool:
    """``командующий Восточным округом Росгвардии``: what troops call so is no unit of the country."""
    return status + 1 < len(doc) and lemma_before(doc, status + 2) in word_group("troops")


def _is_a_surname(doc: Doc, token: int) -> bool:
    """``полковник Сергей Краев``: a status word with a capital, right behind the first name."""
    titled = doc.words[token].istitle() and doc.words[token - 1].istitle()
    if not titled or "Name" not in readings(doc.words[token - 1])[0].grammemes:
        return False
    return any(span.kind == "PER" and span.last - 1 == token for span in doc.names)


def _is_a_municipality(doc: Doc, token: int, kind: Kind) -> bool:
    """``Ивановского сельского поселения``: a unit of its own, while a bare "поселение" stands before a town's name."""
    return token > 0 and kind.lemma == _SETTLEMENT and adjective_stem(doc.keys[token - 1]) in _OF_SETTLEMENTS


def _before(doc: Doc, lexicon: Lexicon, status: int, kind: Kind) -> Iterator[Sighting]:
    place, inner = _inner(doc, _before_brackets(doc, status))
    last, end = _status_end(doc, status, kind)
    whole = _whole(doc, lexicon, place, inner, kind)
    if whole:
        first, entries = whole
        yield Sighting(first, last, doc.starts[first], end, entries, "unit", sure=True)
        return
    for number, (token, own) in enumerate(reversed(_chain(doc, place))):
        entries = entries_of(doc, lexicon, token, own or inner, kind)
        if entries and not number and not _is_told_of(doc, place, status):
            yield Sighting(token, last, doc.starts[token], end, entries, "unit", unit_marks(entries), sure=True)
        elif entries and not (unit_marks(entries) and _is_a_person(doc, token, status)):
            yield Sighting(
                token,
                token + len(own) + 1,
                doc.starts[token],
                doc.ends[token + len(own)],
                entries,
                "shared_status",
                unit_marks(entries),
                sure=True,
            )


def _is_told_of(doc: Doc, place: int, status: int) -> bool:
    """``Томской (7 %) областях``: a name and its status word with brackets between that hold no older name."""
    return place + 2 < status and doc.words[place + 1] == "(" and not is_name(doc, place + 2)


def _is_a_person(doc: Doc, token: int, status: int) -> bool:
    """``для Ивана Донского, Омской области``: whom the tagger takes for a person names no unit that no table knows."""
    if is_plural(doc.words[status]):
        return False  # "Поля Глубоковского и Шемонаихинского районов"
    return (name := doc.name_at(token)) is not None and name.kind == "PER"


def _before_brackets(doc: Doc, token: int) -> int:
    """The token behind the name in ``Самарской (88 %), Томской (Россия) областях``: what brackets add is skipped.

    So is the older name in ``Кировоградской (Кропивницкой) области``.
    """
    if token < 1 or doc.words[token - 1] != ")":
        return token
    stretch = range(token - 2, max(token - _LONGEST_ASIDE, doc.sentence(token - 1)[0]), -1)
    return next((place for place in stretch if doc.words[place] == "("), token)


def unit_marks(entries: tuple[Entry, ...]) -> str:
    """``u`` for a unit that no table knows."""
    return "u" if entries[0].source == "status" else ""


def _whole(
    doc: Doc, lexicon: Lexicon, place: int, inner: list[int], kind: Kind
) -> tuple[int, tuple[Entry, ...]] | None:
    """A known name of several adjectives: "Сирийской Арабской Республике"."""
    first = place
    while first > 0 and is_name(doc, first - 1):
        first -= 1
    for start in range(first, place):
        stems = [adjective_stem(doc.keys[token]) or doc.keys[token] for token in (*range(start, place + 1), *inner)]
        found = lexicon.find(" ".join([*stems, kind.lemma]))
        if found:
            return start, found.entries
    return None


def _inner(doc: Doc, status: int) -> tuple[int, list[int]]:
    """The token before the status word's own adjectives, and those adjectives, left to right."""
    inner: list[int] = []
    place = status - 1
    while place > 0 and adjective_stem(doc.keys[place]) in status_adjectives() and len(inner) < 3:
        inner.insert(0, place)
        place -= 1
    if inner and doc.words[inner[0]][:1].isupper() and not is_name(doc, place):
        return inner[0], inner[1:]
    return place, inner


def _chain(doc: Doc, place: int) -> list[tuple[int, list[int]]]:
    """The capitalised adjectives that share the status word, left to right, each with lower-case ones of its own.

    ``Немецкий национальный и Табунский районы``
    """
    chain: list[tuple[int, list[int]]] = []
    own: list[int] = []
    while place >= 0 and is_name(doc, place) and not (chain and is_of_another_case(doc, place, chain[0][0])):
        chain.insert(0, (place, own))
        place -= 1
        joined = False
        while place > 0 and doc.keys[place] in JOINERS:
            place = _before_brackets(doc, place) - 1
            joined = True
        if not joined:
            break
        place, own = _inner(doc, place + 1)
    return chain


def _status_end(doc: Doc, status: int, kind: Kind) -> tuple[int, int]:
    """The token and the offset after the status word, with the full stop of a short form."""
    following = status + 1
    dotted = kind.short and following < len(doc) and doc.words[following] == "."
    return (following + 1, doc.ends[following]) if dotted else (following, doc.ends[status])


def entries_of(doc: Doc, lexicon: Lexicon, token: int, inner: list[int], kind: Kind) -> tuple[Entry, ...]:
    """What an adjective with a status word, and with the status's own adjectives, names."""
    stems = [adjective_stem(doc.keys[place]) or doc.keys[place] for place in (token, *inner)]
    if stems[0] in status_adjectives():
        return ()
    keys = [" ".join([*stems, kind.lemma]), f"{stems[0]} {kind.lemma}"]
    keys += [f"{stems[0]} {_NOW[kind.lemma]}"] if kind.lemma in _NOW else []
    for key in keys:
        found = lexicon.find(key)
        if found and found.entries[0].level != Level.COUNTRY and _are_several(doc, token):
            return ()
        if found and not (inner and found.entries[0].level == Level.DISTRICT and _of_a_region(doc, inner)):
            return tuple(_in_full(entry, _kept(doc, inner, kind), kind) for entry in found.entries)
    if kind.lemma == REGION:
        return () if _is_no_unit(doc, lexicon, token) else _region_entries(lexicon, stems[0])
    new = kind.open or (inner and kind.lemma == _SETTLEMENT)
    return _unknown(doc, token, inner, kind) if new and not _are_several(doc, token) else ()


def _are_several(doc: Doc, token: int) -> bool:
    """``Северные районы``, ``Центральным районам``: what one adjective tells of several units is no name."""
    key = doc.keys[token]
    dative = key.endswith(_OF_MASCULINE) and token + 1 < len(doc) and doc.keys[token + 1].endswith(_OF_DATIVE)
    return key.endswith(_OF_PLURAL) or dative


def _in_full(entry: Entry, kept: list[str], kind: Kind) -> Entry:
    """A known "Верхний округ" under the full name that stands here: "Верхний муниципальный округ"."""
    name = entry.name.removesuffix(f" {kind.lemma}")
    if not kept or name == entry.name or name.split(" ")[-1] in kept:
        return entry
    return entry._replace(name=" ".join([name, *kept, kind.lemma]))


def _kept(doc: Doc, inner: list[int], kind: Kind) -> list[str]:
    """The adjectives of a status word that stay in the name of just such a unit."""
    told = (_adjective(doc, place) for place in inner)
    return [adjective.keep for adjective in told if adjective.of == kind.lemma]


def _of_a_region(doc: Doc, inner: list[int]) -> bool:
    """True for adjectives as in "Приволжский федеральный округ", which is no district."""
    return any(_adjective(doc, place).level == Level.REGION for place in inner)


def _adjective(doc: Doc, token: int) -> StatusAdjective:
    """The adjective of a status word that stands at a token."""
    return status_adjectives()[adjective_stem(doc.keys[token]) or ""]


def _is_no_unit(doc: Doc, lexicon: Lexicon, token: int) -> bool:
    """``Балканского региона``: a part of the world, not the unit that has this adjective too."""
    found = lexicon.match(doc.keys, token)
    return found is not None and found[0] > 1 and not found[1].entries


def _region_entries(lexicon: Lexicon, stem: str) -> tuple[Entry, ...]:
    """What the adjective of "Омский регион" names with a proper status word."""
    for lemma in _PROPER_STATUS:
        found = lexicon.find(f"{stem} {lemma}")
        if found:
            return found.entries
    return ()


def _unknown(doc: Doc, token: int, inner: list[int], kind: Kind) -> tuple[Entry, ...]:
    if kind.level == Level.REGION and is_of_a_country(doc.keys[token]):
        return ()  # "Иранская провинция Гилян"
    level, words = kind.level, []
    for place in inner:
        adjective = _adjective(doc, place)
        level = adjective.level or level
        if kind.lemma == _SETTLEMENT:
            words.append(nominative_adjective(doc.words[place], kind.gender))
        elif adjective.keep and adjective.of in {"", kind.lemma}:
            words.append(adjective.keep)
    name = " ".join([nominative_adjective(doc.words[token], kind.gender), *words, kind.lemma])
    return (Entry(name, level, None, None, None, 0, "status"),)
