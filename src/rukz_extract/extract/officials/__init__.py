"""Officials: who, in which post, governing what."""

from collections.abc import Sequence

from rukz_extract.extract.officials.beside.apposition import Apposition
from rukz_extract.extract.officials.beside.chains import chains
from rukz_extract.extract.officials.beside.kinsmen import without_kinsmen
from rukz_extract.extract.officials.holders.chiefs import NamedChiefs
from rukz_extract.extract.officials.holders.pointed_bodies import PointedBodies
from rukz_extract.extract.officials.holders.predecessors import mark_predecessors
from rukz_extract.extract.officials.holders.references import ReferenceLinks
from rukz_extract.extract.officials.holders.registered import RegisteredHolders
from rukz_extract.extract.officials.holders.told_time import ToldTime
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.militants import without_militants
from rukz_extract.extract.officials.outcome.assemble import Assembly
from rukz_extract.extract.officials.outcome.losses import tell_losses
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.people_known import known_people
from rukz_extract.extract.officials.phrases.grammar import PostGrammar
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.phrases.titles import name_by_body
from rukz_extract.extract.officials.roles import codes
from rukz_extract.extract.officials.sides import Sides
from rukz_extract.extract.officials.told.careers import Careers, close_earlier
from rukz_extract.extract.officials.told.chambers import ChamberTold
from rukz_extract.extract.officials.told.colleagues import Colleagues
from rukz_extract.extract.officials.told.departures import Departures
from rukz_extract.extract.officials.told.elections import ElectionsWon
from rukz_extract.extract.officials.told.elided import ElidedPosts
from rukz_extract.extract.officials.told.elided_areas import ElidedAreas
from rukz_extract.extract.officials.told.handover import UNTOLD
from rukz_extract.extract.officials.told.leading import LeadingTold
from rukz_extract.extract.officials.told.named_next import NamedNext
from rukz_extract.extract.officials.told.predicates import ListedPosts
from rukz_extract.extract.officials.told.relatives import RelativePosts
from rukz_extract.extract.officials.told.replaced import Replaced
from rukz_extract.extract.officials.told.role_subjects import RoleSubjects
from rukz_extract.extract.officials.told.succession import Succession
from rukz_extract.extract.officials.told.verbs import VerbLinks
from rukz_extract.extract.people import find_people
from rukz_extract.extract.territories import Territories
from rukz_extract.extract.trace import Trace
from rukz_extract.language.doc import Doc
from rukz_extract.records import Official, Status

__all__ = ["extract_officials"]

TellingVerbs = tuple[ChamberTold, LeadingTold]
"""What finds those whose office a verb tells."""


def extract_officials(doc: Doc, territories: Territories, trace: Trace | None = None) -> list[Official]:
    """The officials of an article in order of first mention, numbered o1, o2 and so on."""
    people = PeopleIndex(doc, known_people(doc, territories, find_people(doc, territories)))
    if trace is None and not people.mentions:
        return []
    grammar = PostGrammar(doc, territories, people.tokens)
    phrases = grammar.phrases()
    PointedBodies(grammar, people).mark(phrases)
    links = _told_links(people, grammar, phrases)
    replaced = [link for link in links if link.rule == UNTOLD]
    links = [link for link in links if link.rule != UNTOLD]
    for link in links:
        name_by_body(doc, grammar.lexicon, link.phrase)
    free = _without_holder(phrases, links)
    time = ToldTime(doc, people, free, links)
    registered = RegisteredHolders(people, grammar.lexicon, time)
    links = [registered.dated(link) for link in links if not registered.is_chief_of(link)]
    sides = Sides(doc, territories)
    references = ReferenceLinks(people, sides, links, registered)
    chambers, leading = ChamberTold(grammar, people), LeadingTold(grammar, people)
    leading.mark_predecessors(links)
    _add_references(links, free, references, (chambers, leading))
    links += RoleSubjects(people, phrases, links).links()
    colleagues = Colleagues(people, territories, links)
    homes = registered.homes({link.person for link in links})
    officials = Assembly(people, territories, links, homes, sides).officials(
        _told_otherwise(registered, replaced, (chambers, leading, colleagues))
    )
    if trace:
        tell_losses(people, phrases, links, officials, trace)
    return officials


def _told_links(people: PeopleIndex, grammar: PostGrammar, phrases: Sequence[PostPhrase]) -> list[Link]:
    """The links of posts that stand beside names, are told by verbs, or follow from the post of another."""
    doc, territories = people.doc, grammar.territories
    links = close_earlier(doc, without_kinsmen(people, _direct_links(doc, people, grammar, phrases)))
    links += ListedPosts(people, links).links(phrases)
    links += Succession(doc, people, phrases, links).links()
    links += NamedNext(people, territories, phrases, links).links()
    links += ElectionsWon(people, phrases, links).links()
    links = without_militants(doc, links)
    links += ElidedPosts(people, territories, links).links()
    links += ElidedAreas(people, grammar, links).links()
    links = list(NamedChiefs(doc, people, links, phrases).links())
    links += Departures(doc, people, phrases, links).links()
    mark_predecessors(people, links)
    return links


def _add_references(
    links: list[Link], free: Sequence[PostPhrase], references: ReferenceLinks, told_by_verb: TellingVerbs
) -> None:
    """Adds the links of free posts that mean a holder told elsewhere: "министр напомнил"."""
    people = references.people
    links += RelativePosts(people, references.resolve).links(free)
    told = VerbLinks(people.doc, people)
    past = {id(link.phrase) for link in links if link.status == Status.FORMER}
    for phrase in _without_holder(free, links):
        if id(phrase.within) in past or not told.offices.may_refer(phrase):
            continue  # nor the chief of "в девяностых заместитель главы района"
        link = references.of_committee(phrase) or references.resolve(phrase)
        if link := link or next(filter(None, (each.reference(phrase) for each in told_by_verb)), None):
            links.append(link)


def _without_holder(phrases: Sequence[PostPhrase], links: Sequence[Link]) -> list[PostPhrase]:
    """The posts that no link gives to anybody."""
    held = {id(link.phrase) for link in links}
    return [phrase for phrase in phrases if id(phrase) not in held]


def _told_otherwise(
    registered: RegisteredHolders, replaced: Sequence[Link], others: Sequence[ChamberTold | LeadingTold | Colleagues]
) -> dict[int, tuple[str, str | None]]:
    """Rule and country of the persons whose office is known without a post.

    By the register, by who replaced them, by a verb, as a colleague.
    """
    found: dict[int, tuple[str, str | None]] = {
        person: ("registered_holder", country) for person, country in registered.countries().items()
    }
    for link in replaced:
        country = next((code[:2] for code in codes(link.phrase, link.place)), link.phrase.head.country)
        found.setdefault(link.person, (UNTOLD, country))
    by_others = (told for each in others for told in each.found)
    found.update({person: (rule, country) for person, rule, country, *_ in by_others})
    return found


def _direct_links(doc: Doc, people: PeopleIndex, grammar: PostGrammar, phrases: Sequence[PostPhrase]) -> list[Link]:
    """The links of posts that stand beside names or are told by verbs."""
    beside = Apposition(doc, people, grammar.lexicon, grammar.territories)
    told, careers = VerbLinks(doc, people), Careers(doc, people)
    replaced = Replaced(told)
    found: list[Link] = []
    for chain in chains(people, phrases):
        if told.offices.is_sought(chain[0]):
            continue
        links = list(replaced.links(chain)) or (list(told.links(chain)) if told.by_participle(chain[0]) else [])
        links = links or beside.links(chain)
        if not {id(phrase) for phrase in chain} & {id(link.phrase) for link in links}:
            links = _of_outer(links, list(told.links(chain))) or list(careers.links(chain))
        found += links
    return found


def _of_outer(beside: Sequence[Link], told: Sequence[Link]) -> list[Link]:
    """Both, but no inner post of whom a verb gives the outer one: "назначил заместителем министра спорта X"."""
    given = {link.person for link in told}
    return [*(link for link in beside if link.person not in given), *told]
