"""What posts of one holder settle about each other: the region of "глава региона", who left one office by any word."""

from collections.abc import Sequence

from rukz_extract.extract.officials.holders.chambers import chambers, sits_in
from rukz_extract.extract.officials.holders.ministries import same_ministry
from rukz_extract.extract.officials.links import status_of
from rukz_extract.extract.officials.outcome.drafts import PostDraft
from rukz_extract.extract.officials.roles import is_regional, role
from rukz_extract.records import Status

_OF_REGIONS = frozenset({"head_of_region", "head_of_city", "deputy:head_of_region", "deputy:head_of_city"})
_TAKEN = frozenset({"post_by_verb_become", "post_by_verb_appoint"})
"""Rules of posts just taken: "освобождён от должности посла в Литве и назначен послом в Латвии"."""


def settle_regions(posts: Sequence[PostDraft]) -> None:
    """The "глава казахстанского региона" governs the region that another post of his tells."""
    for draft in posts:
        within = [d for d in posts if d.jurisdiction and d.jurisdiction[:2] == draft.jurisdiction != d.jurisdiction]
        inside = {d.jurisdiction for d in within}
        if len(inside) == 1 and (_is_of_region(draft) or all(_is_one_seat(draft, d) for d in within)):
            draft.jurisdiction = inside.pop()


def settle_statuses(posts: Sequence[PostDraft], *, dead: bool) -> None:
    """One who is the former governor is the former "глава региона" too; of the dead all posts are of the past."""
    for draft in posts if dead else ():
        draft.settled = Status.FORMER
    former = [draft for draft in posts if draft.status == Status.FORMER]
    for draft in posts if former else ():
        told = any(status_of(link) != Status.CURRENT or link.rule in _TAKEN for link in draft.links)
        if not told and any(_one_office(draft, left) for left in former):
            draft.settled = Status.FORMER


def _is_of_region(draft: PostDraft) -> bool:
    phrase = draft.links[0].phrase
    return is_regional(phrase) and role(phrase) in _OF_REGIONS


def _is_one_seat(draft: PostDraft, other: PostDraft) -> bool:
    """True for a bare "сенатор" who is the "член Совета Федерации от Омской области"."""
    phrase, seat = draft.links[0].phrase, other.links[0].phrase
    member = phrase.bare and chambers(phrase.head.lemma)
    return bool(member) and seat.head.role == "member" and sits_in(seat, chambers(phrase.head.lemma))


def _one_office(draft: PostDraft, other: PostDraft) -> bool:
    """True for two words of one office: "губернатор" and "глава региона", not two ministries."""
    mine, theirs = draft.links[0].phrase, other.links[0].phrase
    same = role(mine) == role(theirs) and draft.jurisdiction == other.jurisdiction
    if not same or mine.head.role == "deputy" or role(mine) == "head":
        return False
    if role(mine) == "envoy":
        return mine.head is theirs.head  # a consul who was a trade representative
    return role(mine) != "minister" or mine.title == theirs.title or same_ministry(mine, theirs)
