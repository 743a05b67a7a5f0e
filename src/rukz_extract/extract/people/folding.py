"""Mentions to persons: which mentions name the same man or woman."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rukz_extract.extract.people.readings import NameMention, NameReading

Key = tuple[str, str]
"""Gender and a nominative, ё as е."""


@dataclass(slots=True)
class Bearer:
    """Somebody under construction: the mentions so far, and what their names may be in the nominative."""

    mentions: list[NameMention] = field(default_factory=list)
    lasts: set[Key] = field(default_factory=set)
    firsts: set[Key] = field(default_factory=set)
    middles: set[Key] = field(default_factory=set)
    letters: str = ""

    def add(self, mention: NameMention) -> None:
        """Take a mention in: the nominatives that all mentions allow stay."""
        self.mentions.append(mention)
        self.lasts = _narrowed(self.lasts, last_keys(mention))
        self.firsts = _narrowed(self.firsts, first_keys(mention))
        self.middles = _narrowed(self.middles, _keys(mention, "middle"))
        letters = mention.letters
        self.letters = letters if len(letters) > len(self.letters) else self.letters

    @property
    def genders(self) -> set[str]:
        """The genders that all parts of the name still allow."""
        sets = [{gender for gender, _ in keys} for keys in (self.lasts, self.firsts, self.middles) if keys]
        return set.intersection(*sets) if sets else {"m", "f"}


def fold_mentions(mentions: Sequence[NameMention]) -> list[Bearer]:
    """The bearers of the names, the fullest mentions joined first, bare surnames to the nearest bearer before them."""
    bearers: list[Bearer] = []
    for rank in (_is_full, _is_partial, _is_bare_surname, _is_bare_first):
        for mention in mentions:
            if rank(mention):
                bearer = _nearest(mention, [b for b in bearers if _matches(b, mention)])
                if bearer is None:
                    bearer = Bearer()
                    bearers.append(bearer)
                bearer.add(mention)
    return bearers


def _is_full(mention: NameMention) -> bool:
    return bool(mention.parts.first and mention.parts.last)


def _is_partial(mention: NameMention) -> bool:
    return not _is_full(mention) and not mention.is_bare


def _is_bare_surname(mention: NameMention) -> bool:
    return mention.is_bare and bool(mention.parts.last)


def _is_bare_first(mention: NameMention) -> bool:
    return mention.is_bare and not mention.parts.last


def _nearest(mention: NameMention, bearers: Iterable[Bearer]) -> Bearer | None:
    """The bearer named last before the mention, else the one named first after it."""
    before: tuple[int, Bearer] | None = None
    after: tuple[int, Bearer] | None = None
    start = mention.span[0]
    for bearer in bearers:
        for other in bearer.mentions:
            place = other.span[0]
            if place < start and (before is None or place > before[0]):
                before = place, bearer
            elif place > start and (after is None or place < after[0]):
                after = place, bearer
    best = before or after
    return best[1] if best else None


def _matches(bearer: Bearer, mention: NameMention) -> bool:
    """True when every part that both have agrees, and there is one such part."""
    if mention.is_bare:
        return _matches_bare(bearer, mention)
    shared = False
    keys = last_keys(mention), first_keys(mention), _keys(mention, "middle")
    for have, want in zip((bearer.lasts, bearer.firsts, bearer.middles), keys, strict=True):
        if have and want:
            if not have & want:
                return False
            shared = True
    if not shared or (mention.parts.last and bearer.lasts and not bearer.lasts & keys[0]):
        return False
    if not mention.parts.last and not (bearer.firsts and keys[1]):
        return False
    return _letters_match(bearer, mention) and _genders_meet(bearer, keys)


def _matches_bare(bearer: Bearer, mention: NameMention) -> bool:
    if mention.parts.last:
        return bool(bearer.lasts & last_keys(mention)) or (not bearer.lasts and bool(bearer.firsts & last_keys(mention)))
    keys = first_keys(mention)
    return bool(bearer.lasts & keys) or bool(bearer.firsts & keys)


def _genders_meet(bearer: Bearer, keys: Iterable[set[Key]]) -> bool:
    genders = bearer.genders
    for part in keys:
        if part:
            genders = genders & {gender for gender, _ in part}
    return bool(genders)


def _letters_match(bearer: Bearer, mention: NameMention) -> bool:
    """True when the initials of one fit the names or the initials of the other."""
    mine = _initials_of(first_keys(mention), _keys(mention, "middle"), mention.letters)
    theirs = _initials_of(bearer.firsts, bearer.middles, bearer.letters)
    return all(not a or not b or a & b for a, b in zip(mine, theirs, strict=True))


def _initials_of(firsts: set[Key], middles: set[Key], letters: str) -> tuple[set[str], set[str]]:
    first = {name[0] for _, name in firsts} or set(letters[:1])
    middle = {name[0] for _, name in middles} or set(letters[1:2])
    return first, middle


def last_keys(mention: NameMention) -> set[Key]:
    """The nominatives that the surname of a mention may have, by gender."""
    return _keys(mention, "last")


def first_keys(mention: NameMention) -> set[Key]:
    """The nominatives that the first name of a mention may have, by gender."""
    return _keys(mention, "first")


def _keys(mention: NameMention, part: str) -> set[Key]:
    place = NameReading._fields.index(part)
    return {(reading.gender, str(reading[place]).replace("ё", "е")) for reading in mention.readings if reading[place]}


def _narrowed(have: set[Key], want: set[Key]) -> set[Key]:
    if not have or not want:
        return have or want
    return have & want or have
