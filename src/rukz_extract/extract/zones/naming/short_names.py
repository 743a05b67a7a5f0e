"""Names of known zones without their type: "«Селятино» будет пропускать", "в «Алабуге»"."""

from collections import defaultdict
from collections.abc import Sequence

from rukz_extract.extract.zones.folding.group import MOST_COMPARED, Group
from rukz_extract.extract.zones.location.inner_places import town_before
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.naming.names import is_of_another, quoted_before, quoted_name
from rukz_extract.extract.zones.naming.quotes import closes, opens
from rukz_extract.extract.zones.wording.vocabulary import heads, word_group
from rukz_extract.extract.zones.wording.words import before, is_adjective, is_capitalised, role
from rukz_extract.gazetteer.zone_register import KEY, name_words, same_name
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES

_SPEECH = DASHES | {","}
_LONG_ENOUGH = 6
"""Letters that a single word needs to count without quotes."""


def add_short_names(doc: Doc, around: Surroundings, groups: Sequence[Group], barred: set[int]) -> None:
    """Adds the names that stand alone to the groups they belong to."""
    named: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.words:
            named[group.words[0][:KEY]].append(group)
    covered = barred | {token for group in groups for first, last in group.ranges for token in range(first, last)}
    for token in doc.tokens_where(lambda key: key[:KEY] in named) if named else ():
        key = doc.keys[token]
        if token in covered or not (is_capitalised(doc, token) or key.isdigit()):
            continue
        for group in named[key[:KEY]][:MOST_COMPARED]:
            last = _name_end(doc, token, group)
            if last and covered.isdisjoint(range(token, last)) and _is_name(doc, around, token, last, group):
                group.add(*_with_head(doc, token, last, group))
                place = town_before(doc, token - 1, group.region) if opens(doc, token - 1) else None
                group.shared = group.shared or Tie((place,) if place else ())
                covered.update(range(token, last))
                break


def _with_head(doc: Doc, first: int, last: int, group: Group) -> tuple[int, int]:
    """The mention with a head noun before the quotes: "Центр «Евразия» откроют"."""
    head = heads().get(before(doc, first - 1)) if opens(doc, first - 1) else None
    return (first - 2, last + 1) if head and head.noun in group.heads else (first, last)


def _name_end(doc: Doc, token: int, group: Group) -> int | None:
    words: list[str] = []
    for place in range(token, min(token + len(group.words) + 2, len(doc))):
        words += name_words(doc.words[place])
        if len(words) >= len(group.words):
            return place + 1 if same_name(group.words, words) else None
    return None


def _is_part(doc: Doc, first: int, last: int) -> bool:
    """True in «Долина роз» and «Золотая долина», which are others than «Долина»; false at the start of speech."""
    if closes(doc, last):
        return not opens(doc, first - 1) and quoted_before(doc, last + 1) is not None
    spoken = last < len(doc) and doc.words[last] in _SPEECH
    whole = quoted_name(doc, first - 1) if opens(doc, first - 1) and not spoken else None
    return whole is not None and whole.last != last


def _is_name(doc: Doc, around: Surroundings, first: int, last: int, group: Group) -> bool:
    """In quotes, or without them when the words are no territory and long enough to be a name."""
    if _is_part(doc, first, last):
        return False
    if opens(doc, first - 1) and closes(doc, last):
        word = before(doc, first - 1)
        return not (word and role(word) == "company") and not is_of_another(doc, first, last + 1, group.name or "")
    adjective = is_adjective(doc.keys[first]) and not is_adjective(group.words[0])
    if around.territories.at(first) or adjective:
        return False  # "Новосибирские заводы" beside ОЭЗ «Новосибирск»
    if before(doc, first) in word_group("waters"):
        return False  # "на берегу Балхаша" beside the zone «Балхаш»
    if last - first > 1:
        return True
    return len(group.words[0]) >= _LONG_ENOUGH and around.sentence(first)[0] != first
