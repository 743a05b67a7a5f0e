"""Names behind a post that are not its holder's: "представители Ветрова", "вдова главы района Ивана Белова"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.beside.after_post import AfterPost, staff_chief
from rukz_extract.extract.officials.beside.relations import related_to_holder
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.gazetteer.holders import ministers_of, terms_of
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.morphology import readings


class NamesOfOthers:
    """Tells the name of whom a post is, or whom the sentence is about, from its holder's."""

    def __init__(self, people: PeopleIndex, after: AfterPost) -> None:
        self.doc = people.doc
        self.people = people
        self.after = after

    def is_of_another(self, chain: Sequence[PostPhrase], mention: Naming) -> bool:
        """True for a name behind a post that is not its holder's."""
        before = chain[0].first - 1
        of_himself = before >= 0 and self.doc.keys[before] in word_group("in_office")  # "в качестве главы Кастро"
        if "ns" not in chain[-1].cases and not of_himself and self.people.is_subject(mention):
            return True  # "после встречи с президентом Ренци отказался …"
        being = before >= 0 and "being" in verb_forms().get(self.doc.keys[before], {})
        if being and (self.people.is_object(mention) or self._is_named_before(before)):
            return True  # "Белов, будучи премьер-министром Саркози, заявил"
        if self._is_chosen_by_act(chain[0], mention) or self._is_candidate(chain[-1], mention):
            return True
        return self._is_of_kin(chain[0], mention) or self._is_chief_of_many(chain[-1], mention)

    def _is_named_before(self, gerund: int) -> bool:
        """True when an aside opens right behind a name: "Зотов, ещё будучи главой области, открыл"."""
        comma = gerund - 1 if self.doc.keys[gerund - 1] == "," else gerund - 2
        return comma > 0 and self.doc.keys[comma] == "," and comma in self.people.ending

    def _is_chosen_by_act(self, phrase: PostPhrase, mention: Naming) -> bool:
        """True for "Указом президента Асель Белова назначена послом": whose act it is, and whom it is about."""
        acts = phrase.first > 0 and self.doc.keys[phrase.first - 1] in word_group("acts")
        verb = self.doc.words[mention.last : mention.last + 1]
        done = acts and bool(verb) and readings(verb[0])[0].pos == "PRTS"
        return done and self.people.may_stand_in(mention, {"n"})

    def _is_candidate(self, phrase: PostPhrase, mention: Naming) -> bool:
        """True for "руководитель штаба Клинтон": who was in a high office has a campaign and does not head it."""
        name = self.people.people[mention.person].name
        campaign = phrase.last == mention.first and bool(phrase.parts)
        campaign = campaign and phrase.parts[-1].noun in word_group("campaigns")
        return campaign and bool(terms_of(name) or ministers_of(name))

    def _is_chief_of_many(self, phrase: PostPhrase, mention: Naming) -> bool:
        """True for "представители Ветрова": they are his people, and no name of theirs is told."""
        if not phrase.plural:
            return False
        oblique = "np" not in phrase.cases and mention.first == phrase.last
        of_subject = oblique and self.people.tagged_case(mention) == "n"  # "выступавшая перед депутатами Анна Белова"
        if not of_subject and staff_chief(self.people, phrase, phrase.last) is mention:
            return True  # "министры правительства Ветрова"
        of_team = self.doc.keys[phrase.last - 1] in word_group("teams")  # "члены штаба Ветрова"
        of_party = bool(phrase.parts) and phrase.parts[-1].kind == "party"  # "депутаты от партии «Весна» Анны Беловой"
        helping = phrase.bare and phrase.head.kind in ("aide", "deputy", "member")
        return (of_subject or of_team or of_party or helping) and len(self.after.names_from(mention)) == 1

    def _is_of_kin(self, phrase: PostPhrase, mention: Naming) -> bool:
        apart = bool(self.people.people[mention.person].apart)
        return related_to_holder(self.doc, phrase, self.people.case_of_chief(mention), apart=apart)
