"""Mentions to persons: which mentions name the same man or woman."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rukz_extract.extract.people.readings import Key, NameMention

_CLEARLY = 0.9


@dataclass(slots=True)
class Bearer:
    """Somebody under construction: the mentions so far, and what their names may be in the nominative."""

    mentions: list[NameMention] = field(default_factory=list)
    lasts: frozenset[Key] = frozenset()
    firsts: frozenset[Key] = frozenset()
    middles: frozenset[Key] = frozenset()
    letters: str = ""
    tails: frozenset[Key] = frozenset()

    def add(self, mention: NameMention) -> None:
        """Take a mention in: the nominatives that all mentions allow stay."""
        if mention.bare and not mention.parts.last and self.lasts & mention.readings.first:
            mention = mention.as_surname()
        self.mentions.append(mention)
        self.lasts = _narrowed(self.lasts, mention.readings.last)
        self.firsts = _narrowed(self.firsts, mention.readings.first)
        self.middles = _narrowed(self.middles, mention.readings.middle)
        self.tails = _tails(self.lasts)
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
                bearer = _nearest(mention, _fitting(mention, [b for b in bearers if _matches(b, mention)]))
                if bearer is None:
                    bearer = Bearer()
                    bearers.append(bearer)
                bearer.add(mention)
    return bearers


def _is_full(mention: NameMention) -> bool:
    return bool(mention.parts.first and mention.parts.last)


def _is_partial(mention: NameMention) -> bool:
    return not _is_full(mention) and not mention.bare


def _is_bare_surname(mention: NameMention) -> bool:
    return mention.bare and bool(mention.parts.last)


def _is_bare_first(mention: NameMention) -> bool:
    return mention.bare and not mention.parts.last


def _fitting(mention: NameMention, bearers: list[Bearer]) -> list[Bearer]:
    """Of husband and wife the one whose gender and case fit the form clearly better."""
    if len(bearers) < 2:
        return bearers
    fits = [_fit(mention, bearer) for bearer in bearers]
    return [bearer for bearer, fit in zip(bearers, fits, strict=True) if fit > max(fits) - _CLEARLY]


def _fit(mention: NameMention, bearer: Bearer) -> float:
    genders = bearer.genders
    return max((s for r, s in mention.readings.scores.items() if r.gender in genders), default=-99.0)


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
    """True when every part that both have agrees, and there is one such part that tells."""
    mine = mention.readings
    if mention.bare:
        words = mine.last or mine.first
        if not bearer.lasts.isdisjoint(words) or not bearer.tails.isdisjoint(words):
            return True
        return not bearer.firsts.isdisjoint(_loose_first(bearer, mention))
    lasts, firsts, middles = mine.last, mine.first, mine.middle
    if not _agree(bearer.lasts, lasts) or not _agree(bearer.firsts, firsts) or not _agree(bearer.middles, middles):
        return False
    if not (bearer.lasts and lasts) and not (bearer.firsts and firsts and middles):
        return False
    return _letters_match(bearer, mention) and _genders_meet(bearer, (lasts, firsts, middles))


def _loose_first(bearer: Bearer, mention: NameMention) -> frozenset[Key]:
    """First names that a lone word may repeat; a surname only where the bearer has none ("Акихито")."""
    mine = mention.readings
    return mine.first or (frozenset() if bearer.lasts else mine.last)


def _agree(have: frozenset[Key], want: frozenset[Key]) -> bool:
    return not have or not want or not have.isdisjoint(want)


def _genders_meet(bearer: Bearer, keys: Iterable[frozenset[Key]]) -> bool:
    genders = bearer.genders
    for part in keys:
        if part:
            genders = genders & {gender for gender, _ in part}
    return bool(genders)


def _letters_match(bearer: Bearer, mention: NameMention) -> bool:
    """True when the initials of one fit the names or the initials of the other."""
    mine = _initials_of(mention.readings.first, mention.readings.middle, mention.letters)
    theirs = _initials_of(bearer.firsts, bearer.middles, bearer.letters)
    return all(not a or not b or a & b for a, b in zip(mine, theirs, strict=True))


def _initials_of(firsts: frozenset[Key], middles: frozenset[Key], letters: str) -> tuple[set[str], set[str]]:
    first = {name[0] for _, name in firsts} or set(letters[:1])
    middle = {name[0] for _, name in middles} or set(letters[1:2])
    return first, middle


def _tails(lasts: frozenset[Key]) -> frozenset[Key]:
    """The ends of a surname of several words: "Ансари" of "Джабери Ансари"."""
    long = [(gender, name) for gender, name in lasts if " " in name]
    return frozenset(
        (gender, name[place + 1 :]) for gender, name in long for place, letter in enumerate(name) if letter == " "
    )


def _narrowed(have: frozenset[Key], want: frozenset[Key]) -> frozenset[Key]:
    if not have or not want:
        return have or want
    return have & want or have
