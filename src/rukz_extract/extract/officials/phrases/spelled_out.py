"""Abbreviations that an article spells out: "Бюро национальной статистики (БНС)", and later "глава БНС"."""

from rukz_extract.extract.officials.words import BY
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import Lexicon, word_group, word_starts
from rukz_extract.gazetteer.unlisted import country_of_name
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.phrase import nominative

_LONGEST = 7
"""Letters of an abbreviation."""
_OF_STATES = frozenset({"public", "unit"})


def abbreviated_bodies(doc: Doc, lexicon: Lexicon) -> dict[str, Body]:
    """The bodies of the state whose abbreviation stands in brackets behind their name, by the abbreviation.

    A unit of another body ("управление") is one too; a firm or a union of people is none, and hides no other name.
    """
    found: dict[str, Body] = {}
    for token in doc.by_key.get("(", ()):
        if doc.keys[token + 2 : token + 3] == [")"] and _is_abbreviation(doc.words[token + 1]):
            body = _body_before(doc, lexicon, token)
            if body is not None:
                found.setdefault(body.name, body)
    return found


def _is_abbreviation(word: str) -> bool:
    return word.isalpha() and word.isupper() and 1 < len(word) <= _LONGEST


def _body_before(doc: Doc, lexicon: Lexicon, bracket: int) -> Body | None:
    """The body whose words before the bracket begin with the letters inside."""
    short = doc.words[bracket + 1]
    first = _first_word(doc, bracket, short.lower().replace("ё", "е"))
    if first is None:
        return None
    words = range(first, bracket)
    noun = next((noun for token in words if (noun := lexicon.body_forms.get(doc.keys[token]))), None)
    if noun is None:
        return None
    body, keys = lexicon.body_nouns[noun.lemma], doc.keys[first:bracket]
    by_area = body.named_by_area and BY in keys  # "Агентство по защите конкуренции"
    of_state = any(key.startswith(word_starts("of_state")) for key in keys)
    if not (body.sector in _OF_STATES or by_area or (body.sector == "neutral" and of_state)):
        return None
    name = nominative(doc.words[first:bracket])
    listed = lexicon.long_bodies.get(fold(name))
    country = (listed.country if listed else None) or body.country or country_of_name(name)
    return Body(short, "public", "organization", country, regional=body.regional)


def _first_word(doc: Doc, end: int, letters: str) -> int | None:
    """The token that the first letter stands for, when each word from it to ``end`` gives its letter or is small."""
    left = list(letters)
    for token in range(end - 1, doc.sentence(end)[0] - 1, -1):
        key = doc.keys[token]
        if key[:1] == left[-1]:
            left.pop()
            if not left:
                return token
        elif key not in word_group("small_words"):
            return None
    return None
