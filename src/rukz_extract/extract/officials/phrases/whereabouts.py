"""Where a post is: "начальник штаба флота в Южно-Китайском море", "посол в Омане"."""

from rukz_extract.extract.officials.phrases.noun_phrases import CASE_NAMES, adjectives_end, is_noun
from rukz_extract.extract.officials.words import WHERE
from rukz_extract.gazetteer.posts import lexicon
from rukz_extract.language.doc import Doc


def place_end(doc: Doc, token: int) -> int:
    """The token after a place with its preposition that begins here, the token itself when none does."""
    if token + 1 >= len(doc) or doc.keys[token] not in WHERE:
        return token
    tagged = next((span.last for span in doc.names if span.first == token + 1 and span.kind == "LOC"), None)
    if tagged is not None:
        return tagged
    noun = lexicon().territory_nouns.get(doc.keys[token + 1])
    if noun is not None and "ls" in noun.cases:
        return token + 2  # "глава миссии ОБСЕ в стране"
    last = adjectives_end(doc.words, token + 1, len(doc), CASE_NAMES["l"])
    named = last > token + 1 and last < len(doc) and doc.words[token + 1][:1].isupper()
    return last + 1 if named and is_noun(doc.words[last].lower(), CASE_NAMES["l"]) else token
