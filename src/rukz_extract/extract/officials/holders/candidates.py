"""Whom a post without a name may mean: the links of the article that fit it, else those of the register."""

from collections.abc import Sequence

from rukz_extract.extract.officials.holders.known_links import Known, KnownLinks, differ_in_time, identity
from rukz_extract.extract.officials.holders.ministers import minister_links, regional_links
from rukz_extract.extract.officials.holders.ministries import roles_meant
from rukz_extract.extract.officials.holders.other_words import (
    DEPUTY,
    is_cut_short,
    serves_pointed_body,
)
from rukz_extract.extract.officials.holders.registered import RegisteredHolders
from rukz_extract.extract.officials.holders.same_office import same_deputy, same_role, same_title
from rukz_extract.extract.officials.holders.wordings import (
    is_crowned,
    is_of_other_kind,
    is_private,
    sent_to,
)
from rukz_extract.extract.officials.home import Home, is_republic_unit, unit_of
from rukz_extract.extract.officials.links import Link, is_former, second_post
from rukz_extract.extract.officials.origins import may_be_of
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, HEADS_OF_UNITS, LOCAL, codes, role
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.morphology import is_finite
from rukz_extract.records import Status

_WHEN_IN_OFFICE = "post_by_verb_being"
"""The rule of "будучи президентом": it does not tell who the president is now."""
_DEPUTIES = "зам"
"""First letters of "заместитель" and of its short forms: "зампред", "замакима"."""
_REPUBLIC, _OF_STATE = "республика", ("head_of_state",)
_HEADS = ("head", "chair")
_STANDING_IN = "post_by_verb_duty"
"""The rule of "исполняет обязанности президента": who was spoken of before it was the president."""


class Candidates:
    """Finds the links that fit a post.

    ``told`` are those of the article, ``countries`` those that persons serve by any of their posts. Those of the
    ``register`` count when the article itself tells none, its past ones for "бывший президент".
    """

    def __init__(self, people: PeopleIndex, sides: Sides, links: Sequence[Link], register: RegisteredHolders) -> None:
        registered, past = list(register.links()), list(register.past_links())
        lasting = [link for link in links if link.rule != _WHEN_IN_OFFICE]
        then = [link for link in links if link.rule == _WHEN_IN_OFFICE]
        told = list({identity(link): link for link in reversed(lasting)}.values())[::-1]
        ministers = list(minister_links(people, register.lexicon, register.time))
        heads = list(regional_links(people, register.lexicon, register.time))
        home = Home(people.doc, sides.territories)
        self.people = people
        self.sides = sides
        self.homes = register.homes({link.person for link in links})
        self.near, self.heading, self.item = home.beside, home.heading, home.item
        self.told = KnownLinks(told, self.homes, self.near)
        self.then = KnownLinks(then, self.homes, self.near)
        self.registered, self.past = KnownLinks(registered), KnownLinks(past)
        self.ministers, self.heads = KnownLinks(ministers), KnownLinks(heads)
        self.countries: dict[int, set[str]] = {}
        for link in (*told, *then, *registered, *past, *ministers, *heads):
            countries = {code[:2] for code in codes(link.phrase, link.place)[:1]}
            self.countries.setdefault(link.person, set()).update(countries)
        self.holders = {id(link.phrase): link for link in links}
        self._meant: set[int] = set()

    def find(self, phrase: PostPhrase) -> tuple[list[Known], list[Known]]:
        """The links that fit, the register's where the article tells none, and those of the same post among them."""
        fitting, exact = self._fitting(phrase, self.told)
        if phrase.head.kind == "leader" and phrase.nation is not None and phrase.bare:
            # "французский лидер" heads the state, not a party of it
            fitting, exact = ([each for each in found if each.role == "head_of_state"] for found in (fitting, exact))
            if not fitting and "crown" not in phrase.head.takes and phrase.nation in word_group("premier_leads"):
                return self._premiers(phrase.nation), []  # "индийский лидер"
        if fitting and (just := self._spoken_of_just_now(phrase, fitting) or self._named_earlier(phrase, fitting)):
            return just, just
        if phrase.status == Status.FORMER and not fitting:
            fitting, exact = self._fitting(phrase, self.then)  # "экс-министр" beside "в бытность министром Белов"
        past = phrase.status == Status.FORMER and fitting  # "экс-глава кабмина": whom the article told to be one
        if not past and all(is_former(each.link) for each in fitting):
            # "Клинтон, занимавший тогда пост президента США"
            known, same = self._fitting(phrase, self.past if phrase.status == Status.FORMER else self.registered)
            fitting, exact = [*fitting, *known], [*exact, *same]
        former = all(is_former(each.link) for each in fitting) and phrase.status is None
        known = self._known_heads(phrase) if former and role(phrase) in LOCAL else []
        if known or fitting or phrase.status or role(phrase) in LOCAL:
            return known or fitting, exact  # "прежние губернаторы X и Y" are not meant by "губернатор"
        if phrase.within or (phrase.bare and role(phrase) != "minister"):
            return fitting, exact  # nobody by "помощник госсекретаря США"
        known, exact = self._fitting(phrase, self.ministers)  # "глава МИД"
        return (known, exact) if len({each.link.person for each in known}) == 1 or not phrase.bare else ([], [])

    def _spoken_of_just_now(self, phrase: PostPhrase, told: Sequence[Known]) -> list[Known]:
        """The head of state by the register who alone is the subject of the sentence before a "президент" of no state.

        As in "«Инициатива китайского лидера важна», – заявил Путин. Президент добавил": the article's own post is of
        another man.
        """
        begin, _ = self.people.sentence(phrase.first)
        untold = not codes(phrase) and len(phrase.parts) == len(phrase.land_nouns)  # "глава государства"
        if not (untold and begin and phrase.first == begin and "ns" in phrase.cases):
            return []
        if role(phrase) != "head_of_state" or phrase.status is not None:
            return []
        named = self.people.between(self.people.sentence(begin - 1)[0], begin)
        subjects = {mention.person for mention in named if self.people.tagged_case(mention) == "n"}
        if len(subjects) != 1 or subjects & {each.link.person for each in told}:
            return []
        return [each for each in self._fitting(phrase, self.registered)[0] if each.link.person in subjects]

    def _named_earlier(self, phrase: PostPhrase, told: Sequence[Known]) -> list[Known]:
        """The only head of a state by the register named before a "президент" whom the article tells of later only.

        As in "Путин прибыл в Сирию. «Мы победили», – сказал президент. Президент Сирии Башар Асад …".
        """
        if codes(phrase) or phrase.status is not None or role(phrase) not in _OF_STATE:
            return []
        if any(self._is_named_before(each, phrase) for each in told):
            return []
        found = [each for each in self._fitting(phrase, self.registered)[0] if self._is_named_before(each, phrase)]
        return found if len({each.link.person for each in found}) == 1 else []

    def _is_named_before(self, known: Known, phrase: PostPhrase) -> bool:
        return self.people.people[known.link.person].mentions[0][0] < phrase.first

    def remember(self, known: Known) -> None:
        """A holder by the register whom the article has meant once: from here on "президент" may mean him too."""
        if known.link.rule == "register" and known.link.person not in self._meant:
            self._meant.add(known.link.person)
            self.told.add(known)

    def _known_heads(self, phrase: PostPhrase) -> list[Known]:
        """The register's head of the unit that a post or the words around it name, else of one in the article.

        Only one who has no post by the article's own words: who has one is told by that.
        """
        near = next(iter(codes(phrase)), None) or self.near(phrase)
        named = {near} if near else {unit_of(place) for place in self.sides.territories.places}
        told = {known.link.person for known in self.told.all}
        fitting = self._fitting(phrase, self.heads)[0] if role(phrase) in HEADS_OF_UNITS else []
        found = [each for each in fitting if named.issuperset(each.codes) and each.link.person not in told]
        return found if len({each.link.person for each in found}) == 1 else []

    def _premiers(self, country: str) -> list[Known]:
        """The heads of a country's government that the article names, else those of the register."""
        for known in (self.told, self.registered):
            found = [each for each in known.of_role("head_of_government") if each.codes[:1] == [country]]
            if found := [each for each in found if not is_former(each.link)]:
                return found
        return []

    def _fitting(self, phrase: PostPhrase, known: KnownLinks) -> tuple[list[Known], list[Known]]:
        """The links that a phrase may refer to, and those of them that are of the same post."""
        wanted, mine, outer = role(phrase), codes(phrase), self.holders.get(id(phrase.within))
        around = (self._subject_before(phrase), self._subject_behind(phrase), self._object_behind(phrase))
        others = {outer.person if outer else None, *around} - {None}
        same = [each for each in known.of_lemma(phrase.head.lemma) if same_title(phrase, mine, each)]
        roles = (*roles_meant(phrase, wanted), *(_OF_STATE if self._may_be_a_state(phrase) else ()))
        other = [each for r in roles for each in known.of_role(r) if same_role(phrase, mine, wanted, each)]
        if phrase.title.startswith(_DEPUTIES):
            other += [each for each in known.all if each.role not in roles and same_deputy(phrase, mine, each)]
        if phrase.bare and phrase.head.kind == "deputy":
            other += [each for each in known.of_lemma(DEPUTY) if is_cut_short(phrase, each.link.phrase)]
        if phrase.head.kind == "deputy" and not (phrase.bare or other):
            other += [each for each in known.all if serves_pointed_body(phrase, each.link.phrase)]
        countries = {code[:2] for code in mine[:1]} or sent_to(phrase.within) or self._side(phrase)
        fitting = [
            each
            for each in (*same, *other)
            if each.link.person not in others
            and not (each.link.rule == _STANDING_IN and phrase.first < each.link.phrase.first)
            and (phrase.bare or not is_private(each.link.phrase) or is_crowned(phrase, each.link.phrase))
            and not differ_in_time(phrase, each.link)
            and not self._is_elsewhere(phrase, each)
            and not differ(countries, self.countries[each.link.person])
            and (outer is None or self._may_serve(outer, each.link, phrase.status))
        ]
        numbers = {each.number for each in same}
        return fitting, [each for each in fitting if each.number in numbers]

    def _may_be_a_state(self, phrase: PostPhrase) -> bool:
        """True for "глава республики" in an article that names no republic of Russia: Moldova's head may be meant."""
        bare = phrase.land_nouns == [_REPUBLIC] and not phrase.places() and phrase.head.role in _HEADS
        codes_named = (place.region.code or "" for place in self.sides.territories.places) if bare else ()
        return bare and not any(map(is_republic_unit, codes_named))

    def _side(self, phrase: PostPhrase) -> set[str]:
        """The country that the sentence speaks for: "с казахстанской стороны: заместитель премьера Белов"."""
        country = self.sides.country(phrase.first)
        return {country} if country else set()

    def _subject_before(self, phrase: PostPhrase) -> int | None:
        """Who does something to the holder of an oblique post: "Белов поблагодарил министра"."""
        verb = phrase.first - 1
        if "ns" in phrase.cases or verb < 1 or not is_finite(self.people.doc.keys[verb]):
            return None
        subject = self.people.ending.get(verb)
        return subject.person if subject is not None and self.people.is_subject(subject) else None

    def _subject_behind(self, phrase: PostPhrase) -> int | None:
        """The person right behind an oblique post who is not its holder: "на встрече с премьером Белов сказал"."""
        following = self.people.starting.get(phrase.last) if "ns" not in phrase.cases else None
        return following.person if following is not None and self.people.is_subject(following) else None

    def _object_behind(self, phrase: PostPhrase) -> int | None:
        """Whom the subject's verb is about: "Глава государства пригласил Белова"."""
        if "ns" not in phrase.cases or not is_finite(self.people.doc.key_at(phrase.last)):
            return None
        named = self.people.starting.get(phrase.last + 1)
        return named.person if named is not None and self.people.is_object(named) else None

    def _may_serve(self, aide: Link, chief: Link, told: Status | None) -> bool:
        """False for an aide of today beside a former chief, for "пресс-секретарь Антон Белов" beside one of the USA."""
        if (told is None and is_former(chief) and not is_former(aide)) or self._is_of_a_unit(aide, chief):
            return False
        name, home = self.people.people[aide.person].name, self.homes.get(aide.person)
        mine = {home[:2]} if home else self.countries[aide.person]
        if differ(mine, self.countries[chief.person]):
            return False  # "заместитель председателя правительства – министр финансов Омской области X"
        return all(may_be_of(name, country) for country in self.countries[chief.person])

    def _is_of_a_unit(self, aide: Link, chief: Link) -> bool:
        """True for "заместитель председателя правительства – министр Алтайского края" beside that of the state."""
        if role(chief.phrase) not in CHIEFS:
            return False
        second = second_post(self.people.doc, aide, (each.link for each in self.told.all))
        own = codes(second.phrase) if second is not None else []
        return bool(own) and "-" in own[0] and own[0] not in codes(chief.phrase, chief.place)

    def _is_of_other_item(self, phrase: PostPhrase, known: Known) -> bool:
        told = role(known.link.phrase) not in CHIEFS
        return told and self.item(phrase.first) != self.item(known.link.phrase.first)

    def _is_elsewhere(self, phrase: PostPhrase, known: Known) -> bool:
        """True for a "губернатор" right behind another unit than the only one's, under its heading or before him.

        So for an item of a digest that tells of another place.
        """
        if is_of_other_kind(phrase, known.codes) or self._is_of_other_item(phrase, known):
            return True
        later = self.people.people[known.link.person].mentions[0][0] > phrase.first or self.heading(phrase.first)
        open_land = all(part.kind == "territory_noun" for part in phrase.parts)  # "глава", "глава региона"
        near = self.near(phrase) if later and open_land and known.role in LOCAL else None
        return near is not None and known.codes[:1] not in ([], [near])


def differ(mine: set[str], theirs: set[str]) -> bool:
    """True for two sets of countries that are told and share none."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)
