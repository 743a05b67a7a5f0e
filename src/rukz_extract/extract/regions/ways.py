"""Names that a road, a line or a distance leads to: "дорога на Ишим", "участок Локоть – Семей"."""

from rukz_extract.extract.regions.looks import TOWN_SIZE
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.streets import head_of_list
from rukz_extract.extract.regions.surroundings import key_before, lemma_before, quotation, word_group, word_groups
from rukz_extract.extract.regions.words import ACROSS, FROM, INSIDE, NATIONAL, UP_TO
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import lemma
from rukz_extract.records import Level

_TO = "на"
_WAYS = word_groups("road", "line", "pipe") - word_group("crossing")
_WATERS = word_groups("nature", "water")
_AT_AN_END = frozenset({FROM, UP_TO})
_BEFORE = _AT_AN_END | DASHES | {_TO}
_NEAR = frozenset({"у", "около"})
_MARKS = frozenset("cpwn")
_REACH = 8  # tokens to the unit of a distance


def on_the_way(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """True for a town that a road leads to, at an end of a line or of a distance in kilometres; else None."""
    if not _may_be_on_the_way(doc, sighting) or not sighting.entries or quotation(doc, sighting):
        return None
    if not _MARKS.issuperset(sighting.marks):
        return None
    towns = all(entry.level == Level.CITY for entry in sighting.entries)
    return True if towns and _is_on_the_way(doc, sighting) else None


def _may_be_on_the_way(doc: Doc, sighting: Sighting) -> bool:
    """False for most: behind "на", "до", "от", or beside a dash."""
    before = key_before(doc, sighting.first)
    return before in _BEFORE or (sighting.last < len(doc) and doc.keys[sighting.last] in DASHES)


def _is_on_the_way(doc: Doc, sighting: Sighting) -> bool:
    before = key_before(doc, sighting.first)
    large = "n" not in sighting.marks or sighting.people >= TOWN_SIZE  # "дорога на Ишим", a river too
    led = (
        large
        and before in {_TO, *_AT_AN_END}
        and lemma_before(doc, sighting.first - 1) in word_groups("road", "line", "pipe")
    )
    if led or before == _TO:
        return led
    if before in _AT_AN_END:
        return "n" not in sighting.marks and _is_distance(doc, sighting)
    return _is_end_of_line(doc, sighting)


def _is_distance(doc: Doc, sighting: Sighting) -> bool:
    """As in "от Варгашей до Петухова чуть больше 150 километров"."""
    last = min(doc.sentence(sighting.first)[1], sighting.last + _REACH)
    return any(lemma(key) in word_group("distance") for key in doc.keys[sighting.last : last] if key.isalpha())


def _is_end_of_line(doc: Doc, sighting: Sighting) -> bool:
    """As in "на участке Локоть – Семей", at either end."""
    if doc.words[sighting.last : sighting.last + 1] and doc.words[sighting.last] in DASHES:
        opens = doc.words[sighting.last + 1 : sighting.last + 2]
        return (
            bool(opens)
            and opens[0][:1].isupper()
            and lemma_before(doc, sighting.first) in word_groups("road", "line", "pipe")
        )
    if key_before(doc, sighting.first) not in DASHES:
        return False
    return doc.words[sighting.first - 2][:1].isupper() and lemma_before(doc, sighting.first - 2) in word_groups(
        "road", "line", "pipe"
    )


def is_gone_to(doc: Doc, sighting: Sighting, span: NameSpan) -> bool:
    """``Прокачка до Джейхана``: a larger town or one by hand behind a preposition of places, not of persons."""
    known = sighting.people >= TOWN_SIZE or any(entry.source == "hand" for entry in sighting.entries)
    whole = (span.first, span.last) == (sighting.first, sighting.last) and known
    before = key_before(doc, sighting.first)
    if key_before(doc, head := head_of_list(doc, sighting.first)) == ACROSS and head < sighting.first:
        before = ACROSS  # "через Олю и Лагань"
    if before.endswith(NATIONAL):  # "до казахстанских Шарбактов"
        before = key_before(doc, sighting.first - 1)
    return whole and (before in INSIDE or before == UP_TO)


def is_beside(doc: Doc, sighting: Sighting) -> bool:
    """``Дамба у Железинки``: a name behind a thing that is built or happens somewhere, no person's."""
    if key_before(doc, sighting.first) not in _NEAR or sighting.marks or not sighting.entries:
        return False
    towns = all(entry.level == Level.CITY for entry in sighting.entries)
    return towns and lemma_before(doc, sighting.first - 1) in word_groups("site", "road")


def is_linked(doc: Doc, sighting: Sighting) -> bool:
    """``Газопровод свяжет Ишим, Петропавловск и Кокшетау``: towns that a way on land links or leads through."""
    head = head_of_list(doc, sighting.first)
    through = key_before(doc, head) == ACROSS
    if not (through or lemma_before(doc, head) in word_group("linking")):
        return False
    told = [lemma_before(doc, token) for token in range(doc.sentence(head)[0] + 1, head)]
    return not _WAYS.isdisjoint(told) and _WATERS.isdisjoint(told)
