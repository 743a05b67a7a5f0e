"""Where envoys and branches sit and what they speak at: "посол в Казахстане", "в управлении ФСБ по Омской области"."""

from functools import cache

from rukz_extract.extract.officials.phrases.complement.bodies import named_body_end
from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.complement.governed import governed
from rukz_extract.extract.officials.phrases.complement.places import hosts_end
from rukz_extract.extract.officials.phrases.complement.quoted import quote_end
from rukz_extract.extract.officials.phrases.noun_phrases import is_noun
from rukz_extract.extract.officials.phrases.phrase import AT_TALKS, SEATED, Part
from rukz_extract.gazetteer.posts import word_starts
from rukz_extract.resources import read_table

_AFFAIRS = "делах"
"""Of "временный поверенный в делах России"."""


@cache
def talks() -> frozenset[str]:
    """Forms of what an envoy speaks at: "переговорах"."""
    return frozenset(row["form"] for row in read_table("officials/talks"))


@cache
def _branches() -> frozenset[str]:
    """Bodies that are another's in some place: "представительство", "управление", "офис"."""
    return frozenset(row["noun"] for row in read_table("officials/branches"))


@cache
def bodies_abroad() -> frozenset[str]:
    """Those of them that stand for their state or body where they sit: "представительство", "посольство"."""
    return frozenset(row["noun"] for row in read_table("officials/branches") if row["stands_for"])


def read_talks(cursor: Cursor) -> bool:
    """Where an envoy speaks for his side: "представитель Казахстана на минских переговорах контактной группы"."""
    held = cursor.adjectives_end("l", cursor.at + 1)
    at_talks = cursor.key(held) in talks() or " ".join(cursor.doc.keys[held - 1 : held + 1]) in talks()
    if not at_talks or not ("posted" in cursor.head.takes or _leads_delegation(cursor)):
        return False
    noun = cursor.adjectives_end("g", held + 1)
    of_whom = cursor.inside(noun) and is_noun(cursor.doc.words[noun].lower(), "gent") and noun > held + 1
    return cursor.take(Part("area", cursor.at, noun + 1 if of_whom else held + 1, noun=AT_TALKS))


def _leads_delegation(cursor: Cursor) -> bool:
    return any((part.noun or "").startswith(word_starts("delegation")) for part in cursor.parts)


def read_host(cursor: Cursor) -> bool:
    """Where an envoy is posted or a branch sits."""
    posted = "posted" in cursor.head.takes
    end = cursor.territory_end(cursor.at + 1)
    if not (posted or cursor.has("inner") or cursor.head.role in ("ombudsman", "commander")):
        return end is not None and _read_seat_of_branch(cursor, end)
    local = cursor.lexicon.territory_nouns.get(cursor.key(cursor.at + 1)) if end is None else None
    if cursor.head.role == "ombudsman" and local is not None and "ls" in local.cases:
        # "уполномоченный по правам человека в области"
        return cursor.take(Part("territory_noun", cursor.at, cursor.at + 2, noun=local.lemma))
    place = cursor.place(cursor.at + 1, end) if end is not None else None
    if place is None and posted and _read_host_body(cursor):
        return True  # "в | Экономическом и социальном совете", half of it may be taken for a place
    return end is not None and cursor.take(Part("host", cursor.at, hosts_end(cursor, end), place=place))


def _read_seat_of_branch(cursor: Cursor, end: int) -> bool:
    """Where a branch sits: "представительства Россотрудничества в Казахстане", "управления ФСБ в Омской области"."""
    if not _is_worldwide(cursor) and not any(part.noun in _branches() for part in cursor.parts):
        return False
    place = cursor.place(cursor.at + 1, end)
    return cursor.take(Part("host", cursor.at, hosts_end(cursor, end), place=place, noun=SEATED))


def _is_worldwide(cursor: Cursor) -> bool:
    """True after an international body: "глава миссии МВФ в Белоруссии"."""
    body = cursor.parts[-1].body if cursor.last_kind() == "organization" else None
    return body is not None and body.sector == "international"


def read_errand(cursor: Cursor) -> bool:
    """What an envoy is for: "поверенный в делах", "представитель президента на комплексе «Байконур»"."""
    if not cursor.parts and cursor.key(cursor.at + 1) == _AFFAIRS:
        return cursor.take(Part("area", cursor.at, cursor.at + 2, noun="known"))
    if not cursor.has("inner"):
        return False
    noun = governed(cursor, "l", "loct")
    last = quote_end(cursor, noun + 1) if noun is not None else None
    return last is not None and cursor.take(Part("side", cursor.at, last))


def _read_host_body(cursor: Cursor) -> bool:
    """Where an envoy sits: "в Национальном собрании", "в ООН", "в федеральном округе"."""
    last = cursor.adjectives_end("l", cursor.at + 1)
    noun = cursor.lexicon.body_forms.get(cursor.key(last))
    if noun and "ls" in noun.cases:
        errand = "area" in cursor.head.takes and cursor.lexicon.body_nouns[noun.lemma].sector != "public"
        if errand:  # "спецпредставитель в коалиции по борьбе с …"
            return cursor.take(Part("side", cursor.at, last + 1, noun="errand"))
        return cursor.take(Part("area", cursor.at, last + 1, noun=AT_TALKS))
    end = named_body_end(cursor, cursor.at + 1)
    if end is not None:
        return cursor.take(Part("side", cursor.at, end))
    territory = cursor.lexicon.territory_nouns.get(cursor.key(last))
    return territory is not None and "ls" in territory.cases and cursor.take(Part("host", cursor.at, last + 1))
