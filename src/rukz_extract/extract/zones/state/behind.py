"""Whether a zone works already by the words behind its mention: "парк построят", "зона, которая растёт"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.zones.state.deeds import (
    done_to_subject,
    has_object,
    has_thing,
    is_finishing,
    made,
    subject_vote,
    works,
)
from rukz_extract.extract.zones.state.ends import ended_after
from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import (
    COMES_WEAKLY,
    GONE,
    TO_COME,
    WORKS_WEAKLY,
    Vote,
    fate,
    fate_vote,
    has_fates,
    is_denied,
    is_not_yet,
)
from rukz_extract.extract.zones.wording.relatives import RELATIVE
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import (
    ITS,
    cue,
    is_noun,
    is_plural_verb,
    is_preposition,
    is_to_make,
    is_verb,
    leads_to_infinitive,
    lemmas,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_SUBJECT_REACH = 4
_APPOSED = 5
_MONEY_REACH = 5
"""Tokens from "получит" to the sum: "получит в 2026 году 2 млрд рублей"."""
_MERELY = frozenset({"пока", "лишь", "только", "еще"})
_WHERE, _IF, _AND = "где", "если", "и"
_CONDITION = 6
"""Tokens behind "если" that tell what is asked for."""
_MOOTED = frozenset({"talk", "awaited"})
WILL = frozenset({"будет", "будут"})


def votes_behind(spot: Spot) -> Iterator[Vote]:
    """The votes of the first word behind a zone that tells anything of it."""
    opener = ""
    for order, token in enumerate(spot.right):
        if spot.doc.keys[token] == ",":
            opener = spot.doc.keys[token + 1] if token + 1 < spot.end else ""
            if opener == _IF and _awaits_approval(spot.doc, token + 2):
                yield TO_COME
                return
            if opener in ITS:
                yield from _done_to_it(spot, token)
            verb_of_it = bool(opener) and is_verb(opener) and _is_apposed(spot)
            if not (opener in RELATIVE or opener == _WHERE or cue(opener) or verb_of_it):
                return
            continue
        told = _told_by(spot, token, order, opener)
        if told is not None:
            yield from told
            yield from ended_after(spot.doc, spot.right[order + 1 :])
            return


def _awaits_approval(doc: Doc, first: int) -> bool:
    """As in "вложат в парк, если область утвердит его": what is not yet approved is to come."""
    clause = doc.keys[first : min(doc.sentence(first - 1)[1], first + _CONDITION)]
    return not ITS.isdisjoint(clause) and any(role(key) == "approve" for key in clause)


def _is_apposed(spot: Spot) -> bool:
    """As in "Первая из них, зона «Юг» под Омском, получит свет": the verb behind the comma is that of the zone."""
    keys = spot.doc.keys[max(spot.first - _APPOSED, 0) : spot.first]
    return keys[-1:] == [","] and any(role(key) in ("first", "another") for key in keys[:-1])


def _done_to_it(spot: Spot, comma: int) -> Iterator[Vote]:
    """As in "парк стоит 2 млрд рублей, его сдадут весной"."""
    for token in range(comma + 2, min(comma + 2 + _SUBJECT_REACH, spot.end)):
        if cue(spot.doc.keys[token]) in ("make", "finish"):
            yield from made(spot.doc, token, cue(spot.doc.keys[token]))
            return


def _told_by(spot: Spot, token: int, order: int, opener: str) -> Sequence[Vote] | None:
    """The votes of a word behind the zone, None where the next word is to be asked; ``opener`` opens its clause."""
    if sense(spot.doc.keys[token]) and _is_of_next(spot, token):
        return []
    if _is_judged(spot, token, order):
        return [WORKS_WEAKLY]
    return _told_at(spot, token, order, opener)


def _told_at(spot: Spot, token: int, order: int, opener: str) -> Sequence[Vote] | None:
    """The same for a word that is not of the next thing."""
    key = spot.doc.keys[token]
    kind = sense(key)
    if _is_to_come(spot, token):
        return _to_come(spot, token)
    if kind == "work" or role(key) == "duty":  # "промзона обязана поставить фильтры"
        return list(works(spot, token, spot.end))
    if has_fates(key) and (told := _fated(spot, token, kind)) is not None:
        return told
    if opener == _WHERE and kind and has_thing(spot.doc, token + 1, spot.end):
        return []  # "парк, где откроют завод", "парк, где строят суда"
    relative = opener in RELATIVE
    if kind in ("make", "plan", "finish", "end") and (relative or not spot.oblique):
        return list(done_to_subject(spot, token, kind, direct=relative))
    return _of_any_verb(spot, token, order, kind)


def _is_judged(spot: Spot, token: int, order: int) -> bool:
    """As in "зона в Актобе хороша", "парк далёк от трассы": what is so is there, unless it will be."""
    key = spot.doc.keys[token]
    short = order < _SUBJECT_REACH and not spot.oblique and readings(key)[0].pos == "ADJS"
    told = short and not word_group("evaluating").isdisjoint(lemmas(key))
    return told and spot.doc.keys[token - 1] not in WILL


def _is_of_next(spot: Spot, token: int) -> bool:
    """As in "осмотрел технопарк и строящуюся школу", "и площадку будущего завода": the next thing is to come."""
    if _AND not in spot.doc.keys[spot.last : token] or is_verb(spot.doc.keys[token]):
        return False
    following = spot.doc.key_at(token + 1)
    return following.isalpha() and is_noun(following)


def _to_come(spot: Spot, token: int) -> Sequence[Vote]:
    """The votes of what a zone will be; "хаб нужен" tells less, "не нужен" nothing."""
    denied = is_denied(spot.doc, token)
    if role(spot.doc.keys[token]) == "needed":
        return [] if denied else [COMES_WEAKLY]
    return [GONE if denied and not is_not_yet(spot.doc, token) else TO_COME]


def _closes(spot: Spot, token: int) -> bool:
    """True where a clause ends: "парк нужен заводам" tells of one that is there."""
    return token >= spot.end or not spot.doc.keys[token][:1].isalpha()


def _is_to_come(spot: Spot, token: int) -> bool:
    """As in "парк – пока пустырь", "парк будет завершён к лету", "парк нужен, но дорог"."""
    key = spot.doc.keys[token]
    if role(key) == "needed":
        return not spot.oblique and _closes(spot, token + 1)
    if role(key) == "vision":
        return _past_preposition(spot.doc, token - 1) in _MERELY
    return key in WILL and not spot.oblique and is_finishing(spot.doc, token + 1)


def _past_preposition(doc: Doc, token: int) -> str:
    """The word before "на" of "парк лишь на бумаге", "пока в планах"."""
    return doc.keys[token - 1] if token and is_preposition(doc.keys[token]) else doc.keys[token]


def _of_any_verb(spot: Spot, token: int, order: int, kind: str) -> Sequence[Vote] | None:
    """The vote of a verb that no table knows, None where it tells nothing of the zone; ``order`` as behind it."""
    key = spot.doc.keys[token]
    if not is_verb(key) or kind == "enter" or leads_to_infinitive(spot.doc, token) or _is_modal(spot.doc, token):
        return None
    asked = readings(spot.doc.key_at(token + 1) or ".")[0].pos == "INFN"  # "зону просят подключить к газу"
    if is_mooted(key) and not (spot.oblique or asked or has_object(spot.doc, token + 1, spot.end)):
        return [COMES_WEAKLY]  # "хаб обсуждают пять лет"
    if role(key) == "neutral":  # "парк стоит 2 млрд рублей, его сдадут весной"
        return None
    if key in WILL and (_closes(spot, token + 1) or is_preposition(spot.doc.keys[token + 1])):
        return [COMES_WEAKLY]  # "логоцентр будет в Сагарчине", "технопарк будет!"
    if _gets_money(spot, token):
        return []
    near = order < _SUBJECT_REACH and not spot.oblique and role(key) != "predicate"
    return [subject_vote(spot, token)] if near else []


def _gets_money(spot: Spot, token: int) -> bool:
    """As in "парк получит 2 млрд рублей": told of one that is there as well as of one to come."""
    behind = spot.doc.keys[token + 1 : min(token + 1 + _MONEY_REACH, spot.end)]
    return role(spot.doc.keys[token]) == "given" and any(role(key) == "funds" for key in behind)


def is_mooted(key: str) -> bool:
    """True for "обсуждают", "предлагали": what people talk of or ask for."""
    return role(key) in _MOOTED and is_plural_verb(key) and "tran" in readings(key)[0].grammemes


def _fated(spot: Spot, token: int, kind: str) -> list[Vote] | None:
    """The vote of a verb that needs an object to tell anything, empty for another object; None if it tells more."""
    told = fate(spot.doc, token, spot.end)
    if told:
        return [fate_vote(told)]
    return None if kind or role(spot.doc.keys[token]) else []  # "парк перенесли на новую площадку"


def _is_modal(doc: Doc, token: int) -> bool:
    """As in "парк хотят построить": the infinitive tells what is done to the zone."""
    return is_plural_verb(doc.keys[token]) and is_to_make(doc.key_at(token + 1))


def sense(key: str) -> str:
    """The cue of a word; what is cancelled has come to its end."""
    return "end" if role(key) == "cancel" else cue(key)
