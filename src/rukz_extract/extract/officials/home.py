"""Which first-level unit a bare post of a region, chamber or court belongs to."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from operator import itemgetter

from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.quotations import quotation_before
from rukz_extract.extract.officials.roles import is_regional, role
from rukz_extract.extract.officials.words import LISTING, OWNED_BY
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import BULLETS, DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table, values

_DOMINANT = 0.5
"""Share of the mentions of units that makes one the article's own, with twice as many as the next."""
_ENDS_OF_HEADING = frozenset(".:")
_JOINS = LISTING | DASHES
_REPUBLIC = "Республика"
_STARS = "*"
_ITEM = 300
"""Tokens of an item of a digest that are its place's."""
_PARAGRAPH = 60
"""Tokens of a paragraph that are looked through."""


@cache
def unit_kinds() -> dict[str, tuple[str, ...]]:
    """Words in the names of units that a noun or adjective means: "края", "краевого" only a край."""
    return {row["start"]: tuple(values(row["words"])) for row in read_table("officials/unit_kinds")}


class Home:
    """The units of one article."""

    def __init__(self, doc: Doc, territories: Territories) -> None:
        self.doc = doc
        self.places = [place for place in territories.places if unit_of(place)]
        self.territories = territories

    def region(
        self, phrase: PostPhrase, fitting: Sequence[Place], headed: Sequence[str], own: str | None = None
    ) -> str | None:
        """Of the fitting units the one told near by, the one most of them lie in, else the one named last before.

        ``headed`` are the units whose heads are named before the phrase: the last of them comes before one that is
        only mentioned ("товарооборот с Омской областью"). ``own`` is the unit that the article is from.
        """
        if (headed_by := self.heading(phrase.first)) and any(unit_of(place) == headed_by for place in fitting):
            return headed_by
        named = self._of_kind(phrase, fitting)
        counts = Counter(filter(None, map(unit_of, named)))
        near = self._so_called(phrase) or self._near(named, phrase.first)
        if near is not None or not counts:
            return near
        if own in counts:
            return own
        if phrase.has("territory_noun") and (alone := self._only(named, 0, phrase.first)):
            return alone
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

        A governor's may stand anywhere in the paragraph, and its heading tells every one.
        """
        own = phrase.head.country  # an aqim is of no region of Russia
        if is_regional(phrase) and (headed_by := self.heading(phrase.first)) and own in (None, headed_by[:2]):
            return headed_by
        places = [place for place in self.places if own in (None, place.region.country)] if own else self.places
        if role(phrase) == "head_of_region":
            return self._near(places, phrase.first)
        return self.lately(places, phrase.first) if is_regional(phrase) else None

    def sentence_start(self, token: int) -> int:
        """Where the sentence of a token begins in its paragraph: a heading without a full stop is none of it."""
        return max(self.doc.sentence(token)[0], self._paragraph(token))

    def heading(self, token: int) -> str | None:
        """The unit that a paragraph of a digest opens with: "Томская область. Заместителем губернатора утверждён X"."""
        units = self.headings(token)
        return units[0] if len(units) == 1 else None

    def headings(self, token: int) -> Sequence[str]:
        """The units that a paragraph opens with, "Омская область и Павлодарская область. …"; none where it goes on.

        In a digest those of the item that the paragraph goes on with.
        """
        return self._opening(self._paragraph(token)) or self._of_item(token)

    def item(self, token: int) -> int:
        """The number of the item of a digest that holds a token; in other articles -1."""
        return bisect_right(self._items, token, key=itemgetter(0)) - 1

    def _of_item(self, token: int) -> Sequence[str]:
        """The units that the item of a digest opens with."""
        number = self.item(token)
        begin, units = self._items[number] if number >= 0 else (0, ())
        return units if token - begin < _ITEM else ()

    @cached_property
    def _items(self) -> list[tuple[int, Sequence[str]]]:
        """Where the items of a digest begin, with their units; none in an article with one heading, its dateline."""
        opened = ((line, self._opening(line)) for line in sorted(self.doc.lines))
        found = [(line, units) for line, units in opened if units or not self.doc.keys[line].strip(_STARS)]
        return found if len({tuple(units) for _, units in found if units}) > 1 else []

    def _opening(self, begin: int) -> Sequence[str]:
        """The units that a line opens with, before a full stop or colon."""
        bulleted = self.doc.keys[begin] in BULLETS  # "• Тюмень. Приз вручил директор департамента региона X"
        place = self.territories.starting_at(begin + bulleted) if self.doc.starts_line(begin) else None
        found = []
        while place is not None and (unit := unit_of(place)):
            found.append(unit)
            if self.doc.key_at(place.last) in _ENDS_OF_HEADING or self.doc.starts_line(place.last):
                return found
            place = self.territories.starting_at(place.last + 1) if self.doc.key_at(place.last) in _JOINS else None
        return []

    def in_sentence(self, phrase: PostPhrase, fitting: Sequence[Place]) -> str | None:
        """The only fitting unit named before a phrase in its own sentence, not in what its holder says."""
        fitting = self._unquoted(self._of_kind(phrase, fitting), phrase.first)
        return self._only(fitting, self.doc.sentence(phrase.first)[0], phrase.first)

    def nearest(self, phrase: PostPhrase) -> str | None:
        """The only unit named before a phrase in its sentence, else in the one before, else in its paragraph."""
        return self._near(self.places, phrase.first)

    def _near(self, places: Sequence[Place], token: int) -> str | None:
        """The only unit named before a token in its sentence, else in the one before, else in its paragraph."""
        return self.lately(places, token) or self._only(places, self._paragraph(token), token)

    def lately(self, places: Sequence[Place], token: int) -> str | None:
        """The only unit of some places before a token in its sentence, else in the one before in its paragraph.

        What the one at the token has said himself does not count: "«В Барнауле дешевле», – сказал спикер".
        """
        places = self._unquoted(places, token)
        sentence, paragraph = self.doc.sentence(token)[0], self._paragraph(token)
        previous = self.doc.sentence(sentence - 1)[0] if sentence > paragraph else sentence
        if owner := self._owner([place for place in places if previous <= place.first < sentence], token):
            return owner
        return self._only(places, sentence, token) or self._only(places, max(previous, paragraph), token)

    def _owner(self, places: Sequence[Place], token: int) -> str | None:
        """The unit named last of the gender of a pronoun: "Лидирует Алматы, растёт и Абайская область. Её | аким"."""
        genders = OWNED_BY.get(self.doc.keys[token - 1], ()) if token else ()
        fitting = (place for place in reversed(places) if readings(self.doc.words[place.last - 1])[0].gender in genders)
        return next(map(unit_of, fitting), None)

    def _unquoted(self, places: Sequence[Place], token: int) -> Sequence[Place]:
        """The places outside of the quotation right before a token."""
        said = quotation_before(self.doc, token)
        return [place for place in places if not said[0] <= place.first < said[1]] if said else places

    def alone(self, phrase: PostPhrase, country: str) -> str | None:
        """The only unit named before a phrase in its paragraph, where no other country is named there."""
        begin = self._paragraph(phrase.first)
        near = self.territories.within(begin, phrase.first)
        return self._near(self.places, phrase.first) if all(p.region.country == country for p in near) else None

    def _so_called(self, phrase: PostPhrase) -> str | None:
        """The unit of the district named last, in this sentence or the one before, for "аким района"."""
        words = phrase.land_nouns
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
        words = phrase.land_nouns
        words += [*phrase.adjectives, *phrase.title.split()]
        kinds = next((kinds for word in words for start, kinds in unit_kinds().items() if word.startswith(start)), None)
        if not kinds:
            return places
        return [place for place in places if any(kind in unit_name(unit_of(place) or "") for kind in kinds)]


def unit_of(place: Place) -> str | None:
    """The first-level unit that a place is or lies in; None for a country."""
    return place.region.subdivision or (place.region.code if place.region.level == "region" else None)


def land_of(place: Place) -> str | None:
    """The first-level unit that a place is or lies in; of a country its own code."""
    return unit_of(place) or place.code


def is_republic_unit(unit: str) -> bool:
    """True for the code of a republic of Russia: "RU-DA"."""
    return _REPUBLIC in unit_name(unit)


def unit_name(code: str) -> str:
    """The name of a unit of Russia or Kazakhstan; empty for others."""
    return _unit_names().get(code, "")


@cache
def _unit_names() -> dict[str, str]:
    """Names of the units of Russia and Kazakhstan by code."""
    return {row["code"]: row["name"] for table in ("units_ru", "units_kz") for row in read_table(f"regions/{table}")}
