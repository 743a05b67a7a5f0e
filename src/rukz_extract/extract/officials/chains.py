"""Posts told in one breath: "заместитель премьер-министра – министр национальной экономики", "сенатор и экс-аким"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.extract.officials.periods import period_end
from rukz_extract.extract.officials.selection import sector
from rukz_extract.language.doc import Doc

_CONNECTORS = frozenset(
    {
        ("-",),
        ("–",),
        ("—",),
        (",",),
        ("и",),
        ("а", "также"),
        (",", "а", "также"),
        ("и", "по", "совместительству"),
        ("по", "совместительству"),
        (",", "по", "совместительству"),
        (",", "он", "же"),
        (",", "ныне"),
        (",", "ранее"),
        (",", "сейчас"),
        ("(", "ныне"),
        (",", "в", "прошлом"),
        (",", "а", "ныне"),
        (",", "одновременно"),
        ("и", "одновременно"),
        ("/",),
    }
)
_LONGEST = max(map(len, _CONNECTORS))
_PERIOD = 6
_FORMER = frozenset({"ранее", "прошлом", "тогда", "некогда", "прежде"})


def chains(doc: Doc, phrases: Sequence[PostPhrase]) -> list[list[PostPhrase]]:
    """Runs of outer phrases that are joined; a phrase by itself is a run of one."""
    found: list[list[PostPhrase]] = []
    for phrase in phrases:
        if phrase.outer:
            continue
        if found and _joined(doc, found[-1][-1], phrase):
            _share_organization(doc, found[-1][-1], phrase)
            found[-1].append(phrase)
        else:
            found.append([phrase])
    return found


def _share_organization(doc: Doc, left: PostPhrase, right: PostPhrase) -> None:
    """Both halves of "генеральный директор – председатель правления ОАО «РЖД»" are of one company."""
    if left.bare and sector(right) == "private":
        left.private = True  # "президент, вице-президент ассоциации рекламодателей"
    if left.bare and left.head.kind == "chair" and connector(doc, left, right) in (("-",), ("–",), ("—",)):
        left.organization, left.body = right.organization, right.body


def connector(doc: Doc, left: PostPhrase, right: PostPhrase) -> tuple[str, ...]:
    """The keys between two phrases, a time after the first one aside."""
    return tuple(doc.keys[period_end(doc, left.last) : right.first])


def told_as_past(doc: Doc, phrase: PostPhrase) -> bool:
    """True after "ранее", "в прошлом": "советник, ранее замминистра"."""
    return phrase.first > 0 and doc.keys[phrase.first - 1] in _FORMER


def _joined(doc: Doc, left: PostPhrase, right: PostPhrase) -> bool:
    if right.first - left.last > _LONGEST + _PERIOD or connector(doc, left, right) not in _CONNECTORS:
        return False
    if any(doc.starts_line(token) for token in range(left.last, right.first + 1)):
        return False
    return bool(left.cases & right.cases) and left.plural == right.plural
