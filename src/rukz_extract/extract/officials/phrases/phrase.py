"""What the grammar finds: a post phrase with its head, its status and the parts of its complement."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rukz_extract.extract.territories import Place
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import Head
from rukz_extract.records import Status

PartKind = Literal[
    "area",  # "экономического развития", "по торговле": stays in the title
    "body",  # "комитета", "аппарата": a common-noun body, stays in the title
    "organization",  # "Минэнерго", "АО «Казпочта»": leaves the title
    "inner",  # "министра" of "советник министра": a post inside the post
    "territory",  # "Казахстана": leaves the title, gives the jurisdiction
    "territory_noun",  # "области", "страны": leaves the title
    "nation",  # "российского" inside the complement
    "host",  # "в Казахстане" of an envoy, "от Омской области": preposition and territory
    "party",  # "от партии «Нур Отан»": at the end of a phrase outside the mention, and in nothing else
    "side",  # "при ООН", brackets: in the mention, in nothing else
]


IN_QUALITY = ("в", "качестве")
"""Before a post in the quality of which somebody appears: "дебют в качестве главы"."""
AT_THE_HEAD = ("во", "главе", "с")
"""Before the name of a leader: "фонд во главе с Беловой", "группа депутатов во главе с Беловой"."""
OF_TERRITORY = "of territory"
"""The noun of an adjective that leaves the title with its territory: "соседней области", "Степного сельсовета"."""

NAMED_CHIEF = "named chief"
"""The noun of a part that is the chief's name: "советник | Трампа | по безопасности"."""
RETIRED = "retired"
"""The noun of "в отставке" behind a post, which is then a former one."""
AT_TALKS = "at talks"
"""The noun of a part that tells where an envoy sits: "на переговорах", "в контактной группе"."""
BEFRIENDED = "befriended"
"""The noun of the land that a group of friendship is with: it is none of the holder's own."""
SEATED = "seated"
"""The noun of a host that tells where a branch sits, not whom it stands for."""
IN_CHAMBER = "in chamber"
"""The noun of the chamber of a faction: "в Государственной думе"."""
WHOSE = "whose"
"""The noun of the pronoun before a body: "глава его аппарата"."""
AT_STATE = "at state"
"""The noun of a part that makes a council public: "при президенте", "при Белом доме"."""


class Part(NamedTuple):
    """A stretch of the complement, tokens half open."""

    kind: PartKind
    first: int
    last: int
    place: Place | None = None
    body: Body | None = None
    code: str | None = None
    noun: str | None = None
    """Lemma of a body or territory noun."""
    plural: bool = False
    """True for a body noun that can only be plural: "главы правительств"."""
    proper: bool = False
    """True for a body noun with a capital: "Союза добровольцев"."""


@dataclass(slots=True, eq=False)
class PostPhrase:
    """A post as it stands in the article; ``first`` to ``last`` is the mention in tokens, half open.

    What stands beside the head is by default nothing, as of a post that only a register tells.
    """

    first: int
    last: int
    head: Head
    head_at: int
    cases: frozenset[str] = frozenset()
    status: Status | None = None
    adjectives: tuple[str, ...] = ()
    """Words before the head that belong to the title, in the nominative."""
    nation: str | None = None
    """Code told by an adjective before the head ("американский президент")."""
    private: bool = False
    parts: tuple[Part, ...] = ()
    inner: "PostPhrase | None" = None
    within: "PostPhrase | None" = None
    """The phrase that this one stands inside of."""
    title: str = ""
    organization: str | None = None
    body: Body | None = None
    """The register's entry of the organization or of the body noun, when there is one."""
    of_states: bool = False
    """True for a plural post of several states: "министры двух стран — X и Y"."""
    gone: bool = False
    """True for a post of a state or body that is no more: "министр СССР"."""
    serves: bool = False
    """True for a deputy or aide of a named holder of a public post, and for a post of a body told elsewhere."""
    second: "PostPhrase | None" = None
    """The office of the next name under a plural head: "министры энергетики Казахстана и экологии России X и Y"."""

    @property
    def plural(self) -> bool:
        """True when the head can only be plural."""
        return all(case.endswith("p") for case in self.cases)

    @property
    def can_be_plural(self) -> bool:
        """True when the head may be plural."""
        return any(case.endswith("p") for case in self.cases)

    @property
    def bare(self) -> bool:
        """True when nothing but the head and words before it stand: "министр", "врио губернатора"."""
        return not self.parts

    @property
    def mention_end(self) -> int:
        """Where the mention ends: before "от партии «Весна»", which tells no post."""
        last = self.parts[-1] if self.parts else None
        return last.first if last is not None and last.kind == "party" else self.last

    def serve(self, body: Body | None) -> None:
        """Marks a post that does not say so as one of a body."""
        self.serves, self.body = True, body

    def offices(self) -> "Iterator[PostPhrase]":
        """The phrase itself, then the offices of further names under its head."""
        current: PostPhrase | None = self
        while current is not None:
            yield current
            current = current.second

    def with_inner(self) -> "Iterator[PostPhrase]":
        """The phrase itself, then those nested in it, outermost first."""
        current: PostPhrase | None = self
        while current is not None:
            yield current
            current = current.inner

    def places(self) -> list[Place]:
        """Territories governed or represented, in text order; an envoy's host is none of them."""
        return [part.place for part in self.parts if part.kind == "territory" and part.place]

    @property
    def land_nouns(self) -> list[str]:
        """What its lands are called: "области", "страны"."""
        return [part.noun for part in self.parts if part.kind == "territory_noun" and part.noun]

    def has(self, *kinds: PartKind) -> bool:
        """True when the complement holds a part of these kinds."""
        return any(part.kind in kinds and part.noun != OF_TERRITORY for part in self.parts)

    def has_noun(self, noun: str) -> bool:
        """True when a part of the complement is told by this noun: "таможня" of "начальник Омской таможни"."""
        return any(part.noun == noun for part in self.parts)
