"""One mention of a zone in its clause: the word that rules it, and the words before and behind."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile

from rukz_extract.extract.zones.location.places import AND, Surroundings
from rukz_extract.extract.zones.location.tie import COMMON
from rukz_extract.extract.zones.naming.quotes import MARKS
from rukz_extract.extract.zones.state.clause import clause_behind
from rukz_extract.extract.zones.wording.words import (
    SAME,
    before,
    cue,
    is_adjective,
    is_noun,
    is_numeral,
    is_preposition,
    is_verb,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import readings

_REACH = 9
_CHAIN_REACH = 24
_GIVEN = frozenset({"datv", "loct"})
_DIRECT = frozenset({"nomn", "accs"})


@dataclass(slots=True)
class Spot:
    """A mention whose type words begin at ``first`` and which ends at ``last``.

    ``governor`` is the token that rules it and ``word`` its key, empty for none; ``oblique`` tells that the zone is
    neither subject nor object of a verb; ``left`` and ``right`` are the tokens of the clause, the nearest first.
    """

    doc: Doc
    first: int
    last: int
    end: int
    governor: int
    word: str
    oblique: bool
    left: range
    right: list[int]

    @property
    def given(self) -> bool:
        """True for a dative without a preposition: "пообещал индустриальной зоне подстанцию"."""
        return not is_preposition(self.word) and self.locative

    @property
    def locative(self) -> bool:
        """True for a form that is dative or locative: "в индустриальной зоне"; a name in quotes tells no case."""
        keys = self.doc.keys[self.first : self.last]
        told = list(takewhile(lambda key: key not in MARKS, keys)) or keys
        cases = [{r.case for r in readings(key)} for key in told]
        return any(case and case <= _GIVEN for case in cases)


def spot_at(doc: Doc, around: Surroundings, first: int, mention: tuple[int, int]) -> Spot:
    """The spot of a mention; ``first`` is where the type words begin that it has or shares with a list."""
    start, end = around.limits(first, first)[0], around.limits(*mention)[1]
    governor = _governor(doc, around, first, start)
    word = doc.keys[governor] if governor >= start else ""
    chained = before(doc, first) in DASHES or word in AND or word in DASHES
    if chained:  # "в Аксу работает зона, в Семее – индустриальная зона"; "создадут технопарк и агропарк"
        start = around.sentence(first)[0]
    left = range(first - 1, max(start, first - (_CHAIN_REACH if chained else _REACH)) - 1, -1)
    own_end = _before_modifiers(doc, mention[1], end) if end in around.firsts else end
    right = list(islice(clause_behind(doc, around, mention[1], own_end), _REACH))
    return Spot(doc, first, mention[1], end, governor, word, _is_oblique(doc.keys[first], word), left, right)


def _before_modifiers(doc: Doc, last: int, end: int) -> int:
    """The end of a clause without the adjectives of the next zone: "технопарк «Юг» и будущий | технопарк в Таре"."""
    while end > last and _is_modifier(doc.keys[end - 1]):
        end -= 1
    return end


def _is_oblique(key: str, word: str) -> bool:
    if not word:
        return False
    noun = is_noun(word) and role(word) != "service" and not is_verb(word)  # "введён в эксплуатацию технопарк"
    held = role(word) in ("carrier", "site") and not _is_accusative(key)  # "на площадке ТОСЭР"
    return held or (noun and not _is_direct(key)) or is_preposition(word) or (word in AND and _is_no_object(key))


@lru_cache(maxsize=LATELY)
def _is_direct(key: str) -> bool:
    """True for a form that no noun before it rules: "начнёт работу зона", "создадут на берегу моря зону"."""
    cases = {reading.case for reading in readings(key)}
    return not cases.isdisjoint(_DIRECT) and "gent" not in cases


@lru_cache(maxsize=LATELY)
def _is_accusative(key: str) -> bool:
    """True for a form that is nothing else: "создать на площадках завода зону" has no "площадка зоны"."""
    return {reading.case for reading in readings(key)} == {"accs"}


@lru_cache(maxsize=LATELY)
def _is_no_object(key: str) -> bool:
    """True for a form that is neither subject nor object: "в парке и индустриальной зоне строят цеха"."""
    cases = {reading.case for reading in readings(key)}
    return cases.isdisjoint({"nomn", "accs", None})


def _governor(doc: Doc, around: Surroundings, first: int, start: int) -> int:
    """The word that rules the zone: the one before its adjectives and a place ("создание в Омске парка")."""
    token = first - 1
    placed = False
    while token >= start:
        key = doc.keys[token]
        if around.territories.at(token) or key in COMMON:
            placed = True
        elif placed and is_preposition(key):
            placed = False
        elif not (doc.words[token] in MARKS or key == SAME or _is_modifier(key) or is_numeral(key)):
            break
        token -= 1
    return token


def _is_modifier(key: str) -> bool:
    """True for an adjective ("будущего" is more often a noun) and for "сеть" of "сеть промпарков"."""
    return is_adjective(key) or (cue(key) == "plan" and not is_verb(key)) or role(key) == "set"
