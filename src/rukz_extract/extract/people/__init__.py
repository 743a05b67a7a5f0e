"""People named in an article: mentions, folded to persons with their names in the nominative."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from rukz_extract.extract.people.abroad import spelled_abroad
from rukz_extract.extract.people.addresses import with_addresses_joined
from rukz_extract.extract.people.bare import bare_names, common_words, missed_names
from rukz_extract.extract.people.declension import given_cases
from rukz_extract.extract.people.extension import extended
from rukz_extract.extract.people.families import families
from rukz_extract.extract.people.fathers import with_patronymics
from rukz_extract.extract.people.folding import Bearer, fold_mentions
from rukz_extract.extract.people.halves import with_halves_joined
from rukz_extract.extract.people.lexicon import is_body
from rukz_extract.extract.people.misprints import with_misprints_joined
from rukz_extract.extract.people.namesakes import names_party
from rukz_extract.extract.people.naming import name_of
from rukz_extract.extract.people.parts import parts_of
from rukz_extract.extract.people.person import Gender, Person, TokenSpan
from rukz_extract.extract.people.readings import NameMention, read_mention
from rukz_extract.extract.people.same_women import with_women_told
from rukz_extract.extract.people.spans import name_spans
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.posts import word_starts
from rukz_extract.language.doc import Doc

_OF_PLACES = ("ский", "цкий")

__all__ = ["Gender", "Person", "TokenSpan", "find_people", "given_cases"]


def find_people(doc: Doc, territories: Territories | None = None) -> list[Person]:
    """Everybody named in the article, officials or not, in order of first mention; no name reaches into a territory."""
    tagged = name_spans(doc, territories)
    abroad = spelled_abroad(doc, tagged)
    latin = _tokens(abroad.values())
    tagged = [span for span in tagged if latin.isdisjoint(range(*span))]
    mentions = with_patronymics(doc, _read(doc, tagged + missed_names(doc, _tokens(tagged))))
    nobody = common_words(doc, tagged, mentions) | families(doc, mentions)
    mentions = with_women_told(doc, mentions)
    ends = {mention.span[1] for mention in mentions}
    nobody |= {mention.span for mention in mentions if _is_district(doc, mention.span, ends)}
    mentions = [mention for mention in mentions if mention.span not in nobody and not _is_nobody(doc, mention.span)]
    bearers = fold_mentions(mentions)
    taken = _tokens(mention.span for mention in mentions)
    missed = [extended(doc, span, taken) for span in bare_names(doc, bearers, taken)]
    if missed:
        bearers = fold_mentions(sorted([*mentions, *_read(doc, missed)], key=lambda mention: mention.span))
    bearers = with_misprints_joined(with_addresses_joined(doc, with_halves_joined(doc, bearers)))
    return sorted((_person(doc, bearer, abroad) for bearer in bearers), key=lambda person: person.mentions[0])


def _is_nobody(doc: Doc, span: TokenSpan) -> bool:
    """True for "Б." alone, who is not named ("бывшего замакима Б. арестовали"), for a party and a "Верховна Рада"."""
    alone = all(len(word) == 1 for word in doc.words[slice(*span)])
    chamber = doc.keys[span[0]].startswith(word_starts("supreme")) and is_body(doc.words[span[1] - 1])
    return alone or chamber or names_party(doc, span)


def _is_district(doc: Doc, span: TokenSpan, ends: AbstractSet[int]) -> bool:
    """True for the adjective behind a name in "акимы районов Иван Белов (Тарский), Пётр Лугов (Омский)"."""
    first, last = span
    alone = last == first + 1 and doc.words[first - 1] == "(" and doc.key_at(last) == ")"
    return alone and first - 1 in ends and doc.keys[first].endswith(_OF_PLACES)


def _read(doc: Doc, spans: Iterable[TokenSpan]) -> list[NameMention]:
    return [read_mention(doc, span, parts_of(doc, span)) for span in sorted(spans)]


def _tokens(spans: Iterable[TokenSpan]) -> set[int]:
    return {token for span in spans for token in range(*span)}


def _person(doc: Doc, bearer: Bearer, abroad: Mapping[TokenSpan, TokenSpan]) -> Person:
    name, gender = name_of(doc, bearer)
    spans = sorted(mention.span for mention in bearer.mentions)
    spellings = tuple(abroad[span] for span in spans if span in abroad)
    return Person(name, gender, tuple(spans), _fullest(bearer).parts.rule, bearer.apart, spellings)


def _fullest(bearer: Bearer) -> NameMention:
    return max(bearer.mentions, key=lambda mention: (mention.span[1] - mention.span[0], -mention.span[0]))
