"""The engine: patterns over token classes, compiled once and run over the stretches of an article that may hold a date.

A pattern is a regular expression in which ``{CLASS}`` stands for one token of a class, ``{A|B}`` for one of
several, ``{CLASS:role}`` for one whose value the reading asks for by role. ``<NAME>`` inserts a phrase of ``PHRASES``
and ``<NAME'2>`` the same with 2 after each of its roles. Blanks mean nothing. Square brackets mark the mention
when the pattern holds context too; a pattern may hold several mentions.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import NamedTuple

from rukz_extract.extract.dates.classes import SIGNS_OF, Sign, Value, codes, codes_of, with_signs
from rukz_extract.extract.dates.meaning import Said
from rukz_extract.language.doc import Doc
from rukz_extract.language.memory import LATELY

_CLASS = re.compile(r"\{([A-Z0-9_|]+)(?::(\w+))?\}")
_PHRASE = re.compile(r"<([A-Z_]+)(?:'(\d))?>")
_ROLE = re.compile(r"(?:(?<=:)|(?<=P<)|(?<=\(\?\())\b[a-z_]+(?=[})>])")
_MENTION = re.compile(r"\[|\]")
_INNERMOST = re.compile(r"\((?P<plain>\?(?:P<\w+>|[:=]))?(?P<body>[^()]*)\)(?P<times>[?*+]|\{[\d,]*\})?")
_SET = re.compile(r"\[([^]^][^]]*)\](?![?*]|\{0?,)")
_CACHED_LENGTH = 64


class Island(NamedTuple):
    """A run of tokens that all mean something to a date: one sign and one pair of offsets for each place."""

    codes: str
    signs: Sequence[Sign]
    tokens: Sequence[int]


class Rule(NamedTuple):
    """A named construction: its pattern, the reading of a find, an example of it and one of what it must leave alone.

    ``when`` asks the words around a find. A reading of None makes a negative rule: it takes its stretch and gives
    nothing. A reading that returns None says that this find is no date.
    """

    name: str
    pattern: str
    reading: Callable[["Found"], Said | None] | None
    example: str
    counterexample: str = ""
    when: Callable[["Found"], bool] | None = None


class Hit(NamedTuple):
    """One match of a rule in a class string: where, the mention in it, and the place of each role."""

    rule: Rule
    start: int
    end: int
    mention: tuple[int, int]
    roles: Mapping[str, tuple[int, int]]


@dataclass(slots=True, eq=False)
class Found:
    """A hit in an article, as the readings see it."""

    doc: Doc
    island: Island
    hit: Hit

    def __contains__(self, role: str) -> bool:
        return role in self.hit.roles

    def value(self, role: str) -> Value | None:
        """The value under a role; number words of one number are added up; None when the role is absent."""
        place = self.hit.roles.get(role)
        if place is None:
            return None
        signs = self.island.signs[place[0] : place[1]]
        if len(signs) == 1:
            return signs[0].value
        return sum(sign.value for sign in signs if isinstance(sign.value, int))

    def number(self, role: str) -> int | None:
        """The value under a role when it is a whole number."""
        value = self.value(role)
        return value if isinstance(value, int) else None

    def key(self, role: str) -> str:
        """The key of the last token under a role; empty when the role is absent."""
        place = self.hit.roles.get(role)
        return self.doc.keys[self.island.tokens[place[1] - 1]] if place else ""

    def is_a(self, role: str, *classes: str) -> bool:
        """True when the token under a role is of one of the classes."""
        place = self.hit.roles.get(role)
        return place is not None and self.island.codes[place[0]] in codes_of(*classes)

    @property
    def tokens(self) -> tuple[int, int]:
        """The tokens of the mention, the second exclusive."""
        first, last = self.hit.mention
        return self.island.tokens[first], self.island.tokens[last - 1] + 1

    @property
    def stretch(self) -> tuple[int, int]:
        """The offsets a find takes: its mention, and all of it when its rule is negative."""
        return self.span if self.hit.rule.reading else self._offsets(self.hit.start, self.hit.end)

    @property
    def span(self) -> tuple[int, int]:
        """The offsets of the mention."""
        return self._offsets(*self.hit.mention)

    def _offsets(self, first: int, last: int) -> tuple[int, int]:
        island, starts = self.island, self.doc.starts
        begin = starts[island.tokens[first]] + island.signs[first].start
        end = starts[island.tokens[last - 1]] + island.signs[last - 1].end
        return begin, max(end, self.doc.ends[island.tokens[last - 1]] if self._closes_token(last) else end)

    def _closes_token(self, last: int) -> bool:
        """True when no further sign of the same token follows the place."""
        tokens = self.island.tokens
        return last == len(tokens) or tokens[last] != tokens[last - 1]


class _Pattern:
    """A rule with its regular expression, compiled when a class string first holds all that the rule needs."""

    def __init__(self, rule: Rule, phrases: Mapping[str, str], written: dict[str, str]) -> None:
        self.rule = rule
        self._source = expression_of(rule.pattern, phrases, written)
        self.needs = needed(self._source)

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        return re.compile(self._source)

    @cached_property
    def _groups(self) -> tuple[int, Sequence[tuple[str, int]]]:
        """The group numbers of the mention and of the roles; group 0 is the whole match."""
        roles = dict(self._expression.groupindex)
        mention = roles.pop("mention", 0)
        return mention, tuple(roles.items())

    def hits(self, line: str) -> Iterator[Hit]:
        """The matches in a class string."""
        mention, named = self._groups
        for match in self._expression.finditer(line):
            spans = match.regs
            roles = {role: spans[group] for role, group in named if spans[group][0] >= 0}
            yield Hit(self.rule, *spans[0], spans[mention], roles)


def needed(source: str) -> tuple[str, ...]:
    """Sets of class characters, of each of which every match of an expression holds one: a line without cannot match.

    These are the sets that are left when all groups are gone that may be absent, that choose or that forbid.
    """
    while (less := _INNERMOST.sub(_what_must_be, source)) != source:
        source = less
    return () if "|" in source else tuple(found[1] for found in _SET.finditer(source))


def _what_must_be(group: re.Match[str]) -> str:
    """The body of a group that every match goes through, nothing in place of another."""
    return group["body"] if group["plain"] and not group["times"] and "|" not in group["body"] else ""


class Grammar:
    """Rules compiled for a set of phrases; ``triggers`` are the classes without which no rule can match.

    ``keys`` are the few words of other classes that a rule may stand on: "сорок" of "в сорок восьмом".
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        phrases: Mapping[str, str],
        triggers: Sequence[str],
        keys: AbstractSet[str] = frozenset(),
    ) -> None:
        written: dict[str, str] = {}
        patterns = [_Pattern(rule, phrases, written) for rule in rules]
        needs = dict.fromkeys(need for pattern in patterns for need in pattern.needs)
        bits = {need: 1 << place for place, need in enumerate(needs)}
        self._patterns = [(sum(bits[need] for need in set(pattern.needs)), pattern) for pattern in patterns]
        self._met: defaultdict[str, int] = defaultdict(int)
        for need, bit in bits.items():
            for character in need:
                self._met[character] |= bit
        self._triggers = codes_of(*triggers)
        self._keys = keys
        self._cached = lru_cache(maxsize=LATELY)(self._hits)
        self._fitting = lru_cache(maxsize=LATELY)(self._patterns_for)

    def finds(self, doc: Doc) -> Iterator[Found]:
        """Every match of every rule in an article."""
        for island in islands(doc, self._triggers, self._keys):
            hits = self._cached(island.codes) if len(island.codes) <= _CACHED_LENGTH else self._hits(island.codes)
            for hit in hits:
                yield Found(doc, island, hit)

    def _hits(self, line: str) -> tuple[Hit, ...]:
        return tuple([hit for pattern in self._fitting(frozenset(line)) for hit in pattern.hits(line)])

    def _patterns_for(self, held: frozenset[str]) -> tuple[_Pattern, ...]:
        """The patterns whose needs are met by a class string of these characters; many strings hold the same.

        Every need is a bit, so one operation tells whether a rule may match.
        """
        unmet = ~reduce(or_, map(self._met.__getitem__, held))
        return tuple([pattern for needs, pattern in self._patterns if not needs & unmet])


def expression_of(pattern: str, phrases: Mapping[str, str], written: dict[str, str] | None = None) -> str:
    """The regular expression over class characters of a pattern; raises KeyError on an unknown class or phrase.

    ``written`` keeps the phrases from one pattern to the next.
    """
    known = {} if written is None else written

    def phrase(found: re.Match[str]) -> str:
        if found[0] not in known:
            known[found[0]] = _with_classes(_expand(found[0], phrases))
        return known[found[0]]

    brackets = _MENTION.sub(lambda found: "(?P<mention>" if found[0] == "[" else ")", pattern)
    return _PHRASE.sub(phrase, _with_classes(brackets))


def _with_classes(pattern: str) -> str:
    return _CLASS.sub(_class_expression, pattern).replace(" ", "")


def _expand(pattern: str, phrases: Mapping[str, str]) -> str:
    """A pattern with its phrases written out; a number after a phrase is added to its roles."""
    return _PHRASE.sub(lambda found: f"(?:{_numbered(_expand(phrases[found[1]], phrases), found[2] or '')})", pattern)


def _numbered(body: str, number: str) -> str:
    """An expanded phrase whose roles ``{CLASS:role}``, ``(?P<role>`` and ``(?(role)`` carry a number."""
    return _ROLE.sub(lambda found: found[0] + number, body) if number else body


def _class_expression(found: re.Match[str]) -> str:
    characters = "".join(codes()[name] for name in found[1].split("|"))
    return f"(?P<{found[2]}>[{characters}])" if found[2] else f"[{characters}]"


def islands(doc: Doc, triggers: frozenset[str], keys: AbstractSet[str] = frozenset()) -> Iterator[Island]:
    """The runs of tokens with signs, on one line, that hold a trigger: a class, or one of some ``keys``."""
    signed = with_signs(doc)
    end = 0
    for token in doc.tokens_of(key for key in signed if key in keys or _triggers(key, triggers)):
        if token >= end:
            first, end = _run(token, end, doc, signed)
            yield _island(range(first, end), doc.keys)


def _triggers(key: str, triggers: frozenset[str]) -> bool:
    signs = SIGNS_OF[key]
    return signs[0].code in triggers if len(signs) == 1 else any(sign.code in triggers for sign in signs)


def _run(token: int, floor: int, doc: Doc, signed: AbstractSet[str]) -> tuple[int, int]:
    """The run of signs around a token, on its line, that begins after the run before it."""
    keys, lines = doc.keys, doc.lines
    first, end = token, token + 1
    while first > floor and keys[first - 1] in signed and first not in lines:
        first -= 1
    while end < len(keys) and keys[end] in signed and end not in lines:
        end += 1
    return first, end


def _island(run: range, keys: Sequence[str]) -> Island:
    signs = [sign for token in run for sign in SIGNS_OF[keys[token]]]
    tokens = [token for token in run for _ in SIGNS_OF[keys[token]]]
    return Island("".join([sign.code for sign in signs]), signs, tokens)
