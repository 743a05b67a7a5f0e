"""Whether a wording is of a post already told: the same title, a shortened one, the same words in other capitals."""

from rukz_extract.extract.officials.holders.organizations import is_one_staff
from rukz_extract.extract.officials.holders.same_office import drops_adjectives
from rukz_extract.extract.officials.links import Link, status_of
from rukz_extract.extract.officials.outcome.drafts import PostDraft, cuts_name
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import codes, points_at_land, role
from rukz_extract.language.doc import Doc
from rukz_extract.records import Status


def same_post(doc: Doc, draft: PostDraft, link: Link, code: str | None) -> bool:
    """The same title, or a shortened one: "министр" after "министр торговли"; ``code`` is the link's territory told."""
    phrase = link.phrase
    if not one_territory(draft.jurisdiction, code) or _another_time(draft, link, code):
        return False
    mine, theirs = draft.organization, phrase.organization
    staff = bool(mine and theirs) and is_one_staff(mine or "", theirs or "")
    if mine and theirs and mine != theirs and not staff:
        return False
    if cuts_name(draft, phrase) or reads_alike(doc, draft, phrase):
        return True
    if draft.title == phrase.title:
        same_body = phrase.organization is None and phrase.has("body")  # "глава представительства", before "… ООН"
        return mine == theirs or staff or same_body or phrase.bare or draft.links[0].phrase.bare
    return _leaves_words_out(draft, phrase) or _is_shortened(draft, link)


def _leaves_words_out(draft: PostDraft, phrase: PostPhrase) -> bool:
    """True for "вице-губернатор" after "первый вице-губернатор", "вице-министр" after "первый … торговли".

    So for a heading's "О встрече посла" before "чрезвычайный и полномочный посол", as long as nothing else tells it.
    """
    if draft.links[0].phrase.head is not phrase.head:
        return False
    if phrase.bare and f" {phrase.title} " in f"{draft.title} ":
        return True
    referred = all(link.phrase.bare and link.rule.startswith("role_only") for link in draft.links)
    return referred and phrase.title.endswith(f" {draft.title}")


def _is_shortened(draft: PostDraft, link: Link) -> bool:
    """True when one title opens the other and the shorter one tells nothing else: "министр", "министр торговли".

    A reference leaves out adjectives too: the "председатель комиссии" is that of the "избирательная комиссия".
    """
    phrase = link.phrase
    shorter, longer = sorted((draft.title, phrase.title), key=len)
    refers = link.rule.startswith("role_only") or draft.links[0].rule.startswith("role_only")
    if refers and drops_adjectives(shorter.split(), longer.split()):
        return True
    cut = shorter == phrase.title and (_tells_less(link) or _tells_only_land(link))
    return longer.startswith(shorter + " ") and (phrase.bare or cut or all(x.phrase.bare for x in draft.links))


def reads_alike(doc: Doc, draft: PostDraft, phrase: PostPhrase) -> bool:
    """True for the same words, whatever their capitals: "глава Налоговой службы", "глава налоговой службы"."""
    known = draft.links[0].phrase
    words, others = (doc.keys[each.head_at + 1 : each.last] for each in (known, phrase))
    return bool(words) and words == others and known.head is phrase.head and known.adjectives == phrase.adjectives


def one_territory(left: str | None, right: str | None) -> bool:
    """True unless two codes tell apart: a country and its region may be one post."""
    return not left or not right or left == right or left[:2] == right or right[:2] == left


def _another_time(draft: PostDraft, link: Link, code: str | None) -> bool:
    """The former governor of one region who now acts in another: one territory told is not enough."""
    if (draft.status == Status.FORMER) == (status_of(link) == Status.FORMER):
        return False
    pointed = any(points_at_land(each.phrase) for each in (draft.links[0], link))  # "начальник полиции области"
    acts = Status.ACTING in (draft.status, status_of(link))
    return (draft.jurisdiction is None) != (code is None) and (acts or pointed)


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
