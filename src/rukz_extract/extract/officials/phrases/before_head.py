"""The words before a head: status, rank and nation, read from the head to the left."""

import re
from dataclasses import dataclass, field
from functools import cache

from rukz_extract.extract.officials.phrases.periods import period_end
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import AND, WAS
from rukz_extract.gazetteer.posts import FORMER_PREFIX, Cases, Lexicon, PostWord, lexicon
from rukz_extract.gazetteer.town_adjectives import district_or_town_code
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.records import Status
from rukz_extract.resources import read_columns

_LONGEST = 5
"""Tokens of the longest status phrase: "и . о ." with its dots."""
_DOTTED_ACTING = (("вр", ".", "и", ".", "о", "."), ("и", ".", "о", "."), ("и", ".", "о"), ("и", "о"))
_ORDINAL = re.compile(r"\d{1,3}-(?:й|я|го|му|м|ой|ым)")
"""As in "45-го президента"; four digits are a year: "в 2015-м министр"."""
_OF_INSTRUMENTAL = ("им", "ей", "ею", "ими")
_INSTRUMENTAL = frozenset({"is", "ip"})
_AT_THAT_TIME = ("тогда", "еще")
_DUTIES = "обязанности"
_LOCAL = frozenset({"head_of_region", "head_of_city", "deputy:head_of_region"})
_OF_PLACE = re.compile(r"[сц]к(?:ий|ого|ому|им|ом)$")
_EX = FORMER_PREFIX.rstrip("-")
_LONGEST_TIME = 6
_OF_STATES = frozenset({"minister", "envoy", "head_of_government", "head_of_state"})
"""Roles that a state which is no more had."""


@dataclass(slots=True, eq=False)
class Front:
    """What stands before a head; ``first`` is where the mention begins."""

    first: int
    status: Status | None = None
    adjectives: list[str] = field(default_factory=list)
    nation: str | None = None
    private: bool = False
    governs: str | None = None
    """The status word that puts the head in the genitive ("врио", "исполняющего"); it bears the phrase's own case."""

    def take(self, word: PostWord, first: int) -> None:
        """Adds a word that belongs to the mention."""
        self.first = first
        if word.sense == "status":
            ended = self.status == Status.ACTING and word.status == Status.FORMER  # "бывший и.о. министра"
            self.status = Status.FORMER if ended else self.status or Status(word.status or Status.CURRENT)
            if word.status == Status.ACTING:
                self.governs = word.lemma
        elif word.sense == "rank":
            self.adjectives.insert(0, word.lemma)
        else:
            self.private = True
            self.adjectives.insert(0, word.lemma)


def read_front(doc: Doc, lexicon: Lexicon, head_at: int, floor: int, cases: Cases) -> Front:
    """Reads to the left of a head in some cases while the words belong to it, not beyond the token ``floor``."""
    front = Front(first=head_at)
    if head_at and _is_verb(doc.keys[head_at - 1], cases):
        return front
    while front.first > floor and not doc.starts_line(front.first):
        if not (_status_phrase(doc, lexicon, front, floor) or _single_word(doc, lexicon, front, floor)):
            break
    if front.status == Status.ELECT and tuple(doc.keys[max(front.first - 2, 0) : front.first]) == _AT_THAT_TIME:
        front.status = None  # "тогда ещё будущий президент" is one by now
    return front


def _is_verb(key: str, cases: Cases) -> bool:
    """True for the participle of "Иван Белов, в 2016 году бывший министром": the post stands in another case."""
    return key.startswith(WAS) and not key.endswith(_OF_INSTRUMENTAL) and cases <= _INSTRUMENTAL


def _status_phrase(doc: Doc, lexicon: Lexicon, front: Front, floor: int) -> bool:
    for dotted in _DOTTED_ACTING:
        first = front.first - len(dotted)
        if first >= floor and tuple(doc.keys[first : front.first]) == dotted:
            front.take(PostWord("и о", "status", "acting"), first)
            return True
    for length in (3, 2):
        first = front.first - length
        word = lexicon.phrases.get(tuple(doc.keys[first : front.first])) if first >= floor else None
        if word is not None:
            if word.sense != "outside":
                front.take(word, first)
            return word.sense != "outside"
    return _dated_duties(doc, lexicon, front, floor)


def _dated_duties(doc: Doc, lexicon: Lexicon, front: Front, floor: int) -> bool:
    """A time inside the status: "исполнявший в 2014 году обязанности президента" is past."""
    seat = front.first - 1
    if doc.keys[seat] != _DUTIES:
        return False
    for first in range(seat - 1, max(floor, seat - _LONGEST_TIME) - 1, -1):
        word = lexicon.phrases.get((doc.keys[first], _DUTIES))
        if word is not None and first + 1 < seat and period_end(doc, first + 1) == seat:
            front.take(word, first)
            front.status = Status.FORMER
            return True
    return False


def _single_word(doc: Doc, lexicon: Lexicon, front: Front, floor: int) -> bool:
    token = front.first - 1
    key = doc.keys[token]
    if key in DASHES and token - 1 >= floor and doc.keys[token - 1] == _EX:
        front.take(PostWord(_EX, "status", "former"), token - 1)
        return True
    if key == AND:
        return _joined_rank(doc, lexicon, front, floor)
    if _former_rank(lexicon, front, key, token) or _known_word(doc, lexicon, front, token):
        return True
    if _ORDINAL.fullmatch(key):  # "45-го президента США"
        front.first = token
        return True
    code = lexicon.nations.get(key) or _unit_before(doc, lexicon, token) or _gone_land(doc, lexicon, token)
    if code and not front.nation:
        front.nation, front.first = code, token
        return True
    return False


def _known_word(doc: Doc, lexicon: Lexicon, front: Front, token: int) -> bool:
    word = lexicon.words.get(doc.keys[token])
    if word is None or word.sense == "outside" or _is_of_outside(doc, lexicon, token):
        return False
    front.take(word, token)
    return True


def _former_rank(lexicon: Lexicon, front: Front, key: str, token: int) -> bool:
    """Takes a rank with the status before it: "экс-управляющий директор", "экс-первый замминистра"."""
    word = lexicon.words.get(key.removeprefix(FORMER_PREFIX)) if key.startswith(FORMER_PREFIX) else None
    if word is None or word.sense != "rank":
        return False
    front.take(word, token)
    front.status = front.status or Status.FORMER
    return True


def _unit_before(doc: Doc, lexicon: Lexicon, token: int) -> str | None:
    """The unit of a district or town that an adjective before a local head is of: "бурлинский аким"."""
    form = lexicon.head(doc.keys[token + 1])
    if form is None or form.head.role not in _LOCAL or not _OF_PLACE.search(doc.keys[token]):
        return None
    return district_or_town_code(doc.keys[token], form.head.country)


def _is_of_outside(doc: Doc, lexicon: Lexicon, token: int) -> bool:
    """True for the second word of "вновь избранный", which stays outside the mention."""
    phrase = lexicon.phrases.get(tuple(doc.keys[max(token - 1, 0) : token + 1]))
    return phrase is not None and phrase.sense == "outside"


def _joined_rank(doc: Doc, lexicon: Lexicon, front: Front, floor: int) -> bool:
    """As in "чрезвычайный и полномочный посол"."""
    token = front.first - 2
    word = lexicon.words.get(doc.keys[token]) if token >= floor and front.adjectives else None
    if word is None or word.sense != "rank" or lexicon.head(doc.keys[token]):
        return False
    front.adjectives.insert(0, AND)
    front.take(word, token)
    return True


def before_outside(doc: Doc, phrase: PostPhrase) -> int:
    """The token before a post and the words outside its mention: "новый", "нынешний"."""
    before, words = phrase.first - 1, lexicon().words
    while before >= 0 and (word := words.get(doc.keys[before])) is not None and word.sense == "outside":
        before -= 1
    return before


def _gone_land(doc: Doc, lexicon: Lexicon, token: int) -> str | None:
    """The state that is no more of "советский лидер"; a "Советский районный прокурор" is of a district."""
    post = lexicon.head(doc.key_at(token + 1))
    of_state = post is not None and (post.head.kind == "leader" or post.head.role in _OF_STATES)
    codes = (code for start, code in _gone_lands() if of_state and doc.keys[token].startswith(start))
    return next(codes, None)


@cache
def _gone_lands() -> list[tuple[str, ...]]:
    return read_columns("officials/gone_lands", "start", "code")
