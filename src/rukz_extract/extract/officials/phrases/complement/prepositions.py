"""What prepositions add to a post: "по торговле", "в Казахстане", "при ООН", "от Омской области"."""

from collections.abc import Callable

from rukz_extract.extract.officials.phrases.complement.bodies import named_body_end
from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.complement.governed import governed
from rukz_extract.extract.officials.phrases.complement.parties import party_end
from rukz_extract.extract.officials.phrases.complement.places import read_lands, read_more_territories, read_spread
from rukz_extract.extract.officials.phrases.complement.quoted import quote_end, read_quoted
from rukz_extract.extract.officials.phrases.complement.seats import bodies_abroad, read_errand, read_host, read_talks
from rukz_extract.extract.officials.phrases.complement.short_bodies import read_short_body
from rukz_extract.extract.officials.phrases.noun_phrases import only_in_case
from rukz_extract.extract.officials.phrases.phrase import AT_STATE, IN_CHAMBER, RETIRED, Part, PartKind
from rukz_extract.extract.officials.roles import CHIEFS, HEADS_OF_UNITS
from rukz_extract.extract.officials.words import AND, AT, LISTING, WITH
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.records import Level

_RETIREMENT = "отставке"
_TERRITORY, _FIELD = "территории", "области"
_FIELDS = frozenset({"сфере", _FIELD})
_INSTRUMENTAL = frozenset({"is"})
_LANDS = frozenset({Level.COUNTRY, Level.REGION})
_OF_LANDS = CHIEFS | HEADS_OF_UNITS | {"state_secretary"}
"""Roles of those who head a land or speak for it."""


def read_preposition(cursor: Cursor) -> bool:
    """The preposition at the cursor with what it governs, when the post takes it."""
    read = _READERS.get(cursor.key(cursor.at))
    return read is not None and read(cursor)


def _read_on(cursor: Cursor) -> bool:
    """An area or a territory of work: "по делам молодежи", "по ЗКО"."""
    first = cursor.at + 1
    if not _takes_area(cursor) or _is_no_area(cursor, first):
        return False
    if read_lands(cursor) or read_spread(cursor):
        return True
    last = governed(cursor, "d", "datv")
    if last is None:
        return False
    if cursor.parts and cursor.parts[-1].noun == "errand":
        return cursor.take(Part("side", cursor.at, last + 1))
    known = cursor.doc.keys[last] in cursor.lexicon.areas
    joined = _joined_datives(cursor, last + 1)
    return cursor.take(Part("area", cursor.at, joined, noun="known" if known else None))


def _is_no_area(cursor: Cursor, token: int) -> bool:
    """True for "по итогам"; "по образованию" tells of a man's studies unless a body stands before it."""
    key = cursor.key(token)
    return key in cursor.lexicon.not_areas and not (cursor.has("body") and key in cursor.lexicon.areas)


def _takes_area(cursor: Cursor) -> bool:
    """False inside another post for who heads a land: "заместитель губернатора Омской области по экономике"."""
    if cursor.depth and cursor.head.role in _OF_LANDS:
        return False
    taking = bool(cursor.head.takes & {"area", "posted"}) or cursor.head.lemma in word_group("with_areas")
    return taking or cursor.has("body", "inner", "organization") or _takes_area_of_land(cursor)


def _takes_area_of_land(cursor: Cursor) -> bool:
    """False for "глава государства": in "представитель главы государства по торговле" the area is the outer post's."""
    return cursor.has("territory_noun") and cursor.head.kind not in ("chair", "president", "leader")


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
    verbal = word_starts("fought") if cursor.key(cursor.at) in WITH else word_starts("watched")
    kind = cursor.last_kind()
    if kind not in ("area", "side") or not cursor.doc.keys[cursor.at - 1].startswith(verbal):
        return False
    last = governed(cursor, "i", "ablt")
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
    if (cursor.cases == _INSTRUMENTAL and _read_new_body(cursor)) or (
        "posted" in cursor.head.takes and read_errand(cursor)
    ):
        return True
    if cursor.head.role == "member" or any(part.noun in word_group("factions") for part in cursor.parts):
        return _read_chamber(cursor)
    return read_talks(cursor) or read_host(cursor)


def _read_new_body(cursor: Cursor) -> bool:
    """Where somebody goes with a post: "ушёл советником в Минздрав", "пришла директором в «Росатом»".

    Envoys and members go elsewhere: "назначен послом в ООН", "избран депутатом в Госдуму".
    """
    preposition = cursor.at
    if cursor.parts or cursor.head.role == "member" or "posted" in cursor.head.takes:
        return False
    cursor.at += 1
    if not (cursor.inside(cursor.at) and (read_short_body(cursor) or read_quoted(cursor))):
        cursor.at = preposition
        return False
    return True


def _read_chamber(cursor: Cursor) -> bool:
    """The chamber of a faction: "глава фракции «Весна» в Государственной думе"."""
    last = cursor.adjectives_end("l", cursor.at + 1)
    noun = cursor.lexicon.body_forms.get(cursor.key(last))
    if noun is None or "ls" not in noun.cases:
        return False
    members = cursor.lexicon.head(cursor.key(last + 1))  # "в палате представителей"
    end = last + 1 + (members is not None and members.cases == {"ap", "gp"})
    body = cursor.lexicon.body_nouns[noun.lemma]
    kind: PartKind = "side" if cursor.head.role == "member" else "area"
    return cursor.take(Part(kind, cursor.at, end, body=body, noun=IN_CHAMBER))


def _is_field(cursor: Cursor) -> bool:
    """False for "по защите прав предпринимателей в области Иван Белов": a region, not a field of something."""
    return cursor.key(cursor.at + 1) != _FIELD or cursor.inside(cursor.at + 2)


def _is_short_field(cursor: Cursor) -> bool:
    """True for a field in capitals: "комитета государственной инспекции в АПК"."""
    key = cursor.key(cursor.at + 1)
    short = cursor.last_kind() in ("area", "body") and key in cursor.lexicon.areas
    return short and cursor.doc.words[cursor.at + 1].isupper()


def _read_at(cursor: Cursor) -> bool:
    """With whom: "постпред при ООН", "уполномоченный при президенте"."""
    token = cursor.at + 1
    seat = cursor.around.locations.get(token, token)
    body = cursor.around.body_in_nominative(token, seat) if token < seat <= cursor.stop else None
    if body is not None:  # "при Белом доме"
        return cursor.take(Part("area", cursor.at, seat, body=body, noun=AT_STATE))
    end = named_body_end(cursor, token)
    if end is not None:
        return _read_at_named(cursor, end)
    head, noun = cursor.lexicon.head(cursor.key(token)), cursor.lexicon.body_forms.get(cursor.key(token))
    local = (head and "ls" in head.cases) or (noun and "ls" in noun.cases)
    if head is not None and _is_named(cursor, token + 1):
        return False  # "занимал пост главы комитета при президенте Иване Белове": a time
    common = noun is not None and cursor.lexicon.body_nouns[noun.lemma].sector == "neutral"  # "постпред при альянсе"
    end = cursor.territory_end(token + 1)  # "главы представительства Омской области при Правительстве РФ"
    if local and not common and cursor.has("territory") and (end or "posted" in cursor.head.takes):
        return cursor.take(Part("side", cursor.at, end or token + 1))
    return bool(local) and cursor.take(Part("area", cursor.at, token + 1, noun=AT_STATE))


def _read_at_named(cursor: Cursor, end: int) -> bool:
    """A body by its name: "комитета при Госсовете" keeps it in the title, "миссии при ООН" is sent there."""
    posted = "posted" in cursor.head.takes
    if posted and cursor.has("territory"):
        end = cursor.territory_end(end) or end  # "постпред Омской области при Правительстве РФ"
    abroad = any(part.noun in bodies_abroad() for part in cursor.parts)
    kept = cursor.has("body") and not posted and not abroad
    return cursor.take(Part("area" if kept else "side", cursor.at, end))


def _is_named(cursor: Cursor, token: int) -> bool:
    """True when a name in the prepositional stands at a token."""
    tag = cursor.doc.tags.get(token)
    return token in cursor.around.people and tag is not None and tag.case == "Loc"


def _read_state(cursor: Cursor) -> bool:
    """The land of a lawmaker: "сенатор из Аризоны", "евродепутат из Польши"; a town is left out of the title.

    Neither is told of whom a chamber of a land has sent: "депутат Госдумы из Курганской области".
    """
    if "origin" not in cursor.head.takes and "international" not in cursor.head.takes:
        return False
    end = cursor.territory_end(cursor.at + 1)
    place = cursor.place(cursor.at + 1, end) if end else None
    if end and (cursor.has("body") or place is None or place.region.level not in _LANDS):
        return cursor.take(Part("side", cursor.at, end))
    return _read_origin(cursor)


def _read_origin(cursor: Cursor) -> bool:
    """Whom a deputy stands for: "от Омской области", "от штата Вермонт", "от партии «Нур Отан»"."""
    if "origin" not in cursor.head.takes:
        return False
    token = cursor.at + 1
    noun = cursor.lexicon.territory_nouns.get(cursor.key(token))
    end = cursor.territory_end(token) or (cursor.territory_end(token + 1) if noun else None)
    if end is None and noun:  # "сенатор от области"
        return cursor.take(Part("territory_noun", cursor.at, token + 1, noun=noun.lemma))
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
    AT: _read_at,
    "от": _read_origin,
    "из": _read_state,
    "за": _read_watched,
    "над": _read_watched,
    "с": _read_watched,
    "со": _read_watched,
}
