"""Whether two names are of one organization: its long and its short name, its abbreviation."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN, fold
from rukz_extract.language.memory import LATELY
from rukz_extract.resources import read_table


@cache
def _long_names() -> tuple[tuple[str, str], ...]:
    return tuple((row["short"], row["long"]) for row in read_table("officials/long_names"))


@lru_cache(maxsize=LATELY)
def spelled_out(title: str) -> str:
    """A title with its chambers by their long names: "комитета совфеда" is "комитета совета федерации"."""
    words = f" {title} "
    for short, long in _long_names():
        words = words.replace(f" {short} ", f" {long} ")
    return words.strip()


def same_organization(left: PostPhrase, right: PostPhrase) -> bool:
    """True for one body under its name and its abbreviation: "ЕЭК", "Евразийская экономическая комиссия"."""
    if not left.organization or not right.organization:
        return False
    names = sorted({name.translate(KAZAKH_TO_RUSSIAN) for name in (left.organization, right.organization)}, key=len)
    if len(names) != 2:
        return True
    short, long = names
    if is_one_staff(short, long):
        return True
    initials = ("".join(word[:1] for word in words).upper() for words in (long.split(), without_small(long.split())))
    return short.upper() in initials or spelled_out(fold(short)) == spelled_out(fold(long))


def is_one_staff(left: str, right: str) -> bool:
    """True for the "Генштаб" and the "Генштаб ВС", the "Генеральный штаб" too."""
    staffs = word_group("general_staff")
    own, other = (next((name for name in staffs if f"{each} ".startswith(f"{name} ")), None) for each in (left, right))
    return None not in (own, other) and not {left, right}.isdisjoint(staffs)


def without_small(words: Sequence[str]) -> list[str]:
    """The words that give an abbreviation its letters: "Европейский суд | прав человека" of the "ЕСПЧ"."""
    return [word for word in words if word not in word_group("small_words")]
