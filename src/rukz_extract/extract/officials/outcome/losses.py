"""People who are no officials, and posts that nobody was given, and why."""

from collections.abc import Iterable, Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.trace import Loss, Stretch, Trace
from rukz_extract.records import Mention, Official


def tell_losses(
    people: PeopleIndex,
    phrases: Iterable[PostPhrase],
    links: Iterable[Link],
    officials: Sequence[Official],
    trace: Trace,
) -> None:
    """Tells of the post phrases without a holder, the posts that are not public, and the people left without a post."""
    doc = people.doc
    held: dict[int, list[Link]] = {}
    for link in links:
        held.setdefault(id(link.phrase), []).append(link)
    given = {_stretch(place) for official in officials for post in official.posts for place in post.mentions}
    refused: dict[int, str] = {}
    for phrase in phrases:
        stretch = _stretch(doc.mention(phrase.first, phrase.mention_end))
        if id(phrase) not in held:
            trace(Loss("officials", stretch, "post_words", phrase.title, "nobody_holds_it"))
        elif stretch not in given:
            trace(Loss("officials", stretch, held[id(phrase)][0].rule, phrase.title, "private_post"))
            refused |= {link.person: phrase.title for link in held[id(phrase)]}
    _tell_people(people, officials, refused, trace)


def _tell_people(people: PeopleIndex, officials: Iterable[Official], refused: dict[int, str], trace: Trace) -> None:
    named = {_stretch(place) for official in officials for place in official.mentions}
    for number, person in enumerate(people.people):
        stretch = _stretch(people.doc.mention(*person.mentions[0]))
        if stretch not in named:
            to = "private_person" if number in refused else "no_post"
            trace(Loss("officials", stretch, person.rule, person.name.full, to, better=refused.get(number, "")))


def _stretch(mention: Mention) -> Stretch:
    return mention.start, mention.end
