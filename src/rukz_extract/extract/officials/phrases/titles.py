"""The title of a post phrase: its words in the nominative, without status, territory and organization."""

from collections.abc import Iterator, Sequence
from functools import cache

from rukz_extract.extract.officials.phrases.organizations import NamedBody, is_sat_in, listed_body, named_bodies
from rukz_extract.extract.officials.phrases.phrase import OF_TERRITORY, Part, PostPhrase
from rukz_extract.extract.officials.roles import is_of_some_region, is_of_some_unit
from rukz_extract.extract.officials.words import LISTING
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import Lexicon, lexicon, word_group, word_starts
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import inflect, readings
from rukz_extract.resources import read_columns, values

_ROMAN = frozenset("IVX")
_YO = "ё"
_JOINERS = LISTING | {"-"}
"""Words between two parts that stay: "промышленности и торговли", "Госсовета и Совета министров"."""


def name_phrase(doc: Doc, lexicon: Lexicon, phrase: PostPhrase) -> None:
    """Sets ``title``, ``organization`` and ``body`` of a phrase."""
    found = [_with_army(doc, phrase, named) for named in named_bodies(doc, lexicon, phrase)]
    if bodies := _without_staff(found):
        phrase.organization, phrase.body = _joined_name(doc, phrase, bodies), bodies[-1].body
    if phrase.body is None:
        phrase.body = next((part.body for part in reversed(phrase.parts) if part.body), None)
    listed = listed_body(doc, lexicon, phrase.parts)
    if listed and listed.country and not (phrase.body and phrase.body.country):
        phrase.body = (phrase.body or listed)._replace(country=listed.country)
    described = "described" in phrase.head.takes
    own = [word for word in phrase.adjectives if described or not is_of_some_unit(phrase.head, word)]
    own = [_with_yo(word, doc.words[phrase.first : phrase.head_at]) for word in own]
    words = [*own, phrase.head.lemma, *_kept_words(doc, lexicon, phrase, found)]
    phrase.title = " ".join(words).replace(" ,", ",")


def _with_yo(adjective: str, words: Sequence[str]) -> str:
    """The adjective with the letter that the article writes: "почётный консул"."""
    for word in words:
        place = word.lower().find(_YO)
        if place >= 0 and fold(word).startswith(adjective[: place + 1]):
            return adjective[:place] + _YO + adjective[place + 1 :]
    return adjective


def _with_army(doc: Doc, phrase: PostPhrase, named: NamedBody) -> NamedBody:
    """A staff with the army behind it, which is a common noun: "начальник Генштаба армии Китая"."""
    of = (part for part in phrase.parts if part.kind == "body" and part.first == named.last)
    army = next(of, None) if named.name in _staffs() else None
    if army is None or army.body is None or army.noun not in word_group("army"):
        return named
    return named._replace(last=army.last, name=f"{named.name} {doc.slice(army.first, army.last)}")


def _without_staff(bodies: list[NamedBody]) -> list[NamedBody]:
    """The bodies of a name up to the staff that it is a part of: "начальник ГРУ Генштаба Вооружённых сил"."""
    if bodies and bodies[0].body and bodies[0].body.name in word_group("guarding"):
        return [body for body in bodies if body.first == bodies[0].first][-1:]  # not of "поста | Омской таможни"
    staffs = (number for number, named in enumerate(bodies) if named.name.startswith(tuple(_staffs())))
    staff = next(staffs, 0)
    return bodies[:staff] if staff and bodies[staff - 1].last == bodies[staff].first else bodies


def _joined_name(doc: Doc, phrase: PostPhrase, bodies: Sequence[NamedBody]) -> str:
    """The name of the last body, with that of a centre, fund or staff of it: "Антитеррористический центр СНГ"."""
    last = bodies[-1]
    staff = next((named for named in bodies[:-1] if named.last == last.first and named.name in _staffs()), None)
    if staff is not None:
        return f"{staff.name} {doc.slice(last.first, last.last)}"
    own = next((part for part in reversed(phrase.parts) if part.kind == "organization"), None)
    if own is None or own.noun == "quoted" or own.last != last.last:
        return last.name
    centres = (named for named in bodies[:-1] if named.last == own.first and named.body and _is_centre(named.body))
    return next((f"{named.name} {doc.slice(own.first, own.last)}" for named in centres), last.name)


@cache
def _staffs() -> frozenset[str]:
    return word_group("general_staff")


def _is_centre(body: Body) -> bool:
    return body.place == "organization" and body.sector == "neutral"


def _kept_words(doc: Doc, lexicon: Lexicon, phrase: PostPhrase, bodies: list[NamedBody]) -> Iterator[str]:
    """The words of the complement that stay, as they stand; joiners between areas too."""
    left = {token for body in bodies for token in range(body.first, body.last)}
    end, many = phrase.head_at + 1, _plural_bodies(doc, phrase) if phrase.plural else {}
    outside = _levels(doc, phrase) | _terms(doc, phrase)
    for part in phrase.parts:
        kept = _stays(lexicon, phrase, part) and part.first not in outside
        if part.kind in ("area", "body") and part.first not in outside:
            yield from (doc.keys[t] for t in range(end, part.first) if t not in left and doc.keys[t] in _JOINERS)
        if part.kind == "inner" and phrase.inner:
            yield from _inner_words(doc, lexicon, phrase.inner)
        elif kept and part.plural and part.kind == "body" and phrase.plural and end == phrase.head_at + 1:
            yield _genitives_of_bodies().get(part.noun or "", part.noun or "")
        elif kept:
            words = [_lowered(doc.words[t]) for t in range(part.first, part.last) if t not in left]
            yield from _one_of_many(words, gender) if (gender := many.get(part.first)) else words
        end = part.last


def _terms(doc: Doc, phrase: PostPhrase) -> set[int]:
    """The first tokens of the parts that tell a term: "депутат Госдумы | VII созыва"."""
    found: set[int] = set()
    for part, following in zip(reversed(phrase.parts), (None, *reversed(phrase.parts)), strict=False):
        term = doc.keys[part.last - 1].startswith(word_starts("terms")) and part.kind == "area"
        counts = following is not None and following.first in found and part.noun is None
        found |= {part.first} if term or counts else set()
    return found


def _levels(doc: Doc, phrase: PostPhrase) -> set[int]:
    """The adjectives that point at a region and leave the title: "регионального правительства", not "областного"."""
    found, last = set(), ""
    pointed = word_group("offices") | word_group("regional_body")
    for part in reversed(phrase.parts):
        last = (part.noun or "") if part.kind == "body" else last
        if part.noun == "of body" and last in pointed and is_of_some_region(doc.keys[part.first]):
            found.add(part.first)
    return found


def _plural_bodies(doc: Doc, phrase: PostPhrase) -> dict[int, str]:
    """The gender of the plural body or territory that parts of a plural post belong to, by their first tokens."""
    found: dict[int, str] = {}
    for number, part in enumerate(phrase.parts):
        gender = _gender(doc.words[part.last - 1]) if part.plural else None
        place = number
        while gender and place >= 0 and (place == number or phrase.parts[place].noun in ("of body", OF_TERRITORY)):
            found[phrase.parts[place].first] = gender
            place -= 1
    return found


def _gender(word: str) -> str | None:
    plural = (reading for reading in readings(word) if reading.pos == "NOUN" and reading.number == "plur")
    return next((reading.gender for reading in plural if reading.gender), None)


def _one_of_many(words: list[str], gender: str) -> Iterator[str]:
    """The genitive singular: each of "главы дипломатических ведомств" is a "глава дипломатического ведомства"."""
    for word in words:
        numbered = enumerate(readings(word))
        number = next((n for n, r in numbered if r.number == "plur" and r.pos in ("NOUN", "ADJF", "PRTF")), None)
        own = frozenset(
            {"gent", "sing"}
            if number is not None and readings(word)[number].pos == "NOUN"
            else {"gent", "sing", gender}
        )
        yield (inflect(word, own, number) if number is not None else None) or word


def _lowered(word: str) -> str:
    """The word in lower case, a Roman number as it stands: "депутат госдумы VII созыва"."""
    return word.lower() if set(word) - _ROMAN else word


def _inner_words(doc: Doc, lexicon: Lexicon, inner: PostPhrase) -> Iterator[str]:
    """The inner post in its own case: "первого заместителя министра"."""
    first = inner.head_at - len(inner.adjectives)
    yield from (doc.words[token].lower() for token in range(first, inner.head_at))
    form = lexicon.head(doc.keys[inner.head_at])
    whole = form is not None and form.head is inner.head  # not "пресс секретаря"
    yield doc.words[inner.head_at].lower() if whole and not inner.plural else _genitive(inner.head.lemma)
    yield from _kept_words(doc, lexicon, inner, named_bodies(doc, lexicon, inner))


@cache
def _genitive(lemma: str) -> str:
    """The genitive singular of a head: each of "заместители министров" is a "заместитель министра"."""
    return next(form for form, found in lexicon().heads.items() if found.head.lemma == lemma and "gs" in found.cases)


@cache
def _genitives_of_bodies() -> dict[str, str]:
    """The genitive singular of a body by its lemma: each of "главы ведомств" is a "глава ведомства"."""
    forms = read_columns("officials/noun_forms", "form", "kind", "lemma", "readings")
    genitives = [row for row in forms if row[1] == "body" and "gs" in values(row[3])]
    return {lemma: form for form, _, lemma, _ in reversed(genitives)}


def _stays(lexicon: Lexicon, phrase: PostPhrase, part: Part) -> bool:
    """Areas and common-noun bodies stay; of territory nouns only those of "глава региона", "глава государства"."""
    if part.kind == "organization":
        return is_sat_in(phrase, part.first, part.body)
    if part.kind != "territory_noun":
        return part.kind in ("area", "body") and part.noun != OF_TERRITORY
    at_head = all(other.kind == "nation" for other in phrase.parts if other.first < part.first)
    return at_head and (phrase.head.lemma, part.noun) in lexicon.kept_territories


def name_by_body(doc: Doc, lexicon: Lexicon, phrase: PostPhrase) -> None:
    """Gives the organization that the words before tell: "председатель правления | холдинга" of КТЖ.

    Both the post itself and one inside it may point at it. The noun that does so leaves the title.
    """
    pointing = next((each for each in phrase.with_inner() if _is_pointing(each)), None)
    if pointing is None or pointing.body is None:
        return
    body, pointing.parts = pointing.body, _without_pointer(pointing.parts)
    for each in reversed(list(phrase.with_inner())):
        name_phrase(doc, lexicon, each)
        if each is pointing:
            each.organization, each.body = body.name, body


def _without_pointer(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts before the noun that points at a body, and before its adjectives."""
    end = len(parts)
    if parts and parts[-1].noun in word_group("bodies_meant"):
        end -= 1
        while end and parts[end - 1].noun == "of body":
            end -= 1
    return tuple(parts[:end])


def _is_pointing(phrase: PostPhrase) -> bool:
    """True for a post of a named company or agency that its own words do not name; press secretaries speak for any."""
    body = phrase.body if phrase.serves and phrase.organization is None else None
    if body is None or body.place != "organization" or body.area is not None or not body.name:
        return False
    last = phrase.parts[-1].noun if phrase.parts else None
    by_kind = phrase.bare or last in word_group("bodies_meant") or last in word_group("boards")
    return by_kind and phrase.head.lemma not in word_group("press_secretaries")
