"""Names that the gazetteer knows: the longest form at each token, and compounds ("форум «Россия—Казахстан»")."""

from collections.abc import Iterator, Mapping, Sequence

from rukz_extract.extract.regions.compounds import find_compound
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import is_of_many, kind_at, status_before, status_of_list
from rukz_extract.extract.regions.surroundings import lemma_before, word_group
from rukz_extract.extract.regions.unit_adjectives import is_name
from rukz_extract.extract.regions.words import AND
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.gazetteer.names import status_kinds
from rukz_extract.language.cases import WITHOUT_CASES
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.fold import fold
from rukz_extract.records import Level

_ENDING = 2
"""Letters of the longest ending of a town's name."""


def find_names(doc: Doc, lexicon: Lexicon) -> Iterator[Sighting]:
    """Sightings of gazetteer names in text order; those without entries are known to be no territories."""
    done = doc.first_of_body()
    places = {span.first: span for span in doc.names if span.kind == "LOC"}
    for token in _triggers(doc, lexicon):
        if token < done:
            continue
        sighting = _at(doc, lexicon, token)
        if sighting and lemma_before(doc, token) in word_group("naming"):
            sighting = _called_so(doc, sighting)
        if sighting and "w" in sighting.marks and not _fills_a_place(doc, sighting, places):
            continue
        if sighting:
            yield from _shared_noun(doc, lexicon, sighting)
            yield sighting
            done = sighting.last
        else:
            yield from find_compound(doc, lexicon, token)


def _called_so(doc: Doc, sighting: Sighting) -> Sighting:
    """``Актау, который раньше звался Шевченко``: another name of the town that the sentence has told, and sure."""
    told = [doc.keys[place] for place in range(doc.sentence(sighting.first)[0], sighting.first)]
    meant = tuple(entry for entry in sighting.entries if any(_is_name_of(key, entry) for key in told))
    return sighting._replace(entries=meant, marks="", sure=True) if meant else sighting


def _is_name_of(key: str, entry: Entry) -> bool:
    """True for a form of a town's modern name: "Байконуре" of Байконур."""
    name = fold(entry.name)
    stem = name if name.endswith(WITHOUT_CASES) else name.rstrip("аяьй")
    return key.startswith(stem) and len(key) - len(stem) <= _ENDING


def _triggers(doc: Doc, lexicon: Lexicon) -> list[int]:
    """The tokens at which a name may begin: capitalised ones, and status words that begin a name of the gazetteer."""
    known, statuses = lexicon.forms, status_kinds()
    keys, words = doc.keys, doc.words
    begun = {token for token in doc.capitalised if keys[token] in known or not words[token].isalpha()}
    begun.update(token for token in doc.tokens_in(statuses) if keys[token] in known)
    return sorted(begun)


def _at(doc: Doc, lexicon: Lexicon, token: int) -> Sighting | None:
    found = lexicon.match(doc.keys, token)
    if found is None or _ends_a_unit(doc, token):
        return None
    count, match = found
    if not match.entries and not match.second and _is_a_settlement(doc, token):
        return None
    words = doc.words[token : token + count]
    if not _capital(words) or ("a" in match.marks and not _is_short(words[0])):
        return None
    last = token + count
    sure = fold(words[0]) in status_kinds() and words[0][:1].islower()
    start, end = doc.starts[token], doc.ends[last - 1]
    return Sighting(token, last, start, end, match.entries, "gazetteer", match.marks, sure, match.second)


def _is_a_settlement(doc: Doc, token: int) -> bool:
    """``посёлок Тенгиз``, ``село Чаган``: a settlement that no table knows, called like a river or a lake."""
    kind = status_before(doc, token)
    return kind is not None and kind.level == Level.CITY and not is_of_many(doc, token)


def _is_short(word: str) -> bool:
    """``СКО``, ``УрФО``: an abbreviation has two capital letters at least."""
    return sum(letter.isupper() for letter in word) > 1


def _ends_a_unit(doc: Doc, token: int) -> bool:
    """``в Медеуском районе Алматы``: the status word is of the name before it, not of "район Алматы" in Shymkent."""
    kind = kind_at(doc, token)
    return bool(token and kind and kind.level == Level.DISTRICT and is_name(doc, token - 1))


def _fills_a_place(doc: Doc, sighting: Sighting, places: Mapping[int, NameSpan]) -> bool:
    """A weak name counts where the tagger sees a place of just these words, or behind a status word or in a list."""
    first = sighting.first
    span = places.get(first) or places.get(first - 1)
    if span and span.last > first:
        return span.last == sighting.last and (span.first == first or kind_at(doc, span.first) is not None)
    status = status_of_list(doc, first)
    return status is not None and status.level == Level.CITY


def _shared_noun(doc: Doc, lexicon: Lexicon, sighting: Sighting) -> Iterator[Sighting]:
    """The first part of ``Северная и Южная Корея``: an adjective that shares the noun of the next name."""
    token = sighting.first - 2
    if token < 0 or sighting.last - sighting.first < 2 or doc.keys[token + 1] not in {AND, ","}:
        return
    match = lexicon.find(" ".join([doc.keys[token], *doc.keys[sighting.first + 1 : sighting.last]]))
    if match and match.entries and doc.words[token][:1].isupper():
        start, end = doc.starts[token], doc.ends[token]
        yield Sighting(token, token + 1, start, end, match.entries, "shared_noun", match.marks, sure=True)


def _capital(words: Sequence[str]) -> bool:
    """A name needs capital letters; a status word before it ("район имени Габита Мусрепова") has none."""
    named = [word for word in words if fold(word) not in status_kinds()] or list(words)
    if len(words) > len(named) and words[0].islower():
        return any(word[:1].isupper() for word in named)
    return named[0][:1].isupper()
