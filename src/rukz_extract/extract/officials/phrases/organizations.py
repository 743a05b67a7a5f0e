"""Bodies that a post names by their own name: which stretch of the complement, and their name in the nominative."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rukz_extract.extract.officials.phrases.complement.quoted import guarding_post
from rukz_extract.extract.officials.phrases.own_names import is_own_name, place_named
from rukz_extract.extract.officials.phrases.phrase import Part, PostPhrase
from rukz_extract.extract.officials.phrases.written_names import is_plural_name, plain_words, registered, written
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import Lexicon, word_group
from rukz_extract.gazetteer.unlisted import country_of_name
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import QUOTES
from rukz_extract.language.phrase import nominative

_OF_COMPANIES = frozenset({"company", "private", "neutral"})
_PASSED = frozenset({"territory", "side"})
"""What may stand inside a name and is no part of it."""
_MEMBER = "член"
_SHORT_NAME = 3
"""Words of a registered name that is given as the register has it."""


class NamedBody(NamedTuple):
    """A stretch of tokens that leaves the title, the name it gives, and the register's entry."""

    first: int
    last: int
    name: str
    body: Body | None


def named_bodies(doc: Doc, lexicon: Lexicon, phrase: PostPhrase) -> list[NamedBody]:
    """The bodies named in a phrase, in text order; those of the post inside it when it has none itself."""
    found = [
        named for named in _own_bodies(doc, lexicon, phrase.parts) if not is_sat_in(phrase, named.first, named.body)
    ]
    inner = phrase.inner
    if not found and inner is not None and inner.organization:
        return [NamedBody(inner.first, inner.first, inner.organization, inner.body)]
    return found


def is_sat_in(phrase: PostPhrase, first: int, body: Body | None) -> bool:
    """True for "член Высшей аудиторской палаты": the body that a member sits in stays in the title."""
    whole = body is not None and " " in body.name and body.sector == "public"
    return phrase.head.lemma == _MEMBER and whole and first == phrase.head_at + 1


def _own_bodies(doc: Doc, lexicon: Lexicon, parts: Sequence[Part]) -> Iterator[NamedBody]:
    end = 0
    for number, part in enumerate(parts):
        if part.first < end:
            continue  # inside the name before
        if part.kind == "organization":
            yield _organization(doc, lexicon, parts, number)
        elif part.kind == "body" and (found := _numbered_unit(doc, parts, number) or _of_union(doc, parts, number)):
            end = found.last
            yield found
        elif part.kind == "body" and (found := _own_name(doc, lexicon, parts, number)) is not None:
            yield from () if _is_part_of_next(doc, parts, found) else (found,)


def _is_part_of_next(doc: Doc, parts: Sequence[Part], named: NamedBody) -> bool:
    """True for "Пограничной службы ФСБ": told by its field alone, and what it is a part of has the name."""
    unplaced = doc.keys[named.first].startswith(place_named())
    return unplaced and any(part.kind == "organization" and part.first == named.last for part in parts)


def _numbered_unit(doc: Doc, parts: Sequence[Part], number: int) -> NamedBody | None:
    """A military unit with its number and what it is of: "54-й бригады ВСУ", "5-й эскадрой кораблей ВМФ"."""
    part = parts[number]
    first, last = _name_span(doc, parts, number)
    numbered = any(doc.words[token][:1].isdigit() for token in range(first, part.first))
    numbered = numbered and not any(before.kind == "body" for before in parts[:number])
    if part.body is None or not (part.body.named_by_number and numbered):
        return None
    of = next((p for p in parts[number + 1 :] if p.first == last and p.kind == "organization" and p.body), None)
    country = of.body.country if of and of.body else None
    end = of.last if of else last
    name = nominative(doc.words[first:end])
    return NamedBody(first, end, name, part.body._replace(country=country))


def _of_union(doc: Doc, parts: Sequence[Part], number: int) -> NamedBody | None:
    """A court of an international body, which is one body by that name: "Суда ЕАЭС", "Экономического суда СНГ"."""
    if parts[number].noun not in word_group("courts"):
        return None
    first, last = _name_span(doc, parts, number)
    union = next((part for part in parts[number + 1 :] if part.first == last and part.kind == "organization"), None)
    if union is None or union.body is None or union.body.sector != "international" or doc.words[first].islower():
        return None
    return NamedBody(first, union.last, nominative(doc.words[first : union.last]), union.body)


def _organization(doc: Doc, lexicon: Lexicon, parts: Sequence[Part], number: int) -> NamedBody:
    part = parts[number]
    if post := _quoted_post(doc, parts, number):
        return post
    words = plain_words(doc, lexicon, part)
    if part.body and is_plural_name(lexicon, words, part.body):
        return NamedBody(_company_first(parts, number), part.last, part.body.name, part.body)
    inflected = part.body is not None and _is_inflected(words, part.body)  # "«Единой России»"
    if part.body and part.body.sector != "private" and (inflected or len(part.body.name.split()) <= _SHORT_NAME):
        alone = len(words) == 1 or inflected
        name = registered(words[0], part.body) if alone else written(doc, lexicon, part)
        return NamedBody(_company_first(parts, number), part.last, name, part.body)
    before = parts[number - 1] if number else None
    if before and before.body and before.body.sector == "company":
        return NamedBody(_company_first(parts, number), part.last, written(doc, lexicon, part), before.body)
    if before and before.body and doc.words[part.first] in QUOTES and before.body.place == "organization":
        # "полиграфкомбината «Украина»": the quoted name alone would mislead
        kind = nominative(list(doc.words[before.first : part.first]))
        return NamedBody(before.first, part.last, f"{kind} {doc.slice(part.first, part.last)}", before.body)
    return NamedBody(part.first, part.last, written(doc, lexicon, part), part.body)


def _is_inflected(words: Sequence[str], body: Body) -> bool:
    """True for a name of several words in an oblique case."""
    return len(words) > 1 and fold(nominative(words)) == fold(body.name) != fold(" ".join(words))


def _quoted_post(doc: Doc, parts: Sequence[Part], number: int) -> NamedBody | None:
    """A post of customs or border guards with its name: "автомобильного пункта пропуска «Маштаково»"."""
    part = parts[number]
    place = guarding_post(parts[:number])
    if place is None or doc.words[part.first] not in QUOTES:
        return None
    first, last = _name_span(doc, parts, place)
    if last != part.first:
        return None
    kind = nominative(doc.words[first:last])
    return NamedBody(first, part.last, f"{kind} {doc.slice(part.first, part.last)}", part.body)


def _company_first(parts: Sequence[Part], number: int) -> int:
    """Where a name begins with the kind of company before it, which says no more: "госкорпорации «Росатом»"."""
    before, body = parts[number - 1] if number else None, parts[number].body
    of_ministry = body is not None and body.area is not None  # "академии МВД"
    kind = before.body if before and not of_ministry else None
    if not (before and kind and kind.place == "organization" and kind.sector in _OF_COMPANIES):
        return parts[number].first
    of_noun = (part.first for part in parts[: number - 1] if part.noun == "of body")
    return next(of_noun, before.first)  # "национальной компании «Казавтожол»"


def _own_name(doc: Doc, lexicon: Lexicon, parts: Sequence[Part], number: int) -> NamedBody | None:
    """A body noun with what makes it a name: "Федеральной таможенной службы", "Комитета по … при Госсовете"."""
    part = parts[number]
    first, last = _name_span(doc, parts, number)
    entry, end = _listed(doc, lexicon, parts, number)
    if entry is not None:
        common = entry.named_by_capital and doc.words[first][:1].islower()
        return NamedBody(first, end, entry.name, entry) if entry.place == "organization" and not common else None
    if not is_own_name(doc, part, first, last):
        return None
    name = _name_in(doc, parts, first, last)
    told = (inner.body.country for inner in parts[number + 1 :] if inner.last <= last and inner.body)
    country = next(filter(None, told), None) or country_of_name(name)  # "… при Белом доме"
    body = part.body and part.body._replace(country=part.body.country or country)
    return NamedBody(first, last, name, body)


def listed_body(doc: Doc, lexicon: Lexicon, parts: Sequence[Part]) -> Body | None:
    """The register's entry of a body whose name stays in the title: "Комитета ветеринарного контроля"."""
    numbers = (number for number, part in enumerate(parts) if part.kind == "body")
    return next((entry for number in numbers if (entry := _listed(doc, lexicon, parts, number)[0])), None)


def _listed(doc: Doc, lexicon: Lexicon, parts: Sequence[Part], number: int) -> tuple[Body | None, int]:
    """The register's entry of a body noun with what follows it, and the token after its name."""
    first, last = _name_span(doc, parts, number)
    for end in dict.fromkeys((last, parts[number].last)):
        entry = lexicon.long_bodies.get(fold(_name_in(doc, parts, first, end)))
        if entry is not None:
            return entry, end
    return None, last


def _name_in(doc: Doc, parts: Sequence[Part], first: int, last: int) -> str:
    """The nominative of a stretch without countries and brackets: "Агентства | РК | по …", "Совета (СПЧ) при …"."""
    inside = {
        token
        for before, part in pairwise(parts)
        if part.kind in _PASSED and before.kind in ("body", "area") and part.last < last
        for token in range(part.first, part.last)
    }
    return nominative([doc.words[token] for token in range(first, last) if token not in inside])


def _name_span(doc: Doc, parts: Sequence[Part], number: int) -> tuple[int, int]:
    """The tokens from the adjectives of a body noun to the end of its areas, over the country between them."""
    first, last = parts[number].first, parts[number].last
    for part in reversed(parts[:number]):
        placed = part.kind == "nation" and doc.keys[first].startswith(place_named())
        if not (part.noun == "of body" or placed) or part.last != first:
            break
        first = part.first
    for place, part in enumerate(parts[number + 1 :], number + 2):
        if part.kind in _PASSED and [following.kind for following in parts[place : place + 1]] == ["area"]:
            continue
        lower = part.kind == "body" and doc.words[part.first][:1].islower()  # "Национальной службы разведки"
        if not lower and (part.kind != "area" or (part.noun == "of body" and doc.words[part.first][:1].isupper())):
            break
        last = part.last
    return first, last
