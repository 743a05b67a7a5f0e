"""Names of zones: in quotes, bare, numbered; before or after the type words; alone or in a list."""

from typing import NamedTuple

from rukz_extract.extract.territories import Place, Territories
from rukz_extract.extract.zones.location.inner_places import is_town, town_behind
from rukz_extract.extract.zones.naming.quotes import MARKS, closes, inside_text, opens, quoted
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import heads
from rukz_extract.extract.zones.wording.words import (
    before,
    cue,
    is_capitalised,
    is_nominative,
    is_noun,
    is_preposition,
    is_verb,
    role,
)
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.gazetteer.zone_register import RegisterEntry, begins_name, known_at, name_words
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import NAMES_OF_PEOPLE, readings
from rukz_extract.records import ZoneProfile

_LONGEST = 7
"""Words that a name may have."""
_ABBREVIATION = 5
"""Letters of an abbreviation at most."""
_STEM = 4
"""Letters that the forms of a surname share at least."""
_NUMBER_SIGNS = frozenset({"№", "n", "номер"})


class Name(NamedTuple):
    """A name at some tokens: ``first`` to ``last`` without quotation marks, ``after`` the token behind them."""

    first: int
    last: int
    after: int
    text: str
    quoted: bool
    entry: RegisterEntry | None = None
    profile: ZoneProfile | None = None


def quoted_name(doc: Doc, token: int) -> Name | None:
    """The name in the quotation marks that open at a token; None when they hold something else."""
    found = quoted(doc, token)
    if found is None or found.last - found.first > _LONGEST + 3:
        return None
    text = inside_text(doc, found.first, found.last)
    first = next((t for t in range(found.first, found.last) if doc.words[t] not in MARKS), None)
    if first is None or not (doc.words[first][0].isupper() or doc.words[first][0].isdigit()):
        return None
    if any(is_verb(doc.keys[t]) for t in range(first + 1, found.last) if doc.words[t].islower()):
        return None  # "В ОЭЗ "Сегодня работают …": speech, not a name
    nested = any(opens(doc, t) for t in range(found.first, found.last))  # «Технополис "Москва"» keeps its inner marks
    return Name(found.first, found.last + nested, found.after, text, quoted=True)


def latin_name(doc: Doc, token: int) -> Name | None:
    """Words in Latin letters with capitals: "Vetla Park"."""
    last = token
    while last < len(doc) and doc.words[last].isascii() and doc.words[last].isalpha() and is_capitalised(doc, last):
        last += 1
    return Name(token, last, last, doc.slice(token, last), quoted=False) if last > token else None


def numbered_name(doc: Doc, token: int) -> Name | None:
    """As in "№ 3", "N1": a number is a name."""
    if token + 1 < len(doc) and doc.keys[token] in _NUMBER_SIGNS and doc.words[token + 1].isdigit():
        return Name(token, token + 2, token + 2, f"№ {doc.words[token + 1]}", quoted=False)
    return None


def bare_name(doc: Doc, token: int, territories: Territories, phrase: TypePhrase) -> Name | None:
    """A name without quotes behind type words: "ОЭЗ Алабуга", "промышленной зоны Кэсон", "технопарк IT Park"."""
    if not is_capitalised(doc, token) or doc.gap(token) not in (" ", "\u00a0"):
        return None
    known = known_name(doc, token)
    named = _is_as_listed(doc, known) or is_nominative(doc.keys[token]) or is_town(doc.keys[token])
    if not named or is_preposition(doc.keys[token]):
        return None  # "транзитным хабом Евразии", "ТЕХНОПАРК В АСТАНЕ"
    if (
        known
        and not _is_latin_beyond(doc, known)
        and (known.last - known.first > 1 or _is_unlike_towns(known) or not _is_place(doc, token, territories, phrase))
    ):
        return known
    held = _is_person(doc, token) or _is_body(doc.words[token]) or _is_owner(doc.keys[token])
    if held or _is_place(doc, token, territories, phrase):
        return None
    if doc.words[token].isupper() and doc.words[token - 1].isupper() and not phrase.abbreviation:
        return None  # a headline in capitals
    last = token + 1
    while last < token + _LONGEST and _goes_on(doc, last, territories):
        last += 1
    return Name(token, last, last, inside_text(doc, token, last), quoted=False)


def _is_as_listed(doc: Doc, known: Name | None) -> bool:
    """True for a name spelt as the register has it: the form of "Алабуга" tells no case."""
    return known is not None and inside_text(doc, known.first, known.last) == known.text


def _is_unlike_towns(known: Name) -> bool:
    """True for "Алабуга": the villages of that name are no zones."""
    return known.entry is not None and known.entry.distinct


def _is_latin_beyond(doc: Doc, known: Name) -> bool:
    """True where a Latin name goes on behind the part that the register knows: "парк Alatau Tech"."""
    following = doc.word_at(known.last)
    return following.isascii() and following.istitle() and doc.words[known.last - 1].isascii()


def _goes_on(doc: Doc, token: int, territories: Territories) -> bool:
    if token >= len(doc) or doc.gap(token) not in (" ", "\u00a0", ""):
        return False
    if _is_latin_dash(doc, token):
        return True
    word, latin = doc.words[token], doc.words[token - 1].isascii() and doc.words[token - 1].isalpha()
    place = territories.starting_at(token)
    if (place and not (latin and _is_in_nominative(doc.keys[token], place))) or _is_person(doc, token):
        return False
    glued = latin and word.isdigit() and not doc.gap(token)  # "G4 City"
    return word[0].isupper() or glued or (word[0].isdigit() and "." in word)


def _is_latin_dash(doc: Doc, token: int) -> bool:
    """As in "сухой порт KTZE – Khorgos Gateway": a dash between words of a Latin name."""
    beside = doc.words[token - 1 : token + 2]
    return len(beside) == 3 and beside[1] in DASHES and all(w.isascii() and w[0].isupper() for w in beside[::2])


def _is_owner(key: str) -> bool:
    """As in "логистический центр Казпочты": a word of no dictionary that may only be a genitive or a plural."""
    told = {(reading.case, reading.number) for reading in readings(key) if not reading.known}
    return ("gent", "sing") in told and ("nomn", "sing") not in told


def _is_in_nominative(key: str, place: Place) -> bool:
    """As in "парк DEGA Ногинск", but "парк Altai Костаная" lies there."""
    return name_words(key) == name_words(place.region.name) and key[-1] not in WITHOUT_CASES


def known_name(doc: Doc, token: int) -> Name | None:
    """The longest name of the register at a token, in any case."""
    words: list[str] = []
    ends: dict[int, int] = {}
    for place in range(token, min(token + _LONGEST, len(doc))):
        if place > token and (doc.starts_line(place) or not _joins(doc.words[place])):
            break
        more = name_words(doc.words[place])
        words += more
        if place == token and words and not begins_name(words[0]):
            return None
        if more:  # a dash is inside a name, never its end
            ends[len(words)] = place + 1
    for taken, spelling, entry in known_at(words):
        if taken in ends and (not spelling.isupper() or doc.words[token] == spelling):  # "Пити" is no case of "ПИТ"
            last = ends[taken]
            return Name(token, last, last, spelling, quoted=False, entry=entry)
    return None


def _joins(word: str) -> bool:
    return word[0].isalnum() or word in DASHES


def _is_place(doc: Doc, token: int, territories: Territories, phrase: TypePhrase) -> bool:
    """True when the word is where the zone lies, not its name: "индустриальную зону Костаная", "СЭЗ Казахстана"."""
    place = territories.at(token)
    if place is None:
        town = town_behind(doc, token)
        return town is not None and not (phrase.abbreviation and doc.keys[token][-1] in WITHOUT_CASES)
    if place.region.level not in ("city", "district") or place.first != token:
        return True
    nominative = name_words(doc.words[token])[-1:] == name_words(place.region.name)[-1:]
    if not nominative:
        return True
    return not phrase.abbreviation and doc.keys[token][-1] in WITHOUT_CASES


def _is_body(word: str) -> bool:
    """True for an abbreviation in Cyrillic capitals, and for a ministry: "технопарк МГУ" belongs to it."""
    short = word.isupper() and word.isalpha() and 1 < len(word) <= _ABBREVIATION and not word.isascii()
    body = lexicon().short_bodies.get(fold(word))
    return short or (body is not None and body.sector == "public")


def _is_person(doc: Doc, token: int) -> bool:
    """True for a name of a person: "директор технопарка Олег Иванов"."""
    if any(reading.known and reading.grammemes & NAMES_OF_PEOPLE for reading in readings(doc.keys[token])[:1]):
        return True
    if (name := doc.name_at(token)) is not None and name.kind == "PER":
        return not is_town(doc.keys[token]) or is_capitalised(doc, token + 1)  # "сухой порт Сарыагаш"
    key = doc.keys[token]  # "спросили о СЭЗ Ахметова": a surname that the article has with a first name
    named = (doc.keys[span.last - 1] for span in doc.names if span.kind == "PER" and span.last - span.first > 1)
    return any(
        len(key) > _STEM and key[:_STEM] == last[:_STEM] and abs(len(key) - len(last)) < _STEM - 1 for last in named
    )


def name_after(doc: Doc, phrase: TypePhrase, token: int, territories: Territories) -> Name | None:
    """The name that stands at a token behind a type phrase."""
    if token >= len(doc) or doc.starts_line(token):
        return None
    if opens(doc, token):
        return quoted_name(doc, token)
    if phrase.type is None:
        return _unmistakable(doc, token)
    return numbered_name(doc, token) or bare_name(doc, token, territories, phrase)


def _unmistakable(doc: Doc, token: int) -> Name | None:
    """As in "по зоне Qyzyljar": a name of the register that nothing else has, behind a bare noun."""
    known = known_name(doc, token) if is_capitalised(doc, token) else None
    return known if known and known.entry and known.entry.distinct and not _is_latin_beyond(doc, known) else None


def is_of_another(doc: Doc, name_first: int, after: int, nominative: str) -> bool:
    """True for a name in quotes of something else: "отель «Павлодар»", "«Авангард» проиграл".

    Behind a noun of its own a name keeps the nominative; in "резиденты «Павлодара»" it is declined.
    """
    if after < len(doc) and role(doc.keys[after]) == "sport":
        return True
    word = before(doc, name_first - 1)
    if not word or not is_noun(word) or word in heads() or doc.words[name_first - 2].isupper():
        return False
    if role(word) == "company":
        return True
    key = doc.keys[name_first]
    named = key == name_words(nominative)[0] and key[-1] not in WITHOUT_CASES
    return named and not role(word) and not cue(word)


def quoted_before(doc: Doc, token: int) -> Name | None:
    """The name in quotes whose closing mark is the token before."""
    if not closes(doc, token - 1):
        return None
    for opening in range(token - 3, max(token - _LONGEST - 4, -1), -1):
        if opens(doc, opening):
            name = quoted_name(doc, opening)
            return name if name and name.after == token else None
    return None
