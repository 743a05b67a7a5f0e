"""Heads whose halves stand apart: "премьер министр", "пресс - секретарь", "вице министр"."""

from rukz_extract.gazetteer.posts import HeadForm, Lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES


def whole_head(doc: Doc, lexicon: Lexicon, token: int) -> tuple[HeadForm, int] | None:
    """The whole head whose second half a token is, and the token of the first half."""
    for first in (token - 1, token - 2):
        if first < 0 or doc.keys[first] not in word_group("first_halves"):
            continue
        if first == token - 2 and not _hyphened(doc, token):
            continue
        form = lexicon.heads.get(f"{doc.keys[first]}-{doc.keys[token]}")
        if form is not None and not _are_two(doc, lexicon, first, token):
            return form, first
    return None


def is_first_half(doc: Doc, lexicon: Lexicon, token: int) -> bool:
    """True for "премьер" before "министр"."""
    if doc.keys[token] not in word_group("first_halves"):
        return False
    seconds = (second for second in (token + 1, token + 2) if second < len(doc))
    return any((found := whole_head(doc, lexicon, second)) is not None and found[1] == token for second in seconds)


def _hyphened(doc: Doc, token: int) -> bool:
    return doc.keys[token - 1] in DASHES


def _are_two(doc: Doc, lexicon: Lexicon, first: int, second: int) -> bool:
    """True for "вице-премьер - министр финансов": two posts of one man, the second with its area."""
    if lexicon.head(doc.keys[first]) is None:
        return False
    after = doc.key_at(second + 1)
    area = lexicon.areas.get(after)
    return (area is not None and bool(area.cases & {"gs", "gp"})) or ("-" in doc.keys[first] and _hyphened(doc, second))
