"""Posts told by a verb: "стал министром", "занял пост акима", "освобождён от должности", "исполняет обязанности"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.records import Status
from rukz_extract.resources import read_table, values

_BEFORE, _AFTER = 9, 4
"""Tokens looked through for the verb before and after a post."""
_SEAT_REACH = 3
_BREAKS = frozenset({";", ":", "(", ")", "«", "»", '"'})
_PRONOUNS = frozenset(
    {"он", "она", "его", "ее", "ему", "ей", "до", "ранее", "затем", "позже", "потом", "с", "в", "также", "после"}
)


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What a verb says of a post: ``become``, ``seat`` (of "пост"), ``lead``, ``duty`` or ``none``, and its status."""

    pattern: str
    status: str | None


@cache
def verb_forms() -> dict[str, dict[str, VerbForm]]:
    """Verb forms by key, then by pattern."""
    found: dict[str, dict[str, VerbForm]] = {}
    for row in read_table("officials/verbs"):
        for form in values(row["forms"]):
            found.setdefault(fold(form), {})[row["pattern"]] = VerbForm(row["pattern"], row["status"] or None)
    return found


@cache
def seat_words() -> frozenset[str]:
    """Forms of "пост", "должность", "кресло", "обязанности"."""
    return frozenset(fold(form) for row in read_table("officials/seat_words") for form in values(row["forms"]))


class VerbLinks:
    """Links posts to the subjects of the verbs that tell them."""

    def __init__(self, doc: Doc, people: PeopleIndex) -> None:
        self.doc = doc
        self.people = people

    def links(self, chain: list[PostPhrase]) -> Iterator[Link]:
        """The links that a verb makes for a chain of posts."""
        first = chain[0]
        seat = self._seat_before(first)
        if seat is not None:
            found = self._verb(first, seat, ("seat", "duty"), seat)
        elif "is" in first.cases or "ip" in first.cases:
            found = self._verb(first, first.first, ("become",), first.first)
        else:
            return
        if found is None:
            return
        verb_at, verb = found
        subject = self._subject(chain, verb_at)
        if subject is None:
            return
        acting = verb.pattern == "duty" or (seat is not None and self.doc.keys[seat].startswith("обязанност"))
        status = Status.ACTING if acting and verb.status != "former" else Status(verb.status or "current")
        for phrase in chain:
            yield Link(phrase, subject.person, "post_by_verb", status if status != Status.CURRENT else None)

    def _seat_before(self, phrase: PostPhrase) -> int | None:
        """The token of "пост" just before a post in the genitive."""
        if "gs" not in phrase.cases:
            return None
        for token in range(phrase.first - 1, max(phrase.first - 1 - _SEAT_REACH, -1), -1):
            if self.doc.keys[token] in seat_words():
                return token
            if not self.doc.words[token][:1].isalpha() or token in self.people.tokens:
                return None
        return None

    def _verb(self, phrase: PostPhrase, at: int, patterns: tuple[str, ...], left: int) -> tuple[int, VerbForm] | None:
        """The nearest verb of these patterns in the clause; None when the clause only speaks of a chance."""
        begin, end = self.doc.sentence(phrase.first)
        behind = range(at - 1, max(begin, at - _BEFORE) - 1, -1)
        ahead = range(phrase.last, min(end, phrase.last + _AFTER))
        for tokens in (behind, ahead):
            for token in tokens:
                if self.doc.keys[token] in _BREAKS:
                    break
                forms = verb_forms().get(self.doc.keys[token])
                if forms is None:
                    continue
                if "none" in forms:
                    return None
                verb = next((forms[pattern] for pattern in patterns if pattern in forms), None)
                if verb is not None:
                    return token, verb
        return None

    def _subject(self, chain: list[PostPhrase], verb_at: int) -> Naming | None:
        """Who the verb is said of: a name in the nominative or accusative of its clause, else the one told last."""
        begin, end = self.doc.sentence(verb_at)
        first, last = chain[0].first, chain[-1].last
        before = [m for m in self.people.between(begin, min(verb_at, first))]
        after = [m for m in self.people.between(min(verb_at, first), end) if m.first >= verb_at or m.first >= last]
        near = next((m for m in after if m.first - max(last, verb_at) <= 3 and self._is_subject(m)), None)
        for mention in reversed(before):
            if self.people.tagged_case(mention) in (None, "n"):
                return mention
        if near is not None:
            return near
        subjects = [m for m in before if self._is_subject(m)]
        if subjects:
            return subjects[-1]
        return None if before else self._told_last(begin)

    def _is_subject(self, mention: Naming) -> bool:
        return bool({"n", "a"} & self.people.cases(mention))

    def _told_last(self, begin: int) -> Naming | None:
        """The last name in the nominative of the sentence before, when this one opens with a pronoun or a time."""
        if (
            begin == 0
            or self.doc.keys[begin] not in _PRONOUNS
            or self.doc.starts_line(begin)
            and "\n\n" in self.doc.gap(begin)
            and False
        ):
            return None
        previous, _ = self.doc.sentence(begin - 1)
        names = [m for m in self.people.between(previous, begin) if self.people.tagged_case(m) in (None, "n")]
        return names[0] if names else None
