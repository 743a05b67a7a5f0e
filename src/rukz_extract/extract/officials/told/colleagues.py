"""Officials told as the colleagues of others: "министр обороны России X встретился с казахстанским коллегой Y"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rukz_extract.extract.officials.beside.ranks import ranks_end
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.gazetteer.posts import lexicon, word_group

_LAND = frozenset({"territory", "territory_noun", "nation", "host"})
_OF_ONE_LAND = "государственный"
"""What makes a "секретарь" one of the USA."""
_KINDS = frozenset({"office", "president", "chair"})


class Colleagues:
    """Finds those who hold the post of another in their own country."""

    def __init__(self, people: PeopleIndex, links: Sequence[Link]) -> None:
        self.people = people
        self.doc = people.doc
        self._links = links

    def links(self) -> Iterator[Link]:
        """The links of colleagues whose country an adjective tells and whose post nothing else does."""
        for token in self.doc.tokens_in(word_group("colleague")):
            country = lexicon().nations.get(self.doc.keys[token - 1]) if token else None
            name = self.people.starting.get(ranks_end(self.doc, lexicon(), token + 1))
            if country is None or name is None or self._holds(name.person):
                continue
            post = self._post_before(token, name.person)
            if post is not None and _may_be_of(post, country):
                yield Link(_of_country(post, token, country), name.person, "colleague")

    def _holds(self, person: int) -> bool:
        return any(link.person == person and is_public(link.phrase) for link in self._links)

    def _post_before(self, token: int, person: int) -> PostPhrase | None:
        """The post told last in the sentence before a token."""
        begin, _ = self.people.sentence(token)
        told = (link.phrase for link in self._links if begin <= link.phrase.first < token and link.person != person)
        found = max(told, key=lambda phrase: phrase.first, default=None)
        return found if found is not None and is_public(found) and not found.plural else None


def _may_be_of(post: PostPhrase, country: str) -> bool:
    """False for posts that only one country has: the colleague of a "госсекретарь" is none."""
    one_land = post.head.country or (post.body.country if post.body else None)
    ranked = _OF_ONE_LAND in post.adjectives
    return post.head.kind in _KINDS and one_land in (None, country) and not ranked


def _of_country(post: PostPhrase, token: int, country: str) -> PostPhrase:
    """The post as that of another country; its mention is the adjective and the noun."""
    parts = tuple(part for part in post.parts if part.kind not in _LAND)
    return replace(post, first=token - 1, last=token + 1, parts=parts, nation=country, status=None, inner=None)
