"""Nouns that refer back to a zone: "зона привлекла", "хаб примет", "в порт придут"."""

from bisect import bisect_right
from collections.abc import Sequence

from rukz_extract.extract.zones.folding.definiteness import is_definite
from rukz_extract.extract.zones.folding.group import Group
from rukz_extract.extract.zones.location.behind import place_behind
from rukz_extract.extract.zones.location.places import CLOSE_TO, Surroundings
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.location.whereabouts import where
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import place_words, references, word_group
from rukz_extract.extract.zones.wording.words import (
    INSIDE,
    before,
    is_adjective,
    is_noun,
    is_plural_verb,
    is_preposition,
    lemmas,
    role,
)
from rukz_extract.gazetteer.zone_register import name_words, same_name
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneKind

_WHERE = "где"
_NEAR = 4
"""Sentences back that a noun of many meanings may refer."""
_FAR = 8
"""The same where its cost is told."""
_FIRST_MENTIONS = 6
"""Mentions of a named zone among which its place is looked for while others are compared with it."""
_OF_GENITIVE = frozenset({"у", "от", "до", "из", "для", "около", "возле", "близ", "вокруг", "напротив"})
_TOWARDS = frozenset({"к", "до"})
_OF_ONE = frozenset({"manager", "stage"})


def referent(doc: Doc, around: Surroundings, phrase: TypePhrase, groups: Sequence[Group]) -> Group | None:
    """The zone last spoken of that a bare noun fits; None when it refers to none."""
    if not is_reference(doc, phrase):
        return None
    fitting = [group for group in groups if fits(group, phrase) and group.last_before(phrase.first) >= 0]
    fitting = _in_place(around, phrase, fitting)
    if not fitting:
        return None
    near = [group for group in fitting if _sentences_between(doc, group, phrase) <= _NEAR]
    fitting = [group for group in near if group.kind is not ZoneKind.PRIORITY_DEVELOPMENT_AREA] or fitting
    group = max(fitting, key=lambda group: group.last_before(phrase.first))
    far = phrase.head in word_group("loose_heads") and _sentences_between(doc, group, phrase) > _NEAR
    led = far and (_leads_there(around, phrase, group) or _is_told_by_place_or_cost(around, phrase, group))
    return None if far and not led else group


def _is_told_by_place_or_cost(around: Surroundings, phrase: TypePhrase, group: Group) -> bool:
    """As in "актюбинский центр загружен" of the one in Актобе, "порт обойдётся в 3 млрд" a few sentences on."""
    near = {place.region.name for place in (group.tie or _own_tie(around, group)).near}
    if any(place.region.name in near for place in around.adjective(phrase.first, None).near):
        return True
    costs = not word_group("costing").isdisjoint(lemmas(around.doc.key_at(phrase.last)))
    return costs and _sentences_between(around.doc, group, phrase) <= _FAR


def _leads_there(around: Surroundings, phrase: TypePhrase, group: Group) -> bool:
    """As in "глава Тары тратит 60 млн на дорогу к парку": a road to it, in the town where it is known to lie."""
    token = phrase.wide - 1
    if token < 1 or around.doc.keys[token] not in _TOWARDS or role(around.doc.keys[token - 1]) != "road":
        return False
    near = {place.region.name for place in (group.tie or _own_tie(around, group)).near}
    return any(place.region.name in near for place in around.territories.within(*around.sentence(token)))


def just_told(around: Surroundings, phrase: TypePhrase, groups: Sequence[Group]) -> list[Group]:
    """The one zone of the sentence and of the one before, for "В СЭЗ восемь заводов" and "этой СЭЗ"."""
    start = around.sentence(phrase.first)[0]
    start = around.sentence(start - 1)[0] if start else start
    return [group for group in groups if group.last_before(phrase.first) >= start]


def is_reference(doc: Doc, phrase: TypePhrase) -> bool:
    """True for a noun in the singular that stands for one zone, whichever it may be."""
    if phrase.number == "plur" or not is_definite(doc, phrase):
        return False
    return phrase.number is not None or _is_singular(doc, phrase)


def fits(group: Group, phrase: TypePhrase) -> bool:
    """True when a bare noun may stand for the zone: by its kind, its head or its name."""
    if group.plural:
        return False
    in_name = any(word.endswith(phrase.head) for word in group.words)
    alike = any(head.endswith(phrase.head) for head in group.heads)  # туркластер: "кластер", логоцентр: "центр"
    return alike or group.kind in references()[phrase.head] or in_name


def _in_place(around: Surroundings, phrase: TypePhrase, groups: list[Group]) -> list[Group]:
    """The groups that may lie where the sentence says: "интерес к зоне в Тольятти" is about ОЭЗ «Тольятти»."""
    tie = place_behind(around, phrase.last, around.sentence(phrase.first)[1]) or around.adjective(phrase.first, None)
    tie = tie or _before_where(around, phrase.first)
    if tie and around.doc.keys[tie.near[0].first - 1] in CLOSE_TO:
        tie = Tie()  # "Центр расположен вблизи Алматы" tells of no other town
    places = [name_words(place.region.name) for place in tie.near]
    namesakes = [group for group in groups if any(same_name(group.words, words) for words in places)]
    return namesakes or [group for group in groups if agrees(around, group, tie)] or _unplaced(groups)


def _before_where(around: Surroundings, first: int) -> Tie:
    """As in "в Рудном, где зону только обустраивают": the zone of that place."""
    told = first > 2 and around.doc.keys[first - 2 : first] == [",", _WHERE]
    place = around.territories.at(first - 3) if told else None
    return Tie((place,)) if place else Tie()


def _unplaced(groups: list[Group]) -> list[Group]:
    """As in "строительство парка «Кедр» … парк в Темиртау": the only zone, and nothing told yet where it lies."""
    return groups if len(groups) == 1 and groups[0].name and not groups[0].region else []


def _is_singular(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "резиденты зоны" against "зоны привлекли": a noun or a preposition rules the genitive."""
    word = before(doc, phrase.first)
    if word and role(word) in _OF_ONE:
        return True  # "в администрации зоны заявили", "вторую очередь зоны сдали"
    if place_words().get(word or "") == "link" and is_preposition(before(doc, _past_adjectives(doc, phrase.first - 1))):
        return True  # "на территории зоны работают 38 компаний", "на новой площадке зоны"
    if word in _OF_GENITIVE:
        return True  # "у зоны построят депо"
    following = doc.key_at(phrase.last)
    if word and is_noun(word) and (_is_within_a_phrase(doc, phrase.first - 1) or _is_subject(doc, phrase.first - 1)):
        return True
    return bool(word) and (is_noun(word) or is_preposition(word)) and not is_plural_verb(following)


def _is_subject(doc: Doc, noun: int) -> bool:
    """As in "Резиденты зоны поставили ткани", where a plural opens the clause and owns what follows it."""
    first = _past_adjectives(doc, noun)
    opens_clause = first == doc.sentence(noun)[0] or not doc.words[first - 1][0].isalnum()
    return opens_clause and any(
        reading.case == "nomn" and reading.number == "plur" for reading in readings(doc.keys[noun])
    )


def _past_adjectives(doc: Doc, token: int) -> int:
    while token > 0 and is_adjective(doc.keys[token - 1]):
        token -= 1
    return token


def _is_within_a_phrase(doc: Doc, noun: int) -> bool:
    """As in "вложения в инфраструктуру зоны выросли", "к сетям зоны подвели газ", never "в области зоны привлекли"."""
    preposition = before(doc, noun)
    if not is_preposition(preposition):
        return False
    if preposition not in INSIDE:
        return True
    ruler = readings(before(doc, noun - 1))
    return any(reading.pos == "NOUN" and reading.number == "plur" and reading.case == "nomn" for reading in ruler)


def _sentences_between(doc: Doc, group: Group, phrase: TypePhrase) -> int:
    return bisect_right(doc.sentences, phrase.first) - bisect_right(doc.sentences, group.last_before(phrase.first))


def agrees(around: Surroundings, group: Group, tie: Tie) -> bool:
    """False when the places of a group and of a tie are known and differ."""
    if not tie:
        return True
    known = group.tie or _own_tie(around, group)
    if not (known.place or known.codes):
        if group.name and tie.place:
            return group.region in tie.codes if group.region else group.rule == "bare_type_and_name"
        return not (group.region and tie.codes and group.region not in tie.codes)
    mine, yours = {p.region.name for p in known.near}, {p.region.name for p in tie.near}
    if not mine.isdisjoint(yours):
        return True
    wide = tie.place is None or known.place is None
    return wide and not (tie.codes and known.codes and set(tie.codes).isdisjoint(known.codes))


def lies_in(around: Surroundings, group: Group, tie: Tie) -> bool:
    """True when a group is told or known to lie in the unit of a tie."""
    known = {group.region, *(group.tie or _own_tie(around, group)).codes} - {None, ""}
    return not known.isdisjoint(tie.codes)


def _own_tie(around: Surroundings, group: Group) -> Tie:
    if not group.name:
        return Tie()
    ties = (where(around, first, last, group.kind, named=True) for first, last in group.ranges[:_FIRST_MENTIONS])
    return next((tie for tie in ties if tie), Tie())
