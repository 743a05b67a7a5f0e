"""Which first-level unit a bare post of a region, chamber or court belongs to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile

from rukz_extract.extract.officials.phrases.phrase import Part, PostPhrase
from rukz_extract.extract.officials.roles import is_regional, role
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.gazetteer.town_adjectives import town_code
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_predicate
from rukz_extract.resources import read_table, values

_DOMINANT = 0.5
"""Share of the mentions of units that makes one the article's own, with twice as many as the next."""
_PARAGRAPH = 60
"""Tokens of a paragraph that are looked through."""
_REACH = 6
"""Tokens behind a chamber or court in which its territory is told: "Законодательного собрания Оренбургской области"."""
_STEM = 7
"""Letters of an adjective that tell one kind of chamber from another."""
_LEGISLATIVE = "законод"
"""First letters of the chambers that only regions of Russia have."""
_OF_NATION = "народный"
"""A "народный депутат" sits in no town's council."""
_CHAIRS = ("председатель", "зампред")
_ADJECTIVES = 3
"""Tokens before it that may tell it: "Костанайского областного маслихата"."""


@cache
def _seats() -> dict[str, frozenset[str]]:
    """The bodies that a head sits in when it stands alone: a judge in a court, a deputy in a chamber."""
    rows = read_table("officials/seats")
    return {head: frozenset(values(row["bodies"])) for row in rows for head in values(row["heads"])}


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Words in the names of units that a noun or adjective means: "края", "краевого" only a край."""
    return {row["start"]: tuple(values(row["words"])) for row in read_table("officials/unit_kinds")}


class Home:
    """The units of one article."""

    def __init__(self, doc: Doc, territories: Territories) -> None:
        self.doc = doc
        self.places = [place for place in territories.places if unit_of(place)]
        self.territories = territories

    def region(self, phrase: PostPhrase, fitting: Sequence[Place], headed: Sequence[str]) -> str | None:
        """Of the fitting units the one told near by, the one most of them lie in, else the one named last before.

        ``headed`` are the units whose heads are named before the phrase: the last of them comes before one that is
        only mentioned ("товарооборот с Омской областью").
        """
        named = self._of_kind(phrase, fitting)
        counts = Counter(filter(None, map(unit_of, named)))
        near = self._so_called(phrase) or self._near(named, phrase.first)
        if near is not None or not counts:
            return near
        (first, most), *others = counts.most_common(2)
        if not others or (most >= _DOMINANT * counts.total() and most >= 2 * others[0][1]):
            return first
        governed = [code for code in headed if code in counts]
        before = [place for place in named if place.first < phrase.first]
        return governed[-1] if governed else self._last(before)

    def _last(self, places: Sequence[Place]) -> str | None:
        """The unit named last, unless its sentence names another too."""
        if not places:
            return None
        begin, end = self.doc.sentence(places[-1].first)
        return self._only(places, begin, end)

    def beside(self, phrase: PostPhrase) -> str | None:
        """The only unit named before a post of a region in its sentence, else in the one before; None for others.

        A governor's may stand anywhere in the paragraph.
        """
        if role(phrase) == "head_of_region":
            return self._near(self.places, phrase.first)
        return self.lately(self.places, phrase.first) if is_regional(phrase) else None

    def in_sentence(self, phrase: PostPhrase, fitting: Sequence[Place]) -> str | None:
        """The only fitting unit named before a phrase in its own sentence."""
        return self._only(self._of_kind(phrase, fitting), self.doc.sentence(phrase.first)[0], phrase.first)

    def nearest(self, phrase: PostPhrase) -> str | None:
        """The only unit named before a phrase in its sentence, else in the one before, else in its paragraph."""
        return self._near(self.places, phrase.first)

    def _near(self, places: Sequence[Place], token: int) -> str | None:
        """The only unit named before a token in its sentence, else in the one before, else in its paragraph."""
        return self.lately(places, token) or self._only(places, self._paragraph(token), token)

    def lately(self, places: Sequence[Place], token: int) -> str | None:
        """The only unit of some places before a token in its sentence, else in the one before in its paragraph."""
        sentence, paragraph = self.doc.sentence(token)[0], self._paragraph(token)
        previous = self.doc.sentence(sentence - 1)[0] if sentence > paragraph else sentence
        return self._only(places, sentence, token) or self._only(places, max(previous, paragraph), token)

    def alone(self, phrase: PostPhrase, country: str) -> str | None:
        """The only unit named before a phrase in its paragraph, where no other country is named there."""
        begin = self._paragraph(phrase.first)
        near = self.territories.within(begin, phrase.first)
        return self._near(self.places, phrase.first) if all(p.region.country == country for p in near) else None

    def _so_called(self, phrase: PostPhrase) -> str | None:
        """The unit of the district named last, in this sentence or the one before, for "аким района"."""
        words = [part.noun for part in phrase.parts if part.kind == "territory_noun" and part.noun]
        begin = self.doc.sentence(max(self.doc.sentence(phrase.first)[0] - 1, 0))[0]
        near = [p for p in self.places if begin <= p.first < phrase.first and p.region.level == "district"]
        near = [p for p in near if phrase.head.country in (None, p.region.country)]
        return next((unit_of(place) for place in reversed(near) if place.region.name.split()[-1] in words), None)

    @staticmethod
    def _only(places: Sequence[Place], first: int, last: int) -> str | None:
        found = {unit_of(place) for place in places if first <= place.first < last}
        return found.pop() if len(found) == 1 else None

    def _paragraph(self, token: int) -> int:
        """The token that a line begins with, not far back."""
        back = range(token, max(token - _PARAGRAPH, 0), -1)
        return next((place for place in back if self.doc.starts_line(place)), max(token - _PARAGRAPH, 0))

    def _of_kind(self, phrase: PostPhrase, places: Sequence[Place]) -> Sequence[Place]:
        """The places in units of the kind that a phrase names: "краевого правительства"."""
        words = [part.noun for part in phrase.parts if part.kind == "territory_noun" and part.noun]
        words += [*phrase.adjectives, *phrase.title.split()]
        kinds = next((kinds for word in words for start, kinds in _kinds().items() if word.startswith(start)), None)
        if not kinds:
            return places
        return [place for place in places if any(kind in _unit_names().get(unit_of(place) or "", "") for kind in kinds)]

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
        if phrase.head.lemma.endswith(_CHAIRS) and not bodies:
            return None  # "председатель" alone is of anything
        return self._seat_before(phrase, nouns)

    def _seat_before(self, phrase: PostPhrase, nouns: AbstractSet[str]) -> tuple[str | None, bool] | None:
        """The body named last, of a chamber what an earlier mention tells: "дума" after "Омской городской думы"."""
        last: tuple[str | None, bool] | None = None
        for token in range(phrase.first - 1, -1, -1):
            form = lexicon().body_forms.get(self.doc.keys[token])
            if form is None or form.lemma not in nouns:
                continue
            body = lexicon().body_nouns[form.lemma]
            found = self._code_of(token, body), body.regional or self._is_local(token)
            if self._is_told(token) or form.lemma in word_group("courts"):
                return found
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
        for token in range(phrase.first - 1, -1, -1):
            form = lexicon().body_forms.get(self.doc.keys[token])
            if form is not None and form.lemma == own.noun and kind in (None, self._kind_of_chamber(token)):
                place = self.territories.starting_at(token + 1)  # not "собрания прибыли в Астану"
                adjectives = map(self._unit_of_adjective, range(max(token - _ADJECTIVES, 0), token))
                if code := (place.code if place else None) or next(filter(None, adjectives), None):
                    return code, False
        return None

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
        return any(key.startswith(start) for key in keys for start in _kinds())


def unit_of(place: Place) -> str | None:
    """The first-level unit that a place is or lies in; None for a country."""
    return place.region.subdivision or (place.region.code if place.region.level == "region" else None)


def unit_name(code: str) -> str:
    """The name of a unit of Russia or Kazakhstan; empty for others."""
    return _unit_names().get(code, "")


@cache
def _unit_names() -> dict[str, str]:
    """Names of the units of Russia and Kazakhstan by code."""
    return {row["code"]: row["name"] for table in ("units_ru", "units_kz") for row in read_table(f"regions/{table}")}
