"""One more zone of a kind told of: "Парк в Таре расширят. Второй парк построят в Омске"."""

from rukz_extract.extract.zones.naming.sighting import Found
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import ZoneType
from rukz_extract.extract.zones.wording.words import MAKING, MORE, before, cue, role
from rukz_extract.language.doc import Doc


def types_told(found: Found) -> dict[str, ZoneType]:
    """The types that an article has for each head noun, the last one of each."""
    phrases = [*(s.phrase for s in found.named if s.phrase), *found.unnamed]
    return {phrase.head: phrase.type for phrase in phrases if phrase.type}


def is_another(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "второй технопарк", "ещё один технопарк", "вырастет ещё технопарк"; "парк ещё строят" is no other."""
    word = before(doc, phrase.wide)
    more = word == MORE and cue(before(doc, phrase.wide - 1)) in MAKING
    return more or role(word) == "another"


def one_more(doc: Doc, phrase: TypePhrase, told: dict[str, ZoneType]) -> ZoneType | None:
    """The type of "второй парк", "ещё одна зона" where the article tells of such zones."""
    another = role(before(doc, phrase.wide)) == "another"
    return told.get(phrase.head) if another else None
