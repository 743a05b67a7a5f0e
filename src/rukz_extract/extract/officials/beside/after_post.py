"""Where the name after a post begins: over ranks, brackets, years, ages, dashes; and lists of names."""

import re
from collections.abc import Sequence

from rukz_extract.extract.officials.beside.chains import connector
from rukz_extract.extract.officials.beside.insertions import over_bracket, over_quote
from rukz_extract.extract.officials.beside.kinsmen import over_kin
from rukz_extract.extract.officials.beside.lines import heads_line
from rukz_extract.extract.officials.beside.ranks import ranks_end
from rukz_extract.extract.officials.beside.set_apart import SetApart
from rukz_extract.extract.officials.beside.trades import Trades
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.periods import period_end
from rukz_extract.extract.officials.phrases.phrase import AT_THE_HEAD, PostPhrase
from rukz_extract.extract.officials.verb_tables import is_participle
from rukz_extract.extract.officials.words import AGED, AND, LISTING, OUT_OF
from rukz_extract.gazetteer.posts import Lexicon, word_group
from rukz_extract.language.cases import TAG_CASE_LETTERS
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES, LONG_DASHES

_AGE = re.compile(r"\d{2}(-х|-ти)?")
_BEFORE_AGE = DASHES | {","}
_OF_STAFF = frozenset({OUT_OF, "в"})
_FROM = frozenset({OUT_OF, "от"})
_SET_APART = frozenset(",:")
"""Behind "в частности" and "среди них"."""
_OR = frozenset({"или", "либо"})
_JOINERS = ((",", "а", "также"), ("а", "также"), (",", AND), (",",), (AND,))

_LONGEST_CLAUSE = 14


def staff_chief(people: PeopleIndex, phrase: PostPhrase, token: int) -> Naming | None:
    """Whose staff a post is of: "советник администрации Уитмена", "министр в правительстве Белова"."""
    keys = people.doc.keys
    if token in people.starting:
        inside = phrase.last == token and keys[token - 1] in word_group("staff")
        of_body = inside and (phrase.plural or any(each.has("body") for each in phrase.with_inner()))
        return people.starting[token] if of_body else None
    after = keys[token] if token + 1 < len(keys) else ""
    return people.starting.get(token + 2) if after in _OF_STAFF and keys[token + 1] in word_group("staff") else None


class AfterPost:
    """Finds the names that follow a chain of posts."""

    def __init__(self, doc: Doc, people: PeopleIndex, lexicon: Lexicon) -> None:
        self.doc = doc
        self.people = people
        self.lexicon = lexicon
        self.trades = Trades(doc, people, lexicon)
        self.apart = SetApart(people, lexicon)

    def name(self, chain: Sequence[PostPhrase]) -> Naming | None:
        """The name that follows a chain, None when something else does."""
        last = chain[-1]
        if (inside := self._in_brackets(last, last.last)) is not None:
            return inside
        token = self._over_footnote(period_end(self.doc, self._over_closing(chain)))
        token = self._over_staff(last, over_bracket(self.doc, token))
        if last.plural and tuple(self.doc.keys[token : token + len(AT_THE_HEAD)]) == AT_THE_HEAD:
            return self.people.starting.get(token + len(AT_THE_HEAD))  # "группа депутатов во главе с X"
        if last.can_be_plural and (sign := self._over_states(last, token)) is not None:
            return self.people.starting.get(sign + 1)
        if last.plural and (some := self._over_including(token)) > token:
            return self.people.starting.get(self.trades.over(chain, some))
        return self._behind(chain, token)

    def _over_including(self, token: int) -> int:
        """Over what tells some of many: "депутаты, | включая | X и Y", "сенаторы, | среди которых | X"."""
        if self.doc.key_at(token) != ",":
            return token
        told = (words.split() for words in word_group("including"))
        lengths = (len(words) for words in told if self.doc.keys[token + 1 : token + 1 + len(words)] == words)
        longest = max(lengths, default=0)
        some = token + 1 + longest
        return some + (self.doc.key_at(some) in _SET_APART) if longest else token

    def _behind(self, chain: Sequence[PostPhrase], token: int) -> Naming | None:
        """The name behind what else may stand between: a quote, a party, ranks, a trade, an age, a clause set apart."""
        if self.doc.key_at(token) == "«" and chain[-1].head.kind == "office":
            token = over_quote(self.doc, token)
        token = self.trades.over(chain, self._over_rank_apart(self.over_ranks(self._over_membership(token))))
        for skip in (
            self._over_comma,
            self._set_apart,
            self._over_dash,
            self._over_age,
            self._over_clause,
            self.trades.over_apart,
            self.trades.over_second,
            self._over_kin,
        ):
            further = skip(chain, token)
            if further > token:
                return self.people.starting.get(further)
        if token < len(self.doc) and self.doc.starts_line(token) and not heads_line(self.people, chain[0], token):
            return None
        return self.people.starting.get(token)

    def _in_brackets(self, phrase: PostPhrase, token: int) -> Naming | None:
        """The name alone in brackets: "аким Нуринского района (Ерлан Белов) получил выговор", or with who put it in.

        Several of a plural post: "двое депутатов (Иван Белов и Пётр Лугов)".
        """
        mention = self.people.starting.get(token + 1) if self.doc.key_at(token) == "(" else None
        if mention is None:
            return None
        last = self.names_from(mention)[-1].last if phrase.plural else mention.last
        noted = self.doc.key_at(last) == "." and over_bracket(self.doc, token) > token
        return mention if noted or self.doc.key_at(last) == ")" else None

    def _over_states(self, phrase: PostPhrase, token: int) -> int | None:
        """The sign before the names of a plural post: "министры двух стран — X и Y", "депутаты: X, Y"."""
        if self.doc.key_at(token) == ":":
            return token
        if (
            phrase.plural
            and self.doc.key_at(token) in word_group("several")
            and self.doc.key_at(token + 1) in self.lexicon.territory_nouns
        ):
            token += 2
            phrase.of_states = True
            if token in self.people.starting:
                return token - 1  # "министры двух стран X и Y"
        listed = phrase.plural and self.doc.key_at(token) in LONG_DASHES
        name = self.people.starting.get(token + 1) if listed else None
        if name is None or len(self.names_from(name)) == 1:
            return None
        phrase.of_states = True
        return token

    def names_from(self, mention: Naming) -> list[Naming]:
        """A list of names: "X, Y и Z", with brackets and places after a name passed over."""
        found, at = [mention], mention.last
        while True:
            token = self._over_origin(over_bracket(self.doc, at))
            following = next(filter(None, (self._joined_name(token, joiner) for joiner in _JOINERS)), None)
            if following is None:
                return found
            found.append(following)
            at = following.last

    def alternatives(self, mention: Naming) -> list[Naming]:
        """Names of others who held the post: "при президенте Белове или Сергее Ветрове"."""
        found = [mention]
        while self.doc.key_at(found[-1].last) in _OR and (other := self.people.starting.get(found[-1].last + 1)):
            found.append(other)
        return found[1:]

    def _joined_name(self, token: int, joiner: tuple[str, ...]) -> Naming | None:
        if tuple(self.doc.keys[token : token + len(joiner)]) != joiner:
            return None
        return self.people.starting.get(token + len(joiner))

    def _over_closing(self, chain: Sequence[PostPhrase]) -> int:
        """Over the end of a bracket that holds nothing but the post: "позвали (посла Франции) Анну Белову"."""
        last, opening = chain[-1].last, chain[0].first - 1
        alone = self.doc.key_at(last) == ")" and self.doc.key_at(opening) == "("
        return last + 1 if alone and opening not in self.people.ending else last

    def _over_footnote(self, token: int) -> int:
        """Over the asterisk of a footnote: "лидер «Меджлиса»* Иван Белов"."""
        return token + 1 if self.doc.key_at(token).strip("*") == "" and self.doc.key_at(token) else token

    def over_ranks(self, token: int) -> int:
        """Over ranks, honorifics and ages: "генерал армии", "господин", "35-летний", "генерал (позже маршал)"."""
        last = ranks_end(self.doc, self.lexicon, token)
        return over_bracket(self.doc, last) if last > token else last

    def _over_staff(self, phrase: PostPhrase, token: int) -> int:
        """Over whose men somebody is of: "экс-директор из администрации Билла Уитмена Луис Белл"."""
        chief = staff_chief(self.people, phrase, token)
        return chief.last if chief is not None and self.over_ranks(chief.last) in self.people.starting else token

    def _over_membership(self, token: int) -> int:
        """Over a seat in a party: "спикер парламента (и) член партии «Мир» Иван Белов", also behind a comma."""
        party = token + (self.doc.key_at(token) in LISTING) + 1
        member = self.doc.key_at(party - 1) in word_group("party_member")
        if not member or self.doc.key_at(party) not in word_group("party"):
            return token
        named = (span.last for span in self.doc.names if span.kind == "ORG" and party <= span.first < party + 3)
        ends = {end + (self.doc.key_at(end) == "»") for end in named}  # the tagger leaves out "»"
        ends |= {over_quote(self.doc, party + 1), party + 1}  # "член партии Иван Белов"
        return min(ends & self.people.starting.keys(), default=token)

    def _over_rank_apart(self, token: int) -> int:
        """Over a comma and a rank, and more of them: "глава партии, доктор наук, профессор Иван Белов"."""
        if self.doc.key_at(token) != "," or self.doc.key_at(token + 1) not in self.lexicon.ranks:
            return token
        ranked = self._over_rank_apart(self.over_ranks(token + 1))
        return ranked if ranked in self.people.starting else token

    def _over_kin(self, chain: Sequence[PostPhrase], token: int) -> int:
        return over_kin(self.people, chain[-1], token)

    def _over_clause(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over a clause set apart: "Спикер Госдумы, объявившая минуту молчания, Сергей Нарышкин"."""
        clause = self.doc.key_at(token) == "," and is_participle(self.doc.key_at(token + 1) or ",")
        if not clause or "ns" not in chain[0].cases:
            return token
        for last in range(token + 2, min(token + _LONGEST_CLAUSE, len(self.doc))):
            if last in self.people.tokens or self.doc.starts_line(last):
                return token
            if self.doc.keys[last] == ",":
                name = self.people.starting.get(last + 1)
                return last + 1 if name and self.people.may_be_subject(name) else token
        return token

    def _over_comma(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over the comma that closes an insertion: "советник, ранее замминистра, X"."""
        inserted = len(chain) > 1 and connector(self.doc, chain[-2], chain[-1])[:1] == (",",)
        return token + 1 if inserted and self.doc.key_at(token) == "," and token + 1 in self.people.starting else token

    def _set_apart(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over the comma before a name set apart, and the preposition that both share: "за акимом, за Беловым"."""
        if self.doc.key_at(token) != ",":
            return token
        repeated = chain[0].first > 0 and self.doc.key_at(token + 1) == self.doc.keys[chain[0].first - 1]
        name = self.people.starting.get(token + 1 + repeated)
        if name is None:
            return token
        last = self.names_from(name)[-1].last if chain[0].plural else name.last
        return name.first if repeated or self.apart.is_explained(chain[0], name, last) else token

    def _over_dash(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over a dash, when the post opens its sentence or the name closes it: "Аким области – Асаин Байханов"."""
        if self.doc.key_at(token) not in LONG_DASHES:
            return token
        phrase, begin = chain[-1], self.over_ranks(token + 1)
        mention = self.people.starting.get(begin)
        if mention is not None and phrase.can_be_plural and self._is_listed(phrase, mention):
            return begin
        if mention is None:
            return token
        closes = self.doc.key_at(mention.last) in ("", ".", ";", ",") or self.doc.starts_line(mention.last)
        if "ns" not in phrase.cases:
            return begin if closes and self._agrees(phrase, mention) else token
        return begin if closes or self.doc.sentence(phrase.first)[0] == phrase.first else token

    def _agrees(self, phrase: PostPhrase, mention: Naming) -> bool:
        """True for "представили нового акима – Ерлана Белова": the name is in the post's own oblique case."""
        tags = (self.doc.tags.get(token) for token in range(mention.first, mention.last))
        cases = {TAG_CASE_LETTERS.get(tag.case) for tag in tags if tag is not None}
        return "n" not in cases and any(f"{case}s" in phrase.cases for case in cases)

    def _is_listed(self, phrase: PostPhrase, mention: Naming) -> bool:
        """True for "главы МИД Казахстана и России — Иван Белов и Пётр Ветров"."""
        case = self.people.tagged_case(mention)
        return (case is None or f"{case}p" in phrase.cases) and len(self.names_from(mention)) > 1

    def _over_age(self, chain: Sequence[PostPhrase], token: int) -> int:
        """Over an age set apart: "вице-губернатор, 35-летний X", "министр — 72-х летний X"."""
        told_before = self.doc.key_at(token) == "," and chain[0].first - 1 in self.people.ending
        if told_before or self.doc.key_at(token) not in _BEFORE_AGE:
            return token
        last = token + 1
        while AGED in self.doc.key_at(last) or _AGE.fullmatch(self.doc.key_at(last)):
            last += 1
        return last if last > token + 1 and last in self.people.starting else token

    def _over_origin(self, token: int) -> int:
        """Over where a senator comes from: "сенаторы A из Кентукки и B из Флориды"."""
        if self.doc.key_at(token) not in _FROM:
            return token
        span = next((s for s in self.doc.names if s.first == token + 1 and s.kind == "LOC"), None)
        return span.last if span else token
