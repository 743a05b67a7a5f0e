"""Whether an ordinal is a decade by the words around it."""

from rukz_extract.extract.dates.context.counted import is_counted
from rukz_extract.extract.dates.context.nearby import (
    is_genitive,
    is_noun_or_adjective,
    key_after,
    key_before,
    likeliest,
    opens_sentence,
    words,
)
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.language.morphology import Reading, readings

_HUNDRED, _THOUSAND = 100, 1000


def is_decade(found: Found) -> bool:
    """True unless a bare "20-х" may be days of a month, or a bare "40-е" a place."""
    number = found.number("decade") or 0
    if _HUNDRED <= number < _THOUSAND:
        return False  # "списки с 500-ми подписями"
    if number >= _THOUSAND or found.hit.mention[1] - found.hit.mention[0] > 1:
        return True
    if number < 40 or not found.key("decade").endswith("е"):
        return number >= 40
    follows = key_after(found)
    return not is_noun_or_adjective(follows) or (key_before(found) in words("in") and not _may_be_ordered(follows))


def _may_be_ordered(key: str) -> bool:
    """True for what an ordinal in "-е" agrees with: "в 90-е место", "в 90-е сутки", not "в 90-е заместитель мэра"."""
    reading = likeliest(key)
    return reading is None or reading.gender == "neut" or reading.number == "plur"


def is_round_decade(found: Found) -> bool:
    """True for "1980 годов", "сороковым годам", "нулевые годы"; false for "2013 годов", "третьи годы"."""
    number = found.number("decade") or 0
    return number % 10 == 0 and (number >= 20 or found.is_a("decade", "DECADE_ORDINAL"))


def is_decade_alone(found: Found) -> bool:
    """False for what something is of: "до нулевых отметок", "с нулевым показателем"."""
    if found.key("decade").endswith("ым") and is_noun_or_adjective(key_after(found)):
        return False
    return not is_counted(found)


def is_decade_described(found: Found) -> bool:
    """True for "в лихие девяностые", "с голодных двадцатых", false for "за лихие девяностые строки"."""
    told = key_before(found) in words("kind_of_decade") and key_before(found, 2) in words("time_preposition")
    return told and not any(map(_is_of_many, readings(key_after(found)) if key_after(found).isalpha() else ()))


def _is_of_many(reading: Reading) -> bool:
    """True for what "девяностые" and "девяностых" may go on with: "строки", never "журналистам"."""
    cases = ("nomn", "accs", "gent", "loct")
    return reading.pos in ("NOUN", "ADJF") and reading.number == "plur" and reading.case in cases


def is_no_part_of_counted(found: Found) -> bool:
    """False for "в начале десятых суток"."""
    return not is_genitive(key_after(found))


def is_decade_told(found: Found) -> bool:
    """True for "Завод пережил девяностые", "Девяностые завод пережил", never for "Тридцатые игры прошли"."""
    if not found.key("decade").endswith("ые"):
        return False
    opens = found.doc.words[found.tokens[0]][0].isupper() and opens_sentence(found.doc, found.tokens[0])
    after = likeliest(key_after(found))
    if opens:
        return after is not None and (after.pos == "VERB" or not _may_be_many(key_after(found)))
    before = likeliest(key_before(found))
    outlived = before is not None and before.pos in ("VERB", "INFN") and key_before(found) not in words("was")
    return outlived and after is None and found.number("decade") != 0


def is_decade_of_something(found: Found) -> bool:
    """True for "ровесник нулевых", "дети лихих девяностых": the decade is whose it is, and nothing is counted by it."""
    if not found.key("decade").endswith("ых") or is_noun_or_adjective(key_after(found)):
        return False
    owner = 2 if key_before(found) in words("of_decade") else 1
    return key_before(found, owner) in words("decade_owner")


def is_decade_left_behind(found: Found) -> bool:
    """True for "привет из девяностых", "из нулевых он вынес одно", never for "из девяностых квартир"."""
    led = key_before(found) in words("out_of") and key_before(found, 2) not in words("of_many")
    led = led and found.key("decade").endswith("ых")
    return led and not is_noun_or_adjective(key_after(found)) and not is_counted(found)


def _may_be_many(key: str) -> bool:
    """True for what "тридцатые" can agree with, "игры", and for whatever is no noun."""
    return not any(reading.pos == "NOUN" for reading in readings(key)) or any(
        reading.number == "plur" and reading.case == "nomn" for reading in readings(key)
    )
