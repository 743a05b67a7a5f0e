"""What a verb tells of time, and whether it is denied: "построят", "так и не построили", "больше не работает"."""

from functools import lru_cache
from typing import NamedTuple

from rukz_extract.extract.zones.wording.vocabulary import fates
from rukz_extract.extract.zones.wording.words import NOT, is_preposition, is_verb, lemmas
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import Reading, readings
from rukz_extract.records import ZoneStatus

_WILL_BE = frozenset({"будет", "будут", "быть"})
_NEVER = frozenset({"будет", "быть", "стать", "планировать", "собираться"})
_VERBS = ("VERB", "INFN", "PRTS")
_AND = "и"
_UNTIL_THEN = frozenset({"на", "для"})
_NO_MORE = frozenset({"больше", "уже", "более"})
_NOT_YET = frozenset({"еще", "пока"})
_FATE_REACH = 6
_OWN = frozenset({"свой", "себя"})
"""Objects that may stand before their verb."""


class Vote(NamedTuple):
    """What one word says: a weak vote counts only when no strong one is there; no status is the end of a zone."""

    status: ZoneStatus | None
    strong: bool


GONE = Vote(None, strong=True)
TO_COME = Vote(ZoneStatus.PLANNED, strong=True)
IS_THERE = Vote(ZoneStatus.EXISTING, strong=True)
COMES_WEAKLY = Vote(ZoneStatus.PLANNED, strong=False)
WORKS_WEAKLY = Vote(ZoneStatus.EXISTING, strong=False)
_FATES = {"planned": TO_COME, "existing": IS_THERE, "none": GONE}


@lru_cache(maxsize=LATELY)
def verb(key: str) -> Reading | None:
    """The likeliest reading of a word as a verb."""
    return next((reading for reading in readings(key) if reading.pos in _VERBS), None)


def tense(key: str) -> str:
    """Tense of a verb, empty for none."""
    reading = verb(key)
    if reading is None:
        return ""
    return next((name for name in ("futr", "past", "pres") if name in reading.grammemes), "")


def will_be(doc: Doc, token: int) -> bool:
    """As in "будет построен"."""
    return not _WILL_BE.isdisjoint(doc.keys[max(token - 2, 0) : token])


def is_done(doc: Doc, token: int) -> bool:
    """True for a perfective past or a short participle that is no future: "закрыли", "вычеркнут"."""
    if will_be(doc, token):
        return False
    return any("past" in r.grammemes and r.pos in _VERBS and _is_perfective(r) for r in readings(doc.keys[token]))


def _is_perfective(reading: Reading) -> bool:
    return reading.pos == "PRTS" or "perf" in reading.grammemes


def is_denied(doc: Doc, token: int) -> bool:
    """True behind "не"."""
    return token > 0 and doc.keys[token - 1] == NOT


def is_in_vain(doc: Doc, token: int) -> bool:
    """True behind "так и не": what was to come never came."""
    return token > 1 and is_denied(doc, token) and doc.keys[token - 2] == _AND


def is_not_to_be(doc: Doc, token: int) -> bool:
    """True beside "не будут", "не планируют": "зону создавать не будут", "не планируют создавать зону"."""
    denied, word = (*doc.keys[token + 1 : token + 3], "", "")[:2]
    led = token > 1 and is_denied(doc, token - 1) and not _NEVER.isdisjoint(lemmas(doc.keys[token - 1]))
    return led or (denied == NOT and not _NEVER.isdisjoint(lemmas(word)))


def is_over(doc: Doc, token: int) -> bool:
    """True behind "больше не", "уже не"."""
    return token > 1 and is_denied(doc, token) and doc.keys[token - 2] in _NO_MORE


def is_not_yet(doc: Doc, token: int) -> bool:
    """True behind "ещё не", "пока не"."""
    return token > 1 and is_denied(doc, token) and doc.keys[token - 2] in _NOT_YET


def has_fates(key: str) -> bool:
    """True for a verb that says something only together with an object."""
    return any(lemma in fates() for lemma in lemmas(key))


def fate(doc: Doc, token: int, end: int) -> str | None:
    """What a verb says together with an object near it: "прекратила существование", "остался на бумаге".

    None where the verb says nothing of the kind: "исключён из перечня первоочередных объектов".
    """
    told = next((fates()[lemma] for lemma in lemmas(doc.keys[token]) if lemma in fates()), None)
    own = [lemma for lemma in lemmas(doc.keys[token - 1]) if lemma in _OWN and lemma in told] if told and token else []
    if told and own:
        return told[own[0]]  # "своё отработала", "себя изжила"
    for place in range(token + 1, min(end, token + _FATE_REACH) if told else 0):
        key = doc.keys[place]
        found = next((told[lemma] for lemma in lemmas(key) if lemma in told), None) if told else None
        if found:
            following = doc.keys[place + 1] if place + 1 < end else ""
            return None if readings(following or ".")[0].pos == "ADJF" else found
        if is_verb(key) or key == ",":
            return None
    return None


def fate_vote(told: str) -> Vote:
    """The vote of a fate."""
    return _FATES[told]


def is_shut_for_a_while(doc: Doc, token: int) -> bool:
    """As in "закрыта на ремонт", "закрыт для посетителей"."""
    following = doc.key_at(token + 1)
    return is_preposition(following) and following in _UNTIL_THEN
