"""The words that names are made of or stand beside: first names, particles, surnames of East Asia, titles."""

from collections.abc import Iterator
from functools import cache
from sys import intern

from rukz_extract.gazetteer.entry import HOME
from rukz_extract.gazetteer.lexicon import lexicon
from rukz_extract.gazetteer.posts import is_post_word
from rukz_extract.gazetteer.posts import lexicon as lexicon_of_posts
from rukz_extract.gazetteer.unlisted import body_by_prefix
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.fold import fold
from rukz_extract.records import Level
from rukz_extract.resources import read_columns, read_table, values

_DOUBTS = frozenset("pw")
"""Marks of places that are names of persons too, and of small ones far away."""
_TOWN = 20_000
_OF_LANDS, _HEAD = ("head_of_region", "head_of_city", "head_of_district", "prosecutor"), "глава"


def first_name_rows() -> Iterator[tuple[str, str]]:
    """(first name in lower case, gender) of every row of the table; a name with ё also as it is written with е."""
    for name, gender in read_columns("people/first_names", "name", "gender"):
        lower = intern(name.lower())
        yield lower, gender
        if "ё" in lower:
            yield intern(lower.replace("ё", "е")), gender


def first_name_origins() -> Iterator[tuple[str, str]]:
    """(key of a first name, whose it is) of every row of the table; one string for all who hold the name."""
    for name, origin in read_columns("people/first_names", "name", "origin"):
        yield intern(name.lower().replace("ё", "е")), intern(origin)


@cache
def _particles() -> dict[str, str]:
    return {row["word"]: row["place"] for row in read_table("people/particles")}


def is_particle(key: str) -> bool:
    """True for фон, де, ибн, аль: words that open a surname."""
    return _particles().get(key) == "surname"


def closes_patronymic(key: str) -> bool:
    """True for оглы, кызы, ұлы standing apart: "Гейдар оглы"."""
    return _particles().get(key) == "patronymic"


@cache
def east_asian_surnames() -> frozenset[str]:
    """Chinese, Korean and Vietnamese surnames in lower case."""
    return frozenset(fold(name) for row in read_table("people/east_asian_surnames") for name in values(row["surnames"]))


@cache
def turkic_name_ends() -> tuple[str, ...]:
    """Ends of Turkic first names, by which a patronymic of an unknown one is told: Иргибай, Сейтмухамет."""
    return tuple(row["end"] for row in read_table("people/turkic_name_ends"))


@cache
def _short_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("people/short_names"):
        for short in values(row["short"]):
            found.setdefault(fold(short), set()).add(fold(row["long"]))
    return {short: frozenset(longs) for short, longs in found.items()}


def long_names(name: str) -> frozenset[str]:
    """The first names that a short one may stand for: "джозеф" of "джо"; none for others."""
    return _short_names().get(name, frozenset())


@cache
def _only_of(*origins: str) -> frozenset[str]:
    """The first names that no peoples but those of some origins give."""
    rows = list(first_name_origins())
    return frozenset(name for name, origin in rows if origin in origins) - frozenset(
        name for name, origin in rows if origin not in origins
    )


def is_foreign_name(name: str) -> bool:
    """True for a first name that only peoples far from Russia and Kazakhstan give: "маттео"."""
    return name in _only_of("foreign")


def is_turkic_name(name: str) -> bool:
    """True for a first name of Kazakhs and their neighbours alone: "серик" has no surname "Жамбулович"."""
    return name in _only_of("kazakh", "asian")


def is_same_first_name(left: str, right: str) -> bool:
    """True for a first name and its short form, in any order, and for two spellings: Пол and Поль."""
    one, other = fold(left), fold(right)
    return one.replace("ь", "") == other.replace("ь", "") or one in long_names(other) or other in long_names(one)


@cache
def titles() -> frozenset[str]:
    """Words that stand before a name without being part of it, besides the posts: принц, миссис, доктор."""
    return frozenset(fold(word) for row in read_table("people/titles") for word in values(row["words"]))


def is_post_head(key: str) -> bool:
    """True for a form of the noun that a post is called by: "аким", "министра"."""
    return key in lexicon_of_posts().heads


def is_title(key: str) -> bool:
    """True for a title or a post in the nominative or one of its listed forms."""
    return key in titles() or is_post_word(key)


def is_body(word: str) -> bool:
    """True for a form of a noun or a name for a body: "Мажилиса", "Казатомпрома", "Миннацэкономики"."""
    key, posts = fold(word), lexicon_of_posts()
    return key in posts.body_forms or key in posts.short_bodies or body_by_prefix(word) is not None


def governs_land(key: str) -> bool:
    """True for a form of a post that a territory is behind more often than a name: "аким", "глава", "замакима"."""
    post = lexicon_of_posts().head(key)
    return post is not None and (post.head.role.endswith(_OF_LANDS) or post.head.lemma == _HEAD)


def is_field(key: str) -> bool:
    """True for the noun of an area or a body, behind which stands whose it is: "образования", "управления"."""
    return key in lexicon_of_posts().areas or key in lexicon_of_posts().body_forms


def is_land(key: str) -> bool:
    """True for a form of "село", "район", "область": the name of a territory stands behind it."""
    return key in lexicon_of_posts().territory_nouns


@cache
def _region_names() -> dict[str, frozenset[str]]:
    rows = read_table("people/region_names")
    return {fold(name): frozenset(values(row["kinds"])) for row in rows for name in values(row["names"])}


def kinds_of_namesakes(key: str) -> frozenset[str]:
    """Forms of the nouns that make a first name the name of a region: "области" of "Абай"; empty for other words."""
    return _region_names().get(key, frozenset())


def is_territory(key: str, *, surely: bool = True) -> bool:
    """True for a word that the gazetteer knows as a place and, when it must be ``surely``, as no name of a person."""
    found = lexicon().find(key)
    return found is not None and bool(found.entries) and not (surely and "p" in found.marks)


def is_governed_place(key: str) -> bool:
    """True for a land or a town at home in a form that a noun before it governs: "Костаная", "Алматы", "Чада".

    A nominative that other cases would change is none: behind a post it is more likely a first name.
    """
    found = lexicon().find(key)
    if found is None or not found.entries or not _DOUBTS.isdisjoint(found.marks):
        return False
    place = found.entries[0]
    declined = fold(place.name) != key or key.endswith(WITHOUT_CASES)
    return declined and (is_home_place(key) or place.level != Level.CITY)


def is_home_place(key: str) -> bool:
    """True for a form of a unit or town of Russia or Kazakhstan, of a village only when it is listed by hand."""
    found = lexicon().find(key)
    return found is not None and any(
        place.country in HOME and (place.level != Level.CITY or place.population >= _TOWN or place.source == "hand")
        for place in found.entries
    )
