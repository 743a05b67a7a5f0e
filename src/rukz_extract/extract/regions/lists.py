"""Units listed behind their plural status word: "трёх областей – Омской и Томской", "районы: Майский (5), Абайский".

The first name stands behind an opening sign (in "районах Омской области: …" behind the words of the larger unit); the
next ones in the same case behind a joiner, whatever is told of each between them.
"""

from collections.abc import Iterator

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import JOINERS, Kind, Statuses, kinds
from rukz_extract.extract.regions.unit_adjectives import case_ending, is_name
from rukz_extract.extract.regions.units import entries_of, unit_marks
from rukz_extract.extract.regions.words import AND, IN_LISTS
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_plural, may_be_plural, readings
from rukz_extract.records import Level

_OPENERS = DASHES | {":", "("}
_BEFORE = JOINERS | {";"}
"""What stands before a further item."""
_BEHIND = DASHES | _BEFORE | {"(", ")", ".", ":"}
"""What stands behind an item, its status word left out."""
_NAMED_AFTER = frozenset({"имени", "им"})
_FEW = frozenset("234")
_LARGER = 5
"""Tokens between the plural and the opening sign: the words of a larger unit."""
_LONGEST = 120
"""Tokens of a list."""
_SINGULAR = {
    "ы": ("ый", "ая"), "и": ("ый", "ая"), "а": ("ый",), "я": ("ый",),
    "ов": ("ого",), "ев": ("ого",), "ей": ("ой",), "ам": ("ому", "ой"), "ям": ("ому", "ой"),
    "ами": ("ым", "ой"), "ями": ("ым", "ой"), "ах": ("ом", "ой"), "ях": ("ом", "ой"),
}  # fmt: skip
"""Endings of a plural status word and those of the adjectives in the same case."""


def find_lists(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """Sightings of the units listed behind a status word."""
    opened: set[int] = set()
    for token, kind in statuses:
        opener = _opener(doc, token, kind)
        if opener is None or opener in opened:
            continue
        opened.add(opener)
        for place in _items(doc, token, opener):
            entries = entries_of(doc, lexicon, place, [], kind)
            if entries:
                start, end, marks = doc.starts[place], doc.ends[place], unit_marks(entries)
                yield Sighting(place, place + 1, start, end, entries, "listed_unit", marks, sure=True)


def find_named(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """Units whose names stand behind a plural: "областях Абай и Жетісу", "районов Шал акына и Тайыншинского"."""
    for token, kind in statuses:
        if kind.short or kind.level == Level.CITY or token + 1 >= len(doc):
            continue
        named = doc.words[token + 1][:1].isupper() or doc.keys[token + 1] in _NAMED_AFTER
        if named and is_plural(doc.words[token]):
            yield from _named(doc, lexicon, token, kind)


def _named(doc: Doc, lexicon: Lexicon, token: int, kind: Kind) -> Iterator[Sighting]:
    """The sightings behind one plural: names that the gazetteer has with the status word, then adjectives too."""
    first, place = token, token + 1
    while place < len(doc):
        found = lexicon.match([kind.lemma, *doc.keys[place : place + _LARGER]], 0)
        entries = found[1].entries if found and found[0] > 1 else ()
        if not entries and first > token and is_name(doc, place):
            entries, found = entries_of(doc, lexicon, place, [], kind), None
        if not entries:
            return
        last = place + (found[0] - 1 if found else 1)
        yield Sighting(first, last, doc.starts[first], doc.ends[last - 1], entries, "listed_unit", "", sure=True)
        if last >= len(doc) or doc.keys[last] not in JOINERS:
            return
        first = place = last + 1


def _opener(doc: Doc, token: int, kind: Kind) -> int | None:
    """The sign behind a status word that opens its list; a plural may have its larger unit between."""
    if not kind.open or kind.short or kind.level == Level.CITY or token + 2 >= len(doc):
        return None
    if not _are_several(doc, token):
        return token + 1 if doc.words[token + 1] in _OPENERS else None
    for place in range(token + 1, min(token + _LARGER, len(doc) - 1)):
        word = doc.words[place]
        if word in _OPENERS or (word == "," and _agrees(doc, token, place + 1)):
            return place
        if not (word[:1].isupper() or doc.keys[place] in kinds()):
            return None
    return None


def _agrees(doc: Doc, token: int, place: int) -> bool:
    """``в двух районах, Майском и Лебяжинском,``: two names in the case of the plural, and no noun of theirs."""
    if place + 3 >= len(doc) or doc.keys[place + 1] != AND:
        return False
    if not (is_name(doc, place) and is_name(doc, place + 2) and doc.words[place + 3] in _BEHIND):
        return False
    plural = max((ending for ending in _SINGULAR if doc.keys[token].endswith(ending)), key=len, default="")
    return {case_ending(doc, place), case_ending(doc, place + 2)} <= set(_SINGULAR.get(plural, ()))


def _items(doc: Doc, token: int, opener: int) -> list[int]:
    """The tokens of the names listed behind the opening sign of a status word."""
    first = opener + 1 + (doc.keys[opener + 1] in IN_LISTS)
    together = _together(doc, first)
    several = _are_several(doc, token)
    if not together or (len(together) > 1 and not several) or _has_a_noun(doc, together[-1]):
        return []
    return [*together, *_further(doc, together[-1])] if several else together


def _are_several(doc: Doc, token: int) -> bool:
    """True for a plural, and behind a number: "ещё два района – Майский и Абайский"."""
    if may_be_plural(doc.words[token]):
        return True
    before = doc.keys[token - 1] if token else ""
    return before in _FEW or (before.isalpha() and readings(before)[0].pos == "NUMR")


def _has_a_noun(doc: Doc, token: int) -> bool:
    """``районов – Майский и Абайский бизнесмены``: the adjectives are those of a noun."""
    following = token + 1
    if following >= len(doc) or not doc.words[following].islower() or doc.keys[following] in JOINERS:
        return False
    return readings(doc.words[following])[0].pos == "NOUN"


def _together(doc: Doc, place: int) -> list[int]:
    """The capitalised adjectives joined by commas and "и" from a token on; none when they have a status word."""
    found: list[int] = []
    while place < len(doc) and is_name(doc, place):
        found.append(place)
        place += 1
        if place < len(doc) and doc.keys[place] in kinds():
            return []
        if place >= len(doc) or doc.keys[place] not in JOINERS:
            break
        place += 1
        place += place < len(doc) and doc.keys[place] in IN_LISTS
    return found


def _further(doc: Doc, last: int) -> Iterator[int]:
    """The items behind what is told of each: "Омская (40 млн), Томская", "Майского – Иван Волков, Абайского – …"."""
    ending = case_ending(doc, last)
    for place in range(last + 1, min(doc.sentence(last)[1], last + _LONGEST)):
        if is_name(doc, place) and case_ending(doc, place) == ending:
            before = place - 1 - (doc.keys[place - 1] in IN_LISTS)
            behind = doc.keys[place + 1] if place + 1 < len(doc) else "."
            if doc.keys[before] in _BEFORE and behind in _BEHIND:
                yield place
