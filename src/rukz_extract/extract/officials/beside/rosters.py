"""Rosters of one office: "губернаторы Омской области Иван Белов, Томской Пётр Зорин", "акимы X (ЗКО) и Y (ВКО)"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from rukz_extract.extract.officials.beside.after_post import AfterPost
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import LISTING, SIGNS
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.posts import lexicon, word_group, word_starts
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite

_SET_APART = tuple([sign] for sign in SIGNS)
_JOINERS = LISTING | {";"}
_LONGEST = 60
"""Persons a roster may have."""
_SHORTEST = 2
_WORDS_BEFORE = 4


class Rosters:
    """Reads the persons and their territories after a plural post."""

    def __init__(self, doc: Doc, people: PeopleIndex, territories: Territories, after: AfterPost) -> None:
        self.doc = doc
        self.people = people
        self.territories = territories
        self.after = after

    def links(self, chain: Sequence[PostPhrase]) -> list[Link]:
        """A link for each person of a roster that begins at a plural post; none when it is no roster."""
        phrase = chain[-1]
        if len(chain) > 1 or not phrase.can_be_plural:
            return []
        rows = list(self._rows(phrase))
        told = [place for _, place in rows if place]
        if len(rows) < _SHORTEST or len(told) < len(rows) or len({place.code for place in told}) < _SHORTEST:
            return []
        return [Link(phrase, name.person, "plural_post_before_names", place=place) for name, place in rows]

    def named_next(self, chain: Sequence[PostPhrase]) -> list[Link]:
        """The links of as many names as a plural post has states, when they open the next sentence.

        As in "Послы Чада и Мали направили письмо. Али Траоре и Юсуф Кейта заявили протест".
        """
        phrase, places = chain[-1], chain[-1].places()
        if len(chain) > 1 or not phrase.plural or "np" not in phrase.cases or len(places) < _SHORTEST:
            return []
        _, following = self.people.sentence(phrase.first)
        first = self.people.starting.get(following)
        names = self.after.names_from(first) if first is not None else []
        if len(names) != len(places) or not self._goes_on(names[-1].last):
            return []
        return [
            Link(phrase, name.person, "plural_post_before_names", place=place)
            for name, place in zip(names, places, strict=True)
        ]

    def titled(self, chain: Sequence[PostPhrase]) -> list[Link]:
        """The links of names with posts of their own: "Сопредседатели – вице-премьер X и министр Y – открыли …"."""
        phrase = chain[-1]
        if len(chain) > 1 or not phrase.plural or self.doc.keys[phrase.last : phrase.last + 1] not in _SET_APART:
            return []
        at, names = phrase.last + 1, []
        for name in self.people.between(at, self.people.sentence(phrase.first)[1]):
            if not self._is_title(at, name.first):
                break
            names.append(name)
            at = name.last + 1
            if self.doc.key_at(name.last) not in LISTING:
                break
        several = len({name.person for name in names}) >= _SHORTEST
        return [Link(phrase, name.person, "plural_post_before_names") for name in names] if several else []

    def _is_title(self, first: int, last: int) -> bool:
        """True for the tokens of a post that begin with its head, an adjective before it passed over."""
        told = any(lexicon().head(key) is not None for key in self.doc.keys[first : min(first + 2, last)])
        return told and not any(is_finite(word) for word in self.doc.words[first:last])

    def _goes_on(self, token: int) -> bool:
        """True when what somebody does follows a name, not who he is."""
        return token < len(self.doc) and self.doc.words[token][:1].islower()

    def _rows(self, phrase: PostPhrase) -> Iterator[tuple[Naming, Place | None]]:
        """Names with their territories; the first territory may stand inside the phrase."""
        token = self._begin(phrase.last)
        inside = phrase.places()
        first = inside[0] if len(inside) == 1 and token == phrase.last else None
        for number in range(_LONGEST):
            row = self._row(token, first if not number else None)
            if row is None:
                return
            name, place, token = row
            yield name, place
            further = self._over(token, _JOINERS)
            if further == token:
                return
            token = self._over(further, _JOINERS)

    def _begin(self, token: int) -> int:
        """Over the sign before the roster and a few words before it: "губернаторы нескольких регионов – …".

        A colon may stand behind what they did: "министры трёх стран подписали протокол: от России – X, от Китая – Y".
        """
        for sign in range(token, min(token + _WORDS_BEFORE, len(self.doc))):
            if self.doc.keys[sign] in SIGNS:
                return sign + 1
            if sign in self.people.starting:
                return sign  # "министры двух стран X (Россия) и Y (Казахстан)"
            if not self.doc.words[sign][:1].islower():
                break
        _, end = self.people.sentence(token - 1)
        colon = next((sign for sign in range(token, end) if self.doc.keys[sign] == ":"), None)
        return token if colon is None or self.people.between(token, colon) else colon + 1

    def _row(self, token: int, inside: Place | None) -> tuple[Naming, Place | None, int] | None:
        """A person and a territory in either order, and the token after them."""
        before = self._place(self._over(token, word_group("on_behalf")))
        name = self.people.starting.get(self.after.over_ranks(self._over_sign(before.last) if before else token))
        if name is None:
            return None
        if before or inside:
            return name, before or inside, name.last
        bracket = name.last < len(self.doc) and self.doc.keys[name.last] == "("
        behind = self._place(name.last + 1) if bracket else None
        if behind is None or behind.last >= len(self.doc) or self.doc.keys[behind.last] != ")":
            return name, None, name.last
        return name, behind, behind.last + 1

    def _over_sign(self, token: int) -> int:
        """Over a dash, or the verb for which it stands: "Киев представил Белов, Анкару — Явуз"."""
        spoken = token < len(self.doc) and self.doc.keys[token].startswith(word_starts("represent"))
        return token + 1 if spoken else self._over(token, SIGNS)

    def _place(self, token: int) -> Place | None:
        return self.territories.starting_at(token)

    def _over(self, token: int, signs: AbstractSet[str]) -> int:
        return token + 1 if token < len(self.doc) and self.doc.keys[token] in signs else token
