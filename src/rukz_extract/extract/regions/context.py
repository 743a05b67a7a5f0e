"""Is a territory meant? Rules asked in order, the first answer counts; lists share the answer of their neighbours."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from rukz_extract.extract.regions.looks import OF_PLACE, looks_like_a_settlement
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.surroundings import (
    QUOTES,
    heads_a_line,
    in_brackets,
    in_capitals,
    in_nominative,
    key_before,
    lemma_before,
    of_a_noun,
    opens_sentence,
    quotation,
    quoted_alone,
    word_group,
)
from rukz_extract.extract.regions.units import status_of_list
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.morphology import readings
from rukz_extract.records import Level

Rule = Callable[[Doc, Sighting, NameSpan | None], bool | None]
TOWN_SIZE = 20_000
"""A name that is a common word too and has fewer people counts only behind a preposition of place."""
STREET_SIZE = 200_000
"""``улица Абая``: behind the word of a street only the names of larger towns count ("улица Москвы")."""
FAMOUS = 1_000_000
"""A name without a second meaning and with so many people counts even where the tagger sees a person."""
_WITHOUT_CASES = tuple("еиоуыэю")
"""Final letters of names that stand alike in every case (Актобе, Алматы)."""
_DOLLARS = frozenset({"US", "CA", "AU", "HK", "SG", "NZ"})


def territories(doc: Doc, sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings that name territories; a doubtful one beside a sure one in a list ("Рудный и Лисаковск") counts."""
    spans = {token: span for span in doc.names for token in range(span.first, span.last)}
    kept = [is_territory(doc, sighting, spans) for sighting in sightings]
    known = {entry.identity for s, keep in zip(sightings, kept, strict=True) if keep for entry in s.entries}
    for place, sighting in enumerate(sightings):
        kept[place] = kept[place] or _named_elsewhere(doc, sighting, spans, known)
    for places, step in ((range(1, len(kept)), 1), (range(len(kept) - 2, -1, -1), -1)):
        for place in places:
            if not kept[place] and kept[place - step]:
                kept[place] = _in_one_list(doc, sightings, place, place - step)
    return [sighting for sighting, keep in zip(sightings, kept, strict=True) if keep]


def _named_elsewhere(doc: Doc, sighting: Sighting, spans: Mapping[int, NameSpan], known: set[tuple[str, ...]]) -> bool:
    """``Рудный основан в 1957 году``: a town named like an adjective, which the article surely names elsewhere."""
    if not set(sighting.marks) <= {"c"} or _inside_a_name(sighting, spans) or of_a_noun(doc, sighting):
        return False
    if _people_in(sighting) < TOWN_SIZE or not known & {entry.identity for entry in sighting.entries}:
        return False
    return not any(rule(doc, sighting, None) is False for rule in _OTHER_THINGS)


def _inside_a_name(sighting: Sighting, spans: Mapping[int, NameSpan]) -> bool:
    """True within a longer name of the tagger, or within a person or body where the word is common."""
    span = spans.get(sighting.first)
    if span is None:
        return False
    return (bool(sighting.marks) and span.kind != "LOC") or span.last - span.first > sighting.last - sighting.first


def _in_one_list(doc: Doc, sightings: Sequence[Sighting], doubtful: int, sure: int) -> bool:
    left, right = sightings[min(doubtful, sure)], sightings[max(doubtful, sure)]
    if right.first - left.last != 1 or doc.keys[left.last] not in {",", "и"}:
        return False
    sighting = sightings[doubtful]
    return sighting.rule == "gazetteer" and _people_in(sighting) >= TOWN_SIZE and "n" not in sighting.marks


def _behind_status(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``сёлами Переметное и Дарьинское``, ``г. Абай``: a settlement behind its status word."""
    kind = status_of_list(doc, sighting.first)
    return True if kind and kind.level == Level.CITY and "u" not in sighting.marks else None


def is_territory(doc: Doc, sighting: Sighting, spans: Mapping[int, NameSpan]) -> bool:
    """The answer of the first rule that has one."""
    span = spans.get(sighting.first)
    answers = (rule(doc, sighting, span) for rule in RULES)
    return next((answer for answer in answers if answer is not None), False)


def _people_in(sighting: Sighting) -> int:
    return max((entry.population for entry in (*sighting.entries, *sighting.second)), default=0)


def _no_entry(_: Doc, sighting: Sighting, __: NameSpan | None) -> bool | None:
    return None if sighting.entries or sighting.second else False


def _sum_of_money(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``долларов США``, ``долл. США`` is money."""
    place = sighting.first - 1
    if place > 0 and doc.words[place] == ".":
        place -= 1
    if place < 0 or not sighting.entries or not doc.keys[place].startswith("долл"):
        return None
    return False if sighting.entries[0].code in _DOLLARS else None


def _new_unit(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``Новый район`` at the head of a sentence is no name; elsewhere the capital letter tells."""
    if "u" not in sighting.marks or sighting.rule not in {"unit", "shared_status", "listed_unit"}:
        return None
    if not opens_sentence(doc, sighting.first):
        return True
    return bool(span and span.kind == "LOC") and (adjective_stem(doc.keys[sighting.first]) or "").endswith("ск")


def _settled(_: Doc, sighting: Sighting, __: NameSpan | None) -> bool | None:
    return True if sighting.sure and sighting.rule != "tagged_place" else None


def _short_word(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``КРУ`` in running text is an abbreviation, even if a town is called so; ``.РФ`` is a domain."""
    if "a" in sighting.marks or sighting.last - sighting.first > 1:
        glued = (
            key_before(doc, sighting.first) == "."
            and not doc.gap(sighting.first)
            and not doc.starts_line(sighting.first)
        )
        return False if glued else None
    word = doc.words[sighting.first]
    return False if len(word) < 6 and word.isupper() and not in_capitals(doc, sighting.first) else None


def _quoted(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``«Барселона»``, ``крейсер «Москва»``, ``«Единая Россия»``: a short proper name in quotes is of another thing."""
    if quoted_alone(doc, sighting):
        return False
    marks = quotation(doc, sighting)
    if marks is None:
        return None
    size = marks[1] - marks[0] - 1
    if doc.words[marks[1] - 1].isdigit():
        return False
    named = bool(span and span.kind == "ORG") or _is_titled(doc, marks[0])
    if not _is_titled(doc, marks[0]) and any(
        readings(word)[0].pos == "VERB" for word in doc.words[marks[0] + 1 : marks[1]]
    ):
        return None
    return False if size <= 2 or (size <= 5 and named) else None


def _is_titled(doc: Doc, mark: int) -> bool:
    """True where the word before an opening mark tells a named thing: ``радиостанция «Говорит Москва»``."""
    return lemma_before(doc, mark) in _named_things()


@cache
def _named_things() -> frozenset[str]:
    return word_group("proper") | word_group("named")


def _other_thing(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``река Иртыш``, ``аэропорт Сочи``, ``имени Пушкина``: the word before tells what is named."""
    before = lemma_before(doc, sighting.first)
    if before in word_group("nature") or before in word_group("between"):
        return False
    if key_before(doc, sighting.first) == "." and key_before(doc, sighting.first - 1) in word_group("street"):
        return False
    if before in word_group("street") and not _is_plural(doc.words[sighting.first - 1]):
        return False if _people_in(sighting) < STREET_SIZE else None
    if before not in word_group("named") or not in_nominative(doc, sighting):
        return None
    if _town_of_a_zone(doc, sighting, before) or _opens_a_route(doc, sighting):
        return None
    country = sighting.entries[0].level == Level.COUNTRY
    return None if country and doc.words[sighting.first - 1] not in QUOTES else False


def _is_plural(word: str) -> bool:
    return all(reading.number == "plur" for reading in readings(word))


def _opens_a_route(doc: Doc, sighting: Sighting) -> bool:
    """``трасса Уральск – Саратов``: towns that name a route count, in quotes («Сырым – Маштаково») they do not."""
    if sighting.last + 1 >= len(doc) or (sighting.first and doc.words[sighting.first - 1] in QUOTES):
        return False
    return doc.words[sighting.last] in {"–", "—", "-"} and doc.words[sighting.last + 1][:1].isupper()


def _town_of_a_zone(doc: Doc, sighting: Sighting, before: str) -> bool:
    """``индустриальная зона Актобе`` lies in Актобе: a name without cases and quotes may stand in the genitive."""
    plain = (
        sighting.first and doc.words[sighting.first - 1] not in QUOTES and not doc.words[sighting.first - 1].isupper()
    )
    return bool(plain) and before in word_group("zone") and doc.keys[sighting.last - 1].endswith(_WITHOUT_CASES)


def _governed(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``акимом Рудного``, ``главу Гавра``, ``жители Владимира``: the word before governs a territory."""
    if "u" in sighting.marks or (sighting.marks and in_nominative(doc, sighting)):
        return None
    if "p" in sighting.marks and span and span.kind == "PER" and span.last - span.first > 1:
        return None
    return True if lemma_before(doc, sighting.first) in word_group("governs") else None


def _dateline(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    word = doc.words[sighting.first]
    shouted = word.isupper() and len(word) > 3 and heads_a_line(doc, sighting.first)
    return True if shouted and _people_in(sighting) >= TOWN_SIZE else None


def _person(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    if span is None or span.kind != "PER":
        return None
    if sighting.last - sighting.first > span.last - span.first and not sighting.marks:
        return None
    unit = bool(sighting.entries) and sighting.entries[0].level in {Level.COUNTRY, Level.REGION} and not sighting.marks
    if unit and (_stands_alone(doc, sighting) or (span.first + 1 == sighting.first and _is_governed(doc, sighting))):
        return True
    whole = (span.first, span.last) == (sighting.first, sighting.last) and _people_in(sighting) >= FAMOUS
    return not sighting.marks and (whole or in_brackets(doc, sighting))


def _is_governed(doc: Doc, sighting: Sighting) -> bool:
    """``Раис Татарстана``: a unit in another case than the word before, which may be a first name, is no surname."""
    if not sighting.first or not sighting.entries or sighting.entries[0].level not in {Level.COUNTRY, Level.REGION}:
        return False
    before, here = (_cases(doc.words[token]) for token in (sighting.first - 1, sighting.first))
    return bool(here) and before.isdisjoint(here)


def _cases(word: str) -> set[str | None]:
    return {reading.case for reading in readings(word) if reading.pos == "NOUN"}


def _stands_alone(doc: Doc, sighting: Sighting) -> bool:
    """True for an item of a bullet list: ``• Эль-Сальвадор • Эфиопия •``."""
    around = (sighting.first - 1, sighting.last)
    return all(0 <= token < len(doc) and not doc.words[token][:1].isalpha() for token in around)


def _with_a_first_name(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``Шерлок Вашингтон``: a town right behind a first name is a surname."""
    if not sighting.first or sighting.last - sighting.first > 1 or doc.gap(sighting.first) != " ":
        return None
    if "a" in sighting.marks or _is_governed(doc, sighting):
        return None
    before = doc.words[sighting.first - 1]
    if not before[:1].isupper() or not before.isalpha():
        return None
    return False if readings(before)[0].known and "Name" in readings(before)[0].grammemes else None


def _organisation(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """A territory in the name of a public body counts, in that of a bank, club or medium not."""
    if span is None or span.kind != "ORG":
        return None
    if doc.keys[sighting.last : sighting.last + 1] == ["по"] and sighting.last < span.last:
        return True  # "Агентства РК по атомной энергии" is no bank and no medium
    if any(lemma_before(doc, token + 1) in word_group("proper") for token in range(max(span.first - 1, 0), span.last)):
        return False
    return not sighting.marks.strip("a") or _people_in(sighting) >= FAMOUS


def _place(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    if span is None or span.kind != "LOC":
        return None
    if "n" in sighting.marks:
        return key_before(doc, sighting.first) in {"в", "из"} and _people_in(sighting) >= TOWN_SIZE
    if "c" not in sighting.marks:
        return True
    if _people_in(sighting) < TOWN_SIZE:
        return key_before(doc, sighting.first) in OF_PLACE
    return not of_a_noun(doc, sighting)


def _silent(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """Where the tagger saw nothing, a name counts that means nothing else, or one in a place: ``в Рудном``."""
    if not sighting.marks.strip("a"):
        return True
    if sighting.marks != "c" or of_a_noun(doc, sighting):
        return False
    level = sighting.entries[0].level
    if level in {Level.COUNTRY, Level.REGION} and not opens_sentence(doc, sighting.first):
        return level == Level.REGION or not in_capitals(doc, sighting.first)
    return key_before(doc, sighting.first) in {"в", "из"} and _people_in(sighting) >= TOWN_SIZE


def _unknown(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    return looks_like_a_settlement(doc, sighting) if "u" in sighting.marks else None


RULES: tuple[Rule, ...] = (
    _no_entry, _sum_of_money, _new_unit, _settled, _short_word, _quoted, _behind_status, _other_thing, _governed,
    _dateline, _person, _with_a_first_name, _organisation, _unknown, _place, _silent,
)  # fmt: skip
_OTHER_THINGS: tuple[Rule, ...] = (_short_word, _quoted, _other_thing, _with_a_first_name)
