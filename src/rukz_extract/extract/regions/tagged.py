"""Rules that follow the tagger: a name within a body's, a place, one it passes over, one that no table knows."""

from rukz_extract.extract.regions.looks import TOWN_SIZE, is_abroad, looks_like_a_settlement
from rukz_extract.extract.regions.other_things import is_listed_thing
from rukz_extract.extract.regions.persons import FAMOUS, is_named_like_a_person
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import status_of_list
from rukz_extract.extract.regions.surroundings import (
    in_brackets,
    in_capitals,
    key_before,
    lemma_before,
    of_a_noun,
    opens_sentence,
    quotation,
    word_group,
    word_groups,
)
from rukz_extract.extract.regions.words import BENEATH, IN_OR_OUT, INSIDE, OF_PLACE
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.gazetteer.unlisted import body_by_prefix
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.morphology import is_plural, may_be_plural, readings
from rukz_extract.records import Level

LARGE_TOWN = 100_000
"""How many live in a town that, although called like a person, counts behind "новости", "врачи"."""
_CLOSING = frozenset('»”"')
_LOCATIVE = ("ом", "ем")
_FIELD = "по"


def organisation(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """A territory in the name of a public body counts, in that of a bank, club or medium not."""
    if span is None or span.kind != "ORG":
        return None
    whole = span.last == sighting.last or doc.words[sighting.first].isupper()  # "В КАЛУГЕ СТРОЯТ МОСТ"
    plain = sighting.marks == "c" and whole
    if plain and _is_gone_to(doc, sighting):
        return not of_a_noun(doc, sighting)  # "В Рудном планируют", "технопарк в Донском"
    unmarked = not sighting.marks or (sighting.marks == "p" and _is_behind_quotes(doc, sighting))
    inside = unmarked and key_before(doc, sighting.first) in INSIDE and quotation(doc, sighting) is None
    if inside or in_brackets(doc, sighting):
        return True  # "парк «Технологии» в Курчатове", "АО «Фонд развития» (РК)"
    if doc.keys[sighting.last : sighting.last + 1] == [_FIELD] and sighting.last <= span.last:
        return True  # "Агентства РК по атомной энергии" is no bank and no medium
    if any(_is_a_firm(doc, token) for token in range(max(span.first - 1, 0), span.last)):
        return False
    return not sighting.marks.strip("a") or sighting.people >= FAMOUS


def _is_a_firm(doc: Doc, token: int) -> bool:
    """True for a word that tells a bank, club or medium of a name; "банки ЗКО" are all of a unit."""
    return lemma_before(doc, token + 1) in word_group("proper") and not may_be_plural(doc.words[token])


def _is_gone_to(doc: Doc, sighting: Sighting) -> bool:
    """``в Рудном``, ``из Глубокого``: a town, or a village by hand, behind what hardly stands before anything else."""
    large = sighting.people >= TOWN_SIZE or _is_an_adjectival_village(doc, sighting)
    return large and key_before(doc, sighting.first) in IN_OR_OUT


def _is_an_adjectival_village(doc: Doc, sighting: Sighting) -> bool:
    """``собрались в Глубоком``: a village by hand in a case that no noun has, its adjective without a noun."""
    by_hand = bool(sighting.entries) and any(entry.source == "hand" for entry in sighting.entries)
    return by_hand and doc.keys[sighting.last - 1].endswith(_LOCATIVE) and not opens_sentence(doc, sighting.first)


def _is_behind_quotes(doc: Doc, sighting: Sighting) -> bool:
    """``«Парк технологий» в Курчатове``: no surname stands between a name in quotes and its place."""
    return sighting.first > 1 and doc.words[sighting.first - 2] in _CLOSING


def place(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """A name that the tagger takes for a place counts, unless a common word, a river or a person is likelier."""
    if span is None or span.kind != "LOC":
        return None
    before = key_before(doc, sighting.first)
    if "n" in sighting.marks:
        return _is_beside_its_water(doc, sighting, before)
    if "w" in sighting.marks and set("cp") & set(sighting.marks):
        return "c" not in sighting.marks and before in INSIDE and not of_a_noun(doc, sighting)
    if "c" not in sighting.marks:
        return not _is_land_of_a_person(doc, sighting, span) and not is_named_like_a_person(doc, sighting)
    if opens_sentence(doc, sighting.first) and (
        is_abroad(sighting) or (sighting.last < len(doc) and doc.words[sighting.last][:1].isupper())
    ):
        return False  # "Остров Борнео покрыт лесом", "Кампания, которая идёт"
    return not of_a_noun(doc, sighting) and (sighting.people >= TOWN_SIZE or before in OF_PLACE)


def _is_beside_its_water(doc: Doc, sighting: Sighting, before: str) -> bool:
    """``в Ишиме``, ``под Ишимом``: the town, but ``уровень воды в Ишиме`` is the river's."""
    if sighting.people < TOWN_SIZE or before not in {*IN_OR_OUT, BENEATH}:
        return False
    return lemma_before(doc, sighting.first - 1) not in word_groups("shore", "water")


def _is_land_of_a_person(doc: Doc, sighting: Sighting, span: NameSpan) -> bool:
    """``Земля Абая``, ``Наследие Абая``: a person's name in a longer one that a common noun opens."""
    first = span.first
    status = status_of_list(doc, sighting.first)
    if "p" not in sighting.marks or first + 1 != sighting.first or (status and not status.only):
        return False
    noun = readings(doc.words[first])[0]
    return noun.known and noun.pos == "NOUN" and sighting.people < LARGE_TOWN and not is_plural(doc.words[first])


def silent(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """Where the tagger saw nothing, a name counts that means nothing else, or one in a place: ``в Рудном``."""
    if not sighting.marks.strip("a"):
        return True
    if sighting.marks != "c" or of_a_noun(doc, sighting):
        return False
    level = sighting.entries[0].level
    if level in {Level.COUNTRY, Level.REGION} and not opens_sentence(doc, sighting.first):
        return level == Level.REGION or not in_capitals(doc, sighting.first)
    return _is_gone_to(doc, sighting)


def unknown(doc: Doc, sighting: Sighting, _: NameSpan | None) -> bool | None:
    """A name that no table knows counts where it looks like a settlement."""
    if "u" not in sighting.marks:
        return None
    if is_named_like_a_person(doc, sighting) or is_listed_thing(doc, sighting) or _is_a_body(doc, sighting):
        return False
    return looks_like_a_settlement(doc, sighting)


def _is_a_body(doc: Doc, sighting: Sighting) -> bool:
    """``дирекция Росгранстроя``: a body of the register, or one called like those of the state."""
    if sighting.last - sighting.first > 1:
        return False
    return doc.keys[sighting.first] in lexicon().short_bodies or body_by_prefix(doc.words[sighting.first]) is not None
