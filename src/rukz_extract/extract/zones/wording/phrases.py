"""Type phrases: "особая экономическая зона портового типа", "ТЛЦ", "сухой порт", and bare nouns that may refer back."""

from collections.abc import Iterator
from typing import NamedTuple

from rukz_extract.extract.zones.wording.vocabulary import (
    Adjective,
    Head,
    Number,
    Tail,
    ZoneType,
    abbreviations,
    adjectives,
    bare_heads,
    heads,
    is_plural_adjective,
    tails,
    types,
    word_group,
)
from rukz_extract.extract.zones.wording.words import WITH, before, in_brackets, is_noun
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneProfile

_JOINERS = frozenset({"-", "–", "и", ","})
_CLAUSE_ENDS = frozenset(".,;:!?…»")
_AMONG = "среди"
_OPENING = frozenset("(")
_TECHNOPARK, _FOR = "технопарк", "для"


class TypePhrase(NamedTuple):
    """Type words of a zone: tokens ``first`` to ``last``; ``type`` is None for a bare noun ("зона").

    ``wide`` is the first token with adjectives of reach ("трансграничной туристической зоне"), which belong to
    the mention of an unnamed zone only. ``number`` is None where the form leaves it open ("СЭЗ", "зоны").
    """

    first: int
    last: int
    wide: int
    head: str
    type: ZoneType | None
    profile: ZoneProfile | None
    number: Number | None
    abbreviation: bool = False
    instrumental: bool = False
    country: str = ""


class _Left(NamedTuple):
    first: int
    wide: int
    words: tuple[Adjective, ...]
    plural: bool


def find_phrases(doc: Doc) -> Iterator[TypePhrase]:
    """Every type phrase and bare head noun, in text order, none overlapping."""
    known, short = heads(), abbreviations() | own_short_forms(doc)
    end = 0
    for token in sorted({*doc.tokens_in(known), *(token for token in doc.capitalised if doc.words[token] in short)}):
        if token < end:
            continue
        head = known.get(doc.keys[token])
        if head is not None:
            phrase = _from_noun(doc, token, head)
        else:
            phrase = _from_abbreviation(doc, token, short[doc.words[token]])
        if phrase and phrase.wide >= end:
            yield phrase
            end = phrase.last


def own_short_forms(doc: Doc) -> dict[str, ZoneType]:
    """The short forms that the article itself gives to types: "промышленно-логистический парк (ПЛП)"."""
    found: dict[str, ZoneType] = {}
    for opening in doc.tokens_in(_OPENING):
        letters, head = in_brackets(doc, opening), heads().get(doc.key_at(opening - 1))
        if head is None or letters in abbreviations() or not _is_made_of(doc, opening):
            continue
        phrase = _from_noun(doc, opening - 1, head)
        if phrase and phrase.type:
            found[letters] = phrase.type
    return found


def _from_noun(doc: Doc, token: int, head: Head) -> TypePhrase | None:
    left = _left(doc, token)
    last, tail, tail_profile = _tail(doc, token + 1)
    categories = {word.category for word in left.words}
    kind = _type(head.noun, categories, tail)
    if kind is None and (categories - {"scope"} or tail):
        return None  # "торговый центр"
    if kind is None and head.noun not in bare_heads():
        return None
    number = next(iter(head.numbers)) if len(head.numbers) == 1 else None
    if number is None and left.first < token:
        number = "plur" if left.plural else "sing"
    elif number is None and is_plural_adjective(before(doc, token)) and not is_noun(before(doc, token)):
        number = "plur"  # "новые зоны"
    return TypePhrase(
        first=left.wide if tail.startswith(("border", "coop")) else left.first,
        last=last,
        wide=left.wide,
        head=head.noun,
        type=kind,
        profile=_profile(kind, left, tail_profile or _purpose(doc, last)),
        number=number,
        instrumental=head.instrumental,
        country=kind.country or _country(left) if kind else "",
    )


def _from_abbreviation(doc: Doc, token: int, kind: ZoneType) -> TypePhrase | None:
    left = _left(doc, token)
    last, _, tail_profile = _tail(doc, token + 1)
    phrase = TypePhrase(
        first=left.first,
        last=last,
        wide=left.wide,
        head=kind.head,
        type=kind,
        profile=_profile(kind, left, tail_profile),
        number=("plur" if left.plural else "sing") if left.first < token else _plural_before(doc, left.first),
        abbreviation=True,
        country=kind.country,
    )
    word = doc.words[token - 1] if token else ""
    if kind.need in ("name", "introduced") and word.isupper() and len(word) > 1:
        return None  # "ИЗ" in a headline of capitals, not "В ИЗ «Кайрат»"
    return phrase


def _plural_before(doc: Doc, token: int) -> Number | None:
    """The number that a word tells before an abbreviation: "крупнейшие ОЭЗ", "среди ОЭЗ"."""
    word = before(doc, token)
    if word == _AMONG:
        return "plur"
    return "plur" if word and is_plural_adjective(word) and not is_noun(word) else None


def _country(left: _Left) -> str:
    """The country whose law speaks so: "особая экономическая зона" is Russian."""
    return next((word.country for word in left.words if word.country), "")


def _type(noun: str, categories: set[str], tail: str) -> ZoneType | None:
    fitting = (kind for kind in types().get(noun, ()) if kind.tail == tail and kind.categories <= categories)
    return next((kind for kind in fitting if kind.need != "project"), None)


def _profile(kind: ZoneType | None, left: _Left, tail: ZoneProfile | None) -> ZoneProfile | None:
    """The profile that the words give; the type's own wins ("индустриально-логистический парк" is industrial)."""
    if kind is None:
        return None
    if kind.profile or kind.head == _TECHNOPARK:
        return kind.profile
    if kind.tail:
        return None  # "зона приграничной торговли" has none
    return tail or next((word.profile for word in left.words if word.profile), None)


def _purpose(doc: Doc, token: int) -> ZoneProfile | None:
    """The profile that a purpose gives: "зона для развития нефтехимического кластера"."""
    if token >= len(doc) or doc.keys[token] != _FOR:
        return None
    words = (word for place in range(token + 1, min(token + 4, len(doc))) for word in adjectives(doc.keys[place]))
    return next((word.profile for word in words if word.profile), None)


def _left(doc: Doc, token: int) -> _Left:
    """The adjectives before a head: "особой портовой экономической"."""
    found: list[Adjective] = []
    wide = first = token
    plural = False
    place = token - 1
    while place >= 0 and not doc.starts_line(place + 1):
        words = adjectives(doc.keys[place])
        if words:
            found = [*words, *found]
            wide = place
            plural = plural or is_plural_adjective(doc.keys[place])
            if any(word.category != "scope" for word in words):
                first = place
            place -= 1
        elif wide < token and doc.keys[place] in _JOINERS and place and adjectives(doc.keys[place - 1]):
            place -= 1
        else:
            break
    return _Left(first, wide, tuple(found), plural)


def _tail(doc: Doc, token: int) -> tuple[int, str, ZoneProfile | None]:
    """End, name and profile of the words behind a head: "портового типа", "опережающего развития", "(ОЭЗ) ППТ"."""
    end, tail, profile = token, "", None
    while end < len(doc):
        step, row = _known_tail(doc, end)
        if row is None:
            step, typed = _typed(doc, end)
            profile = profile or typed
        else:
            tail, profile = tail or row.tail, profile or row.profile
        step = step or _bracketed(doc, end)
        if not step:
            break
        end += step
    return end, tail, profile


def _known_tail(doc: Doc, token: int) -> tuple[int, Tail | None]:
    for row in tails().get(doc.keys[token], ()):
        if tuple(doc.keys[token : token + len(row.words)]) == row.words:
            return len(row.words), row
    return 0, None


def _typed(doc: Doc, token: int) -> tuple[int, ZoneProfile | None]:
    """Length and profile of "промышленно-производственного типа" at a token."""
    place, profile = token, None
    if doc.keys[token] in WITH:
        return _slanted(doc, token)
    while place < len(doc) and place < token + 4:
        words = adjectives(doc.keys[place])
        if words:
            profile = profile or next((word.profile for word in words if word.profile), None)
        elif place > token and doc.keys[place] in word_group("kind_words"):
            return place + 1 - token, profile
        elif not (place > token and doc.keys[place] in _JOINERS):
            break
        place += 1
    return 0, None


def _slanted(doc: Doc, token: int) -> tuple[int, ZoneProfile | None]:
    """Length and profile of "с металлургическим профилем" at a token."""
    for place in range(token + 2, min(token + 4, len(doc))):
        if doc.keys[place] in word_group("slants"):
            words = (word for key in doc.keys[token + 1 : place] for word in adjectives(key))
            return place + 1 - token, next((word.profile for word in words if word.profile), None)
    return 0, None


def _bracketed(doc: Doc, token: int) -> int:
    """Length of an abbreviation in brackets: "особая экономическая зона (ОЭЗ)"."""
    return 3 if in_brackets(doc, token) in abbreviations() or _is_made_of(doc, token) else 0


def _is_made_of(doc: Doc, opening: int) -> bool:
    """True for the first letters of the words before a bracket: "промышленно-логистический парк (ПЛП)"."""
    letters = in_brackets(doc, opening)
    if not (letters.isupper() and letters.isalpha() and len(letters) > 1):
        return False
    before = range(max(opening - len(letters), 0), opening)
    parts = [part for token in before for part in doc.words[token].split("-") if part]
    return "".join(part[0] for part in parts[-len(letters) :]).upper() == letters


def told_profile(doc: Doc, phrase: TypePhrase) -> ZoneProfile | None:
    """The profile that is said of a zone told before: "Зона технико-внедренческая, с зерном туда не придёшь"."""
    token = phrase.last
    closed = token + 1 >= len(doc) or doc.words[token + 1] in _CLAUSE_ENDS
    if token >= len(doc) or not closed or not any(r.case == "nomn" for r in readings(doc.keys[token])):
        return None
    return next((word.profile for word in adjectives(doc.keys[token]) if word.profile), None)


def without_brackets(doc: Doc, phrase: TypePhrase) -> TypePhrase:
    """The phrase without an abbreviation in brackets at its end, for a zone whose name does not follow."""
    return phrase._replace(last=phrase.last - 3) if doc.words[phrase.last - 1] == ")" else phrase
