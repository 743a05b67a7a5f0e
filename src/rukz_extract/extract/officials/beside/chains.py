"""Posts told in one breath: "заместитель премьер-министра – министр национальной экономики", "сенатор и экс-аким"."""

from collections.abc import Sequence
from functools import cache

from rukz_extract.extract.officials.beside.insertions import over_bracket
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.periods import period_end, period_start
from rukz_extract.extract.officials.phrases.phrase import Part, PostPhrase
from rukz_extract.extract.officials.phrases.whereabouts import place_end
from rukz_extract.extract.officials.selection import is_public, sector
from rukz_extract.extract.officials.words import AND, IN, LISTING
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.cases import CASE_LETTERS
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES, LONG_DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status
from rukz_extract.resources import read_table

_DASHED = {(dash,) for dash in DASHES}
_VICE, _DEPUTY = "vice_president", "deputy"
_PERIOD = 6
"""Tokens that a time between two posts may add."""
_THEN = ("тогда", "еще")
_BEFORE_PAST = ([","], [AND], ["а"])
_NOW_REACH = 3
"""Tokens from a comma to the "ныне" behind it: ", а ныне"."""
_OF_FIRMS_TOO = frozenset({"president", "chair", "deputy", "aide", "leader"})
"""Kinds of posts that firms and unions have too; a minister or a deputy of parliament leads a union beside his post."""


@cache
def _connectors() -> dict[tuple[str, ...], bool]:
    """What joins posts, and whether it goes on with others where both posts are plural: "министры, а также акимы X"."""
    return {tuple(row["words"].split()): bool(row["lists"]) for row in read_table("officials/connectors")}


@cache
def past_words() -> frozenset[str]:
    """Words before a post that put it in the past: "ранее", "(в) прошлом"."""
    return frozenset(row["word"] for row in read_table("officials/asides") if row["past"])


@cache
def aside_words() -> frozenset[str]:
    """Words that may stand between a name's comma and its post: "ныне", "затем"."""
    return frozenset(row["word"] for row in read_table("officials/asides"))


def over_dash(doc: Doc, token: int) -> int:
    """The aside before a dash: "Анна Белова, прежде – министр спорта"; other tokens as they are."""
    if not token or doc.keys[token] not in LONG_DASHES:
        return token
    return token - 1 if doc.keys[token - 1] in aside_words() or aside_before(doc, token)[0] else token


def aside_before(doc: Doc, token: int) -> tuple[int, bool]:
    """How many tokens of an aside of several words end before a token ("в то время"), and whether it tells the past."""
    for words, past in _long_asides().get(doc.keys[token - 1], ()) if token else ():
        if tuple(doc.keys[max(token - len(words), 0) : token]) == words:
            return len(words), past
    return 0, False


@cache
def _long_asides() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """The asides of several words by their last one, the longest first, and whether they tell the past."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for row in sorted(read_table("officials/asides"), key=lambda row: -len(row["word"].split())):
        words = tuple(row["word"].split())
        if len(words) > 1:
            found.setdefault(words[-1], []).append((words, bool(row["past"])))
    return found


def chains(people: PeopleIndex, phrases: Sequence[PostPhrase]) -> list[list[PostPhrase]]:
    """Runs of outer phrases that are joined; a phrase by itself is a run of one."""
    doc = people.doc
    found: list[list[PostPhrase]] = []
    for phrase in phrases:
        if phrase.within is not None:
            continue
        if found:
            _share_duties(doc, found[-1][-1], phrase)
        if found and _joined(doc, found[-1][-1], phrase) and not _are_of_two(people, found[-1], phrase):
            _share_organization(doc, found[-1][-1], phrase)
            found[-1].append(phrase)
        else:
            found.append([phrase])
    return found


def _are_of_two(people: PeopleIndex, before: Sequence[PostPhrase], last: PostPhrase) -> bool:
    """True for "Министр и губернатор Иван Белов подписали": two men did it, and the minister was named before."""
    doc, left = people.doc, before[0]
    name = people.starting.get(last.last)
    if len(before) > 1 or name is None or connector(doc, left, last) != (AND,) or "ns" not in left.cases:
        return False
    if left.first and (doc.keys[left.first - 1] in LISTING or left.first in people.ending):
        return False  # "X, министр и губернатор Y подписали"
    verb = readings(doc.words[name.last])[0] if name.last < len(doc) else None
    return verb is not None and verb.pos == "VERB" and verb.number == "plur"


def _share_duties(doc: Doc, left: PostPhrase, right: PostPhrase) -> None:
    """Both posts of "и. о. генпрокурора и главы министерства X" are acting and in the case of the first word.

    Both of "бывший вице-губернатор – министр финансов X" are former: a deputy may hold a second office, while the
    "бывший мэр Тары – губернатор области" holds the next one.
    """
    acting = left.status == Status.ACTING and left.head_at > left.first and right.status is None
    governed = acting and "gs" in right.cases and not left.cases <= right.cases
    if governed and connector(doc, left, right) == (AND,):
        right.status, right.cases = Status.ACTING, left.cases
    former = left.status == Status.FORMER and left.head_at > left.first and right.status is None
    former = former and left.head.role.startswith(_DEPUTY) and not left.has("territory")
    if former and not left.cases.isdisjoint(right.cases) and connector(doc, left, right) in _DASHED:
        right.status = Status.FORMER


def _share_organization(doc: Doc, left: PostPhrase, right: PostPhrase) -> None:
    """Both halves of "президент – председатель совета ПАО «Степь»" are of one company."""
    if left.bare and left.head.kind in _OF_FIRMS_TOO and sector(right) == "private":
        left.private = True  # "президент, вице-президент ассоциации рекламодателей"
    joiner = connector(doc, left, right)
    sits = left.head.kind == "member" and left.organization is None and right.organization is not None
    if ((left.bare and left.head.kind == "chair") or sits) and joiner in _DASHED:
        left.organization, left.body = right.organization, right.body
        left.serves = left.serves or (sits and is_public(right))  # "член Коллегии – министр ЕЭК"
    elif (
        (joiner in _DASHED or (joiner == (",",) and _is_of_board(left)))
        and _leads_a_firm(left)
        and right.organization
        and sector(right) == "company"
    ):
        left.organization, left.body, left.serves = right.organization, right.body, True


def _leads_a_firm(phrase: PostPhrase) -> bool:
    """True for "заместитель председателя правления", "вице-президент": of a company that the next post tells."""
    if phrase.organization or phrase.nation or phrase.head.kind not in ("chair", "deputy", "president"):
        return False
    if phrase.bare:
        return phrase.head.role == _VICE
    bodies = _bodies(phrase)
    chief = phrase.inner is not None and phrase.inner.head.kind == "chair"
    return phrase.head.kind != "president" and (_is_of_board(phrase) or (not bodies and chief))


def _is_of_board(phrase: PostPhrase) -> bool:
    """True for "заместитель председателя правления": nothing but the board of a company is told."""
    bodies = _bodies(phrase)
    return bool(bodies) and all(part.noun in word_group("boards") for part in bodies)


def _bodies(phrase: PostPhrase) -> list[Part]:
    """What a post and those inside it are of."""
    return [part for each in phrase.with_inner() for part in each.parts if part.kind != "inner"]


def connector(doc: Doc, left: PostPhrase, right: PostPhrase) -> tuple[str, ...]:
    """The keys between two phrases, a time and a place after the first one aside, and a time before the second.

    The days of its term in brackets too: "и.о. министра (27 февраля — 25 марта 2014), экс-командующий".
    """
    first = over_bracket(doc, place_end(doc, period_end(doc, left.last)))
    last = max(period_start(doc, right.first), first)
    described = last > first + 1 and doc.keys[first] == AND and right.head.kind in ("office", "chair")
    while described and last > first + 1 and _describes(doc.words[last - 1], right):
        last -= 1  # "советник министра и | влиятельный | депутат"
    return tuple(doc.keys[first:last])


def _describes(word: str, right: PostPhrase) -> bool:
    """True for an adjective in a case of the post behind it."""
    reading = readings(word)[0]
    return reading.pos == "ADJF" and f"{CASE_LETTERS.get(reading.case or '')}s" in right.cases


def told_as_past(doc: Doc, phrase: PostPhrase) -> bool:
    """True after ", ранее" and ", в прошлом"; "Ранее вице-президент заявлял" tells of his words only."""
    first = phrase.first
    if tuple(doc.keys[max(first - len(_THEN), 0) : first]) == _THEN:
        return doc.keys[first] not in lexicon().words  # "тогда ещё мэр Белов", not "тогда ещё будущий мэр"
    if not first or doc.keys[first - 1] not in past_words():
        return False
    behind = doc.keys[phrase.last : phrase.last + _NOW_REACH]
    if behind[:1] == [","] and not word_group("now").isdisjoint(behind[1:]):
        return True  # "в прошлом министр, а ныне депутат Белов"
    before = first - 1 - (doc.keys[first - 2 : first - 1] == [IN])
    return doc.keys[before - 1 : before] in _BEFORE_PAST  # "депутат и в прошлом глава района"


def _side_by_side(doc: Doc, left: PostPhrase, right: PostPhrase) -> bool:
    """True for "вице-премьер министр финансов", "министр обороны генерал армии депутат": at most a rank between."""
    return all(key in lexicon().ranks for key in connector(doc, left, right))


def _joined(doc: Doc, left: PostPhrase, right: PostPhrase) -> bool:
    if right.first - over_bracket(doc, left.last) > max(map(len, _connectors())) + _PERIOD:
        return False
    words = connector(doc, left, right)
    if words not in _connectors() and not _side_by_side(doc, left, right):
        return False
    later = len(words) > 1 and words[-1] in LONG_DASHES  # "работал директором, затем – министром"
    if (left.plural and _connectors().get(words)) or (later and "is" not in left.cases & right.cases):
        return False
    if any(doc.starts_line(token) for token in range(left.last, right.first + 1)):
        return False
    return bool(left.cases & right.cases) and left.plural == right.plural
