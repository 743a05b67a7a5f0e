"""What a clause about a zone right behind it tells of its state: "парк, строительство которого завершено"."""

from rukz_extract.extract.zones.state.deeds import has_object, made
from rukz_extract.extract.zones.state.spot import Spot
from rukz_extract.extract.zones.state.verbs import IS_THERE, TO_COME, Vote, is_denied, tense, will_be
from rukz_extract.extract.zones.wording.relatives import About, clause_about, is_acting, is_of_founding
from rukz_extract.extract.zones.wording.words import MAKING, cue, is_land, is_verb, is_wish, role
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneStatus


def clause_votes(spot: Spot) -> list[Vote]:
    """The votes of the clause about a zone, empty where none follows or it tells of something else."""
    about = clause_about(spot.doc, spot.right[0], spot.end) if spot.right else None
    if about is None or is_acting(spot.doc, about, spot.end):
        return []
    if about.sort == "participle":
        return [TO_COME if cue(spot.doc.keys[about.head]) == "plan" else IS_THERE]
    if about.sort == "for":
        sites = any(is_land(spot.doc.keys[token]) for token in spot.right)
        return [TO_COME] if sites else []
    verbs = [token for token in spot.right if token >= about.start and is_verb(spot.doc.keys[token])]
    return _of_its_part(spot, about, verbs) if about.sort == "whose" else _of_verbs(spot, verbs)


def _of_its_part(spot: Spot, about: About, verbs: list[int]) -> list[Vote]:
    """As in "строительство которого начнётся", "первая очередь которого появится"."""
    heads = [spot.doc.keys[token] for token in range(about.head, about.start)]
    if is_of_founding(spot.doc, about):
        return [IS_THERE if verbs and is_completed(spot.doc, verbs[0]) else TO_COME]
    return _of_verbs(spot, verbs) if any(role(key) == "stage" for key in heads) else []


def _of_verbs(spot: Spot, verbs: list[int]) -> list[Vote]:
    """As in "который город строит", "которую компания намерена построить", never "который планирует вырасти"."""
    if verbs and not cue(spot.doc.keys[verbs[0]]) and is_wish(spot.doc, verbs[0]):
        verbs = [] if has_object(spot.doc, verbs[0] + 2, spot.end) else [verbs[0] + 1]  # "который хочет построить фонд"
    if not verbs or cue(spot.doc.keys[verbs[0]]) not in MAKING:
        return []
    led = spot.doc.keys[verbs[0] + 1] if verbs[0] + 1 < spot.end else ""
    if led and readings(led)[0].pos == "INFN" and cue(led) not in MAKING:
        return []
    return list(made(spot.doc, verbs[0], cue(spot.doc.keys[verbs[0]])))


def is_completed(doc: Doc, verb: int) -> bool:
    """As in "Строительство технопарка завершено"."""
    if will_be(doc, verb) or is_denied(doc, verb):
        return False
    return role(doc.keys[verb]) == "done" and tense(doc.keys[verb]) == "past"


def comes_first(spot: Spot, votes: list[Vote]) -> bool:
    """True where the clause tells more than the words before: "пригласили в парк, который построят".

    So does "участвовал в открытии парка, построенного фондом".
    """
    if not votes or not votes[0].strong:
        return False
    return votes[0].status is ZoneStatus.PLANNED or role(spot.word) == "opening"
