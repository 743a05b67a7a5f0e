"""Posts in a company of the state that the words before name: "КТЖ строит депо. Генеральный директор Иван Белов …"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.holders.wordings import is_of_board
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.quoted_names import quoted_end
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.entry import KAZAKHSTAN, RUSSIA
from rukz_extract.gazetteer.posts import word_group, word_starts

_COMPANIES, _AGENCIES = frozenset({"company", "international"}), frozenset({"company", "public"})
"""Sectors of what has a board or a general director, banks of several states too, and of what has a spokesman."""
_GENERAL, _COMPANY_NOUN = "генеральный", "компания"
_OF_ZONE = "зон"
_LONGEST_NAME = 12
"""Tokens of the name of a body."""
_ZONE_REACH = 60
"""Tokens from the director of a managing company back to its zone."""
_MANAGER = Body("управляющая компания", "company", "title", None)
_ZONES_OF = {KAZAKHSTAN: "zones_of_kz", RUSSIA: "zones_of_ru"}
"""Groups of words by which a country alone calls its zones; another company is of the country of the article."""


class CompanyPosts:
    """Gives posts that only a company or an agency has the one named in their sentence or the sentence before.

    The only body there counts: beside a firm that no register knows it stays open whose director is meant.
    """

    def __init__(self, grammar: PostGrammar, people: PeopleIndex) -> None:
        self.grammar = grammar
        self.people = people
        self.doc = grammar.doc

    def mark(self, phrases: Sequence[PostPhrase]) -> None:
        """Marks the posts as serving their company; a deputy's by the chief's inside it."""
        for phrase in phrases:
            if body := self._told(phrase):
                phrase.serve(body)

    def _told(self, phrase: PostPhrase) -> Body | None:
        """The company or agency of a post, by the zone that it manages or as the only body named before."""
        if _is_of_manager(phrase) and (manager := self._manager(phrase)):
            return manager
        if elected := self._electing(phrase):
            return elected
        sectors = frozenset() if phrase.serves else _sectors(phrase)
        body = self._only_body(phrase) if sectors else None
        return body if body is not None and body.sector in sectors else None

    def _electing(self, phrase: PostPhrase) -> Body | None:
        """The body that elects its board: "Совет ЕАБР избрал | заместителем председателя правления X"."""
        verb = (phrase.within or phrase).first - 1
        if not is_of_board(phrase) or self.doc.key_at(verb) not in word_group("elects"):
            return None
        starts = range(max(self.people.sentence(verb)[0], verb - _LONGEST_NAME), verb)
        return next(filter(None, (self.grammar.body_named(start, verb) for start in starts)), None)

    def _manager(self, phrase: PostPhrase) -> Body | None:
        """The managing company of an economic zone named before: of the state, in the zone's land.

        A little before, or anywhere for "управляющей компании зоны".
        """
        stop = phrase.first
        reach = stop if any(word.startswith(_OF_ZONE) for word in phrase.title.split()) else _ZONE_REACH
        before = self.doc.keys[max(stop - reach, 0) : stop]
        if word_group("economic_zones").isdisjoint(before):
            return None
        lands = (land for key in reversed(before) for land, group in _ZONES_OF.items() if key in word_group(group))
        return _MANAGER._replace(country=next(lands, None))

    def _only_body(self, phrase: PostPhrase) -> Body | None:
        """The one body that is named before a post; None for none, and for several of which one may be unknown."""
        begin, _ = self.people.sentence(phrase.first)
        if begin and not self.doc.starts_line(begin):
            begin, _ = self.people.sentence(begin - 1)
        found = {body.name if body else "": body for body in self._bodies(begin, phrase.first)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _bodies(self, first: int, stop: int) -> Iterator[Body | None]:
        """The bodies of a stretch in text order, None for one that no register knows."""
        token = first
        while token < stop:
            end = self._name_end(token)
            body = self.grammar.short_body(token)
            seat = self.grammar.locations.get(token)
            if seat and (house := self.grammar.body_in_nominative(token, seat)):
                yield house  # "в Белом доме"
            noun = end == token + 1 and self.doc.keys[token] in self.grammar.lexicon.body_forms
            if end > token and not noun:  # "Фонд" alone is no other body
                yield self.grammar.body_named(token, end) or body
            elif end == token and body is not None and body.place == "organization":
                yield body
            token = max(end, token + 1)

    def _name_end(self, token: int) -> int:
        """The end of the name in quotes or of the tagged one that begins at a token; the token itself for neither."""
        if token in self.grammar.organizations:
            return self.grammar.organizations[token]
        titled = any(word[0].isupper() for word in self.doc.words[token + 1 : token + 2])
        return (quoted_end(self.doc, token) if titled else None) or token


def _sectors(phrase: PostPhrase) -> frozenset[str]:
    """The sectors of the bodies that may have a post which names none: a board's chair, a chief with a deputy."""
    if phrase.organization or phrase.nation or phrase.plural:
        return frozenset()
    general = _GENERAL in phrase.adjectives or phrase.head.lemma in word_group("general_directors")
    if is_of_board(phrase) or (phrase.bare and general):
        return _COMPANIES
    if phrase.bare and phrase.head.lemma in word_group("press_secretaries"):
        return _AGENCIES  # "В Минздраве уточнили сроки. Пресс-секретарь X"
    served = phrase.within is not None and phrase.within.head.kind == "deputy"
    return _AGENCIES if served and phrase.bare and phrase.head.kind == "chair" else frozenset()


def _is_of_manager(phrase: PostPhrase) -> bool:
    """True for "директор управляющей компании": of what, the words before tell."""
    managing = any(word.startswith(word_starts("managing")) for word in phrase.title.split())
    firm = managing and phrase.has_noun(_COMPANY_NOUN)
    return firm and not (phrase.organization or phrase.nation)
