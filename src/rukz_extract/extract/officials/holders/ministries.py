"""Whether two posts are of one ministry: "глава МЭР" and its minister, "глава внешнеполитического ведомства"."""

from rukz_extract.extract.officials.holders.compatible import is_of_union
from rukz_extract.extract.officials.holders.organizations import same_organization
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import codes, role
from rukz_extract.gazetteer.posts import word_group

_MINISTRIES = frozenset({"ведомство", "министерство"})
_STATE_SECRETARY, _US = "state_secretary", "US"
_FOREIGN_AFFAIRS = "иностранных дел"
_STEM = 5
"""Letters that an area and the adjective of it share: "обороны", "оборонного"."""


def ministry_area(phrase: PostPhrase) -> str | None:
    """What the ministry of a post governs, where its body or head tells: "иностранных дел" of "глава МИД"."""
    if phrase.head.role == _STATE_SECRETARY and codes(phrase)[:1] in ([], [_US]):
        return _FOREIGN_AFFAIRS
    told = (each.body.area for each in phrase.with_inner() if each.body is not None)
    return next(told, None)


def roles_meant(phrase: PostPhrase, wanted: str) -> tuple[str, ...]:
    """The roles of those whom a phrase may mean: "глава ООН", "глава американской дипломатии" are secretaries."""
    if wanted == "head" and phrase.organization:
        return wanted, "secretary"
    if wanted == "head" and is_of_mission(phrase):
        return wanted, "envoy"
    if wanted == "minister" and is_of_union(phrase):
        return wanted, "member"
    if wanted == "minister" and ministry_area(phrase) == _FOREIGN_AFFAIRS:
        return wanted, _STATE_SECRETARY
    if wanted == "minister" and _is_of_any_office(phrase):
        return wanted, "head"
    return (wanted,)


def is_of_mission(phrase: PostPhrase) -> bool:
    """True for "глава дипмиссии": the ambassador is meant."""
    return len(phrase.parts) == 1 and phrase.parts[0].noun in word_group("missions")


def _is_of_any_office(phrase: PostPhrase) -> bool:
    """True for "глава ведомства": of a ministry, or of another public body."""
    return len(phrase.parts) == 1 and phrase.parts[0].noun in word_group("any_office")


def _heads_office(known: PostPhrase) -> bool:
    """True for the chief of a public body told by its name: "глава ФАС", "директор ФСБ", of no ministry."""
    public = known.body is not None and known.body.sector == "public"
    return public and known.organization is not None and known.inner is None


def same_area(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "представитель военного ведомства" and that of "Минобороны"."""
    mine = ministry_area(phrase)
    return mine is not None and mine == ministry_area(known)


def same_deputy_minister(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "замглавы МИД" and the "замминистра иностранных дел", for a bare "заместитель министра"."""
    bare = phrase.bare or (phrase.inner is not None and phrase.inner.bare)
    return bare or same_ministry(phrase, known)


def same_ministry(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "глава МЭР" and the "министр экономического развития"; "глава ведомства" is any minister."""
    if is_of_union(phrase):
        return same_organization(phrase, known) and known.has("body")  # "член коллегии ЕЭК"
    mine, theirs = ministry_area(phrase), ministry_area(known)
    if mine and theirs:
        return mine == theirs
    if role(known) == "head" and _is_of_any_office(phrase):
        return _heads_office(known)
    if mine:
        return known.bare or _tells_area(known, mine)
    if phrase.organization and known.organization:
        same = same_organization(phrase, known)  # not that of "Министерство обороны" for "Минкультуры"
        return same or (theirs is not None and _tells_area(phrase, theirs))
    open_word = phrase.bare or phrase.has("body") or _alike(phrase, known)
    return open_word or (theirs is not None and _tells_area(phrase, theirs))


def _tells_area(phrase: PostPhrase, area: str) -> bool:
    """True when the words of a post or of its body name an area: "Министерства финансов" that of "Минфин"."""
    stem = area.split(maxsplit=1)[0][:6]
    return stem in phrase.title or stem in (phrase.organization or "").lower()


def _alike(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "министр обороны" and the "глава оборонного ведомства": one stem tells the ministry."""
    stems = {word[:_STEM] for word in phrase.title.split()[1:] if len(word) > _STEM}
    words = [*known.title.split()[1:], *(known.organization or "").lower().split()[1:]]
    return (known.has("body") or " " in (known.organization or "")) and any(word[:_STEM] in stems for word in words)


def of_ministry(phrase: PostPhrase) -> bool:
    """True for "замглавы ведомства", "представитель американского ведомства": the body is only pointed at."""
    told = [part for part in phrase.parts if part.kind != "nation"]
    return len(told) == 1 and told[0].noun in _MINISTRIES
