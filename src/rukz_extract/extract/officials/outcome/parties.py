"""The country that a party tells of a member of a chamber: "депутат от ЛДПР", "депутат-единоросс"."""

from functools import cache

from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.resources import read_table

_MEMBERS = frozenset({"member", "senator"})
_REACH = 8
"""Tokens from the head to its party: "депутат от фракции партии «Ак жол»"."""


def party_country(people: PeopleIndex, phrase: PostPhrase) -> str | None:
    """The country of the party told between the head of a post and a name or the end of the clause."""
    if phrase.head.role not in _MEMBERS:
        return None
    keys, told = people.doc.keys, []
    for token in range(phrase.head_at, min(phrase.head_at + _REACH, people.sentence(phrase.head_at)[1])):
        if token in people.tokens or keys[token] in (",", ".", "("):
            break
        told += keys[token].split("-")
    return next((country for starts, country in _parties() if _is_told(starts, told)), None)


def _is_told(starts: tuple[str, ...], keys: list[str]) -> bool:
    """True where the words of a party stand one after another, in any case."""
    last = len(keys) - len(starts) + 1
    return any(all(key.startswith(start) for key, start in zip(keys[at:], starts, strict=False)) for at in range(last))


@cache
def _parties() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple((tuple(row["starts"].split()), row["country"]) for row in read_table("officials/parties"))
