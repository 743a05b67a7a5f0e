"""Links to records: the posts of each holder, repeated wordings folded, statuses and countries settled."""

from collections.abc import Mapping, Sequence

from rukz_extract.extract.officials.holders.chambers import chambers, sits_in
from rukz_extract.extract.officials.holders.ministries import same_ministry
from rukz_extract.extract.officials.holders.predecessors import follows
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.origins import may_be_of
from rukz_extract.extract.officials.outcome.deaths import the_dead
from rukz_extract.extract.officials.outcome.drafts import PostDraft, cuts_name, status_of
from rukz_extract.extract.officials.outcome.jurisdiction import Jurisdictions
from rukz_extract.extract.officials.outcome.kept import public_posts
from rukz_extract.extract.officials.outcome.long_ago import long_ago
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, codes, is_regional, points_at_land, role
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.records import Mention, Official, Post, Status

_OF_TOWNS = frozenset({"head_of_city", "head_of_district"})
_OF_REGIONS = frozenset({"head_of_region", "head_of_city", "deputy:head_of_region", "deputy:head_of_city"})
_WITH_SOVIETS = "BY"
_TAKEN = frozenset({"post_by_verb_become", "post_by_verb_appoint"})
"""Rules of posts just taken: "освобождён от должности посла в Литве и назначен послом в Латвии"."""


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
            if self._same(draft, link, code):
                draft.add(link, code, alike=self._reads_alike(draft, link.phrase))
                return
        draft = PostDraft(link.phrase.title, link.phrase.organization)
        draft.add(link, code)
        posts.append(draft)

    def _same(self, draft: PostDraft, link: Link, code: str | None) -> bool:
        """The same title, or a shortened one: "министр" after "министр торговли"."""
        phrase = link.phrase
        if not _one_territory(draft.jurisdiction, code) or self._another_time(draft, link, code):
            return False
        if draft.organization and phrase.organization and draft.organization != phrase.organization:
            return False
        if cuts_name(draft, phrase) or self._reads_alike(draft, phrase):
            return True
        if draft.title == phrase.title:
            same_body = phrase.organization is None and phrase.has("body")  # "глава представительства", before "… ООН"
            return draft.organization == phrase.organization or same_body or phrase.bare or draft.links[0].phrase.bare
        if phrase.bare and draft.links[0].phrase.head is phrase.head and draft.title.endswith(f" {phrase.title}"):
            return True  # "вице-губернатор" after "первый вице-губернатор"
        longer, shorter = (
            (draft.title, phrase.title) if len(draft.title) > len(phrase.title) else (phrase.title, draft.title)
        )
        cut = shorter == phrase.title and (_tells_less(link) or _tells_only_land(link))
        return longer.startswith(shorter + " ") and (phrase.bare or cut or all(x.phrase.bare for x in draft.links))

    def _reads_alike(self, draft: PostDraft, phrase: PostPhrase) -> bool:
        """True for the same words, whatever their capitals: "глава Налоговой службы", "глава налоговой службы"."""
        known = draft.links[0].phrase
        words, others = (self.doc.keys[each.head_at + 1 : each.last] for each in (known, phrase))
        return bool(words) and words == others and known.head is phrase.head and known.adjectives == phrase.adjectives

    def _another_time(self, draft: PostDraft, link: Link, code: str | None) -> bool:
        """The former governor of one region who now acts in another: one territory told is not enough."""
        if (draft.status == Status.FORMER) == (status_of(link) == Status.FORMER):
            return False
        pointed = any(points_at_land(each.phrase) for each in (draft.links[0], link))  # "начальник полиции области"
        acts = Status.ACTING in (draft.status, status_of(link))
        return (draft.jurisdiction is None) != (code is None) and (acts or pointed)

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
            if inside and not _one_territory(inside.jurisdiction, draft.jurisdiction):
                inside.drop(inner)
        dead = the_dead(self.people) if drafts else set()
        for person, posts in drafts.items():
            _settle_regions(posts)
            _settle_statuses(posts, dead=person in dead)

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
        return Official.model_construct(
            id="",
            name=named.name,
            country=countries[0] if countries else (alone[1] if alone else None),
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


def _tells_less(link: Link) -> bool:
    """True for a wording that may be a fuller one cut: "депутат от партии", "начальник управления" of no land."""
    phrase = link.phrase
    if phrase.inner is not None and phrase.inner.bare and not phrase.has("area", "body", "organization"):
        return not codes(phrase, link.place)  # "заместитель министра" behind "заместитель министра спорта"
    if link.rule.startswith("role_only"):
        return phrase.has("body") or all(part.kind in ("side", "party") for part in phrase.parts)
    return phrase.has("body") and phrase.organization is None and not codes(phrase, link.place)


def _tells_only_land(link: Link) -> bool:
    """True for a later "американский министр", "министр Соединённого Королевства": no more than whose he is."""
    phrase = link.phrase
    land = all(part.kind in ("territory", "territory_noun", "nation") for part in phrase.parts)
    return link.rule.startswith("role_only") and land and role(phrase) == "minister"


def _place_in_turn(link: Link) -> tuple[bool, bool]:
    """Posts whose own words point at a region first ("председатель … региона"); of both those that lean on no other."""
    return not points_at_land(link.phrase), _leans_on(link) is not None


def _leans_on(link: Link) -> PostPhrase | None:
    """The post inside a post, else that of the chief named beside it: "заместитель Белова"."""
    return link.phrase.inner or link.chief


def _one_territory(left: str | None, right: str | None) -> bool:
    """True unless two codes tell apart: a country and its region may be one post."""
    return not left or not right or left == right or left[:2] == right or right[:2] == left


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
    """What a post tells of its holder's others: a mayor's region says only the country of the premier he became."""
    code, of_town = draft.jurisdiction or "", role(draft.links[0].phrase) in _OF_TOWNS
    return code[:2] if of_town and not is_regional(other.links[0].phrase) else code


def _govern_by_register(posts: Sequence[PostDraft], known: tuple[str, str | None] | None) -> None:
    """A bare "президент" of a registered head of state governs that state."""
    for draft in posts:
        if known and draft.jurisdiction is None and role(draft.links[0].phrase) in CHIEFS:
            draft.jurisdiction = known[1]


def _settle_regions(posts: Sequence[PostDraft]) -> None:
    """The "глава казахстанского региона" governs the region that another post of his tells."""
    for draft in posts:
        within = [d for d in posts if d.jurisdiction and d.jurisdiction[:2] == draft.jurisdiction != d.jurisdiction]
        inside = {d.jurisdiction for d in within}
        if len(inside) == 1 and (_is_of_region(draft) or all(_is_one_seat(draft, d) for d in within)):
            draft.jurisdiction = inside.pop()


def _is_of_region(draft: PostDraft) -> bool:
    phrase = draft.links[0].phrase
    return is_regional(phrase) and role(phrase) in _OF_REGIONS


def _is_one_seat(draft: PostDraft, other: PostDraft) -> bool:
    """True for a bare "сенатор" who is the "член Совета Федерации от Омской области"."""
    phrase, seat = draft.links[0].phrase, other.links[0].phrase
    member = phrase.bare and chambers(phrase.head.lemma)
    return bool(member) and seat.head.role == "member" and sits_in(seat, chambers(phrase.head.lemma))


def _settle_statuses(posts: Sequence[PostDraft], *, dead: bool) -> None:
    """One who is the former governor is the former "глава региона" too; of the dead all posts are of the past."""
    for draft in posts if dead else ():
        draft.settled = Status.FORMER
    former = [draft for draft in posts if draft.status == Status.FORMER]
    for draft in posts if former else ():
        told = any(status_of(link) != Status.CURRENT or link.rule in _TAKEN for link in draft.links)
        if not told and any(_one_office(draft, left) for left in former):
            draft.settled = Status.FORMER


def _one_office(draft: PostDraft, other: PostDraft) -> bool:
    """True for two words of one office: "губернатор" and "глава региона", not two ministries."""
    mine, theirs = draft.links[0].phrase, other.links[0].phrase
    same = role(mine) == role(theirs) and draft.jurisdiction == other.jurisdiction
    if not same or mine.head.role == "deputy" or role(mine) == "head":
        return False
    if role(mine) == "envoy":
        return mine.head is theirs.head  # a consul who was a trade representative
    return role(mine) != "minister" or mine.title == theirs.title or same_ministry(mine, theirs)
