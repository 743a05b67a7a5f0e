"""Kinsmen of holders: "депутат и сын губернатора Петра Белова Иван Белов", "дочери президента Анны Беловой"."""

from collections.abc import Iterable, Sequence

from rukz_extract.extract.officials.beside.relations import is_kin, kin_genders
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, codes, role
from rukz_extract.extract.officials.words import AND
from rukz_extract.extract.people.lexicon import is_same_first_name
from rukz_extract.gazetteer.holders import has_chiefs, holders
from rukz_extract.records import PersonName

_REACH = 9
"""Tokens from "и" over a kinsman's post to his name."""


def over_kin(people: PeopleIndex, post: PostPhrase, token: int) -> int:
    """The token of the holder's name after "и сын губернатора Петра Белова", the token itself when it is none."""
    doc = people.doc
    if token + 1 >= len(doc) or doc.keys[token] != AND or not is_kin(doc.words[token + 1]):
        return token
    chief = next(iter(people.between(token + 2, token + _REACH)), None)
    name = people.starting.get(chief.last) if chief is not None and people.is_object(chief) else None
    if chief is None or name is None or doc.starts_line(chief.last):
        return token
    case = people.tagged_case(name)
    return chief.last if case is None or f"{case}s" in post.cases else token


def without_kinsmen(people: PeopleIndex, links: Sequence[Link]) -> list[Link]:
    """The links but those of a holder's kinsman, whose name stands behind the post: "дочери президента Анны Беловой".

    The form does not tell whose the name is; the register does, or the article where it names the holder elsewhere.
    """
    kin = [link for link in links if _may_be_kin(people, link)]
    if not kin:
        return list(links)
    offices = [link for link in links if not is_former(link)]
    told = {(link.person, link.phrase.title, *codes(link.phrase, link.place)): link for link in offices}
    dropped = {
        id(link) for link in kin if _is_told_of_another(people, link, told.values()) or _is_no_chief(people, link)
    }
    return [link for link in links if id(link) not in dropped]


def _may_be_kin(people: PeopleIndex, link: Link) -> bool:
    """True for a whole name right behind a post in the genitive that a word of kin of the same gender governs."""
    phrase, person = link.phrase, people.people[link.person]
    named = people.starting.get(phrase.last)
    if not phrase.first or "gs" not in phrase.cases or named is None or named.person != link.person:
        return False
    genders = kin_genders(people.doc.words[phrase.first - 1])
    name = person.name
    asian = name.full == f"{name.last} {name.first}"  # which tells no gender
    return bool(genders and name.first and name.last) and (asian or person.gender in (None, *genders))


def _is_told_of_another(people: PeopleIndex, link: Link, others: Iterable[Link]) -> bool:
    """True when the article gives the office to somebody else of the family: "Губернатор Сергей Белов выступил"."""
    mine, name = codes(link.phrase, link.place), people.people[link.person].name
    for other in others if not is_former(link) else ():
        if other.person == link.person or not _is_one_office(link.phrase, other.phrase):
            continue
        theirs = codes(other.phrase, other.place)
        if (not mine or not theirs or mine == theirs) and are_of_one_family(name, people.people[other.person].name):
            return True
    return False


def _is_one_office(one: PostPhrase, other: PostPhrase) -> bool:
    """True for one title of one body, and for two words of the head of a state: "президент" and "глава Омии"."""
    alike = one.title == other.title and one.organization == other.organization
    return alike or role(one) == role(other) in CHIEFS


def _is_no_chief(people: PeopleIndex, link: Link) -> bool:
    """True for the chief of a state whom the register of chiefs does not know: "дочери президента США Анны Беловой"."""
    told = codes(link.phrase, link.place)[:1]
    if role(link.phrase) not in CHIEFS or not told or not has_chiefs(told[0]):
        return False
    name = people.people[link.person].name
    terms = (term for term in holders(name.last or "") if term.country == told[0])
    return not any(_may_be_one(term.first, name.first or "") for term in terms)


def _may_be_one(known: str, first: str) -> bool:
    """True for two spellings of a first name, and for its first word."""
    return is_same_first_name(known, first) or known.startswith(first) or first.startswith(known)


def are_of_one_family(one: PersonName, other: PersonName) -> bool:
    """True for two surnames that differ by their endings at the most: "Белов" and "Белова"."""
    left, right = sorted((one.last or "", other.last or ""), key=len)
    return bool(left) and (left == right or any(right == f"{left.removesuffix('ий')}{end}" for end in ("а", "ая")))
