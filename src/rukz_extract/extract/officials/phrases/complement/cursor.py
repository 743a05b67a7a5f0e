"""Where the reading of a complement stands, and what may be asked of the tokens around."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Protocol

from rukz_extract.extract.officials.phrases.complement.units import is_of_unit, unit_code
from rukz_extract.extract.officials.phrases.noun_phrases import CASE_NAMES, adjectives_end
from rukz_extract.extract.officials.phrases.phrase import Part, PartKind, PostPhrase
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import Cases, Head, Lexicon, NounForm, NounForms
from rukz_extract.gazetteer.town_adjectives import town_or_unit
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table

LONGEST = 30
"""Tokens a complement may have."""
DEEPEST = 5
"""Posts inside one another: "помощник первого заместителя руководителя аппарата председателя правительства"."""
OWN_CHIEF = frozenset({"нашего", "своего", "вашего", "этого", "нынешнего"})
"""Before the chief of a deputy or aide, and before a land: "первый заместитель нашего акима", "глава нашего района"."""
_ABBREVIATED = frozenset({"г", "гор", "пос", "с", "д", "р-н", "обл"})


@cache
def local_starts() -> tuple[str, ...]:
    """First letters of the adjectives of local bodies: "городской", "областной", "районной"."""
    return tuple(row["start"] for row in read_table("officials/unit_kinds"))


class Surroundings(Protocol):
    """What a cursor asks about the article; the grammar answers."""

    doc: Doc
    lexicon: Lexicon
    territories: Territories
    people: Collection[int]
    locations: Mapping[int, int]
    organizations: Mapping[int, int]

    def line_end(self, token: int, longest: int) -> int:
        """The end of the sentence's line that begins with a token."""

    def short_body(self, token: int) -> Body | None:
        """The registered body that one token names."""

    def body_named(self, first: int, last: int) -> Body | None:
        """The registered body that a stretch names."""

    def body_in_nominative(self, first: int, last: int) -> Body | None:
        """The registered body that an inflected stretch names."""

    def phrase_at(self, token: int, floor: int, depth: int = 0) -> PostPhrase | None:
        """The post phrase whose head is a token."""


class Cursor:
    """Reads the complement of one head in its ``cases``: ``at`` is the next token, ``parts`` what was taken."""

    def __init__(self, around: Surroundings, head: Head, first: int, *, cases: Cases, depth: int = 0) -> None:
        self.around = around
        self.doc = around.doc
        self.lexicon = around.lexicon
        self.head = head
        self.cases = cases
        self.plural = any(case.endswith("p") for case in cases)
        self.depth = depth
        self.at = first
        self.stop = around.line_end(first, LONGEST)
        self.parts: list[Part] = []
        self.inner: PostPhrase | None = None
        self.case = "i" if "instrumental" in head.takes else "g"  # "командующий флотом"

    def key(self, token: int) -> str:
        """The key of a token, empty beyond the line."""
        return self.doc.keys[token] if token < self.stop else ""

    def inside(self, token: int) -> bool:
        """True for a token of the line that is in no person's name."""
        return token < self.stop and token not in self.around.people

    def take(self, part: Part) -> bool:
        """Adds a part and moves past it; always true."""
        self.parts.append(part)
        self.at = part.last
        return True

    def extend(self, last: int, body: Body) -> bool:
        """Makes the part taken last reach to a token and be of a body; always true."""
        self.parts[-1] = self.parts[-1]._replace(last=last, body=body)
        self.at = last
        return True

    def last_kind(self) -> PartKind | None:
        """The kind of the part taken last."""
        return self.parts[-1].kind if self.parts else None

    def has(self, *kinds: PartKind) -> bool:
        """True when a part of these kinds was taken."""
        return any(part.kind in kinds for part in self.parts)

    def adjectives_end(self, case: str, first: int | None = None) -> int:
        """The token after a row of adjectives in a case (letter)."""
        return adjectives_end(self.doc.words, self.at if first is None else first, self.stop, CASE_NAMES[case])

    def noun_in(self, forms: NounForms, case: str) -> tuple[int, NounForm] | None:
        """The token and form of a listed noun in a case (letter), with adjectives before it."""
        last = self.adjectives_end(case)
        noun = forms.get(self.doc.keys[last]) if self.inside(last) else None
        return (last, noun) if noun and noun.cases & {case + "s", case + "p"} else None

    def take_adjectives(self, last: int, noun: str | None = None) -> None:
        """Takes the tokens up to ``last`` as adjectives of the noun there; those of nations leave the title."""
        start = self.at
        for token in range(start, last):
            code = self.lexicon.nations.get(self.doc.keys[token])
            place = self.around.territories.at(token)
            if code and not (place and place.first < start):
                told = town_or_unit(self.doc.keys[token], code, self.doc.keys[token + 1 : last + 1])
                self.take(Part("nation", token, token + 1, code=told))
            elif noun == "of body" and not code and place is None and (named := self._unit_before(token, last)):
                self.take(Part("nation", token, token + 1, code=self._unit_code(token, named)))
            else:
                self.take(Part("area", token, token + 1, noun=noun))

    def _unit_before(self, token: int, last: int) -> str | None:
        """The body that an adjective of a town or district is of: "Юрмальской городской думы", "Есильского райкома"."""
        noun = self.lexicon.body_forms.get(self.doc.keys[last])
        if noun is None or not self.doc.words[token][:1].isupper():
            return None
        if token + 1 < last:
            local = self.doc.keys[token + 1].startswith(local_starts()) and self.doc.words[token + 1].islower()
            return noun.lemma if local else None
        of_unit = is_of_unit(self.doc.words[token], self.doc.keys[token], self.lexicon.body_nouns[noun.lemma])
        return noun.lemma if of_unit else None

    def _unit_code(self, token: int, noun: str) -> str | None:
        """The code of the unit that an adjective before a local body means; maslikhats are of Kazakhstan only."""
        country = self.lexicon.body_nouns[noun].country
        return unit_code(self.around.territories, self.doc.keys[token], noun, country)

    def territory_end(self, token: int) -> int | None:
        """The end of a region that begins here, or of a place that only the tagger knows ("Манхэттена")."""
        if self.key(token) in _ABBREVIATED and self.key(token + 1) == ".":
            token += 2
        place = self.around.territories.at(token)
        if not self.inside(token) or (place is not None and place.first != token):
            return None
        tagged = self.around.locations.get(token, 0)
        named = all(self.inside(inner) for inner in range(token, tagged))
        if not named or (tagged > place.last + 1 if place else self.around.short_body(token)):
            tagged = 0  # "РК Е. Нагаспаев", "РФ по развитию …", "Росмостнадзора" taken for places
        last = max(place.last if place else 0, tagged)
        return last if 0 < last <= self.stop else None

    def place(self, first: int, last: int) -> Place | None:
        """The region inside a stretch that ``territory_end`` measured."""
        return next(iter(self.around.territories.within(first, last)), None)
