"""What a wording without a name may mean: whether it refers at all, to which kind of office, of which country."""

from collections.abc import Sequence
from itertools import pairwise

from rukz_extract.extract.officials.home import unit_name
from rukz_extract.extract.officials.phrases.phrase import OF_TERRITORY, PostPhrase
from rukz_extract.extract.officials.roles import codes
from rukz_extract.extract.officials.selection import is_public, sector
from rukz_extract.gazetteer.posts import word_group


def only_beside(phrase: PostPhrase) -> bool:
    """True for posts that only a name beside them makes one: "член", "парламентарий"; "правитель" of no land."""
    of_land = phrase.bare and phrase.head.lemma in word_group("only_of_lands")
    return phrase.head.kind == "member" or "beside" in phrase.head.takes or of_land


def is_private(phrase: PostPhrase) -> bool:
    """True for posts that a public one never means: the "президент" of a club, the "лидер" of a race."""
    of_nobody = phrase.head.kind in ("president", "leader") or sector(phrase) == "private"
    return of_nobody and not is_public(phrase)


def is_crowned(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "король Швеции" after a bare "король"."""
    of_land = bool(codes(phrase)) or phrase.has("territory_noun")
    return known.bare and "crown" in known.head.takes and of_land


def chamber_countries(phrase: PostPhrase) -> set[str]:
    """The countries that the chambers of a post tell: "депутат Верховной рады" sits in no Russian one."""
    return {part.body.country for part in phrase.parts if part.body and part.body.country}


def is_of_another(phrase: PostPhrase) -> bool:
    """True for "министр обороны европейского государства": the adjective tells what kind of one, not which."""
    return any(left.noun == OF_TERRITORY and right.kind == "territory_noun" for left, right in pairwise(phrase.parts))


def sent_to(outer: PostPhrase | None) -> set[str]:
    """The country of the region that an envoy at home is sent to: "представитель президента в Чуйской области"."""
    places = (part.place.region for part in (outer.parts if outer else ()) if part.kind == "host" and part.place)
    return {place.country for place in places if place.level != "country" and place.country}


def is_of_board(phrase: PostPhrase) -> bool:
    """True for "председатель правления" without its company: the one named before is meant."""
    return len(phrase.parts) == 1 and phrase.parts[0].kind == "body" and phrase.parts[0].noun in word_group("boards")


def is_of_other_kind(phrase: PostPhrase, theirs: Sequence[str]) -> bool:
    """True for a "глава республики" beside the head of an oblast: the noun stands in the name of the unit."""
    nouns = {part.noun for part in phrase.parts if part.kind == "territory_noun"} & word_group("kinds_of_units")
    if not nouns or not theirs or "-" not in theirs[0]:
        return False
    return not any(noun and noun in unit_name(theirs[0]).lower() for noun in nouns)
