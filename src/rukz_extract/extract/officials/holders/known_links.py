"""The links that an article tells, by lemma and by role, as references ask for them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import codes, is_regional, role
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.records import Status

_HEAD = "head_of_region"
_BY_ELECTION = frozenset({"post_by_verb_appoint", "post_by_verb_become"})
"""Rules of who was elected: "дума избрала мэром X"."""


class Known(NamedTuple):
    """A link with what every reference asks about it, and its number among the links."""

    number: int
    link: Link
    role: str
    codes: list[str]


class KnownLinks:
    """Links by lemma and by role: a reference meets those that may fit, so a long article costs no more per line.

    ``homes`` tell the country of a person known by name, where a post has none: no "министр транспорта РФ" is meant
    by the one of Kazakhstan; whoever heads a union now serves none there. ``near`` tells the unit named beside a post
    of a region that has none itself: "губернатор Белов" behind "Томская область ждёт" is no "губернатор Омской
    области".
    """

    def __init__(
        self,
        links: Iterable[Link],
        homes: Mapping[int, str] = MappingProxyType({}),
        near: Callable[[PostPhrase], str | None] = lambda _: None,
    ) -> None:
        self._by_lemma: dict[str, list[Known]] = {}
        self._by_role: dict[str, list[Known]] = {}
        for number, link in enumerate(links):
            told = _codes(link, homes.get(link.person)) or list(filter(None, [near(link.phrase)]))
            self.add(Known(number, link, role(link.phrase), told))

    def add(self, known: Known) -> None:
        """Takes a link in behind the others."""
        self._by_lemma.setdefault(known.link.phrase.head.lemma, []).append(known)
        self._by_role.setdefault(known.role, []).append(known)

    @property
    def all(self) -> Iterable[Known]:
        """All links."""
        return (known for of_lemma in self._by_lemma.values() for known in of_lemma)

    def of_lemma(self, lemma: str) -> Sequence[Known]:
        """Links of posts with a head, in their order."""
        return self._by_lemma.get(lemma, ())

    def of_role(self, wanted: str) -> Sequence[Known]:
        """Links of posts with a role, in their order; a city may be a region."""
        found = self._by_role.get(wanted, [])
        if wanted != "head_of_region":
            return found
        cities = (known for known in self._by_role.get("head_of_city", ()) if _may_be_region(known.link))
        return sorted((*found, *cities), key=lambda known: known.number)


def _codes(link: Link, home: str | None) -> list[str]:
    told, body = codes(link.phrase, link.place), link.phrase.body
    in_union = body is not None and body.sector == "international" and not is_former(link)
    if told or home is None or in_union:
        return told
    if is_regional(link.phrase):  # "глава республики Белов", whom the register knows to head Тыва
        return [home] if "-" in home and role(link.phrase) == _HEAD else []
    return [home[:2]]


def _may_be_region(link: Link) -> bool:
    """False for the head of a town that is no unit of the first level: "глава Химок" is no "губернатор"."""
    places = [link.place] if link.place else link.phrase.places()
    if not places:
        return not link.phrase.has("territory_noun")  # "аким города"
    return places[0].region.level != "city" or places[0].region.code is not None


def identity(link: Link) -> tuple[object, ...]:
    """What makes two links the same to a reference."""
    phrase, status = link.phrase, link.status or link.phrase.status
    return link.person, phrase.title, phrase.organization, status, tuple(codes(phrase, link.place))


def differ_in_time(phrase: PostPhrase, link: Link) -> bool:
    """True for "бывший президент" beside the present one; "избранный мэр" is who was elected just before."""
    told = link.status or link.phrase.status
    elected = phrase.status == Status.ELECT and told is None and link.rule in _BY_ELECTION and is_public(link.phrase)
    if link.rule == "register" or elected:
        return False
    return phrase.status in (Status.FORMER, Status.ELECT) and phrase.status != told
