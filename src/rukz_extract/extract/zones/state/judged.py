"""Zones that people let pass or complain of: "сказал «да» сухому порту", "дымит: там промзона", "жалуются на парк"."""

from collections.abc import Iterator

from rukz_extract.extract.zones.naming.quotes import MARKS, before_marks
from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import COMES_WEAKLY, WORKS_WEAKLY, Vote, is_denied, is_done, tense, verb
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import ABOUT, INTRANSITIVE, THERE, cue, is_verb, lemmas, role

_YES, _LIGHT, _GREEN = "да", "свет", "зеленый"
_ON = frozenset({"на", "под"})
_NEAR = 3
"""Tokens from a verb to the zone that it lets pass or blames."""


def judging_votes(spot: Spot) -> Iterator[Vote]:
    """What is allowed is to come, what is blamed is there, and so is what lies "там"."""
    if _is_assented(spot) or _is_approved(spot) or _is_agreed_on(spot):
        yield COMES_WEAKLY
    if any(role(spot.doc.keys[token]) == "blame" for token in spot.left[:_NEAR]):
        yield WORKS_WEAKLY
    if _is_resized(spot) or _is_doing(spot):
        yield WORKS_WEAKLY
    if spot.word in THERE and spot.governor == spot.first - 1 and not _has_verb(spot):
        yield WORKS_WEAKLY  # "дымят тепловозы: там сухой порт"


def _is_assented(spot: Spot) -> bool:
    """As in "сказал «да» сухому порту", "дал добро на парк", "зелёный свет зоне"."""
    token = before_marks(spot.doc, spot.governor - (spot.word in _ON) + 1) - 1
    key = spot.doc.keys[token] if token > 0 else ""
    if key == _LIGHT:
        return _GREEN in lemmas(spot.doc.keys[token - 1])
    if key == _YES:
        return spot.doc.words[token - 1] in MARKS
    return role(key) == "assent"


def _is_agreed_on(spot: Spot) -> bool:
    """As in "инициативу о технопарке поддержали", "меморандум о сухом порте", never of one with a name."""
    token = spot.governor - 1
    if token < 0 or spot.word not in ABOUT or not MARKS.isdisjoint(spot.doc.words[spot.first : spot.last]):
        return False
    return not word_group("agreed_on").isdisjoint(lemmas(spot.doc.keys[token]))


def _is_approved(spot: Spot) -> bool:
    """As in "совет одобрил технопарк", "хаб согласовали": the zone itself, no part of it."""
    token = spot.governor
    if token < 0 or role(spot.word) != "approve" or not is_verb(spot.word):
        return False
    return not spot.oblique and is_done(spot.doc, token) and not is_denied(spot.doc, token)


def _has_verb(spot: Spot) -> bool:
    return any(is_verb(spot.doc.keys[token]) for token in spot.right)


def _is_resized(spot: Spot) -> bool:
    """As in "площадь промзоны увеличат": what has a size that changes is there."""
    if role(spot.word) not in ("measure", "carrier") or spot.governor != spot.first - 1:
        return False
    return any(role(key) in ("deed", "revised") and is_verb(key) for key in _beside(spot))


def is_revised(spot: Spot) -> bool:
    """As in "концепцию СЭЗ обновят", "пересмотрят проект парка"."""
    return spot.governor == spot.first - 1 and any(role(key) == "revised" for key in _beside(spot))


def _beside(spot: Spot) -> list[str]:
    """The words behind a zone, with the one before the noun that rules it."""
    return [spot.doc.keys[token] for token in (*spot.right[:_NEAR], *spot.left[1:2])]


def _is_doing(spot: Spot) -> bool:
    """As in "В Таре горит промзона": the zone is the subject of an intransitive verb before it."""
    if spot.oblique or spot.governor != spot.first - 1 or cue(spot.word) or role(spot.word):
        return False
    told = verb(spot.word)
    if told is None or told.number != "sing" or told.pos != "VERB" or spot.word.endswith(INTRANSITIVE):
        return False
    return "intr" in told.grammemes and tense(spot.word) in ("past", "pres")
