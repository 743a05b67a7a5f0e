"""Whom the registers of offices know: for a "глава МИД" beside a bare Лавров, a "губернатор" beside his bare name."""

from collections.abc import Callable, Iterator

from rukz_extract.extract.officials.holders.told_time import ToldTime
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import Part, PostPhrase
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.holders import Holder, ministers_of, regional_heads_of
from rukz_extract.gazetteer.posts import Lexicon
from rukz_extract.language.fold import fold
from rukz_extract.records import PersonName

_WORDS = {"глава": "губернатор"}
"""The word by which the head of a region is looked for: "глава" alone may head anything."""


def regional_links(people: PeopleIndex, lexicon: Lexicon, time: ToldTime) -> Iterator[Link]:
    """The persons of an article who head a region at its time, in the shape of links; see ``minister_links``."""
    yield from _links(people, lexicon, time, regional_heads_of)


def minister_links(people: PeopleIndex, lexicon: Lexicon, time: ToldTime) -> Iterator[Link]:
    """What the register knows of an article's persons, in the shape of links.

    It makes nobody an official: a reference that names the office has to meet the name.
    """
    yield from _links(people, lexicon, time, ministers_of)


def _links(
    people: PeopleIndex, lexicon: Lexicon, time: ToldTime, terms_of: Callable[[PersonName], list[Holder]]
) -> Iterator[Link]:
    for number, person in enumerate(people.people):
        if person.apart or time.names_only_things(number):
            continue
        for term in terms_of(person.name):
            if time.covers(term):
                yield Link(_phrase(term, lexicon, person.mentions[0][0]), number, "register")


def _phrase(term: Holder, lexicon: Lexicon, first: int) -> PostPhrase:
    word, _, rest = _WORDS.get(term.title, term.title).partition(" ")
    body = lexicon.short_bodies.get(fold(rest)) or lexicon.long_bodies.get(fold(rest))
    named = body is not None and body.place == "organization"
    return PostPhrase(
        first=first,
        last=first,
        head=lexicon.heads[word].head,
        head_at=first,
        nation=term.jurisdiction or None,
        parts=(Part("organization" if named else "area", first, first, body=body),) if rest else (),
        title=word if named else term.title.lower(),
        organization=body.name if body is not None and named else None,
        body=body or _ministry(rest, term),
    )


def _ministry(area: str, term: Holder) -> Body | None:
    """The ministry that governs an area, by which "глава МИД" finds the "министр иностранных дел"."""
    return Body(term.title, "public", "organization", term.jurisdiction or None, area) if area else None
