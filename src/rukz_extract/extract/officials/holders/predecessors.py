"""Who held a post before the one it was just told of: "Директором департамента стал X. Бывший директор Y ушёл"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.records import Status


def mark_predecessors(people: PeopleIndex, links: Sequence[Link]) -> None:
    """Marks bare former posts as public behind the same post of another: a "директор" alone is of anything."""
    former = (link for link in links if link.phrase.bare and link.phrase.status == Status.FORMER)
    for link in former:
        if not is_public(link.phrase) and any(
            follows(people, link.phrase, other.phrase) and is_public(other.phrase) and other.person != link.person
            for other in links
        ):
            link.phrase.serves = True


def follows(people: PeopleIndex, phrase: PostPhrase, other: PostPhrase) -> bool:
    """True for a post told, whole or shortened, in the sentence of the other behind it or in the next one."""
    begin = people.previous(phrase.first)
    shortened = set(phrase.title.split()) <= set(other.title.split())
    return begin <= other.first < phrase.first and other.head is phrase.head and shortened
