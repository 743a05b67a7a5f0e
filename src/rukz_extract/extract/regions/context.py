"""Which sightings count: by the rules, or by what the article tells of a doubtful one elsewhere and beside it."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from rukz_extract.extract.regions.looks import TOWN_SIZE, ends_like_a_surname, is_abroad
from rukz_extract.extract.regions.parts_of_names import military_base
from rukz_extract.extract.regions.rules import OTHER_THINGS, is_territory
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.stations import is_told_a_station
from rukz_extract.extract.regions.surroundings import key_before, of_a_noun, opens_sentence
from rukz_extract.extract.regions.together import (
    are_joined,
    in_one_list,
    in_parallel,
    is_before_its_unit,
    support_each_other,
)
from rukz_extract.extract.regions.towns import heads_an_entry, is_in_a_full_name
from rukz_extract.extract.regions.variants import name_stem
from rukz_extract.extract.regions.waters import is_water, is_wet
from rukz_extract.extract.regions.words import OF_PLACE
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.records import Level

_HEADS = frozenset("cpn")
"""Marks of a common word, a person and a water."""
_ROUND_UP = 2
"""Entries of a round-up that a sure town heads."""
Spans = Mapping[int, NameSpan]
"""The tagger's names by each of their tokens."""


def territories(doc: Doc, sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings that name territories, in their order."""
    spans = {token: span for span in doc.names for token in range(span.first, span.last)}
    kept = _by_rules(doc, sightings, spans)
    _keep_known(doc, sightings, kept, spans)
    _keep_in_parallel(doc, sightings, kept, spans)
    _keep_listed(doc, sightings, kept, spans)
    _keep_heads(doc, sightings, kept, spans)
    return [sighting for sighting, keep in zip(sightings, kept, strict=True) if keep]


def _by_rules(doc: Doc, sightings: Sequence[Sighting], spans: Spans) -> list[bool]:
    """The answers of the rules; no for an unknown name that a lake or mountain of the article has."""
    kept = [is_territory(doc, sighting, spans) for sighting in sightings]
    waters = {name_stem(s.entries[0]) for s, keep in zip(sightings, kept, strict=True) if not keep and is_water(doc, s)}
    return [keep and not _is_called_like(s, waters) for s, keep in zip(sightings, kept, strict=True)]


def _keep_known(doc: Doc, sightings: Sequence[Sighting], kept: list[bool], spans: Spans) -> None:
    """Keeps towns that the article surely names elsewhere, alone or two of them joined."""
    known = {entry.identity for s, keep in zip(sightings, kept, strict=True) if keep for entry in s.entries}
    for place, sighting in enumerate(sightings):
        sure = kept[place] or is_before_its_unit(doc, sightings, kept, place)
        kept[place] = sure or _named_elsewhere(doc, sighting, spans, known)
    for place in range(1, len(kept)):
        pair = (sightings[place - 1], sightings[place])
        doubtful = not (kept[place - 1] and kept[place]) and are_joined(doc, *pair)
        if doubtful and all(_is_town_of_article(doc, each, spans, known) for each in pair):
            kept[place - 1] = kept[place] = True


def _keep_in_parallel(doc: Doc, sightings: Sequence[Sighting], kept: list[bool], spans: Spans) -> None:
    """Keeps a name in parallel with a sure one before it, and two doubtful ones that tell of each other."""
    units = _UnitsTold(doc, sightings, kept)
    for place in range(1, len(kept)):
        if not kept[place]:
            told = None if kept[place - 1] else units.before(place)
            if _tells_of_its_neighbour(doc, sightings, place, spans, told):
                kept[place - 1] = kept[place] = True


def _keep_listed(doc: Doc, sightings: Sequence[Sighting], kept: list[bool], spans: Spans) -> None:
    """Keeps a doubtful name beside a sure one in a list: "Рудный и Лисаковск"."""
    for places, step in ((range(1, len(kept)), 1), (range(len(kept) - 2, -1, -1), -1)):
        for place in places:
            if not kept[place] and kept[place - step]:
                free = not (_is_in_a_name(sightings[place], spans) or _is_a_site(doc, sightings[place]))
                kept[place] = free and in_one_list(doc, sightings, place, place - step)


def _keep_heads(doc: Doc, sightings: Sequence[Sighting], kept: list[bool], spans: Spans) -> None:
    """Keeps a doubtful town that heads an entry as others do: ``Орск. Открыт мост.⏎Ишим. Вода стоит``."""
    doubtful = [
        place for place, s in enumerate(sightings) if not kept[place] and _may_head(s) and heads_an_entry(doc, s)
    ]
    if not doubtful:
        return
    heads = [s for s, keep in zip(sightings, kept, strict=True) if keep and _is_town(s) and heads_an_entry(doc, s)]
    for place in doubtful if len(heads) >= _ROUND_UP else ():
        kept[place] = not _is_in_a_name(sightings[place], spans)


def _may_head(sighting: Sighting) -> bool:
    """True for a larger town or one by hand at home, whatever else is called so."""
    home = sighting.rule == "gazetteer" and not is_abroad(sighting) and _HEADS.issuperset(sighting.marks)
    known = sighting.people >= TOWN_SIZE or any(entry.source == "hand" for entry in sighting.entries)
    return home and known and _is_town(sighting)


def _is_town(sighting: Sighting) -> bool:
    return bool(sighting.entries) and sighting.entries[0].level == Level.CITY


def _tells_of_its_neighbour(
    doc: Doc, sightings: Sequence[Sighting], place: int, spans: Spans, told: AbstractSet[str] | None
) -> bool:
    """True for a doubtful name in parallel with a sure one before it, or one of two that tell of each other.

    ``told`` are the units named before in the sentence, None where the name before is sure.
    """
    left, right = sightings[place - 1], sightings[place]
    if not (in_parallel(doc, left, right) if told is None else support_each_other(doc, left, right, told)):
        return False
    doubtful = (right,) if told is None else (left, right)
    beside = [span for sighting in doubtful if (span := spans.get(sighting.first))]
    people = not told and [span.kind for span in beside] == ["PER", "PER"]
    if people or any(span.last - span.first > 1 for span in beside):
        return False
    return not any(rule(doc, sighting, None) is False for rule in OTHER_THINGS for sighting in doubtful)


class _UnitsTold:
    """Codes of the first-level units that a sentence names so far; asked from left to right, each is read once."""

    def __init__(self, doc: Doc, sightings: Sequence[Sighting], kept: Sequence[bool]) -> None:
        self._doc, self._sightings, self._kept = doc, sightings, kept
        self._start, self._next = -1, 0
        self._codes: set[str] = set()

    def before(self, place: int) -> AbstractSet[str]:
        """The codes before a doubtful sighting and the doubtful one in front of it."""
        start = self._doc.sentence(self._sightings[place].first)[0]
        if start != self._start:
            self._start = start
            self._codes = set()
        for sighting, keep in self._read_up_to(place - 1):
            if keep and sighting.first >= start:
                self._codes.update(e.code for e in sighting.entries if e.level == Level.REGION and e.code)
        return self._codes

    def _read_up_to(self, place: int) -> Iterator[tuple[Sighting, bool]]:
        first, self._next = self._next, max(place, self._next)
        return zip(self._sightings[first : self._next], self._kept[first : self._next], strict=True)


def _is_called_like(sighting: Sighting, waters: AbstractSet[tuple[str, ...]]) -> bool:
    """``озера Камбаш … На Камбаше``: an unknown name that the article has behind the word of a lake or mountain."""
    return bool(waters) and "u" in sighting.marks and name_stem(sighting.entries[0]) in waters


def _named_elsewhere(doc: Doc, sighting: Sighting, spans: Spans, known: set[tuple[str, ...]]) -> bool:
    """``Рудный основан в 1957 году``: a town named like an adjective, which the article surely names elsewhere."""
    water = set(sighting.marks) == {"n"}
    if not (water or set(sighting.marks) <= {"c"}) or _inside_a_name(doc, sighting, spans) or of_a_noun(doc, sighting):
        return False
    person = is_abroad(sighting) or ends_like_a_surname(doc.keys[sighting.first])
    small = sighting.people < TOWN_SIZE and (sighting.marks or person)
    if small or not known & {entry.identity for entry in sighting.entries} or (water and is_wet(doc)):
        return False
    return not any(rule(doc, sighting, None) is False for rule in OTHER_THINGS)


def _is_town_of_article(doc: Doc, sighting: Sighting, spans: Spans, known: set[tuple[str, ...]]) -> bool:
    """``Как Рудный и Жанибек делят воду``: each of the two is surely named elsewhere, so they are no people."""
    span = spans.get(sighting.first)
    led = span is not None and span.first + 1 == sighting.first and opens_sentence(doc, span.first)  # "Как Рудный"
    whole = span is None or (span.last == sighting.last and (led or span.first == sighting.first))
    elsewhere = bool(known & {entry.identity for entry in sighting.entries})
    return whole and elsewhere and not is_in_a_full_name(doc, sighting.first, span)


def _inside_a_name(doc: Doc, sighting: Sighting, spans: Spans) -> bool:
    """True within a longer name of the tagger, or within a person or body where the word is common.

    A noun that it took along makes no name: "открыть в | Рудном класс".
    """
    span = spans.get(sighting.first)
    if span is None:
        return False
    noun = doc.words[sighting.last : span.last]
    if noun and key_before(doc, sighting.first) in OF_PLACE and all(map(str.islower, noun)):
        return False
    return (bool(sighting.marks) and span.kind != "LOC") or span.last - span.first > sighting.last - sighting.first


def _is_a_site(doc: Doc, sighting: Sighting) -> bool:
    """A station or a base, whatever stands beside it: "с авиабазы Лумис, штат Аляска"."""
    return is_told_a_station(doc, sighting) or military_base(doc, sighting, None) is False


def _is_in_a_name(sighting: Sighting, spans: Spans) -> bool:
    """``Игоря Ярового, Южный Урал``, ``Россию и Владимира Ветрова``: a part of a person's name is no item of a list."""
    span = spans.get(sighting.first)
    return span is not None and span.kind == "PER" and (span.first < sighting.first or span.last > sighting.last)
