"""Ranks, honorifics and ages between a post and the name of its holder."""

from rukz_extract.extract.officials.words import AGED
from rukz_extract.gazetteer.posts import Lexicon, word_group, word_starts
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

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
    """After a rank of the law: "прокурор Омска старший советник юстиции", "советник юстиции 2 класса"."""
    word = lexicon.words.get(doc.key_at(token))
    ranked = word is not None and word.sense == "rank"
    at = token + (ranked or doc.key_at(token).startswith(word_starts("of_rank")))
    head = lexicon.head(doc.key_at(at))
    if head is None or head.head.kind != "aide" or doc.key_at(at + 1) not in word_group("of_service"):
        return token
    return at + 2 + 2 * (doc.key_at(at + 3) in word_group("set_behind_rank"))


def _rank_end(doc: Doc, token: int) -> int:
    """After what a rank may be of: "генерал армии", "капитан 1-го ранга", "генерал-майор в отставке"."""
    token = _forces_end(doc, token)
    if doc.key_at(token) in word_group("of_service"):
        token += 1
    if doc.key_at(token + 1) == _SERVICE and doc.key_at(token).endswith(("ей", "ой")):
        token += 2  # "полковник таможенной службы"
    elif doc.key_at(token) == _SERVICE:
        token = _described_end(doc, token + 1)  # "полковник службы экономических расследований"
    else:
        token = _described_end(doc, token)  # "полковник гражданской защиты"
    if doc.key_at(token + 1) in word_group("set_behind_rank") and doc.key_at(token) in word_group("rank_number"):
        token += 2
    return token


def _forces_end(doc: Doc, token: int) -> int:
    """After whose forces a rank is of: "генерал США", "генерал-майор ВС РФ"; the token itself for other words."""
    land = token + (doc.key_at(token) in word_group("forces_in_short"))
    return next((span.last for span in doc.names if span.first == land and span.kind == "LOC"), land)


def _described_end(doc: Doc, token: int) -> int:
    """After an adjective and its noun in the genitive; the token itself for other words."""
    words = doc.words[token : token + 2]
    kinds = [readings(word)[0] for word in words]
    told = [kind.pos for kind in kinds] == ["ADJF", "NOUN"] and all(word.islower() for word in words)
    return token + 2 if told and kinds[1].case == "gent" else token
