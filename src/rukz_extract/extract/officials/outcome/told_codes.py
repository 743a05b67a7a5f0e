"""What a post phrase tells by itself of its territory: by its places, its body, its head, the states of its noun."""

from functools import cache

from rukz_extract.extract.officials.phrases.complement.seats import bodies_abroad
from rukz_extract.extract.officials.phrases.phrase import SEATED, PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, codes, is_regional, role, states_by_noun
from rukz_extract.extract.territories import Place
from rukz_extract.gazetteer.entry import KAZAKHSTAN, RUSSIA
from rukz_extract.gazetteer.posts import word_starts
from rukz_extract.resources import read_table

_KYRGYZSTAN = "KG"
_COUNTRY = 2
"""Letters of the code of a state."""


def states_told(phrase: PostPhrase) -> frozenset[str]:
    """The codes of the states that go by a noun of the phrase: the kingdoms for "королевства"; mostly none."""
    return next((states for noun in phrase.land_nouns if (states := states_by_noun().get(noun))), frozenset())


def district_of(phrase: PostPhrase) -> str | None:
    """The country of the federal district that an envoy or his deputy works in: "полпред в УФО"."""
    if "posted" in phrase.head.takes:
        hosts = (part.place.region for part in phrase.parts if part.kind == "host" and part.place)
        return next((host.country for host in hosts if host.level == "region" and host.code is None), None)
    return district_of(phrase.inner) if phrase.inner else None


def told(phrase: PostPhrase, place: Place | None) -> str | None:
    """The code that a phrase tells: its territory, its adjective, its body's country, its head's country."""
    if home := _sent_within(phrase) or _of_named_body(phrase):
        return home
    found, host = codes(phrase, place), _area_of_work(phrase)
    if phrase.body and phrase.body.sector == "company" and phrase.body.country and not host:
        return phrase.body.country  # "директор Карагандинского отделения КТЖ"
    if found and is_regional(phrase) and _is_of_a_part(phrase, found[0]):
        return host  # "начальник управления МВД России по краю": the article tells of which
    if found and not _is_of_another(phrase, place):
        inside = (code for code in (*found[1:], host) if code and code[:2] == found[0])
        return next(inside, found[0])  # "депутат Госдумы РФ от Омской области"
    if host or is_regional(phrase):
        return host
    return body_country(phrase) or phrase.head.country


def _is_of_a_part(phrase: PostPhrase, code: str) -> bool:
    """True for a unit told by its noun behind its state: "МВД России по краю"."""
    kinds = [part.kind for part in phrase.parts]
    return kinds[-2:] == ["territory", "territory_noun"] and len(code) == _COUNTRY


def _of_named_body(phrase: PostPhrase) -> str | None:
    """The unit that a body's own name tells: "депутат Мосгордумы"."""
    names = (*(part.noun for part in phrase.parts), phrase.organization)
    return next((unit for name in names if name and (unit := _units().get(name.lower()))), None)


@cache
def _units() -> dict[str, str]:
    return {row["body"]: row["unit"] for row in read_table("officials/bodies_of_units")}


def body_country(phrase: PostPhrase) -> str | None:
    """The country of the bodies a phrase names, from the register."""
    for body in (*(part.body for part in phrase.parts), phrase.body):
        if body and body.country and body.sector != "private":
            return body.country
    return body_country(phrase.inner) if phrase.inner else None


def _is_of_another(phrase: PostPhrase, place: Place | None) -> bool:
    """True for an aqim's village that lies in Russia by the gazetteer: another village of that name is meant."""
    named = place or next(iter(phrase.places()), None)
    small = named is not None and named.region.level in ("city", "district")
    if not small or named is None or (phrase.head.country == KAZAKHSTAN and named.region.country == _KYRGYZSTAN):
        return False  # "аким Лейлекского района": of Kyrgyzstan, whose districts have aqims too
    return phrase.head.country not in (None, named.region.country)


def _sent_within(phrase: PostPhrase) -> str | None:
    """The region of one's own country that an envoy is sent to: "представитель президента в Чуйской области"."""
    if "posted" not in phrase.head.takes or phrase.inner is None or role(phrase.inner) not in CHIEFS:
        return None
    host = next((part.place for part in phrase.parts if part.kind == "host" and part.place), None)
    senders = {code[:2] for code in codes(phrase.inner)}
    abroad = host is None or host.region.level == "country" or (senders and host.region.country not in senders)
    return None if abroad or host is None else host.code


def _area_of_work(phrase: PostPhrase) -> str | None:
    """The territory after "по": "начальник департамента по ЗКО"."""
    if "posted" in phrase.head.takes:
        return None
    host = next((part for part in phrase.parts if part.kind == "host" and part.place), None)
    if host is None or host.place is None:
        return _area_of_work(phrase.inner) if phrase.inner else None
    if host.noun == SEATED and not _is_at_home(phrase, host.place):
        return None
    return host.place.code


def _is_at_home(phrase: PostPhrase, host: Place) -> bool:
    """True for "управления ФСБ в Омской области", not for "представительства Россотрудничества в Казахстане"."""
    if any(part.noun in bodies_abroad() for part in phrase.parts):
        return False
    country = next(iter(codes(phrase)), None) or body_country(phrase)
    international = phrase.body is not None and phrase.body.sector == "international"
    return not international and country in (None, host.region.country)


def country_of_municipality(phrase: PostPhrase) -> str | None:
    """Russia of the head of a "сельское поселение" or "муниципальный округ": no other state has such units."""
    names = (place.region.name.lower().split() for place in phrase.places() if place.code is None)
    russian = any(word.startswith(word_starts("of_municipality")) for name in names for word in name)
    return RUSSIA if russian else None


def head_country(phrase: PostPhrase) -> str | None:
    """The country of a head that only one has, of the inner post too: "советник акима" is of Kazakhstan."""
    return phrase.head.country or (head_country(phrase.inner) if phrase.inner else None)
