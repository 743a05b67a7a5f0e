"""Zones that have come to nothing: closed, abolished, struck out of a plan, never built."""

from collections.abc import Iterable, Iterator, Sequence

from rukz_extract.extract.zones.state.verbs import GONE, IS_THERE, Vote, is_denied, is_done, is_shut_for_a_while
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import ITS, cue, is_adverb, is_noun, is_to_make, lemmas, role
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_FROM, _INSTEAD = "от", "вместо"
_JOINING = frozenset({"и", "а", "но", ","})


def end_votes(doc: Doc, governor: int, first: int, left: Iterable[int], right: Iterable[int]) -> Iterator[Vote]:
    """The votes of nouns and of verbs that end what the governing noun founds.

    ``governor`` rules the zone whose words begin at ``first``; ``left`` and ``right`` are the tokens of its clause.
    """
    word = doc.keys[governor] if governor >= 0 else ""
    if any(cue(doc.keys[token]) == "end" or role(doc.keys[token]) == "former" for token in range(governor + 1, first)):
        yield GONE  # "ликвидированная ОЭЗ", "на земле бывшей зоны"
    end = governor - 1 if governor > 0 and not word_group("lifetime").isdisjoint(lemmas(word)) else governor
    ending = doc.keys[end] if end >= 0 else ""
    if cue(ending) == "end" and is_noun(ending):  # "после ликвидации ОЭЗ", "прекращение деятельности ОЭЗ"
        threatened = end > 0 and role(doc.keys[end - 1]) == "threat"
        yield IS_THERE if threatened else GONE  # "угроза закрытия парка"
    if word == _INSTEAD:
        yield GONE  # "вместо технопарка откроют колледж"
    founded = cue(word) == "founding" and is_noun(word)
    source = doc.keys[governor - 1] if founded and governor else word
    if not (founded or source == _FROM or cue(word) == "make"):
        return
    for token in (*left, *right):
        kind = role(doc.keys[token])
        if kind == "refuse" and is_done(doc, token) and (source == _FROM or _leads_to_making(doc, token)):
            yield GONE  # "от строительства парка отказались", "передумали строить парк"
        elif (
            founded
            and (kind == "cancel" or cue(doc.keys[token]) == "end")
            and is_done(doc, token)
            and not is_denied(doc, token)
        ):
            yield GONE  # "проект парка закрыт"


def _leads_to_making(doc: Doc, token: int) -> bool:
    return is_to_make(doc.key_at(token + 1))


def end_vote(doc: Doc, token: int, *, subject: bool) -> Vote:
    """What a verb of ending says of a zone that it governs; ``subject`` when the zone stands before it."""
    if is_denied(doc, token) or is_shut_for_a_while(doc, token):
        return IS_THERE
    reading = readings(doc.keys[token])[0]
    active = reading.pos == "VERB" and reading.number == "sing"
    if subject and active and not word_group("closes_itself").isdisjoint(lemmas(doc.keys[token])):
        return IS_THERE  # "Технопарк закрыл год с прибылью"
    return GONE if is_done(doc, token) else IS_THERE


def ended_after(doc: Doc, behind: Sequence[int]) -> Iterator[Vote]:
    """The end told by a second verb of the same clause or of "it": "отслужила своё и закрыта", "потом её упразднили".

    ``behind`` are the tokens of the clause behind its first verb.
    """
    joined, it = False, False
    for token in behind:
        key = doc.keys[token]
        if cue(key) == "end" and not is_noun(key) and joined:
            yield from [GONE] if end_vote(doc, token, subject=not it) == GONE else []
            return
        joined = key in _JOINING or (joined and (is_adverb(key) or key in ITS))
        it = joined and (it or key in ITS)
