"""Whether a name may be of a country: a guess at what a post governs must not give "Сергей Лавров" to Libya."""

from collections.abc import Collection
from functools import cache
from sys import intern

from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.people.lexicon import first_name_origins
from rukz_extract.extract.people.spelling import has_surname_shape, is_kazakh
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.fold import fold
from rukz_extract.records import PersonName
from rukz_extract.resources import read_table

_MINISTRY = "Министерство"
_SLAVIC = frozenset({"RU", "UA", "BY"})
_OWN_NAMES = {"kazakh": "KZ"}
"""Origins of first names that one country of two tells: a Kazakh one, where the other is Russia."""
_REGIONS = "RU-*"
"""What the table of ministries has for those of Russian regions."""
_WITHOUT_TURKIC_NAMES = frozenset({"US", "GB", "FR", "DE", "IT", "ES", "CA", "AU", "JP", "CN", "KR"})
_WITH_RUSSIAN_NAMES = frozenset(
    {
        *_SLAVIC,
        "KZ",
        "KG",
        "UZ",
        "TJ",
        "TM",
        "AM",
        "AZ",
        "GE",
        "MD",
        "LV",
        "LT",
        "EE",
        "IL",
        "BG",
        "RS",
        "ME",
        "MK",
        "CZ",
        "SK",
        "PL",
        "HR",
        "SI",
        "BA",
    }
)


@cache
def _listed_origins() -> dict[str, str]:
    """Origins of each first name in one string: few of the names are ever asked about."""
    found: dict[str, str] = {}
    for key, origin in first_name_origins():
        found[key] = intern(f"{found[key]} {origin}") if key in found else origin
    return found


def _origins(first: str) -> frozenset[str]:
    return frozenset(_listed_origins().get(fold(first), "").split())


def may_be_of(name: PersonName, country: str) -> bool:
    """False for a foreign name in Russia, Ukraine and Belarus, and for a Russian or Kazakh one far from them.

    Both the first name and the surname have to speak against the country, of a Kazakh one the first name alone;
    without a first name anything may be. Letters that only Kazakh has speak for themselves.
    """
    if is_kazakh(name.full.lower()):
        return country not in _SLAVIC | _WITHOUT_TURKIC_NAMES
    if not name.first or not name.last:
        return True
    origins = _origins(name.first)
    shaped = has_surname_shape(fold(name.last))
    if country in _SLAVIC:
        return shaped or bool(origins - {"foreign"})
    if country in _WITH_RUSSIAN_NAMES:
        return True
    return not (shaped and origins == {"russian"}) and not (country in _WITHOUT_TURKIC_NAMES and origins == {"kazakh"})


def speaks_kazakh(name: PersonName) -> bool:
    """True for Kazakh letters and for a first name that is Kazakh and nothing else."""
    return is_kazakh(name.full.lower()) or (bool(name.first) and _origins(name.first or "") == {"kazakh"})


def speaks_russian(name: PersonName) -> bool:
    """True for a whole name with a Russian first name, or with a surname of that shape and no foreign first name."""
    if not (name.first and name.last):
        return False
    origins = _origins(name.first)
    return "russian" in origins or (origins != {"foreign"} and has_surname_shape(fold(name.last)))


def only_abroad(name: PersonName, countries: Collection[str], *, unlisted: bool) -> str | None:
    """The only country without Russian names of an article on it and Slavic ones, for a name of none of these.

    As in "США и Россия спорят. Сенатор Бен Кардон выступил". ``unlisted`` lets in first names that no table has.
    """
    rest = [country for country in countries if country not in _SLAVIC]
    origins = _origins(name.first) if name.first and name.last else frozenset(("none",))
    foreign = origins == {"foreign"} or (unlisted and not origins and not may_be_of(name, "RU"))
    return rest[0] if foreign and len(rest) == 1 and rest[0] not in _WITH_RUSSIAN_NAMES else None


@cache
def _ministries() -> dict[str, str]:
    """Areas that only one country has a minister of, or only regions of Russia."""
    return {row["area"]: row["country"] for row in read_table("officials/ministries")}


def is_of_a_region(phrase: PostPhrase) -> bool:
    """True for a minister whom only regions of Russia have: "министр труда и социального развития"."""
    return role(phrase).endswith("minister") and _ministries().get(_area(phrase)) == _REGIONS


def is_only_of_states(phrase: PostPhrase) -> bool:
    """True for a minister whom no region has: "министр обороны"."""
    return _area(phrase) in word_group("ministers_of_states")


def _area(phrase: PostPhrase) -> str:
    while phrase.inner is not None:
        phrase = phrase.inner
    return phrase.title.partition(" ")[2]


def only_ministry(phrase: PostPhrase, countries: Collection[str]) -> str | None:
    """The country of an article that has a ministry of that name: "министр национальной экономики" is of Kazakhstan.

    So has the "председатель комитета Министерства торговли и интеграции".
    """
    area = phrase.title.partition(" ")[2] if role(phrase).endswith("minister") else None
    kind, _, named = (phrase.organization or "").partition(" ")
    country = _ministries().get(named if kind == _MINISTRY else area or "")
    return country if country in countries else None


def only_fitting(name: PersonName, countries: Collection[str]) -> str | None:
    """The country that a first name speaks for in an article of two, of which the other is one of Slavic names.

    A neighbour whose names are alike (Kyrgyzstan, Uzbekistan) leaves it open, as does a first name of two origins.
    A name in Kazakh letters ("Бибінұр") is of Kazakhstan, whatever other countries the article names.
    """
    if is_kazakh(name.full.lower()):
        return "KZ" if "KZ" in countries else None
    origins = _origins(name.first) if name.first else frozenset()
    own = _OWN_NAMES.get(next(iter(origins))) if len(origins) == 1 else None
    others = [country for country in countries if country != own]
    fits = own in countries and len(others) == 1 and others[0] in _SLAVIC
    return own if fits else None
