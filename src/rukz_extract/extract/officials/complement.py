"""The words after a head: area, body, territory, inner post, read from the head to the right.

Each ``_read_…`` method looks at one token and answers whether it took something; they are asked in order until
none does. The reader never goes past the end of the sentence's line or into a person's name.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from rukz_extract.extract.officials.noun_phrases import (
    CASE_NAMES,
    adjectives_end,
    is_noun,
    only_in_case,
)
from rukz_extract.extract.officials.phrase import Part, PartKind, PostPhrase
from rukz_extract.extract.territories import Place, Territories
from rukz_extract.gazetteer.posts import Head, Lexicon, NounForm
from rukz_extract.language.doc import Doc

if TYPE_CHECKING:
    from rukz_extract.extract.officials.grammar import PostGrammar

LONGEST = 30
"""Tokens a complement may have."""
_QUOTES = {"«": "»", '"': '"', "“": "”", "„": "“"}
_QUOTE_LENGTH = 12
_GOVERNED = {"командующий": "i", "главнокомандующий": "i", "управляющий": "i", "заведующий": "i"}
_GOVERNING_AREAS = frozenset({"управлению", "управлении", "управления", "руководству", "распоряжению"})
"""Areas that put their object in the instrumental: "по управлению государственным имуществом"."""
_WATCHING = ("контрол", "надзор")
_PARTIES = ("партия", "фракция", "движение")


class ComplementReader:
    """Reads the complement of one head."""

    def __init__(self, grammar: "PostGrammar", head: Head, first: int, plural: bool) -> None:
        self.grammar = grammar
        self.doc: Doc = grammar.doc
        self.lexicon: Lexicon = grammar.lexicon
        self.territories: Territories = grammar.territories
        self.people: Collection[int] = grammar.people
        self.head = head
        self.plural = plural
        self.at = first
        self.stop = grammar.line_end(first, LONGEST)
        self.parts: list[Part] = []
        self.inner: PostPhrase | None = None
        self.case = _GOVERNED.get(head.lemma, "g")

    def read(self) -> list[Part]:
        """All parts, in text order; ``at`` is then the token after the last one."""
        steps: tuple[Callable[[], bool], ...] = (
            self._read_seat,
            self._read_body,
            self._read_territory,
            self._read_territory_noun,
            self._read_company,
            self._read_inner,
            self._read_short_body,
            self._read_tagged_name,
            self._read_area,
            self._read_preposition,
            self._read_brackets,
            self._read_joined,
        )
        while self.at < self.stop and self.at not in self.people and any(step() for step in steps):
            pass
        return self.parts

    # --- small helpers ---

    def _key(self, token: int) -> str:
        return self.doc.keys[token] if token < self.stop else ""

    def _take(self, kind: PartKind, last: int, **about: object) -> bool:
        self.parts.append(Part(kind, self.at, last, **about))  # type: ignore[arg-type]
        self.at = last
        return True

    def _last_kind(self) -> str:
        return self.parts[-1].kind if self.parts else "head"

    def _has_territory(self) -> bool:
        return any(part.kind == "territory" for part in self.parts)

    # --- territories ---

    def _read_seat(self) -> bool:
        """A place that stands for a body: "Белого дома", "Елисейского дворца", "Кремля"."""
        last = self.grammar.locations.get(self.at)
        if last is None or last > self.stop or self.territories.at(self.at):
            return False
        body = self.grammar.body_in_nominative(self.at, last)
        return body is not None and self._take("organization", last, body=body, noun="seat")

    def _read_territory(self) -> bool:
        last = self._territory_end(self.at)
        if last is None or (self._has_territory() and self._last_kind() != "territory"):
            return False
        self._take("territory", last, place=self._place(self.at, last))
        self._read_more_territories()
        return True

    def _territory_end(self, token: int) -> int | None:
        """The end of a region that begins here, or of a place that only the tagger knows ("Манхэттена")."""
        if self._key(token) in ("г", "гор", "пос", "с", "д", "р-н", "обл") and self._key(token + 1) == ".":
            token += 2
        place = self.territories.at(token)
        tagged = self.grammar.locations.get(token)
        if place is None:
            last = tagged
        else:
            last = max(place.last, tagged or 0) if place.first == token else None
        return last if last is not None and last <= self.stop and token not in self.people else None

    def _place(self, first: int, last: int) -> Place | None:
        """The region inside a stretch that ``_territory_end`` measured."""
        return next(iter(self.territories.within(first, last)), None)

    def _read_more_territories(self) -> None:
        """ "Омской и Курганской областей", "Казахстана и России" of a plural head."""
        while self.plural and self._key(self.at) in ("и", ","):
            last = self._territory_end(self.at + 1)
            if last is None:
                return
            self.at += 1
            self._take("territory", last, place=self._place(self.at, last))

    def _read_territory_noun(self) -> bool:
        last = adjectives_end(self.doc.words, self.at, self.stop, "gent")
        if last - self.at > 1 or last >= self.stop:
            return False
        noun = self.lexicon.territory_nouns.get(self.doc.keys[last])
        if noun is None or not noun.cases & {"gs", "gp"} or self._last_kind() == "territory_noun":
            return False
        if "gs" not in noun.cases and not self.plural:
            return False
        if last > self.at:
            self._take_adjectives(last)
        return self._take("territory_noun", last + 1, noun=noun.lemma, plural="gs" not in noun.cases)

    def _take_adjectives(self, last: int) -> None:
        for token in range(self.at, last):
            code = self.lexicon.nations.get(self.doc.keys[token])
            self._take("nation" if code else "area", token + 1, code=code)

    # --- bodies ---

    def _read_company(self) -> bool:
        """A quoted name, with its legal form: "АО «НК «КазМунайГаз»", "«Росатома»"."""
        token = self.at
        while self.doc.words[token : token + 1] and self.doc.words[token] in self.lexicon.legal_forms:
            token += 1
        last = self._quote_end(token)
        while last and self.doc.words[last - 1] == "»" and self._key(last) == "»":
            last += 1
        if last is None and token > self.at:
            last = token + 1 if token < self.stop and self.doc.words[token][:1].isupper() else None
        if last is None or not self.parts and self.head.kind == "office":
            return False
        return self._take("organization", last, body=self.grammar.body_named(self.at, last), noun="quoted")

    def _hyphen_case(self, last: int) -> int:
        """ "«КТЖ»-ға" keeps nothing; "«Росатом»-а" takes its ending along."""
        return last

    def _quote_end(self, token: int) -> int | None:
        closing = _QUOTES.get(self._key(token))
        if closing is None:
            return None
        depth = 0
        for last in range(token + 1, min(token + _QUOTE_LENGTH, self.stop)):
            word = self.doc.words[last]
            if word == "«" and closing == "»":
                depth += 1
            elif word == closing:
                if depth == 0:
                    return last + 1
                depth -= 1
                if last + 1 >= self.stop or self.doc.words[last + 1] != closing:
                    return last + 1
        return None

    def _read_inner(self) -> bool:
        """A post in the genitive inside the post: "заместитель министра", "пресс-секретарь главы государства"."""
        token = self.at  # "командующего" looks like an adjective
        if self.lexicon.head(self._key(token)) is None:
            token = adjectives_end(self.doc.words, self.at, self.stop, "gent")
        head = self.lexicon.head(self._key(token)) if token < self.stop else None
        if head is None or "gs" not in head.cases or token in self.people or head.head.lemma == "член":
            return False
        inner = self.grammar.phrase_at(token, floor=self.at)
        if inner is None or inner.first != self.at:
            return False
        inner.outer = True
        self.inner = inner
        return self._take("inner", inner.last)

    def _noun_after_adjectives(self, forms: dict[str, NounForm], case: str) -> tuple[int, NounForm] | None:
        last = adjectives_end(self.doc.words, self.at, self.stop, CASE_NAMES[case])
        if last >= self.stop or last in self.people:
            return None
        noun = forms.get(self.doc.keys[last])
        if noun is None or not noun.cases & {case + "s", case + "p"}:
            return None
        return last, noun

    def _read_body(self) -> bool:
        return self._body_in(self.case) or (self.case != "g" and self._body_in("g"))

    def _body_in(self, case: str) -> bool:
        found = self._noun_after_adjectives(self.lexicon.body_forms, case)
        if found is None:
            return False
        last, noun = found
        place = self.territories.at(self.at)
        if place is not None and place.last > last:
            return False  # "Российской Федерации" is a country
        if self.parts and self._last_kind() == "territory" and last > self.at + 1:
            return False
        self._take_body_adjectives(last)
        compound = self.lexicon.compound_bodies.get((noun.lemma, self._key(self.at + 1)))
        if compound is not None:
            return self._take("body", self.at + 2, noun=compound.name, body=compound)
        plural = all(case.endswith("p") for case in noun.cases)
        body = self.lexicon.body_nouns[noun.lemma]
        return self._take("body", self.at + 1, noun=noun.lemma, body=body, plural=plural)

    def _take_body_adjectives(self, last: int) -> None:
        start = self.at
        for token in range(start, last):
            code = self.lexicon.nations.get(self.doc.keys[token])
            place = self.territories.at(token)
            if code and not (place and place.first < start):
                self._take("nation", token + 1, code=code)
            else:
                self._take("area", token + 1, noun="of body")

    def _read_short_body(self) -> bool:
        """ "Минфина", "ЦБ", "Росатома"; a span of the tagger may give it more words ("ГУ МВД")."""
        last = adjectives_end(self.doc.words, self.at, self.stop, "gent")
        body = self.grammar.short_body(last) if last < self.stop else None
        if body is None or last in self.people:
            return False
        if last > self.at:
            self._take_area_adjectives(last)
        kind: PartKind = "body" if body.place == "title" else "organization"
        return self._take(kind, self.at + 1, body=body, noun=body.name)

    def _read_tagged_name(self) -> bool:
        span = self.grammar.organizations.get(self.at)
        if span is None or span > self.stop or self.territories.at(self.at):
            return False
        if self._last_kind() in ("territory", "organization"):
            return False
        return self._take("organization", span, body=self.grammar.body_named(self.at, span))

    # --- areas ---

    def _read_area(self) -> bool:
        if self.parts and self.doc.keys[self.at - 1] in _GOVERNING_AREAS and self._area_in("i"):
            return True
        if self._read_members():
            return True
        return self._area_in(self.case) or (self.case == "i" and bool(self.parts) and self._area_in("g"))

    def _read_members(self) -> bool:
        """Of whom a body is: "собрания народных депутатов", "коллегии судей"."""
        last = adjectives_end(self.doc.words, self.at, self.stop, "gent")
        head = self.lexicon.head(self._key(last)) if self._last_kind() == "body" else None
        return head is not None and "gp" in head.cases and "gs" not in head.cases and self._take("area", last + 1)

    def _area_in(self, case: str, *, only_known: bool = False) -> bool:
        name = CASE_NAMES[case]
        last = adjectives_end(self.doc.words, self.at, self.stop, name)
        if last >= self.stop or last in self.people or self._last_kind() == "territory":
            return False
        word, key = self.doc.words[last], self.doc.keys[last]
        known = key in self.lexicon.areas and bool(self.lexicon.areas[key].cases & {case + "s", case + "p"})
        known = known and self._wants_area()
        if not known and (only_known or not self._open_area(word, last, name)):
            return False
        self._take_area_adjectives(last)
        return self._take("area", last + 1, noun="known" if known else None)

    def _wants_area(self) -> bool:
        """ "лидер отношения" is no post: areas follow ministers, chairs, deputies and bodies."""
        return "area" in self.head.takes or self.head.kind in ("chair", "member") or self.has("body", "area", "inner")

    def _take_area_adjectives(self, last: int) -> None:
        for token in range(self.at, last):
            code = self.lexicon.nations.get(self.doc.keys[token])
            self._take("nation" if code else "area", token + 1, code=code)

    def _open_area(self, word: str, last: int, case: str) -> bool:
        """A noun outside the table of areas: it must be plainly in the case, and the head must want an area."""
        key = self.doc.keys[last]
        if (
            len(word) < 3
            or not word.isalpha()
            or key in self.lexicon.ranks
            or self.lexicon.head(key)
            or not is_noun(word.lower(), case)
        ):
            return False
        if word[:1].isupper() and not self.parts:
            return False
        if self.parts and self.parts[-1].kind in ("body", "area", "inner"):
            plainly = only_in_case(word.lower(), case) or self._name_follows(last + 1)
            return plainly and not word[:1].isupper()
        return not self.parts and self.head.kind in ("chair", "member") and only_in_case(word.lower(), case)

    def _name_follows(self, token: int) -> bool:
        """True when a name stands at a token: "главы отдела оценки Росимущества", whatever "оценки" may be elsewhere."""
        return (
            token in self.people or self.grammar.short_body(token) is not None or self.territories.at(token) is not None
        )

    def _read_joined(self) -> bool:
        """More areas after "и" or a comma: "цифрового развития, инноваций и аэрокосмической промышленности"."""
        if self._key(self.at) == "и" and self._last_kind() == "body" and self._joined_body():
            return True
        if self._key(self.at) not in ("и", ",", "-") or self._last_kind() != "area":
            return False
        start, case = self.at, self._area_case()
        self.at += 1
        if self.parts[-1].noun == "known" and self._area_in(case, only_known=True):
            return True
        if self._key(start) == "и" and self.has("body") and self._pair_of_people():
            return True
        while self.parts and self.parts[-1].first > start:
            self.parts.pop()
        self.at = start
        return False

    def _joined_body(self) -> bool:
        """A second body: "Госсовета и Совета министров"."""
        noun = self.lexicon.body_forms.get(self._key(self.at + 1))
        if noun is None or "gs" not in noun.cases or self.doc.words[self.at + 1][:1].islower():
            return False
        self.at += 1
        return self._body_in("g")

    def _pair_of_people(self) -> bool:
        """Two genitives of one body: "союза промышленников и предпринимателей"."""
        if self.at >= self.stop or self.lexicon.head(self.doc.keys[self.at]):
            return False
        left, right = self.doc.words[self.at - 2], self.doc.words[self.at]
        pair = only_in_case(left.lower(), "gent") and only_in_case(right.lower(), "gent")
        return pair and not right[:1].isupper() and self._take("area", self.at + 1)

    def _area_case(self) -> str:
        if self.doc.keys[self.parts[-1].first] == "по":
            return "d"
        return self.case if self.case == "g" or len(self.parts) < 2 else "g"

    # --- prepositions ---

    def _read_preposition(self) -> bool:
        match self._key(self.at):
            case "по":
                return self._read_on()
            case "в" | "во" | "на":
                return self._read_host()
            case "при":
                return self._read_at()
            case "от":
                return self._read_origin()
            case "за" | "над":
                return self._read_watched()
        return False

    def _takes_area(self) -> bool:
        return (
            bool(self.head.takes & {"area", "posted"})
            or self.has("body", "inner", "organization", "territory_noun")
            or (self.head.lemma in ("прокурор", "судья", "директор", "депутат", "губернатор"))
        )

    def has(self, *kinds: PartKind) -> bool:
        """True when a part of these kinds was read."""
        return any(part.kind in kinds for part in self.parts)

    def _read_on(self) -> bool:
        """ "по торговле", "по делам молодежи", "по ЗКО"."""
        if not self._takes_area() or self._key(self.at + 1) in self.lexicon.not_areas:
            return False
        last = self._territory_end(self.at + 1)
        if last and self.head.role == "ombudsman":
            return self._take("territory", last, place=self._place(self.at + 1, last))
        if last:
            return self._take("host", self._hosts_end(last), place=self._place(self.at + 1, last))
        start = self.at
        last = adjectives_end(self.doc.words, start + 1, self.stop, "datv")
        if last >= self.stop or last in self.people or not is_noun(self.doc.words[last].lower(), "datv"):
            return False
        known = self.doc.keys[last] in self.lexicon.areas
        joined = last + 1
        if self._key(joined) == "и" and joined + 1 < self.stop:
            more = adjectives_end(self.doc.words, joined + 1, self.stop, "datv")
            if (
                more < self.stop
                and not self.lexicon.head(self.doc.keys[more])
                and only_in_case(self.doc.words[more].lower(), "datv")
            ):
                joined = more + 1
            elif (
                more < self.stop
                and self.lexicon.areas.get(self.doc.keys[more])
                and (self.lexicon.areas[self.doc.keys[more]].cases & {"ds", "dp"})
            ):
                joined = more + 1
        self._take("area", joined, noun="known" if known else None)
        return True

    def _read_watched(self) -> bool:
        """What is controlled: "по контролю за оборотом наркотиков", "по надзору в сфере …"."""
        if self._last_kind() != "area" or not self.doc.keys[self.at - 1].startswith(_WATCHING):
            return False
        last = adjectives_end(self.doc.words, self.at + 1, self.stop, "ablt")
        if last >= self.stop or last in self.people or not is_noun(self.doc.words[last].lower(), "ablt"):
            return False
        return self._take("area", last + 1)

    def _read_sphere(self) -> bool:
        """The field after "в": "по надзору в сфере образования и науки"."""
        if self._last_kind() != "area" or self._key(self.at + 1) not in ("сфере", "области"):
            return False
        return self._take("area", self.at + 2, noun="known")

    def _read_host(self) -> bool:
        """ "в Казахстане", "в Приволжском федеральном округе", "в Национальном собрании"."""
        if self._read_sphere():
            return True
        if not ("posted" in self.head.takes or self.has("inner") or self.head.role in ("ombudsman", "commander")):
            return False
        last = self._territory_end(self.at + 1)
        if last:
            return self._take("host", self._hosts_end(last), place=self._place(self.at + 1, last))
        if "posted" not in self.head.takes:
            return False
        body = self.grammar.short_body(self.at + 1) if self.at + 1 < self.stop else None
        span = self.grammar.organizations.get(self.at + 1)
        last = adjectives_end(self.doc.words, self.at + 1, self.stop, "loct")
        noun = self.lexicon.body_forms.get(self._key(last))
        if noun and noun.cases & {"ls"}:
            return self._take("area", last + 1)
        if body or (span and span <= self.stop):
            return self._take("side", span if span and span <= self.stop else self.at + 2, body=body)
        territory = self.lexicon.territory_nouns.get(self._key(last))
        if territory and "ls" in territory.cases:
            return self._take("host", last + 1)
        return False

    def _hosts_end(self, last: int) -> int:
        """ "в Казахстане и Киргизии"."""
        while self._key(last) in ("и", ","):
            more = self._territory_end(last + 1)
            if more is None or self._key(last) == ",":
                break
            last = more
        return last

    def _read_at(self) -> bool:
        """ "при ООН", "при президенте РФ"."""
        token = self.at + 1
        span = self.grammar.organizations.get(token)
        if self.grammar.short_body(token) or span:
            named = self.has("body") and not self.head.takes & {"posted"}
            last = span if span and span <= self.stop else token + 1
            return self._take("area" if named else "side", last)
        head = self.lexicon.head(self._key(token))
        noun = self.lexicon.body_forms.get(self._key(token))
        if (head and "ls" in head.cases) or (noun and noun.cases & {"ls"}):
            return self._take("area", token + 1)
        return False

    def _read_origin(self) -> bool:
        """ "от Омской области", "от «Единой России»", "от партии «Нур Отан»"."""
        if "origin" not in self.head.takes:
            return False
        last = self._territory_end(self.at + 1)
        if last:
            self.at += 1
            self._take("territory", last, place=self._place(self.at, last))
            self.parts[-1] = self.parts[-1]._replace(first=self.parts[-1].first - 1)
            self._read_more_territories()
            return True
        token = self.at + 1
        if self._key(token) in self.lexicon.territory_nouns:
            last = self._territory_end(token + 1)
            return self._take("territory", last or token + 1, place=self._place(token + 1, last or token + 1))
        noun = self.lexicon.body_forms.get(self._key(token))
        if noun and noun.lemma in _PARTIES:
            token += 1
        last = self._quote_end(token) or self.grammar.organizations.get(token)
        if last is None and self.grammar.short_body(token):
            last = token + 1
        if last is None and token > self.at + 1:
            last = token
        if last is None:
            noun_at = adjectives_end(self.doc.words, token, self.stop, "gent")
            word = self.doc.words[noun_at].lower() if noun_at < self.stop and noun_at not in self.people else ""
            last = noun_at + 1 if word and noun_at > token and is_noun(word, "gent") else None
        return last is not None and last <= self.stop and self._take("side", last)

    def _read_brackets(self) -> bool:
        """ "Евразийской экономической комиссии (ЕЭК)": only right after the body."""
        if self._key(self.at) != "(" or self._key(self.at + 2) != ")" or not self.doc.words[self.at + 1].isupper():
            return False
        if self._last_kind() not in ("area", "body", "organization"):
            return False
        return self._take("side", self.at + 3)
