"""Whether a zone works already: what verbs and nouns around its mentions say."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rukz_extract.extract.zones.location.places import AND, Surroundings
from rukz_extract.extract.zones.naming.quotes import MARKS
from rukz_extract.extract.zones.wording.words import (
    DASHES,
    before,
    cue,
    is_adjective,
    is_noun,
    is_numeral,
    is_preposition,
    is_verb,
    leads_to_infinitive,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import Reading, readings
from rukz_extract.records import ZoneStatus

_EXISTING, _PLANNED = ZoneStatus.EXISTING, ZoneStatus.PLANNED
_REACH = 9
_CHAIN_REACH = 24
_SUBJECT_REACH = 4
_SINCE = frozenset({"после", "со", "момента", "дня"})
_THERE = frozenset({"там", "здесь", "тут"})
_WILL_BE = frozenset({"будет", "будут", "быть"})
_RELATIVE = frozenset({"который", "которая", "которое", "которую", "которые"})
_BY = "по"
_INTRANSITIVE = ("ся", "сь")


class Vote(NamedTuple):
    """What one word says: a weak vote counts only when no strong one is there."""

    status: ZoneStatus
    strong: bool


def status_of(votes: list[Vote], *, default: ZoneStatus | None, settled: bool) -> ZoneStatus | None:
    """The status by the votes; ``settled`` (a zone of the register or by law) asks a strong vote for planned."""
    strong = [vote.status for vote in votes if vote.strong]
    if strong:
        return strong[0]
    weak = [vote.status for vote in votes if not (settled and vote.status is _PLANNED)]
    return weak[0] if weak else default


def votes_around(doc: Doc, around: Surroundings, first: int, mention: tuple[int, int]) -> Iterator[Vote]:
    """The votes of the words around one mention, the nearest kinds of evidence first.

    ``first`` is where the type words begin that the mention has or shares with a list.
    """
    last = mention[1]
    start, end = around.limits(first, first)[0], around.limits(*mention)[1]
    governor = _governor(doc, around, first, start)
    yield from _adjective_votes(doc, governor, first)
    word = doc.keys[governor] if governor >= start else ""
    if word:
        yield from _noun_votes(doc, governor, word)
    if word == "под" and role(doc.keys[governor - 1]) in ("site", "carrier"):
        yield Vote(_PLANNED, strong=True)  # "участок под технопарк"
    noun = is_noun(word) and role(word) != "service"  # "введён в эксплуатацию технопарк"
    ruled_by_noun = noun and not is_verb(word) and not _is_nominative(doc.keys[first]) if word else False
    oblique = ruled_by_noun or (bool(word) and is_preposition(word)) or (word in AND and _is_oblique(doc.keys[first]))
    chained = before(doc, first) in DASHES or word in AND
    if chained:  # "в Аксу работает зона, в Семее – индустриальная зона"; "создадут технопарк и агропарк"
        start = around.sentence(first)[0]
    reach = range(first - 1, max(start, first - (_CHAIN_REACH if chained else _REACH)) - 1, -1)
    yield from _left_votes(doc, reach, oblique=oblique)
    if word in AND:  # "о создании центра в Омске и хаба в Таре"
        yield from (Vote(_PLANNED, strong=True) for token in reach if cue(doc.keys[token]) == "founding")
    yield from _right_votes(doc, last, end, oblique=oblique)
    yield from _there_votes(doc, around, last)
    if word and governor == around.sentence(first)[0] and is_preposition(word):
        yield Vote(_EXISTING, strong=False)  # "В парке инвесторы откроют завод"


@lru_cache(maxsize=LATELY)
def _is_nominative(key: str) -> bool:
    """True for a form that no noun before it rules: "начнёт работу индустриальная зона"."""
    cases = {reading.case for reading in readings(key)}
    return "nomn" in cases and "gent" not in cases


@lru_cache(maxsize=LATELY)
def _is_oblique(key: str) -> bool:
    """True for a form that is neither subject nor object: "в парке и индустриальной зоне строят цеха"."""
    cases = {reading.case for reading in readings(key)}
    return cases.isdisjoint({"nomn", "accs", None})


def _there_votes(doc: Doc, around: Surroundings, last: int) -> Iterator[Vote]:
    """As in "Гости приехали в технопарк. Там работают 14 компаний"."""
    start = around.sentence(last - 1)[1]
    if start < len(doc) and doc.keys[start] in _THERE:
        tenses = (_tense(key) for key in doc.keys[start : start + _REACH] if is_verb(key))
        if next(tenses, "") in ("past", "pres"):
            yield Vote(_EXISTING, strong=False)


def _governor(doc: Doc, around: Surroundings, first: int, start: int) -> int:
    """The word that rules the zone: the one before its adjectives and a place ("создание в Омске парка")."""
    token = first - 1
    placed = False
    while token >= start:
        key = doc.keys[token]
        if around.territories.at(token):
            placed = True
        elif placed and is_preposition(key):
            placed = False
        elif not (doc.words[token] in MARKS or _is_modifier(key) or is_numeral(key)):
            break
        token -= 1
    return token


def _is_modifier(key: str) -> bool:
    """True for an adjective ("будущего" is more often a noun) and for "сеть" of "сеть промпарков"."""
    return is_adjective(key) or (cue(key) == "plan" and not is_verb(key)) or role(key) == "set"


def _adjective_votes(doc: Doc, governor: int, first: int) -> Iterator[Vote]:
    for token in range(governor + 1, first):
        match cue(doc.keys[token]):
            case "plan":  # "строящийся технопарк"
                yield Vote(_PLANNED, strong=True)
            case "work":  # "действующий парк"
                yield Vote(_EXISTING, strong=True)


def _noun_votes(doc: Doc, governor: int, word: str) -> Iterator[Vote]:
    match cue(word):
        case "founding":  # "после создания зоны" tells that it is there
            since = governor > 0 and doc.keys[governor - 1] in _SINCE
            yield Vote(_EXISTING if since else _PLANNED, strong=True)
        case "growth" | "work" if is_noun(word):
            yield Vote(_EXISTING, strong=True)


def _left_votes(doc: Doc, reach: range, *, oblique: bool) -> Iterator[Vote]:
    for token in reach:
        key = doc.keys[token]
        kind = cue(key)
        if not kind or is_noun(key):
            continue
        if kind == "enter" and oblique and _tense(key) == "futr":
            if not any(role(doc.keys[place]) in ("company", "resident") for place in reach):
                yield Vote(_PLANNED, strong=False)  # "компании войдут в зону" tells that it is there
        elif kind == "work":
            yield Vote(_EXISTING, strong=True)
        elif kind in ("make", "plan") and not oblique:
            vote = _made(doc, token, kind)
            if vote:
                yield vote
        return


def _right_votes(doc: Doc, last: int, end: int, *, oblique: bool) -> Iterator[Vote]:
    relative = False
    last = _past_source(doc, last, end)
    for token in range(last, min(end, last + _REACH)):
        key = doc.keys[token]
        if key == ",":
            following = doc.keys[token + 1] if token + 1 < end else ""
            relative = following in _RELATIVE
            if not relative and following != "где" and not cue(following):
                return
            continue
        kind = cue(key)
        if kind == "work":
            yield Vote(_EXISTING, strong=True)
            return
        if kind in ("make", "plan") and (relative or not oblique):
            yield from _subject_made(doc, token, kind, direct=relative)
            return
        if is_verb(key) and not leads_to_infinitive(doc, token):
            if token - last < _SUBJECT_REACH and not oblique and role(key) != "predicate":
                yield from _subject_vote(key)
            if kind != "enter":
                return


def _past_source(doc: Doc, token: int, end: int) -> int:
    """The token behind ", по словам акима," after a zone and its place."""
    for comma in range(token, min(end - 1, token + _REACH)):
        if is_verb(doc.keys[comma]):
            break
        if doc.keys[comma] != "," or doc.keys[comma + 1] != _BY:
            continue
        closing = next((t for t in range(comma + 1, min(end, comma + _REACH)) if doc.keys[t] == ","), None)
        return token if closing is None else closing + 1
    return token


def _subject_made(doc: Doc, token: int, kind: str, *, direct: bool) -> Iterator[Vote]:
    """As in "Центр построят", "зона заработает"; in "зона откроет цех" the zone is the subject."""
    key = doc.keys[token]
    reading = _verb(key)
    active = reading and reading.pos == "VERB" and reading.number == "sing" and not key.endswith(_INTRANSITIVE)
    if active and not direct and kind == "make" and reading and "tran" in reading.grammemes:
        yield from _subject_vote(key)
        return
    vote = _made(doc, token, kind)
    if vote:
        yield vote


def _subject_vote(key: str) -> Iterator[Vote]:
    match _tense(key):
        case "futr":  # "хаб примет первые фуры"
            yield Vote(_PLANNED, strong=False)
        case "past" | "pres":
            yield Vote(_EXISTING, strong=False)


def _made(doc: Doc, token: int, kind: str) -> Vote | None:
    """A verb of making: done when perfective past ("создан", "построили"), else to come."""
    if kind == "plan":
        return Vote(_PLANNED, strong=True)
    reading = _verb(doc.keys[token])
    if reading is None:
        return None
    if reading.pos == "PRTS" and _WILL_BE.intersection(doc.keys[max(token - 2, 0) : token]):
        return Vote(_PLANNED, strong=True)  # "будет построен"
    past = reading.pos == "PRTS" or "past" in reading.grammemes
    if past and "impf" in reading.grammemes:
        return None
    return Vote(_EXISTING if past else _PLANNED, strong=True)


def _tense(key: str) -> str:
    reading = _verb(key)
    if reading is None:
        return ""
    return next((tense for tense in ("futr", "past", "pres") if tense in reading.grammemes), "")


@lru_cache(maxsize=LATELY)
def _verb(key: str) -> Reading | None:
    return next((r for r in readings(key) if r.pos in ("VERB", "INFN", "PRTS")), None)
