"""A woman whose surname and first name an article gives apart: "за Клинтон … Хиллари" is Хиллари Клинтон."""

from collections.abc import Sequence

from rukz_extract.extract.people.folding import Bearer
from rukz_extract.extract.people.readings import Key, NameMention
from rukz_extract.gazetteer.holders import holders, ministers_of, served
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import PersonName

_WOMAN = {"f"}
_CLEARLY, _NEVER = 0.9, -99.0
"""How much likelier a woman's name must be, and the score of a gender that the words do not allow."""


def with_halves_joined(doc: Doc, bearers: Sequence[Bearer]) -> list[Bearer]:
    """The bearers, a woman's surname and first name made one when no other woman is called by half her name.

    Whom the registers know is joined in any order; of another one the surname must come first, and the first name may
    stand behind no noun: "дочь Анна", "певица Анна" may be anybody's.
    """
    surnames = [bearer for bearer in bearers if _is_half(bearer) and _genders(bearer.lasts) == _WOMAN]
    firsts = [bearer for bearer in bearers if _is_half(bearer) and _genders(bearer.firsts) == _WOMAN]
    if len(firsts) == 1 and not surnames:
        surnames = _set_apart(firsts[0], bearers)
        bearers = [*bearers, *surnames]
    if len(surnames) != 1 or len(firsts) != 1:
        return list(bearers)
    (surname,), (first,) = surnames, firsts
    if not (_is_known(surname, first) or _may_be_one(doc, surname.mentions, first.mentions)):
        return list(bearers)
    for mention in first.mentions:
        surname.add(mention)
    return [bearer for bearer in bearers if bearer is not first]


def _set_apart(first: Bearer, bearers: Sequence[Bearer]) -> list[Bearer]:
    """The known woman of a man's surname, with those of his places that are rather hers: "письма штаба Клинтон"."""
    found = Bearer()
    for bearer in bearers:
        hers = [m for m in bearer.mentions if m.bare and _is_rather_hers(m)] if bearer.firsts and bearer.lasts else []
        if hers and len(hers) < len(bearer.mentions) and _is_known(bearer, first):
            bearer.mentions = [mention for mention in bearer.mentions if mention not in hers]
            for mention in hers:
                found.add(mention)
    return [found] if found.mentions else []


def _is_rather_hers(mention: NameMention) -> bool:
    best = mention.readings.best
    return best.get("f", _NEVER) - best.get("m", _NEVER) > _CLEARLY


def _is_half(bearer: Bearer) -> bool:
    """True for a surname alone or a first name alone."""
    return bool(bearer.lasts) != bool(bearer.firsts) and not (bearer.middles or bearer.letters or bearer.apart)


def _genders(keys: frozenset[Key]) -> set[str]:
    return {gender for gender, _ in keys}


def _is_known(surname: Bearer, first: Bearer) -> bool:
    pairs = ((given, last) for _, given in first.firsts for _, last in surname.lasts)
    return any(_serves(given.title(), last.title()) for given, last in pairs)


def _serves(first: str, last: str) -> bool:
    name = PersonName.made(full=f"{first} {last}", first=first, middle=None, last=last)
    return served(last, first) is not None or bool(holders(last, first) or ministers_of(name))


def _may_be_one(doc: Doc, surnames: Sequence[NameMention], firsts: Sequence[NameMention]) -> bool:
    before = min(mention.span for mention in surnames) < min(mention.span for mention in firsts)
    return before and not any(_is_behind_noun(doc, mention.span[0]) for mention in firsts)


def _is_behind_noun(doc: Doc, token: int) -> bool:
    return token > 0 and not doc.starts_line(token) and readings(doc.keys[token - 1])[0].pos == "NOUN"
