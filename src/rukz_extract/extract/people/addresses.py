"""Who is called by first name and patronymic behind a surname alone: "министр Досаев … Айдар Маратович уточнил"."""

from collections.abc import Sequence

from rukz_extract.extract.people.folding import Bearer
from rukz_extract.extract.people.namesakes import kin_words
from rukz_extract.extract.people.naming import surname_of
from rukz_extract.extract.people.person import Gender
from rukz_extract.gazetteer.holders import holders
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings

_COPULAS = frozenset({"быть", "стать", "звать", "являться"})
_KIN_REACH = 4
_REACH = 80
"""Tokens between the surname and the first name with patronymic."""


def with_addresses_joined(doc: Doc, bearers: Sequence[Bearer]) -> list[Bearer]:
    """The bearers, a surname and an address made one where nobody else of the article is known by surname alone.

    The surname must be the last name before the address that somebody of that gender has.
    """
    addresses = [bearer for bearer in bearers if bearer.middles and bearer.firsts and not bearer.lasts]
    joined = list(bearers)
    for address in addresses:
        named = _named_before(doc, address, joined)
        if named is not None:
            for mention in address.mentions:
                named.add(mention)
            joined.remove(address)
    return joined


def _named_before(doc: Doc, address: Bearer, bearers: Sequence[Bearer]) -> Bearer | None:
    """The only one told by surname alone, when he is the last named before an address."""
    first = min(mention.span for mention in address.mentions)
    genders = {gender for gender, _ in address.middles}
    others = {id(bearer): _gender(doc, bearer) for bearer in bearers if bearer is not address}
    lone = [bearer for bearer in bearers if others.get(id(bearer)) in genders and _is_surname_alone(bearer)]
    if len(lone) != 1 or _is_known_otherwise(lone[0], address) or _is_behind_noun(doc, first[0]):
        return None
    alike = (bearer for bearer in bearers if id(bearer) in others and others[id(bearer)] in {None, *genders})
    before = ((mention.span, bearer) for bearer in alike for mention in bearer.mentions if mention.span < first)
    span, nearest = max(before, key=lambda pair: pair[0], default=(first, None))
    return lone[0] if nearest is lone[0] and first[0] - span[1] <= _REACH else None


def _gender(doc: Doc, bearer: Bearer) -> Gender | None:
    return surname_of(doc, bearer)[0]


def _is_surname_alone(bearer: Bearer) -> bool:
    return bool(bearer.lasts) and not (bearer.firsts or bearer.middles or bearer.letters or bearer.apart)


def _is_behind_noun(doc: Doc, token: int) -> bool:
    """True for "дедом был Пётр Ильич", "Отец его, Марат Ильич, ": somebody else is told of."""
    begin = max(doc.sentence(token)[0], token - _KIN_REACH)
    before = [readings(key)[0] for key in doc.keys[begin:token]]
    if not before:
        return False
    behind = before[-1].pos == "NOUN" or before[-1].lemma in _COPULAS
    return behind or any(fold(reading.lemma) in kin_words() for reading in before)


def _is_known_otherwise(surname: Bearer, address: Bearer) -> bool:
    """True for a surname of the register of offices whose holders have other first names."""
    lasts = {name.title() for _, name in surname.lasts}
    firsts = {name.title() for _, name in address.firsts}
    return any(holders(last) for last in lasts) and not any(holders(last, first) for last in lasts for first in firsts)
