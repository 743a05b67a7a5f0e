"""Towns at home that the tagger takes for people or passes over: "Врачи Костаная", "Новости Калуги"."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from rukz_extract.extract.regions.looks import TOWN_SIZE, ends_like_a_surname, is_abroad
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import JOINERS
from rukz_extract.extract.regions.surroundings import (
    in_capitals,
    in_nominative,
    key_before,
    lemma_before,
    of_a_noun,
    opens_sentence,
    quotation,
    word_group,
)
from rukz_extract.extract.regions.words import AND
from rukz_extract.gazetteer.entry import HOME
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.morphology import NAMES_OF_PEOPLE, readings
from rukz_extract.records import Level
from rukz_extract.resources import values

_LARGE = 100_000
"""How many live in a town whose name, a common word too, counts in the middle of a sentence."""
_STEM, _ENDINGS = 4, frozenset(values("а|у|ом|ем|е|ы|ой|ей|и|ю|я|ь|й")) | {""}
"""Letters that the forms of a name share at least, and those that they may have more."""
_LIKELY = 0.3
"""Score of a reading that is not far-fetched."""
_TINY = 10
"""A town with a tenth of its namesake's people is not meant where the name alone stands."""
_AT = "у"
_FEMALE = ("ова", "ева", "ина")
"""Endings of a woman's surname in the nominative and of a man's or a town's in the genitive."""
_MODIFIERS = frozenset({"ADJF", "PRTF", "NUMR"})


def are_forms(one: str, other: str) -> bool:
    """True for two words that share all but the endings of a noun's cases."""
    if one[:_STEM] != other[:_STEM]:
        return False
    shorter = min(len(one), len(other))
    shared = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    return shared >= _STEM and one[shared:] in _ENDINGS and other[shared:] in _ENDINGS


def is_in_a_full_name(doc: Doc, token: int, but: NameSpan | None = None) -> bool:
    """True where the article has a word in a person's name of several words: "Каролиной" beside "Каролина Ветрова"."""
    key = doc.keys[token]
    alike = _full_names(doc).get(key[:_STEM], ())
    return any(span != but and are_forms(key, name) for name, span in alike)


@lru_cache(maxsize=1)
def _full_names(doc: Doc) -> Mapping[str, Sequence[tuple[str, NameSpan]]]:
    """The words of an article's names of several words by their stems; long articles ask again and again."""
    found: dict[str, list[tuple[str, NameSpan]]] = {}
    for span in doc.names:
        whole = span.kind == "PER" and span.last - span.first > 1
        if whole and "\n" not in doc.slice(span.first, span.last):  # two lines are no name
            for name in doc.keys[span.first : span.last]:
                found.setdefault(name[:_STEM], []).append((name, span))
    return found


def is_a_town_at_home(doc: Doc, sighting: Sighting, span: NameSpan) -> bool:
    """``Врачи Костаная``, ``Бизнес Костаная``: what the tagger takes for a person, whom nobody is called like."""
    if span.last != sighting.last or sighting.last - sighting.first > 1 or not is_at_home(sighting, TOWN_SIZE):
        return False
    if _is_named_by_its_kind(doc, sighting) or _is_beside_a_person(doc, sighting):
        return False
    if span.first < sighting.first and not _opens_with_a_noun(doc, span, sighting.first):
        return False
    surname = ends_like_a_surname(doc.keys[sighting.first]) and "-" not in doc.words[sighting.first]  # "Форт-Шевченко"
    return not surname and not is_in_a_full_name(doc, sighting.first, span)


def _is_beside_a_person(doc: Doc, sighting: Sighting) -> bool:
    """``пели Абай и Курмангазы``, ``Книга у Железинки``: a person is named before, or has something."""
    before = key_before(doc, sighting.first)
    if before not in JOINERS:
        return before == _AT
    token = sighting.first - 2
    named = token >= 0 and doc.words[token].istitle()
    known = (reading for reading in readings(doc.words[token]) if reading.known) if named else ()
    return any(reading.grammemes & NAMES_OF_PEOPLE for reading in known)


def _is_named_by_its_kind(doc: Doc, sighting: Sighting) -> bool:
    """``Капитан Риддер``: a nominative right behind the nominative of a person."""
    token = sighting.first - 1
    if token < 0 or not in_nominative(doc, sighting) or doc.gap(sighting.first) != " ":
        return False
    return any(r.animacy == "anim" and r.case == "nomn" and r.score > _LIKELY for r in readings(doc.words[token]))


def is_at_home(sighting: Sighting, size: int) -> bool:
    """True for a town by hand or of so many people in Russia or Kazakhstan."""
    if not sighting.entries or is_abroad(sighting) or any(entry.level != Level.CITY for entry in sighting.entries):
        return False
    home = [entry for entry in sighting.entries if entry.country in HOME]
    return any(entry.source == "hand" or entry.population >= size for entry in home)


def _opens_with_a_noun(doc: Doc, span: NameSpan, first: int) -> bool:
    """``Бизнес | Костаная``: the tagger takes in the word before, a noun that its place gives a capital letter."""
    noun = readings(doc.words[span.first])[0]
    return span.first + 1 == first and opens_sentence(doc, span.first) and noun.known and noun.pos == "NOUN" and not (
        noun.grammemes & NAMES_OF_PEOPLE
    )  # fmt: skip


def large_town(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``Новости Калуги``, ``году Семей получит``: a capital letter that only a name has in the middle of a sentence."""
    if sighting.marks != "c" or sighting.last - sighting.first > 1:
        return None
    if span and (span.kind != "PER" or span.last != sighting.last or is_in_a_full_name(doc, sighting.first, span)):
        return None
    by_hand = all(entry.source == "hand" for entry in sighting.entries)
    if span and not by_hand and ends_like_a_surname(doc.keys[sighting.first]):
        return None  # "парламентарий Лугов"
    if not is_at_home(sighting, _LARGE) or _is_an_adjective(sighting) or not doc.words[sighting.first].istitle():
        return None
    if opens_sentence(doc, sighting.first):
        return True if _is_a_subject(doc, sighting) or heads_an_entry(doc, sighting) else None
    plain = _stands_plainly(doc, sighting, span) and not of_a_noun(doc, sighting) and not quotation(doc, sighting)
    return True if plain and not in_capitals(doc, sighting.first) else None


def heads_an_entry(doc: Doc, sighting: Sighting) -> bool:
    """``Семей. Вчера здесь открыли школу`` at the head of a line: an entry of a round-up."""
    dot = sighting.last
    if not (doc.starts_line(sighting.first) and dot + 1 < len(doc) and doc.words[dot] == "."):
        return False
    return not doc.starts_line(dot + 1) and doc.words[dot + 1][:1].isupper()


def _is_a_subject(doc: Doc, sighting: Sighting) -> bool:
    """``Семей принял форум``: the common word of that form is no nominative, and does nothing itself."""
    if not in_nominative(doc, sighting) or sighting.last >= len(doc):
        return False
    common = [reading for reading in readings(doc.words[sighting.first]) if "Geox" not in reading.grammemes]
    verb = readings(doc.words[sighting.last])[0]
    done = verb.pos == "VERB" and verb.number == "sing" and verb.gender in {None, "masc"}
    return done and all(reading.case not in {"nomn", None} for reading in common)


def _is_an_adjective(sighting: Sighting) -> bool:
    """``Центральный``, a district of a city: only towns by hand are sure."""
    large = [entry for entry in sighting.entries if entry.population * _TINY > sighting.people]
    return any(adjective_stem(entry.name.lower()) and entry.source != "hand" for entry in large)


def _stands_plainly(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool:
    """True behind a word in small letters that is no adjective of it, or behind the noun that opens the sentence."""
    token = sighting.first - 1
    behind = doc.words[sighting.last : sighting.last + 1]
    before = doc.words[token]
    if behind and behind[0][:1].isupper():
        return False
    if not before.isalpha() or doc.gap(sighting.first) != " " or (span and span.first < token):
        return False
    reading = readings(before)[0]
    if not before.islower():
        return opens_sentence(doc, token) and reading.known and reading.pos == "NOUN"
    return doc.keys[token] != AND and reading.pos not in _MODIFIERS


def governed_by_a_post(doc: Doc, sighting: Sighting, span: NameSpan | None) -> bool | None:
    """``Аким Курчатова``, ``Аким Аксу``: the tagger takes a post and its town for a first name and a surname."""
    if span is None or span.kind != "PER" or (span.first, span.last) != (sighting.first - 1, sighting.last):
        return None
    if set("uw") & set(sighting.marks) or lemma_before(doc, sighting.first) not in word_group("in_kazakhstan"):
        return None
    word = doc.words[sighting.first]
    if not is_at_home(sighting, TOWN_SIZE) or not word.istitle():
        return None
    declined = in_nominative(doc, sighting) and "p" in sighting.marks
    return None if declined or (word.endswith(_FEMALE) and not _is_done_by_a_man(doc, sighting.last)) else True


def _is_done_by_a_man(doc: Doc, token: int) -> bool:
    """``Аким Иванова рассказал``: a woman of that surname would have another form of the verb."""
    found = readings(doc.words[token]) if token < len(doc) else ()
    return any(reading.pos == "VERB" and reading.gender == "masc" for reading in found)
