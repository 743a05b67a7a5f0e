"""Where a zone lies by the words around it: its own sentence first, then what the sentences before and behind tell."""

from bisect import bisect_left

from rukz_extract.extract.zones.location.addresses import addressed, bracketed_town, explained, on_land
from rukz_extract.extract.zones.location.behind import BASE, place_behind
from rukz_extract.extract.zones.location.clauses import acts_behind, counted_behind, told_behind, told_past
from rukz_extract.extract.zones.location.entries import told_in_entry
from rukz_extract.extract.zones.location.granted import getter, needer, owner, proprietor
from rukz_extract.extract.zones.location.places import AND, FROM, Surroundings
from rukz_extract.extract.zones.location.rows import in_row
from rukz_extract.extract.zones.location.tie import LOCAL, Tie, unit_code
from rukz_extract.extract.zones.location.told_already import (
    NEAR,
    beside,
    beside_known,
    neighbouring,
    same_place,
    territory_back,
    there,
    topic,
)
from rukz_extract.extract.zones.naming.quotes import MARKS, past_marks
from rukz_extract.extract.zones.wording.vocabulary import feminine_heads, heads, word_group
from rukz_extract.extract.zones.wording.words import cue, is_adjective, is_verb, role
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneKind

_RESIDENT = "резидент"
_PRONOUNS = {"он": "masculine", "его": "masculine", "она": "feminine", "ее": "feminine"}


def where(around: Surroundings, first: int, last: int, kind: ZoneKind | None, *, named: bool) -> Tie:
    """Where a zone lies: by what is said of it next, else by its own sentence, else by the text around it."""
    told = _told_of_it(around, first, last)
    return told or _where(around, first, last, kind, named=named)


def _told_of_it(around: Surroundings, first: int, last: int) -> Tie:
    """As in "В Саранске договорились о зоне, она разместится в Рузаевском районе": what is said of it is nearer."""
    tie = pronoun(around, first, last)
    if not tie.place or place_behind(around, last, around.limits(first, last)[1]):
        return Tie()
    return tie


def _where(around: Surroundings, first: int, last: int, kind: ZoneKind | None, *, named: bool) -> Tie:
    """Where a zone lies by its sentence, then by the text around it."""
    start, end = around.limits(first, last)
    tie = (
        _bracketed(around, first)
        or _of_resident(around, first, last, start)
        or explained(around, last)
        or (Tie() if named else on_land(around, last))
        or (Tie() if named else counted_behind(around, last, end))
        or (Tie() if acts_behind(around, last, end) else _nearer(around, first, last, place_behind(around, last, end)))
        or told_behind(around, last, end)
        or around.adjective(first, kind)
        or around.before(first, start, named=named)
    )
    tie = (
        tie
        or addressed(around, first, last)
        or bracketed_town(around, last)
        or in_row(around, first)
        or told_in_entry(around, first, last)
        or told_past(around, last, end)
        or beside_known(around, first)
        or there(around, first, last)
        or same_place(around, first, last)
    )
    tie = tie or neighbouring(around, first)
    if named:
        return tie or territory_back(around, first, local=True)
    return tie or _of_unnamed(around, first, last, start)


def _of_unnamed(around: Surroundings, first: int, last: int, start: int) -> Tie:
    """Where a zone without a name lies by whom it is made for, by what was told before and by the next sentence."""
    return (
        _by_it(around, first, last)
        or _on_base(around, first, start)
        or owner(around, first, start)
        or proprietor(around, first)
        or territory_back(around, first)
        or _subject(around, first, start)
        or getter(around, first, start)
        or needer(around, first, start)
        or topic(around, first)
        or beside(around, first)
        or pronoun(around, first, last)
    )


def _nearer(around: Surroundings, first: int, last: int, tie: Tie) -> Tie:
    """The place told, or the town before the zone that lies in it: "В Таре откроют порт, в Омской области он нужен".

    The town right before a zone is nearer than one behind a comma: "В Таре парк есть, в Омске его строят".
    """
    close = around.territories.at(first - 1) if tie else None
    parted = close and "," in around.doc.keys[last : tie.near[0].first]
    if close and parted and close.last == first and around.is_locative(close):
        return around.before(first, around.sentence(first)[0], named=False)
    if not tie or tie.place:
        return tie
    town = around.before(first, around.sentence(first)[0], named=False)
    return town if town.place and town.codes == tie.codes else tie


def _bracketed(around: Surroundings, first: int) -> Tie:
    """As in "Самарской области («Тольятти») и Татарстана («Алабуга»)": the territory before the bracket."""
    token = first - 1
    while token > 0 and (around.doc.words[token] in MARKS or token in around.names or around.doc.keys[token] in AND):
        token -= 1
    place = around.territories.at(token - 1) if token > 0 and around.doc.words[token] == "(" else None
    return Tie((place,)) if place else Tie()


def _of_resident(around: Surroundings, first: int, last: int, start: int) -> Tie:
    """As in "завод из Тюменской области, резидент парка «Юг», строит цех в Орске": the parted words tell both."""
    resident = first - 1
    closed = resident > start and around.doc.word_at(past_marks(around.doc, last)) == ","
    if not closed or not around.doc.keys[resident].startswith(_RESIDENT):
        return Tie()
    comma = resident - 1
    while comma > start and is_adjective(around.doc.keys[comma]):
        comma -= 1
    place = around.territories.at(comma - 1) if around.doc.words[comma] == "," and comma else None
    return Tie((place,)) if place and place.last == comma and around.doc.keys[place.first - 1] == FROM else Tie()


def _by_it(around: Surroundings, first: int, last: int) -> Tie:
    """As in "в Таре построят парк, за ним – хаб", "порт при нём": where the zone before it in the sentence lies."""
    keys, dashed = around.doc.keys, first > 1 and around.doc.words[first - 1] in DASHES
    before, behind = keys[max(first - 2 - dashed, 0) : first - dashed], keys[last : last + 2]
    told = not word_group("by_it").isdisjoint((" ".join(before), " ".join(behind)))
    if not told and not (dashed and role(keys[first - 2]) == "then"):
        return Tie()
    start = around.sentence(first)[0]
    other = next((end for begin, end in reversed(around.edges) if start <= begin < first), None)
    return shared(around, first) or (Tie() if other is None else place_behind(around, other, first))


def _on_base(around: Surroundings, first: int, start: int) -> Tie:
    """As in "в Таре на базе ОЭЗ «Юг» создаётся хаб": where the zone lies at which another one is made."""
    other = next((begin for begin, last in around.edges if last == start or last + 1 == start), None)
    if other is None or other < around.sentence(first)[0]:
        return Tie()
    made = any(cue(around.doc.keys[token]) == "make" for token in range(start, first))
    based = made and tuple(around.doc.keys[max(other - 2, 0) : other]) == BASE
    return around.before(other, around.limits(other, other)[0], named=False) if based else Tie()


def _subject(around: Surroundings, first: int, start: int) -> Tie:
    """The territories that found a zone: "Саратовская область и ЗКО создадут торгово-экономическую зону"."""
    place = around.starting_at(start)
    if place is None or place.region.level == "country":
        return Tie()
    tie = around.chain(place, first)
    last = (tie.near + tie.around)[-1].last
    behind = [cue(key) for key in around.doc.keys[last : min(first, last + NEAR)]]
    agreed = len(tie.near) > 1 and "founding" in behind  # "область А и область Б подписали соглашение о создании"
    return tie if agreed or not {"make", "plan"}.isdisjoint(behind[:3]) else Tie()


def shared(around: Surroundings, first: int) -> Tie:
    """The place before an earlier zone of the sentence: "в Челябинске построят парк, линия будет в парке «Юг»"."""
    start = around.sentence(first)[0]
    here = bisect_left(around.firsts, first)
    for other, _ in reversed(around.edges[:here]):
        if other < start:
            break
        tie = around.before(other, around.limits(other, other)[0], named=True)
        if tie:
            return tie
    return Tie()


def opening(around: Surroundings, first: int, region: str | None) -> Tie:
    """As in "В Шымкенте держат место в СЭЗ «Юг»": the place that opens the sentence, in the zone's own unit."""
    start = around.sentence(first)[0]
    place = around.starting_at(start + 1) if start + 1 < first else None
    if place is None or place.region.level not in LOCAL or not around.is_locative(place):
        return Tie()
    talked = any(role(key) == "talk" for key in around.doc.keys[place.last : first])
    return Tie((place,)) if unit_code(place) == region and not talked else Tie()


def narrowed(around: Surroundings, first: int, last: int, tie: Tie) -> Tie:
    """As in "В Омской области откроют зону. Её разместят в Таре": the town told next of a zone in a unit."""
    town = pronoun(around, first, last) if tie and not tie.place else Tie()
    return town if town.place and town.codes == tie.codes else tie


def pronoun(around: Surroundings, first: int, last: int) -> Tie:
    """The place that a pronoun is told to have next: "Строится сухой порт. Он расположен в 12 км от Актобе"."""
    doc, start = around.doc, _told_next(around, last)
    inverted = start + 1 < len(doc) and is_verb(doc.keys[start]) and not doc.starts_line(start)
    start += inverted  # "Обещают его в Исилькуле"
    gender = _PRONOUNS.get(doc.key_at(start))
    if gender is None:
        return Tie()
    nouns = [head.noun for key in doc.keys[first:last] if (head := heads().get(key))]
    if any((noun in feminine_heads()) != (gender == "feminine") for noun in nouns):
        return Tie()
    if inverted and readings(doc.keys[start - 1])[0].pos == "INFN" and is_verb(doc.key_at(start + 1)):
        start += 1  # "Разместить его хотят в Жаркенте"
    return place_behind(around, start + 1, around.sentence(start)[1])


def _told_next(around: Surroundings, last: int) -> int:
    """Where more is said of a zone: behind a colon, behind a comma before a pronoun, else in the next sentence."""
    doc, last = around.doc, past_marks(around.doc, last)
    mark = doc.word_at(last)
    joined = mark == ":" or (mark == "," and doc.key_at(last + 1) in _PRONOUNS)
    joined = joined and last + 1 < len(doc) and not doc.starts_line(last + 1)
    start = last + 1 if joined else around.sentence(last - 1)[1]
    return start + (doc.word_at(start) in DASHES)  # "– А порт?\n– Он в Омске"
