"""The people of an article without the towns and bodies behind a post that were taken for surnames."""

from collections.abc import Sequence

from rukz_extract.extract.people import Person, TokenSpan
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.gazetteer.unlisted import body_by_prefix
from rukz_extract.language.doc import Doc


def known_people(doc: Doc, territories: Territories, people: Sequence[Person]) -> list[Person]:
    """The people; mentions of one word behind a post fall away where that word names a town or a body."""
    found = []
    for person in people:
        kept = tuple(span for span in person.mentions if not _is_another_name(doc, territories, span))
        if kept:
            found.append(person._replace(mentions=kept) if len(kept) < len(person.mentions) else person)
    return found


def _is_another_name(doc: Doc, territories: Territories, span: TokenSpan) -> bool:
    """True for "экс-мэра | Балашова", when the regions have the town, and for bodies: "председатель | Социнтерна"."""
    first, last = span
    if last - first > 1 or not first:
        return False
    if doc.keys[first - 1] in lexicon().territory_nouns and territories.at(first) is not None:
        return True  # "акимом района области | Абай"
    known = lexicon().short_bodies.get(doc.keys[first])
    if lexicon().head(doc.keys[first - 1]) is None:
        return known is not None and known.area is not None  # a ministry behind anything else
    body = known or body_by_prefix(doc.words[first])
    return body is not None or territories.starting_at(first) is not None
