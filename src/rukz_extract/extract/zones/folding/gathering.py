"""Mentions of one zone gathered into a group: full names, type words alone, nouns and names that refer back."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from rukz_extract.extract.zones.folding.apposition import apposed, told_again
from rukz_extract.extract.zones.folding.definite import counts, is_generic, is_of_many, is_several, is_told_of
from rukz_extract.extract.zones.folding.group import MOST_COMPARED, Group
from rukz_extract.extract.zones.folding.headlines import headline, spoken_of
from rukz_extract.extract.zones.folding.kin import goes_on_about, is_kin, is_of_another_law, named_like
from rukz_extract.extract.zones.folding.one_more import is_another, one_more, types_told
from rukz_extract.extract.zones.folding.references import fits, is_reference, just_told, lies_in, referent
from rukz_extract.extract.zones.location.behind import BASE, place_behind
from rukz_extract.extract.zones.location.granted import giving_verb, receivers
from rukz_extract.extract.zones.location.headings import dateline, entry, heading
from rukz_extract.extract.zones.location.inner_places import plural_place
from rukz_extract.extract.zones.location.listed import with_own_places
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.speakers import speaker_tie
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.location.whereabouts import narrowed, where
from rukz_extract.extract.zones.naming.short_names import add_short_names
from rukz_extract.extract.zones.naming.sighting import Found, Sighting
from rukz_extract.extract.zones.wording.phrases import TypePhrase, told_profile
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW, ZoneType, project_types
from rukz_extract.extract.zones.wording.words import before, is_adjective, is_numeral, role
from rukz_extract.gazetteer.zone_register import KEY, name_words, same_name
from rukz_extract.language.doc import Doc

_LISTING = frozenset({"и", ","})
_JOINING = frozenset({"и", "также"})
_APART = frozenset({"name_before_type", "name_by_verb"})
"""Rules whose type words stand apart from the name and are a mention of their own."""
_LEAD = 2
"""Sentences in which type words may come before the zone's own name: a title and what follows it."""


def gather(doc: Doc, around: Surroundings, found: Found) -> list[Group]:
    """The zones of an article, in order of first mention."""
    gathering = Gathering(doc, around, found)
    gathering.add_named(found.named)
    gathering.add_unnamed(found.unnamed)
    add_short_names(doc, around, gathering.groups, found.barred)
    return sorted(gathering.groups, key=lambda group: group.ranges[0])


class Gathering:
    """The zones of one article while their mentions are gathered."""

    def __init__(self, doc: Doc, around: Surroundings, found: Found) -> None:
        self.doc = doc
        self.around = around
        self.groups: list[Group] = []
        self._types = types_told(found)
        self._by_name: dict[str, list[Group]] = defaultdict(list)
        plurals = (p for p in found.unnamed if p.type and (p.number == "plur" or p.abbreviation))
        self._plurals = {token for phrase in plurals for token in range(phrase.wide, phrase.last)}

    def add_named(self, sightings: Iterable[Sighting]) -> None:
        """Groups of the named sightings; a name of the register without type words joins any kind."""
        for sighting in with_own_places(self.around, sightings):
            group = self._namesake(sighting) or self._new_named(sighting)
            group.add(sighting.first, sighting.last, sighting.head)
            if sighting.phrase and self.doc.sentence(sighting.first)[0] <= sighting.phrase.first < sighting.first:
                group.anchors[sighting.first] = sighting.phrase.wide
            group.profile = group.profile or sighting.profile
            if group.rule == "register_name" and sighting.phrase:
                group.rule, group.name = sighting.rule, sighting.name.text
            if sighting.rule in _APART and sighting.phrase and sighting.phrase.number != "plur":
                group.add(sighting.phrase.wide, sighting.phrase.last)

    def _namesake(self, sighting: Sighting) -> Group | None:
        words, entry = name_words(sighting.name.text), sighting.entry
        alike = self._by_name[words[0][:KEY]] if entry is None else self.groups
        for group in alike[-MOST_COMPARED:]:
            same = same_name(group.words, words) or (entry is not None and entry is group.entry)
            if same and (group.kind is sighting.kind or not sighting.phrase or not group.heads):
                return group
        return None

    def _new_named(self, sighting: Sighting) -> Group:
        name = sighting.name.text
        group = Group(sighting.kind, sighting.profile, sighting.rule, name, tuple(name_words(name)))
        group.region = sighting.region
        group.entry = sighting.entry if sighting.entry and sighting.entry.kind is sighting.kind else None
        group.country = sighting.phrase.country if sighting.phrase else ""
        group.tie = Tie((sighting.place,)) if sighting.place else Tie()
        group.shared = self._shared_place(sighting)
        self.groups.append(group)
        self._by_name[group.words[0][:KEY]].append(group)
        return group

    def _shared_place(self, sighting: Sighting) -> Tie:
        """As in "ТОР Саратовской области: «Петровск» и «Вольск»", "тюменские парки «Юг» и «Бор»": of them all."""
        phrase = sighting.phrase
        if phrase is None or phrase.last >= sighting.first:
            return Tie()
        if (tie := place_behind(self.around, phrase.last, sighting.first)) or not phrase.wide:
            return tie
        place = plural_place(self.doc, phrase.wide - 1, sighting.kind)
        return Tie((place,)) if place else Tie()

    def add_unnamed(self, phrases: Iterable[TypePhrase]) -> None:
        """Type phrases that stand for one definite zone, and nouns that refer to zones known already."""
        missed = [phrase for phrase in phrases if not self._add(phrase)]
        title = headline(self.doc) if missed else range(0)
        for phrase in [phrase for phrase in missed if phrase.first in title]:
            group = spoken_of(self.doc, self.around, phrase, self._fitting(phrase))
            if group:
                group.announce(phrase.first if group.name else phrase.wide, phrase.last)

    def _add(self, phrase: TypePhrase) -> bool:
        """True for a phrase that has become a mention."""
        if phrase.type is None:
            return self._add_bare(phrase)
        if giving_verb(self.around, phrase) is not None:
            return self._add_granted(phrase, phrase.type)
        if again := told_again(self.doc, self.groups, phrase, phrase.type.kind):
            again.add(phrase.first, phrase.last, phrase.head)
            again.profile = again.profile or phrase.profile
            return True
        if is_of_many(self.doc, self.around, phrase, phrase.type):
            return False
        return self._add_typed(phrase, phrase.type)

    def _fitting(self, phrase: TypePhrase) -> list[Group]:
        """The zones that words in the headline may mean."""
        if phrase.type is None:
            return [group for group in self.groups if fits(group, phrase)] if is_reference(self.doc, phrase) else []
        if phrase.number == "plur" or is_numeral(before(self.doc, phrase.wide)) or is_generic(self.doc, phrase):
            return []
        kin = [group for group in self.groups if is_kin(group, phrase, phrase.type)]
        return kin or [group for group in self.groups if group.kind is phrase.type.kind and not group.plural]

    def _add_bare(self, phrase: TypePhrase) -> bool:
        """A reference, else a zone of its own where it is founded: "построят хаб в Рудном"."""
        group = referent(self.doc, self.around, phrase, self.groups[-MOST_COMPARED:])
        kind = project_types().get(phrase.head) or one_more(self.doc, phrase, self._types)
        if group:
            group.add(phrase.first, phrase.last)
            if group.kind in BY_LAW:
                group.profile = group.profile or told_profile(self.doc, phrase)
            return True
        if kind and phrase.number == "sing" and is_told_of(self.doc, self.around, phrase, kind):
            return self._add_typed(phrase._replace(type=kind, profile=kind.profile), kind)
        return False

    def _add_typed(self, phrase: TypePhrase, kind: ZoneType) -> bool:
        tie = where(self.around, phrase.wide, phrase.last, kind.kind, named=False)
        several = is_several(self.doc, phrase, tie)
        known = apposed(self.doc, self.groups, phrase, kind.kind)
        known = known or (None if several else self._known(phrase, kind, tie))
        if known:
            known.add(phrase.first if known.name else phrase.wide, phrase.last, phrase.head)
            known.tie = known.tie or tie
            return True
        if not counts(self.doc, self.around, phrase, kind, tie):
            return False
        tie = narrowed(self.around, phrase.wide, phrase.last, tie)
        tie = tie or entry(self.around, phrase.first) or heading(self.around, phrase.first)
        tie = tie or speaker_tie(self.around, phrase.first, country=phrase.country)
        tie = tie or dateline(self.around, phrase.first)
        rule = "several_places" if several else "type_in_place"
        group = Group(kind.kind, phrase.profile, rule, country=phrase.country, tie=tie, plural=several)
        group.add(phrase.wide, phrase.last, phrase.head)
        self.groups.append(group)
        return True

    def _add_granted(self, phrase: TypePhrase, kind: ZoneType) -> bool:
        """As in "Юрга и Топки получили статус ТОР": one record over the places; "парк ждёт статуса ОЭЗ" lies there."""
        tie = receivers(self.around, phrase) or self._of_subject(phrase)
        if not tie:
            return False
        several = len(tie.near) > 1
        known = None if several else self._known(phrase, kind, tie)
        if known is None:
            rule = "several_places" if several else "type_in_place"
            known = Group(kind.kind, phrase.profile, rule, country=phrase.country, tie=tie, plural=several)
            self.groups.append(known)
        known.add(phrase.first if known.name else phrase.wide, phrase.last, phrase.head)
        return True

    def _of_subject(self, phrase: TypePhrase) -> Tie:
        """Where the zone lies that the sentence tells of before a phrase."""
        start = self.around.sentence(phrase.first)[0]
        group = max(self.groups, key=lambda group: group.last_before(phrase.first), default=None)
        if group is None or group.plural or group.last_before(phrase.first) < start:
            return Tie()
        return group.tie or next((tie for tie in map(self._tie_of, group.ranges) if tie), Tie())

    def _tie_of(self, stretch: tuple[int, int]) -> Tie:
        return where(self.around, *stretch, None, named=False)

    def _known(self, phrase: TypePhrase, kind: ZoneType, tie: Tie) -> Group | None:
        """The group that a type phrase without a name goes on about."""
        base = self._base(phrase, kind)
        if base or is_another(self.doc, phrase) or self._is_listed(phrase):  # "ещё один технопарк"
            return base
        kin = [group for group in self.groups[-MOST_COMPARED:] if is_kin(group, phrase, kind)]
        kin = [group for group in kin if not is_of_another_law(group, phrase)]
        namesake = named_like(kin, tie)
        if namesake:
            return namesake
        kin = [group for group in kin if goes_on_about(self.around, group, phrase, tie)]
        earlier = [group for group in kin if group.last_before(phrase.first) >= 0]
        if phrase.abbreviation and kind.kind in BY_LAW:
            there = [group for group in earlier if tie and lies_in(self.around, group, tie)]
            if len(there) == 1 and self._stands_alone(phrase):
                return there[0]  # "павлодарской СЭЗ" after СЭЗ «Павлодар»
            only = earlier if tie.place else kin
            if only and len(kin) > 1 and not tie:
                only = just_told(self.around, phrase, earlier)
            alone = len(only) == 1 and (not tie or len(kin) == 1) and self._stands_alone(phrase)
            return only[0] if alone else None
        if earlier:
            return max(earlier, key=lambda group: group.last_before(phrase.first))
        return kin[0] if len(kin) == 1 and self._leads_to(phrase, kin[0]) else None

    def _is_listed(self, phrase: TypePhrase) -> bool:
        """As in "осмотрели зону «Юг» и малую промышленную зону в Таре": the second of two."""
        token = phrase.wide - 1
        while token > 0 and is_adjective(self.doc.keys[token]):
            token -= 1
        return token > 0 and self.doc.keys[token] in _JOINING and self.around.ends_at(token)

    def _leads_to(self, phrase: TypePhrase, group: Group) -> bool:
        """True for type words in the title, or right before "кластер «Озёра»" names what they spoke of."""
        place = bisect_right(self.doc.sentences, phrase.first)
        following = bisect_right(self.doc.sentences, group.ranges[0][0])
        return place <= _LEAD or following - place <= 1

    def _base(self, phrase: TypePhrase, kind: ZoneType) -> Group | None:
        """As in "создание хаба на базе ТЛЦ «Селятино»": the hub is that centre."""
        if tuple(self.doc.keys[phrase.last : phrase.last + 2]) != BASE:
            return None
        start = phrase.last + 2
        alike = (group for group in self.groups if group.kind is kind.kind)
        return next((group for group in alike if any(first == start for first, _ in group.ranges)), None)

    def _stands_alone(self, phrase: TypePhrase) -> bool:
        """False in general talk: "строка «развитие СЭЗ»", "развитие СЭЗ и индустриальных зон"."""
        if role(before(self.doc, phrase.wide)) == "topic":
            return False
        token = phrase.last
        return not (token + 1 < len(self.doc) and self.doc.keys[token] in _LISTING and token + 1 in self._plurals)
