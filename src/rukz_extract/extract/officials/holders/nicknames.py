"""Common nouns that a body goes by once it was named: "глава компании", "глава регулятора"."""

from functools import cache

from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.language.fold import fold
from rukz_extract.resources import read_table, values

_STEM = 5


@cache
def _nicknames() -> dict[str, tuple[frozenset[str], str]]:
    """The nouns with the bodies that they mean, "регулятор" a central bank, and with the sector of any body."""
    return {
        row["noun"]: (frozenset(values(row["organizations"])), row["sector"])
        for row in read_table("officials/nicknames")
    }


def nickname(phrase: PostPhrase) -> str | None:
    """The noun that alone tells the body of a post: "глава компании", "руководитель газового монополиста"."""
    if phrase.bare:
        return None
    *before, last = phrase.parts
    alone = last.kind == "body" and all(part.noun == "of body" for part in before)
    return last.noun if alone and last.noun in _nicknames() else None


def goes_by(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True when the body of a known post goes by the noun of another: a "компания" is one of the state, no bank."""
    names, sector = _nicknames().get(nickname(phrase) or "", (frozenset(), ""))
    own = known.body is not None and known.body.sector == sector
    return known.organization is not None and (known.organization in names or own)


def goes_on_about(people: PeopleIndex, phrase: PostPhrase, person: int, known: PostPhrase) -> bool:
    """True while nobody and no other body is named after the holder: "глава компании" is of the last one."""
    named = people.between(0, phrase.first)
    if not named or named[-1].person != person:
        return False
    bodies = [span for span in people.doc.names if span.kind == "ORG" and span.first < phrase.first]
    if not bodies or bodies[-1].first < named[-1].last:
        return True
    stem = fold(known.organization or "")[:_STEM]
    return any(key.startswith(stem) for key in people.doc.keys[bodies[-1].first : bodies[-1].last])
