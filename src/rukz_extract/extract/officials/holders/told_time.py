"""The time an article tells of: whether a person was in office then, though no post stands beside the name."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from rukz_extract.extract.officials.holders.written_since import since_names, since_offices
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.quoted_names import quoted_end
from rukz_extract.extract.officials.roles import CHIEFS, codes, role
from rukz_extract.extract.officials.verb_tables import reign_words
from rukz_extract.extract.officials.words import ON
from rukz_extract.gazetteer.holders import Holder
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite
from rukz_extract.records import Status

_YEAR = re.compile(r"(1[89]\d\d|20\d\d)(?:[-–—](1[89]\d\d|20\d\d))?(?!\d)(-?х\b|-е\b)?")
_FIRST_DIGITS = frozenset("12")
_DECADE = 10
_LATELY = 2000
"""Without a date and without years an article tells of this century."""
_STALE = 2
"""Years before a term after which the years of an article do not tell when it was written."""
_OUR_TIME = 1990
"""Years before tell of the past only, not of when an article was written."""
_UNTIL = frozenset({"до", "к"})
"""Words before a year to come: "к 2030 году"."""
_SINCE = "с"
ELECTION = 2
"""Years around a term in which its holder is spoken of as elected."""
_LONG = 10
"""Years after which an office surely has another holder, whenever between its years an article was written."""
_TERM = 4
"""Years from the last told to the coming ones where these tell when an article was written."""
_COMING_REACH = 5
"""Tokens between a year and "следующих" before it."""
_OFFICE_REACH = 8
"""Tokens between an office spoken of and a name that it explains."""
_IN_NAMES = 4
"""Words of a name in quotes: "программа «Рухани жаңғыру»"."""
_WORDS_BACK = 2
"""Tokens between a word of reign and the name: "при президенте Жаке Шираке", "администрация Дональда Трампа"."""


class ToldTime:
    """Asks the words of one article who of its persons was in office at the time told.

    ``open_phrases`` are the post phrases that stand beside no name.
    """

    def __init__(
        self, doc: Doc, people: PeopleIndex, open_phrases: Sequence[PostPhrase], links: Sequence[Link] = ()
    ) -> None:
        self.doc = doc
        self._mentions: dict[int, list[Naming]] = {}
        for mention in people.mentions:
            self._mentions.setdefault(mention.person, []).append(mention)
        self._years = list(_years(doc))
        undated = doc.article.published is None
        in_office = since_offices(people, links) if undated else date.min
        self._since = max(in_office, since_names(doc)) if undated else date.min
        self._served: dict[int, set[str]] = {}
        for link in links:
            self._served.setdefault(link.person, set()).update(code[:2] for code in codes(link.phrase, link.place)[:1])
        self._last_year = self._latest_year()
        self._latest = max(self._last_year, in_office.year) if self._last_year is not None else None
        self._offices = [
            (phrase.last, role(phrase), found[0][:2])
            for phrase in open_phrases
            if phrase.within is None and role(phrase) in CHIEFS and (found := codes(phrase)[:1])
        ]
        self._left = {
            (role(phrase), found[0][:2])
            for phrase in open_phrases
            if phrase.within is None and phrase.status == Status.FORMER and (found := codes(phrase)[:1])
        }
        """Offices that the article says somebody has left: "экс-президент Грузии"."""
        self._countries: Collection[str] = {country for _, _, country in self._offices}
        """Countries whose head the article speaks of without a name: "президент США"."""

    def covers(self, term: Holder) -> bool:
        """True when a term lasts at the time of the article: its date, else the last past year that it names."""
        published = self.doc.article.published
        if published is not None:
            return term.in_office(published)
        if term.until is not None and term.until <= self._since:
            return False  # Янукович beside "президента Порошенко"
        if self._latest is None:
            return term.until is None or term.until.year > _LATELY
        return _lasts(term, self._latest)

    def served_elsewhere(self, person: int, term: Holder) -> bool:
        """True for the "губернатор Одесской области", whom the register knows as a president of Georgia."""
        served = self._served.get(person, set())
        return bool(served) and term.country not in served

    def may_cover(self, person: int, term: Holder) -> bool:
        """True for a term after the years of an undated article when its office is spoken of or they are long ago."""
        if self.doc.article.published is not None or self._last_year is None or self._is_candidate(person):
            return False
        begun = term.since.year > self._last_year and term.jurisdiction in self._countries
        return begun or self.is_long_after(term)

    def is_long_after(self, term: Holder) -> bool:
        """True when a term began years after the last past year of the article: that does not tell its own time."""
        return self._last_year is not None and term.since.year - self._last_year > _STALE

    def _latest_year(self) -> int | None:
        """The last past year of our time that the article names: about when it was written."""
        past: list[int] = []
        coming: list[int] = []
        since: list[int] = []
        for token, years in self._years:
            year, before = years[0] if len(years) == _DECADE else years[-1], self.doc.keys[max(token - 1, 0)]
            if year >= _OUR_TIME and before not in _UNTIL:
                told = coming if self._is_coming(token) else since if before == _SINCE else past
                told.append(year - self._is_planned(token))
        latest = max([*past, *sorted(since)[:1]], default=None)  # "с 2018 года …, а с 2020 года" is a plan
        if coming and min(coming) - (latest or 0) > _TERM:
            return min(coming) - 1  # "на следующих выборах в 2018 году" after years long past
        return latest

    def _is_planned(self, token: int) -> bool:
        """True for "бюджет на 2017 год", which is told a year before."""
        return self.doc.keys[max(token - 1, 0)] == ON

    def _is_coming(self, token: int) -> bool:
        """True for "на следующих выборах в 2018 году"."""
        return not reign_words("coming").isdisjoint(self.doc.keys[max(token - _COMING_REACH, 0) : token])

    def _is_candidate(self, person: int) -> bool:
        """True when most mentions stand in or after sentences on an election."""
        mentions = self._mentions[person]
        return 2 * sum(map(self._beside_election, mentions)) > len(mentions)

    def _beside_election(self, mention: Naming) -> bool:
        begin, end = self.doc.sentence(mention.first)
        first = self.doc.sentence(begin - 1)[0] if begin else begin
        return not reign_words("election").isdisjoint(self.doc.keys[first:end])

    def tells_of(self, person: int, term: Holder) -> bool:
        """True when words beside a name tell that its bearer was in office: a year, "при", "правительство"."""
        return any(self._told_beside(mention, term) for mention in self._mentions[person] if self.is_person(mention))

    def is_person(self, mention: Naming) -> bool:
        """False for what is only named after somebody, "улица Горбачёва", and in the name of a thing."""
        before = max(mention.first - 1, 0)
        return self.doc.keys[before] not in reign_words("named_after") and not self._names_a_thing(before)

    def _names_a_thing(self, quote: int) -> bool:
        """True for "программа «Рухани жаңғыру»", not for "«Путин прибыл»": few words in quotes without a verb."""
        end = quoted_end(self.doc, quote)
        words = self.doc.words[quote + 1 : end - 1] if end else []
        return 1 < len(words) <= _IN_NAMES and all(word.isalpha() and not is_finite(word) for word in words)

    def names_only_things(self, person: int) -> bool:
        """True when every mention of a name is in the name of a thing."""
        return not any(map(self.is_person, self._mentions[person]))

    def _told_beside(self, mention: Naming, term: Holder) -> bool:
        begin, end = self.doc.sentence(mention.first)
        before = self.doc.keys[max(begin, mention.first - _WORDS_BACK) : mention.first]
        if not reign_words("reign").isdisjoint(before):
            return True
        if self._office_before(mention, term):
            return True  # "ни один американский президент, включая Никсона"
        first = self.doc.sentence(begin - 1)[0] if begin else begin
        last = self.doc.sentence(end)[1] if end < len(self.doc) else end
        return any(_lasts(term, year) for year in self._years_between(first, last))

    def ended(self, term: Holder) -> bool:
        """True when a term ended before the article was written."""
        published = self.doc.article.published
        if term.until is None or published is not None:
            return term.until is not None and published is not None and term.until < published
        return term.until.year < self._now()

    def _now(self) -> int:
        """About the year of an undated article, which may be a later one."""
        return max(self._latest or _LATELY, self._since.year)

    def began(self, term: Holder) -> bool:
        """True when a term had begun before the article was written, as far as its own date tells."""
        published = self.doc.article.published
        return published is not None and term.since <= published

    def is_past(self, phrase: PostPhrase) -> bool:
        """True for "в 2001 году Белов станет мэром" in an article of a later year."""
        published = self.doc.article.published
        now = published.year if published is not None else self._last_year
        years = list(self._years_between(*self.doc.sentence(phrase.first)))
        return bool(years) and now is not None and max(years) < now

    def long_ended(self, terms: Sequence[Holder]) -> bool:
        """True for terms that ended before a dated article, or long before the years of one without a date."""
        if self.doc.article.published is not None:
            return all(map(self.ended, terms))
        return all(term.until is not None and term.until.year + _LONG < self._now() for term in terms)

    def left(self, term: Holder) -> bool:
        """True for a term in an office that the article says somebody, not named beside it, has left."""
        head = lexicon().heads.get(term.title)
        return head is not None and (head.head.role, term.country) in self._left

    def in_years_beside(self, term: Holder, phrase: PostPhrase, around: int = 0) -> bool:
        """True when a year in the sentence of a post is one of a term, or that many years ``around`` it."""
        years = self._years_between(*self.doc.sentence(phrase.first))
        return any(_lasts(term, near) for year in years for near in (year, year + around, year - around))

    def is_dated_in(self, term: Holder, phrase: PostPhrase) -> bool:
        """True when words around a post put it into a term: a year in its sentence, "при президенте"."""
        begin, end = self.doc.sentence(phrase.first)
        if begin < phrase.first and self.doc.keys[phrase.first - 1] in reign_words("reign"):
            return True
        return any(_lasts(term, year) for year in self._years_between(begin, end))

    def _office_before(self, mention: Naming, term: Holder) -> bool:
        """True when the office itself is spoken of shortly before the name."""
        head = lexicon().heads.get(term.title)
        reach = range(mention.first - _OFFICE_REACH, mention.first + 1)
        return head is not None and any(
            last in reach and (title, country) == (head.head.role, term.country)
            for last, title, country in self._offices
        )

    def _years_between(self, first: int, last: int) -> Iterator[int]:
        start = bisect_left(self._years, (first, ()))
        for token, years in self._years[start:]:
            if token >= last:
                return
            yield from years


def _lasts(term: Holder, year: int) -> bool:
    return term.since.year <= year and (term.until is None or year <= term.until.year)


def _years(doc: Doc) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The years that an article names, by token; "1980-х" is ten of them, "2011—2012" two."""
    for token in doc.tokens_of(key for key in doc.odd_keys if key[:1] in _FIRST_DIGITS):
        if found := _YEAR.match(doc.keys[token]):
            year = int(found[1])
            last = max(int(found[2] or year), year)  # "2017-2016" is no row of years
            yield token, tuple(range(year, last + (_DECADE if found[3] else 1)))
