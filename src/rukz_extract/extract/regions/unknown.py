"""Places that the gazetteer does not know: those the tagger found and settlements behind their status word."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.people.declension import known_given, patronymic_forms
from rukz_extract.extract.regions.nominative import place_nominative
from rukz_extract.extract.regions.sighting import Sighting, settlement
from rukz_extract.extract.regions.statuses import (
    JOINERS,
    Kind,
    Statuses,
    behind_status,
    is_of_many,
    kind_at,
    status_before,
)
from rukz_extract.extract.regions.surroundings import (
    in_full_names,
    key_before,
    lemma_before,
    opens_sentence,
    word_group,
)
from rukz_extract.extract.regions.unit_adjectives import is_name
from rukz_extract.extract.regions.units import REGION
from rukz_extract.extract.regions.words import AND, FROM, IN, UP_TO
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.gazetteer.names import adjective_stem
from rukz_extract.language.doc import Doc, NameSpan
from rukz_extract.language.morphology import is_known, is_predicate, may_be_plural, readings
from rukz_extract.records import Level

_NEUTER, _FEMININE = ("ова", "ева", "ёва", "ина", "ына"), ("ки", "хи")
_OF_NEUTER = ("ое", "ее")
_UKRAINIAN = frozenset("їєґЇЄҐ")
"""Letters that no place has in Russian or Kazakh."""
_ROW = 8
"""Tokens from the plural of villages to "от … до …"."""
_SURNAMES = tuple(f"{suffix}{ending}" for suffix in ("ов", "ев", "ин", "ын") for ending in ("а", "у", "ым", "е"))
"""Ends of a surname in the cases of a post: ``акиму города Ануару Кумпееву``."""

_UNGOVERNED = tuple(f"{suffix}{ending}" for suffix in ("ов", "ев", "ин", "ын") for ending in ("у", "ым", "ой"))
"""Ends of a surname in cases that no name of a district has behind "района"."""


def find_unknown(doc: Doc, taken: set[int], lexicon: Lexicon) -> Iterator[Sighting]:
    """Places of the tagger that hold no other sighting, as settlements unless a status word tells else."""
    for span in doc.names:
        if span.kind == "LOC" and taken.isdisjoint(range(span.first, span.last)):
            sighting = _hyphenated(doc, span, lexicon) or _place(doc, span.first, span.last)
            if sighting:
                yield sighting


def _village(name: str) -> Entry:
    """A settlement of which only the name is known."""
    return Entry(name, Level.CITY, None, None, None, 0, "status")


def find_joined(doc: Doc, found: Sequence[Sighting], lexicon: Lexicon) -> Iterator[Sighting]:
    """Villages that "и" joins to a place behind "в": "школы в Кесьме и Чамерове"."""
    taken = in_full_names(doc) | {sighting.first for sighting in found if "u" not in sighting.marks}
    for sighting in found:
        token = sighting.last + 1
        if token >= len(doc) or doc.keys[sighting.last] != AND or token in taken:
            continue
        if key_before(doc, sighting.first) not in IN or any(entry.level != Level.CITY for entry in sighting.entries):
            continue
        name = _of_locative(doc.words[token])
        known = not name or is_known(doc.words[token]) or lexicon.find(doc.keys[token])
        if not (known or _goes_on(doc, token + 1)):
            yield settlement(doc, token, token + 1, _village(name))


def _goes_on(doc: Doc, token: int) -> bool:
    """True before a capital letter or a noun: "в Кесьме и Чамерове Иванов", "в Омске и Томском районе"."""
    return token < len(doc) and (doc.words[token][:1].isupper() or "-" in doc.words[token])


def _of_locative(word: str) -> str:
    """The nominative of "в Чамерове", "в Ильинке", "в Новоорске"; empty for other endings."""
    if not _capitalised(word):
        return ""
    if word.endswith(("ове", "еве", "ине", "ыне")):
        return word[:-1] + "о"
    if word.endswith(("ске", "цке")):
        return word[:-1]
    return word[:-1] + "а" if word.endswith(("ке", "хе", "ге")) else ""


def _hyphenated(doc: Doc, span: NameSpan, lexicon: Lexicon) -> Sighting | None:
    """``Буэнос Айресе``, ``Сан Хосе``: a name that the gazetteer knows with hyphens."""
    if span.last - span.first < 2:
        return None
    found = lexicon.find("-".join(doc.keys[span.first : span.last]))
    if found is None or not found.entries:
        return None
    return Sighting(
        span.first, span.last, doc.starts[span.first], doc.ends[span.last - 1], found.entries, "gazetteer",
        found.marks.replace("w", ""),
    )  # fmt: skip


def _has_a_name(doc: Doc, status: Kind, token: int) -> bool:
    """``Теректинского района Бақытжан Әбдіров``: the unit has its adjective, and its aqim follows."""
    return status.level != Level.CITY and token > 0 and is_name(doc, token - 1)


def _place(doc: Doc, first: int, last: int) -> Sighting | None:
    first += _is_preposition(doc, first, last)
    status = status_before(doc, first)
    inside = kind_at(doc, first)
    if inside:
        status = inside
        first += 1
    if status and (status.level == Level.COUNTRY or status.only):
        status = None
    while last > first and (not doc.words[last - 1][:1].isalnum() or _is_a_strangers_status(doc, first, last - 1)):
        last -= 1
    if status and (_is_a_holder(doc, first, last) or _has_a_name(doc, status, first - 1)):
        return None
    if first >= last or not doc.words[first][:1].isupper() or _is_a_part_of_the_world(doc, first, last):
        return None
    if _is_a_named_person(doc, first, last):
        return None
    if not _UKRAINIAN.isdisjoint(doc.slice(first, last)):
        return None  # "© Генеральна прокуратура України"
    level = status.level if status and not _is_around(doc, status, first) else Level.CITY
    entry = Entry(place_nominative(doc, first, last), level, None, None, None, 0, "tagger")
    return Sighting(first, last, doc.starts[first], doc.ends[last - 1], (entry,), "tagged_place", "u")


def _is_a_named_person(doc: Doc, first: int, last: int) -> bool:
    """``главой выбрали Л. Косую``, ``Жибек Құрманқызы``: an initial with its stop opens, a patronymic closes."""
    initial = len(doc.words[first]) == 1 and doc.key_at(first + 1) == "."
    named = last - first > 1 and known_given(doc.keys[first])  # "Малые Кармакулы" only end like a patronymic
    return initial or (named and bool(patronymic_forms(doc.keys[last - 1])))


def _is_a_holder(doc: Doc, first: int, last: int) -> bool:
    """``акиму города Ануару Кумпееву``: a first name and a surname behind the post and the status word of a town."""
    if last - first == 1:
        return _is_before_a_first_name(doc, first)
    named = last - first > 1 and adjective_stem(doc.keys[first]) is None  # not "города Нового Иванова"
    governs = named and lemma_before(doc, first - 1) in word_group("governs")
    return governs and doc.keys[last - 1].endswith(_SURNAMES)


def _is_before_a_first_name(doc: Doc, token: int) -> bool:
    """``акиму района | Омарову Асхату Сериковичу``: a surname that the status word before it does not govern."""
    called = doc.keys[token].endswith(_UNGOVERNED) and token + 1 < len(doc) and doc.words[token + 1].istitle()
    return called and doc.gap(token + 1) == " " and known_given(doc.keys[token + 1])


def _is_a_part_of_the_world(doc: Doc, first: int, last: int) -> bool:
    """``через Средиземноморский регион``: a region without a unit of that name."""
    kind = kind_at(doc, last - 1)
    return last - first > 1 and kind is not None and kind.lemma == REGION


def _is_preposition(doc: Doc, first: int, last: int) -> bool:
    """``На Камбаше`` at the head of a sentence: the tagger takes the preposition into the name."""
    return last - first > 1 and readings(doc.keys[first])[0].pos == "PREP"


def _is_a_strangers_status(doc: Doc, first: int, token: int) -> bool:
    """``На Камбаше область создаст …``: a status word behind a name that is no adjective is of another thing."""
    return token > first and doc.words[token].islower() and bool(kind_at(doc, token)) and not is_name(doc, token - 1)


def _is_around(doc: Doc, status: Kind, first: int) -> bool:
    """``в районе Эль-Бахры``: a place in the genitive behind "район" is what lies around it."""
    tag = doc.tags.get(first)
    return status.around and tag is not None and tag.case == "Gen"


def find_settlements(doc: Doc, statuses: Statuses, taken: set[int]) -> Iterator[Sighting]:
    """Settlements behind their status word that the tagger missed: "в селе Сростки", "посёлка Жезды"."""
    people = {token for span in doc.names if span.kind == "PER" for token in range(span.first, span.last)}
    for token, kind in statuses:
        if kind.level != Level.CITY or not kind.open:
            continue
        if not doc.words[token].islower() and (len(doc.words[token]) == 1 or not opens_sentence(doc, token)):
            continue  # "Г. Ким: – Да" is an initial
        row = list(_first_and_last(doc, token))
        for named in (*_named_by(doc, token, kind), *row):
            last = named + 1 + (_is_described_noun(doc, named) and named + 1 not in people)
            known = named in taken and not (_are_neuters(doc, named) and last > named + 1 and last - 1 not in taken)
            if known or (named in people and named not in row) or _is_a_holder(doc, named, min(named + 2, len(doc))):
                continue
            name = _of_village(doc.words[named]) if named in row else place_nominative(doc, named, last)
            yield settlement(doc, named, last, _village(name))


def _named_by(doc: Doc, status: int, kind: Kind) -> Iterator[int]:
    """The tokens of the names behind a status word; a plural ("сёлами Переметное и Дарьинское") has several."""
    named = behind_status(doc, status, kind)
    if named < len(doc) and is_of_many(doc, named):
        return
    several = may_be_plural(doc.words[status])
    while named < len(doc) and _capitalised(doc.words[named]) and not doc.starts_line(named):
        yield named
        if not several or named + 2 >= len(doc) or doc.keys[named + 1] not in JOINERS:
            return
        named += 2


def _first_and_last(doc: Doc, status: int) -> Iterator[int]:
    """The tokens of ``сёл вдоль реки, от Боброва до Синёва``: the ends of a row of villages."""
    row = range(status + 1, min(status + _ROW, doc.sentence(status)[1] - 3))
    token = next((token for token in row if _opens_a_row(doc, token)), None)
    if token is None or not may_be_plural(doc.words[status]):
        return
    if not any(map(is_predicate, doc.keys[status + 1 : token + 1])):  # "из сёл везут зерно от Иванова до Петрова"
        yield from (token + 1, token + 3)


def _opens_a_row(doc: Doc, token: int) -> bool:
    """True for the first word of "от Боброва до Синёва"."""
    named = (doc.words[token + 1], doc.words[token + 3]) if doc.keys[token] == FROM else ()
    return bool(named) and doc.keys[token + 2] == UP_TO and all(map(_capitalised, named))


def _of_village(word: str) -> str:
    """The nominative of ``от Боброва``, ``до Синевки``: villages in -во and -но, and in -ка."""
    if word.endswith(_NEUTER):
        return word[:-1] + "о"
    return word[:-1] + "а" if word.endswith(_FEMININE) else word


def _is_described_noun(doc: Doc, token: int) -> bool:
    """True for a name of two words: "в селе Большие Ключи", "посёлка Новая Жизнь"."""
    noun = token + 1
    if noun >= len(doc) or doc.gap(noun) != " " or doc.starts_line(noun) or not _capitalised(doc.words[noun]):
        return False
    described = {(r.case, r.number) for r in readings(doc.words[token]) if r.known and r.pos == "ADJF"}
    return _are_neuters(doc, token) or any(
        r.pos == "NOUN" and (r.case, r.number) in described for r in readings(doc.words[noun])
    )


def _are_neuters(doc: Doc, token: int) -> bool:
    """``Русское Поречное``: two adjectives that call one village."""
    return all(key.endswith(_OF_NEUTER) for key in doc.keys[token : token + 2])


def _capitalised(word: str) -> bool:
    return len(word) > 2 and word[:1].isupper() and word[1:2].islower()
