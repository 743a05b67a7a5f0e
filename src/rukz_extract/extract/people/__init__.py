"""People named in an article: mentions, folded to persons with their names in the nominative."""

from collections.abc import Sequence

from rukz_extract.extract.people.bare import bare_surnames, common_words, missed_full_names
from rukz_extract.extract.people.folding import Bearer, fold_mentions
from rukz_extract.extract.people.naming import name_of
from rukz_extract.extract.people.parts import parts_of
from rukz_extract.extract.people.person import Gender, Person, TokenSpan
from rukz_extract.extract.people.readings import NameMention, read_mention
from rukz_extract.extract.people.spans import name_spans
from rukz_extract.language.doc import Doc

__all__ = ["Gender", "Person", "TokenSpan", "find_people"]


def find_people(doc: Doc) -> list[Person]:
    """Everybody named in the article, officials or not, in order of first mention."""
    spans = name_spans(doc)
    dropped = set(common_words(doc, spans))
    spans = [span for span in spans if span not in dropped]
    spans += missed_full_names(doc, _tokens(spans))
    mentions = [read_mention(doc, span, parts_of(doc, span)) for span in sorted(spans)]
    bearers = fold_mentions(mentions)
    missed = bare_surnames(doc, bearers, _tokens(spans))
    if missed:
        mentions += [read_mention(doc, span, parts_of(doc, span)) for span in missed]
        bearers = fold_mentions(sorted(mentions, key=lambda mention: mention.span))
    persons = [_person(doc, bearer) for bearer in bearers]
    return sorted(persons, key=lambda person: person.mentions[0])


def _tokens(spans: Sequence[TokenSpan]) -> set[int]:
    return {token for span in spans for token in range(*span)}


def _person(doc: Doc, bearer: Bearer) -> Person:
    name, gender = name_of(doc, bearer)
    spans = sorted(mention.span for mention in bearer.mentions)
    return Person(name, gender, tuple(spans), _fullest(bearer).parts.rule)


def _fullest(bearer: Bearer) -> NameMention:
    return max(bearer.mentions, key=lambda mention: (mention.span[1] - mention.span[0], -mention.span[0]))
