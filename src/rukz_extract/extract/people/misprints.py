"""Two letters of a surname that a slip of the pen changed about: "Петер Варотни" beside "Петер Варонти"."""

from collections.abc import Sequence

from rukz_extract.extract.people.folding import Bearer
from rukz_extract.extract.people.readings import Key

_SHORTEST = 6
"""Letters of a surname in which two that are changed about are no other name: "Рока" is not "Роак"."""


def with_misprints_joined(bearers: Sequence[Bearer]) -> list[Bearer]:
    """The bearers, one whose surname has two neighbouring letters changed about given to the one named more often."""
    found: list[Bearer] = []
    by_letters: dict[str, list[Bearer]] = {}
    for bearer in sorted(bearers, key=lambda each: (-len(each.mentions), each.mentions[0].span)):
        letters = _letters(bearer)
        same = next((other for key in letters for other in by_letters.get(key, ()) if _is_slip(other, bearer)), None)
        if same is None:
            found.append(bearer)
            for key in letters:
                by_letters.setdefault(key, []).append(bearer)
        else:
            for mention in bearer.mentions:
                same.add(mention)
    return found


def _letters(bearer: Bearer) -> set[str]:
    """The letters of the surnames of somebody with a first name, in order of the alphabet."""
    names = bearer.lasts if bearer.firsts and not bearer.letters else ()
    return {"".join(sorted(name)) for _, name in names if len(name) >= _SHORTEST}


def _is_slip(other: Bearer, bearer: Bearer) -> bool:
    if bearer.firsts.isdisjoint(other.firsts):
        return False
    if bearer.middles and other.middles and bearer.middles.isdisjoint(other.middles):
        return False
    return any(_are_changed_about(one, two) for one in bearer.lasts for two in other.lasts)


def _are_changed_about(one: Key, two: Key) -> bool:
    (gender, name), (other_gender, other) = one, two
    if gender != other_gender or len(name) != len(other) or name == other:
        return False
    place = next(i for i, letter in enumerate(name) if letter != other[i])
    changed = name[place + 1 : place + 2] + name[place] + name[place + 2 :]
    return name[:place] + changed == other
