"""The lexicon of public posts: heads, the words before them, and what may follow (bodies, areas, territories).

The look-ups take folded keys (``language.fold``). The tables are ``resources/officials``; the inflected forms of
heads and nouns are made by ``gazetteer.build_posts``, those of adjectives and short names of bodies follow from
the ending when the tables load.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple, cast

from rukz_extract.gazetteer.bodies import (
    Body,
    Sector,
    body_nouns,
    compound_bodies,
    long_key,
    plural_names,
    registered_bodies,
    short_bodies,
)
from rukz_extract.gazetteer.sorted_table import SortedTable
from rukz_extract.gazetteer.word_forms import adjective_forms, adjective_keys
from rukz_extract.language.fold import fold
from rukz_extract.language.memory import LATELY, Memory
from rukz_extract.resources import read_bytes, read_columns, read_table, values

Kind = Literal["office", "president", "leader", "chair", "deputy", "aide", "member"]
Sense = Literal["status", "rank", "outside", "private"]
Cases = frozenset[str]
"""Readings of a form: case letter (n g d a i l) and number (s p), for example {"gs", "as"}."""

FORMER_PREFIX = "экс-"


class Head(NamedTuple):
    """The noun that a post is called by. ``takes``: what its complement may be besides genitives, and its marks."""

    lemma: str
    kind: Kind
    role: str
    country: str | None
    takes: frozenset[str]


class HeadForm(NamedTuple):
    """A form of a head as it stands in a text; ``status`` when a prefix says it ("экс-министр")."""

    head: Head
    cases: Cases
    status: str | None = None


class PostWord(NamedTuple):
    """A word before the head: a status ("врио"), a rank ("первый"), or one outside the mention ("новый")."""

    lemma: str
    sense: Sense
    status: str | None


class NounForm(NamedTuple):
    """A form of a noun of complements."""

    lemma: str
    cases: Cases


class Described(NamedTuple):
    """What an adjective tells of a body: "думский" of a committee, "оборонный" of a "ведомство"."""

    sector: Sector
    country: str | None
    area: str | None

    def of(self, body: Body) -> Body:
        """The body with what the adjective tells."""
        return body._replace(sector=self.sector, country=self.country or body.country, area=self.area or body.area)


@cache
def _word_groups() -> Mapping[str, frozenset[str]]:
    return {row["group"]: frozenset(values(row["words"])) for row in read_table("officials/word_groups")}


@cache
def word_group(name: str) -> frozenset[str]:
    """Words of a group of ``officials/word_groups``: forms that stand near posts, or lemmas of heads and bodies."""
    return _word_groups()[name]


@cache
def word_starts(name: str) -> tuple[str, ...]:
    """The words of a group that gives first letters, or last ones, for ``str.startswith`` and ``str.endswith``."""
    return tuple(word_group(name))


class NounForms:
    """Forms of the nouns of one kind ("territory", "body", "area", "rank"), read when they are asked for.

    ``get`` gives the noun that a key is a form of, None for another key; what was asked of late costs one dict look-up.
    """

    def __init__(self, kind: str) -> None:
        known: Memory[str, NounForm | None] = Memory(lambda key: _nouns()[key].get(kind), LATELY)
        self.get: Callable[[str], NounForm | None] = known.__getitem__

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None


class Lexicon:
    """All look-ups of posts; built once per process by ``lexicon()``."""

    def __init__(self) -> None:
        self.heads = _head_forms()
        self.words = dict(_post_words())
        self.phrases = dict(_post_phrases())
        self.homonyms = dict(_homonyms())
        self.nations = dict(_nations())
        bodies = registered_bodies()
        self.short_bodies = dict(short_bodies(bodies))
        self.long_bodies = {**plural_names(bodies), **{long_key(body.name): body for body in bodies}}
        self.body_nouns = body_nouns()
        self.compound_bodies = dict(compound_bodies())
        self.territory_nouns = NounForms("territory")
        self.kept_territories = {
            (v, r["lemma"]) for r in read_table("officials/territory_nouns") for v in values(r["keeps"])
        }
        self.body_forms = NounForms("body")
        self.areas = NounForms("area")
        self.ranks = NounForms("rank")
        self.private_adjectives = {
            key: frozenset(values(row["nouns"]))
            for row in read_table("officials/private_adjectives")
            for key in adjective_keys(row["lemma"])
        }
        self.state_adjectives = _state_adjectives()
        self.epithets = frozenset(
            fold(form) for row in read_table("officials/territory_epithets") for form in adjective_forms(row["lemma"])
        )
        self.not_areas = frozenset(map(fold, _forms_of("not_area")))
        self.legal_forms = frozenset(_forms_of("legal_forms"))

    def head(self, key: str) -> HeadForm | None:
        """The head that a key is a form of; "экс-министра" is the former "министр"."""
        found = self.heads.get(key)
        if found is None and key.startswith(FORMER_PREFIX):
            plain = self.heads.get(key[len(FORMER_PREFIX) :])
            return HeadForm(plain.head, plain.cases, "former") if plain else None
        if found is None and "-" in key:
            first, _, last = key.partition("-")  # "депутат-единоросс", "женщина-президент"
            half = self.heads.get(first)
            whole = self.heads.get(f"{half.head.lemma}-{last}") if half else None  # "премьера-министра"
            return whole or half or self.heads.get(last)
        return found

    def nation_before(self, keys: Sequence[str], token: int) -> str | None:
        """The code that an adjective right before a token tells: "казахстанская | сторона"."""
        return self.nations.get(keys[token - 1]) if token else None

    def by_adjectives(self, keys: Sequence[str], noun: str, body: Body) -> Body:
        """What adjectives make of a body: "Олимпийского комитета" is private, "думского комитета" is of a chamber."""
        nouns = [self.private_adjectives[key] for key in keys if key in self.private_adjectives]
        if any(not only or noun in only for only in nouns):  # "избирательного штаба", not "избирательной комиссии"
            return body._replace(sector="private")
        told = next((told[noun] for key in keys if noun in (told := self.state_adjectives.get(key, {}))), None)
        return told.of(body) if told else body


@cache
def lexicon() -> Lexicon:
    """The lexicon, loaded at first use."""
    return Lexicon()


def is_post_word(key: str) -> bool:
    """True for a form of a post's head or of a word before it: what a tagger may swallow into a person's name."""
    found = lexicon()
    return found.head(key) is not None or key in found.words


def _head(row: Mapping[str, str]) -> Head:
    takes = frozenset(values(row["takes"]))
    return Head(row["lemma"], cast(Kind, row["kind"]), row["role"], row["country"] or None, takes)


def _head_forms() -> dict[str, HeadForm]:
    heads = {row["lemma"]: _head(row) for row in read_table("officials/heads")}
    found: dict[str, HeadForm] = {}
    for form, lemma, readings in read_columns("officials/head_forms", "form", "lemma", "readings"):
        if form not in found:
            found[form] = HeadForm(heads[lemma], _cases(readings))
    return found


@cache
def _nouns() -> Memory[str, Mapping[str, NounForm]]:
    """The nouns that a key is a form of, by their kind: looked up in the table as it lies in its file."""
    table = SortedTable(read_bytes("officials/noun_forms.csv"))

    def read(key: str) -> Mapping[str, NounForm]:
        found: dict[str, NounForm] = {}
        for _, kind, lemma, readings in (row.split(",") for row in table.rows(key)):
            cases, earlier = _cases(readings), found.get(kind)
            found[kind] = NounForm(lemma, cases | earlier.cases if earlier else cases)
        return found

    return Memory(read, LATELY)


@cache
def _cases(cell: str) -> Cases:
    """The readings of a cell: one set for all forms that read alike."""
    return frozenset(values(cell))


def _forms_of(table: str) -> Iterator[str]:
    for row in read_table(f"officials/{table}"):
        yield from values(row["forms"])


def _post_words() -> Iterator[tuple[str, PostWord]]:
    for row in read_table("officials/post_words"):
        if " " not in row["words"]:
            word = PostWord(row["words"], cast(Sense, row["sense"]), row["status"] or None)
            for key in adjective_keys(row["words"]):
                yield key, word


def _state_adjectives() -> dict[str, dict[str, Described]]:
    """Forms of "национальный" with the nouns that they make companies of the state, of "думский" with committees."""
    found: dict[str, dict[str, Described]] = {}
    for row in read_table("officials/state_adjectives"):
        described = Described(cast(Sector, row["sector"]), row["country"] or None, row["area"] or None)
        told = dict.fromkeys(values(row["nouns"]), described)
        for key in adjective_keys(row["lemma"]):
            found.setdefault(key, {}).update(told)
    return found


def _homonyms() -> Iterator[tuple[str, tuple[frozenset[str], frozenset[str]]]]:
    """Keys before and after a head that make it another word: "премьера фильма", "во главе"."""
    for row in read_table("officials/homonyms"):
        yield row["lemma"], (frozenset(values(row["before"])), frozenset(values(row["after"])))


def _post_phrases() -> Iterator[tuple[tuple[str, ...], PostWord]]:
    """Status words of several tokens ("и . о .", "временно исполняющий обязанности"), by their keys."""
    for row in read_table("officials/post_words"):
        words = row["words"].split()
        if len(words) == 1:
            continue
        word = PostWord(row["words"], cast(Sense, row["sense"]), row["status"] or None)
        varying = next((place for place, part in enumerate(words) if len(adjective_forms(part)) > 1), 0)
        for form in adjective_forms(words[varying]):
            yield (*words[:varying], form, *words[varying + 1 :]), word


def _nations() -> Iterator[tuple[str, str]]:
    for row in read_table("officials/territory_adjectives"):
        for key in adjective_keys(row["lemma"]):
            yield key, row["code"]
