"""Since when an undated article may have been written: since who is in office in it, and what it quotes, are there."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, codes, role
from rukz_extract.gazetteer.holders import Holder, holders, ministers_of, register_heads
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.records import PersonName, Status
from rukz_extract.resources import read_table, values

_DATING = (None, Status.FORMER)
"""Statuses that tell the time of an article: the office is held, or was."""


def since_offices(people: PeopleIndex, links: Sequence[Link]) -> date:
    """The first day on which the offices told in an article were held or left; ``date.min`` where none tells.

    "Администрация бывшего президента США Барака Обамы" was not written before 2017.
    """
    told = (day for link in links if (day := _told_by(people.people[link.person].name, link)))
    return max(told, default=date.min)


def since_names(doc: Doc) -> date:
    """The first day on which an article may name all the media and services that it names: Telegram since 2013."""
    return max(_told_by_names(doc), default=date.min)


def _told_by(name: PersonName, link: Link) -> date | None:
    """The day on which one who is named with his registered office came into it, or left it as a former one."""
    status = link.status or link.phrase.status
    if not name.last or status not in _DATING:
        return None
    terms = [term for term in _terms(name) if _is_of(term, link.phrase)]
    if len({(term.first, term.country) for term in terms}) != 1:
        return None
    days = [term.until if status else term.since for term in terms]
    return min((day for day in days if day is not None), default=None)


def _terms(name: PersonName) -> list[Holder]:
    return [*holders(name.last or "", name.first), *ministers_of(name)]


def _is_of(term: Holder, phrase: PostPhrase) -> bool:
    """True for the office of a term, under its own word or another: "президент", "глава Украины"."""
    told = codes(phrase)[:1]
    if told and told[0][:2] != term.country:
        return False  # "президент компании Иванов"
    titles = term.title.lower(), register_heads().get(term.title, term.title)
    head = lexicon().heads.get(term.title)
    alike = bool(told) and role(phrase) in CHIEFS and head is not None and role(phrase) == head.head.role
    return phrase.title in titles or alike


def _told_by_names(doc: Doc) -> Iterator[date]:
    """The days since which the names of media and services in an article are used."""
    known = _dated_names()
    for token in doc.capitalised:
        word = doc.words[token]
        if day := known.get(word) or known.get(word.partition("-")[0]):  # "Telegram-канал"
            yield day


@cache
def _dated_names() -> dict[str, date]:
    rows = read_table("officials/dated_names")
    return {form: date.fromisoformat(row["since"]) for row in rows for form in values(row["forms"])}
