"""The status of a zone: what the words around its mentions vote for, and which votes win."""

from collections.abc import Iterator

from rukz_extract.extract.zones.location.granted import becoming_verb, getter
from rukz_extract.extract.zones.location.places import AND, FROM, Surroundings
from rukz_extract.extract.zones.location.steps import facts_behind
from rukz_extract.extract.zones.naming.quotes import opens
from rukz_extract.extract.zones.state.begun import is_money_sought
from rukz_extract.extract.zones.state.behind import WILL, sense, votes_behind
from rukz_extract.extract.zones.state.deeds import made, works
from rukz_extract.extract.zones.state.described import clause_votes, comes_first
from rukz_extract.extract.zones.state.ends import end_vote, end_votes
from rukz_extract.extract.zones.state.following import lone_votes, next_votes
from rukz_extract.extract.zones.state.joined import joins, list_votes, opens_clause
from rukz_extract.extract.zones.state.judged import judging_votes
from rukz_extract.extract.zones.state.listed import heading_votes
from rukz_extract.extract.zones.state.rows import row_votes
from rukz_extract.extract.zones.state.ruling import ruling_votes
from rukz_extract.extract.zones.state.spot import Spot, spot_at
from rukz_extract.extract.zones.state.turned import turned_votes
from rukz_extract.extract.zones.state.verbs import (
    COMES_WEAKLY,
    GONE,
    IS_THERE,
    TO_COME,
    WORKS_WEAKLY,
    Vote,
    is_denied,
    is_done,
    tense,
)
from rukz_extract.extract.zones.wording.vocabulary import abbreviations
from rukz_extract.extract.zones.wording.words import (
    INSIDE,
    MAKING,
    WITH,
    before,
    cue,
    is_noun,
    is_plural_verb,
    is_preposition,
    is_verb,
    lemmas,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import LEADING_IN
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneStatus

_AND = "и"
_BETWEEN = "между"
_JOINING = frozenset({"unite", "connect"})
_READY = "готовый"
_CLAUSE_ENDS = frozenset(":;")


def status_of(votes: list[Vote], *, default: ZoneStatus | None, settled: bool) -> ZoneStatus | None:
    """The status by the votes; ``settled`` (a zone of the register or by law) asks a strong vote for planned.

    The end of a zone outweighs what was told before it; only a plan told later begins it anew.
    """
    strong = [vote.status for vote in votes if vote.strong]
    if None in strong:
        later = strong[len(strong) - strong[::-1].index(None) :]
        return ZoneStatus.PLANNED if ZoneStatus.PLANNED in later else None
    if strong:
        return strong[0]
    weak = [vote.status for vote in votes if not (settled and vote.status is ZoneStatus.PLANNED)]
    return weak[0] if weak else default


def votes_around(doc: Doc, around: Surroundings, first: int, mention: tuple[int, int]) -> Iterator[Vote]:
    """The votes of the words around one mention, the nearest kinds of evidence first.

    ``first`` is where the type words begin that the mention has or shares with a list.
    """
    spot = spot_at(doc, around, first, mention)
    if not spot.oblique:
        yield from lone_votes(doc, around, *mention)
    yield from row_votes(doc, around, first)
    yield from heading_votes(doc, first)
    told = clause_votes(spot)
    if comes_first(spot, told):
        yield from told
    yield from _votes_beside(spot, around)
    right = told or list(votes_behind(spot))
    if not ((right or joins(spot)) and opens_clause(spot)):
        yield from _left_votes(spot, around)
    if (spot.word in AND or spot.word in LEADING_IN) and not spot.locative:  # "о создании центра в Омске и хаба в Таре"
        yield from list_votes(spot, around)
    yield from right or _shared_votes(spot, around)
    yield from end_votes(doc, spot.governor, first, spot.left, spot.right)
    yield from next_votes(doc, around, mention[1], inside=_is_inside(spot))
    if _is_linked(spot):
        yield WORKS_WEAKLY
    if is_preposition(spot.word) and _is_used(spot, around.sentence(first)[0]):
        yield WORKS_WEAKLY


def _votes_beside(spot: Spot, around: Surroundings) -> Iterator[Vote]:
    """The votes of the zone's adjectives, of the word that rules it, and of what is sought, made or said of it."""
    yield from _adjective_votes(spot)
    if _comes_from_town(spot, around):
        yield WORKS_WEAKLY
    yield from ruling_votes(spot)
    if (verb := becoming_verb(around, spot.first, spot.last)) is not None:
        yield IS_THERE if is_done(spot.doc, verb) else TO_COME
    yield from turned_votes(spot)
    yield from judging_votes(spot)
    if is_money_sought(spot, around.sentence(spot.first)[0]):
        yield COMES_WEAKLY


def _comes_from_town(spot: Spot, around: Surroundings) -> bool:
    """As in "цех оснащает технопарк из Тары", "отгрузка из зоны в Таре": what acts or sends elsewhere is there."""
    if spot.word == FROM:  # "ни одна из двух промзон"
        return not any(readings(key)[0].number == "plur" for key in spot.doc.keys[spot.first : spot.last])
    told = spot.last + 1 < spot.end and spot.doc.keys[spot.last] == FROM
    return told and around.starting_at(spot.last + 1) is not None


def _is_inside(spot: Spot) -> bool:
    """True where something else is told to be in the zone: "открыли цех в парке", "завод в СЭЗ «Юг» растёт"."""
    thing = spot.doc.keys[spot.governor - 1] if spot.governor > 0 else ""
    return spot.word in INSIDE and (spot.locative or (thing.isalpha() and is_noun(thing)))


def _shared_votes(spot: Spot, around: Surroundings) -> Iterator[Vote]:
    """As in "сухой порт в Таре и ТЛЦ в Омске работают": the verb in the plural behind the last of two zones."""
    if (
        spot.oblique
        or spot.end >= len(spot.doc)
        or spot.end not in around.firsts
        or spot.doc.keys[spot.end - 1] != _AND
    ):
        return
    last = next(last for first, last in around.edges if first == spot.end)
    other = spot_at(spot.doc, around, spot.end, (spot.end, last))
    told = next((key for token in other.right if is_verb(key := spot.doc.keys[token]) or key == ","), "")
    if is_verb(told) and is_plural_verb(told):
        yield from votes_behind(other)


def _is_used(spot: Spot, start: int) -> bool:
    """As in "В парке инвесторы откроют завод", "держат место в парке", "подать газ в индустриальную зону"."""
    if spot.governor == start or any(role(spot.doc.keys[token]) == "supply" for token in spot.left):
        return True
    if spot.word in INSIDE and any(_enters(spot.doc.keys[token]) for token in spot.left):
        return True
    if role(spot.word) == "beside" or (spot.word in WITH and role(before(spot.doc, spot.governor)) == "beside"):
        return True  # "учредить при технопарке лабораторию"
    if spot.word in INSIDE and any(_is_invested(spot.doc, token) for token in (*spot.left, *spot.right)):
        return True  # "знаю, что в порт вложено €30 млн"
    wished = any(role(spot.doc.keys[token]) == "wish" for token in spot.left)
    return spot.word in INSIDE and spot.locative and not wished


def _is_linked(spot: Spot) -> bool:
    """As in "хаб свяжут с центром «Юг» и сухим портом в Таре", "заказ разделят между ними и зоной в Аксу"."""
    if spot.word not in WITH and not (spot.word in AND and spot.oblique):
        return False
    if any(spot.doc.keys[token] == _BETWEEN for token in spot.left):
        return True
    led = spot.word in WITH or any(spot.doc.keys[token] in WITH for token in spot.left)
    return led and any(role(spot.doc.keys[token]) in _JOINING for token in spot.left)


def _is_invested(doc: Doc, token: int) -> bool:
    return role(doc.keys[token]) == "invest" and is_done(doc, token)


def _enters(key: str) -> bool:
    """True for the infinitive of "фирма намерена войти (в парк)"."""
    return cue(key) == "enter" and readings(key)[0].pos == "INFN"


def _adjective_votes(spot: Spot) -> Iterator[Vote]:
    for token in range(spot.governor + 1, spot.first):
        match cue(spot.doc.keys[token]):
            case "plan":  # "строящийся технопарк"
                yield TO_COME
            case "work":  # "действующий парк"
                yield IS_THERE


def _left_votes(spot: Spot, around: Surroundings) -> Iterator[Vote]:
    """The votes of the words before a zone, from it to the left: "создадут парк", "в городе не будет парка"."""
    clause_told = False
    for token in spot.left:
        key = spot.doc.keys[token]
        kind = sense(key)
        if (key in _CLAUSE_ENDS and clause_told) or facts_behind(spot.doc, token):
            return  # "создают консорциум: к нему подключат ОЭЗ"
        if not spot.oblique and (own := _owned(spot, around, token)):
            yield own
            return
        if key in WILL and is_denied(spot.doc, token) and not is_preposition(spot.word):
            yield GONE  # "в городе не будет технопарка"
            return
        clause_told = clause_told or is_verb(key)
        if not kind or is_noun(key) or _is_ready_to_enter(spot, token):
            continue
        if kind == "enter" and spot.oblique and tense(key) == "futr":
            if not any(role(spot.doc.keys[place]) in ("company", "resident") for place in spot.left):
                yield COMES_WEAKLY  # "компании войдут в зону" tells that it is there
        elif kind == "work":
            yield from works(spot, token, spot.first)
        elif not spot.oblique:
            yield from _governed(spot, token, kind)
        return


def _owned(spot: Spot, around: Surroundings, token: int) -> Vote | None:
    """The vote of "город получит технопарк", "город обзавёлся технопарком", "обещает вынести промзону"."""
    kind = role(spot.doc.keys[token])
    if kind == "needed" and spot.doc.words[spot.first] in abbreviations() and not opens(spot.doc, spot.first + 1):
        return GONE  # "городу нужна своя СЭЗ", not there yet, unlike ОЭЗ «Ветер» that investors need
    if kind == "given" and getter(around, spot.first, spot.left.stop + 1):
        return WORKS_WEAKLY if is_done(spot.doc, token) else TO_COME
    return WORKS_WEAKLY if kind == "dispose" and is_verb(spot.doc.keys[token]) else None


def _is_ready_to_enter(spot: Spot, token: int) -> bool:
    """As in "инвестор готов вложить 5 млн в парк": who is ready is no zone."""
    following = spot.doc.keys[token + 1]
    return spot.oblique and _READY in lemmas(spot.doc.keys[token]) and readings(following)[0].pos == "INFN"


def _governed(spot: Spot, token: int, kind: str) -> Iterator[Vote]:
    """The vote of a verb before the zone that is its object or subject."""
    if kind == "end":
        yield end_vote(spot.doc, token, subject=False)
    elif kind == "plan" and spot.given:
        yield IS_THERE  # "пообещал индустриальной зоне подстанцию"
    elif kind in MAKING:
        yield from made(spot.doc, token, kind)
