"""Named zones where they stand: type and name together, a type shared by a list, a name before its type."""

from collections.abc import Iterator
from dataclasses import dataclass

from rukz_extract.extract.territories import Place, Territories
from rukz_extract.extract.zones.lists import listed_names
from rukz_extract.extract.zones.names import Name, known_name, name_after, quoted_before, quoted_name
from rukz_extract.extract.zones.phrases import TypePhrase, find_phrases, without_brackets
from rukz_extract.extract.zones.quotes import opens, quoted
from rukz_extract.extract.zones.vocabulary import BY_LAW, abbreviations, naming_heads, references
from rukz_extract.extract.zones.words import DASHES, before, is_adjective, is_capitalised, is_noun, role
from rukz_extract.gazetteer.zone_register import RegisterEntry, lookup, name_words
from rukz_extract.language.doc import Doc
from rukz_extract.records import ZoneKind, ZoneProfile

_APPOSITION = DASHES | {",", "("}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A zone at some tokens: the mention ``first`` to ``last``, and what its words say."""

    first: int
    last: int
    kind: ZoneKind
    profile: ZoneProfile | None
    head: str
    rule: str
    name: Name | None = None
    phrase: TypePhrase | None = None
    region: str | None = None
    place: Place | None = None


@dataclass(slots=True)
class Found:
    """What the article holds: named zones, phrases without a name, and tokens that belong to companies."""

    named: list[Sighting]
    unnamed: list[TypePhrase]
    barred: set[int]


def find_sightings(doc: Doc, territories: Territories) -> Found:
    """Named zones and unnamed type phrases, each in text order."""
    found = Found([], [], companies(doc))
    phrases = [phrase for phrase in find_phrases(doc) if not found.barred.intersection((phrase.first, phrase.last - 1))]
    kinds = {phrase.head: phrase for phrase in phrases if phrase.type}
    taken = -1
    for phrase in phrases:
        if phrase.first < taken or role(before(doc, phrase.wide)) in ("company", "blocked"):
            continue
        sightings = list(_named(doc, phrase, kinds.get(phrase.head), territories, taken))
        found.named += sightings
        taken = max((s.name.after for s in sightings if s.name), default=taken)
        if not any(s.phrase is phrase and s.first <= phrase.first < s.last for s in sightings):
            if not sightings:
                found.unnamed.append(without_brackets(doc, phrase))
    return found


def companies(doc: Doc) -> set[int]:
    """Tokens of company names in quotes: ТОО «ТЛЦ Алатау», АО «Управляющая компания СЭЗ «Павлодар»."""
    barred: set[int] = set()
    for token in range(1, len(doc)):
        if token in barred or not opens(doc, token) or role(before(doc, token)) != "company":
            continue
        found = quoted(doc, token)
        if found:
            barred.update(range(token, found.after))
    return barred


def _named(
    doc: Doc, phrase: TypePhrase, sample: TypePhrase | None, territories: Territories, taken: int
) -> Iterator[Sighting]:
    """The zones that a type phrase introduces; ``sample`` is a typed phrase of the article with the same head.

    Names before the token ``taken`` belong to an earlier phrase.
    """
    names, alone = listed_names(doc, phrase, territories)
    if names:
        for name in names:
            first, last = (name.first, name.last) if alone else (phrase.first, name.after)
            sighting = _sighting(doc, phrase, sample, name, first, last, territories=territories)
            if sighting:
                yield sighting
        return
    name = _adjective_name(doc, phrase, territories)
    if name:
        yield from filter(None, [_sighting(doc, phrase, sample, name, name.first, phrase.last, "adjective_name", territories=territories)])
        return
    name = _name_before(doc, phrase)
    if name and name.first >= taken:
        sighting = _sighting(doc, phrase, sample, name, name.first, name.last, "name_before_type", territories=territories)
        yield from filter(None, [sighting])


def _sighting(  # noqa: PLR0913 - the parts of one record
    doc: Doc,
    phrase: TypePhrase,
    sample: TypePhrase | None,
    name: Name,
    first: int,
    last: int,
    rule: str = "",
    *,
    territories: Territories,
) -> Sighting | None:
    full = lookup(f"{phrase.head} {name.text}") or lookup(f"{doc.slice(phrase.first, phrase.last)} {name.text}")
    kind = phrase.type.kind if phrase.type else None
    if full:  # технополис «Москва» is the zone «Технополис Москва»
        spelling, entry = full
        whole = Name(name.first, name.last, name.after, spelling, name.quoted, entry)
        place = territories.starting_at(name.first)
        parts = (entry.kind, entry.profile, phrase.head, "register_name", whole, phrase, entry.region, place)
        return Sighting(first, last, *parts)
    known = lookup(name.text, kind)
    entry = known[1] if known else None
    if kind is None:
        kind = _bare_kind(doc, phrase, sample, name, entry)
    if kind is None or _not_introduced(doc, phrase):
        return None
    profile = name.profile or _profile(phrase, sample, entry)
    region = entry.region if entry else None
    rule = rule or ("listed_name" if first == name.first else "type_and_name")
    return Sighting(first, last, kind, profile, phrase.head, rule, name, phrase, region)


def _profile(
    phrase: TypePhrase, sample: TypePhrase | None, entry: RegisterEntry | None
) -> ZoneProfile | None:
    if phrase.type:
        return phrase.profile
    return sample.profile if sample else _implied(entry) if entry else None


def _bare_kind(
    doc: Doc, phrase: TypePhrase, sample: TypePhrase | None, name: Name, entry: RegisterEntry | None
) -> ZoneKind | None:
    """The kind of "зона «Кайрат»": by the register, else by a typed phrase of the article with the same head."""
    word = before(doc, phrase.first)
    if phrase.head not in naming_heads() or (is_adjective(word) and role(word) != "demonstrative"):
        return None  # "национальный парк «Бурабай»"
    if entry and entry.kind in references()[phrase.head]:
        return entry.kind
    return sample.type.kind if sample and sample.type and name.quoted else None


def _not_introduced(doc: Doc, phrase: TypePhrase) -> bool:
    """ "ИП «Восход»" is a man in business, unless the article spells out "индустриальный парк"."""
    if phrase.type is None or phrase.type.need != "introduced":
        return False
    return not any(other.type and other.type.kind is phrase.type.kind for other in find_phrases(doc) if not other.abbreviation)


def _adjective_name(doc: Doc, phrase: TypePhrase, territories: Territories) -> Name | None:
    """ "Южноуральская ОЭЗ": an adjective of the register before its type."""
    token = phrase.wide - 1
    if token < 0 or phrase.type is None or not is_capitalised(doc, token) or not is_adjective(doc.keys[token]):
        return None
    name = known_name(doc, token, territories)
    return name if name and name.last == phrase.wide and name.entry and name.entry.kind is phrase.type.kind else None


def _name_before(doc: Doc, phrase: TypePhrase) -> Name | None:
    """ "«Великий камень» – китайско-белорусский индустриальный парк"."""
    token = phrase.wide - 1
    for _ in range(2):
        if token > 0 and doc.words[token].islower() and is_adjective(doc.keys[token]):
            token -= 1
    if token < 1 or doc.words[token] not in _APPOSITION or doc.starts_line(token + 1):
        return None
    if doc.words[token] == "," and phrase.number == "plur":
        return None
    return quoted_before(doc, token)


def find_register_names(doc: Doc, found: Found, territories: Territories) -> Iterator[Sighting]:
    """Zones of the register named without type words, where the sentence talks of zones or the name is unmistakable."""
    talk = [phrase.first for phrase in found.unnamed] + [s.first for s in found.named]
    sentences = {doc.sentence(token) for token in talk}
    covered = found.barred | {t for s in found.named for t in range(s.first, s.last)}
    for token in range(len(doc)):
        if token in covered or not is_capitalised(doc, token):
            continue
        name = _register_name(doc, token, territories, covered)
        if name is None or name.entry is None:
            continue
        if name.entry.distinct and _stands_free(doc, name) or _in_talk(doc, name, sentences):
            entry = name.entry
            covered.update(range(name.first, name.last))
            yield Sighting(
                name.first, name.last, entry.kind, _implied(entry), "", "register_name", name, None, entry.region
            )


def _implied(entry: RegisterEntry) -> ZoneProfile | None:
    """The profile that the kind implies: a zone by law has one only where the article says so."""
    return None if entry.kind in BY_LAW else entry.profile


def _register_name(doc: Doc, token: int, territories: Territories, covered: set[int]) -> Name | None:
    name = known_name(doc, token, territories)
    if name is None or any(t in covered for t in range(name.first, name.last)):
        return None
    is_quoted = opens(doc, token - 1)
    if is_quoted:
        whole = quoted_name(doc, token - 1)
        if whole is None or whole.last != name.last:
            return None
    return Name(name.first, name.last, name.after, name.text, is_quoted, name.entry)


def _stands_free(doc: Doc, name: Name) -> bool:
    """Not part of a longer name: "Алабуга Политех", "Алабуга-Волокно", АО «Алабуга»."""
    opening = name.first - 1 if name.quoted else name.first
    if not name.quoted and is_capitalised(doc, name.last) and not doc.gap(name.last).strip() and "\n" not in doc.gap(name.last):
        return not doc.gap(name.last)
    word = before(doc, opening)
    return not (word and role(word) == "company")


def _in_talk(doc: Doc, name: Name, sentences: set[tuple[int, int]]) -> bool:
    """A quoted name where the sentence speaks of zones: "резиденты «Лотоса»"."""
    if not name.quoted:
        return False
    word = before(doc, name.first - 1)
    if word and role(word) == "carrier":
        return True
    if word and is_noun(word) and role(word) != "carrier" and word not in abbreviations():
        return False  # "завод «Авангард»"
    return doc.sentence(name.first) in sentences


def name_key(name: str) -> tuple[str, ...]:
    """The words of a name for comparison."""
    return tuple(name_words(name))
