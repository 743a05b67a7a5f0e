"""Which posts of a holder are given out: the public ones, and bare words beside them."""

from collections.abc import Sequence

from rukz_extract.extract.officials.outcome.drafts import PostDraft
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.officials.selection import is_public, sector

_OF_PARLIAMENT = frozenset({"member", "senator", "speaker"})


def public_posts(posts: Sequence[PostDraft]) -> list[PostDraft]:
    """The public posts of a holder; a bare "директор" or "советник" beside his name counts with one of them."""
    public = [draft for draft in posts if _is_public(draft)]
    if any(_of_company(draft) for draft in posts):
        public = [draft for draft in public if not _bare_president(draft)]
    seated = any(role(draft.links[0].phrase) in _OF_PARLIAMENT and not _is_epithet(draft) for draft in public)
    kept = (d for d in posts if d in public or _bare_beside(d) or (seated and _on_committee(d)))
    return [draft for draft in kept if not (seated and _is_epithet(draft))] if public else []


def _is_epithet(draft: PostDraft) -> bool:
    """True for a "парламентарий", which says nothing more of a deputy."""
    return all("beside" in link.phrase.head.takes for link in draft.links)


def _is_public(draft: PostDraft) -> bool:
    """True when a wording of a post is public; a bare "президент" is not where another names his company."""
    told = [link.phrase for link in draft.links if is_public(link.phrase)]
    lone = all(map(_is_bare_president, told))
    return bool(told) and not (lone and _of_company(draft))


def _of_company(draft: PostDraft) -> bool:
    """True for a post in a private body told by its kind or in quotes: "компании", "«Ветра»"."""
    return any(_names_company(link.phrase) for link in draft.links)


def _names_company(phrase: PostPhrase) -> bool:
    told = any(part.kind == "body" or part.noun == "quoted" for part in phrase.parts)
    return told and sector(phrase) in ("private", "party")


def _is_bare_president(phrase: PostPhrase) -> bool:
    return phrase.bare and phrase.head.kind == "president"


def _bare_president(draft: PostDraft) -> bool:
    """True for a "президент" that nothing tells to be of a state: "экс-глава банка" is its president."""
    return draft.jurisdiction is None and all(_is_bare_president(link.phrase) for link in draft.links)


def _on_committee(draft: PostDraft) -> bool:
    """True for the "член комитета по обороне" who is a deputy as well."""
    return all(link.phrase.head.kind == "member" and sector(link.phrase) == "unit" for link in draft.links)


def _bare_beside(draft: PostDraft) -> bool:
    return all(link.phrase.bare and not link.phrase.private and "verb" not in link.rule for link in draft.links)
