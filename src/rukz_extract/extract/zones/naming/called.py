"""Names that a verb gives: "технопарк назовут «Родник»", "«Родник» – так называется технопарк".

An answer names what was asked about: "– Где же технопарк? – «Родник» строится".
"""

from rukz_extract.extract.zones.naming.names import Name, latin_name, quoted_before, quoted_name
from rukz_extract.extract.zones.naming.quotes import opens
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import MAKING, cue, is_adjective, is_verb, lemmas
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings

_REACH = 8
_SO = "так"
_QUESTION = "?"
_LABEL = 8
"""Tokens that a speaker's label may have."""
_STATES = MAKING | {"work"}


def called(doc: Doc, phrase: TypePhrase) -> Name | None:
    """The name that the sentence gives to what a type phrase in the singular stands for."""
    if phrase.type is None or phrase.type.need not in ("", "tie") or phrase.number == "plur":
        return None
    return _called_behind(doc, phrase) or _called_before(doc, phrase) or _called_next(doc, phrase)


def _calls(key: str) -> bool:
    """True for "назовут", "назван", "имя"; in "технопарк назвал «Росатом» партнёром" the zone is the one who calls."""
    if word_group("calling").isdisjoint(lemmas(key)):
        return False
    reading = readings(key)[0]
    return not (reading.pos == "VERB" and reading.number == "sing" and "tran" in reading.grammemes)


def _called_behind(doc: Doc, phrase: TypePhrase) -> Name | None:
    for token in range(phrase.last, min(phrase.last + _REACH, doc.sentence(phrase.first)[1] - 1)):
        if doc.keys[token] == "," or doc.words[token] in DASHES or opens(doc, token):
            return None
        if opens(doc, token + 1) and _calls(doc.keys[token]):
            return quoted_name(doc, token + 1)
        if _calls(doc.keys[token]) and (name := latin_name(doc, token + 1)):
            return name
    return None


def _called_before(doc: Doc, phrase: TypePhrase) -> Name | None:
    """As in "«Родник» – так назовут будущий технопарк"."""
    token = phrase.wide - 1
    while token > 0 and is_adjective(doc.keys[token]):
        token -= 1
    if token < 2 or not _calls(doc.keys[token]) or doc.keys[token - 1] != _SO:
        return None
    return quoted_before(doc, token - 2) if doc.words[token - 2] in DASHES else None


def _called_next(doc: Doc, phrase: TypePhrase) -> Name | None:
    """As in "А где обещанный технопарк? А. Ким: – «Родник» строится": the answer opens with the name and its state."""
    end = doc.sentence(phrase.first)[1]
    if end >= len(doc) or doc.words[end - 1] != _QUESTION:
        return None
    opening = _past_label(doc, end)
    name = quoted_name(doc, opening) if opens(doc, opening) else None
    told = name is not None and name.after < len(doc) and cue(doc.keys[name.after]) in _STATES
    return name if told and name and is_verb(doc.keys[name.after]) else None


def _past_label(doc: Doc, token: int) -> int:
    """The token behind a speaker's label and a dash: "Л. Некрасова: –"."""
    labelled = (place + 1 for place in range(token, min(token + _LABEL, len(doc))) if doc.words[place] == ":")
    token = next(labelled, token)
    while token < len(doc) and doc.words[token] in DASHES:
        token += 1
    return token
