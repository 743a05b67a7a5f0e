"""Where a zone lies: the place in its own sentence, before or behind it, or the speaker's own region."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from rukz_extract.extract.territories import Place, Territories
from rukz_extract.extract.zones.location.inner_places import NO_CASES, adjective_place, town_behind
from rukz_extract.extract.zones.location.steps import (
    OWNERS,
    RELATIVE,
    is_passable,
    is_station,
    may_tell_a_place,
    past_measure,
)
from rukz_extract.extract.zones.location.tie import LOCAL, Tie
from rukz_extract.extract.zones.naming.quotes import MARKS
from rukz_extract.extract.zones.wording.vocabulary import place_words
from rukz_extract.extract.zones.wording.words import (
    NOT,
    cue,
    is_adjective,
    is_adverb,
    is_numeral,
    is_verb,
    is_wish,
    leads_to_infinitive,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import DASHES
from rukz_extract.records import ZoneKind

_LINE = re.compile(r"\n\s*")
_FROM, _WHERE = "из", "где"
_BUT = [",", "а"]
_IS = frozenset({"будет", "будут", "есть", "стоит"})
_LOOSENING = frozenset({"locate", "make"})
_WITH = frozenset({"с", "со"})
_BORDER = frozenset({"граница", "границе", "границы", "границей", "границу"})
_PASSED = MARKS | DASHES | frozenset("()")
AND = frozenset({",", "и", "или", "а", "также"})
_CLOSE_TO = frozenset({"под", "близ", "у", "возле", "около", "вблизи"})
_TOWNS = frozenset({"city"})
_REACH_AFTER = 16
_REACH_BEFORE = 18


@dataclass(slots=True, eq=False)
class Surroundings:
    """What stands around the zones of an article: ``edges`` are their token ranges, ``names`` the tokens of names."""

    doc: Doc
    territories: Territories
    edges: list[tuple[int, int]]
    names: set[int]
    firsts: list[int] = field(init=False)
    _bounds: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.edges.sort()
        self.firsts = [first for first, _ in self.edges]
        lines = (self.doc.token_at(line.start()) + 1 for line in _LINE.finditer(self.doc.text))
        self._bounds = sorted({0, len(self.doc), *self.doc.sentences, *lines})

    def sentence(self, token: int) -> tuple[int, int]:
        """The sentence that holds a token; a line break ends one too."""
        place = bisect_right(self._bounds, token)
        return self._bounds[place - 1], self._bounds[place] if place < len(self._bounds) else len(self.doc)

    def limits(self, first: int, last: int) -> tuple[int, int]:
        """The stretch of the sentence between the neighbouring zones."""
        start, end = self.sentence(first)
        here = bisect_left(self.firsts, first)
        if here and start < self.edges[here - 1][1] <= first:
            start = self.edges[here - 1][1]
        following = bisect_right(self.firsts, max(first, last - 1))
        if following < len(self.edges):
            end = min(end, self.edges[following][0])
        return start, max(end, last)

    def ends_at(self, token: int) -> bool:
        """True right behind a zone; a closing quotation mark is its own."""
        return any(last == token or (last + 1 == token and self.doc.words[last] in MARKS) for _, last in self.edges)

    def starting_at(self, token: int) -> Place | None:
        """The territory that begins at a token and is not part of a zone's name."""
        return None if token in self.names else self.territories.starting_at(token)

    def adjective(self, first: int, kind: ZoneKind | None) -> Tie:
        """As in "красногорский индустриальный парк": the territory of an adjective before the zone."""
        for token in range(first - 1, max(first - 3, -1), -1):
            place = adjective_place(self.doc, token, kind) if token not in self.names else None
            if place:
                return Tie((place,))
            if not is_adjective(self.doc.keys[token]):
                break
        return Tie()

    def after(self, token: int, limit: int) -> Tie:
        """As in "в Омске", "на территории Лиманского района", "Костаная", ", расположенная близ Атырау"."""
        end = min(limit, token + _REACH_AFTER)
        while token < end and self.doc.words[token] in MARKS:
            token += 1
        token = past_measure(self.doc, token, end)
        ready, loose, first = True, False, token
        while token < end:
            place = self.starting_at(token)
            if token == first and place is None and token not in self.names:
                place = town_behind(self.doc, token)
            if place and self._is_denied(place, limit):
                token = place.last + 2
                continue
            if place and (self._is_neighbour(token) or self._is_station_within(place)):
                token = place.last
                continue
            if place and place.region.level == "country" and token == first:
                return self.after(place.last, limit) or self._place_behind(place, first, limit)
            if place:
                return self._place_behind(place, first, limit) if ready else Tie()
            step = self._step(token, first, ready=ready)
            loose = loose or cue(self.doc.keys[token]) in _LOOSENING
            if step is None and not (loose and is_passable(self.doc, token)):
                return Tie()
            ready = bool(step)
            token += 1
        return Tie()

    def _is_denied(self, place: Place, limit: int) -> bool:
        """As in "не в Омске, а в Таре"."""
        keys = self.doc.keys
        denied = place.first > 1 and keys[place.first - 2] == NOT
        return denied and place.last + 1 < limit and keys[place.last : place.last + 2] == _BUT

    def _place_behind(self, place: Place, first: int, limit: int) -> Tie:
        """The place and those joined to it, unless it is no place of the zone that ends before ``first``."""
        if place.first == first and self._is_nominative(place):
            return Tie()
        tie = self.chain(place, limit)
        return Tie() if self._opens_another(first, tie) else tie

    def _is_nominative(self, place: Place) -> bool:
        """True for a territory in the nominative, which is no genitive behind the type: "развитие ОЭЗ МОСКВА, …"."""
        key, owner = self.doc.keys[place.last - 1], self.doc.keys[place.first - 1]
        return owner not in OWNERS and key == fold(place.region.name) and key[-1] not in NO_CASES

    def _opens_another(self, first: int, tie: Tie) -> bool:
        """As in "парк «Юг», а в Тобольске – «Север»": the place belongs to what follows."""
        after = max(place.last for place in tie.near + tie.around)
        if self.doc.words[first] != "," or after >= len(self.doc):
            return False
        return self.doc.words[after] in DASHES or after in self.firsts or after + 1 in self.firsts

    def _is_neighbour(self, token: int) -> bool:
        """As in "в приграничном с Казахстаном районе", "на границе с Россией в Урде": it only tells of the next."""
        if token < 2 or self.doc.keys[token - 1] not in _WITH:
            return False
        place, key = self.territories.starting_at(token), self.doc.keys[token - 2]
        following = self.doc.keys[place.last] if place and place.last < len(self.doc) else ""
        return is_adjective(key) or (key in _BORDER and place_words().get(following) == "preposition")

    def _step(self, token: int, first: int, *, ready: bool) -> bool | None:
        """Whether a territory may follow a token, None where the search ends."""
        key, word = self.doc.keys[token], self.doc.words[token]
        kind = place_words().get(key)
        if kind:
            linked = token == first or place_words().get(self.doc.keys[token - 1]) == "link"
            return self._step_of(kind, key, at_once=token == first, ready=ready, linked=linked)
        if is_station(self.doc, token):
            return True
        if word in ",:":
            return False if may_tell_a_place(self.doc, token + 1) else None
        if leads_to_infinitive(self.doc, token) or is_adverb(key) or key in _IS or is_wish(self.doc, token):
            return False
        if is_verb(key) or key in RELATIVE or cue(key) == "work":
            return False if cue(key) or key in RELATIVE else None
        passes = key in AND and token > first
        return True if passes or word in _PASSED or is_numeral(key) or is_adjective(key) else None

    def _step_of(self, kind: str, key: str, *, at_once: bool, ready: bool, linked: bool) -> bool | None:
        """The step over a place word."""
        if key == _FROM:  # "«Лотос» из Астрахани", "на выезде из Омска", never "построят инвесторы из Омска"
            return linked or None
        return (ready and not at_once) if kind == "joint" else True

    def _is_station_within(self, place: Place) -> bool:
        """True for a station whose territory follows in brackets."""
        bracketed = place.last < len(self.doc) and self.doc.words[place.last] == "("
        return bracketed and is_station(self.doc, place.first) and self.starting_at(place.last + 1) is not None

    def chain(self, place: Place, limit: int) -> Tie:
        """The places that follow one another: "в Экибастузе и Аксу", "в Ишиме Тюменской области"."""
        near: list[Place] = [place]
        around: list[Place] = []
        token = place.last
        while token < limit:
            joined = self.doc.keys[token] in AND
            start = token + 1 if joined or self.doc.words[token] == "(" else token
            if joined and start < limit and place_words().get(self.doc.keys[start]) == "preposition":
                start += 1
            following = self.starting_at(start) if start < limit else None
            if following is None:
                break
            same = (following.region.level in LOCAL) == (place.region.level in LOCAL)
            (near if joined and same else around).append(following)
            token = following.last
        return Tie(tuple(near), tuple(around))

    def before(self, first: int, start: int, *, named: bool) -> Tie:
        """As in "в Челябинске построят технопарк", "в Петропавловск, где действует СЭЗ"."""
        while first > start and self.doc.words[first - 1] in MARKS:
            first -= 1
        clause, beside = False, first > start and self.doc.keys[first - 1] in place_words()
        apart = named and beside and first - 1 > start and self.doc.keys[first - 2] == ","
        for token in range(first - 1, max(start, first - _REACH_BEFORE) - 1, -1):
            key = self.doc.keys[token]
            clause = clause or bool(cue(key)) or key == _WHERE or (key in DASHES and token >= first - 2)
            place = self.territories.at(token) if token not in self.names else None
            close = beside or token == first - 1  # "В Караганде технопарк «Юг» растёт"
            if place and self._follows_another(place, start):
                break
            fits = place and (clause or close or not named or self._is_made_there(place, start))
            if place and fits and place.last == token + 1 and self.is_locative(place):
                return self._chain_back(place, start)
            beside = beside and (key in place_words() or key == ",")  # "в Омске, на территории ОЭЗ"
            talked = not clause and not named and self._is_talk(token)
            if self.doc.words[token] in ";:" or talked or (apart and is_verb(key)):
                break
        return Tie()

    def _follows_another(self, place: Place, start: int) -> bool:
        """As in "парк в Актобе ждёт, а зона «Юг» растёт": the place right behind the zone before is that zone's."""
        return place.first == start + 1 and start not in self._bounds

    def _is_talk(self, token: int) -> bool:
        """As in "в Оренбурге говорили о хабе": the place is where people spoke."""
        return role(self.doc.keys[token]) == "talk"

    def _is_made_there(self, place: Place, start: int) -> bool:
        """As in "предложил открыть в Таразе ещё одну СЭЗ": the verb stands before the place."""
        return any(cue(self.doc.keys[token]) == "make" for token in range(max(start, place.first - 3), place.first))

    def is_locative(self, place: Place) -> bool:
        """True when a preposition of place stands before the territory, with adjectives or links between."""
        words = place_words()
        for token in range(place.first - 1, max(place.first - 6, -1), -1):
            key = self.doc.keys[token]
            if words.get(key) == "preposition" and key != _FROM:
                return True
            following = self.territories.at(token)
            if not (key in words or key in AND or following or is_adjective(key) or is_numeral(key)):
                return False
        return False

    def _near_which(self, place: Place) -> Place | None:
        """The village of "в Калкамане под Аксу": the town only tells where it lies."""
        beside = place.first - 1
        inner = self.territories.at(beside - 1) if beside > 0 and self.doc.keys[beside] in _CLOSE_TO else None
        return inner if inner and inner.last == beside and inner.region.level in LOCAL else None

    def _chain_back(self, place: Place, start: int) -> Tie:
        inner = self.territories.at(place.first - 1) if place.region.level != "city" else None
        # "в Есильском районе области", "в селе Нура района"
        held = LOCAL if place.region.level not in LOCAL else _TOWNS
        inner = self._near_which(place) or (inner if inner and inner.region.level in held else None)
        if inner and inner.first >= start:
            tie = self._chain_back(inner, start)
            return Tie(tie.near, (*tie.around, place))
        chain = [place]
        while True:
            front = chain[0]
            token = front.first - 1
            if token < start or self.doc.keys[token] not in AND:
                break
            other = self.territories.at(token - 1)
            if other is None or other.first < start or other.last != token:
                break
            chain.insert(0, other)
        near = [p for p in chain if (p.region.level in LOCAL) == (place.region.level in LOCAL)]
        return Tie(tuple(near), tuple(p for p in chain if p not in near))
