"""Names that a verb gives: "технопарк назовут «Родник»", "«Родник» – так называется технопарк"."""

from rukz_extract.extract.zones.naming.names import Name, quoted_before, quoted_name
from rukz_extract.extract.zones.naming.quotes import opens
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.words import DASHES, is_adjective, lemmas
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_CALLING = frozenset(
    {"назвать", "называть", "называться", "имя", "название", "наименование", "окрестить", "именоваться"}
)
_REACH = 8
_SO = "так"


def called(doc: Doc, phrase: TypePhrase) -> Name | None:
    """The name that the sentence gives to what a type phrase in the singular stands for."""
    if phrase.type is None or phrase.type.need not in ("", "tie") or phrase.number == "plur":
        return None
    return _called_behind(doc, phrase) or _called_before(doc, phrase)


def _calls(key: str) -> bool:
    """True for "назовут", "назван", "имя"; in "технопарк назвал «Росатом» партнёром" the zone is the one who calls."""
    if _CALLING.isdisjoint(lemmas(key)):
        return False
    reading = readings(key)[0]
    return not (reading.pos == "VERB" and reading.number == "sing" and "tran" in reading.grammemes)


def _called_behind(doc: Doc, phrase: TypePhrase) -> Name | None:
    for token in range(phrase.last, min(phrase.last + _REACH, doc.sentence(phrase.first)[1] - 1)):
        if doc.keys[token] == "," or doc.words[token] in DASHES or opens(doc, token):
            return None
        if opens(doc, token + 1) and _calls(doc.keys[token]):
            return quoted_name(doc, token + 1)
    return None


def _called_before(doc: Doc, phrase: TypePhrase) -> Name | None:
    """As in "«Родник» – так назовут будущий технопарк"."""
    token = phrase.wide - 1
    while token > 0 and is_adjective(doc.keys[token]):
        token -= 1
    if token < 2 or not _calls(doc.keys[token]) or doc.keys[token - 1] != _SO:
        return None
    return quoted_before(doc, token - 2) if doc.words[token - 2] in DASHES else None
