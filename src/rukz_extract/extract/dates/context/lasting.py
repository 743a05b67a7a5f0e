"""What goes on: a post held "с декабря", a state that lasts "до понедельника"."""

from collections.abc import Sequence

from rukz_extract.extract.dates.context.nearby import key_after, key_before, words
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, tense_of
from rukz_extract.language.morphology import Reading, is_finite, readings

_BEHIND, _BEFORE = 3, 8
"""Tokens from a date to the verb that tells what lasts."""
_OFFICE = 8
"""Tokens from a date to the verb of who holds an office: "с октября и.о. акима города работает …"."""


def of_what_lasts(found: Found, tense: Tense | None, *, weekday: bool) -> Tense | None:
    """The tense of a date from which or until which something lasts; None where nothing does."""
    if key_before(found) in words("since") and (_is_going_on(found) or _is_in_office(found)):
        return Tense.PAST
    if key_before(found) in words("until"):
        return _until(found, tense, weekday=weekday)
    if tense is None and key_before(found) in words("since") and _is_state(found):
        return Tense.NEAREST  # "место свободно с 20 января"
    if tense is Tense.PRESENT and key_before(found) in words("since"):
        return Tense.PAST if _goes_on(found) else Tense.NEAREST
    return None


def _until(found: Found, tense: Tense | None, *, weekday: bool) -> Tense | None:
    if _is_former(found):
        return Tense.PAST
    if tense in (Tense.PAST, None) and (_is_state(found) or _is_term(found)):
        return Tense.FUTURE
    if tense is Tense.PAST and _lasts_until(found, weekday=weekday):
        return Tense.FUTURE if weekday else Tense.NEAREST  # "дорогу закрыли до 15 января", told in November
    return None


def _is_going_on(found: Found) -> bool:
    """True for "(с января) возглавляющий район", "живущий здесь (с мая)", never for "вступающий в силу (с мая)"."""
    beside = (key_after(found), key_before(found, 2))
    return any(_tells_what_goes_on(readings(key)[0]) for key in beside if key.isalpha())


def _is_former(found: Found) -> bool:
    """True for "(до сентября) занимавший пост": what he did then is over."""
    if not key_after(found).isalpha():
        return False
    reading = readings(key_after(found))[0]
    return reading.pos == "PRTF" and {"past", "actv"} <= reading.grammemes


def _is_in_office(found: Found) -> bool:
    """True for "на этой должности он (с мая)", "во главе района Ким (с июля)": no verb in the clause."""
    doc, first = found.doc, found.tokens[0] - 1
    before = _clause(doc.keys[max(doc.sentence(first)[0], first - _OFFICE) : first][::-1])
    verbless = not any(key.isalpha() and tense_of(key) for key in before)
    return verbless and not words("office").isdisjoint(before)


def _tells_what_goes_on(reading: Reading) -> bool:
    acting = reading.pos == "GRND" or (reading.pos == "PRTF" and "actv" in reading.grammemes)
    return acting and "pres" in reading.grammemes and reading.lemma not in words("beginning")


def _is_state(found: Found) -> bool:
    """True for "выставка открыта (до 28 января)", never for "была открыта", "подписан (до 28 января)"."""
    return key_before(found, 2) in words("state") and key_before(found, 3) not in words("was")


def _is_term(found: Found) -> bool:
    """True for "дал срок (до 1 июля)", which is to come when it is given."""
    return key_before(found, 2) in words("term") and is_finite(key_before(found, 3))


def _goes_on(found: Found) -> bool:
    """True for "(с декабря) работает советником", "дело лежит в суде (с декабря)": what goes on has begun."""
    doc, (first, last) = found.doc, found.tokens
    start, end = doc.sentence(first)
    behind = _clause(doc.keys[last : min(end, last + _OFFICE)])
    before = _clause(doc.keys[max(start, first - _OFFICE) : first][::-1])
    return not words("lasting").isdisjoint([*behind, *before])


def _clause(keys: Sequence[str]) -> Sequence[str]:
    """The keys up to the first comma."""
    return keys[: keys.index(",")] if "," in keys else keys


def _lasts_until(found: Found, *, weekday: bool) -> bool:
    """True for "закрыли (до понедельника)", "посоветовал отдохнуть (до понедельника)", false for "искали (до …)"."""
    doc, (first, last) = found.doc, found.tokens
    start, end = doc.sentence(first)
    if not words("until_verb").isdisjoint(doc.keys[last : min(end, last + _BEHIND)]):
        return True
    for token in range(first - 1, max(start, first - _BEFORE) - 1, -1):
        key = doc.keys[token]
        if key in words("until_verb") or (weekday and readings(key)[0].pos == "INFN"):
            return True
        if tense_of(key):
            return False
    return False
