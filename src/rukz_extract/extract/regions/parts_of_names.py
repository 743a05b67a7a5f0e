"""Rules by which a name is a part of another name: a pipeline, a military base, an adjective, a bank or a party."""

from rukz_extract.extract.regions.looks import is_abroad
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import (
    QUOTES,
    key_before,
    lemma_before,
    of_a_noun,
    opens_sentence,
    stands_alone_in_nominative,
    word_group,
    word_groups,
)
from rukz_extract.extract.regions.words import INSIDE, OF_A_PLACE
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_plural, lemma, may_be_adjective, readings
from rukz_extract.records import Level

_LONGEST_ABBREVIATION = 4
"""Letters of whose a base is: "авиабаза ВВС Лоссимут"."""
_OWNERS = 5
"""Words that tell whose a base is: "базу правительственных войск Сирии Шайрат"."""
_LANDS = frozenset({Level.COUNTRY, Level.REGION})
_AGENCY = 3
"""Words of "Центральное телеграфное агентство"."""
_BRACKETED = 3
"""Tokens of an abbreviation with its brackets: "(АПК)"."""


def pipeline(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``газопровод Ямал — Европа``: regions in a pipeline's name; towns on its route ("Уренгой — Помары") count."""
    if not sighting.entries or ("u" not in sighting.marks and sighting.entries[0].level != Level.REGION):
        return None
    first, last = sighting.first, sighting.last
    routed = (
        sighting.rule == "compound"
        or not DASHES.isdisjoint(doc.words[first])
        or (last < len(doc) and doc.words[last] in DASHES)
    )
    while first > 1 and doc.words[first - 1] in DASHES and doc.words[first - 2][:1].isupper():
        first -= 2
        routed = True
    return False if routed and lemma_before(doc, first) in word_group("pipe") else None


def military_base(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``военной базы Девеселу``, ``авиабазе ВВС Лоссимут``, ``базе Сукари``: a base, not the town beside it."""
    first = sighting.first
    if first and doc.words[first - 1].isupper() and 1 < len(doc.words[first - 1]) <= _LONGEST_ABBREVIATION:
        first -= 1
    unknown = "u" in sighting.marks
    first = _behind_a_base(doc, first) if unknown else first
    base = lemma_before(doc, first)
    abroad = unknown or (is_abroad(sighting) and doc.keys[sighting.last - 1].endswith(WITHOUT_CASES))
    told = base in word_group("airbase") or (base in word_group("base") and (abroad or _is_military(doc, first - 2)))
    if not told or not sighting.entries or sighting.entries[0].level != Level.CITY:
        return None
    return False if unknown or stands_alone_in_nominative(doc, sighting) else None


def _behind_a_base(doc: Doc, first: int) -> int:
    """The token behind "базу" in ``базу правительственных войск Сирии Шайрат``: whose it is stands in the genitive."""
    if key_before(doc, first) in INSIDE:
        return first  # "у базы британских ВМС в Фаслейне"
    for token in range(first - 1, max(first - _OWNERS, 0), -1):
        if lemma_before(doc, token) in word_groups("airbase", "base"):
            return token
        if not (doc.words[token].isupper() or any(reading.case == "gent" for reading in readings(doc.words[token]))):
            break
    return first


def is_central_bank(doc: Doc, token: int) -> bool:
    """True for the state of ``ЦБ РФ``, ``Нацбанк Казахстана``, ``Центральный банк Узбекистана``."""
    before = lemma_before(doc, token)
    if before in word_group("central_bank"):
        return doc.words[token - 1][:1].isupper()  # "нацбанк Чехии" is no name
    named = before in word_group("bank") and doc.words[token - 2][:1].isupper()  # not "государственный банк России"
    return named and lemma_before(doc, token - 1) in word_group("central")


def is_reserve_bank(doc: Doc, token: int) -> bool:
    """True for the town of ``Федерального резервного банка Чикаго``, ``ФРБ Чикаго``."""
    before = lemma_before(doc, token)
    if before in word_group("bank"):
        return lemma_before(doc, token - 1) in word_group("reserve")
    return before in word_group("reserve_bank") and doc.words[token - 1].isupper()


def _is_military(doc: Doc, token: int) -> bool:
    return token >= 0 and lemma(doc.words[token]) in word_group("military")


def of_another_noun(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``в Минском переговорном процессе``, ``Волго-Каспийского канала``: an adjective that looks like a town."""
    if sighting.last - sighting.first > 1 or not sighting.entries or sighting.entries[0].level != Level.CITY:
        return None
    if sighting.last >= len(doc) or not _is_adjective(doc, sighting.first):
        return None
    land = "Geox" in readings(doc.words[sighting.last])[0].grammemes  # "городов Северного Ирака"
    if not (land or doc.words[sighting.last].islower()):
        return None  # "аким Костаная Марат Жакупов"
    return False if of_a_noun(doc, sighting) else None


def _is_adjective(doc: Doc, token: int) -> bool:
    if (adjective_stem(doc.keys[token]) or "").endswith(OF_A_PLACE):
        return True
    return may_be_adjective(doc.keys[token]) and any(
        reading.known and reading.pos == "ADJF" for reading in readings(doc.words[token])
    )


def of_a_bank(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``Банк развития Казахстана``, ``Сбербанк России``: the name of a bank ends in its state."""
    if not sighting.first or not sighting.entries or sighting.entries[0].level != Level.COUNTRY:
        return None
    if lemma_before(doc, sighting.first) in word_group("state_company"):
        return False if doc.words[sighting.first - 1][:1].isupper() else None  # "Сбербанк России", "Почта России"
    if sighting.first < 2:
        return None
    if _ends_in_a_bank(doc, sighting.first) or _ends_in_an_agency(doc, sighting.first):
        return False
    aim = doc.words[sighting.first - 1]
    named = aim.islower() and _ends_in_a_bank(doc, sighting.first - 1, opens=True)
    return False if named and readings(aim)[0].case == "gent" else None


def _ends_in_a_bank(doc: Doc, token: int, *, opens: bool = False) -> bool:
    """True behind "Банк" and "Экспортно-импортный банк": a capital letter that only a name has.

    ``opens`` tells that the word of a bank may open the sentence too: "Банк развития".
    """
    if token < 1 or lemma_before(doc, token) not in word_group("bank") or is_plural(doc.words[token - 1]):
        return False
    if doc.words[token - 1][:1].isupper():
        return opens or not opens_sentence(doc, token - 1)
    named = token > 1 and doc.words[token - 2][:1].isupper()
    kinds = word_groups("bank_kind", "central") if opens else word_group("bank_kind")
    return named and lemma_before(doc, token - 1) in kinds  # "Государственный банк развития", not "Центральный банк"


def _ends_in_an_agency(doc: Doc, token: int) -> bool:
    """True behind "Центральное телеграфное агентство": an agency of news that has a name of its own."""
    if lemma_before(doc, token) not in word_group("news_agency"):
        return False
    if lemma_before(doc, token - 1) not in word_group("news_agency_kind"):
        return False
    named = (place for place in range(max(token - _AGENCY, 0), token) if not opens_sentence(doc, place))
    return any(doc.words[place][:1].isupper() for place in named)


def of_a_party(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``Аграрной партии Казахстана (АПК)``: the whole name of a party, which its abbreviation follows.

    So with ``Социал-демократический союз Македонии (СДСМ)``; ``Рабочей партии Курдистана`` needs none.
    """
    if sighting.first < 2 or not sighting.entries or sighting.entries[0].level not in _LANDS:
        return None
    noun = lemma_before(doc, sighting.first)
    kind = noun in word_groups("party", "union") and _is_a_party_kind(doc, sighting.first - 2)
    if sighting.entries[0].level != Level.COUNTRY:
        return False if kind else None
    if not (kind or noun in word_group("party")) or doc.words[sighting.first - 1] in QUOTES:
        return None
    behind = doc.words[sighting.last : sighting.last + 3]
    short = len(behind) == _BRACKETED and behind[0] == "(" and behind[1].isupper() and behind[2] == ")"
    return False if short and doc.words[sighting.first - 2][:1].isupper() else None


def _is_a_party_kind(doc: Doc, token: int) -> bool:
    """True for "Рабочей", "Социал-демократический" before what only parties are called so."""
    return doc.words[token][:1].isupper() and lemma_before(doc, token + 1) in word_group("party_adjective")
