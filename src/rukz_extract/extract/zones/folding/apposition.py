"""Type words that only say again what a named zone is: "ТЛЦ «Южный», тот самый сухой порт под Озинками"."""

from collections.abc import Iterable, Sequence

from rukz_extract.extract.zones.folding.group import Group
from rukz_extract.extract.zones.naming.quotes import CLOSING
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.words import is_adjective, role
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.records import ZoneKind

_MARKS = DASHES | {",", "("}
_THIS = frozenset({"это", "она", "он"})
_ADJECTIVES = 3


def told_again(doc: Doc, groups: Sequence[Group], phrase: TypePhrase, kind: ZoneKind) -> Group | None:
    """As in "Гости были в «Юге». Это особая экономическая зона": the sentence begins with what the last zone is."""
    dashed = doc.words[phrase.wide - 1] in DASHES if phrase.wide else False
    this = phrase.wide - (2 if dashed else 1)
    if this < 1 or doc.keys[this] not in _THIS or doc.sentence(this)[0] != this or doc.starts_line(this):
        return None
    told = doc.sentence(this - 1)[0]
    last = max(groups, key=lambda group: group.last_before(this), default=None)
    fits = last is not None and last.name and last.kind is kind and last.last_before(this) >= told
    return last if fits else None


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
