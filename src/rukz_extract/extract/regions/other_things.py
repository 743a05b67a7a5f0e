"""Rules by which a name is another thing's: money, an abbreviation, a river, a street, a person."""

from collections.abc import Mapping
from functools import cache

from rukz_extract.extract.regions.looks import TOWN_SIZE, is_abroad
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.stations import is_listed_checkpoint, is_listed_station, is_told_a_station
from rukz_extract.extract.regions.statuses import is_behind_a_district, kind_at, status_before
from rukz_extract.extract.regions.streets import head_of_list, is_named_after
from rukz_extract.extract.regions.surroundings import (
    QUOTES,
    behind_initials,
    in_capitals,
    is_governed,
    key_before,
    lemma_at,
    lemma_before,
    opens_sentence,
    stands_alone_in_nominative,
    word_group,
    word_groups,
)
from rukz_extract.extract.regions.waters import is_of_a_water
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_plural, readings
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values

ALMA_MATER = 50_000
"""``студенты Заречного``: a town of so many people is no university called short."""
LARGE = 1_000_000
"""``в больнице Чикаго``: a name that stands alike in every case counts behind a house when so many live there.

At home (``в больнице Актау``) a town without a second meaning does.
"""


@cache
def _currency_states() -> Mapping[str, tuple[str, ...]]:
    """Codes of the states that the names of currencies hold, by the first letters of the currency."""
    return {row["start"]: tuple(values(row["countries"])) for row in read_table("regions/currency_states")}


def sum_of_money(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``долларов США``, ``долл. США``, ``дирхамов ОАЭ`` is money."""
    place = sighting.first - 1
    if place > 0 and doc.words[place] == ".":
        place -= 1
    if place < 0 or not sighting.entries:
        return None
    states = next((states for start, states in _currency_states().items() if doc.keys[place].startswith(start)), ())
    return False if sighting.entries[0].code in states else None  # "рублей Беларуси" tells the country


def short_word(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``КРУ`` in running text is an abbreviation, even if a town is called so; ``.РФ`` is a domain."""
    if sighting.last - sighting.first > 1:
        return None
    if "a" in sighting.marks:
        glued = (
            key_before(doc, sighting.first) == "."
            and not doc.gap(sighting.first)
            and not doc.starts_line(sighting.first)
        )
        return False if glued else None
    word = doc.words[sighting.first]
    return False if len(word) < 6 and word.isupper() and not in_capitals(doc, sighting.first) else None


def other_thing(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``река Иртыш``, ``аэропорт Сочи``, ``храм Христа Спасителя``: the word before tells what is named."""
    if doc.starts_line(sighting.first):
        return None
    before = lemma_before(doc, sighting.first)
    state = bool(sighting.entries) and sighting.entries[0].level == Level.COUNTRY  # "от имени США"
    if (before in word_group("between") and not state) or (
        before in word_group("nature") and not _of_a_state(doc, sighting)
    ):
        return False
    if key_before(doc, sighting.first) == "." and key_before(doc, sighting.first - 1) in word_groups(
        "street", "between"
    ):
        return False  # "ул. Абая", "им. Пушкина"
    medium = before in word_group("media") and _is_in_its_name(doc, sighting, state=state)
    station = (
        is_listed_station(doc, sighting) or is_told_a_station(doc, sighting) or is_listed_checkpoint(doc, sighting)
    )
    if medium or station or is_of_a_water(doc, sighting) or _is_of_a_person(doc, sighting):
        return False
    if before in word_group("street"):
        return None  # the rule of streets has let it pass
    named = before in word_group("named") and not status_before(doc, sighting.first)
    return _named(doc, sighting, before) if named else None


def _is_in_its_name(doc: Doc, sighting: Sighting, *, state: bool) -> bool:
    """``РИА Дербент``, ``общественной национальной телерадиокомпании Украины``: what a medium is called by."""
    if lemma_at(doc, max(sighting.first - 2, 0)) in word_group("national_kind"):
        return True
    return stands_alone_in_nominative(doc, sighting) and not (state and _is_of_its_state(doc, sighting))


def _is_of_its_state(doc: Doc, sighting: Sighting) -> bool:
    """``официальное агентство Зимбабве``: a state that has one form for all cases, behind a common noun."""
    return doc.words[sighting.first - 1].islower() and doc.keys[sighting.last - 1].endswith(WITHOUT_CASES)


def is_listed_thing(doc: Doc, sighting: Sighting) -> bool:
    """``семь станций: Зайцевка, Сергеевка``, ``баз — Аль-Харата и Аль-Таим``: a plural tells what is listed."""
    head = head_of_list(doc, sighting.first)
    opened = head > 1 and (doc.words[head - 1] == ":" or doc.words[head - 1] in DASHES)
    if (head == sighting.first and not opened) or status_before(doc, head):
        return False
    told = lemma_before(doc, head - 1 if opened else head)
    return any(told in word_group(group) for group in ("named", "nature", "base", "airbase"))


def _is_of_a_person(doc: Doc, sighting: Sighting) -> bool:
    """True for what bears a person's name or reminds of a person, and for a university that does."""
    return _named_after_a_person(doc, sighting) or _is_a_university(doc, sighting) or _is_remembered(doc, sighting)


def _is_a_university(doc: Doc, sighting: Sighting) -> bool:
    """``филиал Губкинского``, ``ректор Губкинского``: a university called short; towns by hand are meant themselves."""
    if sighting.marks != "c" or sighting.people >= ALMA_MATER:
        return False
    if lemma_before(doc, sighting.first) not in word_group("alma_mater"):
        return False
    last = doc.keys[sighting.last - 1]
    return adjective_stem(last) is not None and all(entry.source == "geonames" for entry in sighting.entries)


def _is_remembered(doc: Doc, sighting: Sighting) -> bool:
    """``монументу Махамбета и Исатая``, ``бюст Жамбыла``: a monument to a person whose name a town has, or had."""
    if any(entry.level != Level.CITY for entry in sighting.entries):
        return False
    if lemma_before(doc, head_of_list(doc, sighting.first)) not in word_group("monument"):
        return False
    return sighting.people < TOWN_SIZE or is_named_after(doc, sighting)


def _named_after_a_person(doc: Doc, sighting: Sighting) -> bool:
    """``имени Каныша Сатпаева``: a capitalised word between "имени" and the name is the first name."""
    first = sighting.first - 1
    plain = (
        first > 0 and doc.gap(sighting.first) == " " and doc.words[first][:1].isupper() and "a" not in sighting.marks
    )
    return plain and doc.words[first].isalpha() and lemma_before(doc, first) in word_group("between")


def foreign_prose(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``we hunt in Afghanistan``, ``© Keystone Pictures USA``: Latin words around tell prose of another language."""
    if not doc.slice(sighting.first, sighting.last).isascii():
        return None
    near = [token for token in (sighting.first - 1, sighting.last) if 0 <= token < len(doc)]
    words = [doc.words[token] for token in near if not doc.starts_line(max(token, sighting.first))]
    return False if any(word.isascii() and word.isalpha() and len(word) > 1 for word in words) else None


def _named(doc: Doc, sighting: Sighting, before: str) -> bool | None:
    """False for ``аэропорт Сочи``, and for an unknown name in any case behind such a word."""
    if is_plural(doc.words[sighting.first - 1]):
        return None  # "одной из клиник Майами"
    house = before in word_group("houses") and doc.words[sighting.first - 1] not in QUOTES
    if "u" in sighting.marks:
        return False
    if house and _is_known(sighting) and doc.keys[sighting.last - 1].endswith(WITHOUT_CASES):
        return None  # "в синагоге Сан-Диего"
    if not stands_alone_in_nominative(doc, sighting):
        return None
    if _town_of_a_zone(doc, sighting, before) or _opens_a_route(doc, sighting):
        return None
    country = sighting.entries[0].level == Level.COUNTRY
    return None if country and doc.words[sighting.first - 1] not in QUOTES else False


def _is_known(sighting: Sighting) -> bool:
    large = TOWN_SIZE if not sighting.marks and not is_abroad(sighting) else LARGE
    return sighting.people >= large


def _of_a_state(doc: Doc, sighting: Sighting) -> bool:
    """``озёра Казахстана``, ``на каналах США``: the nature of a country; ``полуостров Крым`` is called so itself."""
    if not sighting.entries or sighting.entries[0].level not in {Level.COUNTRY, Level.REGION}:
        return False
    plain = not sighting.marks.strip("a") and doc.words[sighting.first - 1] not in QUOTES
    return plain and (not stands_alone_in_nominative(doc, sighting) or is_plural(doc.words[sighting.first - 1]))


def _opens_a_route(doc: Doc, sighting: Sighting) -> bool:
    """``трасса Уральск – Саратов``: towns that name a route count, in quotes («Сырым – Маштаково») they do not."""
    if sighting.last + 1 >= len(doc) or (sighting.first and doc.words[sighting.first - 1] in QUOTES):
        return False
    return doc.words[sighting.last] in DASHES and doc.words[sighting.last + 1][:1].isupper()


def _town_of_a_zone(doc: Doc, sighting: Sighting, before: str) -> bool:
    """``индустриальная зона Актобе`` lies in Актобе: a name without cases and quotes may stand in the genitive."""
    plain = (
        sighting.first and doc.words[sighting.first - 1] not in QUOTES and not doc.words[sighting.first - 1].isupper()
    )
    return bool(plain) and before in word_group("zone") and doc.keys[sighting.last - 1].endswith(WITHOUT_CASES)


def with_a_first_name(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``Шерлок Вашингтон``: a town right behind a first name is a surname."""
    if not sighting.first or sighting.last - sighting.first > 1 or doc.gap(sighting.first) != " ":
        return None
    if "a" in sighting.marks or is_governed(doc, sighting) or is_behind_a_district(doc, sighting.first):
        return None  # "в районе Нура Астаны"
    before = doc.words[sighting.first - 1]
    if not before[:1].isupper() or not before.isalpha():
        return None
    return False if readings(before)[0].known and "Name" in readings(before)[0].grammemes else None


def initialled(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``им. С.П. Королёва``, ``Д. Медведев``: a name behind initials is a person's, "Н. Новгород" is in the tables."""
    if sighting.last - sighting.first > 1 or "a" in sighting.marks or not sighting.entries:
        return None
    if sighting.entries[0].level in {Level.COUNTRY, Level.REGION}:
        return None  # "Группа B. Россия – Швеция"
    return False if behind_initials(doc, sighting.first) and not _opens_with_a_status(doc, sighting) else None


def _opens_with_a_status(doc: Doc, sighting: Sighting) -> bool:
    """``Г. Костанай, ул. Абая``: a short status word in capitals, before a town that is nobody's surname."""
    token = sighting.first - 2
    speaks = doc.keys[sighting.last : sighting.last + 1] == [":"]
    return not (sighting.marks or speaks) and kind_at(doc, token) is not None and opens_sentence(doc, token)
