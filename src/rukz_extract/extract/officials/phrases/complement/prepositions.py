"""What prepositions add to a post: "по торговле", "в Казахстане", "при ООН", "от Омской области"."""

from collections.abc import Callable
from functools import cache

from rukz_extract.extract.officials.phrases.complement.bodies import named_body_end
from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.complement.parties import party_end
from rukz_extract.extract.officials.phrases.complement.places import hosts_end, read_lands, read_more_territories
from rukz_extract.extract.officials.phrases.complement.quoted import quote_end
from rukz_extract.extract.officials.phrases.noun_phrases import is_noun, only_in_case
from rukz_extract.extract.officials.phrases.phrase import AT_STATE, AT_TALKS, FACTION, RETIRED, SEATED, Part
from rukz_extract.extract.officials.words import AND, LISTING
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.resources import read_table

_AFFAIRS = "делах"
"""Of "временный поверенный в делах России"."""
_SHORTEST_CUT, _SHORTEST_AREA = 3, 6
"""Letters that the first word of a joined one keeps, and those of its second at the least."""
_RETIREMENT = "отставке"
_TERRITORY, _FIELD = "территории", "области"
_FIELDS = frozenset({"сфере", _FIELD})
_WITH = frozenset({"с", "со"})


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


def read_preposition(cursor: Cursor) -> bool:
    """The preposition at the cursor with what it governs, when the post takes it."""
    read = _READERS.get(cursor.key(cursor.at))
    return read is not None and read(cursor)


_OF_LANDS = frozenset({"head_of_state", "head_of_government", "head_of_region", "head_of_city"})


def _read_on(cursor: Cursor) -> bool:
    """An area or a territory of work: "по делам молодежи", "по ЗКО"."""
    first = cursor.at + 1
    if not _takes_area(cursor) or cursor.key(first) in cursor.lexicon.not_areas:
        return False
    if read_lands(cursor):
        return True
    last = _governed(cursor, "d", "datv")
    if last is None:
        return False
    if cursor.parts and cursor.parts[-1].noun == "errand":
        return cursor.take(Part("side", cursor.at, last + 1))
    known = cursor.doc.keys[last] in cursor.lexicon.areas
    joined = _joined_datives(cursor, last + 1)
    return cursor.take(Part("area", cursor.at, joined, noun="known" if known else None))


def _takes_area(cursor: Cursor) -> bool:
    """False inside another post for who heads a land: "заместитель губернатора Омской области по экономике"."""
    if cursor.depth and cursor.head.role in _OF_LANDS:
        return False
    taking = bool(cursor.head.takes & {"area", "posted"}) or cursor.head.lemma in word_group("with_areas")
    return taking or cursor.has("body", "inner", "organization") or _takes_area_of_land(cursor)


def _takes_area_of_land(cursor: Cursor) -> bool:
    """False for "глава государства": in "представитель главы государства по торговле" the area is the outer post's."""
    return cursor.has("territory_noun") and cursor.head.kind not in ("chair", "president", "leader")


def _governed(cursor: Cursor, case: str, name: str) -> int | None:
    """The noun that a preposition governs, with adjectives before it."""
    last = cursor.adjectives_end(case, cursor.at + 1)
    noun = cursor.inside(last) and (is_noun(cursor.doc.words[last].lower(), name) or _ends_in_area(cursor, last, case))
    return last if noun else None


def _ends_in_area(cursor: Cursor, token: int, case: str) -> bool:
    """True for a word that no dictionary has, in a case: "ЧС", or cut and joined as "информполитике"."""
    key = cursor.doc.keys[token]
    tails = (cursor.lexicon.areas.get(key[cut:]) for cut in (0, *range(_SHORTEST_CUT, len(key) - _SHORTEST_AREA)))
    return any(area is not None and not area.cases.isdisjoint({case + "s", case + "p"}) for area in tails)


def _joined_datives(cursor: Cursor, last: int) -> int:
    """The end of more datives: "по природным ресурсам и экологии", "по регулированию, охране и использованию"."""
    while cursor.key(last) == "," and cursor.key(last + 2) in LISTING and cursor.inside(last + 1):
        if not only_in_case(cursor.doc.words[last + 1].lower(), "datv"):
            break
        last += 2
    if cursor.key(last) != AND:
        return last
    more = cursor.adjectives_end("d", last + 1)
    if not cursor.inside(more) or cursor.lexicon.head(cursor.key(more)):
        return last
    known = cursor.lexicon.areas.get(cursor.key(more))
    plainly = only_in_case(cursor.doc.words[more].lower(), "datv")
    return more + 1 if plainly or (known and known.cases & {"ds", "dp"}) else last


def _read_watched(cursor: Cursor) -> bool:
    """What is controlled or fought: "по контролю за оборотом наркотиков", "по борьбе с коррупцией"."""
    verbal = "fought" if cursor.key(cursor.at) in _WITH else "watched"
    kind = cursor.last_kind()
    if kind not in ("area", "side") or not cursor.doc.keys[cursor.at - 1].startswith(word_starts(verbal)):
        return False
    last = _governed(cursor, "i", "ablt")
    end = quote_end(cursor, cursor.at + 1) if last is None else last + 1
    return end is not None and cursor.take(Part(kind, cursor.at, end))


def _read_in(cursor: Cursor) -> bool:
    """A field ("по надзору в сфере образования"), or where an envoy is posted ("в Казахстане")."""
    if cursor.key(cursor.at + 1) == _RETIREMENT:
        return cursor.take(Part("side", cursor.at, cursor.at + 2, noun=RETIRED))
    in_field = cursor.last_kind() == "area" and cursor.key(cursor.at + 1) in _FIELDS and _is_field(cursor)
    if in_field or _is_short_field(cursor):
        return cursor.take(Part("area", cursor.at, cursor.at + 2, noun="known"))
    if cursor.key(cursor.at + 1) == _TERRITORY and cursor.last_kind() in ("area", "organization"):
        end = cursor.territory_end(cursor.at + 2)  # "Центра по примирению сторон на территории Сирии"
        return end is not None and cursor.take(Part("side", cursor.at, end))
    if "posted" in cursor.head.takes and _read_errand(cursor):
        return True
    if cursor.head.role == "member" or any(part.noun == FACTION for part in cursor.parts):
        return _read_chamber(cursor)
    return _read_talks(cursor) or _read_host(cursor)


def _read_chamber(cursor: Cursor) -> bool:
    """The chamber of a faction: "глава фракции «Весна» в Государственной думе"."""
    last = cursor.adjectives_end("l", cursor.at + 1)
    noun = cursor.lexicon.body_forms.get(cursor.key(last))
    if noun is None or "ls" not in noun.cases:
        return False
    return cursor.take(Part("side", cursor.at, last + 1, body=cursor.lexicon.body_nouns[noun.lemma]))


def _is_field(cursor: Cursor) -> bool:
    """False for "по защите прав предпринимателей в области Иван Белов": a region, not a field of something."""
    return cursor.key(cursor.at + 1) != _FIELD or cursor.inside(cursor.at + 2)


def _is_short_field(cursor: Cursor) -> bool:
    """True for a field in capitals: "комитета государственной инспекции в АПК"."""
    key = cursor.key(cursor.at + 1)
    short = cursor.last_kind() in ("area", "body") and key in cursor.lexicon.areas
    return short and cursor.doc.words[cursor.at + 1].isupper()


def _read_talks(cursor: Cursor) -> bool:
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


def _read_host(cursor: Cursor) -> bool:
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


def _read_errand(cursor: Cursor) -> bool:
    """What an envoy is for: "поверенный в делах", "представитель президента на комплексе «Байконур»"."""
    if not cursor.parts and cursor.key(cursor.at + 1) == _AFFAIRS:
        return cursor.take(Part("area", cursor.at, cursor.at + 2, noun="known"))
    if not cursor.has("inner"):
        return False
    noun = _governed(cursor, "l", "loct")
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


def _read_at(cursor: Cursor) -> bool:
    """With whom: "постпред при ООН", "уполномоченный при президенте"."""
    token = cursor.at + 1
    seat = cursor.around.locations.get(token, token)
    body = cursor.around.body_in_nominative(token, seat) if token < seat <= cursor.stop else None
    if body is not None:  # "при Белом доме"
        return cursor.take(Part("area", cursor.at, seat, body=body, noun=AT_STATE))
    end = named_body_end(cursor, token)
    if end is not None:
        if "posted" in cursor.head.takes and cursor.has("territory"):
            end = cursor.territory_end(end) or end  # "постпред Омской области при Правительстве РФ"
        kept = cursor.has("body") and "posted" not in cursor.head.takes  # "комитета при Госсовете"
        return cursor.take(Part("area" if kept else "side", cursor.at, end))
    head, noun = cursor.lexicon.head(cursor.key(token)), cursor.lexicon.body_forms.get(cursor.key(token))
    local = (head and "ls" in head.cases) or (noun and "ls" in noun.cases)
    if head is not None and _is_named(cursor, token + 1):
        return False  # "занимал пост главы комитета при президенте Иване Белове": a time
    if local and "posted" in cursor.head.takes and cursor.has("territory"):
        end = cursor.territory_end(token + 1) or token + 1
        return cursor.take(Part("side", cursor.at, end))
    return bool(local) and cursor.take(Part("area", cursor.at, token + 1, noun=AT_STATE))


def _is_named(cursor: Cursor, token: int) -> bool:
    """True when a name in the prepositional stands at a token."""
    tag = cursor.doc.tags.get(token)
    return token in cursor.around.people and tag is not None and tag.case == "Loc"


def _read_state(cursor: Cursor) -> bool:
    """The state of a senator: "сенатор из штата Арканзас"; a place alone is told after the name too."""
    return cursor.key(cursor.at + 1) in cursor.lexicon.territory_nouns and _read_origin(cursor)


def _read_origin(cursor: Cursor) -> bool:
    """Whom a deputy stands for: "от Омской области", "от штата Вермонт", "от партии «Нур Отан»"."""
    if "origin" not in cursor.head.takes:
        return False
    token = cursor.at + 1
    noun = cursor.key(token) in cursor.lexicon.territory_nouns
    end = cursor.territory_end(token)
    if end is None and noun:
        end = cursor.territory_end(token + 1) or token + 1
    if end is not None:
        cursor.take(Part("territory", cursor.at, end, place=cursor.place(token, end)))
        read_more_territories(cursor)
        return True
    last = party_end(cursor, token)
    return last is not None and last <= cursor.stop and cursor.take(Part("party", cursor.at, last))


_READERS: dict[str, Callable[[Cursor], bool]] = {
    "по": _read_on,
    "в": _read_in,
    "во": _read_in,
    "на": _read_in,
    "при": _read_at,
    "от": _read_origin,
    "из": _read_state,
    "за": _read_watched,
    "над": _read_watched,
    "с": _read_watched,
    "со": _read_watched,
}
