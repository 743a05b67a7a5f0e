"""Posts in a life told in short lines: "С 2001 года — глава палаты.", "В 2008–2012 гг. – консул, затем – посол"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest

from rukz_extract.extract.officials.beside.chains import aside_before, past_words
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import is_person
from rukz_extract.extract.officials.phrases.periods import THEN, ended_period, period_end, period_start, spans_years
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.officials.told.subjects_before import SubjectsBefore
from rukz_extract.extract.officials.words import HE_OR_SHE
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_finite
from rukz_extract.records import Status

_OF_YEARS = ("год", "гг")
_YEAR = 4
_AT_PRESENT = ("в", "настоящее", "время")
_OF_LIVES = ("post_by_verb", "post_in_a_life")
"""First letters of the rules of posts that a sentence may date."""
_RISEN, _GIVEN = "post_by_verb_reach", ("post_by_verb_become", "post_by_verb_appoint", "post_by_verb_move")
_ENDINGS = frozenset({"", "-м", "-го", "-й"})
"""What may follow the digits of a year: "в 2012-м", "с 2012-го"."""
_IN_YEAR = frozenset({"в", "с"})
_LASTING = frozenset({"member", "senator", "head_of_state"})
_PARTS = frozenset(",;")
_CLAUSES = frozenset(":;")
_YEARS_CUT = (["гг", "."], ["г", "."])


class Careers:
    """Links the posts of a life to whom it is told of."""

    def __init__(self, doc: Doc, people: PeopleIndex) -> None:
        self.doc = doc
        self.people = people
        self.earlier = SubjectsBefore(people)

    def links(self, chain: Sequence[PostPhrase]) -> Iterator[Link]:
        """The links of a chain that stands after a time, or with one: "Депутат с 1998 по 2007 год."."""
        first, last = chain[0], chain[-1]
        sentence, end = self.people.sentence(first.first)
        begin = self._clause_of_pronoun(sentence, first.first)
        if self._stands_for_pronoun(chain, begin) and (whose := self.earlier.told_before(begin, elided=True)):
            yield from (Link(phrase, whose.person, "post_in_a_life") for phrase in chain)
            return
        if "ns" not in first.cases or self.people.between(begin, end) or not begin:
            return
        if begin == sentence and self._acts(last.last, end):
            return  # "В 2018 году американский лидер вновь сократил …"
        if begin < first.first and is_person(self.doc.words[begin].lower()):
            return  # "Автор с 2009 года – депутат"
        dated = period_end(self.doc, last.last) > last.last and first.first == begin
        before = self._is_before_all(begin, first.first)
        if not (dated or before or self._after_a_time(begin, first.first)):
            return
        holder = self.earlier.told_before(begin, elided=True)
        if holder is not None:
            for phrase, following in zip_longest(chain, chain[1:]):
                past = ended_period(self.doc, last.last) if dated else self._is_over(phrase, first, following)
                past = past or before
                yield Link(phrase, holder.person, "post_in_a_life", Status.FORMER if past else None)

    def _clause_of_pronoun(self, begin: int, token: int) -> int:
        """Where a clause with a pronoun begins behind a mark: "Белов переехал: | со среды он – замакима района"."""
        keys = self.doc.keys
        stop = next((place for place in range(token - 1, begin, -1) if keys[place] in _CLAUSES), begin)
        return begin if HE_OR_SHE.isdisjoint(keys[stop:token]) else stop + (stop > begin)

    def _is_before_all(self, begin: int, token: int) -> bool:
        """True after "До этого –", "Последняя должность –" at the head of a sentence."""
        dash = token - 1
        if dash <= begin or self.doc.keys[dash] not in DASHES:
            return False
        alone = dash == begin + 1 and self.doc.keys[begin] in past_words()
        return alone or aside_before(self.doc, dash) == (dash - begin, True)

    def _is_over(self, phrase: PostPhrase, first: PostPhrase, following: PostPhrase | None) -> bool:
        """True in closed years, and before a dated post: "с 2008 года – консул в Омске, с 2013 года – посол"."""
        if self._in_closed_years(first.first) or self._in_closed_years(phrase.first):
            return True
        later = following is not None and period_start(self.doc, following.first) < following.first
        return later and phrase.head.role not in _LASTING

    def _stands_for_pronoun(self, chain: Sequence[PostPhrase], begin: int) -> bool:
        """True for "Бывший консул в Уральске, он занимался торговлей", whose "он" is told of in the sentence before."""
        opens = bool(begin) and chain[0].first == begin and "ns" in chain[0].cases
        behind = self.doc.keys[chain[-1].last : chain[-1].last + 2]
        return opens and behind[:1] == [","] and not HE_OR_SHE.isdisjoint(behind[1:])

    def _acts(self, token: int, end: int) -> bool:
        """True when the verb of a post as a subject follows it."""
        clause = takewhile(lambda word: word[:1].isalnum(), self.doc.words[token:end])
        return any(is_finite(word) for word in clause)

    def _after_a_time(self, begin: int, token: int) -> bool:
        """True after a time, or after a time or a pronoun and a dash: "в 1999—2005 гг. — председатель"."""
        keys = self.doc.keys[begin:token]
        if keys and len(keys) == 1 and keys[0] in DASHES:
            return self.doc.keys[begin - 2 : begin] in _YEARS_CUT  # "в 1995–2002 гг. — премьер"
        if token > begin and (period_end(self.doc, begin) == token or _is_now(keys)):
            return True
        if len(keys) < 2 or keys[-1] not in DASHES:
            return False
        if keys[-2] in HE_OR_SHE or keys[-2] in THEN or any(key.startswith(_OF_YEARS) for key in keys[-4:-1]):
            return True
        return begin <= period_start(self.doc, token) < token - 1 or self._is_of_years(keys[:-1])

    def _in_closed_years(self, token: int) -> bool:
        """True behind "в 2010–2014 годах –", "с марта 2012 по 2016 год –"."""
        begin, _ = self.people.sentence(token)
        part = next((stop + 1 for stop in range(token - 1, begin, -1) if self.doc.keys[stop] in _PARTS), begin)
        return spans_years(self.doc, part, token)

    @staticmethod
    def _is_of_years(keys: Sequence[str]) -> bool:
        """True for "2012–2016" at the head of a line: years and dashes, nothing else."""
        return all(key in DASHES or (key[:_YEAR].isdigit() and key[-_YEAR:].isdigit()) for key in keys)


def _is_now(keys: Sequence[str]) -> bool:
    """True for "ныне", "теперь он –", "в настоящее время –" before a post: what somebody is today."""
    words = [key for key in keys if key not in DASHES]
    if words[-1:] and words[-1] in HE_OR_SHE:
        words.pop()
    return tuple(words) == _AT_PRESENT or (len(words) == 1 and words[0] in word_group("now"))


def close_earlier(doc: Doc, links: Sequence[Link]) -> list[Link]:
    """The links of a life in order: "В 1999 году назначен акимом. В 2005 году стал министром" leaves the first past.

    So does the news of a new office all that a life tells with its year, or as what its holder rose to. Members of
    chambers and heads of state may go on beside what came later.
    """
    opened = {id(link): year for link in links if (year := _opening_year(doc, link))}
    years = doc.tokens_where(_is_year)
    latest: dict[int, int] = {}
    news: dict[int, set[str]] = {}
    for link in links:
        latest[link.person] = max(latest.get(link.person, 0), opened.get(id(link), 0))
        if id(link) not in opened and _is_news(doc, link, years):
            news.setdefault(link.person, set()).add(role(link.phrase))

    def ended(link: Link) -> bool:
        year = opened.get(id(link), 0)
        of_life = (year or link.rule == _RISEN) and role(link.phrase) not in news.get(link.person, {role(link.phrase)})
        return _may_end(link) and (0 < year < latest[link.person] or bool(of_life))

    return [link._replace(status=Status.FORMER) if ended(link) else link for link in links]


def _is_news(doc: Doc, link: Link, years: Sequence[int]) -> bool:
    """True for an office that somebody is given, acts in or is to enter, by a sentence that tells none of the years."""
    given = link.rule.startswith(_GIVEN) or {link.status, link.phrase.status} & {Status.ACTING, Status.ELECT}
    return bool(given) and not is_former(link) and not _is_dated(doc, link.phrase.first, years)


def _is_dated(doc: Doc, token: int, years: Sequence[int]) -> bool:
    """True for a token in the sentence of one of the years."""
    begin, end = doc.sentence(token)
    begin = max(begin, doc.first_of_body())  # not the year of " date 2026-01-23 …"
    return bisect_left(years, begin) < bisect_left(years, end)


def _is_year(key: str) -> bool:
    return key[:_YEAR].isdigit() and len(key) >= _YEAR


def _may_end(link: Link) -> bool:
    return link.status is None and link.phrase.status is None and link.phrase.head.role not in _LASTING


def _opening_year(doc: Doc, link: Link) -> int:
    """The year that the sentence of a verb of office opens with; 0 for none."""
    begin, _ = doc.sentence(link.phrase.first)
    years = [key[:_YEAR] for key in doc.keys[begin : begin + 2] if key[:_YEAR].isdigit() and key[_YEAR:] in _ENDINGS]
    return int(years[0]) if link.rule.startswith(_OF_LIVES) and years and doc.keys[begin] in _IN_YEAR else 0
