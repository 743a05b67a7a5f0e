"""Whether two posts are one: the same title shortened, or the same office under another word."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import dropwhile, takewhile
from types import MappingProxyType

from rukz_extract.extract.officials.holders.known_links import Known
from rukz_extract.extract.officials.holders.land_kinds import of_other_land
from rukz_extract.extract.officials.holders.ministries import (
    of_ministry,
    same_area,
    same_deputy_minister,
    same_ministry,
)
from rukz_extract.extract.officials.holders.nicknames import goes_by
from rukz_extract.extract.officials.holders.organizations import same_organization, spelled_out, without_small
from rukz_extract.extract.officials.holders.other_words import of_one_chamber, protects_same, repeats_body
from rukz_extract.extract.officials.home import is_republic_unit
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, KAZAKHSTAN, LOCAL, RUSSIA, is_regional, level_of_noun, role
from rukz_extract.extract.territories import Place
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status
from rukz_extract.resources import read_table

_OTHER_WORDS = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "state_secretary",
        "deputy:minister",
        "deputy:head_of_government",
        "deputy:head_of_region",
    }
)
"""Offices that go by several words: "президент" and "глава государства"."""
_OF_ONE_LEVEL = ("head_of_state", "head_of_government", "minister")
"""Offices that a country and its region both have, each its own."""
_OF_ANY_LEVEL = "head_of_region"
"""The role of "аким": of a region, a town or a village, as its place tells."""
_PREMIER = "премьер-министр"
_HOUSE = "палаты"
"""Of "глава палаты", which any chamber is."""
_LOWER, _UPPER = "нижней", "верхней"
"""Of houses of a parliament: "глава нижней палаты"."""


def same_title(phrase: PostPhrase, mine: Sequence[str], told: Known) -> bool:
    """The same post, or its first words: "министр" for the "министр торговли"; the heads are the same."""
    known = told.link.phrase
    if phrase.organization and known.organization is None and _is_short_for(phrase.organization, known):
        return _compatible(phrase, mine, told, other_word=True)
    heading = not phrase.bare and role(phrase) == "head_of_state" != told.role  # of a state, not of its bank
    if heading or not _compatible(phrase, mine, told) or _is_of_land(phrase, known):
        return False
    if phrase.bare and known.adjectives == phrase.adjectives:
        return True
    if phrase.bare and not phrase.adjectives and word_group("courtesies").issuperset(known.adjectives):
        return True  # "посол" after the "чрезвычайный и полномочный посол"
    if phrase.adjectives and word_group("courtesies").issuperset(phrase.adjectives) and not known.adjectives:
        return phrase.title.endswith(known.title)  # "чрезвычайный и полномочный посол" after the "посол"
    shortened = (phrase.bare or phrase.head.kind == "office") and known.title.startswith(phrase.title + " ")
    shortened = shortened or drops_adjectives(phrase.title.split(), known.title.split())
    return shortened or spelled_out(phrase.title) == spelled_out(known.title)


def drops_adjectives(short: Sequence[str], full: Sequence[str]) -> bool:
    """True for the "председатель комиссии" after the "председатель областной избирательной комиссии"."""
    dropped = full[1 : 1 + len(full) - len(short)]
    kept = dropped and len(short) > 1 and [full[0], *full[1 + len(dropped) :]] == list(short)
    return bool(kept) and all(readings(word)[0].pos == "ADJF" for word in dropped)


def _is_of_land(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "президент России" beside the president of a federation, for "глава США" beside the head of the FBI."""
    of_land = phrase.has("territory", "territory_noun") or phrase.nation is not None
    return of_land and phrase.organization is None and known.organization is not None and not phrase.has("body")


def same_role(phrase: PostPhrase, mine: Sequence[str], wanted: str, told: Known) -> bool:
    """The same office by another word: "глава региона" for the "губернатор", never "мэр" for him."""
    known = told.link.phrase
    if _is_no_premier(phrase, told) or not _compatible(phrase, mine, told, other_word=True):
        return False
    return _one_office(phrase, known) or _same_office(phrase, known, wanted)


def _is_no_premier(phrase: PostPhrase, told: Known) -> bool:
    """True for a "премьер-министр" beside the "председатель правительства Омской области": only republics have one."""
    unit = next((code for code in told.codes if code.startswith(f"{RUSSIA}-")), None)
    other = phrase.head.lemma == _PREMIER != told.link.phrase.head.lemma
    return other and unit is not None and not is_republic_unit(unit)


def _same_office(phrase: PostPhrase, known: PostPhrase, wanted: str) -> bool:
    """True for two words of one office, by what each class of offices wants."""
    if (test := _TESTS.get(wanted)) is not None:
        return test(phrase, known)
    crowned = "crown" in phrase.head.takes and phrase.bare  # "король" is no president
    return wanted in _OTHER_WORDS and not crowned


def _same_local(phrase: PostPhrase, known: PostPhrase) -> bool:
    any_mayor = phrase.bare and phrase.head.lemma in word_group("town_head")  # "градоначальник"
    return any_mayor or ("chair" in (phrase.head.kind, known.head.kind) and bool(phrase.parts or phrase.nation))


def _same_headed(phrase: PostPhrase, known: PostPhrase) -> bool:
    mine, theirs = (each.title.split()[1:] for each in (phrase, known))
    if mine and mine == theirs and phrase.organization in (None, known.organization):
        return True  # "глава департамента полиции" after its "начальник"
    if not phrase.organization:
        return _same_body(phrase, known)
    return _same_unit(phrase, known) or _is_short_for(phrase.organization, known)


def _is_short_for(organization: str, known: PostPhrase) -> bool:
    """True for the "глава КГД" after the "председатель комитета государственных доходов"."""
    words = without_small(known.title.split()[1:])
    return len(words) > 1 and "".join(word[0] for word in words).upper() == organization


def _same_aide(phrase: PostPhrase, known: PostPhrase) -> bool:
    return phrase.head is known.head and known.status is None and _serve_one_office(phrase, known)


def _same_deputy(phrase: PostPhrase, known: PostPhrase) -> bool:
    alike = phrase.head is known.head
    return alike and (_same_body(phrase, known) or (known.organization is not None and of_ministry(phrase)))


def _one_chamber(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "глава Госдумы" and "спикер Государственной думы", "Сената" and "Сената парламента", "нижней палаты"."""
    mine, theirs = (spelled_out(" ".join(each.title.split()[1:])) for each in (phrase, known))
    houses = ((_LOWER, word_group("lower_house")), (_UPPER, word_group("upper_house")))
    by_side = any(mine.startswith(side) and theirs in {spelled_out(name) for name in names} for side, names in houses)
    one = by_side or mine.endswith(theirs) or theirs.endswith(mine) or theirs.startswith(f"{mine} ")
    return phrase.bare or mine == _HOUSE or (bool(mine) and one)


def _speaks_for_one(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "представитель МИД" and "представитель ведомства" after its "официальный представитель".

    So the "представитель Госдепа" after the "представитель американского ведомства".
    """
    told = same_organization(phrase, known) or (known.organization is not None and of_ministry(phrase))
    told = told or (phrase.organization is not None and of_ministry(known))
    return phrase.head is known.head and (told or same_area(phrase, known))


def _same_unit(phrase: PostPhrase, known: PostPhrase) -> bool:
    return same_organization(phrase, known) and _units(phrase) == _units(known)


def _units(phrase: PostPhrase) -> set[str | None]:
    """The units of an organization that a post is of: the "глава миссии МВФ" is no "директор МВФ"."""
    before = takewhile(lambda part: part.kind != "organization", phrase.parts)
    nouns = {part.noun for part in before if part.kind == "body" and part.body and part.body.sector != "neutral"}
    return nouns - set(fold(phrase.organization or "").split())  # "глава Нацбанка": the bank itself


def same_deputy(phrase: PostPhrase, mine: Sequence[str], told: Known) -> bool:
    """The same deputy in short and in full: "зампред" for the "заместитель председателя", whoever he serves."""
    known = told.link.phrase
    apart = phrase.head is not known.head and _one_office(phrase, known)
    return apart and _compatible(phrase, mine, told, other_word=True)


def _one_office(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for an office under its short and its long name: "постпред США" for the "постоянный представитель США"."""
    mine, theirs = spelled_post(phrase.title), spelled_post(known.title)
    if mine == theirs:
        apart = None not in (phrase.organization, known.organization) and not same_organization(phrase, known)
        return phrase.title != known.title and not apart
    if phrase.serves and phrase.body and known.body and phrase.body.name == known.body.name:
        return mine.rpartition(" ")[0] == theirs  # "генсек альянса" after that of NATO
    alike = phrase.organization is None or same_organization(phrase, known)
    cut = (mine, theirs) != (phrase.title, known.title) and theirs.startswith(f"{mine} ")
    return alike and cut  # "полпред" after the "полномочный представитель президента"


def spelled_post(title: str) -> str:
    """A title with its short first word in full: "заместитель министра энергетики" of "замминистра энергетики"."""
    for short, long in _same_posts().get(title.partition(" ")[0], ()):
        if title == short or title.startswith(f"{short} "):
            return long + title.removeprefix(short)
    return title


@cache
def _same_posts() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Short and long names of posts by the first word of the short one; long articles ask again and again."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_table("officials/same_posts"):
        found.setdefault(row["short"].partition(" ")[0], []).append((row["short"], row["long"]))
    return MappingProxyType(found)


def _serve_one_office(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "советник президента" and "советник главы государства"."""
    mine, theirs = (role(each.inner) if each.inner else None for each in (phrase, known))
    return mine == theirs and mine in CHIEFS


def _compatible(phrase: PostPhrase, mine: Sequence[str], told: Known, *, other_word: bool = False) -> bool:
    """True when neither the territory nor the organization tells them apart."""
    theirs, known, by_role = told.codes, told.link.phrase, other_word
    if of_other_land(phrase, told.link) or (phrase.head is known.head and _is_of_another_level(phrase, told)):
        return False
    another_land = theirs and _is_word_of_another_land(phrase, known, theirs[0][:2], other_word=other_word)
    if another_land or (theirs and _is_of_union(phrase)):
        return False
    another = is_former(told.link) and phrase.status != Status.FORMER  # "президент Финляндии" after "прежний президент"
    another = another or _stands_in_later(phrase, told.link)
    other_word = other_word and not (_is_untold_governor(mine, known) or _one_office(phrase, known))
    if mine and not theirs and (other_word or another or (is_regional(known) and len(mine[0]) == 2)):
        return False
    if mine and theirs and not (mine[0] == theirs[0] or mine[0][:2] == theirs[0] or theirs[0][:2] == mine[0]):
        return False
    if mine and theirs and mine[0] != theirs[0] and told.role.endswith(_OF_ONE_LEVEL):
        return False  # "президент Татарстана" beside that of Russia, "министр финансов РФ" beside that of a region
    return by_role or phrase.organization is None or same_organization(phrase, known)


def _is_of_union(phrase: PostPhrase) -> bool:
    """True for "глава дипломатии ЕС": no minister of a state."""
    return phrase.organization is not None and phrase.body is not None and phrase.body.sector == "international"


def _stands_in_later(phrase: PostPhrase, known: Link) -> bool:
    """True for "президент Приднестровья" before "исполняющим обязанности президента объявил себя Белов"."""
    return phrase.first < known.phrase.first and Status.ACTING in (known.status, known.phrase.status)


def _is_untold_governor(mine: Sequence[str], known: PostPhrase) -> bool:
    """True for "губернатор Белов" of no region told so far, whom "глава Омской области" may mean."""
    of_one = len(mine) == 1 and mine[0].startswith(f"{RUSSIA}-")
    return of_one and known.bare and not known.adjectives and known.head.lemma in word_group("governors")


def _is_word_of_another_land(phrase: PostPhrase, known: PostPhrase, country: str, *, other_word: bool) -> bool:
    """True for an "аким" beside "глава Республики Алтай", and for a "вице-губернатор" beside an aqim."""
    if other_word and country == KAZAKHSTAN and phrase.head.lemma in word_group("governors"):
        return True
    return phrase.head is not known.head and phrase.head.country not in (None, country)


def _is_of_another_level(phrase: PostPhrase, told: Known) -> bool:
    """True for the "аким области" beside the "аким города" of its centre, which have one code, or "глава района"."""
    if phrase.head.role != _OF_ANY_LEVEL:
        return not phrase.bare and {role(phrase), told.role} <= LOCAL and role(phrase) != told.role
    mine, theirs = _heads_unit(phrase, None), _heads_unit(told.link.phrase, told.link.place)
    return None not in (mine, theirs) and mine != theirs


def _heads_unit(phrase: PostPhrase, share: Place | None) -> bool | None:
    """True for the post of a first-level unit, False for one of a town or district; None when it does not tell."""
    place = share or next(iter(phrase.places()), None)
    if place is not None:
        return place.region.level == "region" if place.region.code is None or place.region.level == "region" else None
    level = next((found for noun in phrase.land_nouns if (found := level_of_noun(noun))), None)
    return level == "region" if level is not None else None


def _same_body(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "глава комитета" after "председатель комитета Госдумы по финансовому рынку"."""
    mine = [part.noun for part in phrase.parts]
    if goes_by(phrase, known):
        return True  # "глава регулятора" after "председатель Центробанка"
    if len(mine) != 1 or not phrase.has("body"):
        return False
    return repeats_body(phrase, known) or _heads_body(known, mine[0])


def _heads_body(known: PostPhrase, noun: str | None) -> bool:
    """True for the chief of a body or its board, a department of police; a "начальник пресс-службы" heads no more."""
    bodies = [part for part in known.parts if part.kind == "body"]
    over = word_group("offices") if noun in word_group("police") else word_group("boards")
    led = dropwhile(lambda part: part.noun in over, bodies)
    return next((part.noun == noun for part in led), False)


_TESTS: dict[str, Callable[[PostPhrase, PostPhrase], bool]] = {
    **dict.fromkeys(LOCAL, _same_local),
    "minister": same_ministry,
    "deputy:minister": same_deputy_minister,
    "head": _same_headed,
    "speaker": _one_chamber,
    "deputy:speaker": of_one_chamber,
    "ombudsman": protects_same,
    "envoy": _speaks_for_one,
    "aide": _same_aide,
    "deputy": _same_deputy,
}
"""What two words of an office must share, by its role."""
