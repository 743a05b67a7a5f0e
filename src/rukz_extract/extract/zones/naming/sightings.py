"""Named zones by their type words: type and name together, a type shared by a list, a name before its type."""

from collections.abc import Iterator

from rukz_extract.extract.territories import Place, Territories
from rukz_extract.extract.zones.location.inner_places import town_in_name
from rukz_extract.extract.zones.naming.called import called
from rukz_extract.extract.zones.naming.lists import listed_names, names_before
from rukz_extract.extract.zones.naming.names import Name, quoted_before
from rukz_extract.extract.zones.naming.own_names import own_adjective, register_adjective, whole_name
from rukz_extract.extract.zones.naming.quotes import OPENING, closes, opens, quoted
from rukz_extract.extract.zones.naming.sighting import Found, Sighting, implied_profile
from rukz_extract.extract.zones.wording.phrases import TypePhrase, find_phrases, own_short_forms, without_brackets
from rukz_extract.extract.zones.wording.vocabulary import (
    BY_LAW,
    ZoneType,
    naming_heads,
    project_types,
    references,
    types,
)
from rukz_extract.extract.zones.wording.words import (
    THIS,
    before,
    cue,
    is_adjective,
    is_company,
    is_plural_noun,
    is_resident,
    role,
)
from rukz_extract.gazetteer.zone_register import RegisterEntry, lookup
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneKind, ZoneProfile

_APPOSITION = DASHES | {",", "(", ":"}
_PARK = "парк"
_FOUNDING = frozenset({"make", "founding"})
_POINTING = frozenset({"demonstrative", "generic", "first", "another", "one_of"})
"""Roles of adjectives before the noun of a zone's name: "такой же парк «Юг»", "первый хаб «Север»"."""
_INDUSTRY = frozenset({"industry"})
_LOOSE = frozenset({",", ":"})
"""Marks of an apposition that also join clauses."""


def find_sightings(doc: Doc, territories: Territories) -> Found:
    """Named zones and unnamed type phrases, each in text order."""
    barred = companies(doc)
    phrases = [p for p in find_phrases(doc) if barred.isdisjoint((p.first, p.last - 1))]
    short = own_short_forms(doc)
    barred.update(token for token in doc.capitalised if doc.words[token] in short)
    return Spotter(doc, territories, phrases).find(barred)


def companies(doc: Doc) -> set[int]:
    """Tokens of company names in quotes: ТОО «ТЛЦ Алатау», АО «Управляющая компания СЭЗ «Павлодар»."""
    barred: set[int] = set()
    for token in doc.tokens_in(OPENING):
        if token in barred or not opens(doc, token) or not is_company(before(doc, token)):
            continue
        found = quoted(doc, token)
        if found:
            barred.update(range(token, found.after))
    return barred


class Spotter:
    """Goes through the type phrases of an article and finds the names that belong to them."""

    def __init__(self, doc: Doc, territories: Territories, phrases: list[TypePhrase]) -> None:
        self.doc = doc
        self.territories = territories
        self.phrases = phrases
        self.samples = {phrase.head: phrase for phrase in phrases if phrase.type}
        """A typed phrase of the article for each head: it tells the kind of a bare "зона «Кайрат»"."""
        self.taken = -1
        """Names before this token belong to an earlier phrase."""

    def find(self, barred: set[int]) -> Found:
        """The named zones and what is left."""
        found = Found(barred=barred)
        for phrase in self.phrases:
            word = before(self.doc, phrase.wide)
            if phrase.first < self.taken or role(word) == "blocked" or self._names_company(phrase, word):
                continue
            sightings = list(self.named(phrase))
            found.named += sightings
            if sightings:
                self.taken = max(sighting.name.after for sighting in sightings)
            else:
                found.unnamed.append(without_brackets(self.doc, phrase))
        return found

    def _names_company(self, phrase: TypePhrase, word: str) -> bool:
        """True for "ТОО ТЛЦ «Юг»", "компания ТЛЦ Юг", false for "предприятия СЭЗ", "управляющая компания СЭЗ"."""
        if role(word) != "company" or is_plural_noun(word):
            return False
        shouted = phrase.abbreviation and self.doc.words[phrase.wide].isupper()
        if not shouted and not _is_called(self.doc.keys[phrase.wide]):
            return False  # "управляющая компания технопарка «Омега»", "промзоны «Юг»"
        by_law = phrase.type is not None and phrase.type.kind in BY_LAW
        return not by_law or self.doc.words[phrase.wide - 1].isupper()

    def named(self, phrase: TypePhrase) -> Iterator[Sighting]:
        """The zones that a type phrase introduces."""
        names, alone = listed_names(self.doc, phrase, self.territories)
        rule = "listed_name" if alone else "type_and_name"
        spans = [(name.first, name.last) if alone else (phrase.first, name.after) for name in names]
        if not names and (whole := whole_name(self.doc, phrase, self.territories)):
            yield from self._filled_quotes(phrase, *whole)
        elif not names and (name := self._adjective(phrase)):
            names, spans, rule = [name], [(name.first - name.quoted, phrase.last)], "adjective_name"
        elif not names and (name := self._name_before(phrase)):
            names = [*names_before(self.doc, name, self.territories), name] if phrase.number == "plur" else [name]
            spans, rule = [(name.first, name.last) for name in names], "name_before_type"
        elif not names and (name := called(self.doc, phrase)):
            names, spans, rule = [name], [(name.first, name.last)], "name_by_verb"
        elif len(names) == 1 and self._fills_quotes(phrase, names[0]):
            names = [self._with_type(phrase, names[0])]
            spans, rule = [(names[0].first, names[0].last)], "name_with_type"
        for name, (first, last) in zip(names, spans, strict=True):
            sighting = self._whole_name(phrase, name, first, last, rule) or self._sighting(
                phrase, name, first, last, rule
            )
            if sighting:
                yield sighting

    def _adjective(self, phrase: TypePhrase) -> Name | None:
        name = register_adjective(self.doc, phrase, self.taken) or self._quoted_adjective(phrase)
        return name or own_adjective(self.doc, phrase, self.taken, self.territories)

    def _quoted_adjective(self, phrase: TypePhrase) -> Name | None:
        """As in "«Южный» технопарк", "резиденты «Южного» технопарка": a name in quotes that agrees with its type."""
        name = quoted_before(self.doc, phrase.wide) if phrase.type and closes(self.doc, phrase.wide - 1) else None
        alone = name is not None and name.last - name.first == 1 and name.first > self.taken
        return name if name and alone and is_adjective(self.doc.keys[name.first]) else None

    def _fills_quotes(self, phrase: TypePhrase, name: Name) -> bool:
        """True for «Химпарк Тагил» in one pair of quotes."""
        return not name.quoted and opens(self.doc, phrase.wide - 1) and closes(self.doc, name.last)

    def _with_type(self, phrase: TypePhrase, name: Name) -> Name:
        words = self.doc.slice(phrase.wide, name.last)
        return Name(phrase.wide, name.last, name.last + 1, words, quoted=True)

    def _filled_quotes(self, phrase: TypePhrase, name: Name, place: Place) -> Iterator[Sighting]:
        """As in «Костанайская индустриальная зона»: all of it is the name."""
        known = self._sighting(phrase, name, name.first, name.last, "name_with_type")
        if known:
            yield known._replace(place=place)

    def _whole_name(self, phrase: TypePhrase, name: Name, first: int, last: int, rule: str) -> Sighting | None:
        """A zone that the register knows with its type word: технополис «Москва» is «Технополис Москва»."""
        words = self.doc.slice(phrase.first, phrase.last)
        own = lookup(name.text) if rule == "name_with_type" else None  # «Технополис Москва»
        full = own or lookup(f"{phrase.head} {name.text}") or lookup(f"{words} {name.text}")
        if full is None:
            return None
        spelling, entry = full
        whole = Name(name.first, name.last, name.after, spelling, name.quoted, entry)
        place = town_in_name(self.doc, name.first, name.last, entry.region) if name.quoted else None
        return Sighting(first, last, entry.kind, entry.profile, "register_name", whole, phrase, entry, place)

    def _sighting(self, phrase: TypePhrase, name: Name, first: int, last: int, rule: str) -> Sighting | None:
        known = lookup(name.text, phrase.type.kind if phrase.type else None)
        entry = known[1] if known and not self._is_another_zone(phrase, name, known[1]) else None
        kind = phrase.type.kind if phrase.type else self._bare_kind(phrase, name, entry)
        if kind is None or not self._is_introduced(phrase):
            return None
        if entry and phrase.type is None and entry.kind is not kind:
            entry = None  # "хаб «Евразия»" is no trade centre of that name
        rule = rule if phrase.type else "bare_type_and_name"
        profile = name.profile or self._profile(phrase, entry)
        return Sighting(first, last, kind, profile, rule, name, phrase, entry)

    def _is_another_zone(self, phrase: TypePhrase, name: Name, entry: RegisterEntry) -> bool:
        """True for "технопарк «Южный»", where the register has a zone of another kind called after a town."""
        alone = name.last - name.first == 1 and is_adjective(self.doc.keys[name.first])
        return alone and phrase.type is not None and entry.kind is not phrase.type.kind

    def _profile(self, phrase: TypePhrase, entry: RegisterEntry | None) -> ZoneProfile | None:
        if phrase.type:
            return phrase.profile
        if entry and (profile := implied_profile(entry)):
            return profile
        sample = self.samples.get(phrase.head)
        if sample or entry:
            return sample.profile if sample else None
        kind = self._kind_of(phrase) or self._kind_by_cargo(phrase)
        return kind.profile if kind else None

    def _bare_kind(self, phrase: TypePhrase, name: Name, entry: RegisterEntry | None) -> ZoneKind | None:
        """The kind of "зона «Кайрат»": by the register in zone talk, else by a typed phrase with the same head."""
        word = before(self.doc, phrase.first)
        if phrase.head not in naming_heads() or (is_adjective(word) and role(word) not in _POINTING):
            return None  # "национальный парк «Бурабай»"
        if entry and entry.kind in references()[phrase.head] and (self.samples or entry.distinct):
            return entry.kind
        sample = self.samples.get(phrase.head)
        kind = sample.type if sample else self._kind_of(phrase) or self._kind_by_cargo(phrase)
        return kind.kind if kind and name.quoted else None

    def _kind_of(self, phrase: TypePhrase) -> ZoneType | None:
        """As in "хаб «Каспий»" where zones are told of, "парк «Юг»" where its residents are."""
        project = project_types().get(phrase.head) if self.samples or self._is_founded(phrase) else None
        if project or phrase.head != _PARK:
            return project
        keys = self.doc.keys[slice(*self.doc.sentence(phrase.first))]
        settled = any(map(is_resident, keys))
        return next((kind for kind in types()[_PARK] if settled and kind.categories == _INDUSTRY), None)

    def _kind_by_cargo(self, phrase: TypePhrase) -> ZoneType | None:
        """As in "хаб «Путь» обслуживает сто фур": what goes through it is told in its sentence or beside it."""
        kind = project_types().get(phrase.head)
        if kind is None:
            return None
        first, last = self.doc.sentence(phrase.first)
        around = range(self.doc.sentence(max(first - 1, 0))[0], self.doc.sentence(min(last, len(self.doc) - 1))[1])
        words = (part for token in around for part in self.doc.keys[token].split("-"))
        return kind if any(role(word) == "cargo" for word in words if word) else None

    def _is_founded(self, phrase: TypePhrase) -> bool:
        """As in "построят хаб «Каспий»": the word before founds it."""
        return cue(before(self.doc, phrase.first)) in _FOUNDING

    def _is_introduced(self, phrase: TypePhrase) -> bool:
        """As in "ИП «Восход»" is a man in business, unless the article spells out "индустриальный парк"."""
        if phrase.type is None or phrase.type.need != "introduced":
            return True
        kind = phrase.type.kind
        return any(p.type and p.type.kind is kind and not p.abbreviation for p in self.phrases)

    def _name_before(self, phrase: TypePhrase) -> Name | None:
        """As in "«Великий камень» – китайско-белорусский индустриальный парк"."""
        token = phrase.wide - 1
        for _ in range(2):
            if token > 0 and self.doc.words[token].islower() and is_adjective(self.doc.keys[token]):
                token -= 1
        if token > 1 and self.doc.keys[token] == THIS and self.doc.words[token - 1] in DASHES:
            token -= 1  # "«Родник» – это технопарк"
        if token < 1 or self.doc.words[token] not in _APPOSITION or self.doc.starts_line(token + 1):
            return None
        loose = self.doc.words[token] in _LOOSE
        if loose and phrase.number == "plur":
            return None
        name = quoted_before(self.doc, token)
        if name is None or name.first < self.taken or phrase.type is None:
            return None
        return None if loose and self._has_own_noun(name) else name

    def _has_own_noun(self, name: Name) -> bool:
        """True where the quotes name something else: "у пункта пропуска «Маяк», логистический центр".

        Behind its own noun a name keeps the nominative; "резиденты «Северного луга», парка" is declined.
        """
        word = before(self.doc, name.first - 1)
        named = bool(word) and word.islower() and readings(word)[0].pos == "NOUN"
        return named and any(reading.case == "nomn" for reading in readings(self.doc.keys[name.first]))


def _is_called(key: str) -> bool:
    """True for a nominative of the singular, in which a company is called something."""
    return any((reading.case, reading.number) == ("nomn", "sing") for reading in readings(key))
