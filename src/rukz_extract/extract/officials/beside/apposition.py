"""Posts beside names: before them, after them in commas or brackets, on the next line, over a list of names."""

from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.officials.beside.after_post import AfterPost, staff_chief
from rukz_extract.extract.officials.beside.before_post import BeforePost
from rukz_extract.extract.officials.beside.chains import aside_before, connector, over_dash, past_words, told_as_past
from rukz_extract.extract.officials.beside.dismissals import is_dismissed, is_dismissed_after
from rukz_extract.extract.officials.beside.headings import speaker_above
from rukz_extract.extract.officials.beside.names_of_others import NamesOfOthers
from rukz_extract.extract.officials.beside.rosters import Rosters
from rukz_extract.extract.officials.beside.several import pointed_places
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import is_human
from rukz_extract.extract.officials.phrases.periods import ended_period, told_before
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import is_envoy_and_governor, role
from rukz_extract.extract.officials.verb_tables import his_words, own_words, seat_words
from rukz_extract.extract.officials.words import AND, BUT, LISTING
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.holders import terms_of
from rukz_extract.gazetteer.posts import Lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import is_finite
from rukz_extract.records import Status

_AND_ANOTHER = (",", AND)
_LISTING = ((",",), (AND,))
_STOPS = frozenset(".,;:")
_MINISTERS = frozenset({"minister", "state_secretary"})
_SECOND_POST = 8
"""Tokens of a second post before its name."""


class Apposition:
    """Links a chain of posts to the names beside it."""

    def __init__(self, doc: Doc, people: PeopleIndex, lexicon: Lexicon, territories: Territories) -> None:
        self.doc = doc
        self.people = people
        self.territories = territories
        self.after = AfterPost(doc, people, lexicon)
        self.others = NamesOfOthers(people, self.after)
        self.rosters = Rosters(doc, people, territories, self.after)
        self.before = BeforePost(doc, people, lexicon)

    def links(self, chain: Sequence[PostPhrase]) -> list[Link]:
        """The links of a chain; empty when no name stands beside it."""
        if self._of_a_chief(chain):
            return self._after_chief(chain) or self._name_before(chain)
        found = self.rosters.links(chain) or self._name_after(chain) or self._name_before(chain)
        return found or self.rosters.titled(chain) or self.rosters.named_next(chain) or self._by_heading(chain)

    def _by_heading(self, chain: Sequence[PostPhrase]) -> list[Link]:
        speaker = speaker_above(self.doc, self.people, chain[0])
        return [Link(phrase, speaker.person, "post_under_heading") for phrase in chain] if speaker else []

    def _of_a_chief(self, chain: Sequence[PostPhrase]) -> bool:
        """True for a bare deputy whose chief is named after him: "Людмила Белова, первый заместитель Клишаса"."""
        first = chain[0]
        if not first.bare or first.head.kind not in ("deputy", "aide"):
            return False
        if first.first and self.doc.keys[first.first - 1] in own_words() | his_words():
            return False  # "прислал своего заместителя Белова", "с акимом и его заместителем Беловым"
        chief = self.people.starting.get(chain[-1].last)
        alone = chief is None or chief.last not in self.people.starting
        if chief is None or (alone and (first.head.kind == "aide" or self._is_done_to(first, chief))):
            return False  # an aide's own name: "его пресс-секретаря Анны Беловой"
        led = "is" in first.cases and self.people.tagged_case(chief) != "i"
        return self.people.is_object(chief) or led or bool(self._name_before(chain))

    def _is_done_to(self, phrase: PostPhrase, name: Naming) -> bool:
        """True for "губернатор уволил заместителя Алексея Белова": the full name is the deputy's own."""
        full = self.people.people[name.person].name.first is not None and name.last - name.first > 1
        return full and bool(phrase.cases & {"as", "ds"}) and is_finite(self.doc.words[phrase.first - 1])

    def _after_chief(self, chain: Sequence[PostPhrase]) -> list[Link]:
        """The second of two names: "заместитель Клишаса Людмила Белова"."""
        chief = self.people.starting[chain[-1].last]
        holder = self.people.starting.get(self.after.over_ranks(chief.last)) or self._after_another(chief)
        if holder is None or not self._agrees(chain[0], holder):
            return []
        return [Link(phrase, holder.person, "post_before_name") for phrase in chain]

    def _after_another(self, chief: Naming) -> Naming | None:
        """The name behind a second post: "заместитель Клишаса и начальник штаба Иван Белов"."""
        post = chief.last + 1
        joined = post < len(self.doc) and self.doc.keys[chief.last] in LISTING
        form = self.after.lexicon.head(self.doc.keys[post]) if joined else None
        if form is None or "ns" not in form.cases:
            return None
        _, end = self.people.sentence(post)
        names = self.people.between(post, min(end, post + _SECOND_POST))
        stops = set(self.doc.keys[post : names[0].first]) & _STOPS if names else _STOPS
        return names[0] if names and not stops else None

    # --- the name follows ---

    def _name_after(self, chain: Sequence[PostPhrase]) -> list[Link]:
        mention = self.after.name(chain)
        if mention is None or self.others.is_of_another(chain, mention):
            return []
        last, names = chain[-1], self._names_of(chain[-1], mention)
        if last.head.kind in ("chair", "aide") and last.inner is None and self._owns(mention):
            return []  # "главы штаба Анны Беловой Ивана Петрова": her staff is no public body
        owner = self._owner(last, mention)
        if last.plural and (len(names) > 1 or owner is last):
            return self._shared(chain, names)
        if owner is not last:
            return self._nested(chain, owner, mention)
        if not (self._agrees(last, mention) or self._is_put_in(mention)):
            return self._shared(chain, names) if last.can_be_plural and len(names) > 1 else []
        return self._own(chain, names)

    def _names_of(self, phrase: PostPhrase, mention: Naming) -> list[Naming]:
        """The names from a mention on; those behind the further offices of a phrase, each behind its own."""
        behind = (self.people.starting.get(office.parts[-1].last) for office in list(phrase.offices())[1:])
        others = [name for name in behind if name is not None and name.first > mention.first]
        return [mention, *others] if others else self.after.names_from(mention)

    def _is_put_in(self, mention: Naming) -> bool:
        """True for a nominative in brackets, whatever case the post has: "поручить акиму района (Белов П. К.)"."""
        return mention.first > 0 and self.doc.keys[mention.first - 1] == "(" and self.people.may_be_subject(mention)

    def _owns(self, mention: Naming) -> bool:
        """True for a name with another right behind it in the same case, or in none: a kinsman's is in its own."""
        another = None if self.doc.starts_line(mention.last) else self.people.starting.get(mention.last)
        cases = {self.people.case_of_chief(name) for name in (mention, another) if name is not None} - {None}
        return another is not None and len(cases) < 2  # "вдова главы района Ивана Белова Анна"

    def _own(self, chain: Sequence[PostPhrase], names: Sequence[Naming]) -> list[Link]:
        """Posts of the first name, or one of each name when there are as many."""
        if 1 < len(chain) == len(names) and self._listed(chain):
            return [Link(p, n.person, "post_before_name") for p, n in zip(chain, names, strict=True)]
        last, mention = chain[-1], names[0]
        own = [p for p, following in pairwise(chain) if self._same_holder(p, following)]
        apart = chain[: max((n for n, p in enumerate(chain[:-1], 1) if p not in own), default=0)]
        others = self.after.alternatives(mention) if len(chain) == 1 else []
        gone = is_dismissed(self.doc, chain[0]) or is_dismissed_after(self.doc, chain[0], mention.last)
        over = Status.FORMER if gone else None
        found = [Link(p, mention.person, "post_before_name", over or self._past(p)) for p in (*own, last)]
        found += self._name_before(apart) if apart else []  # "X, аким Уральска, и глава Омска Y"
        return found + [Link(last, other.person, "post_before_name") for other in others]

    def _same_holder(self, phrase: PostPhrase, following: PostPhrase) -> bool:
        """False for two men: "президент и премьер-министр X", "губернатор Омской области и аким Астаны X", ", и"."""
        joiner = connector(self.doc, phrase, following)
        if joiner == _AND_ANOTHER or (joiner == (AND,) and phrase.head.kind == "president"):
            return False
        past = (phrase.status, following.status).count(Status.FORMER)
        if past > 1 or (past and joiner == (",",)):
            return True  # "депутат Госдумы России, бывший прокурор Крыма X"
        if joiner == (AND,) and _MINISTERS.issuperset({role(phrase), role(following)}):
            return False  # "глава Минфина и госсекретарь X": nobody leads two ministries
        if joiner == (AND,) and phrase.status == following.status and is_envoy_and_governor(phrase, following):
            return False
        if joiner == (AND,) and "crown" in following.head.takes:
            return True  # "премьер-министр ОАЭ и эмир Дубая X"
        mine, theirs = ({p.code for p in x.places()} for x in (phrase, following))
        return not mine or not theirs or bool(mine & theirs) or joiner not in _LISTING

    def _listed(self, chain: Sequence[PostPhrase]) -> bool:
        return all(connector(self.doc, left, right) in _LISTING for left, right in pairwise(chain))

    def _past(self, phrase: PostPhrase) -> Status | None:
        past = told_as_past(self.doc, phrase) or ended_period(self.doc, phrase.last) or self._is_other_now(phrase)
        return Status.FORMER if past else None

    def _is_other_now(self, phrase: PostPhrase) -> bool:
        """True for "начальник полиции Иван Белов, ныне пенсионер"."""
        name = self.people.starting.get(self.after.over_ranks(phrase.last))
        after = self.doc.words[name.last : name.last + 3] if name is not None else []
        told = len(after) > 2 and after[0] == "," and after[1] in word_group("now")
        return told and (is_human(after[2]) or self.after.lexicon.head(fold(after[2])) is not None)

    def _owner(self, phrase: PostPhrase, mention: Naming) -> PostPhrase:
        """The post that a name goes with, the inner one when only that agrees: "пресс-секретарь президента Токаева"."""
        inner = phrase.inner
        if inner is None or inner.last != phrase.last:
            return phrase
        if phrase.first and self.doc.keys[phrase.first - 1] in seat_words() and self._agrees(inner, mention):
            return inner  # "X получил пост советника | акима Белова"
        another = self.people.starting.get(mention.last)
        if another is not None and self._agrees(phrase, another):
            return self._owner(inner, mention)
        tagged = self.people.tagged_case(mention)
        tells = tagged is not None and not {tagged + "s"}.isdisjoint(phrase.cases | inner.cases)
        agrees = f"{tagged}s" in phrase.cases if tells else self._agrees(phrase, mention)
        return phrase if agrees or not self._agrees(inner, mention) else self._owner(inner, mention)

    def _nested(self, chain: Sequence[PostPhrase], owner: PostPhrase, mention: Naming) -> list[Link]:
        """The inner post is the first name's, the outer one belongs to a second name or to one before it."""
        found = [] if self._is_chief_of_staff(owner, mention) else [Link(owner, mention.person, "post_inside_post")]
        following = self.people.starting.get(mention.last)
        if following is not None and self._agrees(chain[-1], following):
            return [*found, *(Link(phrase, following.person, "post_before_name") for phrase in chain)]
        return [*found, *self._name_before(chain, mention.last)]

    def _is_chief_of_staff(self, owner: PostPhrase, mention: Naming) -> bool:
        """True for "заместитель главы администрации Обамы Иван Белов": the president does not head his own staff."""
        if staff_chief(self.people, owner, owner.last) is not mention:
            return False
        return bool(terms_of(self.people.people[mention.person].name))

    def _shared(self, chain: Sequence[PostPhrase], names: Sequence[Naming]) -> list[Link]:
        """A plural post over its names, territories going to them in order."""
        found = []
        gone = is_dismissed(self.doc, chain[0]) or is_dismissed_after(self.doc, chain[0], names[-1].last)
        over = Status.FORMER if gone else None
        if chain[-1].second is not None and len(names) > 1:
            offices = zip(chain[-1].offices(), names, strict=False)
            return [Link(phrase, name.person, "plural_post_before_names", over) for phrase, name in offices]
        for phrase in chain:
            places = phrase.places() or (phrase.inner.places() if phrase.inner else [])
            places = places or pointed_places(self.doc, self.territories, phrase, len(names))
            for number, name in enumerate(names):
                place = places[number] if len(places) == len(names) else None
                found.append(Link(phrase, name.person, "plural_post_before_names", over, place))
        return found

    def _agrees(self, phrase: PostPhrase, mention: Naming) -> bool:
        ranked = self._rank_cases(phrase.last, mention.first)
        if ranked and not ranked & phrase.cases:
            return False  # "заместитель главы полиции генерала Ивана Белова": the chief is the general
        return self.people.may_stand_in(mention, {case[0] for case in phrase.cases if case.endswith("s")})

    def _rank_cases(self, first: int, last: int) -> frozenset[str]:
        """The cases of a rank between a post and a name; none for other words between."""
        rank = self.after.lexicon.ranks.get(self.doc.keys[first]) if first < last else None
        return frozenset(case for case in rank.cases if case.endswith("s")) if rank is not None else frozenset()

    # --- the name precedes ---

    def _name_before(self, chain: Sequence[PostPhrase], end: int | None = None) -> list[Link]:
        first = chain[0]
        found = self.before.name(
            first, chain[-1].last if end is None else end, lambda mention: self._agrees(first, mention)
        )
        if found is None:
            return []
        rule, mention = found
        loose = rule == "post_after_dash" and "is" not in first.cases  # "последняя должность Белова — директор"
        loose = loose or (rule == "post_in_brackets" and "ns" in first.cases)  # "Белову (мэр Омска)"
        if not loose and not self._agrees(first, mention):
            return []
        aside = over_dash(self.doc, first.first - 1)
        told = self.doc.keys[aside] in past_words() or aside_before(self.doc, aside + 1)[1]
        told = told or told_before(self.doc, first.first)  # not "В 2014 году президент Белов прибыл"
        now = word_group("now") | {BUT}
        since = [n for n, (a, b) in enumerate(pairwise(chain), 1) if not now.isdisjoint(connector(self.doc, a, b)[-1:])]
        gone = chain[: since[0]] if since else chain  # "в прошлом аким, а с 2023 года депутат"
        past = [Status.FORMER if told and phrase in gone else self._past(phrase) for phrase in chain]
        return [Link(phrase, mention.person, rule, status) for phrase, status in zip(chain, past, strict=True)]
