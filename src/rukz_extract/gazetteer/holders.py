"""Who held which office when: the register of well-known heads of state and government.

It recognises a head of state whom an article names without a post. A row is dated, so that it grows stale harmlessly:
an office that ended is known to have ended. The table ``officials/office_holders`` is from public records.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN, fold
from rukz_extract.language.memory import LATELY
from rukz_extract.records import PersonName
from rukz_extract.resources import read_columns, read_table

GONE_STATES = frozenset({"SU", "YU", "DD", "CS"})
"""Codes of ISO 3166-3: states that are no more and have no code in a record."""
_ARTICLE = re.compile(r"^(аль|ас|аш|ад|ан|ат|эль)[- ]")


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
        return None if self.jurisdiction in GONE_STATES else self.jurisdiction[:2]

    def in_office(self, day: date) -> bool:
        """True when the term covers a day, its first and last included."""
        return self.since <= day and (self.until is None or day <= self.until)


_Term = tuple[str, ...]
"""A row of the table; its days sort as they are written."""
_SINCE = itemgetter(Holder._fields.index("since"))


def holders(last: str, first: str | None = None, *, day: date | None = None) -> list[Holder]:
    """Terms of those who bear a surname or, without one, a single name ("Карл III"), the latest first.

    Names are taken in the nominative in any case of letters, ё like е; ``first`` may be an initial ("В."). With
    ``day`` only the terms that cover it are given, without it all terms: "Ширак" in an article on 2002.
    """
    return [
        holder
        for holder in _terms(_key(last))
        if (first is None or _same_first(holder, first)) and (day is None or holder.in_office(day))
    ]


def has_chiefs(country: str) -> bool:
    """True for the code of a country whose heads of state and government the register has."""
    return country in _governed()


@cache
def _governed() -> frozenset[str]:
    return frozenset(term[3] for terms in _register().values() for term in terms)


def bears_office(last: str) -> bool:
    """True for a surname of the register, of those in office and of those who were."""
    return _key(last) in _register()


def terms_of(name: PersonName, *, day: date | None = None) -> list[Holder]:
    """Terms of a person by the name in the nominative, whether it is a whole one or of one word; see ``holders``."""
    return holders(*_asked(name), day=day)


def ministers_of(name: PersonName) -> list[Holder]:
    """Terms of a person as a minister, a speaker or the head of an agency; none when bearers of the name differ.

    The table ``officials/ministers`` makes nobody an official: it tells whom "глава МИД" means.
    """
    last, first = _asked(name)
    found = [term for term in _table("ministers").get(_key(last), ()) if first is None or _same_first(term, first)]
    return found if len({term.first for term in found}) == 1 else []


def _asked(name: PersonName) -> tuple[str, str | None]:
    """Surname and first name to look up; a name of one word stands for either."""
    return name.last or name.first or "", name.first if name.last else None


def regional_heads_of(name: PersonName) -> list[Holder]:
    """Terms of a person, by first name and surname, as the head of a first-level unit of Russia or Kazakhstan.

    The table ``officials/regional_heads`` makes nobody an official: it tells whom "губернатор" means.
    """
    if not (name.first and name.last):
        return []
    return [term for term in _table("regional_heads").get(_key(name.last), ()) if _same_first(term, name.first)]


@cache
def _table(name: str) -> dict[str, list[Holder]]:
    """The terms of a table of offices by the keys of their holders' surnames."""
    found: dict[str, list[Holder]] = {}
    for term in read_columns(f"officials/{name}", *Holder._fields):
        found.setdefault(_key(term[1]), []).append(_holder(term))
    return found


@cache
def register_heads() -> Mapping[str, str]:
    """The head that an office of several words goes by: "премьер-министр" for the "председатель правительства"."""
    return {row["title"]: row["head"] for row in read_table("officials/register_titles")}


def _same_first(holder: Holder, first: str) -> bool:
    """True for the register's first name or initial, and for the first of its two: "Реджеп Эрдоган"."""
    if first.endswith("."):
        return _key(holder.first).startswith(_key(first[:-1]))
    return not holder.last or _key(first) in {_key(holder.first), _key(holder.first.partition(" ")[0])}


@cache
def _register() -> dict[str, list[_Term]]:
    """Terms by the keys of their holders, the latest first; those that are looked up become Holders."""
    found: dict[str, list[_Term]] = {}
    for term in sorted(read_columns("officials/office_holders", *Holder._fields), key=_SINCE, reverse=True):
        for key in _keys(*term[:2]):
            found.setdefault(key, []).append(term)
    return found


def served(last: str, first: str) -> str | None:
    """The code of the country that one is known to serve in its government, its parliament or abroad; None for another.

    Of a governor or an aqim in office who has headed one unit only it is the unit's.
    ``first`` may be initials ("А.А."). Names in the nominative, in any case of letters. The table
    ``officials/countrymen`` gives no posts: whoever changes from one to another serves the same country.
    """
    known = _countrymen().get(_key(last), {})
    if not first.endswith("."):
        return known.get(_key(first)) or _headed(last, first)
    initial = first.partition(".")[0]
    begun = {code for name, code in known.items() if name.startswith(_key(initial))}
    if not begun:
        return _headed(last, f"{initial}.")
    return begun.pop() if len(begun) == 1 else None


def _headed(last: str, first: str) -> str | None:
    """The only unit that one has headed and still does, else the country of those units; None where bearers differ."""
    terms = [term for term in _table("regional_heads").get(_key(last), ()) if _same_first(term, first)]
    units = {term.jurisdiction for term in terms}
    if len({term.first for term in terms}) != 1:
        return None
    present = any(term.until is None for term in terms)
    return units.pop() if len(units) == 1 and present else terms[0].country


@cache
def _countrymen() -> dict[str, dict[str, str]]:
    """Codes by the keys of surname and first name; in a Chinese name the surname leads."""
    found: dict[str, dict[str, str]] = {}
    for name, code in read_columns("officials/countrymen", "name", "serves"):
        one, _, other = name.partition(" ")
        first, last = (other, one) if code == "CN" else (one, other)
        found.setdefault(_key(last), {})[_key(first)] = code
    return found


def _terms(key: str) -> tuple[Holder, ...]:
    return _held(key) if key in _register() else ()


@lru_cache(maxsize=LATELY)
def _held(key: str) -> tuple[Holder, ...]:
    return tuple(map(_holder, _register()[key]))


def _keys(first: str, last: str) -> Iterator[str]:
    yield _key(last or first)
    if " " in last and not last[0].islower():  # "Лула да Силва" goes by "Лула"
        yield _key(last.split(" ", maxsplit=1)[0])


@lru_cache(maxsize=LATELY)
def _key(name: str) -> str:
    """The folded name without an article, in Russian letters: "Тоқаев" as "Токаев", "аль-Асад" as "Асад"."""
    return _ARTICLE.sub("", fold(name).translate(KAZAKH_TO_RUSSIAN))


def _holder(term: _Term) -> Holder:
    first, last, title, jurisdiction, since, until, source = term
    ended = date.fromisoformat(until) if until else None
    return Holder(first, last, title, jurisdiction, date.fromisoformat(since), ended, source)
