"""Links to records: the posts of each holder, repeated wordings folded, statuses and countries settled."""

from collections.abc import Mapping, Sequence

from rukz_extract.extract.officials.holders.predecessors import follows
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.origins import may_be_of
from rukz_extract.extract.officials.outcome.deaths import the_dead
from rukz_extract.extract.officials.outcome.drafts import PostDraft
from rukz_extract.extract.officials.outcome.jurisdiction import Jurisdictions
from rukz_extract.extract.officials.outcome.kept import public_posts
from rukz_extract.extract.officials.outcome.long_ago import long_ago
from rukz_extract.extract.officials.outcome.same_post import one_territory, reads_alike, same_post
from rukz_extract.extract.officials.outcome.settled import settle_regions, settle_statuses
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, is_regional, points_at_land, role
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.entry import KAZAKHSTAN
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.records import Mention, Official, Post, Status

_OF_TOWNS = frozenset({"head_of_city", "head_of_district"})
_WITH_SOVIETS = "BY"


class Assembly:
    """Builds the officials of one article from its links."""

    def __init__(
        self,
        people: PeopleIndex,
        territories: Territories,
        links: Sequence[Link],
        homes: Mapping[int, str],
        sides: Sides,
    ) -> None:
        self.doc = people.doc
        self.people = people
        self.links = links
        self.jurisdictions = Jurisdictions(territories, people, links, homes, sides)

    def officials(self, otherwise: Mapping[int, tuple[str, str | None]]) -> list[Official]:
        """The records in order of first mention.

        ``otherwise`` gives rule and country of the officials whose office is known without a post; of a head of
        state or government it also tells what he governs.
        """
        drafts: dict[int, list[PostDraft]] = {}
        for link in sorted(self.links, key=lambda link: link.phrase.first):
            self._file(drafts.setdefault(link.person, []), link)
        chosen = {person: kept for person, posts in drafts.items() if (kept := public_posts(posts))}
        for person, posts in chosen.items():
            _govern_by_register(posts, otherwise.get(person))
        self._settle(chosen)
        for person in chosen.keys() - otherwise.keys():
            self._leave(chosen[person])
        found = [
            self._official(person, chosen.get(person, []), otherwise.get(person)) for person in {**chosen, **otherwise}
        ]
        found.sort(key=lambda official: official.mentions[0].start)
        return [official.model_copy(update={"id": f"o{number}"}) for number, official in enumerate(found, 1)]

    def _file(self, posts: list[PostDraft], link: Link) -> None:
        code = self.jurisdictions.lands.told(link)
        for draft in posts:
            if same_post(self.doc, draft, link, code):
                draft.add(link, code, alike=reads_alike(self.doc, draft, link.phrase))
                return
        draft = PostDraft(link.phrase.title, link.phrase.organization)
        draft.add(link, code)
        posts.append(draft)

    def _settle(self, drafts: Mapping[int, Sequence[PostDraft]]) -> None:
        """Jurisdictions that are inherited; posts inside others come first, as those lean on them."""
        held = {id(link.phrase): draft for posts in drafts.values() for draft in posts for link in draft.links}
        open_drafts = [(posts, draft) for posts in drafts.values() for draft in posts if draft.jurisdiction is None]
        open_drafts.sort(key=lambda item: _place_in_turn(item[1].links[0]))
        for posts, draft in open_drafts:
            if self.jurisdictions.governs_no_unit(draft.links[0]):
                continue
            inner = _leans_on(draft.links[0])
            inside = held.get(id(inner)) if inner else None
            others = [_handed_on(d, draft) for d in posts if d.jurisdiction and d.title != draft.title]
            code = _same_office(draft, drafts) or self._of_successor(draft, drafts)
            draft.jurisdiction = code or self.jurisdictions.inherited(
                draft.links, others, inside.jurisdiction if inside else None
            )
            if inside and not one_territory(inside.jurisdiction, draft.jurisdiction):
                inside.drop(inner)
        dead = the_dead(self.people) if drafts else set()
        for person, posts in drafts.items():
            settle_regions(posts)
            settle_statuses(posts, dead=person in dead)

    def _leave(self, posts: Sequence[PostDraft]) -> None:
        """Puts in the past what was held long ago, and the posts of Soviets: only Belarus has them still."""
        for draft in posts:
            soviet = not word_group("soviets").isdisjoint(draft.title.split())
            soviet = soviet and (draft.jurisdiction or "")[:2] != _WITH_SOVIETS
            if draft.status == Status.CURRENT and (soviet or long_ago(self.people, draft.links[0].phrase)):
                draft.settled = Status.FORMER

    def _of_successor(self, draft: PostDraft, drafts: Mapping[int, Sequence[PostDraft]]) -> str | None:
        """What a former post governs that is told right behind the same post of another."""
        if draft.status != Status.FORMER or points_at_land(draft.links[0].phrase):
            return None
        others = (other for posts in drafts.values() for other in posts if other is not draft and other.jurisdiction)
        phrase = draft.links[0].phrase
        found = {
            other.jurisdiction
            for other in others
            if any(follows(self.people, phrase, link.phrase) for link in other.links)
        }
        name = self.people.people[draft.links[0].person].name
        code = found.pop() if len(found) == 1 else None
        return code if code and may_be_of(name, code[:2]) else None

    def _official(self, person: int, posts: Sequence[PostDraft], alone: tuple[str, str | None] | None) -> Official:
        named = self.people.people[person]
        countries = [draft.jurisdiction[:2] for draft in posts if draft.jurisdiction]
        countries += [country for draft in posts if (country := self.jurisdictions.country(draft.links[0]))]
        if alone and alone[1] and not any(self.jurisdictions.governs_no_unit(draft.links[0]) for draft in posts):
            countries.append(alone[1])  # of a state, not of the union that a former premier heads
        return Official.model_construct(
            id="",
            name=named.name,
            country=countries[0] if countries else None,
            posts=[self._post(draft) for draft in posts],
            mentions=[self.doc.mention(first, last) for first, last in sorted(named.mentions + named.spellings)],
            rule=posts[0].links[0].rule if posts else (alone[0] if alone else "official"),
        )

    def _post(self, draft: PostDraft) -> Post:
        return Post.model_construct(
            title=draft.title,
            organization=draft.organization,
            jurisdiction=draft.jurisdiction,
            status=draft.status,
            rule=draft.links[0].rule,
            mentions=self._mentions(draft),
        )

    def _mentions(self, draft: PostDraft) -> list[Mention]:
        spans = dict.fromkeys((link.phrase.first, link.phrase.mention_end) for link in draft.links)
        return [self.doc.mention(first, last) for first, last in spans]


def _place_in_turn(link: Link) -> tuple[bool, bool]:
    """Posts whose own words point at a region first ("председатель … региона"); of both those that lean on no other."""
    return not points_at_land(link.phrase), _leans_on(link) is not None


def _leans_on(link: Link) -> PostPhrase | None:
    """The post inside a post, else that of the chief named beside it: "заместитель Белова"."""
    return link.phrase.inner or link.chief


def _same_office(draft: PostDraft, drafts: Mapping[int, Sequence[PostDraft]]) -> str | None:
    """What another holder of the office governs: "прежний директор департамента" after "директор департамента …"."""
    phrase = draft.links[0].phrase
    if not phrase.has("body") or points_at_land(phrase) or phrase.plural:
        return None  # "сопредседатели комиссии" are of two states
    others = {
        other.jurisdiction
        for posts in drafts.values()
        for other in posts
        if other.jurisdiction
        and draft.organization in (None, other.organization)
        and (other.title + " ").startswith(draft.title + " ")
    }
    return others.pop() if len(others) == 1 else None


def _handed_on(draft: PostDraft, other: PostDraft) -> str:
    """What a post tells of its holder's others: a mayor's region says only the country of the premier he became.

    In Kazakhstan only regions have offices called "управление": "Аким Кокшетау назначен руководителем управления".
    """
    code, phrase = draft.jurisdiction or "", other.links[0].phrase
    of_unit = code[:2] == KAZAKHSTAN and any(part.noun in word_group("unit_in_kazakhstan") for part in phrase.parts)
    of_town = role(draft.links[0].phrase) in _OF_TOWNS
    return code[:2] if of_town and not (of_unit or is_regional(phrase)) else code


def _govern_by_register(posts: Sequence[PostDraft], known: tuple[str, str | None] | None) -> None:
    """A bare "президент" of a registered head of state governs that state."""
    for draft in posts:
        if known and draft.jurisdiction is None and role(draft.links[0].phrase) in CHIEFS:
            draft.jurisdiction = known[1]
