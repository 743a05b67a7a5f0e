"""Mentions of one zone gathered into a group: full names, short names, the type words alone, "зона", "хаб"."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rukz_extract.extract.zones.phrases import TypePhrase
from rukz_extract.extract.zones.places import Surroundings, Tie
from rukz_extract.extract.zones.quotes import closes, opens
from rukz_extract.extract.zones.sighting import Sighting
from rukz_extract.extract.zones.vocabulary import references
from rukz_extract.extract.zones.words import (
    DASHES,
    before,
    cue,
    is_adjective,
    is_capitalised,
    is_noun,
    is_numeral,
    is_plural_verb,
    is_preposition,
    role,
)
from rukz_extract.gazetteer.zone_register import RegisterEntry, lookup, name_words, same_name, same_word
from rukz_extract.language.doc import Doc
from rukz_extract.records import ZoneKind, ZoneProfile

_NEAR = 4
"""Sentences back that "центр", "порт" or "парк" may refer."""
_LOOSE_HEADS = frozenset({"центр", "порт", "парк", "курорт"})
_BASE = ("на", "базе")


@dataclass(slots=True)
class Group:
    """One zone of the article with its mentions as token ranges."""

    kind: ZoneKind
    profile: ZoneProfile | None
    rule: str
    name: str | None = None
    words: tuple[str, ...] = ()
    region: str | None = None
    entry: RegisterEntry | None = None
    heads: set[str] = field(default_factory=set)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    tie: Tie = field(default_factory=Tie)
    plural: bool = False

    def add(self, first: int, last: int, head: str = "") -> None:
        """Takes a mention, in any order, once."""
        if (first, last) not in self.ranges:
            self.ranges.append((first, last))
            self.ranges.sort()
        if head:
            self.heads.add(head)


class Groups:
    """The zones of one article while its mentions are gathered."""

    def __init__(self, doc: Doc, around: Surroundings) -> None:
        self.doc = doc
        self.around = around
        self.all: list[Group] = []

    # --- named -------------------------------------------------------------------------------------

    def add_named(self, sightings: Iterable[Sighting]) -> None:
        """Groups of the named sightings; a name of the register without type words joins any kind."""
        for sighting in sightings:
            group = self._same(sighting) or self._new_named(sighting)
            group.add(sighting.first, sighting.last, sighting.head)
            group.profile = group.profile or sighting.profile
            phrase = sighting.phrase
            if sighting.rule == "name_before_type" and phrase:
                group.add(phrase.wide, phrase.last)

    def _same(self, sighting: Sighting) -> Group | None:
        words = name_words(sighting.name.text)
        entry = sighting.name.entry
        for group in self.all:
            same = same_name(group.words, words) or (entry is not None and entry is group.entry)
            if same and (group.kind is sighting.kind or not sighting.phrase or not group.heads):
                return group
        return None

    def _new_named(self, sighting: Sighting) -> Group:
        name = sighting.name.text
        group = Group(
            sighting.kind, sighting.profile, sighting.rule, name, tuple(name_words(name)), region=sighting.region
        )
        known = lookup(name, sighting.kind)
        group.entry = known[1] if known and known[1].kind is sighting.kind else None
        if sighting.place:
            group.tie = Tie((sighting.place,))
        self.all.append(group)
        return group

    # --- unnamed -----------------------------------------------------------------------------------

    def add_unnamed(self, phrases: Sequence[TypePhrase]) -> None:
        """Groups of the type phrases that stand for one definite zone, and references to zones known already."""
        for phrase in phrases:
            if phrase.type is None:
                self._refer(phrase)
            elif not self._is_generic(phrase):
                self._add_phrase(phrase)

    def _add_phrase(self, phrase: TypePhrase) -> None:
        assert phrase.type is not None  # noqa: S101
        tie = self.around.tie(phrase.wide, phrase.last, phrase.type.kind, named=False)
        plural = phrase.number == "plur" or is_numeral(before(self.doc, phrase.wide))
        several = plural or (phrase.abbreviation and len(tie.near) > 1)
        known = None if several else self._known(phrase, tie)
        if known:
            known.add(*self._span(phrase, known), phrase.head)
            known.tie = known.tie or tie
        elif self._counts(phrase, tie, several=several):
            self._new_unnamed(phrase, tie, several=several)

    def _new_unnamed(self, phrase: TypePhrase, tie: Tie, *, several: bool) -> None:
        assert phrase.type is not None  # noqa: S101
        rule = "several_places" if several else "type_in_place"
        group = Group(phrase.type.kind, phrase.profile, rule, tie=tie, plural=several)
        group.add(phrase.wide, phrase.last, phrase.head)
        self.all.append(group)

    def _span(self, phrase: TypePhrase, group: Group) -> tuple[int, int]:
        return (phrase.first if group.name else phrase.wide), phrase.last

    def _counts(self, phrase: TypePhrase, tie: Tie, *, several: bool) -> bool:
        """True when an unnamed phrase is one definite zone: it has a place, or a project with a territory."""
        assert phrase.type is not None  # noqa: S101
        if phrase.type.need in ("name", "introduced"):
            return False
        if several:
            return tie.place is not None or len([p for p in tie.near if p.region.level == "region"]) > 1
        if self._predicate(phrase):
            return False
        if phrase.type.need == "tie" or phrase.abbreviation:
            return self._direct(phrase) or (not phrase.abbreviation and bool(tie) and self._project(phrase))
        return bool(tie) or self._project(phrase) or self._located(phrase) or self._of_speaker(phrase)

    def _direct(self, phrase: TypePhrase) -> bool:
        """True when a place stands right behind an abbreviation: "ТОР в Бакале", "портовую ОЭЗ на территории …"."""
        assert phrase.type is not None  # noqa: S101
        start, end = self.around.limits(phrase.first, phrase.last)
        tie = self.around.after(phrase.last, end) or self.around.adjective(phrase.wide, phrase.type.kind)
        tie = tie or self.around.before(phrase.wide, start, named=True)
        near = [place for place in tie.near if place.region.level != "country"]
        genitive = bool(near) and near[0].first == phrase.last  # "ОЭЗ Татарстана" may be several
        return bool(near) and not (genitive and near[0].region.level == "region" and phrase.abbreviation)

    def _project(self, phrase: TypePhrase) -> bool:
        """True when the sentence tells of founding or working and the speaker or sentence has a territory."""
        start, end = self.around.limits(phrase.first, phrase.last)
        cues = any(cue(self.doc.keys[token]) for token in range(start, end))
        return cues and bool(self.around.speaker(phrase.first) or self.around.any_in_sentence(phrase.first) or self._line(phrase))

    def _line(self, phrase: TypePhrase) -> bool:
        """True in a sentence that begins after territories were named: a project goes on about them."""
        return bool(self.around.territories.places) and self.around.territories.places[0].first < phrase.first

    def _of_speaker(self, phrase: TypePhrase) -> bool:
        """ "«Технопарк вырос из гаража»: интервью с акимом Рудного"."""
        start, end = self.around.sentence(phrase.first)
        tie = self.around.speaker(phrase.first)
        return any(start <= place.first < end for place in tie.near)

    def _located(self, phrase: TypePhrase) -> bool:
        """ "в районе горы Белуха", "на побережье Красного моря": a place that is no administrative territory."""
        link = False
        for token in range(phrase.last, min(phrase.last + 5, len(self.doc))):
            key = self.doc.keys[token]
            link = link or is_preposition(key)
            if link and is_capitalised(self.doc, token):
                return True
            if not (is_preposition(key) or is_noun(key) or is_adjective(key)):
                return False
        return False

    def _is_generic(self, phrase: TypePhrase) -> bool:
        """ "статус ОЭЗ", "каждый технопарк", "такого центра"."""
        token = phrase.wide
        if phrase.last < len(self.doc) and role(self.doc.keys[phrase.last]) == "owners":
            return True  # "особую экономическую зону стран союза"
        for _ in range(3):
            key = before(self.doc, token)
            if not key:
                return False
            token -= 1
            if role(key) == "generic":
                return True
            if not (is_preposition(key) or is_adjective(key)):
                return False
        return False

    def _predicate(self, phrase: TypePhrase) -> bool:
        """ "область стала логистическим хабом": a territory called a hub is none."""
        word = before(self.doc, phrase.wide)
        if word in DASHES and self.around.territories.at(phrase.wide - 2):
            return True  # "Казахстан – логистический хаб Евразии"
        if not (phrase.instrumental and not is_preposition(word)) and word != "в":
            return False
        start = self.around.sentence(phrase.first)[0]
        return any(role(self.doc.keys[t]) == "predicate" for t in range(max(start, phrase.wide - 6), phrase.wide))

    # --- known zones -------------------------------------------------------------------------------

    def _known(self, phrase: TypePhrase, tie: Tie) -> Group | None:
        """The group that a type phrase without a name goes on about."""
        assert phrase.type is not None  # noqa: S101
        base = self._base(phrase)
        if base:
            return base
        if role(before(self.doc, phrase.wide)) == "another":  # "ещё один технопарк"
            return None
        kin = [g for g in self.all if not g.plural and self._is_kin(g, phrase) and self._agrees(g, tie)]
        if not tie:
            kin = [g for g in kin if not self._left_for_abroad(g, phrase)]
        earlier = [g for g in kin if g.ranges[0][0] < phrase.first]
        if phrase.abbreviation:
            return kin[0] if len(kin) == 1 and self._alone(phrase) else None
        if earlier:
            return max(earlier, key=lambda group: self._last_before(group, phrase.first))
        return kin[0] if len(kin) == 1 and self._leads(phrase, kin[0]) else None

    def _is_kin(self, group: Group, phrase: TypePhrase) -> bool:
        """Of one kind and head, or with the head in its name (СЭЗ «Нефтехимический технопарк»: "в технопарке")."""
        assert phrase.type is not None  # noqa: S101
        if group.kind is phrase.type.kind:
            return phrase.head in group.heads or (phrase.abbreviation and bool(group.name))
        return not phrase.abbreviation and any(same_word(word, phrase.head) for word in group.words)

    def _left_for_abroad(self, group: Group, phrase: TypePhrase) -> bool:
        """True when the talk has gone to another country: "Мы побывали в Турции. На территории зоны …"."""
        home = {p.region.country for p in group.tie.near} or {group.region and group.region[:2]}
        there = self.around.abroad(phrase.first)
        return there is not None and there not in home

    def _base(self, phrase: TypePhrase) -> Group | None:
        """ "создание хаба на базе ТЛЦ «Селятино»": the hub is that centre."""
        assert phrase.type is not None  # noqa: S101
        if tuple(self.doc.keys[phrase.last : phrase.last + 2]) != _BASE:
            return None
        return next(
            (g for g in self.all if g.kind is phrase.type.kind and phrase.last + 2 in {first for first, _ in g.ranges}),
            None,
        )

    def _agrees(self, group: Group, tie: Tie) -> bool:
        """False when the places of the two are known and differ."""
        if not tie:
            return True
        known = group.tie or self._named_tie(group)
        if not (known.place or known.codes):
            return group.region in tie.codes if group.name and tie.place else self._may_lie(group, tie)
        mine, yours = {p.region.name for p in known.near}, {p.region.name for p in tie.near}
        if not mine.isdisjoint(yours):
            return True
        wide = tie.place is None or known.place is None
        return wide and not (tie.codes and known.codes and set(tie.codes).isdisjoint(known.codes))

    @staticmethod
    def _may_lie(group: Group, tie: Tie) -> bool:
        return not (group.region and tie.codes and group.region not in tie.codes)

    def _named_tie(self, group: Group) -> Tie:
        if group.name:
            for first, last in group.ranges:
                tie = self.around.tie(first, last, group.kind, named=True)
                if tie:
                    return tie
        return Tie()

    def _alone(self, phrase: TypePhrase) -> bool:
        """False in general talk: "развитие СЭЗ и индустриальных зон"."""
        token = phrase.last
        return not (token < len(self.doc) and self.doc.keys[token] in ("и", ",") and self._opens_plural(token + 1))

    def _opens_plural(self, token: int) -> bool:
        return any(first <= token < last for first, last in self.plurals)

    @property
    def plurals(self) -> list[tuple[int, int]]:
        """Ranges of plural phrases, which are general talk unless they have places."""
        return self._plurals

    def note_plurals(self, phrases: Iterable[TypePhrase]) -> None:
        """Remembers where plural phrases and abbreviations stand."""
        self._plurals = [(p.wide, p.last) for p in phrases if p.type and (p.number == "plur" or p.abbreviation)]

    def _leads(self, phrase: TypePhrase, group: Group) -> bool:
        """True when a phrase in the title or the first lines comes before the zone's own name."""
        place = bisect_right(self.doc.sentences, phrase.first)
        return place <= 2 and not group.plural

    def _last_before(self, group: Group, token: int) -> int:
        return max((first for first, _ in group.ranges if first < token), default=-1)

    # --- references --------------------------------------------------------------------------------

    def _refer(self, phrase: TypePhrase) -> None:
        """ "зона", "хаб": a mention of the zone last spoken of that the noun fits."""
        if phrase.number == "plur" or not self._is_definite(phrase):
            return
        tie = self.around.after(phrase.last, self.around.sentence(phrase.first)[1])
        fitting = [g for g in self.all if self._fits(g, phrase) and self._last_before(g, phrase.first) >= 0]
        named = [g for g in fitting if tie and g.words and any(same_name(g.words, name_words(p.region.name)) for p in tie.near)]
        fitting = named or [g for g in fitting if self._agrees(g, tie)]
        if not fitting or (phrase.number is None and not self._is_singular(phrase)):
            return
        group = max(fitting, key=lambda group: self._last_before(group, phrase.first))
        if phrase.head in _LOOSE_HEADS and self._sentences_between(group, phrase) > _NEAR:
            return
        group.add(phrase.first, phrase.last)

    def _fits(self, group: Group, phrase: TypePhrase) -> bool:
        if group.plural:
            return False
        named = bool(group.name) and any(word.endswith(phrase.head) for word in group.words)
        return phrase.head in group.heads or group.kind in references()[phrase.head] or named

    def _is_singular(self, phrase: TypePhrase) -> bool:
        """ "резиденты зоны" against "зоны привлекли": a noun or a preposition rules the genitive."""
        word = before(self.doc, phrase.first)
        following = self.doc.keys[phrase.last] if phrase.last < len(self.doc) else ""
        return bool(word) and (is_noun(word) or is_preposition(word)) and not is_plural_verb(following)

    def _is_definite(self, phrase: TypePhrase) -> bool:
        """False behind an adjective of another kind, and before a name or a noun that makes it something else."""
        word = before(self.doc, phrase.first)
        if word and (role(word) in ("generic", "plural", "company", "another") or is_numeral(word)):
            return False
        if word and is_adjective(word) and role(word) != "demonstrative" and not word.isdigit():
            return False
        return self._is_founding_there(phrase) or not self._goes_on(phrase.last)

    def _goes_on(self, token: int) -> bool:
        """True when a noun or a name follows at once: "порт Актау", "центр города", "зона отдыха"."""
        if token >= len(self.doc) or self.doc.starts_line(token):
            return False
        key, word = self.doc.keys[token], self.doc.words[token]
        if opens(self.doc, token) or word in DASHES:
            return opens(self.doc, token)
        if not word[0].isalpha() or is_preposition(key) or is_numeral(key):
            return False
        return is_capitalised(self.doc, token) or (is_noun(key) and not cue(key)) or is_adjective(key)

    def _is_founding_there(self, phrase: TypePhrase) -> bool:
        """ "создание в парке высоких производств": what follows belongs to the founding, not to the park."""
        token = phrase.first - 2
        return token >= 0 and is_preposition(self.doc.keys[token + 1]) and cue(self.doc.keys[token]) == "founding"

    def _sentences_between(self, group: Group, phrase: TypePhrase) -> int:
        sentences = self.doc.sentences
        last = self._last_before(group, phrase.first)
        return bisect_right(sentences, phrase.first) - bisect_right(sentences, last)

    # --- short names -------------------------------------------------------------------------------

    def add_short_names(self, barred: set[int]) -> None:
        """Later names without their type: "«Селятино» будет пропускать", "в «Алабуге»"."""
        named = {group.words[0][:3]: [] for group in self.all if group.name}  # type: dict[str, list[Group]]
        for group in self.all:
            if group.name:
                named[group.words[0][:3]].append(group)
        covered = barred | {t for g in self.all for a, b in g.ranges for t in range(a, b)}
        for token in range(len(self.doc)):
            groups = named.get(self.doc.keys[token][:3])
            if groups and token not in covered and (is_capitalised(self.doc, token) or self.doc.keys[token].isdigit()):
                self._short_name(token, groups, covered)

    def _short_name(self, token: int, groups: list[Group], covered: set[int]) -> None:
        for group in groups:
            last = self._name_end(token, group)
            if last and covered.isdisjoint(range(token, last)) and self._is_name(token, last, group):
                group.add(token, last)
                covered.update(range(token, last))
                return

    def _name_end(self, token: int, group: Group) -> int | None:
        words: list[str] = []
        for place in range(token, min(token + len(group.words) + 2, len(self.doc))):
            words += name_words(self.doc.words[place])
            if len(words) >= len(group.words):
                return place + 1 if same_name(group.words, words) else None
        return None

    def _is_name(self, first: int, last: int, group: Group) -> bool:
        """In quotes, or without them when the words are no territory and long enough to be a name."""
        if opens(self.doc, first - 1) and closes(self.doc, last):
            word = before(self.doc, first - 1)
            return not (word and role(word) == "company")
        if self.around.territories.at(first) or self.doc.words[first - 1 : first] == ["№"]:
            return False
        return last - first > 1 or (len(group.words[0]) > 5 and self._midsentence(first))

    def _midsentence(self, token: int) -> bool:
        return self.around.sentence(token)[0] != token
