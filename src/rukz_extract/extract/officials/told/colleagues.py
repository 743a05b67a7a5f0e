"""Officials told as the colleagues of others: "министр обороны России X встретился с казахстанским коллегой Y"."""

from collections.abc import Sequence
from functools import cached_property

from rukz_extract.extract.officials.beside.ranks import ranks_end
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import LOCAL, role
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.words import OUT_OF
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.posts import lexicon, word_group

_OF_ONE_LAND = "государственный"
"""What makes a "секретарь" one of the USA."""
_KINDS = frozenset({"office", "president", "chair"})
_ELLIPSES = ("..", "…")


class Colleagues:
    """Finds those who serve in their own country as another does in his."""

    def __init__(self, people: PeopleIndex, territories: Territories, links: Sequence[Link]) -> None:
        self.people = people
        self.territories = territories
        self.doc = people.doc
        self._links = links

    @cached_property
    def found(self) -> list[tuple[int, str, str]]:
        """Person, rule and country of the colleagues whose land the words beside tell, of posts that other lands have.

        Which post it is, nobody says: a colleague is an official without a told post.
        """
        found = []
        for token in self.doc.tokens_in(word_group("colleague")):
            code, end = self._land(token)
            name = self.people.starting.get(ranks_end(self.doc, lexicon(), end))
            if code is None or name is None or self._holds(name.person) or self._is_cut(name):
                continue
            post = self._post_before(token, name.person)
            if post is not None and _may_be_of(post, code):
                found.append((name.person, "colleague", code[:2]))
        return found

    def _land(self, token: int) -> tuple[str | None, int]:
        """The code of a colleague's land and the token behind it: "казахстанский коллега", "коллега из Казахстана"."""
        if nation := lexicon().nation_before(self.doc.keys, token):
            return nation, token + 1
        place = self.territories.starting_at(token + 2) if self.doc.key_at(token + 1) == OUT_OF else None
        return (place.region.code or place.region.subdivision, place.last) if place else (None, token + 1)

    def _is_cut(self, name: Naming) -> bool:
        """True for a first name before an ellipsis: "его украинский коллега Пётр..."."""
        return name.last == name.first + 1 and self.doc.key_at(name.last).startswith(_ELLIPSES)

    def _holds(self, person: int) -> bool:
        return any(link.person == person and is_public(link.phrase) for link in self._links)

    def _post_before(self, token: int, person: int) -> PostPhrase | None:
        """The post told last in the sentence before a token."""
        begin, _ = self.people.sentence(token)
        told = (link.phrase for link in self._links if begin <= link.phrase.first < token and link.person != person)
        found = max(told, key=lambda phrase: phrase.first, default=None)
        return found if found is not None and is_public(found) and not found.plural else None


def _may_be_of(post: PostPhrase, code: str) -> bool:
    """False for posts that only one country has, "госсекретарь", and for a mayor's colleague from a whole country."""
    one_land = post.head.country or (post.body.country if post.body else None)
    ranked = _OF_ONE_LAND in post.adjectives
    local = role(post) in LOCAL and "-" not in code
    return not local and post.head.kind in _KINDS and one_land in (None, code[:2]) and not ranked
