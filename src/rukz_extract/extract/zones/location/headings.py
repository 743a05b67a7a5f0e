"""The territory that heads the news of a line: a dateline's town, a region of a round-up."""

from bisect import bisect_right
from functools import partial
from itertools import islice

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.inner_places import is_large
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import LOCAL, Tie, in_nominative
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import BULLETS, DASHES

_AFTER_TOWN = frozenset(".,(/–—")
_AFTER_HEAD = frozenset(".:")
_AFTER_NUMBER = frozenset(".)")
_AFTER_BULLET = DASHES | {".", ":"}
_BULLET = 3
"""Tokens looked back for the bullet before the town that heads an entry."""
_NEAR = 80
"""Tokens looked back for the head of a line: longer ones are lists."""
_FAR = 200
"""The same for the region that heads a whole paragraph."""
_ENTRIES = 2
"""Towns that head lines and make a list of them: a single one is a dateline."""
_TIME = 5
"""Tokens that the time before a heading may have."""
_OPENING = 3
"""Sentences of a line that its dateline rules."""


def dateline(around: Surroundings, first: int) -> Tie:
    """The town before the news of a line, for a zone told of at once: "ОЗИНКИ, Озинский район. Щит обещает хаб"."""
    doc, line = around.doc, around.doc.line_start(first, _NEAR)
    place = None if line is None else around.starting_at(line)
    if line is None or place is None or place.region.level not in LOCAL or is_large(doc, place):
        return Tie()  # what a capital or the town of a news desk tells of may lie anywhere
    tie = around.chain(place, first)
    last = max(p.last for p in tie.near + tie.around)
    between = bisect_right(doc.sentences, first) - bisect_right(doc.sentences, line)
    alone = all(other.region.level == "district" for other in tie.near[1:])
    return Tie((place,)) if alone and doc.words[last] in _AFTER_TOWN and between <= _OPENING else Tie()


def heading(around: Surroundings, first: int) -> Tie:
    """The region that heads a paragraph of a round-up: "САРАТОВСКАЯ ОБЛАСТЬ. Вывоз вырос. Весной откроют хаб"."""
    place = _opening_place(around, first, _FAR)
    if place is None or place.region.level != "region" or place.last >= first:
        return Tie()
    return Tie((place,)) if around.doc.words[place.last] in _AFTER_HEAD else Tie()


def entry(around: Surroundings, first: int) -> Tie:
    """The place that heads the line or the sentence of a zone, or stands alone before it."""
    return _line_entry(around, first) or sentence_head(around, first)


def _line_entry(around: Surroundings, first: int) -> Tie:
    """The place that is the first sentence of a line, for a zone told of next: "11:00. Дубна. Осмотр технопарка"."""
    doc, line = around.doc, around.doc.line_start(first, _NEAR)
    if line is None or not doc.words[line][:1].isdigit():
        place = None if line is None else around.starting_at(line)
    else:
        named = next((token for token in range(line + 1, min(line + _TIME, first)) if doc.words[token].isalpha()), line)
        place = around.starting_at(named)
    if place is None or place.region.level not in LOCAL or is_large(doc, place):
        return Tie()
    tie = around.chain(place, first)
    last = max(p.last for p in tie.near + tie.around)
    between = bisect_right(doc.sentences, first) - bisect_right(doc.sentences, last)
    return Tie((place,), tie.near[1:] + tie.around) if doc.words[last] == "." and between <= 1 else Tie()


def sentence_head(around: Surroundings, first: int) -> Tie:
    """The territory before the colon of a sentence, or alone before it: "Тараз: парк растёт. Шу. В зоне сдан цех."."""
    start = around.sentence(first)[0]
    place = around.starting_at(start)
    if place and _is_named(around.doc, place) and around.doc.word_at(place.last) == ":":
        return Tie((place,))
    place = around.starting_at(around.sentence(start - 1)[0]) if start else None
    alone = place is not None and place.last + 1 == start and around.doc.words[place.last] == "."
    return Tie((place,)) if alone and place and place.first and _is_named(around.doc, place) else Tie()


def _is_named(doc: Doc, place: Place) -> bool:
    """True for a territory inside a country that stands in the nominative."""
    return place.region.level != "country" and in_nominative(doc, place)


def entry_town(around: Surroundings, first: int, unit: str | None) -> Tie:
    """The town that heads an entry of a list of towns: "Кашира. В зоне растёт цех.", "Дубна. Парк ждёт резидентов.".

    A zone that is known to lie in another ``unit`` is only told of there.
    """
    place = _opening_place(around, first, _FAR)
    if place is None or not _heads_entry(around, place) or unit not in (None, "", place.region.subdivision):
        return Tie()
    if unit and around.doc.words[place.first].isupper():
        return Tie()  # "ОМСК. В ОЭЗ «Авангард» просится завод": a news desk, not the zone's town
    entries = islice(filter(partial(_heads_entry, around), around.territories.places), _ENTRIES)
    return Tie((place,)) if len(list(entries)) == _ENTRIES else Tie()


def _heads_entry(around: Surroundings, place: Place) -> bool:
    """True for a town or district that is the whole first sentence of its line: "• Тара.", "Тара (Омская область):"."""
    doc = around.doc
    line = doc.line_start(place.first, _BULLET) if place.region.level in LOCAL else None
    if line is None or place.first != _past_bullet(doc, line):
        return False
    behind = place.last
    if doc.words[behind : behind + 1] == ["("] and (unit := around.starting_at(behind + 1)):
        behind = unit.last + 1
    marks = _AFTER_HEAD if place.first == line else _AFTER_BULLET
    return behind + 1 < len(doc) and doc.words[behind] in marks and not around.starting_at(behind + 1)


def _opening_place(around: Surroundings, first: int, reach: int) -> Place | None:
    """The territory that opens the line of a zone, behind its bullet."""
    line = around.doc.line_start(first, reach)
    return None if line is None else around.starting_at(_past_bullet(around.doc, line))


def _past_bullet(doc: Doc, line: int) -> int:
    """The first token of a line behind "•", "—" or "1." of a list."""
    word = doc.words[line]
    if word in BULLETS:
        return line + 1
    numbered = word.isdigit() and doc.word_at(line + 1) in _AFTER_NUMBER
    return line + 2 if numbered else line
