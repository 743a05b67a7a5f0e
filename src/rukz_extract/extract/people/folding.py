"""Mentions to persons: which mentions name the same man or woman."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rukz_extract.extract.people.declension import known_given
from rukz_extract.extract.people.lexicon import is_particle, long_names
from rukz_extract.extract.people.namesakes import is_of_holder, of_elder
from rukz_extract.extract.people.readings import Key, NameMention
from rukz_extract.language.cases import CONSONANTS

_CLEARLY = 0.9
_ENDS_OF_MEN = CONSONANTS | frozenset("йь")
_NONE: frozenset[Key] = frozenset()


@dataclass(slots=True, eq=False)
class Bearer:
    """Somebody under construction: the mentions so far, and what their names may be in the nominative."""

    mentions: list[NameMention] = field(default_factory=list)
    lasts: frozenset[Key] = frozenset()
    firsts: frozenset[Key] = frozenset()
    middles: frozenset[Key] = frozenset()
    letters: str = ""
    tails: frozenset[Key] = frozenset()
    apart: str = ""

    def add(self, mention: NameMention) -> None:
        """Take a mention in: the nominatives that all mentions allow stay."""
        mention = self._by_surname(mention)
        self.mentions.append(mention)
        self.apart = self.apart or mention.apart
        before, self.lasts = self.lasts, _narrowed(self.lasts, mention.readings.last)
        self.firsts = _narrowed(self.firsts, mention.readings.first)
        self.middles = _narrowed(self.middles, mention.readings.middle)
        self.tails = self.tails if before == self.lasts else _tails(self.lasts) | _heads(self.lasts)
        letters = mention.letters
        self.letters = letters if len(letters) > len(self.letters) else self.letters

    def _by_surname(self, mention: NameMention) -> NameMention:
        """What looks like a first name or a whole one, and is this one's surname: "Алтынбек", "Гонсалес Прадо"."""
        if mention.parts.last:
            return mention.as_surname() if _is_whole_surname(self.lasts, mention) else mention
        if not mention.bare or self.lasts & mention.readings.first:
            return mention.as_surname() if mention.bare else mention
        return mention.as_surname("f") if self.lasts & _as_of_woman(mention) else mention

    @property
    def genders(self) -> set[str]:
        """The genders that all parts of the name still allow."""
        sets = [{gender for gender, _ in keys} for keys in (self.lasts, self.firsts, self.middles) if keys]
        return set.intersection(*sets) if sets else {"m", "f"}


def fold_mentions(mentions: Sequence[NameMention]) -> list[Bearer]:
    """The bearers of the names, the fullest mentions joined first, bare surnames to the nearest bearer before them."""
    register = _Register()
    for mention in sorted(mentions, key=_rank):
        register.add(mention)
    return register.bearers


class _Register:
    """The bearers so far, by the names they may go by."""

    def __init__(self) -> None:
        self.bearers: list[Bearer] = []
        self._by_last: dict[Key, set[int]] = defaultdict(set)
        self._by_first: dict[Key, set[int]] = defaultdict(set)

    def add(self, mention: NameMention) -> None:
        """Give a mention to the bearer it names, or to a new one."""
        found = [number for number in self._candidates(mention) if _names(self.bearers[number], mention)]
        found = found or (self._by_initial(mention) if _is_address(mention) else [])
        number = _nearest(mention, _fitting(mention, {number: self.bearers[number] for number in found}))
        if number is None:
            number = len(self.bearers)
            self.bearers.append(Bearer())
        bearer = self.bearers[number]
        bearer.add(mention)
        for key in (*mention.readings.last, *bearer.tails):
            self._by_last[key].add(number)
        for key in mention.readings.first:
            (self._by_first if bearer.lasts else self._by_last)[key].add(number)
            self._by_first[key].add(number)

    def _by_initial(self, mention: NameMention) -> list[int]:
        """The only one told by initials whom an address may name: "В. Ветров" of "Виталий Павлович, как дела?"."""
        parts = (mention.readings.first, mention.readings.middle)
        found = [
            number
            for number, bearer in enumerate(self.bearers)
            if bearer.letters and not bearer.firsts and _letters_match(bearer, mention) and _genders_meet(bearer, parts)
        ]
        return found if len(found) == 1 else []

    def _candidates(self, mention: NameMention) -> list[int]:
        """Numbers of those who may share a name with the mention: by surname, by first name where it has none."""
        lasts = mention.readings.last
        long = frozenset(key for key in lasts if " " in key[1])  # "Луис Ортис" came before "Луис Мануэль Ортис Гомес"
        keys = lasts | _tails(long) | _heads(long)
        found = {number for key in keys for number in self._by_last.get(key, ())}
        if not mention.parts.last:
            found.update(number for key in mention.readings.first for number in self._by_first.get(key, ()))
            words = mention.readings.first | _as_of_woman(mention)
            found.update(number for key in words for number in self._by_last.get(key, ()))
        return sorted(found)


def _rank(mention: NameMention) -> int:
    """Fuller names come first: with surname and first name, with initials, "Виталий Павлович", bare ones."""
    first, last = mention.parts.first, mention.parts.last
    if mention.bare:
        sure = {gender for gender, _ in mention.readings.last} == {"f"}
        return (4 if sure else 5) if last else 6  # "за Клинтон" before "штаба Клинтон", which may be a man's
    if first and last:
        return 0
    if _is_address(mention):
        return 3
    sure = len({name for _, name in mention.readings.last}) == 1  # "Р.С. Ветров" before "поста Р.С. Ветрова"
    return 1 if sure else 2


def _is_address(mention: NameMention) -> bool:
    """True for a first name and patronymic: "Виталий Павлович"."""
    return bool(mention.parts.first and mention.parts.middle) and not mention.parts.last


def _fitting(mention: NameMention, bearers: dict[int, Bearer]) -> dict[int, Bearer]:
    """Of husband and wife the one whose gender and case fit the form clearly better; of namesakes the better known."""
    if not mention.apart:
        known = {number: bearer for number, bearer in bearers.items() if not bearer.apart}
        bearers = (
            known if known or is_of_holder(mention.readings.last) else bearers
        )  # "компромат на Трампа" after his son alone
        bearers = _by_letters(mention, bearers)
    if len(bearers) < 2:
        return bearers
    fits = {number: _fit(mention, bearer) for number, bearer in bearers.items()}
    best = max(fits.values())
    return {number: bearers[number] for number, fit in fits.items() if fit > best - _CLEARLY}


def _by_letters(mention: NameMention, bearers: dict[int, Bearer]) -> dict[int, Bearer]:
    """Of several those told by the same initials: "Р.С. Ветрова" is of "Р.С. Ветров", not "Раиса Ветрова"."""
    alike = {n: bearer for n, bearer in bearers.items() if mention.letters and bearer.letters == mention.letters}
    return alike or bearers


def _fit(mention: NameMention, bearer: Bearer) -> float:
    genders = bearer.genders
    return max((s for r, s in mention.readings.scores.items() if r.gender in genders), default=-99.0)


def _nearest(mention: NameMention, bearers: dict[int, Bearer]) -> int | None:
    """Number of the bearer named last before the mention, else of the one named first after it."""
    if len(bearers) < 2:
        return next(iter(bearers), None)
    start = mention.span[0]
    places = [(other.span[0], number) for number, bearer in bearers.items() for other in bearer.mentions]
    before = max((place for place in places if place[0] < start), default=None)
    return (before or min(places))[1]


def _names(bearer: Bearer, mention: NameMention) -> bool:
    return _is_whole_surname(bearer.lasts, mention) or _matches(bearer, mention)


def _matches(bearer: Bearer, mention: NameMention) -> bool:
    """True when every part that both have agrees, and there is one such part that tells."""
    mine = mention.readings
    if bearer.apart != mention.apart and (mention.apart or not mention.bare):
        return False
    if mention.bare:
        words = mine.last or (mine.first | _as_of_woman(mention))
        if not bearer.lasts.isdisjoint(words) or not bearer.tails.isdisjoint(words):
            return True
        return not bearer.firsts.isdisjoint(_loose_first(bearer, mention))
    lasts, firsts, middles = mine.last, mine.first, mine.middle
    if (
        not (_agree(bearer.lasts, lasts) or _is_longer(bearer, mention))
        or not (_agree(bearer.firsts, firsts) or _one_is_short(bearer.firsts, firsts))
        or not _agree(bearer.middles, middles)
    ):
        return False
    if not (bearer.lasts and lasts) and not (bearer.firsts and firsts and middles):
        return False
    if not _agree(bearer.lasts, lasts):
        lasts = frozenset()  # the genders of "Вуд Рено" say nothing of "Рено"
    letters = _letters_match(bearer, mention) or _one_is_short(bearer.firsts, firsts)
    return letters and _genders_meet(bearer, (lasts, firsts, middles))


def _is_whole_surname(lasts: frozenset[Key], mention: NameMention) -> bool:
    """True for "Гонсалес Прадо", which looks like a first name and a surname, of "Хосе Гонсалес Прадо"."""
    twofold = mention.parts.first and not mention.parts.middle and any(name.count(" ") == 1 for _, name in lasts)
    scores = mention.readings.scores if twofold else ()
    return any((r.gender, f"{r.first} {r.last}") in lasts and not known_given(r.first) for r in scores)


def _as_of_woman(mention: NameMention) -> frozenset[Key]:
    """A man's first name as the surname of a woman, which has no cases: "Алтынбек" of "Жанар Алтынбек", "Баргай"."""
    first = mention.readings.first
    return frozenset(("f", name) for gender, name in first if gender == "m" and name[-1] in _ENDS_OF_MEN)


def _is_longer(bearer: Bearer, mention: NameMention) -> bool:
    """True for "Джанет Вуд Рено" and "Джанет Рено", "Луис Мануэль Ортис Гомес" and "Луис Ортис": a word more."""
    mine = mention.readings
    whole, more = not bearer.firsts.isdisjoint(mine.first), _is_twofold(bearer.firsts, mine.first)
    ends = ((_tails if whole else _heads)(lasts) for lasts in (bearer.lasts, mine.last))
    one, other = ends if whole or more else (_NONE, _NONE)
    return not (one.isdisjoint(mine.last) and other.isdisjoint(bearer.lasts))


def _loose_first(bearer: Bearer, mention: NameMention) -> frozenset[Key]:
    """First names that a lone word may repeat; a surname only where the bearer has none ("Акихито")."""
    mine = mention.readings
    return mine.first or (frozenset() if bearer.lasts else mine.last)


def _one_is_short(firsts: frozenset[Key], others: frozenset[Key]) -> bool:
    return _is_short(firsts, others) or _is_short(others, firsts)


def _is_short(shorts: frozenset[Key], longs: frozenset[Key]) -> bool:
    """True for "Джо" beside "Джозеф", "Реджеп" beside "Реджеп Тайип"."""
    if any((gender, long) in longs for gender, name in shorts for long in long_names(name)):
        return True
    return _has_second(shorts, longs)


def _is_twofold(firsts: frozenset[Key], others: frozenset[Key]) -> bool:
    """True for "Луис" beside "Луис Мануэль", in any order."""
    return _has_second(firsts, others) or _has_second(others, firsts)


def _has_second(shorts: frozenset[Key], longs: frozenset[Key]) -> bool:
    twofold = [key for key in longs if " " in key[1]]
    return any((gender, name.partition(" ")[0]) in shorts for gender, name in twofold)


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
    """What else a surname of two parts goes by: "Ансари" of "Джабери Ансари", "Буш" of "Буш-старший"."""
    long = [key for key in lasts if " " in key[1] or "-" in key[1]]
    if not long:
        return _NONE
    ends = [(gender, name[place + 1 :]) for gender, name in long for place, letter in enumerate(name) if letter == " "]
    return frozenset((*ends, *((gender, plain) for gender, name in long if (plain := of_elder(name)))))


def _heads(lasts: frozenset[Key]) -> frozenset[Key]:
    """The first words that surnames of two go by alone, not behind a first name: "Гонсалес" of "Гонсалес Прадо"."""
    return frozenset((gender, part) for gender, name in lasts if " " in name for part in goes_by(name))


def goes_by(surname: str) -> tuple[str, ...]:
    """What a surname goes by: itself when it is one word, the first of two: "Гонсалес" of "Гонсалес Прадо"."""
    first, _, rest = surname.partition(" ")
    if not rest:
        return (surname,)
    return () if is_particle(first) or " " in rest else (first,)


def _narrowed(have: frozenset[Key], want: frozenset[Key]) -> frozenset[Key]:
    if not have or not want:
        return have or want
    return have & want or have
