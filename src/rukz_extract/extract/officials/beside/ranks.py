"""Ranks, honorifics and ages between a post and the name of its holder."""

from rukz_extract.extract.officials.words import AGED
from rukz_extract.gazetteer.posts import Lexicon, word_group
from rukz_extract.language.doc import Doc

_SERVICE = "службы"


def ranks_end(doc: Doc, lexicon: Lexicon, token: int) -> int:
    """The token after ranks, honorifics and ages: "генерал армии", "господин", "35-летний"."""
    while token < len(doc) and not doc.starts_line(token):
        key = doc.keys[token]
        counsellor = _counsellor_end(doc, lexicon, token)
        if counsellor > token:
            token = counsellor
            continue
        rank = key in lexicon.ranks
        if not rank and key not in word_group("honorific") and f"-{AGED}" not in key:
            break
        token = _rank_end(doc, token + 1) if rank else token + 1
    return token


def _counsellor_end(doc: Doc, lexicon: Lexicon, token: int) -> int:
    """After a rank of the law: "прокурор Омска старший советник юстиции Иван Белов"."""
    word = lexicon.words.get(_key(doc, token))
    at = token + (word is not None and word.sense == "rank")
    head = lexicon.head(_key(doc, at))
    return at + 2 if head and head.head.kind == "aide" and _key(doc, at + 1) in word_group("of_service") else token


def _rank_end(doc: Doc, token: int) -> int:
    """After what a rank may be of: "генерал армии", "капитан 1-го ранга", "генерал-майор в отставке"."""
    if _key(doc, token) in word_group("of_service"):
        token += 1
    if _key(doc, token + 1) == _SERVICE and _key(doc, token).endswith(("ей", "ой")):
        token += 2  # "полковник таможенной службы"
    if _key(doc, token + 1) in word_group("set_behind_rank") and _key(doc, token) in word_group("rank_number"):
        token += 2
    return token


def _key(doc: Doc, token: int) -> str:
    return doc.keys[token] if token < len(doc) else ""
