"""What two annotations may differ in without being wrong: case endings of titles, words at the edge of a span."""

import re
from functools import cache

from rukz_extract.evaluate.matching import Span
from rukz_extract.resources import read_table

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CLOSING = re.compile(r"[\s.,;:]+$")
_VOWEL = re.compile(r"[аеиоуыэюя]")

# The noun and adjective steps of the Snowball stemmer for Russian (Porter 2001); the verb steps are left out,
# since titles hold no verbs and the verb endings damage nouns ("совета").
_GERUND = re.compile(r"(?:(?<=[ая])(?:в|вши|вшись)|(?:ив|ивши|ившись|ыв|ывши|ывшись))$")
_REFLEXIVE = re.compile(r"(?:ся|сь)$")
_ADJECTIVE = re.compile(r"(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$")
_NOUN = re.compile(
    r"(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях"
    r"|ы|ь|ию|ью|ю|ия|ья|я)$"
)
_REST = (
    (re.compile(r"и$"), ""),
    (re.compile(r"ость?$"), ""),
    (re.compile(r"нн$"), "н"),
    (re.compile(r"ь$"), ""),
)


def folded(text: str) -> str:
    """Casefold, ё as е, one space between words."""
    return " ".join(text.casefold().replace("ё", "е").split())


def stem(word: str) -> str:
    """A word shortened to its stem: inflected forms of one title share it."""
    word = folded(word)
    first_vowel = _VOWEL.search(word)
    if not first_vowel:
        return word
    head, tail = word[: first_vowel.end()], word[first_vowel.end() :]
    shorter = _GERUND.sub("", tail)
    if shorter == tail:
        tail = _REFLEXIVE.sub("", tail)
        shorter = _ADJECTIVE.sub("", tail)
        if shorter == tail:
            shorter = _NOUN.sub("", tail)
    for ending, replacement in _REST:
        shorter = ending.sub(replacement, shorter)
    return head + shorter


def stems(text: str) -> tuple[str, ...]:
    """Stems of the words of a phrase in order; hyphenated words are split."""
    return tuple(stem(part) for word in _WORD.findall(text) for part in word.split("-") if part)


@cache
def _leading(dimension: str) -> re.Pattern[str] | None:
    rows = [row for row in read_table("evaluate/leading_words") if row["dimension"] == dimension]
    if not rows:
        return None
    words = "|".join(row["pattern"] for row in rows)
    space = r"[\s\u00a0]" + ("+" if rows[0]["spaced"] == "yes" else "*")
    return re.compile(rf"(?:(?:{words}){space})+", re.IGNORECASE if rows[0]["any_case"] == "yes" else 0)


def core(dimension: str, span: Span, text: str) -> Span:
    """The span of ``text`` without leading prepositions, qualifiers or status words and closing punctuation."""
    start, end = span
    pattern = _leading(dimension)
    found = pattern.match(text) if pattern else None
    if found and found.end() < len(text):
        start += found.end()
        text = text[found.end() :]
    closing = _CLOSING.search(text)
    if closing and closing.start() > 0:
        end -= len(text) - closing.start()
    return start, end
