"""Heads of state and government known by the register: named without a post, or by their office alone."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from rukz_extract.extract.officials.holders.told_time import ELECTION, ToldTime
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, codes, is_helping, role
from rukz_extract.extract.people.lexicon import is_same_first_name
from rukz_extract.extract.people.namesakes import KIN, generation_told
from rukz_extract.extract.people.spelling import is_roman
from rukz_extract.extract.people.women import is_name_of_man, is_surely_woman
from rukz_extract.gazetteer.holders import Holder, holders, register_heads, served
from rukz_extract.gazetteer.posts import Head, Lexicon
from rukz_extract.records import Status

_ENDING = 3
_DYNASTY = 10
"""Years between the terms of two of one name: the Bushes; one man seldom comes back so late."""
_GENERATION = 20
"""Years after which a surname alone is the later bearer's: "Джонсон" is Boris, not Lyndon."""


class RegisteredHolders:
    """The persons of an article whom the register knows to have been in office at the time it tells of."""

    def __init__(self, people: PeopleIndex, lexicon: Lexicon, time: ToldTime) -> None:
        self.people = people
        self.lexicon = lexicon
        self.time = time
        self.known = {number: found for number in range(len(people.people)) if (found := self._terms(number))}
        self.gone = self._gone()
        self.terms = {number: found for number, terms in self.known.items() if (found := self._then(number, terms))}
        taken = {term.jurisdiction for terms in self.terms.values() for term in terms if time.covers(term)}
        for number, terms in self.known.items():
            if number not in self.terms and (found := self._lately(number, terms, taken)):
                self.terms[number] = found

    def links(self) -> Iterator[Link]:
        """What the register knows, in the shape of links, so that "президент Франции" finds its holder.

        Of two men who held one office the later one has it: "президент России" beside Медведев and Путин.
        """
        latest: dict[tuple[str, str], tuple[Holder, int]] = {}
        for person, terms in self.terms.items():
            for term in terms:
                office = term.title, term.jurisdiction
                if term.country is None:
                    continue
                if office not in latest or latest[office][0].since < term.since:
                    latest[office] = term, person
        yield from self._links(latest.values())

    def past_links(self) -> Iterator[Link]:
        """The offices that somebody named in the article has left, for "бывший президент ЮАР"."""
        yield from self._links(
            (term, person)
            for person, terms in self.known.items()
            for term in _of_one_man(terms)
            if term.country is not None and (self.time.ended(term) or person in self.gone)
        )

    def _links(self, terms: Iterable[tuple[Holder, int]]) -> Iterator[Link]:
        for term, person in terms:
            head = self.lexicon.heads.get(register_heads().get(term.title, term.title))
            if head is not None:
                yield Link(self._phrase(term, head.head, person), person, "register")

    def held_then(self, phrase: PostPhrase, person: int) -> int | None:
        """Who of the article held an office in a year told beside it, when ``person`` surely did not.

        As in "Выступая в январе 1961 года, президент США предупредил" in an article on Эйзенхауэр and Трамп.
        """
        own = [term for term in self.known.get(person, ()) if self._is_of(term, phrase)]
        head = role(phrase) in CHIEFS and bool(codes(phrase)) and bool(own)
        if not head or any(self.time.in_years_beside(term, phrase, ELECTION) for term in own):
            return None
        others = ((n, t) for n, terms in self.known.items() for t in terms if t.country == own[0].country)
        then = {n for n, term in others if self._is_of(term, phrase) and self.time.in_years_beside(term, phrase)}
        return then.pop() if len(then) == 1 else None

    def is_chief_of(self, link: Link) -> bool:
        """True for "советника Ветрова" when Ветров governs a state: an aide of his is told, and no post of his."""
        phrase, named = link.phrase, self.people.starting.get(link.phrase.last)
        helping = phrase.bare and is_helping(phrase) and "gs" in phrase.cases
        return helping and named is not None and named.person == link.person and link.person in self.terms

    def dated(self, link: Link) -> Link:
        """A link as it was told, or as one to a former post when its words date it in a term that ended."""
        link = self._crowned(link)
        told = link.status or link.phrase.status
        terms = [term for term in self.known.get(link.person, ()) if self._is_of(term, link.phrase)]
        if told == Status.ELECT and (self.time.is_past(link.phrase) or any(map(self.time.began, terms))):
            return link._replace(status=Status.CURRENT)  # "будущий президент Путин учился в школе"
        if not told and self._led_a_state_gone(link):
            return link._replace(status=Status.FORMER)
        if told or not terms or not all(map(self.time.ended, terms)):
            return link
        past = self.time.long_ended(terms) or any(self.time.is_dated_in(term, link.phrase) for term in terms)
        return link._replace(status=Status.FORMER, code=terms[0].country) if past else link

    def _crowned(self, link: Link) -> Link:
        """A monarch's link with his country: "Королева Елизавета II", who is told without it."""
        phrase = link.phrase
        if not (phrase.bare and "crown" in phrase.head.takes):
            return link
        reigns = [term for term in self.known.get(link.person, ()) if term.title == phrase.head.lemma]
        phrase.serves = phrase.serves or bool(reigns)
        return link._replace(code=link.code or reigns[0].country) if reigns else link

    def _led_a_state_gone(self, link: Link) -> bool:
        """True for "советский лидер Юрий Андропов": nobody leads a state that is no more."""
        known = self.known.get(link.person, ())
        return bool(known) and all(term.country is None for term in known) and role(link.phrase) in CHIEFS

    def _is_of(self, term: Holder, phrase: PostPhrase) -> bool:
        """True when a phrase names the office of a term, its territory told or not."""
        head = self.lexicon.heads.get(term.title)
        same = phrase.title == term.title or (head is not None and role(phrase) == head.head.role)
        told = codes(phrase)[:1]
        return same and (not told or told[0][:2] == term.country)

    def homes(self, persons: Iterable[int]) -> dict[int, str]:
        """The country of each of some persons whose full name is known, in office now or not; a governor's unit."""
        found = {}
        for person in persons:
            name = self.people.people[person].name
            countries = {term.country for term in self.known.get(person, ())}
            country = next(iter(countries)) if len(countries) == 1 else None
            if not countries and name.first and name.last:
                country = served(name.last, name.first)
            if country and name.first:
                found[person] = country
        return found

    def countries(self) -> dict[int, str | None]:
        """The country of each person in office; None of a state that is gone."""
        return {person: terms[0].country for person, terms in self.terms.items()}

    def _terms(self, number: int) -> list[Holder]:
        """The terms of all who bear a person's name."""
        name = self.people.people[number].name
        if name.last and is_roman(name.last):
            return [term for term in holders(name.full) if not term.last]  # "Елизавета II"
        last = name.last or ("" if name.middle else name.first)  # "Филипп Филиппович" is no Филипп
        if not last or self.time.names_only_things(number):
            return []
        first = name.first if name.last else None
        apart = self.people.people[number].apart
        if apart == KIN or (apart and not _is_dynasty(holders(last, first))):
            return []  # "отец Владимир Спиридонович Путин", "Дональд Трамп — младший"
        if name.first and not name.last:
            return [term for term in holders(last) if not term.last]  # "младший, Павел," is no Петр Павел
        plain, place = generation_told(last)
        if plain != last:
            namesakes = holders(plain, first)  # "Джордж Буш-младший", but the son of Дональд Трамп held no office
            one_office = len({term.jurisdiction for term in namesakes}) == 1
            return [namesakes[place]] if one_office and _is_dynasty(namesakes) else []
        found = holders(last, first)
        found = found or [term for term in holders(last) if first and _spelt_alike(first, term.first)]
        found = self._of_gender(number, found)
        return found or _by_last_word(first, last)

    def _of_gender(self, number: int, terms: list[Holder]) -> list[Holder]:
        """The terms but those of men, for a woman told by her surname alone: "голосовать за Клинтон"."""
        person = self.people.people[number]
        if person.gender != "f" or person.name.first or not terms:
            return terms
        woman = is_surely_woman(self.people.doc, person.mentions)
        return [term for term in terms if not is_name_of_man(term.first)] if woman else terms

    def _gone(self) -> set[int]:
        """The only person of an article who may be its "экс-президент Грузии"."""
        known = ((number, term) for number, terms in self.known.items() for term in terms)
        left = {(number, term.jurisdiction) for number, term in known if self.time.left(term)}
        bearers = Counter(jurisdiction for _, jurisdiction in left)
        return {number for number, jurisdiction in left if bearers[jurisdiction] == 1}

    def _then(self, number: int, terms: Sequence[Holder]) -> list[Holder]:
        """The terms at the time of the article or of what it tells; all of one man, or none."""
        if number in self.gone:
            return []
        now = [t for t in terms if self.time.covers(t) and not self.time.served_elsewhere(number, t)]
        return _of_one_man(now or [term for term in terms if self.time.tells_of(number, term)])

    def _lately(self, number: int, terms: Sequence[Holder], taken: Collection[str]) -> list[Holder]:
        """The terms that began after the years of an undated article, when nobody else holds the office in it."""
        later = [term for term in terms if self.time.may_cover(number, term)]
        return _of_one_man([t for t in later if t.jurisdiction not in taken or self.time.is_long_after(t)])

    def _phrase(self, term: Holder, head: Head, person: int) -> PostPhrase:
        first = self.people.people[person].mentions[0][0]
        return PostPhrase(first, first, head, head_at=first, nation=term.jurisdiction, title=term.title)


def _is_dynasty(terms: Sequence[Holder]) -> bool:
    """True when a father and a son of one name held the office: terms more than a term of another apart."""
    years = [term.since.year for term in terms]
    return len(years) > 1 and max(years) - min(years) > _DYNASTY


def _by_last_word(first: str | None, last: str) -> list[Holder]:
    """The terms of a man whose second first name was read into his surname: "Тоомас | Хендрик Ильвес"."""
    middle, space, surname = last.rpartition(" ")
    return holders(surname, f"{first} {middle}") or holders(surname, first) if space and first else []


def _spelt_alike(left: str, right: str) -> bool:
    """Two spellings of a foreign first name: "Беньямин" and "Биньямин", "Джо" and "Джозеф"."""
    if is_same_first_name(left, right):
        return True
    return left[:1] == right[:1] and left[-_ENDING:] == right[-_ENDING:]


def _of_one_man(terms: Sequence[Holder]) -> list[Holder]:
    """The terms when one man held them, else those of the last man when the others were long before him."""
    bearers = {(term.first, term.last) for term in terms}
    if len(bearers) < 2:
        return list(terms)
    latest = max(terms, key=lambda term: term.since)
    own = [term for term in terms if (term.first, term.last) == (latest.first, latest.last)]
    since = min(term.since.year for term in own)
    others = (term for term in terms if term not in own)
    return own if all(term.until and since - term.until.year >= _GENERATION for term in others) else []
