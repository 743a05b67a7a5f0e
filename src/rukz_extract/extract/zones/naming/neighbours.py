"""Names in quotes beside zones that an article tells of: "до «Белого Раста» и «Селятина»", "«Ясный» работает"."""

from collections.abc import Iterator, Mapping, Sequence

from rukz_extract.extract.zones.naming.names import Name, known_name, quoted_name
from rukz_extract.extract.zones.naming.quotes import MARKS, opens, past_marks
from rukz_extract.extract.zones.wording.words import cue, is_capitalised, is_verb
from rukz_extract.gazetteer.zone_register import RegisterEntry
from rukz_extract.language.doc import Doc

_AND = frozenset({"и", "или", ","})
_REACH = 9


def name_at(doc: Doc, token: int) -> Name | None:
    """The name of the register that begins at a token; one in quotes fills them."""
    name = known_name(doc, token)
    if name is None:
        return None
    if not opens(doc, token - 1):
        return name
    whole = quoted_name(doc, token - 1)
    if whole is None or past_marks(doc, name.last, whole.last) != whole.last:
        return None
    return Name(name.first, whole.last, whole.after, name.text, quoted=True, entry=name.entry)


def neighbours(
    doc: Doc, silent: Sequence[tuple[Name, RegisterEntry]], told: Mapping[str, RegisterEntry]
) -> Iterator[tuple[Name, RegisterEntry]]:
    """The names of zones in a region told of, that work as zones do or are joined to one that is known."""
    known = dict(told)
    regions = {entry.region for entry in told.values()}
    for name, entry in silent:
        joined = any(other in known for other in _joined(doc, name))
        if entry.region in regions and entry.name not in told and (joined or _works(doc, name)):
            known[entry.name] = entry
            yield name, entry


def _joined(doc: Doc, name: Name) -> Iterator[str]:
    """Names of the register joined to a quoted name, before and behind it."""
    if doc.keys[name.after : name.after + 1] and doc.keys[name.after] in _AND and opens(doc, name.after + 1):
        yield from _entry_name(doc, name.after + 2)
    token = name.first - 2
    if token > 1 and doc.keys[token] in _AND and doc.words[token - 1] in MARKS:
        opening = next((t for t in range(token - 2, max(token - _REACH, -1), -1) if opens(doc, t)), None)
        yield from _entry_name(doc, opening + 1) if opening is not None else ()


def _entry_name(doc: Doc, token: int) -> Iterator[str]:
    name = name_at(doc, token)
    if name and name.entry:
        yield name.entry.name


def _works(doc: Doc, name: Name) -> bool:
    """True before a verb that zones have, with other names between: "«Новотроицк» и «Ясный» работают"."""
    for token in range(name.after, min(name.after + _REACH, len(doc))):
        key = doc.keys[token]
        if is_verb(key):
            return cue(key) == "work"
        if not (key in _AND or doc.words[token] in MARKS or is_capitalised(doc, token)):
            return False
    return False
