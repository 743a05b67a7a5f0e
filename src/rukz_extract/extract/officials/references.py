"""Later and earlier references by role alone: "министр", "глава региона", "врио губернатора", a headline's "аким"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.extract.territories import Place
from rukz_extract.records import Status

_SEATS_OF_STATE = frozenset({"Белый дом", "Кремль", "Акорда"})


def role(phrase: PostPhrase) -> str:
    """The class of a post over its wordings: "deputy:minister" of "заместитель министра" and of "замминистра"."""
    if phrase.head.role == "deputy":
        return f"deputy:{role(phrase.inner)}" if phrase.inner else "deputy"
    if phrase.head.role in ("head", "chair"):
        return _role_of_head(phrase)
    if phrase.head.role == "head_of_state" and phrase.head.kind == "leader" and phrase.has("organization", "body"):
        return "head"
    return phrase.head.role


def _role_of_head(phrase: PostPhrase) -> str:
    nouns = [part.noun for part in phrase.parts if part.kind in ("territory_noun", "body")]
    if phrase.body and phrase.body.name in _SEATS_OF_STATE:
        return "head_of_state"
    if nouns[:1] == ["администрация"] and phrase.places() and phrase.places()[0].region.level == "country":
        return "head_of_state"
    if nouns[:1] in (["государство"], ["страна"]):
        return "head_of_state"
    if nouns[:1] in (["правительство"], ["кабмин"], ["кабинет"]):
        return "head_of_government"
    if nouns[:1] in (["министерство"], ["ведомство"]):
        return "minister"
    if phrase.has("organization"):
        return "minister" if phrase.body and phrase.body.area else "head"
    if (
        nouns[:1] in (["регион"], ["область"], ["край"], ["республика"], ["город"], ["район"], ["округ"])
        and len(nouns) == 1
    ):
        return "head_of_region"
    places = phrase.places()
    if places and not phrase.has("body", "area"):
        return "head_of_state" if places[0].region.level == "country" else "head_of_region"
    return "head"


class ReferenceLinks:
    """Resolves posts without a name to the holders that the article names."""

    def __init__(self, people: PeopleIndex, links: Sequence[Link], registered: Sequence[Link]) -> None:
        self.people = people
        self.told = list(links)
        self.registered = registered
        self.places: dict[int, list[int]] = {}
        for mention in people.mentions:
            self.places.setdefault(mention.person, []).append(mention.first)

    def resolve(self, phrase: PostPhrase) -> Link | None:
        """The holder that a phrase refers to, None when nobody or more than one fits."""
        if phrase.plural or phrase.head.kind == "member":
            return None
        wanted = role(phrase)
        for known in (self.told, self.registered):
            same = [link for link in known if self._same_title(phrase, link)]
            other = [link for link in known if self._same_role(phrase, wanted, link)]
            fitting = [link for link in (*same, *other) if not _differ_in_time(phrase, link)]
            holder = self._nearest(phrase, fitting)
            if holder is not None:
                rule = "role_only_same_post" if holder in same else "role_only_same_role"
                return Link(
                    phrase, holder.person, rule, code=holder.phrase.nation if known is self.registered else None
                )
        return None

    def _same_title(self, phrase: PostPhrase, link: Link) -> bool:
        known = link.phrase
        if known.head.lemma != phrase.head.lemma or not _compatible(phrase, link):
            return False
        shorter = phrase.title == known.title or known.title.startswith(phrase.title + " ")
        return shorter or phrase.bare and known.adjectives == phrase.adjectives

    def _same_role(self, phrase: PostPhrase, wanted: str, link: Link) -> bool:
        known = role(link.phrase)
        if not _compatible(phrase, link, other_word=True):
            return False
        if wanted == "head_of_region":
            worded = "chair" in (
                phrase.head.kind,
                link.phrase.head.kind,
            )  # "глава региона", never "мэр" for "губернатор"
            return worded and known in ("head_of_region", "head_of_city") and bool(phrase.parts or phrase.nation)
        if wanted == "minister":
            return known == "minister" and _same_ministry(phrase, link.phrase)
        if wanted == "head" == known:
            return same_organization(phrase, link.phrase) if phrase.organization else _same_body(phrase, link.phrase)
        return wanted == known and wanted in _OTHER_WORDS

    def _nearest(self, phrase: PostPhrase, links: Sequence[Link]) -> Link | None:
        """The link whose holder was named last before the phrase; before the first name, the only candidate."""
        holders = {link.person: link for link in links}
        if len(holders) == 1:
            return next(iter(holders.values()))
        before = [
            (max(place for place in self.places[person] if place < phrase.first), link)
            for person, link in holders.items()
            if any(place < phrase.first for place in self.places[person])
        ]
        return max(before, key=lambda item: item[0])[1] if before else None


_OTHER_WORDS = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "deputy:minister",
        "deputy:head_of_government",
        "deputy:head_of_region",
        "head_of_city",
    }
)


_REGIONAL = frozenset({"head_of_region", "deputy:head_of_region", "head_of_city", "deputy:head_of_city"})
_COUNTRY_NOUNS = frozenset({"страна", "государство", "республика"})
_REGIONAL_WORDS = ("областн", "городск", "районн", "краев")


def is_regional(phrase: PostPhrase) -> bool:
    """True for posts of regions, districts and towns: a country alone does not tell what they govern."""
    if role(phrase) in _REGIONAL:
        return True
    nouns = {part.noun for part in phrase.parts if part.kind == "territory_noun"}
    if nouns - _COUNTRY_NOUNS or any(word.startswith(_REGIONAL_WORDS) for word in phrase.title.split()):
        return True
    bodies = any(part.body and part.body.regional for part in phrase.parts)
    return bodies or (phrase.inner is not None and is_regional(phrase.inner))


def _differ_in_time(phrase: PostPhrase, link: Link) -> bool:
    """As in "бывший президент" does not refer to the present one."""
    told = link.status or link.phrase.status
    return phrase.status in (Status.FORMER, Status.ELECT) and phrase.status != told


def _same_body(phrase: PostPhrase, known: PostPhrase) -> bool:
    """As in "глава комитета" after "председатель комитета Госдумы по финансовому рынку"."""
    mine = [part.noun for part in phrase.parts]
    return len(mine) == 1 and phrase.has("body") and any(p.kind == "body" and p.noun == mine[0] for p in known.parts)


def codes(phrase: PostPhrase, place: Place | None = None) -> list[str]:
    """Codes that a phrase tells by itself, the most exact first."""
    if place is not None:
        return [place.code] if place.code else []
    found = [p.code for p in phrase.places() if p.code]
    found += [part.code for part in phrase.parts if part.code]
    if phrase.nation:
        found.append(phrase.nation)
    if not found and phrase.inner is not None:
        found += codes(phrase.inner)
    return found


def _compatible(phrase: PostPhrase, link: Link, *, other_word: bool = False) -> bool:
    """True when neither the territory nor the organization tells them apart."""
    mine, theirs = codes(phrase), codes(link.phrase, link.place)
    if mine and not theirs and (other_word or (is_regional(link.phrase) and len(mine[0]) == 2)):
        return False
    if mine and theirs and not (mine[0] == theirs[0] or mine[0][:2] == theirs[0] or theirs[0][:2] == mine[0]):
        return False
    if other_word:
        return True
    return phrase.organization is None or same_organization(phrase, link.phrase)


_LATIN_TO_RUSSIAN = str.maketrans("ҚқҰұҮүӘәӨөҒғІі", "КкУуУуАаОоГгИи")


def same_organization(left: PostPhrase, right: PostPhrase) -> bool:
    """True for one body under its name and its abbreviation: "ЕЭК", "Евразийская экономическая комиссия"."""
    names = sorted({name for name in (left.organization, right.organization) if name}, key=len)
    if len(names) != 2:
        return len(names) == 1 and left.organization == right.organization
    short, long = (name.translate(_LATIN_TO_RUSSIAN) for name in names)
    initials = "".join(word[:1] for word in long.split()).upper()
    return short.upper() == initials


def _same_ministry(phrase: PostPhrase, known: PostPhrase) -> bool:
    """As in "глава МЭР" and "министр экономического развития"; "глава ведомства" is any minister."""
    area = phrase.body.area if phrase.organization and phrase.body else None
    other = known.body.area if known.organization and known.body else None
    if area and other:
        return area == other
    if area:
        return known.bare or area.split()[0][:6] in known.title
    if other:
        return other.split()[0][:6] in phrase.title or phrase.bare or phrase.has("body")
    return phrase.bare or phrase.has("body")
