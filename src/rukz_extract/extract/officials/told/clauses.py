"""The verb that a post goes with in its clause: "стал", "был назначен", none where only a chance is told."""

from collections.abc import Iterable, Iterator

from rukz_extract.extract.officials.phrases.periods import only_time_between
from rukz_extract.extract.officials.told.verb_holders import WILL_BE, VerbHolders
from rukz_extract.extract.officials.verb_tables import DECREE, VerbForm, verb_forms
from rukz_extract.extract.officials.words import NOT, WAS, WHERE
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_future, readings
from rukz_extract.records import Status

_BEFORE, _AFTER = 9, 10
"""Tokens looked through for the verb before and after a post."""
BREAKS = frozenset({",", ";", ":", "(", ")", "«", "»", '"'})
"""Marks behind which another clause or a title stands."""
_APART = DASHES | {","}
_AUXILIARY = ("был", "быть")
_SHORT_REACH = 3
"""Tokens between "был" and its participle: "был тогда же назначен"."""
_HEDGED = frozenset({"как", ","})
_WHO = frozenset({"кто", "кого", "кому", "кем"})
_THE_ONE = ("единствен", "перв", "последн", "тот", "тех", "немног")
"""Before the comma of "единственный, кто": that one is told, and nothing is asked."""
_ABOUT, _RUMOUR = frozenset({"о", "об"}), "слух"
_OPENING = 3
"""Tokens before the verb of an order: "2. Назначить …"."""


_SO_THAT, _STAYS, _IF, _THAT = "чтобы", "оста", "если", "что"
_UNTIL = frozenset({"до", "после"})


class ClauseVerbs:
    """Finds the verbs of office in the clauses of an article."""

    def __init__(self, holders: VerbHolders) -> None:
        self.holders = holders
        self.doc = holders.doc
        self.people = holders.people

    def verb(self, first: int, last: int, patterns: tuple[str, ...]) -> tuple[int, VerbForm] | None:
        """The nearest verb of these patterns in the clause; None when the clause only speaks of a chance."""
        begin, end = self.people.sentence(first)
        last += self._is_set_apart(first, last)
        behind = range(self._over_place(first) - 1, max(begin, first - _BEFORE) - 1, -1)
        ahead = range(last, min(end, last + _AFTER))
        for tokens in (behind, ahead):
            for token in self._of_clause(tokens):
                forms = verb_forms().get(self.doc.keys[token])
                if forms is None or self._is_other_participle(token, first):
                    continue
                if token > last and self.doc.keys[token - 1] in _UNTIL and "none" in forms:
                    continue  # "главой района до выборов будет X"
                denied = self.doc.keys[token - 1] == NOT
                if "none" in forms or self._is_passive(token) or (denied and not self._no_longer(token - 1)):
                    return None
                if "decree" in forms and token - begin < _OPENING:
                    return token, DECREE
                verb = next((forms[pattern] for pattern in patterns if pattern in forms), None)
                if verb is None or self._is_auxiliary(token, patterns):
                    continue
                if not (verb.noun and self.holders.says_less(token, first, last)):
                    verb = verb._replace(status=Status.FORMER) if denied else self._to_come(token, verb)
                    return None if self._is_unsure(token, first, verb, begin) else (token, verb)
        return None

    def _to_come(self, token: int, verb: VerbForm) -> VerbForm:
        """The verb of "будет назначена министром" as one of what is to come."""
        coming = self.doc.keys[token - 1] in WILL_BE and verb.status == Status.CURRENT
        return verb._replace(status=Status.ELECT) if coming else verb

    def _is_unsure(self, token: int, first: int, verb: VerbForm, begin: int) -> bool:
        """True for a verb of what is expected, asked, wished, rumoured or refused."""
        told = self._is_hedged(token) or self._is_asked(token, begin) or self._is_wished(token, begin)
        told = told or self._is_supposed(token, begin)
        return told or self._is_talked_of(token, verb) or self._is_refused(token, first, verb)

    def _is_supposed(self, verb_at: int, begin: int) -> bool:
        """True for "если X станет президентом", "с большой долей вероятности X станет"; "кандидат X стал" is told."""
        future = is_future(self.doc.words[verb_at])
        for token in range(verb_at - 1, max(begin, verb_at - _BEFORE) - 1, -1):
            key = self.doc.keys[token]
            if key in BREAKS:
                return future and self.doc.keys[token + 1] == _THAT and self._is_hoped(token)
            until = self.doc.keys[token - 1] in _UNTIL  # "до выборов главой будет X"
            if key == _IF or (future and not until and "none" in verb_forms().get(key, {})):
                return True
        return False

    def _is_hoped(self, comma: int) -> bool:
        """True for the comma of "надеется, что X станет": someone's opinion."""
        return self.doc.keys[comma - 1].startswith(word_starts("opinions"))

    def _no_longer(self, token: int) -> bool:
        """True for the "не" of "больше не является акимом"."""
        return token > 0 and self.doc.keys[token - 1] in word_group("no_longer")

    def _over_place(self, first: int) -> int:
        """The token at which the place before a post and its comma begin: "работал | в Омске, | директором"."""
        if first < 3 or self.doc.keys[first - 1] not in _APART:
            return first
        named = (span.first for span in self.doc.names if span.kind == "LOC" and span.last == first - 1)
        return next((start - 1 for start in named if self.doc.keys[start - 1] in WHERE), first)

    def _is_asked(self, verb_at: int, begin: int) -> bool:
        """True for "решит, кто станет министром", not for "единственный, кто был министром"."""
        for token in range(verb_at - 1, max(begin, verb_at - _BEFORE) - 1, -1):
            if self.doc.keys[token] in BREAKS or self.doc.keys[token] in DASHES:
                return False
            if self.doc.keys[token] in _WHO:
                return not (token > 1 and self.doc.keys[token - 2].startswith(_THE_ONE))
        return False

    def _is_wished(self, verb_at: int, begin: int) -> bool:
        """True for "хотели бы, чтобы кресло канцлера занял X", not for "чтобы канцлером осталась X"."""
        if self.doc.keys[verb_at].startswith(_STAYS):
            return False
        for token in range(verb_at - 1, max(begin, verb_at - _BEFORE) - 1, -1):
            if self.doc.keys[token] == _SO_THAT:
                return True
            if self.doc.keys[token] in BREAKS:
                return False
        return False

    def _is_talked_of(self, token: int, verb: VerbForm) -> bool:
        """True for the noun of "о возможном назначении X министром", "слухи о назначении X министром"."""
        if not verb.noun or not token:
            return False
        before = self.doc.keys[max(token - 2, 0) : token]
        told = before[-1] in _ABOUT and before[0].startswith(_RUMOUR)
        return told or before[-1].startswith(word_starts("hedging"))

    def _is_refused(self, token: int, first: int, verb: VerbForm) -> bool:
        """True for "отказался занять пост": what is done with the post, the infinitive tells."""
        if verb.pattern != "seat" or verb.noun or token >= first:
            return False
        return any(readings(word)[0].pos == "INFN" for word in self.doc.words[token + 1 : first])

    def _is_other_participle(self, token: int, first: int) -> bool:
        """True for the "бывшего" of somebody else between a post and its verb."""
        return self.doc.keys[token].startswith(WAS) and not only_time_between(self.doc, token + 1, first)

    def _is_set_apart(self, first: int, last: int) -> bool:
        """True between commas that explain a noun: "первой женщиной, министром обороны, стала …"."""
        commas = first > 1 and last < len(self.doc) and self.doc.keys[first - 1] == self.doc.keys[last] == ","
        return commas and readings(self.doc.words[first - 2])[0].case == "ablt" and first - 2 not in self.people.tokens

    def _of_clause(self, tokens: Iterable[int]) -> Iterator[int]:
        """Some tokens up to the mark behind which another clause stands, over "главой, отметим, он проработал"."""
        for token in tokens:
            if self.doc.keys[token] not in BREAKS:
                yield token
            elif not self._is_inserted(token):
                return

    def _is_inserted(self, comma: int) -> bool:
        """True for either comma of ", отметим,"."""
        words = [self.doc.key_at(comma + 1)] * (self.doc.key_at(comma + 2) == ",")
        words += [self.doc.key_at(comma - 1)] * (self.doc.key_at(comma - 2) == ",")
        return self.doc.keys[comma] == "," and not word_group("inserted").isdisjoint(words)

    def _is_hedged(self, token: int) -> bool:
        """True for "как ожидается, займёт пост", "вероятно, станет"."""
        before = self.doc.keys[max(token - 3, 0) : token]
        hedging = len(before) > 2 and before[0] in _HEDGED and "none" in verb_forms().get(before[1], {})
        return hedging and before[2] == ","

    def _is_passive(self, token: int) -> bool:
        """True for the "был" of "президентом был подписан указ": the post stands for who did it."""
        key, after = self.doc.keys[token], self.doc.words[token + 1 : token + 2]
        helps = bool(after) and (key in WILL_BE or key.startswith(_AUXILIARY))
        return helps and readings(after[0])[0].pos == "PRTS" and self.doc.keys[token + 1] not in verb_forms()

    def _is_auxiliary(self, token: int, patterns: tuple[str, ...]) -> bool:
        """True for the "был" of "министром был назначен X": the participle behind it tells."""
        key = self.doc.keys[token]
        if not (key.startswith(_AUXILIARY) or key in WILL_BE):
            return False
        following = range(token + 1, min(token + 1 + _SHORT_REACH, len(self.doc)))
        ends = next((place for place in following if self.doc.keys[place] in BREAKS), token + 1 + _SHORT_REACH)
        words = [self.doc.words[place] for place in following if place < ends]
        if key in WILL_BE:
            return any(readings(word)[0].pos in ("PRTS", "INFN") for word in words)  # "министром будет подписан"
        return any(
            readings(word)[0].pos == "PRTS" and not verb_forms().get(word.lower(), {}).keys().isdisjoint(patterns)
            for word in words
        )
