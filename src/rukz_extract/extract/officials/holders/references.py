"""Later and earlier references by role alone: "министр", "глава региона", "врио губернатора", a headline's "аким"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.beside.dismissals import is_dismissed, is_dismissed_after
from rukz_extract.extract.officials.beside.kinsmen import are_of_one_family
from rukz_extract.extract.officials.beside.relations import related_to_holder
from rukz_extract.extract.officials.holders.candidates import Candidates, differ
from rukz_extract.extract.officials.holders.chambers import chambers, is_of_committee, sits_in
from rukz_extract.extract.officials.holders.compatible import has_same_words
from rukz_extract.extract.officials.holders.known_links import Known
from rukz_extract.extract.officials.holders.last_named import LastNamed
from rukz_extract.extract.officials.holders.newcomers import Newcomers
from rukz_extract.extract.officials.holders.nicknames import nickname
from rukz_extract.extract.officials.holders.other_words import (
    is_still_meant,
    open_body,
)
from rukz_extract.extract.officials.holders.registered import RegisteredHolders
from rukz_extract.extract.officials.holders.wordings import (
    chamber_countries,
    is_of_another,
    is_of_board,
    only_beside,
)
from rukz_extract.extract.officials.links import Link, is_former, status_of
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, codes, role
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.extract.officials.words import AND, AS, AT, BY, ON
from rukz_extract.gazetteer.entry import KAZAKHSTAN
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.morphology import may_be_adjective, readings
from rukz_extract.records import Status

_MEMBERS = ("member", "senator")
_SENATOR, _REGION = "сенатор", "регион"
_OF_RANK = frozenset({BY, ON, "среди"})
_HONORARY = "почетный"
_COUNCIL = 3
"""Tokens of the name of a council before "при": "Академия госслужбы | при президенте"."""
_ANY_ONE = ("и", "том", "же")
"""Behind "одном": the middle word is declined."""


class ReferenceLinks:
    """Resolves posts without a name to the holders that the article names.

    The ``register`` tells who was in office at the time of a phrase.
    """

    def __init__(self, people: PeopleIndex, sides: Sides, links: Sequence[Link], register: RegisteredHolders) -> None:
        self.people = people
        self.register = register
        self.candidates = Candidates(people, sides, links, register)
        self.newcomers = Newcomers(people.doc, links, self.candidates.past.all)
        self.spoken_of = LastNamed(people)

    def resolve(self, phrase: PostPhrase) -> Link | None:
        """The holder that a phrase refers to, None when nobody fits or nobody was named before it."""
        if not self._may_refer(phrase):
            return None
        fitting, exact = (self.newcomers.meant(phrase, found) for found in self.candidates.find(phrase))
        meant = self._meant(phrase, fitting, exact)
        seated = [each for each in self._seated(phrase) if each not in meant]  # of another chamber's committee
        holder = self._nearest(phrase, [*meant, *seated])
        if holder is None or not (holder in exact or self._is_meant_by_body(phrase, holder.link)):
            return None
        if self._is_of_other_family(phrase, holder.link.person):
            return None
        if (then := self.register.held_then(phrase, holder.link.person)) is not None:
            return Link(phrase, then, "role_only_same_role", Status.FORMER)
        self.spoken_of.refer(holder.link.person, phrase)
        self.candidates.remember(holder)
        if not holder.codes:
            holder.codes.extend(codes(phrase))  # from here on the "губернатор Белов" is the one of Omsk
        _serve_nations(phrase, holder.link.phrase)
        phrase.serves = phrase.serves or (holder.link.rule == "register" and "crown" in phrase.head.takes)
        link, rule = holder.link, "role_only_same_post" if holder in exact else "role_only_same_role"
        if self._is_of_deputy(phrase) and holder not in exact and holder.role not in CHIEFS:
            return None
        gone = phrase.status is None and is_former(link) and self._leaves(phrase)
        elect = rule == "role_only_same_role" and link.rule == "post_by_election"  # "Новый градоначальник обещает"
        code = link.phrase.nation if link.rule == "register" else None
        return Link(phrase, link.person, rule, Status.FORMER if gone else Status.ELECT if elect else None, code=code)

    @staticmethod
    def _is_of_deputy(phrase: PostPhrase) -> bool:
        """True in "заместитель председателя Мажилиса": beside the "спикер Мажилиса" that is no title of his."""
        return phrase.within is not None and phrase.within.head.kind == "deputy"

    def _may_refer(self, phrase: PostPhrase) -> bool:
        """False for posts of several, of somebody's kin, of no public body and those that only a name makes one."""
        if phrase.plural or only_beside(phrase) or self._is_one_of_many(phrase):
            return False
        meant = phrase.bare or is_public(phrase) or nickname(phrase) is not None or open_body(phrase) is not None
        if not (meant or is_of_board(phrase)):
            return False
        if (phrase.bare and self._goes_on(phrase.last)) or is_of_another(phrase):
            return False
        if self._is_in_a_name(phrase) or self._is_any_leader(phrase):
            return False
        ranked = self.people.doc.keys[max(phrase.first - 1, 0)] in word_group("diplomatic_rank")
        return _HONORARY not in phrase.adjectives and not ranked

    def _is_any_leader(self, phrase: PostPhrase) -> bool:
        """True for "мировой лидер", "лидер непризнанной республики", "предыдущий американский лидер" of several."""
        if phrase.head.kind != "leader":
            return False
        preceding = self.people.doc.keys[phrase.first].startswith(word_starts("preceding"))
        of_none = phrase.status == Status.FORMER and (preceding or not codes(phrase))
        return of_none or phrase.has("area") or bool(phrase.adjectives)

    def _is_in_a_name(self, phrase: PostPhrase) -> bool:
        """True for "администрация президента США", "Совет при президенте": a body is spoken of, and nobody."""
        doc, before = self.people.doc, phrase.first - 1
        if doc.key_at(before) != AT:
            return doc.key_at(before).startswith(word_starts("offices_of_chiefs"))
        for token in range(before - 1, max(before - 1 - _COUNCIL, -1), -1):
            if doc.keys[token].startswith(word_starts("councils")):
                return True
            if all(reading.case != "gent" for reading in readings(doc.keys[token])):
                return False  # "Совет обсудил при президенте"
        return False

    def _is_one_of_many(self, phrase: PostPhrase) -> bool:
        """True for "101 депутата", "лидера демократов", "харизматичного лидера" and "роль США как лидера".

        So for "при одном и том же президенте".
        """
        doc = self.people.doc
        if tuple(doc.keys[max(phrase.first - len(_ANY_ONE), 0) : phrase.first])[::2] == _ANY_ONE[::2]:
            return True
        before = doc.keys[phrase.first - 1] if phrase.first else ""
        leads = phrase.head.kind == "leader" and phrase.bare
        behind = readings(doc.words[phrase.last])[0] if leads and phrase.last < len(doc) else None
        of_people = behind is not None and behind.pos == "NOUN" and behind.case == "gent"
        counted = before.isdigit() and phrase.head.role in _MEMBERS and "gs" in phrase.cases
        # "лидер по экспорту", "лидер на мировой арене"
        in_trade = phrase.nation is None and doc.key_at(phrase.last) in _OF_RANK
        return counted or (leads and (of_people or in_trade or before == AS or self._is_an_image(phrase)))

    def _is_an_image(self, phrase: PostPhrase) -> bool:
        """True for "репутацию харизматичного лидера", "как сильного лидера": what somebody looks like."""
        if phrase.first < 2 or phrase.nation is not None:
            return False
        before, described = self.people.doc.keys[phrase.first - 2 : phrase.first]
        return may_be_adjective(described) and (before == AS or before.startswith(word_starts("images")))

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

    def _meant(self, phrase: PostPhrase, fitting: Sequence[Known], exact: Sequence[Known]) -> Sequence[Known]:
        """Of the links that fit those of the same post for a whole phrase, of those in office for a present one."""
        meant = exact if exact and not phrase.bare else fitting
        if phrase.head.kind == "president" and phrase.bare:  # of a state, and told as one, before "глава Турции"
            told = [each for each in exact if each.role == "head_of_state" and is_public(each.link.phrase)]
            meant = told or meant
        if phrase.land_nouns == [_REGION]:  # beside an aqim the "глава региона" is the governor
            meant = [each for each in meant if each.codes and each.codes[0][:2] != KAZAKHSTAN] or meant
        if phrase.status is not None:
            return [each for each in meant if status_of(each.link) == phrase.status] or meant
        gone = [each for each in fitting if is_former(each.link)] if self._leaves(phrase) else []
        if gone:
            return gone  # "уволил главу полиции"
        if len(meant) > 1 and role(phrase).startswith("deputy"):  # a "замминистра" is no "вице-министр"
            meant = [each for each in meant if has_same_words(phrase, each.link.phrase)] or meant
        present = [each for each in meant if not is_former(each.link)]
        if not present and role(phrase) in CHIEFS and codes(phrase) and not phrase.adjectives:
            present = [each for each in fitting if not is_former(each.link)]  # "премьер Японии" beside an "экс-премьер"
        return present or meant

    def _leaves(self, phrase: PostPhrase) -> bool:
        """True for "уволил главу полиции", "глава области ушёл в отставку"."""
        return is_dismissed(self.people.doc, phrase) or is_dismissed_after(self.people.doc, phrase, phrase.last)

    def _seated(self, phrase: PostPhrase) -> list[Known]:
        """Whom the article told to sit in a chamber, for a bare "сенатор" or "депутат"."""
        found = chambers(phrase.head.lemma) if phrase.bare and phrase.status is None else None
        keys = self.people.doc.keys
        if (
            not found
            or "-" in keys[phrase.head_at]
            or keys[phrase.last : phrase.last + 1] == [AND]
            or keys[max(phrase.first - 1, 0)][:1].isdigit()
        ):
            return []  # "сенатор и ветеран Иван Белов", "261 депутата", "сенатор-демократ" are others
        mine = {code[:2] for code in codes(phrase)} or set(filter(None, [phrase.head.country]))
        seated = [
            each
            for each in self.candidates.told.all
            if sits_in(each.link.phrase, found)
            and not is_former(each.link)
            and not differ(mine, self.candidates.countries[each.link.person] or chamber_countries(each.link.phrase))
        ]
        own = found - chambers(_SENATOR) if phrase.head.lemma != _SENATOR else found  # a senator is the last "депутат"
        return [each for each in seated if sits_in(each.link.phrase, own)] or seated

    def of_committee(self, phrase: PostPhrase) -> Link | None:
        """The only person of the sentence before, a member of a chamber, for the head of a committee as a subject.

        As in "Сенатор Белов прибыл в Тулу. Председатель комитета по обороне назвал сроки".
        """
        begin, _ = self.people.sentence(phrase.first)
        if begin != phrase.first or not begin or "ns" not in phrase.cases or not is_of_committee(phrase):
            return None
        previous, _ = self.people.sentence(begin - 1)
        named = {mention.person for mention in self.people.between(previous, begin)}
        seated = {known.link.person for role in _MEMBERS for known in self.candidates.told.of_role(role)}
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

    def _is_of_other_family(self, phrase: PostPhrase, holder: int) -> bool:
        """True for "супруга президента США Мишель Обама" beside another president: whose wife it is, the name tells."""
        kin = self.people.starting.get(phrase.last)
        if kin is None or not related_to_holder(self.people.doc, phrase, None):
            return False
        people = self.people.people
        return not are_of_one_family(people[kin.person].name, people[holder].name)

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


def _serve_nations(phrase: PostPhrase, known: PostPhrase) -> None:
    """The body of "глава коллегии" after "председатель Коллегии ЕЭК": it is of no country."""
    if known.body is not None and known.body.sector == "international" and phrase.organization is None:
        phrase.body = known.body
