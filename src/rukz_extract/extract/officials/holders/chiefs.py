"""Deputies and aides of a named chief: "заместитель Клишаса", "его советник": as public as the chief's post."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.beside.after_post import staff_chief
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import NAMED_CHIEF, PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, LOCAL, codes, is_helping, role
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.verb_tables import his_words, own_words, succession_kinds
from rukz_extract.extract.officials.words import WITH
from rukz_extract.gazetteer.holders import Holder, register_heads, served, terms_of
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite

_NEW = "нов"


class NamedChiefs:
    """Gives the posts of deputies and aides what their chief's post tells."""

    def __init__(
        self, doc: Doc, people: PeopleIndex, links: Sequence[Link], phrases: Sequence[PostPhrase] = ()
    ) -> None:
        self.doc = doc
        self.phrases = phrases
        self.people = people
        self.found = links
        self.of_person: dict[int, Link] = {}
        for link in links:
            if is_public(link.phrase):
                self.of_person.setdefault(link.person, link)

    def links(self) -> Iterator[Link]:
        """All links; those of a public chief's people are public and know his territory."""
        for link in self.found:
            if self._names_the_chief(link):
                continue
            if link.phrase.inner is not None and self._is_chief_inside(link, link.phrase.inner):
                yield link._replace(phrase=link.phrase.inner)
                continue
            helping = _tells_no_body(link.phrase) and is_helping(link.phrase)
            chief = (self._chief(link) or self._nameless_chief(link)) if helping else None
            state = (self._state_of_chief(link) or self._unit_of_chief(link)) if helping and chief is None else None
            if chief is None:
                link.phrase.serves = link.phrase.serves or state is not None
                yield link._replace(code=link.code or state or self._country_of_staff(link))
            else:
                link.phrase.serves = True
                link.phrase.body = link.phrase.body or chief.phrase.body
                yield link._replace(code=link.code or _country(chief), chief=chief.phrase)

    def _names_the_chief(self, link: Link) -> bool:
        """True for "слова советника Ветрова" when Ветров is the president: the genitive is the chief's."""
        phrase, own = link.phrase, self.of_person.get(link.person)
        named = self.people.starting.get(phrase.last)
        bare = phrase.bare and is_helping(phrase) and named is not None and named.person == link.person
        return bare and "gs" in phrase.cases and own is not None and role(own.phrase) in CHIEFS

    def _is_chief_inside(self, link: Link, inner: PostPhrase) -> bool:
        """True for "слова советника президента Ветрова" when Ветров is known to be the president."""
        if "gs" not in link.phrase.cases or not is_helping(link.phrase) or role(inner) not in CHIEFS:
            return False
        others = (other for other in self.found if other.person == link.person and other.phrase is not link.phrase)
        told = any(role(other.phrase) == role(inner) and is_public(other.phrase) for other in others)
        return told or self._is_registered(link.person, inner)

    def _is_registered(self, person: int, inner: PostPhrase) -> bool:
        """True when the register of office holders has the person in the post told."""
        terms = terms_of(self.people.people[person].name)
        return any(register_heads().get(term.title, term.title) == inner.head.lemma for term in terms)

    def _named(self, phrase: PostPhrase) -> Naming | None:
        """The name of a chief right behind a post or inside it: "советник Ветрова по безопасности X"."""
        inside = next((part.first for part in phrase.parts if part.noun == NAMED_CHIEF), phrase.last)
        return self.people.starting.get(inside)

    def _state_of_chief(self, link: Link) -> str | None:
        """The state of a chief who heads it by the register: "пресс-секретарь Владимира Путина X"."""
        named = self._named(link.phrase)
        if named is None or named.person == link.person or link.phrase.plural:
            return None
        name, day = self.people.people[named.person].name, self.doc.article.published
        terms = terms_of(name, day=day)
        one = len({(term.first, term.last) for term in terms}) == 1  # "помощник Путина X", whatever terms he had
        return _only_country(terms) if name.first or one else None

    def _unit_of_chief(self, link: Link) -> str | None:
        """The unit of a chief who heads it by the register: "Роман Бусаргин не приехал. Ответила его заместитель X"."""
        first = link.phrase.first
        if not first or self.doc.keys[first - 1] not in his_words():
            return None
        previous = self.people.previous(first)
        named = [mention for mention in self.people.between(previous, first) if mention.person != link.person]
        name = self.people.people[named[-1].person].name if named else None
        return served(name.last, name.first) if name is not None and name.first and name.last else None

    def _country_of_staff(self, link: Link) -> str | None:
        """The country of the chief whose staff a post is of: "представитель администрации Уитмена Луис Белл"."""
        chief = staff_chief(self.people, link.phrase, link.phrase.last)
        if chief is None or chief.person == link.person or codes(link.phrase, link.place):
            return None
        if (own := self.of_person.get(chief.person)) is not None:
            return _country(own)
        return _only_country(terms_of(self.people.people[chief.person].name))

    def _chief(self, link: Link) -> Link | None:
        named = self._named(link.phrase)
        if named is not None and named.person != link.person and not link.phrase.plural:
            return self.of_person.get(named.person)
        first = link.phrase.first
        if first and (self._is_somebodys(self.doc.keys[first - 1]) or self._stands_in(first)):
            chief = self._told_before(link.phrase, link.person)
            return self.of_person[chief.person] if chief else None
        return self._doer(first) if first and self._is_done_to(first) else None

    def _is_done_to(self, first: int) -> bool:
        """True before a deputy of whoever does it: "мэр уволил | заместителя X", "мэр приехал с | заместителем X"."""
        return self.doc.keys[first - 1] in WITH or is_finite(self.doc.words[first - 1])

    def _doer(self, first: int) -> Link | None:
        """The only one named before in the sentence, as its subject."""
        named = self.people.between(self.people.sentence(first)[0], first)
        subject = named[0] if len(named) == 1 and self.people.tagged_case(named[0]) in (None, "n") else None
        return self.of_person.get(subject.person) if subject else None

    @staticmethod
    def _is_somebodys(key: str) -> bool:
        """True before a deputy of whoever was named last: "его", "своего", "нового"."""
        return key in his_words() | own_words() or key.startswith(_NEW)

    def _stands_in(self, first: int) -> bool:
        """True for "её обязанности исполняет | первый заместитель X"."""
        duties = self.doc.keys[max(first - 3, 0) : first]
        told = [succession_kinds().get(key, frozenset()) for key in duties]
        return len(told) == 3 and "his" in told[0] and "duties" in told[1] and "fulfil" in told[2]

    def _nameless_chief(self, link: Link) -> Link | None:
        """A chief spoken of without a name: "Президент прибыл. Его пресс-секретарь X"."""
        first = link.phrase.first
        if not first or not (self.doc.keys[first - 1] in his_words() or self._is_done_to(first)):
            return None
        begin, _ = self.people.sentence(first)
        previous = self.people.previous(begin)
        told = [phrase for phrase in self.phrases if previous <= phrase.first < first and phrase.within is None]
        near = (phrase for phrase in reversed(told) if self._may_lead(phrase, begin) or _is_right_before(phrase, first))
        chief = next(near, None)
        if chief is None or not is_public(chief) or self.people.between(chief.last, first - 1):
            return None
        return Link(chief, link.person, "register")

    @staticmethod
    def _may_lead(phrase: PostPhrase, begin: int) -> bool:
        """True for a head of a state or government, and for whoever is told with his land in the same sentence.

        As in "Вместо министра спорта Омской области приехал его заместитель X".
        """
        own = phrase.first >= begin and bool(codes(phrase))
        near = phrase.bare or phrase.has("territory_noun")
        own = own or (role(phrase) in LOCAL and near)  # "подчеркнул аким (области). Его заместитель X"
        return own or ("ns" in phrase.cases and role(phrase) in CHIEFS)

    def _told_before(self, phrase: PostPhrase, person: int) -> Naming | None:
        """The holder named last before "его заместитель", in its sentence or the one before."""
        begin, _ = self.people.sentence(phrase.first)
        previous = self.people.previous(begin)
        for first, last in ((begin, phrase.first), (previous, begin)):
            named = [m for m in self.people.between(first, last) if m.person != person]
            if named:
                return named[-1] if named[-1].person in self.of_person else None
        return None


def _is_right_before(phrase: PostPhrase, first: int) -> bool:
    """True for "слова Президента | его пресс-секретарь X": a head of a state right before the pronoun."""
    return role(phrase) in CHIEFS and phrase.last == first - 1


def _tells_no_body(phrase: PostPhrase) -> bool:
    """True for "заместитель" and "помощник по кадрам": whose he is stands elsewhere."""
    return all(part.kind == "area" or part.noun == NAMED_CHIEF for part in phrase.parts)


def _country(chief: Link) -> str | None:
    return next(iter(codes(chief.phrase, chief.place)), None) or chief.code


def _only_country(terms: Sequence[Holder]) -> str | None:
    countries = {term.country for term in terms}
    return countries.pop() if len(countries) == 1 else None
