"""Posts of a holder's relative, told without his name: "сын президента, секретарь Совета безопасности, получил"."""

from collections.abc import Callable, Iterator, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.people.namesakes import kin_words
from rukz_extract.language.cases import GENDER_LETTERS
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings

_ROOT = 4
"""Letters that the surnames of a man and a woman of one family share at the least."""


class RelativePosts:
    """Finds whose the posts are that stand in a row after "сын президента": of the one namesake of the president."""

    def __init__(self, people: PeopleIndex, resolve: Callable[[PostPhrase], Link | None]) -> None:
        self.people = people
        self.doc = people.doc
        self.resolve = resolve

    def links(self, phrases: Sequence[PostPhrase]) -> Iterator[Link]:
        """The links of the posts of relatives; ``phrases`` are those that nobody holds yet."""
        after = {phrase.first: phrase for phrase in phrases if phrase.within is None}
        for phrase in phrases:
            gender = self._kin_before(phrase)
            row = list(self._row(phrase, after)) if gender else []
            person = self._relative(phrase, gender) if gender and row else None
            if person is not None:
                yield from (Link(post, person, "post_of_relative") for post in row)

    def _kin_before(self, phrase: PostPhrase) -> str | None:
        """The gender of a kinsman told before a post in the genitive; None where none is."""
        if not phrase.first or "gs" not in phrase.cases:
            return None
        found = (r for r in readings(self.doc.words[phrase.first - 1]) if fold(r.lemma) in kin_words())
        return next(
            (GENDER_LETTERS.get(r.gender or "") for r in found if r.case == "nomn" and r.number == "sing"), None
        )

    def _row(self, phrase: PostPhrase, after: dict[int, PostPhrase]) -> Iterator[PostPhrase]:
        """The public posts in the nominative that follow, each behind its comma."""
        token = phrase.last
        while token + 1 < len(self.doc) and self.doc.keys[token] == "," and (post := after.get(token + 1)):
            if "ns" not in post.cases or not is_public(post) or post.last in self.people.starting:
                return
            yield post
            token = post.last

    def _relative(self, phrase: PostPhrase, gender: str) -> int | None:
        holder = self.resolve(phrase)
        if holder is None or not (family := self._root(holder.person)):
            return None
        named = [n for n, person in enumerate(self.people.people) if person.gender == gender and n != holder.person]
        found = [number for number in named if self._root(number) == family]
        return found[0] if len(found) == 1 else None

    def _root(self, person: int) -> str:
        """A surname without the ending of a woman's: "Ветров" of "Ветрова"; empty when it is too short to tell."""
        name = self.people.people[person].name.last or ""
        root = name.removesuffix("а").removesuffix("ая").removesuffix("ий")
        return root if len(root) >= _ROOT else ""
