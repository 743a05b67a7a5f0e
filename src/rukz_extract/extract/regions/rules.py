"""Is a territory meant? Rules asked in order: the first answer counts."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from rukz_extract.extract.people.declension import known_given
from rukz_extract.extract.regions import tagged
from rukz_extract.extract.regions.homonyms import first_name, holder, is_man_of_a_post
from rukz_extract.extract.regions.looks import TOWN_SIZE
from rukz_extract.extract.regions.other_things import (
    foreign_prose,
    initialled,
    other_thing,
    short_word,
    sum_of_money,
    with_a_first_name,
)
from rukz_extract.extract.regions.parts_of_names import military_base, of_a_bank, of_a_party, of_another_noun, pipeline
from rukz_extract.extract.regions.persons import person
from rukz_extract.extract.regions.quoted_names import quoted
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import kind_at, status_of_list
from rukz_extract.extract.regions.streets import head_of_list, street
from rukz_extract.extract.regions.surroundings import (
    heads_a_line,
    in_plain_nominative,
    key_before,
    lemma_before,
    of_a_noun,
    opens_sentence,
    word_group,
)
from rukz_extract.extract.regions.towns import governed_by_a_post, large_town
from rukz_extract.extract.regions.ways import on_the_way
from rukz_extract.extract.regions.words import FROM, OF_A_PLACE, OF_INSTRUMENTAL, OF_TOWNS, UP_TO
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import may_be_plural, readings
from rukz_extract.records import Level

_BEFORE_A_DAY = frozenset({",", "."})
_WITH_STATUS = 2
"""Tokens of "Омский район"; one more tells what kind of unit it is: "Ивановский сельский округ"."""
_APPOSED = 6
"""Words from a status word to the dash behind it."""
_BRACKETS = 6
"""Tokens of the unit in brackets in a dateline."""
Rule = Callable[[Doc, Sighting, NameSpan | None], bool | None]


def _no_entry(_: Doc, sighting: Sighting, __: NameSpan | None) -> bool | None:
    return None if sighting.entries or sighting.second else False


def _new_unit(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``Новый район`` at the head of a sentence is no name; elsewhere the capital letter tells."""
    if "u" not in sighting.marks or sighting.rule not in {"unit", "shared_status", "listed_unit"}:
        return None
    if sighting.rule == "shared_status" or not opens_sentence(doc, sighting.first):
        return True  # "Немецкий национальный и Табунский районы"
    told = span.kind == "LOC" if span else sighting.last - sighting.first > _WITH_STATUS
    return told and (adjective_stem(doc.keys[sighting.first]) or "").endswith(OF_A_PLACE)


def _settled(_: Doc, sighting: Sighting, __: NameSpan | None) -> bool | None:
    return True if sighting.sure and sighting.rule != "tagged_place" else None


def _behind_status(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``сёлами Переметное и Дарьинское``, ``г. Абай``: a settlement behind its status word."""
    kind = status_of_list(doc, sighting.first)
    if kind is None or kind.level != Level.CITY or "u" in sighting.marks:
        return None
    if is_man_of_a_post(doc, sighting):
        return False
    if readings(doc.words[sighting.first - 1])[0].number == "plur" and of_a_noun(doc, sighting):
        return None  # "городов Северного Ирака"
    return None if _is_in_a_full_name(sighting, span) else True  # "глава города Артём Воробьёв"


def _behind_its_dash(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``В родном штате секты мормонов — Юте``: what the words before the dash tell of is named behind it."""
    first = sighting.first
    if not first or doc.words[first - 1] not in DASHES:
        return None
    told = range(first - 2, max(first - 2 - _APPOSED, doc.sentence(first)[0] - 1), -1)
    for token in told:
        kind = kind_at(doc, token)
        if kind is not None and kind.level == Level.REGION and not kind.short:
            return True
        if not doc.words[token].islower():
            return None
    return None


def _is_in_a_full_name(sighting: Sighting, span: NameSpan | None) -> bool:
    """True for what people are called like too, where the tagger sees a person of several words."""
    return "p" in sighting.marks and span is not None and span.kind == "PER" and span.last - span.first > 1


def _governed(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``акимом Рудного``, ``главу Гавра``, ``жители Владимира``: the word before governs a territory."""
    if set("uw") & set(sighting.marks) or (sighting.marks and in_plain_nominative(doc, sighting)):
        return None
    if _is_in_a_full_name(sighting, span):
        return None
    before = lemma_before(doc, _head_of_governed(doc, sighting, span))
    if before in word_group("of_towns"):  # "Новости Кирова", but "новость Кирова" is a woman's
        return True if sighting.people >= tagged.LARGE_TOWN and may_be_plural(doc.words[sighting.first - 1]) else None
    return True if before in word_group("governs") else None


def _head_of_governed(doc: Doc, sighting: Sighting, span: NameSpan | None) -> int:
    """Where the names begin that one word governs: ``акимы Экибастуза и Аксу Нурлан Ветров и Данияр Кул``.

    The tagger takes the last of them for a part of the person's name behind it.
    """
    first, last = sighting.first, sighting.last
    swallowed = span is not None and span.kind == "PER" and span.first == first and span.last - last > 1
    if not swallowed or not doc.keys[first].endswith(WITHOUT_CASES) or not known_given(doc.keys[last]):
        return first
    return head_of_list(doc, first)


def _dateline(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``КАРАСУК, 3 июня.``, ``Барнаул, 29 мая 2025 г. Открыт мост``: a town in capitals, or a large one with a day."""
    word = doc.words[sighting.first]
    if not (len(word) > 3 and heads_a_line(doc, sighting.first)):
        return None
    large, dated = sighting.people >= TOWN_SIZE, _is_dated(doc, sighting.last)
    told = word.isupper() and (large or dated)
    town = large and dated and "p" not in sighting.marks and not known_given(doc.keys[sighting.first])  # "Владимир"
    return True if told or town else None


def _heading(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``ОРСК`` alone on its line, where other lines are so too: a digest tells by such headings where things happen."""
    first, last = sighting.first, sighting.last
    if not doc.words[first].isupper() or not doc.starts_line(first) or sighting.people < TOWN_SIZE:
        return None
    return True if first in _headings(doc) and last == first + 1 and len(_headings(doc)) > 1 else None


@lru_cache(maxsize=1)
def _headings(doc: Doc) -> frozenset[int]:
    """The tokens in capitals that are alone on their lines."""
    alone = (token for token in doc.lines if token + 1 in doc.lines and doc.words[token].isalpha())
    return frozenset(token for token in alone if doc.words[token].isupper() and len(doc.words[token]) > 2)


def _is_dated(doc: Doc, token: int) -> bool:
    """``КАРАСУК, 3 июня.``: a day of the month behind the name makes it a dateline, however small the town.

    So behind the unit in brackets: ``УРЛЮТЮБ (Павлодарская область). 3 июня``.
    """
    if doc.words[token] == "(":
        closing = (place + 1 for place in range(token, min(token + _BRACKETS, len(doc))) if doc.words[place] == ")")
        token = next(closing, token)
    dated = doc.words[token : token + 2]
    return len(dated) > 1 and dated[0] in _BEFORE_A_DAY and dated[1].isdigit()


def _opens_a_range(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``от Курыка до Петухова``: a name that means nothing else is a place where a range begins."""
    opens = key_before(doc, sighting.first) == FROM and doc.key_at(sighting.last) == UP_TO
    ends = doc.words[sighting.last + 1 : sighting.last + 2]
    return True if opens and not sighting.marks and ends and ends[0][:1].isupper() else None


def _instrumental(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """``договор с Щучинском``: behind this preposition an adjective and a surname would end in "-ским"."""
    told = key_before(doc, sighting.first) in OF_INSTRUMENTAL and doc.keys[sighting.last - 1].endswith(OF_TOWNS)
    return True if told and all(entry.level == Level.CITY for entry in sighting.entries) else None


RULES: tuple[Rule, ...] = (
    _no_entry, foreign_prose, pipeline, sum_of_money, first_name, _new_unit, _settled, _heading, short_word, quoted,
    initialled, _behind_status, _behind_its_dash, street, other_thing, military_base, of_another_noun, of_a_bank,
    of_a_party, holder, governed_by_a_post, _governed, _dateline, _opens_a_range, on_the_way, _instrumental,
    large_town, person, with_a_first_name, tagged.organisation, tagged.unknown, tagged.place, tagged.silent,
)  # fmt: skip
OTHER_THINGS: tuple[Rule, ...] = (
    short_word, quoted, street, other_thing, of_a_bank, of_a_party, initialled, first_name, holder, with_a_first_name,
)  # fmt: skip


class _Sort(NamedTuple):
    """What tells of a sighting alone which rules pass it over: the level of its first entry, its marks, its words."""

    level: Level | None
    marks: str
    single: bool
    sure: bool


_MAY_BE_A_TOWN = frozenset({Level.CITY, None})
_LANDS = frozenset({Level.COUNTRY, Level.REGION})
_ONLY_OF: Mapping[Rule, Callable[[_Sort], bool]] = {
    pipeline: lambda sort: sort.level == Level.REGION or "u" in sort.marks,
    _new_unit: lambda sort: "u" in sort.marks,
    _settled: lambda sort: sort.sure,
    _behind_its_dash: lambda sort: sort.level == Level.REGION,
    _heading: lambda sort: sort.level == Level.CITY and sort.single,
    initialled: lambda sort: sort.single and sort.level not in _LANDS,
    street: lambda sort: sort.level in _MAY_BE_A_TOWN,
    military_base: lambda sort: sort.level == Level.CITY,
    of_another_noun: lambda sort: sort.single and sort.level == Level.CITY,
    of_a_bank: lambda sort: sort.level == Level.COUNTRY,
    of_a_party: lambda sort: sort.level in _LANDS,
    holder: lambda sort: "p" in sort.marks or (sort.single and sort.level == Level.COUNTRY),
    governed_by_a_post: lambda sort: sort.level == Level.CITY,
    _opens_a_range: lambda sort: not sort.marks,
    on_the_way: lambda sort: sort.level == Level.CITY,
    _instrumental: lambda sort: sort.level in _MAY_BE_A_TOWN,
    large_town: lambda sort: sort.single and sort.marks == "c",
    with_a_first_name: lambda sort: sort.single and "a" not in sort.marks,
    tagged.unknown: lambda sort: "u" in sort.marks,
}
"""Rules that answer None to all sightings but those of a sort: a rule asks that first, and most would ask in vain."""


@cache
def rules_for(sort: _Sort) -> tuple[Rule, ...]:
    """The rules that may have an answer to sightings of a sort, in their order; there are a few hundred sorts."""
    return tuple(rule for rule in RULES if rule not in _ONLY_OF or _ONLY_OF[rule](sort))


def sort_of(sighting: Sighting) -> _Sort:
    """The sort of a sighting."""
    level = sighting.entries[0].level if sighting.entries else None
    return _Sort(level, sighting.marks, sighting.last - sighting.first == 1, sighting.sure)


def is_territory(doc: Doc, sighting: Sighting, spans: Mapping[int, NameSpan]) -> bool:
    """The answer of the first rule that has one."""
    span = spans.get(sighting.first)
    for rule in rules_for(sort_of(sighting)):
        answer = rule(doc, sighting, span)
        if answer is not None:
            return answer
    return False
