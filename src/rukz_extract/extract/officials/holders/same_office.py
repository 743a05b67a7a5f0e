"""Whether two posts are one: the same title shortened, or the same office under another word."""

from collections.abc import Callable, Sequence
from itertools import dropwhile, takewhile

from rukz_extract.extract.officials.holders.compatible import compatible, one_office
from rukz_extract.extract.officials.holders.known_links import Known
from rukz_extract.extract.officials.holders.ministries import (
    is_of_mission,
    of_ministry,
    same_area,
    same_deputy_minister,
    same_ministry,
)
from rukz_extract.extract.officials.holders.nicknames import goes_by
from rukz_extract.extract.officials.holders.organizations import same_organization, spelled_out, without_small
from rukz_extract.extract.officials.holders.other_words import of_one_chamber, protects_same, repeats_body
from rukz_extract.extract.officials.home import is_republic_unit
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, LOCAL, role
from rukz_extract.gazetteer.entry import RUSSIA
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings

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
_NO_UNITS = frozenset({"neutral", "company"})
"""Sectors of nouns that are no part of a body: "правление", the "госкорпорация" of "госкорпорация «Росатом»"."""
_PREMIER = "премьер-министр"
_HOUSE = "палаты"
"""Of "глава палаты", which any chamber is."""
_LOWER, _UPPER = "нижней", "верхней"
"""Of houses of a parliament: "глава нижней палаты"."""


def same_title(phrase: PostPhrase, mine: Sequence[str], told: Known) -> bool:
    """The same post, or its first words: "министр" for the "министр торговли"; the heads are the same."""
    known = told.link.phrase
    if phrase.organization and known.organization is None and _is_short_for(phrase.organization, known):
        return compatible(phrase, mine, told, other_word=True)
    heading = not phrase.bare and role(phrase) == "head_of_state" != told.role  # of a state, not of its bank
    if heading or not compatible(phrase, mine, told) or _is_of_land(phrase, known):
        return False
    if phrase.bare and known.adjectives == phrase.adjectives:
        return True
    left_out = word_group("courtesies") | word_group("of_seniority")
    if phrase.bare and not phrase.adjectives and left_out.issuperset(known.adjectives):
        return True  # "посол" after the "чрезвычайный и полномочный посол", "вице-министр" after the first one
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
    own = phrase.head is known.head and known.body is not None and known.body.country == phrase.nation
    of_land = phrase.has("territory", "territory_noun") or (phrase.nation is not None and not own)
    return of_land and phrase.organization is None and known.organization is not None and not phrase.has("body")


def same_role(phrase: PostPhrase, mine: Sequence[str], wanted: str, told: Known) -> bool:
    """The same office by another word: "глава региона" for the "губернатор", never "мэр" for him."""
    known = told.link.phrase
    if _is_no_premier(phrase, told) or not compatible(phrase, mine, told, other_word=True):
        return False
    return one_office(phrase, known) or _same_office(phrase, known, wanted)


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
    if is_of_mission(phrase) and known.head.lemma in word_group("ambassadors"):
        return True
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
    spoken = {phrase.head.lemma, known.head.lemma} <= word_group("spokesmen")  # "спикер МИД"
    return (spoken or phrase.head is known.head) and (told or same_area(phrase, known))


def _same_unit(phrase: PostPhrase, known: PostPhrase) -> bool:
    return same_organization(phrase, known) and _units(phrase) == _units(known)


def _units(phrase: PostPhrase) -> set[str | None]:
    """The units of an organization that a post is of: the "глава миссии МВФ" is no "директор МВФ"."""
    before = takewhile(lambda part: part.kind != "organization", phrase.parts)
    nouns = {part.noun for part in before if part.kind == "body" and part.body and part.body.sector not in _NO_UNITS}
    return nouns - set(fold(phrase.organization or "").split())  # "глава Нацбанка": the bank itself


def same_deputy(phrase: PostPhrase, mine: Sequence[str], told: Known) -> bool:
    """The same deputy in short and in full: "зампред" for the "заместитель председателя", whoever he serves."""
    known = told.link.phrase
    apart = phrase.head is not known.head and one_office(phrase, known)
    return apart and compatible(phrase, mine, told, other_word=True)


def _serve_one_office(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "советник президента" and "советник главы государства"."""
    mine, theirs = (role(each.inner) if each.inner else None for each in (phrase, known))
    return mine == theirs and mine in CHIEFS


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
