"""Which unit a bare head of a chamber or court belongs to, by the body named before it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile

from rukz_extract.extract.officials.holders.chambers import chamber_units
from rukz_extract.extract.officials.home import unit_kinds
from rukz_extract.extract.officials.outcome.local_offices import CAPITALS
from rukz_extract.extract.officials.phrases.phrase import Part, PostPhrase
from rukz_extract.extract.officials.words import BY
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import lexicon, word_group, word_starts
from rukz_extract.gazetteer.town_adjectives import town_code
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_predicate
from rukz_extract.resources import read_table, values

_REACH = 6
"""Tokens behind a chamber or court in which its territory is told: "Законодательного собрания Оренбургской области"."""
_STEM = 7
"""Letters of an adjective that tell one kind of chamber from another."""
_LEGISLATIVE = "законод"
"""First letters of the chambers that only regions of Russia have."""
_OF_NATION = "народный"
"""A "народный депутат" sits in no town's council."""
_CHAIRS = ("председатель", "зампред")
_HEADS = frozenset({"глава", "руководитель"})
_ADJECTIVES = 3
"""Tokens before it that may tell it: "Костанайского областного маслихата"."""


@cache
def _seats() -> dict[str, frozenset[str]]:
    """The bodies that a head sits in when it stands alone: a judge in a court, a deputy in a chamber."""
    rows = read_table("officials/seats")
    return {head: frozenset(values(row["bodies"])) for row in rows for head in values(row["heads"])}


def _may_be_seated(phrase: PostPhrase, bodies: Sequence[Part]) -> bool:
    """False for "председатель" and "глава" alone, which are of anything, and for the "глава" of no committee."""
    if phrase.head.lemma in _HEADS:
        return bool(bodies) and bodies[0].noun in chamber_units()
    return bool(bodies) or not phrase.head.lemma.endswith(_CHAIRS)


class Seats:
    """The bodies of one article in which somebody may sit."""

    def __init__(self, doc: Doc, territories: Territories) -> None:
        self.doc = doc
        self.territories = territories
        self._named: dict[AbstractSet[str], list[int]] = {}
        self._coded: dict[AbstractSet[str], list[tuple[int, str]]] = {}

    def seat(self, phrase: PostPhrase) -> tuple[str | None, bool] | None:
        """Code of the body that a bare head sits in, named before it, and whether it is of a region."""
        if phrase.inner is not None and any(self._is_chamber(part) for part in phrase.inner.parts):
            return self.seat(phrase.inner)  # "первый заместитель председателя Законодательного собрания"
        nouns = _seats().get(phrase.head.lemma) if _OF_NATION not in phrase.adjectives else None
        bodies = [part for part in phrase.parts if part.kind == "body" and part.body]
        if nouns is None or phrase.has("organization", "territory", "inner"):
            return None
        chamber = next((part for part in bodies if self._is_chamber(part)), None)
        if chamber is not None and chamber is not bodies[0]:  # "председатель комитета Законодательного собрания"
            found = self._named_before(phrase, chamber)
            return found or (None, self._kind_of_chamber(chamber.last - 1).startswith(_LEGISLATIVE))
        if chamber is not None:
            own = chamber.noun in nouns and self._kind_of_chamber(chamber.last - 1).startswith(_LEGISLATIVE)
            found = self._named_before(phrase, chamber) if chamber.noun in nouns else None
            return found or ((None, True) if own else None)
        seated = _may_be_seated(phrase, bodies) and not self._is_of_government(phrase)
        return self._seat_before(phrase, nouns) if seated else None

    def _is_of_government(self, phrase: PostPhrase) -> bool:
        """True for a "комитет лесного хозяйства": those of chambers are "по" something."""
        kinds = [part.kind for part in phrase.parts]
        if "body" not in kinds or kinds[-1] != "area":
            return False
        behind = phrase.parts[kinds.index("body") + 1]
        return behind.kind == "area" and self.doc.keys[behind.first] != BY

    def _seat_before(self, phrase: PostPhrase, nouns: AbstractSet[str]) -> tuple[str | None, bool] | None:
        """The body named last, of a chamber what an earlier mention tells: "дума" after "Омской городской думы"."""
        last: tuple[str | None, bool] | None = None
        for token in self._before(phrase, nouns):
            form = lexicon().body_forms.get(self.doc.keys[token])
            if form is None or form.lemma not in nouns:
                continue
            body = lexicon().body_nouns[form.lemma]
            found = self._code_of(token, body), body.regional or self._is_local(token)
            if self._is_told(token):
                high = last is not None and found[0] in CAPITALS  # "суд" behind "суд Москвы" may be any other
                return last if high and form.lemma in word_group("courts") else found
            last = last or found
            nouns = frozenset({form.lemma})
        return last

    def _is_told(self, token: int) -> bool:
        """True for a body whose adjectives or place tell which it is."""
        told = any(map(self._unit_of_adjective, range(max(token - _ADJECTIVES, 0), token)))
        return told or self._is_local(token) or any(place.code for place in self._beside(token))

    @staticmethod
    def _is_chamber(part: Part) -> bool:
        """True for a body noun that is no mere unit of another: "собрания", not "комитета"."""
        return part.kind == "body" and part.body is not None and part.body.sector != "unit"

    def _named_before(self, phrase: PostPhrase, own: Part) -> tuple[str | None, bool] | None:
        """Of "председатель Законодательного собрания" after "Законодательного собрания Омской области" was named."""
        kind = self._kind_of_chamber(own.last - 1) if own.last - 2 > phrase.head_at else None
        told = self._told_chambers(frozenset({own.noun or ""}))
        for token, code in reversed(told[: bisect_left(told, (phrase.first,))]):
            if kind in (None, self._kind_of_chamber(token)):
                return code, False
        return None

    def _told_chambers(self, nouns: AbstractSet[str]) -> Sequence[tuple[int, str]]:
        """The chambers of these nouns that are told whose they are; long articles ask for them again and again."""
        if nouns not in self._coded:
            coded = ((token, self._code_at(token)) for token in self._forms(nouns))
            self._coded[nouns] = [(token, code) for token, code in coded if code]
        return self._coded[nouns]

    def _code_at(self, token: int) -> str | None:
        """Code of the place right behind a chamber or of an adjective before it."""
        place = self.territories.starting_at(token + 1)  # not "собрания прибыли в Астану"
        adjectives = map(self._unit_of_adjective, range(max(token - _ADJECTIVES, 0), token))
        return (place.code if place else None) or next(filter(None, adjectives), None)

    def _before(self, phrase: PostPhrase, nouns: AbstractSet[str]) -> Iterator[int]:
        """The tokens before a phrase that are forms of these body nouns, the nearest first."""
        named = self._forms(nouns)
        return reversed(named[: bisect_left(named, phrase.first)])

    def _forms(self, nouns: AbstractSet[str]) -> Sequence[int]:
        """The tokens that are forms of these body nouns."""
        if nouns not in self._named:
            starts, forms = {noun[:2] for noun in nouns}, lexicon().body_forms
            self._named[nouns] = self.doc.tokens_where(
                lambda key: key[:2] in starts and (form := forms.get(key)) is not None and form.lemma in nouns
            )
        return self._named[nouns]

    def _kind_of_chamber(self, token: int) -> str:
        """First letters of the word before a chamber: "законодательного", "областного"."""
        return self.doc.keys[max(token - 1, 0)][:_STEM]

    def _code_of(self, token: int, body: Body) -> str | None:
        near = [place for place in self._beside(token) if place.code]
        told = map(self._unit_of_adjective, range(max(token - _ADJECTIVES, 0), token))
        code = next(filter(None, told), None) or (near[0].code if near else None)
        return code or (None if body.regional or self._is_local(token) else body.country)

    def _unit_of_adjective(self, token: int) -> str | None:
        """What an adjective is of: "Казахстанского", "Екатеринбургской городской думы"."""
        key, named = self.doc.keys[token], self.doc.words[token][:1].isupper()
        named = named and not key.startswith(word_starts("of_city_districts"))  # "Ленинский районный суд Омска"
        return lexicon().nations.get(key) or (town_code(key) if named else None)

    def _beside(self, token: int) -> Iterator[Place]:
        """The places right behind a body, in its own sentence: not "Сената, выступил в Астане"."""
        stop = min(token + _REACH, self.doc.sentence(token)[1])
        behind = takewhile(self._goes_on, range(token + 1, stop))
        return (place for at in behind if (place := self.territories.starting_at(at)))

    def _goes_on(self, token: int) -> bool:
        """False for what ends the name of a body: a comma, a verb."""
        return self.doc.keys[token] != "," and not is_predicate(self.doc.words[token])

    def _is_local(self, token: int) -> bool:
        """True for "областного суда", "городской думы"."""
        keys = self.doc.keys[max(token - _ADJECTIVES, 0) : token]
        return any(key.startswith(start) for key in keys for start in unit_kinds())
