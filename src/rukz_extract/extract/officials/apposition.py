"""Posts beside names: before them, after them in commas or brackets, on the next line, over a list of names."""

import re
from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.chains import connector, told_as_past
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.periods import ended_period, period_end
from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.gazetteer.posts import Lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.records import Status

_OF_SERVICE = frozenset({"армии", "юстиции", "полиции", "милиции", "флота", "авиации"})
"""What a rank may be of: "генерал армии"."""
_HONORIFICS = frozenset({"г-н", "г-жа", "г-на", "г-ну", "г-ном"})
_AGE = re.compile(r"\d{2}(-х|-ти)?")
_BEFORE_AGE = frozenset({",", "-", "–", "—"})
_DASHES = ("-", "–", "—", "−")
_CLOSING = frozenset(',.;:!?)»”"-–—…')
_BRACKET = 6
_ASIDE = frozenset(
    {"ныне", "сейчас", "теперь", "тогда", "ранее", "некогда", "впоследствии", "прежде", "затем", "недавно"}
)
_PAST = frozenset({"ранее", "некогда", "прежде", "прошлом"})


class Apposition:
    """Links a chain of posts to the names beside it."""

    def __init__(self, doc: Doc, people: PeopleIndex, lexicon: Lexicon) -> None:
        self.doc = doc
        self.people = people
        self.lexicon = lexicon

    def links(self, chain: Sequence[PostPhrase]) -> list[Link]:
        """The links of a chain; empty when no name stands beside it."""
        if chain[0].bare and chain[0].head.kind == "deputy" and chain[0].inner is None:
            # "Людмила Белова, первый заместитель Клишаса", "работала заместителем Онищенко": the chief is named after
            if found := list(self._before(chain, None)):
                return found
            chief = self.people.starting.get(chain[-1].last)
            if chief and (self.people.tagged_case(chief) == "g" or "is" in chain[0].cases):
                return []
        return self._after(chain) or list(self._before(chain))

    # --- the name follows ---

    def _after(self, chain: Sequence[PostPhrase]) -> list[Link]:
        mention = self.people.starting.get(self._name_at(chain))
        if mention is None:
            return []
        last = chain[-1]
        names = self._names_from(mention)
        if last.plural and len(names) == 1 and self._innermost_owner(last, mention) is not last:
            return self._nested(chain, self._innermost_owner(last, mention), mention)
        if last.can_be_plural and (last.plural or len(names) > 1 and not self._agrees(last, mention, "s")):
            return self._shared(chain, names)
        owner = self._innermost_owner(last, mention)
        if owner is not last:
            return self._nested(chain, owner, mention)
        if not self._agrees(last, mention, "s"):
            return []
        if len(chain) > 1 and len(names) == len(chain) and all(p.head.kind for p in chain) and self._listed(chain):
            return [Link(p, n.person, "post_before_name") for p, n in zip(chain, names, strict=True)]
        return [
            Link(p, mention.person, "post_before_name", self._past(p))
            for p in chain
            if p is last or self._same_holder(chain, p)
        ]

    def _same_holder(self, chain: Sequence[PostPhrase], phrase: PostPhrase) -> bool:
        """ "президент и премьер-министр X" may be two men: a bare head of state before "и" is another's."""
        following = chain[chain.index(phrase) + 1]
        joiner = connector(self.doc, phrase, following)
        if joiner == ("и",) and phrase.head.kind == "president":
            return False
        if phrase.status == following.status == Status.FORMER:
            return True
        mine, theirs = ({p.code for p in x.places()} for x in (phrase, following))
        return not mine or not theirs or bool(mine & theirs) or joiner not in (("и",), (",",))

    def _listed(self, chain: Sequence[PostPhrase]) -> bool:
        return all(connector(self.doc, a, b) in ((",",), ("и",)) for a, b in zip(chain, chain[1:], strict=False))

    def _past(self, phrase: PostPhrase) -> Status | None:
        past = told_as_past(self.doc, phrase) or ended_period(self.doc, phrase.last)
        return Status.FORMER if past else None

    def _name_at(self, chain: Sequence[PostPhrase]) -> int:
        """Where the name would stand: over a rank, a bracket, a dash, and the comma that closes an insertion."""
        keys = self.doc.keys
        token = period_end(self.doc, chain[-1].last)
        if token < len(keys) and keys[token] == "(":
            token = self._over_bracket(token)
        if token + 1 < len(keys) and keys[token] == ":" and chain[-1].can_be_plural:
            return token + 1
        if token < len(keys) and keys[token] == "«" and chain[-1].head.kind == "office":
            token = self._over_quote(token)
        while token < len(keys) and not self.doc.starts_line(token):
            rank = self.lexicon.ranks.get(keys[token])
            if rank is None and keys[token] not in _HONORIFICS and "-летн" not in keys[token]:
                break
            token += 1
            if rank is not None and token < len(keys) and keys[token] in _OF_SERVICE:
                token += 1
        inserted = len(chain) > 1 and connector(self.doc, chain[-2], chain[-1])[:1] == (",",)
        if token + 1 < len(keys) and keys[token] == "," and inserted and token + 1 in self.people.starting:
            return token + 1
        if token + 1 < len(keys) and keys[token] in ("–", "—") and self._says_who(chain[-1], token + 1):
            return token + 1
        between = keys[token : token + 1] == [","] and chain[0].first - 1 in self.people.ending
        if (
            token + 1 < len(keys)
            and keys[token] in _BEFORE_AGE
            and not between
            and self._over_age(token + 1) > token + 1
        ):
            return self._over_age(token + 1)
        if token < len(keys) and self.doc.starts_line(token) and not self._heads_line(chain, token):
            return -1
        return token

    def _over_age(self, token: int) -> int:
        """Over "35-летний", "72-х летний"."""
        last = token
        while last < len(self.doc) and ("летн" in self.doc.keys[last] or _AGE.fullmatch(self.doc.keys[last])):
            last += 1
        return last if last == token or last in self.people.starting else token

    def _says_who(self, phrase: PostPhrase, token: int) -> bool:
        """ "Аким области – Асаин Байханов": the post opens its sentence."""
        return (
            "ns" in phrase.cases
            and self.doc.sentence(phrase.first)[0] == phrase.first
            and token in self.people.starting
        )

    def _heads_line(self, chain: Sequence[PostPhrase], token: int) -> bool:
        """The post has a line of its own and the name begins the next one."""
        return self.doc.starts_line(chain[0].first) and "\n\n" not in self.doc.gap(token)

    def _over_bracket(self, token: int) -> int:
        for last in range(token + 1, min(token + _BRACKET, len(self.doc))):
            if self.doc.keys[last] == ")":
                return last + 1
        return token

    def _over_quote(self, token: int) -> int:
        """Over a few quoted words: "судья «болотного дела» Артур Карпов"."""
        for last in range(token + 1, min(token + _BRACKET, len(self.doc))):
            if self.doc.keys[last] == "»":
                return last + 1
        return token

    def _innermost_owner(self, phrase: PostPhrase, mention: Naming) -> PostPhrase:
        """ "пресс-секретарь президента Токаева": the name goes with the inner post when only that agrees."""
        inner = phrase.inner
        if inner is None or inner.last != phrase.last:
            return phrase
        tagged = self.people.tagged_case(mention)
        outer_agrees = tagged + "s" in phrase.cases if tagged else self._agrees(phrase, mention, "s")
        another = self.people.starting.get(mention.last)
        if another is not None and self._agrees(phrase, another, "s"):
            return self._innermost_owner(inner, mention)
        if outer_agrees or not self._agrees(inner, mention, "s"):
            return phrase
        return self._innermost_owner(inner, mention)

    def _nested(self, chain: Sequence[PostPhrase], owner: PostPhrase, mention: Naming) -> list[Link]:
        """The inner post is the first name's, the outer one belongs to a second name or to one before it."""
        found = [Link(owner, mention.person, "post_inside_post")]
        following = self.people.starting.get(mention.last)
        outer = chain[-1]
        if following is not None and self._agrees(outer, following, "s"):
            return [*found, *(Link(p, following.person, "post_before_name") for p in chain)]
        return [*found, *self._before(chain, mention.last)]

    def _agrees(self, phrase: PostPhrase, mention: Naming, number: str) -> bool:
        wanted = {case[0] for case in phrase.cases if case.endswith(number)}
        return bool(wanted & self.people.cases(mention))

    def _names_from(self, mention: Naming) -> list[Naming]:
        """A list of names: "X, Y и Z", with brackets after a name passed over."""
        found, at = [mention], mention.last
        while True:
            token = self._over_bracket(at) if at < len(self.doc) and self.doc.keys[at] == "(" else at
            keys = tuple(self.doc.keys[token : token + 3])
            if token + 1 < len(self.doc) and self.doc.keys[token] in ("из", "от"):
                token = self._over_place(token + 1)
            keys = tuple(self.doc.keys[token : token + 3])
            step = 3 if keys == (",", "а", "также") else 2 if keys[:2] in (("а", "также"), (",", "и")) else 1
            following = self.people.starting.get(token + step) if keys[:1] in ((",",), ("и",), ("а",)) else None
            if following is None:
                return found
            found.append(following)
            at = following.last

    def _over_place(self, token: int) -> int:
        """Over where a senator comes from: "сенаторы A из Кентукки и B из Флориды"."""
        span = next((s for s in self.doc.names if s.first == token and s.kind == "LOC"), None)
        return span.last if span else token - 1

    def _shared(self, chain: Sequence[PostPhrase], names: Sequence[Naming]) -> list[Link]:
        found = []
        for phrase in chain:
            places = phrase.places()
            for number, name in enumerate(names):
                place = places[number] if len(places) == len(names) else None
                found.append(Link(phrase, name.person, "plural_post_before_names", place=place))
        return found if len(names) > 1 or chain[-1].plural else []

    # --- the name precedes ---

    def _before(self, chain: Sequence[PostPhrase], end: int | None = None) -> Iterator[Link]:
        first = chain[0]
        end = chain[-1].last if end is None else end
        for rule, mention in self._names_before(first, end):
            if self._agrees(first, mention, "s") or (rule == "post_after_dash" and "is" not in first.cases):
                past = Status.FORMER if self.doc.keys[first.first - 1] in _PAST else None
                for phrase in chain:
                    yield Link(phrase, mention.person, rule, past or self._past(phrase))
                return

    def _names_before(self, first: PostPhrase, end: int) -> Iterator[tuple[str, Naming]]:
        keys, token = self.doc.keys, first.first - 1
        if token < 0:
            return
        if keys[token] in _ASIDE or (keys[token] == "прошлом" and keys[token - 1] == "в"):
            token -= 2 if keys[token] == "прошлом" else 1
        if keys[token] == "а":
            token -= 1
        mention = self.people.ending.get(token)
        if self.doc.starts_line(first.first):
            mention = self.people.ending.get(first.first)
            if (
                mention
                and self.doc.starts_line(mention.first)
                and self._line_ends(end)
                and "\n\n" not in self.doc.gap(first.first)
            ):
                yield "post_on_next_line", mention
            return
        if mention is None:
            mention = self._before_bracket(token)
            if mention is None:
                return
        if keys[token] == "," and not self._agrees(first, mention, "s"):
            mention = self._before_other_insertion(mention) or mention
        if keys[token] == ",":
            if self._closed(end):
                yield "post_after_comma", mention
        elif keys[token] == "(":
            yield "post_in_brackets", mention
        elif keys[token] in _DASHES:
            yield "post_after_dash", mention

    def _before_other_insertion(self, mention: Naming) -> Naming | None:
        """ "умер Ли Пэн, соратник Цзян Цзэминя, премьер …": the name before the insertion that ends with a name."""
        for token in range(mention.first - 1, max(mention.first - 1 - _BRACKET, 0), -1):
            if self.doc.keys[token] == ",":
                return self.people.ending.get(token)
        return None

    def _before_bracket(self, token: int) -> Naming | None:
        """ "Иванов (Москва), депутат …": the name stands before the bracket."""
        if self.doc.keys[token] != "," or token < 2 or self.doc.keys[token - 1] != ")":
            return None
        for place in range(token - 2, max(token - _BRACKET, 0), -1):
            if self.doc.keys[place] == "(":
                return self.people.ending.get(place)
        return None

    def _closed(self, end: int) -> bool:
        """True when the insertion ends here: a sign follows or the line ends."""
        if self._line_ends(end) or self.doc.words[end][:1] in _CLOSING or end in self.people.starting:
            return True
        return period_end(self.doc, end) > end

    def _line_ends(self, end: int) -> bool:
        return end >= len(self.doc) or self.doc.starts_line(end)
