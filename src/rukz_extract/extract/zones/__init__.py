"""Zones: territories with an economic regime or an industrial, logistics or tourist purpose."""

from rukz_extract.extract.territories import Place, Territories
from rukz_extract.extract.trace import Trace
from rukz_extract.extract.zones.folding.gathering import gather
from rukz_extract.extract.zones.folding.group import Group
from rukz_extract.extract.zones.folding.losses import tell_losses
from rukz_extract.extract.zones.location.headings import entry_town, heading, sentence_head
from rukz_extract.extract.zones.location.places import CLOSE_TO, Surroundings
from rukz_extract.extract.zones.location.speakers import speaker_tie, speaker_unit
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.location.whereabouts import opening, pronoun, shared, where
from rukz_extract.extract.zones.naming.register_names import find_register_names
from rukz_extract.extract.zones.naming.sighting import Found
from rukz_extract.extract.zones.naming.sightings import find_sightings
from rukz_extract.extract.zones.state.status import status_of, votes_around
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW, project_types
from rukz_extract.extract.zones.wording.words import is_nominative
from rukz_extract.gazetteer.land_adjectives import unit_of_adjective
from rukz_extract.gazetteer.zone_register import lookup, name_words
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.phrase import nominative
from rukz_extract.records import Zone, ZoneStatus

__all__ = ["extract_zones"]


_ABBREVIATION = 4
"""Letters of an abbreviation at most: longer names in capitals are shouted."""
_TURNED = frozenset({"register_name", "name_before_type", "adjective_name"})
"""Rules whose names stand without type words before them, in any case."""


def extract_zones(doc: Doc, territories: Territories, trace: Trace | None = None) -> list[Zone]:
    """Every zone of an article, its mentions folded, in order of first mention."""
    found = find_sightings(doc, territories)
    found.add(find_register_names(doc, found, territories))
    if trace is None and not found.named and not any(_may_count(phrase) for phrase in found.unnamed):
        return []
    around = _surroundings(doc, territories, found)
    groups = gather(doc, around, found)
    if trace:
        tell_losses(doc, around, found, groups, trace)
    return [_record(doc, around, group, f"z{number}") for number, group in enumerate(groups, 1)]


def _may_count(phrase: TypePhrase) -> bool:
    return phrase.type is not None or phrase.head in project_types()


def _surroundings(doc: Doc, territories: Territories, found: Found) -> Surroundings:
    edges = [(s.first, s.last) for s in found.named]
    edges += [(p.first, p.last) for p in found.unnamed if p.type and p.type.need in ("", "tie")]
    names = {token for s in found.named for token in range(s.name.first, s.name.last)}
    return Surroundings(doc, territories, edges, names)


def _record(doc: Doc, around: Surroundings, group: Group, identifier: str) -> Zone:
    tie = _tie(around, group)
    return Zone.model_construct(
        id=identifier,
        name=_name(group),
        kind=group.kind,
        profile=group.profile,
        regions=_regions(around, group, tie),
        place=tie.place,
        status=_status(doc, around, group),
        mentions=[doc.mention(first, last) for first, last in group.ranges],
        rule=group.rule,
    )


def _tie(around: Surroundings, group: Group) -> Tie:
    """Where the zone lies: the first of its mentions with a place, else with a region, else the speaker's own."""
    ties = [group.tie] if group.tie else []
    ties += [where(around, first, last, group.kind, named=bool(group.name)) for first, last in group.ranges]
    ties += [pronoun(around, first, last) for first, last in group.ranges]
    ties = [tie for tie in ties if not _is_elsewhere(group, tie)]
    told = next((tie for tie in ties if tie.place), None) or next((tie for tie in ties if tie.codes), None)
    if told:
        return told
    if headed := _headed(around, group):
        return headed
    beside = shared(around, group.told_at)
    if beside.place and not (group.region and group.region not in beside.codes):
        return beside
    opened = opening(around, group.told_at, group.region) if group.region else Tie()
    if opened:
        return opened
    if group.region or any(ties):  # a country is told, no part of it
        return Tie()
    return speaker_tie(around, group.told_at, far=not group.name, country=group.country)


def _headed(around: Surroundings, group: Group) -> Tie:
    """The place behind the type words of a list, or the one that heads the entry of a digest."""
    if group.shared.codes:
        return group.shared
    town = entry_town(around, group.told_at, group.region)
    return town or (Tie() if group.region else heading(around, group.told_at) or sentence_head(around, group.told_at))


def _is_elsewhere(group: Group, tie: Tie) -> bool:
    """True where a zone by law that the register knows lies in another unit: "резидент «Алабуги» из Тараза"."""
    known = group.entry is not None and group.kind in BY_LAW
    return known and bool(tie.codes) and group.region not in tie.codes


def _regions(around: Surroundings, group: Group, tie: Tie) -> list[str]:
    if group.region and (not tie.codes or all(_is_vague(around, group, place) for place in tie.near)):
        return [group.region]
    if tie.codes:
        return _of_speaker_around(around, group, tie) or tie.codes
    if not tie.place:
        return []
    return speaker_tie(around, group.told_at, country=group.country).codes or speaker_unit(around, group.told_at)


def _of_speaker_around(around: Surroundings, group: Group, tie: Tie) -> list[str]:
    """As in "порт под Алматы строят, сообщил аким Алматинской области": the land around a city is no part of it."""
    city = tie.near[0] if len(tie.near) == 1 and not tie.around else None
    if city is None or not (city.first and _is_near_capital(around, city)):
        return []
    speakers = speaker_tie(around, group.told_at, country=group.country)
    return speakers.codes if speakers.near and speakers.near[0].region.level == "region" else []


def _is_vague(around: Surroundings, group: Group, place: Place) -> bool:
    """True where the register knows better: "под Минском" is the region around it, "алматинский" may be two.

    A name that many zones have ("Костанайский технопарк «Сириус»") is told from them by the adjective.
    """
    if not place.region.id:
        known = group.entry is None or group.entry.distinct
        return known or group.region == unit_of_adjective(around.doc.keys[place.first])
    return _is_near_capital(around, place)


def _is_near_capital(around: Surroundings, place: Place) -> bool:
    """True for a city that is a unit of its own behind "под", "возле", and where it opens the text."""
    if not place.region.code or place.region.level != "city":
        return False
    return around.doc.keys[place.first - 1] in CLOSE_TO if place.first else True


def _name(group: Group) -> str | None:
    """The name in the nominative: as it stands behind type words, turned where it stands without them."""
    shouted = group.name is not None and group.name.isupper() and len(group.name) > _ABBREVIATION
    if group.name is None or not (group.rule in _TURNED or shouted):
        return group.name
    known = lookup(group.name, group.kind)
    if known and known[1].kind is group.kind:
        spelt = not shouted and name_words(group.name) == name_words(known[0])  # "Астана – Технополис"
        return group.name if spelt else known[0]
    if shouted:
        return group.name
    words = group.name.split()
    return group.name if all(is_nominative(fold(word)) for word in words) else nominative(words)


def _status(doc: Doc, around: Surroundings, group: Group) -> ZoneStatus | None:
    ranges = group.ranges[group.announced :] + group.ranges[: group.announced]
    spots = [(group.anchors.get(first, first), first, last) for first, last in ranges]
    votes = [vote for anchor, first, last in spots for vote in votes_around(doc, around, anchor, (first, last))]
    known = lookup(group.name, group.kind) if group.name else None
    listed = known is not None and known[1].kind is group.kind and known[1].status is ZoneStatus.EXISTING
    default = ZoneStatus.EXISTING if group.name or group.kind in BY_LAW else None
    return status_of(votes, default=default, settled=listed or group.kind in BY_LAW)
