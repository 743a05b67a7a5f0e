"""What verbs tell of a zone: it works, it is made, it does something, something is done to it."""

from collections.abc import Iterator

from rukz_extract.extract.zones.location.places import AND
from rukz_extract.extract.zones.state.ends import end_vote
from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import (
    COMES_WEAKLY,
    GONE,
    IS_THERE,
    TO_COME,
    WORKS_WEAKLY,
    Vote,
    fate,
    fate_vote,
    is_denied,
    is_in_vain,
    is_not_to_be,
    is_not_yet,
    is_over,
    tense,
    verb,
    will_be,
)
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import (
    INTRANSITIVE,
    MAKING,
    START,
    cue,
    is_adjective,
    is_building,
    lemmas,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_DEEDS = frozenset({"deal", "deed", "revised"})
"""What only a zone that is there does, told of the future too."""
_PARTS = frozenset({"thing", "part", "carrier"})
_GETTING = frozenset({"given", "receive"})
_GIFTS = frozenset({"thing", "part", "road"})
_OBJECT_REACH = 3
_CLAUSE = 8
"""Tokens looked back from a plan for the infinitive that it rules."""
_DIRECT = frozenset({"nomn", "accs"})
_GROWTH = "grows"
_PRONOUN = "NPRO"
_FURTHER = "дальше"
_READY, _BY, _FOR, _IN_PART = "готовый", "на", "к", frozenset({"наполовину", "частично", "почти"})


def works(spot: Spot, token: int, end: int) -> Iterator[Vote]:
    """The vote of "работает", "существует"; of "больше не работает", "существует на бумаге"."""
    told = fate(spot.doc, token, end)
    if told:
        yield fate_vote(told)
    elif not is_denied(spot.doc, token):
        seen = role(spot.doc.keys[token]) == "visit"  # "показали технопарк" may be said of one that is being built
        partly = not is_building(spot.word) and _is_in_part(spot.doc, token, end)  # "площадка зоны готова на 60 %"
        yield TO_COME if partly else WORKS_WEAKLY if seen else IS_THERE
    elif is_over(spot.doc, token) or is_in_vain(spot.doc, token):
        yield GONE
    elif is_not_yet(spot.doc, token) or _is_unready(spot.doc, token):
        yield COMES_WEAKLY  # "парк ещё не работает", "парк не готов"


def _is_unready(doc: Doc, token: int) -> bool:
    """As in "парк не готов", never "парк не готов к переговорам"."""
    return _READY in lemmas(doc.keys[token]) and doc.key_at(token + 1) != _FOR


def _is_in_part(doc: Doc, token: int, end: int) -> bool:
    """As in "зона готова на 85%", "почти готова", "технопарк готов к запуску": ready in part is to come."""
    if _READY not in lemmas(doc.keys[token]):
        return False
    following, number = (*doc.keys[token + 1 : min(token + 3, end)], "", "")[:2]
    opened = following == _FOR and role(number) == "opening"
    partly = not _IN_PART.isdisjoint((doc.key_at(token - 1), following))
    return opened or partly or (following == _BY and number[:1].isdigit())


def is_finishing(doc: Doc, token: int) -> bool:
    """True for "готов", "завершён", "открыт": what a zone that is to come will be."""
    key = doc.key_at(token)
    made_then = cue(key) in MAKING and any(reading.pos == "PRTS" for reading in readings(key))
    return bool(key) and (made_then or _READY in lemmas(key) or role(key) == "done")


def done_to_subject(spot: Spot, token: int, kind: str, *, direct: bool) -> Iterator[Vote]:
    """As in "Центр построят", "зона заработает", "зону закрыли"; in "зона откроет цех" the zone is the subject."""
    key = spot.doc.keys[token]
    direct = direct or (kind in MAKING and _is_done_by_another(spot, token))
    if kind == "end":
        yield end_vote(spot.doc, token, subject=not direct)
        return
    if kind == "make" and not direct and _is_active(spot, token):
        yield WORKS_WEAKLY if _has_a_part(spot, token) else _by_tense(key)
        return
    if kind == "plan" and not direct and _promises(key):
        yield WORKS_WEAKLY
        return
    yield from made(spot.doc, token, kind)


def _is_active(spot: Spot, token: int) -> bool:
    """True for "зона откроет цех", "ОЭЗ «А» и ТОР «Б» образуют кластер": what is made stands behind the verb."""
    key = spot.doc.keys[token]
    reading = verb(key)
    if reading is None or reading.pos != "VERB" or key.endswith(INTRANSITIVE) or "tran" not in reading.grammemes:
        return False
    if readings(spot.doc.keys[token - 1])[0].pos == _PRONOUN:
        return False  # "парк мы откроем в Таре"
    if reading.number == "sing" and reading.lemma != START:
        return True
    return (spot.word in AND or reading.number == "sing") and has_object(spot.doc, token + 1, spot.end)


def _has_a_part(spot: Spot, token: int) -> bool:
    """As in "парк откроет третью площадку", "технопарк построит корпус": what has parts is there."""
    behind = spot.doc.keys[token + 1 : min(token + 1 + _OBJECT_REACH, spot.end)]
    return any(role(key) in _PARTS or cue(key) == "work" for key in behind)


def _is_done_by_another(spot: Spot, token: int) -> bool:
    """As in "парк строит фирма", "парк планирует открыть крупная компания", "зону создаёт фонд"."""
    told = verb(spot.doc.keys[token])
    if told is None or told.pos != "VERB" or told.number != "sing" or "tran" not in told.grammemes:
        return False
    if {reading.case for reading in readings(spot.doc.keys[spot.first])} == {"accs"}:
        return True
    for place in range(token + 1, min(token + 1 + _OBJECT_REACH, spot.end)):
        reading = readings(spot.doc.keys[place])[0]
        if reading.pos == "NOUN":
            return _is_subject(spot.doc.keys[place])
        if reading.pos not in ("ADJF", "INFN"):
            return False
    return False


def _is_subject(key: str) -> bool:
    """True for a noun of the singular that is no object: "фирма", "инвестор"."""
    nouns = [reading for reading in readings(key) if reading.pos == "NOUN" and reading.number == "sing"]
    return bool(nouns) and nouns[0].case == "nomn" and all(reading.case != "accs" for reading in nouns)


def _promises(key: str) -> bool:
    """As in "парк обещает новые цеха", never "парк обещают", "парк планируется", "парк проектирует институт"."""
    reading = verb(key)
    if word_group("promising").isdisjoint(lemmas(key)):
        return False
    return bool(reading and reading.pos == "VERB" and reading.number == "sing" and not key.endswith(INTRANSITIVE))


def has_object(doc: Doc, token: int, end: int) -> bool:
    """True when a noun in the singular follows, no subject of a verb in the plural: "образуют кластер"."""
    thing = _noun_behind(doc, token, end)
    reading = readings(thing)[0] if thing else None
    return reading is not None and reading.number == "sing" and reading.case in _DIRECT


def has_thing(doc: Doc, token: int, end: int) -> bool:
    """True when a subject or an object follows: "(где) откроют завод", "(где) строят суда"."""
    return any(reading.case in _DIRECT for reading in readings(_noun_behind(doc, token, end) or "."))


def _noun_behind(doc: Doc, token: int, end: int) -> str | None:
    """The noun right behind a verb, past its adjectives."""
    for place in range(token, min(end, token + _OBJECT_REACH)):
        reading = readings(doc.keys[place])[0]
        if reading.pos == "NOUN":
            return doc.keys[place]
        if reading.pos not in ("ADJF", "PRTF"):
            return None
    return None


def subject_vote(spot: Spot, token: int) -> Vote:
    """What any other verb behind a zone tells: "хаб примет фуры" is to come, "парк оснастят" is there already."""
    key, following = spot.doc.keys[token], spot.doc.keys[token + 1] if token + 1 < spot.end else ""
    if cue(following) == "plan" and is_adjective(following):
        return TO_COME  # "центр стоит недостроенным"
    reading = verb(key)
    if role(key) in _DEEDS or _gets_a_thing(spot, token) or _has_another_subject(spot, token):
        return WORKS_WEAKLY  # "парк и технопарк обменяются опытом", "парк проведёт форум"
    if reading and reading.number == "plur" and "tran" in reading.grammemes and spot.word not in AND:
        return WORKS_WEAKLY  # the zone is no subject of a verb in the plural
    return _by_tense(key)


def _gets_a_thing(spot: Spot, token: int) -> bool:
    """As in "парк получит новые станки", "парк примет форум", not "получит статус", "примет сто фур"."""
    behind = spot.doc.keys[token + 1 : min(token + 1 + _OBJECT_REACH, spot.end)]
    return role(spot.doc.keys[token]) in _GETTING and any(role(key) in _GIFTS for key in behind)


def _has_another_subject(spot: Spot, token: int) -> bool:
    """As in "парк проверит прокуратура", "парк посетит министр": the noun behind the verb is no object of it."""
    told, behind = verb(spot.doc.keys[token]), spot.doc.key_at(token + 1) if token + 1 < spot.end else ""
    if told is None or told.number != "sing" or "tran" not in told.grammemes or not behind.isalpha():
        return False
    return _is_subject(behind)


def _by_tense(key: str) -> Vote:
    return COMES_WEAKLY if tense(key) == "futr" else WORKS_WEAKLY


def _has_infinitive(doc: Doc, token: int) -> bool:
    """As in "закрывать парк не планируют", "не планируют закрывать парк"."""
    around = doc.keys[max(token - _CLAUSE, doc.sentence(token)[0]) : token + 2]
    return any(readings(key)[0].pos == "INFN" for key in around)


def _is_to_grow(doc: Doc, token: int) -> bool:
    """As in "парк планируют расширить": what grows is there."""
    following = doc.key_at(token + 1)
    return bool(following) and readings(following)[0].pos == "INFN" and role(following) == _GROWTH


def made(doc: Doc, token: int, kind: str) -> Iterator[Vote]:
    """A verb of making: done when perfective past ("создан", "построили"), else to come; "так и не построили"."""
    reading = verb(doc.keys[token])
    if kind == "plan" and is_denied(doc, token) and not _has_infinitive(doc, token):
        yield GONE  # "парк не планируется"
    elif kind == "plan":
        yield IS_THERE if _is_to_grow(doc, token) else TO_COME
    elif doc.keys[token + 1 : token + 2] == [_FURTHER]:
        yield IS_THERE  # "курорт строится дальше"
    elif is_in_vain(doc, token) or is_not_to_be(doc, token):
        yield GONE
    elif reading and is_denied(doc, token):
        will_never = tense(doc.keys[token]) == "futr" and not is_not_yet(doc, token)
        yield GONE if will_never else TO_COME
    elif reading and will_be(doc, token):
        yield TO_COME
    elif reading:
        past = reading.pos == "PRTS" or "past" in reading.grammemes
        if not (past and "impf" in reading.grammemes):  # what works already may be finished yet: "достраивает зону"
            yield IS_THERE if past else COMES_WEAKLY if kind == "finish" else TO_COME
