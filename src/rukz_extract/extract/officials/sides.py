"""Whose side a sentence tells of: "с казахстанской стороны: X, Y; с российской – Z", "со стороны России – X"."""

from collections.abc import Iterator
from functools import cached_property

from rukz_extract.extract.officials.words import SIGNS
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.posts import lexicon, word_group, word_starts
from rukz_extract.language.doc import Doc

_ON = "со"


class Sides:
    """The countries whose sides the sentences of one article speak for."""

    def __init__(self, doc: Doc, territories: Territories) -> None:
        self.doc = doc
        self.territories = territories

    def country(self, token: int) -> str | None:
        """The country of the side told last before a token in its sentence."""
        if not self._marks:
            return None
        begin, _ = self.doc.sentence(token)
        return next((code for at, code in reversed(self._marks) if begin <= at < token), None)

    @cached_property
    def _marks(self) -> list[tuple[int, str]]:
        """Tokens behind which a side is told, with its country, in text order."""
        sides = [token for token in self.doc.tokens_in(word_group("side")) if self._of_side(token)]
        marks = {token: code for token in sides if (code := self._of_side(token))}
        marks.update((place.last, place.code) for place in self._speaking() if place.code)
        for token in list(marks):
            marks.update(self._others(token))
        return sorted(marks.items())

    def _speaking(self) -> list[Place]:
        """Countries that somebody speaks for: "От Казахстана – министр X", "Казахстан представлял министр X"."""
        return [
            place
            for place in self.territories.places
            if place.region.level == "country" and place.last < len(self.doc) and self._is_spoken_for(place)
        ]

    def _is_spoken_for(self, place: Place) -> bool:
        before, after = self.doc.keys[max(place.first - 1, 0)], self.doc.keys[place.last]
        behalf = before in word_group("on_behalf") and after in SIGNS
        return behalf or (
            after.startswith(word_starts("represent")) and self.doc.sentence(place.first)[0] == place.first
        )

    def _of_side(self, token: int) -> str | None:
        """The country of "казахстанской стороны", "со стороны Казахстана"."""
        nation = lexicon().nations.get(self.doc.keys[token - 1]) if token else None
        return nation or (self._country(token + 1) if token and self.doc.keys[token - 1] == _ON else None)

    def _others(self, token: int) -> Iterator[tuple[int, str]]:
        """The other sides of the sentence, told without the noun: "с российской –", "Казахстана —"."""
        begin, end = self.doc.sentence(token)
        for sign in range(begin + 1, end):
            if self.doc.keys[sign] in SIGNS:
                code = lexicon().nations.get(self.doc.keys[sign - 1]) or self._country(sign - 1)
                if code:
                    yield sign, code

    def _country(self, token: int) -> str | None:
        place = self.territories.starting_at(token)
        return place.code if place is not None and place.region.level == "country" else None
