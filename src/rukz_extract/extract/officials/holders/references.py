"""Later and earlier references by role alone: "министр", "глава региона", "врио губернатора", a headline's "аким"."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from rukz_extract.extract.officials.beside.relations import related_to_holder
from rukz_extract.extract.officials.holders.known_links import Known, KnownLinks
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.outcome.origins import may_be_of
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import codes, is_regional, role
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.language.morphology import readings
from rukz_extract.records import Status
from rukz_extract.resources import read_table, values

_OTHER_WORDS = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "deputy:minister",
        "deputy:head_of_government",
        "deputy:head_of_region",
    }
)
"""Offices that go by several words: "президент" and "глава государства"."""
_LOCAL = frozenset({"head_of_region", "head_of_city", "head_of_district"})
_HONORARY = "почетный"
_STEM = 5
_KAZAKH_LETTERS = str.maketrans("ҚқҰұҮүӘәӨөҒғІі", "КкУуУуАаОоГгИи")


class ReferenceLinks:
    """Resolves posts without a name to the holders that the article names.

    ``registered`` are links from the register of office holders; they count when the article itself tells none.
    ``past`` are of those who left their office, for "бывший президент".
    """

    def __init__(
        self, people: PeopleIndex, links: Sequence[Link], registered: Sequence[Link], past: Sequence[Link]
    ) -> None:
        told = list({_identity(link): link for link in reversed(links)}.values())[::-1]
        self.people = people
        self.told, self.registered, self.past = KnownLinks(told), KnownLinks(registered), KnownLinks(past)
        self.countries: dict[int, set[str]] = {}
        for link in (*told, *registered, *past):
            countries = {code[:2] for code in codes(link.phrase, link.place)[:1]}
            self.countries.setdefault(link.person, set()).update(countries)
        self.holders = {id(link.phrase): link.person for link in links}
        self.places: dict[int, list[int]] = {}
        for mention in people.mentions:
            self.places.setdefault(mention.person, []).append(mention.first)

    def resolve(self, phrase: PostPhrase) -> Link | None:
        """The holder that a phrase refers to, None when nobody fits or nobody was named before it."""
        if phrase.plural or phrase.head.kind == "member" or not (phrase.bare or is_public(phrase)):
            return None
        if self._is_of_kin(phrase) or (phrase.bare and self._goes_on(phrase.last)):
            return None
        if _HONORARY in phrase.adjectives:
            return None
        nation = phrase.nation is not None and phrase.bare
        if phrase.head.kind == "leader" and (
            phrase.status == Status.FORMER or phrase.has("area") or phrase.adjectives or nation
        ):
            return None  # "американский лидер", "мировой лидер", "лидер непризнанной республики"
        fitting, exact = self._fitting(phrase, self.told)
        past = phrase.status == Status.FORMER and fitting  # "экс-глава кабмина": whom the article told to be one
        if not past and all(
            _is_former(each.link) for each in fitting
        ):  # "Клинтон, занимавший тогда пост президента США"
            known, same = self._fitting(phrase, self.past if phrase.status == Status.FORMER else self.registered)
            fitting, exact = [*fitting, *known], [*exact, *same]
        meant = exact if exact and not phrase.bare else fitting
        if phrase.status is None:
            meant = [each for each in meant if not _is_former(each.link)] or meant
        holder = self._nearest(phrase, meant)
        if holder is None:
            return None
        link, rule = holder.link, "role_only_same_post" if holder in exact else "role_only_same_role"
        return Link(phrase, link.person, rule, code=link.phrase.nation if link.rule == "register" else None)

    def _goes_on(self, token: int) -> bool:
        """True when an adjective in the genitive follows: "лидер непризнанной республики" is somebody else's post."""
        words = self.people.doc.words
        if token >= len(words) or self.people.doc.starts_line(token):
            return False
        reading = readings(words[token])[0]
        return reading.pos in ("ADJF", "PRTF") and reading.case == "gent" and "Apro" not in reading.grammemes

    def _is_of_kin(self, phrase: PostPhrase) -> bool:
        """True for "супруга президента США Мишель Обама": whose husband it was, the name tells."""
        following = self.people.starting.get(phrase.last)
        return following is not None and related_to_holder(self.people.doc, phrase, None)

    def _fitting(self, phrase: PostPhrase, known: KnownLinks) -> tuple[list[Known], list[Known]]:
        """The links that a phrase may refer to, and those of them that are of the same post."""
        wanted, mine, outer = role(phrase), codes(phrase), self.holders.get(id(phrase.within))
        same = [each for each in known.of_lemma(phrase.head.lemma) if _same_title(phrase, mine, each)]
        other = [each for each in known.of_role(wanted) if _same_role(phrase, mine, wanted, each)]
        countries = {code[:2] for code in mine[:1]}
        fitting = [
            each
            for each in (*same, *other)
            if each.link.person != outer
            and not _differ_in_time(phrase, each.link)
            and not _differ(countries, self.countries[each.link.person])
            and (outer is None or self._may_serve(outer, each.link.person))
        ]
        numbers = {each.number for each in same}
        return fitting, [each for each in fitting if each.number in numbers]

    def _in_one_list(self, phrase: PostPhrase, links: Sequence[Known]) -> bool:
        """True when those named last are holders of one plural post: "губернаторы X и Y прибыли. Глава региона …"."""
        listed = [known.link for known in links if known.link.phrase.plural and known.link.phrase.last <= phrase.first]
        if not listed:
            return False
        row = listed[-1].phrase
        people = {link.person for link in listed if link.phrase is row}
        mentioned = [last for person in people for last in self.places[person] if row.last <= last < phrase.first]
        others = {known.link.person for known in links} - people
        later = any(
            max(mentioned, default=0) < last < phrase.first for person in others for last in self.places[person]
        )
        return len(people) > 1 and len(mentioned) == len(people) and not later

    def _may_serve(self, aide: int, chief: int) -> bool:
        """False for "пресс-секретарь главы государства Антон Белов" beside the president of the USA."""
        name = self.people.people[aide].name
        return all(may_be_of(name, country) for country in self.countries[chief])

    def _nearest(self, phrase: PostPhrase, links: Sequence[Known]) -> Known | None:
        """The link whose holder was named last before the phrase; before the first name, the only candidate."""
        holders = {known.link.person: known for known in links}
        if len(holders) == 1:
            return next(iter(holders.values()))
        before = {person: bisect_left(self.places[person], phrase.first) for person in holders}
        named = [person for person in holders if before[person]]
        if self._in_one_list(phrase, links):
            return None
        if not named:
            present = {known.link.person: known for known in links if not _is_former(known.link)}
            return next(iter(present.values())) if len(present) == 1 else None
        return holders[max(named, key=lambda person: self.places[person][before[person] - 1])]


def _identity(link: Link) -> tuple[object, ...]:
    """What makes two links the same to a reference."""
    phrase, status = link.phrase, link.status or link.phrase.status
    return link.person, phrase.title, phrase.organization, status, tuple(codes(phrase, link.place))


def _differ(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _same_title(phrase: PostPhrase, mine: Sequence[str], told: Known) -> bool:
    """The same post, or its first words: "министр" for the "министр торговли"; the heads are the same."""
    known = told.link.phrase
    if not _compatible(phrase, mine, told) or _is_of_land(phrase, known):
        return False
    if phrase.bare and known.adjectives == phrase.adjectives:
        return True
    shortened = (phrase.bare or phrase.head.kind == "office") and known.title.startswith(phrase.title + " ")
    return shortened or phrase.title == known.title


def _is_of_land(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "президент России" beside the president of a federation, for "глава США" beside the head of the FBI."""
    of_land = phrase.has("territory", "territory_noun") or phrase.nation is not None
    return of_land and phrase.organization is None and known.organization is not None and not phrase.has("body")


def _same_role(phrase: PostPhrase, mine: Sequence[str], wanted: str, told: Known) -> bool:
    """The same office by another word: "глава региона" for the "губернатор", never "мэр" for him."""
    known = told.link.phrase
    if not _compatible(phrase, mine, told, other_word=True):
        return False
    return bool(mine) if _one_office(phrase, known) else _same_office(phrase, known, wanted)


def _same_office(phrase: PostPhrase, known: PostPhrase, wanted: str) -> bool:
    """True for two words of one office, by what each class of offices wants."""
    if wanted in _LOCAL:
        return "chair" in (phrase.head.kind, known.head.kind) and bool(phrase.parts or phrase.nation)
    if wanted == "minister":
        return _same_ministry(phrase, known)
    if wanted == "head":
        if phrase.organization:
            return same_organization(phrase, known) and _units(phrase) == _units(known)
        return _same_body(phrase, known)
    if wanted == "deputy":
        return phrase.head is known.head and known.organization is not None and _of_ministry(phrase)
    crowned = "crown" in phrase.head.takes and phrase.bare  # "король" is no president
    return wanted in _OTHER_WORDS and not crowned


def _units(phrase: PostPhrase) -> set[str | None]:
    """The units of an organization that a post is of: the "глава миссии МВФ" is no "директор МВФ"."""
    before = takewhile(lambda part: part.kind != "organization", phrase.parts)
    return {part.noun for part in before if part.kind == "body" and part.body and part.body.sector != "neutral"}


def _one_office(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for an office under its short and its long name: "постпред США" for the "постоянный представитель США"."""
    names = phrase.title, known.title
    return any({short, long} == set(names) for short, long in _same_posts())


@cache
def _same_posts() -> tuple[tuple[str, str], ...]:
    return tuple((row["short"], row["long"]) for row in read_table("officials/same_posts"))


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """Common nouns that mean one of some bodies: "регулятор" is a central bank."""
    return {row["noun"]: frozenset(values(row["organizations"])) for row in read_table("officials/nicknames")}


def _of_ministry(phrase: PostPhrase) -> bool:
    """True for "замглавы ведомства": the body is only pointed at."""
    return len(phrase.parts) == 1 and phrase.parts[0].noun in ("ведомство", "министерство")


def _compatible(phrase: PostPhrase, mine: Sequence[str], told: Known, *, other_word: bool = False) -> bool:
    """True when neither the territory nor the organization tells them apart."""
    theirs, known = told.codes, told.link.phrase
    another = (
        _is_former(told.link) and phrase.status != Status.FORMER
    )  # "президент Финляндии" after "прежний президент"
    if mine and not theirs and (other_word or another or (is_regional(known) and len(mine[0]) == 2)):
        return False
    if mine and theirs and not (mine[0] == theirs[0] or mine[0][:2] == theirs[0] or theirs[0][:2] == mine[0]):
        return False
    return other_word or phrase.organization is None or same_organization(phrase, known)


def _is_former(link: Link) -> bool:
    return (link.status or link.phrase.status) == Status.FORMER


def _differ_in_time(phrase: PostPhrase, link: Link) -> bool:
    """True for "бывший президент" beside the present one."""
    told = link.status or link.phrase.status
    if link.rule == "register":
        return False
    return phrase.status in (Status.FORMER, Status.ELECT) and phrase.status != told


def _same_body(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "глава комитета" after "председатель комитета Госдумы по финансовому рынку"."""
    mine = [part.noun for part in phrase.parts]
    if len(mine) == 1 and known.organization in _nicknames().get(mine[0] or "", ()):
        return True  # "глава регулятора" after "председатель Центробанка"
    return len(mine) == 1 and phrase.has("body") and any(p.kind == "body" and p.noun == mine[0] for p in known.parts)


def _same_ministry(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "глава МЭР" and the "министр экономического развития"; "глава ведомства" is any minister."""
    mine, theirs = (x.body.area if x.organization and x.body else None for x in (phrase, known))
    if mine and theirs:
        return mine == theirs
    if mine:
        return known.bare or mine.split()[0][:6] in known.title
    open_word = phrase.bare or phrase.has("body") or _alike(phrase, known)
    return open_word or (theirs is not None and theirs.split()[0][:6] in phrase.title)


def _alike(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "министр обороны" and the "глава оборонного ведомства": one stem tells the ministry."""
    stems = {word[:_STEM] for word in phrase.title.split()[1:] if len(word) > _STEM}
    return known.has("body") and any(word[:_STEM] in stems for word in known.title.split()[1:])


def same_organization(left: PostPhrase, right: PostPhrase) -> bool:
    """True for one body under its name and its abbreviation: "ЕЭК", "Евразийская экономическая комиссия"."""
    names = sorted({name for name in (left.organization, right.organization) if name}, key=len)
    if len(names) != 2:
        return len(names) == 1 and left.organization == right.organization
    short, long = (name.translate(_KAZAKH_LETTERS) for name in names)
    return short.upper() == "".join(word[:1] for word in long.split()).upper()
