"""Links of post phrases to the persons who hold them."""

from collections.abc import Iterable
from typing import NamedTuple

from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.territories import Place
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.records import Status


class Link(NamedTuple):
    """A post phrase and its holder.

    ``place`` is the holder's own territory when a plural phrase names several, ``code`` what the register of
    office holders knows, ``chief`` the post of whom a deputy or aide serves.
    """

    phrase: PostPhrase
    person: int
    rule: str
    status: Status | None = None
    place: Place | None = None
    code: str | None = None
    chief: PostPhrase | None = None


def by_person(links: Iterable[Link]) -> dict[int, list[Link]]:
    """The links of each person, in text order of their posts."""
    found: dict[int, list[Link]] = {}
    for link in sorted(links, key=lambda link: link.phrase.first):
        found.setdefault(link.person, []).append(link)
    return found


def second_post(doc: Doc, link: Link, links: Iterable[Link]) -> Link | None:
    """The other post of one person behind a dash: "заместитель председателя правительства – министр финансов Белов"."""
    dash = link.phrase.last
    second = (each for each in links if each.phrase.first == dash + 1 and each.person == link.person)
    return next(second, None) if doc.key_at(dash) in DASHES else None


def status_of(link: Link) -> Status:
    """The status that a link tells; somebody of whom it tells none is in office."""
    return link.status or link.phrase.status or Status.CURRENT


def is_former(link: Link) -> bool:
    """True for a link to a post that its holder has left."""
    return (link.status or link.phrase.status) == Status.FORMER
