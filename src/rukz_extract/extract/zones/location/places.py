"""What stands around a zone: its sentence, the zones beside it, the place before it and those joined to a place."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from rukz_extract.extract.territories import Place, Territories
from rukz_extract.extract.zones.location.inner_places import adjective_place, town_of_port
from rukz_extract.extract.zones.location.steps import facts_behind
from rukz_extract.extract.zones.location.tie import LOCAL, Tie
from rukz_extract.extract.zones.naming.quotes import MARKS, before_marks
from rukz_extract.extract.zones.wording.relatives import RELATIVE
from rukz_extract.extract.zones.wording.vocabulary import heads, place_words, word_group
from rukz_extract.extract.zones.wording.words import (
    WITH,
    cue,
    is_adjective,
    is_numeral,
    is_verb,
    role,
)
from rukz_extract.language.cells import cell_edges
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES, LEADING_IN
from rukz_extract.records import ZoneKind

_LINE = re.compile(r"\n\s*")
FROM, _WHERE, _ON = "из", "где", "на"
AND = frozenset({",", "и", "или", "а", "также"})
CLOSE_TO = frozenset({"под", "близ", "у", "возле", "около", "вблизи"})
BUT = [",", "а"]
_TOWNS = frozenset({"city"})
_LOCATIVE = frozenset({"preposition", "compass"})
"""Roles of the words that lead to where something lies: "в Омске", "к северу от Омска"."""
_WHERE_REACH = 4
"""Tokens of ", рядом с которым" behind a place."""
_CONTRAST = 3
"""Tokens of ", а в" before a place."""
_REACH = 18
_MANAGING = "managing"
"""``суд в Омске оштрафовал управляющую компанию парка «Юг»``: its company works, wherever it does."""
_CONNECTS, _CLUSTER = "connect", "кластер"


def _narrows(town: Place, unit: Place) -> bool:
    """As in "в Тверской области, под Ржевом": the town tells more than its unit."""
    return town.region.level in LOCAL and unit.region.level == "region" and unit.region.code == town.region.subdivision


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
        self._bounds = sorted({0, len(self.doc), *self.doc.sentences, *lines, *cell_edges(self.doc)})

    def sentence(self, token: int) -> tuple[int, int]:
        """The sentence that holds a token; a line break and the edge of a cell end one too."""
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
        if token in self.names or self._is_end_of_road(token):
            return None
        return self.territories.starting_at(token) or self._port(token)

    def _port(self, token: int) -> Place | None:
        """The town of "в порту Актау": the port's name is no territory, but tells where it lies."""
        ported = token > 0 and self.doc.keys[token - 1] in word_group("ports") and self.doc.words[token][0].isupper()
        return town_of_port(self.doc, token) if ported else None

    def _is_end_of_road(self, token: int) -> bool:
        """As in "у трассы на Актобе", "рядом с поворотом на Уральск": the road only leads there."""
        return token > 1 and self.doc.keys[token - 1] == _ON and role(self.doc.keys[token - 2]) == "road"

    def adjective(self, first: int, kind: ZoneKind | None) -> Tie:
        """As in "красногорский индустриальный парк": the territory of an adjective before the zone."""
        for token in range(first - 1, max(first - 3, -1), -1):
            if self.territories.at(token) and place_words().get(self.doc.keys[token - 1]) == "preposition":
                break  # "открыть в Волжском индустриальный парк"
            place = adjective_place(self.doc, token, kind) if token not in self.names else None
            if place:
                return Tie((place,))
            if not is_adjective(self.doc.keys[token]):
                break
        return Tie()

    def chain(self, place: Place, limit: int) -> Tie:
        """The places that follow one another: "в Экибастузе и Аксу", "в Ишиме Тюменской области"."""
        near: list[Place] = [place]
        around: list[Place] = []
        token = place.last
        while token < limit:
            joined = self.doc.keys[token] in AND or self._is_united(place, token)
            start = token + 1 if joined or self.doc.words[token] == "(" else token
            if joined and start < limit and place_words().get(self.doc.keys[start]) == "preposition":
                start += 1
            following = self.starting_at(start) if start < limit else None
            if following is None and not around and (town := self._set_off(place, token, limit)):
                tie = self.chain(town, limit)
                return Tie(tie.near, (*tie.around, place))
            if following is None:
                break
            bracketed = place.first > 0 and self.doc.words[place.first - 1] == "("
            apart = self.doc.keys[token] == "," and (start == token + 2 or bracketed)
            if apart and _narrows(following, place) and not around:
                tie = self.chain(following, limit)
                return Tie(tie.near, (*tie.around, place))
            same = (following.region.level in LOCAL) == (place.region.level in LOCAL)
            (near if joined and same else around).append(following)
            token = following.last
        return Tie(tuple(near), tuple(around))

    def _set_off(self, unit: Place, token: int, limit: int) -> Place | None:
        """The first town behind a dash or a colon: "в двух городах Кузбасса – Юрге и Топках"."""
        if self.doc.words[token] not in LEADING_IN or token + 2 >= limit:
            return None
        start = token + 1 + (place_words().get(self.doc.keys[token + 1]) == "preposition")
        town = self.starting_at(start)
        return town if town and _narrows(town, unit) else None

    def _is_united(self, place: Place, token: int) -> bool:
        """As in "кластер объединит Тару с Омском"."""
        return self.doc.keys[token] in WITH and self.unites(place.first - 1)

    def unites(self, token: int) -> bool:
        """As in "кластер свяжет Тару с Омском"; a hub or a port that connects towns lies in none of them."""
        told = role(self.doc.keys[token])
        if told != _CONNECTS:
            return told == "unite"
        words = range(token - 1, self.sentence(token)[0] - 1, -1)
        noun = next((head.noun for place in words if (head := heads().get(self.doc.keys[place]))), "")
        return noun.endswith(_CLUSTER)

    def before(self, first: int, start: int, *, named: bool) -> Tie:
        """As in "в Челябинске построят технопарк", "в Петропавловск, где действует СЭЗ"."""
        first = before_marks(self.doc, first, start)
        clause, beside = False, first > start and self.doc.keys[first - 1] in place_words()
        in_part = first > start and role(self.doc.keys[first - 1]) == "part"  # "В Таре красят корпус технопарка «Юг»"
        apart = named and beside and first - 1 > start and self.doc.keys[first - 2] == ","
        for token in range(first - 1, max(start, first - _REACH) - 1, -1):
            key = self.doc.keys[token]
            clause = (
                clause
                or (bool(cue(key)) and role(key) != _MANAGING)
                or key == _WHERE
                or (key in DASHES and token >= first - 2)
            )
            place = (self.territories.at(token) or self._port(token)) if token not in self.names else None
            if place and self._follows_another(place, start):
                break
            if place and self._is_over_border(place):
                continue
            told = clause or beside or not named or in_part or token == first - 1  # "В Караганде технопарк «Юг» растёт"
            if place and place.last == token + 1 and self._holds(place, start, first, named=named, told=told):
                return self._chain_back(place, start)
            beside = beside and (key in place_words() or key == ",")  # "в Омске, на территории ОЭЗ"
            talked = not clause and not named and self._is_talk(token)
            if facts_behind(self.doc, token):
                clause = True
                continue
            if self.doc.words[token] in ";:" or talked or (apart and is_verb(key)):
                break
        return Tie()

    def _holds(self, place: Place, start: int, first: int, *, named: bool, told: bool) -> bool:
        """True for a place before a zone that lies in it; ``told`` where the words between leave no doubt."""
        if self._opens_where(place, first, named=named):
            return True
        return self.is_locative(place) and (told or self._is_contrasted(place) or self._is_made_there(place, start))

    def _is_contrasted(self, place: Place) -> bool:
        """As in "в Таре показали парк, а в Омске рассказали о зоне «Юг»": each clause has its own place."""
        opening = self.doc.keys[max(place.first - _CONTRAST, 0) : place.first - 1]
        return place.region.level in LOCAL and opening == BUT

    def _opens_where(self, place: Place, first: int, *, named: bool) -> bool:
        """As in "завидуют Таре, где строят парк", "дорога к Таре, возле которой появится порт": whatever its case.

        The clause ends before a zone with a name in "министр из Тары, где он родился, показал парк «Юг»".
        """
        keys = self.doc.keys[place.last : place.last + _WHERE_REACH]
        if keys[:1] != [","] or place.region.level == "country" or (named and self._is_past(place.last + 1, first)):
            return False
        beside = keys[1:2] != [] and place_words().get(keys[1]) == "preposition"
        return keys[1:2] == [_WHERE] or (beside and not RELATIVE.isdisjoint(keys[2:]))

    def _is_past(self, start: int, first: int) -> bool:
        """True where a comma or talk stands between: "в Тару, где рассказал о парке «Юг»"."""
        return any(self.doc.keys[token] == "," or self._is_talk(token) for token in range(start, first))

    def _is_over_border(self, place: Place) -> bool:
        """As in "в Урде, на границе с Россией, появится парк"."""
        return (
            place.first > 1
            and self.doc.keys[place.first - 1] in WITH
            and self.doc.keys[place.first - 2] in word_group("border")
        )

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
        if self._is_end_of_road(place.first):
            return False
        for token in range(place.first - 1, max(place.first - 6, -1), -1):
            key = self.doc.keys[token]
            if words.get(key) in _LOCATIVE and key != FROM:
                return True
            following = self.territories.at(token)
            if not (key in words or key in AND or following or is_adjective(key) or is_numeral(key)):
                return False
        return False

    def _near_which(self, place: Place) -> Place | None:
        """The village of "в Калкамане под Аксу": the town only tells where it lies."""
        beside = place.first - 1
        inner = self.territories.at(beside - 1) if beside > 0 and self.doc.keys[beside] in CLOSE_TO else None
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
