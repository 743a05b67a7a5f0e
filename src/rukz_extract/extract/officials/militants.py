"""Ranks in armed groups, told in reports of those who were killed: they are no public posts."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import OF_ACTING
from rukz_extract.language.doc import Doc
from rukz_extract.resources import read_table, values

_LONGEST = 150
"""Tokens that a list of the killed may have."""
_OF_DEEDS = (*OF_ACTING, "ний")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """First letters of words by what they tell: "killed", "group"."""
    return {row["sense"]: tuple(values(row["starts"])) for row in read_table("officials/militants")}


def without_militants(doc: Doc, links: Sequence[Link]) -> list[Link]:
    """The links but those of a list of killed militants: "ликвидированы Абу Белов (начальник южного сектора), …"."""
    killed = _keys(doc, "killed") if links else []
    if not killed or not _keys(doc, "group"):
        return list(links)
    killed_at = doc.tokens_of(killed)
    return [link for link in links if _is_of_state(link.phrase) or not _listed(doc, killed_at, link.phrase.first)]


def _keys(doc: Doc, sense: str) -> list[str]:
    """The different keys of an article that tell this."""
    starts = _words()[sense]
    return [key for key in doc.by_key if key.startswith(starts) and not _is_deed(key)]


def _is_deed(key: str) -> bool:
    """True for the noun of "уничтожение террористов": it lists nobody."""
    return key.endswith(_OF_DEEDS)


def _listed(doc: Doc, killed: Sequence[int], token: int) -> bool:
    """True when a word of killing stands before a token in its line."""
    place = bisect_left(killed, token)
    first = killed[place - 1] if place else token
    near = place > 0 and token - first < _LONGEST
    return near and not any(doc.starts_line(between) for between in range(first + 1, token + 1))


def _is_of_state(phrase: PostPhrase) -> bool:
    """True for a post that tells its state or a body of it."""
    if phrase.inner is not None and _is_of_state(phrase.inner):
        return True  # "заместитель председателя комитета сената"
    countries = any(place.region.level == "country" for place in phrase.places())
    return phrase.nation is not None or countries or phrase.has("organization", "body")
