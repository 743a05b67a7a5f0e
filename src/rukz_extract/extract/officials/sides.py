"""Whose side a sentence tells of: "с казахстанской стороны: X, Y; с российской – Z", "со стороны России – X".

A part or a delegation that somebody leads is a side too: "Российскую часть возглавляет X, казахстанскую – Y".
"""

from collections.abc import Iterator
from functools import cached_property

from rukz_extract.extract.officials.words import SIGNS
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.posts import lexicon, word_group, word_starts
from rukz_extract.language.doc import Doc

_ON, _NAME = "со", "имени"
"""Со стороны России, от имени России."""
_LED_REACH = 5
"""Tokens from "часть" to its verb: "часть межправительственной комиссии возглавляет"."""
_SPEAKING_REACH = 4
"""Tokens from a country to its verb: "Казахстан на этой встрече представил министр"."""


class Sides:
    """The countries whose sides the sentences of one article speak for."""

    def __init__(self, doc: Doc, territories: Territories) -> None:
        self.doc = doc
        self.territories = territories

    def country(self, token: int) -> str | None:
        """The country of the side told last before a token in its sentence."""
        told = self._told(token)
        return told[1][:2] if told is not None else None

    def unit(self, token: int) -> str | None:
        """The first-level unit whose side it is: "от курганской стороны"; None for a state, and behind other places."""
        told = self._told(token)
        ours = told is not None and "-" in told[1] and not self.territories.within(told[0] + 1, token)
        return told[1] if told is not None and ours else None

    def _told(self, token: int) -> tuple[int, str] | None:
        """Where a side is told last before a token in its sentence, and whose it is."""
        if not self._marks:
            return None
        begin, _ = self.doc.sentence(token)
        return next(((at, code) for at, code in reversed(self._marks) if begin <= at < token), None)

    @cached_property
    def _marks(self) -> list[tuple[int, str]]:
        """Tokens behind which a side is told, with its country or unit, in text order."""
        sides = [token for token in self.doc.tokens_in(word_group("side")) if self._of_side(token)]
        marks = {token: code for token in sides if (code := self._of_side(token))}
        led = ((token, self._led(token)) for token in self.doc.tokens_in(word_group("part_led")))
        marks.update((token, code) for token, code in led if code)
        marks.update((place.last - 1, place.code) for place in self._speaking() if place.code)
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
        keys, begin = self.doc.keys, self.doc.sentence(place.first)[0]
        before = keys[max(place.first - 1, 0)]
        if before == _NAME or (before in word_group("on_behalf") and self._opens(place.last)):
            return True
        verb = next((token for token in range(place.last, self._near(place.last)) if self._represents(token)), None)
        return verb is not None and (place.first == begin == place.last - 1 or self._is_post(verb + 1))

    def _near(self, token: int) -> int:
        return min(token + _SPEAKING_REACH, len(self.doc))

    def _represents(self, token: int) -> bool:
        return self.doc.keys[token].startswith(word_starts("represent"))

    def _opens(self, token: int) -> bool:
        """True for a sign or a post behind "от России": "от России – министр", "от России министр"."""
        return self.doc.keys[token] in SIGNS or self._is_post(token)

    def _is_post(self, token: int) -> bool:
        head = lexicon().head(self.doc.key_at(token))
        return head is not None and "ns" in head.cases and not self.doc.starts_line(token)

    def _led(self, token: int) -> str | None:
        """The country of "российскую часть комиссии возглавляет", of which the verb tells that somebody leads it."""
        nation = lexicon().nation_before(self.doc.keys, token)
        behind = self.doc.keys[token + 1 : token + 1 + _LED_REACH]
        return nation if not word_group("leads_guests").isdisjoint(behind) else None

    def _of_side(self, token: int) -> str | None:
        """The country of "казахстанской стороны", "со стороны Казахстана"."""
        nation = lexicon().nation_before(self.doc.keys, token)
        return nation or (self._country(token + 1) if token and self.doc.keys[token - 1] == _ON else None)

    def _others(self, token: int) -> Iterator[tuple[int, str]]:
        """The other sides of the sentence, told without the noun: "с российской –", "Казахстана —"."""
        begin, end = self.doc.sentence(token)
        for sign in range(begin + 1, end):
            if self.doc.keys[sign] in SIGNS:
                last = sign - 1 - (self.doc.keys[sign - 1] in word_group("part_led"))
                if code := lexicon().nations.get(self.doc.keys[last]) or self._country(last):
                    yield sign, code

    def _country(self, token: int) -> str | None:
        place = self.territories.starting_at(token)
        return place.code if place is not None and place.region.level == "country" else None
