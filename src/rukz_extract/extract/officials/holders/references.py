"""Later and earlier references by role alone: "министр", "глава региона", "врио губернатора", a headline's "аким"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.beside.relations import related_to_holder
from rukz_extract.extract.officials.holders.chambers import chambers, is_of_committee, sits_in
from rukz_extract.extract.officials.holders.known_links import Known, KnownLinks, differ_in_time, identity
from rukz_extract.extract.officials.holders.last_named import LastNamed
from rukz_extract.extract.officials.holders.ministers import minister_links, regional_links
from rukz_extract.extract.officials.holders.ministries import roles_meant
from rukz_extract.extract.officials.holders.nicknames import nickname
from rukz_extract.extract.officials.holders.other_words import (
    DEPUTY,
    is_cut_short,
    is_still_meant,
    open_body,
    serves_pointed_body,
)
from rukz_extract.extract.officials.holders.registered import RegisteredHolders
from rukz_extract.extract.officials.holders.same_office import same_role, same_title
from rukz_extract.extract.officials.holders.wordings import (
    chamber_countries,
    is_crowned,
    is_of_another,
    is_of_board,
    is_of_other_kind,
    is_private,
    only_beside,
    sent_to,
)
from rukz_extract.extract.officials.home import Home, unit_of
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.origins import may_be_of
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import HEADS_OF_UNITS, LOCAL, codes, role
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.extract.officials.words import AND
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status

_WHEN_IN_OFFICE = "post_by_verb_being"
"""The rule of "будучи президентом": it does not tell who the president is now."""
_STANDING_IN = "post_by_verb_duty"
"""The rule of "исполняет обязанности президента": who was spoken of before it was the president."""
_MEMBERS = ("member", "senator")
_HONORARY = "почетный"


class ReferenceLinks:
    """Resolves posts without a name to the holders that the article names.

    Those of the ``register`` count when the article itself tells none, its past ones for "бывший президент"; it knows
    the countries of some persons too.
    """

    def __init__(self, people: PeopleIndex, sides: Sides, links: Sequence[Link], register: RegisteredHolders) -> None:
        registered, past = list(register.links()), list(register.past_links())
        homes = register.homes({link.person for link in links})
        lasting = [link for link in links if link.rule != _WHEN_IN_OFFICE]
        told = list({identity(link): link for link in reversed(lasting)}.values())[::-1]
        self.people = people
        self.register = register
        self.sides = sides
        home = Home(people.doc, sides.territories)
        self.homes, self.near, self.heading = homes, home.beside, home.heading
        self.told = KnownLinks(told, homes, self.near)
        self.registered, self.past = KnownLinks(registered), KnownLinks(past)
        ministers = list(minister_links(people, register.lexicon, register.time))
        self.ministers = KnownLinks(ministers)
        heads = list(regional_links(people, register.lexicon, register.time))
        self.heads = KnownLinks(heads)
        self.countries: dict[int, set[str]] = {}
        for link in (*told, *registered, *past, *ministers, *heads):
            countries = {code[:2] for code in codes(link.phrase, link.place)[:1]}
            self.countries.setdefault(link.person, set()).update(countries)
        self.holders = {id(link.phrase): link for link in links}
        self.spoken_of = LastNamed(people)

    def resolve(self, phrase: PostPhrase) -> Link | None:
        """The holder that a phrase refers to, None when nobody fits or nobody was named before it."""
        if not self._may_refer(phrase):
            return None
        fitting, exact = self._candidates(phrase)
        holder = self._nearest(phrase, self._meant(phrase, fitting, exact) or self._seated(phrase))
        if holder is None or not (holder in exact or self._is_meant_by_body(phrase, holder.link)):
            return None
        if (then := self.register.held_then(phrase, holder.link.person)) is not None:
            return Link(phrase, then, "role_only_same_role", Status.FORMER)
        self.spoken_of.refer(holder.link.person, phrase)
        if not holder.codes:
            holder.codes.extend(codes(phrase))  # from here on the "губернатор Белов" is the one of Omsk
        _serve_nations(phrase, holder.link.phrase)
        link, rule = holder.link, "role_only_same_post" if holder in exact else "role_only_same_role"
        return Link(phrase, link.person, rule, code=link.phrase.nation if link.rule == "register" else None)

    def _may_refer(self, phrase: PostPhrase) -> bool:
        """False for posts of several, of somebody's kin, of no public body and those that only a name makes one."""
        if phrase.plural or only_beside(phrase):
            return False
        meant = phrase.bare or is_public(phrase) or nickname(phrase) is not None or open_body(phrase) is not None
        if not (meant or is_of_board(phrase)):
            return False
        if self._is_of_kin(phrase) or (phrase.bare and self._goes_on(phrase.last)) or is_of_another(phrase):
            return False
        world = phrase.head.kind == "leader"  # "мировой лидер", "лидер непризнанной республики"
        world = world and (phrase.status == Status.FORMER or phrase.has("area") or bool(phrase.adjectives))
        return _HONORARY not in phrase.adjectives and not world

    def _is_meant_by_body(self, phrase: PostPhrase, holder: Link) -> bool:
        """False for a "глава компании" when another body was named since; makes the post public else.

        A "представитель МИД" is the one named last, or anybody of the ministry.
        """
        if phrase.head.role == "envoy" and phrase.parts and phrase.head.kind == "aide" and not codes(phrase):
            named = self.people.between(0, phrase.first)
            return bool(named) and named[-1].person == holder.person
        if phrase.bare or is_public(phrase):
            return True
        phrase.serves = is_still_meant(self.people, phrase, holder.person, holder.phrase)
        return phrase.serves

    def _candidates(self, phrase: PostPhrase) -> tuple[list[Known], list[Known]]:
        """The links that fit, the register's where the article tells none, and those of the same post among them."""
        fitting, exact = self._fitting(phrase, self.told)
        if phrase.head.kind == "leader" and phrase.nation is not None and phrase.bare:
            # "французский лидер" heads the state, not a party of it
            fitting, exact = ([each for each in found if each.role == "head_of_state"] for found in (fitting, exact))
            if not fitting and "crown" not in phrase.head.takes and phrase.nation in word_group("premier_leads"):
                return self._premiers(phrase.nation), []  # "индийский лидер"
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

    @staticmethod
    def _meant(phrase: PostPhrase, fitting: Sequence[Known], exact: Sequence[Known]) -> Sequence[Known]:
        """Of the links that fit those of the same post for a whole phrase, of those in office for a present one."""
        meant = exact if exact and not phrase.bare else fitting
        if phrase.head.kind == "president" and phrase.bare:  # of a state, and told as one, before "глава Турции"
            told = [each for each in exact if each.role == "head_of_state" and is_public(each.link.phrase)]
            meant = told or meant
        return ([each for each in meant if not is_former(each.link)] or meant) if phrase.status is None else meant

    def _seated(self, phrase: PostPhrase) -> list[Known]:
        """Whom the article told to sit in a chamber, for a bare "сенатор" or "депутат"."""
        found = chambers(phrase.head.lemma) if phrase.bare and phrase.status is None else None
        keys = self.people.doc.keys
        if not found or keys[phrase.last : phrase.last + 1] == [AND] or keys[max(phrase.first - 1, 0)][:1].isdigit():
            return []  # "сенатор и ветеран Иван Белов", "261 депутата" are others
        mine = {code[:2] for code in codes(phrase)}
        return [
            each
            for each in self.told.all
            if sits_in(each.link.phrase, found)
            and not is_former(each.link)
            and not _differ(mine, self.countries[each.link.person] or chamber_countries(each.link.phrase))
        ]

    def of_committee(self, phrase: PostPhrase) -> Link | None:
        """The only person of the sentence before, a member of a chamber, for the head of a committee as a subject.

        As in "Сенатор Белов прибыл в Тулу. Председатель комитета по обороне назвал сроки".
        """
        begin, _ = self.people.sentence(phrase.first)
        if begin != phrase.first or not begin or "ns" not in phrase.cases or not is_of_committee(phrase):
            return None
        previous, _ = self.people.sentence(begin - 1)
        named = {mention.person for mention in self.people.between(previous, begin)}
        seated = {known.link.person for role in _MEMBERS for known in self.told.of_role(role)}
        if len(named) != 1 or not named <= seated:
            return None
        phrase.serves = True
        return Link(phrase, named.pop(), "role_only_same_role")

    def _goes_on(self, token: int) -> bool:
        """True when an adjective in the genitive follows: "лидер непризнанной республики" is somebody else's post."""
        words = self.people.doc.words
        if token >= len(words) or self.people.doc.starts_line(token):
            return False
        reading = readings(words[token])[0]
        pointing = "Apro" in reading.grammemes and words[token] not in word_group("this_one")
        return reading.pos in ("ADJF", "PRTF") and reading.case == "gent" and not pointing

    def _is_of_kin(self, phrase: PostPhrase) -> bool:
        """True for "супруга президента США Мишель Обама": whose husband it was, the name tells."""
        following = self.people.starting.get(phrase.last)
        return following is not None and related_to_holder(self.people.doc, phrase, None)

    def _fitting(self, phrase: PostPhrase, known: KnownLinks) -> tuple[list[Known], list[Known]]:
        """The links that a phrase may refer to, and those of them that are of the same post."""
        wanted, mine, outer = role(phrase), codes(phrase), self.holders.get(id(phrase.within))
        others = {outer.person if outer else None, self._subject_behind(phrase)} - {None}
        same = [each for each in known.of_lemma(phrase.head.lemma) if same_title(phrase, mine, each)]
        roles = roles_meant(phrase, wanted)
        other = [each for r in roles for each in known.of_role(r) if same_role(phrase, mine, wanted, each)]
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
            and not _differ(countries, self.countries[each.link.person])
            and (outer is None or self._may_serve(outer, each.link, phrase.status))
        ]
        numbers = {each.number for each in same}
        return fitting, [each for each in fitting if each.number in numbers]

    def _side(self, phrase: PostPhrase) -> set[str]:
        """The country that the sentence speaks for: "с казахстанской стороны: заместитель премьера Белов"."""
        country = self.sides.country(phrase.first)
        return {country} if country else set()

    def _subject_behind(self, phrase: PostPhrase) -> int | None:
        """The person right behind an oblique post who is not its holder: "на встрече с премьером Белов сказал"."""
        following = self.people.starting.get(phrase.last) if "ns" not in phrase.cases else None
        return following.person if following is not None and self.people.is_subject(following) else None

    def _may_serve(self, aide: Link, chief: Link, told: Status | None) -> bool:
        """False for an aide of today beside a former chief, for "пресс-секретарь Антон Белов" beside one of the USA."""
        if told is None and is_former(chief) and not is_former(aide):
            return False
        name, home = self.people.people[aide.person].name, self.homes.get(aide.person)
        mine = {home[:2]} if home else self.countries[aide.person]
        if _differ(mine, self.countries[chief.person]):
            return False  # "заместитель председателя правительства – министр финансов Омской области X"
        return all(may_be_of(name, country) for country in self.countries[chief.person])

    def _nearest(self, phrase: PostPhrase, links: Sequence[Known]) -> Known | None:
        """The link whose holder was named last before the phrase; before the first name, the only candidate."""
        holders = {known.link.person: known for known in links}
        if len(holders) == 1:
            return next(iter(holders.values()))
        listed = self.spoken_of.in_one_list(phrase, [known.link for known in links])
        if listed or self.spoken_of.is_tied(holders, phrase):
            return None
        last = self.spoken_of.last(holders, phrase)
        if last is None:
            present = {known.link.person: known for known in links if not is_former(known.link)}
            return next(iter(present.values())) if len(present) == 1 else None
        return holders[last]

    def _is_elsewhere(self, phrase: PostPhrase, known: Known) -> bool:
        """True for a "губернатор" right behind another unit than the only one's, under its heading or before him."""
        if is_of_other_kind(phrase, known.codes):
            return True
        later = self.people.people[known.link.person].mentions[0][0] > phrase.first or self.heading(phrase.first)
        open_land = all(part.kind == "territory_noun" for part in phrase.parts)  # "глава", "глава региона"
        near = self.near(phrase) if later and open_land and known.role in LOCAL else None
        return near is not None and known.codes[:1] not in ([], [near])


def _serve_nations(phrase: PostPhrase, known: PostPhrase) -> None:
    """The body of "глава коллегии" after "председатель Коллегии ЕЭК": it is of no country."""
    if known.body is not None and known.body.sector == "international" and phrase.organization is None:
        phrase.body = known.body


def _differ(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine and theirs) and mine.isdisjoint(theirs)
