"""Type words that only say again what a named zone is: "ТЛЦ «Южный», тот самый сухой порт под Озинками"."""

from collections.abc import Iterable

from rukz_extract.extract.zones.folding.group import Group
from rukz_extract.extract.zones.naming.quotes import CLOSING
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.words import is_adjective, role
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.records import ZoneKind

_MARKS = DASHES | {",", "("}
_ADJECTIVES = 3


def apposed(doc: Doc, groups: Iterable[Group], phrase: TypePhrase, kind: ZoneKind) -> Group | None:
    """The named zone right before type words of its kind; a comma parts lists too, so "тот самый" must follow it."""
    token, pointed = phrase.wide - 1, False
    for _ in range(_ADJECTIVES):
        if not (is_adjective(doc.keys[token]) and token > 0):
            break
        pointed = pointed or role(doc.keys[token]) == "demonstrative"
        token -= 1
    if (
        token <= 0
        or doc.words[token] not in _MARKS
        or phrase.number == "plur"
        or (doc.words[token] == "," and not pointed)
    ):
        return None
    ends = {token, token - 1} if doc.words[token - 1] in CLOSING else {token}
    alike = (group for group in groups if group.name and group.kind is kind)
    return next((group for group in alike if any(last in ends for _, last in group.ranges)), None)
