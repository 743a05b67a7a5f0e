"""The title and the organization of a post phrase: what the parts of its complement say."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rukz_extract.extract.officials.phrase import Part, PostPhrase
from rukz_extract.gazetteer.posts import Body
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.phrase import nominative

if TYPE_CHECKING:
    from rukz_extract.extract.officials.grammar import PostGrammar

_OWN_NAME_STARTS = (
    "государственн",
    "федеральн",
    "национальн",
    "главн",
    "высш",
    "центральн",
    "евразийск",
    "европейск",
    "международн",
    "следственн",
    "счетн",
)
_QUOTES = frozenset('«»"“”„')
_CLOSE_BEFORE = frozenset(",.;:)»”")


def name_phrase(grammar: "PostGrammar", phrase: PostPhrase) -> None:
    """Sets ``title``, ``organization`` and ``body`` of a phrase."""
    groups = _named_groups(grammar, phrase)
    left = {token for first, last, _, _ in groups for token in range(first, last)}
    if groups:
        _, _, phrase.organization, phrase.body = groups[-1]
    if phrase.body is None:
        phrase.body = next((part.body for part in reversed(phrase.parts) if part.body), None)
    phrase.title = " ".join([*phrase.adjectives, phrase.head.lemma, *_kept_words(grammar, phrase, left)]).replace(
        " ,", ","
    )


def _kept_words(grammar: "PostGrammar", phrase: PostPhrase, left: set[int]) -> Iterable[str]:
    doc = grammar.doc
    end = phrase.head_at + 1
    for part in phrase.parts:
        kept = _stays(grammar, phrase, part)
        if part.first > end and kept and part.kind == "area":
            yield from (
                doc.keys[token] for token in range(end, part.first) if token not in left and doc.keys[token] != "."
            )
        end = part.last
        if part.kind == "inner" and phrase.inner:
            yield from _inner_words(grammar, phrase.inner)
        elif kept:
            yield from (doc.words[t].lower() for t in range(part.first, part.last) if t not in left)


def _inner_words(grammar: "PostGrammar", inner: PostPhrase) -> Iterable[str]:
    """The inner post as it stands, without status, territory and organization."""
    doc = grammar.doc
    words = [doc.words[t].lower() for t in range(inner.first, inner.head_at + 1)]
    yield from words[len(words) - 1 - len(inner.adjectives) :]
    groups = _named_groups(grammar, inner)
    left = {token for first, last, _, _ in groups for token in range(first, last)}
    yield from _kept_words(grammar, inner, left)


def _stays(grammar: "PostGrammar", phrase: PostPhrase, part: Part) -> bool:
    if part.kind == "territory_noun":
        between = (p for p in phrase.parts if p.first < part.first)
        return (
            all(p.kind == "nation" for p in between)
            and (phrase.head.lemma, part.noun) in grammar.lexicon.kept_territories
        )
    return part.kind in ("area", "body")


Group = tuple[int, int, str, Body | None]


def _named_groups(grammar: "PostGrammar", phrase: PostPhrase) -> list[Group]:
    """Stretches of the complement that name a body by its own name: tokens, name, entry."""
    found: list[Group] = []
    parts = phrase.parts
    for number, part in enumerate(parts):
        if part.kind == "organization":
            found.append(_organization(grammar, parts, number))
        elif part.kind == "body" and part.body and part.noun != part.body.name.upper():
            group = _own_name(grammar, parts, number)
            if group:
                found.append(group)
    if phrase.inner is not None and phrase.inner.organization and not found:
        return [(0, 0, phrase.inner.organization, phrase.inner.body)]
    return found


def _organization(grammar: "PostGrammar", parts: Sequence[Part], number: int) -> Group:
    doc, part = grammar.doc, parts[number]
    first = part.first
    if part.body and part.body.sector != "private" and len(part.body.name.split()) < 4:
        named = [word for word in doc.words[part.first : part.last] if word not in _QUOTES]
        named = [word for word in named if word not in grammar.lexicon.legal_forms]
        name = _registered(named[0], part.body) if len(named) == 1 else _quoted(grammar, part)
        return first, part.last, name, part.body
    if number and parts[number - 1].kind == "body" and parts[number - 1].body and doc.words[part.first] in _QUOTES:
        if parts[number - 1].noun not in ("партия", "правление", "президиум", "совет директоров"):
            first = parts[number - 1].first
            words = nominative(list(doc.words[first : part.first]))
            return first, part.last, f"{words} {doc.slice(part.first, part.last)}", parts[number - 1].body
    return first, part.last, _quoted(grammar, part), part.body


def _registered(word: str, body: Body) -> str:
    """The register's name, in the letters of the article when they are the same word: "AMANAT"."""
    return word if fold(word) == fold(body.name) else body.name


def _quoted(grammar: "PostGrammar", part: Part) -> str:
    """The name without its legal form and outer quotes; a quoted name keeps its case, another goes to the nominative."""
    words = list(grammar.doc.words[part.first : part.last])
    bare = [word for word in words if word not in grammar.lexicon.legal_forms]
    if any(word in _QUOTES for word in bare):
        text = joined(grammar.doc, part, grammar.lexicon.legal_forms)
        return text.strip('«»"“”„ ')
    return nominative(bare) or " ".join(words)


def joined(doc: Doc, part: Part, without: frozenset[str]) -> str:
    """The text of a part from its first word that is no legal form or quote."""
    first = part.first
    while first < part.last - 1 and (doc.words[first] in without or doc.words[first] in _QUOTES):
        first += 1
    return doc.slice(first, part.last)


def _own_name(grammar: "PostGrammar", parts: Sequence[Part], number: int) -> Group | None:
    """As in "Федеральной таможенной службы", "Национального банка", "Комитета по … при Госсовете"."""
    doc, part = grammar.doc, parts[number]
    first, last = part.first, part.last
    before = number
    while before and parts[before - 1].noun == "of body" and parts[before - 1].last == first:
        before -= 1
        first = parts[before].first
    after = number + 1
    while after < len(parts) and parts[after].kind == "area" and parts[after].noun != "of body":
        last = parts[after].last
        after += 1
    name = nominative(list(doc.words[first:last]))
    entry = grammar.lexicon.long_bodies.get(fold(name))
    if entry is not None:
        return (first, last, entry.name, entry) if entry.place == "organization" else None
    short = nominative(list(doc.words[first : part.last]))
    entry = grammar.lexicon.long_bodies.get(fold(short))
    if entry is not None and entry.place == "organization":
        return first, part.last, entry.name, entry
    return (first, last, name, part.body) if _is_own_name(doc, part, first, last) else None


def _is_own_name(doc: Doc, part: Part, first: int, last: int) -> bool:
    if part.body is None or part.body.place == "title" and part.noun not in _NAMED:
        return False
    capital = doc.words[first][:1].isupper()
    if part.body.place == "organization":
        return (last - first > 1 and capital) or (capital and part.body.sector == "public")
    if "при" in doc.keys[first:last] and part.noun == "комитет":
        return True
    if part.noun in ("министерство", "агентство"):
        return capital and last - first > 1
    return capital and first < part.last - 1 and doc.keys[first].startswith(_OWN_NAME_STARTS)


_NAMED = frozenset(
    {"министерство", "служба", "администрация", "комиссия", "инспекция", "комитет", "управление", "казначейство"}
)
