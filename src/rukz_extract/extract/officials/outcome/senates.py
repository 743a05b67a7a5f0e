"""Which senate an article speaks of: several states have one, Russia has none."""

from collections.abc import Callable, Iterable

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.phrases.phrase import PostPhrase

_SENATE = "сенат"


def is_of_senate(phrase: PostPhrase) -> bool:
    """True for a post of a senate, or of a committee of one."""
    nouns = (part.noun or "" for each in phrase.with_inner() for part in each.parts)
    words = (*nouns, *phrase.title.split())
    return any(word.startswith(_SENATE) for word in words if word != phrase.head.lemma)  # "сенатского комитета" too


def of_one_senate(link: Link, links: Iterable[Link], told: Callable[[Link], str | None]) -> str | None:
    """The country of a senate that another post of the article tells: "вице-спикер Сената X" beside its chairman."""
    if not is_of_senate(link.phrase):
        return None
    others = (other for other in links if other is not link and is_of_senate(other.phrase))
    found = {code[:2] for other in others if (code := told(other))}
    return found.pop() if len(found) == 1 else None
