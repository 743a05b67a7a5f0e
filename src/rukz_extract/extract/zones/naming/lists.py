"""One type over several names: "ОЭЗ «Липецк», «Калуга» и «Дубна»", "два парка – «Юг» из Омска и «Север» из Тары"."""

from collections.abc import Iterator

from rukz_extract.extract.territories import Territories
from rukz_extract.extract.zones.naming.names import Name, known_name, name_after, quoted_before, quoted_name
from rukz_extract.extract.zones.naming.quotes import opens
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import adjectives, tails
from rukz_extract.extract.zones.wording.words import (
    before,
    is_adjective,
    is_capitalised,
    is_noun,
    is_numeral,
    is_participle,
    is_plural_verb,
    is_preposition,
    is_verb,
    role,
)
from rukz_extract.gazetteer.zone_register import lookup
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES, LEADING_IN
from rukz_extract.records import ZoneProfile
from rukz_extract.resources import values

_SEPARATORS = frozenset({",", ";", "и", "или", "также", "плюс"})
_LEADING_IN = (
    DASHES
    | {":", ","}
    | frozenset(values("в|том|числе|такие|как|включая|частности|например|это|прежде|всего|среди|них|которых|их"))
)
"""Words between a shared type and the first name: "зоны, в том числе «Лотос»"."""
_AND = "и"
_LEAD = 8
_BEHIND_A_PLACE = DASHES | {"("}
_SPEECH = frozenset({":", ","})
"""Marks that lead into quoted speech as well as into a list of names."""
_NAMED = {("под", "названием"): 2, ("с", "названием"): 2, ("под", "именем"): 2, ("имени",): 1}
_APART = 6
"""Tokens of what is said of the zones before their names: "ТОР по числу резидентов:"."""
_REACH = 14
"""Tokens between two names of a list: "«Лотос» из Астрахани, «Авангард» из Омска"."""


def listed_names(doc: Doc, phrase: TypePhrase, territories: Territories) -> tuple[list[Name], bool]:
    """The names behind a type phrase, and whether each stands alone because the type is shared or set off."""
    counted = bool(before(doc, phrase.wide)) and is_numeral(before(doc, phrase.wide))
    several = counted or phrase.number == "plur"
    start, set_off = _start(doc, phrase, territories, several=several)
    first = name_after(doc, phrase, start, territories)
    if first is None:
        names = _set_apart(doc, phrase, territories) if several or phrase.abbreviation else []
        return names, bool(names)
    fixed = phrase.number is not None and not phrase.abbreviation  # "территории" may be one or several
    lone = not several and fixed and not _is_elliptic(doc, first.after, territories)
    if lone:
        return ([], False) if set_off and doc.words[start - 1] in _SPEECH else ([first], set_off)
    rest = list(_rest(doc, phrase, first, territories))
    if set_off and not several and not rest and doc.words[start - 1] in _SPEECH:
        return [], False  # "сообщили в технопарке: «Всё готово»"
    if not several and not set_off and rest and not _is_list(doc, [first, *rest], phrase, territories):
        rest = []
    return list(_inherit([first, *rest])), bool(rest) or set_off or counted


def _start(doc: Doc, phrase: TypePhrase, territories: Territories, *, several: bool) -> tuple[int, bool]:
    """Where the first name may begin, and whether a dash, a colon or a comma sets it off."""
    token = phrase.last
    for words, length in _NAMED.items():
        if tuple(doc.keys[token : token + length]) == words:
            token += length
    place = territories.starting_at(token) if token < len(doc) else None
    off = place.last if place else token  # "СЭЗ Казахстана: «Сарыарка» и «Павлодар»"
    if place and doc.words[off : off + 1] == ["("]:
        off += 1  # "ОЭЗ Самарской области («Тольятти»)"
    while off < min(token + _LEAD, len(doc)) and doc.keys[off] in _LEADING_IN:
        off += 1
    if off > token and _begins_name(doc, off, phrase) and doc.words[off - 1] not in _SEPARATORS - {","}:
        return (off, True) if several or phrase.abbreviation or doc.words[off - 1] != "," else (token, False)
    return token, False


def _set_apart(doc: Doc, phrase: TypePhrase, territories: Territories) -> list[Name]:
    """Known names behind what is said of them all: "лучшие ОЭЗ года: Алабуга, Липецк", "лидируют Алабуга и Дубна"."""
    for token in range(phrase.last, min(phrase.last + _APART, len(doc) - 1)):
        key = doc.keys[token]
        if doc.starts_line(token) or territories.starting_at(token):
            return []
        if doc.words[token] in LEADING_IN or _tells_of_several(key):
            return _known_names(doc, phrase, token + 1, territories)
        if not (is_preposition(key) or is_noun(key) or is_adjective(key)) or opens(doc, token):
            return []
    return []


def _tells_of_several(key: str) -> bool:
    """True for "лидируют", "названы", never for "обсудили"."""
    return (is_plural_verb(key) or is_participle(key)) and role(key) != "talk"


def _known_names(doc: Doc, phrase: TypePhrase, token: int, territories: Territories) -> list[Name]:
    """Two names or more that the register has for the type."""
    first = name_after(doc, phrase, token, territories) if _begins_name(doc, token, phrase) else None
    names = [first, *_rest(doc, phrase, first, territories)] if first else []
    kind = phrase.type.kind if phrase.type else None
    return names if len(names) > 1 and all(lookup(name.text, kind) for name in names) else []


def _begins_name(doc: Doc, token: int, phrase: TypePhrase) -> bool:
    """True for an opening quotation mark, a name in Latin letters or one that the register has for this kind."""
    if token >= len(doc) or opens(doc, token):
        return token < len(doc)
    if doc.words[token - 1] in DASHES and _is_latin(doc, token):
        return True
    known = known_name(doc, token) if phrase.type and is_capitalised(doc, token) else None
    return bool(known and known.entry and phrase.type and known.entry.kind is phrase.type.kind)


def _is_latin(doc: Doc, token: int) -> bool:
    """True for two words of a name in Latin letters: "парк – Kostanay Tech Park"; one word alone is any company."""
    words = doc.words[token : token + 2]
    return len(words) == 2 and all(word.isascii() and word.isalpha() and word[0].isupper() for word in words)


def _rest(doc: Doc, phrase: TypePhrase, name: Name, territories: Territories) -> Iterator[Name]:
    while True:
        following = (name.quoted and _next_quoted(doc, name.after, territories)) or _next_bare(
            doc, phrase, name, territories
        )
        if following is None:
            return
        yield following
        name = following


def _next_quoted(doc: Doc, token: int, territories: Territories) -> Name | None:
    """The next name in quotes, right behind a separator, with only its neighbour's place between."""
    for place in range(token, min(token + _REACH, len(doc) - 1)):
        if doc.starts_line(place) and place > token:
            return None
        if opens(doc, place):
            return _listed(doc, place, territories) if place > token else None
        if doc.words[place] in ".:;!?" or is_verb(doc.keys[place]):
            return None
    return None


def names_before(doc: Doc, last: Name, territories: Territories) -> list[Name]:
    """As in "«Юг», под Омском «Север» и «Восток» – частные парки": the names before the last one, in text order."""
    found: list[Name] = []
    name: Name | None = last
    while name:
        name = _name_ahead(doc, name.first - 1, territories)
        found[:0] = [name] if name else []
    return found


def _name_ahead(doc: Doc, opening: int, territories: Territories) -> Name | None:
    """The name in quotes before a separator and, maybe, a place."""
    token = opening - 1
    while token > 0 and (territories.at(token) or is_preposition(doc.keys[token])):
        token -= 1
    return quoted_before(doc, token) if token > 0 and doc.keys[token] in _SEPARATORS else None


def _listed(doc: Doc, opening: int, territories: Territories) -> Name | None:
    """A name behind a separator, one and an adjective of type, or a place and a dash.

    "технико-внедренческие «Дубна»"; "парк «Юг» в Омске, а в Таре – «Север»"; "и Татарстана («Алабуга»)".
    """
    elliptic = doc.words[opening - 1] in _BEHIND_A_PLACE and territories.at(opening - 2)
    if doc.keys[opening - 1] in _SEPARATORS or elliptic:
        return quoted_name(doc, opening)
    profile = _profile(doc.keys[opening - 1])
    name = quoted_name(doc, opening) if profile and doc.keys[opening - 2] in _SEPARATORS else None
    return name._replace(profile=profile) if name else None


def _profile(key: str) -> ZoneProfile | None:
    """The profile of a word that stands for a whole type in a list: "технико-внедренческие", "ТВТ"."""
    words = [word.profile for word in adjectives(key)] + [tail.profile for tail in tails().get(key, ())]
    return next((profile for profile in words if profile), None)


def _inherit(names: list[Name]) -> Iterator[Name]:
    """The names, each with the profile of the last adjective before it."""
    profile = None
    for name in names:
        profile = name.profile or profile
        yield name._replace(profile=profile)


def _next_bare(doc: Doc, phrase: TypePhrase, name: Name, territories: Territories) -> Name | None:
    """As in "СЭЗ Сарыарка и Павлодар"."""
    token = name.after
    if token + 1 >= len(doc) or doc.keys[token] not in _SEPARATORS or not is_capitalised(doc, token + 1):
        return None
    found = name_after(doc, phrase, token + 1, territories)
    alike = phrase.number == "plur" and not name.quoted
    return found if found and (alike or lookup(found.text, phrase.type and phrase.type.kind)) else None


def _is_elliptic(doc: Doc, token: int, territories: Territories) -> bool:
    """As in "парк «Юг», а в Тобольске – «Север»": the type goes on with another place."""
    following = _next_quoted(doc, token, territories)
    return following is not None and doc.words[following.first - 2] in DASHES


def _is_list(doc: Doc, names: list[Name], phrase: TypePhrase, territories: Territories) -> bool:
    """As in "ОЭЗ «Липецк», «Калуга» и «Дубна»" is a list, "ОЭЗ «Липецк», «Роснефть» …" may not be one."""
    kind = phrase.type.kind if phrase.type else None
    if all(lookup(name.text, kind) for name in names[1:]) or _is_elliptic(doc, names[0].after, territories):
        return True
    return doc.keys[names[-1].first - 2] == _AND and len(names) == 2
