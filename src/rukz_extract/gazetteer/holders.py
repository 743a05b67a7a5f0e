"""Who held which office when: the register of well-known heads of state and government.

It recognises a head of state whom an article names without a post. A row is dated, so that it grows stale harmlessly:
an office that ended is known to have ended. The table ``officials/office_holders`` is from public records.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from rukz_extract.language.fold import fold
from rukz_extract.resources import Row, read_table

_GONE = frozenset({"SU", "YU", "DD", "CS"})
"""Codes of ISO 3166-3: states that are no more and have no code in a record."""
_ARTICLE = re.compile(r"^(аль|ас|аш|ад|ан|ат|эль)[- ]")
_KAZAKH = str.maketrans("әғқңөұүһі", "агкноуухи")


class Holder(NamedTuple):
    """One term of office; ``until`` is None while it lasts, ``jurisdiction`` an ISO code.

    Monarchs and popes have a first name only ("Карл III"), ``last`` is then empty.
    """

    first: str
    last: str
    title: str
    jurisdiction: str
    since: date
    until: date | None
    source: str

    @property
    def country(self) -> str | None:
        """The country governed; None of a state that is gone."""
        return None if self.jurisdiction in _GONE else self.jurisdiction[:2]

    def in_office(self, day: date) -> bool:
        """True when the term covers a day, its first and last included."""
        return self.since <= day and (self.until is None or day <= self.until)


def holders(last: str, first: str | None = None, *, day: date | None = None) -> list[Holder]:
    """Terms of those who bear a surname or, without one, a single name ("Карл III"), the latest first.

    Names are taken in the nominative in any case of letters, ё like е; ``first`` may be an initial ("В."). With
    ``day`` only the terms that cover it are given, without it all terms: "Ширак" in an article on 2002.
    """
    return [
        holder
        for holder in _register().get(_key(last), ())
        if (first is None or _same_first(holder, first)) and (day is None or holder.in_office(day))
    ]


def holder_at(last: str, first: str | None = None, *, day: date | None = None) -> Holder | None:
    """The one term that fits: in office at the day, or the latest when the day is unknown; None when bearers differ."""
    found = holders(last, first, day=day)
    return found[0] if found and len({(holder.first, holder.last) for holder in found}) == 1 else None


def _same_first(holder: Holder, first: str) -> bool:
    if first.endswith("."):
        return _key(holder.first).startswith(_key(first[:-1]))
    return not holder.last or _key(holder.first) == _key(first)


@cache
def _register() -> dict[str, tuple[Holder, ...]]:
    found: dict[str, tuple[Holder, ...]] = {}
    terms = sorted(map(_holder, read_table("officials/office_holders")), key=lambda holder: holder.since, reverse=True)
    for holder in terms:
        for key in _keys(holder):
            found[key] = (*found.get(key, ()), holder)
    return found


def _keys(holder: Holder) -> Iterator[str]:
    yield _key(holder.last or holder.first)
    if " " in holder.last and not holder.last[0].islower():  # "Лула да Силва" goes by "Лула"
        yield _key(holder.last.split(" ")[0])


def _key(name: str) -> str:
    """The folded name without an article, in Russian letters: "Тоқаев" as "Токаев", "аль-Асад" as "Асад"."""
    return _ARTICLE.sub("", fold(name).translate(_KAZAKH))


def _holder(row: Row) -> Holder:
    return Holder(
        first=row["first"],
        last=row["last"],
        title=row["title"],
        jurisdiction=row["jurisdiction"],
        since=date.fromisoformat(row["since"]),
        until=date.fromisoformat(row["until"]) if row["until"] else None,
        source=row["source"],
    )
